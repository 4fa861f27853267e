"""What gateways, proxies and other servers put around an answer, or in its place."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from summarise import Document, Outcome, Reader, model_reader, summarise, summarise_all
from summarise.ask.client import connect
from summarise.ask.counted import fewest_tokens
from summarise.ask.faults import Endpoint, retry_after
from summarise.ask.manner import suited
from summarise.ask.prompt import Prompt, Reply
from summarise.ask.retry import retrying
from summarise.ask.stopping import within
from summarise.errors import (
    AskError,
    ConfigError,
    ContextError,
    FilteredError,
    ForbiddenError,
    LimitError,
    RefusedError,
    ServerError,
    UnreadableAnswerError,
)
from summarise.run.long import spent_on
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

URL = "http://127.0.0.1:9/v1"
KEY = "sk-very-secret-indeed"
PROMPT = Prompt("system", "user", "draft", {"type": "object", "properties": {}}, 10)
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()
Server = Callable[[dict[str, Any]], tuple[int, Any]]


def serving(server: Server) -> tuple[httpx2.Client, list[dict[str, Any]]]:
    """Return a client whose server answers each request's body, and the bodies as they come."""
    asked: list[dict[str, Any]] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content)
        asked.append(body)
        status, answer = server(body)
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        return httpx2.Response(status, content=content)

    return httpx2.Client(transport=httpx2.MockTransport(handle)), asked


def told(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more}}


def outcome(status: int, answer: Any) -> tuple[AskError, int]:
    client, asked = serving(lambda _: (status, answer))
    model = connect(Endpoint("m", URL, KEY), client)
    with pytest.raises(AskError) as raised:
        retrying(suited(model), attempts=2, sleep=lambda _: None)(PROMPT)
    return raised.value, len(asked)


# what is told with which status, the error, and how often it is asked
TOLD: dict[str, tuple[int, Any, type[AskError], int]] = {
    "no money": (402, told("Insufficient Balance"), ForbiddenError, 1),
    "a proxy's password": (407, b"", ForbiddenError, 1),
    "no money, in a 200": (200, told("Insufficient credits", code=402), ForbiddenError, 1),
    "another's fault, in a 200": (200, told("Provider error", code=502), ServerError, 2),
    "a fault, in a 200": (200, told("It failed", type="server_error"), ServerError, 2),
    "too late, in a 200": (200, told("timed out", code=408), ServerError, 2),
    "too many, in a 200": (200, told("slow", code="rate_limit_exceeded"), ServerError, 2),
    "no such model, in a 200": (200, told("none", code="model_not_found"), ForbiddenError, 1),
    "no such key, in a 200": (200, told("bad", type="authentication_error"), ForbiddenError, 1),
    "a code of many digits, in a 200": (200, told("no", code="4" * 5000), ServerError, 1),
    "words alone, in a 200": (200, {"error": "no"}, ServerError, 1),
    "too long, Gemini": (
        400,
        told("The input token count (12345) exceeds the maximum number of tokens allowed (8192)."),
        ContextError,
        1,
    ),
    "too long, xAI": (
        400,
        told("This model's maximum prompt length is 8192 but the request contains 12345 tokens."),
        ContextError,
        1,
    ),
    "too long, TGI": (
        422,
        told("Input validation error: `inputs` must have less than 4096 tokens. Given: 5000"),
        ContextError,
        1,
    ),
    "flagged": (403, told("The model requires moderation; input was flagged"), FilteredError, 1),
    "filtered, further in": (
        400,
        told("no", innererror={"code": "ResponsibleAIPolicyViolation"}),
        FilteredError,
        1,
    ),
    "restricted, which is not strict": (400, told("This is restricted"), ServerError, 1),
    "nothing": (200, b"", UnreadableAnswerError, 1),
    "nothing, 204": (204, b"", UnreadableAnswerError, 1),
    "two bytes a letter": (200, "{}".encode("utf-16"), UnreadableAnswerError, 1),
}


