"""Worker processes: threads wait for models, processes compute what is read and checked."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from summarise.document import Document
from summarise.draft import Draft
from summarise.reader import Answer, Reader
from summarise.summary import Provenance, Rejected

LOG = logging.getLogger("summarise")
Given = ParamSpec("Given")
Result = TypeVar("Result")


def workers(count: int) -> ProcessPoolExecutor:
    """Return so many processes for `summarise_all`; leave them by `with` or `shutdown`.

    They are started anew and not forked, since threads run beside them: a script of your own keeps
    its code under `if __name__ == "__main__":`.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin)
    with _uninterrupted():
        for _ in range(count):
            pool.submit(int)  # each submission starts one
    return pool


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C from the processes that are started here, before they can leave it to us."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(join: Callable[[], None]) -> None:
    join()
    os._exit(1)


def in_worker(
    pool: Executor, do: Callable[Given, Result], *args: Given.args, **options: Given.kwargs
) -> Result:
    """Do it in a worker; here, where there are none any more, so that nothing paid for is lost."""
    try:
        begun = pool.submit(do, *args, **options)
    except RuntimeError as gone:  # they were shut down, or died before
        return _here(gone, do, *args, **options)
    try:
        return begun.result()
    except (BrokenExecutor, CancelledError) as gone:  # they died of it, or meanwhile
        return _here(gone, do, *args, **options)


def _here(
    gone: BaseException, do: Callable[Given, Result], *args: Given.args, **options: Given.kwargs
) -> Result:
    """Do it in this process."""
    LOG.warning("a worker process is gone, so that its work is done in this one: %s", gone)
    return do(*args, **options)


@dataclass(frozen=True, slots=True)
class Answered:
    """A reader that has read already, with whoever mends what it wrote, if anybody does."""

    answer: Answer
    provenance: Provenance
    mender: Reader | None = None
    window: None = None

    def read(self, document: Document) -> Answer:  # noqa: ARG002  it was read before
        """Return the answer that there is."""
        return self.answer

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Have it mended by who can."""
        return self.mender.mend(document, draft, wrong) if self.mender else None
