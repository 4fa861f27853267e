"""Locating: where a quote's words stand in the source, decided by text alone.

In order: the quote to the letter; the quote folded (see `folding`), also without marks put round
it, without one closing comma or full stop, and with its first letter in the other case; the parts
of a quote with gaps; else the nearest passage, which is shown and never believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarise.check.bounds import bounded, splits_grapheme
from summarise.check.folding import Folded, fold
from summarise.check.index import Index
from summarise.check.nearest import nearest
from summarise.check.splicing import splice
from summarise.document import Document, Span
from summarise.summary import Evidence, Status


def locate(quotes: Iterable[str], document: Document) -> list[Evidence]:
    """Return the evidence for each quote, in order.

    Args:
        quotes: texts that are said to stand in the document.
        document: the source.

    Returns:
        One `Evidence` a quote: its status, spans in code points, and the source's own text.

    """
    index = Index(document)
    return [find(quote, index) for quote in quotes]


def find(quote: str, index: Index) -> Evidence:
    """Return the evidence for one quote in an indexed document."""
    if not any(letter.isalnum() for letter in quote):
        return Evidence(quote=quote, status="absent")
    spans = tuple(exact(quote, index.text))
    if spans:
        return evidence(quote, "exact", spans, index)
    spans = tuple(folded(quote, index))
    if spans:
        return evidence(quote, "folded", spans, index)
    parts = splice(quote, index, places)
    if parts:
        return evidence(quote, "spliced", parts, index, whole=Span(parts[0].start, parts[-1].end))
    near = nearest(quote, index)
    return Evidence(quote=quote, status="altered" if near else "absent", nearest=near)


def evidence(
    quote: str, status: Status, spans: tuple[Span, ...], index: Index, whole: Span | None = None
) -> Evidence:
    """Return verified evidence, whose text is always the source's own."""
    shown = whole or spans[0]
    return Evidence(
        quote=quote,
        status=status,
        span=shown,
        line=index.document.place(shown.start)[0],
        spans=spans,
        utf16=tuple(index.document.utf16(span) for span in spans),
        text=index.document.at(shown),
    )


def exact(quote: str, text: str) -> Iterator[Span]:
    """Every place where the quote stands to the letter, at the edges of words."""
    at = text.find(quote)
    while at >= 0:
        if bounded(text, at, at + len(quote)):
            yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


@dataclass(frozen=True, slots=True)
class _Variant:
    text: str
    lead: int  # how many characters stand before the core


def folded(quote: str, index: Index) -> Iterator[Span]:
    """Every place where the quote stands after folding."""
    wanted = fold(quote.strip()).text.strip()
    found = False
    for span in _in_folded(wanted, index.folded, index.text):
        found = True
        yield span
    if not found and index.joined is not None:
        yield from _in_folded(wanted, index.joined, index.text)


def places(part: str, index: Index, start: int, end: int) -> Iterator[Span]:
    """Where a part of a quote stands in `[start, end)` of the source, exactly or folded."""
    for span in _in_folded(fold(part).text.strip(), index.folded, index.text):
        if start <= span.start and span.end <= end:
            yield span


def _in_folded(wanted: str, source: Folded, text: str) -> Iterator[Span]:
    core, variants = _variants(wanted)
    if not core:
        return
    # A quote inside a quote turns double marks into single ones: to search, both are one mark.
    blind = "'" in core or '"' in core
    hay = source.text.replace('"', "'") if blind else source.text
    needle = core.replace('"', "'") if blind else core
    at = hay.find(needle)
    while at >= 0:
        span = _matched(at, variants, source, text)
        if span:
            yield span
        at = hay.find(needle, at + 1)


def _variants(wanted: str) -> tuple[str, list[_Variant]]:
    """The quote as it may stand, longest first, and the core that all of them share."""
    forms = [_Variant(wanted, 0)]
    if len(wanted) > 2 and wanted[0] in "\"'" and wanted[-1] in "\"'":  # noqa: PLR2004
        forms.append(_Variant(wanted[1:-1].strip(), 1))
    forms += [
        _Variant(form.text[:-1], form.lead)
        for form in forms
        if form.text[-1:] in {",", "."} and not form.text.endswith("..")
    ]
    inner = min(forms, key=lambda form: len(form.text))
    core = inner.text[1:] if inner.text[:1].isalpha() and len(inner.text) > 1 else inner.text
    first = len(inner.text) - len(core)
    return core, [
        _Variant(form.text, first if form.lead == inner.lead else first + inner.lead)
        for form in forms
    ]


def _matched(at: int, variants: list[_Variant], source: Folded, text: str) -> Span | None:
    for variant in variants:
        start = at - variant.lead
        end = start + len(variant.text)
        if start < 0 or not _same(variant.text, source.text[start:end]):
            continue
        span = source.span(start, end)
        if (
            span
            and bounded(source.text, start, end)
            and not (span.start and splits_grapheme(text, span.start))
            and not (span.end < len(text) and splits_grapheme(text, span.end))
        ):
            return span
    return None


def _same(wanted: str, stands: str) -> bool:
    """Equal but for the first letter's case and the kind of a mark that is no unit of measure."""
    if len(wanted) != len(stands):
        return False
    if wanted == stands:
        return True
    if wanted[1:] == stands[1:]:
        return wanted[0].swapcase() == stands[0] or {wanted[0], stands[0]} == {'"', "'"}
    if wanted[:1].lower() != stands[:1].lower() and {wanted[0], stands[0]} != {'"', "'"}:
        return False
    return all(
        a == b or ({a, b} == {'"', "'"} and not wanted[at].isdigit())
        for at, (a, b) in enumerate(zip(wanted[1:], stands[1:], strict=True))
    )
