"""How far a second annotator agrees with the gold of `seeds/reports.jsonl`, beside the rules.

`python -m tests.benchmarks.agreement` counts both on the same reports. `second.jsonl` beside this
file holds what the annotator, a language model at work alone, wrote of 32 of them: the sixteen that
were written last and every third of those by other writers. It was given the texts alone and four
annotated reports of the rest to show the form, and knew neither the gold nor the rules nor the
tool. Its annotation is scored as any reader's draft is, every check included.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarise import Document
from summarise.draft import Actor, Claim, Denial, Draft
from summarise.evaluate.links import LinkScore, score
from summarise.reader import Answer
from summarise.summary import Provenance, Rejected, Usage
from summarise.version import __version__
from tests.conftest import ROOT

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Annotator:
    """A reader whose drafts were written by hand, by the name of the document."""

    written: Mapping[str, Record]
    window: None = None

    @property
    def provenance(self) -> Provenance:
        return Provenance(
            reader="model", model=None, prompt_digest=None, schema_digest=None, version=__version__
        )

    def read(self, document: Document) -> Answer:
        return Answer(_draft(self.written[document.origin]), Usage())

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> None:
        """Write nothing anew."""


def _draft(record: Record) -> Draft:
    speakers = dict.fromkeys(item["speaker"] for item in (*record["claims"], *record["denials"]))
    ids = {name: f"a{number}" for number, name in enumerate(speakers, 1)}
    return Draft(
        actors=tuple(
            Actor(id=own, name=name, role=None, kind="other", aliases=())
            for name, own in ids.items()
        ),
        claims=tuple(
            Claim(id=x["id"], actor=ids[x["speaker"]], statement=x["quote"], quote=x["quote"])
            for x in record["claims"]
        ),
        denials=tuple(
            Denial(
                id=f"d{number}",
                actor=ids[x["speaker"]],
                denies=x["denies"],
                kind=x["kind"],
                statement=x["quote"],
                quote=x["quote"],
            )
            for number, x in enumerate(record["denials"], 1)
        ),
        open_questions=(),
        brief=(),
    )


def records(path: Path) -> dict[str, Record]:
    lines = path.read_text("utf-8").splitlines()
    return {str(record["doc"]): record for record in map(json.loads, lines)}


def told(name: str, scores: Iterable[LinkScore]) -> str:
    every = list(scores)
    right, wrong, gold = (sum(getattr(s, x) for s in every) for x in ("right", "wrong", "gold"))
    return f"{name}: {right} of {gold} answers linked right, {wrong} wrong"


def main() -> None:
    second = records(Path(__file__).with_name("second.jsonl"))
    gold = records(ROOT / "seeds" / "reports.jsonl")
    shared = [gold[name] for name in second]
    print(told("second annotator", score(shared, Annotator(second))))
    print(told("rules", score(shared)))


if __name__ == "__main__":
    main()
