"""Right words, right mouth: the speaker given against the one that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.check.terms.names import WORD
from summarise.check.terms.people import other_sex, personal
from summarise.check.whose import (
    Given,
    alone,
    and_others,
    called,
    inner,
    named_in,
    only,
    retold,
    somebody_else,
    speaking,
)
from summarise.document import Span
from summarise.evidence import Evidence, Finding
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import lexicon

FULL = 2  # words of a full name
ANSWERS = frozenset({"denies", "declines"})
NEARLY = 0.5  # share of a quote that a saying must hold
NESTED = re.compile(r"[‘‚]|(?<!\w)'(?=\w)")


def speakers(case: Case) -> Iterator[Finding]:
    """Whoever is said to say a quote is not somebody else whom its own sentence names."""
    actors = {actor.id: actor for actor in case.draft.actors}
    every = tuple((actor.name, *actor.aliases) for actor in actors.values())
    for item in case.draft.quoted():
        actor = actors.get(item.actor)
        if actor is not None:
            names = (actor.name, *actor.aliases)
            given = Given(names, actor.role or "", actor.kind, every)
            yield from elsewhere(item.id, given, case.evidence[item.id], case.reading)


def elsewhere(item: str, given: Given, evidence: Evidence, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a quote is in another mouth.

    Refused is what another person says, who is named in the same sentence, or called "he" or "she":
    of direct speech, and of what is reported in a sentence that does not name the one given. An
    office or an unnamed source may after all mean the speaker given: of that is warned, as of whom
    the rules read otherwise.
    """
    called = any(len(word) > 1 for name in given.names for word in WORD.findall(name))
    if evidence.span is None:
        return
    if given.personal and called and not given.stands(reading):
        yield error("speaker-unsupported", item, f"the source has no “{given.names[0]}”")
    elif len(evidence.spans) <= 1 or evidence.status == "spliced":
        find = _mouths if given.personal else _unnamed
        yield from find(item, given, evidence.span, reading)


