"""Servers and models that send anything at all: one of our own errors, never a traceback."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from summarise import SummariseError, model_reader, summarise
from summarise.render.json import summary_json
from summarise.render.terminal import summary_terminal
from tests.drafts import DOCUMENT, ScriptedReader, claim, denial, drafted
from tests.retape import completion

HOSTILE: dict[str, Any] = {
    "no message": {"choices": [{"message": None}]},
    "no choice": {"choices": [None]},
    "choices of text": {"choices": "abc"},
    "choices of an object": {"choices": {"a": 1}},
    "a list": [1, 2],
    "a number": 7,
}
NO_DRAFT: dict[str, Any] = {
    "content of parts": {"choices": [{"message": {"content": [{"text": "x"}]}}]},
    "content of a number": {"choices": [{"message": {"content": 7}}]},
    "a refusal that is a number": {"choices": [{"message": {"refusal": 5}}]},
    "tokens of words": completion("{}") | {"usage": {"prompt_tokens": "many"}},
    "usage of a list": completion("{}") | {"usage": [1]},
    "deep": completion("[" * 100_000),
}


def answering(answer: Any, status: int = 200) -> httpx2.Client:
    content = json.dumps(answer).encode()
    return httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(status, content=content))
    )


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("in_steps", [False, True])
def test_no_answer_is_a_traceback(answer: Any, in_steps: bool) -> None:  # noqa: FBT001
    reader = model_reader("m", http_client=answering(answer), in_steps=in_steps)

    with pytest.raises(SummariseError):
        summarise(DOCUMENT, reader)


@pytest.mark.parametrize("answer", NO_DRAFT.values(), ids=NO_DRAFT)
def test_no_text_that_is_no_draft_is_a_traceback(answer: Any) -> None:
    with pytest.raises(SummariseError):
        summarise(DOCUMENT, model_reader("m", http_client=answering(answer)))


def test_an_error_of_odd_types_is_still_an_error() -> None:
    client = answering({"error": {"code": [], "type": {}, "message": 3}}, 400)

    with pytest.raises(SummariseError):
        summarise(DOCUMENT, model_reader("m", http_client=client))


def test_names_and_ids_of_a_model_cannot_steer_the_terminal() -> None:
    bad = "c\x1b[2J\x1b]0;pwn\x07\u202e"
    draft = drafted(
        claim("the mayor took money from a builder", statement=bad), denial("I never took a cent"),
        claim("Elephants \x9b2J dance", id=bad),
    )  # fmt: skip

    summary = summarise(DOCUMENT, ScriptedReader([draft]))

    for shown in (summary_terminal(summary, color=False), summary_json([summary])):
        assert not set("\x1b\x07\x9b\u202e") & set(shown)
    assert bad in {item.id for item in summary.rejected}


UNUSABLE = NO_DRAFT | {
    "refused": completion("") | {"choices": [{"message": {"refusal": "no"}}]},
    "filtered": completion("", finish="content_filter"),
    "keys twice": completion('{"first": 1, "first": 2, "second": 3}'),
    "cut": completion('{"first": {"te', finish="length"),
    "no JSON": completion("I am sorry"),
    "other fields": completion('{"answer": 1}'),
    "another shape": completion('{"first": 1, "second": 2}'),
}


@pytest.mark.parametrize("answer", UNUSABLE.values(), ids=UNUSABLE)
def test_what_a_small_model_cannot_word_keeps_the_rules_words(answer: Any) -> None:
    by_rules = summarise(DOCUMENT)

    summary = summarise(DOCUMENT, model_reader("m", http_client=answering(answer), in_steps=True))

    assert (summary.claims, summary.brief) == (by_rules.claims, by_rules.brief)
    assert "wording-failed" in [found.code for found in summary.findings]
    assert summary.usage.requests >= 1


@pytest.mark.parametrize("around", ["```json\n%s\n```", "<think>hm {</think>%s", "Here: %s"])
def test_a_small_model_may_put_words_round_its_answer(around: str) -> None:
    worded = around % json.dumps({"question": "Who took the money?"})

    client = answering(completion(worded))
    summary = summarise(DOCUMENT, model_reader("m", http_client=client, in_steps=True))

    assert "Who took the money?" in {each.question for each in summary.open_questions}


@pytest.mark.parametrize("worded", [None, "", " ", {"x": 1}, ["a"], False])
def test_a_question_that_is_no_text_is_not_shown(worded: object) -> None:
    client = answering(completion(json.dumps({"question": worded})))

    summary = summarise(DOCUMENT, model_reader("m", http_client=client, in_steps=True))

    assert summary.open_questions == summarise(DOCUMENT).open_questions
