"""Which claim each denial and each account of its own answers."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.read.links.accounts import same, turned
from summarise.read.links.denials import asked, denied
from summarise.read.links.disputes import answering, goes_on, granting
from summarise.read.links.matter import Link, Matter
from summarise.read.reading import Reading
from summarise.read.text.lexicon import Lexicon


def links(reading: Reading, words: Lexicon) -> tuple[Link, ...]:
    """Return the denials of a reading, each with the claim that it answers where one is found."""
    matter = Matter(reading, words)
    found = {link.denial: link for link in _plain(matter)}
    told = [at for at in range(len(matter.said)) if not _denied_itself(matter, at)]
    for at in told:
        kind = None if at in found else matter.phrasing.account(at)
        claim = None if kind is None else same(matter, at, found)
        if kind is not None and claim is not None:
            found[at] = Link(at, claim, kind)
    for at in told:
        claim = None if at in found else answering(matter, at, found)
        if claim is not None and matter.said[at].act != "admits":
            found[at] = Link(at, claim, "other account")
        elif claim is not None:
            if granting(matter, at, claim):
                found[at] = Link(at, claim, "partial denial")
            if goes_on(matter, at) and at + 1 not in found:
                # “conceded that it rained but said it was brief”: what follows denies a part
                found[at + 1] = Link(at + 1, claim, "partial denial")
    for at in told:
        claim = None if at in found else turned(matter, at)
        if claim is not None and claim not in found:
            found[at] = Link(at, claim, "other account")
    return tuple(found[at] for at in sorted(found))


def _denied_itself(matter: Matter, at: int) -> bool:
    """Whether somebody denies that it was said: “refuted a report that it had warned him”."""
    said = matter.said[at]
    return said.kind != "direct" and any(o.act == "denies" for o in matter.reading.reporting(said))


def _denies_on(matter: Matter, at: int) -> bool:
    """Whether a denier goes on: “She dismissed talk of a strike. “That is nonsense,” she said.”."""
    on = matter.phrasing.same_speaker(at, at - 1) and matter.follows(at, at - 1)
    return on and matter.phrasing.bare(at)


def _plain(matter: Matter) -> Iterator[Link]:
    """The denials and refusals that say so themselves."""
    last: Link | None = None
    for at, attribution in enumerate(matter.said):
        if attribution.act == "denies":
            if any(outer.act == "declines" for outer in matter.reading.reporting(attribution)):
                continue  # “declined to comment on what he called “speculation””
            if last is not None and last.denial == at - 1 and _denies_on(matter, at):
                claim = last.claim
            else:
                claim = denied(matter, at)
            last = Link(at, claim, "denial")
            yield last
        elif attribution.act == "declines":
            yield Link(at, asked(matter, at), "no comment")
