"""Turns: what it changes in a scene that somebody has spoken, and who may speak next."""

from __future__ import annotations

import re

from summarise.document import Span
from summarise.read.cast.names import WORD, names
from summarise.read.cast.scene import Scene
from summarise.read.cast.source_phrase import Phrase
from summarise.read.cast.unnamed_sources import body
from summarise.read.reading import Attribution
from summarise.read.text.small_words import RELATIVES

OWNED = re.compile(r"[^,]*[’']s? ")
ASKING = frozenset({"whether", "if", "how", "why", "what", "when", "about", "where", "which"})
LONGEST_ASKED = 4  # words of whom somebody asks and "whether"
ASKERS = frozenset({"reporter", "reporters", "journalist", "journalists", "interviewer"})
TO_WHOM = re.compile(r"(?: it)?(?: to)? ")
# a body without a name: “asked [the ministry] whether”
BODY = re.compile(r"(?: it)?(?: to)? (the [a-z]+(?: [a-z]+)?) (?:whether|if|how|why|what|when)\b")


def has_spoken(scene: Scene, attribution: Attribution, index: int) -> None:
    """Remember who spoke last, where, and for whom; who was asked speaks next."""
    if _passing(scene, attribution, index):
        return
    scene.last, scene.said = index, attribution.sentence.start
    scene.how = scene.text[slice(*attribution.cue)].lower()
    scene.addressing = attribution
    if attribution.act == "asks" and attribution.content:
        scene.last = _asked(scene, attribution, index)
    scene.inside, scene.served = attribution.content, _served(scene, attribution.source[0])


def _served(scene: Scene, source: Span) -> int | None:
    """Whom somebody speaks for: “Ann Lee's lawyer, Ed Roe,”."""
    owned = OWNED.match(scene.text, *source)
    told = WORD.findall(scene.text[slice(*source)].lower()) if owned else []
    if owned is None or scene.words["serving"].isdisjoint(told):
        return None
    name = next(names(scene.text, scene.words, source.start, owned.end()), None)
    if name is None or name.span.start != source.start:
        return None
    served = scene.cast.whom(name)
    person = served is not None and scene.cast.speakers[served].kind == "person"
    return served if person else None


def _asked(scene: Scene, attribution: Attribution, index: int) -> int:
    """Who speaks next: whom a question is put to, “Lee asked Ek whether he was well”."""
    about = WORD.findall(scene.text[slice(*attribution.content[0])].lower())[:LONGEST_ASKED]
    if "ask" not in scene.how or ASKING.isdisjoint(about):
        return index
    asked = _to_whom(scene, attribution)
    return index if asked is None else asked


def addressed(scene: Scene) -> int | None:
    """Who was asked, or told, what was said last: “Ek put it to [Lee] that he had lied”."""
    return None if scene.addressing is None else _to_whom(scene, scene.addressing)


def _to_whom(scene: Scene, attribution: Attribution) -> int | None:
    """Who is told right behind a saying: “Lee asked [Ek] whether he was well”."""
    start = attribution.cue.end
    asked = BODY.match(scene.text, start)
    bodies = scene.words.union("bodies", "organisations", "governments")
    if asked and asked[1].split()[-1] in bodies:
        return body(scene, Phrase(scene, Span(*asked.span(1))))
    end = attribution.content[-1].end if attribution.content else attribution.sentence.end
    name = next(names(scene.text, scene.words, start, max(start, end)), None)
    if name is None or not TO_WHOM.fullmatch(scene.text, start, name.span.start):
        return None
    index = scene.cast.whom(name)
    told = index is not None and scene.cast.speakers[index].kind != "unnamed source"
    return index if told else None


def _passing(scene: Scene, attribution: Attribution, index: int) -> bool:
    """Whether "she" in the next sentence is another: behind “its log showed”, “he denied it”."""
    speaker = scene.cast.speakers[index]
    thing = attribution.act == "shows" and speaker.kind == "other"
    asker = attribution.act == "asks" and not ASKERS.isdisjoint(speaker.name.lower().split())
    # “Asked whether Lee, who called it a hoax, could win, Ek left. He said …”: Ek does
    source = scene.text[slice(*attribution.source[0])].lower()
    told = source in RELATIVES and index != scene.last
    told |= _within(scene, attribution)
    return thing or asker or told or index == scene.served_at(attribution.source[0].start)


def _within(scene: Scene, attribution: Attribution) -> bool:
    """Whether a person but tells what another said: “Lee noted that Ek had admitted it. He …”."""
    said = any(span.holds(attribution.cue.start) for span in scene.inside)
    person = scene.last is not None and scene.cast.speakers[scene.last].kind == "person"
    return said and person
