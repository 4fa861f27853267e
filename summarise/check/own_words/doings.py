"""Doings: somebody "lost" in a statement what the sentence says that they "won".

The verbs stand in `read/words/opposites.txt`: of one who does it, both cannot be true, though who
beats another is beaten by nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from summarise.check.case import Case, error
from summarise.check.own_words.opposites import sides
from summarise.check.own_words.parties import Deed, deeds, parties
from summarise.check.resting import Rested
from summarise.check.terms.numbers import numbers
from summarise.check.terms.turning import contrasts
from summarise.evidence import Finding

SEVERAL = 50  # verbs of a statement that are looked at
MOST = frozenset({"most", "majority", "minority", "few", "many", "half"})
Sides = tuple[frozenset[str], frozenset[str]]


def doings(case: Case) -> Iterator[Finding]:
    """No statement has somebody do the opposite of what they do in its sentence."""
    at = case.document.at
    for each in case.rested:
        mine = [x for x in deeds(each.text) if x.verb in _sides()][:SEVERAL] if each.own else []
        contrast = contrasts(each.said) and contrasts(each.source)
        mine = mine if mine and _alike(each, case) and not contrast else []
        theirs = [deed for span in each.cited for deed in deeds(at(span))] if mine else []
        found = ((one, other) for one in mine for other in _against(one, theirs))
        turned = next(found, None)
        if turned:
            why = f"has “{turned[0].verb}” where its source has “{turned[1].verb}”"
            yield error("opposite-said", each.item, why, each.cited)


def _alike(each: Rested, case: Case) -> bool:
    """Whether a statement is of no other share: “lost one of ten” is of those who won nine."""
    at = case.document.at
    told = {number.value for number in numbers(each.text)}
    source = {number.value for span in each.cited for number in numbers(at(span))}
    return told <= source and MOST & each.said.all == MOST & each.source.all


def _against(mine: Deed, theirs: Sequence[Deed]) -> Iterator[Deed]:
    """Yield the opposites that the same parties do to the same, where they do not do this too."""
    like = [x for x in theirs if _same_doer(x, mine) and x.not_done == mine.not_done]
    alike = [x for x in like if x.told & mine.told]
    for own, other in _sides()[mine.verb]:
        if not any(x.verb in own for x in theirs):  # “and fired 50”: whom and who, nothing tells
            yield from (x for x in alike if x.verb in other)


def _same_doer(one: Deed, two: Deed) -> bool:
    """Whether the same do it; of “agreed to sell”, whether the same are named before both."""
    near, others = parties(one.beside), parties(two.beside)
    apart = one.doers or two.doers or (near and others and not near & others)
    return bool(one.doers & two.doers) or not apart


@cache
def _sides() -> Mapping[str, Sequence[Sides]]:
    """The pairs of the file by each of their verbs, its own side first."""
    found: defaultdict[str, list[Sides]] = defaultdict(list)
    for both in sides("doings"):
        for mine, theirs in (both, both[::-1]):
            for verb in mine:
                found[verb].append((mine, theirs))
    return found
