"""Loading: an origin becomes a document, one format a file."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from summarise.document import Document

__all__ = ["load"]


def load(origin: str | PathLike[str]) -> Document:
    """Return the document at a path, or on stdin for `-`.

    Raises:
        LoadError: it is missing, a folder, unreadable, empty, or no UTF-8 text.

    """
    from os import fspath  # noqa: PLC0415  this module is imported by `import summarise`

    from summarise.load.text import load_text  # noqa: PLC0415

    return load_text(fspath(origin))
