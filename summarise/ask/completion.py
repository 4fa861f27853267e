"""The chat completion: what of it is an answer, whatever else a server puts beside it.

What only tells of an answer, as its tokens, is taken as unknown where it is not as documented: the
answer was paid for, and is not lost for that.
"""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from summarise.ask.faults import inside
from summarise.ask.prompt import Prompt, Reply
from summarise.errors import FilteredError, RefusedError, TruncatedError, UnreadableAnswerError

MOST_TOKENS = 1 << 40  # of one request, as a server may count them
# OpenAI's word for it, and those of Gemini
WITHHELD = frozenset({"content_filter", "safety", "prohibited_content", "blocklist", "recitation"})


def reply_of(sent: str, prompt: Prompt, base_url: str) -> Reply:
    """Return the answer that a server sent, validated here: what is not as documented is an error.

    Raises:
        FilteredError: the provider withheld the answer.
        RefusedError: the model declined.
        TruncatedError: the answer was cut at the prompt's limit.
        UnreadableAnswerError: there is no chat completion in it.
        AskError: another of its kinds, for an error inside a 200.

    """
    if not sent.strip():
        raise UnreadableAnswerError("", f"{base_url} sent an empty answer")
    try:
        completion = _Completion.model_validate_json(sent)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "all of it"
        why = f"{base_url} sent no chat completion ({where}: {first['msg']})"
        raise UnreadableAnswerError(sent, why) from error
    if _told(completion.error):
        raise inside(completion.error, base_url, sent)
    if not completion.choices:
        raise UnreadableAnswerError(sent, f"{base_url} sent no choices")
    choice = min(completion.choices, key=lambda each: each.index or 0)
    text = choice.message.text()
    if choice.message.refusal:
        raise RefusedError(choice.message.refusal)
    if (choice.finish_reason or "").lower() in WITHHELD:
        raise FilteredError(text)
    usage = completion.usage or _Usage()
    reply = Reply(text, usage.prompt_tokens, usage.completion_tokens)
    if choice.finish_reason == "length":
        raise TruncatedError(text, prompt.limit, reply)
    return reply


def _told(error: object) -> bool:
    """Whether something is told of an error; some servers send the field with every answer."""
    return any(error.values()) if isinstance(error, dict) else bool(error)


def _known(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    """What a field holds; nothing where it is not as documented."""
    try:
        return handler(value)
    except ValidationError:
        return None


def _text(value: object) -> object:
    """Join the parts in which some servers send a text; write out JSON that was sent as such."""
    if isinstance(value, list) and all(isinstance(part, dict) for part in value):
        return "".join(str(part.get("text") or "") for part in value)
    return json.dumps(value) if isinstance(value, dict) else value


LENIENT = WrapValidator(_known)
Text = Annotated[str | None, BeforeValidator(_text), LENIENT]
Word = Annotated[str | None, LENIENT]
Tokens = Annotated[Annotated[int, Field(ge=0, le=MOST_TOKENS)] | None, LENIENT]


class _Function(BaseModel):
    arguments: Text = None


class _Call(BaseModel):
    function: Annotated[_Function | None, LENIENT] = None


class _Message(BaseModel):
    content: Text = None
    refusal: Word = None
    tool_calls: Annotated[list[_Call] | None, LENIENT] = None
    function_call: Annotated[_Function | None, LENIENT] = None  # as it was before tools
    reasoning_content: Word = None
    reasoning: Word = None

    @model_validator(mode="before")
    @classmethod
    def _refused_in_parts(cls, message: object) -> object:
        """Take a refusal that stands among the parts of the content."""
        parts = message.get("content") if isinstance(message, dict) else None
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and part.get("refusal"):
                return {**message, "refusal": part["refusal"]}  # type: ignore[dict-item]
        return message

    def text(self) -> str:
        """Return the answer: the content, a tool call's, or JSON that stands in the reasoning.

        Whether it is an answer at all is for the schema to say: it is validated whole.
        """
        called = [call.function for call in self.tool_calls or ()] + [self.function_call]
        for text in (self.content, *(each.arguments for each in called if each)):
            if text and text.strip():
                return text
        thought = self.reasoning_content or self.reasoning or ""
        return thought if thought.lstrip().startswith("{") else self.content or ""


class _Choice(BaseModel):
    message: _Message
    finish_reason: Word = None
    index: Annotated[int | None, LENIENT] = None


class _Usage(BaseModel):
    prompt_tokens: Tokens = None
    completion_tokens: Tokens = None


class _Completion(BaseModel):
    """The part of a chat completion that is read, as OpenAI documents it."""

    choices: list[_Choice] | None = None
    usage: Annotated[_Usage | None, LENIENT] = None
    error: Any = None
