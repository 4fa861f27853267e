"""Likely attributions: where no rule says that somebody says so, but the words weigh for it.

Most words that bring what somebody says, wants or holds stand in no list: "shrugged off the plan",
"is open to a deal", "his call for calm". Each word that did so in annotated news is a candidate;
its content is found by the rules for objects and subjects; and weights of its own form, its ending
and the kinds of words around it are added up, as in logistic regression. They were learnt by
`tests/benchmarks/weights.py`, which says how, and stand in `weights/` as lines to read and correct.

Four in seven are right (PolNeAR, development), so that no draft and no check rests on them.
"""

from __future__ import annotations

import pkgutil
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from math import log

from summarise.document import Span
from summarise.read.cues import BE, group_of
from summarise.read.forms import kind_of
from summarise.read.kinds import MARKS, kind
from summarise.read.lexicon import lexicon
from summarise.read.objects import object_of
from summarise.read.reading import Attribution, Reading
from summarise.read.sources import source_after, source_before
from summarise.read.subjects import clause_subject
from summarise.read.units import QUOTED, Unit, units

LIKELY = 0.47  # probability from which an attribution is told
LEAST = log(LIKELY / (1 - LIKELY))
SAME = 0.5  # share of their union from which two contents are one
OF_CUE = frozenset(
    {"for", "on", "about", "of", "against", "with", "in", "at", "by", "from", "as", "into"}
    | {"over", "toward", "towards", "behind"}
)  # prepositions that belong to the word before them: "support for"
BOUNDS = {*MARKS.values()} - {"quote"} | {
    "that",
    "and",
    "but",
    "while",
    "when",
    "as",
    "if",
    "who",
    "which",
}
OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
SAID_OF = frozenset({"asserts", "hedges", "accuses", "shows"})
NO_SOURCE = ("ed", "ing", "'s", "’s")  # endings of a first word that begins a clause
LENGTHS = (1, 8, 20, 45, 90, 180)  # letters
MOST_WORDS = 40  # of a unit that are weighed: no sentence that a person wrote has more
MOST_CUES = 2  # of a unit that are counted
MOST_FAR = 0.6  # weight that a content may make up for, or it is not looked for
LETTERS = 2  # of a word's ending
Feature = tuple[str, ...]


@dataclass(frozen=True)
class Weights:
    """The words that may bring what somebody says, and what speaks for and against it."""

    words: frozenset[str]
    of: dict[Feature, float]

    def sum(self, features: Iterable[Feature]) -> float:
        """What all of the features weigh together."""
        return sum(self.of.get(each, 0.0) for each in features)


@dataclass
class Candidate:
    """A word of a unit that may bring what somebody says; `group` is its first helper's index.

    What it brings is sought only if the words around it allow that it brings anything.
    """

    unit: Unit
    at: int
    group: int
    place: tuple[str, str]  # inside what a rule found to be said or not; how many cues rules found

    def __post_init__(self) -> None:
        """Look at the words around it."""
        self.before, self.after = kind(self.unit, self.group - 1), kind(self.unit, self.at + 1)
        self.helped = not BE.isdisjoint(self.unit.words[self.group : self.at])
        self.ending = self.unit.words[self.at][-LETTERS:]

    @property
    def near(self) -> tuple[Feature, ...]:
        """What its own form and the words around it are."""
        word, ending, before, after = (
            self.unit.words[self.at],
            self.ending,
            self.before,
            self.after,
        )
        helpers = "be" if self.helped else "helped" if self.group < self.at else "none"
        return (
            ("word", word),
            ("word, behind", word, after),
            ("word, before", word, before),
            ("word, helpers", word, helpers),
            ("ending, behind", ending, after),
            ("ending, before, helpers", ending, before, helpers),
            ("behind, further behind", after, kind(self.unit, self.at + 2)),
            ("before, behind", before, after),
            ("place, before", *self.place, before),
        )

    @property
    def far(self) -> tuple[Feature, ...]:
        """How long its content is, on which side, and whether it is quoted."""
        span = self.content[0]
        size = str(bisect_left(LENGTHS, span.end - span.start + 1))
        quoted = _quoted(self.unit, span)
        return (
            ("side, size, behind", "left" if self.left else "right", size, self.after),
            ("quoted, ending", quoted, self.ending),
            ("quoted, behind, size", quoted, self.after, size),
            ("bound, behind", kind(self.unit, bisect_left(self.unit.starts, span.end)), self.after),
            ("word, side", self.unit.words[self.at], "left" if self.left else "right"),
        )

    @property
    def end(self) -> int:
        """Index behind the cue, and behind a preposition that belongs to it."""
        behind = self.unit.words[self.at + 1 : self.at + 2]
        return self.at + 1 + (behind != [] and behind[0] in OF_CUE)

    @property
    def left(self) -> bool:
        """Whether its content stands before it, as of “is denied by Lee”."""
        passive = self.helped and self.after == "preposition"
        ends = self.end >= len(self.unit.words) or self.after in {"stop", "end", "comma", "by"}
        return passive or ends

    @cached_property
    def content(self) -> tuple[Span, ...]:
        """What it brings: the subject, or the object; nothing where there is none."""
        if not self.left:
            found = object_of(self.unit, self.end)
        else:
            first = self.group
            while first and kind(self.unit, first - 1) not in BOUNDS:
                first -= 1
            subject = self.unit.span_of(first, self.group) if first < self.group else None
            found = (self.unit.trimmed(subject),) if subject else ()
        return found if found and found[0].start < found[0].end else ()


