"""Settings files: which goes before which, and what none of them may say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import SEED, command

URL = "http://127.0.0.1:9/v1"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project's folder, to which the command is called from one below it."""
    folder = tmp_path / "project"
    (folder / "desk").mkdir(parents=True)
    monkeypatch.chdir(folder / "desk")
    return folder


def shown(*args: object) -> str:
    """How the seed is shown: its first letter tells the format."""
    result = command(SEED, "-q", *args)
    assert result.exit_code == 0, result.stderr
    return {"{": "json", "#": "markdown"}.get(result.stdout[0], "terminal")


def test_a_flag_goes_before_the_project_and_the_project_before_the_user(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "mine.toml"
    own.write_text('format = "markdown"', "utf-8")
    found = [shown()]
    monkeypatch.setenv("SUMMARISE_CONFIG", str(own))
    found.append(shown())
    (project / "pyproject.toml").write_text('[tool.summarise]\nformat = "json"', "utf-8")
    found.append(shown())
    found.append(shown("--format", "terminal"))

    assert found == ["terminal", "markdown", "json", "terminal"]


@pytest.mark.skipif(os.name == "nt", reason="files have no owner's number there")
@pytest.mark.parametrize("name", ["summarise.toml", "pyproject.toml"])
def test_a_file_that_somebody_else_put_there_sets_nothing(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "[tool.summarise]\n" if name == "pyproject.toml" else ""
    (project / name).write_text(f'{head}format = "json"', "utf-8")
    own = shown()
    monkeypatch.setattr("os.getuid", lambda: (project / name).stat().st_uid + 1)
    monkeypatch.setattr("summarise.settings.ROOT", -1)

    assert (own, shown()) == ("json", "terminal")


def test_the_environment_goes_before_the_files(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "summarise.toml").write_text(f'model = "m"\nbase-url = "{URL}"', "utf-8")
    asked = command(SEED, "--dry-run")
    monkeypatch.setenv("SUMMARISE_READER", "rules")

    assert "1 requests" in asked.stdout
    assert shown() == "terminal"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("api-key = 'sk-secret'", "OPENAI_API_KEY alone"),
        ("colour = true", "'colour' is no setting"),
        ("record = 'tapes'", "'record' is no setting"),
        ("jobs = 'many'", "jobs cannot be 'many'"),
        ("jobs = true", "jobs cannot be True"),
        ("strict = 'yes'", "strict cannot be 'yes'"),
        ("format = 'page'", "format cannot be 'page'"),
        ("encoding = 'klingon'", "encoding cannot be 'klingon'"),
        ("min-coverage = nan", "min-coverage cannot be nan"),
        ("max-cost = nan", "max-cost cannot be nan"),
        ("jobs = ", "settings cannot be read there"),
        ("base-url = 'https://elsewhere.example/v1'", "where your key goes"),
    ],
)
def test_what_a_file_may_not_say_is_one_sentence_that_names_it(
    project: Path, written: str, said: str
) -> None:
    path = project / "summarise.toml"
    path.write_text(written, "utf-8")

    result = command(SEED)

    assert (result.exit_code, result.stdout) == (5, "")
    assert said in result.stderr
    assert str(path) in result.stderr
    assert "sk-secret" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("written", ["tool = 3", "tool = [1]", "[tool]\nother = 3"])
def test_a_projects_file_with_nothing_of_ours_sets_nothing(project: Path, written: str) -> None:
    (project / "pyproject.toml").write_text(written, "utf-8")

    assert shown() == "terminal"


def test_a_folder_that_was_deleted_has_no_settings(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = project / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert shown() == "terminal"


def test_the_users_own_file_may_name_any_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "mine.toml"
    own.write_text("model = 'm'\nbase-url = 'https://elsewhere.example/v1'", "utf-8")
    monkeypatch.setenv("SUMMARISE_CONFIG", str(own))

    assert "1 requests" in command(SEED, "--dry-run").stdout


def test_a_file_that_is_named_and_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARISE_CONFIG", "missing.toml")

    result = command(SEED)

    assert result.exit_code == 5
    assert "missing.toml" in result.stderr
