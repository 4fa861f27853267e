"""PDF: its text by pypdf, lines joined into paragraphs, and where each page begins.

Running heads and page numbers are dropped where they stand at the edge of most pages. A word cut
at a line's end is joined with or without its hyphen, as it stands elsewhere in the text; where it
does not, without it if so many lines end in hyphens that a program must have set them.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from summarise.document import Document, Note
from summarise.errors import (
    BrokenSourceError,
    EmptySourceError,
    LoadError,
    TooLargeSourceError,
)
from summarise.load.raw import Raw
from summarise.load.text import document, listed

MOST_PAGES = 3_000
EDGE = 2  # lines at the top and at the foot of a page that may be a running head
FEWEST_PAGES = 2  # in which a head must stand to run
NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página)?\W*(\d{1,4})(?:\s*(?:/|of|von|de|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
FEWEST_LETTERS, LONGEST_HEAD = 3, 90  # letters of a running head
LONGEST_NUMBER = 40  # characters of "Page 17 of 240" with what is drawn round it
ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
CUT = re.compile(r"([\w-]*\w)-$")
LONGEST_WORD = 80  # letters
WORD = re.compile(r"\w+(?:-\w+)*")
HYPHENATED = 0.03  # share of lines that end in a hyphen where a program breaks words
FULL = 0.75  # share of a column's width from which on a line goes on in the next
LOCKED = ("it is encrypted", "open it and save it without a password")
SHOWN = 10  # numbers of pages without text that are named
FULL_LINE = 18  # letters of a line in a column, on the mean
COLUMN_GAP = 18.0  # points between two columns, at the least


def load_pdf(raw: Raw) -> Document:
    """Return the text of a PDF with its pages.

    Raises:
        EmptySourceError: it is a scan without text.
        BrokenSourceError: it is none, or encrypted.
        TooLargeSourceError: it has more pages, or unpacks to more, than any report.

    """
    try:
        pages, title, author = _opened(raw)
    except (MemoryError, LoadError):
        raise
    except Exception as error:  # of the library's parsers, in any kind
        if "cryptography" in str(error).lower():
            raise BrokenSourceError(raw.origin, *LOCKED) from error
        if "limit" in f"{type(error).__name__} {error}".lower():
            what = "a stream in it unpacks without an end"
            raise TooLargeSourceError(raw.origin, what) from error
        raise BrokenSourceError(
            raw.origin, "it is no whole PDF", "fetch it again or print it anew"
        ) from error
    if not any(map(len, pages)):
        what = "it holds pictures and no text, as scans do"
        raise EmptySourceError(raw.origin, what, "run OCR over it")
    bare = [number for number, lines in enumerate(pages, 1) if not lines]
    notes = [Note("pages-unread", _unread(bare))] if bare else []
    kept, left = without_heads(pages)
    if left:
        message = f"left out at the edges of pages: {listed(left, SHOWN)}"
        notes.append(Note("heads-left-out", message))
    text, starts = joined(kept)
    return document(text, raw, title=title, byline=author, pages=tuple(starts), notes=tuple(notes))


def _opened(raw: Raw) -> tuple[list[list[str]], str | None, str | None]:
    """Return the lines of each page, the title and the author."""
    import logging  # noqa: PLC0415

    from pypdf import PdfReader  # noqa: PLC0415  takes its time

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what fails is told by the caller
    reader = PdfReader(io.BytesIO(raw.content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise BrokenSourceError(raw.origin, *LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise TooLargeSourceError(raw.origin, f"{len(reader.pages):,} pages")
    pages, told = [_lines(page) for page in reader.pages], reader.metadata
    return (pages, told.title, told.author) if told else (pages, None, None)


def _unread(pages: Sequence[int]) -> str:
    shown = listed(list(map(str, pages)), SHOWN)
    which = f"page {shown} holds" if len(pages) == 1 else f"pages {shown} hold"
    return f"{which} no text, only pictures or nothing; what they show is not read"


def _lines(page: Any) -> list[str]:  # noqa: ANN401  pypdf ships types that change
    """The lines of a page in reading order: column by column, where it has two."""
    pieces: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            pieces.append((cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5], text))

    plain = page.extract_text(visitor_text=visit)
    lines = [" ".join(re.split(r"[ \t]+", line.strip())) for line in plain.split("\n")]
    lines = [line for line in lines if line]
    columns = _columns(pieces, float(page.mediabox.width))
    return columns if columns is not None else lines


def _columns(pieces: Sequence[tuple[float, float, str]], width: float) -> list[str] | None:
    """The lines of two columns that are drawn row by row; None where order is as drawn.

    Two columns are two left edges at which nearly all pieces begin, on the same rows.
    """
    edges = Counter(round(x / 6) for x, _, text in pieces if len(text.strip()) > 3)  # noqa: PLR2004
    common = sorted(edge for edge, _ in edges.most_common(2))
    if len(common) < 2 or (common[1] - common[0]) * 6 < width / 4:  # noqa: PLR2004
        return None
    if sum(len(text.strip()) for _, _, text in pieces) < FULL_LINE * len(pieces):
        return None  # short pieces: the cells of a table, which are read row by row
    middle = common[1] * 6 - COLUMN_GAP / 2
    sides = [x >= middle for x, _, _ in pieces]
    turns = sum(one != other for one, other in pairwise(sides))
    if sum(edges[edge] for edge in common) < 0.7 * sum(edges.values()) or turns < len(pieces) / 3:
        return None  # drawn column by column already
    found: list[str] = []
    for side in (False, True):
        rows: dict[int, list[tuple[float, str]]] = {}
        for (x, y, text), where in zip(pieces, sides, strict=True):
            if where is side:
                rows.setdefault(round(y / 3), []).append((x, text))
        found += [
            " ".join("".join(text for _, text in sorted(rows[row])).split())
            for row in sorted(rows, reverse=True)
        ]
    return [line for line in found if line]


def without_heads(pages: Sequence[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Return the pages' lines without running heads and page numbers, and what was left out.

    A head is a line that stands, but for its figures, in the same place at the edge of most pages,
    and is no sentence; a page number is a figure there that counts the pages.
    """
    often = max(FEWEST_PAGES, (len(pages) + 1) // 2)
    heads: dict[tuple[int, str], int] = Counter(
        (place, _shape(line)) for lines in pages for place, line in _edges(lines) if _head(line)
    )
    counts = Counter(
        (place, number - at)
        for at, lines in enumerate(pages)
        for place, line in _edges(lines)
        if (number := _number(line)) is not None
    )
    kept, left = [], dict[str, None]()
    for at, lines in enumerate(pages):
        gone = set()
        for place, line in _edges(lines):
            number = _number(line)
            counted = number is not None and counts[place, number - at] >= often
            if counted or heads.get((place, _shape(line)), 0) >= often:
                gone.add(place % len(lines))
                left.setdefault("page numbers" if counted else f"“{line}”")
        kept.append([line for at, line in enumerate(lines) if at not in gone])
    return kept, list(left)


def _edges(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The first and last lines of a page by their place: 0, 1, …, -2, -1."""
    few = min(EDGE, len(lines))
    yield from ((at, lines[at]) for at in range(few))
    yield from ((at, lines[at]) for at in range(-min(few, len(lines) - few), 0))


def _head(line: str) -> bool:
    letters = sum(letter.isalpha() for letter in line)
    said = ENDS.search(line) or any(mark in line for mark in '“”„«»"')
    return letters >= FEWEST_LETTERS and len(line) <= LONGEST_HEAD and not said


def _number(line: str) -> int | None:
    match = NUMBER.fullmatch(line) if len(line) <= LONGEST_NUMBER else None
    return int(match[1]) if match else None


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def joined(pages: Sequence[list[str]]) -> tuple[str, list[int]]:
    """Return the text of pages' lines, paragraphs apart, and where each page begins in it."""
    setting = _Setting.of([line for lines in pages for line in lines])
    text, before = io.StringIO(), ""
    starts: list[int] = []
    for lines in pages:
        glue = setting.glue(before, lines[0]) if before and lines else _Glue("")
        for at, line in enumerate(lines):
            if at:
                glue = setting.glue(before, line)
            if glue.unhyphened:
                text.seek(text.tell() - 1)
            text.write(glue.between)
            if not at:
                starts.append(text.tell())
            text.write(line)
            before = line
        if not lines:
            starts.append(text.tell())
    return text.getvalue(), starts


def _cut(line: str) -> re.Match[str] | None:
    """The first half of a word that is cut at a line's end."""
    return CUT.search(line[-LONGEST_WORD:])


class _Glue(NamedTuple):
    between: str
    unhyphened: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is set: from which length on a line is full, and whether words are broken."""

    full: float
    words: Counter[str]
    broken: bool

    @classmethod
    def of(cls, lines: Sequence[str]) -> _Setting:
        lengths = sorted(map(len, lines))
        full = FULL * lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0.0
        cut = sum(_cut(line) is not None for line in lines)
        words = Counter(WORD.findall("\n".join(lines)))
        return cls(full, words, cut >= HYPHENATED * len(lines))

    def glue(self, before: str, line: str) -> _Glue:
        """What joins two lines, and whether the hyphen before it goes."""
        cut, rest = _cut(before), WORD.match(line)
        if cut and rest and line[0].islower():
            return _Glue("", unhyphened=self._whole(cut[1], rest[0]))
        ended = ENDS.search(before) is not None or line[:1].isupper()
        return _Glue("\n\n" if ended and len(before) < self.full else " ")

    def _whole(self, first: str, rest: str) -> bool:
        """Whether the two halves of a word are one word without a hyphen."""
        whole, hyphened = self.words[first + rest], self.words[f"{first}-{rest}"]
        if whole or hyphened:
            return whole >= hyphened
        return self.broken and "-" not in first
