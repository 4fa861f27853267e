"""Words beside a match that belong to it: numbers in several words, prefixes, negations glued on.

"five" is no part of "twenty five" or "five hundred", "5" none of "5 per cent", "violent" none of
"non–violent", and 同意 none of 不同意.
"""

from __future__ import annotations

import re

from summarise.check.numbers import SCALES, TENS, UNITS

SHARES = "percent percentage pct prozent dozen dozens millionen milliarden millones millions"
PERCENT = frozenset(f"{SHARES} milliards billions trillion tausend mille mil".split())
PHRASES = re.compile(r"(?:per cent|pour cent|por ciento|and a (?:half|quarter|third))\b")
LAST = re.compile(r"(\w+)( and)?[ \u00a0]\Z")
FIRST = re.compile(r"\w+")
# En dashes that stand for hyphens; between two names they do not: "Paris–London".
PREFIX = re.compile(
    r"\b(?:non|anti|pre|pro|ex|un|co|re|sub|vice|mis|counter|quasi|pseudo|semi|no|not)[–‒]\Z"
)
SUFFIX = re.compile(r"[–‒](?:led|backed|based|free|style|like|proof|born|wide|less|owned|run)\b")
NEGATED_BEFORE = ("不", "没", "沒", "未", "无", "無", "非", "勿", "莫", "ไม่")
NEGATED_BEHIND = ("ない", "なか", "なく", "ませ", "ず", "ぬ")


def continues(before: str, after: str) -> bool:
    """Whether a number goes on from the end of one text into the beginning of the next."""
    left, right = before.lower().replace("\n", " "), after.lower().replace("\n", " ")
    if not right[:1].isspace():
        left, spaced = left.rstrip(), left[-1:].isspace()
    else:
        right, spaced = right.lstrip(), len(right) - len(right.lstrip()) == 1
    found, follows = LAST.search(f"{left} "), FIRST.match(right)
    if not spaced or found is None or follows is None:
        return False
    last, joined, first = found[1], found[2] is not None, follows[0]
    counts = last[0].isdigit() or last in UNITS or last in TENS or last in SCALES
    if not joined and counts and (first in SCALES or first in PERCENT or PHRASES.match(right)):
        return True
    if not joined and last in TENS and 0 < UNITS.get(first, 0) < 10:  # noqa: PLR2004
        return True
    return last in SCALES and (first in UNITS or first in TENS or (joined and first.isdigit()))


def joins(before: str, after: str) -> bool:
    """Whether two texts side by side are one word, or a word and its negation."""
    if PREFIX.search(before.lower()) or SUFFIX.match(after.lower()):
        return True
    return before.endswith(NEGATED_BEFORE) or (
        after.startswith(NEGATED_BEHIND) and not before[-1:].isascii()
    )
