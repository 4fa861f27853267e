"""How somebody answered, in another language: who is silent has denied nothing."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.terms.clauses import Clauses, any_stands
from summarise.check.terms.clauses import plainly_written as plain


def answer(pair: Pair) -> Wrong:
    """Whether "denied" is said of somebody who did not answer."""
    denied, silent = pair.said.has("denies"), [*_silent(pair.source)]
    if denied and silent and not pair.source.has("denies", "untrue"):
        yield "answer-changed", f"has “{plain(denied[0])}”; its source has “{plain(silent[0])}”"


def granted(pair: Pair) -> Wrong:
    """Whether somebody is said to admit or confirm what they deny."""
    said, source = pair.said, pair.source
    granting = (
        *(x for x in said.words.cues if "admits" in said.words.acts(x)),
        *said.words["confirms"],
    )
    granted, denies = said.holds(granting), source.has("denies")
    if granted and denies and not said.has("denies", "negations") and not source.holds(granting):
        yield "answer-changed", f"has “{plain(granted[0])}”; its source has “{plain(denies[0])}”"


def _silent(told: Clauses) -> Iterator[str]:
    """Yield what says that somebody does not answer: "nicht äußern", "lehnte … Auskunft"."""
    yield from told.has("silence")
    words = told.words
    for clause in told.clauses:
        turned = [x for x in clause if x in words["negations"] or x in words["declining"]]
        speaking = any_stands(words["speaking"], clause)
        if turned and speaking:
            yield f"{turned[0]} … {speaking}"
