"""Locating: where a quote's words stand in the source, decided by text alone.

In order: the quote to the letter; the quote folded (see `folding`), also without marks put round
it, without one closing comma or full stop, and with its first letter in the other case; the parts
of a quote with gaps; else the nearest passage, which is shown and never believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from summarise.check.locating.bounds import bounded
from summarise.check.locating.folding import Folded, fold
from summarise.check.locating.index import CUT_WORD, HYPHEN, Index, single
from summarise.check.locating.nearest import nearest
from summarise.check.locating.splicing import splice
from summarise.document import Document, Span, expect_document
from summarise.evidence import Evidence, Status
from summarise.read.text.lexicon import lexicon

SENTENCE_END = re.compile(r"[.!?][\"']? (?=\S)")
MOST_SENTENCES, MOST_BREAKS = 8, 2  # ends of sentences, and paragraphs that may end there
BEFORE_NAME = re.compile(r"(?:[\w,]\s+|[(—–]\s*)\Z")
DASH = re.compile("[–—―−]|--")
SPACED_MARK = re.compile(r" ([?!;:%»])|(?<=«) ")
FIRST_WORD = re.compile(r"\w+")
NO_NAMES = ("stopwords", "titles", "organisations", "unnamed", "pronouns", "openers")
MARKS, STOPS = frozenset("\"'"), frozenset(",.")
MOST = 200  # places of one quote that are kept, and fewer of a quote of many pages, so that
LETTERS = 4_000_000  # at most are compared


def locate(quotes: Iterable[str], document: Document) -> list[Evidence]:
    """Return the evidence for each quote, in order.

    Args:
        quotes: texts, or one text, that are said to stand in the document.
        document: the source.

    Returns:
        One `Evidence` a quote: its status, spans in code points, and the source's own text.

    Raises:
        TypeError: it is no document, or a quote is no text.

    """
    expect_document(document, "locate")
    index, quotes = Index(document), [quotes] if isinstance(quotes, str) else list(quotes)
    odd = next((quote for quote in quotes if not isinstance(quote, str)), None)
    if odd is not None or None in quotes:
        raise TypeError(f"locate takes texts, and one is {type(odd).__name__}: verify takes others")
    index.expect(quotes)
    return [find(quote, index) for quote in quotes]


def find(quote: str, index: Index) -> Evidence:
    """Return the evidence for one quote in an indexed document."""
    if not any(letter.isalnum() for letter in quote):
        return Evidence(quote=quote, status="absent")
    status, spans = _standing(quote, index)
    if spans:
        return evidence(quote, status, spans, index)
    parts = splice(quote, index, places)
    if parts:
        return evidence(quote, "spliced", parts, index, whole=Span(parts[0].start, parts[-1].end))
    near = nearest(quote, index)
    return Evidence(quote=quote, status="altered" if near else "absent", nearest=near)


def _standing(quote: str, index: Index) -> tuple[Status, tuple[Span, ...]]:
    """Where the whole quote stands: to the letter where it does so anywhere, else folded."""
    if index.expecting and quote == quote.strip():
        both = tuple(folded(quote, index))  # its words are known: no need to search twice
        if len(both) < most(quote):
            literal = tuple(span for span in both if index.document.at(span) == quote)
            return ("exact", literal) if literal else ("folded", both)
    literal = tuple(exact(quote, index.text))
    return ("exact", literal) if literal else ("folded", tuple(folded(quote, index)))


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
        pages=index.document.pages_of(shown),
        spans=spans,
        utf16=tuple(index.document.utf16(span) for span in spans),
        text=index.document.at(shown),
    )


def exact(quote: str, text: str) -> Iterator[Span]:
    """The places where the quote stands to the letter, at the edges of words, `most` of them."""
    found = 0
    at = text.find(quote)
    while at >= 0 and found < most(quote):
        if bounded(text, at, at + len(quote)):
            found += 1
            yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


def most(quote: str) -> int:
    """How many places of a quote are kept."""
    return max(2, min(MOST, LETTERS // len(quote)))


@dataclass(frozen=True, slots=True)
class _Variant:
    text: str
    lead: int  # how many characters stand before the core


def folded(quote: str, index: Index) -> Iterator[Span]:
    """The places where the quote stands after folding; not more than `most`."""
    yield from places(quote.strip(), index, 0, len(index.text))


def places(part: str, index: Index, start: int, end: int) -> Iterator[Span]:
    """Where a quote, or a part of one, stands in `[start, end)` of the source after folding."""
    wanted, within = fold(part).text.strip(), (start, end)
    found = False
    for span in _in_folded(wanted, index.folded, index, within):
        found = True
        yield span
    if not found:
        yield from _spaced_otherwise(wanted, index, within)
        yield from _over_paragraphs(wanted, index, within)
        yield from _over_lines(part, wanted, index, within)


def _spaced_otherwise(wanted: str, index: Index, within: tuple[int, int]) -> Iterator[Span]:
    """Where the quote stands with dashes, or French marks, that have no spaces in the source."""
    if " - " in wanted:
        for span in _in_folded(wanted.replace(" - ", "-"), index.folded, index, within):
            if len(DASH.findall(index.document.at(span))) >= wanted.count(" - "):
                yield span
    if SPACED_MARK.search(wanted):
        closed = SPACED_MARK.sub(r"\1", wanted)
        yield from _in_folded(closed, index.folded, index, within)


def _over_lines(part: str, wanted: str, index: Index, within: tuple[int, int]) -> Iterator[Span]:
    """Where the quote stands with words that a line's end cut, in the source or in the quote."""
    for unwrapped in index.unwrapped:
        yield from _in_folded(wanted, unwrapped, index, within)
    if index.unwrapped and HYPHEN.search(wanted):
        yield from _hyphened(wanted, index, within)
    if CUT_WORD.search(part):
        for hyphen in ("-", ""):
            whole = fold(CUT_WORD.sub(hyphen, part)).text.strip()
            yield from _in_folded(whole, index.folded, index, within)


