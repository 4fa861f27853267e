"""Progress on stderr: how many of several reports are read, with tokens and cost so far."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarise.summary import Usage

if TYPE_CHECKING:
    from collections.abc import Callable


def spent(usage: Usage) -> str:
    """Return what was spent: requests, tokens and cost; what is unknown is said to be."""
    unknown = usage.prompt_tokens is None or usage.completion_tokens is None
    tokens = (
        "tokens unknown"
        if unknown
        else f"{usage.prompt_tokens} tokens in, {usage.completion_tokens} out"
    )
    cost = "cost unknown" if usage.cost is None else f"${usage.cost:.4f}"
    return f"{usage.requests} requests, {tokens}, {cost}"


@contextmanager
def progress(total: int, *, shown: bool) -> Iterator[Callable[[Usage], None]]:
    """Show a bar on a terminal, and yield what is told the cost of each report that is done.

    Args:
        total: how many reports there are.
        shown: whether to show it at all; on what is no terminal nothing is ever shown.

    """
    if not shown or total == 1 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  only a bar needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[cost]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, usages = bar.add_task("", total=total, cost=""), [Usage()]

        def done(usage: Usage) -> None:
            usages[:] = [usages[0].plus(usage)]
            bar.update(task, advance=1, cost=spent(usages[0]) if usages[0].requests else "")

        yield done
