"""Loading: an origin becomes a document, one format a file."""

from __future__ import annotations

from os import PathLike, fspath

from summarise.document import Document
from summarise.load.text import load_text

__all__ = ["load"]


def load(origin: str | PathLike[str]) -> Document:
    """Return the document at a path, or on stdin for `-`.

    Raises:
        LoadError: it is missing, a folder, unreadable, empty, or no UTF-8 text.

    """
    return load_text(fspath(origin))
