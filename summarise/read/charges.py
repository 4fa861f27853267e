"""Charges that are answered where they are named: “…, a charge that Lee denied”."""

from __future__ import annotations

from summarise.document import Span
from summarise.read.units import Unit

APPOSED = frozenset({"-", "—", "–", ","})
LONGEST_NAMED = 3  # words of "a false charge"
LONGEST_ANSWER = 12  # words from "a charge that" to the verb that denies it


def answer(unit: Unit, subject: int) -> tuple[Span, ...]:
    """What a relative clause answers: “…, a charge that [Lee denied]”, “which [Lee denied]”."""
    at = subject - 1
    if at > 0 and unit.words[at] == "which":
        return (unit.span_of(at, at + 1),)
    at -= at > 0 and unit.words[at] == "that"
    if at > 0 and unit.words[at] in unit.lexicon.charges and unit.words[at - 1] in APPOSED:
        return (unit.span_of(at, at + 1),)  # “…, allegations [the police deny]”
    named = unit.lexicon.union("reports", "thoughts", "words")
    for first in range(at, max(0, at - LONGEST_NAMED), -1):
        begins = unit.words[first] in {"a", "an", "something"}
        if begins and unit.words[first - 1] in APPOSED:
            told = unit.words[at] in named or unit.words[first] == "something"
            return (unit.span_of(first, at + 1),) if told else ()
    return ()


def is_answered(unit: Unit, at: int) -> int | None:
    """Where what is said ends before it is answered: “…, [a charge that Lee denied]”."""
    if unit.words[at - 1] not in APPOSED:
        return None
    behind = unit.words[at : at + LONGEST_ANSWER]
    named = unit.lexicon.union("reports", "thoughts", "words") | {"something", "which"}
    denied = [n for n, word in enumerate(behind) if word in unit.lexicon["denying"]]
    told = bool(denied) and any(word in named for word in behind[: LONGEST_NAMED + 1])
    return at - 1 if told and "," not in behind[: denied[0]] else None
