"""HTML: the main text by trafilatura, with title, author, site, date and language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from summarise.document import Document, Note
from summarise.errors import BrokenSourceError, EmptySourceError
from summarise.load.raw import Raw
from summarise.load.shown import text_of, tree_of
from summarise.load.text import decoded, document

DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
LANGUAGE = re.compile(r"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
HEAD = 4096  # bytes in which a page declares its encoding
NOT_FREE = re.compile(r"isAccessibleForFree[\"']?\s*[:=]\s*[\"']?false", re.IGNORECASE)
PAYWALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers only|to continue reading", re.IGNORECASE
)
UNSCRIPTED = re.compile(r"<noscript[^<>]*>(?:[^<]|<(?!/?noscript))*</noscript>", re.IGNORECASE)
# Browsers show marks round these; whoever reads the text wants them too.
QUOTING = (
    (re.compile(r"<q(?:\s[^<>]*)?>", re.IGNORECASE), "“"),
    (re.compile(r"</q\s*>", re.IGNORECASE), "”"),
)
HEADLINE = re.compile(r"<h1(?:\s[^<>]*)?>(.{1,1000}?)</h1", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
TEASER, STUB = 600, 300  # letters that a page behind a paywall shows, where it says that it is one
SENTENCE = re.compile(r"(?<=\w)[”’»\"')]?[.!?。](?=[\s”’»\"')]|$)")
PASSAGE = re.compile(r"“[^”“]{12,}”|«[^»«]{12,}»|„[^“”„]{12,}[“”]")
SHOWN = 60  # letters of a passage that was left out


def load_html(raw: Raw) -> Document:
    """Return the main text of a page, a paragraph a line with a blank line between them.

    Raises:
        EmptySourceError: no text in it, or none without JavaScript, or behind a paywall.

    """
    declared = DECLARED.search(raw.content[:HEAD])
    charset = raw.charset or (declared[1].decode("ascii") if declared else None)
    page, notes = decoded(Raw(raw.content, raw.origin, charset, raw.chosen))
    marked = UNSCRIPTED.sub("", page)
    for tag, mark in QUOTING:
        marked = tag.sub(mark, marked)
    found, whole = _extracted(marked, raw.origin), text_of(tree_of(marked))
    text = _main_text(found, whole)
    notes = (*notes, *_walled(raw, page, text, whole), *_outside(text, whole))
    headline = _headline(page, str(found.get("title") or ""))
    if text and headline and headline not in " ".join(text[: 4 * TEASER].split()):
        text = f"{headline}\n\n{text}"  # it claims things too
    if not text:
        raise EmptySourceError(raw.origin, "no main text was found in the page", "save its text")
    language = LANGUAGE.search(page[:HEAD])
    return document(
        text,
        raw,
        title=found.get("title"),
        byline=_byline(found.get("author")),
        site=found.get("sitename"),
        published=found.get("date"),
        language=language[1] if language else None,
        notes=notes,
    )


def _main_text(found: dict[str, Any], whole: str) -> str:
    """The main text; of a fragment, or a page too short to have one, all that is shown."""
    lines = str(found.get("text") or "").split("\n")
    text = "\n\n".join(line for line in lines if line.strip())
    return text or (whole if SENTENCE.search(whole) else "")


def _walled(raw: Raw, page: str, text: str, whole: str) -> tuple[Note, ...]:
    """Refuse a page that keeps its text back, and say of one that it may keep some."""
    not_free = NOT_FREE.search(page) is not None
    behind = PAYWALL.search(whole) is not None
    if (behind and len(text) < STUB) or (not_free and len(text) < TEASER):
        raise EmptySourceError(
            raw.origin, "the page is behind a paywall", "open it yourself and save the text"
        )
    if not text and SCRIPT.search(page):
        raise EmptySourceError(
            raw.origin, "the page has no text without JavaScript", "save it from a browser"
        )
    message = "the page says that it is not free: this may be a part"
    return (Note("page-not-free", message),) if not_free else ()


def _outside(text: str, whole: str) -> Iterator[Note]:
    """Say what speech the page shows beside its main text."""
    plain = " ".join(text.split())
    left = [p for p in PASSAGE.findall(whole) if " ".join(p[1:-1].split()) not in plain]
    if left:
        first = left[0] if len(left[0]) <= SHOWN else f"{left[0][:SHOWN]}…"
        count = "a quoted passage" if len(left) == 1 else f"{len(left)} quoted passages"
        yield Note("beside-main-text", f"the page has {count} beside its main text: {first}")


def _headline(page: str, title: str) -> str | None:
    """The heading of a page that is its title too."""
    for found in HEADLINE.finditer(page):
        heading = " ".join(html.unescape(TAG.sub("", found[1])).split())
        if heading and heading in " ".join(title.split()):
            return heading
    return None


def _byline(author: object) -> str | None:
    """The author, unless a sentence was taken for one."""
    name = str(author or "")
    return None if PASSAGE.search(name) or any(mark in name for mark in "“”«»:") else name or None


def _extracted(page: str, origin: str) -> dict[str, Any]:
    """What the library finds: precisely, so that no reader's comment passes for a report.

    Of a short page that loses too much, and then whatever there is is taken.
    """
    found = _found(page, origin, precise=True)
    if len(str(found.get("text") or "")) < TEASER:
        more = _found(page, origin, precise=False)
        if len(str(more.get("text") or "")) > 2 * len(str(found.get("text") or "")):
            return more
    return found


def _found(page: str, origin: str, *, precise: bool) -> dict[str, Any]:
    import logging  # noqa: PLC0415

    from trafilatura import bare_extraction  # noqa: PLC0415  takes its time

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what fails is told below
    try:
        found = bare_extraction(
            page,
            url=origin if origin.startswith("http") else None,
            include_comments=False,
            favor_precision=precise,
            date_extraction_params={"extensive_search": False, "original_date": True},
            with_metadata=True,
        )
    except RecursionError as error:
        raise BrokenSourceError(origin, "its HTML is nested too deeply", "save its text") from error
    if found is None:
        return {}
    held: dict[str, Any] = found if isinstance(found, dict) else found.as_dict()
    return held
