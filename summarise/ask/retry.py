"""Retrying: the only place that asks again, and only where asking again can help."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_before_delay,
    wait_random_exponential,
)
from tenacity.stop import stop_base

from summarise.ask.manner import after, count
from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.stopping import wait as wait_or_stop
from summarise.errors import AskError, ServerError, UnreachableError

PASSING = frozenset({408, 409, 429})
LONGEST_WAIT = 120.0  # seconds; a server that asks for more is taken at its word: it is down
SERVER_FAULT = 500


def passing(error: BaseException) -> bool:
    """Whether the same request may succeed later: never on 400, 401, 403, 404 or a quota."""
    if isinstance(error, ServerError):
        status = error.status or 0
        told = error.retry_after
        return (status in PASSING or status >= SERVER_FAULT) and (
            told is None or told <= LONGEST_WAIT
        )
    return isinstance(error, UnreachableError)


class _Gate:
    """Until when nobody asks, since the server told one of us to wait: shared by all threads."""

    def __init__(self) -> None:
        self.opens = 0.0  # on the monotonic clock
        self._lock = Lock()

    def shut(self, seconds: float) -> None:
        with self._lock:
            self.opens = max(self.opens, time.monotonic() + seconds)

    def left(self) -> float:
        return max(0.0, self.opens - time.monotonic())


def _told(state: RetryCallState) -> float | None:
    """How many seconds the server told to wait; None where it did not."""
    error = state.outcome.exception() if state.outcome else None
    return error.retry_after if isinstance(error, ServerError) else None


class _Spent(stop_base):
    """Whether it was asked so often; who is told how long to wait does so until the deadline."""

    def __init__(self, attempts: int) -> None:
        self.attempts = attempts

    def __call__(self, retry_state: RetryCallState) -> bool:
        return _told(retry_state) is None and retry_state.attempt_number >= self.attempts


def retrying(
    model: Model,
    attempts: int = 5,
    deadline: float = 300.0,
    sleep: Callable[[float], None] = wait_or_stop,
) -> Model:
    """Return a model that asks again after passing faults, waiting as the server tells.

    What the server tells one thread, all threads that ask through this model wait for.

    Args:
        model: what is asked.
        attempts: how often at most, where the server does not tell how long to wait.
        deadline: seconds after which no new attempt begins.
        sleep: how to wait; tests give their own.

    """
    backoff, gate = wait_random_exponential(multiplier=0.5, max=30), _Gate()

    def wait(state: RetryCallState) -> float:
        told = _told(state)
        if not told:  # nor to wait at all, which many would do at once
            return max(backoff(state), gate.left())
        gate.shut(told)
        return max(told, gate.left())

    again = Retrying(
        stop=_Spent(attempts) | stop_before_delay(deadline),
        wait=wait,
        retry=retry_if_exception(passing),
        sleep=sleep,
        reraise=True,
    )

    def ask(prompt: Prompt) -> Reply:
        asked = 0

        def once() -> Reply:
            nonlocal asked
            asked += 1
            return model(prompt)

        shut = gate.left()
        if shut:
            sleep(shut)
        try:
            return after(again(once), asked - 1)
        except AskError as failed:
            count(failed, asked - 1)
            raise

    return ask
