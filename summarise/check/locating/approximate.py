"""Approximate matching of a short text inside a longer one, by edit distance.

Myers' bit-parallel algorithm (G. Myers, "A fast bit-vector algorithm for approximate string
matching based on dynamic programming", Journal of the ACM 46(3), 1999), in the form of H. Hyyrö
(2003): one column of the distance matrix is two integers, so each letter of the text costs a few
operations however long the pattern is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Match(NamedTuple):
    """`text[start:end]` is within `distance` edits of the pattern."""

    start: int
    end: int
    distance: int


def best_match(pattern: str, text: str, limit: float = float("inf")) -> Match | None:
    """Return the part of a text that is fewest edits away from a pattern, or None beyond a limit.

    Args:
        pattern: what is sought, not empty.
        text: where; its whole length may be matched.
        limit: how many edits at most.

    Returns:
        The best match; of equals the one that ends first, and of those the longest that is not
        longer than the pattern.

    """
    end, distance = _best_end(pattern, text)
    if distance > limit:
        return None
    back, _ = _best_end(pattern[::-1], text[:end][::-1], longest=True)
    return Match(end - back, end, distance)


def distance(pattern: str, text: str) -> int:
    """Return how many edits turn a pattern, not empty, into the whole of a text."""
    score = len(pattern)
    for score in _scores(pattern, text, anywhere=False):  # noqa: B007  the last one counts
        pass
    return score


def _best_end(pattern: str, text: str, *, longest: bool = False) -> tuple[int, int]:
    """Return where the best match ends (how many letters of the text it reaches), and its cost."""
    size = best = len(pattern)
    end = 0
    for at, score in enumerate(_scores(pattern, text, anywhere=True), 1):
        if score < best or (longest and score == best and at <= size):
            best, end = score, at
    return end, best


def _scores(pattern: str, text: str, *, anywhere: bool) -> Iterator[int]:
    """Yield, letter by letter of a text, the edits from a pattern to what ends there.

    What ends there begins where it likes best, or where the text does.
    """
    size = score = len(pattern)
    places: dict[str, int] = {}
    for at, letter in enumerate(pattern):
        places[letter] = places.get(letter, 0) | 1 << at
    mask, last = (1 << size) - 1, 1 << (size - 1)
    plus, minus, carry = mask, 0, 0 if anywhere else 1
    for letter in text:
        equal = places.get(letter, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | ~(horizontal | plus) & mask
        down = plus & horizontal
        score += (up & last > 0) - (down & last > 0)
        up = (up << 1 | carry) & mask
        down = down << 1 & mask
        plus = down | ~(vertical | up) & mask
        minus = up & vertical
        yield score
