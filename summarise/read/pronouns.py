"""Pronouns: whom "he", "they" or "who" means where it speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from summarise.document import Span
from summarise.read.cast import Cast, names
from summarise.read.lexicon import Lexicon
from summarise.read.reading import Attribution

LATEST_SUBJECT = 4  # words that may stand before the name of a subject


@dataclass
class Scene:
    """Who has spoken so far: what a pronoun or "the source" can mean at this point.

    `unnamed` holds the head noun and the index of each unnamed source, in order; `said` is where
    the sentence of the last speaker begins.
    """

    text: str
    words: Lexicon
    cast: Cast
    sentences: Sequence[Span]
    unnamed: list[tuple[str, int]] = field(default_factory=list)
    last: int | None = None
    said: int = 0


def pronoun_speaker(scene: Scene, attribution: Attribution, pronoun: str) -> int | None:
    """Who a pronoun means: its sentence's subject, a later sentence's, or who spoke last."""
    at = attribution.source[0].start
    if pronoun in {"i", "you", "we"}:
        return None
    if pronoun in {"who", "whom"}:
        return _right_before(scene, attribution.sentence.start, at)
    fits = _fits(scene, pronoun)
    start = scene.text.rfind("\n", 0, at) + 1
    since = max(start, scene.said)
    for sentence in reversed([s for s in scene.sentences if since <= s.start <= at]):
        subject = _subject(scene, Span(sentence.start, min(sentence.end, at)))
        inside = any(s.start <= sentence.start < s.end for s in attribution.content)
        if subject is not None and fits(subject) and not inside:
            return subject
    return scene.last if scene.last is not None and fits(scene.last) else None


def _fits(scene: Scene, pronoun: str) -> Callable[[int], bool]:
    """Whether a speaker can be what the pronoun says: a person, several, or a thing."""

    def fits(index: int) -> bool:
        speaker = scene.cast.speakers[index]
        several = speaker.kind == "unnamed source" and speaker.name.split()[-1].endswith("s")
        if pronoun == "it":
            return speaker.kind in {"organisation", "government", "other"}
        if pronoun == "they":
            return several or speaker.kind in {"organisation", "other"}
        body = set(speaker.name.lower().split()) & scene.words["organisations"]
        return speaker.kind in {"person", "unnamed source", "other"} and not (several or body)

    return fits


def _subject(scene: Scene, span: Span) -> int | None:
    """Whom the first words of a sentence name."""
    for name in names(scene.text, scene.words, span.start, span.end):
        if scene.text.count(" ", span.start, name.span.start) > LATEST_SUBJECT:
            return None
        return scene.cast.named(name.proper) if name.proper else None
    return None


def _right_before(scene: Scene, start: int, end: int) -> int | None:
    """Whom the name right before "who" means; a name further back may be another's."""
    for name in names(scene.text, scene.words, start, end):
        if end - name.span.end <= len(", "):
            return scene.cast.named(name.proper) if name.proper else None
    return None
