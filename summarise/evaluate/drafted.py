"""What any reader's draft says, in the form in which a reading is scored.

A draft has no verbs of saying, and names its speakers instead of pointing to them: nothing is read
as a cue, and a source is right where it holds a place in which the speaker is named. Only what
verifies is counted, since nothing else is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.document import Document, Span
from summarise.reader import Reader
from summarise.run.flow import summarise
from summarise.summary import CheckedClaim, CheckedDenial

Placed = tuple[tuple[Span, ...], tuple[Span, ...], bool]


def drafted(document: Document, reader: Reader) -> Iterator[Placed]:
    """Yield the content, the speaker's places and whether it denies, of each verified item.

    Raises:
        AskError: the model gave no draft.

    """
    summary = summarise(document, reader)
    places = {
        actor.id: tuple(_places(document.text, (actor.name, *actor.aliases)))
        for actor in summary.actors
    }
    items: tuple[CheckedClaim | CheckedDenial, ...] = (*summary.claims, *summary.denials)
    for item in items:
        found = item.evidence
        content = found.spans if found.status == "spliced" else (found.span,)
        spans = tuple(span for span in content if span is not None)
        yield spans, places.get(item.actor, ()), isinstance(item, CheckedDenial)


def _places(text: str, names: tuple[str, ...]) -> Iterator[Span]:
    for name in names:
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            yield Span(*match.span())
