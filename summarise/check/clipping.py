"""Clipping: words that are in the source, cut so that what turns their sense is lost.

“refuse to meet” out of “did not refuse to meet”, “the dam will fail” out of “it is possible that
the dam will fail”, “he resigned” out of “he denied that he resigned”. The words right before and
right behind a verified quote are read for what governs it; behind a whole clause stands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.check.folding import fold
from summarise.document import Document, Span
from summarise.read import Reading
from summarise.read.lexicon import Lexicon, lexicon
from summarise.summary import Evidence, Finding

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
CLAUSE = re.compile(r"[.!?;:\"]|(?<!\w)'|'(?!\w)|,|--?\s|\n")
REACH = 120  # characters before and behind a quote that are read
NEAR = 3  # words right before a quote in which a negation governs it
GOVERNING = 7  # words before "that" in which a doubt or a denial governs what follows
MODAL = 2  # words right before a quote in which a modal governs it
CONDITIONS = frozenset({"if", "unless", "whether"})
JOINING = frozenset({"and", "but", "or"})
ADVERBS = frozenset({"also", "well", "still", "soon", "yet", "even", "just", "be"})
ENDS = frozenset('.!?…”"')


def clipping(case: Case) -> Iterator[Finding]:
    """Every quote keeps the negation, doubt, condition or question that governs it."""
    for item in case.draft.quoted():
        yield from clipped(item.id, case.evidence[item.id], case.reading)


def clipped(item: str, evidence: Evidence, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a verified quote was cut out of what turns its sense."""
    if evidence.span is None or len(evidence.spans) > 1:
        return
    lost = _lost(evidence.span, reading.document, lexicon("en"))
    if lost:
        whole = _sentence(evidence.span, reading)
        shown = " ".join(reading.document.at(whole).split())
        yield warning("quote-clipped", item, f"cut off {lost}; the source says: {shown}", (whole,))


def _lost(span: Span, document: Document, words: Lexicon) -> str | None:
    """What governs a quote and was left out, in words, or None."""
    text = document.text
    before = fold(text[max(0, span.start - REACH) : span.start]).text
    behind = fold(text[span.end : span.end + REACH]).text
    inside = WORD.findall(fold(document.at(span)).text.lower())
    return _lost_before(before, inside, words) or _lost_behind(behind, document.at(span))


def _lost_before(before: str, inside: list[str], words: Lexicon) -> str | None:
    clause = WORD.findall(CLAUSE.split(before)[-1].lower())
    if not clause or not before[-1:].isspace():
        return None
    turns = words["negations"] | words["swallowed"]
    that = clause[-1] == "that" or (inside[:1] == ["that"] and bool(clause))
    if that:
        governing = _governing(clause)
        found = [w for w in governing if _turning(w, turns | words["hedged"])]
        return f"“{found[-1]} … that”" if found else None
    near = [word for word in clause[-NEAR:] if _turning(word, turns - CONDITIONS)]
    if near:
        return f"“{near[-1]}”"
    condition = [word for word in clause if word in CONDITIONS]
    if condition:
        return f"“{condition[-1]}”"
    modal = [w for w in clause[-MODAL:] if w in words["modals"] - {"to", "will", "shall"}]
    return f"“{modal[-1]}”" if modal and clause[-1] in words["modals"] | ADVERBS else None


def _governing(clause: list[str]) -> list[str]:
    """The words that govern a clause with "that", behind the last "and" or "but" before it."""
    words = clause[:-1] if clause[-1] == "that" else clause
    if words[-1:] and words[-1] in JOINING:
        return []  # "doubted her and that she won": which verb governs it is unsure
    cut = max((at for at, word in enumerate(words) if word in JOINING), default=-1)
    return words[cut + 1 :][-GOVERNING:]


def _lost_behind(behind: str, quote: str) -> str | None:
    if quote.rstrip()[-1:] in ENDS or not behind or not (behind[0].isspace() or behind[0] == ","):
        return "its question mark" if behind[:1] == "?" else None
    following = [word.lower() for word in WORD.findall(behind)[:2]]
    if following[:1] and following[0] in CONDITIONS and following[0] != "whether":
        return f"“{following[0]} …”"
    if following == ["only", "if"]:
        return "“only if …”"
    end = re.search(r"[.!?]", behind)
    asked = end is not None and end[0] == "?" and not CLAUSE.search(behind[: end.start()])
    return "its question" if asked else None


def _turning(word: str, turns: frozenset[str]) -> bool:
    return word in turns or word.endswith("n't")


def _sentence(span: Span, reading: Reading) -> Span:
    """The sentence, or sentences, that a quote is cut from."""
    inside = [s for s in reading.sentences if s.start < span.end and span.start < s.end]
    return Span(min(s.start for s in inside), max(s.end for s in inside)) if inside else span
