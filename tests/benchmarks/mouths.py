"""Right words in the right mouth, and in a wrong one: how many of each are refused or warned of.

Every attribution of the gold is a claim by its own source, once by what is said and once with its
verb of saying; then the same by somebody else whom the article names. Run with the folder of data:

    python -m tests.benchmarks.mouths DATA
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarise import Document
from summarise.check import Case
from summarise.check.mouths import speakers
from summarise.draft import Actor, Claim, Draft

PRONOUNS = frozenset(
    {"he", "she", "they", "it", "who", "which", "i", "we", "you", "that", "his", "her", "their"}
    | {"this", "those", "others", "some", "many", "most", "one", "both"}
)
LETTERS = range(12, 400)  # of a quote
LONGEST_NAME = 80  # letters
ARTICLES = {"polnear-dev.jsonl": 84, "polnear-train.jsonl": 250}
FULL = 2  # words of a name


def gold(data: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles."""
    for name, most in ARTICLES.items():
        lines = (data / name).read_text("utf-8").splitlines()
        yield from map(json.loads, lines[:most])


def quotes(record: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield each source with what is quoted of it, and whether the verb is in it."""
    text = record["text"]
    for said in record["quotes"]:
        if len(said["source"]) != 1 or not said["content"] or not said["cue"]:
            continue
        source = " ".join(text[slice(*said["source"][0])].split())
        if not source or source.lower() in PRONOUNS or len(source) > LONGEST_NAME:
            continue
        spans = {"content": said["content"], "verb": sorted(said["cue"] + said["content"])}
        for how, held in spans.items():
            quote = text[held[0][0] : max(end for _, end in held)].strip(" ,")
            if len(quote) in LETTERS and "\n" not in quote:
                yield source, quote, how


def alarms(record: dict[str, Any], *, wrong: bool) -> Iterator[tuple[str, str | None]]:
    """Yield of each claim whether its verb is quoted, and what is said of its speaker, if aught."""
    told = list(quotes(record))
    names = sorted({source for source, _, _ in told})
    people = [name for name in names if len(name.split()) >= FULL and name.istitle()]
    ids = {name: f"a{number}" for number, name in enumerate(names, 1)}
    chance, claims, hows = random.Random(record["doc"]), list[Claim](), list[str]()
    for source, quote, how in told:
        last = source.split()[-1]
        others = [name for name in people if last not in name and name.split()[-1] not in source]
        if wrong and not others:
            continue
        given = chance.choice(others) if wrong else source
        claims.append(Claim(id=f"c{len(claims)}", actor=ids[given], statement="So.", quote=quote))
        hows.append(how)
    actors = tuple(
        Actor(
            id=number,
            name=name,
            role=None,
            kind="person" if name in people else "other",
            aliases=(),
        )
        for name, number in ids.items()
    )
    draft = Draft(actors=actors, claims=tuple(claims), denials=(), open_questions=(), brief=())
    case = Case(Document(record["text"]), draft)
    found = {finding.item: finding.severity for finding in speakers(case)}
    yield from ((how, found.get(claim.id)) for claim, how in zip(claims, hows, strict=True))


def main(data: Path) -> None:
    """Print how many of each are refused and warned of."""
    for wrong in (False, True):
        counts = Counter(each for record in gold(data) for each in alarms(record, wrong=wrong))
        for how in ("content", "verb"):
            total = sum(n for (kind, _), n in counts.items() if kind == how)
            refused, warned = counts[how, "error"], counts[how, "warning"]
            mouth = "a wrong" if wrong else "the right"
            print(f"{mouth} mouth, {how}: {refused} refused, {warned} warned of {total}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
