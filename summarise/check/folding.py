"""Folding: what may differ between a quote and the source without a change of meaning.

What is folded, and nothing else:

| folded | to |
|---|---|
| white space of every kind, line wraps, CR/LF, NBSP | one space |
| double quotation marks “ ” „ ‟ « » ＂ 「 」 『 』 and `` '' | " |
| single marks and apostrophes ‘ ’ ‚ ‛ ‹ › ʼ ` ´ | ' |
| dashes and hyphens ‐ ‑ ‒ – — ― − and -- | - |
| zero-width characters, soft hyphens, bidi marks | nothing |
| … | ... |
| ligatures ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ | their letters |
| full-width and half-width forms | their ordinary forms |
| decomposed letters | NFC |
| HTML entities, once | their characters |
| a mark that reopens speech at a paragraph | nothing |

Never folded: case (but for a quote's first letter, see `locate`), accents, spelling, digits,
superscripts. A quote and its source are folded alike; `Folded` leads back to the source's offsets.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from summarise.document import Span

SINGLES = str.maketrans(
    dict.fromkeys("“”„‟«»＂「」『』〝〞〟", '"')
    | dict.fromkeys("‘’‚‛‹›ʼ`´＇", "'")
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u202f\u205f\u3000\u2028\u2029", " ")
    | dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
)
SINGLE = re.compile("[" + re.escape("".join(map(chr, SINGLES))) + "]")
SPACE = r"\s\x1c-\x1f\x85"
NOTHING = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u061c\u180e"
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
RUN = re.compile(rf"[{SPACE}][{SPACE}{NOTHING}]+")
# A leading class lets the scanner skip whatever else there is; `ODD_RUN` then says how far it goes.
ODD = re.compile(f"[{NOTHING}…\ufb00-\ufb06\uff01-\uffef&]")
ODD_RUN = re.compile(rf"[{NOTHING}][{SPACE}{NOTHING}]*|…|{ENTITY}|[\ufb00-\ufb06]|[\uff01-\uffef]+")
DOUBLED = re.compile(r"--+|``|''|[—–]{2,}")
MARKED = (  # marks that are set on the letter before them
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u093c\u09bc\u09be\u09d7"
    "\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca"
    "\u0dcf\u0ddf\u1b35\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
DECOMPOSED = re.compile(f"[{MARKED}\u1100-\u11ff\u0958-\u095f\u2126\u212a\u212b\u0340-\u0344]")
COMPOSED = re.compile(
    f".[{MARKED}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    "|[\u0958-\u095f\u2126\u212a\u212b]|[\uac00-\ud7a3][\u11a8-\u11c2]"
)
INVISIBLE = re.compile(f"[{NOTHING}]+")


@dataclass(frozen=True)
class Folded:
    """A folded text and the way back.

    The four arrays describe, in order, each region whose length changed: where it starts and ends
    in the folded text and in the source. Outside the regions offsets run in step.
    """

    text: str
    fold_start: array[int]
    fold_end: array[int]
    source_start: array[int]
    source_end: array[int]

    @cached_property
    def blind(self) -> str:
        """The folded text with every mark single: a quote in a quote changes them."""
        return self.text.replace('"', "'")

    def span(self, start: int, end: int) -> Span | None:
        """Return the source's span of `[start, end)`, or None where it would cut a character."""
        first, last = self._start(start), self._end(end)
        return None if first is None or last is None else Span(first, last)

    def at(self, offset: int) -> int:
        """Return where a source's offset lies in the folded text, or where its region begins."""
        region = bisect_right(self.source_start, offset) - 1
        if region < 0:
            return offset
        if offset < self.source_end[region]:
            return self.fold_start[region]
        return self.fold_end[region] + offset - self.source_end[region]

    def _region(self, at: int) -> int:
        return bisect_right(self.fold_start, at) - 1

    def _start(self, at: int) -> int | None:
        region = self._region(at)
        if region < 0:
            return at
        if at < self.fold_end[region]:
            return self.source_start[region] if at == self.fold_start[region] else None
        return self.source_end[region] + at - self.fold_end[region]

    def _end(self, end: int) -> int | None:
        at = end - 1
        region = self._region(at)
        if region < 0:
            return end
        if at < self.fold_end[region]:
            return self.source_end[region] if end == self.fold_end[region] else None
        return self.source_end[region] + end - self.fold_end[region]


def fold(text: str, dropped: Iterable[Span] = ()) -> Folded:
    """Fold a text.

    Args:
        text: any text.
        dropped: spans to leave out, in order: the marks that reopen speech.

    """
    regions = array("q"), array("q"), array("q"), array("q")
    pieces: list[str] = []
    at = length = 0
    for start, end, replacement in _changes(text, dropped):
        if start < at:
            continue
        pieces += text[at:start], replacement
        length += start - at
        for column, value in zip(
            regions, (length, length + len(replacement), start, end), strict=True
        ):
            column.append(value)
        length += len(replacement)
        at = end
    pieces.append(text[at:])
    return Folded(_one_to_one("".join(pieces)), *regions)


def _one_to_one(text: str) -> str:
    """Replace what keeps its length; a pass in C for each letter that occurs at all."""
    if len(text) < 400:  # noqa: PLR2004  for a quote one translation is cheaper
        return text.translate(SINGLES)
    if text.isascii():
        found = {letter for letter in "\t\n\r\v\f\x1c\x1d\x1e\x1f`" if letter in text}
    else:
        found = set(SINGLE.findall(text))
    for letter in found:
        text = text.replace(letter, SINGLES[ord(letter)])
    return text


def resolved(text: str) -> str:
    """Return a short text as a reader sees it: no entities, nothing invisible, composed."""
    if text.isascii() and "&" not in text:
        return text
    return unicodedata.normalize("NFC", INVISIBLE.sub("", html.unescape(text)))


def _changes(text: str, dropped: Iterable[Span]) -> list[tuple[int, int, str]]:
    """Everything that changes its length, in order; where two overlap, the first counts."""
    spans = [match.span() for match in RUN.finditer(text)]
    if not text.isascii() or "&" in text:
        spans += [
            run.span()
            for odd in ODD.finditer(text)
            if (run := ODD_RUN.match(text, odd.start())) is not None
        ]
    if "--" in text or "``" in text or "''" in text or "——" in text or "––" in text:
        spans += [match.span() for match in DOUBLED.finditer(text)]
    found = [(start, end, _replacement(text[start:end])) for start, end in spans]
    changes = [change for change in found if change[2] != text[change[0] : change[1]]]
    changes += [(span.start, span.end, "") for span in dropped]
    if not text.isascii() and DECOMPOSED.search(text):
        for match in COMPOSED.finditer(text):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                changes.append((match.start(), match.end(), composed))
    return sorted(changes)


def _replacement(found: str) -> str:
    if found[0] == "&":
        return _entity(found)
    if found in {"``", "''"}:
        return '"'
    if found[0] in "-—–":
        return "-"
    if found == "…":
        return "..."
    if "\ufb00" <= found[0] <= "\uffee" and found[0] != "\ufeff":
        return unicodedata.normalize("NFKC", found)
    return " " if any(letter.isspace() for letter in found) else ""


def _entity(found: str) -> str:
    """What an entity stands for, folded in its turn: &shy; is nothing, &hellip; three dots."""
    letters = html.unescape(found)
    return letters if letters == found else INVISIBLE.sub("", letters).replace("…", "...")
