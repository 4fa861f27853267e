"""Ways of saying: where a cue finds who says it and what is said.

The source is sought before the cue or, after quoted speech, behind it; what is said then stands on
the other side.
"""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.attribution.according import according
from summarise.read.attribution.ahead import ahead
from summarise.read.attribution.carried import coordinated, hanging, left_out
from summarise.read.attribution.inverted import inverted, last_named, told_behind
from summarise.read.attribution.objects_first import object_first, perfect
from summarise.read.attribution.place import LEADING, Found, Place
from summarise.read.clause.asserted import TELL, answered_by
from summarise.read.clause.charges import answer, called_untrue
from summarise.read.clause.clause_ends import right_of
from summarise.read.clause.cues import Cue, nobody_before
from summarise.read.clause.noun_phrases import FINITE, has_verb, name_end
from summarise.read.clause.source_before import source_before, thing_before
from summarise.read.clause.source_behind import source_after
from summarise.read.content.said_behind import in_clause, in_lead, said_behind
from summarise.read.text.small_words import NOBODY, RELATIVES
from summarise.read.text.units import DASHES, QUOTED, Unit

SUPPOSING = frozenset({"if", "unless", "whether", "nor", "neither"})
AGAINST = ["contrary", "to", "what"]
NO_MATTER = ["no", "matter", "how"]
LET = frozenset({"let", "let's", "let’s"})  # “Let's say that it is so”
WHOM = frozenset({"which", "who", "whom"})
ASKED = frozenset({"asked", "pressed", "questioned"})
LASTING = frozenset({"continue", "continues", "continued"})
SHORTEST_PARTICIPLE = 4  # words of what leads in and who does it
LONGEST_LEADING = 6  # words of a clause that leads in before who says something in it


def around(place: Place, cue: Cue) -> Found | None:
    """Return who says what by this cue, or None where nobody does."""
    unit = place.unit
    if unit.words[cue.first] in unit.lexicon["according"]:
        return according(place, cue)
    if cue.participle:
        return hanging(place, cue)
    if cue.act == "denies" and answered_by(unit, cue.first, cue.group):
        return _answered(place, cue)
    before = source_before(unit, cue.group, place.floor)
    if before is not None and unit.words[before[0]] in unit.lexicon["accusatives"]:
        return object_first(place, cue, before)
    return _told(place, cue, before)


def _told(place: Place, cue: Cue, before: tuple[int, int] | None) -> Found | None:
    """Who says what by a verb that may have its source before it, or behind."""
    unit = place.unit
    nobody = nobody_before(unit, cue.group) if cue.act == "declines" else None
    if nobody is not None:
        before = nobody, cue.group  # “Neither firm would comment”
    clause = told_behind(unit, cue, place.start)
    turned = clause or (before is not None and last_named(unit, cue))
    behind = (turned and inverted(place, cue, clause=clause)) or perfect(place, cue)
    if behind:
        return behind
    if before is None and _shown(unit, cue):
        before = thing_before(unit, cue.group, place.floor)
    before = before or _past_citing(place, cue)
    if before is None:
        found = coordinated(place, cue) or inverted(place, cue, clause=clause)
        return found or left_out(place, cue)
    unsaid = nobody is None and (_unsaid(place, cue, before[0]) or _general(unit, cue, before[0]))
    found = None if unsaid else _following(place, cue, before)
    return None if found and _lacking(unit, before[0], found.content) else found


def _past_citing(place: Place, cue: Cue) -> tuple[int, int] | None:
    """Who says it before what they cite: “[The Post], citing two officials, said …”."""
    unit = place.unit
    if not cue.group or unit.words[cue.group - 1] != "," or place.floor <= place.start:
        return None
    found = source_before(unit, cue.group, place.start)
    if found is None or not place.previous:
        return None
    same = unit.starts[found[0]] == place.previous[0].start
    return found if same and unit.word(unit.find(",", found[0]) + 1).endswith("ing") else None


def only_leads(place: Place, cue: Cue) -> bool:
    """Whether a clause that leads in ends at the verb: “As the search continues, police said …”."""
    unit, lead = place.unit, place.unit.words[place.floor]
    said = lead == "as" and unit.words[cue.first] not in LASTING  # “As Lee noted, it rained”
    leads = lead in LEADING or lead in {"if", "until"}
    ends = unit.word(cue.end) == "," and unit.word(cue.end + 1) != QUOTED
    aside = (
        unit.word(unit.find(",", cue.end + 1) + 1) == "that"
    )  # “announced, late on Friday, that”
    lead_in = {",", QUOTED}.isdisjoint(unit.words[place.floor : cue.group])
    if lead in ASKED and place.floor < cue.group:
        return lead_in and "what" in unit.words[place.floor : cue.group]  # “Asked what he believed”
    return leads and ends and lead_in and not said and not aside


def _lacking(unit: Unit, subject: int, content: tuple[Span, ...]) -> bool:
    """Whether a relative clause tells but how or where: “faults that Lee found in May”."""
    if not content or not subject or unit.words[subject - 1] not in {"that", "as"}:
        return False
    first = bisect_left(unit.starts, content[0].start)
    word = unit.words[first]
    # “— as Lee noted recently in the Post — …”
    timed = unit.words[subject - 1] == "as" and word.endswith("ly")
    timed &= unit.word(first + 1) in unit.lexicon["prepositions"]
    return timed or word in unit.lexicon["prepositions"] or word in LEADING


