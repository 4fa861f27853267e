"""Summaries and verdicts as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarise.render.plain import STEERING
from summarise.summary import Summary, Verdict


def summary_json(summary: Summary) -> str:
    """Return one summary as an indented JSON object, as `schemas/summary.json` describes it."""
    return _harmless(summary.model_dump_json(indent=2)) + "\n"


def summaries_json(summaries: Sequence[Summary]) -> str:
    """Return several summaries as one JSON list."""
    return dumped([summary.model_dump(mode="json") for summary in summaries])


def verdicts_json(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts as a JSON list of `{quote, status, verified, spans, text, findings}`."""
    return dumped(
        [
            {
                "quote": verdict.evidence.quote,
                "speaker": verdict.speaker,
                "status": verdict.evidence.status,
                "verified": verdict.verified,
                "spans": verdict.evidence.spans,
                "text": verdict.evidence.text,
                "nearest": verdict.evidence.nearest
                and verdict.evidence.nearest.model_dump(mode="json"),
                "findings": [finding.model_dump(mode="json") for finding in verdict.findings],
            }
            for verdict in verdicts
        ]
    )


def dumped(value: object) -> str:
    """Return indented JSON with letters as they are."""
    return _harmless(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _harmless(text: str) -> str:
    """Escape what JSON allows in strings and a terminal obeys: C1 and bidi controls."""
    return STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
