"""Stopping: whether nothing more is sent, since whoever runs it has interrupted it."""

from __future__ import annotations

from threading import Event

stopped = Event()


def wait(seconds: float) -> None:
    """Wait so long, or until it is interrupted."""
    stopped.wait(seconds)
