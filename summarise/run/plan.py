"""Planning: what a reading would send and what it would cost at most, before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarise.document import Document
from summarise.reader import Reader
from summarise.run.windows import windows

if TYPE_CHECKING:
    from summarise.ask.prompt import Prompt
    from summarise.ask.steps import StepsReader


class Plan(NamedTuple):
    """Requests, the letters that they send in all, and US dollars at most (None: unknown)."""

    requests: int
    letters: int
    cost: float | None


def plan(document: Document, reader: Reader | None) -> Plan:
    """Return what reading a document would send, without repairs and retries.

    The rules send nothing. What is kept from before is not taken off.
    """
    from summarise.ask.cost import at_most  # noqa: PLC0415
    from summarise.ask.steps import StepsReader  # noqa: PLC0415
    from summarise.ask.whole import WholeReader  # noqa: PLC0415

    if reader is None:
        return Plan(0, 0, 0.0)
    if isinstance(reader, WholeReader):
        size = reader.window or len(document.text)
        prompts = [reader.prompt(part.document) for part in windows(document, size)]
    elif isinstance(reader, StepsReader):
        prompts = _noted(reader, document)
    else:
        return Plan(1, len(document.text), None)
    costs = [at_most(prompt, reader.name, reader.base_url) for prompt in prompts]
    known = [cost for cost in costs if cost is not None]
    letters = sum(prompt.letters for prompt in prompts)
    return Plan(len(prompts), letters, sum(known) if len(known) == len(costs) else None)


def _noted(reader: StepsReader, document: Document) -> list[Prompt]:
    """Return what it would ask, by a model that but notes it down."""
    from summarise.ask.prompt import Reply  # noqa: PLC0415

    prompts: list[Prompt] = []

    def noting(prompt: Prompt) -> Reply:
        prompts.append(prompt)
        return Reply("{}", 0, 0)

    replace(reader, model=noting).read(document)
    return prompts
