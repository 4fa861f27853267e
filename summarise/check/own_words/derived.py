"""Numbers that are worked out: the difference or the sum of two that stand where it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from summarise.check.resting import content, key
from summarise.check.terms.clauses import root, telling
from summarise.check.terms.deeds import deed
from summarise.check.terms.numbers import LETTERS, PERCENT, PRECISION, Number, ordinal
from summarise.read.lexicon import foreign, lexicon

WHOLE = 100.0  # percent
MOST = 12  # numbers of what is cited that are taken together
YEARS = range(1900, 2100)
# which lie between two of these
SPANS = frozenset({"year", "years", "jahre", "jahren", "ans", "années", "años"})
POINTS = PERCENT | {"per", "point", "points", "prozent"}


def derived(number: Number, told: str, cited: Sequence[Number], language: str) -> str | None:
    """Return how a number follows from two others of the same thing, or from a share, or None.

    Args:
        number: one that the source has not.
        told: what stands around it.
        cited: the numbers that stand where it is cited.
        language: the code of the source's.

    """
    plain = [x for x in cited if not ordinal(x.text)][:MOST]
    words = {_counted(word, language) for word in LETTERS.findall(told.lower())}
    pairs = [pair for pair in combinations(plain, 2) if _of_one(number, pair, words, language)]
    for pair in pairs:
        less, more = sorted(pair, key=lambda each: each.value)
        if _near(number, more.value - less.value):
            return f"“{more.text}” less “{less.text}”"
    for one, other in pairs:
        if not _year(one) and _near(number, one.value + other.value):
            return f"“{one.text}” and “{other.text}”"
    shares = (x for x in plain if x.after in PERCENT and _near(number, WHOLE - x.value))
    return next((f"100 less “{share.text}”" for share in shares), None)


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
