"""Scores of a reading against gold attributions: who says what, found where it stands.

A gold record is one JSON object a line: `text`, and `quotes`, each with `source`, `cue` and
`content` as lists of `[start, end)` in code points, as PolNeAR has them (E. Newell, D. Margolin and
D. Ruths, "An Attribution Relations Corpus for Political News", LREC 2018). Direct, mixed and
indirect speech are told by one function for gold and reading alike, a leading "that" set aside; to
compare contents, marks, spaces and articles are set aside too, on both sides. A gold content and a
read one are the same where they overlap by at least half of their union (intersection over union),
one to one, the nearest first. Cues are counted so too, and "touching" where they share a word: gold
holds "said in a statement" or "said" as its annotators chose.

Of "officials said the minister denied it" gold annotates the outer attribution alone (of 19,832 in
train 122 stand inside another): what is read inside another's words, and is no direct speech, is
not scored; gold that stands so counts as missed.
"""

from __future__ import annotations

import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from summarise.document import Document, Span
from summarise.evaluate.drafted import drafted
from summarise.read import read
from summarise.read.attribution.verbless import kind_of
from summarise.read.reading import Attribution, Reading
from summarise.reader import Reader

SAME = 0.5  # share of two spans' union that they must have in common
LEADING = re.compile(r"(?:(?:that|the|a|an)\b|[\W_])+", re.IGNORECASE)
THAT = re.compile(r"that\b[\s,:]*(?=\S)", re.IGNORECASE)
DENYING = frozenset({"denies", "declines"})
Spans = tuple[Span, ...]
Told = tuple[Spans, Spans, Spans, bool]  # source, cue, content, and whether it denies
ROUNDS = 1000  # samples of a bootstrap interval


@dataclass(frozen=True)
class Said:
    """One attribution, of gold or of a reading, as sets of the letters it covers."""

    kind: str
    content: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]
    denies: bool


@dataclass
class Count:
    """How many there are in the gold, how many were read, and how many of these are right."""

    gold: int = 0
    read: int = 0
    right: int = 0

    def __iadd__(self, other: Count) -> Self:
        """Add up."""
        self.gold += other.gold
        self.read += other.read
        self.right += other.right
        return self

    @property
    def precision(self) -> float:
        """Share of what was read that is right."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was read."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.gold + self.read
        return 2 * self.right / both if both else 0.0


@dataclass
class Scores:
    """Counts by measure, document by document, and how fast it went."""

    documents: list[dict[str, Count]] = field(default_factory=list)
    seconds: float = 0.0

    def total(self) -> dict[str, Count]:
        """Return the counts over all documents."""
        counts: defaultdict[str, Count] = defaultdict(Count)
        for document in self.documents:
            for name, count in document.items():
                counts[name] += count
        return dict(counts)

    def interval(self, name: str, seed: int = 0) -> tuple[float, float]:
        """Return the 95 % bootstrap interval of a measure's F1 over documents."""
        choose = random.Random(seed)  # noqa: S311  for statistics, not for secrets
        size = len(self.documents)
        rows = [document.get(name, Count()) for document in self.documents]
        values = []
        for _ in range(ROUNDS):
            count = Count()
            for row in choose.choices(rows, k=size):
                count += row
            values.append(count.f1)
        values.sort()
        return values[int(0.025 * ROUNDS)], values[int(0.975 * ROUNDS) - 1]


def score(records: Iterable[dict[str, object]], reader: Reader | None = None) -> Scores:
    """Read each record's text and hold what was found against its gold.

    Args:
        records: gold, as above.
        reader: whose draft is scored, as `drafted` has it; the rules' reading itself without one.

    Raises:
        AskError: the model gave no draft.

    """
    scores = Scores()
    _ = read(Document("She said so.")).attributions  # loads the words, which is no reading
    for record in records:
        document = Document(str(record["text"]))
        began = time.perf_counter()
        reading = read(document)
        _ = reading.attributions  # likely ones are found when they are first asked for
        drafts = list(_drafted(document, reader)) if reader else None
        scores.seconds += time.perf_counter() - began
        told = _read(reading) if drafts is None else drafts
        found = [_said(reading, s, cue, c, denies=denies) for s, cue, c, denies in told]
        gold = [_gold(each, reading) for each in record["quotes"]]  # type: ignore[attr-defined]
        scores.documents.append(_counts([g for g in gold if g.content], found))
    return scores


