"""Long documents: read window by window, in threads.

A window that no model answers takes nothing from the others: it is told that it was not read. Where
one fails that may be answered another time, the report does, and no more windows are begun.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from functools import reduce
from typing import NamedTuple

from summarise.ask.stopping import current, within
from summarise.check.case import error
from summarise.document import Document, Span
from summarise.errors import AskError, ContextError, TruncatedError
from summarise.evidence import Finding
from summarise.reader import Answer, Reader, answered
from summarise.run.merge import Part, merge
from summarise.run.windows import Window, windows
from summarise.summary import Usage

SMALLEST = 3_000  # letters of a window that is not cut again when it or its answer is too long
THREADS = 8


def read_long(document: Document, reader: Reader) -> Answer:
    """Return a reader's draft of a document of any length.

    Args:
        document: the report.
        reader: who reads. A server that calls a window too long is given smaller ones.

    Raises:
        AskError: no window could be read, or one failed that may be answered another time; its
            `spent` holds what all windows cost.

    """
    size = reader.window
    if size is None:
        return answered(reader, document)
    if len(document.text) <= size:
        found = _read(Window(document, 0), reader)
    else:
        found = _joined(_at_once(windows(document, size), reader))
    if not found.parts:
        failed = found.unread[0].why
        failed.spent = found.usage
        raise failed
    notes = (*found.notes, *(each.finding() for each in found.unread))
    if len(found.parts) == 1 and not found.unread:
        return Answer(found.parts[0].draft, found.usage, notes)
    return Answer(merge(found.parts, document), found.usage, tuple(dict.fromkeys(notes)))


def spent_on(failed: BaseException) -> Usage:
    """Return what was spent on what failed in the end."""
    spent = getattr(failed, "spent", None)
    return spent if isinstance(spent, Usage) else Usage()


class _Unread(NamedTuple):
    """A window that was not read, and why."""

    window: Window
    why: AskError

    def finding(self) -> Finding:
        start, end = self.window.start, self.window.start + len(self.window.document.text)
        what = f"its letters {start:,} to {end:,} were not read: {self.why}"
        return error("window-unread", "draft", what, (Span(start, end),))


class _Read(NamedTuple):
    """What was read of a window, in as many parts as it took, what was not, and what it cost."""

    parts: list[Part]
    usage: Usage
    notes: tuple[Finding, ...] = ()
    unread: tuple[_Unread, ...] = ()


def _at_once(each: list[Window], reader: Reader) -> list[_Read]:
    """Read windows in threads; the first that fails stops those that are not begun."""
    pool = ThreadPoolExecutor(THREADS)
    try:
        begun = [pool.submit(within, current(), _read, window, reader) for window in each]
        wait(begun, return_when=FIRST_EXCEPTION)
    finally:
        pool.shutdown(cancel_futures=True)  # and what is under way is waited for: it is paid for
    ended = [future for future in begun if not future.cancelled()]
    failed = next(filter(None, (future.exception() for future in ended)), None)
    if failed is not None:
        # Summed before it is told, since several windows may have failed of the same error.
        failed.spent = _sum(map(_cost, ended))  # type: ignore[attr-defined]
        raise failed
    return [future.result() for future in ended]


def _cost(ended: Future[_Read]) -> Usage:
    """Return what a window cost, read or not."""
    failed = ended.exception()
    return ended.result().usage if failed is None else spent_on(failed)


def _sum(each: Iterable[Usage]) -> Usage:
    return reduce(Usage.plus, each, Usage())


def _joined(reads: list[_Read]) -> _Read:
    return _Read(
        [part for one in reads for part in one.parts],
        _sum(one.usage for one in reads),
        tuple(note for one in reads for note in one.notes),
        tuple(window for one in reads for window in one.unread),
    )


def _read(window: Window, reader: Reader) -> _Read:
    """Read a window; in halves, if the server calls it too long or cuts its answer."""
    document = window.document
    smallest = len(document.text) <= SMALLEST
    try:
        answer = answered(reader, document)
    except AskError as failed:
        spent = spent_on(failed)
        if not failed.of_text:
            raise
        if smallest or not isinstance(failed, (ContextError, TruncatedError)):
            return _Read([], spent, unread=(_Unread(window, failed),))
    else:
        if smallest or not answer.partial:
            return _Read([Part(window, answer.draft)], answer.usage, answer.findings)
        spent = answer.usage
    return _halved(window, reader, spent)


def _halved(window: Window, reader: Reader, spent: Usage) -> _Read:
    """Read a window in halves, after so much was spent on the whole."""
    found = [_Read([], spent)]
    for half in windows(window.document, max(SMALLEST, len(window.document.text) // 2)):
        try:
            found.append(_read(Window(half.document, window.start + half.start), reader))
        except AskError as failed:
            failed.spent = _joined(found).usage.plus(spent_on(failed))
            raise
    return _joined(found)
