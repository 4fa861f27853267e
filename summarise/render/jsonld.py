"""Claims and denials as schema.org has them, in JSON-LD: https://schema.org/Claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summarise.render.json import dumped
from summarise.render.rows import Row, iri, rows, stable_id
from summarise.summary import Summary

KINDS = {"person": "Person", "organisation": "Organization", "government": "GovernmentOrganization"}


def summaries_jsonld(summaries: Sequence[Summary]) -> str:
    """Return a graph of the reports, and of every verified claim and denial in them."""
    graph = [node for summary in summaries for node in _nodes(summary)]
    return dumped({"@context": "https://schema.org", "@graph": graph})


def _nodes(summary: Summary) -> Iterator[dict[str, Any]]:
    source = summary.source
    told = {
        "headline": source.title,
        "datePublished": source.published,
        "author": {"@type": "Person", "name": source.byline} if source.byline else None,
        "publisher": {"@type": "Organization", "name": source.site} if source.site else None,
        "inLanguage": source.language,
        "identifier": f"sha256:{source.sha256}",
    }
    article = {"@type": "NewsArticle", "@id": iri(summary)}
    yield article | {name: value for name, value in told.items() if value}
    known = {row.id: f"urn:summarise:{stable_id(summary, row)}" for row in rows(summary)}
    for row in rows(summary):
        if row.verified:
            yield _claim(row, known, iri(summary))


def _claim(row: Row, known: dict[str, str], article: str) -> dict[str, Any]:
    # The vocabulary knows people and bodies as authors; an unnamed source is somebody.
    kind = KINDS.get(row.actor.kind if row.actor else "", "Person")
    claim: dict[str, Any] = {
        "@type": "Claim",
        "@id": known[row.id],
        "text": row.statement,
        "author": {"@type": kind, "name": row.speaker},
        "appearance": {"@id": article},
        "citation": {"@type": "Quotation", "text": row.text},
    }
    if row.kind:
        claim["genre"] = row.kind
    if row.denies in known:
        claim["about"] = {"@id": known[row.denies or ""]}
    return claim
