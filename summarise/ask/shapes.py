"""Shapes: the ways to ask a server for JSON, from the strictest to none; a quirk is a line.

A server that does not know one says so, mostly with HTTP 400, and the next is tried; what it took
is remembered as long as the model is held.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from summarise.ask.prompt import Prompt

UNKNOWN = re.compile(
    r"\b(?:response_format|json_schema|json_object|schema|strict|grammar|tools?|tool_choice)\b"
)
ASKED = re.compile(r"\b(?:response_format|json_schema|json_object|grammar|tool_choice)\b")
COMPLAINTS = {400: UNKNOWN, 422: UNKNOWN, 404: ASKED, 500: ASKED, 501: ASKED}  # by HTTP status
LIMITS = ("max_tokens", "max_completion_tokens")


class Shape(NamedTuple):
    """One way to ask: its name, what the request holds besides the messages, and the system."""

    name: str
    fields: Callable[[Prompt], dict[str, Any]]
    system: Callable[[Prompt], str]


def _schema(prompt: Prompt) -> dict[str, Any]:
    named = {"name": prompt.name, "strict": True, "schema": prompt.schema}
    return {"response_format": {"type": "json_schema", "json_schema": named}}


def _tool(prompt: Prompt) -> dict[str, Any]:
    function = {"name": prompt.name, "parameters": prompt.schema}
    return {
        "tools": [{"type": "function", "function": function}],
        "tool_choice": {"type": "function", "function": {"name": prompt.name}},
    }


def _object(_: Prompt) -> dict[str, Any]:
    return {"response_format": {"type": "json_object"}}


def _nothing(_: Prompt) -> dict[str, Any]:
    return {}


def _bare(prompt: Prompt) -> str:
    return prompt.system


def _told(prompt: Prompt) -> str:
    """The system's words with the schema, where the server cannot be given it otherwise."""
    schema = json.dumps(prompt.schema, separators=(",", ":"))
    return f"{prompt.system}\nAnswer with one JSON object of this JSON Schema, alone:\n{schema}"


SHAPES = (
    Shape("json_schema", _schema, _bare),
    Shape("tool call", _tool, _bare),
    Shape("json_object", _object, _told),
    Shape("plain prompting", _nothing, _told),
)


def unknown(said: str, status: int | None) -> bool:
    """Whether a server's complaint, in lower case, is about the way that JSON was asked for."""
    complaint = COMPLAINTS.get(status or 0)
    return complaint is not None and complaint.search(said) is not None
