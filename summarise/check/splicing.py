"""Quotes with gaps: `…`, `...` and `[inserted words]`, part after part inside one speech."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarise.check.index import Index
from summarise.document import Span
from summarise.read.lexicon import lexicon

GAP = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|\.{3,4}|…|\. \. \.|\[[^\[\]]*\]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MARK = re.compile(r"[“”„\"«»「」『』]|\n\s*\n")
ELLIPSIS_REACH = 600  # characters that an ellipsis may leave out
BRACKET_REACH = 60  # characters for which inserted words may stand
FEWEST_WORDS = 3

Places = Callable[[str, Index, int, int], Iterator[Span]]


def splice(quote: str, index: Index, places: Places) -> tuple[Span, ...]:
    """Return the spans of the parts in order, or nothing where the quote may not be joined so."""
    gaps = list(GAP.finditer(quote))
    if not gaps or any(_negates(gap[0]) for gap in gaps):
        return ()
    parts = _parts(quote, gaps)
    if not parts or sum(len(WORD.findall(part)) for part, _ in parts) < FEWEST_WORDS:
        return ()
    for first in places(parts[0][0], index, 0, len(index.text)):
        chain = _chain(first, parts[1:], index, places)
        if chain:
            return chain
    return ()


def _parts(quote: str, gaps: list[re.Match[str]]) -> list[tuple[str, int]]:
    """The parts, each with how far behind the part before it may stand."""
    parts: list[tuple[str, int]] = []
    at, reach = 0, 0
    for start, end, text in [
        *((g.start(), g.end(), g[0]) for g in gaps),
        (len(quote),) * 2 + ("",),
    ]:
        part = quote[at:start].strip(" ,;\t\n")
        if WORD.search(part):
            parts.append((part, reach))
            reach = 0
        inserted = text.startswith("[") and WORD.search(text)
        reach = max(reach, BRACKET_REACH if inserted else ELLIPSIS_REACH)
        at = end
    return parts


def _chain(
    first: Span, rest: list[tuple[str, int]], index: Index, places: Places
) -> tuple[Span, ...]:
    chain = [first]
    for part, reach in rest:
        end = chain[-1].end
        limit = min(len(index.text), end + reach + len(part) * 2)
        spans = (
            span for span in places(part, index, end, limit) if _honest(end, span.start, index)
        )
        follows = next(spans, None)
        if follows is None or follows.start - end > reach:
            return ()
        chain.append(follows)
    return tuple(chain)


def _honest(start: int, end: int, index: Index) -> bool:
    """Whether a gap leaves out no negation and stays in one speech."""
    gap = index.text[start:end]
    return not _negates(gap) and not MARK.search(gap)


def _negates(gap: str) -> bool:
    turning = lexicon("en")["negations"] | lexicon("en")["swallowed"]
    return any(
        word in turning or word.endswith("n't")
        for word in (found.lower().replace("’", "'") for found in WORD.findall(gap))
    )
