"""Denials of a claim in PolNeAR's train and dev articles: how many the rules find, and link right.

`python -m tests.benchmarks.denials FOLDER` reads `polnear-dev.jsonl` and `polnear-train.jsonl` in
the folder. `denials.csv` beside this file lists the denials by document and where their cue begins.
They were sorted out by eye: first the 181 attributions whose gold cue holds a word of denial, of
which 90 deny something that somebody says, holds or is accused of (not a bid, a person, a policy or
a "did not dispute"); then what the rules called a denial besides, of which 21 are. So recall is
counted over denials that gold knows or the rules found, and precision over all that the rules call
a denial.

`claims` holds where the statements stand that each answers, elsewhere in the article, as offsets;
`inside` those that its own sentence tells (“dismissed Lee's claim that the dam was unsafe”). Two
readers who know neither the rules nor the tool found them, each in half of the articles and in
twenty of the other's, of which they agreed on eighteen. A link is right where it names one of
either, or none where there is none elsewhere.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from summarise import Document, read
from summarise.document import Span
from summarise.evaluate.links import SAME
from summarise.read.lexicon import lexicon
from summarise.read.links import links
from summarise.read.reading import Reading

LISTED = Path(__file__).with_name("denials.csv")
Row = dict[str, str]
VERDICTS = ("right", "rightly to none", "wrong", "to none though there is one", "not read")


def main(folder: Path) -> None:
    wanted: defaultdict[str, list[Row]] = defaultdict(list)
    with LISTED.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            wanted[row["doc"]].append(row)
    found = called = answered = 0
    linked: Counter[str] = Counter()
    for name, text in _articles(folder):
        reading = read(Document(text))
        cues = [said.cue for said in reading.attributions if said.act == "denies"]
        called += len(cues)
        found += sum(any(c.holds(int(row["cue"])) for c in cues) for row in wanted[name])
        linked.update(_verdicts(reading, wanted[name]))
        answered += sum(link.claim is not None for link in links(reading, lexicon("en")))
    listed = sum(map(len, wanted.values()))
    print(f"denials of a claim: {found} of {listed} found ({found / listed:.0%})")
    print(f"called a denial: {called}, of which {found} are ({found / called:.0%})")
    print("linked: " + ", ".join(f"{linked[what]} {what}" for what in VERDICTS))
    print(f"links of any kind in all articles: {answered}")


def _articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each article once."""
    seen: set[str] = set()
    for name in ("polnear-dev.jsonl", "polnear-train.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["doc"] not in seen:
                seen.add(record["doc"])
                yield record["doc"], record["text"]


def _verdicts(reading: Reading, rows: list[Row]) -> Iterator[str]:
    """Yield what became of each denial: whether it is read, and names the claim that it answers."""
    found = [link for link in links(reading, lexicon("en")) if link.kind == "denial"]
    for row in rows:
        cue, elsewhere, inside = int(row["cue"]), _spans(row["claims"]), _spans(row["inside"])
        link = next((x for x in found if reading.by_rule[x.denial].cue.holds(cue)), None)
        if link is None:
            yield "not read"
        elif link.claim is None:
            yield "to none though there is one" if elsewhere else "rightly to none"
        else:
            named = reading.by_rule[link.claim].content
            fits = any(one.shares(two, SAME) for one in named for two in (*elsewhere, *inside))
            yield "right" if fits else "wrong"


def _spans(cell: str) -> list[Span]:
    """Return the spans of a cell: “12-40 80-97”."""
    return [Span(*map(int, each.split("-"))) for each in cell.split()]


if __name__ == "__main__":
    if len(sys.argv) == 1 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: python -m tests.benchmarks.denials FOLDER (of the PolNeAR files)")
    main(Path(sys.argv[1]))
