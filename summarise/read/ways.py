"""Ways of saying: where a cue finds who says it and what is said.

The source is sought before the cue or, after quoted speech, behind it; what is said then stands on
the other side.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from summarise.document import Span
from summarise.read.behind import answer, last_deed, right_of
from summarise.read.contents import (
    aside,
    begun,
    content_start,
    left_of,
    nothing_but_time,
    quoted_before,
    resumed,
    used,
)
from summarise.read.cues import Cue, answered_by
from summarise.read.nominal import FINITE
from summarise.read.objects import object_of
from summarise.read.sources import SUBJECTS, source_after, source_before, thing_before
from summarise.read.subjects import clause_subject, main_subject, second_subject
from summarise.read.units import QUOTED, Unit

NAMED_AFTER = frozenset({"according", "per"})
SUPPOSING = frozenset({"if", "unless", "whether", "nor", "neither"})
AGAINST = ["contrary", "to", "what"]
NOBODY = frozenset({"nobody", "none", "neither", "no"})
TEMPORAL = frozenset({"by", "before", "after", "while", "in", "when"})
RELATIVES = frozenset({"who", "which", "that"})
JOINING = frozenset({"and", "but"})
WHOM = frozenset({"which", "who", "whom"})
CITING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
LEADING = frozenset({"after", "when", "while", "before", "although", "though", "as", "once"})
LONGEST_LEAD = 6  # words from a main clause's subject to its verb of saying
LONGEST_DENIED = 60  # words of what is denied, among which "but did not say" may follow
LONGEST_CITED = 16  # words from such a verb to "as saying"
SHORTEST_LEFT = 3  # words that "according to" can follow as what is said


class Found(NamedTuple):
    """Who says it, what is said, and how far the sentence has been accounted for."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]
    used: int  # index behind the last word of it


@dataclass(slots=True)
class Place:
    """Where the walk through a sentence is: what is used up, and who spoke last in it.

    `outer` is who spoke before in nobody else's words, and `said` what.
    """

    unit: Unit
    floor: int = 0
    start: int = 0
    previous: tuple[Span, ...] = ()
    outer: tuple[Span, ...] = ()
    said: tuple[Span, ...] = ()

    def goes_on(self, cue: Cue, found: Found) -> None:
        """Go on behind who says what by this cue."""
        self.previous = found.source or self.previous
        at = self.unit.starts[cue.first]
        if not any(span.start <= at < span.end for span in self.said):
            self.outer, self.said = self.previous, found.content


def around(place: Place, cue: Cue) -> Found | None:
    """Return who says what by this cue, or None where nobody does."""
    unit = place.unit
    if unit.words[cue.first] in NAMED_AFTER:
        return _according(place, cue)
    if cue.participle:
        return _hanging(place, cue)
    if cue.act == "denies" and answered_by(unit, cue.first, cue.group):
        return _answered(place, cue)
    before = source_before(unit, cue.group, place.floor)
    if before is None and _shown(unit, cue):
        before = thing_before(unit, cue.group, place.floor)
    if before is None:
        return _coordinated(place, cue) or _inverted(place, cue)
    return None if _unsaid(place, before[0]) else _following(place, cue, before)


def _unsaid(place: Place, subject: int) -> bool:
    """Whether nothing is said: “if she said so”, “nor his son said so”, “contrary to what …”."""
    words = place.unit.words
    behind = subject > place.floor and words[subject - 1] in SUPPOSING
    against = words[max(0, subject - len(AGAINST)) : subject] == AGAINST
    return behind or against or words[subject] in NOBODY


