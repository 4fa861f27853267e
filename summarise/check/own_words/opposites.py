"""Opposite words: a statement that says "rose" of what its sentence says "fell".

The words stand in `read/words/opposites.txt`, to be read and corrected. Where one side alone is
negated, nothing is said: "did not accept" is no other than "rejected".
"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from summarise.check.case import Case, error
from summarise.check.resting import Rested, Words, content
from summarise.check.terms.turning import contrasts, scarce, turning, unprefixed
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon, sections

FOLLOWING = (0, 3)
REACH = {"opposites": (6, 6), "following": FOLLOWING}  # words before and behind: compared
COMPARED = ("opposites", "following", "stages")  # sections of English words
THAN = frozenset({"than", "against"})
NEGATED = 7  # words behind a negation that it may be of
# Behind these, what "fell" or was "raised" is no number: “fell short”, “raised doubts”.
IDIOMS = frozenset({"short", "ill", "sick", "asleep", "apart", "silent", "victim", "foul", "money"})
IDIOMS |= {"concern", "concerns", "question", "questions", "doubt", "doubts", "alarm", "funds"}
PHRASES = (["declined", "to"], ["opened", "fire"], ["open", "fire"])
# What one side alone turns so: “overturned the ban”, “allowed again”; “fatally injured”.
TURNING = frozenset({"overturned", "overturns", "lifted", "lifts", "reversed", "scrapped"})
TURNING |= {
    "exempt",
    "exempted",
    "exception",
    "exceptions",
    "exemption",
    "quashed",
    "only",
    "until",
    "fatally",
    "ended",
    "ends",
    "removed",
}
_Place = tuple[bool, set[str]]  # whether a word is negated there, and the stems near it


class _Pair(NamedTuple):
    """Two sides that exclude each other; within `reach` both name the same thing, if they must."""

    one: frozenset[str]
    other: frozenset[str]
    reach: tuple[int, int] | None


def opposites(case: Case) -> Iterator[Finding]:
    """No statement has the opposite of a word of its sentence."""
    for each in case.rested:
        if not each.comparable or TURNING & each.said.all != TURNING & each.source.all:
            continue
        if contrasts(each.said) and contrasts(each.source):
            continue  # “Arn, unlike Osk, won” is “Osk, unlike Arn, lost”
        turned = _opposed(each) or _prefixed(each)
        if turned:
            mine, theirs = turned
            why = f"has “{mine}” where its source has “{theirs}”"
            yield error("opposite-said", each.item, why, each.cited)


def _opposed(each: Rested) -> tuple[str, str] | None:
    said, source = each.said, each.source
    table = _pairs()
    for pair in dict.fromkeys(pair for word in said for pair in table.get(word, ())):
        mine, theirs = pair.one & said.all, pair.other & source.all
        both = pair.reach != FOLLOWING and (pair.one & source.all or pair.other & said.all)
        if any(word.endswith("er") for word in mine) and _compared(said) != _compared(source):
            continue
        unsure = pair.reach is None and not _leaving_open().isdisjoint(said.all)
        if not mine or not theirs or both or unsure:
            continue
        for word, other in product(sorted(mine), sorted(theirs)):
            ours, their = _named(said, word, pair.reach), _named(source, other, pair.reach)
            alike = any(_of_one(*places, pair) for places in product(ours, their))
            kept = _named(source, word, pair.reach) if alike else []
            if alike and not any(_of_one(*places, pair) for places in product(ours, kept)):
                return word, other
    return None


def _compared(words: Words) -> str | None:
    """With what something is compared: the word of content behind "than" or "against"."""
    at = next((at for at, word in enumerate(words) if word in THAN), len(words))
    return next(filter(content, words[at + 1 :]), None)


def _of_one(mine: _Place, theirs: _Place, pair: _Pair) -> bool:
    """Whether two words are said of one thing, both negated there or neither."""
    like = mine[0] == theirs[0] or pair.reach == FOLLOWING
    return like and (pair.reach is None or not mine[1].isdisjoint(theirs[1]))


def _named(words: Words, word: str, reach: tuple[int, int] | None) -> list[_Place]:
    """Of each place of a word, whether it is negated there, and what stands near."""
    before, behind = reach or (0, 0)
    return [
        (
            turning(words[max(0, at - NEGATED) : at]) or scarce(words, at - NEGATED, at),
            words.content(at - before, at) | words.content(at + 1, at + 1 + behind),
        )
        for at, each in enumerate(words)
        if each == word
        and IDIOMS.isdisjoint(words[at + 1 : at + 3])
        and words[at : at + 2] not in PHRASES
    ]


def _prefixed(each: Rested) -> tuple[str, str] | None:
    """A word and its opposite by a prefix: "fair" and "unfair"."""
    for words, others in ((each.said, each.source), (each.source, each.said)):
        for word in sorted(words.all & prefixed_words()):
            root = unprefixed(word)
            if root not in others.all or word in others.all or root in words.all:
                continue
            places = (*_named(words, word, None), *_named(others, root, None))
            if not any(negated for negated, _ in places):
                return (word, root) if words is each.said else (root, word)
    return None


@cache
def _leaving_open() -> frozenset[str]:
    """Words with which no stage is told as reached: “could be convicted”."""
    words = lexicon("en")
    open_ = words.union("modals", "conditions", "supposing") | {"has", "still", "first", "whether"}
    return open_ - {"to", "will", "shall"}


@cache
def lines() -> tuple[tuple[str, list[str]], ...]:
    """Return the lines of the file, each with its section."""
    data = pkgutil.get_data("summarise.read", "words/opposites.txt") or b""
    return tuple(sections(data.decode("utf-8")))


def sides(section: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield both sides of each line of a section."""
    for named, line in lines():
        if named == section:
            bar = line.index("|")
            yield frozenset(line[:bar]), frozenset(line[bar + 1 :])


@cache
def _pairs() -> Mapping[str, Sequence[_Pair]]:
    """The pairs of the file by the words of their first side, in both directions but for stages."""
    found: defaultdict[str, list[_Pair]] = defaultdict(list)
    for section in COMPARED:
        reach = REACH.get(section)
        for both in sides(section):
            for one, other in (both, both[::-1]) if reach else (both,):
                for word in one:
                    found[word].append(_Pair(one, other, reach))
    return found


@cache
def prefixed_words() -> frozenset[str]:
    """Return the words of the file that are opposites by a prefix: "unfair"."""
    return frozenset(word for section, line in lines() if section == "prefixed" for word in line)


@cache
def doing_verbs() -> frozenset[str]:
    """Return the verbs of the file of which nobody does both to the same: "won" and "lost"."""
    return frozenset(word for both in sides("doings") for side in both for word in side)
