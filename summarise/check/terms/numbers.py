"""Numbers by value, in digits or words, so that "fourteen" supports "14" and "1,200" "1200"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarise.read.text.lexicon import lexicon
from summarise.read.text.small_words import NEARLY

TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL = f"zero one two three four five six seven eight nine {TEENS}"
UNITS = {word: value for value, word in enumerate(SMALL.split())}
DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: value * 10 for value, word in enumerate(DECADES.split(), 2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
}
# behind digits alone: the scales of the other languages that are read
FOREIGN = {
    **dict.fromkeys(("tausend", "mille", "mil"), 1_000),
    **dict.fromkeys(("mio", "millionen", "millions", "millón", "millones"), 1_000_000),
    **dict.fromkeys(("mrd", "milliarde", "milliarden", "milliard", "milliards"), 1_000_000_000),
}
OTHERS = {"half": 0.5, "twice": 2, "double": 2, "once": 1, "thrice": 3}
FIRSTS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = {word: value for value, word in enumerate(FIRSTS.split())} | {
    word + "th": value
    for word, value in UNITS.items()
    if value > 12  # noqa: PLR2004
}
ORDINALS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
WORDS = UNITS | TENS | OTHERS | ORDINALS
BEGINNING = frozenset(WORDS.keys() | SCALES.keys())
FRACTIONS = {"half": 2, "quarter": 4, "third": 3, "fifth": 5, "sixth": 6, "tenth": 10}
FRACTIONS |= {f"{word}s": parts for word, parts in FRACTIONS.items()}
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
# Each begins with the letters that it can begin with, so that the scanner skips whatever else is.
SPACED = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,.]*\d)")
YEARS = re.compile(r"([12](?<!\w[12])(?:(?<=1)[89]|(?<=2)0)\d\d)\s?[-–/]\s?(\d\d)\b(?![-–/]?\d)")
TOKEN = re.compile(
    r"\d(?:[\d,]*\d)?(?:\.\d+)?(?:(?:[BbMmTt][Nn]|[MmKk])\b)?|[^\W\d_]+|%|\n\s*\n|[^\w\s]"
)
CALENDAR = range(1900, 2100)  # numbers that are rather years
DIGIT, LETTERS = re.compile(r"\d"), re.compile(r"[^\W\d_]+")
COINS = frozenset({"dollars", "dollar", "euros", "euro", "pounds", "pound", "yen", "yuan"})
COINS |= {"francs", "crowns", "kronor", "kroner", "rupees", "rubles", "roubles", "pesos", "rand"}
COINS |= {"lira", "zloty", "dinars", "reais", "shillings", "naira"}
CENTS = frozenset({"cent", "cents", "pence", "penny"})
COIN = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
BETWEEN = frozenset({"-", "–", "‐", "‑"})  # "twenty-five", "ten-day"
PERCENT = frozenset({"%", "percent", "percentage", "pct"})
CURRENCY = frozenset("$€£¥")
SHARES = frozenset({0.5, 0.25, 0.75})
MORE = (["more", "than"], ["at", "least"], ["greater", "than"], ["minimum", "of"], ["few", "as"])
LESS = (
    *(["less", "than"], ["fewer", "than"], ["at", "most"], ["up", "to"], ["maximum", "of"]),
    *([word, "as"] for word in ("many", "much", "large", "high", "great")),  # “as many as 40”
)
OR_MORE = (["or", "more"], ["or", "older"], ["or", "over"], ["and", "over"], ["and", "older"])
OR_LESS = (["or", "fewer"], ["or", "less"], ["or", "under"], ["and", "under"], ["or", "younger"])
BEYOND = 0.2  # share by which one may be more, or less, that is said to be so
LOOSE = 7  # words before a number that may bound it
NEAR = 0.1  # share by which a number said to be "about" may differ
# Behind these "two" says of what is known already how many they are.
KNOWN = frozenset({"the", "these", "those", "other", "first", "last", "all", "of"})
KNOWN |= {"his", "her", "their", "our", "its"}
LONGEST = 12  # digits of a part of a fraction
PRECISION = 6  # places: 2.3 million is 2,300,000 and no hair less


class Number(NamedTuple):
    """A number as written, its value, how far it may be off, and the words beside it: two behind.

    `least` and `most` are factors: "about 100" may be 90 to 110, "at least 100" is no 95.
    """

    text: str
    value: float
    least: float = 1.0
    most: float = 1.0
    before: str = ""
    after: str = ""
    then: str = ""


@lru_cache(maxsize=512)  # several checks ask for those of one text
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of a text: digits, words, and words of scale behind either.

    A share is there both as it is written and by its value: "75 percent" also as 0.75. So is the
    end of "2010-12" as 2012, and "10 000" also as one number.
    """
    if DIGIT.search(text) is None and BEGINNING.isdisjoint(LETTERS.findall(text.lower())):
        return ()
    return tuple(_found(text))


def _found(text: str) -> Iterator[Number]:
    for match in SPACED.finditer(text):
        yield Number(match[0], float(re.sub(r"\D", "", match[0])))
    text = YEARS.sub(lambda match: f"{match[1]} {match[1][:2]}{match[2]}", SPACED.sub(" ", text))
    written = TOKEN.findall(text)
    tokens, after = [token.lower() for token in written], 0
    for at in [at for at, x in enumerate(tokens) if x in BEGINNING or x[0].isdecimal()]:
        if at < after:
            continue
        value, further = _number(tokens, at)
        if value is None:
            continue
        after = further
        first = at - (tokens[at] in SCALES and tokens[at - 1 : at] == ["a"])  # “more than a dozen”
        before = [x for x in tokens[max(0, first - LOOSE) : first] if x not in CURRENCY | BETWEEN]
        off = _off(before[-LOOSE:], tokens[after : after + 3])
        said = " ".join(written[at:after])
        if _word(tokens, after) in PERCENT and value / 100 in SHARES:
            value = value / 100  # "50 percent" is "half"
        behind = after + (_word(tokens, after) == "-")
        beside = tokens[at - 1] if at else "", _word(tokens, behind), _word(tokens, behind + 1)
        yield Number(said, round(value, PRECISION), *off, *beside)


