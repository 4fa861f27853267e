"""Kept answers: nothing is paid for twice, and nobody else can read them."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import httpx
import pytest
import respx

from summarise import Document, model_reader, summarise
from summarise.ask.cache import opened
from summarise.errors import SummariseError
from tests.conftest import command
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

URL = "http://127.0.0.1:9/v1"
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()


@respx.mock
def test_the_same_report_is_asked_for_once(tmp_path: Path) -> None:
    route = respx.post(f"{URL}/chat/completions").respond(200, json=completion(DRAFT))

    first, second = (
        summarise(
            DOCUMENT, model_reader("m", base_url=URL, cache=tmp_path, http_client=httpx.Client())
        )
        for _ in range(2)
    )

    assert route.call_count == 1
    assert (first.usage.requests, second.usage.requests) == (1, 0)
    assert second.usage.prompt_tokens == 0
    assert second.claims == first.claims


@respx.mock
def test_an_answer_that_was_cut_was_paid_for_and_is_kept_too(tmp_path: Path) -> None:
    route = respx.post(f"{URL}/chat/completions").respond(
        200, json=completion(DRAFT[:-20], "length")
    )

    first, second = (
        summarise(
            DOCUMENT,
            model_reader("m", base_url=URL, cache=tmp_path, http_client=httpx.Client()),
        )
        for _ in range(2)
    )

    assert route.call_count == 2  # the second with more room
    assert first.claims == second.claims
    assert (first.usage.requests, second.usage.requests) == (2, 0)


@respx.mock
@pytest.mark.parametrize("changed", ["model", "text", "url"])
def test_whatever_is_asked_otherwise_is_asked(tmp_path: Path, changed: str) -> None:
    other = "http://127.0.0.1:8/v1"
    routes = [
        respx.post(f"{url}/chat/completions").respond(200, json=completion(DRAFT))
        for url in (URL, other)
    ]

    def ask(model: str, url: str, document: Document) -> None:
        client = httpx.Client()
        summarise(document, model_reader(model, base_url=url, cache=tmp_path, http_client=client))

    ask("m", URL, DOCUMENT)
    ask(
        "n" if changed == "model" else "m",
        other if changed == "url" else URL,
        Document(DOCUMENT.text + " It rained.") if changed == "text" else DOCUMENT,
    )

    assert sum(route.call_count for route in routes) == 2


@respx.mock
def test_only_the_owner_can_read_what_is_kept(tmp_path: Path) -> None:
    respx.post(f"{URL}/chat/completions").respond(200, json=completion(DRAFT))
    kept = tmp_path / "answers"

    summarise(DOCUMENT, model_reader("m", base_url=URL, cache=kept, http_client=httpx.Client()))

    assert stat.S_IMODE(kept.stat().st_mode) == 0o700


def test_to_ask_what_is_kept_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARISE_CACHE_DIR", str(tmp_path / "none"))

    asked = command("cache", "stats"), command("cache", "clear")

    assert [result.exit_code for result in asked] == [0, 0]
    assert not (tmp_path / "none").exists()


def test_what_is_thrown_away_is_gone_from_the_file(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.sqlite_secure_delete == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(SummariseError, match="SUMMARISE_CACHE_DIR"):
        model_reader("m", base_url=URL, cache=tmp_path / "answers")


def test_the_command_says_what_is_kept_and_throws_it_away() -> None:
    assert "0 answers" in command("cache", "stats").stdout
    assert command("cache", "clear").stdout == "0 answers thrown away\n"


@respx.mock
def test_an_answer_that_cannot_be_kept_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    respx.post(f"{URL}/chat/completions").respond(200, json=completion(DRAFT))

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    reader = model_reader("m", base_url=URL, cache=tmp_path, http_client=httpx.Client())
    monkeypatch.setattr("diskcache.Cache.set", full)

    summary = summarise(DOCUMENT, reader)

    assert len(summary.claims) == 1
    assert "cannot be kept (database or disk is full)" in caplog.text


@respx.mock
def test_nobody_else_can_read_what_is_kept_in_a_folder_of_ones_own(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    respx.post(f"{URL}/chat/completions").respond(200, json=completion(DRAFT))
    reader = model_reader("m", base_url=URL, cache=tmp_path, http_client=httpx.Client())

    summarise(DOCUMENT, reader)

    files = [path for path in tmp_path.iterdir() if path.is_file()]
    assert files
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
