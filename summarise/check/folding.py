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
LONGER_ASCII = re.compile(rf"[{SPACE}]{{2,}}|--+|``|''|{ENTITY}")
LONGER = re.compile(
    rf"[{SPACE}{NOTHING}]*[{NOTHING}][{SPACE}{NOTHING}]*|[{SPACE}]{{2,}}|--+|``|''|…|{ENTITY}"
    "|[\ufb00-\ufb06]|[\uff01-\uffef]+|[—–]{2,}"
)
COMPOSED = re.compile(r".[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u3099\u309a]+")


@dataclass(frozen=True, slots=True)
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

    def span(self, start: int, end: int) -> Span | None:
        """Return the source's span of `[start, end)`, or None where it would cut a character."""
        first, last = self._start(start), self._end(end)
        return None if first is None or last is None else Span(first, last)

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


def _changes(text: str, dropped: Iterable[Span]) -> list[tuple[int, int, str]]:
    pattern = LONGER_ASCII if text.isascii() else LONGER
    found = [(m.start(), m.end(), _replacement(m[0])) for m in pattern.finditer(text)]
    changes = [change for change in found if change[2] != text[change[0] : change[1]]]
    extra = [(span.start, span.end, "") for span in dropped]
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        for match in COMPOSED.finditer(text):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                extra.append((match.start(), match.end(), composed))
    return sorted(changes + extra) if extra else changes


def _replacement(found: str) -> str:
    if found[0] == "&":
        return html.unescape(found)
    if found in {"``", "''"}:
        return '"'
    if found[0] in "-—–":
        return "-"
    if found == "…":
        return "..."
    if "\ufb00" <= found[0] <= "\uffee":
        return unicodedata.normalize("NFKC", found)
    return " " if any(letter.isspace() for letter in found) else ""
