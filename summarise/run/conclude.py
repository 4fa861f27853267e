"""Concluding: what may be believed becomes the summary, what may not is set aside with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from summarise.check import Case
from summarise.check.case import error, warning
from summarise.draft import Actor, Claim, Denial, Draft, OpenQuestion, answers
from summarise.evidence import Evidence, Finding
from summarise.run.implied import implied
from summarise.run.left_open import left_open
from summarise.run.unnamed import institutional
from summarise.summary import (
    CheckedClaim,
    CheckedDenial,
    CheckedQuestion,
    Coverage,
    Implied,
    Item,
    Provenance,
    Rejected,
    Source,
    Standing,
    Summary,
    Usage,
    What,
)

# What follows from an item that was rejected.
FOLLOWING = frozenset(
    [
        "actor-rejected",
        "answer-rejected",
        "denial-of-rejected",
        "question-unfounded",
        "brief-unfounded",
    ]
)


def conclude(
    case: Case,
    findings: tuple[Finding, ...],
    coverage: Coverage,
    provenance: Provenance,
    usage: Usage,
) -> Summary:
    """Return the summary: items with an error finding, and what rests on them, are rejected."""
    document = case.document
    source = Source(
        origin=document.origin,
        title=document.title,
        byline=document.byline,
        published=document.published,
        site=document.site,
        language=document.language,
        sha256=document.sha256,
        length=len(document.text),
        text=document.text,
    )
    findings = _followed(case.draft, findings)
    out = _failed(findings)
    denied = implied(case, out)
    asked = (*case.draft.open_questions, *left_open(case, out, denied))
    draft = case.draft.model_copy(update={"open_questions": asked})
    parts = settled(draft, case.evidence, findings, denied)
    return Summary(source=source, provenance=provenance, coverage=coverage, usage=usage, **parts)


def settled(
    draft: Draft,
    evidence: Mapping[str, Evidence],
    findings: tuple[Finding, ...],
    implied: Mapping[str, Implied],
) -> dict[str, Any]:
    """Return the parts of a summary that findings decide: what stands, what is rejected, and why.

    What follows from each rejection is added to the findings.
    """
    findings = _followed(draft, findings)
    out = _failed(findings)
    return {
        "actors": tuple(actor for actor in draft.actors if actor.id not in out),
        "claims": tuple(_claims(draft, evidence, out)),
        "denials": tuple(_denials(draft, evidence, implied, out)),
        "open_questions": tuple(_questions(draft, out)),
        "brief": tuple(s for n, s in enumerate(draft.brief, 1) if f"b{n}" not in out),
        "rejected": rejected(draft, evidence, findings, implied),
        "findings": findings,
    }


def _claims(
    draft: Draft, evidence: Mapping[str, Evidence], out: set[str]
) -> Iterator[CheckedClaim]:
    answered = answers(denial for denial in draft.denials if denial.id not in out)
    speakers = {actor.id: actor for actor in draft.actors}
    for claim in draft.claims:
        if claim.id not in out:
            yield CheckedClaim(
                id=claim.id,
                actor=claim.actor,
                statement=claim.statement,
                quote=claim.quote,
                evidence=evidence[claim.id],
                standing=standing(claim, answered(claim), speakers),
            )


def _denials(
    draft: Draft, evidence: Mapping[str, Evidence], implied: Mapping[str, Implied], out: set[str]
) -> Iterator[CheckedDenial]:
    for denial in draft.denials:
        if denial.id not in out:
            yield CheckedDenial(
                id=denial.id,
                actor=denial.actor,
                denies=denial.denies,
                kind=denial.kind,
                statement=denial.statement,
                quote=denial.quote,
                evidence=evidence[denial.id],
                implied=implied.get(denial.id),
            )


def _questions(draft: Draft, out: set[str]) -> Iterator[CheckedQuestion]:
    for question in draft.open_questions:
        if question.id not in out:
            derived = isinstance(question, CheckedQuestion) and question.derived
            yield CheckedQuestion(**written(question, OpenQuestion), derived=derived)


def written(item: Item, kind: type[Item]) -> dict[str, Any]:
    """Return what a reader wrote of an item, without what the checks found."""
    return {name: getattr(item, name) for name in kind.model_fields}


def standing(claim: Claim, given: Sequence[Denial], speakers: Mapping[str, Actor]) -> Standing:
    """Tell whether answers contest a claim, only silence meets it, or neither."""
    against = tuple(denial.id for denial in given if denial.kind != "no comment")
    speaker = speakers.get(claim.actor)
    unnamed = speaker is not None and speaker.kind == "unnamed source"
    return Standing(
        status="contested" if against else "unanswered" if given else "uncontested",
        contested_by=against,
        unnamed_only=speaker is not None and unnamed and not institutional(speaker),
    )


def rejected(
    draft: Draft,
    evidence: Mapping[str, Evidence],
    findings: tuple[Finding, ...],
    implied: Mapping[str, Implied] = MappingProxyType({}),
) -> tuple[Rejected, ...]:
    """Return the items that have an error finding, each with all of its findings."""
    by_item: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_item[finding.item].append(finding)
    out = _failed(findings)
    derived = {q.id for q in draft.open_questions if isinstance(q, CheckedQuestion) and q.derived}
    return tuple(
        Rejected(
            id=name,
            what=what,
            item=item,
            evidence=evidence.get(name) if isinstance(item, Claim | Denial) else None,
            findings=tuple(by_item[name]),
            derived=name in derived,
            implied=implied.get(name),
        )
        for name, what, item in _items(draft)
        if name in out
    )


def _items(draft: Draft) -> Iterator[tuple[str, What, Item]]:
    for actor in draft.actors:
        yield actor.id, "actor", actor
    for claim in draft.claims:
        yield claim.id, "claim", claim
    for denial in draft.denials:
        yield denial.id, "denial", denial
    for question in draft.open_questions:
        yield question.id, "open question", OpenQuestion(**written(question, OpenQuestion))
    for number, sentence in enumerate(draft.brief, 1):
        yield f"b{number}", "brief sentence", sentence


def _failed(findings: Iterable[Finding]) -> set[str]:
    return {finding.item for finding in findings if finding.severity == "error"}


def _followed(draft: Draft, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Add what follows from each rejection, until nothing more does."""
    told = {(found.code, found.item) for found in findings}
    while True:
        fallout = _fallout(draft, _failed(findings))
        fresh = [found for found in fallout if (found.code, found.item) not in told]
        if not fresh:
            return findings
        told |= {(found.code, found.item) for found in fresh}
        findings = (*findings, *fresh)


def _fallout(draft: Draft, out: set[str]) -> Iterator[Finding]:
    """What a rejected item takes with it: nothing may be shown as resting on what is not proven."""
    for item in draft.quoted():
        if item.actor in out and item.id not in out:
            yield error("actor-rejected", item, f"said by {item.actor}, who was rejected")
    for denial in draft.denials:
        if denial.id in out and denial.denies and denial.denies not in out:
            yield warning("answer-rejected", denial.denies, f"its answer {denial.id} was rejected")
        if denial.denies in out and denial.id not in out:
            yield warning(
                "denial-of-rejected", denial, f"denies {denial.denies}, which was rejected"
            )
    for question in draft.open_questions:
        gone = sorted(set(question.about) & out)
        if gone:
            yield error("question-unfounded", question, f"it is about {_gone(gone)}")
    for number, sentence in enumerate(draft.brief, 1):
        gone = sorted(set(sentence.cites) & out)
        if gone:
            yield error("brief-unfounded", f"b{number}", f"rests on {_gone(gone)}")


def _gone(ids: list[str]) -> str:
    return f"{', '.join(ids)}, which {'was' if len(ids) == 1 else 'were'} rejected"
