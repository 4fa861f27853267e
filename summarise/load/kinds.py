"""What an origin holds, by its content first and by its name second: a line a format."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from summarise.document import Document
from summarise.errors import LoadError, SummariseError, UnsupportedSourceError
from summarise.load.how import Loading
from summarise.load.raw import STDIN, Raw, read_file

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
HEAD = 4096  # bytes that are looked at
PDF = re.compile(rb"\A%PDF-\d|\A[^\n]{0,200}\n?[^ -~\s][^\0]{0,800}%PDF-\d")
WORD = re.compile(rb"\APK\x03\x04.*?word/", re.DOTALL)
RICH = re.compile(rb"\A{\\rtf")
PAGE = re.compile(
    rb"\A<(?:!doctype\s+html|(?:html|head|body)[\s>])|\A<[!?].*?<(?:html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:")
SENT = re.compile(
    rb"\n(?:From:[^\n]*@|(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):)",
    re.IGNORECASE,
)
ALWAYS, LARGE = 0, 400_000  # bytes
ZIP = b"PK\x03\x04"
WIDE = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 begins
# What no loader reads, by how it begins, in words for whoever gave it.
FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, from before DOCX, or a locked one"),
    (ZIP, "an archive, or an Office file that is no DOCX"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)


class Loader(NamedTuple):
    """One format: how its content is known, by which names, and where its loader stands.

    `apart` is from how many bytes on it is opened in a child process: such files can do harm.
    `parts` tells whether such a file has parts that an origin may name.
    """

    knows: Callable[[bytes], bool]
    suffixes: tuple[str, ...]
    place: str
    apart: int | None = None
    parts: bool = False


def _never(_: bytes) -> bool:
    return False


def _begins(pattern: re.Pattern[bytes]) -> Callable[[bytes], bool]:
    return lambda head: pattern.search(head) is not None


def _mail(head: bytes) -> bool:
    """Whether a text begins with the fields of a mail, and nothing else before a blank line."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = top.split(b"\n")[1 if top.startswith(b"From ") else 0 :]
    fields = [line for line in lines if not line.startswith((b" ", b"\t"))]
    plain = bool(fields) and all(map(FIELD.match, fields[:-1] if len(head) == HEAD else fields))
    return plain and SENT.search(b"\n" + top) is not None


# Where no content is known, the name decides; what has no known name either is text.
LOADERS = (
    Loader(_begins(PDF), (".pdf",), "pdf:load_pdf", ALWAYS),
    Loader(_begins(WORD), (".docx",), "docx:load_docx", ALWAYS),
    Loader(_begins(RICH), (".rtf",), "rtf:load_rtf", LARGE),
    Loader(_begins(PAGE), (".html", ".htm", ".xhtml"), "html:load_html", LARGE),
    Loader(_mail, (".eml",), "mail:load_mail", LARGE, parts=True),
    Loader(
        _never, (".jsonl", ".ndjson", ".json", ".csv", ".tsv"), "several:load_record", parts=True
    ),
    Loader(_never, (".md", ".markdown"), "markdown:load_markdown"),
    Loader(_never, (".txt", ""), "text:load_text"),
)


def is_url(origin: str) -> bool:
    """Whether an origin is a URL, of whichever scheme, and not a path."""
    return URL.match(origin) is not None


def raw_of(origin: str, how: Loading) -> Raw:
    """Return the bytes of an origin; a fetched page is kept where that is asked."""
    if is_url(origin):
        from summarise.load.fetch import fetch  # noqa: PLC0415  only the web needs its client

        raw = fetch(origin, how.fetching)
        if how.keep_source:
            _keep(Path(how.keep_source), raw)
    else:
        path, part = parted(origin)
        raw = Raw(read_file(path), path, part=part)
    return replace(raw, charset=how.encoding, chosen=True) if how.encoding else raw


def parted(origin: str) -> tuple[str, str | None]:
    """Return a path, and which part of its file is meant: "feed.jsonl#42"."""
    if "#" in origin and not os.path.exists(origin):  # noqa: PTH110  of a name of any length
        for mark in re.finditer("#", origin):
            path, part = origin[: mark.start()], origin[mark.end() :]
            if part and (path == STDIN or os.path.isfile(path)):  # noqa: PTH113
                return path, part
    return origin, None


def load_any(origin: str, how: Loading | None = None) -> Document:
    """Return the document at an origin, by the loader that knows it."""
    how = how or Loading()
    return loaded(raw_of(origin, how), how)


def loads(content: bytes | str, origin: str = "text", how: Loading | None = None) -> Document:
    """Return the document that some bytes, or a text, hold: what `load` makes of a file of them.

    Args:
        content: what would stand in a file: text, HTML, a PDF.
        origin: a name for it; its ending tells what the content does not, as in "page.md".
        how: as for `load`.

    Raises:
        LoadError: it is no text, or there is none in it.
        ConfigError: it wants an extra that is not installed.
        TypeError: it is neither bytes nor a text.

    """
    how = how or Loading()
    if not isinstance(content, (bytes, str)):
        raise TypeError(f"loads takes bytes or a text, and this is {type(content).__name__}")
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
        return loaded(Raw(content, origin, charset="utf-8", chosen=True), how)
    return loaded(Raw(content, origin, charset=how.encoding, chosen=how.encoding is not None), how)


def loaded(raw: Raw, how: Loading) -> Document:
    """Return the document that some bytes hold."""
    loader = loader_of(raw)
    if raw.part and not loader.parts:
        raise LoadError(f"{raw.origin}#{raw.part}", "it has no parts", "name the file alone")
    if loader.apart is not None and len(raw.content) >= loader.apart:
        from summarise.load.child import opened  # noqa: PLC0415

        return opened(loader.place, raw)
    module, _, name = loader.place.partition(":")
    load: Callable[..., Document] = getattr(import_module(f"summarise.load.{module}"), name)
    return load(raw, how) if name == "load_record" else load(raw)


def loader_of(raw: Raw) -> Loader:
    """Return the loader of what some bytes hold, by content first and name second.

    Raises:
        UnsupportedSourceError: no loader reads such files.

    """
    head = raw.content[:HEAD]
    if head.startswith(WIDE):
        head = head[2:].replace(b"\0", b"")
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = next((each for each in LOADERS if each.knows(head)), None)
    if found is None and head.startswith(ZIP):  # its entries may stand in any order
        word = raw.suffix == ".docx" or b"word/document.xml" in raw.content
        found = LOADERS[1] if word else None
    foreign = next((what for mark, what in FOREIGN if head.startswith(mark)), None)
    if found is None and foreign:
        raise UnsupportedSourceError(raw.origin, foreign)
    named = (each for each in LOADERS if raw.suffix in each.suffixes)
    return found or next(named, LOADERS[-1])


def _keep(folder: Path, raw: Raw) -> None:
    """Write a page down as it was fetched, under its digest, so that nothing is overwritten."""
    import hashlib  # noqa: PLC0415  like its neighbour only for what is kept

    from summarise.files import write_whole  # noqa: PLC0415

    name = f"{hashlib.sha256(raw.content).hexdigest()[:16]}{raw.suffix or '.html'}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, raw.content)
    except OSError as error:
        reason = error.strerror or error
        message = f"{folder}: cannot be written ({reason}); choose another --keep-source"
        raise SummariseError(message) from error
