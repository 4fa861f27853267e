"""Composing: a letter and the marks set on it as the one letter that they are (Unicode's NFC)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MARKED = (  # marks that are set on the letter before them
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u093c\u09bc\u09be\u09d7"
    "\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca"
    "\u0dcf\u0ddf\u1b35\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
# A text may be nothing but letters with a mark each: those in a row (group 1) are one match.
MARKS = re.compile(
    f"(?<=[^{MARKED}])([{MARKED}](?:[^{MARKED}][{MARKED}])*)(?![{MARKED}])|[{MARKED}]+"
)
UNUSUAL = re.compile("[\u1100-\u11ff\u0958-\u095f\u2126\u212a\u212b]")
UNJOINED = re.compile(  # Hangul apart, and letters that have a usual form
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    "|[\u0958-\u095f\u2126\u212a\u212b]|[\uac00-\ud7a3][\u11a8-\u11c2]"
)
# Where it starts and ends in the text, what it becomes, and of how many parts, all of one length.
Change = tuple[int, int, str, int]
PAIR = 2  # a letter and its mark


def composed(text: str, letters: str) -> Iterator[Change]:
    """Yield what composing changes in a text; `letters` are those beyond ASCII that it holds."""
    if MARKS.search(letters):
        yield from _composed(text, MARKS, 1)
    if UNUSUAL.search(letters):
        yield from _composed(text, UNJOINED, 0)


def _composed(text: str, pattern: re.Pattern[str], back: int) -> Iterator[Change]:
    known: dict[str, str] = {}  # a language has few such letters, however often they stand
    for found in pattern.finditer(text):
        start, end = found.span()
        if start:
            start -= back
        if end - start > PAIR and found.lastindex:
            yield from _composed_pairs(text, start, end)
            continue
        apart = text[start:end]
        composed = known.get(apart)
        if composed is None:
            composed = known[apart] = unicodedata.normalize("NFC", apart)
        if composed != apart:
            yield start, end, composed, 1


def _composed_pairs(text: str, start: int, end: int) -> Iterator[Change]:
    """Letters in a row with one mark each: at once where every pair becomes one letter."""
    composed = unicodedata.normalize("NFC", text[start:end])
    if len(composed) * PAIR == end - start:
        yield start, end, composed, len(composed)
        return
    for at in range(start, end, PAIR):
        pair = text[at : at + PAIR]
        if (composed := unicodedata.normalize("NFC", pair)) != pair:
            yield at, at + PAIR, composed, 1
