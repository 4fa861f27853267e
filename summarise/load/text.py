"""Plain text in any encoding: by its mark or the caller's word, else UTF-8, else guessed aloud."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
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
WESTERN = "cp1252"
# What a label means on the web, which is what was meant: the superset that programs wrote
# (https://encoding.spec.whatwg.org/#names-and-labels), by Python's name of the label.
MEANT = {
    "ascii": WESTERN, "iso8859-1": WESTERN, "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "big5": "big5hkscs",
}  # fmt: skip
# Encodings whose bytes may pass for UTF-8 or hold zeros: what was declared is tried first.
SEVEN_BIT = ("iso2022", "hz", "utf-7", "utf-16", "utf-32")
# Of windows-1252, what Western European languages and typography use.
USUAL = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœŒŠšŽž“”‘’‚„–—…€£§°«»¿¡ºª·•\xa0"
)
RARE = 8  # letters of any text to one that is not ASCII, in Western languages
BROKEN = 4  # right sequences of UTF-8 to one that is broken, in what is UTF-8 all the same
LONGEST = 300  # letters of a title, or of whatever else an origin tells
UNSEEN = "\ufffd"  # stands for what could not be read
UNTOLD = frozenset(
    {"untitled", "anonymous", "unspecified", "unknown", "about:blank"}
)  # what programs fill in


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
    if "\0" in text:
        message = f"letters that could not be read stand as {UNSEEN}"
        told["notes"] = (*told.get("notes", ()), Note("letters-unread", message))
        text = text.replace("\0", UNSEEN)
    return Document(text, origin.encode("utf-8", "replace").decode(), **told)


def _line(text: str) -> str | None:
    line = " ".join(text.split())
    if line.lower().strip("()") in UNTOLD:
        return None
    return f"{line[:LONGEST]}…" if len(line) > LONGEST else line or None


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, each with its number, from 1."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def listed(names: Sequence[str], most: int) -> str:
    """Return some names in a row, the first of them where there are too many to show."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def is_encoding(name: str) -> bool:
    """Whether an encoding of text has that name."""
    try:
        b"a".decode(name)
    except UnicodeDecodeError:
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
    declared = _meant(raw.charset) if raw.charset else None
    marked = next((name for mark, name in MARKS if raw.content.startswith(mark)), None)
    if marked or (declared and raw.chosen):
        encoding = marked or declared or ""
        broken = _mended(raw) if encoding.startswith("utf-8") else None
        return broken or Decoded(_text(raw, encoding))
    for encoding in _likely(declared):
        try:
            return Decoded(_text(raw, encoding))
        except UndecodableSourceError:
            continue  # it is not what it says it is
    return _mended(raw) or _guessed(raw)


def _likely(declared: str | None) -> tuple[str, ...]:
    if declared is None:
        return ("utf-8",)
    first = declared.startswith(SEVEN_BIT)
    return (declared, "utf-8") if first else ("utf-8", declared)


def _meant(label: str) -> str | None:
    bare = label.lower().removesuffix("-i").removesuffix("-e") if "8859-8" in label else label
    if not is_encoding(bare):
        return None
    name = codecs.lookup(bare).name
    return MEANT.get(name, name)


def _mended(raw: Raw) -> Decoded | None:
    """UTF-8 with a few bytes that are none, as a cut or a faulty program leaves them."""
    text = raw.content.decode("utf-8-sig", "replace")
    broken = text.count(UNSEEN) - raw.content.count(UNSEEN.encode())
    right = sum(letter > "\x7f" for letter in text) - broken
    if broken <= 0 or "\0" in text or right < BROKEN * broken:
        return None
    what = "a place holds" if broken == 1 else f"{broken} places hold"
    message = f"{what} bytes that are no UTF-8, and stand as {UNSEEN}"
    return Decoded(text, (Note("letters-unread", message),))


def _guessed(raw: Raw) -> Decoded:
    guess = _guess(raw.content)
    if guess is None:
        at = next((at for at, byte in enumerate(raw.content) if byte > 0x7F), 0)  # noqa: PLR2004
        raise UndecodableSourceError(raw.origin, at, raw.content[at])
    told = f"its encoding was guessed as {guess}; if it reads wrongly, name it (--encoding)"
    return Decoded(_text(raw, guess), (Note("encoding-guessed", told),))


def _guess(content: bytes) -> str | None:
    high = bytes(byte for byte in content if byte > 0x7F)  # noqa: PLR2004  beyond ASCII
    if high and len(high) * RARE < len(content) and USUAL.issuperset(_western(high)):
        return WESTERN
    from charset_normalizer import from_bytes  # noqa: PLC0415  only a guess needs it

    best = from_bytes(content).best()
    return None if best is None else best.encoding


def _western(content: bytes) -> str:
    """Windows-1252, with the five bytes that it leaves open as the web has them: as they are."""
    return content.decode(WESTERN, "surrogateescape").translate(
        {0xDC00 + byte: byte for byte in range(0x80, 0xA0)}
    )


def _text(raw: Raw, encoding: str) -> str:
    try:
        text = _western(raw.content) if encoding == WESTERN else raw.content.decode(encoding)
    except UnicodeError as error:
        start = getattr(error, "start", 0)
        at = raw.content[start] if start < len(raw.content) else 0
        raise UndecodableSourceError(raw.origin, start, at, encoding.upper()) from error
    nul = text.find("\0")
    if nul >= 0:
        # Decoded, but of a binary file: nobody's report holds a NUL.
        raise UndecodableSourceError(raw.origin, len(text[:nul].encode("utf-8", "replace")), 0)
    return text
