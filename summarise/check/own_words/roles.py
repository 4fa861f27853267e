"""Who did what to whom: a statement that has "B sued A" of what its sentence has as "A sued B".

Words are told by their place before and behind a verb, so that only what is plain is judged: both
parties stand the other way round there, or another name does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarise.check.case import Case, error, warning
from summarise.check.locating.folding import fold
from summarise.check.resting import content, key
from summarise.check.terms.deeds import adverb, deed
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[;:()“”\"—]|[.!?](?=\s)")
# With these, or behind them, begins another clause.
CLAUSE = frozenset(
    {".", "!", "?", ";", ":", "(", ")", "“", "”", '"', "—", "that", "who", "which", "whom", "whose"}
)
CLAUSE |= {"where", "when", "while", "after", "before", "because", "if", "unless", "although"}
CLAUSE |= {"but", "and", "than", "said", "says"}
BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "get"})
TELLING = frozenset({"told", "tells"})  # which have a listener, though they say little
NEAR = 12  # words on either side of a verb in which they have a part in it
BESIDE = 3  # words beside a verb of which one is a party right there
VOICE = 3  # words before a verb in which "was" makes it a passive, and behind it "by"
# Whoever does so with another has it done by them too.
MUTUAL = frozenset({"meet", "marri", "marry", "face", "play", "fight", "fough", "join", "clash"})
MUTUAL |= {"match", "talk", "speak", "share", "agree", "argue", "compa", "diffe", "negot", "trade"}
MUTUAL |= {"merge", "divor", "separ", "follo", "excee"}


@dataclass(frozen=True)
class _Deed:
    """A verb with who does it, and to whom, as stems of the words before and behind it.

    `doer` and `other` stand right beside it, `name` is the doer's if it is capital, and `earlier`
    are all words before it.
    """

    verb: str
    doers: frozenset[str]
    others: frozenset[str]
    doer: str
    other: str
    name: str
    earlier: frozenset[str]


def roles(case: Case) -> Iterator[Finding]:
    """No statement turns who does what to whom, or has another do it than its sentence names."""
    at = case.document.at
    for each in case.rested:
        if not each.read or each.quoted:
            continue
        theirs = [deed for span in each.cited for deed in _deeds(at(span))]
        both = [(x, same) for x in _deeds(each.text) if (same := _same(x, theirs))]
        turned = _turned(both, map(at, each.near))
        other = None if turned else _another(both, case)
        if turned:
            why = f"has who does it and to whom of “{turned}” the other way round"
            yield error("roles-turned", each.item, why, each.cited)
        elif other:
            why = f"has {other[0]} do what its source has {other[1]} do"
            yield warning("doer-elsewhere", each.item, why, each.cited)


def _same(mine: _Deed, theirs: Iterable[_Deed]) -> list[_Deed]:
    return [other for other in theirs if key(other.verb) == key(mine.verb)]


def _turned(both: Sequence[tuple[_Deed, list[_Deed]]], near: Iterable[str]) -> str | None:
    """The verb whose parties a statement turns, where no sentence near has them so."""
    for mine, same in both:
        turned = [_swapped(mine, other) for other in same]
        if all(turned):
            beside = _same(mine, (deed for text in near for deed in _deeds(text)))
            does = frozenset[str]().union(*(other.doers for other in beside))
            return None if any(doers <= does for doers in turned) else same[0].verb
    return None


def _swapped(mine: _Deed, theirs: _Deed) -> frozenset[str]:
    """Who does it in one and has it done to them in the other, if so on both sides."""
    one = mine.doers & theirs.others - theirs.doers - mine.others
    other = mine.others & theirs.doers - theirs.others - mine.doers
    taken = mine.doer != "" and theirs.other == mine.doer and mine.doer not in theirs.doers
    if taken and mine.other not in {"", mine.doer}:  # “they warned him” told as “he warned her”
        return frozenset({mine.doer})
    return one if other else other


def _another(both: Sequence[tuple[_Deed, list[_Deed]]], case: Case) -> tuple[str, str] | None:
    """Who does it in a statement, and whom the sentence names right before the same verb."""
    text = case.document.text
    actors = [" ".join([actor.name, *actor.aliases]) for actor in case.draft.actors]
    for mine, same in both:
        if not mine.name or not _only_name(mine.name, text):
            continue
        names = {x.name for x in same if _otherwise(mine, x) and _only_name(x.name, text)}
        one = any(mine.name in actor and not names.isdisjoint(actor.split()) for actor in actors)
        if len(names) == 1 == len(same) and not one:
            return mine.name, same[0].name
    return None


def _otherwise(mine: _Deed, theirs: _Deed) -> bool:
    """Whether another name stands right before the same deed, and the first nowhere before it."""
    unsaid = mine.name.lower() not in theirs.earlier and theirs.name != ""
    return unsaid and not theirs.others.isdisjoint(mine.others)


def _only_name(word: str, text: str) -> bool:
    """Whether a text has a word, and with a capital alone."""
    has = re.search(rf"\b{re.escape(word)}\b", text)
    return bool(has) and not re.search(rf"\b{re.escape(word.lower())}\b", text)


@lru_cache(maxsize=512)  # sentences are cited by more than one statement
def _deeds(text: str) -> tuple[_Deed, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Deed]:
    """Yield the verbs of a text with the words on either side of them in their clause."""
    written = TOKEN.findall(fold(text).text)
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        if not deed(word) or not (content(word) or word in TELLING) or key(word) in MUTUAL:
            continue
        start = at - len(_clause(words[max(0, at - NEAR) : at][::-1]))
        before, behind = words[start:at], _clause(words[at + 1 : at + 1 + NEAR])
        earlier, doers, others = frozenset(words[:at]), _parties(before), _parties(behind)
        if not BE.isdisjoint(words[max(0, at - VOICE) : at]):
            by = behind.index("by") if "by" in behind else len(behind)
            others = doers | _parties(behind[:by])
            yield _Deed(word, _parties(behind[by + 1 :]), others, "", "", "", earlier)
        elif "by" not in behind[:VOICE]:
            last = next((x for x in reversed(written[start:at]) if _party(x.lower())), "")
            beside = _beside(before[::-1]), _beside(behind)
            name = last if last[:1].isupper() else ""
            yield _Deed(word, doers, others, *beside, name, earlier)


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words until another clause begins."""
    end = next((at for at, word in enumerate(words) if word in CLAUSE), len(words))
    return words[:end]


def _beside(words: Sequence[str]) -> str:
    """The stem of the first party, unless a preposition comes before it."""
    for word in words[:BESIDE]:
        if word in lexicon("en")["prepositions"]:
            break
        if _party(word):
            return _party(word)
    return ""


def _parties(words: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(_party, words)))


@lru_cache(maxsize=1 << 15)
def _party(word: str) -> str:
    """The stem of what may be a party to a deed; nothing of a verb, an adverb, a day or number."""
    bare, times = word.removesuffix("'s"), lexicon("en").union("days", "months", "spells")
    small = not content(bare) or bare in times or adverb(bare) or deed(bare)
    return "" if small or not bare[0].isalpha() else key(bare)