def _over_paragraphs(wanted: str, index: Index, within: tuple[int, int]) -> Iterator[Span]:
    """Where the quote stands with speech reopened at a paragraph in it: “… ¶ “…."""
    ends = [match.end() for match in SENTENCE_END.finditer(wanted)]
    if not ends or len(ends) > MOST_SENTENCES:
        return
    for count in range(1, min(len(ends), MOST_BREAKS) + 1):
        for chosen in combinations(ends, count):
            cuts = [0, *chosen, len(wanted)]
            marked = '"'.join(wanted[a:b] for a, b in pairwise(cuts))
            for span in _in_folded(marked, index.folded, index, within):
                inside = sum(span.holds(mark) for mark in index.reopened)
                if inside >= count:
                    yield span


def _hyphened(wanted: str, index: Index, within: tuple[int, int]) -> Iterator[Span]:
    """Where the quote stands with some lines ended by a word's own hyphen, and some by another."""
    bare = HYPHEN.sub("", wanted)
    for span in _in_folded(bare, index.unhyphened, index, within):
        pieces = [fold(piece).text for piece in CUT_WORD.split(index.document.at(span))]
        as_it_stands = "-?".join(map(re.escape, pieces))
        if len(pieces) > 1 and re.fullmatch(as_it_stands, wanted):
            yield span


def _in_folded(
    wanted: str, source: Folded, index: Index, within: tuple[int, int]
) -> Iterator[Span]:
    core, variants = _variants(wanted)
    if not core:
        return
    # A quote inside a quote turns double marks into single ones: to search, both are one mark.
    low, high = source.at(within[0]), source.at(within[1]) + 1
    found = 0
    for at in index.occurrences(single(core), source, low, high):
        span = _matched(at, variants, source, index.text)
        if span and within[0] <= span.start and span.end <= within[1]:
            found += 1
            yield span
            if found == most(core):
                return


def _variants(wanted: str) -> tuple[str, list[_Variant]]:
    """The quote as it may stand, longest first, and the core that all of them share."""
    forms = [_Variant(wanted, 0)]
    # One stop or comma may stand outside marks put round it, and one inside.
    bare = wanted[:-1] if wanted[-2:-1] in MARKS and wanted[-1:] in STOPS else wanted
    if len(bare) > 2 and bare[0] in MARKS and bare[-1] in MARKS:  # noqa: PLR2004
        inside = bare[1:-1]
        forms.append(_Variant(inside.strip(), len(inside) - len(inside.lstrip()) + 1))
    forms += [
        _Variant(form.text[:-1], form.lead)
        for form in forms
        if form.text[-1:] in STOPS and not form.text.endswith("..")
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
        if span and bounded(text, *span) and not _name_for_word(variant.text, span.start, text):
            return span
    return None


def _same(wanted: str, stands: str) -> bool:
    """Equal but for the first letter's case and the kind of a mark that is no unit of measure."""
    if wanted == stands:
        return True
    if len(wanted) != len(stands):
        return False
    first = wanted[0] == stands[0] or _other_case(wanted[0], stands[0])
    return (first or _marks(wanted[0], stands[0])) and all(
        a == b or (_marks(a, b) and not wanted[at].isnumeric())
        for at, (a, b) in enumerate(zip(wanted[1:], stands[1:], strict=True))
    )


def _name_for_word(wanted: str, start: int, text: str) -> bool:
    """Whether "may" stands where the source, inside a sentence, has "May", or "baker" "Baker"."""
    if not (wanted[0].islower() and text[start].isupper()):
        return False
    if text[start + 1 : start + 2].isupper() and wanted[1:2].isupper():
        return True  # "wHO" for "WHO"
    word = FIRST_WORD.match(wanted)
    inside = BEFORE_NAME.search(text, max(0, start - len("a, ")), start) is not None
    words = lexicon("en")
    plain = words.union(*NO_NAMES) - words["namesakes"]
    return inside and word is not None and word[0] not in plain


def _other_case(one: str, other: str) -> bool:
    """The same letter in the other case, and no other letter's: “ı” is not “i”."""
    return (
        one != other
        and other in {one.upper(), one.lower()}
        and one in {other.upper(), other.lower()}
    )


def _marks(one: str, other: str) -> bool:
    return {one, other} == {'"', "'"}
