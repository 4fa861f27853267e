"""The source behind its verb: “…,” said X; “…, said Ann Lee, a teacher.”."""

from __future__ import annotations

from summarise.read.asserted import TELL
from summarise.read.behind import SAID, right_of
from summarise.read.contents import left_of, resumed, used
from summarise.read.cues import Cue
from summarise.read.nominal import name_end
from summarise.read.place import Found, Place
from summarise.read.sources_behind import source_after
from summarise.read.units import QUOTED, Unit

SHORTEST_CLAUSE = 4  # words


def last_named(unit: Unit, cue: Cue) -> bool:
    """Whether who says it stands behind: “…, the race is tight, said Ann Lee, a teacher.”."""
    plain = unit.words[cue.first] in SAID - TELL and QUOTED not in unit.words[: cue.group]
    if not plain or not cue.group or unit.words[cue.group - 1] != ",":
        return False
    last = name_end(unit, cue.end, marks={"."})
    days = unit.lexicon["days"]
    named = last > cue.end and unit.words[cue.end] not in days
    return named and unit.words[last : last + 1] in ([","], ["."], [])


def told_behind(unit: Unit, cue: Cue, start: int) -> bool:
    """Whether a clause ends at the verb, and who says it follows: “Es sei falsch, sagte Huber.”.

    In English the verb stands third there. “Huber, der Chef, sagte der Presse, …” ends no clause.
    """
    if unit.lexicon.lists_verbs or not cue.group or unit.words[cue.group - 1] != ",":
        return False
    after = source_after(unit, cue.end)
    rest = unit.words[after[1] :] if after else []
    if after is None or not unit.lexicon["that"].isdisjoint(rest) or ":" in rest[:1]:
        return False
    first = unit.words[start : unit.find(",", start, cue.group)]
    verbs = unit.lexicon.union("auxiliaries", "finites")
    clause = not verbs.isdisjoint(first) or _goes_on(unit, after[1])
    return clause or (len(first) >= SHORTEST_CLAUSE and not {",", QUOTED} & {*rest})


def reported(unit: Unit, end: int) -> bool:
    """Whether all before is one report: “[She left as he said no], said Lee”."""
    return {QUOTED, ";"}.isdisjoint(unit.words[:end])


def inverted(place: Place, cue: Cue, *, clause: bool = False) -> Found | None:
    """“…,” said X: only behind speech, a comma, or a `clause` that is said, or “Said X: “…””."""
    unit = place.unit
    if not cue.group:
        return _opening(unit, cue)
    verb = unit.words[cue.first]
    plain = not verb.endswith(("s", "d", "ing")) and cue.act == "hedges"  # “…, suggest both the …”
    dash = unit.words[cue.group - 1] in {"—", "–"} and QUOTED not in unit.words[: cue.group]
    listed = unit.words[cue.group - 1] == "," and (cue.act == "views" or plain)  # “…, mocked him”
    if (
        unit.words[cue.group - 1] not in {",", QUOTED, "—", "–"}
        or cue.act == "declines"
        or (cue.act == "denies" and not unit.lexicon.lists_verbs)
        or listed
        or dash
    ):
        return None
    after = source_after(unit, cue.end)
    last = after is not None and unit.words[after[1] :] in ([], ["."])
    whole = last and reported(unit, cue.group)
    left = left_of(unit, cue.group, place.start if whole else place.floor, last=clause)
    if after is None or not left:
        nobody = left != () and bool(unit.lexicon["unsubjected"])  # «Sí», dijo.
        itself = (unit.span_of(cue.group, cue.end),)
        return Found(itself, left + resumed(unit, cue.end), used(unit, cue.end)) if nobody else None
    first, alone = unit.words[after[0]], after[1] - after[0] == 1
    if first in (unit.lexicon["objects"] if alone else unit.lexicon["pronouns"]):
        return None  # “believe me”; "a third, say they feel that way": a clause, no speaker
    source = (unit.span_of(*after),)
    if clause and _goes_on(unit, after[1]):
        return Found(source, left + right_of(unit, after[1]), len(unit.words))
    return Found(source, left + resumed(unit, after[1]), used(unit, after[1]))


def _opening(unit: Unit, cue: Cue) -> Found | None:
    """“Said X: “…””."""
    after = source_after(unit, cue.end)
    if after is None or unit.word(after[1]) != ":":
        return None
    content = right_of(unit, after[1])
    return Found((unit.span_of(*after),), content, len(unit.words)) if content else None


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause goes on behind who says it: “Es sei, sagte Huber[, falsch]”."""
    return unit.word(at) == "," and unit.word(at + 1) in unit.lexicon.union(
        "auxiliaries", "finites"
    )
