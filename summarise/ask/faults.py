"""Faults: what a server said, as one of our own errors."""

from __future__ import annotations

import email.utils
import hashlib
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import openai

from summarise.ask.shapes import unknown
from summarise.errors import (
    ContextError,
    FilteredError,
    ForbiddenError,
    MovedError,
    ServerError,
    SummariseError,
    UnreachableError,
    UnreadableAnswerError,
)

if TYPE_CHECKING:
    import httpx2

ENDPOINT = "/chat/completions"
FORBIDDEN = frozenset({401, 402, 403, 404, 407})
EXHAUSTED = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
TOO_LONG = frozenset({"context_length_exceeded", "string_above_max_length"})
TOO_LONG_SAID = re.compile(
    r"context (?:length|window|size)|maximum context|exceeds? the (?:available|model)"
    r"|too many tokens|(?:prompt|input) is too long|exceeds the maximum number of tokens"
    r"|maximum prompt length|must have less than \d+ tokens|max_new_tokens` must be <=",
    re.IGNORECASE,
)
# where the article fits, and the answer that may be written does not
TOO_MUCH_ASKED = re.compile(r"max_(?:completion_)?tokens\W+is too large", re.IGNORECASE)
FILTERED = re.compile(
    r"content_filter|ResponsibleAI|data_inspection_failed|requires moderation"
    r"|(?:input|prompt|content) (?:was|has been) flagged",
    re.IGNORECASE,
)
NOT_FOUND, PAYLOAD_TOO_LARGE = 404, 413
HTTP_FAULT = re.compile(r"[45][0-9][0-9]")
# what the codes and types of an error inside a 200 mean, as HTTP statuses
MEANT = {
    **dict.fromkeys(("invalid_api_key", "authentication_error"), 401),
    **dict.fromkeys(EXHAUSTED, 402),
    "permission_error": 403,
    **dict.fromkeys(("model_not_found", "not_found_error"), 404),
    "timeout": 408,
    **dict.fromkeys(("rate_limit_exceeded", "rate_limit_error"), 429),
    **dict.fromkeys(("server_error", "internal_server_error", "api_error"), 500),
    **dict.fromkeys(("overloaded_error", "overloaded"), 503),
}
SHORTEST_KEY, LONG_KEY = 8, 20  # letters


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers; the key is held here and written nowhere."""

    model: str
    base_url: str
    api_key: str = field(repr=False)
    timeout: float = 600.0  # seconds of silence; a local model may take minutes to read

    @property
    def shown(self) -> str:
        """The base URL as it may be shown and kept: without whatever lets somebody in."""
        return shown(self.base_url)


def shown(base_url: str) -> str:
    """Return a base URL without a user and a password, and without what its query holds."""
    scheme, mark, rest = base_url.partition("://")
    place = (rest if mark else base_url).rpartition("@")[2]  # whatever stands before may let in
    bare, asks, _ = place.partition("?")
    bare = bare.partition("#")[0].partition(";")[0]
    return f"{scheme if mark else ''}{mark}{bare}{'?…' if asks else ''}"


def kept_as(base_url: str) -> str:
    """Return what kept answers know a base URL by: as shown, with a digest of its query."""
    query = base_url.partition("?")[2]
    values = f"#{hashlib.sha256(query.encode()).hexdigest()}" if query else ""
    return f"{shown(base_url).rstrip('/')}{values}"


def translated(error: openai.APIError, endpoint: Endpoint) -> SummariseError:
    """Return one of our own errors for any of the SDK's; the key stands in none."""
    if isinstance(error, openai.APIStatusError):
        return _refused(error, endpoint)
    if isinstance(error, openai.APIConnectionError):
        if isinstance(error.__cause__, SummariseError):
            return error.__cause__  # the tape speaks for itself
        return UnreachableError(endpoint.shown, without_key(_reason(error), endpoint.api_key))
    return UnreadableAnswerError("", f"{endpoint.shown} sent no JSON ({error})")


def without_key(text: str, key: str) -> str:
    """Return what a server sent without the key, which some repeat.

    What is given instead of a key, as "none" or "lm-studio", is no secret, and may be a word.
    """
    long = len(key) >= LONG_KEY or key.startswith("sk-") or any(map(str.isdigit, key))
    return text.replace(key, "[key]") if long and len(key) >= SHORTEST_KEY else text


def _refused(error: openai.APIStatusError, endpoint: Endpoint) -> SummariseError:
    key = endpoint.api_key
    raw, said = without_key(error.response.text, key), without_key(error.message, key)
    code, kind = str(error.code), str(error.type)  # servers put anything there
    if error.response.has_redirect_location:
        return MovedError(endpoint.shown, _moved_to(error.response))
    status = 402 if {code, kind} & EXHAUSTED else error.status_code
    meant = _meant(status, code, said, endpoint.shown, raw)
    if isinstance(meant, ServerError):
        meant.retry_after = retry_after(error.response.headers)
    return meant


def _moved_to(response: httpx2.Response) -> str:
    """Return the base URL that a server sends on to."""
    try:
        place = str(response.request.url.join(response.headers["location"]))
    except Exception:  # noqa: BLE001  whatever stands there, and whichever library reads it
        place = response.headers["location"]
    return shown(place.partition("?")[0]).removesuffix("/").removesuffix(ENDPOINT)


def inside(error: object, base_url: str, sent: str) -> SummariseError:
    """Return the error that a server put into a 200, as what its code means."""
    held = error if isinstance(error, dict) else {"message": error}
    code, kind = str(held.get("code")), str(held.get("type"))
    said = str(held.get("message") or error)
    status = int(code) if HTTP_FAULT.fullmatch(code) else None
    return _meant(status or MEANT.get(code) or MEANT.get(kind), code, said, base_url, sent)


def _meant(status: int | None, code: str, said: str, base_url: str, raw: str) -> SummariseError:
    """Return what a status, or what stands for one, and the words beside it mean."""
    if code == "content_filter" or (status in {400, 403} and FILTERED.search(f"{said} {raw}")):
        return FilteredError(raw)
    failed = ServerError(base_url, status, said, raw)
    if TOO_MUCH_ASKED.search(said) or (status == NOT_FOUND and unknown(said.lower(), status)):
        return failed  # it may be asked otherwise
    if status in FORBIDDEN:
        return ForbiddenError(base_url, said, raw)
    if code in TOO_LONG or TOO_LONG_SAID.search(said) or status == PAYLOAD_TOO_LARGE:
        return ContextError(base_url, said, raw)
    return failed


def retry_after(headers: httpx2.Headers) -> float | None:
    """Return the seconds that a server asks to wait: milliseconds, seconds or an HTTP date."""
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) / unit)
        except (KeyError, ValueError):
            continue
    try:
        when = email.utils.parsedate_to_datetime(headers["retry-after"]).timestamp()
    except (KeyError, ValueError, OverflowError):
        return None
    return max(0.0, when - time.time())


def _reason(error: BaseException) -> str:
    error = error.__cause__ or error
    return str(error) or type(error).__name__
