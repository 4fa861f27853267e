"""Likely attributions: where no rule says that somebody says so, but the words weigh for it.

Most words that bring what somebody says, wants or holds stand in no list: "refused to sign",
"railed against the plan", "his suggestion that". Each word that did so in annotated news is a
candidate; its content is found by the rules for objects and subjects; and weights of its own form,
its ending and the kinds of words around it are added up, as in logistic regression. They were
learnt by `tests/benchmarks/weights.py`, which says how, and stand in `weights/` as lines to read
and correct.

Three in five are right (PolNeAR, development), so that no draft and no check rests on them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, repeat
from math import log

from summarise.document import Span
from summarise.read.attribution.verbless import kind_of
from summarise.read.clause.source_before import source_before
from summarise.read.clause.source_behind import source_after
from summarise.read.clause.subjects import clause_subject
from summarise.read.likely.candidates import Candidate, Feature, candidates
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import lexicon, sections
from summarise.read.text.small_words import OWNERS
from summarise.read.text.units import Unit, units

LIKELY = 0.475  # probability from which an attribution is told
LEAST = log(LIKELY / (1 - LIKELY))
SAME = 0.5  # share of their union from which two contents are one
SAID_OF = frozenset({"asserts", "hedges", "accuses", "shows"})
NO_SOURCE = ("ed", "ing", "'s", "’s")  # endings of a first word that begins a clause
MOST_WORDS = 40  # of a unit that are weighed: no sentence that a person wrote has more
MOST_FAR = 0.2  # weight that a content may make up for, or it is not looked for


@dataclass(frozen=True)
class Weights:
    """The words that may bring what somebody says, and what speaks for and against it."""

    words: frozenset[str]
    of: dict[Feature, float]

    def sum(self, features: Iterable[Feature]) -> float:
        """What all of the features weigh together."""
        return sum(map(self.of.get, features, repeat(0.0)))


def likely(reading: Reading) -> Iterator[Attribution]:
    """Yield the attributions of a reading that no rule found, as far as they are likely."""
    weights = weights_of(reading.language)
    if weights is None:
        return
    text = reading.document.text
    for unit, ruled in with_rules(reading):
        for candidate in _best(unit, ruled, weights):
            form = kind_of(text, candidate.content, unit.quoted(reading.passages))
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


def new(candidate: Candidate, ruled: Sequence[Attribution]) -> bool:
    """Whether a candidate brings anything, and not what a rule has found."""
    contents = (span for said in ruled for span in said.content)
    return candidate.content != () and not any(_same(candidate.content[0], x) for x in contents)


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
    if candidate.helped and not SAID_OF.isdisjoint(unit.lexicon.acts(candidate.word)):
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
    for section, line in sections((data or b"").decode("utf-8")):
        if section == "words":
            words.update(line)
        else:
            weights[section, *line[:-1]] = float(line[-1])
    return Weights(frozenset(words), weights)
