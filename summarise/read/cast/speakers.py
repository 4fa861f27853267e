"""Who the sources are: names, offices, pronouns and unnamed sources, carried over sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.document import Span
from summarise.read.cast.first_pass import cast
from summarise.read.cast.joint_speakers import and_they, together
from summarise.read.cast.named_sources import (
    name_given,
    named,
    named_after_comma,
    named_before_comma,
    named_behind_office,
)
from summarise.read.cast.names import WORD
from summarise.read.cast.offices import personal
from summarise.read.cast.portraits import portray
from summarise.read.cast.pronouns import pronoun_speaker
from summarise.read.cast.scene import Scene
from summarise.read.cast.source_phrase import DETERMINERS, Phrase
from summarise.read.cast.turns import has_spoken
from summarise.read.cast.unnamed_sources import body, in_evidence, unnamed
from summarise.read.clause.cues import NOBODY
from summarise.read.clause.phrase_bounds import PERSONS
from summarise.read.reading import Attribution, Speaker
from summarise.read.text.lexicon import Lexicon

BEFORE_WHO = re.compile(r"((?:[\w’'-]+ ){0,5}[\w’'-]+),? $")
FURTHEST = 120  # characters back that the people whom "who" means are named
ACCUSED = re.compile(r"((?:(?! of | with | over | for )[^,;])+) (?:of|with|over|for) ")
HIM = {"him": "he", "her": "she", "them": "they"}
FAMILY = frozenset({"mother", "father", "grandmother", "grandfather"})
AGED = re.compile(r"\d+-year-olds?")
NEAR = 3  # paragraphs in which somebody may be told of by another name


def speakers(
    text: str, found: Sequence[Attribution], sentences: Sequence[Span], words: Lexicon
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    """Give each attribution its speaker's index, and return all speakers."""
    scene = Scene(text, words, cast(text, words), sentences)
    resolved: list[Attribution] = []
    for at, attribution in enumerate(found):
        index = _speaker(scene, attribution)
        if index is None and resolved:
            index = _accused(scene, resolved[-1], attribution)
        if index is not None and not _told_of(attribution, found[at + 1 : at + 2]):
            has_spoken(scene, attribution, index)
        resolved.append(attribution.spoken_by(index))
    portray(scene.cast.speakers, words)
    return tuple(resolved), tuple(scene.cast.speakers)


def _told_of(inner: Attribution, following: Sequence[Attribution]) -> bool:
    """Whether it is part of what is said behind it: “[Ek had asked] for help, she said”."""
    return any(span.holds(inner.cue.start) for outer in following for span in outer.content)


def _accused(scene: Scene, before: Attribution, attribution: Attribution) -> int | None:
    """Who denies what their own sentence accuses them of: “…, an allegation it denies”."""
    same = before.sentence == attribution.sentence and before.act == "accuses"
    if not same or attribution.act != "denies" or not before.content or not attribution.source:
        return None
    start, end = before.content[0]
    if not attribution.content or attribution.content[0].end > attribution.cue.start:
        return None  # “He accused the mayor of fraud and denied that …”
    told = ACCUSED.match(scene.text, start, end)
    phrase = Phrase(scene, Span(start, told.end(1))) if told else None
    return _found(scene, phrase, attribution) if phrase and phrase.tokens else None


def _speaker(scene: Scene, attribution: Attribution) -> int | None:
    if not attribution.source:
        return None
    told = scene.text[slice(*attribution.source[0])]
    if told == "A" and scene.text[attribution.cue.start] == ":":
        return scene.interviewed
    phrase = Phrase(scene, _bare(scene.text, attribution.source[0]))
    if scene.words["unsubjected"] and phrase.tokens[-1] in scene.words.cues:
        return pronoun_speaker(scene, attribution, "")  # “Aseguró que …”
    first = phrase.tokens[0].partition("'")[0]  # “he’s suggesting”
    if len(phrase.tokens) == 1:
        first = HIM.get(first, first)  # “according to him”
    if len(phrase.tokens) == 1 and (first in scene.words["pronouns"] or first == "which"):
        index = pronoun_speaker(scene, attribution, first)
        people = _people_before(scene, phrase) if first == "who" else None
        return index if index is not None or people is None else unnamed(scene, people)
    if phrase.tokens[-1] in {"you", "we", "i"}:
        return None  # “or you”
    alone = _alone(scene, phrase, attribution)
    return _found(scene, phrase, attribution) if alone is None else alone


def _alone(scene: Scene, phrase: Phrase, attribution: Attribution) -> int | None:
    """Whoever is nobody spoken of before: “another”, “he and Ek”, “neither Ek nor the mayor”."""
    if phrase.tokens[0] in PERSONS and phrase.tokens[1:2] == ["and"]:
        return and_they(scene, phrase, pronoun_speaker(scene, attribution, phrase.tokens[0]))
    if phrase.tokens == ["another"]:
        return scene.cast.add("another", "unnamed source", phrase.span)
    both = phrase.tokens[0] == "both" and "and" in phrase.tokens
    if phrase.tokens[0] not in NOBODY and not both:
        return together(scene, phrase)
    name = " ".join(phrase.text.split())
    return scene.cast.called(name[0].lower() + name[1:], phrase.span)


