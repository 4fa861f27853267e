"""The source behind its verb: “…,” said X; “…, said Ann Lee, a teacher.”."""

from __future__ import annotations

from summarise.read.attribution.place import Found, Place
from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import SAID, right_of
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import VERBS, has_verb, name_end, says_more
from summarise.read.clause.source_behind import source_after
from summarise.read.content.said_before import left_of, resumed, used
from summarise.read.text.units import QUOTED, Unit

SHORTEST_CLAUSE = 4  # words
LEADING_ON = frozenset({"but", "and", "yet", "nor", "or", "so"})
ASKING = frozenset({"whether", "what", "how", "why"})


def last_named(unit: Unit, cue: Cue) -> bool:
    """Whether who says it stands behind: “…, the race is tight, said Ann Lee, a teacher.”."""
    plain = unit.words[cue.first] in SAID - TELL
    if not plain or not cue.group or unit.words[cue.group - 1] != ",":
        return False
    last = name_end(unit, cue.end, marks={"."})
    days = unit.lexicon["days"]
    named = last > cue.end and unit.words[cue.end] not in days
    return named and unit.words[last : last + 1] in ([","], ["."], [])


def leads_on(unit: Unit, start: int, end: int) -> bool:
    """Whether a clause goes on from a sentence before: “[Nor is it new], said Lee”.

    So is one that is the subject of another: “[Whether it fell is open], said Lee”.
    """
    words = unit.words[start:end]
    if not words:
        return False
    if words[0] in ASKING:
        return sum(word in VERBS or unit.lexicon.past(word) for word in words) > 1
    return words[0] in LEADING_ON and has_verb(words, unit.lexicon)


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
    if not _may_turn(unit, cue):
        return None
    after = source_after(unit, cue.end)
    last = after is not None and unit.words[after[1] :] in ([], ["."])
    floor = place.start if last and reported(unit, cue.group) else place.floor
    told = clause or (last_named(unit, cue) and leads_on(unit, floor, cue.group))
    parted = after is not None and _parted(unit, cue, after[1])
    left = left_of(unit, cue.group, floor, last=told or parted)
    if after is None or not left:
        nobody = left != () and bool(unit.lexicon["unsubjected"])  # «Sí», dijo.
        itself = (unit.span_of(cue.group, cue.end),)
        return Found(itself, left + resumed(unit, cue.end), used(unit, cue.end)) if nobody else None
    if _clausal(unit, cue, after):
        return None
    source = (unit.span_of(*after),)
    if parted or (clause and _goes_on(unit, after[1])):
        return Found(source, left + right_of(unit, after[1]), len(unit.words))
    return Found(source, left + resumed(unit, after[1]), used(unit, after[1]))


def _may_turn(unit: Unit, cue: Cue) -> bool:
    """Whether who says it may stand behind such a verb there."""
    verb, before = unit.words[cue.first], unit.words[cue.group - 1]
    plain = not verb.endswith(("s", "d", "ing")) and cue.act == "hedges"  # “…, suggest both the …”
    dash = before in {"—", "–"} and QUOTED not in unit.words[: cue.group]
    listed = before == "," and (cue.act == "views" or plain)  # “…, mocked him”
    denies = cue.act == "denies" and not unit.lexicon.lists_verbs
    apart = before in {",", QUOTED, "—", "–"}
    return apart and not (cue.act == "declines" or denies or listed or dash)


def _clausal(unit: Unit, cue: Cue, after: tuple[int, int]) -> bool:
    """Whether a clause is said behind a verb, and nobody says it there.

    “believe me”; "a third, say they feel that way"; “His office, asked by Ek, said the mayor left”
    """
    ends = _behind_speech(unit, cue) or _ends(unit, after[1])
    if unit.lexicon.lists_verbs and not ends:
        return True
    first, alone = unit.words[after[0]], after[1] - after[0] == 1
    return first in (unit.lexicon["objects"] if alone else unit.lexicon["pronouns"])


def _parted(unit: Unit, cue: Cue, end: int) -> bool:
    """Whether a sentence goes on behind its source: “The plan, said Lee and Ek, would fail”."""
    plain = unit.words[cue.first] in SAID - TELL and unit.words[cue.group - 1] == ","
    named = cue.end < len(unit.words) and unit.capital(cue.end)
    return plain and named and unit.word(end) == "," and says_more(unit.word(end + 1))


def _behind_speech(unit: Unit, cue: Cue) -> bool:
    """Whether speech stands right before a verb, or its comma."""
    before = unit.words[: cue.group]
    return before[-1:] == [QUOTED] or before[-2:] in ([QUOTED, ","], [QUOTED, "."])


def _ends(unit: Unit, at: int) -> bool:
    """Whether who says it ends there, and no clause goes on in their words."""
    word = unit.word(at)
    return not word.isalnum() or word in unit.lexicon.union("stops", "days", "breaks")


def _opening(unit: Unit, cue: Cue) -> Found | None:
    """“Said X: “…””."""
    after = source_after(unit, cue.end)
    if after is None:
        return None
    comma = unit.word(after[1]) == "," and unit.word(after[1] + 1) == QUOTED  # “Said X, “…””
    if unit.word(after[1]) != ":" and not comma:
        return None
    content = right_of(unit, after[1])
    return Found((unit.span_of(*after),), content, len(unit.words)) if content else None


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause goes on behind who says it: “Es sei, sagte Huber[, falsch]”."""
    return unit.word(at) == "," and unit.word(at + 1) in unit.lexicon.union(
        "auxiliaries", "finites"
    )
