"""Which claim each denial and each account of its own answers."""

from __future__ import annotations

from summarise.read.accounts import answering, same, turned
from summarise.read.denials import asked, denied
from summarise.read.lexicon import Lexicon
from summarise.read.matter import Link, Matter
from summarise.read.reading import Reading


def links(reading: Reading, words: Lexicon) -> tuple[Link, ...]:
    """Return the denials of a reading, each with the claim that it answers where one is found."""
    matter = Matter(reading, words)
    found: dict[int, Link] = {}
    for at, attribution in enumerate(reading.by_rule):
        if attribution.act == "denies":
            found[at] = Link(at, denied(matter, at), "denial")
        elif attribution.act == "declines":
            found[at] = Link(at, asked(matter, at), "no comment")
    for at in range(len(reading.by_rule)):
        kind = None if at in found else matter.phrasing.account(at)
        claim = None if kind is None else same(matter, at, found)
        if kind is not None and claim is not None:
            found[at] = Link(at, claim, kind)
    for at, attribution in enumerate(reading.by_rule):
        claim = None if at in found else answering(matter, at, found)
        if claim is not None:
            granted = attribution.act == "admits"
            kind = "partial denial" if granted else "other account"
            found[at] = Link(at, claim, kind)
    for at in range(len(reading.by_rule)):
        claim = None if at in found else turned(matter, at)
        if claim is not None and claim not in found:
            found[at] = Link(at, claim, "other account")
    return tuple(found[at] for at in sorted(found))
