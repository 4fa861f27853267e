"""Figures on which two accounts of one thing differ, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice, pairwise

from summarise.check.terms.numbers import NEAR, Number, numbers
from summarise.draft import Claim
from summarise.read.drafts.wording import saying, upper
from summarise.read.text.topics import WORD, stem
from summarise.run.standing import Asked, Standing

SHARED = 2  # topic words that two statements of one thing share, besides what is counted
HALF = 0.5  # of the shorter statement's topic words
MOST_PAIRS = 20_000  # pairs of statements that are compared for one thing that they count
# Before a number these make a bound of it, or a part of something: "at least 14", "of the 600".
BOUNDS = frozenset({"least", "most", "than", "to", "over", "under", "nearly", "almost", "the"})
COUNT = "(?:death )?(?:number|figure|toll|total|count|tally|turnout|crowd|loss|damage|cost)"
PUT = re.compile(rf"\b(?:puts?|gave|gives?) (?:it|the {COUNT}) (?:at|as) ")


def figures(standing: Standing) -> Iterator[Asked]:
    """Two accounts of one thing that count it differently: one question for each thing counted."""
    counted: dict[str, list[tuple[Claim, Number, frozenset[str]]]] = {}
    small = standing.small
    for claim in standing.claims:
        words = standing.words(claim)
        for what, number in _counts(words, small).items():
            counted.setdefault(what, []).append((claim, number, topics(words, small)))
    for what, found in counted.items():
        for (one, mine, about), (other, theirs, also) in islice(combinations(found, 2), MOST_PAIRS):
            differ = one.actor != other.actor and not _same(mine, theirs)
            # “three people died”
            short = about - topics(mine.text, small) == also - topics(theirs.text, small)
            if differ and (short or one_thing(about, also)):
                first, second = standing.actors[one.actor], standing.actors[other.actor]
                asks = f"Is it {mine.text} or {theirs.text} {what}?"
                says = f"{saying(first)} {mine.text}, {saying(second)} {theirs.text}."
                yield asks, upper(says), (one.id, other.id)
                break


def put_otherwise(standing: Standing) -> Iterator[Asked]:
    """A figure that another puts differently: “the UPP says 214 stations. Police put it at 12”.

    Whoever puts it may stand first: “Lee put the turnout at 90. Police said 12 people came”.
    """
    for pair in pairwise(standing.claims):
        for counts, puts in (pair, pair[::-1]):
            put, mine = PUT.search(standing.words(puts)), numbers(standing.words(counts))
            theirs = numbers(standing.words(puts)[put.end() :]) if put else ()
            if pair[0].actor == pair[1].actor or len(mine) != 1 or len(theirs) != 1:
                continue
            if _same(mine[0], theirs[0]) or not mine[0].after.isalpha():
                continue
            plural = mine[0].after.endswith(("s", "people")) or not mine[0].then.isalpha()
            what = mine[0].after if plural else f"{mine[0].after} {mine[0].then}"
            told = {counts.id: mine[0].text, puts.id: theirs[0].text}
            first, second = (told[each.id] for each in pair)
            whose = [saying(standing.actors[each.actor]) for each in pair]
            says = f"{whose[0]} {first}, {whose[1]} {second}."
            yield f"Is it {first} or {second} {what}?", upper(says), (pair[0].id, pair[1].id)
            break


def _counts(statement: str, small: frozenset[str]) -> dict[str, Number]:
    """How many of each thing a statement counts, where it says so once and without a bound."""
    found: dict[str, list[Number]] = {}
    for number in numbers(statement):
        if number.after.isalpha() and number.after not in small:
            found.setdefault(number.after, []).append(number)
    return {
        what: each[0]
        for what, each in found.items()
        if len(each) == 1 and each[0].before not in BOUNDS
    }


def _same(one: Number, other: Number) -> bool:
    apart = abs(one.value - other.value)
    most = max(abs(one.value), abs(other.value))
    rounded = one.least < one.most or other.least < other.most
    return apart == 0 or (rounded and apart <= NEAR * most)


def topics(statement: str, small: frozenset[str]) -> frozenset[str]:
    """Return the stems of what a statement is about, without the small words of its language."""
    return frozenset(stem(w) for w in WORD.findall(statement.lower()) if w not in small)


def one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two statements are of one thing, by the stems of both."""
    shared = len(one & other)
    return shared > SHARED and shared >= HALF * min(len(one), len(other))


def told_of(statements: Iterable[frozenset[str]]) -> Callable[[frozenset[str]], bool]:
    """Return what tells whether any of these statements, by their stems, is of one thing with it.

    Two that share more than `SHARED` stems share one that is not among the commonest `SHARED`.
    """
    having: dict[str, list[frozenset[str]]] = {}
    for each in {*statements}:
        for topic in each:
            having.setdefault(topic, []).append(each)

    def told(own: frozenset[str]) -> bool:
        rarest = sorted((topic for topic in own if topic in having), key=lambda t: len(having[t]))
        rare = rarest[: max(0, len(rarest) - SHARED)]
        return any(one_thing(own, each) for topic in rare for each in having[topic])

    return told
