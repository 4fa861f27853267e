"""The command: streams, exit codes, bad input and output that steers nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEED, command
from tests.drafts import TEXT

TALK = "Ann Lee said it rained all day in the valley."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


# file content, what the error says
BAD = {
    "binary": (b"said\x00\x00", "byte 4 (0x00) is not UTF-8 text"),
    "empty": (b"", "there is no text in it"),
    "blank": (b" \n\t ", "there is no text in it"),
    "a mark alone": (b"\xef\xbb\xbf", "there is no text in it"),
}


@pytest.mark.parametrize(("content", "message"), BAD.values(), ids=BAD)
def test_bad_input_gets_one_sentence_with_its_origin(
    content: bytes, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)

    result = command(path, "-q")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"summarise: {path}: {message}; ")
    assert result.stderr.count("\n") == 1


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    missing, folder = command(tmp_path / "nope.txt", "-q"), command(tmp_path, "-q")

    assert "there is no such file" in missing.stderr
    assert "this folder holds nothing whose name ends in" in folder.stderr
    assert (missing.exit_code, folder.exit_code) == (1, 1)


def test_the_good_ones_of_several_are_not_lost(report: Path, tmp_path: Path) -> None:
    result = command(report, tmp_path / "nope.txt", report, "--format", "json", "-q")

    assert result.exit_code == 3
    assert [part["source"]["origin"] for part in json.loads(result.stdout)] == [str(report)] * 2


@pytest.mark.parametrize("content", [f"\ufeff{TALK}", f"{TALK}\r\n", TALK])
def test_byte_order_marks_and_line_ends_are_read(content: str) -> None:
    result = command("-", "--format", "json", "-q", stdin=content.encode())
    (claim,) = json.loads(result.stdout)["claims"]

    assert claim["evidence"]["text"] == "it rained all day in the valley"
    assert claim["evidence"]["span"] == [13, 44]


def test_the_rules_say_that_they_read_in_one_line_unless_told_to_be_quiet(report: Path) -> None:
    said, quiet, chosen = command(report), command(report, "-q"), command(report, "--reader=rules")

    assert said.stderr == (
        "summarise: no model configured, so the rules read; --model NAME asks one\n"
    )
    assert (quiet.stderr, chosen.stderr) == ("", "")
    assert said.stdout == quiet.stdout


def test_a_model_without_a_key_or_a_name_is_a_matter_of_configuration(report: Path) -> None:
    no_key, no_name = command(report, "--model", "m"), command(report, "--reader", "model")

    assert (no_key.exit_code, no_name.exit_code) == (5, 5)
    assert "OPENAI_API_KEY" in no_key.stderr
    assert "--model NAME" in no_name.stderr


def test_settings_come_from_the_environment_and_flags_win(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARISE_MODEL", "m")
    monkeypatch.setenv("SUMMARISE_BASE_URL", "nonsense")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://elsewhere.invalid/v1")

    assert "nonsense: a base URL" in command(report).stderr
    assert command(report, "--reader", "rules").exit_code == 0


@pytest.mark.parametrize("arguments", [[], ["--bogus", "x"], ["x", "--format", "pdf"], ["verify"]])
def test_wrong_usage_exits_2_and_keeps_stdout_clean(arguments: list[str]) -> None:
    result = command(*arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: summarise" in result.stderr


def test_output_to_a_file_is_whole_and_leaves_stdout_empty(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"

    result = command(report, "--format", "json", "-o", target, "-q")

    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text("utf-8"))["source"]["origin"] == str(report)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "report.txt"]


def test_output_that_cannot_be_written_is_said(report: Path, tmp_path: Path) -> None:
    result = command(report, "-q", "-o", tmp_path / "no" / "out.json")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_verbose_says_what_it_cost(report: Path) -> None:
    assert "0 requests, 0 tokens in, 0 out" in command(report, "-v").stderr


def test_an_article_cannot_steer_the_terminal() -> None:
    hostile = (
        "Ann Lee said \x1b[31mred\x1b[0m \x9b2J and [bold]loud[/bold] \x07\u202egnorw\u202c"
        " went to town on Monday."
    )

    result = command("-", "-q", stdin=hostile)

    assert result.exit_code == 0
    assert "[bold]loud[/bold]" in result.stdout
    assert not set("\x1b\x9b\x07\u202e\u202c") & set(result.stdout)


def test_no_line_is_wider_than_the_page_without_a_terminal() -> None:
    assert max(map(len, command(SEED, "-q").stdout.splitlines())) <= 88


QUOTES = {
    "text": "I never took a cent\nthe mayor took no money\n",
    "JSON": json.dumps({"a": [{"quote": "I never took a cent", "speaker": "Lee"}],
                        "quote": "the mayor took no money"}),
    "JSONL": '{"quote": "I never took a cent"}\n{"x": {"quote": "the mayor took no money"}}\n',
}  # fmt: skip


@pytest.mark.parametrize("quotes", QUOTES.values(), ids=QUOTES)
def test_quotes_are_verified_from_text_json_and_jsonl(quotes: str, report: Path) -> None:
    result = command("verify", "-", "--source", report, "--format", "json", stdin=quotes)
    by_quote = {entry["quote"]: entry for entry in json.loads(result.stdout)}
    true, false = by_quote["I never took a cent"], by_quote["the mayor took no money"]

    assert result.exit_code == 4
    assert (true["status"], true["verified"], true["findings"]) == ("exact", True, [])
    assert [TEXT[start:end] for start, end in true["spans"]] == [true["text"]]
    assert (false["status"], false["verified"], false["spans"]) == ("altered", False, [])
    assert [finding["code"] for finding in false["findings"]] == ["quote-altered"]


def test_verified_quotes_exit_0_and_are_counted(report: Path) -> None:
    result = command("verify", "-", "--source", report, stdin="I never took a cent")

    assert result.exit_code == 0
    assert "1 of 1 quotes verified" in result.stdout


@pytest.mark.parametrize(
    "quotes",
    ["{", '{"quote": 7}', '[{"quote": "a"}, {"quote": null}]', '{"quote": "a"}\nnonsense {', "[]"],
)
def test_a_list_of_quotes_that_cannot_be_read_is_refused(quotes: str, report: Path) -> None:
    result = command("verify", "-", "--source", report, stdin=quotes)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "`quote` fields" in result.stderr


def test_an_interrupt_exits_130(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("summarise.load.text"), "load_text", interrupted)

    assert command(report).exit_code == 130


def test_the_command_is_installed_and_knows_its_version() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "summarise", "--version"], capture_output=True, text=True, check=True
    )

    assert result.stdout.startswith("summarise 0.")


def test_a_report_in_which_nobody_speaks_says_so() -> None:
    result = command("-", "-q", stdin="The bridge is closed. It rained in the north.")

    assert result.exit_code == 0
    assert "Nobody was found to say anything" in result.stdout


def test_a_report_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TALK, "utf-8")
    for args in ((path,), ("read", path), ("verify", path, "--source", path)):
        result = command(*args, "-o", path)

        assert result.exit_code == 2
        assert "would write over" in result.stderr
    assert path.read_text("utf-8") == TALK


@pytest.mark.parametrize("source", ["", "*.txt"])
def test_a_report_in_a_folder_is_not_written_over(source: str, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TALK, "utf-8")

    result = command(tmp_path / source, "-q", "-o", path)

    assert (result.exit_code, path.read_text("utf-8")) == (2, TALK)


def test_what_falls_short_is_named(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("“The dam will hold for many years.”\n", "utf-8")

    result = command(path, "-q", "--min-coverage", "0.9")

    assert result.exit_code == 4
    assert "report.txt: items account for 0.00, less than 0.9" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.json", "{"), ("a.html", "<!doctype html"), ("a.csv", "document,"), ("a.txt", "")],
)
def test_a_file_has_the_format_that_its_name_ends_with(
    name: str, begins: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TALK, "utf-8")

    result = command(path, "-q", "-o", tmp_path / name)

    assert result.exit_code == 0
    assert (tmp_path / name).read_text("utf-8").lower().startswith(begins)


def test_every_command_writes_the_format_that_a_files_name_ends_with(tmp_path: Path) -> None:
    quotes, made = tmp_path / "quotes.txt", tmp_path / "summary.json"
    quotes.write_text("war in FATA", "utf-8")
    review = tmp_path / "review.json"
    command(SEED, "-q", "-o", made)
    digest = json.loads(made.read_text("utf-8"))["source"]["sha256"]
    review.write_text(json.dumps({"sha256": digest, "reviews": []}), "utf-8")
    asked: dict[str, tuple[object, ...]] = {
        "read.json": ("read", SEED),
        "verdicts.json": ("verify", quotes, "--source", SEED),
        "reviewed.md": ("apply-review", made, review),
    }

    for name, words in asked.items():
        assert command(*words, "-o", tmp_path / name).exit_code == 0

    begins = {name: (tmp_path / name).read_text("utf-8")[0] for name in asked}
    assert begins == {"read.json": "{", "verdicts.json": "[", "reviewed.md": "#"}


def test_what_is_one_file_is_not_written_over_a_folders_name(tmp_path: Path) -> None:
    result = command(SEED, "-q", "--format", "json", "-o", f"{tmp_path / 'pages'}/")

    assert result.exit_code == 2
    assert "--format json is one file" in result.stderr
    assert not (tmp_path / "pages").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_ends_a_long_reading_at_once(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"{TALK}\n\n" * 60_000, "utf-8")
    # A run in the background begins with the signal ignored.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from summarise.cli import main; main()"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path), "-q"], cwd=ROOT) as running:
        try:
            time.sleep(3)
            asked = time.monotonic()
            running.send_signal(signal.SIGINT)
            ended = running.wait(60)
        finally:
            running.kill()

    assert ended == 130
    assert time.monotonic() - asked < 10