def _found(scene: Scene, phrase: Phrase, attribution: Attribution) -> int | None:
    finds = (
        _of_age,
        name_given,
        _varied,
        named_after_comma,
        _whole_body,
        named_behind_office,
        unnamed,
        named,
        named_before_comma,
        _described,
    )
    heard = in_evidence(scene, phrase, scene.text[slice(*attribution.cue)])
    if heard is not None:
        return heard
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
    called = scene.cast.by_last.get(noun[0], [])
    if len(called) == 1 and scene.cast.speakers[called[0]].name[:1].isupper():
        return called[0]  # “the agency” is the Environment Agency
    index = pronoun_speaker(scene, attribution, "it")
    accuses = scene.said == attribution.sentence.start or "accus" in scene.how
    if attribution.act == "denies" and index == scene.last and accuses:
        return None  # “Police accused the Mill company of theft, a charge the firm rejects”
    named = index is not None and scene.cast.speakers[index].name[:1].isupper()
    return index if named else None


def _varied(scene: Scene, phrase: Phrase) -> int | None:
    """Who spoke last, by another name: “…,” said the Italian; the 27-year-old Czech said “…”."""
    if scene.last is None or scene.cast.speakers[scene.last].kind != "person":
        return None
    words = [word for word in phrase.tokens[: phrase.head + 1] if not AGED.fullmatch(word)]
    told = {*words[1:]} - scene.words["standing"]
    aged = words == ["the"] and phrase.head > 0  # “the 38-year-old told”
    known = told != set() and told <= scene.words["peoples"]
    known |= _of_party(phrase, words, scene)
    if words[:1] != ["the"] or not (known or aged or _family(scene, words)):
        return None
    passed = scene.text[scene.said : phrase.span.start].split(scene.paragraph_break)
    return scene.last if len(passed) <= NEAR else None


def _of_party(phrase: Phrase, words: list[str], scene: Scene) -> bool:
    """Whether somebody is called by place and party, or people: “the Osk Republican said”."""
    placed = len(words) == 3 and phrase.written[1][:1].isupper()  # noqa: PLR2004
    return placed and words[2] in scene.words["peoples"]


def _of_age(scene: Scene, phrase: Phrase) -> int | None:
    """Who is told to be so old: “Ann Lee, 38, said. … The 38-year-old said”."""
    if phrase.head != 1 or phrase.tokens[0] != "the" or not AGED.fullmatch(phrase.tokens[1]):
        return None
    age = phrase.tokens[1].partition("-")[0]
    for index, speaker in enumerate(scene.cast.speakers):
        behind = (scene.text.startswith(f", {age}", at.end) for at in speaker.mentions)
        if speaker.kind == "person" and any(behind):
            return index
    return None


def _family(scene: Scene, words: list[str]) -> bool:
    """Whether who spoke last is called so: “Ines Roe … The grandmother said”, of whom none is told.

    There is no other, and no "his mother", in the text.
    """
    noun, last = words[-1], scene.last
    if noun not in FAMILY or last is None or len(words) != 2:  # noqa: PLR2004
        return False
    other = scene.words["men" if noun.endswith("mother") else "women"]
    first = scene.cast.speakers[last].name.split()[0].lower()
    return first not in other and len(re.findall(rf"\b{noun}\b", scene.text.lower())) == 1


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


def _whole_body(scene: Scene, phrase: Phrase) -> int | None:
    """A body whose name goes on behind its head: “the Department of Health and Social Care”."""
    told = phrase.tokens[1 : phrase.head]
    holder = any(personal(word, scene.words) for word in told)  # “Board of Osk spokesman Ann Lee”
    if holder or not any(map(phrase.named_on, range(1, phrase.head))):
        return None
    return body(scene, Phrase(scene, Span(phrase.span.start, phrase.head_end)))


def _described(scene: Scene, phrase: Phrase) -> int | None:
    """An office that one named person holds: “the army chief”, and not “the council” he leads."""
    bodies = scene.words.union("organisations", "governments", "firms")
    if phrase.tokens[phrase.head] in bodies:
        return None
    found = scene.cast.described(phrase.content(phrase.head + 1), scene.last)
    noun = phrase.tokens[phrase.head]
    if found is not None and (len(phrase.tokens) > 1 or scene.cast.is_a(found, noun)):
        return found  # “staff for the board” is not its chief of staff
    if phrase.tokens[0] != "the":
        return None
    # “the Vermont senator” is the senator who spoke last
    held = scene.cast.described(frozenset({phrase.tokens[phrase.head]}), scene.last)
    return held if held is not None and held == scene.last else None
