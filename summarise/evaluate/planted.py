"""Planted errors: how often the checks take what is not so, and refuse what is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from summarise.document import Document
from summarise.evaluate.planting import Planted, planted
from summarise.evidence import Verdict
from summarise.run.verdicts import verify

SHOWN = 3  # failures of each kind that are shown
MEANT = {
    "refused": "wrongly accepted",
    "accepted": "wrongly refused",
    "clipped": "not flagged",
    "unclipped": "wrongly flagged",
    "elsewhere": "not noticed",
    "own mouth": "wrongly accused",
}


@dataclass
class Row:
    """One kind of planted quote: how many there were, and which went wrong."""

    kind: str
    wrong_is: str
    cases: int = 0
    wrong: int = 0
    examples: list[str] = field(default_factory=list)


def score(documents: Iterable[Document], seed: int = 0) -> list[Row]:
    """Plant quotes in documents, have them verified, and count by kind what went wrong."""
    rows: defaultdict[str, Row] = defaultdict(lambda: Row("", ""))
    for document in documents:
        cases = list(planted(document, seed))
        verdicts = verify(
            [{"quote": case.quote, "speaker": case.speaker} for case in cases], document
        )
        for case, verdict in zip(cases, verdicts, strict=True):
            row = rows[case.kind]
            row.kind, row.wrong_is = case.kind, MEANT[case.expected]
            row.cases += 1
            if not _right(case, verdict):
                row.wrong += 1
                if len(row.examples) < SHOWN:
                    row.examples.append(f"{document.origin}: {case.quote!r} ({case.speaker})")
    return sorted(rows.values(), key=lambda row: row.wrong_is)


def _right(case: Planted, verdict: Verdict) -> bool:
    codes = {finding.code for finding in verdict.findings}
    match case.expected:
        case "refused":
            return not verdict.evidence.verified
        case "accepted":
            return verdict.evidence.verified
        case "clipped":
            return "quote-clipped" in codes
        case "unclipped":
            return "quote-clipped" not in codes
        case "elsewhere":
            return bool(codes & {"speaker-elsewhere", "speaker-unsure"})
        case "own mouth":
            return not codes & {"speaker-elsewhere", "speaker-unsupported", "speaker-unsure"}
