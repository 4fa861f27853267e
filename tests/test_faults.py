"""The default client against a server with faults, over real sockets."""

from __future__ import annotations

import pytest

from summarise import SummariseError, summarise
from summarise.ask.client import connect
from summarise.ask.faults import Endpoint
from summarise.ask.prompt import Prompt, Reply
from summarise.ask.retry import retrying
from summarise.ask.whole import WholeReader
from summarise.errors import (
    ForbiddenError,
    MovedError,
    ServerError,
    UnreachableError,
    UnreadableAnswerError,
)
from tests import faults
from tests.conftest import SEED, command
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.faults import Behaviour, answer, serving, well
from tests.retape import completion

PROMPT = Prompt("system", "user", "draft", {"type": "object", "properties": {}}, 10)
GOOD = well(completion("{}"))
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()


def asked(url: str, *, timeout: float = 2.0) -> Reply:
    model = connect(Endpoint("m", url, "sk-secret", timeout))
    return retrying(model, attempts=3, sleep=lambda _: None)(PROMPT)


# what the server does first; a good answer follows, and is had
PASSING: dict[str, Behaviour] = {
    "reset": faults.reset,
    "closed": faults.closed,
    "cut in the middle of the body": faults.cut,
    "429": answer(b"{}", "429 Too Many Requests"),
    "500": answer(b"oops", "500 Internal Server Error", kind="text/plain"),
    "503 with a page": answer(b"<h1>down</h1>", "503 Unavailable", kind="text/html"),
    "529": answer(b"{}", "529 Overloaded"),
}

# what the server always does, the error, and how often it is asked
LASTING: dict[str, tuple[Behaviour, type[SummariseError], int]] = {
    "reset": (faults.reset, UnreachableError, 3),
    "500": (answer(b"{}", "500 Error"), ServerError, 3),
    "401": (answer(b"{}", "401 Unauthorized"), ForbiddenError, 1),
    "403": (answer(b"{}", "403 Forbidden"), ForbiddenError, 1),
    "404": (answer(b"{}", "404 Not Found"), ForbiddenError, 1),
    "a page": (faults.PAGE, UnreadableAnswerError, 1),
    "an event stream": (faults.STREAM, UnreadableAnswerError, 1),
    "cut JSON": (faults.CUT_JSON, UnreadableAnswerError, 1),
    "no UTF-8": (faults.NOT_UTF8, UnreadableAnswerError, 1),
    "a body without an end": (faults.endless, UnreadableAnswerError, 1),
    "a packed body of 300 MB": (faults.bomb, UnreadableAnswerError, 1),
    "moved": (faults.moved("https://elsewhere/v1/chat/completions"), MovedError, 1),
    "moved for good": (faults.moved("/v2", "308 Permanent Redirect"), MovedError, 1),
    "moved to nowhere": (faults.moved("http://[", "302 Found"), MovedError, 1),
}


@pytest.mark.parametrize("first", PASSING.values(), ids=PASSING)
def test_what_passes_is_outlived(first: Behaviour) -> None:
    with serving(first, GOOD) as (url, requests):
        assert asked(url).text == "{}"

    assert len(requests) == 2
    assert requests[0] == requests[1]


@pytest.mark.parametrize(("always", "error", "times"), LASTING.values(), ids=LASTING)
def test_what_lasts_ends_in_its_own_error(
    always: Behaviour, error: type[SummariseError], times: int
) -> None:
    with serving(always) as (url, requests), pytest.raises(error) as raised:
        asked(url)

    assert len(requests) == times
    assert url in str(raised.value)
    assert "\n" not in str(raised.value)
    assert "sk-secret" not in str(raised.value)


def test_a_server_that_says_nothing_is_not_waited_for_for_ever() -> None:
    with serving(faults.silent) as (url, _), pytest.raises(UnreachableError):
        asked(url, timeout=0.2)


def test_a_server_that_sends_letter_by_letter_is_not_waited_for_for_ever() -> None:
    with serving(faults.dripping) as (url, _), pytest.raises(UnreachableError, match="not whole"):
        asked(url, timeout=0.3)


def test_where_nobody_listens_the_url_is_named() -> None:
    with serving(GOOD) as (url, _):
        pass

    with pytest.raises(UnreachableError, match=url):
        asked(url)


def test_a_server_that_has_moved_is_named_and_neither_key_nor_report_goes_there() -> None:
    to = faults.moved("http://127.0.0.1:9/v1/chat/completions?key=k")
    with serving(to) as (url, asked_for):
        result = command(SEED, "--model", "m", "--base-url", url)

    assert (result.exit_code, len(asked_for)) == (5, 1)
    assert "sends on to http://127.0.0.1:9/v1," in result.stderr
    assert "key=k" not in result.stderr


@pytest.mark.parametrize("name", ["ALL_PROXY", "HTTP_PROXY"])
def test_a_proxy_that_cannot_be_used_is_said_to_be_one(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "odd://127.0.0.1:1")
    result = command(SEED, "--model", "m", "--base-url", "http://a.example/v1")

    assert (result.exit_code, result.stdout) == (5, "")
    assert "HTTPS_PROXY" in result.stderr


def test_a_lone_surrogate_is_no_traceback() -> None:
    with serving(faults.SURROGATE) as (url, _), pytest.raises(SummariseError):
        summarise(DOCUMENT, WholeReader(connect(Endpoint("m", url, "k")), "m"))


def test_the_command_has_one_sentence_and_the_exit_code_for_a_fault(seed: object) -> None:
    assert seed
    with serving(answer(b'{"error": {"message": "no such key"}}', "401 Unauthorized")) as (url, _):
        result = command(SEED, "--model", "m", "--base-url", url)

    assert (result.exit_code, result.stdout) == (5, "")
    assert len(result.stderr.splitlines()) == 1
    assert url in result.stderr


def test_the_gravest_of_several_failures_has_the_exit_code() -> None:
    with serving(answer(b"{}", "401 Unauthorized")) as (url, _):
        result = command(SEED, "missing.txt", "--model", "m", "--base-url", url)

    assert result.exit_code == 5


def test_the_command_asks_a_server_once_for_a_report_it_has_read(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    report = tmp_path_factory.mktemp("reports") / "report.txt"
    report.write_text(DOCUMENT.text)
    with serving(well(completion(DRAFT))) as (url, requests):
        first, second = (
            command(report, "--model", "m", "--base-url", url, "--format", "json") for _ in range(2)
        )

    assert (first.exit_code, second.exit_code, len(requests)) == (0, 0, 1)
