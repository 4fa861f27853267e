"""The document as loaded, and the spans that point into it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

SHORT = 10_000  # letters of a text whose lines are counted anew each time


class Span(NamedTuple):
    """`[start, end)` in a document's text, in code points."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Whether an offset lies in it."""
        return self.start <= at < self.end

    def shares(self, other: Span, part: float) -> bool:
        """Whether the two have that part (0 to 1) of the shorter one in common."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared >= part * min(self.end - self.start, other.end - other.start)


class Note(NamedTuple):
    """What happened while a document was loaded: a finding's code, and a sentence."""

    code: str
    message: str


@dataclass(frozen=True)
class Document:
    """A text with its origin; every offset anywhere is a code-point offset into `text`.

    Args:
        text: the text as loaded, never changed afterwards.
        origin: a path, `-` for stdin, or any name for text from memory.
        title: the headline, where the origin tells one.
        byline: who wrote it, where the origin tells.
        published: when, as an ISO 8601 date, where the origin tells.
        site: where it was published, where the origin tells.
        language: its language as BCP 47 has it, where the origin tells.
        pages: where each page begins in the text, for what has pages.
        notes: what a reader must know of how it was loaded: guessed, left out, kept apart.

    """

    text: str
    origin: str = "text"
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    site: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no text, wherever it came from."""
        if not isinstance(self.text, str):
            raise TypeError(f"a Document holds a text, and this is {type(self.text).__name__}")
        for name in ("origin", "title", "byline", "published", "site", "language"):
            told = getattr(self, name)
            if not isinstance(told, str) and (told is not None or name == "origin"):
                raise TypeError(f"{name} of a Document is {type(told).__name__}: give a text")

    def at(self, span: Span) -> str:
        """Return the text's own letters in that span."""
        return self.text[span.start : span.end]

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the text encoded as UTF-8."""
        from hashlib import sha256  # noqa: PLC0415  only summaries need it

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def utf16(self, span: Span) -> Span:
        """Return the span in UTF-16 code units, as browsers and JavaScript count."""
        if self.text.isascii():
            return span
        return Span(*(at + bisect_left(self._astral, at) for at in span))

    def place(self, offset: int) -> tuple[int, int]:
        """Return an offset as a person counts it: line and column, both from 1."""
        if len(self.text) < SHORT:
            start = self.text.rfind("\n", 0, offset) + 1
            return self.text.count("\n", 0, offset) + 1, offset - start + 1
        line = bisect_left(self._line_ends, offset)
        start = self._line_ends[line - 1] + 1 if line else 0
        return line + 1, offset - start + 1

    def pages_of(self, span: Span) -> tuple[int, ...]:
        """Return the pages, from 1, on which a span stands; none for what has no pages."""
        if not self.pages:
            return ()
        first, last = (bisect_right(self.pages, at) for at in (span.start, max(span) - 1))
        return tuple(range(max(1, first), last + 1))

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        import re  # noqa: PLC0415

        return tuple(match.start() for match in re.finditer("\n", self.text))

    @cached_property
    def _astral(self) -> tuple[int, ...]:
        if len(self.text.encode("utf-16-le", "surrogatepass")) == 2 * len(self.text):
            return ()
        return tuple(at for at, letter in enumerate(self.text) if letter > "\uffff")


def wholly_quoted(text: str) -> bool:
    """Whether one pair of double marks holds the whole text, and not two passages of it."""
    if text[:2] == text[-2:] == "''" and len(text) > len("''''"):
        return "''" not in text[2:-2]
    pairs = {"“": '”"', "„": "“”", '"': '"', "«": "»", "「": "」"}
    closing = pairs.get(text[:1])
    inner = text[1:-1]
    return (
        closing is not None
        and len(text) > len("“”")
        and text[-1] in closing
        and not any(mark in inner for mark in closing)
    )


def expect_document(given: object, function: str) -> None:
    """Raise `TypeError` where what a function is given is no document."""
    if not isinstance(given, Document):
        raise TypeError(f"{function} takes a Document, and this is {type(given).__name__}")
