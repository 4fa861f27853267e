"""Mail: its own text, with subject, sender and date; a quoted thread is kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

from summarise.document import Document, Note
from summarise.errors import EmptySourceError
from summarise.load.raw import Raw
from summarise.load.shown import text_of, tree_of
from summarise.load.text import decoded, document, listed

FORWARDED = "message/rfc822"
QUOTED = "quoted"  # the part of a mail that is somebody else's
LONGEST_HEADER = 2_000  # letters
SHOWN = 5  # parts that are not read and named
# Lines behind which a mail holds another one, as common programs write them.
PASSED_ON = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original|Forwarded|Weitergeleitete|Urspr\w+|Message|Mensaje)"
    r"[^\n]{0,40}-{2,}|Begin forwarded message:|_{20,})[ \t]*$"
    r"|^(?:From|Von|De): [^\n]{1,500}\n"
    r"(?:Sent|Date|Gesendet|Envoyé|Enviado)[^\n]{0,40}: ?[^\n]{1,500}\n",
    re.MULTILINE | re.IGNORECASE,
)
# The line, or the two, that says whose words the quoted lines behind it are.
WHOSE = re.compile(
    r"(?:^(?:On|Am|Le|El|Il|Em|Den) [^\n]{4,200}\n)?^(?!>)[^\n]{0,200}:[ \t]*\n(?:[ \t]*\n)*(?=>)",
    re.MULTILINE,
)
WRITER = re.compile(r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\b|@|\d{4}")
MARK = re.compile(r"^>+ ?", re.MULTILINE)
FEWEST = 2  # lines with ">" that are a quotation, and no sign or escape
CITED = '//blockquote[@type="cite"]|//div[@class="gmail_quote"]|//*[@id="divRplyFwdMsg"]/..'


def load_mail(raw: Raw) -> Document:
    """Return the text that the sender of a mail wrote; by `#quoted`, the thread it answers.

    Raises:
        EmptySourceError: there is no text in it, or no such part.

    """
    message = message_from_bytes(
        raw.content.replace(b"\n>From ", b"\nFrom "), policy=policy.compat32
    )
    own, thread, notes, unread = _parts(message, raw)
    told = {"title": _header(message, "subject"), "published": _date(message)}
    if raw.part == QUOTED:
        return document(thread, raw, title=told["title"], notes=notes)
    if raw.part is not None:
        raise EmptySourceError(raw.origin, f"it has no part {raw.part!r}", f"only #{QUOTED}")
    if unread:
        told_of = f"attached to the mail, and not read: {listed(unread, SHOWN)}"
        notes = (*notes, Note("parts-unread", told_of))
    if not own.strip():
        own, thread = thread, ""  # a mail that only passes another on
    if thread.strip():
        how = "save it to read that" if raw.origin == "-" else f"{raw.origin}#{QUOTED} reads it"
        notes = (*notes, Note("thread-apart", f"the thread that it answers is kept apart: {how}"))
    return document(own.strip("\n"), raw, **told, byline=_header(message, "from"), notes=notes)


def _parts(message: Message, raw: Raw) -> tuple[str, str, tuple[Note, ...], list[str]]:
    """Return the sender's words, the others', what is to be noted, and what is not read."""
    own, thread, unread, passed = list[str](), list[str](), list[str](), list[Message]()
    notes: tuple[Note, ...] = ()
    for part in _leaves(message):
        if part.get_content_type() == FORWARDED:
            inner: Any = part.get_payload(0)
            unread.append(f"the mail “{_header(inner, 'subject') or 'without a subject'}”")
            passed.append(inner)
            continue
        if part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
            unread.append(part.get_filename() or part.get_content_type())
            continue
        charset = raw.charset if raw.chosen else part.get_content_charset()
        held = Raw(_bytes(part), raw.origin, charset, raw.chosen)
        text, told = decoded(held)
        notes += told
        mine, others = (_of_html if part.get_content_subtype() == "html" else _of_plain)(text)
        own.append(mine)
        thread.append(others)
    if passed and not _joined(own) and not _joined(thread):
        return _parts(passed[0], raw)  # a mail that holds but another one
    return _joined(own), _joined(thread), notes, unread


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something; of alternatives the plain one, unless it holds nothing."""
    if not message.is_multipart() or message.get_content_type() == FORWARDED:
        yield message
        return
    inner = [part for part in message.get_payload() if isinstance(part, Message)]
    leaves = [leaf for part in inner for leaf in _leaves(part)]
    if message.get_content_subtype() == "alternative":
        plain = [part for part in leaves if part.get_content_type() == "text/plain"]
        rich = [part for part in leaves if part.get_content_type() == "text/html"]
        leaves = rich if rich and not _says_much(plain, rich) else plain or leaves
    yield from leaves


def _says_much(plain: list[Message], rich: list[Message]) -> bool:
    """Whether the plain text is the mail, and no "see the HTML version"."""
    shown = text_of(tree_of(decoded(Raw(_bytes(rich[0]) or b" ", "")).text))
    return sum(len(_bytes(part)) for part in plain) * 2 >= len(shown)


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _of_plain(text: str) -> tuple[str, str]:
    text = text.replace("\r\n", "\n")
    passed = PASSED_ON.search(text)
    text, thread = (text[: passed.start()], text[passed.start() :]) if passed else (text, "")
    quoted = sum(line.startswith(">") for line in text.split("\n"))
    if quoted < FEWEST and not (quoted and _whose(text)):
        return text, thread
    others = "\n".join(line for line in text.split("\n") if line.startswith(">"))
    mine = WHOSE.sub(lambda match: "" if WRITER.search(match[0]) else match[0], text)
    mine = "\n".join(line for line in mine.split("\n") if not line.startswith(">"))
    return re.sub(r"\n{3,}", "\n\n", mine), _joined([MARK.sub("", others), thread])


def _whose(text: str) -> bool:
    return any(WRITER.search(match[0]) for match in WHOSE.finditer(text))


def _of_html(text: str) -> tuple[str, str]:
    tree = tree_of(text)
    if tree is None:
        return "", ""
    cited = {each: None for each in tree.xpath(CITED) if each.getparent() is not None}
    others = []
    for element in cited:
        if any(above in cited for above in element.iterancestors()):
            continue
        tail, element.tail = element.tail, None
        others.append(text_of(element))
        parent, before = element.getparent(), element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + (tail or "")
        else:
            before.tail = (before.tail or "") + (tail or "")
        parent.remove(element)
    return text_of(tree), _joined(others)


def _joined(texts: list[str]) -> str:
    return "\n\n".join(text.strip("\n") for text in texts if text.strip())


def _header(message: Message, name: str) -> str | None:
    value = str(message.get(name) or "")[:LONGEST_HEADER]
    try:
        return str(make_header(decode_header(value))) or None
    except (MessageError, LookupError, ValueError):
        return value or None


def _date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).isoformat()
    except (TypeError, ValueError):
        return None
