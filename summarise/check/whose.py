"""Whose saying it may be: whether the speaker given can be the one whom the source names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarise.check.terms.known_names import known_names
from summarise.check.terms.names import WORD
from summarise.check.terms.people import namesakes, personal
from summarise.document import Span
from summarise.draft import ActorKind
from summarise.read.reading import Attribution, Reading, Speaker
from summarise.read.text.lexicon import lexicon, words_of_language
from summarise.read.text.name_words import bare, name_words

LATELY = 400  # letters before a sentence in which "he" was mentioned last
AND_OTHERS = re.compile(r" and [^.,;:!?\"“”\n]{2,60}")
HEARERS = re.compile(r",? (?:in|to|with|at|on|during|after|before|from|beside|alongside) ")
HEARD = re.compile(r" (?:hears?|heard|saw|sees?|watch(?:ed|es)) ")
OWNER = re.compile(r"\b[A-Z]\w+['’]s? (?=[a-z])")
SPOKESMAN = re.compile(r"(?i)\b(?:spokes\w+|representative|press secretary)\b")
RETOLD = re.compile(r"\b(?:as saying|quoted|recalled|wife|husband|known as)\b")
HIDDEN = re.compile(
    r"\b(?:familiar with|close to|briefed on|on condition of|anonym|not authori[sz]ed|not to be)\b"
)
OTHER = frozenset({"other", "another", "second", "third"})
# what brings somebody in who was not spoken of before
ANOTHER = frozenset({"a", "an", "one", "another", "some", "two", "three", "several"})
ANOTHER |= {"ein", "eine", "einer", "zwei", "un", "une", "deux", "una", "dos", "otro", "otra"}


@dataclass(frozen=True, slots=True)
class Given:
    """Whom a draft gives as the speaker, with the names of all its actors."""

    names: tuple[str, ...]
    role: str = ""
    kind: ActorKind = "person"
    every: tuple[tuple[str, ...], ...] = ()

    @property
    def personal(self) -> bool:
        """Whether it is called by a name of its own."""
        return any(map(personal, self.names))

    @property
    def words(self) -> set[str]:
        """The words by which it is called."""
        return {word for name in self.names for word in name_words(name)}

    def stands(self, reading: Reading) -> bool:
        """Whether a word of its names stands in the source at all."""
        known = known_names(reading.document)
        words = [word for name in (*self.names, self.role) for word in WORD.findall(name)]
        return any(word in known for word in words if len(word) > 1)

    def among(self, text: str) -> bool:
        """Whether it is mentioned in a text, by a word that is no title."""
        return bool((self.words - lexicon("en")["titles"]) & {*name_words(text)})

    def spoken_for(self, source: str, reading: Reading) -> bool:
        """Whether somebody speaks for it: “a spokeswoman, Bo Ek” for Acme."""
        if SPOKESMAN.search(source) is None:
            return False
        return not _people(self.words, reading)

    def may_be(self, speaker: Speaker, source: str, reading: Reading | None = None) -> bool:
        """Whether it may be that speaker: by a word that is no title.

        Where the source names who speaks, an office that both have says nothing: there are two
        nurses in it.
        """
        titles = lexicon("en")["titles"]
        offices = {*name_words(self.role)}
        given = self.words | offices
        theirs = (speaker.name, *speaker.aliases, speaker.role or "", source)
        others = _others(source, speaker, reading) if reading else set()
        known = {word for name in theirs for word in name_words(speaking(name))} - others
        if self.personal and named_in(source, speaker):
            given = self.words
            known -= {word for word in known if word in offices and word not in self.words}
        same = given & known - titles if given - titles else given & known
        return not given or bool(same and not namesakes(self.names, speaker.name, source))

    def in_part(self, source: str) -> bool:
        """Whether a source has any word of its names or its office."""
        small = lexicon("en")["stopwords"] | lexicon("en")["titles"]
        return not (self.words | {*name_words(self.role)}).isdisjoint({*name_words(source)} - small)

    def described(self, speaker: Speaker, source: str) -> bool:
        """Whether who is given without a name is the one who is named, by all that is said."""
        theirs = {*name_words(f"{source} {speaker.name} {speaker.role or ''}")}
        return _telling(self.words) <= theirs


def named_in(source: str, speaker: Speaker) -> bool:
    """Whether a source calls a speaker by the last word of a name of their own."""
    last = speaker.name.split()[-1].lower()
    return personal(speaker.name) and last in source.lower() and last not in ANOTHER


def called(names: Sequence[str], source: str) -> bool:
    """Whether a source calls somebody by all the words of any of these names."""
    words = {*name_words(source)}
    told = (_telling(name_words(name)) for name in names)
    return any(name and name <= words for name in told)


def _telling(words: Iterable[str]) -> set[str]:
    """The words of a name that tell it from another: "other nurse" of “the other nurse”."""
    return {*words} - (lexicon("en")["stopwords"] - OTHER)


def speaking(source: str) -> str:
    """The part of a source that speaks: not whom “Carr, in a letter to Roe,” is written to."""
    return OWNER.sub("", HEARERS.split(HEARD.split(source)[-1])[0])


def _others(source: str, speaker: Speaker, reading: Reading) -> set[str]:
    """The people in a source who are not its speaker: “Carr spokesman Bo Ek”, “an aide to Carr”.

    Where two speak, both do; and a body speaks through its people.
    """
    if " and " in source or "&" in source:
        return set()
    own = {word for name in (speaker.name, *speaker.aliases) for word in name_words(name)}
    named = {word.lower() for word in WORD.findall(bare(source)) if word[0].isupper()}
    if not named & own:
        return set()
    return _people(named - own, reading)


def _people(words: set[str], reading: Reading) -> set[str]:
    """Which of these words are of the name of a person who speaks in a text."""
    return {word for word in words if any(x.kind == "person" for x in reading.called({word}))}


def alone(given: Given, speaker: Speaker, said: Attribution, reading: Reading) -> bool:
    """Whether "he" can mean the speaker and not the one given: of late only he was mentioned."""
    lately = _lately(said, reading)
    return Given((speaker.name,)).among(lately) and not given.among(lately)


def and_others(said: Attribution, reading: Reading) -> str:
    """Whoever else is named right behind a source: “said Ann Roe [and Tom Carr]”."""
    more = AND_OTHERS.match(reading.document.text, said.source[0].end)
    return more[0] if more else ""


def only(given: Given, said: Attribution, reading: Reading) -> bool:
    """Whether the one given, and no other person, was mentioned of late."""
    others = [
        speaker
        for speaker in reading.speakers
        if speaker.kind in {"person", "other"} and not given.may_be(speaker, "")
    ]
    lately = _lately(said, reading)
    return given.among(lately) and not any(Given((each.name,)).among(lately) for each in others)


def _lately(said: Attribution, reading: Reading) -> str:
    """A saying's sentence and what stands right before it."""
    start = max(0, said.sentence.start - LATELY)
    return reading.document.text[start : said.sentence.end]


