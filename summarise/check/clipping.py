"""Clipping: words that are in the source, cut so that what turns their sense is lost.

“refuse to meet” out of “did not refuse to meet”, “the dam will fail” out of “it is possible that
the dam will fail”, “he resigned” out of “he denied that he resigned”. The words right before and
right behind a verified quote are read for what governs it; behind a whole clause stands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.around.abroad import lost_abroad
from summarise.check.around.governing import WORD, lost_before
from summarise.check.around.heads import lost_head
from summarise.check.around.trailing import lost_behind
from summarise.check.case import Case, warning
from summarise.check.locating.folding import fold
from summarise.document import Span
from summarise.evidence import Evidence, Finding
from summarise.read.reading import Reading
from summarise.read.text.lexicon import Lexicon, lexicon

BULLET = re.compile(r"(?:\A|\n)[ \t]*[•▪‣◦*][ \t]*\Z")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
STOPPED = re.compile(r"\b((?:[A-Z]\.)*[A-Z]|[A-Z][a-z]{1,4})\.(?:'s)?\s+(?P<next>[^\W\d_]*)")
SAYING = frozenset({"asserts", "accuses", "hedges", "denies"})
NUMBERED = re.compile(r"\b[Nn]os?\b\.? (?=\d)")
REACH = 160  # characters before and behind a quote that are read
MOST_PLACES = 5  # of a quote, that are read
QUESTION = re.compile(
    r"[\"' ]*(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should)\b[^?]*\?"
)


def clipping(case: Case) -> Iterator[Finding]:
    """Every quote keeps the negation, doubt, condition or question that governs it."""
    for item in case.draft.quoted():
        yield from clipped(item.id, case.evidence[item.id], case.reading)


def clipped(item: str, evidence: Evidence, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a verified quote was cut out of what turns its sense."""
    # A quote in several places is clipped only where each of them is; one with gaps is one.
    places = (evidence.span,) if evidence.status == "spliced" else evidence.spans[:MOST_PLACES]
    lost = None
    for span in filter(None, places):
        lost = _lost(span, reading, lexicon("en"))
        if not lost:
            return
    if lost and evidence.span:
        whole = reading.around(evidence.span)
        shown = " ".join(reading.document.at(whole).split())
        yield warning("quote-clipped", item, f"cut off {lost}; the source says: {shown}", (whole,))


def _lost(span: Span, reading: Reading, words: Lexicon) -> str | None:
    """What governs a quote and was left out, in words, or None."""
    text, quote = reading.document.text, reading.document.at(span)
    raw = BLANK_LINE.split(text[max(0, span.start - REACH) : span.start])[-1]
    raw = "" if _begins_line(raw, quote, words) else raw
    folded = fold(quote).text
    before = _unstopped(NUMBERED.sub("", fold(raw).text), folded, words)
    behind = fold(BLANK_LINE.split(text[span.end : span.end + REACH])[0]).text
    return (
        lost_before(before, folded)
        or lost_behind(behind, folded)
        or lost_abroad(before, behind, folded, reading.language)
        or (None if raw.rstrip(" ")[-1:] == "\n" else lost_head(before, folded))
        or _lost_question(span, reading)
        or _lost_mouth(span, reading)
    )


def _unstopped(before: str, quote: str, words: Lexicon) -> str:
    """The words before a quote without full stops that end no sentence: "Sgt.", "J.", "U.S.".

    Behind such a stop a small word in a capital begins a sentence: “… in the U.S. The army”.
    """
    first = WORD.match(quote.lstrip("\"' "))
    quoted = first[0] if first else ""

    def unless_it_ends(stop: re.Match[str]) -> str:
        behind = stop["next"] or quoted
        begins = behind[:1].isupper() and behind.lower() in words["stopwords"]
        return stop[0] if begins or not _short(stop[1], words) else stop[0].replace(".", "")

    return STOPPED.sub(unless_it_ends, before)


def _short(word: str, words: Lexicon) -> bool:
    """Whether a full stop belongs to a word: “Sgt.”, “J.”, “U.S.”."""
    known = word.lower() in words.union("abbreviations", "titles")
    return known or word.isupper() or "." in word


def _begins_line(raw: str, quote: str, words: Lexicon) -> bool:
    """Whether a quote begins a line that no sentence runs into: under a headline, behind a bullet.

    A line of wrapped text may begin with a name, but hardly with a small word in a capital.
    """
    first = WORD.match(quote.lstrip("“\"'‘"))
    small = first is not None and first[0][0].isupper() and first[0].lower() in words["stopwords"]
    return BULLET.search(raw) is not None or (raw.rstrip(" ")[-1:] == "\n" and small)


def _lost_mouth(span: Span, reading: Reading) -> str | None:
    """Whom somebody quotes in speech: “My rival says that [I lied]” is not what is said."""
    passage = reading.passage_at(span.start)
    if passage is None or not passage.span.start < span.start < passage.span.end:
        return None
    start = max(passage.span.start, span.start - REACH)
    inside = fold(reading.document.text[start : span.start]).text
    words = [word.lower() for word in WORD.findall(re.split(r"[.!?;:,\"]", inside)[-1])]
    verb = words[-2:-1] if words[-1:] == ["that"] else words[-1:]
    says = verb and lexicon("en").acts(verb[0]) & SAYING
    mine = {"i", "we", "i'm", "we're", "i've", "we've", "let"} & {*words}
    believe = words[-3:-2] == ["to"] and bool(verb)
    return f"“{verb[0]} …”" if says and not (mine or believe) and len(words) > len(verb) else None


def _lost_question(span: Span, reading: Reading) -> str | None:
    """The question that a long sentence asks: “Is it true that [he lied] in May, as …?”."""
    whole = reading.document.at(reading.around(span)).strip()
    if not whole.endswith(("?", "？", ";")) or "?" in reading.document.at(span):
        return None
    return "its question" if QUESTION.fullmatch(fold(whole).text.strip()) else None
