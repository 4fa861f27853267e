"""Sayings without a subject of their own: “…, saying that …”, “… and said”, “quoted as saying”."""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.attribution.place import LEADING, Found, Place
from summarise.read.clause.clause_ends import last_deed
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import name_start
from summarise.read.clause.source_before import source_before
from summarise.read.clause.subjects import clause_subject, main_subject, second_subject
from summarise.read.content.said_behind import in_lead, said_behind
from summarise.read.text.units import QUOTED, Unit

# behind these a participle goes on: “…, saying”, “…, before telling”
BEGUN = frozenset({",", QUOTED, "and", "—", "–", "by", "before", "after", "while", "in", "when"})
CITING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
SUITS = frozenset({"lawsuit", "suit", "complaint"})  # “filed a lawsuit claiming that”
SENT = frozenset({"from", "by"})
INFINITIVES = ("ar", "er", "ir")
NO_WORDS = frozenset[str]()
OTHERS = {
    "he": ("women", frozenset({"her"})),
    "she": ("men", frozenset({"him", "his"})),
}  # whom a pronoun cannot mean, and how what is said speaks of them
LONGEST_SENDER = 8  # words of who sent a letter
LONGEST_CITED = 16  # words from such a verb to "as saying"


def hanging(place: Place, cue: Cue) -> Found | None:
    """“…, saying the talks failed”: whoever spoke before in this sentence, or its subject."""
    unit, floor = place.unit, place.floor
    before = unit.words[cue.group - 1] if cue.group else ""
    if before == "by" and not unit.lexicon["modals"].isdisjoint(unit.words[floor : cue.group]):
        return None  # “he could do so by telling them that …”
    content = said_behind(unit, cue)
    writing = _sender(unit, floor, cue.group) or _writing(unit, floor, cue.group)
    begins = before in BEGUN or before in unit.lexicon["speeches"] or before in SUITS
    if begins or (writing is None and before in unit.lexicon["days"]):
        source = (
            second_subject(unit, floor, cue.group)
            or place.previous
            or clause_subject(unit, floor, cue.group)
            or main_subject(unit, floor, cue.group)
        )
    elif before == "as":
        source = _cited(unit, cue.group - 1)
    else:
        noun = writing or _named_before(unit, cue.group) or source_before(unit, cue.group, floor)
        noun = noun or _with(unit, floor, cue.group)
        source = (unit.span_of(*noun),) if noun and _says_it(unit, cue) else ()
    ended = bisect_left(unit.starts, content[-1].end) if content else len(unit.words)
    return Found(source, content, max(cue.end, ended)) if source else None


def left_out(place: Place, cue: Cue) -> Found | None:
    """“También aseguró que …”: who says it is left out, as Spanish does, and was told of before.

    The verb, which says so, stands for its source.
    """
    unit, leads = place.unit, place.unit.lexicon["unsubjected"]
    if not leads or not leads.issuperset(unit.words[place.start : cue.group]):
        return None
    content = said_behind(unit, cue)
    first = unit.words[bisect_left(unit.starts, content[0].start)] if content else ""
    told = first in unit.lexicon["that"] or first == QUOTED or first.endswith(INFINITIVES)
    return Found((unit.span_of(cue.group, cue.end),), content, cue.end) if told else None


def _relative(unit: Unit, floor: int, cue: Cue) -> tuple[Span, ...]:
    """Who goes on in a clause of their own: “…, [who] came to the door and said”."""
    end = cue.group
    who = max(unit.places({"who"}, floor + 1, end), default=floor)
    if who == floor or unit.words[who - 1] != "," or {",", QUOTED} & {*unit.words[who:end]}:
        return ()
    # “Lee praised Mary Ek, who had wept, and said he would miss her”: Lee does
    first = unit.words[name_start(unit, who - 1, floor)]
    pronoun = unit.word(cue.end)
    others, of_them = OTHERS.get(pronoun, ("", NO_WORDS))
    near = unit.words[cue.end + 1 : cue.end + 1 + LONGEST_SENDER]
    other = first in unit.lexicon[others] and not of_them.isdisjoint(near)
    return clause_subject(unit, floor, who - 1) if other else (unit.span_of(who, who + 1),)