@pytest.mark.parametrize(("status", "answer", "error", "times"), TOLD.values(), ids=TOLD)
def test_what_a_gateway_tells_ends_in_the_error_that_it_means(
    status: int, answer: Any, error: type[AskError], times: int
) -> None:
    raised, asked = outcome(status, answer)

    assert (type(raised), asked) == (error, times)
    assert "it began ''" not in str(raised)


ODD = {
    "tokens in parts": {"prompt_tokens": 900.5},
    "tokens of words": {"prompt_tokens": "n/a"},
    "fewer than none": {"prompt_tokens": -1, "completion_tokens": -1},
    "more than there are": {"prompt_tokens": 10**40},
    "a list": [],
    "a word": "",
}


@pytest.mark.parametrize("usage", ODD.values(), ids=ODD)
def test_an_answer_whose_tokens_are_told_oddly_is_not_lost(usage: Any) -> None:
    client, asked = serving(lambda _: (200, completion(DRAFT) | {"usage": usage}))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))

    assert (len(summary.claims), len(asked)) == (1, 1)
    assert summary.usage.prompt_tokens is None


def message(**parts: Any) -> dict[str, Any]:
    return {"choices": [{"message": parts}]}


ANSWERS = {
    "in parts": message(content=[{"type": "text", "text": DRAFT}]),
    "a call whose arguments are no text": message(
        tool_calls=[{"function": {"arguments": json.loads(DRAFT)}}]
    ),
    "beside no function": message(content=DRAFT, tool_calls=[{"function": None}]),
    "beside thoughts of another kind": message(content=DRAFT, reasoning={"a": 1}),
    "no refusal": message(content=DRAFT, refusal=False),
    "ended by a number": {"choices": [{"message": {"content": DRAFT}, "finish_reason": 0}]},
    "behind another": {
        "choices": [
            {"index": 1, "message": {"content": "{"}, "finish_reason": "length"},
            {"index": 0, "message": {"content": DRAFT}},
        ]
    },
    "behind a byte-order mark": b"\xef\xbb\xbf" + json.dumps(completion(DRAFT)).encode(),
    "written as a JSON string": completion(json.dumps(DRAFT)),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_had_in_whatever_it_is_wrapped(answer: Any) -> None:
    client, asked = serving(lambda _: (200, answer))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))

    assert (len(summary.claims), len(asked)) == (1, 1)


# what is refused, the status and the words with which
REFUSED = {
    "a format, 400": ("response_format", 400, "response_format is not supported"),
    "a format, in a 200": ("response_format", 200, "response_format is unsupported"),
    "a format, 404": ("response_format", 404, "No endpoints support: response_format"),
    "a format, 501": ("response_format", 501, "response_format not implemented"),
    "a grammar, 500": ("response_format", 500, "failed to parse grammar"),
    "a temperature": ("temperature", 400, "Unsupported parameter: temperature"),
    "a limit, by either name": ("max_tokens", 400, "max_tokens is not supported"),
    "a limit that leaves no room": (
        "max_tokens",
        400,
        "'max_tokens' or 'max_completion_tokens' is too large: 4096. The context length is 4096",
    ),
}


@pytest.mark.parametrize(("name", "status", "words"), REFUSED.values(), ids=REFUSED)
def test_reports_asked_at_once_are_all_asked_as_the_server_wants(
    name: str, status: int, words: str
) -> None:
    together = threading.Barrier(8)
    first = threading.local()

    def server(body: dict[str, Any]) -> tuple[int, Any]:
        if not hasattr(first, "come"):
            first.come = together.wait(10)  # all have been sent before one is refused
        code = 400 if status == 200 else None
        return (status, told(words, code=code)) if name in body else (200, completion(DRAFT))

    client, _ = serving(server)
    reader = model_reader("m", base_url=URL, http_client=client)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: summarise(DOCUMENT, reader), range(8)))

    assert [len(summary.claims) for summary in found] == [1] * 8


