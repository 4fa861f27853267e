"""The client: one prompt to one reply over HTTP, with every foreign exception translated."""

from __future__ import annotations

import email.utils
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from pydantic import BaseModel, ValidationError

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.errors import (
    ConfigError,
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
    try:
        client = openai.OpenAI(
            api_key=endpoint.api_key,
            base_url=endpoint.base_url,
            timeout=endpoint.timeout,
            max_retries=0,  # retrying is `retry`'s alone
            http_client=http_client,
        )
    except Exception as error:  # of another library, by whichever HTTP client it uses
        raise ConfigError(f"{endpoint.base_url}: this is no URL ({error})") from error

    def ask(prompt: Prompt) -> Reply:
        try:
            sent = client.chat.completions.with_raw_response.create(**_request(endpoint, prompt))
            text = sent.http_response.text
        except openai.APIStatusError as error:
            raise _refused(error, endpoint) from error
        except openai.APIConnectionError as error:
            if isinstance(error.__cause__, SummariseError):
                raise error.__cause__ from None  # the tape speaks for itself
            raise UnreachableError(endpoint.base_url, _reason(error)) from error
        except (openai.APIError, ValueError) as error:
            raise UnreadableAnswerError(
                "", f"{endpoint.base_url} sent no JSON ({error})"
            ) from error
        return _reply(text, prompt, endpoint.base_url)

    return ask


def _request(endpoint: Endpoint, prompt: Prompt) -> dict[str, Any]:
    # OpenAI's newer models know only the new name and no temperature; other servers the old one.
    own = urlsplit(endpoint.base_url).hostname == OPENAI
    bounds = {"max_completion_tokens": prompt.limit} if own else {"max_tokens": prompt.limit}
    return {
        "model": endpoint.model,
        "messages": [
            {"role": "system", "content": prompt.system},
            {"role": "user", "content": prompt.user},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": prompt.name, "strict": True, "schema": prompt.schema},
        },
        **bounds,
        **({} if own else {"temperature": 0}),
    }


def _refused(error: openai.APIStatusError, endpoint: Endpoint) -> SummariseError:
    base_url, key = endpoint.base_url, endpoint.api_key
    raw = error.response.text.replace(key, "[key]")  # some servers repeat it
    said = error.message.replace(key, "[key]")
    code, kind = str(error.code), str(error.type)  # servers put anything there
    if code == "content_filter":
        return FilteredError(raw)
    exhausted = code in EXHAUSTED or kind in EXHAUSTED
    if error.status_code in FORBIDDEN or exhausted:
        return ForbiddenError(base_url, said, raw)
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
        raise ServerError(base_url, None, str(completion.error), sent)
    if not completion.choices:
        raise UnreadableAnswerError(sent, f"{base_url} sent no choices")
    choice = completion.choices[0]
    text = choice.message.content or ""
    if choice.message.refusal:
        raise RefusedError(choice.message.refusal)
    if choice.finish_reason == "content_filter":
        raise FilteredError(text)
    if choice.finish_reason == "length":
        raise TruncatedError(text, prompt.limit)
    usage = completion.usage or _Usage()
    return Reply(text, usage.prompt_tokens, usage.completion_tokens)


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


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
