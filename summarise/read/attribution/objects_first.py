"""Objects before their verb, as in German: what is denied is told before it is denied."""

from __future__ import annotations

from summarise.read.attribution.place import Found, Place
from summarise.read.clause.clause_ends import right_of
from summarise.read.clause.cues import Cue
from summarise.read.clause.source_before import source_before
from summarise.read.clause.source_behind import source_after


def object_first(place: Place, cue: Cue, object_: tuple[int, int]) -> Found | None:
    """“Einen Bericht dementierte Ek”: what is denied stands first, and who denies it last."""
    after = source_after(place.unit, cue.end)
    if after is None or cue.act != "denies":
        return None
    content = place.unit.trimmed(place.unit.span_of(*object_))
    return Found((place.unit.span_of(*after),), (content,), after[1])


def perfect(place: Place, cue: Cue) -> Found | None:
    """“X hat die Vorwürfe zurückgewiesen”: what stands between a helper and its verb is its object.

    Of what is said with "dass" the object stands behind the verb.
    """
    unit, floor = place.unit, place.floor
    if not unit.lexicon["perfects"]:
        return None
    helpers = unit.places(unit.lexicon["perfects"], floor, cue.group)
    # “X habe Geld veruntreut, sagte Lee”
    if not helpers or helpers[-1] + 1 >= cue.group or unit.words[cue.group - 1] == ",":
        return None
    source = source_before(unit, helpers[-1], floor)
    if source is None:
        return None
    behind = right_of(unit, cue.end)
    object_ = unit.trimmed(unit.span_of(helpers[-1] + 1, cue.group))
    content = (object_,) if cue.act == "denies" or not behind else behind
    return Found((unit.span_of(*source),), content, cue.end)