def test_requests_that_a_server_refuses_for_their_manner_are_counted() -> None:
    def server(body: dict[str, Any]) -> tuple[int, Any]:
        if "temperature" in body:
            return 400, told("Unsupported parameter: temperature")
        return 200, completion(DRAFT)

    client, asked = serving(server)
    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))
    assert (summary.usage.requests, len(asked)) == (2, 2)

    client, asked = serving(server)
    with pytest.raises(LimitError, match="temperature"):
        summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client, max_requests=1))
    assert len(asked) == 1


def test_requests_that_a_server_calls_too_long_are_counted() -> None:
    document = Document(DOCUMENT.text + " The council met again on Monday." * 200)

    def server(body: dict[str, Any]) -> tuple[int, Any]:
        if len(body["messages"][1]["content"]) > 5000:
            return 400, told("This model's maximum context length is 2048 tokens")
        return 200, completion(DRAFT)

    client, asked = serving(server)
    summary = summarise(document, model_reader("m", base_url=URL, http_client=client))

    assert len(asked) > 2
    assert summary.usage.requests == len(asked)


@pytest.mark.parametrize(
    ("tokens", "cut"),
    [(500, True), (2048, True), (2050, True), (4095, False), (4096, False)],
)
def test_a_server_that_counts_few_tokens_or_its_whole_context_cut_the_article(
    tokens: int,
    cut: bool,  # noqa: FBT001
) -> None:
    document = Document(DOCUMENT.text + " The council met again on Monday." * 400)  # 2,400 words
    answer = completion(DRAFT) | {"usage": {"prompt_tokens": tokens, "completion_tokens": 9}}
    client, _ = serving(lambda _: (200, answer))

    summary = summarise(document, model_reader("m", base_url=URL, http_client=client))

    assert ("prompt-truncated" in {finding.code for finding in summary.findings}) is cut


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("She took it.", 3),
        ("don't", 2),
        ("in 2019, 1,250 people", 6),
        ("   \n\n — …", 0),
        ("市长否认收过钱", 2),
        ("мэр отрицает", 2),
    ],
)
def test_a_text_has_a_token_a_word_at_the_least(text: str, tokens: int) -> None:
    assert fewest_tokens(text) == tokens


def test_a_prompt_that_was_cut_is_cut_still_when_its_answer_was_kept(tmp_path: Path) -> None:
    document = Document(DOCUMENT.text + " The council met again on Monday." * 400)
    answer = completion(DRAFT) | {"usage": {"prompt_tokens": 500, "completion_tokens": 9}}
    client, asked = serving(lambda _: (200, answer))
    reader = model_reader("m", base_url=URL, http_client=client, cache=tmp_path)

    first, second = (summarise(document, reader) for _ in range(2))

    assert len(asked) == 1
    for summary in (first, second):
        assert "prompt-truncated" in {finding.code for finding in summary.findings}
    assert second.usage.prompt_tokens == 0


def test_the_same_report_twice_at_once_is_asked_for_once(tmp_path: Path) -> None:
    came = threading.Event()

    def server(_: dict[str, Any]) -> tuple[int, Any]:
        came.wait(0.2)  # so that the others come while it is answered
        return 200, completion(DRAFT)

    client, asked = serving(server)
    reader = model_reader("m", base_url=URL, http_client=client, cache=tmp_path)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: summarise(DOCUMENT, reader), range(8)))

    assert len(asked) == 1
    assert sum(summary.usage.requests for summary in found) == 1


