"""Right words, right mouth: the speaker given against the one that the sentence names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarise.check.case import Case, error
from summarise.check.known_names import KnownNames
from summarise.check.names import WORD
from summarise.document import Document, Span
from summarise.read.lexicon import lexicon
from summarise.read.reading import Attribution, Reading
from summarise.summary import Evidence, Finding


def speakers(case: Case) -> Iterator[Finding]:
    """Whoever is said to say a quote is not somebody else whom its own sentence names."""
    actors = {actor.id: actor for actor in case.draft.actors}
    for item in case.draft.quoted():
        actor = actors.get(item.actor)
        if actor is not None:
            names = (actor.name, *actor.aliases, actor.role or "")
            yield from elsewhere(item.id, names, case.evidence[item.id], case.reading)


def elsewhere(
    item: str, names: Sequence[str], evidence: Evidence, reading: Reading
) -> Iterator[Finding]:
    """Yield a finding where a quote is in another mouth; unsure is unsure, and says nothing.

    Only direct speech is judged, by a person named in the same sentence, or by "he" and "she": an
    office or an unnamed source may after all mean the speaker given.
    """
    if evidence.span is None:
        return
    if any(map(_personal, names)) and not any(_stands(name, reading) for name in names):
        yield error("speaker-unsupported", item, f"the source has no “{names[0]}”")
        return
    if len(evidence.spans) != 1:
        return
    said = _around(evidence.span, reading)
    given = {word for name in names for word in _words(name)}
    if said is not None and _other_sex(reading.document.at(said.source[0]), names):
        pronoun = reading.document.at(said.source[0])
        yield error(
            "speaker-elsewhere",
            item,
            f"the source says “{pronoun}” of its speaker",
            (said.source[0],),
        )
        return
    speaker = None if said is None or said.speaker is None else reading.speakers[said.speaker]
    if said is None or speaker is None or speaker.kind not in {"person", "other"}:
        return
    source = reading.document.at(said.source[0])
    known = {word for name in (speaker.name, speaker.role or "", source) for word in _words(name)}
    own = _personal(speaker.name) and speaker.name.split()[-1] in source
    named = own and any(map(_personal, names))
    if named and given and not given & known:
        yield error(
            "speaker-elsewhere", item, f"the source has {speaker.name} say it", (said.source[0],)
        )


def _other_sex(source: str, names: Sequence[str]) -> bool:
    """Whether the source says "she" where a man is given, or "he" where a woman is.

    Only the first of several names tells: Scott and Carol are family names, Virginia is a place.
    """
    words = lexicon("en")
    other = {"he": words["women"], "she": words["men"]}.get(source.lower(), frozenset())
    own = {"he": words["men"], "she": words["women"]}.get(source.lower(), frozenset())
    known = [[word for word in _words(name) if word not in words["titles"]] for name in names]
    first = {parts[0] for parts in known if len(parts) > 1}
    return bool(first & other) and not first & own


def _personal(name: str) -> bool:
    """Whether a name is somebody's own: not "the mayor", "the Duchess of Kent", "White House"."""
    words = lexicon("en")
    offices = words["titles"] | words["organisations"] | words["unnamed"]
    own = [word for word in WORD.findall(name) if word.lower() not in offices]
    return bool(own) and all(word[0].isupper() for word in own)


def _stands(name: str, reading: Reading) -> bool:
    """Whether a word of a name stands in the source at all."""
    known = _known(reading.document)
    return any(word in known for word in WORD.findall(name) if len(word) > 1)


@lru_cache(maxsize=8)
def _known(document: Document) -> KnownNames:
    return KnownNames(document.text)


def _around(span: Span, reading: Reading) -> Attribution | None:
    """The one saying of direct speech that holds the span."""
    holding = [said for said in reading.saying(span) if said.kind == "direct" and said.source]
    return holding[0] if len(holding) == 1 else None


def _words(name: str) -> list[str]:
    return [word for word in WORD.findall(name.lower()) if len(word) > 1]
