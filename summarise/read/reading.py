"""What the rules found in a document: sentences, quoted passages, attributions and speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarise.document import Document, Span
from summarise.draft import ActorKind
from summarise.read.text.lexicon import Act
from summarise.read.text.name_words import name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarise.read.text.units import Unit

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
    """Who is said to say what: the spans of the source, of the cue and of the content.

    `likely` is true where no rule says so and only the words weigh for it: no check rests on it.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    kind: Kind
    act: Act
    sentence: Span
    speaker: int | None = None
    likely: bool = False

    def spoken_by(self, speaker: int | None) -> Attribution:
        """Return it with its speaker's index."""
        known = (self.source, self.cue, self.content, self.kind, self.act, self.sentence)
        return Attribution(*known, speaker, self.likely)


@dataclass(slots=True)
class Speaker:
    """Somebody whom the text speaks of, joined over the ways in which it names them.

    `role` is an office, or what else says who somebody is. `beside` is whatever stands beside the
    name, and `cast_as` the kind that was taken for theirs while the text was read.
    """

    name: str
    role: str | None
    kind: ActorKind
    first: Span
    aliases: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    beside: str = field(default="", compare=False)
    cast_as: ActorKind = field(default="other", compare=False)


Likely = Callable[["Reading"], "Iterable[Attribution]"]


def _nothing(_: Reading) -> Iterable[Attribution]:
    return ()


@dataclass(frozen=True)
class Reading:
    """The whole reading of one document; `Attribution.speaker` is an index into `speakers`.

    `language` is a code of ISO 639, "und" where the rules know no words of it. `by_rule` holds the
    attributions that drafts and checks may rest on; `units` the sentences as they were walked
    through, of a document that is short enough to keep them. `likely` finds what else is said, by
    weight of the words, when it is asked for.
    """

    document: Document
    language: str
    sentences: tuple[Span, ...]
    passages: tuple[Passage, ...]
    by_rule: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    units: Sequence[Unit] | None = field(default=None, repr=False, compare=False)
    likely: Likely = field(default=_nothing, repr=False, compare=False)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """All attributions in order: those of the rules, and those that are only likely."""
        return tuple(sorted((*self.by_rule, *self.likely(self)), key=lambda said: said.cue))

    def speaker_at(self, span: Span) -> int | None:
        """Return the index of the last speaker whose name that span holds."""
        found = bisect_left(self._mentions, span.end, key=lambda each: each[0].start) - 1
        named = found >= 0 and self._mentions[found][0].start >= span.start
        return self._mentions[found][1] if named else None

    def called(self, words: Iterable[str]) -> list[Speaker]:
        """Return the speakers of whose names any of these words, in lower case, is one."""
        found = {at for word in words for at in self._named.get(word, ())}
        return [self.speakers[at] for at in sorted(found)]

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

    def overlapping(self, span: Span, part: float) -> list[Attribution]:
        """Return the attributions that say so much (0 to 1) of a span at least, the most first."""
        last = bisect_left(self._contents, span.end, key=lambda each: each[0].start)
        letters, sayings = Counter[Span](), dict[Span, Attribution]()
        for content, said in self._contents[max(0, last - NESTED) : last]:
            shared = min(content.end, span.end) - max(content.start, span.start)
            if shared > 0:
                letters[said.cue] += shared
                sayings[said.cue] = said
        least = part * (span.end - span.start)
        return [sayings[cue] for cue, held in letters.most_common() if held >= least]

    def said_in(self, span: Span) -> list[Attribution]:
        """Return the attributions whose cue stands in a span, in order."""
        first = bisect_left(self._cues, span.start, key=lambda said: said.cue.start)
        last = bisect_right(self._cues, span.end, key=lambda said: said.cue.start)
        return [said for said in self._cues[first:last] if said.cue.end <= span.end]

    def reporting(self, said: Attribution) -> list[Attribution]:
        """Return the attributions of whose content another is part: cue, content and all."""
        whole = Span(said.cue.start, max([said.cue.end, *(span.end for span in said.content)]))
        return [each for each in self.saying(whole) if each is not said]

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        words: dict[str, list[int]] = {}
        for at, speaker in enumerate(self.speakers):
            for word in {*name_words(" ".join((speaker.name, *speaker.aliases)))}:
                words.setdefault(word, []).append(at)
        return words

    @cached_property
    def _cues(self) -> list[Attribution]:
        return sorted(self.by_rule, key=lambda said: said.cue)

    @cached_property
    def _contents(self) -> list[tuple[Span, Attribution]]:
        pairs = [(span, said) for said in self.by_rule for span in said.content]
        return sorted(pairs, key=lambda each: each[0])

    @cached_property
    def _mentions(self) -> list[tuple[Span, int]]:
        pairs = [
            (span, at) for at, speaker in enumerate(self.speakers) for span in speaker.mentions
        ]
        return sorted(pairs)