def _answered(place: Place, cue: Cue) -> Found | None:
    """“That was disputed by X”: the subject is what X denies."""
    unit = place.unit
    after = source_after(unit, cue.end + 1)
    start = max(
        [place.floor, *(at + 1 for at in range(place.floor, cue.group) if unit.words[at] == ",")]
    )
    who = unit.words[cue.group - 1]
    relative = who in {"who", "which"} or (who == "that" and cue.group - 1 > start)
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
    unit, floor = place.unit, place.floor
    source = (unit.span_of(*before),)
    if unit.words[before[0]] not in RELATIVES:
        spoken = quoted_before(unit, before[0])
        around = () if spoken else aside(unit, before[0], cue.end, floor)
        around = around or begun(unit, before[0], cue.end, floor)
        if around:
            return Found(source, around, bisect_left(unit.starts, around[-1].end))
        last = unit.words[cue.end :] in ([], ["."])
        floor = place.start if last and _reported(unit, before[0]) else floor
        left = left_of(unit, before[0], floor, last=last)
        if left and (spoken or nothing_but_time(unit, cue.end)):
            return Found(source, left + resumed(unit, cue.end), used(unit, cue.end))
    content = _said_behind(unit, cue)
    if before[0] > place.start and unit.words[before[0] - 1] in LEADING:
        content = _in_lead(unit, content)
    named = unit.words[cue.end : cue.end + 1] == ["as"]  # “a claim that Lee dismissed as silly”
    denying = cue.act in {"denies", "views"} and (named or not content)
    answered = answer(unit, before[0]) if denying else ()
    if answered:
        return Found(source, answered, cue.end)
    if before[0] > place.floor and unit.words[before[0] - 1] in WHOM and content:
        # “X, which Lee says left, …”
        return Found(source, right_of(unit, cue.end, unit.find(",", cue.end)), place.floor)
    if unit.words[before[0]] in {"who", "which"} and content:
        # “A nurse, who asked not to be named, said …”: the clause ends, and the nurse speaks.
        return Found(source, _in_clause(unit, cue, content), floor)
    return Found(source, content, cue.end)


