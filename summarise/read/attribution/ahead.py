"""What is said before who says it, or on both sides of them: “It fell, Lee said, and it burned”."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from summarise.document import Span
from summarise.read.attribution.inverted import leads_on, reported
from summarise.read.attribution.place import LEADING, Place
from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import REPORTED, SAID
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import FINITE, has_verb
from summarise.read.content.said_before import (
    aside,
    begun,
    left_of,
    nothing_but_time,
    quoted_before,
    resumed,
    used,
)
from summarise.read.text.small_words import BE
from summarise.read.text.units import QUOTED, Unit

EACH = frozenset({"all", "both", "none", "no", "most", "some", "every", "each", "nobody"})
GOING_ON = EACH | {"that"}  # with these what is said goes on behind who said it
LONGEST_BEGUN = 10  # words among which a clause has its verb
LONGEST_TIME = 4  # words of “on Saturday,”


def ahead(place: Place, cue: Cue, first: int) -> tuple[tuple[Span, ...], int] | None:
    """What is said before who says it, or on both sides of them, and up to where it is used."""
    unit, floor = place.unit, place.floor
    led = _led_in(place, cue)
    spoken = quoted_before(unit, first) and not led and not _said_already(place, cue, first)
    around = () if spoken else aside(unit, first, cue.end, floor)
    around = around or begun(unit, first, cue.end, floor)
    if around:
        return around, bisect_left(unit.starts, around[-1].end)
    last = unit.words[cue.end :] in ([], ["."])
    anew = "while" in unit.words[floor : floor + 2]  # “…, Lee reported, while it rained, …”
    paper = unit.words[cue.first] in REPORTED and unit.words[place.start] != QUOTED
    whole = last and (paper or reported(unit, first) or _in_part(unit, first))
    floor = place.start if whole and not anew else floor
    told = first - 2 * _retold(unit, cue, first, floor)
    plain = unit.words[cue.first] in SAID - TELL and unit.word(cue.end) == ","
    last = last or (plain and leads_on(unit, floor, told))  # “But it fell, Lee said, and …”
    left = () if led else left_of(unit, told, floor, last=last)
    if left and (spoken or nothing_but_time(unit, cue.end)):
        more = () if spoken else _and_so(unit, cue.end)
        return left + resumed(unit, cue.end) + more, used(unit, cue.end)
    return None


def _in_part(unit: Unit, subject: int) -> bool:
    """Whether what ends before who says it is quoted but in part: “He was “safe”, she said.”."""
    speech = subject - 1 - (unit.words[subject - 1] == ",")
    if (
        unit.words[subject - 1] != ","
        or unit.word(speech) != QUOTED
        or QUOTED in unit.words[:speech]
    ):
        return False
    spoken = unit.text[unit.starts[speech] : unit.ends[speech]]
    return next((letter.islower() for letter in spoken if letter.isalpha()), False)


def _and_so(unit: Unit, at: int) -> tuple[Span, ...]:
    """What is said behind who said it: “It fell, Lee said, [and it had been old]”."""
    at = unit.find(",", at, min(len(unit.words), at + LONGEST_TIME))
    rest = unit.words[at + 2 :]
    joined = unit.words[at : at + 2] == [",", "and"] and rest != []
    begins = joined and rest[0] in FINITE | unit.lexicon["pronouns"] | GOING_ON
    begins &= rest[:1] != [] and (rest[0] not in EACH or has_verb(rest, unit.lexicon))
    says = any(unit.lexicon.acts(word) and verb not in BE for verb, word in pairwise(rest))
    if not begins or QUOTED in rest or says:
        return ()
    return (unit.trimmed(unit.span_of(at + 2, len(unit.words))),)


def _said_already(place: Place, cue: Cue, subject: int) -> bool:
    """Whether speech right before is another's: “Ek said: “Out!” Lee said that it rained”."""
    unit = place.unit
    speech = max(unit.places({QUOTED}, 0, subject), default=0)
    held = any(span.holds(unit.starts[speech]) for span in place.said)
    return held and unit.word(cue.end) == "that"


def _retold(unit: Unit, cue: Cue, subject: int, floor: int) -> bool:
    """Whether what somebody says again is but named before them: “It fell, a tale [Lee] told”."""
    named = subject - 3 > floor and unit.words[subject - 3] == ","
    return named and cue.act != "denies" and unit.words[subject - 2] in {"a", "an"}


def _led_in(place: Place, cue: Cue) -> bool:
    """Whether another's speech leads in: “When somebody shouted “No,” Lee said, “Yes””."""
    unit = place.unit
    if unit.words[place.start] not in LEADING | {"because", "since", "asked"}:
        return False
    speech = unit.find(QUOTED, place.start, cue.first)
    if QUOTED not in unit.words[cue.end :]:
        return speech < cue.first and _clause_behind(unit, cue)
    lead = unit.words[place.start + 1 : speech]
    return speech < cue.first and any(map(unit.lexicon.past, lead))


def _clause_behind(unit: Unit, cue: Cue) -> bool:
    """Whether a clause is said behind a verb: “said it would go ahead”, “told him that it fell”."""
    first, rest = unit.word(cue.end), unit.words[cue.end + 1 : cue.end + LONGEST_BEGUN]
    if first == "that" or (unit.words[cue.first] in TELL and "that" in rest):
        return True
    begins = first in unit.lexicon.union("pronouns", "determiners")
    begins |= cue.end < len(unit.words) and unit.capital(cue.end)
    return begins and unit.words[cue.first] not in TELL and has_verb(rest, unit.lexicon)
