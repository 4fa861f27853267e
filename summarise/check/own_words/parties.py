"""Parties: who does what to whom, by the words before and behind each verb of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarise.check.locating.folding import fold
from summarise.check.own_words.opposites import doing_verbs
from summarise.check.resting import content, key
from summarise.check.terms.cutting import until
from summarise.check.terms.deeds import adverb, deed
from summarise.check.terms.turning import negated
from summarise.read.lexicon import lexicon

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
EARLIER = 60  # words before a verb of a sentence, at most
NOT = 5  # words before a verb in which a "not" is of it
VOICE = 3  # words before a verb in which "was" makes it a passive, and behind it "by"


@dataclass(frozen=True)
class Deed:
    """A verb with who does it, and to whom, as stems of the words before and behind it.

    `doer` and `other` stand right beside it, `name` is the doer's if it is capital, `earlier` are
    the words before it, `not_done` says that a "not" stands near, and `told` are the others with
    those behind a "that".
    """

    verb: str
    doers: frozenset[str]
    others: frozenset[str]
    doer: str
    other: str
    name: str
    earlier: frozenset[str]
    not_done: bool
    told: frozenset[str]


@lru_cache(maxsize=512)  # sentences are cited by more than one statement
def deeds(text: str) -> tuple[Deed, ...]:
    """Return the verbs of an English text, each with who does it and to whom."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Deed]:
    """Yield the verbs of a text with the words on either side of them in their clause."""
    written = TOKEN.findall(fold(text).text)
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        verb = (deed(word) and (content(word) or word in TELLING)) or word in doing_verbs()
        if not verb:
            continue
        ahead = [] if words[at - 1 : at] == ["to"] else words[max(0, at - NEAR) : at]
        start = at - len(until(ahead[::-1], CLAUSE))  # of “to win” nobody near need be who does it
        before, behind = words[start:at], until(words[at + 1 : at + 1 + NEAR], CLAUSE)
        that = words[at + 1 : at + 2] == ["that"]
        told = _parties(until(words[at + 2 : at + 2 + NEAR], CLAUSE) if that else behind)
        earlier, doers, others = (
            frozenset(words[max(0, at - EARLIER) : at]),
            _parties(before),
            _parties(behind),
        )
        not_done = negated(words[max(0, at - NOT) : at])
        if not BE.isdisjoint(words[max(0, at - VOICE) : at]):
            by = behind.index("by") if "by" in behind else len(behind)
            others = doers | _parties(behind[:by])
            yield Deed(
                word, _parties(behind[by + 1 :]), others, "", "", "", earlier, not_done, others
            )
        elif "by" not in behind[:VOICE]:
            last = next((x for x in reversed(written[start:at]) if _party(x.lower())), "")
            beside = _beside(before[::-1]), _beside(behind)
            name = last if last[:1].isupper() else ""
            yield Deed(word, doers, others, *beside, name, earlier, not_done, told)


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