@lru_cache(maxsize=512)
def counted(text: str) -> tuple[str | float, ...]:
    """Return the words and marks of a text in lower case, with numbers by their value in place."""
    tokens, found, at = [token.lower() for token in TOKEN.findall(text)], list[str | float](), 0
    while at < len(tokens):
        begins = tokens[at] in BEGINNING or tokens[at][0].isdecimal()
        value, after = _number(tokens, at) if begins else (None, at + 1)
        found.append(tokens[at] if value is None else round(value, PRECISION))
        at = after
    return tuple(found)


def _off(before: list[str], behind: list[str]) -> tuple[float, float]:
    """By which factors a number may be off, by the words on either side of it.

    “Over seven years” is how long it took.
    """
    words, last = lexicon("en"), before[-1] if before else ""
    if last in words["rounding"]:
        return 1 - NEAR, 1 + NEAR * (last not in NEARLY)
    spell = last == "over" and behind[:1] != [] and behind[0] in words["spells"]
    above = (last in words["above"] and not spell) or before[-2:] in MORE or behind[:2] in OR_MORE
    below = last in words["below"] or before[-2:] in LESS or behind[:2] in OR_LESS
    above, below = above or behind[1:] in OR_MORE, below or behind[1:] in OR_LESS
    if before[-3:-2] in (["no"], ["not"]) and last == "than":
        above, below = below, above  # “no fewer than 50”
    elif last == "than" and any(map(words.negates, before)):
        above = below = True  # “will not take a penny less than 50”
    return 1 - BEYOND * below, 1 + BEYOND * above


def _number(tokens: list[str], at: int) -> tuple[float | None, int]:
    """Return the value of the number that begins at a token, and where it ends."""
    value, after = _simple(tokens, at)
    if value is None:
        return None, at + 1
    scale = SCALES.get(_word(tokens, at + 2))
    if tokens[at] == "half" and _word(tokens, at + 1) in {"a", "an"} and scale:
        return 0.5 * scale, at + 3  # "half a billion"
    joined = after + (_word(tokens, after) in BETWEEN)
    parts = _word(tokens, joined)
    if _word(tokens, after) == "/" and 0 < _digits(tokens, at) < _digits(tokens, after + 1):
        return value / _digits(tokens, after + 1), after + 2  # "2/3"
    if parts in FRACTIONS and tokens[at] in UNITS:
        return value / FRACTIONS[parts], joined + 1  # "three quarters", "one-fifth"
    total = 0.0
    half = _half(tokens, after)
    value, after = value + 0.5 * (half > after), half
    scales = SCALES | FOREIGN if tokens[at][0].isdecimal() else SCALES
    while True:
        while (scale := scales.get(_word(tokens, _joined(tokens, after)))) is not None:
            value, after = value * scale, _joined(tokens, after) + 1
        scaled = tokens[after - 1] in SCALES  # “2021 thirty-eight” are two
        if value < 100 or not scaled:  # noqa: PLR2004  only behind "hundred" does a number go on
            return total + value, after
        joined = after + (_word(tokens, after) == "and")
        more, further = _simple(tokens, joined)
        placed = joined == after and _word(tokens, joined) in ORDINALS
        if placed or more is None or more >= value or not _word(tokens, joined).isalpha():
            return total + value, after
        total, value, after = total + value, more, further


def _half(tokens: list[str], at: int) -> int:
    """Index behind “and a half”, “-and-a-half” or “½”; the same index where none stands there."""
    if _word(tokens, at) == "½":
        return at + 1
    words = [
        (n, tokens[n]) for n in range(at, min(len(tokens), at + 6)) if tokens[n] not in BETWEEN
    ]
    return words[2][0] + 1 if [word for _, word in words[:3]] == ["and", "a", "half"] else at


def _joined(tokens: list[str], at: int) -> int:
    """Where the next word stands: behind a hyphen, “half-billion”."""
    return at + (_word(tokens, at) in BETWEEN and _word(tokens, at + 1) in SCALES)


def _simple(tokens: list[str], at: int) -> tuple[float | None, int]:
    """Return the value of digits, a number's word, or "twenty-five", and where it ends."""
    token = _word(tokens, at)
    if token[:1].isdecimal():
        digits = token.rstrip("kmbtn")
        return float(digits.replace(",", "")) * SUFFIXES.get(token[len(digits) :], 1), at + 1
    if token in SCALES:
        return float(SCALES[token]), at + 1  # "a hundred", "a dozen"
    if token not in WORDS:
        return None, at + 1
    after = at + 1
    follows = after + (after < len(tokens) and tokens[after] in BETWEEN)
    unit = UNITS.get(_word(tokens, follows), ORDINALS.get(_word(tokens, follows), 0))
    if token in TENS and 0 < unit < 10:  # noqa: PLR2004
        return float(TENS[token] + unit), follows + 1
    return float(WORDS[token]), after


def _digits(tokens: list[str], at: int) -> int:
    """The whole number in digits that stands there; 0 where none does."""
    word = _word(tokens, at)
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= LONGEST else 0


def ordinal(text: str) -> bool:
    """Whether a number is written as a place in an order: “third”."""
    return text.lower() in ORDINALS


def _word(tokens: list[str], at: int) -> str:
    return tokens[at] if at < len(tokens) else ""
