"""Answers kept: what was paid for once is not asked again.

The key is everything that was asked: base URL, model, messages, schema and limit, whole and not as
a digest. Kept in SQLite with write-ahead logging and full sync, in a folder that only its owner can
read. Prompts hold articles, so the cache does too.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.errors import CacheError, TruncatedError

if TYPE_CHECKING:
    import diskcache

LOG = logging.getLogger("summarise")
FULL_SYNC = 2
UNBOUNDED = 1 << 40  # bytes: nothing that was paid for is thrown away unasked


class Stats(NamedTuple):
    """Where the cache is, how many answers it holds, and its size in bytes."""

    folder: str
    answers: int
    size: int


def folder() -> Path:
    """Return where answers are kept: `SUMMARISE_CACHE_DIR`, or the user's cache folder."""
    named = os.environ.get("SUMMARISE_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("summarise") / "answers"


def cached(model: Model, base_url: str, name: str, at: Path | None = None) -> Model:
    """Return a model that looks first whether it was asked the same before.

    Args:
        model: what is asked otherwise.
        base_url: where it answers, a part of the key.
        name: its name, a part of the key.
        at: the folder of the cache; `folder()` without it.

    Raises:
        CacheError: the folder cannot be written; later (by the returned function), read.
        TruncatedError (the returned function): kept answers that were cut are cut still.

    """
    store, turns = opened(at or folder()), _Turns()

    def ask(prompt: Prompt) -> Reply:
        # Who asks the same while it is being asked waits for that answer.
        with turns.taken((prompt.system, prompt.user, prompt.name, prompt.limit)):
            return one(prompt)

    def one(prompt: Prompt) -> Reply:
        key = {
            "base_url": base_url,
            "model": name,
            "system": prompt.system,
            "user": prompt.user,
            "schema": prompt.schema,
            "limit": prompt.limit,
        }
        kept = found(key)
        if isinstance(kept, dict) and isinstance(kept.get("text"), str):
            return _kept(kept, prompt)
        try:
            reply = model(prompt)
        except TruncatedError as cut:  # it was paid for, and would be cut again
            keep(key, {"text": cut.raw, "cut": True})
            raise
        keep(key, {"text": reply.text, "prompt_tokens": reply.prompt_tokens})
        return reply

    def found(key: object) -> object:
        try:
            return store.get(key)
        except Exception as error:  # of SQLite, in many kinds
            raise CacheError(store.directory, str(error)) from error

    def keep(key: object, value: dict[str, Any]) -> None:
        if "{" not in value["text"]:
            return  # what holds no JSON is no answer, and is asked for anew
        try:
            store.set(key, value)
        except Exception as error:  # noqa: BLE001  the disk is full, say: the answer is not lost
            LOG.warning("%s: an answer is used, but cannot be kept (%s)", store.directory, error)

    return ask


def _kept(kept: dict[str, Any], prompt: Prompt) -> Reply:
    """Return a kept answer, with the tokens that the server had counted: it may have cut it."""
    reply = Reply(kept["text"], kept.get("prompt_tokens"), 0, cached=True, cost=0.0)
    if kept.get("cut"):
        raise TruncatedError(reply.text, prompt.limit, reply)
    return reply


class _Turns:
    """One lock for each question that is being asked, so that nobody asks the same beside it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: dict[object, tuple[Lock, int]] = {}  # and how many ask, or wait

    @contextmanager
    def taken(self, question: object) -> Iterator[None]:
        with self._lock:
            mine, waiting = self._asked.get(question, (Lock(), 0))
            self._asked[question] = mine, waiting + 1
        try:
            with mine:
                yield
        finally:
            with self._lock:
                _, waiting = self._asked.pop(question)
                if waiting > 1:
                    self._asked[question] = mine, waiting - 1


def opened(at: Path) -> diskcache.Cache:
    """Return the store in a folder, made where it is missing."""
    import diskcache  # noqa: PLC0415

    try:
        at.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made here, for SQLite would let others read it; its logs get the access that it has.
        os.close(os.open(at / diskcache.core.DBNAME, os.O_CREAT | os.O_WRONLY, 0o600))
        return diskcache.Cache(
            str(at),
            disk=diskcache.JSONDisk,
            eviction_policy="none",
            size_limit=UNBOUNDED,
            disk_min_file_size=UNBOUNDED,
            sqlite_synchronous=FULL_SYNC,
            sqlite_secure_delete=1,  # what is thrown away is gone from the file
        )
    except Exception as error:  # of SQLite and of the file system, in many kinds
        raise CacheError(str(at), str(error)) from error


def stats() -> Stats:
    """Return what the cache holds."""
    if not _begun():
        return Stats(str(folder()), 0, 0)
    with opened(folder()) as store:
        return Stats(str(folder()), len(store), store.volume())


def clear() -> int:
    """Throw all answers away, and return how many there were."""
    if not _begun():
        return 0
    with opened(folder()) as store:
        return int(store.clear())


def _begun() -> bool:
    """Whether any answer was ever kept: to ask makes no folder."""
    import diskcache  # noqa: PLC0415

    return (folder() / str(diskcache.core.DBNAME)).exists()
