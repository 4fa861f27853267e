"""Many documents: read in threads, given back in order, one that fails beside those that do not.

Threads serve: a reader that asks a model waits nearly all of its time. What it does not wait for,
reading by the rules and checking, can be done in processes beside them.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from itertools import islice
from os import PathLike, fspath
from threading import Event
from typing import NamedTuple

from summarise.ask.stopping import within
from summarise.document import Document
from summarise.errors import ForbiddenError, LimitError, LoadError, ReaderError, SummariseError
from summarise.load import load
from summarise.reader import Reader, expect_reader
from summarise.run.flow import Options, expect_options, repairs_allowed, summarise
from summarise.run.long import read_long, spent_on
from summarise.run.workers import Answered, in_worker
from summarise.summary import Summary, Usage

LOG = logging.getLogger("summarise")
Source = Document | str | PathLike[str] | LoadError
IN_FLIGHT, SHOWN = 8, 60  # at once; letters of what is no source
AHEAD = 4  # times as many are held at once, so that none waits long for a slow one before it
LASTING = (ForbiddenError, LimitError)  # what comes after would fail alike


class Outcome(NamedTuple):
    """One document's summary, or the error that kept it from one."""

    origin: str
    summary: Summary | None
    error: SummariseError | None

    @property
    def usage(self) -> Usage:
        """What was spent on it, whether it gave a summary or not."""
        if self.summary is not None:
            return self.summary.usage
        return spent_on(self.error) if self.error is not None else Usage()


def summarise_all(
    sources: Iterable[Source],
    reader: Reader | None = None,
    options: Options | None = None,
    in_flight: int = IN_FLIGHT,
    workers: Executor | None = None,
) -> Generator[Outcome, None, None]:
    """Return an outcome for each source, in order, as soon as those before it are there.

    After a key, quota or limit that fails, no further source is begun; what was is still yielded.
    Sources are taken as they are needed, so that memory does not grow with their number: while one
    is slow, those behind it are read, and held until it is there, up to `AHEAD` times `in_flight`.
    Whoever leaves the loop stops the run: nothing more is asked, and what is under way waited for.

    Args:
        sources: documents, origins to load, or errors of what could not be had, as
            `load.several.sources` yields them.
        reader: who reads; the embedded rules without one.
        options: how to run each.
        in_flight: how many are read at once.
        workers: processes that read by the rules and check, as `workers(4)` gives them; without
            them this one does. Should they die, this one goes on.

    Raises:
        TypeError: one source, and not several; no reader, options or workers that are any.
        ValueError: fewer than one at once.

    """
    if isinstance(sources, (str, bytes, Document, PathLike)):
        raise TypeError("summarise_all takes several sources: give a list of one")
    if reader is not None:
        expect_reader(reader, "summarise_all")
    expect_options(options)
    if not isinstance(workers, Executor | None):
        raise TypeError(f"workers is {type(workers).__name__}: give what workers(4) returns")
    if in_flight < 1:
        raise ValueError(f"in_flight={in_flight}: give how many to read at once, 1 or more")
    run = _Run(iter(sources), lambda source: _outcome(source, reader, options, workers), in_flight)
    return _outcomes(run, asking=reader is not None)


def _outcomes(run: _Run, *, asking: bool) -> Generator[Outcome, None, None]:
    """Yield a run's outcomes, and stop it when whoever takes them leaves."""
    try:
        yield from run.outcomes()
    except BaseException:  # also of who leaves the loop, or is interrupted in it
        run.stopped.set()
        if asking and not run.done():
            LOG.warning(
                "nothing more is asked; the answers that were asked for, and paid for, are still"
                " waited for: press Ctrl-C again to leave them"
            )
        raise
    finally:
        run.pool.shutdown(cancel_futures=True)


class _Run:
    """The sources that are left, and those that are read or wait to be told, in order."""

    def __init__(
        self, left: Iterator[Source], read: Callable[[Source], Outcome], in_flight: int
    ) -> None:
        self.left, self.read, self.in_flight = left, read, in_flight
        self.pending, self.stopped = deque[Future[Outcome]](), Event()
        self.under_way = set[Future[Outcome]]()  # of those pending, but what is known to be done
        self.pool = ThreadPoolExecutor(in_flight)

    def done(self) -> bool:
        """Whether nothing is under way."""
        return all(future.done() for future in self.pending)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield each outcome in order; what is behind a slow one is read meanwhile."""
        while True:
            self._begin()
            if not self.pending:
                return
            first = self.pending[0]
            if first.done():
                self._end({self.pending.popleft()})
                yield first.result()
            else:
                done, _ = wait(self.under_way, return_when=FIRST_COMPLETED)
                self._end(done)

    def _begin(self) -> None:
        """Begin as many as may be under way, and held."""
        held = AHEAD * self.in_flight - len(self.pending)
        for source in islice(self.left, max(0, min(self.in_flight - len(self.under_way), held))):
            begun = self.pool.submit(within, self.stopped, self.read, source)
            self.pending.append(begun)
            self.under_way.add(begun)

    def _end(self, done: set[Future[Outcome]]) -> None:
        """Take what is done from what is under way; begin no more if that would fail alike."""
        self.under_way -= done
        if any(_lasting(future.result()) for future in done):
            self.left = iter(())


def _lasting(outcome: Outcome) -> bool:
    """Whether what comes after would fail alike."""
    return isinstance(outcome.error, LASTING)


def _outcome(
    source: Source, reader: Reader | None, options: Options | None, workers: Executor | None
) -> Outcome:
    if isinstance(source, LoadError):
        return Outcome(source.origin, None, source)
    if not isinstance(source, (Document, str, PathLike)):
        return Outcome(repr(source)[:SHOWN], None, _no_source(source))
    origin = source.origin if isinstance(source, Document) else fspath(source)
    options = options or Options()
    try:
        document = source if isinstance(source, Document) else load(source, options.loading)
        if workers is None:
            return Outcome(origin, summarise(document, reader, options), None)
        return Outcome(origin, _shared(document, reader, options, workers), None)
    except SummariseError as error:
        return Outcome(origin, None, error)
    except Exception as error:
        LOG.info("%s: reading broke off", origin, exc_info=error)
        failed = ReaderError(error)
        failed.__cause__, failed.spent = error, spent_on(error)
        return Outcome(origin, None, failed)


def _no_source(given: object) -> LoadError:
    """Return what is to be said of what is no source, which takes none of the others with it."""
    kind, advice = type(given).__name__, "give a path, a URL or a Document, as loads(content) makes"
    return LoadError(repr(given)[:SHOWN], f"this is {kind}, and no source", advice)


def _shared(
    document: Document, reader: Reader | None, options: Options, workers: Executor
) -> Summary:
    """Ask here and check in a worker; what is wrong is mended here, where the reader is."""
    if reader is None:
        return in_worker(workers, summarise, document)
    answered = Answered(read_long(document, reader), reader.provenance)
    summary = in_worker(workers, summarise, document, answered)
    if summary.rejected and repairs_allowed(document, reader, options):
        return summarise(document, replace(answered, mender=reader), options)
    return summary