def test_nothing_is_asked_once_a_run_is_interrupted() -> None:
    client, asked = serving(lambda _: (429, told("slow")))
    reader = model_reader("m", base_url=URL, http_client=client)
    run, other = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(within, run, summarise, DOCUMENT, reader)
        while not asked:
            time.sleep(0.01)
        run.set()
        assert isinstance(waiting.exception(5), LimitError)  # who waits to ask again is woken
    with pytest.raises(LimitError, match="interrupted"):
        within(run, summarise, DOCUMENT, reader)
    before = len(asked)
    threading.Timer(0.1, other.set).start()
    with pytest.raises(LimitError):
        within(other, summarise, DOCUMENT, reader)

    assert before <= 2
    assert len(asked) > before  # another run of the same reader asks


def test_a_refused_key_is_counted_once_and_told_anew_to_each_who_would_use_it() -> None:
    client, asked = serving(lambda _: (401, told("no such key")))
    reader = model_reader("m", base_url=URL, http_client=client)

    errors = [outcome.error for outcome in (*each(reader), *each(reader), *each(reader))]

    assert len(asked) == 1
    assert all(isinstance(error, ForbiddenError) for error in errors)
    assert len({id(error) for error in errors}) == len(errors) == 3
    assert sum(spent_on(error).requests for error in errors if error) == 1


def each(reader: Reader) -> list[Outcome]:
    return list(summarise_all([DOCUMENT], reader))


def test_who_is_told_to_wait_asks_until_the_deadline() -> None:
    waits: list[float] = []

    def model(_: Prompt) -> Reply:
        busy = ServerError(URL, 429, "slow")
        busy.retry_after = 0.5
        if len(waits) < 9:
            raise busy
        return Reply("{}", 1, 1)

    reply = retrying(model, attempts=3, sleep=waits.append)(PROMPT)

    assert (reply.attempts, len(waits)) == (10, 9)


def test_who_is_not_let_in_does_not_knock_again() -> None:
    client, asked = serving(lambda _: (401, told("no such key")))
    reader = model_reader("m", base_url=URL, http_client=client)
    for _ in range(3):
        with pytest.raises(ForbiddenError):
            summarise(DOCUMENT, reader)

    assert len(asked) == 1


def test_an_answer_that_is_no_draft_is_asked_for_anew(tmp_path: Path) -> None:
    answers = iter(["Sorry, I am busy", "", DRAFT])
    client, asked = serving(lambda _: (200, completion(next(answers))))
    reader = model_reader("m", base_url=URL, http_client=client, cache=tmp_path)
    with pytest.raises(UnreadableAnswerError):
        summarise(DOCUMENT, reader)

    assert len(summarise(DOCUMENT, reader).claims) == 1
    assert len(asked) == 3


def test_a_whole_draft_that_is_said_to_be_cut_is_taken() -> None:
    client, asked = serving(lambda _: (200, completion(DRAFT, "length")))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))

    assert (len(summary.claims), len(asked)) == (1, 1)


def test_endpoints_that_differ_in_their_query_share_no_answers(tmp_path: Path) -> None:
    client, asked = serving(lambda _: (200, completion(DRAFT)))
    urls = [f"{URL}?deployment=A", f"{URL}?deployment=B", URL, f"{URL}/"]
    for url in urls:
        summarise(DOCUMENT, model_reader("m", base_url=url, http_client=client, cache=tmp_path))

    assert len(asked) == 3  # with a stroke at its end it is the same


def test_a_base_urls_query_goes_with_each_request() -> None:
    paths: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        paths.append(str(request.url))
        return httpx2.Response(200, json=completion(DRAFT))

    client = httpx2.Client(transport=httpx2.MockTransport(handle))
    summarise(DOCUMENT, model_reader("m", base_url=f" {URL}?api-version=1 ", http_client=client))

    assert paths == [f"{URL}/chat/completions?api-version=1"]


def test_a_date_that_no_calendar_has_is_no_date() -> None:
    assert (
        retry_after(httpx2.Headers({"retry-after": "Fri, 31 Dec 99999999999 23:59:59 GMT"})) is None
    )


