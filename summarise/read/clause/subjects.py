"""The subject that a verb of saying has from its clause: “X left and said”, “X left, saying”."""

from __future__ import annotations

from summarise.document import Span
from summarise.read.clause.asserted import NUMBERS
from summarise.read.clause.noun_phrases import FINITE, has_verb, name_end, nominal, says_more
from summarise.read.clause.phrase_bounds import STOPS, initial
from summarise.read.clause.source_before import LONGEST_HEAD, LONGEST_SUBJECT
from summarise.read.text.small_words import SUBJECTS
from summarise.read.text.units import Unit

OF_PEOPLES = ("rian", "lian", "nian", "sian", "tian", "ish", "ese")
LED = frozenset({",", "back"})  # “back in the town, he said”
LONGEST_TIME = 6  # words of "a few days later,"


def clause_subject(unit: Unit, floor: int, end: int) -> tuple[Span, ...]:
    """The subject of the clause that a participle hangs on, where its first words name one."""
    return _behind_comma(unit, floor, end) or _first_named(unit, floor, end)


def _first_named(unit: Unit, floor: int, end: int) -> tuple[Span, ...]:
    """Whom the first words of the clause name."""
    start = _clause_before(unit, floor, end)
    if start > floor and unit.words[start - 1] == "who":
        return (unit.span_of(start - 1, start),)
    start = at = _past_lead(unit, start, end)
    while at < min(end, start + LONGEST_SUBJECT):
        word = unit.words[at]
        if word == ",":
            start = at = _past_lead(unit, at, end)
            continue
        deed = unit.lexicon.past(word) and not unit.capital(at)
        if deed or says_more(word):
            return ()  # a verb: no name goes on behind it
        if word in unit.lexicon["unnamed"] or (at == start and word in unit.lexicon["pronouns"]):
            return (unit.span_of(start, at + 1),)
        last = _named_to(unit, at, end) if _name_ends(unit, at, start, end) else None
        if last is not None:
            return (unit.span_of(start, _with_others(unit, last, end)),)
        at += 1
    return ()


def _clause_before(unit: Unit, floor: int, end: int) -> int:
    """Index of the first word of the clause that goes on at `end`."""
    start, breaks = end, unit.lexicon["breaks"] - {"and", "or"}
    while start > floor:
        before = unit.words[start - 1]
        if before in STOPS and not initial(unit, start - 1):
            break
        role = before == "as" and unit.words[start : start + 1] in (["a"], ["an"])
        if before in breaks and not (role or _behind_deed(unit, floor, start, end)):
            break  # but “he ran as a Republican and declared …”
        start -= 1
    return start


def _behind_deed(unit: Unit, floor: int, start: int, end: int) -> bool:
    """Whether "after" or "before" there begins no clause: “went after Lee”."""
    no_verb = start < end and not has_verb(unit.words[start:end], unit.lexicon)
    told = unit.words[start - 1] in {"after", "before"} and no_verb
    return told and _names_somebody(unit, floor, start - 1)


def _name_ends(unit: Unit, at: int, start: int, end: int) -> bool:
    """Whether the last word of a name stands there."""
    word = unit.words[at]
    small = (at == start and word in unit.lexicon["stopwords"]) or word.endswith("'s")
    goes_on = at + 1 < end and (unit.capital(at + 1) or initial(unit, at + 1))
    return unit.capital(at) and not small and not goes_on


def _names_somebody(unit: Unit, start: int, end: int) -> bool:
    """Whether a name stands there, and no time alone: “[Lee] left before”, “Three weeks before”."""
    small = unit.lexicon.union("stopwords", "quantities", "determiners", "months", "days")
    return any(
        unit.capital(at) and unit.words[at] not in small | NUMBERS for at in range(start, end)
    )


def _with_others(unit: Unit, last: int, end: int) -> int:
    """Where a name ends with those that are joined to it: “Ann Lee[, Bo Ek and Al Roe] left”."""
    at, found = last, last
    while at + 1 < end and unit.words[at] in {",", "and"} and unit.capital(at + 1):
        joined = unit.words[at] == "and"
        at = name_end(unit, at + 1, end)
        if joined:
            found = at
            break
    return found


