"""A reading as data, or as lines for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarise.document import Span
from summarise.read.reading import Reading
from summarise.render.json import dumped
from summarise.render.plain import line

if TYPE_CHECKING:
    from summarise.evaluate.reading import Scores

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
        f" passages, {len(reading.attributions)} attributions"
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
        rows.append(f"{place:>5}  {line(who)}{named} — {cue} [{said.act}, {said.kind}] — {short}")
    return "\n".join(rows) + "\n"


def _text(reading: Reading, spans: Sequence[Span]) -> str:
    return " … ".join(reading.document.at(span) for span in spans)


def scores_table(scores: Scores) -> str:
    """Return a line a measure: counts, precision, recall, F1 and its interval, in percent."""
    rows = [f"{'measure':34}{'gold':>7}{'read':>7}{'P':>7}{'R':>7}{'F1':>7}  95 % interval of F1"]
    for name, count in sorted(scores.total().items()):
        low, high = scores.interval(name)
        rows.append(
            f"{name:34}{count.gold:>7}{count.read:>7}{100 * count.precision:>7.1f}"
            f"{100 * count.recall:>7.1f}{100 * count.f1:>7.1f}  {100 * low:.1f}–{100 * high:.1f}"
        )
    documents = len(scores.documents)
    speed = documents / scores.seconds if scores.seconds else 0
    rows.append(f"{documents} documents, {speed:.0f} a second")
    return "\n".join(rows) + "\n"


def scores_json(scores: Scores) -> str:
    """Return the measures as JSON, shares between 0 and 1."""
    return dumped(
        {
            "documents": len(scores.documents),
            "seconds": scores.seconds,
            "measures": {
                name: {
                    "gold": count.gold,
                    "read": count.read,
                    "right": count.right,
                    "precision": count.precision,
                    "recall": count.recall,
                    "f1": count.f1,
                    "f1_interval": scores.interval(name),
                }
                for name, count in sorted(scores.total().items())
            },
        }
    )
