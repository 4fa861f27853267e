"""Portraits: how everybody is shown at the end, by an office that is one and as what they are.

While a text is read any words beside a name help to tell who is meant. Once all are known, only
what says who somebody is stays as their office, and a body is none for its capital letters alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.draft import ActorKind
from summarise.read.cast.cast import TITLED
from summarise.read.cast.offices import personal
from summarise.read.reading import Speaker
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.small_words import ARTICLES

TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|,")
ENDS = frozenset({"who", "that", "which", "whose", ",", "then", "now", "where", "as", "by", "to"})
ENDS |= {"of", "for", "in", "at", "from", "with", "on", "under", "about", "against", "since"}
ENDS |= {"founded", "led", "based", "run", "owned", "known", "called", "named"}
OF_A_BODY = re.compile(r"(?:of|from|at|with|for) (?:the )?[A-Z0-9]")
LEADING = re.compile(r"who (\w+(?: (?:as|for))?)\b")
OWNED = re.compile(r"['’]s? ")
OWNER = re.compile(r"['’]s?\Z")
OF_WHICH = re.compile(r"([Tt]he )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}(?=['’]s?\Z)")
AGED = re.compile(r"\A\d+(?:-year-old)?,? ")
EDGES = " ,;:—–-(~”"
PLURAL = 4  # letters of the shortest word of which the plural is asked


def portray(speakers: Iterable[Speaker], words: Lexicon) -> None:
    """Give each speaker the office and the kind by which they are shown."""
    for speaker in speakers:
        told = speaker.beside = speaker.role or ""
        speaker.cast_as = speaker.kind
        speaker.role = office(told, words) if told else None
        owner = OF_WHICH.match(told) if told and speaker.role is None else None
        if owner and (owner[1] or _first_named(speaker.name, words)):
            speaker.role = f"of {owner[0]}"  # “Fox's Ann Lee”
        speaker.kind = _kind(speaker, told, words)


def _first_named(name: str, words: Lexicon) -> bool:
    """Whether a name begins with a known first name."""
    return not words.union("men", "women").isdisjoint(name.lower().split()[:1])


def office(told: str, words: Lexicon) -> str | None:
    """Return the words beside a name without what is no office; None where they say no such thing.

    "Mr", "in 2013" and "Fox's" say nobody's office; “a former governor” and “of Osk University” do.
    """
    parts = told.strip(EDGES).split()
    while parts and _small(parts[-1]):
        parts.pop()
    while parts and parts[0].lower().rstrip(".") in TITLED:
        parts.pop(0)
    said = " ".join(parts).strip(EDGES)
    if not said or OWNER.search(said):
        return None
    leading = LEADING.match(said)
    if leading:
        return said if leading[1].replace(" ", "_") in words["leading"] else None
    if not words["persons"] or OF_A_BODY.match(said):
        return said  # of other languages nothing more is known
    bodies = words.union("organisations", "firms")
    first = _first(said, words)
    told_so = first[-1:] != [] and first[-1] in bodies
    return said if told_so or any(_says_who(word, words) for word in first) else None


def _small(word: str) -> bool:
    return word.lower().rstrip(".") in TITLED or word.lower() in ARTICLES


def _first(said: str, words: Lexicon) -> list[str]:
    """The words before a preposition, a comma or "who", in lower case, the age left out.

    Of “Democracy for Osk's director” they are those behind whose director it is.
    """
    found: list[str] = []
    for word in TOKEN.findall(AGED.sub("", said).lower()):
        if word in ENDS:
            break
        found.append(word)
    *_, owned = OWNED.split(said)
    if owned != said and not any(_says_who(word, words) for word in found):
        return _first(owned, words)
    return found


def _says_who(word: str, words: Lexicon) -> bool:
    """Whether a word says what somebody is: "spokesman", "cousin", "co-founder", no "former"."""
    noun = word.rsplit("-", 1)[-1].removesuffix("'s")
    people = words.union("titles", "sexed", "serving", "peoples", "persons", "unnamed")
    no_noun = words.union("modifying", "organisations", "determiners", "nobodies")
    return noun not in no_noun and (noun in people or personal(noun, words))


def _kind(speaker: Speaker, told: str, words: Lexicon) -> ActorKind:
    """What somebody is: a body only where the words say so, or the name itself is capital."""
    name, person = speaker.name.lower(), speaker.kind == "person"
    if speaker.kind == "unnamed source" or (person and _first_named(name, words)):
        return speaker.kind  # as most
    if not name.strip() or not words["persons"]:
        return speaker.kind
    known = name.removeprefix("the ") in words["known_bodies"]
    if speaker.kind in {"organisation", "government"}:
        return speaker.kind if known or _is_body(speaker, words) else "other"
    if person:
        return "organisation" if known else _no_person(speaker, told, words)
    return "organisation" if known and speaker.kind == "other" else speaker.kind


def _no_person(speaker: Speaker, told: str, words: Lexicon) -> ActorKind:
    """What somebody without a known first name is: a body by its last word, or whoever they are."""
    lower = speaker.name.lower().split()
    bodies = words.union("organisations", "firms")
    body = "&" in lower or lower[-1].rstrip(".") in words["body_names"]
    if body or not bodies.isdisjoint(_first(told, words)[-1:]):
        return "organisation"
    if told.strip().lower() == "the":
        return "other" if lower[-1].endswith("s") else "organisation"
    small = words.union("peoples", "regions")
    return "other" if speaker.role is None and lower[0] in small else "person"


def _is_body(speaker: Speaker, words: Lexicon) -> bool:
    """Whether a description's head is a body: “the Osk mill's board”, and no “Lee's interest”."""
    first = _first(speaker.name, words)
    head = first[-1] if first else ""
    at = speaker.name.lower().find(head)
    if at >= 0 and speaker.name[at : at + 1].isupper():
        return True
    bodies = words.union("organisations", "governments", "firms", "bodies", "placing")
    single = head[:-1] if head.endswith("s") and len(head) > PLURAL else head
    return head in bodies or single in bodies or head.removesuffix("ies") + "y" in bodies
