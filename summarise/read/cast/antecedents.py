"""Antecedents: whom the words before a pronoun name as who acts, or right before "who"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from summarise.document import Span
from summarise.read.cast.names import Name, names
from summarise.read.cast.offices import personal
from summarise.read.cast.scene import Scene
from summarise.read.clause.noun_phrases import FINITE
from summarise.read.text.small_words import SUPPOSING

UNKNOWN = frozenset(
    {"nobody", "whatever", "whoever", "everybody", "everyone", "someone", "somebody", "both"}
)  # words that begin a sentence, and name nobody
# “Last month, Lee left. …”, “Asked whether Lee would win, Ek left. …”
WHEN = frozenset({"last", "next", "asked", "told", "pressed"})
ABOUT = frozenset({"for", "to"})  # “For Lee, a teacher, it was late. …”
FURTHEST_LEAD = 4  # words that are looked at for one that leads in: “But even after Lee left, Ek”
LONGEST_OFFICE = 3  # words between a body's name and that of whoever holds an office in it
LATEST_SUBJECT = 4  # words that may stand before the name of a subject
NEXT = re.compile(r"(?: \([^()]{1,20}\))?(,?) ([a-z’']+)(?: ([a-z’']+))?")
APPOSED = re.compile(r", (?:the|an?|his|her|its|[\w’']+[’']s?) [^,;]+,? ")
OF_PLACE = re.compile(r"(?: (?:of|from)(?: [A-Z][\w’'.-]*)+)?,? ?")
OWNED = re.compile(r"[’']s? ([a-z]+)")
PLACING = (" at ", " in ")
EXAMPLES = ("such as ", "like ", "including ")


def subject_of(scene: Scene, span: Span) -> int | None:
    """Whom a sentence is about: its subject; “He said Ek left” names nobody as its subject."""
    written = scene.text[span.start : span.end].split(maxsplit=FURTHEST_LEAD)
    words = [word.lower().rstrip(",") for word in written]
    if not words or words[0] in scene.words["pronouns"] or words[0] in SUPPOSING:
        return None  # “If Lee wins, he said” of another
    lead = next((word for word in words if word not in scene.words["openers"]), "")
    leads = lead in WHEN or lead in scene.words.union("prepositions", "subordinating") - ABOUT
    found = None if leads else _first_named(scene, span)
    return _acting(scene, span) if found is None else found


def _first_named(scene: Scene, span: Span) -> int | None:
    """Whom its first words name."""
    found = names(scene.text, scene.words, span.start, span.end)
    for name, follows in pairwise(chain(found, [None])):
        if name is None or scene.text.count(" ", span.start, name.span.start) > LATEST_SUBJECT:
            return None
        owner = scene.text.startswith(("’s ", "'s "), name.span.end)
        if follows and (owner or _modifies(scene, name, follows)):
            continue  # “Osk's director, Ann Lee, left”, “Osk geologist Ann Lee left”
        subject = scene.cast.whom(name)
        if subject is None and name.span.start == span.start and _stranger(scene, name, span):
            return scene.cast.name(name)  # “Lee left. …” of whom no more is told
        # "The mayor of Osk, Ann Lee, …": the place is no subject, the name behind it is.
        if subject is not None or not scene.text.startswith(", ", name.span.end):
            return subject
    return None


def _acting(scene: Scene, span: Span) -> int | None:
    """The name that does something behind what leads in: “In May, [Lee] left”."""
    found: int | None = None
    for name in names(scene.text, scene.words, span.start, span.end):
        if not _acts(scene, name, span):
            continue
        comma = scene.text.rfind(", ", span.start, name.span.start)
        found = scene.cast.whom(name) if found is None or comma >= 0 else found
        if comma >= 0:
            break
    return found


def _acts(scene: Scene, name: Name, span: Span) -> bool:
    """Whether a verb stands behind a name, and no preposition before it."""
    behind = NEXT.match(scene.text, name.span.end, span.end)
    before = scene.text[span.start : name.span.start].rsplit(maxsplit=1)[-1:]
    if behind is None or (behind[1] and not (before and before[0].endswith(","))):
        return False  # “her adviser, Ann Lee, left”
    word = (behind[3] or "") if behind[2].endswith("ly") else behind[2]
    verb = word in FINITE or scene.words.past(word) or word in scene.words.cues
    led = bool(before) and before[0].lower() in scene.words["prepositions"]
    return verb and not led


def _stranger(scene: Scene, name: Name, span: Span) -> bool:
    """Whether a name of which no more is told begins a sentence: not “Nobody”, “Whatever”."""
    word = name.proper[0] if len(name.proper) == 1 else ""
    plain = bool(word) and not word.endswith("ing") and scene.cast.kind_of(name) != "government"
    small = scene.words.union("stopwords", "pronouns", "openers") | UNKNOWN
    return plain and word.lower() not in small and _acts(scene, name, span)


def _modifies(scene: Scene, name: Name, follows: Name) -> bool:
    """Whether a name only tells whose somebody is: “Vendel geologist Ann Lee”."""
    words = scene.text[name.span.end : follows.span.start].split(" ")[1:-1]
    if not 0 < len(words) <= LONGEST_OFFICE or not all(word.islower() for word in words):
        return False
    office = personal(words[-1], scene.words) or words[-1] in scene.words["titles"]
    place = bool(name.proper) and scene.cast.kind_of(name) == "government"
    return office or (place and not scene.words.past(words[0]) and words[0] not in FINITE)


def only_one(scene: Scene, span: Span, pronoun: str) -> int | None:
    """The only man, or woman, by first name: “When Lee accused Ann Ek of it, she said …”."""
    own = scene.words["men" if pronoun == "he" else "women"]
    if f" {pronoun} " in f" {scene.text[slice(*span)].lower()}":
        return None  # “he came to a Lee rally, where he said”
    found = {
        index
        for index, name in _known(scene, span)
        if not own.isdisjoint(_called(scene, index, name)) and _alone(scene, name)
    }
    return found.pop() if len(found) == 1 else None


def _called(scene: Scene, index: int, name: Name) -> set[str]:
    """The first name of whoever is named, and the titles that stand there before the name."""
    first = scene.cast.speakers[index].name.split()[0].lower()
    return {first, *(word.lower().rstrip(".") for word in name.office)}


def owner_of(scene: Scene, span: Span) -> int | None:
    """Whose a sentence's subject is, where it is a thing: “Lee's success shows that he …”."""
    name = next(names(scene.text, scene.words, span.start, span.end), None)
    early = name and scene.text.count(" ", span.start, name.span.start) < LATEST_SUBJECT
    owned = OWNED.match(scene.text, name.span.end, span.end) if name and early else None
    if name is None or owned is None or personal(owned[1], scene.words):
        return None
    return None if owned[1] in scene.words["titles"] else scene.cast.whom(name)


def _alone(scene: Scene, name: Name) -> bool:
    """Whether a name tells of nothing behind it: “a Lee rally”, “Lee's lawyer”."""
    behind = NEXT.match(scene.text, name.span.end)
    word = behind[2] if behind and not behind[1] else ""
    small = scene.words.union("prepositions", "stopwords", "subordinating")
    known = not word or word in small or word in scene.words.cues or scene.words.past(word)
    return known and not scene.text.startswith(("’s", "'s"), name.span.end)


