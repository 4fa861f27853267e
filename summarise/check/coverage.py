"""What was left out: passages, statements and denials of the source that no item accounts for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from summarise.check.case import Case, warning
from summarise.document import Document, Span
from summarise.evidence import Finding
from summarise.read.links.answer_forms import CLAIMING
from summarise.read.reading import Attribution
from summarise.read.text.languages import OTHER
from summarise.summary import Coverage, Covered, Missed

HALF = 0.5
FEWEST_TELLING = 3  # words of a reported statement
SHOWN = 20  # places that one finding points to


def coverage(case: Case) -> Coverage:
    """Hold what the rules read against the verified spans of the draft."""
    held = _joined(
        span
        for evidence in case.evidence.values()
        if evidence.verified
        for span in ([evidence.span] if evidence.span else [])
    )
    said, document = case.reading.by_rule, case.document
    return Coverage(
        passages=_covered(
            [p.span for p in case.reading.passages if any(map(str.isalnum, document.at(p.span)))],
            held,
            document,
        ),
        statements=_covered(
            [s for a in said for s in a.content[:1] if _reported(a, document.at(s))],
            held,
            document,
        ),
        denials=_covered(
            [_denying(a) for a in said if a.act in {"denies", "declines"}],
            held,
            document,
        ),
    )


def _reported(said: Attribution, text: str) -> bool:
    """Whether somebody's claim is told without marks: quoted passages count apart.

    “He accepted that they were” tells nothing.
    """
    bare = said.kind != "direct" or text[:1].isalnum()  # a turn of an interview has no marks
    return said.act in CLAIMING and bare and len(text.split()) >= FEWEST_TELLING


def _denying(said: Attribution) -> Span:
    """The words that deny: what is denied with its verb, or speech before who says it."""
    if not said.content:
        return said.cue
    what = said.content[0]
    return what if what.end <= said.cue.start else Span(min(said.cue.start, what.start), what.end)


def left_out(coverage: Coverage) -> Iterator[Finding]:
    """What no item accounts for, as a warning on the source."""
    for code, name, part in (
        ("coverage-passages", "quoted passages", coverage.passages),
        ("coverage-statements", "reported statements", coverage.statements),
        ("coverage-denials", "denials", coverage.denials),
    ):
        if part.missed:
            places = tuple(missed.span for missed in part.missed[:SHOWN])
            message = f"no item accounts for {len(part.missed)} of {part.total} {name}"
            yield warning(code, "source", message, places)


def language(case: Case) -> Iterator[Finding]:
    """The rules know the words of the source's language."""
    if case.reading.language == OTHER:
        yield warning(
            "language-unread",
            "source",
            "the rules know no words of its language, so only quoted passages were read",
        )


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _covered(wanted: list[Span], held: list[Span], document: Document) -> Covered:
    starts = [span.start for span in held]
    missed = tuple(
        Missed(span=span, text=document.at(span))
        for span in wanted
        if _share(span, held, starts) < HALF
    )
    return Covered(total=len(wanted), covered=len(wanted) - len(missed), missed=missed)


def _share(span: Span, held: list[Span], starts: list[int]) -> float:
    """The share of a span's letters that verified quotes hold."""
    at = max(0, bisect_right(starts, span.start) - 1)
    shared = 0
    while at < len(held) and held[at].start < span.end:
        shared += max(0, min(span.end, held[at].end) - max(span.start, held[at].start))
        at += 1
    return shared / max(1, span.end - span.start)
