"""Settings: what options have where neither the command nor the environment names them.

A project's file, `summarise.toml` or the table `[tool.summarise]` of `pyproject.toml` in the
current folder or one above it, goes before the user's own, `config.toml` in the user's folder for
configuration (`SUMMARISE_CONFIG` names another). Options stand in them by their long names.

A project may be anybody's: its file says neither where a key goes nor what is fetched or written.
One that another user of the machine has put there sets nothing.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from summarise.errors import ConfigError

FILE, PYPROJECT, USER_FILE = "summarise.toml", "pyproject.toml", "config.toml"
SET = frozenset({"model", "base-url", "reader", "in-steps", "strict", "min-coverage", "jobs"})
SET |= {"processes", "max-requests", "max-cost", "no-cache", "recursive", "text-field", "encoding"}
SET |= {"format", "quiet", "verbose"}
ROOT = 0  # the user whose files are the system's
HERE = frozenset({"127.0.0.1", "localhost", "::1"})


def defaults(command: click.Command) -> dict[str, Any]:
    """Return what the files set, by the names of a command's parameters.

    Raises:
        ConfigError: a file cannot be read, or sets what is no setting, or to what it cannot be.

    """
    options = {
        name.removeprefix("--"): option
        for option in command.params
        if isinstance(option, click.Option)
        for name in option.opts
    }
    found: dict[str, Any] = {}
    for path, table, own in (*_users(), *_projects()):  # the later one goes before
        for name, value in table.items():
            option = _option(path, name, options, value, own=own)
            found[str(option.name)] = _converted(path, name, option, value)
    return found


def _users() -> Iterator[tuple[Path, Mapping[str, Any], bool]]:
    """Yield the user's own file, if there is one."""
    named = os.environ.get("SUMMARISE_CONFIG")
    if named:
        path = Path(named)
    else:
        from platformdirs import user_config_path  # noqa: PLC0415

        path = user_config_path("summarise") / USER_FILE
        if not path.is_file():
            return
    yield path, _table(path), True


def _projects() -> Iterator[tuple[Path, Mapping[str, Any], bool]]:
    """Yield the nearest project's file, if there is one."""
    try:
        here = Path.cwd()
    except OSError:  # the folder was deleted: no project is there
        return
    for folder in (here, *here.parents):
        path = folder / FILE
        if path.is_file() and _trusted(path):
            yield path, _table(path), False
            return
        path = folder / PYPROJECT
        if path.is_file() and _trusted(path):
            tools = _table(path).get("tool")
            table = tools.get("summarise") if isinstance(tools, dict) else None
            if isinstance(table, dict):
                yield path, table, False
                return


def _trusted(path: Path) -> bool:
    """Whether a file is one's own, or the system's: in a shared folder anybody may put one."""
    return not hasattr(os, "getuid") or path.stat().st_uid in {os.getuid(), ROOT}


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: settings cannot be read there ({error}); mend it") from error


def _option(
    path: Path, name: str, options: Mapping[str, click.Option], value: object, *, own: bool
) -> click.Option:
    """Return the option of a setting that a file may set."""
    if name in {"api-key", "key"}:
        raise ConfigError(f"{path}: a key is read from OPENAI_API_KEY alone; take it out")
    if name not in SET:
        known = ", ".join(sorted(SET))
        raise ConfigError(f"{path}: {name!r} is no setting; there are {known}")
    if name == "base-url" and not own and urlsplit(str(value)).hostname not in HERE:
        raise ConfigError(
            f"{path}: a project's file may not say where your key goes: give {value} as --base-url,"
            " or set it in your own file"
        )
    return options[name]


def _converted(path: Path, name: str, option: click.Option, value: object) -> object:
    """Return a value as its option takes it."""
    kind = bool if option.is_flag else (str, int, float)
    if not isinstance(value, kind) or (isinstance(value, bool) and not option.is_flag):
        wanted = "true or false" if option.is_flag else "a text or a number"
        raise ConfigError(f"{path}: {name} cannot be {value!r}; give {wanted}")
    try:
        converted = option.type.convert(value, option, None)
        if option.callback is None:
            return converted
        # Asked here, where the file is known, and not of a flag that nobody gave.
        checked: object = option.callback(click.Context(click.Command(None)), option, converted)
    except click.BadParameter as error:
        what = f"{name} cannot be {value!r} ({error.message})"
        raise ConfigError(f"{path}: {what}; mend it") from error
    return checked
