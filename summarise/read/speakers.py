"""Who the sources are: names, offices, pronouns and unnamed sources, carried over sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarise.document import Span
from summarise.read.cast import cast
from summarise.read.cues import NOBODY
from summarise.read.described import body, proper, unnamed
from summarise.read.joint import together
from summarise.read.lexicon import Lexicon
from summarise.read.names import WORD, names, personal
from summarise.read.nominal import POSSESSIVES
from summarise.read.phrase import DETERMINERS, Phrase
from summarise.read.pronouns import pronoun_speaker
from summarise.read.reading import Attribution, Speaker
from summarise.read.scene import Scene
from summarise.read.turns import OWNED, has_spoken

BEFORE_WHO = re.compile(r"((?:[\w’'-]+ ){0,5}[\w’'-]+),? $")
FURTHEST = 120  # characters back that the people whom "who" means are named
SERVING = frozenset({"for", "of"})
SERVED = frozenset({"defendant", "suspect", "accused", "victim", "driver", "client", "plaintiff"})
PLACED = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}) (?:of|in|from|at|with) ")
AGE = re.compile(r"\d+-year-old ")
AGED = re.compile(r"\d+-year-olds?")
LONGEST_ROLE = 120  # characters
NEAR = 3  # paragraphs in which somebody may be told of by another name
SOME = frozenset({"some", "many", "most", "several", "few", "two", "three"})


def speakers(
    text: str, found: Sequence[Attribution], sentences: Sequence[Span], words: Lexicon
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    """Give each attribution its speaker's index, and return all speakers."""
    scene = Scene(text, words, cast(text, words), sentences)
    resolved = []
    for attribution in found:
        index = _speaker(scene, attribution)
        if index is not None:
            has_spoken(scene, attribution, index)
        resolved.append(replace(attribution, speaker=index))
    return tuple(resolved), tuple(scene.cast.speakers)


def _speaker(scene: Scene, attribution: Attribution) -> int | None:
    if not attribution.source:
        return None
    phrase = Phrase(scene, _bare(scene.text, attribution.source[0]))
    first = phrase.tokens[0].partition("'")[0]  # “he’s suggesting”
    if len(phrase.tokens) == 1 and first in scene.words["pronouns"] | {"which"}:
        index = pronoun_speaker(scene, attribution, first)
        people = _people_before(scene, phrase) if first == "who" else None
        return index if index is not None or people is None else unnamed(scene, people)
    if phrase.tokens[-1] in {"you", "we", "i"}:
        return None  # “or you”
    alone = _alone(scene, phrase)
    return _found(scene, phrase, attribution) if alone is None else alone


def _alone(scene: Scene, phrase: Phrase) -> int | None:
    """Whoever is nobody spoken of before: “another”, “neither Ek nor the mayor”."""
    if phrase.tokens == ["another"]:
        return scene.cast.add("another", "unnamed source", phrase.span)
    both = phrase.tokens[0] == "both" and "and" in phrase.tokens
    if phrase.tokens[0] not in NOBODY and not both:
        return together(scene, phrase)
    name = " ".join(phrase.text.split())
    name = name[0].lower() + name[1:]
    for index in scene.cast.by_last.get(phrase.tokens[-1], ()):
        if scene.cast.speakers[index].name == name:
            return index
    return scene.cast.add(name, "other", phrase.span)


def _found(scene: Scene, phrase: Phrase, attribution: Attribution) -> int | None:
    finds = (
        _varied,
        _named_after_comma,
        _whole_body,
        unnamed,
        _named,
        _named_before_comma,
        _described,
    )
    for find in finds:
        index = find(scene, phrase)
        if index is not None:
            return index
    known = _body_before(scene, phrase, attribution)
    return body(scene, phrase) if known is None else known


def _body_before(scene: Scene, phrase: Phrase, attribution: Attribution) -> int | None:
    """The body just spoken of: “the Mill Trust said so. … the group said”."""
    article, *noun = phrase.tokens
    if article != "the" or len(noun) != 1 or noun[0] not in scene.words["bodies"]:
        return None
    index = pronoun_speaker(scene, attribution, "it")
    named = index is not None and scene.cast.speakers[index].name[:1].isupper()
    return index if named else None


def _varied(scene: Scene, phrase: Phrase) -> int | None:
    """Who spoke last, by another name: “…,” said the Italian; the 27-year-old Czech said “…”."""
    if scene.last is None or scene.cast.speakers[scene.last].kind != "person":
        return None
    words = [word for word in phrase.tokens[: phrase.head + 1] if not AGED.fullmatch(word)]
    near = len(scene.text[scene.said : phrase.span.start].split(scene.break_)) <= NEAR
    peoples = scene.words["peoples"]
    told = {*words[1:]}
    told -= scene.words["standing"]
    varied = words[:1] == ["the"] and bool(told) and told <= peoples
    return scene.last if near and varied else None


def _people_before(scene: Scene, who: Phrase) -> Phrase | None:
    """The words right before "who": “disputed by two former employees, who said …”."""
    before = BEFORE_WHO.search(scene.text, max(0, who.span.start - FURTHEST), who.span.start)
    if before is None:
        return None
    start = before.start(1)
    for word in WORD.finditer(scene.text, start, before.end(1)):
        small = word[0].lower()
        if small in DETERMINERS:
            start = word.start()
        elif small in scene.words.union("prepositions", "breaks", "auxiliaries"):
            start = word.end() + 1
    people = Phrase(scene, Span(start, before.end(1))) if start < before.end(1) else None
    return people if people and people.tokens else None


