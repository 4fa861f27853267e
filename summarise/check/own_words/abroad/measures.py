"""The bound and the unit of each number in another language."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.terms.clauses import Clauses, root, stands
from summarise.read.text.lexicon import Lexicon

BOUNDS = ("atleast", "atmost")
LOOSE = 3  # words before a number that bound it, and behind it in which its unit is


def measures(pair: Pair) -> Wrong:
    """Whether a number has another bound or unit than in the source."""
    theirs = list(_counted(pair.source))
    for number, bound, unit in _counted(pair.said):
        same = [each for each in theirs if each[0] == number]
        bounds, units = {each[1] for each in same}, {each[2] for each in same}
        if bound and bounds and bounds <= {*BOUNDS} - {bound}:
            yield "bound-turned", f"turns the bound of “{number}” in its source"
        elif unit and units and "" not in units and root(unit) not in map(root, units):
            yield "unit-changed", f"has “{number} {unit}”; the source “{number} {min(units)}”"


def _counted(told: Clauses) -> Iterator[tuple[str, str, str]]:
    """Yield each number with the name of its bound, and its unit; nothing where it has none."""
    words = told.words
    for clause in told.clauses:
        for at, word in enumerate(clause):
            if word[0].isdigit() or word in words["figures"]:
                before, behind = clause[max(0, at - LOOSE) : at], clause[at + 1 : at + 2 + LOOSE]
                hardly = not words["hardly"].isdisjoint(before)  # “kaum mehr als” is about as many
                bound = "" if hardly else _bound(before, words) or _bound(behind, words)
                if not words["exceeding"].isdisjoint(before):
                    bound = "atleast"
                bound = _negated_bound(bound, clause, at, words)
                yield word, bound, next((x for x in behind if x in words["units"]), "")


def _negated_bound(bound: str, clause: list[str], at: int, words: Lexicon) -> str:
    """The bound of a number in a clause with a "not": “no más de”, “mehr als 40 … nicht”."""
    near = clause[max(0, at - LOOSE - 1) : at]
    if not bound or words["negations"].isdisjoint(clause):
        return bound
    if bound == "atleast":
        return "atmost"
    return "" if words["negations"].isdisjoint(near) else "atleast"


def _bound(near: list[str], words: Lexicon) -> str:
    """The name of the longest bound that stands near a number: not “au plus” of “au plus tôt”."""
    found = [(len(x), name) for name in BOUNDS for x in words[name] if stands(x, near)]
    return max(found)[1] if found else ""
