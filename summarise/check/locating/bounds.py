"""Where a match may begin and end: never inside a word, a number or a grapheme.

The letters beside a match are looked at as a reader sees them: entities resolved, invisible
characters gone, composed. So "can" is no part of "can&#39;t", nor "content" of "mécontent".
"""

from __future__ import annotations

import re
import unicodedata
from string import ascii_letters

from summarise.check.around.edges import continues, joins
from summarise.check.locating.folding import ENTITY, resolved

# Scripts that set no spaces between words: there any character may be a word's edge.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
LETTERS = frozenset(ascii_letters)
NUMERALS = frozenset("〇一二三四五六七八九十百千万億兆两兩零")
JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3\u0e33\u0eb3") | frozenset(
    map(chr, range(0x1F3FB, 0x1F400))
)
APOSTROPHES = frozenset("'’‘`´ʼ＇′‛")
HYPHENS = frozenset("-‐‑－﹣")
DASHES = frozenset("–—―−")
SIGNS = HYPHENS | DASHES | frozenset("+±<>≤≥~")
POINTS = frozenset(".,:·٫٬⁄/")
LONG_DASHES = frozenset("—―")
PARTS = frozenset("%‰¢½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
TAG = re.compile(r"<[^<>]*>\Z")
UNITS = frozenset("+%‰°′″^")
ONE_IN = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) \Z")
ENTITIES = re.compile(ENTITY)
CUT_LINE = re.compile(r"\w[-‐‑\u00ad]\s*\n\s*\Z")
CUT_LINE_NEXT = re.compile(r"\A[-‐‑\u00ad]\s*\n\s*\w")
THOUSANDS = re.compile(
    r"(?:\A|[^\w.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})*[ \u00a0\u2009\u202f]\Z"
)
FRACTION = re.compile(r"\A ?\d+[/⁄]\d")
THREE_DIGITS = re.compile(r"\A\d{3}(?!\d)")
FOOTNOTE = re.compile(r"[¹²³⁰⁴-⁹]+(?!\w)")
FEWEST_NOTED = 2  # letters before a raised figure: "m²" is a unit, "no²" bears a note
# French and Italian words that lose their vowel before another, and so stand apart from it: “qu'il
# a menti”. “n'” is not among them, for it is half of a negation.
ELIDED = re.compile(
    r"(?i)(?:\A|[\W\d_])(?:[cdjlmst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|un|all|dall|dell|nell|sull"
    r"|coll|quest|quell)['’ʼ]\Z"
)
VOWELS = frozenset("aàâäáæeéèêëiîïíìoôöóòœuùûüúhAÀÂÄÁÆEÉÈÊËIÎÏÍÌOÔÖÓÒŒUÙÛÜÚH")
REACH = 32  # characters beside a match that are looked at


