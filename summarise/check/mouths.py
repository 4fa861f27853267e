"""Right words, right mouth: the speaker given against the one that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.check.case import Case, error, warning
from summarise.check.terms.known_names import bare, known_names
from summarise.check.terms.names import WORD
from summarise.check.terms.people import namesakes, other_sex, personal, words_of
from summarise.document import Span
from summarise.evidence import Evidence, Finding
from summarise.read.lexicon import lexicon
from summarise.read.reading import Attribution, Reading, Speaker

LATELY = 400  # letters before a sentence in which "he" was mentioned last
AND_OTHERS = re.compile(r" and [^.,;:!?\"“”\n]{2,60}")
HEARERS = re.compile(r",? (?:in|to|with|at|on|during|after|before|from|beside|alongside) ")
HEARD = re.compile(r" (?:hears?|heard|saw|sees?|watch(?:ed|es)) ")
OWNER = re.compile(r"\b[A-Z]\w+['’]s? (?=[a-z])")
NESTED = re.compile(r"[‘‚]|(?<!\w)'(?=\w)")
SPOKESMAN = re.compile(r"(?i)\b(?:spokes\w+|representative|press secretary)\b")
RETOLD = re.compile(r"\b(?:as saying|quoted|recalled|wife|husband|known as)\b")


def speakers(case: Case) -> Iterator[Finding]:
    """Whoever is said to say a quote is not somebody else whom its own sentence names."""
    actors = {actor.id: actor for actor in case.draft.actors}
    for item in case.draft.quoted():
        actor = actors.get(item.actor)
        if actor is not None:
            names = (actor.name, *actor.aliases, actor.role or "")
            yield from elsewhere(item.id, names, case.evidence[item.id], case.reading)


def elsewhere(
    item: str, names: Sequence[str], evidence: Evidence, reading: Reading
) -> Iterator[Finding]:
    """Yield a finding where a quote is in another mouth.

    Only direct speech is refused, by a person named in the same sentence, or by "he" and "she": an
    office or an unnamed source may after all mean the speaker given. Whom the rules read otherwise,
    also as reporting it without quotation marks, is warned of.
    """
    if evidence.span is None or not any(map(personal, names)):
        return
    called = any(len(word) > 1 for name in names for word in WORD.findall(name))
    if called and not any(_stands(name, reading) for name in names):
        yield error("speaker-unsupported", item, f"the source has no “{names[0]}”")
        return
    if len(evidence.spans) > 1 and evidence.status != "spliced":
        return
    said = _around(evidence.span, reading)
    message = None if said is None else _conflict(names, said, reading)
    if message and said is not None:
        yield error("speaker-elsewhere", item, message, said.source[:1])
        return
    told = said or _told(evidence.span, reading)
    unsure = None if told is None else _unsure(names, told, reading)
    if unsure and told is not None:
        yield warning("speaker-unsure", item, unsure, told.source[:1])


def _told(span: Span, reading: Reading) -> Attribution | None:
    """The innermost report, without quotation marks, of what somebody says that holds the span."""
    holding = [said for said in reading.saying(span) if said.source and said.kind == "indirect"]
    return min(holding, key=lambda said: _distance(said, span), default=None)


def _unsure(names: Sequence[str], said: Attribution, reading: Reading) -> str | None:
    """Say whom the rules read as a “she” or an office that is no other name for the one given."""
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    source = _speaking(reading.document.at(said.source[0]))
    if speaker is None or speaker.kind != "person" or _retold(said, reading):
        return None
    if _spokesman(source, names, reading) or _same_person(names, speaker, source):
        return None
    return f"the source says “{source}”, whom the rules read as {speaker.name}"


def _conflict(names: Sequence[str], said: Attribution, reading: Reading) -> str | None:
    """Say why the speaker given is not the one of that saying, or None where that is unsure."""
    source = _speaking(reading.document.at(said.source[0]))
    source += _and_others(said, reading)
    if other_sex(source, names, reading.language) and not _only(names, said, reading):
        return f"the source says “{source}” of its speaker"
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    kinds = {"person"} if said.kind == "mixed" else {"person", "other"}
    kinds |= {"organisation"} if reading.document.at(said.cue) == ":" else set()
    sure = speaker is not None and speaker.kind in kinds and personal(speaker.name)
    if speaker is None or not sure or _retold(said, reading):
        return None
    named = speaker.name.split()[-1].lower() in source.lower()
    meant = source.lower() in {"he", "she"} and _alone(names, speaker, said, reading)
    if _spokesman(source, names, reading):
        return None
    if not (named or meant) or _same_person(names, speaker, source, reading.speakers):
        return None
    return f"the source has {speaker.name} say it"


def _speaking(source: str) -> str:
    """The part of a source that speaks: not whom “Carr, in a letter to Roe,” is written to."""
    return OWNER.sub("", HEARERS.split(HEARD.split(source)[-1])[0])


def _same_person(
    names: Sequence[str], speaker: Speaker, source: str, people: Sequence[Speaker] = ()
) -> bool:
    """Whether any of these names may be the speaker's: by a word that is no title."""
    titles = lexicon("en")["titles"]
    given = {word for name in names for word in words_of(name)}
    theirs = (speaker.name, *speaker.aliases, speaker.role or "", source)
    others = _others(source, speaker, people)
    known = {word for name in theirs for word in words_of(_speaking(name))} - others
    same = given & known - titles if given - titles else given & known
    return not given or bool(same and not namesakes(names, speaker.name, source))


