"""Several who speak as one: “Ann Lee and Bo Ek said”, “Lee and her lawyers denied it”."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from summarise.read.cast.names import Name, names
from summarise.read.cast.scene import Scene
from summarise.read.cast.source_phrase import Phrase

POSSESSIVES = frozenset({"his", "her", "their"})
AND = " and "
MOST = 6  # names of those who speak as one
COUNTED = re.compile(r"(?i)(?:two|three|four|five|six|both|several) [a-z -]{3,40}, |[a-z]+s ")


def together(scene: Scene, phrase: Phrase) -> int | None:
    """Return both as one speaker, where each who is named is known; None of any other source."""
    if AND not in phrase.text:
        return None  # as most
    told = list(islice(names(scene.text, scene.words, *phrase.span), MOST))
    listed = _listed(scene, phrase, told)
    if listed:
        return scene.cast.called(listed, phrase.span)
    told = told[:3]
    article = len("the ") * phrase.text.lower().startswith("the ")
    if not told or told[0].span.start != phrase.span.start + article:
        return None
    if not scene.text.startswith(AND, told[0].span.end):
        return None
    second = _second(scene, phrase, told)
    first = None if second is None else scene.cast.name(told[0])
    if first is None or second is None:
        return None
    return _both(scene, phrase, first, second)


def and_they(scene: Scene, phrase: Phrase, first: int | None) -> int:
    """Whom a pronoun means and who stands behind it, as one speaker: “he and Ann Lee said”."""
    text = " ".join(phrase.text.split())
    if first is None:
        return scene.cast.called(text, phrase.span)
    return _both(scene, phrase, first, text.partition(AND)[2].strip(","))


def _both(scene: Scene, phrase: Phrase, first: int, second: str) -> int:
    """Return one who is known and another as one speaker."""
    return scene.cast.called(f"{scene.cast.speakers[first].name}{AND}{second}", phrase.span)


def _listed(scene: Scene, phrase: Phrase, told: list[Name]) -> str | None:
    """Three and more by name: “Ann Lee, Bo Ek and Al Roe”; two behind “two officers,” too."""
    for first in range(len(told) - 1):
        before = scene.text[phrase.span.start : told[first].span.start]
        counted = COUNTED.fullmatch(before) is not None
        rest = told[first:]
        ties = [scene.text[one.span.end : two.span.start] for one, two in pairwise(rest)]
        joined = {*ties[:-1]} <= {", "} and ties[-1] in {AND, ", and "}
        ends = scene.text[rest[-1].span.end : phrase.span.end].strip(",") == ""
        many = counted or (not before and len(rest) > 2)  # noqa: PLR2004
        if many and joined and ends and all(n.proper and n.proper[0][:1].isupper() for n in rest):
            people = [scene.cast.name(name) for name in rest]
            known = [scene.cast.speakers[each].name for each in people if each is not None]
            return ", ".join(known[:-1]) + AND + known[-1] if len(known) == len(rest) else None
    return None


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
