"""The client: what a server does, and what becomes of it. Scripted with respx."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
import respx

from summarise import Document, model_reader, summarise
from summarise.ask.answers import repeats
from summarise.ask.client import connect
from summarise.ask.faults import Endpoint, retry_after
from summarise.ask.manner import suited
from summarise.ask.prompt import Prompt, Reply
from summarise.ask.retry import retrying
from summarise.draft import draft_schema
from summarise.errors import (
    AskError,
    ConfigError,
    ContextError,
    FilteredError,
    ForbiddenError,
    RefusedError,
    ServerError,
    TruncatedError,
    UnreachableError,
    UnreadableAnswerError,
)
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

URL = "http://127.0.0.1:9/v1"
CHAT = f"{URL}/chat/completions"
PROMPT = Prompt("system", "user", "draft", {"type": "object", "properties": {}}, 10)
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()


def failing(status: int, **error: Any) -> httpx.Response:
    return httpx.Response(status, json={"error": {"message": "because", **error}})


def refusing(text: str) -> dict[str, Any]:
    answer: Any = completion("")
    answer["choices"][0]["message"] |= {"content": None, "refusal": text}
    return answer


# what the server answers, the error, whether the request is sent again
FAULTS: dict[str, tuple[httpx.Response | Exception, type[AskError], bool]] = {
    "400": (failing(400), ServerError, False),
    "401": (failing(401), ForbiddenError, False),
    "403": (failing(403), ForbiddenError, False),
    "404": (failing(404), ForbiddenError, False),
    "408": (failing(408), ServerError, True),
    "409": (failing(409), ServerError, True),
    "422": (failing(422), ServerError, False),
    "429": (failing(429), ServerError, True),
    "429, quota": (failing(429, code="insufficient_quota"), ForbiddenError, False),
    "500": (failing(500), ServerError, True),
    "529": (failing(529), ServerError, True),
    "filtered, 400": (failing(400, code="content_filter"), FilteredError, False),
    "no connection": (httpx.ConnectError("refused"), UnreachableError, True),
    "read timeout": (httpx.ReadTimeout("slow"), UnreachableError, True),
    "reset": (httpx.ReadError("reset"), UnreachableError, True),
    "refusal": (httpx.Response(200, json=refusing("I will not")), RefusedError, False),
    "filtered, 200": (
        httpx.Response(200, json=completion("", "content_filter")), FilteredError, False,
    ),
    "cut": (httpx.Response(200, json=completion('{"act', "length")), TruncatedError, False),
    "no choices": (
        httpx.Response(200, json=completion("") | {"choices": []}), UnreadableAnswerError, False,
    ),
    "error in a 200": (
        httpx.Response(200, json={"error": {"message": "overloaded"}}), AskError, False,
    ),
    "a page": (
        httpx.Response(200, html="<h1>Sign in</h1>"), UnreadableAnswerError, False,
    ),
}  # fmt: skip

ANSWERS = {
    "no JSON": ("I think that …", "it began 'I think that …'"),
    "a missing field": ('{"actors": []}', "claims: Field required"),
    "a wrong kind": (DRAFT.replace('"denial"', '"rebuttal"'), "denials.0.kind"),
    "an extra field": (DRAFT[:-1] + ', "mood": "calm"}', "mood"),
    "a number for a string": (DRAFT.replace('"So."', "7"), "claims.0.statement"),
    "nothing": ("", "JSON"),
    "a key twice": (DRAFT.replace('"actors"', '"brief":[],"actors"', 1), "stands twice"),
    "no number": (DRAFT.replace('"So."', "NaN"), "NaN"),
}

# an answer that a draft is taken out of, and what is said of it
MENDED = {
    "in a fence": (f"```json\n{DRAFT}\n```", "answer-mended"),
    "in prose": (f"Here it is:\n{DRAFT}\nDone.", "answer-mended"),
    "behind thinking": (f"<think>{{so}} it is</think>\n{DRAFT}", "answer-mended"),
    "a comma too many": (DRAFT.replace("]}", ",]}", 1), "answer-mended"),
    "a cut tail": (DRAFT[:-20], "answer-partial"),
    "cut in the denials": (DRAFT[: DRAFT.index('"denials"') + 30], "answer-partial"),
}


def asked(**options: Any) -> Reply:
    client = httpx.Client()
    model = connect(Endpoint("m", URL, "sk-secret"), client)
    return retrying(suited(model), sleep=lambda _: None, **options)(PROMPT)


@respx.mock
@pytest.mark.parametrize(("answer", "error", "again"), FAULTS.values(), ids=FAULTS)
def test_each_fault_ends_in_its_own_error(
    answer: httpx.Response | Exception,
    error: type[AskError],
    again: bool,  # noqa: FBT001
) -> None:
    route = respx.post(CHAT).mock(side_effect=lambda _: _answered(answer))

    with pytest.raises(error) as raised:
        asked(attempts=3)

    assert route.call_count == (3 if again else 1)
    assert "sk-secret" not in str(raised.value)
    assert "\n" not in str(raised.value)


def _answered(answer: httpx.Response | Exception) -> httpx.Response:
    if isinstance(answer, Exception):
        raise type(answer)(str(answer))
    return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


@respx.mock
def test_a_passing_fault_is_outwaited_as_the_server_tells() -> None:
    waits: list[float] = []
    respx.post(CHAT).mock(
        side_effect=[
            failing(429).__class__(429, headers={"retry-after": "0.07"}, json={}),
            httpx.Response(503, headers={"retry-after-ms": "15"}, json={}),
            httpx.Response(200, json=completion("{}")),
        ]
    )
    model = connect(Endpoint("m", URL, "k"), httpx.Client())

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        time.sleep(seconds)

    reply = retrying(model, sleep=sleep)(PROMPT)

    assert reply.text == "{}"
    assert reply.attempts == 3
    assert waits == [0.07, 0.015]


def test_who_is_told_to_wait_less_waits_as_long_as_the_others() -> None:
    waits: list[float] = []
    told = iter([60.0, 1.0])

    def model(_: Prompt) -> Reply:
        busy = ServerError(URL, 429, "busy")
        busy.retry_after = next(told, None)
        if busy.retry_after is None:
            return Reply("{}", 1, 1)
        raise busy

    retrying(model, sleep=waits.append)(PROMPT)

    assert 59.0 < waits[1] <= 60.0


def test_what_one_thread_is_told_to_wait_all_threads_wait() -> None:
    waits: list[float] = []
    answers: list[ServerError | Reply] = [ServerError(URL, 429, "busy"), *[Reply("{}", 1, 1)] * 2]
    answers[0].retry_after = 7.0  # type: ignore[union-attr]

    def model(_: Prompt) -> Reply:
        answer = answers.pop(0)
        if isinstance(answer, ServerError):
            raise answer
        return answer

    ask = retrying(model, sleep=waits.append)
    ask(PROMPT)
    ask(PROMPT)  # a new question, before the seven seconds are over

    assert waits[0] == 7.0
    assert 6.0 < waits[1] <= 7.0


LOOPS = {
    "white space": (DRAFT[:-30] + " " * 700, True),
    "line ends": (DRAFT[:-30] + "\n" * 700, True),
    "one item over and over": (DRAFT[:-30] + '{"id":"c1","quote":"so he says"},' * 9, True),
    "a long item over and over": (DRAFT[:-30] + ("a b c d e f " * 20 + "quite so. ") * 6, True),
    "a numbered list": ("".join(f'{{"id":"c{n}","quote":"so"}},' for n in range(200)), False),
    "an answer that is long": (DRAFT[:-30], False),
    "nothing": ("", False),
    "one letter": ("a", False),
}


@pytest.mark.parametrize(("answer", "loops"), LOOPS.values(), ids=LOOPS)
def test_an_answer_that_repeats_itself_is_noticed(answer: str, loops: bool) -> None:  # noqa: FBT001
    assert repeats(answer) is loops


@respx.mock
def test_what_repeats_itself_is_asked_otherwise_and_not_given_more_room() -> None:
    loop = DRAFT[:-20] + '{"id":"c1"},' * 100
    answers = [completion(loop, "length"), completion(DRAFT)]
    route = respx.post(CHAT).mock(
        side_effect=[httpx.Response(200, json=answer) for answer in answers]
    )

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))

    first, second = (json.loads(call.request.content) for call in route.calls)
    assert first["max_tokens"] == second["max_tokens"]
    assert "it repeats itself" in second["messages"][1]["content"]
    assert "answer-partial" not in {found.code for found in summary.findings}


@respx.mock
def test_what_is_cut_twice_is_read_in_halves() -> None:
    document = Document("\n\n".join([DOCUMENT.text] * (4_000 // len(DOCUMENT.text) + 1)))

    def answered(request: httpx.Request) -> httpx.Response:
        article = json.loads(request.content)["messages"][1]["content"]
        long = len(article) > 3_100
        return httpx.Response(
            200, json=completion(DRAFT[:-20], "length") if long else completion(DRAFT)
        )

    route = respx.post(CHAT).mock(side_effect=answered)
    summary = summarise(document, model_reader("m", base_url=URL, http_client=httpx.Client()))

    assert route.call_count == 4  # whole, with more room, and two halves
    assert summary.usage.requests == 4
    assert "answer-partial" not in {found.code for found in summary.findings}
    assert len(summary.denials) == 2  # the same words in each half, at two places


@respx.mock
def test_a_server_that_asks_for_too_long_a_wait_is_not_waited_for() -> None:
    route = respx.post(CHAT).respond(429, headers={"retry-after": "3600"}, json={})

    with pytest.raises(ServerError):
        asked()

    assert route.call_count == 1


def test_a_date_to_retry_after_is_understood_also_in_the_past() -> None:
    now = datetime.now(UTC)
    later, past = (
        retry_after(httpx.Headers({"retry-after": format_datetime(now + delta, usegmt=True)}))
        for delta in (timedelta(seconds=60), timedelta(days=-1))
    )

    assert later is not None
    assert 50 < later <= 60
    assert past == 0.0


@respx.mock
@pytest.mark.parametrize(("text", "why"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_that_is_no_draft_is_refused_with_its_reason(text: str, why: str) -> None:
    respx.post(CHAT).respond(200, json=completion(text))
    reader = model_reader("m", base_url=URL, http_client=httpx.Client())

    with pytest.raises(UnreadableAnswerError) as raised:
        summarise(DOCUMENT, reader)

    assert why in str(raised.value)
    assert raised.value.raw == text


@respx.mock
@pytest.mark.parametrize(("text", "code"), MENDED.values(), ids=MENDED)
def test_a_draft_is_taken_out_of_a_broken_answer_and_that_is_said(text: str, code: str) -> None:
    respx.post(CHAT).respond(200, json=completion(text))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))

    assert code in {found.code for found in summary.findings}
    assert [item.quote for item in summary.claims] == ["the mayor took money from a builder"]


@respx.mock
def test_an_unreadable_answer_is_asked_for_once_more_with_what_was_wrong() -> None:
    wrong = DRAFT.replace('"So."', "7")
    route = respx.post(CHAT).mock(
        side_effect=[httpx.Response(200, json=completion(text)) for text in (wrong, DRAFT)]
    )

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))
    told = json.loads(route.calls.last.request.content)["messages"][1]["content"]

    assert "claims.0.statement" in told
    assert wrong not in told
    assert (summary.usage.requests, summary.usage.prompt_tokens) == (2, 2400)


@respx.mock
def test_a_cut_answer_is_asked_for_once_with_twice_the_limit() -> None:
    answers = [completion(DRAFT[:-20], "length"), completion(DRAFT)]
    route = respx.post(CHAT).mock(
        side_effect=[httpx.Response(200, json=answer) for answer in answers]
    )

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))
    limits = [json.loads(call.request.content)["max_tokens"] for call in route.calls]

    assert limits == [4096, 8192]
    assert summary.usage.requests == 2
    assert "answer-partial" not in {found.code for found in summary.findings}


@respx.mock
def test_of_an_answer_that_is_cut_twice_what_was_whole_is_kept() -> None:
    respx.post(CHAT).respond(200, json=completion(DRAFT[:-20], "length"))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))

    assert "answer-partial" in {found.code for found in summary.findings}
    assert len(summary.claims) == 1


@respx.mock
def test_of_a_cut_answer_a_denial_alone_is_kept() -> None:
    alone = json.loads(DRAFT) | {"claims": []}
    alone["denials"] = [denial("I never took a cent", denies="c9").model_dump()]
    cut = json.dumps(alone)[:-20]
    respx.post(CHAT).respond(200, json=completion(cut, "length"))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))

    assert "answer-partial" in {found.code for found in summary.findings}


# what a server says that it does not know, and what is sent next
UNSUITED = {
    "json_schema": ("response_format.json_schema is not supported", "tools"),
    "strict": ("Unrecognized field: strict", "tools"),
    "temperature": ("Unsupported value: 'temperature'", "no temperature"),
    "max_tokens": ("Unsupported parameter: 'max_tokens'", "max_completion_tokens"),
}


@respx.mock
@pytest.mark.parametrize(("said", "then"), UNSUITED.values(), ids=UNSUITED)
def test_a_server_that_does_not_know_a_manner_is_asked_in_another(said: str, then: str) -> None:
    answer = completion("{}")
    route = respx.post(CHAT).mock(
        side_effect=[
            httpx.Response(400, json={"error": {"message": said}}),
            httpx.Response(200, json=answer),
            httpx.Response(200, json=answer),
        ]
    )
    model = suited(connect(Endpoint("m", URL, "sk-secret"), httpx.Client()))

    model(PROMPT)
    model(PROMPT)
    _, second, third = (json.loads(call.request.content) for call in route.calls)

    assert second == third  # remembered
    assert then in second or (then == "no temperature" and "temperature" not in second)


@respx.mock
def test_each_manner_is_tried_down_to_plain_prompting() -> None:
    sent: list[dict[str, Any]] = []

    def server(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        if {"response_format", "tools"} & set(sent[-1]):
            return failing(400, code="unknown_tool_or_schema").__class__(
                400, json={"error": {"message": "no response_format, no tools here"}}
            )
        return httpx.Response(200, json=completion("{}"))

    respx.post(CHAT).mock(side_effect=server)

    assert asked().text == "{}"
    assert len(sent) == 4
    assert '"properties"' in sent[-1]["messages"][0]["content"]


@respx.mock
def test_a_tool_calls_arguments_and_json_in_the_reasoning_are_answers_too() -> None:
    called: Any = completion("")
    called["choices"][0]["message"] = {
        "content": None, "tool_calls": [{"function": {"arguments": '{"a":1}'}}],
    }  # fmt: skip
    thought: Any = completion("")
    thought["choices"][0]["message"] = {"content": "", "reasoning_content": ' {"a":2}'}
    respx.post(CHAT).mock(
        side_effect=[httpx.Response(200, json=answer) for answer in (called, thought)]
    )

    assert [asked().text, asked().text.strip()] == ['{"a":1}', '{"a":2}']


# an error inside a 200, or a status, and what it means
INSIDE: dict[str, tuple[httpx.Response, type[AskError]]] = {
    "busy": (httpx.Response(200, json={"error": {"code": 429, "message": "slow"}}), ServerError),
    "quota": (
        httpx.Response(200, json={"error": {"code": "insufficient_quota"}}), ForbiddenError,
    ),
    "too long": (
        httpx.Response(200, json={"error": {"message": "maximum context length is 8"}}),
        ContextError,
    ),
    "too long, 400": (failing(400, code="context_length_exceeded"), ContextError),
    "too large, 413": (failing(413), ContextError),
    "no filter, 500": (
        httpx.Response(500, json={"error": {"message": "content filter is down"}}), ServerError,
    ),
}  # fmt: skip


@respx.mock
@pytest.mark.parametrize(("answer", "error"), INSIDE.values(), ids=INSIDE)
def test_an_error_is_what_its_code_means(answer: httpx.Response, error: type[AskError]) -> None:
    respx.post(CHAT).mock(side_effect=lambda _: _answered(answer))

    with pytest.raises(error):
        asked(attempts=2)


@respx.mock
def test_a_prompt_that_the_server_cut_is_an_error_finding() -> None:
    answer = completion(DRAFT)
    answer["usage"]["prompt_tokens"] = 12
    respx.post(CHAT).respond(200, json=answer)

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=httpx.Client()))

    assert "prompt-truncated" in {found.code for found in summary.findings}
    assert not summary.verified


@respx.mock
def test_what_is_sent_is_the_schema_under_strict_mode_and_the_article_once() -> None:
    route = respx.post(CHAT).respond(200, json=completion(DRAFT))
    reader = model_reader("m", base_url=URL, http_client=httpx.Client())

    summary = summarise(DOCUMENT, reader)
    sent = json.loads(route.calls.last.request.content)
    system, user = (message["content"] for message in sent["messages"])

    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "draft", "strict": True, "schema": draft_schema()},
    }
    assert (DOCUMENT.text in user, DOCUMENT.text in system) == (True, False)
    marker = user.splitlines()[0]
    assert user.count(marker) == 2
    assert "<<<" in system
    assert marker not in system  # the same to the byte for every article
    assert marker not in DOCUMENT.text
    assert (summary.usage.prompt_tokens, summary.usage.completion_tokens) == (1200, 900)


@respx.mock
def test_a_repair_sends_the_wrong_item_with_the_nearest_passage() -> None:
    wrong = DRAFT.replace("took money from", "took no money from")
    mended = drafted(claim("the mayor took money from a builder"), actors=()).model_dump_json()
    route = respx.post(CHAT).mock(
        side_effect=[httpx.Response(200, json=completion(text)) for text in (wrong, mended)]
    )
    reader = model_reader("m", base_url=URL, http_client=httpx.Client())

    summary = summarise(DOCUMENT, reader)
    asked_again = json.loads(route.calls.last.request.content)["messages"][1]["content"]

    assert summary.verified
    assert "the mayor took no money from a builder" in asked_again
    assert "the article says there: the mayor took money from a builder" in asked_again
    assert asked_again.count("I never took a cent") == 1  # in the article, not among the wrong


@respx.mock
def test_the_same_article_makes_the_same_request() -> None:
    route = respx.post(CHAT).respond(200, json=completion(DRAFT))
    for _ in range(2):
        reader = model_reader("m", base_url=URL, http_client=httpx.Client())
        summarise(DOCUMENT, reader)

    first, second = (call.request.content for call in route.calls)
    assert first == second


@respx.mock
def test_unknown_usage_stays_unknown() -> None:
    answer = completion(DRAFT)
    del answer["usage"]
    respx.post(CHAT).respond(200, json=answer)
    reader = model_reader("m", base_url=URL, http_client=httpx.Client())

    usage = summarise(DOCUMENT, reader).usage

    assert (usage.requests, usage.prompt_tokens, usage.completion_tokens) == (1, None, None)


def test_openai_itself_wants_a_key() -> None:
    with pytest.raises(ConfigError, match="OPENAI_API_KEY"):
        model_reader("m")


def test_a_key_is_letters_of_ascii() -> None:
    with pytest.raises(ConfigError, match="the key holds letters that no key has"):
        model_reader("m", api_key="sk-…")


def test_a_base_url_is_a_url() -> None:
    with pytest.raises(ConfigError, match="http"):
        model_reader("m", base_url="localhost:8080", api_key="k")
