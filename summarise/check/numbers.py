"""Numbers by value, in digits or words, so that "fourteen" supports "14" and "1,200" "1200"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL = f"zero one two three four five six seven eight nine {TEENS}"
UNITS = {word: value for value, word in enumerate(SMALL.split())}
TENS = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
OTHERS = {"dozen": 12, "half": 0.5, "twice": 2, "double": 2, "once": 1}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
WORDS = UNITS | TENS | OTHERS | ORDINALS
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?(?:(?:bn|mn|tn|m|k)\b)?|[a-z]+", re.IGNORECASE)
ABOUT = frozenset({"about", "around", "some", "nearly", "almost", "roughly", "approximately"})
MORE = frozenset({"over", "under", "than"})
NEAR = 0.1  # share by which a number said to be "about" may differ
TRIVIAL = frozenset({0.0, 0.5, 1.0, 2.0})  # "one of them", "the second", "half": no figures


class Number(NamedTuple):
    """A number as written, its value, and whether it is said to be rounded."""

    text: str
    value: float
    rounded: bool


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text: digits, words, and words of scale behind either."""
    tokens = [match[0] for match in TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        value, after = _number(tokens, at)
        if value is None:
            at += 1
            continue
        before = tokens[at - 1].lower() if at else ""
        yield Number(" ".join(tokens[at:after]), value, before in ABOUT | MORE)
        at = after


def _number(tokens: list[str], at: int) -> tuple[float | None, int]:
    """Return the value of the number that begins at a token, and where it ends."""
    token = tokens[at].lower()
    if token[0].isdigit():
        digits = token.rstrip("kmbtn")
        value = float(digits.replace(",", "")) * SUFFIXES.get(token[len(digits) :], 1)
    elif token in WORDS:
        value = float(WORDS[token])
        unit = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        if token in TENS and 0 < UNITS.get(unit, 0) < len("nine times"):
            value, at = value + UNITS[unit], at + 1
    else:
        return None, at + 1
    at += 1
    while at < len(tokens) and tokens[at].lower() in SCALES:
        value, at = value * SCALES[tokens[at].lower()], at + 1
    return value, at


def supported(number: Number, source: set[float]) -> bool:
    """Whether a source's numbers hold this one, or one near it where it is said to be rounded."""
    if number.value in source or number.value in TRIVIAL:
        return True
    return number.rounded and any(abs(number.value - value) <= NEAR * value for value in source)
