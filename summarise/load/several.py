"""Several at once: folders, patterns, and files of records, one document a record."""

from __future__ import annotations

import csv
import glob
import io
import json
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from summarise.document import Document
from summarise.errors import EmptySourceError, LoadError, MissingSourceError, UnreadableSourceError
from summarise.load.how import Loading
from summarise.load.kinds import HEAD, LOADERS, is_url, loaded, raw_of
from summarise.load.raw import MOST_BYTES, STDIN, Raw
from summarise.load.text import decoded, document, numbered

RECORDS = next(each for each in LOADERS if each.place == "several:load_record").suffixes
WHOLE = (".json",)
LINES = (".jsonl", ".ndjson")
SUFFIXES = frozenset(suffix for loader in LOADERS for suffix in loader.suffixes if suffix)
LOG = logging.getLogger("summarise")
csv.field_size_limit(MOST_BYTES)  # of the whole process, as Python has it
LONGEST_HEADER = 200  # letters of it that are shown
IDS = ("id", "doc", "url", "guid")
TOLD = {
    "title": ("title", "headline"),
    "byline": ("byline", "author"),
    "published": ("published", "date"),
    "site": ("site", "source"),
    "language": ("language", "lang"),
}  # fmt: skip


def sources(
    origins: str | PathLike[str] | Iterable[str | PathLike[str]], how: Loading | None = None
) -> Iterator[str | Document | LoadError]:
    """Yield what one origin, or each of several, names: paths and URLs, and records as documents.

    A folder gives the files in it that a loader reads, by name, and those below it where that is
    asked; a pattern gives what it matches. A file of records gives a document a record. What cannot
    be had is yielded as its error, so that the others are.
    """
    how = how or Loading()
    for each in [origins] if isinstance(origins, str | PathLike) else origins:
        origin = fspath(each)
        try:
            for found in _files(origin, how):
                if isinstance(found, LoadError):
                    yield found
                elif found == STDIN:
                    yield from _piped(how)
                elif _path(found).lower().endswith(RECORDS):
                    yield from records(raw_of(found, how), how)
                else:
                    yield found
        except LoadError as error:
            yield error


def _path(origin: str) -> str:
    """A path, or that of a URL without its query."""
    return re.split("[?#]", origin, maxsplit=1)[0] if is_url(origin) else origin


def _piped(how: Loading) -> Iterator[Document | LoadError]:
    """What stands on stdin: records where the first line is one, else one document."""
    raw = raw_of(STDIN, how)
    first = _first_line(raw.content[:HEAD].decode("utf-8", "replace"))
    if first.startswith("{") and f'"{how.text_field}"' in first:
        yield from records(replace(raw, media="application/x-ndjson"), how)
    elif first.startswith("[") and _is_list(raw.content):
        yield from records(replace(raw, media="application/json"), how)
    elif _delimiter(first, how.text_field) and "," in first:
        yield from records(replace(raw, media="text/csv"), how)
    else:
        yield loaded(raw, how)


def _is_list(content: bytes) -> bool:
    """Whether it is a list of objects in JSON."""
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, list) and all(isinstance(each, dict) for each in held)


def _files(origin: str, how: Loading) -> Iterator[str | LoadError]:
    if not origin:
        raise LoadError("''", "a source has no name", "name a file, a folder or a URL")
    if origin == STDIN or is_url(origin):
        yield origin
    elif os.path.isdir(origin):  # noqa: PTH112  of a name of any length
        closed = list[LoadError]()
        names = sorted(_folder(origin, how, closed))
        yield from closed
        if not names and not closed:
            advice = "name others" if how.recursive else "go into the folders below (--recursive)"
            kinds = ", ".join(sorted(SUFFIXES.difference(WHOLE)))
            raise LoadError(origin, f"this folder holds nothing whose name ends in {kinds}", advice)
        yield from names
    elif glob.has_magic(origin) and not os.path.exists(origin):  # noqa: PTH110
        names = sorted(each for each in glob.glob(origin, recursive=True) if os.path.isfile(each))  # noqa: PTH113, PTH207
        if not names:
            raise MissingSourceError(origin)
        yield from names
    else:
        yield origin


def _folder(origin: str, how: Loading, closed: list[LoadError]) -> Iterator[str]:
    """Yield the files of a folder that a loader reads, by name; add what cannot be looked into."""

    def add(error: OSError) -> None:
        folder = str(error.filename or origin)
        closed.append(UnreadableSourceError(folder, error.strerror or str(error)))

    read = SUFFIXES.difference(WHOLE)
    for folder, below, files in os.walk(origin, onerror=add):
        below[:] = [name for name in below if how.recursive and not name.startswith(".")]
        for name in files:
            if name.startswith("."):
                continue
            path = Path(folder, name)
            if path.suffix.lower() in read and path.is_file():
                yield str(path)
            else:
                LOG.info("%s: not read, for its name; name it to have it read", path)


