"""Tails: what the writer adds behind what somebody says, and where it begins."""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.clause.clause_ends import SAID
from summarise.read.clause.noun_phrases import FINITE, POSSESSIVES, VERBS, has_verb, name_end
from summarise.read.text.small_words import INDEFINITE, SUBJECTS
from summarise.read.text.units import DASHES, Unit

REMARKED = frozenset(
    {"decision", "move", "ruling", "step", "claim", "charge", "plan", "remark", "reference", "nod"}
    | {"jab", "swipe", "allusion", "result", "stance", "proposal", "process", "idea", "position"}
)
LEADING_ON = frozenset({"who", "which", "whose", "where", "that", "whom"})
REFUSED = frozenset(
    {"offer", "give", "say", "elaborate", "comment", "provide", "disclose", "discuss", "identify"}
    | {"name", "release", "specify", "confirm", "answer"}
)
DRAWING = frozenset(
    {"drawing", "prompting", "sparking", "triggering", "provoking", "earning", "eliciting"}
    | {"meaning", "opening", "sending", "deepening", "fuelling", "fueling", "reigniting"}
)
TAILS = DASHES | {",", "but", "and"}
SOME = frozenset({"some", "others", "many", "several"})
THIS = frozenset({"the", "this", "that", "his", "her", "their", "it", "a"})
LISTING = frozenset({"and", "or"})
BACK = frozenset({"was", "were", "had", "would", "could"})  # what "is" becomes behind "said"
JOINING = frozenset({"and", "but"})
APART = 6  # words within which a second dash closes what the first opens


def first_of(unit: Unit, content: tuple[Span, ...]) -> int:
    """Index of the first word of what is said; behind the last where nothing is."""
    return bisect_left(unit.starts, content[0].start) if content else len(unit.words)


def stopped(content: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """What of it stands before an offset."""
    return tuple(Span(s.start, min(s.end, end)) for s in content if s.start < end)


def goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause of its own begins: “Though Lee said so, [members nevertheless left]”."""
    ends = unit.find(",", at)
    words = unit.words[at + 1 : ends]
    verb = not SAID.isdisjoint(words) or has_verb(words, unit.lexicon)
    owner = unit.words[at] in POSSESSIVES  # “[his government carves out a part]”
    verb |= owner and any(word.endswith("s") for word in words[1:3])
    listed = not LISTING.isdisjoint(unit.words[at : at + 3])  # “the men, women and children who”
    return verb and not listed and unit.words[at] not in LEADING_ON | JOINING


def before_tail(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said, without what the writer calls it: “…, a decision that his union fought”."""
    first = first_of(unit, content)
    dashes = unit.places(DASHES, first + 1, len(unit.words))
    for at in unit.places(TAILS, first + 1, len(unit.words) - 3):
        if unit.words[at] == ",":
            ends = _called_behind_comma(unit, first, at) or _turns_behind_comma(unit, at)
        elif unit.words[at] in DASHES:
            ends = _tail_behind_dash(unit, content, at, dashes)
        else:
            ends = _tail_joined(unit, first, at)
        if ends:
            return tuple(map(unit.trimmed, stopped(content, unit.ends[at - 1])))
    return content


def _called_behind_comma(unit: Unit, first: int, at: int) -> bool:
    """Whether the writer judges what was said: “…, claims that the report could not confirm”."""
    second, third, fourth = unit.words[at + 1 : at + 4]
    if second == "a" and third in REMARKED:
        return True
    if second == "but" and _another(unit, at + 2):
        return True
    # “said it was safe, but has never shown the report”
    since = second in JOINING and third in {"has", "have"} and fourth == "never"
    if since and not BACK.isdisjoint(unit.words[first:at]):
        return True
    several = second.endswith("s") and second in unit.lexicon["reports"]
    return several and third in {"that", "which"}


def _turns_behind_comma(unit: Unit, at: int) -> bool:
    """Whether the writer goes on: “…, drawing a sharp reply”, “…, however that has changed”."""
    second, third = unit.words[at + 1 : at + 3]
    if second == "however":
        return third in SUBJECTS | THIS or unit.capital(at + 2)
    illogically = second.endswith("ly") and third.endswith("ing")  # “…, illogically tying”
    those = second == "and" and third in {"those", "these"}
    # “said Lee, despite his age, is fit”
    apart = unit.word(unit.find(",", at + 1) + 1) in VERBS
    leads = second == "despite" and not apart
    leads |= (second, third) in {("even", "as"), ("though", ",")}
    return second in DRAWING or illogically or those or leads


def _tail_behind_dash(unit: Unit, content: tuple[Span, ...], at: int, dashes: list[int]) -> bool:
    """Whether the writer goes on behind a dash: “— and the Senate is waiting”, “- except that …”.

    Not so between two: “those old - and often unseen - dams”.
    """
    second, third = unit.words[at + 1 : at + 3]
    judged = second in INDEFINITE and not REMARKED.isdisjoint(unit.words[at + 2 : at + 6])
    if (judged and dashes[-1] == at) or (second, third) == ("except", "that"):
        return True
    clause = second in JOINING and goes_on(unit, at + 2)
    return clause and not _set_off(unit, content, at, dashes)


def _tail_joined(unit: Unit, first: int, at: int) -> bool:
    """Whether others do something: “complain of his silence and some have left”.

    So it is where who spoke says no more: “but would not offer details”.
    """
    second, third, fourth = unit.words[at + 1 : at + 4]
    if unit.words[at] == "but":
        return third == "not" and fourth in REFUSED
    deed = second in SOME and third in FINITE
    return deed and not has_verb(unit.words[first:at], unit.lexicon)


def _set_off(unit: Unit, content: tuple[Span, ...], at: int, dashes: list[int]) -> bool:
    """Whether a dash opens what another closes: “those old - and often unseen - dams”."""
    closing = [each for each in dashes if at < each <= at + APART]
    plain = any(not has_verb(unit.words[at + 2 : each], unit.lexicon) for each in closing)
    # “the mayor — and he is not alone — had left”, “it was old — and it leaked — and he knew”
    whole = has_verb(unit.words[first_of(unit, content) : at], unit.lexicon)
    again = any(unit.word(each + 1) in JOINING for each in closing)
    return plain or (closing != [] and (again or not whole))


def _another(unit: Unit, at: int) -> bool:
    """Whether somebody named does something: “…, but Lee was furious”."""
    last = name_end(unit, at, marks={"."})
    now = unit.word(last) in {"now", "still", "also"}
    verb = unit.word(last + now)
    own = unit.word(at) in unit.words[: at - 2]
    present = now and own and verb.endswith("s") and verb.isalpha()  # “…, but Lee now lives in Osk”
    return last > at and (present or has_verb([verb], unit.lexicon))
