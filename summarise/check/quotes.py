"""Whether each quote stands in the source, and whether it is known where."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.check.context import settled
from summarise.document import Document
from summarise.evidence import DiffWord, Evidence, Finding

SHOWN = 20  # places that one finding points to


def quotes(case: Case) -> Iterator[Finding]:
    """Every quote stands in the source, in one place."""
    for item in case.draft.quoted():
        evidence = case.evidence[item.id]
        several = len(evidence.spans) > 1
        names, turn = case.names(item.actor), case.turns[item.id]
        if not (several and settled(evidence, names, case.reading, turn)):
            yield from doubts(item.id, evidence, case.document)


def marks(case: Case) -> Iterator[Finding]:
    """Every quotation mark that opens in the source also closes."""
    lost = tuple(passage.outer for passage in case.index.passages if not passage.closed)
    if lost:
        lines = dict.fromkeys(case.document.place(span.start)[0] for span in lost[:SHOWN])
        places = ", ".join(map(str, lines))
        yield warning(
            "marks-unbalanced",
            "source",
            f"speech opens and never closes in line {places}",
            lost[:SHOWN],
        )


def doubts(item: str, evidence: Evidence, document: Document) -> Iterator[Finding]:
    """What one quote's evidence leaves to be said."""
    if not any(letter.isalnum() for letter in evidence.quote):
        yield error("quote-empty", item, "its quote holds no words; quote the source")
    elif evidence.nearest:
        near = evidence.nearest
        line, column = document.place(near.span.start)
        yield error(
            "quote-altered",
            item,
            f"the source does not say this; it comes nearest at line {line}, column {column}:"
            f" {changes(near.diff)}",
            (near.span,),
        )
    elif not evidence.verified:
        yield error("quote-absent", item, "the source says nothing like it")
    elif evidence.status != "spliced" and len(evidence.spans) > 1:
        yield warning(
            "quote-ambiguous",
            item,
            f"these words stand in {len(evidence.spans)} places, and nothing tells which is meant;"
            " quote more of the sentence",
            evidence.spans[:SHOWN],
        )


def changes(diff: tuple[DiffWord, ...]) -> str:
    """Return the changed words of a diff in one line: what was written against what stands."""
    parts: list[str] = []
    for at, run in enumerate(diff):
        if run.where == "quote":
            follows = diff[at + 1] if at + 1 < len(diff) else None
            if follows and follows.where == "source":
                parts.append(f"“{run.text}” for “{follows.text}”")
            else:
                parts.append(f"“{run.text}” added")
        elif run.where == "source" and not (at and diff[at - 1].where == "quote"):
            parts.append(f"“{run.text}” left out")
    return ", ".join(parts) or "letter case, marks or spacing"
