"""What stands before a source and is no part of it, and what of it stands before the name."""

from __future__ import annotations

from summarise.read.clause.noun_phrases import DETERMINERS, name_start
from summarise.read.clause.phrase_bounds import STOPS
from summarise.read.text.units import Unit

PHRASE_FIRST = frozenset({"the", "a", "an", "his", "her", "their", "its"})
CLAUSE_ENDS = STOPS - {"(", ")"}
LEADING_IN = frozenset(
    {"citing", "quoting", "echoing", "including", "following", "concerning", "regarding", "joining"}
    | {"meeting", "visiting", "opening", "addressing", "facing", "replacing", "praising", "naming"}
)  # participles before a name that is no part of theirs
COMPARING = frozenset({"like", "unlike", "despite", "off"})
MUCH = frozenset({"more", "less", "fewer"})
LONGEST_NAME = 4  # words of a name before an office


def past_charge(unit: Unit, start: int, end: int) -> int:
    """Step over what is answered: “…, a charge [the city] rejected”, “a claim [Lee] denies”."""
    if start == 0 or unit.words[start - 1] not in {",", "-", "—", "–"}:
        return start
    named = unit.lexicon.union("reports", "thoughts", "words") | {"something"}
    who = start + 1 + (unit.words[start] in {"a", "an"})  # “allegations [it denies]”
    if who >= end or unit.words[who - 1] not in named or (who == start + 1 and unit.capital(start)):
        return start
    small = DETERMINERS | unit.lexicon["pronouns"]
    return who if unit.capital(who) or unit.words[who] in small else start


def more(unit: Unit, start: int, floor: int) -> int:
    """Where a share begins with how much it is: “[more than] half of the voters said”."""
    if start - 3 >= floor and unit.words[start - 1] == "," and unit.words[start - 3] == "the":
        first = start - 3  # “the bespectacled, 71-year-old diplomat said”
        apart = first == floor or unit.words[first - 1] in STOPS | {","}
        aged = "-" in unit.words[start] and unit.words[start - 2].isalpha()
        return first if apart and aged and not unit.capital(start) else start
    much = start - 2 >= floor and unit.words[start - 1] == "than" and unit.words[start - 2] in MUCH
    return start - 2 if much else start


def of_name(unit: Unit, start: int, floor: int) -> int:
    """Where a name begins that an office tells of: “[Ann Lee,] a spokesman for Bo Ek told …”."""
    titles = unit.lexicon["titles"]
    if start - 2 > floor and unit.words[start - 1] == "and" and unit.words[start - 2] in titles:
        first = of_name(unit, start - 2, floor)  # “Ann Lee, president and founder of Osk said”
        return first if first < start - 2 else start
    office = unit.words[start] in {"a", "an"} or unit.words[start] in titles
    # “Ann Lee, the assistant director of Osk said”
    near = unit.words[start + 1 : start + 4]
    office |= unit.words[start] == "the" and not titles.isdisjoint(near)
    if start - 3 < floor or unit.words[start - 1] != "," or not office:
        return start
    first = name_start(unit, start - 1, floor)
    begins = first == floor or unit.words[first - 1] in CLAUSE_ENDS
    begins &= not _framing(unit, first)
    return first if begins and 1 < start - 1 - first <= LONGEST_NAME else start


def _framing(unit: Unit, at: int) -> bool:
    """Whether a word leads in, and begins no name: “In Osk, the mayor said”, “Like Lee, the …”."""
    word = unit.words[at]
    small = unit.lexicon.union("prepositions", "openers", "breaks", "subordinating")
    return word in small or word in COMPARING or word in LEADING_IN


def skip_openers(unit: Unit, start: int, end: int) -> int:
    """Step over what leads in: “However, [Lee said]”, “On Saturday [Lee said]”."""
    while start < end - 1 and unit.words[start] in unit.lexicon["openers"]:
        start += 1
    leads = start < end and unit.words[start] in unit.lexicon["prepositions"]
    if leads and unit.words[start] not in unit.lexicon["articles"]:
        # "On Saturday Panetta said": the phrase after the preposition's own noun is the subject.
        for at in range(start + 2, end):
            begins = unit.words[at] in unit.lexicon["pronouns"] or unit.words[at] in PHRASE_FIRST
            if begins or (unit.capital(at) and unit.words[at - 1] in unit.lexicon["openers"]):
                return at
        return _last_name(unit, start + 2, end)
    return start


def _last_name(unit: Unit, start: int, end: int) -> int:
    """“In a Bloomberg interview Trump declared”: the capital words right before the verb."""
    at = end
    while at > start and unit.capital(at - 1):
        at -= 1
    lower = at > start and unit.words[at - 1].isalpha()
    return at if lower and unit.words[at - 1] not in unit.lexicon["prepositions"] else end
