"""Quotes to verify: every `quote` field of JSON or JSONL, or plain text with one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from summarise.errors import QuotesError
from summarise.evidence import Quoted
from summarise.load.text import load_plain

# “[He] said so” is a quote with an insertion, and no JSON.
STRUCTURED = re.compile(r"\{|\[\s*[\[{\"\]]")


def load_quotes(origin: str) -> list[Quoted]:
    """Return `{quote, speaker}` of every quote in a file, or on stdin for `-`.

    Raises:
        QuotesError: JSON that is broken, or no quote in it.
        LoadError: as for any text.

    """
    text = load_plain(origin).text.strip()
    found = list(_structured(text, origin)) if STRUCTURED.match(text) else list(_lines(text))
    if not found:
        raise QuotesError(origin, "there is no quote in it")
    return found


def _lines(text: str) -> Iterator[Quoted]:
    for line in text.splitlines():
        if line.strip():
            yield {"quote": line.strip(), "speaker": None}


def _structured(text: str, origin: str) -> Iterator[Quoted]:
    """Quotes of one JSON value, or of one a line."""
    try:
        whole = _parsed(text)
    except (ValueError, RecursionError) as error:
        lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(lines) == 1:
            raise QuotesError(origin, f"it is not JSON ({error})") from error
        for number, line in lines:
            yield from _quotes(_line(line, number, origin), origin)
    else:
        yield from _quotes(whole, origin)


def _line(line: str, number: int, origin: str) -> Any:  # noqa: ANN401  any JSON
    try:
        return _parsed(line)
    except (ValueError, RecursionError) as error:
        raise QuotesError(origin, f"line {number} is not JSON ({error})") from error


class _Pairs(list[tuple[str, Any]]):
    """A JSON object with all of its fields, also where one is given twice."""


def _parsed(text: str) -> Any:  # noqa: ANN401  any JSON
    return json.loads(text, object_pairs_hook=_Pairs)


def _quotes(node: Any, origin: str) -> Iterator[Quoted]:  # noqa: ANN401  any JSON
    """Every `quote` field, however deep, in the order of the text; a list in it is many quotes."""
    waiting: list[tuple[Any, str | None, bool]] = [(node, None, False)]
    while waiting:
        node, speaker, quoted = waiting.pop()
        if isinstance(node, str) and quoted:
            yield {"quote": node, "speaker": speaker}
        elif isinstance(node, _Pairs):
            said = next(
                (v for k, v in reversed(node) if k == "speaker" and isinstance(v, str)), None
            )
            # Of a summary the evidence of an item repeats its quote.
            told = any(key in {"quote", "item"} for key, _ in node)
            parts = [part for part in node if not (told and part[0] == "evidence")]
            waiting.extend((value, said, key == "quote") for key, value in reversed(parts))
        elif isinstance(node, list):
            waiting.extend((part, speaker, quoted) for part in reversed(node))
        elif quoted:
            raise QuotesError(origin, f"a quote in it is no text but {json.dumps(node)}")
