"""Verifying quotes that somebody else wrote: no draft, no model, one verdict a quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarise.check.clipping import clipped
from summarise.check.context import placed, settled
from summarise.check.insertions import inserted
from summarise.check.locating.index import Index
from summarise.check.locating.locate import find
from summarise.check.mouths import elsewhere
from summarise.check.quotes import doubts
from summarise.check.whose import Given
from summarise.document import Document, expect_document
from summarise.draft import Claim, Denial
from summarise.errors import QuotesError
from summarise.evidence import Evidence, Finding, Verdict
from summarise.read import read

Quoted = str | Mapping[str, object] | Claim | Denial


def verify(items: Quoted | Iterable[Quoted], document: Document) -> list[Verdict]:
    """Return the verdict on each quote, in order: its evidence, and what the checks say about it.

    Args:
        items: a quote, or quotes, each a text, a mapping with `quote` and, if known, `speaker`, or
            a claim or denial of a draft or a summary, whose `quote` is taken.
        document: the source that they are said to come from.

    Raises:
        QuotesError: an item has no quote.
        TypeError: it is no document.

    """
    expect_document(document, "verify")
    index = Index(document)
    alone = isinstance(items, str | Mapping | Claim | Denial)
    each: Iterable[object] = [items] if alone else items
    asked = [(item, None) if isinstance(item, str) else _parts(item) for item in each]
    index.expect([quote for quote, _ in asked])
    return [_verdict(f"quote {n}", *item, index) for n, item in enumerate(asked, 1)]


def _verdict(item: str, quote: str, speaker: str | None, index: Index) -> Verdict:
    evidence, document = find(quote, index), index.document
    if speaker and len(evidence.spans) > 1:
        evidence = placed(evidence, (speaker,), read(document))
    findings = tuple(_findings(item, speaker, evidence, document))
    return Verdict(evidence=evidence, speaker=speaker, findings=findings)


def _findings(
    item: str, speaker: str | None, evidence: Evidence, document: Document
) -> Iterator[Finding]:
    names = (speaker,) if speaker else ()
    if not (len(evidence.spans) > 1 and settled(evidence, names, read(document))):
        yield from doubts(item, evidence, document)
    yield from clipped(item, evidence, read(document))
    yield from inserted(item, evidence, document)
    if speaker:
        yield from elsewhere(item, Given(names), evidence, read(document))


def _parts(item: object) -> tuple[str, str | None]:
    named = isinstance(item, Mapping)
    quote = item.get("quote") if isinstance(item, Mapping) else getattr(item, "quote", None)
    if not isinstance(quote, str):
        what = "one of them has no text in its “quote”"
        raise QuotesError("quotes", what if named else f"one of them is {type(item).__name__}")
    speaker = item.get("speaker") if isinstance(item, Mapping) else None
    if speaker is not None and not isinstance(speaker, str):
        raise QuotesError("quotes", "the “speaker” of one of them is no text")
    return quote, speaker
