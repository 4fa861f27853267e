"""Pronouns: whom "he", "they", "who" or "which" means where it speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise

from summarise.document import Span
from summarise.read.cast import Cast
from summarise.read.lexicon import Lexicon
from summarise.read.names import names, personal
from summarise.read.reading import Attribution
from summarise.read.sources import WHO

FURTHEST = 4  # sentences back that the subject of a pronoun may stand
POINTING_ALONE = frozenset({"it", "that", "this"})
SUPPOSING = frozenset({"if", "unless"})
SPEAKING = frozenset({"person", "unnamed source"})
MANY = frozenset({"some", "many", "most", "others", "people", "few", "men", "women"})
MARKS = frozenset("“”\"‘«„'")
LONGEST_OFFICE = 3  # words between a body's name and that of whoever holds an office in it
LATEST_SUBJECT = 4  # words that may stand before the name of a subject


@dataclass
class Scene:
    """Who has spoken so far: what a pronoun or "the source" can mean at this point.

    `unnamed` holds the head noun and the index of each unnamed source, in order; `said` is where
    the sentence of the last speaker begins, `inside` is what was said there, and `served` whose
    spokesman or lawyer said it.
    """

    text: str
    words: Lexicon
    cast: Cast
    sentences: Sequence[Span]
    unnamed: list[tuple[str, int]] = field(default_factory=list)
    last: int | None = None
    said: int = 0
    inside: tuple[Span, ...] = ()
    served: int | None = None

    @cached_property
    def starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self.sentences]

    def served_at(self, at: int) -> int | None:
        """Whom "he" means in what his lawyer says: “Lee's lawyer, Ed Roe, said he denied it”."""
        inside = any(span.holds(at) for span in self.inside)
        return self.served if inside else None


def pronoun_speaker(scene: Scene, attribution: Attribution, pronoun: str) -> int | None:
    """Who a pronoun means: its sentence's subject, a later sentence's, or who spoke last."""
    at = attribution.source[0].start
    if pronoun in {"i", "you", "we"}:
        return None
    if pronoun in {"who", "whom", "which"}:
        named = _right_before(scene, attribution.sentence.start, at)
        person = named is not None and scene.cast.speakers[named].kind == "person"
        if pronoun == "who" and named is not None and not person:
            named = _with_office(scene, attribution.sentence.start, at)
        return None if pronoun == "which" and person else named
    fits = _fits(scene, pronoun)
    served = scene.served_at(at)
    if served is not None and fits(served):
        return served
    # Nobody denies what they have just said.
    denied = attribution.act == "denies" and bool(attribution.content)
    for sentence in _back(scene, at):
        last = scene.last if sentence.start == scene.said and not denied else None
        if last is not None and scene.cast.speakers[last].kind in SPEAKING and fits(last):
            return last  # “Lee, she said, is ill. She added …”
        subject = _subject(scene, Span(sentence.start, min(sentence.end, at)))
        inside = any(span.holds(sentence.start) for span in attribution.content)
        if subject is not None and fits(subject) and not inside:
            return subject
    said_so = denied and scene.text[slice(*attribution.content[0])].lower() in POINTING_ALONE
    return scene.last if scene.last is not None and fits(scene.last) and not said_so else None


def _back(scene: Scene, at: int) -> Iterator[Span]:
    """The sentences from the pronoun's own back to that of the last speaker, but quoted ones."""
    last = bisect_right(scene.starts, at) - 1
    for index in range(last, max(-1, last - FURTHEST), -1):
        sentence = scene.sentences[index]
        if sentence.start < scene.said:
            return
        if scene.text[sentence.start] not in MARKS:
            yield sentence


def _fits(scene: Scene, pronoun: str) -> Callable[[int], bool]:
    """Whether a speaker can be what the pronoun says: a person, several, or a thing."""
    other = scene.words["men"] if pronoun == "she" else scene.words["women"]

    def fits(index: int) -> bool:
        speaker = scene.cast.speakers[index]
        named = speaker.name if speaker.kind == "unnamed source" else speaker.name.split()[0]
        words = set(f"{speaker.role or ''} {named}".lower().split())  # "Brandon" may end a name
        last = _noun(speaker.name.split(), scene.words["prepositions"])
        many = last in MANY
        several = many or (speaker.kind == "unnamed source" and last.endswith("s"))
        if pronoun == "it":
            return speaker.kind in {"organisation", "government", "other"}
        if pronoun == "they":
            return several or speaker.kind in {"organisation", "other"}
        if speaker.kind == "unnamed source":
            return not several and not words & other
        person = _is_one(last, scene.words) or not WHO.isdisjoint(speaker.name.split())
        if speaker.kind == "other" and not (speaker.name[:1].isupper() or person):
            return False  # “the drinking went on”
        whole = speaker.name.lower().split()
        body = not scene.words["organisations"].isdisjoint(whole)
        body |= speaker.role is None and whole[0] in scene.words["placing"]
        return speaker.kind in {"person", "other"} and not (many or body or words & other)

    return fits


def _is_one(noun: str, words: Lexicon) -> bool:
    """Whether a noun says what somebody is: "father", "actor", "candidate"."""
    return personal(noun, words) or noun in words.union("titles", "men", "women")


def _noun(words: list[str], prepositions: frozenset[str]) -> str:
    """The noun of a phrase: "voters" of “most voters in Alabama”."""
    ends = (at for at, word in enumerate(words) if at and word in prepositions | WHO)
    return words[next(ends, len(words)) - 1].rstrip(",")


def _subject(scene: Scene, span: Span) -> int | None:
    """Whom the first words of a sentence name; "He said Ek left" names nobody as its subject."""
    first = scene.text[span.start : span.end].split(maxsplit=1)[:1]
    if first and first[0].lower() in scene.words["pronouns"] | SUPPOSING:
        return None  # “If Lee wins, he said” of another
    found = names(scene.text, scene.words, span.start, span.end)
    for name, follows in pairwise(chain(found, [None])):
        if name is None or scene.text.count(" ", span.start, name.span.start) > LATEST_SUBJECT:
            return None
        owner = scene.text.startswith(("’s ", "'s "), name.span.end)
        if follows and (owner or _modifies(scene, Span(name.span.end, follows.span.start))):
            continue  # “Osk's director, Ann Lee, left”, “Osk geologist Ann Lee left”
        subject = scene.cast.whom(name)
        # "The mayor of Osk, Ann Lee, …": the place is no subject, the name behind it is.
        if subject is not None or not scene.text.startswith(", ", name.span.end):
            return subject
    return None


def _modifies(scene: Scene, between: Span) -> bool:
    """Whether a name only tells whose somebody is: “Vendel geologist Ann Lee”."""
    words = scene.text[between.start : between.end].split(" ")[1:-1]
    plain = 0 < len(words) <= LONGEST_OFFICE and all(word.islower() for word in words)
    return plain and (personal(words[-1], scene.words) or words[-1] in scene.words["titles"])


def _with_office(scene: Scene, start: int, end: int) -> int | None:
    """The last person named before: “Sen. Ann Lee, the chair of the Safety Committee, who”."""
    found: int | None = None
    for name in names(scene.text, scene.words, start, end):
        index = scene.cast.whom(name)
        if index is not None and scene.cast.speakers[index].kind == "person":
            found = index
    return found


def _right_before(scene: Scene, start: int, end: int) -> int | None:
    """Whom the name right before "who" means; a name further back may be another's."""
    for name in names(scene.text, scene.words, start, end):
        if end - name.span.end <= len(", "):
            return scene.cast.whom(name)
    return None
