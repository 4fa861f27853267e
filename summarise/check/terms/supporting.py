"""What a source's numbers support: a number by its value, rounded, or as a share of one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarise.check.terms.numbers import (
    COINS,
    CURRENCY,
    FOREIGN,
    FRACTIONS,
    KNOWN,
    NEAR,
    PERCENT,
    PRECISION,
    Number,
    numbers,
)

COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
STOPS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
ONE_IN = re.compile(r"\b(?=([a-z]+|\d+) (?:[a-z]+ )?(?:in|out of) (?:every )?([a-z]+|\d+)\b)")
IN = frozenset({"in", "out"})  # behind the first number of such a share, or a word further
METRES = re.compile(r"([0-9][0-9,]{2,})m")  # not “20m”, which no race is long
NUMERALS = {
    "de": (
        (
            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
            " sechzehn siebzehn achtzehn neunzehn zwanzig"
        ),
        "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    ),
    "fr": (
        (
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
            " dix-sept dix-huit dix-neuf vingt"
        ),
        "trente quarante cinquante soixante",
    ),
    "es": (
        (
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
            " dieciséis diecisiete dieciocho diecinueve veinte"
        ),
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ),
}  # two to twenty, and thirty to ninety
SCALED = re.compile(rf"\b[^\W\d_]+(?= (?:{'|'.join(FOREIGN)})\b)", re.IGNORECASE)
PARTS = {"hälfte": 0.5, "moitié": 0.5, "mitad": 0.5, "viertel": 0.25, "quart": 0.25, "cuarto": 0.25}
LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
TRIVIAL = frozenset({0.0, 0.5, 1.0, 2.0})  # "one of them", "the second", "half": no figures
SPELLS = {
    "hour": (60, 1 / 24),
    "day": (24, 1 / 7),
    "week": (7,),
    "month": (1 / 12,),
    "year": (12, 1 / 10),
    "decade": (10,),
}
A_PART = re.compile(r"\ban? (half|quarter|third|fifth|sixth|tenth)\b")


@lru_cache(maxsize=16)  # several checks ask for those of one source
def values(text: str, language: str = "en") -> frozenset[float]:
    """Return what a text's numbers are worth, shares also as parts of one.

    Args:
        text: the source.
        language: its code; but in English “3,5” is three and a half.

    """
    lower, told, known = text.lower(), numbers(text), numerals(language)
    found = {number.value for number in told}
    # “12/05” may be a day, and no part of one
    parted = plainly(text, language).replace("/", " ")
    found |= {number.value for number in numbers(parted)} if parted != text else set()
    words = LETTERS.findall(lower) if known else ()
    found |= {float(known[word]) for word in words if word in known}
    found |= {PARTS[word] for word in words if word in PARTS}
    if any(not IN.isdisjoint(number[-2:]) for number in told):
        found |= {value for value in map(_one_in, ONE_IN.findall(lower)) if value}
    found |= {round(1 / FRACTIONS[part], PRECISION) for part in A_PART.findall(lower)}
    found |= {round(value * 100, PRECISION) for value in found if 0 < value < 1}
    shares = {round(value / 100, PRECISION) for value in found if 0 < value <= 100}  # noqa: PLR2004
    return frozenset(found | shares if any(word in lower for word in PERCENT) else found)


def _one_in(told: tuple[str, str]) -> float:
    """What share “one in four” is; 0 where it is none."""
    part, whole = (next(iter(numbers(word)), None) for word in told)
    return round(part.value / whole.value, PRECISION) if part and whole and whole.value else 0


def told_in_parts(text: str, known: frozenset[float]) -> frozenset[str]:
    """Return the numbers in lower case that tell a known share: “four in ten” of 40 %."""
    told = ((pair, _one_in(pair)) for pair in ONE_IN.findall(text.lower()))
    fits = (pair for pair, share in told if any(abs(share - x) <= NEAR * share for x in known))
    return frozenset(word for pair in fits for word in pair)


def plainly(text: str, language: str) -> str:
    """Return a text with “3,5” as 3.5 and “1.200” as 1200, as most of Europe writes them."""
    if language == "en":
        return text
    known = numerals(language)
    plain = COMMA.sub(".", STOPS.sub("", text))
    return SCALED.sub(lambda word: str(known.get(word[0].lower(), word[0])), plain)  # “six mille”


@cache
def numerals(language: str) -> dict[str, int]:
    """Return a language's words for two to twenty, and for tens, with what they are worth."""
    small, tens = NUMERALS.get(language, ("", ""))
    named = {word: value for value, word in enumerate(small.split(), 2)}
    return named | {word: value * 10 for value, word in enumerate(tens.split(), 3)}


def _counts(number: Number) -> bool:
    """Whether "two" counts something that nobody spoke of yet: no "the two sides", no "one day"."""
    several = number.after.endswith("s") or number.after in {"men", "women", "people", "children"}
    return number.value == 2 and several and number.before not in KNOWN  # noqa: PLR2004


def supported(number: Number, source: frozenset[float]) -> bool:
    """Whether a source's numbers hold this one, or one near it where it is said to be rounded."""
    if number.value in source or (number.value in TRIVIAL and not _counts(number)):
        return True
    metres = METRES.fullmatch(number.text)  # “1500m” may be metres, “$200m” not
    plain = number.before not in CURRENCY and number.after not in COINS | {"people"}
    if metres and plain and float(metres[1].replace(",", "")) in source:
        return True
    parts = [float(part) for part in number.text.split(" / ") if part.isdecimal()]
    if len(parts) > 1 and source.issuperset(parts):
        return True  # “2/3 judges” of “two of the three judges”
    if any(round(number.value * parts, PRECISION) in source for parts in _parts(number.after)):
        return True  # “two days” of “48 hours”
    least, most = number.value * number.least, number.value * number.most
    return least < most and any(least <= value <= most for value in source)


def _parts(spell: str) -> tuple[float, ...]:
    """How many of the next shorter spells one is, or which part of the next longer."""
    return SPELLS.get(spell.removesuffix("s"), ())
