"""How much of a page's main text is loaded, and how much else, beside stripping its tags.

    python -m tests.benchmarks.main_text FOLDER

FOLDER holds `html/NAME.html` and `txt/NAME.txt` with the labelled main text, as `tests/data` of the
source distribution of newspaper4k on PyPI does. Scores are over shingles of four words, or of eight
letters where a script has no spaces: precision, recall and F1, the mean over pages.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from summarise import SummariseError, load

MARKS = "“”«»„「」‘’"


class _Stripped(HTMLParser):
    """The text of a page without its tags, scripts and styles, as simple converters give it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"script", "style"}
        self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style"}
        self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if self.hidden <= 0:
            self.parts.append(data)


def stripped(page: str) -> str:
    parser = _Stripped()
    parser.feed(page)
    return "".join(parser.parts)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    spaced = sum(map(len, words)) < 15 * max(1, len(words))
    units, size = (words, 4) if spaced else (re.findall(r"\w", text), 8)
    return Counter(tuple(units[at : at + size]) for at in range(len(units) - size + 1))


def scores(text: str, gold: str) -> tuple[float, float, float]:
    found, wanted = shingles(text), shingles(gold)
    shared = sum((found & wanted).values())
    precision, recall = shared / max(1, found.total()), shared / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(folder: Path) -> None:
    rows: dict[str, list[tuple[float, float, float]]] = {"loaded": [], "stripped": []}
    kept = marks = 0
    for path in sorted((folder / "html").glob("*.html")):
        label = folder / "txt" / f"{path.stem}.txt"
        if not label.exists():
            continue
        gold = label.read_text("utf-8")
        try:
            text = load(path).text
        except SummariseError as error:
            print(path.name, error)
            text = ""
        page = path.read_bytes().decode("utf-8", "replace")
        rows["loaded"].append(scores(text, gold))
        rows["stripped"].append(scores(stripped(page), gold))
        wanted, found = (Counter(c for c in t if c in MARKS) for t in (gold, text))
        kept, marks = kept + (wanted & found).total(), marks + wanted.total()
        print(f"{path.stem:24}", *(f"{rows[how][-1][2]:.2f}" for how in rows))
    for how, each in rows.items():
        means = [sum(values) / len(values) for values in zip(*each, strict=True)]
        names = ("precision", "recall", "F1")
        print(how, *(f"{name} {value:.3f}" for name, value in zip(names, means, strict=True)))
    print(
        f"{len(rows['loaded'])} pages; {kept} of {marks} of the labels' quotation marks are there"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
