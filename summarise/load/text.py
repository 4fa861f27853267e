"""Plain text in any encoding: by its mark or the caller's word, else UTF-8, else guessed aloud."""

from __future__ import annotations

import codecs
from typing import Any, NamedTuple

from summarise.document import Document, Note
from summarise.errors import EmptySourceError, LoadError, UndecodableSourceError
from summarise.load.raw import Raw, read_file

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = "windows-1252"
LONGEST = 300  # letters of a title, or of whatever else an origin tells
# Bytes that only Western typography uses so: curly marks, dashes, the ellipsis, the euro.
TYPOGRAPHY = frozenset(b"\x80\x85\x91\x92\x93\x94\x96\x97")


class Decoded(NamedTuple):
    """A text, and what is to be said of how its encoding was found."""

    text: str
    notes: tuple[Note, ...] = ()


def load_text(raw: Raw) -> Document:
    """Return plain text as a document; line ends stay as they are."""
    text, notes = decoded(raw)
    return document(text, raw, notes=notes)


def load_plain(origin: str) -> Document:
    """Return a file, or stdin for `-`, as plain text, whatever it looks like."""
    return load_text(Raw(read_file(origin), origin))


def document(text: str, raw: Raw, **told: Any) -> Document:  # noqa: ANN401
    """Return a document of a text, with what its origin tells about it, each in one line.

    Raises:
        EmptySourceError: there is no text in it.

    """
    if not text.strip():
        raise EmptySourceError(raw.origin)
    origin = f"{raw.origin}#{raw.part}" if raw.part else raw.origin
    told = {name: _line(value) if isinstance(value, str) else value for name, value in told.items()}
    return Document(text, origin.encode("utf-8", "replace").decode(), **told)


def _line(text: str) -> str | None:
    line = " ".join(text.split())
    return f"{line[:LONGEST]}…" if len(line) > LONGEST else line or None


def is_encoding(name: str) -> bool:
    """Whether an encoding of text has that name."""
    try:
        b"a".decode(name)
    except UnicodeError:
        return True  # one of more than a byte a letter
    except (LookupError, ValueError):
        return False
    return True


def decoded(raw: Raw) -> Decoded:
    """Return the text of some bytes.

    A byte order mark decides, then what the caller chose, then UTF-8 if it is that, then what was
    declared; the rest is a guess.

    Raises:
        UndecodableSourceError: it is no text, or not in the encoding that was chosen.

    """
    if raw.chosen and raw.charset and not is_encoding(raw.charset):
        what = f"no encoding is called {raw.charset!r}"
        raise LoadError(raw.origin, what, "name one such as utf-8 or windows-1252")
    marked = next((name for mark, name in MARKS if raw.content.startswith(mark)), None)
    encoding = marked or (raw.charset if raw.chosen else None)
    if encoding:
        return Decoded(_text(raw, encoding))
    try:
        return Decoded(_whole(raw.content.decode("utf-8"), raw))
    except UnicodeDecodeError as error:
        wrong = error
    if raw.charset and is_encoding(raw.charset):
        try:
            return Decoded(_text(raw, raw.charset))
        except UndecodableSourceError:
            pass  # it is not what it says it is
    guess = _guess(raw.content)
    if guess is None:
        raise UndecodableSourceError(raw.origin, wrong.start, raw.content[wrong.start])
    told = f"its encoding was guessed as {guess}; if it reads wrongly, name it with --encoding"
    return Decoded(_whole(raw.content.decode(guess), raw), (Note("encoding-guessed", told),))


def _guess(content: bytes) -> str | None:
    high = [byte for byte in content if byte >= 0x80]  # noqa: PLR2004  beyond ASCII
    rare = len(high) * 20 < len(content)
    if rare and TYPOGRAPHY & {*high} and _decodes(content, WESTERN):
        return WESTERN
    from charset_normalizer import from_bytes  # noqa: PLC0415  only a guess needs it

    best = from_bytes(content).best()
    return None if best is None else best.encoding


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _text(raw: Raw, encoding: str) -> str:
    try:
        return _whole(raw.content.decode(encoding), raw)
    except UnicodeDecodeError as error:
        at = raw.content[error.start] if error.start < len(raw.content) else 0
        raise UndecodableSourceError(raw.origin, error.start, at, encoding) from error


def _whole(text: str, raw: Raw) -> str:
    nul = text.find("\0")
    if nul >= 0:
        # Decoded, but of a binary file: nobody's report holds a NUL.
        raise UndecodableSourceError(raw.origin, len(text[:nul].encode("utf-8", "replace")), 0)
    return text
