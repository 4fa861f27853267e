"""How something is said: nobody "admits" or "proves" what by their sentence they but say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.check.case import Case, error, warning
from summarise.check.resting import Rested, Words
from summarise.check.terms.turning import negated
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

ADMITS = ("admit", "confess")
GRANTS = (
    *ADMITS,
    *("acknowledg", "conced", "concession", "accept", "grant", "recogni", "guilty", "own", "plead"),
    *("regret", "apolog", "agree"),
)
PROVES = ("prove", "proof", "establish", "expose", "emerge", "reveal", "demonstrat", "uncover")
SHOWS = (
    *PROVES,
    *("show", "find", "found", "confirm", "discover", "evidence", "turn", "determin", "conclu"),
    *("rule", "convict", "disclos", "leak", "detect", "document", "learn", "unveil"),
)
NEAR = 3  # words before one of these that may turn it
THINGS = frozenset({"a", "an", "the", "his", "her", "their", "its"})  # before a noun


def saying(case: Case) -> Iterator[Finding]:
    """No statement has admitted or proved what its sentence, and what stands by it, has as said.

    "We were too slow" may be told as admitted: of that is warned, for a person to see.
    """
    for each in case.rested:
        if not each.own:
            continue
        if proves := _raised(each, PROVES, SHOWS, case):
            yield error("saying-raised", each.item, proves, each.cited)
        elif lexicon("en")["denies"] & each.source.all:
            continue  # which is another matter
        elif admits := _raised(each, ADMITS, GRANTS, case):
            yield warning("saying-raised", each.item, admits, each.cited)


def _raised(
    each: Rested, words: tuple[str, ...], bearing: tuple[str, ...], case: Case
) -> str | None:
    """Say which of some words a statement has, where no other that bears it out stands near."""
    told = _first(each.said, words)
    if told is None or any(word.startswith(bearing) for word in each.source):
        return None
    near = case.text(each.near).lower().split()
    if any(word.strip("“”\"'(").startswith(bearing) for word in near):
        return None
    return f"has “{told}”, where its source but has it said"


def _first(said: Words, those: tuple[str, ...]) -> str | None:
    """The first such verb, unless something turns it or leaves it open."""
    open_ = lexicon("en").union("modals", "supposing") | {
        "to",
        "whether",
        "if",
        "evidence",
        "proof",
    }
    for at, word in enumerate(said):
        before: Sequence[str] = said[max(0, at - NEAR) : at]
        if word.startswith(those) and not negated(before) and open_.isdisjoint(before):
            taken_in = word.startswith("admit") and said[at + 1 : at + 2] == ["to"]
            fire = word.startswith("expos") and said[at + 1 : at + 2] == ["to"]
            if not (taken_in or fire) and THINGS.isdisjoint(before[-1:]):
                return word
    return None