def likely(reading: Reading) -> Iterator[Attribution]:
    """Yield the attributions of a reading that no rule found, as far as they are likely."""
    weights = weights_of(reading.language)
    if weights is None:
        return
    text = reading.document.text
    for unit, ruled in with_rules(reading):
        for candidate in _best(unit, ruled, weights):
            inside = [reading.passages[index] for index in unit.passages if index >= 0]
            form = kind_of(text, candidate.content, inside)
            if form == "direct":
                continue  # who speaks is told by rules alone
            source = _source(candidate)
            yield Attribution(
                source=source,
                cue=unit.span_of(candidate.group, candidate.end),
                content=candidate.content,
                kind=form,
                act="views",
                sentence=unit.span,
                speaker=reading.speaker_at(source[0]) if source else None,
                likely=True,
            )


def with_rules(reading: Reading) -> Iterator[tuple[Unit, list[Attribution]]]:
    """Yield each unit with the attributions of the rules whose cue, or content, it holds."""
    at, carried = 0, tuple[Attribution, ...]()
    for unit in units_of(reading):
        first = at
        while at < len(reading.by_rule) and reading.by_rule[at].cue.start < unit.span.end:
            at += 1
        yield unit, [*carried, *reading.by_rule[first:at]]
        carried = tuple(reading.by_rule[max(first, at - 1) : at])


def units_of(reading: Reading) -> Iterable[Unit]:
    """Return the units of a reading; those of a long document are split anew."""
    if reading.units is not None:
        return reading.units
    words = lexicon(reading.language)
    return units(reading.document.text, reading.sentences, reading.passages, words)


def candidates(
    unit: Unit, ruled: Sequence[Attribution], words: frozenset[str]
) -> Iterator[Candidate]:
    """Yield the words of a unit that may bring what somebody says, and are no cue of a rule."""
    cues = [said.cue for said in ruled if said.cue.start >= unit.span.start]
    contents = [span for said in ruled for span in said.content]
    for at in [at for at, word in enumerate(unit.words) if word in words]:
        start = unit.starts[at]
        if any(cue.start <= start < cue.end for cue in cues):
            continue
        said = any(span.start <= start < span.end for span in contents)
        place = "said" if said else "told", str(min(len(cues), MOST_CUES))
        yield Candidate(unit, at, group_of(unit, at), place)


def new(candidate: Candidate, ruled: Sequence[Attribution]) -> bool:
    """Whether a candidate brings anything, and not what a rule has found."""
    contents = (span for said in ruled for span in said.content)
    return candidate.content != () and not any(_same(candidate.content[0], x) for x in contents)


def _quoted(unit: Unit, content: Span) -> str:
    """Whether there is a quoted passage in a content, and whether it begins it."""
    first, end = bisect_left(unit.starts, content.start), bisect_left(unit.starts, content.end)
    if QUOTED not in unit.words[first:end]:
        return "not"
    return "first" if unit.words[first] == QUOTED else "in"


def _best(unit: Unit, ruled: Sequence[Attribution], weights: Weights) -> list[Candidate]:
    """Those that are likely, the likeliest of several with the same content."""
    weighed: list[tuple[float, Candidate]] = []
    for each in islice(candidates(unit, ruled, weights.words), MOST_WORDS):
        near = weights.sum(each.near)
        if near + MOST_FAR >= LEAST and new(each, ruled):
            weighed.append((near + weights.sum(each.far), each))
    kept: list[Candidate] = []
    for weight, each in sorted(weighed, key=lambda pair: -pair[0]):
        if weight < LEAST:
            break
        if not any(_same(each.content[0], other.content[0]) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.at)


def _same(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SAME * (max(one.end, other.end) - min(one.start, other.start))


def _source(candidate: Candidate) -> tuple[Span, ...]:
    """Whoever says or holds it: the subject, the owner of a noun, who stands behind "by"."""
    unit, group = candidate.unit, candidate.group
    before = unit.words[group - 1] if group else ""
    if candidate.helped and not SAID_OF.isdisjoint(unit.lexicon.acts(unit.words[candidate.at])):
        return ()  # "is expected", "are accused of": the subject is spoken of
    if before in OWNERS or before.endswith("'s"):
        first = group - 1
        while first and before.endswith("'s") and unit.capital(first - 1):
            first -= 1
        return (unit.span_of(first, group),)
    if candidate.left:
        by = unit.words[candidate.at + 1 : candidate.at + 2] == ["by"]
        found = source_after(unit, candidate.at + 2) if by else None
    else:
        found = source_before(unit, group, 0)
    if found or candidate.left:
        return (unit.span_of(*found),) if found else ()
    subject = clause_subject(unit, 0, group)
    word = unit.text[slice(*subject[0])] if subject else ""
    return () if word.endswith(NO_SOURCE) else subject


@cache
def weights_of(language: str) -> Weights | None:
    """Return the weights that were learnt for a language, None where none were."""
    try:
        data = pkgutil.get_data("summarise.read", f"weights/{language}.txt")
    except FileNotFoundError:
        return None
    words: set[str] = set()
    weights: dict[Feature, float] = {}
    section = ""
    for line in (data or b"").decode("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section == "words":
            words.update(line.split())
        elif line and not line.startswith("#"):
            *feature, weight = line.split()
            weights[section, *feature] = float(weight)
    return Weights(frozenset(words), weights)
