"""What somebody says according to the writer: “according to Lee, …”, “…, per the report”."""

from __future__ import annotations

from bisect import bisect_left

from summarise.read.behind import right_of
from summarise.read.cues import Cue
from summarise.read.nominal import FINITE, name_end
from summarise.read.place import Found, Place
from summarise.read.sources_behind import source_after
from summarise.read.units import QUOTED, Unit

PLACING = frozenset({"during", "in", "at", "on", "after", "before", "when", "while"})
LONGEST_ARTICLE = 2  # words before the noun of a source: “laut einem internen Bericht”
SHORTEST_LEFT = 3  # words that "according to" can follow as what is said


def according(place: Place, cue: Cue) -> Found | None:
    """Return who says what by “according to”, or None where somebody else has said it."""
    unit = place.unit
    after = source_after(unit, cue.end, whole=True)
    if after is None:
        return None
    if unit.lexicon["genitives"]:
        return None if unit.words[after[0]] in unit.lexicon["breaks"] else _within(unit, cue, after)
    # What somebody in it says is part of it: “voters who say so lead, according to a poll”.
    start = place.start if _alone(unit, cue) and not _told_by_name(place) else place.floor
    if start > place.start and _told_by_name(place):
        within = [span for span in place.said if span.end > unit.starts[start]]
        if within or "which" in unit.words[start : cue.first]:
            return None  # “Lee says [it is proof, which stood at 2], according to a paper”
    begun = unit.words[cue.first - 2 : cue.first] == ["that", ","]  # “it said that, according to …”
    begun |= unit.words[max(0, cue.first - 1) : cue.first] == [":"]
    if not begun and (cue.first - start > SHORTEST_LEFT or QUOTED in unit.words[start : cue.first]):
        left = unit.trimmed(unit.span_of(start, cue.first))
        comma, verb = [*unit.words[after[1] : after[1] + 2], "", ""][:2]
        goes_on = comma == "," and verb in FINITE  # “Absent, according to Lee, was …”
        right = right_of(unit, after[1] + 1) if goes_on else ()
        used = len(unit.words) if right else after[1]
        return Found((unit.span_of(*after),), (left, *right), used)
    follows = unit.words[after[1] : after[1] + 2]
    if place.floor > place.start and follows[:1] == [","] and follows[-1] in PLACING:
        return None  # “…,” Lee said, according to a paper, during a talk
    content = right_of(unit, _past_relative(unit, after[1]))
    if content and not _verb(unit, content[0].start):
        content = ()  # “…, according to Lee, Mr Ek's former adviser”
    named = unit.words[slice(*after)]
    if not content and "," in named:
        # “According to Ann Lee, the firm keeps a third”: the firm is not who she is.
        after = after[0], after[0] + named.index(",")
        content = right_of(unit, after[1])
    return Found((unit.span_of(*after),), content, len(unit.words))


def _within(unit: Unit, cue: Cue, after: tuple[int, int]) -> Found | None:
    """Who says it where a sentence goes on around them: “Es hat laut Anna Lee geregnet”."""
    end = after[0]
    while end < after[1] and not unit.capital(end):
        end += 1
    if end - after[0] > LONGEST_ARTICLE:
        return None  # “so laut wie nie in der Stadt”
    end = name_end(unit, end, after[1], marks={"."})
    if unit.word(end) in unit.lexicon["genitives"]:  # “laut einem Bericht der Polizei”
        end = max(end, name_end(unit, end + 1, after[1]))
    if end == after[0]:
        return None
    right = right_of(unit, _past_relative(unit, end))
    left = unit.trimmed(unit.span_of(0, cue.first)) if cue.first else None
    told = (*(() if left is None or left.start == left.end else (left,)), *right)
    return Found((unit.span_of(after[0], end),), told, len(unit.words)) if told else None


def _past_relative(unit: Unit, start: int) -> int:
    """Step over what is told of a source: “laut dem Bericht, der hier vorliegt, [war es so]”."""
    if unit.word(start) != "," or unit.word(start + 1) not in unit.lexicon["relatives"]:
        return start
    return unit.find(",", start + 1)


def _told_by_name(place: Place) -> bool:
    """Whether somebody named has said something before: “Lee says so …, according to a paper”."""
    source = place.unit.text[slice(*place.previous[0])] if place.previous else ""
    return place.floor > place.start and source[:1].isupper()


def _verb(unit: Unit, start: int) -> bool:
    """Whether a verb, or speech, stands from there on."""
    words = unit.words[bisect_left(unit.starts, start) :]
    known = unit.lexicon
    if not known.lists_verbs:
        return True
    return any(w in FINITE or w == QUOTED or w in known.cues or known.past(w) for w in words)


def _alone(unit: Unit, cue: Cue) -> bool:
    """Whether "according to" is the first of its sentence, and nothing before it is quoted."""
    before = unit.words[: cue.first]
    return {QUOTED, ";", *unit.lexicon["according"]}.isdisjoint(before)
