"""Where a match may begin and end: never inside a word, a number or a grapheme."""

from __future__ import annotations

import re
import unicodedata

# Scripts that set no spaces between words: there any character may be a word's edge.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3") | frozenset(map(chr, range(0x1F3FB, 0x1F400)))
SIGNS = frozenset("-−+±–—‐‑$€£¥₹#№")
UNITS = frozenset("%‰°$€£¥₹")
NEGATIVE_PREFIX = re.compile(
    r"(?:^|[^\w])(?:non|anti|un|ex|pre|post|pseudo|quasi|counter|re)[-‐‑–]$", re.IGNORECASE
)
UNSEEN = frozenset("\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f")
SEPARATORS = frozenset(".,:/’'")


def bounded(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` of a source begins and ends at whole words, numbers, graphemes."""
    return (start == 0 or _starts(text, start)) and (end >= len(text) or _ends(text, end))


def _starts(text: str, at: int) -> bool:
    if splits_grapheme(text, at):
        return False
    first = text[at]
    while at > 1 and text[at - 1] in UNSEEN:
        at -= 1
    before = text[at - 1]
    if not first.isalnum():
        return True
    if first.isdigit():
        signed = before in SIGNS and not (at > 1 and text[at - 2].isalnum() and before in "-−+–—‐‑")
        if signed or (before in SEPARATORS and at > 1 and text[at - 2].isdigit()):
            return False
    if before in "-‐‑–" and NEGATIVE_PREFIX.search(text, max(0, at - 10), at):
        return False
    return not _one_word(before, first)


def _ends(text: str, at: int) -> bool:
    if splits_grapheme(text, at):
        return False
    last = text[at - 1]
    while at < len(text) - 1 and text[at] in UNSEEN:
        at += 1
    after = text[at]
    if not last.isalnum():
        return True
    if last.isdigit() and (
        after in UNITS or (after in SEPARATORS and text[at + 1 : at + 2].isdigit())
    ):
        return False
    if after in "'’" and text[at + 1 : at + 2].lower() == "t":
        return False  # "can" is not a word of "can't"
    return not _one_word(last, after)


def _one_word(before: str, after: str) -> bool:
    if not (_letter(before) and _letter(after)):
        return False
    return not (UNSPACED.match(before) or UNSPACED.match(after))


def _letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def splits_grapheme(text: str, at: int) -> bool:
    """Whether offset `at` falls inside what a reader sees as one character."""
    before, after = text[at - 1], text[at]
    if before < "\u0300" and after < "\u0300":
        return before == "\r" and after == "\n"
    if after in JOINERS or before == "\u200d" or unicodedata.category(after) in {"Mn", "Me", "Mc"}:
        return True
    if "\U0001f1e6" <= after <= "\U0001f1ff":
        flags = 0
        while at > flags and "\U0001f1e6" <= text[at - 1 - flags] <= "\U0001f1ff":
            flags += 1
        return flags % 2 == 1
    return "\u1160" <= after <= "\u11ff"
