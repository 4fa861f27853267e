"""What other programs rely on: types, errors, equality, and text that they hold themselves."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

import summarise as package
from summarise import (
    Answer,
    Document,
    Fetching,
    Options,
    ReaderError,
    TapeError,
    errors,
    load,
    load_summaries,
    loads,
    locate,
    model_reader,
    read,
    summarise,
    summarise_all,
    verify,
    with_source,
)
from summarise.errors import ConfigError, QuotesError, SummariseError
from tests.conftest import SEED, command
from tests.drafts import DOCUMENT, ScriptedReader, claim, denial, drafted
from tests.retape import completion

RIGHT = drafted(claim("the mayor took money from a builder"), denial("I never took a cent"))
URL = "http://127.0.0.1:9/v1"


@pytest.mark.parametrize("thing", ["a text", b"bytes", Path("a.txt"), None])
def test_what_is_no_document_is_told_so(thing: Any) -> None:
    with pytest.raises(TypeError, match=r"summarise takes a Document.*load\(path\)"):
        summarise(thing)
    with pytest.raises(TypeError, match="read takes a Document"):
        read(thing)


def test_text_and_pages_that_one_holds_are_read_as_from_a_file(tmp_path: Path) -> None:
    page = "<html><body><article><p>Ann Lee said: “No.”</p></article></body></html>"
    path = tmp_path / "page.html"
    path.write_text(page, "utf-8")

    held = [loads(page, str(path)), loads(page.encode(), str(path))]

    assert held == [package.load(path)] * 2
    assert loads("Zoë said: “No.”").text == "Zoë said: “No.”"
    with pytest.raises(errors.EmptySourceError):
        loads(" ")


@pytest.mark.parametrize(
    ("given", "taken"), [("EN", "en"), ("en-GB", "en"), ("it", "und"), ("", "und"), (None, "en")]
)
def test_a_language_is_taken_in_whatever_form(given: str | None, taken: str) -> None:
    assert read(DOCUMENT, given).language == taken


def test_every_error_stands_in_the_package() -> None:
    kinds = {
        name
        for name, each in vars(errors).items()
        if isinstance(each, type) and issubclass(each, SummariseError)
    }

    assert kinds <= {*package.__all__}
    assert all(getattr(package, name) is getattr(errors, name) for name in kinds)


def test_summaries_that_say_the_same_are_equal_however_long_they_took() -> None:
    one, other = summarise(DOCUMENT), summarise(DOCUMENT)

    assert one.usage.seconds != other.usage.seconds
    assert (one, hash(one)) == (other, hash(other))
    assert one != summarise(DOCUMENT, ScriptedReader([RIGHT]))


def test_a_summary_comes_back_whole_and_shows_its_source_when_that_is_given(tmp_path: Path) -> None:
    summary = summarise(DOCUMENT)
    path = tmp_path / "summary.json"
    path.write_text(summary.to("json"), "utf-8")

    (back,) = load_summaries(str(path))

    assert back == summary
    with pytest.raises(errors.ConfigError, match="with_source"):
        back.to("html")
    assert with_source(back, DOCUMENT).to("html") == summary.to("html")


def test_one_quote_may_be_verified_without_a_list() -> None:
    (alone,) = verify("I never took a cent", DOCUMENT)
    (mapped,) = verify({"quote": "I never took a cent", "speaker": "Ann Lee"}, DOCUMENT)

    assert (alone.verified, mapped.speaker) == (True, "Ann Lee")
    claims = summarise(DOCUMENT).claims
    assert [found.evidence.quote for found in verify(claims, DOCUMENT)] == [c.quote for c in claims]
    odd: Any = {"quote": "I never took a cent", "speaker": 3}
    with pytest.raises(QuotesError, match="speaker"):
        verify(odd, DOCUMENT)


class Half:
    """A reader that is none: it but reads."""

    provenance = None

    def read(self, document: Document) -> Answer:
        raise NotImplementedError(document)


def test_one_claim_is_verified_as_a_list_of_one_is() -> None:
    document = Document("“The dam is old,” Ann Lee said.")
    (told,) = summarise(document).claims

    (verdict,) = verify(told, document)

    assert verdict.verified
    assert verify([told], document) == [verdict]


def test_a_summary_is_verified_quote_by_quote(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    path.write_text(command(SEED, "--format", "json", "-q").stdout, "utf-8")

    result = command("verify", path, "--source", SEED, "--format", "json")

    summary = json.loads(path.read_text("utf-8"))
    quoted = len(summary["claims"]) + len(summary["denials"])
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)) == quoted


def test_a_path_names_a_model_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"m\.gguf: "):
        model_reader(tmp_path / "m.gguf")


MISTAKEN: dict[str, tuple[Callable[[Any], object], type[Exception], str]] = {
    "verify": (lambda _: verify("a", "text"), TypeError, "verify takes a Document.* str"),  # type: ignore[arg-type]
    "a date": (
        lambda _: Document("a", published=2020),
        TypeError,
        "published of a Document is int",
    ),  # type: ignore[arg-type]
    "no options": (lambda _: summarise(DOCUMENT, None, {}), TypeError, "dict: give Options"),  # type: ignore[arg-type]
    "reader": (lambda _: summarise(DOCUMENT, "gpt"), TypeError, "takes a Reader.* str"),  # type: ignore[arg-type]
    "text": (lambda _: Document(None), TypeError, "holds a text.* NoneType"),  # type: ignore[arg-type]
    "repairs": (lambda _: Options(repairs=-1), ValueError, "repairs=-1.*0 or more"),
    "requests": (lambda _: model_reader("m", base_url=URL, max_requests=-1), ConfigError, "-1"),
    "tapes": (lambda at: model_reader(replay=at, http_client=at), ConfigError, "no server.*client"),
    "tapes of a URL": (lambda at: model_reader(replay=at, base_url=URL), ConfigError, "base_url"),
    "a reader's parts": (lambda _: summarise(DOCUMENT, Half()), TypeError, "no mend and no window"),  # type: ignore[arg-type]
    "readers of many": (lambda _: summarise_all([], "rules"), TypeError, "takes a Reader.* str"),  # type: ignore[arg-type]
    "workers": (lambda _: summarise_all([], workers=4), TypeError, r"workers\(4\)"),  # type: ignore[arg-type]
    "options": (lambda _: summarise_all([], options={}), TypeError, "dict: give Options"),  # type: ignore[arg-type]
    "at once": (lambda _: summarise_all([], in_flight=0), ValueError, "in_flight=0.*1 or more"),
    "one of several": (summarise_all, TypeError, "give a list of one"),
    "quotes": (lambda _: locate([None], DOCUMENT), TypeError, "takes texts"),  # type: ignore[list-item]
    "a quote": (lambda _: verify([3], DOCUMENT), QuotesError, "one of them is int"),  # type: ignore[list-item]
    "content": (lambda _: load(b"It rained."), TypeError, "loads"),  # type: ignore[arg-type]
    "loading": (lambda at: load(at, {}), TypeError, "takes a Loading.* dict"),  # type: ignore[arg-type]
    "seconds": (lambda _: Fetching(seconds=-1), ValueError, "seconds=-1"),
}


@pytest.mark.parametrize(("call", "kind", "said"), MISTAKEN.values(), ids=MISTAKEN)
def test_what_is_mistaken_is_told_in_one_sentence(
    call: Callable[[Any], object], kind: type[Exception], said: str, tmp_path: Path
) -> None:
    with pytest.raises(kind, match=said):
        call(tmp_path)


def test_what_is_no_source_takes_no_other_with_it() -> None:
    odd: Any = [3, b"x", DOCUMENT]

    outcomes = list(summarise_all(odd))

    assert [outcome.summary is not None for outcome in outcomes] == [False, False, True]
    assert "this is int, and no source" in str(outcomes[0].error)


def test_recording_changes_no_client_that_was_given(tmp_path: Path) -> None:
    client = httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(401)))
    for _ in range(2):
        (outcome,) = summarise_all(
            [DOCUMENT], model_reader("m", base_url=URL, http_client=client, record=tmp_path)
        )

    assert outcome.error is not None
    assert client.event_hooks["response"] == []
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_one_source_is_not_taken_for_many() -> None:
    with pytest.raises(TypeError, match="give a list of one"):
        list(summarise_all("b.txt"))


def test_a_reader_that_breaks_takes_no_other_report_with_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Odd(ScriptedReader):
        def read(self, document: Document) -> Answer:
            if document.origin == "b":
                raise ValueError("no such thing")
            return super().read(document)

    reports = [Document(DOCUMENT.text, origin) for origin in "abc"]
    with caplog.at_level(logging.INFO, "summarise"):
        outcomes = list(summarise_all(reports, Odd([RIGHT, RIGHT])))

    assert [outcome.summary is not None for outcome in outcomes] == [True, False, True]
    broken = outcomes[1].error
    assert isinstance(broken, ReaderError)
    assert "ValueError: no such thing" in str(broken)
    assert isinstance(broken.__cause__, ValueError)
    assert "Traceback" in caplog.text


def test_the_timeouts_of_a_client_that_is_given_are_kept() -> None:
    kept: list[Any] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        kept.append(request.extensions["timeout"]["read"])
        return httpx2.Response(200, json=completion(RIGHT.model_dump_json()))

    client = httpx2.Client(transport=httpx2.MockTransport(answer), timeout=7.5)
    summarise(DOCUMENT, model_reader("m", base_url=URL, http_client=client))

    assert kept == [7.5]


def recorded(folder: Path) -> None:
    client = httpx2.Client(
        transport=httpx2.MockTransport(
            lambda _: httpx2.Response(200, json=completion(RIGHT.model_dump_json()))
        )
    )
    summarise(DOCUMENT, model_reader("m1", base_url=URL, http_client=client, record=folder))


def test_tapes_answer_for_no_other_model_than_was_asked(tmp_path: Path) -> None:
    recorded(tmp_path)

    assert summarise(DOCUMENT, model_reader(replay=tmp_path)).provenance.model == "m1"
    assert summarise(DOCUMENT, model_reader("m1", replay=tmp_path)).claims
    with pytest.raises(TapeError, match="the tapes asked m1, and not m2"):
        model_reader("m2", replay=tmp_path)


def test_the_command_takes_the_environments_model_for_no_tapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.txt"
    report.write_text(DOCUMENT.text, "utf-8")
    recorded(tmp_path / "tapes")
    monkeypatch.setenv("SUMMARISE_MODEL", "m2")

    replayed = command(report, "--replay", tmp_path / "tapes")
    named = command(report, "--replay", tmp_path / "tapes", "--model", "m2")

    assert (replayed.exit_code, named.exit_code) == (0, 1)
    assert "the tapes asked m1, and not m2" in named.stderr


def test_a_miss_shows_what_differs_in_the_article_and_not_in_its_marker(tmp_path: Path) -> None:
    recorded(tmp_path)
    other = Document(DOCUMENT.text.replace("builder", "banker"))

    with pytest.raises(TapeError, match=r"builder.*on the tape.*banker.*asked"):
        summarise(other, model_reader(replay=tmp_path))


def test_an_address_without_a_model_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    given = command(SEED, "--base-url", URL)
    monkeypatch.setenv("OPENAI_BASE_URL", URL)
    usual = command(SEED, "--format", "json")

    assert (given.exit_code, usual.exit_code) == (2, 0)
    assert "name one with --model" in given.stderr


def test_lines_are_printed_as_each_report_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(DOCUMENT.text, "utf-8")
    printed: list[str] = []
    monkeypatch.setattr("summarise.subcommands.emit", lambda text, _: printed.append(text))

    result = command(tmp_path, "-q", "--format", "jsonl")

    assert (result.exit_code, len(printed)) == (0, 2)
    documents = [{json.loads(line)["document"] for line in each.splitlines()} for each in printed]
    assert documents == [{f"{tmp_path}/a.txt"}, {f"{tmp_path}/b.txt"}]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: locate(["it rained"], "It rained."), "locate takes a Document, and this is str"),
        (lambda: loads(None), "loads takes bytes or a text, and this is NoneType"),
    ],
)
def test_what_no_function_takes_is_told_by_its_kind(call: Callable[[], Any], says: str) -> None:
    with pytest.raises(TypeError, match=says):
        call()
