"""A line an item, with an id that stays the same from run to run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from summarise.render.json import escaped
from summarise.render.rows import Row, rows, stable_id
from summarise.render.wording import warnings_of
from summarise.summary import Summary


def summaries_jsonl(summaries: Sequence[Summary]) -> str:
    """Return a JSON object a line for each claim, denial, open question and finding."""
    lines = (json.dumps(item, ensure_ascii=False) for s in summaries for item in _items(s))
    return "".join(f"{escaped(line)}\n" for line in lines)


def _items(summary: Summary) -> Iterator[dict[str, Any]]:
    source = {"document": summary.source.origin, "sha256": summary.source.sha256}
    known = {row.id: stable_id(summary, row) for row in rows(summary)}
    for row in rows(summary):
        yield source | _item(row, known)
    asked: Counter[str] = Counter()
    for question in summary.open_questions:
        name = f"{known.get(next(iter(question.about), ''), '')}-question"
        asked[name] += 1
        yield source | {
            "id": name if asked[name] == 1 else f"{name}-{asked[name]}",
            "what": "open question",
            "question": question.question,
            "why": question.why,
            "about": [known.get(name, name) for name in question.about],
            "derived": question.derived,
        }
    for number, found in enumerate(warnings_of(summary), 1):
        yield source | {
            "id": f"{summary.source.sha256[:16]}-finding-{number}",
            "what": "finding",
            "about": known.get(found.item, found.item),
            "code": found.code,
            "severity": found.severity,
            "message": found.message,
        }


def _item(row: Row, known: dict[str, str]) -> dict[str, Any]:
    return {
        "id": known[row.id],
        "what": row.what,
        "kind": row.kind,
        "speaker": row.speaker,
        "speaker_kind": row.actor.kind if row.actor else None,
        "statement": row.statement,
        "quote": row.text,
        "denies": known.get(row.denies or ""),
        "implied": row.implied,
        "standing": row.standing.status if row.standing else None,
        "status": row.evidence.status,
        "verified": row.verified,
        "spans": row.parts,
        "line": row.evidence.line,
        "pages": list(row.evidence.pages),
        "findings": [finding.code for finding in row.findings],
    }
