"""Votes: for what the sentence has a vote against, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.check.case import Case, error
from summarise.check.resting import Words, content, key
from summarise.check.terms.turning import scarce, turning
from summarise.evidence import Finding

FOR, AGAINST = "for", "against"
BALLOTS = {"for": FOR, "in favour of": FOR, "in favor of": FOR, "to accept": FOR, "to approve": FOR}
BALLOTS |= {"against": AGAINST, "to reject": AGAINST}
LONGEST = 3  # words of one of these
NEAR = 8  # words before a vote among which a "not" is of it


def votes(case: Case) -> Iterator[Finding]:
    """No statement has a vote for what its sentence has a vote against."""
    for each in case.rested:
        mine = list(_votes(each.said)) if each.own else []
        theirs = list(_votes(each.source)) if mine else []
        if len(mine) == len(theirs) == 1:
            (ours, mine_for), (other, theirs_for) = *mine, *theirs
            if ours != other and mine_for and theirs_for in {mine_for, ""}:
                why = f"has a vote “{ours}” where its source has one “{other}”"
                yield error("opposite-said", each.item, why, each.cited)


def _votes(words: Words) -> Iterator[tuple[str, str]]:
    """Yield how one votes, and the stem of what for; nothing where others vote otherwise."""
    for at, word in enumerate(words):
        before = words[max(0, at - NEAR) : at]
        if key(word) != key("vote") or turning(before) or scarce(before, 0, len(before)):
            continue
        first = _past_counts(words, at + 1)
        for size in range(LONGEST, 0, -1):
            how = BALLOTS.get(" ".join(words[first : first + size]))
            what = words[first + size :]
            if how and {FOR, AGAINST}.isdisjoint(what):
                yield how, next((key(x) for x in what if content(x)), "")  # nothing of “it”
                break


def _past_counts(words: Sequence[str], at: int) -> int:
    """Index behind by how many a vote is won: “by 812 to 307”, “overwhelmingly”; figures apart."""
    while at < len(words):
        counts = words[at] == "by" or (words[at] == "to" and words[at - 1] == "by")
        if not counts and not words[at].endswith("ly"):
            break
        at += 1
    return at
