"""A person's review brought back into a summary: what is rejected goes, what is noted stays."""

from __future__ import annotations

from summarise.check.case import error
from summarise.draft import Actor, BriefSentence, Claim, Denial, Draft, OpenQuestion
from summarise.errors import ReviewError
from summarise.evidence import Evidence
from summarise.run.conclude import FOLLOWING, settled, written
from summarise.summary import CheckedQuestion, Item, Reviews, Summary

REJECTED = "review-rejected"


def reviewed(summary: Summary, reviews: Reviews) -> Summary:
    """Return a summary with what a person made of its items.

    What was rejected moves, with what rests on it, to what is not verified. What was accepted keeps
    its status: no word of a person's makes a quote stand in the source.

    Args:
        summary: what was reviewed.
        reviews: the review, as the page saves it. A later one takes the place of an earlier one.

    Raises:
        ReviewError: it is of another source, or names an item that the summary does not have.

    """
    if reviews.sha256 != summary.source.sha256:
        raise ReviewError("the review is of another source; apply it to the summary it was made of")
    if reviews.summary is not None and reviews.summary != summary.digest:
        raise ReviewError("the review is of another summary of this source; was it read anew?")
    draft, evidence = _drafted(summary)
    known = {part.id for part in draft.identified()} | _sentences(draft)
    for review in reviews.reviews:
        if review.item not in known:
            raise ReviewError(f"the summary has no item {review.item!r}; was it read anew?")
    kept = {review.item: review for review in (*summary.reviews, *reviews.reviews)}
    findings = tuple(
        found for found in summary.findings if found.code not in FOLLOWING | {REJECTED}
    )
    findings += tuple(
        error("review-rejected", review.item, review.note or "a person rejected it")
        for review in kept.values()
        if review.verdict == "rejected"
    )
    implied = {each.id: each.implied for each in summary.denials if each.implied}
    implied |= {each.id: each.implied for each in summary.rejected if each.implied}
    parts = settled(draft, evidence, findings, implied)
    return summary.model_copy(update={**parts, "reviews": tuple(kept.values())})


def _drafted(summary: Summary) -> tuple[Draft, dict[str, Evidence]]:
    """Return the draft that a summary was made of, and its quotes' evidence.

    Sentences of the brief are known by their number, so the rejected ones go back to their place.
    """
    out = [rejected.item for rejected in summary.rejected]
    evidence = {claim.id: claim.evidence for claim in summary.claims}
    evidence |= {denial.id: denial.evidence for denial in summary.denials}
    evidence |= {r.id: r.evidence for r in summary.rejected if r.evidence}
    brief = list(summary.brief)
    for rejected in summary.rejected:
        if isinstance(rejected.item, BriefSentence):
            brief.insert(int(rejected.id[1:]) - 1, rejected.item)
    questions = [
        CheckedQuestion(**written(each.item, OpenQuestion), derived=each.derived)
        for each in summary.rejected
        if isinstance(each.item, OpenQuestion)
    ]
    draft = Draft(
        actors=(*summary.actors, *(item for item in out if isinstance(item, Actor))),
        claims=tuple(
            Claim(**written(item, Claim))
            for item in sorted((*summary.claims, *out), key=_number)
            if isinstance(item, Claim)
        ),
        denials=tuple(
            Denial(**written(item, Denial))
            for item in sorted((*summary.denials, *out), key=_number)
            if isinstance(item, Denial)
        ),
        open_questions=tuple(sorted((*summary.open_questions, *questions), key=_number)),
        brief=tuple(brief),
    )
    return draft, evidence


def _number(item: Item) -> tuple[str, int]:
    """Where an item stood among those of its sort: by letters and figures of its id."""
    name = str(getattr(item, "id", ""))
    figures = "".join(letter for letter in name if letter.isdecimal())
    return name.rstrip("0123456789"), int(figures or 0)


def _sentences(draft: Draft) -> set[str]:
    return {f"b{number}" for number in range(1, len(draft.brief) + 1)}
