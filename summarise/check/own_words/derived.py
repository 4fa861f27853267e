"""Numbers that are worked out of those that stand where they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations

from summarise.check.resting import content, key
from summarise.check.terms.clauses import root, telling
from summarise.check.terms.deeds import deed
from summarise.check.terms.numbers import LETTERS, PERCENT, PRECISION, Number, ordinal
from summarise.check.terms.supporting import values
from summarise.read.lexicon import foreign, lexicon

HUNDRED = 100.0  # percent
MOST = 12  # numbers of what is cited that are taken together
YEARS = range(1900, 2100)
# which lie between two of these
SPANS = frozenset({"year", "years", "jahre", "jahren", "ans", "années", "años"})
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
    words = {_counted(word, cited.language) for word in LETTERS.findall(told.lower())}
    both = list(combinations(cited.plain, 2))
    alike = [pair for pair in both if _of_one(number, pair, words, cited.language)]
    listed = [pair for pair in both if _listed(*pair, cited.text)]
    ways = chain(_less(alike), _more([*alike, *listed]), _shares(number, cited, both))
    return next((how for value, how in ways if _near(number, value)), None)


def _less(pairs: Pairs) -> Iterator[Worked]:
    for pair in pairs:
        less, more = sorted(pair, key=lambda each: each.value)
        yield more.value - less.value, f"“{more.text}” less “{less.text}”"


def _more(pairs: Pairs) -> Iterator[Worked]:
    for one, other in pairs:
        if not _year(one):
            yield one.value + other.value, f"“{one.text}” and “{other.text}”"


def _shares(number: Number, cited: Cited, pairs: Pairs) -> Iterator[Worked]:
    """Yield what shares make of the numbers that are cited, and they as shares of each other."""
    counts = [x for x in cited.plain if x.after not in POINTS and x.value > 1 and not _year(x)]
    for share in sorted(x for x in values(cited.text, cited.language) if 0 < x < 1):
        for whole in counts:
            yield share * whole.value, f"{share:.3g} of “{whole.text}”"
    if number.after not in POINTS:
        return
    for pair in pairs:
        part, whole = sorted(pair, key=lambda each: each.value)
        if part in counts and whole in counts:
            yield round(HUNDRED * part.value / whole.value), f"“{part.text}” of “{whole.text}”"
    for percent in cited.plain:
        if percent.after in POINTS:
            yield HUNDRED - percent.value, f"100 less “{percent.text}”"


def _listed(one: Number, other: Number, text: str) -> bool:
    """Whether two numbers stand one behind the other with “and” between: “two men and a boy”."""
    between = r"(?:\W+\w+){1,3}?\W+and\W+"
    return bool(re.search(rf"\b{re.escape(one.text)}{between}{re.escape(other.text)}\b", text))


def _of_one(number: Number, two: Iterable[Number], words: AbstractSet[str], language: str) -> bool:
    """Whether all count one thing, as far as is said of what; two years, the years between."""
    two = tuple(two)
    if any(map(_year, two)):
        return all(map(_year, two)) and number.after in SPANS
    counted = {_counted(each.after, language) for each in two} - {""}
    same = not counted or _counted(number.after, language) in {"", *counted}
    return len(counted) <= 1 and (same or not counted.isdisjoint(words))


def _year(number: Number) -> bool:
    return number.text.isdecimal() and number.value in YEARS


def _counted(word: str, language: str) -> str:
    """The stem of the noun behind a number: what it counts; nothing of another word."""
    if word in POINTS:
        return "%"
    if foreign(language):
        return root(word) if telling(word, lexicon(language)) else ""
    return key(word) if word.isalpha() and content(word) and not deed(word) else ""


def _near(number: Number, value: float) -> bool:
    """Whether a number is that value, and said to be just that or about as much."""
    bounded = (number.least < 1) != (number.most > 1)
    return value > 0 and not bounded and number.value == round(value, PRECISION)