def _gold(quote: dict[str, list[list[int]]], reading: Reading) -> Said:
    parts = (tuple(Span(*span) for span in quote[name]) for name in ("source", "cue", "content"))
    return _said(reading, *parts, denies=bool(quote.get("denial_cue")))


def _read(reading: Reading) -> Iterator[Told]:
    for said in reading.attributions:
        if said.content and not _within(reading, said):
            yield said.source, (said.cue,), said.content, said.act in DENYING


def _within(reading: Reading, said: Attribution) -> bool:
    """Whether an attribution is part of what somebody else says, and no speech of its own.

    Speech by which somebody only sees or names a thing (“she calls it a “rant””) is such a part.
    """
    spoken = said.kind == "direct" and said.act != "views"
    return not spoken and bool(reading.reporting(said))


def _drafted(document: Document, reader: Reader) -> Iterator[Told]:
    for content, source, denies in drafted(document, reader):
        yield source, (), content, denies


def _said(reading: Reading, source: Spans, cue: Spans, content: Spans, *, denies: bool) -> Said:
    text = reading.document.text
    return Said(
        kind=kind_of(text, _without_that(text, content), reading.passages),
        content=letters(text, content),
        cue=letters(text, cue),
        source=letters(text, source),
        denies=denies,
    )


def _without_that(text: str, content: Spans) -> Spans:
    """What is said, a leading "that" set aside: “that “it rained”” is direct speech."""
    lead = THAT.match(text, *content[0]) if content else None
    return content if lead is None else (Span(lead.end(), content[0].end), *content[1:])


def letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The letters that spans cover, without marks at their ends and a leading "that" or "the"."""
    held: set[int] = set()
    for start, end in spans:
        lead = LEADING.match(text, start, end)
        first = lead.end() if lead and lead.end() < end else start
        last = end
        while last > first and not text[last - 1].isalnum():
            last -= 1
        held.update(range(first, last))
    return frozenset(held)


def _counts(gold: list[Said], found: list[Said]) -> dict[str, Count]:
    counts: defaultdict[str, Count] = defaultdict(Count)
    for said, one in ((gold, Count(gold=1)), (found, Count(read=1))):
        for each in said:
            for name in _measures(each):
                counts[name] += one
            counts["denials"] += one if each.denies else Count()
    for mine, theirs, share in _pairs(gold, found, lambda said: said.content):
        _matched(counts, mine, theirs, share)
    for name, least in (("cue", SAME), ("cue, touching", 0.0)):
        counts[name].right = sum(1 for _ in _pairs(gold, found, lambda said: said.cue, least))
    _covered(counts, gold, found)
    return dict(counts)


def _measures(said: Said) -> Iterator[str]:
    """The measures that an attribution counts for."""
    for name in (f"content {said.kind}", "content"):
        yield f"{name}, exact"
        yield f"{name}, overlapping"
    yield from ("with speaker", f"with speaker {said.kind}")
    if said.cue:
        yield from ("cue", "cue, touching")


def _matched(counts: defaultdict[str, Count], gold: Said, found: Said, share: float) -> None:
    for name in (f"content {gold.kind}", "content"):
        same = gold.kind == found.kind or name == "content"
        counts[f"{name}, overlapping"].right += same
        counts[f"{name}, exact"].right += same and share == 1
    spoken = bool(gold.source & found.source) or not gold.source
    counts["with speaker"].right += spoken
    if gold.kind == found.kind:
        counts[f"with speaker {gold.kind}"].right += spoken
        speaker = counts[f"speaker of matched {gold.kind}"]
        if gold.source:
            speaker += Count(1, 1, spoken)
    counts["denials"].right += gold.denies and found.denies


def _covered(counts: defaultdict[str, Count], gold: list[Said], found: list[Said]) -> None:
    wanted = frozenset().union(*(said.content for said in gold))
    held = frozenset().union(*(said.content for said in found))
    counts["letters"] += Count(len(wanted), len(held), len(wanted & held))


def _pairs(
    gold: list[Said],
    found: list[Said],
    part: Callable[[Said], frozenset[int]],
    least: float = SAME,
) -> Iterator[tuple[Said, Said, float]]:
    """Pair gold and read, one to one, the nearest first, that share so much of their union."""
    shares = []
    for g, mine in enumerate(gold):
        for f, theirs in enumerate(found):
            shared = len(part(mine) & part(theirs))
            if shared:
                share = shared / len(part(mine) | part(theirs))
                if share >= least:
                    shares.append((-share, g, f))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for share, g, f in sorted(shares):
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            yield gold[g], found[f], -share
