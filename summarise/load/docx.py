"""DOCX: its blocks and footnotes by mammoth, title and author by the file's own properties."""

from __future__ import annotations

import html
import io
import re
import zipfile

from summarise.document import Document, Note
from summarise.errors import BrokenSourceError, ConfigError, LoadError, TooLargeSourceError
from summarise.load.raw import Raw
from summarise.load.shown import text_of, tree_of
from summarise.load.text import document

MOST_BYTES = 50_000_000  # unpacked
WORD = "word/document.xml"
TRACKED = re.compile(rb"<w:(?:del|ins)[ >]")
CHANGED = (
    Note("changes-accepted", "the file holds tracked changes; it is read as if all were accepted"),
)
PROPERTIES = "docProps/core.xml"
PROPERTY = r"<(?:\w+:)?{}[^>]*>([^<]+)<"


def load_docx(raw: Raw) -> Document:
    """Return the text of a Word file.

    Raises:
        BrokenSourceError: it is none.
        TooLargeSourceError: it unpacks to more than any report.
        ConfigError: the extra that reads it is not installed.

    """
    try:
        import mammoth  # noqa: PLC0415  an extra
    except ImportError as error:
        raise ConfigError(f"{raw.origin}: pip install 'summarise[office]' to read DOCX") from error
    try:
        told, changed = _properties(raw)
        # Raw text would lose footnotes and line breaks; pictures are not carried over.
        no_image = mammoth.images.img_element(lambda _: {})
        page = mammoth.convert_to_html(io.BytesIO(raw.content), convert_image=no_image).value
    except (MemoryError, LoadError):
        raise
    except Exception as error:  # of the library's parsers, in any kind
        raise BrokenSourceError(raw.origin, "it is no whole DOCX file", "save it anew") from error
    return document(
        text_of(tree_of(page)) if page else "",
        raw,
        title=_property(told, "title"),
        byline=_property(told, "creator"),
        notes=CHANGED if changed else (),
    )


def _properties(raw: Raw) -> tuple[str, bool]:
    """What the file tells about itself, and whether it holds changes; once it is no bomb."""
    with zipfile.ZipFile(io.BytesIO(raw.content)) as files:
        size = sum(file.file_size for file in files.infolist())
        if size > MOST_BYTES:
            raise TooLargeSourceError(raw.origin, f"it unpacks to {size // 1_000_000} MB")
        held = files.read(PROPERTIES) if PROPERTIES in files.namelist() else b""
        word = files.read(WORD) if WORD in files.namelist() else b""
        return held.decode("utf-8", "replace"), TRACKED.search(word) is not None


def _property(told: str, name: str) -> str | None:
    found = re.search(PROPERTY.format(name), told)
    return html.unescape(found[1]).strip() or None if found else None
