"""Records: a text file is one document, JSONL one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from summarise.document import Document
from summarise.errors import LoadError
from summarise.load.text import load_plain, numbered

REPORT_HINT = "give `doc`, `text`, `claims` with `id` and `quote`, `denials` with `quote`, `denies`"
# What a line raises that is no JSON, or not of the shape that is asked for.
UNREADABLE = (ValueError, TypeError, KeyError, RecursionError)
PARTS = ("source", "cue", "content")
GOLD_HINT = "give `text`, and `quotes` with `source`, `cue` and `content` as [start, end) lists"


def load_records(origin: str) -> Iterator[Document]:
    """Yield the documents of a file; of JSONL, the `text` field of each line.

    Raises:
        LoadError: as for any text, or a line without a text.

    """
    document = load_plain(origin)
    if not document.text.lstrip().startswith("{"):
        yield document
        return
    for number, line in numbered(document.text):
        try:
            text = json.loads(line)["text"]
        except UNREADABLE as error:
            what = f"line {number} is no JSON object with a `text` field"
            raise LoadError(origin, what, "give a text, or JSONL") from error
        yield Document(str(text), f"{origin}:{number}")


def load_gold(origin: str) -> Iterator[dict[str, object]]:
    """Yield the records of gold attributions, one a line.

    Raises:
        LoadError: as for any text, or a line without `text` and `quotes` as they should be.

    """
    for number, line in numbered(load_plain(origin).text):
        try:
            record = json.loads(line)
            length = len(record["text"])
            spans = [span for q in record["quotes"] for part in PARTS for span in q[part]]
            fits = all(0 <= start <= end <= length for start, end in spans)
        except UNREADABLE as error:
            raise LoadError(origin, f"line {number} is no gold record", GOLD_HINT) from error
        if not fits:
            raise LoadError(origin, f"line {number} has a span outside of its text", GOLD_HINT)
        yield dict(record)


def load_reports(origin: str) -> Iterator[dict[str, Any]]:
    """Yield reports with gold claims and denials, one a line.

    Raises:
        LoadError: as for any text, or a line that is no such report.

    """
    for number, line in numbered(load_plain(origin).text):
        try:
            record = json.loads(line)
            ids = {claim["id"] for claim in record["claims"]}
            quotes = [item["quote"] for item in (*record["claims"], *record["denials"])]
            fits = all(quote in record["text"] for quote in quotes) and all(
                denial["denies"] is None or denial["denies"] in ids for denial in record["denials"]
            )
        except UNREADABLE as error:
            raise LoadError(origin, f"line {number} is no gold report", REPORT_HINT) from error
        if not fits:
            what = f"line {number} quotes what its text has not, or denies no claim of its own"
            raise LoadError(origin, what, REPORT_HINT)
        yield dict(record)
