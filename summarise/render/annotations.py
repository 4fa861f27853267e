"""W3C Web Annotations of the source: each claim, denial and missed passage where it stands.

https://www.w3.org/TR/annotation-model/: a quote is selected by its words with what stands before
and behind it (TextQuoteSelector), and by its place in code points (TextPositionSelector).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summarise.document import Span
from summarise.render.json import dumped
from summarise.render.rows import Row, iri, rows, stable_id
from summarise.summary import Summary

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # letters of prefix and suffix


def summaries_annotations(summaries: Sequence[Summary]) -> str:
    """Return an AnnotationPage of all verified quotes and of what no item accounts for."""
    items = [annotation for summary in summaries for annotation in _annotations(summary)]
    page = {"@context": CONTEXT, "id": _page_id(summaries), "type": "AnnotationPage"}
    return dumped(page | {"items": items})


def _page_id(summaries: Sequence[Summary]) -> str:
    return f"urn:sha256:{summaries[0].source.sha256}:annotations" if summaries else "urn:empty"


def _annotations(summary: Summary) -> Iterator[dict[str, Any]]:
    known = {row.id: stable_id(summary, row) for row in rows(summary)}
    for row in rows(summary):
        if row.verified:
            # A denial is a reply to the claim that it denies, where that is marked too.
            answered = known.get(row.denies or "")
            yield {
                "id": f"urn:summarise:{known[row.id]}",
                "type": "Annotation",
                "motivation": "replying" if answered else "describing",
                "body": [
                    _body(summary, row),
                    {"type": "TextualBody", "value": row.what, "purpose": "tagging"},
                ],
                "target": [_target(summary, span) for span in row.parts],
                **({"dcterms:relation": f"urn:summarise:{answered}"} if answered else {}),
            }
    coverage = summary.coverage
    for name, part in (
        ("passage", coverage.passages),
        ("statement", coverage.statements),
        ("denial", coverage.denials),
    ):
        for missed in part.missed:
            start, end = missed.span
            yield {
                "id": f"urn:summarise:{summary.source.sha256[:16]}-{name}-{start}-{end}",
                "type": "Annotation",
                "motivation": "tagging",
                "body": [{"type": "TextualBody", "value": "left out", "purpose": "tagging"}],
                "target": [_target(summary, missed.span)],
            }


def _body(summary: Summary, row: Row) -> dict[str, str]:
    denial = f" ({row.kind} of {row.denies})" if row.denies else ""
    body = {
        "type": "TextualBody",
        "format": "text/plain",
        "purpose": "describing",
        "value": f"{row.speaker}: {row.statement}{denial}",
    }
    return body | ({"language": summary.source.language} if summary.source.language else {})


def _target(summary: Summary, span: Span) -> dict[str, Any]:
    text = summary.source.text
    return {
        "source": iri(summary),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
