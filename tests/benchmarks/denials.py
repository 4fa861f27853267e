"""Denials of a claim in PolNeAR's train and dev articles: how many the rules find, and how surely.

`python -m tests.benchmarks.denials FOLDER` reads `polnear-dev.jsonl` and `polnear-train.jsonl` in
the folder. `denials.csv` beside this file lists the denials by document and where their cue begins.
They were sorted out by eye: first the 181 attributions whose gold cue holds a word of denial, of
which 90 deny something that somebody says, holds or is accused of (not a bid, a person, a policy or
a "did not dispute"); then what the rules called a denial besides, of which 21 are. So recall is
counted over denials that gold knows or the rules found, and precision over all that the rules call
a denial.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from summarise import Document, read

LISTED = Path(__file__).with_name("denials.csv")


def main(folder: Path) -> None:
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    with LISTED.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            wanted[row["doc"]].add(int(row["cue"]))
    found = called = 0
    seen: set[str] = set()
    for name in ("polnear-dev.jsonl", "polnear-train.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["doc"] in seen:
                continue
            seen.add(record["doc"])
            reading = read(Document(record["text"]))
            cues = [said.cue for said in reading.attributions if said.act == "denies"]
            called += len(cues)
            found += sum(any(c.start <= at < c.end for c in cues) for at in wanted[record["doc"]])
    listed = sum(map(len, wanted.values()))
    print(f"denials of a claim: {found} of {listed} found ({found / listed:.0%})")
    print(f"called a denial: {called}, of which {found} are ({found / called:.0%})")


if __name__ == "__main__":
    if len(sys.argv) == 1 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: python -m tests.benchmarks.denials FOLDER (of the PolNeAR files)")
    main(Path(sys.argv[1]))
