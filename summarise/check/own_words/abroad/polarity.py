"""What a text in another language says is not so, and whether a statement keeps it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from summarise.check.own_words.abroad.opposed import both_sides
from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.terms.clauses import Clauses, any_stands, root

FEWEST, SHOWN = 2, 4  # words of a clause by which it is known again, and that are shown
REACH = 3  # words behind a “not” among which it may be limited to a part


class _Not(NamedTuple):
    """A negation up to the word that it is most likely of, that word, and their clause."""

    words: str
    word: str
    clause: list[str]


def polarity(pair: Pair) -> Wrong:
    """Whether one side negates what the other, without any such word, has as so."""
    said, source = pair.said, pair.source
    lost = next((x for x in _negated(source) if root(x.word) in said.roots), None)
    if lost and not _against(said) and not _reworded(pair, lost, "elsewhere"):
        yield "polarity-turned", f"turns its source, which has “{lost.words}”"
    whole = _whole(pair)
    if whole and not _against(said):
        yield "polarity-turned", f"turns its source, which has “{whole}”"
    denied = _denial_turned(said, source) or _denial_turned(source, said)
    if denied:
        yield "polarity-turned", f"turns “{denied}” of its source"
    added = next((x for x in _negated(said) if root(x.word) in source.roots), None)
    left = said.has("part") and source.has("part")  # less than a quarter was, three quarters not
    if added and not left and not said.has("yet") and not _against(source):
        yield "polarity-turned", f"has “{added.words}”, where its source has no such word"


def unsure(pair: Pair) -> Wrong:
    """Ask about a "not" of the quote itself that a statement tells in no such word."""
    of_it = (x for x in _negated(pair.source) if not pair.told.isdisjoint(map(root, x.clause)))
    asked = next((x for x in of_it if not _reworded(pair, x, "elsewhere", "reworded")), None)
    if asked and not _against(pair.said):
        why = f"its quote has “{asked.words}”; see that it says the same without a “not”"
        yield "polarity-unsure", why


def _whole(pair: Pair) -> str | None:
    """A clause that ends with a "not" and is told whole: “zahlte die Strafe nicht”."""
    said, words = pair.said, pair.said.words
    for clause in pair.source.clauses:
        told = [word for word in clause if pair.source.content(word)]
        ends = clause[-1:] and clause[-1] in words["negations"]
        if ends and len(told) >= FEWEST and said.roots.issuperset(map(root, told)):
            return " ".join(clause[-SHOWN:])
    return None


def _denial_turned(one: Clauses, other: Clauses) -> str | None:
    """A word of denying that one text negates and the other has without any: “nicht bestreite”."""
    negations, denies = one.words["negations"], one.words["denies"]
    mine = {root(word): word for x in one.clauses for word in _turned(x, denies, negations)}
    plain = [x for x in other.clauses if negations.isdisjoint(x)]
    same = (mine[root(word)] for x in plain for word in x if root(word) in mine)
    alone = not any(negations.isdisjoint(x) and not denies.isdisjoint(x) for x in one.clauses)
    return next(same, None) if alone else None


def _turned(
    clause: Sequence[str], denies: Collection[str], negations: Collection[str]
) -> Iterator[str]:
    """Yield each word of denying of a clause with a "not" beside it, or at its end."""
    for at, word in enumerate(clause):
        near = (*clause[max(0, at - REACH) : at], *clause[at + 1 : at + REACH], clause[-1])
        if word in denies and any(x in negations for x in near):
            yield word


def _negated(told: Clauses) -> Iterator[_Not]:
    """Yield each negation that is not of a part."""
    words, small = told.words, told.words.union("prepositions", "articles")
    for clause, following in pairwise((*told.clauses, [])):
        # “schließt nicht aus”; “übersteigt nicht” is a bound
        if any_stands(words["maybe"], clause) or not words["exceeding"].isdisjoint(clause):
            continue
        for at in [at for at, word in enumerate(clause) if word in words["negations"]]:
            partly = not words["partly"].isdisjoint(clause[at + 1 : at + 1 + REACH])
            # “no … antes de junio”, “nicht im Mai, sondern”
            instead = following[:1] if following[1:2] and following[1] in small else []
            later = not words["later"].isdisjoint((*clause[at + 1 :], *instead))
            found = next(filter(told.content, islice(clause, at + 1, None)), None)
            # “ningún paciente ha dejado de ser atendido”
            doubled = not words["ceasing"].isdisjoint(clause[at + 1 :])
            if found and not partly and not later and not doubled:
                yield _Not(" ".join(clause[at : clause.index(found, at) + 1]), found, clause)


def _reworded(pair: Pair, negated: _Not, *lists: str) -> bool:
    """Whether a statement has words that do without a "not" what is negated: “was elsewhere”."""
    sides = (other for one, other in both_sides(pair.said.language) if negated.word in one)
    words = pair.said.words.union(*lists).union(*sides, {f"un{negated.word}"})
    return bool(pair.said.holds(words))


def _against(told: Clauses) -> list[str]:
    return told.has("negations", "against", "denies", "declines", "untrue", "noes")
