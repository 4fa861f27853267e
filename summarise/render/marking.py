"""The source cut into paragraphs, and these where marks begin and end, however they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarise.document import Span

LINES = re.compile(r"\r\n|\r|\n|\u2028|\u2029")


class Mark(NamedTuple):
    """A stretch of the source with the id of the item that it belongs to, and what it is.

    `first` tells the first part of a quote in several.
    """

    span: Span
    id: str
    sort: str
    first: bool = True


class Piece(NamedTuple):
    """A run of letters under the same marks, innermost first; `begins`: those that begin here."""

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]

    @property
    def sorts(self) -> str:
        """What the marks are, each once."""
        return " ".join(dict.fromkeys(mark.sort for mark in self.marks))

    @property
    def ids(self) -> str:
        """The marks' ids, innermost first."""
        return " ".join(mark.id for mark in self.marks)


def paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """Yield each line of a text that is not blank, as the pieces that marks cut it into.

    Takes time by the text's length and the number of marks, and by how many lie on one another.
    """
    held = (mark for mark in marks if mark.span.end > mark.span.start)
    waiting = sorted(held, key=lambda mark: mark.span.start, reverse=True)
    active: list[Mark] = []
    at = 0
    for match in (*LINES.finditer(text), None):
        end = match.start() if match else len(text)
        pieces: list[Piece] = []
        while at < end:
            active = [mark for mark in active if mark.span.end > at]
            begins: list[Mark] = []
            while waiting and waiting[-1].span.start <= at:
                begins.append(waiting.pop())
            active = sorted((*active, *begins), key=lambda mark: mark.span.end - mark.span.start)
            stops = [mark.span.end for mark in active]
            stops += [waiting[-1].span.start] if waiting else []
            stop = min([end, *stops])
            pieces.append(Piece(text[at:stop], tuple(active), tuple(begins)))
            at = stop
        if any(piece.text.strip() for piece in pieces):
            yield pieces
        at = match.end() if match else end
