"""Conditions: "even if" or "if" of what the sentence has as "unless", or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from summarise.check.case import Case, error
from summarise.check.locating.folding import fold
from summarise.check.own_words.doubts import leaving_open
from summarise.check.resting import Rested, content, stems
from summarise.check.terms.cutting import until
from summarise.check.terms.deeds import deed
from summarise.check.terms.turning import negated
from summarise.evidence import Finding

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?](?=\s|$)")
PAUSES = frozenset(".,;:!?")
CLAUSE = PAUSES | {"that", "which", "who", "but", "while", "because", "said", "says"}
ON = frozenset({"if", "unless", "provided"})  # with these something hangs on it
WHATEVER = (("even", "if"), ("whether", "or"), ("no", "matter"), ("regardless", "of"))
ANYHOW = frozenset({"whatever", "regardless", "anyway"})
TELLING = ON | ANYHOW | {first for first, _ in WHATEVER}
HANGING = ON | {"only"}
AFTER = frozenset({"after", "when", "once", "with"})
# any of these says that it hangs on something, or is not said to be so
OPEN = frozenset({"if", "unless", "when", "once", "after", "only", "until", "case", "without"})
OPEN |= {"depends", "otherwise", "or", "provided", "long", "should", "would", "could", "might"}
OPEN |= {"may", "promise", "promises", "promised", "threatens", "threatened", "condition", "first"}
HELD = 0.6  # share of what hangs on it that a statement has
AGAINST = ("refus", "rule", "ruling", "exclud", "oppos", "against", "reject", "declin", "otherw")
LONGEST = 60  # words behind "if" that are looked at
NEAR = 12  # words of what something hangs on
SHOWN = 5  # words of it that are shown
MOST = 20  # conditions of a text that are looked at


@dataclass(frozen=True)
class _Condition:
    """On what something hangs, as stems, what hangs on it, and whether it does with or without.

    `words` are those that say so, to be shown.
    """

    words: str
    on: frozenset[str]
    verbs: frozenset[str]  # those among the words on which it hangs
    hangs: frozenset[str]
    without: bool


def conditions(case: Case) -> Iterator[Finding]:
    """No statement turns on what its sentence says that something hangs."""
    at = case.document.at
    for each in case.rested:
        left_out = _left_out(each) if each.own else None
        if left_out:
            why = f"has as sure what its source has only “{left_out}”"
            yield error("modality-raised", each.item, why, each.cited)
            continue
        if not each.own or ON.isdisjoint(each.source.all) or TELLING.isdisjoint(each.said.all):
            continue
        theirs = [x for span in each.cited for x in islice(_conditions(_tokens(at(span))), MOST)]
        mine = _tokens(each.text) if theirs else []
        what = _dropped(mine, theirs) or _turned(mine, theirs)
        if what:
            yield error("condition-turned", each.item, what, each.cited)


def _left_out(each: Rested) -> str | None:
    """On what a quote has something hang that a statement, with no word of it, has as so."""
    said = each.said.all
    if not (OPEN.isdisjoint(said) and leaving_open().isdisjoint(said)):
        return None
    if HANGING.isdisjoint(each.quote.all):
        return None
    words, mine = _tokens(each.cut), stems(each.said)
    for found in islice(chain(_conditions(words), _only(words)), MOST):
        told = len(found.hangs & mine) >= HELD * len(found.hangs)
        if found.hangs and told and found.on and not found.on & mine:
            return found.words
    return None


def _only(words: list[str]) -> Iterator[_Condition]:
    """Yield what is so “only after”, “only when” or “only once” something is."""
    for at, word in enumerate(words):
        if word == "only" and words[at + 1 : at + 2] and words[at + 1] in AFTER:
            on = until(words[at + 2 : at + 2 + LONGEST], PAUSES)
            hangs = until(words[max(0, at - NEAR) : at][::-1], CLAUSE)
            shown = " ".join([word, words[at + 1], *on[:SHOWN]])
            yield _Condition(shown, stems(on[:NEAR]), frozenset(), stems(hangs), without=False)


def _tokens(text: str) -> list[str]:
    return [token.lower() for token in TOKEN.findall(fold(text).text)]


def _conditions(words: list[str]) -> Iterator[_Condition]:
    """Yield each condition of a sentence: “unless …”, “if …”, before or behind what hangs on it."""
    for at, word in enumerate(words):
        before = words[at - 1 : at]
        if word not in ON or before in (["even"], ["as"], ["what"]):
            continue
        rest = words[at + 1 : at + 1 + LONGEST]
        on = until(rest, PAUSES)
        ahead = until(words[max(0, at - NEAR) : at][::-1], CLAUSE)[::-1]
        behind = until(rest[len(on) + 1 :][:NEAR], CLAUSE)
        hangs = ahead if any(map(content, ahead)) else behind
        turned = (word == "unless") + _negations(on[:NEAR]) + _negations(hangs)
        verbs = stems([x for x in on[:NEAR] if deed(x)])
        shown = " ".join([word, *on[:SHOWN]])
        yield _Condition(shown, stems(on[:NEAR]), verbs, stems(hangs), bool(turned % 2))


def _negations(words: list[str]) -> int:
    """How often it is turned: “did not rule out” is twice."""
    return sum(negated([word]) or word.startswith(AGAINST) for word in words)


def _dropped(words: list[str], theirs: list[_Condition]) -> str | None:
    """Whether it is so whatever happens, where it hangs on something."""
    for at in range(len(words)):
        pair = tuple(words[at : at + 2])
        if pair in WHATEVER or words[at] in ANYHOW:
            on = stems(words[at + 1 : at + 1 + NEAR])
            other = next((x for x in theirs if on & x.on), None)
            if other:
                mine = " ".join(words[at : at + 1 + SHOWN])
                return f"has “{mine}” where its source has it hang on “{other.words}”"
    return None


def _turned(words: list[str], theirs: list[_Condition]) -> str | None:
    """Whether it is so with what it is not so with, or without what it is not so without."""
    for mine in islice(_conditions(words), MOST):
        alike = [x for x in theirs if mine.verbs & x.verbs and mine.hangs & x.hangs]
        # “if it fails” is “unless it succeeds”
        same = any(mine.verbs == other.verbs for other in alike)
        if same and all(mine.without != other.without for other in alike):
            shown = f"has “{mine.words}” where its source has “{alike[0].words}”"
            return f"turns on what it hangs: {shown}"
    return None
