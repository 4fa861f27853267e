"""Rows of figures, for a terminal or as data."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Protocol

from summarise.render.json import dumped
from summarise.render.plain import line


class Counted(Protocol):
    """A kind of case, how many there were, and how many went wrong in which way."""

    kind: str
    wrong_is: str
    cases: int
    wrong: int
    examples: list[str]


def rows_table(rows: Sequence[Counted]) -> str:
    """Return one line a kind, with examples of what went wrong under it."""
    lines = [f"{'kind':22}{'cases':>8}{'wrong':>8}{'share':>9}  what is wrong"]
    for row in rows:
        share = f"{100 * row.wrong / row.cases:.2f} %"
        lines.append(f"{row.kind:22}{row.cases:>8}{row.wrong:>8}{share:>9}  {row.wrong_is}")
        lines += [f"    {line(example)}" for example in row.examples]
    return "\n".join(lines) + "\n"


def rows_json(rows: Sequence[Counted]) -> str:
    """Return the rows as a JSON list."""
    return dumped([dataclasses.asdict(row) for row in rows])  # type: ignore[call-overload]
