"""The figures of a reader's own words against those where it cites: place, bounds and units.

That the source holds a number says little if it counts something else there. What a number counts
is told by the one word behind it, so that only plain nouns that differ are an error.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarise.check.case import Case, error, warning
from summarise.check.resting import Rested, key
from summarise.check.terms.numbers import (
    BEYOND,
    CENTS,
    COIN,
    COINS,
    KNOWN,
    PERCENT,
    Number,
    numbers,
    ordinal,
)
from summarise.check.terms.supporting import plainly, supported, values
from summarise.check.terms.turning import negated
from summarise.document import Span
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon
from summarise.read.text.small_words import POSSIBLE

POINTS = "percentage"  # “3.5 percentage points”
RATE = re.compile(
    r"(?<![\d.,])(\d[\d.,]*+)\S*+(?: [^\W\d_]+){0,3}"
    r" (?:an?|per|each|every) (hour|day|week|month|year)\b"
)
# With these "at least 18" may be told as "nobody under 18".
TURNING = frozenset(
    {"only", "exempt", "free", "ban", "bans", "banned", "allow", "allows", "permit"}
)
TURNING |= {"permits", "allowed", "permitted", "eligible", "except", "taxed", "below", "above"}
NO_MORE = re.compile(r"\b(?:no|not) (?=(?:more|fewer|less) than\b)")
IN_NAMES = re.compile(r"\b[A-Z][A-Za-z]*-?\d{1,3}\b(?![.,]\d|%)")  # “EB-5”, “Future45”
YEARS = range(1500, 2200)
SIZES = {
    **dict.fromkeys(("hectare", "hectares", "ha"), "hectare"),
    **dict.fromkeys(("acre", "acres"), "acre"),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), "kilometre"),
    **dict.fromkeys(("mile", "miles"), "mile"),
    **dict.fromkeys(("metre", "metres", "meter", "meters"), "metre"),
    **dict.fromkeys(("foot", "feet", "ft"), "feet"),
    **dict.fromkeys(("tonne", "tonnes", "ton", "tons"), "tonne"),
    **dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilograms", "kilogrammes"), "kilo"),
    **dict.fromkeys(("gram", "grams", "grammes"), "gram"),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), "litre"),
    **dict.fromkeys(("gallon", "gallons"), "gallon"),
    **dict.fromkeys(("barrel", "barrels"), "barrel"),
    **dict.fromkeys(("square", "sq"), "square unit"),
}
MOST = 100  # numbers of a statement that are looked at
# Whatever is counted in people may be called any of these.
ANYBODY = frozenset({"people", "persons", "others", "lives", "deaths", "victims", "casualties"})
ANYBODY |= {"individuals", "residents", "civilians", "survivors"}
PLURALS = frozenset({"men", "women", "children", "people", "police"})
NO_NOUNS = ("ous", "ss", "is", "us")  # endings of what is no plural


@dataclass
class _Told:
    """A statement with its numbers, and those of the sentences that it cites and those near by."""

    case: Case
    rested: Rested

    def _text(self, text: str) -> str:
        return plainly(IN_NAMES.sub("", text), self.case.reading.language)

    @cached_property
    def said(self) -> tuple[Number, ...]:
        return numbers(self._text(self.rested.text))[:MOST]

    @cached_property
    def figures(self) -> frozenset[float]:
        return frozenset(number.value for number in self.said)

    @cached_property
    def cited(self) -> list[Number]:
        return [x for span in self.rested.cited for x in numbers(self._text(self._at(span)))]

    def _at(self, span: Span) -> str:
        return self.case.document.at(span)

    @cached_property
    def beside(self) -> str:
        at = self.case.document.at
        return self._text("\n\n".join(at(span) for span in self.rested.near))

    def error(self, code: str, why: str) -> Finding:
        return error(code, self.rested.item, why, self.rested.cited)

    def warning(self, code: str, why: str) -> Finding:
        return warning(code, self.rested.item, why, self.rested.cited)


def measures(case: Case) -> Iterator[Finding]:
    """No statement has a number of something else, in another unit, or with another bound."""
    for rested in case.rested:
        told = _Told(case, rested)
        if told.said:
            yield from _rate(told)
        for number in told.said:
            yield from _held(told, number)


def _held(told: _Told, number: Number) -> Iterator[Finding]:
    """Hold a number against the sentences that are cited, and if it is not there those near by."""
    same = [other for other in told.cited if other.value == number.value]
    rivals = _rivals(told, number)
    if not same or rivals:
        near = [other for other in numbers(told.beside) if other.value == number.value]
        if rivals and near and all(_another(number, x, ()) for x in near):
            why = f"has {_counted(number)} where its source has {_counted(rivals[0])}"
            yield told.error("number-elsewhere", why)
        elif near and not same and _instead(told, number):
            why = f"has {_measured(number)}, which its source has next to what it cites"
            yield told.warning("number-elsewhere", why)
        elif not near and not supported(number, values(told.beside)):
            yield from _elsewhere(told, number)
        same = same or near
    if same:
        yield from _alike(told, number, same)


def _alike(told: _Told, number: Number, same: Sequence[Number]) -> Iterator[Finding]:
    """Hold a number against those of its value where it is cited."""
    text = told.case.document.text
    foreign = number.before in COIN and number.before not in text  # told already
    others = {unit(other) for other in same}
    if unit(number) and number.value != 1 and not foreign and others.isdisjoint({unit(number), ""}):
        why = f"has {_measured(number)}; the source {_measured(same[0])}"
        yield told.error("unit-changed", why)
    elif _other_noun(told, number, same):
        why = f"has {_counted(number)} where its source has {_counted(same[0])}"
        yield told.warning("number-elsewhere", why)
    bounds, mine = {_bound(other) for other in same}, _bound(number)
    said = told.rested.said
    if mine in {"more", "less"} and bounds == {"less" if mine == "more" else "more"}:
        if not _turned(told.rested):
            bound = "at least" if mine == "more" else "at most"
            why = f"has {bound} “{number.text}”, which turns the bound of its source"
            yield told.error("bound-turned", why)
    elif not mine and bounds <= {"more", "less"} and _wide(same) and POSSIBLE.isdisjoint(said):
        why = f"has “{number.text}” alone; the source has no more than a bound there"
        yield told.warning("bound-dropped", why)


def _other_noun(told: _Told, number: Number, same: Sequence[Number]) -> bool:
    """Whether it counts what the source speaks of elsewhere alone, and so by no other word for it.

    "Two nurses" for "two babies", where nurses are in another paragraph.
    """
    nouns = [number.after, *(other.after for other in same)]
    if not all(map(_noun, nouns)) or any(map(unit, (number, *same))) or "police" in nouns:
        return False
    word, text = rf"(?i)\b{re.escape(number.after)}\b", told.case.document.text
    other = all(_another(number, x) for x in same)
    return other and bool(re.search(word, text)) and not re.search(word, told.beside)


def _turned(rested: Rested) -> bool:
    """Whether one side alone says who or what is not meant: “nobody under 18” for “at least 18”."""
    both = (rested.said, rested.source)
    mine, theirs = (NO_MORE.sub("", " ".join(words)).split() for words in both)
    return negated(mine) != negated(theirs) or TURNING & {*mine} != TURNING & {*theirs}


def _wide(same: Sequence[Number]) -> bool:
    """Whether a bound leaves much open: not “nearly”."""
    return all(round(other.most - other.least, 2) >= BEYOND for other in same)


def _rate(told: _Told) -> Iterator[Finding]:
    """Whether what is so much a month is so much a year in the source."""
    mine = {*RATE.findall(told.rested.text.lower())}
    theirs = {*RATE.findall(told.beside.lower())} if mine else set()
    for number, spell in sorted(mine - theirs):
        others = {other for value, other in theirs if value == number}
        if others:
            why = f"has “{number}” a {spell}; the source has it a {min(others)}"
            yield told.error("unit-changed", why)


def _rivals(told: _Told, number: Number) -> list[Number]:
    """Other numbers of the same thing in the sentences that are cited: “12 women, four men”."""
    case = told.case
    known = values(case.document.text, case.reading.language)
    loose = ordinal(number.text) or number.before in KNOWN or not supported(number, known)
    if loose or not _noun(number.after):
        return []
    least, most = number.value * number.least, number.value * number.most
    others = [x for x in told.cited if not least <= x.value <= most and not ordinal(x.text)]
    rivals = [x for x in others if key(x.after) == key(number.after)]
    return [] if any(x.value in told.figures for x in rivals) else rivals


def _instead(told: _Told, number: Number) -> bool:
    """Whether a sum or a share is told instead of another one, which the sentence cited has."""
    theirs = {x.value for x in told.cited if unit(number) and unit(x) == unit(number)}
    return bool(theirs) and theirs.isdisjoint(told.figures)


def _noun(word: str) -> bool:
    """Whether a word behind a number is plainly what it counts."""
    plural = word.endswith("s") and not word.endswith(NO_NOUNS)
    return word in PLURALS or (plural and len(word) > len("its"))


def _another(one: Number, other: Number, anybody: Collection[str] = ANYBODY) -> bool:
    """Whether two numbers plainly count different things; `anybody` may be any people."""
    if unit(one) or unit(other):
        return unit(one) != unit(other)
    if not _noun(one.after) or not _noun(other.after) or key(one.after) == key(other.after):
        return False
    return one.after not in ANYBODY and other.after not in anybody


def _bound(number: Number) -> str:
    """Whether it is said to be more, less or near; nothing where it is just so many."""
    more, less = number.most > 1, number.least < 1
    return "near" if more and less else "more" if more else "less" if less else ""


def unit(number: Number) -> str:
    """What a number counts, as far as it is a time, a share, money or a size; else nothing."""
    if number.before in COIN or number.after in COINS:
        return COIN.get(number.before, number.after.removesuffix("s"))
    if number.after in CENTS:
        return "cent"
    if number.after in PERCENT - {POINTS} or (number.after, number.then) == ("per", "cent"):
        return "percent"
    if number.after in lexicon("en")["spells"]:
        return number.after.removesuffix("s")
    return POINTS if number.after == POINTS else SIZES.get(number.after, "")


def _measured(number: Number) -> str:
    what = {"percent": "percent", POINTS: "percentage points"}.get(unit(number), f"{unit(number)}s")
    return f"“{number.text}” {what.replace('feets', 'feet')}"


def _elsewhere(told: _Told, number: Number) -> Iterator[Finding]:
    """Say of a number that stands only elsewhere whether it counts the same there."""
    text = told.case.document.text
    others = [x for x in numbers(text) if x.value == number.value]
    if not others or number.before in KNOWN or (number.value in YEARS and not unit(number)):
        return  # the year is often told once
    if not ordinal(number.text) and all(_another(number, other) for other in others):
        why = f"has {_counted(number)}; the source has {_counted(others[0])}, not where it cites"
        yield told.error("number-elsewhere", why)
    else:
        why = f"its “{number.text}” stands in the source, but not where it cites"
        yield told.warning("number-elsewhere", why)


def _counted(number: Number) -> str:
    """A number with what it counts."""
    return f"“{number.text} {number.after}”"
