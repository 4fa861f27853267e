"""The source: the noun phrase before or behind a verb of saying, from its words alone."""

from __future__ import annotations

from summarise.read.clause.leads import (
    CLAUSE_ENDS,
    PHRASE_FIRST,
    more,
    of_name,
    past_charge,
    skip_openers,
)
from summarise.read.clause.noun_phrases import (
    DETERMINERS,
    FINITE,
    POSSESSIVES,
    finite_at,
    has_verb,
    nominal,
)
from summarise.read.clause.phrase_bounds import STOPS, clause_start, initial
from summarise.read.clause.relatives import clause_of_whose, deed_of_who, past_scare
from summarise.read.text.small_words import SUBJECTS
from summarise.read.text.units import DASHES, QUOTED, Unit

ASIDES = (
    ["defending"],
    ["prosecuting"],
    ["mitigating"],
    ["in", "fact"],
    ["of", "course"],
    ["in", "turn"],
    ["for", "example"],
    ["for", "instance"],
)
APPOSING = frozenset({"who", "whom", "which", "a", "an", "the", "one", "whose"})
PARTICIPLES = frozenset({"seen", "drawn", "known", "shown", "given", "held", "sent", "run", "led"})
WHO = frozenset({"who", "whose"})
WHO_HAVE = frozenset({"who've", "who'd", "who's"})
TIMES = frozenset({"week", "weekend", "month", "year", "summer", "spring", "fall", "winter"})
LATER = frozenset({"later", "earlier"})
SELVES = frozenset({"himself", "herself", "itself", "themselves"})
LONGEST_ASIDE = 5  # words, with its commas
LONGEST_ASKED = 12  # words of “when contacted by the Post”, with its commas
FURTHEST_DASH = 12  # words back from a dash to the one that it closes
LONGEST_SUBJECT = 6  # words
LONGEST_BRACKET = 20  # words
FURTHEST = 50  # words back that a name with what is told of it may begin
LONGEST_TITLED = 10  # words of "a senator who has called the plan", with its comma
MARKED = 3  # characters in which a quoted passage ends
LONGEST_CLAUSE = 22  # words from "who" to the verb that its head is the subject of
LONGEST_HEAD = 12  # words of a name with its office


