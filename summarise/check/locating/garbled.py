"""Passages in text that a machine read from print: garbled letters, headings in capitals.

Where every second word is garbled, no run of letters long enough to search for survives. Short runs
then vote for stretches of the text, unless they stand nearly everywhere; and a quote in capitals is
sought among capitals, since the letters that a machine mistakes keep their height more often than
their shape.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarise.check.locating.approximate import Match, best_match

SAMPLE = 6_000  # letters of a text by which it is judged
# A mark inside a word, "wi!l", or a mark alone: marks that print does not set so.
GARBLED_WORD = re.compile(
    r"[!;?~|^*<>{}\\_£§°¢«»■•�](?<=[a-z].)(?=[a-zA-Z])|[~^<>{}\\_£§°¢■�](?<=\s.)(?=\s)"
)
GARBLED = 0.0015  # of the words of a text, from which it counts as garbled
CAPITAL = re.compile("[A-ZÀ-ÖØ-Þ]")
LOUD = 0.6  # share of a quote's letters that are capitals, where it is a heading
LOUD_LETTERS = 4
APART = 6  # letters between two capitals of one heading
LEAST = 3  # capitals that make a heading
CAPITALS = 0.3  # share of the quote's capitals that a heading must have
AROUND = 0.4  # share of the quote's length by which a heading may be longer
LONGEST_HEADING = 200  # letters
COMPARED = 10_000  # letters of headings, or of stretches, that are compared
RUN = 3  # letters of a run that votes
RUNS = 48  # runs of a quote that vote
COMMON = 40  # places of a run beyond which it tells nothing
STRETCHES = 8  # stretches that are compared
SLACK = 0.3  # share of the quote's length by which a passage may be longer


class Heading(NamedTuple):
    """Where capitals stand close together in a text."""

    start: int
    end: int
    capitals: int


def is_garbled(text: str) -> bool:
    """Whether a text looks as if a machine had read it from print, by its first page."""
    sample = text[:SAMPLE]
    odd = sum(1 for _ in GARBLED_WORD.finditer(sample))
    return odd > GARBLED * (sample.count(" ") + 1)


def is_loud(quote: str) -> bool:
    """Whether a quote is written in capitals, as headings are."""
    letters = sum(map(str.isalpha, quote))
    if not LOUD_LETTERS <= letters <= LONGEST_HEADING:
        return False
    return sum(map(str.isupper, quote)) >= LOUD * letters


def among_capitals(
    quote: str, headings: Sequence[Heading], text: str, limit: float
) -> Match | None:
    """Return the nearest passage among the headings of a text, case and all, within `limit`."""
    least = max(LEAST, int(CAPITALS * sum(map(str.isupper, quote))))
    around = int(AROUND * len(quote)) + 4
    windows = (
        (max(0, at - around), end + around) for at, end, capitals in headings if capitals >= least
    )
    return _nearest(quote, text, windows, limit)


def by_short_runs(quote: str, text: str, limit: float) -> Match | None:
    """Return the nearest passage in the stretches that most short runs of a quote point to."""
    width = max(8, len(quote) // 4)
    votes: Counter[int] = Counter()
    step = max(1, (len(quote) - RUN) // RUNS)
    for at in range(0, max(1, len(quote) - RUN + 1), step):
        stretches = {(place - at) // width for place in _places(quote[at : at + RUN], text)}
        votes.update(stretches | {stretch - 1 for stretch in stretches})
    slack = 8 + int(SLACK * len(quote))
    likeliest = sorted(votes, key=lambda stretch: (-votes[stretch], stretch))[:STRETCHES]
    reach = 2 * width + len(quote) + slack
    windows = ((max(0, at * width - slack), at * width + reach) for at in likeliest)
    return _nearest(quote, text, windows, limit)


def headings(text: str) -> Iterator[Heading]:
    """Yield where capitals stand close together: where each such stretch starts and ends."""
    first = last = count = 0
    for capital in CAPITAL.finditer(text):
        at = capital.start()
        if count and at - last > APART:
            if count >= LEAST:
                yield Heading(first, last + 1, count)
            count = 0
        first = first if count else at
        last, count = at, count + 1
    if count >= LEAST:
        yield Heading(first, last + 1, count)


def _nearest(
    quote: str, text: str, windows: Iterable[tuple[int, int]], limit: float
) -> Match | None:
    best: Match | None = None
    left = COMPARED
    for start, end in windows:
        if end - start > left:
            continue
        left -= end - start
        least = limit if best is None else best.distance - 1
        found = best_match(quote, text[start:end], least)
        if found is not None:
            best = Match(found.start + start, found.end + start, found.distance)
    return best


def _places(run: str, text: str) -> list[int]:
    """Return where a run stands; nowhere, if it is too common."""
    found: list[int] = []
    at = text.find(run)
    while at >= 0:
        found.append(at)
        if len(found) == COMMON:
            return []
        at = text.find(run, at + 1)
    return found
