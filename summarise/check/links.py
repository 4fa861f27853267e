"""Whether ids exist and are given once, and denials answer somebody else's claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.summary import Finding

ID = re.compile(r"[A-Za-z0-9_.-]{1,40}")


def links(case: Case) -> Iterator[Finding]:
    """Every denial names a claim, and somebody else's."""
    claims = {claim.id: claim for claim in case.draft.claims}
    for denial in case.draft.denials:
        claim = claims.get(denial.denies or "")
        if denial.denies is None:
            yield warning("denial-unlinked", denial, "it names no claim that it answers")
        elif claim is None:
            yield error("denial-loose", denial, f"denies {denial.denies!r}, which is no claim here")
        elif claim.actor == denial.actor:
            yield warning("denial-self", denial, "its speaker made the claim it denies")


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
    for question in draft.open_questions:
        yield from _cited("question", question.id, question.about, known)
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
