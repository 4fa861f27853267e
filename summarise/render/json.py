"""Summaries and verdicts as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarise.render.plain import STEERING
from summarise.summary import Summary, Verdict


def summaries_json(summaries: Sequence[Summary]) -> str:
    """Return the summaries as a JSON list, as `schemas/summary.json` describes each."""
    return dumped([summary.model_dump(mode="json") for summary in summaries])


def summary_json(summaries: Sequence[Summary]) -> str:
    """Return the one summary as a JSON object, as `schemas/summary.json` describes it."""
    (summary,) = summaries
    return escaped(summary.model_dump_json(indent=2)) + "\n"


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
    return escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def escaped(text: str) -> str:
    """Escape what JSON allows in strings and a terminal obeys: C1 and bidi controls."""
    return STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
