"""Cost: what an answer cost by its provider's price list, and limits that are kept beforehand.

Prices are those of `genai-prices`, by the endpoint's address and the model's name. What is not
listed there is unknown, and never taken for nothing.
"""

from __future__ import annotations

import copy
import threading
import time
from dataclasses import replace

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.stopping import current
from summarise.errors import (
    ConfigError,
    ContextError,
    ForbiddenError,
    LimitError,
    ServerError,
    TruncatedError,
)

CLOSED = 60.0  # seconds in which a key that was refused is not tried again
LETTERS_A_TOKEN = 3  # at the least, of A to Z; each byte of another letter may be a token


def price(name: str, base_url: str, prompt: int | None, completion: int | None) -> float | None:
    """Return US dollars for those tokens, or None where the price or the tokens are unknown."""
    if prompt is None or completion is None:
        return None
    from genai_prices import Usage, calc_price  # noqa: PLC0415

    try:
        found = calc_price(
            Usage(input_tokens=prompt, output_tokens=completion),
            model_ref=name,
            provider_api_url=base_url,
        )
    except LookupError:
        return None
    return float(found.total_price)


def at_most(prompt: Prompt, name: str, base_url: str) -> float | None:
    """Return what a request can cost at most, reckoned by its letters and its limit."""
    sent = prompt.system + prompt.user
    foreign = len(sent.encode("utf-8", "replace")) - len(sent)  # bytes above one a letter
    tokens = prompt.letters // LETTERS_A_TOKEN + 2 * foreign
    return price(name, base_url, tokens, prompt.limit)


def priced(model: Model, name: str, base_url: str) -> Model:
    """Return a model whose replies know what they cost."""

    def ask(prompt: Prompt) -> Reply:
        try:
            return of(model(prompt))
        except TruncatedError as cut:
            cut.reply = of(cut.reply) if isinstance(cut.reply, Reply) else cut.reply
            raise

    def of(reply: Reply) -> Reply:
        tokens = reply.prompt_tokens, reply.completion_tokens
        return replace(reply, cost=price(name, base_url, *tokens))

    return ask


def bounded(
    model: Model,
    name: str,
    base_url: str,
    max_requests: int | None = None,
    max_cost: float | None = None,
) -> Model:
    """Return a model that is asked no more once a limit would be passed.

    Raises:
        ConfigError: a limit of cost where the price is unknown.

    Raises (the returned function):
        LimitError: the request would pass a limit; what was answered before is not lost.

    """
    if max_cost is not None and not max_cost >= 0:  # nor is it no number
        raise ConfigError(
            f"a limit of cost (--max-cost) of {max_cost:g}: give US dollars, 0 or more"
        )
    if max_cost is not None and price(name, base_url, 1, 1) is None:
        raise ConfigError(
            f"no price is known for {name} at {base_url}, so no limit of cost (--max-cost) can be"
            " kept: limit the requests (--max-requests)"
        )
    budget, fault = _Budget(max_requests, max_cost), ""  # and why the last request failed
    closed: tuple[ForbiddenError, float] | None = None  # until when nobody is let in

    def ask(prompt: Prompt) -> Reply:
        nonlocal fault, closed
        if closed and time.monotonic() < closed[1]:
            raise _unsent(closed[0]) from closed[0]  # who is not let in need not knock again
        if current().is_set():
            raise LimitError("the run was interrupted")
        reckoned = at_most(prompt, name, base_url) or 0.0
        budget.reserve(reckoned, fault)
        cost: float | None = None  # of what came, and is no answer: it may be billed
        try:
            reply = model(prompt)
            cost = reply.cost
            fault = ""
        except TruncatedError as cut:
            cost = cut.reply.cost if isinstance(cut.reply, Reply) else None
            raise
        except (ServerError, ContextError, ForbiddenError) as refused:
            cost = 0.0  # before anything was made
            fault = f"; the last of them failed: {refused}"
            if isinstance(refused, ForbiddenError):
                closed = refused, time.monotonic() + CLOSED
            raise
        finally:
            budget.settle(reckoned, cost)
        return reply

    return ask


def _unsent(refused: ForbiddenError) -> ForbiddenError:
    """Return the same refusal for who was told so without a request."""
    told = copy.copy(refused)
    told.attempts, told.spent = 0, None
    return told


class _Budget:
    """How many requests were made and what they cost, of what is allowed; shared by all threads."""

    def __init__(self, max_requests: int | None, max_cost: float | None) -> None:
        self.max_requests, self.max_cost = max_requests, max_cost
        self._lock, self._requests, self._cost = threading.Lock(), 0, 0.0

    def reserve(self, reckoned: float, fault: str) -> None:
        """Count a request that may cost so much; raise `LimitError` if it would pass a limit."""
        with self._lock:
            if self.max_requests is not None and self._requests >= self.max_requests:
                raise LimitError(
                    f"{self.max_requests} requests were made, as many as allowed{fault}"
                )
            if self.max_cost is not None and self._cost + reckoned > self.max_cost:
                so_far = f"${self._cost:.4f} spent, the next request up to ${reckoned:.4f}"
                raise LimitError(f"the limit of ${self.max_cost:g} would be passed: {so_far}")
            self._requests += 1
            self._cost += reckoned

    def settle(self, reckoned: float, cost: float | None) -> None:
        """Count what it did cost instead; as reckoned, where that is unknown."""
        with self._lock:
            self._cost += (reckoned if cost is None else cost) - reckoned
