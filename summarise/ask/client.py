"""The client: one prompt to one reply over HTTP, with every foreign exception translated."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import openai

from summarise.ask.completion import reply_of
from summarise.ask.faults import ENDPOINT, Endpoint, translated, without_key
from summarise.ask.manner import Learnt
from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.wire import http_client as own_client
from summarise.errors import (
    ConfigError,
    ServerError,
    SummariseError,
    UnreadableAnswerError,
)


def connect(
    endpoint: Endpoint,
    http_client: httpx2.Client | None = None,
    keep: Callable[[httpx2.Response], None] = lambda _: None,
) -> Model:
    """Return the model behind an endpoint.

    Args:
        endpoint: the model's name, base URL and key.
        http_client: the HTTP client to speak through, for proxies, tapes and tests; it stays as it
            is.
        keep: what is given each answer, also one that refuses.

    Raises (the returned function):
        AskError: one of its kinds, as `errors` draws them; a `ServerError` that is `otherwise`
            where the server but wants to be asked in another manner, which is learnt.

    """
    client = _client(endpoint, http_client)
    learnt = Learnt(endpoint)

    def ask(prompt: Prompt) -> Reply:
        manner = learnt.now
        try:
            return reply_of(sent(manner.request(endpoint, prompt)), prompt, endpoint.shown)
        except ServerError as error:
            error.otherwise = learnt.differs(manner, error)
            raise

    def sent(request: dict[str, Any]) -> str:
        try:
            # Not by `create`, which walks over the messages and the schema at every request.
            answer = client.post(ENDPOINT, body=request, cast_to=httpx2.Response)
            keep(answer)
            text = answer.content.decode("utf-8-sig")  # JSON is UTF-8, or it is no JSON
        except openai.APIError as error:
            if isinstance(error, openai.APIStatusError):
                keep(error.response)
            raise translated(error, endpoint) from (
                None if isinstance(error.__cause__, SummariseError) else error
            )
        except SummariseError:
            raise
        except Exception as error:  # whatever a library makes of what a server sent
            why = f"{endpoint.shown} sent no JSON ({error or type(error).__name__})"
            raise UnreadableAnswerError("", why) from error
        return without_key(text, endpoint.api_key)

    if http_client is None:
        weakref.finalize(ask, client.close)
    return ask


def _client(endpoint: Endpoint, http_client: httpx2.Client | None) -> openai.OpenAI:
    # A client that was given has its own timeouts; where it has but the library's, so has the SDK.
    timeout = endpoint.timeout if http_client is None else openai.NOT_GIVEN
    http_client = http_client or own_client(endpoint)
    base_url, _, query = endpoint.base_url.partition("?")
    try:
        return openai.OpenAI(
            api_key=endpoint.api_key,
            base_url=base_url,
            default_query=dict(parse_qsl(query)),
            timeout=timeout,
            max_retries=0,  # retrying is `retry`'s alone
            http_client=http_client,
        )
    except Exception as error:  # of another library, by whichever HTTP client it uses
        what = f"{endpoint.shown} cannot be asked ({error})"
        raise ConfigError(f"{what}: check the base URL (--base-url, OPENAI_BASE_URL)") from error
