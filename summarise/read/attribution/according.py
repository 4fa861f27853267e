"""What somebody says according to the writer: “according to Lee, …”, “…, per the report”."""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.attribution.place import Found, Place
from summarise.read.clause.clause_ends import right_of
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import FINITE, has_verb, name_end, name_start
from summarise.read.clause.source_behind import MADE, source_after
from summarise.read.text.units import QUOTED, Unit

MOMENTS = frozenset({"since", "about", "before", "after", "during", "over", "as"})
CONCEDING = frozenset({"although", "though", "while", "when", "because", "after", "as"})
WRITING = frozenset({"writing", "reporting", "speaking"})
PLACING = frozenset({"during", "in", "at", "on", "after", "before", "when", "while"})
LONGEST_ARTICLE = 2  # words before the noun of a source: “laut einem internen Bericht”
DECLINED = ("en", "er", "em", "es", "e")  # endings of an adjective before its noun
ADJECTIVES = 2  # before one noun
SHORTEST_LEFT = 3  # words that "according to" can follow as what is said


def according(place: Place, cue: Cue) -> Found | None:
    """Return who says what by “according to”, or None where somebody else has said it."""
    unit = place.unit
    if unit.lexicon["genitives"]:
        behind = unit.words[cue.first] not in unit.lexicon["postposed"]
        return _within(unit, cue) if behind else _before(place, cue)
    after = _told_by(unit, cue.end)
    start = None if after is None else _start(place, cue)
    if after is None or start is None:
        return None
    begun = unit.words[cue.first - 2 : cue.first] == ["that", ","]  # “it said that, according to …”
    begun |= unit.words[max(0, cue.first - 1) : cue.first] == [":"]
    if not begun and (cue.first - start > SHORTEST_LEFT or QUOTED in unit.words[start : cue.first]):
        left = unit.trimmed(unit.span_of(start, cue.first))
        comma, verb = [*unit.words[after[1] : after[1] + 2], "", ""][:2]
        goes_on = comma == "," and verb in FINITE  # “Absent, according to Lee, was …”
        goes_on |= comma == "," and _leads(unit, start, cue.first, after[1])
        right = right_of(unit, after[1] + 1) if goes_on else ()
        used = len(unit.words) if right else after[1]
        return Found((unit.span_of(*after),), (left, *right), used)
    follows = unit.words[after[1] : after[1] + 2]
    if place.floor > place.start and follows[:1] == [","] and follows[-1] in PLACING:
        return None  # “…,” Lee said, according to a paper, during a talk
    return _behind(unit, after)


def _start(place: Place, cue: Cue) -> int | None:
    """Where what is said before “according to” begins; None where another says that.

    What somebody in it says is part of it: “voters who say so lead, according to a poll”.
    """
    unit, named = place.unit, _told_by_name(place)
    start = place.start if _alone(place, cue) and not named else place.floor
    opened = max(unit.places({"("}, start, cue.first), default=-1)
    if opened >= 0 and ")" not in unit.words[opened : cue.first]:
        return opened + 1  # “he called it half (it is a third, according to Lee)”
    if start > place.start and named:
        within = [span for span in place.said if span.end > unit.starts[start]]
        if within or "which" in unit.words[start : cue.first]:
            return None  # “Lee says [it is proof, which stood at 2], according to a paper”
    return start


def _behind(unit: Unit, after: tuple[int, int]) -> Found:
    """What is said behind whom it is according to: “According to Lee, [it rained]”."""
    if unit.word(after[1]) == "and":  # “a poll taken for the Osk Herald and two networks, …”
        comma = unit.find(",", after[1])
        verb = has_verb(unit.words[after[1] : comma], unit.lexicon)
        after = after if verb or comma == len(unit.words) else (after[0], comma)
    said = _past_day(unit, _past_title(unit, after[1]))
    colon = unit.find(":", said)
    writes = unit.word(said) == "," and unit.word(said + 1) in WRITING
    said = colon if writes and colon < len(unit.words) else said  # “Lee, writing for Osk: …”
    content = right_of(unit, _past_relative(unit, said))
    if content and not _verb(unit, content[0].start):
        content = ()  # “…, according to Lee, Mr Ek's former adviser”
    named = unit.words[slice(*after)]
    if not content and "," in named:
        # “According to Ann Lee, the firm keeps a third”: the firm is not who she is.
        after = after[0], after[0] + named.index(",")
        content = right_of(unit, after[1])
    return Found((unit.span_of(*after),), content, len(unit.words))


def _leads(unit: Unit, start: int, end: int, behind: int) -> bool:
    """Whether what stands before but leads in: “In May, according to Lee, [two left]”."""
    words, rest = unit.words[start:end], unit.words[behind + 1 :]
    framed = words[0] in unit.lexicon["prepositions"] or words[0] in MOMENTS
    framed &= not has_verb(words, unit.lexicon)
    small = unit.lexicon.union("breaks", "prepositions")
    begins = rest != [] and rest[0][0].isalnum() and rest[0] not in small
    conceding = words[0] in CONCEDING and "," not in words[:-1]
    return begins and (framed or conceding) and has_verb(rest, unit.lexicon)


def _told_by(unit: Unit, start: int) -> tuple[int, int] | None:
    """Who says it: “according to [Lee]”, “según ha confirmado [Lee]”; a verb that leaves it out."""
    at, verbs = start, unit.lexicon["auxiliaries"]
    while not unit.lexicon.lists_verbs and (
        unit.word(at) in verbs or unit.lexicon.acts(unit.word(at))
    ):
        at += 1
    told = at > start and any(map(unit.lexicon.acts, unit.words[start:at]))
    return source_after(unit, at if told else start, whole=True) or ((start, at) if told else None)


