"""Words beside a match that belong to it: numbers in several words, prefixes, negations glued on.

"five" is no part of "twenty five" or "five hundred", "5" none of "5 per cent", "violent" none of
"non–violent", and 同意 none of 不同意.
"""

from __future__ import annotations

import re

from summarise.check.terms.numbers import SCALES, TENS, UNITS

SHARES = "percent percentage pct prozent dozen dozens millionen milliarden millones millions"
MORE_SHARES = (
    "milliards billions trillion tausend mille mil bn mn tn lakh lakhs crore crores score k"
)
PERCENT = frozenset(f"{SHARES} {MORE_SHARES}".split())
PHRASES = re.compile(r"(?:per cent|pour cent|por ciento|and a (?:half|quarter|third))\b")
COUNTING = frozenset({*SCALES, *TENS, *UNITS})
WORDED = re.compile(rf"(?:{'|'.join([*UNITS, *TENS])})\b")
GOING_ON = COUNTING | {"and", "minus", "half"}
REACH = 32
FIRST = re.compile(r"\w+")
# En dashes that stand for hyphens; between two names they do not: "Paris–London".
PREFIX = re.compile(
    r"\b(?:non|anti|pre|pro|ex|un|co|re|sub|vice|mis|counter|quasi|pseudo|semi|no|not)[–‒]\Z"
)
SUFFIX = re.compile(r"[–‒](?:led|backed|based|free|style|like|proof|born|wide|less|owned|run)\b")
EN_DASHES = frozenset("–‒")
NEGATED_BEFORE = (*"不没沒未无無非勿莫别別မ", "反对", "反對", "ไม่", "ບໍ່", "មិន")
NEGATED_BEHIND = ("ではな", "じゃな", "ない", "なか", "なく", "ませ", "ず", "ぬ")


def continues(before: str, after: str, *, shares: bool = False) -> bool:
    """Whether a number goes on from the end of one text into the beginning of the next.

    With `shares` also whether it becomes a share there: "5" is not "5 percent", while "percent of
    voters" without its number says nothing wrong.
    """
    words = before[-REACH:].replace("-", " ").split()
    if not words or not (words[-1][-1].isdigit() or words[-1].lower() in GOING_ON):
        return False
    spaced = before[len(before.rstrip()) :] + after[: len(after) - len(after.lstrip())]
    follows = FIRST.match(after.lower().lstrip())
    if follows is None or not spaced or spaced.count("\n") > 1:
        return False
    rest = after.lower().lstrip()[follows.end() :].split()
    if follows[0] == "and" and rest and words[-1].lower() in SCALES:
        return rest[0][0].isdigit() or WORDED.match(rest[0]) is not None  # "hundred and five"
    share = follows[0] in PERCENT or PHRASES.match(after.lower().lstrip()) is not None
    return _goes_on([word.lower() for word in words], follows[0], share=share and shares)


def _goes_on(words: list[str], first: str, *, share: bool) -> bool:
    """Whether the number that some words end in goes on with the next word."""
    joined = words[-1] == "and"
    last = words[-1 - joined] if len(words) > joined else ""
    if last in {"minus", "half"}:
        return first.isdigit() if last == "minus" else first in {"a", *SCALES}
    counts = not joined and (last[-1:].isdigit() or last in COUNTING)
    tens = not joined and last in TENS and 0 < UNITS.get(first, 0) < 10  # noqa: PLR2004
    if (counts and (first in SCALES or share)) or tens or (counts and first == "point"):
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
