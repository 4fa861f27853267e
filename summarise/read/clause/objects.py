"""The object of a verb that backs, faults or names a thing, without the occasion behind it."""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.clause.clause_ends import right_of
from summarise.read.text.units import QUOTED, Unit

OCCASIONS = frozenset({"during", "when", "while", "after", "before", "since", "until", "because"})
SPEECH_REACH = 4  # words behind "in" among which a statement or a letter is named


def object_of(unit: Unit, start: int) -> tuple[Span, ...]:
    """The thing that somebody backs, faults or names: up to a comma, where none of it is quoted."""
    whole = right_of(unit, start)
    if not whole:
        return ()
    start = bisect_left(unit.starts, whole[0].start, start)
    end = bisect_left(unit.ends, whole[0].end, start)
    if QUOTED in unit.words[start : end + 1]:
        named = _named_as(unit, start, end + 1)
        end = named - 1 if named else end
    else:
        end = unit.find(",", start + 1, end + 1) - 1
        end = _occasion(unit, start, end + 1) - 1
    return (unit.trimmed(unit.span_of(start, end + 1)),)


def _occasion(unit: Unit, start: int, end: int) -> int:
    """Where the object ends before the occasion is told: “called for a vote in a statement”."""
    for at in range(start + 1, end):
        word = unit.words[at]
        if word in OCCASIONS or word in unit.lexicon["days"]:
            return at - (unit.words[at - 1] == "on")
        near = unit.words[at + 1 : at + 1 + SPEECH_REACH]
        if word in {"in", "at"} and not unit.lexicon["speeches"].isdisjoint(near):
            return at
    return end


def _named_as(unit: Unit, start: int, end: int) -> int | None:
    """Where a name in quotes ends that somebody gives a thing: “blasted it as a “disgrace””."""
    for at in range(start, end):
        if unit.words[at] == QUOTED and "as" in unit.words[max(start, at - 2) : at]:
            more = at + 1 < end and unit.words[at + 1] in {"and", "or"}
            return None if more else at + 1
    return None
