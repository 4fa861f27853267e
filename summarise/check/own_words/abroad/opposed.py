"""Opposites and shares in another language: “stieg” for “sank”, “tous” for “la plupart”."""

from __future__ import annotations

from functools import lru_cache

from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.own_words.opposites import sides
from summarise.check.terms.clauses import Clauses, root
from summarise.check.terms.clauses import plainly_written as plain


def opposites(pair: Pair) -> Wrong:
    """Whether a statement has a word of one side, and its source of the other."""
    negations = pair.said.words["negations"]
    said = _joined(pair.said, [x for x in pair.said.clauses if negations.isdisjoint(x)])
    falling = pair.said.words["falling"]  # “die Entscheidung fiel”
    rates = pair.said.words["rates"]
    near = [x for x in pair.source.clauses if falling.isdisjoint(x) or not rates.isdisjoint(x)]
    alike = [x for x in near if not pair.told.isdisjoint(map(root, x))]
    source = _joined(pair.source, [x for x in alike if negations.isdisjoint(x)])
    for one, other in both_sides(pair.said.language):
        mine, theirs = said.holds(one), source.holds(other)
        if mine and theirs and not said.holds(other) and not source.holds(one):
            why = f"has “{plain(mine[0])}” where its source has “{plain(theirs[0])}”"
            yield "opposite-said", why


def _joined(told: Clauses, clauses: list[list[str]]) -> Clauses:
    return Clauses("; ".join(map(" ".join, clauses)), told.language)


@lru_cache
def both_sides(language: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return the pairs of opposite sides in a language, each in both directions."""
    found = list(sides(language))
    return [*found, *((other, one) for one, other in found)]


def shares(pair: Pair) -> Wrong:
    """Whether a share is told as the whole, or as none."""
    negations, alike = pair.said.words["negations"], pair.comparable
    clauses = [x for x in pair.said.clauses if negations.isdisjoint(x)]  # not “nicht alle”
    every = [(x, of) for x, of in pair.said.told_of("everyone") if any(x in y for y in clauses)]
    part = [*pair.source.told_of("part"), *((x, "") for x in pair.source.shares())]
    within = {word for phrase, _ in part for word in phrase.split("_")}  # “fast alle”
    if within.issuperset(pair.source.has("everyone")) and not pair.said.has("part"):
        for mine, of in every:
            theirs = next((x for x, what in part if alike or (of and of == what)), None)
            if theirs:
                yield "opposite-said", f"has “{mine}” where its source has “{plain(theirs)}”"