@pytest.mark.parametrize("cost", [float("nan"), -1.0])
def test_a_limit_of_cost_is_a_number(cost: float) -> None:
    with pytest.raises(ConfigError, match="0 or more"):
        model_reader("gpt-5-mini", api_key=KEY, max_cost=cost)


LEAKS: dict[str, Any] = {
    "an error": (401, told(f"Incorrect API key provided: {KEY}")),
    "a refusal": (200, message(content=None, refusal=f"bad key {KEY}")),
    "a cut answer": (200, completion(f"bad key {KEY}", "length")),
    "no JSON": (200, completion(f"Your key {KEY} is wrong")),
    "a page": (200, f"<p>Bearer {KEY}</p>".encode()),
}


@pytest.mark.parametrize(("status", "answer"), LEAKS.values(), ids=LEAKS)
def test_a_key_that_a_server_repeats_is_not_shown(status: int, answer: Any) -> None:
    client, _ = serving(lambda _: (status, answer))

    with pytest.raises(AskError) as raised:
        summarise(DOCUMENT, model_reader("m", base_url=URL, api_key=KEY, http_client=client))

    assert KEY not in str(raised.value)
    assert KEY not in raised.value.raw


def test_a_key_of_two_lines_is_no_key() -> None:
    with pytest.raises(ConfigError, match="letters that no key has") as raised:
        model_reader("m", base_url=URL, api_key=f"{KEY}\nanother")

    assert KEY not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://ann:pass-word@127.0.0.1:9/v1",
        "http://127.0.0.1:9/v1?api_key=pass-word",
        "http://127.0.0.1:9/v1?pass-word",
    ],
)
def test_what_lets_in_by_the_url_is_neither_shown_nor_kept(url: str, tmp_path: Path) -> None:
    client, _ = serving(lambda _: (200, completion(DRAFT)))
    reader = model_reader("m", base_url=url, http_client=client, cache=tmp_path)
    summarise(DOCUMENT, reader)
    failing, _ = serving(lambda _: (400, told("no")))

    with pytest.raises(ServerError) as raised:
        summarise(DOCUMENT, model_reader("m", base_url=url, http_client=failing))

    assert "pass-word" not in str(raised.value)
    assert "pass-word" not in repr(reader)
    with pytest.raises(ConfigError) as wrong:
        model_reader("m", base_url=url.replace("http:", "ftp:"))
    assert "pass-word" not in str(wrong.value)


CALL = {"function": {"name": "draft", "arguments": DRAFT}}
ODDLY_PLACED: dict[str, dict[str, Any]] = {
    "behind blank content": {"content": "\n\n", "tool_calls": [CALL]},
    "in the second call": {"content": None, "tool_calls": [{"function": {}}, CALL]},
    "in a call as of old": {"content": None, "function_call": CALL["function"]},
}


@pytest.mark.parametrize("message", ODDLY_PLACED.values(), ids=ODDLY_PLACED)
def test_an_answer_is_taken_from_where_a_server_puts_it(message: dict[str, Any]) -> None:
    answer = completion("")
    answer["choices"][0]["message"] = message
    client, asked = serving(lambda _: (200, answer))

    summary = summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))

    assert [claim.quote for claim in summary.claims] == ["the mayor took money from a builder"]
    assert len(asked) == 1


def test_an_error_that_tells_nothing_is_none() -> None:
    answer = completion(DRAFT) | {"error": {"message": None, "code": None}}
    client, _ = serving(lambda _: (200, answer))

    assert summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client)).claims


def test_a_refusal_among_the_parts_is_one() -> None:
    answer = completion("")
    answer["choices"][0]["message"]["content"] = [{"type": "refusal", "refusal": "I will not."}]
    client, _ = serving(lambda _: (200, answer))

    with pytest.raises(RefusedError, match="I will not"):
        summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))


def test_what_a_provider_withholds_for_safety_is_filtered() -> None:
    client, _ = serving(lambda _: (200, completion("", finish="SAFETY")))

    with pytest.raises(FilteredError):
        summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))
