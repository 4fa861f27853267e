"""Answers as readers find them in 60 of PolNeAR's train articles: how many are read, and linked.

`python -m tests.benchmarks.answers FOLDER` reads `polnear-dev.jsonl` and `polnear-train.jsonl`
in the folder. The articles
are those that most often speak of denying, rejecting or declining. Two readers who know neither the
rules nor the tool listed every place where somebody answers what another is said to have said: a
denial, no comment, another account, or a part admitted and the rest denied. `answers.csv` beside
this file gives the words around the verb, what is said, the statements elsewhere that it answers
and those that its own sentence tells, as offsets; “sure” where the reader had no doubt. The rules
were mended with the first reader's half in sight, and never with the second's, which is “held”.
In six articles that both read, the one listed 29 answers and the other 18, of which all are among
the 29; where both gave a claim, 17 times, it was the same.

An answer is read where the rules call it one; linked right where the claim that they name lies
half inside one that the reader gave.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from summarise.document import Span
from summarise.read.links.links import links
from summarise.read.links.matter import Link
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import lexicon
from tests.benchmarks.polnear import VERDICTS, Row, folder_of, overlap, readings, spans

HALF = 0.5  # of the shorter of two claims


def main(folder: Path) -> None:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading, rows in readings(folder, __file__, "answers.csv"):
        found = links(reading, lexicon("en"))
        for row in rows:
            verdict = _verdict(reading, found, row)
            for group in (row["kind"], row["sure"] or "unsure", row["round"]):
                counted[group][verdict] += 1
        theirs = [zone for row in rows for zone in _zones(row)]
        more = [x for x in found if not _said_there(reading.by_rule[x.denial], theirs)]
        counted[rows[0]["round"]]["read besides"] += len(more)
    for group in sorted(counted):
        figures = ", ".join(f"{counted[group][each]} {each}" for each in VERDICTS)
        more = counted[group]["read besides"]
        print(f"{group:14}{figures}" + (f"; {more} read besides" if more else ""))


def _zones(row: Row) -> list[Span]:
    return [*spans(row["cue"]), *spans(row["answer"])]


def _said_there(said: Attribution, zones: list[Span]) -> bool:
    mine = (said.cue, *said.content)
    return any(overlap(one, two) for one in mine for two in zones)


def _verdict(reading: Reading, found: tuple[Link, ...], row: Row) -> str:
    """What became of an answer: whether it is read, and names what it answers."""
    mine = [x for x in found if _said_there(reading.by_rule[x.denial], _zones(row))]
    if not mine:
        return "not read"
    named = [reading.by_rule[x.claim].content for x in mine if x.claim is not None]
    if not named:
        return "to none though there is one" if row["claims"] else "rightly to none"
    given = (*spans(row["claims"]), *spans(row["inside"]))
    fits = any(_inside(one, two) for content in named for one in content for two in given)
    return "right" if fits else "wrong"


def _inside(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > HALF * min(one.end - one.start, other.end - other.start)


if __name__ == "__main__":
    main(folder_of("answers"))
