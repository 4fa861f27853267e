"""Who "she", "the group" or "Lee" is in PolNeAR's train articles: how many are named right.

`python -m tests.benchmarks.speakers FOLDER` reads `polnear-dev.jsonl` and `polnear-train.jsonl` in
the folder. `speakers.csv` beside this file lists sources that gold marks there and that are a
pronoun, a role or a last name, as offsets, and where the fullest name of whom they mean stands;
none where the text never names them. Readers who know neither the rules nor the tool found it in
four rounds of thirty to forty articles; two of them read six articles apart and agreed in all of
their sixty sources. Rounds 1 to 3 were looked at while the rules were mended, and round 4 only when
they were done.

A source is right where its speaker bears that name or a part of it; "nobody" where the rules leave
it open, so that its own words are shown; "unread" where no rule reads that it says anything. An
unnamed one is right where no person is named for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from summarise.document import Span
from summarise.read.reading import Reading
from summarise.read.text.topics import WORD
from tests.benchmarks.polnear import Row, folder_of, overlap, readings

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "we", "i"})
VERDICTS = ("right", "wrong", "nobody", "unread")


def main(folder: Path) -> None:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading, rows in readings(folder, __file__, "speakers.csv"):
        text = reading.document.text
        for row in rows:
            source = text[int(row["start"]) : int(row["end"])].strip()
            pronoun = source.lower() in PRONOUNS
            called = "pronouns" if pronoun else "names" if source[0].isupper() else "roles"
            verdict = _verdict(reading, row)
            counted[f"round {row['round']}"][verdict] += 1
            counted[called][verdict] += 1
            counted["all"][verdict] += 1
    for what in sorted(counted):
        print(f"{what:9}" + ", ".join(f"{counted[what][each]} {each}" for each in VERDICTS))


def _verdict(reading: Reading, row: Row) -> str:
    """Whom the rules name for a source, against whom the list names."""
    span = Span(int(row["start"]), int(row["end"]))
    saying = [a for a in reading.by_rule if any(overlap(span, each) for each in a.source)]
    if not saying:
        return "unread"
    index = next((a.speaker for a in saying if a.speaker is not None), None)
    speaker = None if index is None else reading.speakers[index]
    if not row["name"]:
        return "wrong" if speaker is not None and speaker.kind == "person" else "right"
    if speaker is None:
        return "nobody"
    wanted = _words(reading.document.text[slice(*map(int, row["name"].split("-")))])
    names = [_words(each) for each in (speaker.name, *speaker.aliases)]
    return "right" if any(each <= wanted or wanted <= each for each in names) else "wrong"


def _words(name: str) -> set[str]:
    return {*WORD.findall(name.lower())}


if __name__ == "__main__":
    main(folder_of("speakers"))
