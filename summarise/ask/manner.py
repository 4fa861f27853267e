"""The manner in which a server wants to be asked, learnt from what it refuses."""

from __future__ import annotations

import logging
from dataclasses import replace
from threading import Lock
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from summarise.ask.faults import Endpoint
from summarise.ask.prompt import Model, Prompt, Reply
from summarise.ask.shapes import LIMITS, SHAPES, unknown
from summarise.errors import AskError, ServerError, TruncatedError

LOG = logging.getLogger("summarise")
OPENAI = "api.openai.com"
PARAMETERS = ("temperature", *LIMITS)


class Manner(NamedTuple):
    """One manner: the index of a shape, and the parameters that are left out."""

    shape: int = 0
    dropped: frozenset[str] = frozenset()

    def request(self, endpoint: Endpoint, prompt: Prompt) -> dict[str, Any]:
        """Return the body of a request."""
        # OpenAI's newer models know only the new name and no temperature; other servers the old.
        own = urlsplit(endpoint.base_url).hostname == OPENAI
        shape = SHAPES[self.shape]
        limits = reversed(LIMITS) if own else LIMITS
        limit = next((name for name in limits if name not in self.dropped), None)
        return {
            "model": endpoint.model,
            "messages": [
                {"role": "system", "content": shape.system(prompt)},
                {"role": "user", "content": prompt.user},
            ],
            **({limit: prompt.limit} if limit else {}),
            **({} if own or "temperature" in self.dropped else {"temperature": 0}),
            **shape.fields(prompt),
        }

    def other(self, error: ServerError) -> Manner | None:
        """Return how to ask instead, if the complaint is about the manner."""
        said = f"{error.reason} {error.raw}".lower()
        for name in PARAMETERS if error.status in {400, 422} else ():
            if name in said and name not in self.dropped:
                return self._replace(dropped=self.dropped | {name})
        if not unknown(said, error.status) or self.shape + 1 >= len(SHAPES):
            return None
        return self._replace(shape=self.shape + 1)


class Learnt:
    """The manner that a server takes, as far as it has said: shared by all threads."""

    def __init__(self, endpoint: Endpoint) -> None:
        """Begin with the strictest."""
        self.now, self._server, self._lock = Manner(), endpoint.shown, Lock()

    def differs(self, used: Manner, error: ServerError) -> bool:
        """Learn from a refusal; say whether to ask otherwise than was asked, which is logged.

        What was asked while another learnt is asked again in the manner that was learnt.
        """
        other = used.other(error)
        if other is None:
            return False
        with self._lock:
            if used == self.now:
                self.now = other
                self._log(used, other)
        return True

    def _log(self, used: Manner, now: Manner) -> None:
        for name in now.dropped - used.dropped:
            LOG.info("%s does not take %s", self._server, name)
        if now.shape != used.shape:
            LOG.info("%s: asking by %s", self._server, SHAPES[now.shape].name)


def suited(model: Model) -> Model:
    """Return a model that asks at once again where a server but wants to be asked otherwise."""

    def ask(prompt: Prompt) -> Reply:
        refused = 0
        while True:
            try:
                reply = model(prompt)
            except AskError as error:
                if not isinstance(error, ServerError) or not error.otherwise:
                    count(error, refused)
                    raise
                refused += 1
            else:
                return after(reply, refused)

    return ask


def after(reply: Reply, refused: int) -> Reply:
    """Return a reply that counts the requests which were refused before it."""
    return replace(reply, attempts=reply.attempts + refused) if refused else reply


def count(failed: AskError, refused: int) -> None:
    """Count the requests which were refused before one that failed."""
    failed.attempts += refused
    if isinstance(failed, TruncatedError) and isinstance(failed.reply, Reply):
        failed.reply = after(failed.reply, refused)