def _named_to(unit: Unit, at: int, end: int) -> int | None:
    """Index behind a name and what it tells of; None where it tells of people named further on."""
    following = "".join(unit.words[at + 1 : min(at + 2, end)])
    party = unit.words[at] in unit.lexicon["peoples"] and following in unit.lexicon["standing"]
    if following in unit.lexicon["unnamed"] or party:
        return None  # “presumptive Republican nominee Ann Lee”
    if following in unit.lexicon["titles"] and not unit.capital(at + 1):
        more = unit.words[at + 2 : min(at + 3, end)]
        # “the Vermont senator”, “an Osk police officer”
        return at + 2 + (more != [] and more[0] in unit.lexicon.union("titles", "unnamed"))
    # “Syrian hackers”
    several = following != "" and unit.words[at].endswith(OF_PEOPLES) and _several(unit, at + 1)
    return at + 1 + several


def _behind_comma(unit: Unit, floor: int, end: int) -> tuple[Span, ...]:
    """The subject behind the last comma: “While Ek waited in his hall, [she] rose and said”."""
    for at in range(end - 2, floor, -1):
        if unit.words[at - 1] != "," or at < floor + 2:
            continue
        last = name_end(unit, at, end, marks={"."})
        word = unit.words[last] if last < end else ""
        verb = unit.lexicon.past(word) or word in FINITE or bool(unit.lexicon.acts(word))
        if unit.words[at] in SUBJECTS or (last > at and verb):
            return (unit.span_of(at, max(last, at + 1)),)
    return ()


def _several(unit: Unit, at: int) -> bool:
    """Whether a noun in small letters names several: no verb, and not what is owned."""
    word, lexis = unit.words[at], unit.lexicon
    small = lexis.union("stopwords", "prepositions", "auxiliaries", "pronouns", "openers")
    verb = word in lexis.cues or lexis.past(word) or word in lexis["finishing"]
    return word.isalpha() and word.endswith("s") and word not in small and not verb


def _past_lead(unit: Unit, start: int, end: int) -> int:
    """Where a clause's subject may begin: “[In May,] however, Lee left”; `end` where it cannot."""
    while start < end:
        arriving = not start and unit.words[0].endswith("ing")  # “Arriving in Osk, [police] left”
        if arriving or unit.words[start] in unit.lexicon["prepositions"]:
            start = unit.find(",", start, end)  # “sued the firm on Friday, alleging …”
        elif unit.words[start] in unit.lexicon["openers"] or unit.words[start] in LED:
            start += 1
        elif (later := _later(unit, start, end)) > start:
            start = later
        else:
            break
    return start


def _later(unit: Unit, start: int, end: int) -> int:
    """Where a clause goes on behind its time: “a few days later, [Lee left]”."""
    comma = unit.find(",", start, min(end, start + LONGEST_TIME))
    told = comma > start and unit.words[comma - 1] in {"later", "ago", "earlier", "before"}
    return comma + 1 if told and unit.words[comma : comma + 1] == [","] else start


def main_subject(unit: Unit, floor: int, end: int) -> tuple[Span, ...]:
    """The subject of the main clause on which a participle hangs: “Trump left, saying …”."""
    start = _past_lead(unit, floor, end)
    for at in range(start + 1, min(end, start + LONGEST_HEAD)):
        word = unit.words[at]
        if (word in STOPS and not initial(unit, at)) or word in unit.lexicon["breaks"]:
            return ()
        if word in FINITE or (word.endswith("ed") and not unit.capital(at)):
            verb = at - unit.words[at - 1].endswith("ly")
            fits = verb > start and nominal(unit, start, verb)
            return (unit.span_of(start, verb),) if fits else ()
    return ()


def second_subject(unit: Unit, start: int, end: int) -> tuple[Span, ...]:
    """“A charged the officer and B fired his chief, acknowledging …”: B, behind the last "and"."""
    for at in range(end - 1, start, -1):
        if unit.words[at] != "and":
            continue
        last = name_end(unit, at + 1, end)
        verb = last < end and unit.words[last].isalpha()
        if last > at + 1 and verb and not unit.capital(at - 1):
            return (unit.span_of(at + 1, last),)
    return ()