def source_before(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """Return the word range of the noun phrase that ends at `end`, or None where none does."""
    if end <= floor:
        return None
    if unit.words[end - 1] == ",":
        found = _past_aside(unit, end, floor) or _whose(unit, end, floor)
        found = found or _with_apposition(unit, end, floor)
        closed = found is None and end - 2 > floor and unit.words[end - 2] == ")"
        return _with_brackets(unit, end - 1, floor) if closed else found  # “Lee (D-R.I.), said”
    last = unit.words[end - 1]
    if last in MARKED_OFF:
        return MARKED_OFF[last](unit, end, floor)
    days = unit.lexicon["days"]
    while end - 1 > floor and (unit.words[end - 1] in days or unit.words[end - 1] in LATER):
        day = unit.words[end - 1] in days
        end -= 1  # “Priebus later Thursday said”
        end -= day and unit.words[end - 1] == "on"  # “Lee on Thursday said”
    timed = end - 2 > floor and unit.words[end - 1] in TIMES
    fired = timed and unit.lexicon.past(unit.words[end - 3])  # “an officer sacked last week said”
    if timed and not fired and unit.words[end - 2] in {"this", "last"}:
        end -= 2  # “the committee this week said”
    start = clause_start(unit, end, floor)
    start = skip_openers(unit, start, end)
    start = past_charge(unit, start, end)
    if unit.words[end - 1] in WHO_HAVE:
        return end - 1, end
    if unit.words[end - 1] in SUBJECTS:
        start = max(start, end - 1)  # “told the Courier she had complained”
    # “The father of a boy who died there said”: the verb of "who" begins no name.
    deed = bool(start) and (deed_of_who(unit, start) or clause_of_whose(unit, start, end))
    start = past_scare(unit, start, floor)
    if start < end and not deed and nominal(unit, start, end):
        return of_name(unit, more(unit, start, floor), floor), end
    return _with_relative(unit, end, floor)


def thing_before(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """Return the words of a thing that ends at `end` and shows or says: “the figures show that”."""
    if end <= floor:
        return None
    start = skip_openers(unit, clause_start(unit, end, floor), end)
    words = unit.words[start:end]
    plain = 0 < len(words) <= LONGEST_SUBJECT and all(word.isalpha() for word in words)
    if not plain or words[-1] in unit.lexicon["stopwords"] or FINITE & {*words}:
        return None
    return (start, end) if words[-1].endswith("s") or words[0] in DETERMINERS else None


def _past_aside(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Some, however, question it” the source stands before what is only thrown in."""
    opens = end - 2
    while opens > max(floor, end - LONGEST_ASKED) and unit.words[opens] != ",":
        opens -= 1
    inner = unit.words[opens + 1 : end - 1]
    small = bool(inner) and {*inner} <= unit.lexicon["openers"]
    small |= "_".join(inner) in unit.lexicon["asides"]
    # “Lee's office, when contacted by the Post, said”
    small |= inner[:1] in (["when"], ["asked"], ["contacted"], ["reached"]) and len(inner) > 1
    if unit.words[opens] != "," or not (small or inner in ASIDES):
        return None
    head = source_before(unit, opens, floor)
    return head and (head[0], opens)


def _with_relative(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “a nurse who asked not to be named said” the head stands before "who", or "whose"."""
    if unit.words[end - 1] in {"and", "but", "or"}:
        return None  # “struck the mill that funds the town and proposed …”
    for who in range(end - 2, max(floor, end - LONGEST_CLAUSE), -1):
        if unit.words[who] in STOPS or unit.words[who] == ",":
            return None
        again = unit.words[who] in WHO and unit.words[who - 1] in {"and", "but"}
        clause = (
            unit.words[who] in WHO
            or deed_of_who(unit, who + 1)
            or clause_of_whose(unit, who + 1, end)
        )
        if not again and clause:
            head = source_before(unit, who, floor)
            return head and (head[0], end)
    return None


def _without_self(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Sir Edwin himself denied it” the head stands before "himself"."""
    return source_before(unit, end - 1, floor)


def _between_dashes(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Dan Roe — the nurse's former husband — denied it” the head stands before the dashes."""
    opens = next(reversed(unit.places(DASHES, max(floor, end - FURTHEST_DASH), end - 1)), floor)
    told = unit.words[opens + 1 : end - 1]
    known = APPOSING | POSSESSIVES | {"and"}
    # “Lee - Ek's friend and host - told”
    if opens == floor or not told or not (told[0] in known or told[0].endswith("'s")):
        return None
    head = source_before(unit, opens, floor)
    return head and (head[0], end - 1)


def _with_brackets(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Rep. Smith (D-Ohio) said” the head stands before the bracket."""
    opens = end - 1
    while opens > max(floor, end - LONGEST_BRACKET) and unit.words[opens] != "(":
        opens -= 1
    head = source_before(unit, opens, floor) if unit.words[opens] == "(" else None
    return head and (head[0], end)


def _with_title(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Ann Lee, host of “Dark Water,” said” the marks are of what tells who she is.

    So are they in “Ann Lee, a senator who has called it “reckless,” said”.
    """
    if "," not in unit.text[unit.ends[end - 1] - MARKED : unit.ends[end - 1]]:
        return None
    comma = end - 2
    while comma > max(floor, end - LONGEST_TITLED) and unit.words[comma] != ",":
        comma -= 1
    told = unit.words[comma + 1 : end - 1]
    office = told != [] and (told[0] in APPOSING or told[-1] in {"of", "on", "in"})
    if unit.words[comma] != "," or not office or not unit.capital(comma - 1):
        return None
    head = source_before(unit, comma, floor)
    deed = head and any(
        unit.lexicon.past(unit.words[at]) and not unit.capital(at) for at in range(head[0], comma)
    )
    return None if head is None or deed else (head[0], end)  # “Brack married Ann Lee, star of …”


def _with_apposition(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """In “Smith, 67, the senator from Akron, Ohio, said” the head stands before the first comma."""
    start = end - 1
    floor = max(floor, end - FURTHEST)
    while start > floor and (unit.words[start - 1] not in CLAUSE_ENDS or initial(unit, start - 1)):
        start -= 1
    commas = [at for at in unit.places({","}, start, end - 1) if not _inside(unit, start, at, end)]
    # From the left: a clause or an adverb may stand before the name that the commas belong to.
    led: tuple[int, int] | None = None
    for first in (start, *(comma + 1 for comma in commas)):
        comma = next((at for at in commas if at > first), None)
        head = None if comma is None else _head(unit, first, comma)
        if head is None or comma is None or not (_told(unit, comma) or _owned(unit, head, end)):
            continue
        if head == first or unit.words[head - 1] not in unit.lexicon["prepositions"]:
            return head, end
        led = led or (head, end)  # “In a statement to the paper, her adviser, Ann Lee, said”
    return led


def _owned(unit: Unit, head: int, end: int) -> bool:
    """Whether somebody's office stands first, and a name last: “its author, engineer Ann Lee,”."""
    return unit.words[head] in POSSESSIVES and unit.capital(end - 2) and unit.capital(end - 3)


def _whose(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """“Ann Lee, [whose brother, Bo,] told police”: whoever is hers speaks, and not she."""
    whose = max(unit.places({"whose"}, max(floor, end - LONGEST_CLAUSE), end), default=-1)
    inner = unit.words[whose + 1 : end - 1]
    named = "," in inner and unit.capital(end - 2) and not unit.capital(whose + 1)
    verb = any(finite_at(unit, at) for at in range(whose + 1, end)) or has_verb(inner, unit.lexicon)
    return (whose, end) if whose > floor and named and not verb else None


def _inside(unit: Unit, start: int, at: int, end: int) -> bool:
    """Whether a word stands in brackets of its phrase: “Lee (Con, Osk East), the mayor,”."""
    before = unit.words[start:at]
    return before.count("(") > before.count(")") and ")" in unit.words[at:end]


def _head(unit: Unit, start: int, comma: int) -> int | None:
    """Where the name or office begins that ends at a comma, if all of these words may be one."""
    comma = _bracketed(unit, start, comma)
    who = unit.find("who", start + 1, comma)  # “A nurse who was there, and who …, said”
    if any(finite_at(unit, at) for at in range(who + 2, comma)):
        return None  # “emails to aides who worked for Ek have been kept, Ann Lee, the mayor, said”
    comma = who
    first = clause_start(unit, comma, start)
    first = skip_openers(unit, first, comma)
    fits = first < comma and comma - first <= LONGEST_HEAD and nominal(unit, first, comma)
    # “Opening the trial of Ann Lee, 61, the prosecutor, Bo Ek, said …”
    opening = unit.words[first].endswith("ing") and unit.words[first + 1] in PHRASE_FIRST
    opening |= unit.words[first] in unit.lexicon["openers"]  # “However, the chief, Ann Lee, said”
    return first if fits and not opening else None


def _bracketed(unit: Unit, start: int, comma: int) -> int:
    """Index behind the name itself: “Rep. Smith (D-Ohio),”."""
    if unit.words[comma - 1] != ")":
        return comma
    opens = comma - 1
    while opens > max(start, comma - LONGEST_BRACKET) and unit.words[opens] != "(":
        opens -= 1
    return opens if unit.words[opens] == "(" else comma


def _told(unit: Unit, comma: int) -> bool:
    """Whether what follows a comma tells who somebody is: "the senator", "67", "who lives here"."""
    word = unit.words[comma + 1]
    word = "who" if unit.words[comma + 1 : comma + 3] == ["and", "who"] else word
    named = unit.capital(comma - 1) or unit.capital(comma + 1) or unit.words[comma - 1] == ")"
    told = word.endswith(("ing", "ed")) or word in PARTICIPLES  # “the audit, marked “secret”, says”
    theirs = word in unit.lexicon["relatives"]  # “le maire, qui nie les faits,”
    return named or told or theirs or word in APPOSING or word[:1].isdigit()


# how a source ends that goes on behind its head
MARKED_OFF = {
    **dict.fromkeys(SELVES, _without_self),
    **dict.fromkeys(DASHES, _between_dashes),
    ")": _with_brackets,
    QUOTED: _with_title,
}
