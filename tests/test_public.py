"""What is public: the names, their types, what importing costs, and what is written about it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version

import click
import jsonschema
import pytest

import summarise
from summarise.cli import main
from summarise.draft import draft_schema
from summarise.options import summaries_of
from summarise.summary import summary_schema
from tests.conftest import ROOT, SEED, command

README = (ROOT / "README.md").read_text("utf-8")


def test_all_is_complete_sorted_and_importable() -> None:
    assert summarise.__all__ == sorted(summarise.__all__)
    assert set(summarise.__all__) == {*summarise._HOMES, "load", "read"}
    assert summarise.__version__ == version("summarise")
    for name in {*summarise.__all__} - {"__version__"}:
        home = summarise._HOMES.get(name, f"summarise.{name}")
        assert getattr(summarise, name).__module__ == home


def test_a_room_never_takes_the_place_of_a_function() -> None:
    code = (
        "import summarise.load.quotes, summarise.read.cast.speakers;"
        " from summarise import load, read; read(load('README.md'))"
    )

    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_what_public_signatures_need_is_public() -> None:
    functions = [summarise.load, summarise.locate, summarise.model_reader, summarise.verify]
    functions += [summarise.summarise, summarise.Reader.read, summarise.Reader.mend]
    functions += [summarise.Reader.provenance.fget]
    needed = set()
    for function in functions:
        text = " ".join(map(str, function.__annotations__.values()))
        needed |= set(re.findall(r"\b[A-Z][A-Za-z]+\b", text))

    assert needed - {"Iterable", "Mapping", "PathLike", "Client", "None"} <= set(summarise.__all__)


def test_nothing_else_is_public() -> None:
    with pytest.raises(AttributeError, match="no attribute 'conclude'"):
        _ = summarise.conclude


@pytest.mark.parametrize("statement", ["import summarise", "from summarise import load, locate"])
def test_importing_brings_no_heavy_library(statement: str) -> None:
    code = f"{statement}; import sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert "summarise" in loaded
    assert not {"openai", "rich", "trafilatura", "jinja2", "tenacity", "httpx2"} & set(loaded)


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "summarise" / "py.typed").is_file()


@pytest.mark.parametrize(
    ("name", "schema"), [("draft", draft_schema()), ("summary", summary_schema())]
)
def test_the_written_schemas_are_the_codes(name: str, schema: dict[str, object]) -> None:
    written = json.loads((ROOT / "schemas" / f"{name}.json").read_text("utf-8"))

    assert written == schema
    assert json.loads(command("schema", name).stdout) == schema


def test_a_summary_is_valid_against_its_schema() -> None:
    summary = json.loads(command(SEED, "-q", "--format", "json").stdout)

    jsonschema.Draft202012Validator(summary_schema()).validate(summary)


def objects(schema: object) -> Iterator[dict[str, object]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def test_the_draft_schema_is_what_strict_mode_takes() -> None:
    schema = draft_schema()
    for part in objects(schema):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
    refused = ("default", "minLength", "maxLength", "oneOf", "allOf", "not", "patternProperties")

    assert not [word for word in refused if f'"{word}"' in json.dumps(schema)]


def options() -> set[str]:
    """Return every option and command that the help shows."""
    found: set[str] = set(main.commands) - {"sources"}
    groups = [each for each in main.commands.values() if isinstance(each, click.Group)]
    inner = [command for group in groups for command in group.commands.values()]
    for each in (main, summaries_of, *main.commands.values(), *inner):
        for parameter in each.params:
            if isinstance(parameter, click.Option):
                found |= {name for name in parameter.opts if name.startswith("--")}
    return found


def test_every_command_and_option_is_in_the_readme_and_in_the_help() -> None:
    table = README.split("## The command", 1)[1].split("\n## ", 1)[0]
    written = set(re.findall(r"(--[a-z][a-z-]+)", table)) - {"--help"}
    commands = set(re.findall(r"`summarise ([a-z-]+)[ `]", table))

    assert {name for name in options() if name.startswith("--")} == written
    assert {name for name in options() if not name.startswith("--")} == commands


def test_every_finding_is_in_the_readme_and_nothing_else_is() -> None:
    code = "".join(
        path.read_text("utf-8")
        for room in ("check", "run")
        for path in (ROOT / "summarise" / room).rglob("*.py")
    )
    given = set(re.findall(r"(?:error|warning)\(\s*\"([a-z-]+)\"", code))
    given |= set(re.findall(r"yield \"([a-z]+-[a-z-]+)\", ", code))
    asking = "".join(
        (ROOT / "summarise" / "ask" / f"{room}.py").read_text("utf-8")
        for room in ("whole", "steps", "counted")
    )
    given |= set(re.findall(r"(?:note\(\s*|code=)\"([a-z-]+)\"", asking))
    given |= set(re.findall(r"\(\"(coverage-[a-z]+)\"", code))
    loading = "".join(path.read_text("utf-8") for path in (ROOT / "summarise/load").glob("*.py"))
    given |= set(re.findall(r"Note\(\s*\"([a-z-]+)\"", loading))
    given |= {f"{what}-loose" for what in re.findall(r"_cited\(\"(\w+)\"", code)}
    table = README.split("## Findings")[1].split("\n## ")[0]

    assert given == set(re.findall(r"`([a-z]+-[a-z-]+)`", table))


def test_the_help_opens_with_three_examples() -> None:
    shown = command("--help").stdout
    opening = shown.split("Options:")[0]

    assert opening.count("\n    summarise ") == 3
    assert all(option in shown for option in ("--model", "--replay", "--strict", "verify"))


def test_the_readmes_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)

    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102
