"""Where the walk through a sentence is, and what it finds there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from summarise.document import Span
from summarise.read.clause.cues import Cue
from summarise.read.text.units import Unit

# words with which a clause leads in
LEADING = frozenset({"after", "when", "while", "before", "although", "though", "as", "once"})


class Found(NamedTuple):
    """Who says it, what is said, and how far the sentence has been accounted for."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]
    used: int  # index behind the last word of it


@dataclass(slots=True)
class Place:
    """Where the walk through a sentence is: what is used up, and who spoke last in it.

    `outer` is who spoke before in nobody else's words, and `said` what.
    """

    unit: Unit
    floor: int = 0
    start: int = 0
    previous: tuple[Span, ...] = ()
    outer: tuple[Span, ...] = ()
    said: tuple[Span, ...] = ()

    def goes_on(self, cue: Cue, found: Found) -> None:
        """Go on behind who says what by this cue."""
        self.previous = found.source or self.previous
        at = self.unit.starts[cue.first]
        if not any(span.holds(at) for span in self.said):
            self.outer, self.said = self.previous, found.content