def relative(scene: Scene, before: Span, pronoun: str) -> int | None:
    """Whom "who" or "which" means, at the end of the words before it in its sentence."""
    named = _right_before(scene, before, pronoun)
    kind = None if named is None else scene.cast.speakers[named].kind
    if pronoun == "which":
        return None if kind == "person" else named
    return named if kind in {"person", "other"} else _apposed(scene, before)


def _right_before(scene: Scene, before: Span, pronoun: str) -> int | None:
    """Whom the name right before "who" means; a name further back may be another's."""
    for name in names(scene.text, scene.words, before.start, before.end):
        if not OF_PLACE.fullmatch(scene.text, name.span.end, before.end):
            continue
        if scene.text.endswith(EXAMPLES, before.start, name.span.start):
            return None  # “members such as Lee, who say …”: the members
        known = scene.cast.whom(name)
        if scene.text.endswith(PLACING, before.start, name.span.start) and not (
            known is not None and _person(scene, known)
        ):
            return None  # “Lee, a teacher at Osk, who says …”: Lee
        return scene.cast.name(name) if known is None and pronoun == "who" else known
    return None


def _apposed(scene: Scene, before: Span) -> int | None:
    """“Ann Lee, the head of the Osk Board, who”: the office behind a name may hold another."""
    for index, name in _known(scene, before):
        if _person(scene, index) and APPOSED.fullmatch(scene.text, name.span.end, before.end):
            return index
    return None


def _known(scene: Scene, span: Span) -> Iterator[tuple[int, Name]]:
    """Yield who is named there, as far as the cast holds them, and how."""
    for name in names(scene.text, scene.words, span.start, span.end):
        index = scene.cast.whom(name)
        if index is not None:
            yield index, name


def _person(scene: Scene, index: int) -> bool:
    return scene.cast.speakers[index].kind == "person"
