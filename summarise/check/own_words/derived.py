"""Numbers that are worked out of those that stand where they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from math import isclose

from summarise.check.resting import content, key
from summarise.check.terms.clauses import root, telling
from summarise.check.terms.deeds import deed
from summarise.check.terms.numbers import (
    CALENDAR,
    COINS,
    FRACTIONS,
    LETTERS,
    PERCENT,
    Number,
    numbers,
    ordinal,
)
from summarise.check.terms.supporting import values
from summarise.read.text.lexicon import foreign, lexicon

HUNDRED = 100.0  # percent
LONGEST = 2000  # letters of what is cited in which lists are looked for
MOST = 12  # numbers of what is cited that are taken together
# which lie between two of these
SPANS = frozenset({"year", "years", "jahre", "jahren", "ans", "années", "años"})
AGED = frozenset({"at", "aged", "age"})
PLURAL = frozenset({"people", "men", "women", "children", "police", "staff", "crew", "sheep"})
# “12 men, nine women and four children”: a number, what it counts, and so on
SERIES = re.compile(
    r"\b(?:[\w,.-]*\w(?: [^\W\d_]+){1,3}(?:, and |, | and )){1,6}[\w,.-]*\w(?: [^\W\d_]+)?"
)
COINED = frozenset(map(key, COINS))
CLOSE = 1e-4  # by which a share of a number may be off: a third is no number
Pairs = Iterable[tuple[Number, Number]]
Worked = tuple[float, str]  # what is worked out, and how
POINTS = PERCENT | {"per", "point", "points", "prozent", "puntos", "punkte", "prozentpunkte"}


@dataclass(frozen=True)
class Cited:
    """What a statement cites: its text, the numbers in it, and the code of its language."""

    text: str
    numbers: Sequence[Number]
    language: str

    @cached_property
    def plain(self) -> list[Number]:
        """The numbers that count something."""
        return [x for x in self.numbers if not ordinal(x.text)][:MOST]

    @cached_property
    def shares(self) -> list[float]:
        """The shares that are told."""
        return sorted(x for x in values(self.text, self.language) if 0 < x < 1)[:MOST]

    @cached_property
    def series(self) -> list[list[Number]]:
        """The numbers of each list: “12 men, nine women and four children”."""
        found = SERIES.findall(self.text[:LONGEST])
        return [
            [x for x in numbers(part) if not ordinal(x.text) and not _year(x)] for part in found
        ]


def derived(number: Number, told: AbstractSet[str], cited: Cited) -> str | None:
    """Return how a number that the source has not follows from those it cites; None if from none.

    It is the difference or the sum of two that count the same, the sum of “214 adults and 61
    chicks”, a share that is told of one, what one is of another in percent, or what is left of 100.

    Args:
        number: one that the source has not.
        told: the stems of the nouns around it (`nouns`).
        cited: the sentences that it rests on.

    """
    both = list(combinations(cited.plain, 2))
    alike = [pair for pair in both if _of_one(number, pair, told, cited.language)]
    of_one = [x for x in cited.plain if _of_one(number, (x,), told, cited.language)]
    ways = chain(
        *(_less(alike), _more(alike), _listed(number, cited)),
        *(_shares(of_one, cited), _percents(number, alike, cited)),
    )
    return next((how for value, how in ways if _near(number, value)), None)


def nouns(text: str, language: str) -> frozenset[str]:
    """Return the stems of what a text may count."""
    return frozenset(_counted((word,), language) for word in LETTERS.findall(text.lower()))


def _less(pairs: Pairs) -> Iterator[Worked]:
    for pair in pairs:
        less, more = sorted(pair, key=lambda each: each.value)
        yield more.value - less.value, f"“{more.text}” less “{less.text}”"


def _more(pairs: Pairs) -> Iterator[Worked]:
    for one, other in pairs:
        if not _year(one):
            yield one.value + other.value, f"“{one.text}” and “{other.text}”"


def _listed(number: Number, cited: Cited) -> Iterator[Worked]:
    """Yield the sum of what is listed: “12 men, nine women and four children”, told as another."""
    mine = _counted((number.after, number.then), cited.language)
    for listed in cited.series:
        kinds = {_counted((x.after, x.then), cited.language) for x in listed}
        if len(listed) > 1 and (len(kinds) == 1 or mine not in kinds):
            yield sum(each.value for each in listed), " and ".join(f"“{x.text}”" for x in listed)


def _shares(of_one: Iterable[Number], cited: Cited) -> Iterator[Worked]:
    """Yield what the shares that are cited make of what counts the same."""
    counts = [x for x in of_one if _counts(x)]
    for share in cited.shares:
        for whole in counts:
            yield share * whole.value, f"{share:.3g} of “{whole.text}”"


def _percents(number: Number, alike: Pairs, cited: Cited) -> Iterator[Worked]:
    """Yield what one number is of another, or how much it has grown, and what is left of 100."""
    for pair in alike if number.after in POINTS or number.value < 1 or _part(number) else ():
        part, whole = sorted(pair, key=lambda each: each.value)
        if not _counts(part) or not _counts(whole):
            continue
        how = f"“{part.text}” of “{whole.text}”"
        more = whole.value - part.value
        for share in (part.value / whole.value, more / part.value, more / whole.value):
            yield share, how
            yield round(HUNDRED * share), how
    for percent in cited.plain if number.after in POINTS else ():
        if percent.after in POINTS:  # “50 percent” is a half, “62 percent” 62
            left = HUNDRED - percent.value * (1 if percent.value > 1 else HUNDRED)
            yield left, f"100 less “{percent.text}”"
            yield left / HUNDRED, f"100 less “{percent.text}”"


def _counts(number: Number) -> bool:
    """Whether a number counts something: no share, no year."""
    return number.after not in POINTS and number.value > 1 and not _year(number)


def _of_one(number: Number, two: Iterable[Number], words: AbstractSet[str], language: str) -> bool:
    """Whether all count one thing, as far as is said of what; two years, the years between."""
    two = tuple(two)
    if any(map(_year, two)):
        return all(map(_year, two)) and (number.after in SPANS or number.before in AGED)
    counted = {_counted((x.after, x.then), language) for x in two} - {""}
    mine = _counted((number.after, number.then), language)
    people = mine == "peopl" and COINED.isdisjoint(counted)  # “of 90 passengers” 78 people
    same = not counted or people or mine in {"", "%", *counted}
    return len(counted) <= 1 and (same or not counted.isdisjoint(words))


def _year(number: Number) -> bool:
    return number.text.isdecimal() and number.value in CALENDAR


def _counted(behind: Sequence[str], language: str) -> str:
    """The stem of what a number counts: of the first of the words behind it that is a noun."""
    for word in behind:
        if word in POINTS:
            return "%"
        if foreign(language):
            return root(word) if telling(word, lexicon(language)) else ""
        plural = word in PLURAL or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
        if plural and content(word) and not deed(word):
            return key(word)
        if not content(word):
            return ""
    return ""


def _near(number: Number, value: float) -> bool:
    """Whether a number is that value, and said to be just that or about as much."""
    told = 1 / FRACTIONS[number.text.lower()] if _part(number) else number.value
    bounded = (number.least < 1) != (number.most > 1)
    return value > 0 and not bounded and isclose(told, value, rel_tol=CLOSE)


def _part(number: Number) -> bool:
    """Whether a number is “a third”, which is no place in an order."""
    return number.text.lower() in FRACTIONS and number.before in {"a", "an", "one"}
