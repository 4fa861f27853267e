"""Stopping: whether nothing more is sent, since whoever runs it has interrupted it.

Each run has its own event, which its threads know by their context and not by a name that all runs
share: one reader may serve several runs, and an interruption of one is none of the others.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from threading import Event
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_run: ContextVar[Event] = ContextVar("run", default=Event())  # noqa: B039  which nobody sets


def current() -> Event:
    """Return the event of the run that this thread is a part of; it is set once that is stopped."""
    return _run.get()


def within(
    run: Event, do: Callable[Given, Result], *args: Given.args, **options: Given.kwargs
) -> Result:
    """Do it as a part of a run."""
    before = _run.set(run)
    try:
        return do(*args, **options)
    finally:
        _run.reset(before)


def wait(seconds: float) -> None:
    """Wait so long, or until the run is interrupted."""
    current().wait(seconds)
