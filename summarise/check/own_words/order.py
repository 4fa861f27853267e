"""Order: what came before what, and what led to what, against the sentence that is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from summarise.check.case import Case, error
from summarise.check.locating.folding import fold
from summarise.check.resting import content, stems
from summarise.check.terms.cutting import until
from summarise.check.terms.turning import CONTRASTING, negated
from summarise.evidence import Finding

TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[.,;:!?](?=\s|$)")
ENDS = frozenset(".;:!?")
# With these, what stands before comes first, or is the cause; with the others, what stands behind.
SOONER = ("before", "ahead of", "prior to", "followed by", "preceded", "after which")
LATER = ("after", "once", "following", "followed", "preceded by", "in the wake of")
CAUSING = (
    *("led to", "leads to", "resulted in", "results in", "caused", "prompted", "triggered"),
    *("brought about", "gave rise to", "pushed up"),
)
CAUSED = (
    *("because", "because of", "due to", "owing to", "caused by", "as a result of", "thanks to"),
    *("resulted from", "stemmed from", "prompted by", "linked to", "triggered by", "blamed on"),
)
CONTRAST = "what is so and what is not"
FIRST, CAUSES = frozenset({*SOONER, *CAUSING, *CONTRASTING}), frozenset({*CAUSING, *CAUSED})
KINDS = dict.fromkeys((*SOONER, *LATER), "what came before what")
KINDS |= dict.fromkeys(CAUSES, "what led to what")
KINDS |= dict.fromkeys(CONTRASTING, CONTRAST)
ALL = frozenset(KINDS)
BEGINNING = frozenset(phrase.split()[0] for phrase in ALL)
NEAR = 10  # words on either side
SIZE = 4  # words of one of these
MOST = 50  # orders of a text that are looked at
SHOWN = 3  # words on either side that are shown
LONGEST = 60  # words on either side of one that are looked at


@dataclass(frozen=True)
class _Order:
    """What comes first and what then, as stems, and in what way: a line of `KINDS`.

    `words` are those on either side of the word that says so, to be shown.
    """

    words: str
    phrase: str
    turned: bool  # whether a "not" stands before or behind it
    first: frozenset[str]
    then: frozenset[str]
    kind: str


def order(case: Case) -> Iterator[Finding]:
    """No statement turns what came before what, or what led to what."""
    at = case.document.at
    for each in case.rested:
        both = (each.said.all, each.source.all)
        tells = each.own and not any(map(BEGINNING.isdisjoint, both))
        mine = list(islice(_orders(each.text), MOST)) if tells else []
        theirs = [x for span in each.cited for x in islice(_orders(at(span)), MOST)] if mine else []
        # “bans cars but not bikes” is “allows bikes but not cars”
        plain = stems(each.said) <= {*stems(each.source), *each.named} if theirs else False
        for one in mine if plain else [x for x in mine if x.kind != CONTRAST]:
            alike = [x for x in theirs if _comparable(one, x) and _same(one, x)]
            if alike and all(_turned(one, other) for other in alike):
                shown = f"has “{one.words}” where its source has “{alike[0].words}”"
                yield error("order-turned", each.item, f"turns {one.kind}: {shown}", each.cited)
                break


def _comparable(one: _Order, other: _Order) -> bool:
    """Whether two tell of one kind of order; of a contrast, by the same word, neither negated."""
    if one.kind == other.kind == CONTRAST:
        return one.phrase == other.phrase and not (one.turned or other.turned)
    return one.kind == other.kind


def _same(one: _Order, other: _Order) -> bool:
    """Whether two tell of the same things, in whatever order."""
    straight = one.first & other.first and one.then & other.then
    return bool(straight) or _turned(one, other)


def _turned(one: _Order, other: _Order) -> bool:
    """Whether what comes first in the one comes then in the other, on both sides."""
    first, then = one.first - one.then, one.then - one.first
    theirs, last = other.first - other.then, other.then - other.first
    if one.kind == CONTRAST:  # “counted visits but not loans”: whoever counts them
        both, of_both = first & theirs, then & last
        first, theirs, then, last = first - both, theirs - both, then - of_both, last - of_both
    crossed = first & last and then & theirs
    return bool(crossed) and not (first & theirs or then & last)


def _orders(text: str) -> Iterator[_Order]:
    """Yield each order that a text tells with one of these words, in front or in the middle."""
    words = [token.lower() for token in TOKEN.findall(fold(text).text)]
    for at in range(len(words)):
        phrase = _phrase(words, at)
        if phrase is None or negated(words[max(0, at - 2) : at]):
            continue
        follows = words[at + len(phrase.split()) : at + LONGEST]
        behind = follows
        before = until(words[max(0, at - LONGEST) : at][::-1], ENDS)[::-1]
        if not any(map(content, before)):  # “Before the vote, …”
            comma = behind.index(",") if "," in behind else len(behind)
            before, behind = behind[comma + 1 :], behind[:comma]
            before = until(before, ENDS)
        one, other = stems(before[-NEAR:]), stems(until(behind, ENDS)[:NEAR])
        first, then = (one, other) if phrase in FIRST else (other, one)
        shown = " ".join([*words[max(0, at - SHOWN) : at], phrase, *until(follows, ENDS)[:SHOWN]])
        near = (*words[max(0, at - NEAR) : at], *until(follows, ENDS)[:NEAR])
        yield _Order(shown, phrase, negated(near), first, then, KINDS[phrase])


def _phrase(words: Sequence[str], at: int) -> str | None:
    """The longest of these that begins at a word."""
    for size in range(SIZE, 0, -1) if words[at] in BEGINNING else ():
        phrase = " ".join(words[at : at + size])
        if phrase in ALL:
            return phrase
    return None
