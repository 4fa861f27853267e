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
from summarise.check.terms.deeds import adverb, deed, finite
from summarise.check.terms.numbers import BEGINNING as COUNTS
from summarise.check.terms.turning import negated
from summarise.read.text.lexicon import lexicon

TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[;:()“”\"—]|[.!?](?=\s)")
# With these, or behind them, begins another clause.
CLAUSE = frozenset(
    {".", "!", "?", ";", ":", "(", ")", "“", "”", '"', "—", "that", "who", "which", "whom", "whose"}
)
CLAUSE |= {"where", "when", "while", "after", "before", "because", "if", "unless", "although"}
CLAUSE |= {"but", "and", "than", "said", "says"}
BE = frozenset({"was", "were", "been", "being", "is", "are", "be", "got", "get"})
TO = frozenset({"to", "will", "would", "may", "might", "can", "could", "should", "must", "not"})
TO |= {"did", "do", "does", "shall", "they", "we", "i", "you", "who"}
TELLING = frozenset({"told", "tells"})  # which have a listener, though they say little
NEAR = 12  # words on either side of a verb in which they have a part in it
BESIDE = 3  # words beside a verb of which one is a party right there
EARLIER = 60  # words before a verb of a sentence, at most
NOT = 5  # words before a verb in which a "not" is of it
ENTITLED = (  # behind a comma these begin what is put in: “Cole, a friend of Harris, …”
    *("a", "an", "the", "his", "her", "its", "their", "both", "all", "each", "one"),
    *("unlike", "not", "instead of", "rather than"),
)
INSERTED = re.compile(rf",\s(?:{'|'.join(ENTITLED)})\b([^,;:.!?()“”—]{{1,120}}),", re.IGNORECASE)
SAID = 4  # words on either side of a verb by which a person knows it again
VOICE = 3  # words before a verb in which "was" makes it a passive, and behind it "by"


@dataclass(frozen=True)
class Deed:
    """A verb with who does it, and to whom, as stems of the words before and behind it.

    `doer` and `other` stand right beside it, `name` is the doer's if it is capital, `beside` are
    the words before it and behind a "with", `not_done` says that a "not" stands near, and `told`
    are the others with those behind a "that". `words` is the verb with those near it, to be shown,
    and `plain` says that it is no noun, as in “fire station”.
    """

    verb: str
    words: str
    doers: frozenset[str]
    others: frozenset[str]
    doer: str
    other: str
    name: str
    beside: frozenset[str]
    not_done: bool
    plain: bool
    told: frozenset[str]


@lru_cache(maxsize=512)  # sentences are cited by more than one statement
def deeds(text: str) -> tuple[Deed, ...]:
    """Return the verbs of an English text, each with who does it and to whom."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Deed]:
    """Yield the verbs of a text with the words on either side of them in their clause."""
    written = TOKEN.findall(INSERTED.sub(_left_in, fold(text).text))
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        if (deed(word) and (content(word) or word in TELLING)) or word in doing_verbs():
            yield from _deed(written, words, at)


def _left_in(inserted: re.Match[str]) -> str:
    """What is put in between two commas where it holds a verb; nothing of a mere “a friend of”."""
    return inserted[0] if any(map(deed, inserted[1].lower().split())) else " "


def _deed(written: Sequence[str], words: Sequence[str], at: int) -> Iterator[Deed]:
    """Yield a verb with its parties; nothing of “attacked by” without a "was"."""
    ahead = [] if words[at - 1 : at] == ["to"] else words[max(0, at - NEAR) : at]
    start = at - len(until(ahead[::-1], CLAUSE))  # of “to win” nobody near need be who does it
    before, behind = words[start:at], until(words[at + 1 : at + 1 + NEAR], CLAUSE)
    passive = not BE.isdisjoint(words[max(0, at - VOICE) : at])
    if not passive and "by" in behind[:VOICE]:
        return
    by = behind.index("by") if passive and "by" in behind else len(behind)
    alone = len(until(behind, {"with"}))  # with whom one does it may do it too
    done_to = parties(behind[: min(by, alone)])
    others = done_to | parties(before) if passive else done_to
    that = words[at + 1 : at + 2] == ["that"] and not passive
    told = parties(until(words[at + 2 : at + 2 + NEAR], CLAUSE) if that else behind)
    last = next((x for x in reversed(written[start:at]) if _party(x.lower())), "")
    yield Deed(
        verb=words[at],
        words=" ".join(written[max(start, at - SAID) : at + 1 + min(SAID, len(behind))]),
        doers=parties(behind[by + 1 :]) if passive else parties(before),
        others=others,
        doer="" if passive else _beside(before[::-1]),
        other="" if passive else _beside(behind),
        name=last if last[:1].isupper() and not passive else "",
        beside=frozenset((*words[max(0, at - EARLIER) : at], *behind[alone:])),
        plain=finite(words[at]) or words[at].endswith("s") or not TO.isdisjoint(words[at - 1 : at]),
        not_done=negated(words[max(0, at - NOT) : at]),
        told=others if passive else told,
    )


def _beside(words: Sequence[str]) -> str:
    """The stem of the first party, unless a preposition comes before it."""
    for word in words[:BESIDE]:
        if word in lexicon("en")["prepositions"]:
            break
        if _party(word):
            return _party(word)
    return ""


def parties(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words, in lower case, that may be parties to a deed."""
    return frozenset(filter(None, map(_party, words)))


@lru_cache(maxsize=1 << 15)
def _party(word: str) -> str:
    """The stem of what may be a party to a deed; nothing of a verb, an adverb, a day or number."""
    bare, times = word.removesuffix("'s"), lexicon("en").union("days", "months", "spells")
    small = not content(bare) or bare in times | COUNTS or adverb(bare) or deed(bare)
    return "" if small or not bare[0].isalpha() else key(bare)
