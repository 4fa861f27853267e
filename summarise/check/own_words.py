"""The reader's own words: no number or name that the source does not hold, no wrong mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.check.names import WORD, last_word
from summarise.check.numbers import numbers, supported
from summarise.document import Document
from summarise.draft import Actor, BriefSentence
from summarise.read import Attribution, read
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

# A name inside a sentence: its first word is capital whatever it is.
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+[\w-]*(?: [A-Z][a-z]+[\w-]*)*")
STEM = 5  # letters that a name and its adjective share
OTHER_NAMES = {
    "american": frozenset({"us", "usa", "america"}),
    "america": frozenset({"us", "usa"}),
    "british": frozenset({"uk", "britain"}),
    "britain": frozenset({"uk"}),
    "european": frozenset({"eu", "europe"}),
}
COMMON = frozenset(["government", "ministry", "cabinet", "senate", "congress", "parliament"])
CAPITAL = re.compile(r"[A-Z][^\W_]+")
FEWEST, MOST = 2, 5  # sentences of a brief


def brief_length(case: Case) -> Iterator[Finding]:
    """A brief of a report in which more than one thing is claimed has two to five sentences."""
    count = len(case.draft.brief)
    if len(case.draft.claims) > 1 and not FEWEST <= count <= MOST:
        yield warning("brief-length", "draft", f"its brief has {count} sentences, not two to five")


def figures(case: Case) -> Iterator[Finding]:
    """No statement, question or sentence of the brief holds a number that the source has not."""
    known = {number.value for number in numbers(case.document.text)}
    for item, text in _written(case):
        for number in numbers(text):
            if not supported(number, known):
                yield error("number-unsupported", item, f"the source has no “{number.text}”")


def names(case: Case) -> Iterator[Finding]:
    """No statement, question or sentence of the brief holds a name that the source has not."""
    text = case.document.text.lower()
    known = {*WORD.findall(text), *WORD.findall(text.replace(".", ""))}  # also "U.S." as "us"
    words = lexicon("en")
    known |= words["titles"] | words["organisations"] | COMMON
    for item, said in _written(case):
        for match in NAME.finditer(said):
            parts = CAPITAL.findall(match[0])
            if any(not _known(part.lower(), known) for part in parts):
                yield error("name-unsupported", item, f"the source has no “{' '.join(parts)}”")


def _known(name: str, words: set[str]) -> bool:
    """Whether a text has a name, or the land that an adjective is of: Pakistani, American."""
    if name in words or OTHER_NAMES.get(name, frozenset()) & words:
        return True
    return len(name) > STEM and any(word.startswith(name[:STEM]) for word in words)


def _written(case: Case) -> Iterator[tuple[str, str]]:
    """Whatever a reader wrote in its own words, by the id of its item."""
    for item in case.draft.quoted():
        yield item.id, item.statement
    for question in case.draft.open_questions:
        yield question.id, f"{question.question} {question.why}"
    for number, sentence in enumerate(case.draft.brief, 1):
        yield f"b{number}", sentence.text


def brief_speakers(case: Case) -> Iterator[Finding]:
    """Whoever the brief says speaks, speaks in what it cites.

    The rules read the sentence itself; a speaker they cannot match to an actor accuses nobody.
    """
    actors = {actor.id: actor for actor in case.draft.actors}
    speakers = {item.id: item.actor for item in case.draft.quoted()}
    for number, sentence in enumerate(case.draft.brief, 1):
        cited = {speakers[name] for name in sentence.cites if speakers.get(name) in actors}
        said = ", ".join(sorted(actors[name].name for name in cited))
        for actor in _speaking(sentence, tuple(actors.values())):
            if cited and last_word(actor.name) not in said.lower():
                message = f"has {actor.name} say what is said by {said}"
                yield error("brief-speaker", f"b{number}", message)


def _speaking(sentence: BriefSentence, actors: tuple[Actor, ...]) -> Iterator[Actor]:
    document = Document(sentence.text)
    said = read(document).attributions
    for attribution in said:
        if any(_inside(attribution, other) for other in said):
            continue  # "X says that Y said": that Y speaks is X's word
        for span in attribution.source:
            phrase = document.at(span)
            named = [actor for actor in actors if _names(actor, phrase)]
            if len(named) == 1:
                yield named[0]


def _inside(attribution: Attribution, other: Attribution) -> bool:
    at = attribution.cue.start
    return any(span.start <= at < span.end for span in other.content)


def _names(actor: Actor, phrase: str) -> bool:
    """Whether a phrase is a person's name, in full or by its last word."""
    if actor.kind != "person":
        return False
    last = last_word(phrase)
    return any(last == last_word(name) for name in (actor.name, *actor.aliases))
