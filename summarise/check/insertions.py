"""Words in brackets that no rule confirms: they stand in the quote, and not in the source there."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.check.locating.brackets import LATELY, Inserted, confirmed
from summarise.check.locating.folding import fold
from summarise.check.locating.splicing import insertions
from summarise.document import Document
from summarise.evidence import Evidence, Finding


def inserting(case: Case) -> Iterator[Finding]:
    """Every word in brackets is one that the text around tells by itself."""
    for item in case.draft.quoted():
        yield from inserted(item.id, case.evidence[item.id], case.document)


def inserted(item: str, evidence: Evidence, document: Document) -> Iterator[Finding]:
    """Yield a finding for each bracket in a quote of which only a reader can tell whom it means."""
    if evidence.status != "spliced" or "[" not in evidence.quote:
        return
    for words, span in insertions(evidence.quote, evidence.spans, document.text):
        before = fold(document.text[max(0, span.start - LATELY) : span.start]).text
        replaced = fold(document.at(span)).text.strip()
        if not confirmed(Inserted(words, replaced, before, "")):
            stands = f"has “{replaced}”" if replaced else "has nothing"
            message = f"the words {words} are not the source's, which {stands} there"
            yield warning("quote-inserted", item, message, (span,))
