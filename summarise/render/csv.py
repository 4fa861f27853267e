"""Rows for a spreadsheet: one a claim or denial, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from summarise.render.plain import harmless
from summarise.render.rows import Row, rows
from summarise.render.wording import pages_of
from summarise.summary import Summary

COLUMNS = (
    "document", "title", "published", "id", "what", "speaker", "speaker_kind", "statement",
    "quote", "denies", "implied", "kind", "standing", "unnamed_only", "status", "verified",
    "start", "end", "line", "pages", "findings",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def summaries_csv(summaries: Sequence[Summary]) -> str:
    """Return one table of all summaries, as RFC 4180 has it, with a head.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises.
    """
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for summary in summaries:
        for row in rows(summary):
            table.writerow([safe(str(cell)) for cell in _cells(summary, row)])
    return file.getvalue()


def safe(cell: str) -> str:
    """Return a cell that is text to a spreadsheet, whatever it begins with."""
    cell = harmless(cell)
    return f"'{cell}" if cell.lstrip().startswith(FORMULAS) else cell


def _cells(summary: Summary, row: Row) -> tuple[object, ...]:
    span = row.evidence.span
    return (
        summary.source.origin,
        summary.source.title or "",
        summary.source.published or "",
        row.id,
        row.what,
        row.speaker,
        row.actor.kind if row.actor else "",
        row.statement,
        row.text,
        row.denies or "",
        row.implied or "",
        row.kind or "",
        row.standing.status if row.standing else "",
        "" if row.standing is None else str(row.standing.unnamed_only).lower(),
        row.evidence.status,
        str(row.verified).lower(),
        span.start if span else "",
        span.end if span else "",
        row.evidence.line or "",
        pages_of(row.evidence),
        "; ".join(f"{finding.code}: {finding.message}" for finding in row.findings),
    )