def _unsaid(place: Place, cue: Cue, subject: int) -> bool:
    """Whether nothing is said: “if she said so”, “another whom she named”, “contrary to what …”."""
    words = place.unit.words
    # “higher than studies have suggested” tells nothing that they say
    behind = subject > place.floor and words[subject - 1] in SUPPOSING | {"whom", "than"}
    told = subject > 0 and words[subject - 1] == "what" and words[cue.first] in TELL
    behind |= told and QUOTED not in words[cue.end :]  # “what she told the Post before it fell”
    against = words[max(0, subject - len(AGAINST)) : subject] in (AGAINST, NO_MATTER)
    nor = words[max(0, subject - 2) : subject]  # “nor did they say so”
    turned = len(nor) > 1 and nor[0] in SUPPOSING and nor[1] in FINITE
    supposed = not LET.isdisjoint(words[subject : cue.group])
    return behind or against or turned or supposed or words[subject] in NOBODY


def _general(unit: Unit, cue: Cue, subject: int) -> bool:
    """Whether it is told of anybody: “when a boss tells a worker that she is late”."""
    when = subject == 1 and unit.words[0] in {"when", "whenever"}
    verb = unit.words[cue.first]
    past = verb.endswith("ed") or verb in {"said", "told", "wrote"}
    return when and unit.words[subject] in {"a", "an"} and not past


def _answered(place: Place, cue: Cue) -> Found | None:
    """“That was disputed by X”: the subject is what X denies."""
    unit = place.unit
    after = source_after(unit, cue.end + 1)
    start = max([place.floor, *(at + 1 for at in unit.places({","}, place.floor, cue.group))])
    who = unit.words[cue.group - 1]
    relative = who in {"who", "which"} or (who == "that" and cue.group - 1 > start)
    said = answer(unit, cue.group)
    if after is not None and said:  # “…, a claim that was rejected by Lee”
        return Found((unit.span_of(*after),), said, after[1])
    if after is None or start >= cue.group or relative:
        return None  # “a deal that was rejected by Lee” is no claim
    content = unit.trimmed(unit.span_of(start, cue.group))
    return Found((unit.span_of(*after),), (content,), after[1])


def _shown(unit: Unit, cue: Cue) -> bool:
    """Whether a thing may be what says it: “the figures show that …”."""
    return unit.words[cue.end : cue.end + 1] == ["that"] and cue.act in {
        "shows",
        "asserts",
        "hedges",
    }


def _following(place: Place, cue: Cue, before: tuple[int, int]) -> Found:
    """“X said that …”, and “…,” X said: the source stands before the verb."""
    unit = place.unit
    before = _past_participle(unit, *before)
    source = (unit.span_of(*before),)
    if unit.words[before[0]] not in RELATIVES:
        said = ahead(place, cue, before[0])
        if said:
            return Found(source, *said)
    content = said_behind(unit, cue)
    leads = unit.words[place.start] in LEADING and before[0] <= place.start + LONGEST_LEADING
    if before[0] > place.start and (leads or unit.words[before[0] - 1] in LEADING):
        content = in_lead(unit, content, before[0])
    first = bisect_left(unit.starts, content[0].start) if content else cue.end
    untrue = called_untrue(unit, before[0], cue.first, first)
    if untrue:
        return Found(source, untrue + content, cue.end)
    answered = _denied(unit, cue, before[0], content)
    if answered:
        return Found(source, answered, cue.end)
    comma = unit.find(",", cue.end)
    whom = before[0] > place.floor and unit.words[before[0] - 1] in WHOM
    # but “a piece in which Lee said that his book, Old Dams, was …”
    apart = unit.word(cue.end) == "that" and not has_verb(unit.words[cue.end : comma], unit.lexicon)
    if whom and content and not apart:
        # “X, which Lee says left, …”
        return Found(source, right_of(unit, cue.end, comma), place.floor)
    if unit.words[before[0]] in {"who", "which", "whose"} and content:
        # “A nurse, who asked not to be named, said …”: the clause ends, and the nurse speaks.
        return Found(source, in_clause(unit, cue, content), place.floor)
    return Found(source, content, cue.end)


def _denied(unit: Unit, cue: Cue, first: int, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a denial answers that stands before it: “the charges, which Lee denies, were …”."""
    named = unit.words[cue.end : cue.end + 1] == ["as"]  # “a claim that Lee dismissed as silly”
    which = first > 0 and unit.words[first - 1] == "which"
    named |= which and unit.words[cue.end : cue.end + 1] == [","]
    denying = cue.act in {"denies", "views"} and (named or not content)
    return answer(unit, first) if denying else ()


def _past_participle(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """A source without what leads it in: “Speaking in Osk, [Ann Lee]”, “Closing it -- [Lee]”."""
    if start or not unit.words[0].endswith("ing") or end - start < SHORTEST_PARTICIPLE:
        return start, end
    for at in unit.places(DASHES | {",", "--"}, 2, end - 1):
        last = name_end(unit, at + 1, end, marks={"."})
        if last > at + 1 and (last == end or unit.words[last] == ","):
            return at + 1, end
    return start, end
