"""Several at once: folders, patterns, and files of records, one document a record."""

from __future__ import annotations

import csv
import glob
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from summarise.document import Document
from summarise.errors import EmptySourceError, LoadError, MissingSourceError
from summarise.load.how import Loading
from summarise.load.kinds import LOADERS, is_url, raw_of
from summarise.load.raw import Raw
from summarise.load.text import decoded

RECORDS = next(each for each in LOADERS if each.place == "several:load_record").suffixes
LINES = (".jsonl", ".ndjson")
SUFFIXES = frozenset(suffix for loader in LOADERS for suffix in loader.suffixes if suffix)
IDS = ("id", "doc", "url", "guid")
TOLD = {
    "title": ("title", "headline"),
    "byline": ("byline", "author"),
    "published": ("published", "date"),
    "site": ("site", "source"),
    "language": ("language", "lang"),
}  # fmt: skip


def sources(
    origins: Iterable[str], how: Loading | None = None
) -> Iterator[str | Document | LoadError]:
    """Yield what some origins name: paths and URLs as they are, records as documents.

    A folder gives the files in it that a loader reads, by name, and those below it where that is
    asked; a pattern gives what it matches. A file of records gives a document a record. What cannot
    be had is yielded as its error, so that the others are.
    """
    how = how or Loading()
    for origin in origins:
        try:
            for found in _files(origin, how):
                if found.lower().endswith(RECORDS) and not is_url(found):
                    yield from records(raw_of(found, how), how)
                else:
                    yield found
        except LoadError as error:
            yield error


def _files(origin: str, how: Loading) -> Iterator[str]:
    path = Path(origin)
    if origin == "-" or is_url(origin):
        yield origin
    elif path.is_dir():
        found = path.rglob("*") if how.recursive else path.iterdir()
        names = sorted(str(each) for each in found if _read(each))
        if not names:
            advice = "name others" if how.recursive else "--recursive goes into the folders below"
            raise LoadError(origin, "this folder holds nothing that is read", advice)
        yield from names
    elif not path.exists() and glob.has_magic(origin):
        names = sorted(glob.glob(origin, recursive=True))  # noqa: PTH207  names stay as given
        if not names:
            raise MissingSourceError(origin)
        yield from names
    else:
        yield origin


def _read(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts if part not in {".", ".."})
    return path.is_file() and not hidden and path.suffix.lower() in SUFFIXES


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
    rows = _lines(text, raw.origin) if raw.suffix in LINES else _rows(text, raw.suffix)
    seen = set[str]()
    for number, record in rows:
        if isinstance(record, LoadError):
            yield record
            continue
        if not seen and how.text_field not in record:
            columns = ", ".join(map(str, record))
            what = f"its records have no {how.text_field!r}, but {columns or 'nothing'}"
            raise LoadError(raw.origin, what, "name the column with --text-field")
        name = _first(record, IDS) or str(number)
        name = f"{name}:{number}" if name in seen else name
        seen.add(name)
        origin, held = f"{raw.origin}#{name}", record.get(how.text_field)
        if isinstance(held, str) and held.strip():
            told: dict[str, Any] = {field: _first(record, names) for field, names in TOLD.items()}
            yield Document(held, origin, **told, notes=notes)
        else:
            yield EmptySourceError(origin, f"there is no text in its {how.text_field!r}")


def _lines(text: str, origin: str) -> Iterator[tuple[int, Mapping[str, Any] | LoadError]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            record = LoadError(origin, f"line {number} is no JSON object", "give an object a line")
        yield number, record


def _rows(text: str, suffix: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    csv.field_size_limit(len(text) + 1)
    table = csv.DictReader(
        io.StringIO(text, newline=""), delimiter="\t" if suffix == ".tsv" else ","
    )
    yield from enumerate(table, 1)


def _first(record: Mapping[str, Any], names: Iterable[str]) -> str | None:
    found = (record.get(name) for name in names)
    return next((str(value) for value in found if value not in {None, ""}), None)
