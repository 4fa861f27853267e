"""Attributions: which words name the source, which the saying, which what is said.

Each cue (a verb of saying, "according to") is looked at inside its own sentence; speech that goes
on behind a sentence is joined to who began it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarise.document import Span
from summarise.read.attribution.acts import act_of, found_so, takes_back_alone
from summarise.read.attribution.labels import labelled
from summarise.read.attribution.place import Place
from summarise.read.attribution.verbless import (
    DASHES,
    announcing,
    kind_of,
    quoted,
    signed,
    unbrought,
)
from summarise.read.attribution.ways import around, only_leads
from summarise.read.clause.cues import complete, cues
from summarise.read.reading import Attribution, Kind, Passage
from summarise.read.text.units import QUOTED, Unit

MARK = re.compile(r"\s*>\s*")
ENDED = "”\"’»' "
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
    walk = _Walk(passages)
    for unit in parts:
        walk.take(unit)
    return tuple(walk.found)


@dataclass(slots=True)
class _Walk:
    """What was said up to a unit, and who may go on speaking in it.

    `speaking` is the direct or mixed speech before, `reported` whether one alone was told of,
    `alone` the unit before where it is speech and nothing else, `announced` who speaks in the
    paragraph that follows (“She said:”), `block` whether that is without marks.
    """

    passages: Sequence[Passage]
    found: list[Attribution] = field(default_factory=list)
    speaking: int | None = None
    end: int = 0
    reported: bool = False
    alone: Unit | None = None
    announced: Attribution | None = None
    block: bool = False

    def take(self, unit: Unit) -> None:
        """Add what is said in a unit, or join it to what was said before."""
        here = self._told(unit)
        only = not here and _only_quoted(unit)
        same = "\n" not in unit.text[self.end : unit.span.start]  # the same paragraph
        goes_on = self.block and same and not here and not only
        self.block = not here and not only and (self.announced is not None or goes_on)
        if goes_on and self.announced is None:
            last = self.found[-1]
            self.found[-1] = replace(last, content=(_joined(last.content[0], unit),))
            self.end = unit.span.end
        elif only and self.speaking is not None and (same or self._carries_on(unit)):
            self.found[self.speaking] = _continued(self.found[self.speaking], unit)
            self.end, self.alone = unit.span.end, unit
        else:
            self._note(unit, here or self._brought(unit, only=only, same=same), only=only)

    def _told(self, unit: Unit) -> list[Attribution]:
        """Who says what in the words of a unit itself."""
        here = list(_in_unit(unit, self.passages)) or signed(unit, self.alone)
        here = labelled(unit, self.passages) or here
        return here + unbrought(unit, here)

    def _carries_on(self, unit: Unit) -> bool:
        """Whether a paragraph of speech alone is of who spoke last: not an answer to a question."""
        said = None if self.speaking is None else self.found[self.speaking]
        if said is None or said.act not in GOING_ON or not said.source:
            return False
        signs = unit.text[said.cue.start] in DASHES  # “…” — Lee: hers stands before her name
        if signs or any(map(unit.strays, unit.quoted(self.passages))):
            return False
        spoken = unit.text[said.content[-1].start : said.content[-1].end].rstrip(ENDED)
        long = len(unit.text[slice(*unit.span)].split()) > SHORTEST
        return long and not spoken.endswith("?")

    def _brought(self, unit: Unit, *, only: bool, same: bool) -> list[Attribution]:
        """Speech that the unit before announced, or whose speaker it told of."""
        if self.announced is not None and (only or self.block):
            content = quoted(unit) if only else (unit.trimmed(_unmarked(unit)),)
            kind: Kind = "direct" if only else "indirect"
            return [replace(self.announced, content=content, kind=kind)]
        if only and self.reported and same and _plain(self.found[-1], unit):
            return [replace(self.found[-1], content=quoted(unit), kind="direct")]
        return []

    def _note(self, unit: Unit, here: list[Attribution], *, only: bool) -> None:
        """Note who may go on in the unit that follows."""
        direct = [at for at, said in enumerate(here, len(self.found)) if said.kind != "indirect"]
        self.speaking = direct[-1] if direct else None
        self.reported = len(here) == 1 and here[0].act in GOING_ON and here[0].source != ()
        self.announced = None if here else announcing(unit)
        self.found.extend(here)
        self.end, self.alone = unit.span.end, unit if only and not here else None


def _unmarked(unit: Unit) -> Span:
    """A unit without the mark of a block quote."""
    mark = MARK.match(unit.text, *unit.span)
    return Span(mark.end() if mark else unit.span.start, unit.span.end)


def _joined(first: Span, unit: Unit) -> Span:
    return Span(first.start, unit.trimmed(unit.span).end)


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
        place.floor = place.floor if cue.act == "unsaid" else found.used
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
            act=found_so(unit, cue, found.source, act_of(unit, cue, found.content)),
            sentence=unit.span,
        )
