"""What the measures on PolNeAR share: its articles, and lists of spans beside them."""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from summarise import Document, read
from summarise.document import Span
from summarise.read.reading import Reading

Row = dict[str, str]
VERDICTS = ("right", "rightly to none", "wrong", "to none though there is one", "not read")


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each article of dev and train once."""
    seen: set[str] = set()
    for name in ("polnear-dev.jsonl", "polnear-train.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["doc"] not in seen:
                seen.add(record["doc"])
                yield record["doc"], record["text"]


def listed(beside: str, name: str) -> dict[str, list[Row]]:
    """Return the rows of a list that stands beside a measure, by their document."""
    wanted: defaultdict[str, list[Row]] = defaultdict(list)
    with Path(beside).with_name(name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            wanted[row["doc"]].append(row)
    return wanted


def readings(folder: Path, beside: str, name: str) -> Iterator[tuple[Reading, list[Row]]]:
    """Yield the reading of each article that a list beside a measure names, and its rows."""
    wanted = listed(beside, name)
    for called, text in articles(folder):
        if called in wanted:
            yield read(Document(text)), wanted[called]


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a letter in common."""
    return one.start < other.end and other.start < one.end


def spans(cell: str) -> list[Span]:
    """Return the spans of a cell: “12-40 80-97”."""
    return [Span(*map(int, each.split("-"))) for each in cell.split()]


def folder_of(module: str) -> Path:
    """Return the folder that the command line names, or end with how to name it."""
    if len(sys.argv) == 1 or not Path(sys.argv[1]).is_dir():
        sys.exit(f"usage: python -m tests.benchmarks.{module} FOLDER (of the PolNeAR files)")
    return Path(sys.argv[1])
