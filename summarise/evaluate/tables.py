"""Scores as lines for a terminal, or as data."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from summarise.evaluate.links import LinkScore
from summarise.evaluate.reading import Scores
from summarise.render.json import dumped
from summarise.render.plain import line

CLAIMS = ("gold", "right", "wrong")


def scores_table(scores: Scores) -> str:
    """Return a line a measure: counts, precision, recall, F1 and its interval, in percent."""
    rows = [f"{'measure':34}{'gold':>7}{'read':>7}{'P':>7}{'R':>7}{'F1':>7}  95 % interval of F1"]
    for name, count in sorted(scores.total().items()):
        low, high = scores.interval(name)
        rows.append(
            f"{name:34}{count.gold:>7}{count.read:>7}{100 * count.precision:>7.1f}"
            f"{100 * count.recall:>7.1f}{100 * count.f1:>7.1f}  {100 * low:.1f}–{100 * high:.1f}"
        )
    documents = len(scores.documents)
    speed = documents / scores.seconds if scores.seconds else 0
    rows.append(f"{documents} documents, {speed:.0f} a second")
    return "\n".join(rows) + "\n"


def scores_json(scores: Scores) -> str:
    """Return the measures as JSON, shares between 0 and 1."""
    return dumped(
        {
            "documents": len(scores.documents),
            "seconds": scores.seconds,
            "measures": {
                name: {
                    "gold": count.gold,
                    "read": count.read,
                    "right": count.right,
                    "precision": count.precision,
                    "recall": count.recall,
                    "f1": count.f1,
                    "f1_interval": scores.interval(name),
                }
                for name, count in sorted(scores.total().items())
            },
        }
    )


def links_table(rows: Sequence[LinkScore]) -> str:
    """Return one line a report, its faults under it, and the sums."""
    counted = f"{'report':22}{'denials':>9}{'read':>6}{'right':>7}{'wrong':>7}"
    lines = [f"{counted}  contested right / wrong  claims right / wrong"]
    for row in rows:
        contested = f"{row.contested_right} of {row.contested_gold} / {row.contested_wrong}"
        claims = f"{row.claims_right} of {row.claims_gold} / {row.claims_wrong}"
        counts = f"{row.gold:>9}{row.read:>6}{row.right:>7}{row.wrong:>7}"
        lines.append(f"{line(row.name)[:21]:22}{counts}  {contested:25}{claims}")
        lines += [f"    {line(note)}" for note in row.notes]
    gold, right, wrong = (sum(getattr(r, n) for r in rows) for n in ("gold", "right", "wrong"))
    lines.append(f"{right} of {gold} denials are linked right, {wrong} wrong")
    claims, said, other = (sum(getattr(r, f"claims_{n}") for r in rows) for n in CLAIMS)
    lines.append(f"{said} of {claims} claims are read in the right mouth, {other} wrong")
    return "\n".join(lines) + "\n"


def links_json(rows: Sequence[LinkScore]) -> str:
    """Return the rows as a JSON list."""
    return dumped([dataclasses.asdict(row) for row in rows])
