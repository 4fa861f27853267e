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
from summarise.check.terms.numbers import FRACTIONS, LETTERS, PERCENT, Number, numbers, ordinal
from summarise.check.terms.supporting import values
from summarise.read.lexicon import foreign, lexicon

HUNDRED = 100.0  # percent
MOST = 12  # numbers of what is cited that are taken together
YEARS = range(1900, 2100)
# which lie between two of these
SPANS = frozenset({"year", "years", "jahre", "jahren", "ans", "années", "años"})
AGED = frozenset({"at", "aged", "age"})
PLURAL = frozenset({"people", "men", "women", "children", "police", "staff", "crew", "sheep"})
# “12 men, nine women and four children”: a number, what it counts, and so on
SERIES = re.compile(
    r"\b(?:[\w,.-]*\w(?: [^\W\d_]+){1,3}(?:, and |, | and )){1,6}[\w,.-]*\w(?: [^\W\d_]+)?"
)
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


def derived(number: Number, told: str, cited: Cited) -> str | None:
    """Return how a number that the source has not follows from those it cites; None if from none.

    It is the difference or the sum of two that count the same, the sum of “214 adults and 61
    chicks”, a share that is told of one, what one is of another in percent, or what is left of 100.

    Args:
        number: one that the source has not.
        told: what stands around it.
        cited: the sentences that it rests on.

    """
    words = {_counted((word,), cited.language) for word in LETTERS.findall(told.lower())}
    both = list(combinations(cited.plain, 2))
    alike = [pair for pair in both if _of_one(number, pair, words, cited.language)]
    ways = chain(_less(alike), _more(alike), _listed(cited.text), _shares(number, cited, both))
    return next((how for value, how in ways if _near(number, value)), None)


def _less(pairs: Pairs) -> Iterator[Worked]:
    for pair in pairs:
        less, more = sorted(pair, key=lambda each: each.value)
        yield more.value - less.value, f"“{more.text}” less “{less.text}”"


def _more(pairs: Pairs) -> Iterator[Worked]:
    for one, other in pairs:
        if not _year(one):
            yield one.value + other.value, f"“{one.text}” and “{other.text}”"


def _listed(text: str) -> Iterator[Worked]:
    """Yield the sum of what is listed: “12 men, nine women and four children”."""
    for series in SERIES.findall(text):
        listed = [each for each in numbers(series) if not ordinal(each.text) and not _year(each)]
        if len(listed) > 1:
            yield sum(each.value for each in listed), " and ".join(f"“{x.text}”" for x in listed)


def _shares(number: Number, cited: Cited, pairs: Pairs) -> Iterator[Worked]:
    """Yield what shares make of the numbers that are cited, and they as shares of each other."""
    counts = [x for x in cited.plain if x.after not in POINTS and x.value > 1 and not _year(x)]
    for share in sorted(x for x in values(cited.text, cited.language) if 0 < x < 1):
        for whole in counts:
            yield share * whole.value, f"{share:.3g} of “{whole.text}”"
    for pair in (sorted(pair, key=lambda each: each.value) for pair in pairs):
        part, whole = pair
        if part not in counts or whole not in counts:
            continue
        how = f"“{part.text}” of “{whole.text}”"
        yield part.value / whole.value, how  # a half, 25 percent
        if number.after in POINTS:
            yield round(HUNDRED * part.value / whole.value), how
            changes = (
                (whole.value - part.value) / part.value,
                (whole.value - part.value) / whole.value,
            )
            yield from ((round(HUNDRED * x), f"{how}, as a change") for x in changes)
    for percent in cited.plain if number.after in POINTS else ():
        if percent.after in POINTS:  # “50 percent” is a half, “62 percent” 62
            left = HUNDRED - percent.value * (1 if percent.value > 1 else HUNDRED)
            yield left, f"100 less “{percent.text}”"
            yield left / HUNDRED, f"100 less “{percent.text}”"


def _of_one(number: Number, two: Iterable[Number], words: AbstractSet[str], language: str) -> bool:
    """Whether all count one thing, as far as is said of what; two years, the years between."""
    two = tuple(two)
    if any(map(_year, two)):
        return all(map(_year, two)) and (number.after in SPANS or number.before in AGED)
    counted = {_counted((x.after, x.then), language) for x in two} - {""}
    mine = _counted((number.after, number.then), language)
    same = not counted or mine in {"", "peopl", *counted}  # “of 90 passengers” 78 people
    return len(counted) <= 1 and (same or not counted.isdisjoint(words))


def _year(number: Number) -> bool:
    return number.text.isdecimal() and number.value in YEARS


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
