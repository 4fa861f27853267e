"""Words that may bring what somebody says, wants or holds, and what speaks for and against it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarise.document import Span
from summarise.read.clause.cues import group_of
from summarise.read.clause.objects import object_of
from summarise.read.reading import Attribution
from summarise.read.text.small_words import BE
from summarise.read.text.units import QUOTED, Unit
from summarise.read.text.word_kinds import MARKS, kind

OF_CUE = frozenset(
    {"for", "on", "about", "of", "against", "with", "in", "at", "by", "from", "as", "into"}
    | {"over", "toward", "towards", "behind"}
)  # prepositions that belong to the word before them: "support for"
JOINTS = frozenset(["that", "and", "but", "while", "when", "as", "if", "who", "which"])
BOUNDS = JOINTS | {*MARKS.values()} - {"quote"}  # kinds of words behind which a subject begins
LENGTHS = (1, 8, 20, 45, 90, 180)  # letters
MOST_CUES = 2  # of a unit that are counted
LETTERS = 2  # of a word's ending
Feature = tuple[str, ...]


@dataclass
class Candidate:
    """A word of a unit that may bring what somebody says; `group` is its first helper's index.

    What it brings is sought only if the words around it allow that it brings anything.
    """

    unit: Unit
    at: int
    group: int
    place: tuple[str, str]  # inside what a rule found to be said or not; how many cues rules found

    def __post_init__(self) -> None:
        """Look at the words around it."""
        self.before, self.after = kind(self.unit, self.group - 1), kind(self.unit, self.at + 1)
        self.helped = not BE.isdisjoint(self.unit.words[self.group : self.at])
        self.word = self.unit.words[self.at]
        self.ending = self.word[-LETTERS:]

    @property
    def near(self) -> tuple[Feature, ...]:
        """What its own form and the words around it are."""
        word, ending, before, after = self.word, self.ending, self.before, self.after
        helpers = "be" if self.helped else "helped" if self.group < self.at else "none"
        return (
            ("word", word),
            ("word, behind", word, after),
            ("word, before", word, before),
            ("word, helpers", word, helpers),
            ("ending, behind", ending, after),
            ("ending, before, helpers", ending, before, helpers),
            ("behind, further behind", after, kind(self.unit, self.at + 2)),
            ("before, behind", before, after),
            ("place, before", *self.place, before),
        )

    @property
    def far(self) -> tuple[Feature, ...]:
        """How long its content is, on which side, and whether it is quoted."""
        span, side = self.content[0], "left" if self.left else "right"
        size = str(bisect_left(LENGTHS, span.end - span.start + 1))
        quoted = _quoted(self.unit, span)
        return (
            ("side, size, behind", side, size, self.after),
            ("quoted, ending", quoted, self.ending),
            ("quoted, behind, size", quoted, self.after, size),
            ("bound, behind", kind(self.unit, bisect_left(self.unit.starts, span.end)), self.after),
            ("word, side", self.word, side),
        )

    @property
    def end(self) -> int:
        """Index behind the cue, and behind a preposition that belongs to it."""
        behind = self.unit.words[self.at + 1 : self.at + 2]
        return self.at + 1 + (behind != [] and behind[0] in OF_CUE)

    @property
    def left(self) -> bool:
        """Whether its content stands before it, as of “is denied by Lee”."""
        passive = self.helped and self.after == "preposition"
        ends = self.end >= len(self.unit.words) or self.after in {"stop", "end", "comma", "by"}
        return passive or ends

    @cached_property
    def content(self) -> tuple[Span, ...]:
        """What it brings: the subject, or the object; nothing where there is none."""
        if not self.left:
            found = object_of(self.unit, self.end)
        else:
            first = self.group
            while first and kind(self.unit, first - 1) not in BOUNDS:
                first -= 1
            subject = self.unit.span_of(first, self.group) if first < self.group else None
            found = (self.unit.trimmed(subject),) if subject else ()
        return found if found and found[0].start < found[0].end else ()


def candidates(
    unit: Unit, ruled: Sequence[Attribution], words: frozenset[str]
) -> Iterator[Candidate]:
    """Yield the words of a unit that may bring what somebody says, and are no cue of a rule."""
    cues = [said.cue for said in ruled if said.cue.start >= unit.span.start]
    contents = [span for said in ruled for span in said.content]
    for at in unit.places(words):
        start = unit.starts[at]
        if cues and any(cue.holds(start) for cue in cues):
            continue
        said = contents != [] and any(span.holds(start) for span in contents)
        place = "said" if said else "told", str(min(len(cues), MOST_CUES))
        yield Candidate(unit, at, group_of(unit, at), place)


def _quoted(unit: Unit, content: Span) -> str:
    """Whether there is a quoted passage in a content, and whether it begins it."""
    first, end = bisect_left(unit.starts, content.start), bisect_left(unit.starts, content.end)
    if QUOTED not in unit.words[first:end]:
        return "not"
    return "first" if unit.words[first] == QUOTED else "in"