def _spokesman(source: str, names: Sequence[str], reading: Reading) -> bool:
    """Whether somebody speaks for a body that is given: “a spokeswoman, Bo Ek” for Acme."""
    if SPOKESMAN.search(source) is None:
        return False
    people = _people(reading.speakers)
    return people.isdisjoint(word for name in names for word in words_of(name))


def _others(source: str, speaker: Speaker, people: Sequence[Speaker]) -> set[str]:
    """The people in a source who are not its speaker: “Carr spokesman Bo Ek”, “an aide to Carr”.

    Where two speak, both do; and a body speaks through its people.
    """
    if " and " in source or "&" in source:
        return set()
    own = {word for name in (speaker.name, *speaker.aliases) for word in words_of(name)}
    named = {word.lower() for word in WORD.findall(bare(source)) if word[0].isupper()}
    if not named & own:
        return set()
    return (named - own) & _people(people)


def _people(speakers: Sequence[Speaker]) -> set[str]:
    """The words by which a text names its people."""
    return {word for each in speakers if each.kind == "person" for word in words_of(each.name)}


def _alone(names: Sequence[str], speaker: Speaker, said: Attribution, reading: Reading) -> bool:
    """Whether "he" can mean the speaker and not the one given: of late only he was mentioned."""
    lately = _lately(said, reading)
    return _among([speaker.name], lately) and not _among(names, lately)


def _and_others(said: Attribution, reading: Reading) -> str:
    """Whoever else is named right behind a source: “said Ann Roe [and Tom Carr]”."""
    more = AND_OTHERS.match(reading.document.text, said.source[0].end)
    return more[0] if more else ""


def _only(names: Sequence[str], said: Attribution, reading: Reading) -> bool:
    """Whether the one given, and no other person, was mentioned of late."""
    others = [
        speaker
        for speaker in reading.speakers
        if speaker.kind in {"person", "other"} and not _same_person(names, speaker, "")
    ]
    lately = _lately(said, reading)
    return _among(names, lately) and not any(_among([each.name], lately) for each in others)


def _lately(said: Attribution, reading: Reading) -> set[str]:
    """The words of a saying's sentence and of what stands right before it."""
    start = max(0, said.sentence.start - LATELY)
    return {*words_of(reading.document.text[start : said.sentence.end])}


def _among(names: Sequence[str], words: set[str]) -> bool:
    """Whether somebody is mentioned among words, by a word of a name that is no title."""
    given = {word for name in names for word in words_of(name)} - lexicon("en")["titles"]
    return bool(given & words)


def _retold(said: Attribution, reading: Reading) -> bool:
    """Whether a sentence has somebody tell what another said: then who speaks is unsure."""
    return bool(RETOLD.search(reading.document.at(said.sentence)))


def _stands(name: str, reading: Reading) -> bool:
    """Whether a word of a name stands in the source at all."""
    known = known_names(reading.document)
    return any(word in known for word in WORD.findall(name) if len(word) > 1)


def _around(span: Span, reading: Reading) -> Attribution | None:
    """The saying of direct speech, or of a labelled turn, that holds the span; the innermost."""
    inside = _spoken(span, reading)
    holding = [
        said
        for said in reading.saying(span)
        if said.source and (inside or reading.document.at(said.cue) == ":")
    ]
    nearest = sorted(holding, key=lambda said: _distance(said, span))
    kinds = [said.kind == "indirect" for said in nearest[:2]]
    return None if kinds in ([], [True, False]) else nearest[0]


def _spoken(span: Span, reading: Reading) -> bool:
    """Whether a span stands in a quoted passage, and in no other one inside it."""
    passage = reading.passage_at(span.start)
    if passage is None or span.end > passage.outer.end:
        return False
    start = passage.span.start
    before = reading.document.at(Span(min(start, span.start), span.start))
    return not NESTED.search(before)


def _distance(said: Attribution, span: Span) -> tuple[int, int]:
    """How closely a saying holds a span: by what it says, then by how far its cue is."""
    content = next(each for each in said.content if each.start < span.end and span.start < each.end)
    return content.end - content.start, abs(said.cue.start - span.start)