def _before(place: Place, cue: Cue) -> Found | None:
    """Who says it where “according to” stands behind them: “Einem Sprecher zufolge war es so”."""
    unit, floor = place.unit, place.floor
    start, ended = cue.first, False
    while not ended:
        noun = name_start(unit, start, floor)
        ended = noun == start
        start = _article(unit, noun, floor)
        # “einem Sprecher [der Polizei]”
        ended |= unit.words[start] not in unit.lexicon["genitives"]
    if start == cue.first:
        return None
    content = (*_up_to(unit, floor, start), *right_of(unit, cue.end))
    return Found((unit.span_of(start, cue.first),), content, len(unit.words)) if content else None


def _up_to(unit: Unit, start: int, end: int) -> tuple[Span, ...]:
    """The words from there on, without the marks at their ends; nothing where there are none."""
    left = unit.trimmed(unit.span_of(start, end)) if start < end else None
    return () if left is None or left.start == left.end else (left,)


def _article(unit: Unit, noun: int, floor: int) -> int:
    """Index of the article before a noun and its adjectives; of the noun where it has none."""
    at = noun
    while at - 1 > floor and unit.words[at - 1].endswith(DECLINED) and noun - at < ADJECTIVES:
        if unit.words[at - 1] in unit.lexicon["articles"]:
            break
        at -= 1
    return at - 1 if at > floor and unit.words[at - 1] in unit.lexicon["articles"] else noun


def _within(unit: Unit, cue: Cue) -> Found | None:
    """Who says it where a sentence goes on around them: “Es hat laut Anna Lee geregnet”."""
    after = source_after(unit, cue.end, whole=True)
    if after is None or unit.words[after[0]] in unit.lexicon.union("breaks", "prepositions"):
        return None
    end = after[0]
    while end < after[1] and not unit.capital(end):
        end += 1
    if end - after[0] > LONGEST_ARTICLE:
        return None  # “so laut wie nie in der Stadt”
    end = name_end(unit, end, after[1], marks={"."})
    if unit.word(end) in unit.lexicon["genitives"]:  # “laut einem Bericht der Polizei”
        end = max(end, name_end(unit, end + 1, after[1]))
    closing = unit.words[cue.first] in unit.lexicon["closing"]
    if end == after[0] or (closing and not _closes(unit, cue, end)):
        return None
    timed = closing and unit.word(end) != ","  # “…, so Lee am Montag”
    right = () if timed else right_of(unit, _past_relative(unit, end))
    told = (*_up_to(unit, 0, cue.first), *right)
    return Found((unit.span_of(after[0], end),), told, len(unit.words)) if told else None


def _closes(unit: Unit, cue: Cue, end: int) -> bool:
    """Whether words but say whose they were: “…, so Anna Lee.”, and not “so ein Unfall”."""
    before = unit.words[cue.first - 1] if cue.first else ""
    passed = unit.word(end) in unit.lexicon.union("times", "stops")
    return before in {",", QUOTED} and (passed or not unit.word(end).isalnum())


def _past_title(unit: Unit, at: int) -> int:
    """Step over the title of what says it: “According to his book “Dark Water,” [it rained]”."""
    titled = unit.word(at) == QUOTED and "," in unit.text[unit.ends[at] - 3 : unit.ends[at]]
    works = unit.lexicon.union("works", "papers", "speeches")
    titled = titled and unit.words[at - 1] in works and unit.word(at + 1) not in {"and", "but"}
    return at + 1 if titled and has_verb(unit.words[at + 1 :], unit.lexicon) else at


def _past_day(unit: Unit, at: int) -> int:
    """Step over the day of what says it: “According to a plan made on Friday, [it rained]”."""
    if unit.word(at) in MADE:
        return unit.find(",", at)
    day = unit.word(at) == "on" and unit.word(at + 1) in unit.lexicon["days"]
    return at + 2 if day and unit.word(at + 2) == "," else at


def _past_relative(unit: Unit, start: int) -> int:
    """Step over what is told of a source: “laut dem Bericht, der hier vorliegt, [war es so]”."""
    if unit.word(start) != "," or unit.word(start + 1) not in unit.lexicon["relatives"]:
        return start
    return unit.find(",", start + 1)


def _told_by_name(place: Place) -> bool:
    """Whether somebody named has said something before: “Lee says so …, according to a paper”."""
    if not place.previous or place.floor <= place.start:
        return False
    unit, (start, end) = place.unit, place.previous[0]
    first, last = bisect_left(unit.starts, start), bisect_left(unit.starts, end)
    capital = [at for at in range(first, last) if unit.capital(at)]
    # “Ten men say so”: a sentence begins there, and no name
    return capital != [] and (capital != [place.start] or last - first == 1)


def _verb(unit: Unit, start: int) -> bool:
    """Whether a verb, or speech, stands from there on."""
    words = unit.words[bisect_left(unit.starts, start) :]
    known = unit.lexicon
    if not known.lists_verbs:
        return True
    return any(w in FINITE or w == QUOTED or w in known.cues or known.past(w) for w in words)


def _alone(place: Place, cue: Cue) -> bool:
    """Whether "according to" is the first of its sentence, and nothing before it is speech."""
    unit = place.unit
    marks = unit.places({QUOTED}, 0, cue.first)
    spoken = any(span.holds(unit.starts[at]) for span in place.said for at in marks)
    apart = {";", *unit.lexicon["according"]}.isdisjoint(unit.words[: cue.first])
    return apart and (not marks or (place.floor > place.start and not spoken))
