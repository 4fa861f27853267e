"""The figures of a reader's own words against those where it cites: place, bounds and units.

That the source holds a number says little if it counts something else there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.check.case import Case, error, warning
from summarise.check.deeds import deed
from summarise.check.numbers import (
    BEYOND,
    CENTS,
    COIN,
    COINS,
    KNOWN,
    PERCENT,
    Number,
    numbers,
    ordinal,
    supported,
    values,
)
from summarise.check.resting import Rested, content, key
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

POINTS = "percentage"  # “3.5 percentage points”
RATE = re.compile(
    r"(?:\d|million|billion)\S*(?: [\w%]+){0,3} (?:an?|per|each|every) (hour|day|week|month|year)\b"
)
OPEN = frozenset({"may", "might", "could"})  # “could reach 40” for “up to 40”
YEARS = range(1500, 2200)


def measures(case: Case) -> Iterator[Finding]:
    """No statement has a number of something else, in another unit, or with another bound."""
    for each in case.rested:
        said = numbers(each.text)
        if said:
            yield from _rate(case, each)
        for number in said:
            yield from _held(case, each, number)


def _held(case: Case, each: Rested, number: Number) -> Iterator[Finding]:
    """Hold a number against the sentences that are cited, and if it is not there those near by."""
    cited = _cited(case, each)
    same = [other for other in cited if other.value == number.value]
    rivals = _rivals(case, each, number)
    if not same or rivals:
        beside = _beside(case, each)
        near = [other for other in numbers(beside) if other.value == number.value]
        if rivals and all(_names_thing(x) and not _same_thing(number, x) for x in near):
            why = f"has {_counted(number)} where its source has {_counted(rivals[0])}"
            yield error("number-elsewhere", each.item, why)
        elif near and _instead(each, number, cited):
            why = f"has {_told(number)}, which its source has next to what it cites"
            yield warning("number-elsewhere", each.item, why)
        elif not near and not supported(number, values(beside, case.reading.language)):
            yield from _elsewhere(case, each, number)
        same = same or near
    if same:
        yield from _alike(case, each, number, same)


def _beside(case: Case, each: Rested) -> str:
    return "\n\n".join(case.document.at(span) for span in each.near)


def _alike(case: Case, each: Rested, number: Number, same: Sequence[Number]) -> Iterator[Finding]:
    """Hold a number against those of its value where it is cited."""
    foreign = number.before in COIN and number.before not in case.document.text  # told already
    others = {unit(other) for other in same}
    if unit(number) and not foreign and others.isdisjoint({unit(number), ""}):
        why = f"has {_told(number)}; the source {_told(same[0])}"
        yield error("unit-changed", each.item, why)
    bounds = {_bound(other) for other in same}
    mine = _bound(number)
    if mine in {"more", "less"} and bounds == {"less" if mine == "more" else "more"}:
        yield error("bound-turned", each.item, f"turns the source's bound of “{number.text}”")
    elif not mine and bounds <= {"more", "less"} and _wide(same) and OPEN.isdisjoint(each.said):
        yield warning(
            "bound-dropped",
            each.item,
            f"has “{number.text}” alone; the source has no more than a bound there",
        )


def _wide(same: Sequence[Number]) -> bool:
    """Whether a bound leaves much open: not “nearly”."""
    return all(round(other.most - other.least, 2) >= BEYOND for other in same)


def _rate(case: Case, each: Rested) -> Iterator[Finding]:
    """Whether what is so much a month is so much a year in the source."""
    mine = {*RATE.findall(each.text.lower())}
    theirs = {*RATE.findall(_beside(case, each).lower())} if mine else set()
    if theirs and mine - theirs:
        why = f"has a {min(mine - theirs)} for the source's {min(theirs)}"
        yield error("unit-changed", each.item, why)


def _rivals(case: Case, each: Rested, number: Number) -> list[Number]:
    """Other numbers of the same thing in the sentences that are cited: “12 women, four men”."""
    known = values(case.document.text, case.reading.language)
    loose = ordinal(number.text) or number.before in KNOWN or not supported(number, known)
    if loose or not content(number.after):
        return []
    cited = _cited(case, each)
    least, most = number.value * number.least, number.value * number.most
    others = [x for x in cited if not least <= x.value <= most]
    return [x for x in others if key(x.after) == key(number.after)]


def _instead(each: Rested, number: Number, cited: Sequence[Number]) -> bool:
    """Whether a sum or a share is told instead of another one, which the sentence cited has."""
    theirs = {x.value for x in cited if unit(number) and unit(x) == unit(number)}
    told = {x.value for x in numbers(each.text)}
    return bool(theirs) and theirs.isdisjoint(told) and all(x.value != number.value for x in cited)


def _cited(case: Case, each: Rested) -> list[Number]:
    return [x for span in each.cited for x in numbers(case.document.at(span))]


def _names_thing(number: Number) -> bool:
    """Whether a noun stands behind a number: “12 belonged to them” names nothing."""
    return content(number.after) and not deed(number.after)


def _bound(number: Number) -> str:
    """Whether it is said to be more, less or near; nothing where it is just so many."""
    more, less = number.most > 1, number.least < 1
    return "near" if more and less else "more" if more else "less" if less else ""


def unit(number: Number) -> str:
    """What a number counts, as far as it is a time, a share or money; else nothing."""
    if number.before in COIN or number.after in COINS:
        return COIN.get(number.before, number.after.removesuffix("s"))
    if number.after in CENTS:
        return "cent"
    if number.after in PERCENT - {POINTS}:
        return "percent"
    if number.after in lexicon("en")["spells"]:
        return number.after.removesuffix("s")
    return POINTS if number.after == POINTS else ""


def _told(number: Number) -> str:
    what = {"percent": "percent", POINTS: "percentage points"}.get(unit(number), f"{unit(number)}s")
    return f"“{number.text}” {what}"


def _elsewhere(case: Case, each: Rested, number: Number) -> Iterator[Finding]:
    """Say of a number that stands only elsewhere whether it counts the same there."""
    others = [x for x in numbers(case.document.text) if x.value == number.value]
    if not others or number.before in KNOWN or (number.value in YEARS and not unit(number)):
        return  # the year is often told once
    loose = ordinal(number.text) or not (unit(number) or content(number.after))
    if loose or any(_same_thing(number, other) for other in others):
        why = f"its “{number.text}” stands in the source, but not where it cites"
        yield warning("number-elsewhere", each.item, why)
    else:
        why = f"the source has “{number.text}” of something else, and not where it cites"
        yield error("number-elsewhere", each.item, why)


def _counted(number: Number) -> str:
    """A number with what it counts."""
    return f"“{number.text} {number.after}”"


def _same_thing(one: Number, other: Number) -> bool:
    return unit(one) == unit(other) and (bool(unit(one)) or key(one.after) == key(other.after))
