"""Attributions: which words name the source, which the saying, which what is said.

Each cue (a verb of saying, "according to") is looked at inside its own sentence; speech that goes
on behind a sentence is joined to who began it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarise.document import Span
from summarise.read.acts import act_of, takes_back_alone
from summarise.read.cues import complete, cues
from summarise.read.forms import (
    announcing,
    kind_of,
    quoted,
    signed,
    unbrought,
)
from summarise.read.labels import labelled
from summarise.read.place import Place
from summarise.read.reading import Attribution, Passage
from summarise.read.units import QUOTED, Unit
from summarise.read.ways import around, only_leads

MARK = re.compile(r"\s*>\s*")
SHORTEST = 3  # words of speech that is told to go on
# of what is said so, speech that follows may be the voice of another
VOICED = frozenset(
    {"threatened", "screamed", "shouted", "yelled", "texted", "wrote", "told", "said"}
)
VOICED |= {"text", "note", "letter", "message", "email", "reuters", "times", "post", "book", "sign"}
WORD = re.compile(r"[^\W\d_]+")
GOING_ON = frozenset({"asserts", "accuses", "denies", "admits"})


def attributions(parts: Iterable[Unit], passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Return the attributions of a document in order."""
    found: list[Attribution] = []
    speaking: int | None = None  # the direct or mixed speech before, which may go on
    end = 0
    reported = False  # whether one alone was told of in the unit before, whose words may follow
    alone: Unit | None = None  # the unit before, where it is speech and nothing else
    announced: Attribution | None = None  # "She said:", where the speech is a paragraph of its own
    block = False  # whether the paragraph is such speech without marks
    for unit in parts:
        here = list(_in_unit(unit, passages))
        here = here or signed(unit, alone)
        here = labelled(unit, passages) or here
        here += unbrought(unit, here)
        only = not here and _only_quoted(unit)
        block = not here and not only and (announced is not None or (block and _same(unit, end)))
        if block and announced is None:
            found[-1] = replace(found[-1], content=(_joined(found[-1].content[0], unit),))
            end = unit.span.end
            continue
        if announced is not None and (only or block):
            content = quoted(unit) if only else (unit.trimmed(_unmarked(unit)),)
            here = [replace(announced, content=content, kind="direct" if only else "indirect")]
        elif only and speaking is not None and _same(unit, end):
            found[speaking] = _continued(found[speaking], unit)
            end, alone = unit.span.end, unit
            continue
        elif only and reported and _same(unit, end) and _plain(found[-1], unit):
            here = [replace(found[-1], content=quoted(unit), kind="direct")]
        direct = [at for at, said in enumerate(here, len(found)) if said.kind != "indirect"]
        speaking = direct[-1] if direct else None
        reported = len(here) == 1 and here[0].act in GOING_ON and here[0].source != ()
        announced = None if here else announcing(unit)
        found.extend(here)
        end, alone = unit.span.end, unit if only and not here else None
    return tuple(found)


def _unmarked(unit: Unit) -> Span:
    """A unit without the mark of a block quote."""
    mark = MARK.match(unit.text, *unit.span)
    return Span(mark.end() if mark else unit.span.start, unit.span.end)


def _joined(first: Span, unit: Unit) -> Span:
    return Span(first.start, unit.trimmed(unit.span).end)


def _same(unit: Unit, end: int) -> bool:
    """Whether a unit goes on in the paragraph of the one before it."""
    return "\n" not in unit.text[end : unit.span.start]


def _plain(said: Attribution, unit: Unit) -> bool:
    """Whether speech behind a report is its source's: not that of whom, or of what, it tells."""
    parts = (unit.text[slice(*span)] for span in (*said.content, *said.source))
    told = WORD.findall(" ".join(parts).lower())
    others = unit.lexicon.union("institutional", "papers", "serving", "speeches") | VOICED
    spoken = unit.text[unit.span.start : unit.span.end]
    return others.isdisjoint(told) and len(spoken.split()) >= SHORTEST and "who" not in told


def _only_quoted(unit: Unit) -> bool:
    """Whether a unit is speech and nothing else."""
    return QUOTED in unit.words and all(x == QUOTED or not x.isalnum() for x in unit.words)


def _continued(attribution: Attribution, unit: Unit) -> Attribution:
    """Join speech that goes on after its attribution: “A,” said X. “That never happened.”."""
    more = quoted(unit)
    back = attribution.act == "asserts" and takes_back_alone(unit, more)
    act = "denies" if back else attribution.act
    return replace(attribution, content=attribution.content + more, act=act)


def _in_unit(unit: Unit, passages: Sequence[Passage]) -> Iterator[Attribution]:
    start = unit.past_dateline()
    place = Place(unit, start, start)
    inside = unit.quoted(passages)
    for cue in cues(unit):
        reached = cue.first >= place.floor and not only_leads(place, cue)
        found = around(place, cue) if reached else None
        if found is None:
            continue
        place.floor = found.used
        told = found.content or cue.act == "declines" or complete(unit, cue)
        if told or cue.act == "unsaid":
            place.goes_on(cue, found)  # “do not agree and say …”
        if not told:
            continue
        yield Attribution(
            source=found.source,
            cue=unit.span_of(cue.group, cue.end),
            content=found.content,
            kind=kind_of(unit.text, found.content, inside),
            act=act_of(unit, cue, found.content),
            sentence=unit.span,
        )