def bounded(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` of a source begins and ends at whole words, numbers, graphemes."""
    if start and not _begins(text, start, end):
        return False
    return end >= len(text) or _ends(text, start, end)


def _begins(text: str, start: int, end: int) -> bool:
    if text[start - 1] == " " and text[start] in LETTERS:
        # The usual case: between two words only a number can go on.
        inner = text[start : min(end, start + REACH)]
        return not continues(text[max(0, start - REACH) : start], inner)
    if splits_grapheme(text, start) or _in_entity(text, start):
        return False
    raw = text[max(0, start - REACH) : start]
    before, inner = resolved(raw), resolved(text[start : min(end, start + REACH)])
    if before.endswith(">"):
        before = TAG.sub(" ", before)
    if not before or not inner:
        return True
    if CUT_LINE.search(raw) and inner[0].isalpha():
        return False
    return not (_cuts_at_start(before, inner) or continues(before, inner))


def _cuts_at_start(before: str, inner: str) -> bool:
    last, further = before[-1], before[-2:-1]
    first, second = inner[0], inner[1:2]
    if _cuts_number_at_start(before, inner):
        return True
    if wordy(first):
        inside = last in HYPHENS | APOSTROPHES and bool(further) and wordy(further)
        if inside and first in VOWELS and ELIDED.search(before):
            return False
        return inside or joins(before, inner) or _one_word(further, last, first)
    # ".5" out of "3.5", "’t" out of "can’t"
    glue = first in POINTS | HYPHENS | APOSTROPHES
    return glue and wordy(last) and bool(second) and _glued(last, first, second)


def _cuts_number_at_start(before: str, inner: str) -> bool:
    last, further = before[-1], before[-2:-1]
    first = inner[0]
    if _numeric(inner):
        lower = before.lower()
        signed = last in SIGNS and not _parts_words(last, further)
        pointed = last in POINTS and (further.isdigit() or last in ".·٫⁄")
        spaced = THREE_DIGITS.match(inner) and THOUSANDS.search(before)
        mixed = further.isdigit() and last == " " and FRACTION.match(inner)  # "2 1/2"
        if is_currency(last) or signed or pointed or spaced or mixed or ONE_IN.search(lower):
            return True
    counted = first in NUMERALS and (last in NUMERALS or last == "数")
    foreign = is_currency(first) and last.isalpha()  # "$10" out of "A$10"
    halved = first in PARTS and before.rstrip()[-1:].isdigit()  # "½" out of "1 ½"
    return counted or foreign or halved


def _ends(text: str, start: int, end: int) -> bool:
    if text[end] == " " and text[end - 1] in LETTERS:
        inner = text[max(start, end - REACH) : end]
        return not continues(inner, text[end : end + REACH], shares=True)
    if splits_grapheme(text, end) or _in_entity(text, end):
        return False
    raw = text[end : end + REACH]
    inner, after = resolved(text[max(start, end - REACH) : end]), resolved(raw)
    if not inner or not after or (FOOTNOTE.match(after) and inner[-FEWEST_NOTED:].isalpha()):
        return True
    if CUT_LINE_NEXT.match(raw) and inner[-1].isalpha():
        return False
    return not (_cuts_at_end(inner, after) or continues(inner, after, shares=True))


def _cuts_at_end(inner: str, after: str) -> bool:
    last, further = inner[-1], inner[-2:-1]
    first, second = after[0], after[1:2]
    if _cuts_number_at_end(inner, after):
        return True
    if wordy(first) and not wordy(last):
        # "3." out of "3.5", "un-" out of "un-American", "can’" out of "can’t"
        glue = last in POINTS | HYPHENS | APOSTROPHES
        return glue and bool(further) and _glued(further, last, first)
    if not wordy(last):
        return False
    inside = first in HYPHENS | APOSTROPHES and bool(second) and wordy(second)
    return inside or joins(inner, after) or _one_word(second, first, last)


def _cuts_number_at_end(inner: str, after: str) -> bool:
    last, first, second = inner[-1], after[0], after[1:2]
    if first in NUMERALS and (last.isnumeric() or last in NUMERALS):
        return True
    if not last.isnumeric():
        return False
    beside = after.lstrip(" \u00a0\u202f")[:1]
    if first in UNITS or is_currency(first) or beside in PARTS or FRACTION.match(after):
        return True
    if first in POINTS | SIGNS and second.isdigit():
        return True
    thousands = THOUSANDS.search(f"{inner} ") and first in " \u00a0\u2009\u202f"
    return bool(thousands and THREE_DIGITS.match(after[1:]))


def _parts_words(dash: str, before: str) -> bool:
    """Whether a dash before a number is no sign: “MOSCOW—100 people”."""
    return dash in LONG_DASHES and bool(before) and not before.isspace() and before not in "(["


def _glued(left: str, mark: str, right: str) -> bool:
    """Whether a mark holds what stands on both sides together: a point only holds digits."""
    if mark in POINTS:
        return left.isdigit() and right.isdigit()
    return wordy(left) and wordy(right)


def _numeric(inner: str) -> bool:
    """Whether a text begins with a number, also behind a currency or a point."""
    return inner[0].isnumeric() or (
        inner[1:2].isnumeric() and (inner[0] == "." or is_currency(inner[0]))
    )


def is_currency(letter: str) -> bool:
    """Whether a character is the sign of a currency, of any country."""
    return unicodedata.category(letter) == "Sc"


def _one_word(beyond: str, outer: str, inner: str) -> bool:
    """Whether two letters side by side are one word; `beyond` is the next behind the outer one."""
    if not (wordy(outer) and wordy(inner)):
        return False
    if outer == "_" and not wordy(beyond or " "):
        return False  # emphasis, as in _this_
    return not (UNSPACED.match(outer) or UNSPACED.match(inner))


def wordy(letter: str) -> bool:
    """Whether a character is part of a word: letters, digits, and the marks set on them."""
    return letter.isalnum() or letter == "_" or unicodedata.category(letter)[0] == "M"


def _in_entity(text: str, at: int) -> bool:
    if "&" not in text[max(0, at - REACH) : at]:
        return False
    found = ENTITIES.finditer(text, max(0, at - REACH), at + REACH)
    return any(match.start() < at < match.end() for match in found)


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
