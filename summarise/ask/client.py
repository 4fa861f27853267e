"""The client: one prompt to one reply over HTTP, with every foreign exception translated."""

from __future__ import annotations

import logging
import weakref
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx2
import openai
from pydantic import BaseModel, ValidationError

from summarise.ask.faults import Endpoint, inside, translated, without_key
from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.shapes import LIMITS, SHAPES, unknown
from summarise.errors import (
    ConfigError,
    FilteredError,
    RefusedError,
    ServerError,
    SummariseError,
    TruncatedError,
    UnreadableAnswerError,
)

UNSUITED = frozenset({400, 422})
LOG = logging.getLogger("summarise")
OPENAI = "api.openai.com"


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
            # Not by `create`, which walks over the messages and the schema at every request.
            sent = client.post("/chat/completions", body=request, cast_to=httpx2.Response)
            text = sent.content.decode()  # JSON is UTF-8, or it is no JSON
        except openai.APIError as error:
            raise translated(error, endpoint) from (
                None if isinstance(error.__cause__, SummariseError) else error
            )
        except ValueError as error:
            raise UnreadableAnswerError(
                "", f"{endpoint.base_url} sent no JSON ({error})"
            ) from error
        return _answer(text, prompt, endpoint)

    if http_client is None:
        weakref.finalize(ask, client.close)
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
        **({limit: prompt.limit} if limit else {}),
        **({} if own or "temperature" in manner.dropped else {"temperature": 0}),
        **shape.fields(prompt),
    }


def _answer(sent: str, prompt: Prompt, endpoint: Endpoint) -> Reply:
    """Return what a server sent; an error tells it without the key, which some servers repeat."""
    try:
        return _reply(sent, prompt, endpoint.base_url)
    except (RefusedError, FilteredError, TruncatedError):
        raise
    except SummariseError:
        return _reply(without_key(sent, endpoint.api_key), prompt, endpoint.base_url)


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
        raise inside(completion.error, base_url, sent)
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
