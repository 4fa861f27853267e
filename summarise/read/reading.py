"""What the rules found in a document: sentences, quoted passages, attributions and speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from summarise.document import Document, Span
from summarise.draft import ActorKind
from summarise.read.lexicon import Act

NESTED = 50  # contents that begin last before a place, among which those that hold it are
Kind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted passage: `span` without its marks, `outer` with them.

    `reopened` holds the marks that open a paragraph in the middle of it; `closed` is false where
    the closing mark is missing, and the passage then ends with its paragraph.
    """

    span: Span
    outer: Span
    closed: bool = True
    reopened: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say what: the spans of the source, of the cue and of the content."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    kind: Kind
    act: Act
    sentence: Span
    speaker: int | None = None


@dataclass(slots=True)
class Speaker:
    """Somebody whom the text speaks of, joined over the ways in which it names them."""

    name: str
    role: str | None
    kind: ActorKind
    first: Span
    aliases: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """The whole reading of one document; `Attribution.speaker` is an index into `speakers`.

    `language` is a code of ISO 639, "und" where the rules know no words of it.
    """

    document: Document
    language: str
    sentences: tuple[Span, ...]
    passages: tuple[Passage, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]

    def around(self, span: Span) -> Span:
        """Return the sentence, or the run of sentences, in which a span lies."""
        first = bisect_right(self.sentences, span.start, key=lambda each: each.start) - 1
        last = bisect_left(self.sentences, span.end, key=lambda each: each.start) - 1
        if first < 0 or last < 0 or self.sentences[first].end <= span.start:
            return span
        return Span(self.sentences[first].start, max(span.end, self.sentences[last].end))

    def passage_at(self, at: int) -> Passage | None:
        """Return the last quoted passage that begins at or before an offset."""
        found = bisect_right(self.passages, at, key=lambda each: each.outer.start) - 1
        return self.passages[found] if found >= 0 else None

    def saying(self, span: Span) -> list[Attribution]:
        """Return the attributions of whose content a span is part."""
        last = bisect_right(self._contents, span.start, key=lambda each: each[0].start)
        found: list[Attribution] = []
        for content, attribution in reversed(self._contents[max(0, last - NESTED) : last]):
            if span.end <= content.end:
                found.append(attribution)
        return found[::-1]

    @cached_property
    def _contents(self) -> list[tuple[Span, Attribution]]:
        pairs = [(span, said) for said in self.attributions for span in said.content]
        return sorted(pairs, key=lambda each: each[0])
