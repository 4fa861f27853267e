"""Context: which of several places a quote means, told by who speaks there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarise.check.terms.names import same_name
from summarise.document import Span
from summarise.evidence import Evidence
from summarise.read.reading import Reading

MOST = 50  # places; words that stand in more tell nothing


class Turn(NamedTuple):
    """Which of the items it is that share a quote and a speaker, and how many they are."""

    at: int = 0
    of: int = 1


ONE = Turn()


def placed(
    evidence: Evidence, names: Sequence[str], reading: Reading, turn: Turn = ONE
) -> Evidence:
    """Return evidence that shows the place where its speaker speaks, if just one is such.

    Who says the same in several places does so in their order.
    """
    spoken = [] if evidence.status == "spliced" else _spoken(evidence, names, reading)
    if len(evidence.spans) == 1 or len(spoken) != turn.of:
        return evidence
    document, span = reading.document, spoken[turn.at]
    return evidence.model_copy(
        update={
            "span": span,
            "line": document.place(span.start)[0],
            "pages": document.pages_of(span),
            "text": document.at(span),
        }
    )


def settled(evidence: Evidence, names: Sequence[str], reading: Reading, turn: Turn = ONE) -> bool:
    """Whether the speaker tells which place is meant."""
    return len(_spoken(evidence, names, reading)) == turn.of


def _spoken(evidence: Evidence, names: Sequence[str], reading: Reading) -> list[Span]:
    """The places of a quote in which its speaker speaks."""
    if not names or len(evidence.spans) > MOST:
        return []
    return [span for span in evidence.spans if _speaks(names, span, reading)]


def _speaks(names: Sequence[str], span: Span, reading: Reading) -> bool:
    speakers = [reading.speakers[x.speaker] for x in reading.saying(span) if x.speaker is not None]
    return any(same_name(name, speaker.name) for speaker in speakers[:1] for name in names)
