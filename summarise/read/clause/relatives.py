"""Clauses inside a source: “the union that runs it”, “a driver whose lorry fell”, marks in it."""

from __future__ import annotations

from summarise.read.clause.noun_phrases import DETERMINERS, finite_at, has_verb
from summarise.read.clause.phrase_bounds import clause_start
from summarise.read.text.small_words import HAVE
from summarise.read.text.units import QUOTED, Unit

DOING = frozenset({"run", "own", "lead", "work", "live", "hold", "make", "teach", "study", "know"})
OF_WHAT = frozenset({"of", "for", "with", "by"})  # “accused of “theft””
LONGEST_SCARE = 3  # words in marks that are no speech


def deed_of_who(unit: Unit, at: int) -> bool:
    """Whether a word is the verb of "who" or "that" before it: “a fire that killed two said”."""
    if unit.words[at - 1] not in {"who", "that", "which"}:
        return False  # as before most words
    verb = unit.lexicon.past(unit.words[at]) or unit.words[at] in unit.lexicon["finishing"]
    verb |= unit.words[at] in DOING
    verb |= _does_to(unit, at)
    verb |= unit.words[at] in HAVE and any(map(unit.lexicon.past, unit.words[at + 1 : at + 2]))
    return verb


def clause_of_whose(unit: Unit, start: int, end: int) -> bool:
    """Whether a clause of "whose" or "where" stands there: “the driver whose lorry hit it said”."""
    if unit.words[start].endswith("ing") and unit.words[start - 1] in {"after", "before", "while"}:
        return True  # “a clinic where a man died after waiting for a scan said”
    told = unit.words[start - 1] in {"whose", "where"} and unit.word(start - 2) != ","
    return told and has_verb(unit.words[start:end], unit.lexicon)


def _does_to(unit: Unit, at: int) -> bool:
    """Whether a word does something to who follows: “who [represent] Lee”, not “who Lee says”."""
    word, behind = unit.words[at], unit.word(at + 1)
    small = unit.lexicon.union("ranks", "titles", "unnamed", "pronouns", "stopwords", "quantities")
    plain = word.isalpha() and not unit.capital(at) and word not in small | DETERMINERS
    object_ = behind in DETERMINERS or (at + 1 < len(unit.words) and unit.capital(at + 1))
    if unit.words[at - 1] == "that":  # “unions that oppose Lee”, but “that night Lee said”
        noun = unit.word(at - 2) if at > 1 else ""
        bodies = unit.lexicon.union("organisations", "firms", "unnamed", "titles", "bodies")
        one = noun in bodies and word.endswith("s") and not word.endswith("ss")
        plain &= noun not in unit.lexicon.cues and (noun.endswith("s") or one)
        object_ |= one and behind.endswith("s")  # “the union that represents drivers”
    return plain and object_


def past_scare(unit: Unit, start: int, floor: int) -> int:
    """Where a source begins that a word in marks parts: “A man accused of “theft” by her said”."""
    at = start - 1
    if at - 1 <= floor or unit.words[at] != QUOTED:
        return start
    if not (unit.words[at - 1] in OF_WHAT or unit.words[at - 1].endswith("ing")):
        return start
    inner = unit.text[unit.starts[at] : unit.ends[at]].strip("“”\"'‘’«» ")
    plain = inner[:1].islower() and inner.count(" ") < LONGEST_SCARE and inner[-1].isalpha()
    first = clause_start(unit, at, floor)
    before = unit.words[first:at]
    said = any(finite_at(unit, each) for each in range(first, at)) or before[-1:] == ["as"]
    said |= any(unit.lexicon.acts(word) - {"accuses"} for word in before)
    begins = before[:1] != [] and (before[0] in DETERMINERS or unit.capital(first))
    return first if plain and begins and not said and len(before) > 1 else start
