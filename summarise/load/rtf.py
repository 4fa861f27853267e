"""RTF: its text by striprtf."""

from __future__ import annotations

from summarise.document import Document
from summarise.errors import BrokenSourceError, ConfigError
from summarise.load.raw import Raw
from summarise.load.text import document


def load_rtf(raw: Raw) -> Document:
    """Return the text of an RTF file, paragraphs apart."""
    try:
        from striprtf.striprtf import rtf_to_text  # noqa: PLC0415  an extra
    except ImportError as error:
        raise ConfigError(f"{raw.origin}: pip install 'summarise[office]' to read RTF") from error
    try:
        text = str(rtf_to_text(raw.content.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]
    except Exception as error:  # of the library, in any kind
        raise BrokenSourceError(raw.origin, "it is no whole RTF file", "save it anew") from error
    return document("\n\n".join(line for line in text.split("\n") if line.strip()), raw)
