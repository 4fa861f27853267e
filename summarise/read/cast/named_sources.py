"""Sources with a name in them: “his aide, Ann Lee”, “acting spokesman Ann Lee”, and its office."""

from __future__ import annotations

import re

from summarise.document import Span
from summarise.read.cast.names import WORD, Name, names
from summarise.read.cast.offices import personal
from summarise.read.cast.scene import Scene
from summarise.read.cast.source_phrase import DETERMINERS, Phrase
from summarise.read.cast.turns import OWNED
from summarise.read.cast.unnamed_sources import proper
from summarise.read.clause.noun_phrases import POSSESSIVES
from summarise.read.text.small_words import RELATIVES

SERVING = frozenset({"for", "of"})
SERVED = frozenset({"defendant", "suspect", "accused", "victim", "driver", "client", "plaintiff"})
OF_ONE = frozenset({"family", "families", "parents", "relatives", "lawyers", "friends"})
OF_ONE |= {"colleagues", "neighbours", "neighbors", "supporters", "fans", "attorneys", "allies"}
PLACED = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}) (?:of|in|from|at|with) ")
OWNING = re.compile(r"\A[’']s\b|[’']s?\Z")
AGE = re.compile(r"\d+-year-old ")
GIVEN = re.compile(
    r",? (?:who gave (?:his|her|their) names? (?:only )?as|who (?:asked to be|was) identified only"
    r" (?:as|by)|known (?:only )?as|identified only as|giving (?:his|her) name (?:only )?as)"
    r" [“\"'‘]?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
LONGEST_ROLE = 120  # characters
SOME = frozenset({"some", "many", "most", "several", "few", "two", "three"})


def named_after_comma(scene: Scene, phrase: Phrase) -> int | None:
    """The name that is the second part: “his top aide, Ann Lee”."""
    comma = scene.text.find(", ", *phrase.span)
    if comma < 0:
        return None
    served = scene.text[phrase.span.start : comma].lower().split()
    if (SERVING & {*served} and served[-1] in SERVED) or _person_first(scene, phrase):
        return None  # “lawyers for the defendant, Ann Lee,”: she is the defendant
    if phrase.tokens[phrase.head] in OF_ONE and not SERVING.isdisjoint(served):
        return None  # “the family of a patient, Ann Lee,”: she is the patient
    start, end = comma + 2, phrase.span.end - (scene.text[phrase.span.end - 1] == ",")
    age = AGE.match(scene.text, start, end)
    start = age.end() if age else start
    more = scene.text.find(",", start, end)
    end = end if more < 0 else more  # “his aide, Ann Lee, who left”
    placed = PLACED.match(scene.text, start, end) if _of_person(scene, phrase, comma) else None
    end = placed.end(1) if placed else end  # “one pastor, Ann Lee of Osk Church,”
    for name in names(scene.text, scene.words, start, end):
        one_of = phrase.tokens[:2] == ["one", "of"]  # “one of the rivals, Borsa,”
        one_of |= phrase.tokens[phrase.head] in scene.words["sexed"]  # “his wife, Brenda,”
        whole = name.span == (start, end) or _of_trade(scene, start, name, end)
        if whole and (one_of or len(name.proper) > 1):
            index = scene.cast.name(name)
            if index is not None and not scene.cast.speakers[index].role:
                _learn_role(scene, index, Span(_past_owner(phrase), end), name.span)
            return index
    return None


def _of_trade(scene: Scene, start: int, name: Name, end: int) -> bool:
    """Whether a name ends there behind what its holder is: “marine engineer Professor Ann Lee”."""
    told = scene.text[start : name.span.start].split()
    small = scene.words["prepositions"] | {"the", "a", "an", "who"}
    person = told != [] and personal(told[-1], scene.words) and small.isdisjoint(told)
    return person and name.span.end == end and all(map(str.islower, told))


def name_given(scene: Scene, phrase: Phrase) -> int | None:
    """Who is told by a name: “a resident, who gave her name only as [Lena]”, “known as [Idris]”."""
    given = GIVEN.search(phrase.text)
    if given is None:
        return None
    start, end = (phrase.span.start + at for at in given.span(1))
    name = next(names(scene.text, scene.words, start, end), None)
    index = None if name is None else scene.cast.name(name)
    if index is not None:
        speaker = scene.cast.speakers[index]
        speaker.kind = "person"
        speaker.role = speaker.role or phrase.text[: given.start()].strip(" ,")
    return index


def _of_person(scene: Scene, phrase: Phrase, comma: int) -> bool:
    """Whether the words before a comma tell of one person: “one pastor supporting Mr. Ek,”."""
    words = WORD.findall(scene.text[phrase.span.start : comma].lower())
    one = {"one", "a", "an", "another", "the"} | POSSESSIVES
    return not one.isdisjoint(words[:1]) and any(personal(word, scene.words) for word in words[1:4])


def _person_first(scene: Scene, phrase: Phrase) -> bool:
    """Whether a whole name begins it: “said Ann Lee of the mayor, Bob Ray”."""
    first = next(names(scene.text, scene.words, phrase.span.start, phrase.head_end), None)
    if first is None or first.span != (phrase.span.start, phrase.head_end) or first.office:
        return False
    ended = scene.text[phrase.head_end] == ","
    return not ended and len(first.proper) > 1 and scene.cast.kind_of(first) == "person"


def _past_owner(phrase: Phrase) -> int:
    """Where an office begins behind "his", "the" or “the mill's”."""
    owned = OWNED.match(phrase.text)
    if owned:
        return phrase.span.start + owned.end()
    first = phrase.tokens[0]
    owner = first in DETERMINERS or first in POSSESSIVES
    return phrase.span.start + (len(first) + 1 if owner else 0)


def named(scene: Scene, phrase: Phrase) -> int | None:
    """A name that is the head: “US embassy acting spokesman Ann Lee”."""
    for name in names(scene.text, scene.words, phrase.span.start, phrase.head_end):
        head = name.span.end >= phrase.head_end - len("’s")
        many = phrase.tokens[0] in SOME and name.span.start > phrase.span.start
        alone = len(name.proper) == 1 and not name.office
        alone &= name.span.start == phrase.span.start
        many |= alone and not proper(scene, name.proper[0])  # “Audiences can expect it”
        index = scene.cast.name(name) if head and not many else None
        if index is not None:
            index = index if name.office else _namesake(scene, index, name)
            scene.cast.speakers[index].mentions.append(name.span)
            _learn_role(scene, index, phrase.span, name.span)
            return index
    return None


def _namesake(scene: Scene, index: int, name: Name) -> int:
    """Who of several with a last name is meant: whoever its paragraph has named in full before."""
    called = scene.cast.by_last.get(name.proper[-1].lower(), []) if len(name.proper) == 1 else []
    firsts = scene.words.union("men", "women")
    names_of = ((each, scene.cast.speakers[each].name.split()[0].lower()) for each in called)
    bearers = [each for each, first in names_of if first in firsts]
    if len(bearers) < 2:  # noqa: PLR2004
        return index
    start = scene.text.rfind(scene.paragraph_break, 0, name.span.start)
    whole = [
        (span.start, each)
        for each in bearers
        for span in scene.cast.speakers[each].mentions
        if start < span.start < name.span.start and " " in scene.text[slice(*span)]
    ]
    return max(whole)[1] if whole else index


def named_behind_office(scene: Scene, phrase: Phrase) -> int | None:
    """The name behind an office: “Chairman of the Osk Committee Ann Lee”."""
    if phrase.tokens[0] not in scene.words["titles"] or "of" not in phrase.tokens[1:4]:
        return None
    for name in names(scene.text, scene.words, *phrase.span):
        whole = name.span.end == phrase.span.end and len(name.proper) > 1
        if whole and name.proper[0].lower() in scene.words.union("men", "women"):
            return scene.cast.name(name)
    return None


def named_before_comma(scene: Scene, phrase: Phrase) -> int | None:
    """The name that ends the first part: “master of ceremonies Ann Lee, an engineer”."""
    comma = scene.text.find(",", *phrase.span)
    end = phrase.span.end if comma < 0 else comma
    ties = scene.words["prepositions"] | {"the"}
    for name in names(scene.text, scene.words, phrase.span.start, end):
        before = scene.text[phrase.span.start : name.span.start].split()[-1:]
        tied = bool(before) and before[0].lower() in ties  # “growers around Kestrel Vale”
        another = phrase.head_end < name.span.start and before[0] != phrase.tokens[phrase.head]
        # “unions that oppose Ann Lee”
        tied |= not RELATIVES.isdisjoint(scene.text[phrase.head_end : name.span.start].split())
        # “the agent of goalkeeper Ann Lee”: Lee is the goalkeeper
        trade = another and (
            personal(before[0], scene.words) or before[0] in scene.words["persons"]
        )
        tied |= trade
        known = scene.cast.whom(name) if len(name.proper) == 1 and comma > 0 else None
        named_so = len(name.proper) > 1 or known is not None  # “Lee, of Osk Road,”
        whole = name.span.end == end and named_so and not tied
        index = scene.cast.name(name) if whole else None
        if index is not None and scene.cast.speakers[index].kind == "person":
            _learn_role(scene, index, phrase.span, name.span)
            return index
    return None


def _learn_role(scene: Scene, index: int, source: Span, name: Span) -> None:
    """Keep an office beside a name: “acting spokesman Ann Lee”, “Ann Lee, a former governor”."""
    speaker = scene.cast.speakers[index]
    before = scene.text[source.start : name.start].strip(" ,")
    after = OWNING.sub("", scene.text[name.end : source.end]).strip(" ,")
    role = before if len(before) > len(speaker.role or "") else None
    if not speaker.role and after and not before:
        role = after
    if role and speaker.kind in {"person", "other"} and len(role) < LONGEST_ROLE:
        speaker.role = role if not speaker.role or before else speaker.role
        scene.cast.holds(index, role)
        speaker.kind = "person"
