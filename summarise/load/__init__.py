"""Loading: an origin becomes a document, one format a file."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from summarise.document import Document
    from summarise.load.how import Loading

__all__ = ["load"]


def load(origin: str | PathLike[str], how: Loading | None = None) -> Document:
    """Return the document at a path or URL, or on stdin for `-`.

    What it is is found by its content first, then by its name: text in any encoding, HTML,
    Markdown, PDF, DOCX, RTF, mail.

    Args:
        origin: where it is.
        how: its encoding, and which addresses may be fetched; by default as is safe.

    Raises:
        LoadError: it cannot be had, or is no text.
        ConfigError: it wants an extra that is not installed.

    """
    from os import fspath  # noqa: PLC0415  this module is imported by `import summarise`

    from summarise.load.how import expect_loading  # noqa: PLC0415
    from summarise.load.kinds import load_any  # noqa: PLC0415

    if isinstance(origin, bytes):
        raise TypeError("load takes a path or a URL, and this is bytes: loads(content) reads them")
    expect_loading(how, "load")
    return load_any(fspath(origin), how)
