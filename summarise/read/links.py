"""Which claim a denial answers, told by what both are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarise.draft import DenialKind
from summarise.read.lexicon import Lexicon
from summarise.read.reading import Attribution, Reading
from summarise.read.topics import WORD, Topics

CLAIMING = frozenset({"asserts", "hedges", "admits", "accuses", "promises"})
SHARED = 2  # topic words that a denial and its claim must share
CAUSES = frozenset({"because", "due", "since", "owing"})


@dataclass(frozen=True, slots=True)
class Link:
    """An attribution that answers another: indices into the reading's attributions."""

    denial: int
    claim: int | None
    kind: DenialKind


def links(reading: Reading, words: Lexicon) -> tuple[Link, ...]:
    """Return the denials of a reading, each with the claim that it answers where one is found."""
    topics = Topics(reading, words)
    said = reading.attributions
    about = [topics.of(attribution.content) for attribution in said]
    found: dict[int, Link] = {}
    for at, attribution in enumerate(said):
        if attribution.act == "denies":
            found[at] = Link(at, _answered(at, said, about), "denial")
        elif attribution.act == "declines":
            found[at] = Link(at, _accuser(at, reading, topics, about), "no comment")
    contested = {link.claim for link in found.values() if link.claim is not None}
    deniers = {said[link.denial].speaker: link.claim for link in found.values()}
    for at, attribution in enumerate(said):
        if at in found or attribution.act not in CLAIMING:
            continue
        kind = _other_account(attribution, reading, words)
        if kind is None:
            continue
        claim = _same_matter(at, said, about, contested, deniers)
        if claim is not None:
            found[at] = Link(at, claim, kind)
    return tuple(found[at] for at in sorted(found))


def _answered(at: int, said: Sequence[Attribution], about: Sequence[frozenset[str]]) -> int | None:
    """The claim, by somebody else, that shares most with what is denied; the nearer of equals."""
    scores = [
        (_score(about[at], about[other]), -abs(at - other), other)
        for other, attribution in enumerate(said)
        if attribution.act in CLAIMING and attribution.speaker != said[at].speaker
    ]
    best = max(scores, default=None)
    return best[2] if best and best[0] >= _enough(about[at]) else None


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    # Shared words count whole; of two claims that share as many, the shorter is more about it.
    shared = len(one & other)
    return shared + shared / (1 + len(one | other))


def _enough(about: frozenset[str]) -> float:
    return min(SHARED, max(1, len(about)))


def _accuser(
    at: int, reading: Reading, topics: Topics, about: Sequence[frozenset[str]]
) -> int | None:
    """Who declines to comment answers the last claim that speaks of them."""
    speaker = reading.attributions[at].speaker
    if speaker is None:
        return None
    own = topics.of_text(reading.speakers[speaker].name)
    for other in range(at - 1, -1, -1):
        attribution = reading.attributions[other]
        if attribution.act in CLAIMING and attribution.speaker != speaker and own & about[other]:
            return other
    return None


def _other_account(attribution: Attribution, reading: Reading, words: Lexicon) -> DenialKind | None:
    """A statement that something did not or could not happen gives an account of its own."""
    text = " ".join(reading.document.at(span) for span in attribution.content).lower()
    found = [word.replace("’", "'") for word in WORD.findall(text)][:14]
    if not any(word in words["negations"] or word.endswith("n't") for word in found):
        return None
    return "partial denial" if CAUSES & set(WORD.findall(text)) else "other account"


def _same_matter(
    at: int,
    said: Sequence[Attribution],
    about: Sequence[frozenset[str]],
    contested: set[int],
    deniers: dict[int | None, int | None],
) -> int | None:
    """The contested claim that the account is about; a denier's next words are about the same."""
    own = deniers.get(said[at].speaker)
    if own is not None and about[at] & about[own] and own != at:
        return own
    scores = [
        (_score(about[at], about[other]), other)
        for other in contested
        if said[other].speaker != said[at].speaker and other != at
    ]
    best = max(scores, default=None)
    return best[1] if best and best[0] >= SHARED else None
