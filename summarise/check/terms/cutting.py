"""Where a run of words ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import takewhile


def until(words: Iterable[str], stops: Collection[str]) -> list[str]:
    """Return the words before the first that is any of the stops."""
    return list(takewhile(lambda word: word not in stops, words))
