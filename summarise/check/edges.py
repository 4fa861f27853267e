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
COUNTING = frozenset({*SCALES, *TENS, *UNITS})
GOING_ON = COUNTING | {"and"}
FIRST = re.compile(r"\w+")
# En dashes that stand for hyphens; between two names they do not: "Paris–London".
PREFIX = re.compile(
    r"\b(?:non|anti|pre|pro|ex|un|co|re|sub|vice|mis|counter|quasi|pseudo|semi|no|not)[–‒]\Z"
)
SUFFIX = re.compile(r"[–‒](?:led|backed|based|free|style|like|proof|born|wide|less|owned|run)\b")
EN_DASHES = frozenset("–‒")
NEGATED_BEFORE = ("不", "没", "沒", "未", "无", "無", "非", "勿", "莫", "ไม่")
NEGATED_BEHIND = ("ない", "なか", "なく", "ませ", "ず", "ぬ")


def continues(before: str, after: str, *, shares: bool = False) -> bool:
    """Whether a number goes on from the end of one text into the beginning of the next.

    With `shares` also whether it becomes a share there: "5" is not "5 percent", while "percent of
    voters" without its number says nothing wrong.
    """
    words = before.split()
    if not words or not (words[-1][0].isdigit() or words[-1].lower() in GOING_ON):
        return False
    spaced = before[len(before.rstrip()) :] + after[: len(after) - len(after.lstrip())]
    follows = FIRST.match(after.lower().lstrip())
    if follows is None or len(spaced) != 1:
        return False
    first, joined = follows[0], words[-1].lower() == "and"
    last = words[-1 - joined].lower() if len(words) > joined else ""
    counts = last[:1].isdigit() or last in COUNTING
    if not joined and counts and first in SCALES:
        return True
    share = first in PERCENT or PHRASES.match(after.lower().lstrip())
    if shares and not joined and counts and share:
        return True
    if not joined and last in TENS and 0 < UNITS.get(first, 0) < 10:  # noqa: PLR2004
        return True
    return last in SCALES and (first in UNITS or first in TENS or (joined and first.isdigit()))


def joins(before: str, after: str) -> bool:
    """Whether two texts side by side are one word, or a word and its negation."""
    if before[-1:] in EN_DASHES and PREFIX.search(before.lower()):
        return True
    if after[:1] in EN_DASHES and SUFFIX.match(after.lower()):
        return True
    return not before[-1:].isascii() and (
        before.endswith(NEGATED_BEFORE) or after.startswith(NEGATED_BEHIND)
    )