def load_record(raw: Raw, how: Loading) -> Document:
    """Return the record that an origin names by its id: "feed.jsonl#42"."""
    wanted = f"{raw.origin}#{raw.part}"
    if raw.part is None:
        what, advice = "it holds records", "name one as FILE#ID; the command reads all of them"
        raise LoadError(raw.origin, what, advice)
    for found in records(raw, how):
        if found.origin == wanted:
            if isinstance(found, LoadError):
                raise found
            return found
    raise LoadError(wanted, "there is no record of that id", "look for it in the file")


def records(raw: Raw, how: Loading) -> Iterator[Document | LoadError]:
    """Yield a document for each record of a JSONL or CSV file, its id kept in its origin.

    A record that is none is yielded as its error.

    Raises:
        LoadError: the file cannot be read, or its first record has no such column.

    """
    text, notes = decoded(raw)
    if not text.strip():
        raise EmptySourceError(raw.origin)
    name = _path(raw.origin).lower()
    lined = name.endswith(LINES) or raw.media == "application/x-ndjson"
    whole = name.endswith(WHOLE) or raw.media == "application/json"
    found = _lines(text, raw.origin) if lined else _rows(text, raw.origin, how)
    seen, number = set[str](), 0
    for number, record in _listed(text, raw.origin) if whole else found:
        if isinstance(record, LoadError):
            yield record
            continue
        name = _unique(_first(record, IDS) or str(number), number, seen)
        held, origin = record.get(how.text_field), f"{raw.origin}#{name}"
        if not isinstance(held, str):
            others = ", ".join(map(str, record)) or "nothing"
            what = f"it has no {how.text_field!r}, but {others}"
            what = f"its {how.text_field!r} is no text" if how.text_field in record else what
            yield LoadError(origin, what, "name the column (--text-field)")
        elif not held.strip():
            yield EmptySourceError(origin, f"there is no text in its {how.text_field!r}")
        else:
            told: dict[str, Any] = {field: _first(record, names) for field, names in TOLD.items()}
            yield document(held, replace(raw, part=name), **told, notes=notes)
    if not number:
        raise EmptySourceError(raw.origin, "there is no record in it")


def _unique(name: str, number: int, seen: set[str]) -> str:
    while name in seen:
        name = f"{name}:{number}"
    seen.add(name)
    return name


def _lines(text: str, origin: str) -> Iterator[tuple[int, Mapping[str, Any] | LoadError]]:
    for number, line in numbered(text):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            record = LoadError(origin, f"line {number} is no JSON object", "give an object a line")
        yield number, record


def _listed(text: str, origin: str) -> Iterator[tuple[int, Mapping[str, Any] | LoadError]]:
    """The records of JSON that is a list of them, or is one."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LoadError(origin, "it is no JSON", "mend it, or give an object a line") from error
    for number, record in enumerate(held if isinstance(held, list) else [held], 1):
        what = f"item {number} of it is no JSON object"
        plain = isinstance(record, dict)
        yield number, record if plain else LoadError(origin, what, "give a list of objects")


def _rows(
    text: str, origin: str, how: Loading
) -> Iterator[tuple[int, Mapping[str, Any] | LoadError]]:
    """The rows of a table whose header names the column; one that does not fit it is an error."""
    header = _first_line(text)
    delimiter = _delimiter(header, how.text_field)
    if delimiter is None:
        columns = ", ".join(next(csv.reader([header]), []))[:LONGEST_HEADER]
        what = f"its records have no {how.text_field!r}, but {columns}"
        raise LoadError(origin, what, "name the column (--text-field)")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        if delimiter != "\t":
            what = f"it is no CSV ({error})"
            raise LoadError(
                origin, what, "put texts in quotation marks, and double those inside"
            ) from error
        rows = [line.split("\t") for line in text.splitlines()]  # as it is often written: bare
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    names = [name.strip() for name in rows[0]]
    if names.count(how.text_field) > 1:
        raise LoadError(origin, f"two columns are called {how.text_field!r}", "rename one")
    for number, row in enumerate(rows[1:], 1):
        if len(row) > len(names):
            what = f"record {number} has {len(row)} cells, not {len(names)}"
            yield number, LoadError(origin, what, "put its text in quotation marks")
        else:
            yield number, dict(zip(names, row, strict=False))


def _first_line(text: str) -> str:
    """The first line that is not empty, however lines end."""
    return re.split(r"[\r\n]", text.lstrip("\ufeff\r\n "), maxsplit=1)[0]


def _delimiter(header: str, column: str) -> str | None:
    """What parts the columns, told by the header that must have that one."""
    for delimiter in ",;\t":
        cells = next(csv.reader([header], delimiter=delimiter), list[str]())
        if column in [cell.strip() for cell in cells]:
            return delimiter
    return None


def _first(record: Mapping[str, Any], names: Iterable[str]) -> str | None:
    for name in names:
        value = record.get(name)
        if isinstance(value, list):
            value = ", ".join(map(str, value))
        if value is not None and not isinstance(value, dict) and str(value).strip():
            return str(value).strip()
    return None
