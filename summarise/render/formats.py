"""The formats in which summaries are written: a line here, and a file for each."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarise.summary import Summary

    Renderer = Callable[[Sequence[Summary]], str]

PAGE = 88  # columns where there is no terminal
SHOWING = frozenset({"html", "annotations"})  # what shows the source's own text
# Where each one stands, so that a format's own libraries are imported only for it.
FORMATS = {
    "terminal": "terminal:summaries_terminal",
    "markdown": "markdown:summaries_markdown",
    "html": "html:summaries_html",
    "json": "json:summaries_json",
    "jsonl": "jsonl:summaries_jsonl",
    "csv": "csv:summaries_csv",
    "annotations": "annotations:summaries_annotations",
    "jsonld": "jsonld:summaries_jsonld",
}


def renderer(form: str, width: int = PAGE, *, color: bool = False, single: bool) -> Renderer:
    """Return how to write summaries in a format.

    Args:
        form: one of `FORMATS`.
        width: columns, for a terminal.
        color: whether in colours, for a terminal.
        single: whether one report was asked for: then JSON is an object and not a list.

    """
    place = "json:summary_json" if form == "json" and single else FORMATS[form]
    module, _, name = place.partition(":")
    found: Any = getattr(import_module(f"summarise.render.{module}"), name)
    return partial(found, width=width, color=color) if form == "terminal" else found