def _mouths(item: str, given: Given, span: Span, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where what stands in a span is said by another than who is named."""
    said = _around(span, reading)
    message = None if said is None else _conflict(given, said, reading)
    if said is not None and message and not _introduced(given, said, span, reading):
        yield error("speaker-elsewhere", item, message, said.source[:1])
        return
    told = said or _told(span, reading)
    within = None if told else _within(span, reading) or _nearly(span, reading)
    yield from _reported(item, given, within or told, reading, own=within is not None)


def _reported(
    item: str, given: Given, said: Attribution | None, reading: Reading, *, own: bool
) -> Iterator[Finding]:
    """Yield a finding where a sentence has another tell it; `own`: by a verb in the quote, say."""
    if said is None:
        return
    named = _named(given, said, reading)
    sure = own or said.kind != "direct"
    if named and sure and not given.among(reading.document.at(said.sentence)):
        yield error("speaker-elsewhere", item, named, said.source[:1])
        return
    unsure = (named or _body(given, said, reading)) if own else _unsure(given, said, reading)
    if unsure:
        yield warning("speaker-unsure", item, unsure, said.source[:1])


def _unnamed(item: str, given: Given, span: Span, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where direct speech of somebody named is given to a source without a name."""
    said = _around(span, reading) if given.kind == "unnamed source" else None
    if said is None or said.speaker is None or retold(said, reading):
        return
    speaker, source = reading.speakers[said.speaker], reading.document.at(said.source[0])
    person = speaker.kind == "person" and named_in(source, speaker)
    if person and not given.described(speaker, source) and not given.spoken_for(source, reading):
        message = f"the source has {speaker.name} say it"
        yield error("speaker-elsewhere", item, message, said.source[:1])


def _introduced(given: Given, said: Attribution, span: Span, reading: Reading) -> bool:
    """Whether a turn has somebody told of before: “LEE: Your mayor, Bo Ek, says …”."""
    if reading.document.at(said.cue) != ":":
        return False
    return given.among(reading.document.text[reading.around(span).start : span.start])


def _told(span: Span, reading: Reading) -> Attribution | None:
    """The innermost report of what somebody says that holds the span, and is not all quoted."""
    holding = [said for said in reading.saying(span) if said.source and said.kind != "direct"]
    return min(holding, key=lambda said: inner(said, span), default=None)


def _within(span: Span, reading: Reading) -> Attribution | None:
    """The first saying whose own verb stands in the span: “denied that …”, said of its subject."""
    if _spoken(span, reading):
        return None
    for said in reading.said_in(span):
        before = said.source != () and said.source[0].end <= said.cue.start
        # of “Cole praised it” somebody else may tell
        own = before and (said.source[0].start < span.start or said.act in ANSWERS)
        if own and said.kind != "direct":
            return said
    return None


def _nearly(span: Span, reading: Reading) -> Attribution | None:
    """The saying of nearly all that stands in a span, as of “A,” said Lee, “and B.”."""
    if reading.saying(span):
        return None  # it was looked at, and may be another's words in somebody's speech
    return next((said for said in reading.overlapping(span, NEARLY) if said.source), None)


def _named(given: Given, said: Attribution, reading: Reading) -> str | None:
    """Say whom a sentence names as who tells it, where that is another person."""
    source = speaking(reading.document.at(said.source[0])) + and_others(said, reading)
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    if speaker is None or speaker.cast_as != "person" or retold(said, reading):
        return None
    if _noun(speaker.name, reading):
        return None
    if not named_in(source, speaker) or given.spoken_for(source, reading):
        return None
    if given.may_be(speaker, source, reading):
        return None
    return f"the source has {speaker.name} say it"


def _noun(name: str, reading: Reading) -> bool:
    """Whether a name may be a mere noun: in German each begins with a capital."""
    words = name.split()
    article = words[0].lower() in lexicon("de")["articles"]
    return reading.language == "de" and len(words) - article < FULL


def _unsure(given: Given, said: Attribution, reading: Reading) -> str | None:
    """Say whom the rules read as a “she” or an office that is no other name for the one given."""
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    source = speaking(reading.document.at(said.source[0]))
    if retold(said, reading) or given.spoken_for(source, reading):
        return None
    if speaker is not None and given.may_be(speaker, source):
        return None
    if speaker is not None and speaker.cast_as == "person" and not _noun(source, reading):
        read_as = f"the source says “{source}”, whom the rules read as {speaker.name}"
        return read_as if source != speaker.name else f"the source has {source} say it"
    body = _body(given, said, reading)
    if body or not somebody_else(given, said, reading):
        return body
    return f"the source says “{source}” of its speaker"


def _body(given: Given, said: Attribution, reading: Reading) -> str | None:
    """Say which other actor of the draft a sentence names, where it does not name the one given."""
    source = speaking(reading.document.at(said.source[0]))
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    same = speaker is not None and given.may_be(speaker, source)
    if same or given.spoken_for(source, reading) or given.in_part(source):
        return None
    if given.among(reading.document.at(said.sentence)):
        return None
    others = (names for names in given.every if names != given.names)
    other = next((names[0] for names in others if called(names, source)), None)
    return f"the source has {other} say it" if other else None


def _conflict(given: Given, said: Attribution, reading: Reading) -> str | None:
    """Say why the speaker given is not the one of that saying, or None where that is unsure."""
    source = speaking(reading.document.at(said.source[0]))
    source += and_others(said, reading)
    if other_sex(source, given.names, reading.language) and not only(given, said, reading):
        return f"the source says “{source}” of its speaker"
    speaker = None if said.speaker is None else reading.speakers[said.speaker]
    kinds = {"person"} if said.kind == "mixed" else {"person", "other"}
    kinds |= {"organisation"} if reading.document.at(said.cue) == ":" else set()
    sure = speaker is not None and speaker.cast_as in kinds and personal(speaker.name)
    if speaker is None or not sure or retold(said, reading):
        return None
    meant = source.lower() in {"he", "she"} and alone(given, speaker, said, reading)
    if given.spoken_for(source, reading):
        return None
    if not (named_in(source, speaker) or meant):
        return None
    if given.may_be(speaker, source, reading):
        return None
    return f"the source has {speaker.name} say it"


def _around(span: Span, reading: Reading) -> Attribution | None:
    """The saying of direct speech, or of a labelled turn, that holds the span; the innermost."""
    inside = _spoken(span, reading)
    holding = [
        said
        for said in reading.saying(span)
        if said.source and (inside or reading.document.at(said.cue) == ":")
    ]
    nearest = sorted(holding, key=lambda said: inner(said, span))
    kinds = [said.kind == "indirect" for said in nearest[:2]]
    # what is quoted in a report without marks may be anybody's
    reported = kinds == [True] and reading.document.at(nearest[0].cue) != ":"
    return None if reported or kinds in ([], [True, False]) else nearest[0]


def _spoken(span: Span, reading: Reading) -> bool:
    """Whether a span stands in a quoted passage, and in no other one inside it."""
    passage = reading.passage_at(span.start)
    if passage is None or span.end > passage.outer.end:
        return False
    start = passage.span.start
    before = reading.document.at(Span(min(start, span.start), span.start))
    return not NESTED.search(before)
