"""Denials of a claim in PolNeAR's train and dev articles: how many the rules find, and link right.

`python -m tests.benchmarks.denials FOLDER` reads `polnear-dev.jsonl` and `polnear-train.jsonl` in
the folder. `denials.csv` beside this file lists the denials by document and where their cue begins.
They were sorted out by eye: first the 181 attributions whose gold cue holds a word of denial, of
which 90 deny something that somebody says, holds or is accused of (not a bid, a person, a policy or
a "did not dispute"); then what the rules called a denial besides, of which 38 are. So recall is
counted over denials that gold knows or the rules found, and precision over all that the rules call
a denial.

`claims` holds where the statements stand that each answers, elsewhere in the article, as offsets;
`inside` those that its own sentence tells (“dismissed Lee's claim that the dam was unsafe”). Two
readers who know neither the rules nor the tool found them, each in half of the articles and in
twenty of the other's, of which they agreed on eighteen. A link is right where it names one of
either, or none where there is none elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from summarise import Document, read
from summarise.evaluate.links import SAME
from summarise.read.links.links import links
from summarise.read.reading import Reading
from summarise.read.text.lexicon import lexicon
from tests.benchmarks.polnear import VERDICTS, Row, articles, folder_of, listed, spans


def main(folder: Path) -> None:
    wanted = listed(__file__, "denials.csv")
    found = called = answered = 0
    linked: Counter[str] = Counter()
    for name, text in articles(folder):
        reading = read(Document(text))
        cues = [said.cue for said in reading.attributions if said.act == "denies"]
        rows = wanted.get(name, [])
        called += len(cues)
        found += sum(any(c.holds(int(row["cue"])) for c in cues) for row in rows)
        linked.update(_verdicts(reading, rows))
        answered += sum(link.claim is not None for link in links(reading, lexicon("en")))
    denials = sum(map(len, wanted.values()))
    print(f"denials of a claim: {found} of {denials} found ({found / denials:.0%})")
    print(f"called a denial: {called}, of which {found} are ({found / called:.0%})")
    print("linked: " + ", ".join(f"{linked[what]} {what}" for what in VERDICTS))
    print(f"links of any kind in all articles: {answered}")


def _verdicts(reading: Reading, rows: list[Row]) -> Iterator[str]:
    """Yield what became of each denial: whether it is read, and names the claim that it answers."""
    found = [link for link in links(reading, lexicon("en")) if link.kind == "denial"]
    for row in rows:
        cue, elsewhere, inside = int(row["cue"]), spans(row["claims"]), spans(row["inside"])
        link = next((x for x in found if reading.by_rule[x.denial].cue.holds(cue)), None)
        if link is None:
            yield "not read"
        elif link.claim is None:
            yield "to none though there is one" if elsewhere else "rightly to none"
        else:
            named = reading.by_rule[link.claim].content
            fits = any(one.shares(two, SAME) for one in named for two in (*elsewhere, *inside))
            yield "right" if fits else "wrong"


if __name__ == "__main__":
    main(folder_of("denials"))