def _cited(unit: Unit, end: int) -> tuple[Span, ...]:
    """Who is cited: “quoted [a former executive] as saying …”."""
    first = max(0, end - LONGEST_CITED)
    verb = next((at for at in range(end - 2, first, -1) if unit.words[at] in CITING), None)
    if verb is None:
        return ()
    if unit.words[verb + 1] == "by":  # “she was quoted by a paper as saying …”
        return main_subject(unit, 0, verb)
    return (unit.span_of(verb + 1, end),)


def _before_day(unit: Unit, end: int) -> int:
    """Where a day begins that stands last: “a letter [on Monday] alleging that …”."""
    if not end or unit.words[end - 1] not in unit.lexicon["days"]:
        return end
    return end - (2 if unit.words[end - 2 : end - 1] == ["on"] else 1)


def _sender(unit: Unit, floor: int, end: int) -> tuple[int, int] | None:
    """Who sent what somebody wrote: “got a letter from [the board] on Monday saying that …”."""
    papers, last = unit.lexicon.union("speeches", "papers"), _before_day(unit, end)
    for at in range(last - 2, max(floor, last - LONGEST_SENDER), -1):
        if unit.words[at] in SENT and unit.words[at - 1] in papers:
            return at + 1, last
    return None


def _writing(unit: Unit, floor: int, end: int) -> tuple[int, int] | None:
    """What somebody wrote on a day: “[a letter] on Monday alleging that …”, and no whole clause."""
    day = _before_day(unit, end)
    found = source_before(unit, day, floor) if day < end else None
    if found is None or found[0] == floor:
        return None
    return found if unit.words[found[0]] in unit.lexicon["determiners"] else None


def _named_before(unit: Unit, end: int) -> tuple[int, int] | None:
    """The name right before a participle: “footage of Ann Lee saying “No””."""
    start = name_start(unit, end)
    return (start, end) if start < end else None


def _with(unit: Unit, floor: int, end: int) -> tuple[int, int] | None:
    """Who says so beside another's deed: “Osk Mill closed, with [a spokesman] stating, “…””."""
    start = max(unit.places({"with"}, max(floor, end - LONGEST_SENDER), end), default=-1) + 1
    person = unit.words[end - 1] in unit.lexicon.union("unnamed", "titles")
    return (start, end) if 0 < start < end and person else None


def _says_it(unit: Unit, cue: Cue) -> bool:
    """Whether a participle right behind a noun says something: “a sign saying “No””."""
    after = unit.words[cue.end : cue.end + 2]
    return bool(after) and (after[0] in {"that", QUOTED} or after[-1] == QUOTED)


def coordinated(place: Place, cue: Cue) -> Found | None:
    """“X admitted the leak, but denied giving orders”, “X rose and said”: one subject goes on."""
    unit = place.unit
    before = unit.words[cue.group - 1] if cue.group else ""
    listed = before == "," and place.previous and unit.words[cue.end : cue.end + 1] == ["that"]
    joined = before in {"and", "but", "then"} or before in unit.lexicon["ands"] or listed
    if not joined or last_deed(unit, cue.group, place.floor):
        return None
    apart = unit.words[cue.group - 2 : cue.group] in ([",", "but"], [",", "and"])
    # “Lee said that Roe had called, but said …”: Lee does
    spoke = _relative(unit, place.floor, cue) or (place.outer if apart else place.previous)
    source = spoke or clause_subject(unit, place.floor, cue.group)
    content = said_behind(unit, cue)
    begins = unit.text[source[0].start : source[0].end].split()[:1] if source else []
    if not begins or begins[0].lower() in unit.lexicon["prepositions"]:
        return None
    if unit.words[place.start] in LEADING and source[0].start <= unit.starts[place.start + 1]:
        content = in_lead(unit, content, place.start + 1)  # “When Lee rose and said so, they left”
    return Found(source, content, cue.end) if content else None