def _in_lead(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said in a clause that leads in: “After Lee said so, [Roe replied that …]”."""
    first = bisect_left(unit.starts, content[0].start) if content else len(unit.words)
    for at in range(first + 1, len(unit.words) - 2):
        behind = unit.words[at + 2 : at + 2 + LONGEST_LEAD]
        begins = unit.capital(at + 1) or unit.words[at + 1] in SUBJECTS
        if unit.words[at] == "," and begins and any(unit.lexicon.acts(word) for word in behind):
            return _cut(content, unit.ends[at - 1])
    return content


def _reported(unit: Unit, end: int) -> bool:
    """Whether all before is one report: “[She left as he said no], said Lee”."""
    return {QUOTED, ";"}.isdisjoint(unit.words[:end])


def _in_clause(unit: Unit, cue: Cue, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said in a relative clause, up to the comma and verb where the sentence goes on."""
    for at in range(cue.end + 1, len(unit.words) - 1):
        goes_on = unit.words[at + 1] in FINITE and "," not in unit.words[cue.end : at]
        if unit.words[at] == "," and (goes_on or unit.lexicon.acts(unit.words[at + 1])):
            return _cut(content, unit.ends[at - 1])
    return content


def _cut(content: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """What of it stands before an offset."""
    return tuple(Span(s.start, min(s.end, end)) for s in content if s.start < end)


def _said_behind(unit: Unit, cue: Cue) -> tuple[Span, ...]:
    what, colon = [*unit.words[cue.end : cue.end + 2], "", ""][:2]
    if cue.act == "denies" and what in {"that", "this", "it"} and colon == ":":
        return (unit.span_of(cue.end, cue.end + 1),)  # “disputed that: she said …”
    if cue.act == "views" or (cue.participle and cue.act == "denies"):
        return object_of(unit, cue.end) or right_of(unit, cue.end)
    content = right_of(unit, content_start(unit, cue))
    return _before_but(unit, content) if cue.act == "denies" else content


def _before_but(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is denied, without what follows it: “…, but did not say who”, “…, and he is glad”."""
    first = bisect_left(unit.starts, content[0].start) if content else len(unit.words)
    for at in range(first, min(first + LONGEST_DENIED, len(unit.words) - 2)):
        comma, word, verb = unit.words[at : at + 3]
        ends = (word == "but" and verb in FINITE) or (word in JOINING and verb in SUBJECTS)
        if comma == "," and ends:
            return _cut(content, unit.starts[at])
    return content


def _hanging(place: Place, cue: Cue) -> Found | None:
    """“…, saying the talks failed”: whoever spoke before in this sentence, or its subject."""
    unit, floor = place.unit, place.floor
    before = unit.words[cue.group - 1] if cue.group else ""
    content = _said_behind(unit, cue)
    if before in {",", QUOTED, "and", "—", "–"} | unit.lexicon["speeches"] | TEMPORAL:
        source = (
            second_subject(unit, floor, cue.group)
            or place.previous
            or clause_subject(unit, floor, cue.group)
            or main_subject(unit, floor, cue.group)
        )
    elif before == "as":
        source = _cited(unit, cue.group - 1)
    else:
        noun = _named_before(unit, cue.group) or source_before(unit, cue.group, floor)
        source = (unit.span_of(*noun),) if noun and _says_it(unit, cue) else ()
    ended = bisect_left(unit.starts, content[-1].end) if content else len(unit.words)
    return Found(source, content, max(cue.end, ended)) if source else None


def _cited(unit: Unit, end: int) -> tuple[Span, ...]:
    """Who is cited: “quoted [a former executive] as saying …”."""
    first = max(0, end - LONGEST_CITED)
    verb = next((at for at in range(end - 2, first, -1) if unit.words[at] in CITING), None)
    if verb is None:
        return ()
    if unit.words[verb + 1] == "by":  # “she was quoted by a paper as saying …”
        return main_subject(unit, 0, verb)
    return (unit.span_of(verb + 1, end),)


def _named_before(unit: Unit, end: int) -> tuple[int, int] | None:
    """The name right before a participle: “footage of Ann Lee saying “No””."""
    start = end
    while start and unit.capital(start - 1):
        start -= 1
    return (start, end) if start < end else None


def _says_it(unit: Unit, cue: Cue) -> bool:
    """Whether a participle right behind a noun says something: “a sign saying “No””."""
    after = unit.words[cue.end : cue.end + 2]
    return bool(after) and (after[0] in {"that", QUOTED} or after[-1] == QUOTED)


def _coordinated(place: Place, cue: Cue) -> Found | None:
    """“X admitted the leak, but denied giving orders”, “X rose and said”: one subject goes on."""
    unit = place.unit
    before = unit.words[cue.group - 1] if cue.group else ""
    listed = before == "," and place.previous and unit.words[cue.end : cue.end + 1] == ["that"]
    joined = before in {"and", "but", "then"} or listed
    if not joined or last_deed(unit, cue.group, place.floor):
        return None
    apart = unit.words[cue.group - 2 : cue.group] in ([",", "but"], [",", "and"])
    # “Lee said that Roe had called, but said …”: Lee does
    spoke = place.outer if apart else place.previous
    source = spoke or clause_subject(unit, place.floor, cue.group)
    content = _said_behind(unit, cue)
    begins = unit.text[source[0].start : source[0].end].split()[:1] if source else []
    if not begins or begins[0].lower() in unit.lexicon["prepositions"]:
        return None
    return Found(source, content, cue.end) if content else None


def _according(place: Place, cue: Cue) -> Found | None:
    unit = place.unit
    after = source_after(unit, cue.end, whole=True)
    if after is None:
        return None
    # What somebody in it says is part of it: “voters who say so lead, according to a poll”.
    start = place.start if _alone(unit, cue) else place.floor
    if cue.first - start > SHORTEST_LEFT or QUOTED in unit.words[start : cue.first]:
        left = unit.trimmed(unit.span_of(start, cue.first))
        return Found((unit.span_of(*after),), (left,), after[1])
    content = right_of(unit, after[1])
    named = unit.words[slice(*after)]
    if not content and "," in named:
        # “According to Ann Lee, the firm keeps a third”: the firm is not who she is.
        after = after[0], after[0] + named.index(",")
        content = right_of(unit, after[1])
    return Found((unit.span_of(*after),), content, len(unit.words))


def _alone(unit: Unit, cue: Cue) -> bool:
    """Whether "according to" is the first of its sentence, and nothing before it is quoted."""
    before = unit.words[: cue.first]
    return QUOTED not in before and not NAMED_AFTER & {*before} and ";" not in before


def _inverted(place: Place, cue: Cue) -> Found | None:
    """“…,” said X: only behind speech or a comma, or “Said X: “…””."""
    unit = place.unit
    if not cue.group:
        after = source_after(unit, cue.end)
        colon = after is not None and unit.words[after[1] : after[1] + 1] == [":"]
        if after is None or not colon:
            return None
        content = right_of(unit, after[1])
        return Found((unit.span_of(*after),), content, len(unit.words)) if content else None
    listed = unit.words[cue.group - 1] == "," and cue.act == "views"  # “…, mocked his rival”
    if unit.words[cue.group - 1] not in {",", QUOTED, "—", "–"} or cue.act == "declines" or listed:
        return None
    after = source_after(unit, cue.end)
    last = after is not None and unit.words[after[1] :] in ([], ["."])
    whole = last and _reported(unit, cue.group)
    left = left_of(unit, cue.group, place.start if whole else place.floor)
    if after is None or not left:
        return None
    if unit.words[after[0]] in unit.lexicon["pronouns"] and after[1] - after[0] > 1:
        return None  # "a third, say they feel that way": a clause, no speaker
    source = (unit.span_of(*after),)
    return Found(source, left + resumed(unit, after[1]), used(unit, after[1]))
