"""Retrying: the only place that asks again, and only where asking again can help."""

from __future__ import annotations

import time
from collections.abc import Callable

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.errors import ServerError, UnreachableError

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


def retrying(
    model: Model,
    attempts: int = 5,
    deadline: float = 300.0,
    sleep: Callable[[float], None] = time.sleep,
) -> Model:
    """Return a model that asks again after passing faults, waiting as the server tells.

    Args:
        model: what is asked.
        attempts: how often at most.
        deadline: seconds after which no new attempt begins.
        sleep: how to wait; tests give their own.

    """
    backoff = wait_random_exponential(multiplier=0.5, max=30)

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        told = error.retry_after if isinstance(error, ServerError) else None
        return backoff(state) if told is None else told

    again = Retrying(
        stop=stop_after_attempt(attempts) | stop_before_delay(deadline),
        wait=wait,
        retry=retry_if_exception(passing),
        sleep=sleep,
        reraise=True,
    )

    def ask(prompt: Prompt) -> Reply:
        return again(model, prompt)

    return ask
