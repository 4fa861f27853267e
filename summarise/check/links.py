"""Whether ids exist and are given once, and denials answer somebody else's claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.document import Span
from summarise.draft import Claim, Denial
from summarise.evidence import Finding
from summarise.read.text.lexicon import everywhere, words_of_language

WORD = re.compile(r"[^\W_]+")
STEM, FEWEST = 5, 4  # letters that two forms of a word share, and that a word must have
FEW_NAMING = 5  # words of a denial that names a report or a charge, and no more
FEW = 3  # words by which a question can be told to be about something else
ID = re.compile(r"[A-Za-z0-9_.-]{1,40}")


def links(case: Case) -> Iterator[Finding]:
    """Every denial names a claim, and somebody else's."""
    claims = {claim.id: claim for claim in case.draft.claims}
    for denial in case.draft.denials:
        claim = claims.get(denial.denies or "")
        if denial.denies is None and denial.kind == "no comment":
            continue  # who is but silent need not answer any claim
        if denial.denies is None:
            yield warning("denial-unlinked", denial, "it names no claim that it answers")
        elif claim is None:
            yield error("denial-loose", denial, f"denies {denial.denies!r}, which is no claim here")
        elif claim.actor == denial.actor:
            yield warning("denial-self", denial, "its speaker made the claim it denies")
        elif not _points_back(denial) and not _about(claim, case) & _about(denial, case):
            yield warning(
                "denial-astray", denial, f"shares no word with {claim.id}, which it denies"
            )


def _points_back(denial: Denial) -> bool:
    """Whether what is denied is but named: “negó las acusaciones”, “rejected the report”."""
    words = WORD.findall(denial.quote.lower())
    pointing = everywhere("reports") | everywhere("pointing")
    return len(words) <= FEW_NAMING and not pointing.isdisjoint(words)


def _about(item: Claim | Denial, case: Case) -> set[str]:
    """What an item is about: its words, those of the sentences around its quote, its actor."""
    evidence = case.evidence[item.id]
    around = case.reading.around(evidence.span) if evidence.span else None
    sentences = case.document.at(_wider(around, case)) if around else ""
    names = " ".join(case.names(item.actor))
    return _stems(f"{item.statement} {item.quote} {sentences} {names}", case)


def _wider(span: Span, case: Case) -> Span:
    """A span with the sentence before it: "He denied it" is about what stands there."""
    return case.reading.around(Span(max(0, span.start - 2), span.end))


def _stems(text: str, case: Case) -> set[str]:
    small = words_of_language(case.reading.language)["stopwords"]
    return {w[:STEM] for w in WORD.findall(text.lower()) if len(w) >= FEWEST and w not in small}


def twice(case: Case) -> Iterator[Finding]:
    """Nobody says the same thing in the same words, in the same place, twice."""
    said: dict[tuple[str, str, Span | None], str] = {}
    for item in case.draft.quoted():
        place = case.evidence[item.id].span
        first = said.setdefault((item.actor, item.quote, place), item.id)
        if first != item.id and item.quote:
            yield warning("said-twice", item, f"has the quote and the speaker of {first}")


def ids(case: Case) -> Iterator[Finding]:
    """Every id is given to one item."""
    draft = case.draft
    own = (f"b{number}" for number in range(1, len(draft.brief) + 1))
    names = Counter([*(item.id for item in draft.identified()), *own])
    for name, count in names.items():
        if count > 1:
            yield error("id-twice", name, f"{count} items bear the id {name!r}")
        elif not ID.fullmatch(name):
            yield error("id-unusable", name, f"{name!r} is no id: use letters, digits, - and _")


def citations(case: Case) -> Iterator[Finding]:
    """Open questions and the brief rest on items that exist."""
    draft = case.draft
    questions = {question.id for question in draft.open_questions}
    known = {item.id for item in draft.identified()} - questions
    quoted = {item.id: item for item in draft.quoted()}
    for question in draft.open_questions:
        yield from _cited("question", question.id, question.about, known)
        items = [quoted[name] for name in question.about if name in quoted]
        asked = _stems(f"{question.question} {question.why}", case)
        if items and len(asked) >= FEW and not any(asked & _about(item, case) for item in items):
            yield warning("question-astray", question, "shares no word with what it rests on")
    known |= questions
    said = {item.id for item in draft.quoted()} | questions
    for number, sentence in enumerate(draft.brief, 1):
        yield from _cited("brief", f"b{number}", sentence.cites, known)
        if sentence.cites and not said & set(sentence.cites):
            yield error("brief-loose", f"b{number}", "cites nobody's words, only who they are")


def _cited(what: str, item: str, cites: tuple[str, ...], known: set[str]) -> Iterator[Finding]:
    loose = [name for name in cites if name not in known]
    if loose:
        yield error(f"{what}-loose", item, f"rests on {', '.join(loose)}, which is nothing here")
    elif not cites:
        yield error(f"{what}-loose", item, "rests on no item")
