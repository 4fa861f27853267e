"""Summaries and verdicts as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from pydantic_core import PydanticSerializationError

from summarise.evidence import Verdict
from summarise.render.plain import STEERING
from summarise.summary import Summary

HALVES = re.compile(f"[{chr(0xD800)}-{chr(0xDFFF)}]")  # surrogates without their other halves


def summaries_json(summaries: Sequence[Summary]) -> str:
    """Return the summaries as a JSON list, as `schemas/summary.json` describes each."""
    return dumped([summary.model_dump(mode="json") for summary in summaries])


def summary_json(summaries: Sequence[Summary]) -> str:
    """Return the one summary as a JSON object, as `schemas/summary.json` describes it."""
    (summary,) = summaries
    try:
        return escaped(summary.model_dump_json(indent=2)) + "\n"
    except PydanticSerializationError:  # half of a pair of surrogates, which is no UTF-8
        return dumped(summary.model_dump(mode="json"))


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
    """Escape what JSON allows in strings and a terminal obeys, or UTF-8 cannot hold."""
    text = STEERING.sub(_code, text)
    return text if text.isascii() else HALVES.sub(_code, text)


def _code(letter: re.Match[str]) -> str:
    return f"\\u{ord(letter[0]):04x}"
