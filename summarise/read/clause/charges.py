"""Charges that are answered where they are named: “…, a charge that Lee denied”."""

from __future__ import annotations

from summarise.document import Span
from summarise.read.text.small_words import FINITE_BE
from summarise.read.text.units import QUOTED, Unit

APPOSED = frozenset({"-", "—", "–", ","})
SAID = frozenset({"said", "say", "says"})
SAYING = SAID | {"claim", "claims", "claimed", "insist", "insists", "maintain", "maintains"}
TOLD_SO = FINITE_BE | {"has", "have", "had", "will", "would", "did", "does"}
LONGEST_TELLER = 6  # words from "which" to who says it
LONGEST_UNTRUE = 4  # words of "is grossly and wilfully inflated"
LONGEST_NAMED = 3  # words of "a false charge"
LONGEST_ANSWER = 12  # words from "a charge that" to the verb that denies it


def answer(unit: Unit, subject: int) -> tuple[Span, ...]:
    """What a relative clause answers: “…, a charge that [Lee denied]”, “which [Lee denied]”."""
    at = subject - 1
    which = at > 0 and unit.words[at] == "which"
    if which and unit.words[at - 1] in APPOSED:
        return (unit.span_of(at, at + 1),)
    at -= which or (at > 0 and unit.words[at] == "that")
    if at > 0 and unit.words[at] in unit.lexicon.charges and unit.words[at - 1] in APPOSED:
        return (unit.span_of(at, at + 1),)  # “…, allegations [the police deny]”
    named = unit.lexicon.union("reports", "thoughts", "words")
    for first in range(at, max(0, at - LONGEST_NAMED), -1):
        begins = unit.words[first] in {"a", "an", "something"}
        if begins and unit.words[first - 1] in APPOSED:
            told = unit.words[at] in named or unit.words[first] == "something"
            return (unit.span_of(first, at + 1),) if told else ()
    return (unit.span_of(subject - 1, subject),) if which else ()


def appended(unit: Unit, group: int, after: int) -> bool:
    """Whether what was just said is answered by who stands behind: “…, a claim denied by Lee”."""
    by = unit.words[after : after + 1] == ["by"]
    return by and group > 1 and unit.words[group - 1] != "which" and answer(unit, group) != ()


def called_untrue(unit: Unit, subject: int, verb: int, first: int) -> tuple[Span, ...]:
    """What somebody says is untrue: “…, [an allegation] the mayor says is false”.

    Or calls something: “…, [a claim] the firm called “nonsense””.
    """
    said = unit.words[first : first + LONGEST_UNTRUE]
    untrue = said[:1] != [] and said[0] in FINITE_BE and not unit.lexicon["untrue"].isdisjoint(said)
    named = unit.words[verb] in unit.lexicon["naming"]
    lie = not unit.lexicon.union("untrue", "belittling").isdisjoint(said)
    named &= said[:1] == [QUOTED] or lie  # “…, an account the army called a lie”
    named &= subject > 0 and unit.words[subject - 1] != "which"
    return answer(unit, subject) if untrue or named else ()


def is_answered(unit: Unit, at: int) -> int | None:
    """Where what is said ends before it is answered: “…, [a charge that Lee denied]”."""
    if unit.words[at - 1] not in APPOSED:
        return None
    behind = unit.words[at : at + LONGEST_ANSWER]
    named = unit.lexicon.union("reports", "thoughts", "words") | {"something", "which"}
    saying = SAID if not unit.lexicon["untrue"].isdisjoint(behind) else frozenset[str]()
    denied = [n for n, w in enumerate(behind) if w in unit.lexicon["denying"] or w in saying]
    told = bool(denied) and any(word in named for word in behind[: LONGEST_NAMED + 1])
    if told and "," not in behind[: denied[0]]:
        return at - 1
    return at - 1 if unit.words[at] == "which" and _another_says(behind) else None


def _another_says(behind: list[str]) -> bool:
    """Whether another tells it otherwise: “…, which [the army said had] crashed”."""
    says = next((n for n, word in enumerate(behind) if word in SAYING), 0)
    return (
        1 < says <= LONGEST_TELLER
        and behind[says + 1 : says + 2] != []
        and (behind[says + 1] in TOLD_SO)
    )
