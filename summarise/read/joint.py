"""Two who speak as one: “Ann Lee and Bo Ek said”, “Lee and her lawyers denied it”."""

from __future__ import annotations

from itertools import islice

from summarise.read.names import Name, names
from summarise.read.phrase import Phrase
from summarise.read.scene import Scene

POSSESSIVES = frozenset({"his", "her", "their"})
AND = " and "


def together(scene: Scene, phrase: Phrase) -> int | None:
    """Return both as one speaker, where each who is named is known; None of any other source."""
    if AND not in phrase.text:
        return None  # as most
    told = list(islice(names(scene.text, scene.words, *phrase.span), 3))
    article = len("the ") * phrase.text.lower().startswith("the ")
    if not told or told[0].span.start != phrase.span.start + article:
        return None
    if not scene.text.startswith(AND, told[0].span.end):
        return None
    second = _second(scene, phrase, told)
    first = None if second is None else scene.cast.name(told[0])
    if first is None:
        return None
    return scene.cast.called(f"{scene.cast.speakers[first].name}{AND}{second}", phrase.span)


def _second(scene: Scene, phrase: Phrase, told: list[Name]) -> str | None:
    """What the second is called: by their full name, or by whose they are."""
    theirs = scene.text[told[0].span.end + len(AND) : phrase.span.end]
    if len(told) > 1 and told[1].span.end == phrase.span.end and len(told) < 3:  # noqa: PLR2004
        if not told[1].proper:
            return scene.text[slice(*told[1].span)]  # “the Department of Home Security”
        known = scene.cast.whom(told[1])
        return " ".join(told[1].proper) if known is None else scene.cast.speakers[known].name
    owned = "".join(theirs.split()[:1]) in POSSESSIVES
    return theirs if owned and len(told) == 1 and "," not in theirs else None