def _bare(text: str, source: Span) -> Span:
    """A source without the bracket behind it: “Rep. Ann Lee (D-Md.)”, “Ann Lee (R), a rival,”."""
    bracket = text.find(" (", *source)
    last = text.rfind(" (", *source) if text[source.end - 1] == ")" else -1
    if bracket > source.start and text.find("),", bracket, source.end) > 0:
        last = bracket
    return Span(source.start, last) if last > source.start else source


def _named_after_comma(scene: Scene, phrase: Phrase) -> int | None:
    """The name that is the second part: “his top aide, Ann Lee”."""
    comma = scene.text.find(", ", *phrase.span)
    if comma < 0:
        return None
    served = scene.text[phrase.span.start : comma].lower().split()
    if (SERVING & {*served} and served[-1] in SERVED) or _person_first(scene, phrase):
        return None  # “lawyers for the defendant, Ann Lee,”: she is the defendant
    start, end = comma + 2, phrase.span.end - (scene.text[phrase.span.end - 1] == ",")
    age = AGE.match(scene.text, start, end)
    start = age.end() if age else start
    more = scene.text.find(",", start, end)
    end = end if more < 0 else more  # “his aide, Ann Lee, who left”
    placed = PLACED.match(scene.text, start, end) if _of_person(scene, phrase, comma) else None
    end = placed.end(1) if placed else end  # “one pastor, Ann Lee of Osk Church,”
    for name in names(scene.text, scene.words, start, end):
        one_of = phrase.tokens[:2] == ["one", "of"]  # “one of the rivals, Borsa,”
        if name.span == (start, end) and (one_of or len(name.proper) > 1):
            index = scene.cast.name(name)
            if index is not None and not scene.cast.speakers[index].role:
                _learn_role(scene, index, Span(_past_owner(phrase), end), name.span)
            return index
    return None


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


def _whole_body(scene: Scene, phrase: Phrase) -> int | None:
    """A body whose name goes on behind its head: “the Department of Health and Social Care”."""
    if not any(map(phrase.named_on, range(1, phrase.head))):
        return None
    return body(scene, Phrase(scene, Span(phrase.span.start, phrase.head_end)))


def _named(scene: Scene, phrase: Phrase) -> int | None:
    """A name that is the head: “US embassy acting spokesman Ann Lee”."""
    for name in names(scene.text, scene.words, phrase.span.start, phrase.head_end):
        head = name.span.end >= phrase.head_end - len("’s")
        many = phrase.tokens[0] in SOME and name.span.start > phrase.span.start
        alone = len(name.proper) == 1 and not name.office
        alone &= name.span.start == phrase.span.start
        many |= alone and not proper(scene, name.proper[0])  # “Audiences can expect it”
        index = scene.cast.name(name) if head and not many else None
        if index is not None:
            scene.cast.speakers[index].mentions.append(name.span)
            _learn_role(scene, index, phrase.span, name.span)
            return index
    return None


def _named_before_comma(scene: Scene, phrase: Phrase) -> int | None:
    """The name that ends the first part: “master of ceremonies Ann Lee, an engineer”."""
    comma = scene.text.find(",", *phrase.span)
    end = phrase.span.end if comma < 0 else comma
    ties = scene.words["prepositions"] | {"the"}
    for name in names(scene.text, scene.words, phrase.span.start, end):
        before = scene.text[phrase.span.start : name.span.start].split()[-1:]
        tied = bool(before) and before[0].lower() in ties  # “growers around Kestrel Vale”
        another = phrase.head_end < name.span.start and before[0] != phrase.tokens[phrase.head]
        # “the agent of goalkeeper Ann Lee”: Lee is the goalkeeper
        tied |= another and personal(before[0], scene.words)
        whole = name.span.end == end and len(name.proper) > 1 and not tied
        index = scene.cast.name(name) if whole else None
        if index is not None and scene.cast.speakers[index].kind == "person":
            _learn_role(scene, index, phrase.span, name.span)
            return index
    return None


def _described(scene: Scene, phrase: Phrase) -> int | None:
    """An office that one named person holds: “the army chief”, and not “the council” he leads."""
    bodies = scene.words.union("organisations", "governments", "firms")
    if phrase.tokens[phrase.head] in bodies:
        return None
    found = scene.cast.described(phrase.content(phrase.head + 1), scene.last)
    if found is not None or phrase.tokens[0] != "the":
        return found
    # “the Vermont senator” is the senator who spoke last
    held = scene.cast.described(frozenset({phrase.tokens[phrase.head]}), scene.last)
    return held if held is not None and held == scene.last else None


def _learn_role(scene: Scene, index: int, source: Span, name: Span) -> None:
    """Keep an office beside a name: “acting spokesman Ann Lee”, “Ann Lee, a former governor”."""
    speaker = scene.cast.speakers[index]
    before = scene.text[source.start : name.start].strip(" ,")
    after = scene.text[name.end : source.end].strip(" ,’'s")
    role = before if len(before) > len(speaker.role or "") else None
    if not speaker.role and after and not before:
        role = after
    if role and speaker.kind in {"person", "other"} and len(role) < LONGEST_ROLE:
        speaker.role = role if not speaker.role or before else speaker.role
        scene.cast.holds(index, role)
        speaker.kind = "person"
