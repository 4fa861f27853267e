"""The words in which all views say the same things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from summarise.draft import Actor, Claim, several, silence
from summarise.evidence import Evidence, Finding
from summarise.render.plain import line
from summarise.summary import CheckedQuestion, Source, Standing, Summary

SIGNS = {
    "denial": ("✗", "denies it"),
    "partial denial": ("✗", "denies it in part"),
    "other account": ("≠", "gives another account"),
    "no comment": ("–", "does not comment"),
}
OF_SEVERAL = (("denies", "deny"), ("gives", "give"))


def reader_name(summary: Summary) -> str:
    """Return who read: the rules, a model, or both."""
    model = line(summary.provenance.model or "")
    by = {"rules": "the rules", "model": model, "rules and model": f"the rules, worded by {model}"}
    return by.get(summary.provenance.reader) or line(summary.provenance.reader)


def told(source: Source) -> list[str]:
    """Return what a source's origin tells of it, for the line below its title."""
    parts = [source.byline, source.site, source.published, source.origin if source.title else None]
    return [line(part) for part in parts if part]


def does(kind: str, actor: Actor | None, quote: str) -> str:
    """Return what somebody does who answers so: "denies it"; of several: "deny it"."""
    if kind == "no comment":
        return silence(actor, quote)
    told = SIGNS[kind][1]
    for one, many in OF_SEVERAL if actor and several(actor) else ():
        told = told.replace(one, many)
    return told


class _Answer(Protocol):
    """A denial as any view holds it."""

    @property
    def kind(self) -> str | None: ...
    @property
    def denies(self) -> str | None: ...


A = TypeVar("A", bound=_Answer)


def loose(denials: Iterable[A], known: set[str]) -> list[tuple[str, list[A]]]:
    """Return the answers to nothing that stands here, under the words that head them."""
    answers = [denial for denial in denials if denial.denies not in known]
    denied = [each for each in answers if each.kind != "no comment"]
    silent = [each for each in answers if each.kind == "no comment"]
    parts = (("Denied, though no claim of it stands here", denied), ("No comment", silent))
    return [(title, those) for title, those in parts if those]


def place(evidence: Evidence) -> str:
    """Return where a quote stands as a person looks for it; nothing for one that stands nowhere."""
    if evidence.span is None:
        return ""
    at = f"line {evidence.line}, {evidence.span.start}–{evidence.span.end}"
    pages = pages_of(evidence)
    return f"{'pages' if len(evidence.pages) > 1 else 'page'} {pages}, {at}" if pages else at


def pages_of(evidence: Evidence) -> str:
    """Return the pages on which a quote stands: "2", "2–4", or nothing."""
    return "–".join(map(str, dict.fromkeys((*evidence.pages[:1], *evidence.pages[-1:]))))


def warnings_of(summary: Summary) -> list[Finding]:
    """Return the findings that no other part shows: what is left out or rejected has its own."""
    gone = {rejected.id for rejected in summary.rejected}
    return [
        finding
        for finding in summary.findings
        if finding.item not in gone and not finding.code.startswith("coverage-")
    ]


def said_by_a_person(summary: Summary, item: str) -> str:
    """Return what a review says of an item that stands: "accepted by a person: called her"."""
    review = next((each for each in reversed(summary.reviews) if each.item == item), None)
    if review is None or not (review.verdict or review.note):
        return ""
    verdict = f"{review.verdict} by a person" if review.verdict else "a person's note"
    return f"{verdict}: {line(review.note)}" if review.note else verdict


def refused_claim(summary: Summary, denies: str | None) -> str:
    """Return the words of a claim that was refused, for the denial that is left of it."""
    gone = (out.item for out in summary.rejected if out.id == denies)
    return next((line(item.statement) for item in gone if isinstance(item, Claim)), "")


def derived(summary: Summary, question: CheckedQuestion) -> str:
    """Say of a question that a model did not ask it."""
    return "derived" if question.derived and summary.provenance.reader == "model" else ""


def describes(standing: Standing | None) -> str:
    """Return what the accounts make of a claim, in words; nothing where nobody contests it."""
    if standing is None:
        return ""
    told = [] if standing.status == "uncontested" else [standing.status]
    return ", ".join([*told, *(["unnamed source only"] if standing.unnamed_only else [])])
