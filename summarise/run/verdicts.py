"""Verifying quotes that somebody else wrote: no draft, no model, one verdict a quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarise.check.clipping import clipped
from summarise.check.index import Index
from summarise.check.locate import find
from summarise.check.mouths import elsewhere
from summarise.check.quotes import doubts
from summarise.document import Document
from summarise.read import read
from summarise.summary import Evidence, Finding, Quoted, Verdict


def verify(items: Iterable[str | Quoted], document: Document) -> list[Verdict]:
    """Return the verdict on each quote, in order: its evidence, and what the checks say about it.

    Args:
        items: quotes, or mappings with `quote` and, if known, `speaker`.
        document: the source that they are said to come from.

    """
    index = Index(document)
    verdicts = []
    for number, item in enumerate(items, 1):
        quote, speaker = (item, None) if isinstance(item, str) else _parts(item)
        evidence = find(quote, index)
        verdicts.append(
            Verdict(
                evidence=evidence,
                speaker=speaker,
                findings=tuple(_findings(f"quote {number}", speaker, evidence, document)),
            )
        )
    return verdicts


def _findings(
    item: str, speaker: str | None, evidence: Evidence, document: Document
) -> Iterator[Finding]:
    yield from doubts(item, evidence, document)
    yield from clipped(item, evidence, read(document))
    if speaker:
        yield from elsewhere(item, (speaker,), evidence, read(document))


def _parts(item: Quoted) -> tuple[str, str | None]:
    return item["quote"], item.get("speaker")
