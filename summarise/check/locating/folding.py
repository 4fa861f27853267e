"""Folding: what may differ between a quote and the source without a change of meaning.

What is folded, and nothing else:

| folded | to |
|---|---|
| white space of every kind, line wraps, CR/LF, NBSP | one space |
| double quotation marks “ ” „ ‟ « » ＂ 「 」 『 』 and `` '' | " |
| single marks and apostrophes ‘ ’ ‚ ‛ ‹ › ʼ ` ´ | ' |
| dashes and hyphens ‐ ‑ ‒ – — ― − and -- | - |
| a no-break space before ? ! ; : %, any space inside « » | nothing |
| zero-width characters, soft hyphens, bidi marks | nothing |
| … and . . . | ... |
| ligatures ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ | their letters |
| full-width and half-width forms | their ordinary forms |
| decomposed letters | NFC |
| HTML entities, once | their characters |
| a hyphen at a line's end inside a word | itself, or nothing |
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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from summarise.check.locating.composing import Change, composed
from summarise.document import Span

SINGLES = str.maketrans(
    dict.fromkeys("“”„‟«»＂「」『』〝〞〟", '"')
    | dict.fromkeys("‘’‚‛‹›ʼ`´＇", "'")
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u202f\u205f\u3000\u2028\u2029", " ")
    | dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
)
NOTHING = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u061c\u180e"
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
BLANK = r"&(?:nbsp|ensp|emsp|thinsp|#160|#[xX][aA]0|#8239|#8201);"
RUN = re.compile("  +")
# Where invisible characters or entities stand among the spaces, they are part of the run.
MIXED_RUN = re.compile(rf"(?: |{BLANK})(?:[ {NOTHING}]|{BLANK})+")
# A leading class lets the scanner skip whatever else there is; `ODD_RUN` then says how far it goes.
ODD = re.compile(f"[{NOTHING}\ufb00-\ufb06\uff01-\uffef&]")
ODD_RUN = re.compile(rf"[{NOTHING}][ {NOTHING}]*|{ENTITY}|[\ufb00-\ufb06]|[\uff01-\uffef]+")
ASCII = bytes(range(128))
NO_BREAK, MARKS_APART = frozenset("\xa0\u202f"), frozenset("«")
# Spaces that French sets before its marks and inside its quotation.
FRENCH = re.compile(r"(?<![\xa0\u202f])[\xa0\u202f]+(?=[?!;:%»])")
GUILLEMETS = re.compile(r"(?<=«)\s+|(?<!\s)\s+(?=»)")
SPACED_DOTS = re.compile(r"\.(?: +\.){2,}")
DOUBLED = re.compile("--+|''")
SHORT = 400  # letters of a quote or a statement, where a text is longer
UNPLAIN = re.compile(r"[^ !\"#$%'-_a-~]|--|''|  | \.")  # what folding may change in a short text
NO_REGION = array("q")
INVISIBLE = re.compile(f"[{NOTHING}]+")
ASCII_SINGLES = [letter for letter in map(chr, SINGLES) if letter.isascii()]


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


def fold(text: str, dropped: Sequence[Span] = ()) -> Folded:
    """Fold a text.

    Args:
        text: any text.
        dropped: spans to leave out: hyphens, or white space behind them, at the ends of lines.

    """
    if not dropped and len(text) < SHORT and not UNPLAIN.search(text):
        return Folded(text, NO_REGION, NO_REGION, NO_REGION, NO_REGION)
    odd = _odd_letters(text)
    straight = _straight(text, odd)
    regions = array("q"), array("q"), array("q"), array("q")
    fold_start, fold_end, source_start, source_end = regions
    pieces: list[str] = []
    at = length = 0
    changes = [*((*span, "", 1) for span in dropped), *_changes(straight, odd)]
    for spaces, letters in ((FRENCH, NO_BREAK), (GUILLEMETS, MARKS_APART)):
        if odd & letters:
            changes += [(*space.span(), "", 1) for space in spaces.finditer(text)]
    changes.sort(key=itemgetter(1), reverse=True)
    changes.sort(key=itemgetter(0))  # of two that begin together the longer comes first
    for start, end, replacement, parts in changes:
        if start < at:
            continue
        pieces += straight[at:start], replacement
        length += start - at
        at = end
        if parts == 1:
            fold_start.append(length)
            length += len(replacement)
            fold_end.append(length)
            source_start.append(start)
            source_end.append(end)
        else:
            became, was = len(replacement) // parts, (end - start) // parts
            fold_start.extend(range(length, length + len(replacement), became))
            length += len(replacement)
            fold_end.extend(range(fold_start[-parts] + became, length + 1, became))
            source_start.extend(range(start, end, was))
            source_end.extend(range(start + was, end + 1, was))
    pieces.append(straight[at:])
    return Folded("".join(pieces), *regions)


def _odd_letters(text: str) -> set[str]:
    """Which letters beyond ASCII a text holds; deleting bytes is the quickest way to know."""
    if text.isascii():
        return set()
    data = text.encode("utf-8", "surrogatepass").translate(None, ASCII)
    return set(data.decode("utf-8", "surrogatepass"))


def _straight(text: str, odd: set[str]) -> str:
    """Replace what keeps its length; a pass in C for each letter that occurs at all."""
    found = [letter for letter in ASCII_SINGLES if letter in text]
    found += [letter for letter in odd if ord(letter) in SINGLES]
    for letter in found:
        text = text.replace(letter, SINGLES[ord(letter)])
    return text


def resolved(text: str) -> str:
    """Return a short text as a reader sees it: no entities, nothing invisible, composed."""
    if text.isascii() and "&" not in text:
        return text
    return unicodedata.normalize("NFC", INVISIBLE.sub("", html.unescape(text)))


def _changes(text: str, odd: set[str]) -> list[Change]:
    """Everything that changes its length; where two overlap, the first counts."""
    letters = "".join(odd)
    mixed = "&" in text or INVISIBLE.search(letters) is not None
    changes: list[Change] = []
    if mixed or "  " in text:
        changes += [(*run.span(), " ", 1) for run in (MIXED_RUN if mixed else RUN).finditer(text)]
    if "--" in text or "''" in text:
        changes += [(*mark.span(), _replacement(mark[0]), 1) for mark in DOUBLED.finditer(text)]
    if " ." in text:
        changes += [(*dots.span(), "...", 1) for dots in SPACED_DOTS.finditer(text)]
    if "…" in odd:
        changes += [(at, at + 1, "...", 1) for at in _each("…", text)]
    if mixed or ODD.search(letters):
        changes += _odd(text)
    return [*changes, *composed(text, letters)]


def _each(letter: str, text: str) -> Iterator[int]:
    at = text.find(letter)
    while at >= 0:
        yield at
        at = text.find(letter, at + 1)


def _odd(text: str) -> Iterator[Change]:
    """Invisible characters, entities, ligatures, and full or half width."""
    known: dict[str, str] = {}
    at = 0
    while (odd := ODD.search(text, at)) is not None:
        at = odd.start() + 1
        run = ODD_RUN.match(text, odd.start())
        if run is not None:
            at = run.end()
            replacement = known.get(run[0])
            if replacement is None:
                replacement = known[run[0]] = _replacement(run[0])
            if replacement != run[0]:
                yield run.start(), at, replacement, 1


def _replacement(found: str) -> str:
    if found[0] == "&":
        return _entity(found)
    if found[0] in "-'":
        return {"-": "-", "'": '"'}[found[0]]
    if "\ufb00" <= found[0] <= "\uffee" and found[0] != "\ufeff":
        return unicodedata.normalize("NFKC", found)
    return " " if " " in found else ""


def _entity(found: str) -> str:
    """What an entity stands for, folded in its turn: &shy; is nothing, &hellip; three dots."""
    letters = html.unescape(found)
    if letters == found:
        return found
    return INVISIBLE.sub("", letters).replace("…", "...").translate(SINGLES)
