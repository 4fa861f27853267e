"""Many documents: read in threads, given back in order, one that fails beside those that do not.

Threads serve: a reader that asks a model waits nearly all of its time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from os import PathLike, fspath
from typing import NamedTuple

from summarise.document import Document
from summarise.errors import ForbiddenError, LimitError, LoadError, SummariseError
from summarise.load import load
from summarise.run.flow import Options, summarise
from summarise.summary import Reader, Summary

Source = Document | str | PathLike[str] | LoadError
IN_FLIGHT = 8
LASTING = (ForbiddenError, LimitError)  # what comes after would fail alike


class Outcome(NamedTuple):
    """One document's summary, or the error that kept it from one."""

    origin: str
    summary: Summary | None
    error: SummariseError | None


def summarise_all(
    sources: Iterable[Source],
    reader: Reader | None = None,
    options: Options | None = None,
    in_flight: int = IN_FLIGHT,
) -> Iterator[Outcome]:
    """Yield an outcome for each source, in order, as soon as those before it are there.

    After a key, quota or limit that fails, no further source is begun; what was is still yielded.
    Sources are taken as they are needed, so that memory does not grow with their number.

    Args:
        sources: documents, origins to load, or errors of what could not be had, as
            `load.several.sources` yields them.
        reader: who reads; the embedded rules without one.
        options: how to run each.
        in_flight: how many are read at once.

    """
    left, pending = iter(sources), deque[Future[Outcome]]()
    pool = ThreadPoolExecutor(in_flight)
    try:
        while True:
            for source in islice(left, in_flight - len(pending)):
                pending.append(pool.submit(_outcome, source, reader, options))
            if not pending:
                return
            outcome = pending.popleft().result()
            if isinstance(outcome.error, LASTING):
                left = iter(())
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(source: Source, reader: Reader | None, options: Options | None) -> Outcome:
    if isinstance(source, LoadError):
        return Outcome(source.origin, None, source)
    origin = source.origin if isinstance(source, Document) else fspath(source)
    how = options.loading if options else None
    try:
        document = source if isinstance(source, Document) else load(source, how)
        return Outcome(origin, summarise(document, reader, options), None)
    except SummariseError as error:
        return Outcome(origin, None, error)
