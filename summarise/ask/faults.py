"""Faults: what a server said, as one of our own errors."""

from __future__ import annotations

import email.utils
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import openai

from summarise.errors import (
    ContextError,
    FilteredError,
    ForbiddenError,
    ServerError,
    SummariseError,
    UnreachableError,
    UnreadableAnswerError,
)

if TYPE_CHECKING:
    import httpx2

FORBIDDEN = frozenset({401, 403, 404})
EXHAUSTED = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
TOO_LONG = frozenset({"context_length_exceeded", "string_above_max_length"})
TOO_LONG_SAID = re.compile(
    r"context (?:length|window|size)|maximum context|exceeds? the (?:available|model)"
    r"|too many tokens|prompt is too long|input is too long",
    re.IGNORECASE,
)
PAYLOAD_TOO_LARGE, BUSY = 413, 503
LIMITED = frozenset({"rate_limit_exceeded", "overloaded_error", "overloaded", "429", "503", "529"})
SHORTEST_KEY = 8  # letters: what is given instead of a key, as "none", is no secret


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers; the key is held here and written nowhere."""

    model: str
    base_url: str
    api_key: str = field(repr=False)
    timeout: float = 600.0  # seconds of silence; a local model may take minutes to read


def translated(error: openai.APIError, endpoint: Endpoint) -> SummariseError:
    """Return one of our own errors for any of the SDK's; the key stands in none."""
    if isinstance(error, openai.APIStatusError):
        return _refused(error, endpoint)
    if isinstance(error, openai.APIConnectionError):
        if isinstance(error.__cause__, SummariseError):
            return error.__cause__  # the tape speaks for itself
        return UnreachableError(endpoint.base_url, _reason(error))
    return UnreadableAnswerError("", f"{endpoint.base_url} sent no JSON ({error})")


def without_key(text: str, key: str) -> str:
    """Return what a server sent without the key, which some repeat."""
    return text.replace(key, "[key]") if len(key) >= SHORTEST_KEY else text


def _refused(error: openai.APIStatusError, endpoint: Endpoint) -> SummariseError:
    base_url, key = endpoint.base_url, endpoint.api_key
    raw, said = without_key(error.response.text, key), without_key(error.message, key)
    code, kind = str(error.code), str(error.type)  # servers put anything there
    if code == "content_filter":
        return FilteredError(raw)
    exhausted = code in EXHAUSTED or kind in EXHAUSTED
    if error.status_code in FORBIDDEN or exhausted:
        return ForbiddenError(base_url, said, raw)
    if code in TOO_LONG or TOO_LONG_SAID.search(said) or error.status_code == PAYLOAD_TOO_LARGE:
        return ContextError(base_url, said, raw)
    failed = ServerError(base_url, error.status_code, said, raw)
    failed.retry_after = retry_after(error.response.headers)
    return failed


def retry_after(headers: httpx2.Headers) -> float | None:
    """Return the seconds that a server asks to wait: milliseconds, seconds or an HTTP date."""
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) / unit)
        except (KeyError, ValueError):
            continue
    try:
        when = email.utils.parsedate_to_datetime(headers["retry-after"])
    except (KeyError, ValueError):
        return None
    return max(0.0, when.timestamp() - time.time())


def _reason(error: BaseException) -> str:
    error = error.__cause__ or error
    return str(error) or type(error).__name__


def inside(error: object, base_url: str, sent: str) -> SummariseError:
    """Return the error that a server put into a 200, as what its code means."""
    held = error if isinstance(error, dict) else {"message": error}
    code, kind = str(held.get("code")), str(held.get("type"))
    said = str(held.get("message") or error)
    if {code, kind} & EXHAUSTED or code in {"401", "403", "404", "invalid_api_key"}:
        return ForbiddenError(base_url, said, sent)
    if {code, kind} & TOO_LONG or TOO_LONG_SAID.search(said):
        return ContextError(base_url, said, sent)
    if code == "content_filter":
        return FilteredError(sent)
    status = BUSY if {code, kind} & LIMITED else None
    return ServerError(base_url, status, said, sent)
