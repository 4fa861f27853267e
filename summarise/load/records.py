"""Records: a text file is one document, JSONL one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from summarise.document import Document
from summarise.errors import LoadError
from summarise.load.text import load_text


def load_records(origin: str) -> Iterator[Document]:
    """Yield the documents of a file; of JSONL, the `text` field of each line.

    Raises:
        LoadError: as for any text, or a line without a text.

    """
    document = load_text(origin)
    if not document.text.lstrip().startswith("{"):
        yield document
        return
    for number, line in enumerate(document.text.split("\n"), 1):
        if line.strip():
            yield Document(_text(line, origin, number), f"{origin}:{number}")


def _text(line: str, origin: str, number: int) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        what = f"line {number} is no JSON object with a `text` field"
        raise LoadError(origin, what, "give a text, or JSONL") from error
    return str(text)
