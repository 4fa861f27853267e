"""Plain text: UTF-8 with or without a byte order mark, line ends as they are."""

from __future__ import annotations

import sys
from pathlib import Path

from summarise.document import Document
from summarise.errors import (
    DirectorySourceError,
    EmptySourceError,
    MissingSourceError,
    UndecodableSourceError,
    UnreadableSourceError,
)

STDIN = "-"


def load_text(origin: str) -> Document:
    """Return a text file, or stdin for `-`, as a document."""
    text = _decoded(content(origin), origin)
    if not text.strip():
        raise EmptySourceError(origin)
    return Document(text, origin.encode("utf-8", "replace").decode())


def content(origin: str) -> bytes:
    """Return the bytes of a file, or of stdin for `-`."""
    if origin == STDIN:
        if sys.stdin is None:
            raise UnreadableSourceError(origin, "stdin is closed")
        return sys.stdin.buffer.read()
    try:
        return Path(origin).read_bytes()
    except FileNotFoundError as error:
        raise MissingSourceError(origin) from error
    except IsADirectoryError as error:
        raise DirectorySourceError(origin) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSourceError(origin, reason) from error


def _decoded(content: bytes, origin: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UndecodableSourceError(origin, error.start, content[error.start]) from error
    nul = text.find("\0")
    if nul >= 0:
        # Valid UTF-8, but of a binary file: nobody's report holds a NUL.
        raise UndecodableSourceError(origin, len(text[:nul].encode()), 0)
    return text
