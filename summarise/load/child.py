"""Files that may do harm, opened in a child process with limits of time and memory.

    python -m summarise.load.child PLACE WHAT < file > document.json

A PDF or a DOCX can unpack to any size, and a page or a mail keep its reader busy for hours; the
child dies of it, and whoever asked is told in a sentence.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import fields
from importlib import import_module
from typing import Any

from summarise.document import Document, Note
from summarise.errors import (
    BrokenSourceError,
    ConfigError,
    EmptySourceError,
    LoadError,
    TooLargeSourceError,
)
from summarise.load.raw import Raw

SECONDS = 60
MEMORY = 2_000_000_000  # bytes of address space
MOST_LETTERS = 50_000_000
KINDS = {kind.__name__: kind for kind in (BrokenSourceError, EmptySourceError, TooLargeSourceError)}


def opened(place: str, raw: Raw) -> Document:
    """Return the document that a loader, "pdf:load_pdf", finds in a child process.

    Raises:
        LoadError: as the loader, or it takes more time or memory than any report.

    """
    names = (each.name for each in fields(raw) if each.name != "content")
    told = json.dumps({name: getattr(raw, name) for name in names})
    # -P: a file in the folder where somebody stands must not be taken for a library.
    command = [sys.executable, "-P", "-m", "summarise.load.child", place, told]
    try:
        ended = subprocess.run(  # noqa: S603  our own module
            command, input=raw.content, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        what = f"opening it takes more than {SECONDS} s"
        raise TooLargeSourceError(raw.origin, what) from error
    try:
        found: dict[str, Any] = json.loads(ended.stdout)
    except ValueError as error:
        if ended.returncode < 0:  # killed by its limits
            raise TooLargeSourceError(raw.origin, "opening it takes too much") from error
        raise BrokenSourceError(raw.origin, "it cannot be opened", "save it anew") from error
    if "config" in found:
        raise ConfigError(found["config"])
    if "error" in found:
        kind = KINDS.get(found["error"], LoadError)
        raise kind.again(raw.origin, found["what"], found["advice"])
    notes = tuple(Note(*note) for note in found.pop("notes"))
    return Document(**{**found, "pages": tuple(found["pages"])}, notes=notes)


def limited() -> None:
    """Bound this process, where the system knows how."""
    try:
        import resource  # noqa: PLC0415  not on Windows
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        hard = resource.getrlimit(what)[1]  # a lower one may stand already, and cannot be raised
        most = most if hard == resource.RLIM_INFINITY else min(hard, most)  # noqa: PLW2901
        with suppress(ValueError, OSError):  # some systems refuse a limit of memory
            resource.setrlimit(what, (most, most))


def main() -> None:
    """Open what stands on stdin, and write what was found as JSON."""
    limited()
    place, told = sys.argv[1:]
    module, _, name = place.partition(":")
    raw = Raw(sys.stdin.buffer.read(), **json.loads(told))
    try:
        load = getattr(import_module(f"summarise.load.{module}"), name)
        document: Document = load(raw)
        if len(document.text) > MOST_LETTERS:
            raise TooLargeSourceError(raw.origin, f"more than {MOST_LETTERS:,} characters")
        found = {each.name: getattr(document, each.name) for each in fields(document)}
    except LoadError as error:
        found = {"error": type(error).__name__, "what": error.what, "advice": error.advice}
    except ConfigError as error:
        found = {"config": str(error)}
    except MemoryError:
        what, advice = "opening it takes too much memory", "give it in parts"
        found = {"error": "TooLargeSourceError", "what": what, "advice": advice}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