def retold(said: Attribution, reading: Reading) -> bool:
    """Whether a sentence has somebody tell what another said: then who speaks is unsure."""
    return bool(RETOLD.search(reading.document.at(said.sentence)))


def somebody_else(given: Given, said: Attribution, reading: Reading) -> bool:
    """Whether a source without a name is not the person given.

    “A spokesman” brings in somebody else than who was named before (a lead names nobody yet); “the
    officer” is whom the text calls so, and not one with another office.
    """
    source = reading.document.at(said.source[0])
    words = name_words(source)
    peoples = lexicon("en")["peoples"]
    capitals = [
        word
        for word in WORD.findall(source)[1:]
        if word[0].isupper() and word.lower() not in peoples
    ]
    if given.kind != "person" or not words or capitals or given.spoken_for(source, reading):
        return False
    if given.among(reading.document.at(said.sentence)) or {*name_words(given.role)} & {*words}:
        return False
    lexis = words_of_language(reading.language)
    if lexis.union("unnamed", "titles").isdisjoint(words) and peoples.isdisjoint(words):
        return False
    if words[0] in ANOTHER and HIDDEN.search(source):
        return True  # “one Democrat familiar with the talks”
    mentions = [
        reading.around(span)
        for speaker in reading.called(given.words)
        if given.may_be(speaker, "")
        for span in (speaker.first, *speaker.mentions)
    ]
    first = source.split()[0].lower()
    if first in ANOTHER:
        return any(each.start < said.sentence.start for each in mentions)
    called = any(words[-1] in reading.document.at(each).lower() for each in mentions)
    return bool(given.role) and first == "the" and not called


def inner(said: Attribution, span: Span) -> tuple[int, int]:
    """How closely a saying holds a span: by what it says, then by how far its cue is."""
    content = next(each for each in said.content if each.start < span.end and span.start < each.end)
    return content.end - content.start, abs(said.cue.start - span.start)
