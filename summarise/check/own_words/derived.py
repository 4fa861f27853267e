"""Numbers that are worked out: the difference or the sum of two that stand where it is cited."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from summarise.check.terms.numbers import PERCENT, PRECISION, Number, ordinal

WHOLE = 100.0  # percent
MOST = 12  # numbers of what is cited that are taken together


def derived(number: Number, cited: Sequence[Number]) -> str | None:
    """Return how a number follows from two others, or from a share; None where it does not."""
    plain = [x for x in cited if not ordinal(x.text)][:MOST]
    for one, other in permutations(plain, 2):
        if _alike(one, other) and _near(number, one.value - other.value):
            return f"“{one.text}” less “{other.text}”"
    for one, other in permutations(plain, 2):
        if _alike(one, other) and _near(number, one.value + other.value):
            return f"“{one.text}” and “{other.text}”"
    shares = (x for x in plain if x.after in PERCENT and _near(number, WHOLE - x.value))
    return next((f"100 less “{share.text}”" for share in shares), None)


def _alike(one: Number, other: Number) -> bool:
    """Whether two numbers may count the same: not a share and a sum."""
    return (one.after in PERCENT) == (other.after in PERCENT)


def _near(number: Number, value: float) -> bool:
    """Whether a number is that value, and said to be just that or about as much."""
    bounded = (number.least < 1) != (number.most > 1)
    return value > 0 and not bounded and number.value == round(value, PRECISION)
