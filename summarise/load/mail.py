"""Mail: its own text, with subject, sender and date; a quoted thread is kept apart."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from summarise.document import Document, Note
from summarise.load.html import load_html
from summarise.load.raw import Raw
from summarise.load.text import decoded, document

# Where the mail that is answered begins, as common programs write it.
THREAD = re.compile(
    r"^(?:-{2,}\s*(?:Original|Forwarded) Message\s*-{2,}|On .{6,120}\bwrote:"
    r"|Am .{6,120}\bschrieb .*:"
    r"|Le .{6,120} a écrit\s?:|>.*)\s*$",
    re.MULTILINE | re.IGNORECASE,
)


QUOTED = "quoted"  # the part of a mail that is somebody else's


def load_mail(raw: Raw) -> Document:
    """Return the text that the sender of a mail wrote; by `#quoted`, the thread it answers."""
    message = message_from_bytes(raw.content, policy=policy.default)
    told = {
        "title": _header(message, "subject"),
        "byline": _header(message, "from"),
        "published": _date(message),
    }
    body = message.get_body(("plain", "html"))
    content = body.get_payload(decode=True) if body is not None else b""
    held = Raw(
        content if isinstance(content, bytes) else b"",
        raw.origin,
        body.get_content_charset() if body is not None else None,
    )
    if body is not None and body.get_content_subtype() == "html":
        page = load_html(held)
        text, notes = page.text, page.notes
    else:
        text, notes = decoded(held)
        text = text.replace("\r\n", "\n")
    start = THREAD.search(text)
    own, thread = (text[: start.start()], text[start.start() :]) if start else (text, "")
    if not own.strip():
        own, thread = thread, ""  # a mail that only passes another on
    if raw.part == QUOTED:
        quoted = re.sub(r"^> ?", "", thread, flags=re.MULTILINE).strip("\n")
        return document(quoted, raw, title=told["title"], notes=notes)
    if thread.strip():
        apart = f"the thread that it answers is kept apart: {raw.origin}#{QUOTED} reads it"
        notes = (*notes, Note("thread-apart", apart))
    return document(own.strip("\n"), raw, **told, notes=notes)


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value) if value else None


def _date(message: EmailMessage) -> str | None:
    moment = getattr(message.get("date"), "datetime", None)
    return moment.isoformat() if moment else None
