"""Where the words of a noun phrase hold together: names joined or listed, initials, offices."""

from __future__ import annotations

from summarise.read.clause.noun_phrases import POSSESSIVES, name_start
from summarise.read.text.small_words import ARTICLES
from summarise.read.text.units import QUOTED, Unit

ASSOCIATED = frozenset({"the", "other", "others", "colleagues"})  # “Ann Lee and others say”
AFTER_SHORT = frozenset({",", ")", "and"})
APART = POSSESSIVES | {"nobody", "everybody", "everyone"}  # behind a name another begins
APART_BY = frozenset({",", QUOTED})
PERSONS = frozenset({"he", "she", "they"})
LONGEST_PEOPLE = 3  # words of "local hospital medics"
STOPS = frozenset(";:—–―-()[]") | {QUOTED, ".", "!", "?", "…"}


def clause_start(unit: Unit, end: int, floor: int) -> int:
    """Index of the first word of the phrase that ends there, at the latest `floor`."""
    at = end
    while at > floor:
        word = unit.words[at - 1]
        if word in STOPS and not initial(unit, at - 1):
            break
        if at < end and unit.words[at][0].isdigit() and "shows" in unit.lexicon.acts(word):
            break  # “a poll shows [68% of voters] say”
        if word == "," and not _lists_names(unit, at - 1, end):
            break
        if at < end and unit.words[at] in APART and unit.capital(at - 1):
            break  # “told the Courier [her lawyer] had warned”
        placed = word == "that" and at > 1 and unit.words[at - 2] in unit.lexicon["prepositions"]
        joined = placed or _joins(unit, at - 1, end)  # “one of the authors of that report said”
        if word in unit.lexicon["breaks"] and not joined:
            return at - 1 if word in {"who", "which", "that"} and at == end else at
        at -= 1
    return at


def _joins(unit: Unit, at: int, end: int) -> bool:
    """Whether a word joins those who speak as one, or what one is."""
    joins = unit.words[at] in {"and", "or"}
    return joins and (joins_names(unit, at) or _two_ranks(unit, at) or _offices(unit, at, end))


def joins_names(unit: Unit, at: int) -> bool:
    """Whether "and" joins two names, or a name and who goes with it: “Roe and his lawyers”."""
    if not 0 < at < len(unit.words) - 1:
        return False
    if not unit.capital(at - 1):  # “she and Ann Lee said”
        return unit.words[at - 1] in PERSONS and unit.capital(at + 1)
    first, second, *_ = [*unit.words[at + 1 : at + 3], ""]
    theirs = first in POSSESSIVES and second.endswith("s") and not _done_to(unit, at)
    return unit.capital(at + 1) or first in ASSOCIATED or theirs


def _done_to(unit: Unit, end: int) -> bool:
    """Whether something is done to who is named there: “Lee met Ann Ek and [her sons said]”."""
    first = name_start(unit, end)
    return first > 0 and unit.lexicon.past(unit.words[first - 1])


def _two_ranks(unit: Unit, at: int) -> bool:
    """Whether "and" joins two words for what somebody is: “current and former officials”."""
    return unit.lexicon["ranks"].issuperset([*unit.words[max(0, at - 1) : at], unit.words[at + 1]])


def _offices(unit: Unit, at: int, end: int) -> bool:
    """Whether "and" joins two offices of one: “the Osk senator and presidential candidate said”.

    So it does two who speak behind a mark: “…, teachers and union officials said”.
    """
    if at < 2:  # noqa: PLR2004
        return False
    first, last = unit.words[at - 1], unit.words[end - 1]
    if {unit.words[at - 2], unit.words[at + 1]} <= ARTICLES:  # “…,” the mayor and the clerk said
        return at == 2 or unit.words[at - 3] in APART_BY  # noqa: PLR2004
    if unit.words[at + 1] in ARTICLES and _people_apart(unit, at):
        return True
    offices = unit.lexicon.union("titles", "unnamed")
    several = first.endswith("s")
    alike = {first, last} <= offices and several == last.endswith("s")
    return alike and (not several or unit.words[at - 2] in APART_BY)


def _people_apart(unit: Unit, end: int) -> bool:
    """Whether a few people stand alone behind a mark: “…, [local medics] and an aid group said”."""
    near = range(end - 2, max(-1, end - 2 - LONGEST_PEOPLE), -1)
    mark = next((at for at in near if unit.words[at] in APART_BY), None)
    words = [] if mark is None else unit.words[mark + 1 : end]
    small = unit.lexicon.union("breaks", "prepositions", "stopwords", "auxiliaries")
    return words != [] and words[-1].endswith("s") and small.isdisjoint(words)


def _lists_names(unit: Unit, comma: int, end: int) -> bool:
    """A comma inside a list of names: "Smith, Jones and Brown said"."""
    return (
        comma > 0
        and comma + 2 < end
        and unit.capital(comma - 1)
        and unit.capital(comma + 1)
        and unit.words[comma - 1] not in unit.lexicon["days"]  # “On Monday, Lee and Ek said”
        and "and" in unit.words[comma:end]
    )


def initial(unit: Unit, at: int) -> bool:
    """A full stop after an initial, a title or a short form: "J. Smith", "Jr.,", "(D-Md.)"."""
    inside = unit.words[at] == "." and 0 < at < len(unit.words) - 1
    if not inside or unit.starts[at] != unit.ends[at - 1]:
        return False
    before, after = unit.words[at - 1], unit.words[at + 1]
    numbered = before == "no" and after.isdigit()  # “the No. 2 of the party”
    numbered |= "." in before and after.islower()  # “U.S. officials”
    return numbered or unit.capital(at + 1) or after in AFTER_SHORT
