"""What a reader must know of how the source was loaded."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.evidence import Finding


def loading(case: Case) -> Iterator[Finding]:
    """What was guessed, left out or kept apart while loading is said, not hidden."""
    for note in case.document.notes:
        yield warning(note.code, "source", note.message)
