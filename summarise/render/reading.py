"""A reading as data, or as lines for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.document import Span
from summarise.read.reading import Reading
from summarise.render.json import dumped
from summarise.render.plain import line

SHOWN = 100  # letters of what is said


def reading_json(reading: Reading) -> str:
    """Return the passages, attributions and speakers; spans are `[start, end)` in code points."""
    document = reading.document
    return dumped(
        {
            "source": {
                "origin": document.origin,
                "sha256": document.sha256,
                "length": len(document.text),
                "language": reading.language,
            },
            "passages": [
                {
                    "span": passage.span,
                    "outer": passage.outer,
                    "closed": passage.closed,
                    "text": document.at(passage.span),
                }
                for passage in reading.passages
            ],
            "attributions": [
                {
                    "source": said.source,
                    "cue": [said.cue],
                    "content": said.content,
                    "kind": said.kind,
                    "act": said.act,
                    "speaker": said.speaker,
                    "likely": said.likely,
                    "text": _text(reading, said.content),
                }
                for said in reading.attributions
            ],
            "speakers": [
                {
                    "name": speaker.name,
                    "role": speaker.role,
                    "kind": speaker.kind,
                    "aliases": speaker.aliases,
                    "mentions": speaker.mentions,
                }
                for speaker in reading.speakers
            ],
        }
    )


def reading_terminal(reading: Reading) -> str:
    """Return a line an attribution: its line in the source, who, by which words, what."""
    document = reading.document
    head = (
        f"{line(document.origin)}: language {reading.language}, {len(reading.passages)} quoted"
        f" passages, {len(reading.by_rule)} attributions"
        f" and {len(reading.attributions) - len(reading.by_rule)} likely ones"
    )
    rows = [head]
    for said in reading.attributions:
        place = document.place(said.cue.start)[0]
        source = _text(reading, said.source)
        who = "?" if said.speaker is None else reading.speakers[said.speaker].name
        named = "" if source == who or not source else f" ({line(source)})"
        text = line(_text(reading, said.content))
        short = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
        cue = line(document.at(said.cue))
        act = "likely" if said.likely else said.act
        rows.append(f"{place:>5}  {line(who)}{named} — {cue} [{act}, {said.kind}] — {short}")
    return "\n".join(rows) + "\n"


def _text(reading: Reading, spans: Sequence[Span]) -> str:
    return " … ".join(reading.document.at(span) for span in spans)
