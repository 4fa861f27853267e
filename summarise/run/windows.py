"""Windows: the parts of a long document, which end where paragraphs end, and overlap."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from summarise.document import Document

OVERLAP = 600  # letters that two windows share


class Window(NamedTuple):
    """A part of a document, and where it begins."""

    document: Document
    start: int


def windows(document: Document, size: int) -> list[Window]:
    """Cut a document into windows of at most `size` letters, between paragraphs where it can."""
    text, found, at = document.text, list[Window](), 0
    while True:
        end = _end(text, at, size)
        found.append(Window(replace(document, text=text[at:end], pages=(), notes=()), at))
        if end >= len(text):
            return found
        back = max(at + 1, end - min(OVERLAP, size // 4))
        # but for the break in which the window itself ends
        line = text.find("\n", back, at + len(text[at:end].rstrip()))
        at = line + 1 if line >= 0 else back


def _end(text: str, at: int, size: int) -> int:
    """Where a window ends: behind a paragraph, else a sentence, else a word."""
    end = at + size
    if end >= len(text):
        return len(text)
    for mark in ("\n\n", "\n", ". ", " "):
        cut = text.rfind(mark, at + size // 2, end)
        if cut >= 0:
            return cut + len(mark)
    return end
