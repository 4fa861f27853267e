"""The client: one prompt to one reply over HTTP, with every foreign exception translated."""

from __future__ import annotations

import email.utils
import logging
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from pydantic import BaseModel, ValidationError

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.shapes import LIMITS, SHAPES, unknown
from summarise.errors import (
    ConfigError,
    ContextError,
    FilteredError,
    ForbiddenError,
    RefusedError,
    ServerError,
    SummariseError,
    TruncatedError,
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
UNSUITED = frozenset({400, 422})
LIMITED = frozenset({"rate_limit_exceeded", "overloaded_error", "overloaded", "429", "503", "529"})
SHORTEST_KEY = 8  # letters: what is given instead of a key, as "none", is no secret
LOG = logging.getLogger("summarise")
OPENAI = "api.openai.com"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers; the key is held here and written nowhere."""

    model: str
    base_url: str
    api_key: str = field(repr=False)
    timeout: float = 600.0  # seconds of silence; a local model may take minutes to read


def connect(endpoint: Endpoint, http_client: httpx2.Client | None = None) -> Model:
    """Return the model behind an endpoint.

    Args:
        endpoint: the model's name, base URL and key.
        http_client: the HTTP client to speak through, for proxies, tapes and tests.

    Raises (the returned function):
        AskError: one of its kinds, as `errors` draws them.

    """
    client, manner = _client(endpoint, http_client), _Manner()

    def ask(prompt: Prompt) -> Reply:
        while True:
            try:
                return once(prompt)
            except ServerError as error:
                if not manner.yields_to(error, endpoint):
                    raise

    def once(prompt: Prompt) -> Reply:
        try:
            request = _request(endpoint, prompt, manner)
            sent = client.chat.completions.with_raw_response.create(**request)
            text = sent.http_response.content.decode()  # JSON is UTF-8, or it is no JSON
        except openai.APIError as error:
            raise _translated(error, endpoint) from (
                None if isinstance(error.__cause__, SummariseError) else error
            )
        except ValueError as error:
            raise UnreadableAnswerError(
                "", f"{endpoint.base_url} sent no JSON ({error})"
            ) from error
        return _reply(text, prompt, endpoint.base_url)

    return ask


def _client(endpoint: Endpoint, http_client: httpx2.Client | None) -> openai.OpenAI:
    try:
        return openai.OpenAI(
            api_key=endpoint.api_key,
            base_url=endpoint.base_url,
            timeout=endpoint.timeout,
            max_retries=0,  # retrying is `retry`'s alone
            http_client=http_client,
        )
    except Exception as error:  # of another library, by whichever HTTP client it uses
        raise ConfigError(f"{endpoint.base_url}: this is no URL ({error})") from error


def _translated(error: openai.APIError, endpoint: Endpoint) -> SummariseError:
    if isinstance(error, openai.APIStatusError):
        return _refused(error, endpoint)
    if isinstance(error, openai.APIConnectionError):
        if isinstance(error.__cause__, SummariseError):
            return error.__cause__  # the tape speaks for itself
        return UnreachableError(endpoint.base_url, _reason(error))
    return UnreadableAnswerError("", f"{endpoint.base_url} sent no JSON ({error})")


@dataclass
class _Manner:
    """How a server wants to be asked, as far as it has said: remembered from its refusals."""

    shape: int = 0
    dropped: set[str] = field(default_factory=set)

    def yields_to(self, error: ServerError, endpoint: Endpoint) -> bool:
        """Ask otherwise next time, if the complaint is about the manner; say so to the log."""
        said = f"{error.reason} {error.raw}".lower()
        if error.status not in UNSUITED:
            return False
        for name in ("temperature", *LIMITS):
            if name in said and name not in self.dropped:
                self.dropped.add(name)
                LOG.info("%s does not take %s", endpoint.base_url, name)
                return True
        if not unknown(said) or self.shape + 1 >= len(SHAPES):
            return False
        self.shape += 1
        LOG.info("%s: asking by %s", endpoint.base_url, SHAPES[self.shape].name)
        return True


def _request(endpoint: Endpoint, prompt: Prompt, manner: _Manner) -> dict[str, Any]:
    # OpenAI's newer models know only the new name and no temperature; other servers the old one.
    own = urlsplit(endpoint.base_url).hostname == OPENAI
    shape = SHAPES[manner.shape]
    limits = reversed(LIMITS) if own else LIMITS
    limit = next((name for name in limits if name not in manner.dropped), None)
    return {
        "model": endpoint.model,
        "messages": [
            {"role": "system", "content": shape.system(prompt)},
            {"role": "user", "content": prompt.user},
        ],
        **shape.fields(prompt),
        **({limit: prompt.limit} if limit else {}),
        **({} if own or "temperature" in manner.dropped else {"temperature": 0}),
    }


def _refused(error: openai.APIStatusError, endpoint: Endpoint) -> SummariseError:
    base_url, key = endpoint.base_url, endpoint.api_key
    secret = key if len(key) >= SHORTEST_KEY else "\0"  # some servers repeat it
    raw = error.response.text.replace(secret, "[key]")
    said = error.message.replace(secret, "[key]")
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


def _reply(sent: str, prompt: Prompt, base_url: str) -> Reply:
    """Return what a server sent, validated here: what is not as documented is an error."""
    try:
        completion = _Completion.model_validate_json(sent)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "all of it"
        why = f"{base_url} sent no chat completion ({where}: {first['msg']})"
        raise UnreadableAnswerError(sent, why) from error
    if completion.error:
        raise _inside(completion.error, base_url, sent)
    if not completion.choices:
        raise UnreadableAnswerError(sent, f"{base_url} sent no choices")
    choice = completion.choices[0]
    text = choice.message.text()
    if choice.message.refusal:
        raise RefusedError(choice.message.refusal)
    if choice.finish_reason == "content_filter":
        raise FilteredError(text)
    usage = completion.usage or _Usage()
    reply = Reply(text, usage.prompt_tokens, usage.completion_tokens)
    if choice.finish_reason == "length":
        raise TruncatedError(text, prompt.limit, reply)
    return reply


def _inside(error: object, base_url: str, sent: str) -> SummariseError:
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


class _Function(BaseModel):
    arguments: str = ""


class _Call(BaseModel):
    function: _Function = _Function()


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None
    tool_calls: list[_Call] | None = None
    reasoning_content: str | None = None
    reasoning: str | None = None

    def text(self) -> str:
        """Return the answer: the content, a tool call's, or JSON that stands in the reasoning.

        Whether it is an answer at all is for the schema to say: it is validated whole.
        """
        if self.content:
            return self.content
        if self.tool_calls:
            return self.tool_calls[0].function.arguments
        thought = self.reasoning_content or self.reasoning or ""
        return thought if thought.lstrip().startswith("{") else ""


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class _Completion(BaseModel):
    """The part of a chat completion that is read, as OpenAI documents it."""

    choices: list[_Choice] = []
    usage: _Usage | None = None
    error: Any = None
