"""Several at once: files, patterns, folders, and records with a text column."""

from __future__ import annotations

import csv
import io
import json
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from summarise import (
    Document,
    Loading,
    SummariseError,
    UnreadableSourceError,
    load,
    sources,
    summarise_all,
)
from tests import inputs
from tests.conftest import command

TALK = "Ann Lee said it rained all day in the valley."
DENIED = "Tom Brand denied that it rained all day in the valley."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with what a desk keeps in it, and what it would not have read."""
    folder = tmp_path / "desk"
    (folder / "older").mkdir(parents=True)
    (folder / "older" / ".hidden").mkdir()
    (folder / "b.txt").write_text(TALK, "utf-8")
    (folder / "a.html").write_text(inputs.PAGE, "utf-8")
    (folder / "map.png").write_bytes(b"\x89PNG\r\n")
    (folder / ".draft.txt").write_text(TALK, "utf-8")
    (folder / "older" / "c.md").write_text(f"# Rain\n\n{TALK}", "utf-8")
    (folder / "older" / ".hidden" / "d.txt").write_text(TALK, "utf-8")
    return folder


def names(found: list[str | Document | Exception]) -> list[str]:
    return [str(each).rpartition("/")[2] for each in found]


def test_a_folder_gives_what_is_read_in_order_and_below_it_where_asked(desk: Path) -> None:
    assert names(list(sources([str(desk)]))) == ["a.html", "b.txt"]
    assert names(list(sources([str(desk)], Loading(recursive=True)))) == ["a.html", "b.txt", "c.md"]


def test_a_pattern_gives_what_it_matches(desk: Path) -> None:
    assert names(list(sources([f"{desk}/*.txt"]))) == ["b.txt"]
    assert names(list(sources([f"{desk}/**/*.md"]))) == ["c.md"]


def test_a_name_with_the_letters_of_a_pattern_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "report [final].txt"
    path.write_text(TALK, "utf-8")

    assert list(sources([str(path)])) == [str(path)]


def test_nothing_to_read_is_said_and_loses_nothing_else(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    asked = (tmp_path / "empty", f"{desk}/*.pdf", desk / "b.txt")

    result = command(*asked, "-q", "--format", "json")

    assert result.exit_code == 3
    assert "this folder holds nothing whose name ends in" in result.stderr
    assert "--recursive" in result.stderr
    assert "there is no such file" in result.stderr
    assert len(json.loads(result.stdout)) == 1


RECORDS = [
    {"id": "x1", "text": TALK, "title": "Rain", "author": "Mara Oduya", "date": "2026-03-04"},
    {"id": "x2", "text": DENIED, "language": "en"},
    {"id": "x2", "text": TALK},
    {"text": TALK},
]


def written(suffix: str, folder: Path) -> Path:
    path = folder / f"feed{suffix}"
    if suffix == ".jsonl":
        path.write_text("\n".join(map(json.dumps, RECORDS)) + "\n", "utf-8")
    else:
        out = io.StringIO()
        fields = ("id", "text", "title", "author", "date", "language")
        table = csv.DictWriter(out, fields, delimiter="\t" if suffix == ".tsv" else ",")
        table.writeheader()
        table.writerows(RECORDS)
        path.write_text(out.getvalue(), "utf-8-sig")
    return path


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".tsv"])
def test_each_record_is_a_document_with_its_id(suffix: str, tmp_path: Path) -> None:
    path = written(suffix, tmp_path)

    found = [each for each in sources([str(path)]) if isinstance(each, Document)]
    summaries = json.loads(command(path, "-q", "--format", "json").stdout)

    last = found[3].origin.rpartition("#")[2]
    assert last == "4"
    ids = ["x1", "x2", "x2:3", "4"]
    assert [document.origin for document in found] == [f"{path}#{name}" for name in ids]
    assert [document.text for document in found] == [record["text"] for record in RECORDS]
    assert (found[0].title, found[0].byline, found[0].published) == (
        "Rain",
        "Mara Oduya",
        "2026-03-04",
    )
    assert [summary["source"]["origin"] for summary in summaries] == [d.origin for d in found]
    assert summaries[0]["source"]["title"] == "Rain"


def test_one_record_can_be_loaded_alone(tmp_path: Path) -> None:
    path = written(".jsonl", tmp_path)

    assert load(f"{path}#x2").text == DENIED
    with pytest.raises(SummariseError, match="there is no record of that id"):
        load(f"{path}#x9")
    with pytest.raises(SummariseError, match="it holds records"):
        load(path)


def test_verify_takes_one_record_as_its_source(tmp_path: Path) -> None:
    path = written(".csv", tmp_path)
    quotes = tmp_path / "quotes.txt"
    quotes.write_text("it rained all day", "utf-8")

    result = command("verify", quotes, "--source", f"{path}#x1")

    assert result.exit_code == 0
    assert "1 of 1 quotes verified" in result.stdout


def test_the_column_can_be_named_and_a_wrong_one_shows_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "feed.csv"
    path.write_text(f'url,body\nhttps://a.example/1,"{TALK}"\n', "utf-8")

    wrong = command(path, "-q")
    right = command(path, "-q", "--text-field", "body", "--format", "json")

    assert wrong.exit_code == 1
    assert "its records have no 'text', but url, body; name the column" in wrong.stderr
    assert json.loads(right.stdout)["source"]["origin"].endswith("#https://a.example/1")


def test_records_that_are_none_are_said_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    lines = (json.dumps({"text": TALK}), "{", '{"id": 7, "text": ""}', "[]", '{"text": "Rain."}')
    path.write_text("\n".join(lines), "utf-8")

    result = command(path, "-q", "--format", "json")

    assert result.exit_code == 3
    assert [line.partition(": ")[2] for line in result.stderr.splitlines()] == [
        f"{path}: line 2 is no JSON object; give an object a line",
        f"{path}#7: there is no text in its 'text'; give it a report to read",
        f"{path}: line 4 is no JSON object; give an object a line",
    ]
    assert len(json.loads(result.stdout)) == 2


@pytest.mark.parametrize(
    "content",
    [
        f'\nid,text\n1,"{TALK}"\n',
        f'\r\nid,text\r\n1,"{TALK}"\r\n',
        f'id,text\r1,"{TALK}"\r',
    ],
)
def test_a_table_may_begin_with_an_empty_line_and_end_lines_in_any_way(
    content: str, tmp_path: Path
) -> None:
    path = tmp_path / "feed.csv"
    path.write_text(content, "utf-8", newline="")

    (found,) = sources([str(path)])

    assert isinstance(found, Document)
    assert found.text == TALK


def test_stdin_may_end_its_lines_as_old_systems_did() -> None:
    result = command("-", "-q", "--format", "json", stdin=f"{TALK}\r{DENIED}\r")

    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (json.dumps(RECORDS[:2]), ["x1", "x2"]),
        (json.dumps(RECORDS[0]), ["x1"]),
        (json.dumps([RECORDS[0], 5]), ["x1", "item 2 of it is no JSON object"]),
    ],
)
def test_json_is_a_list_of_records_or_one(content: str, names: list[str], tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_text(content, "utf-8")

    found = list(sources([str(path)]))

    assert [
        each.origin.rpartition("#")[2] if isinstance(each, Document) else each.what
        for each in found
    ] == names  # type: ignore[union-attr]


def test_what_is_no_text_and_what_has_no_name_is_said(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"id": 46, "text": 5}\n', "utf-8")

    assert "#46: its 'text' is no text;" in command(path, "-q").stderr
    assert "a source has no name" in command("", "-q").stderr


def test_tables_can_be_read_at_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.csv" for number in range(40)]
    for number, path in enumerate(paths):
        path.write_text(f'id,text\n1,"{TALK * (1 + 999 * (number % 2))}"\n', "utf-8")

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda path: list(sources([str(path)])), paths))

    assert all(isinstance(each, Document) for (each,) in found)


@pytest.mark.parametrize("content", ["", " \n", "\ufeff"])
def test_a_file_without_records_is_empty(content: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(content, "utf-8")

    result = command(path, "-q")

    assert result.exit_code == 1
    assert f"{path}: there is no text in it" in result.stderr


def test_the_library_goes_on_over_what_cannot_be_had(desk: Path) -> None:
    outcomes = list(summarise_all(sources([str(desk / "b.txt"), str(desk / "nope.txt")])))

    assert [outcome.error is None for outcome in outcomes] == [True, False]


def test_a_dry_run_goes_on_over_what_cannot_be_had(desk: Path) -> None:
    result = command(desk / "nope.txt", desk / "b.txt", "--dry-run", "-q")

    assert result.exit_code == 3
    assert "there is no such file" in result.stderr
    assert "b.txt: 0 requests" in result.stdout


def test_a_folder_that_cannot_be_looked_into_is_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, scandir = desk / "older", os.scandir

    def scan(path: str) -> Any:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan)
    found = list(sources([str(desk)], Loading(recursive=True)))

    assert names(found[1:]) == ["a.html", "b.txt"]
    assert isinstance(found[0], UnreadableSourceError)
    assert str(closed) in str(found[0])


def test_one_origin_is_no_list_of_letters(desk: Path) -> None:
    assert list(sources(f"{desk}/b.txt")) == [f"{desk}/b.txt"]
    assert names(list(sources(desk))) == ["a.html", "b.txt"]


def test_what_is_not_read_for_its_name_is_logged(
    desk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (desk / "notes").write_text(TALK, "utf-8")

    with caplog.at_level(logging.INFO, "summarise"):
        list(sources(desk))

    assert f"{desk}/notes: not read" in caplog.text
