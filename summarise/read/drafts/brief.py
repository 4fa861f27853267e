"""The brief of the rules' draft, and the questions that it leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarise.draft import Actor, BriefSentence, Claim, Denial, OpenQuestion, answers
from summarise.read.drafts.wording import denying, question, told, why

LONGEST_BRIEF = 5
MOST_ALONE = 2  # sentences of the brief for what is denied and nobody claims
POINTING = frozenset({"that", "this", "it", "they", "i", "we", "you", "he", "she"})
FEWEST_TELLING = 6  # words of what tells something though it begins with "that"


def questions(
    claims: Sequence[Claim], denials: Sequence[Denial], by_id: Mapping[str, Actor]
) -> Iterator[OpenQuestion]:
    """Yield a question for each claim that somebody answers, and does not merely decline to."""
    answered = answers(denials)
    number = 0
    for claim in claims:
        against = answered(claim)
        if any(answer.kind != "no comment" for answer in against):
            number += 1
            yield OpenQuestion(
                id=f"q{number}",
                question=question(claim, by_id),
                why=why(claim, against, by_id),
                about=(claim.id, *(denial.id for denial in against)),
            )


def brief(
    claims: Sequence[Claim], denials: Sequence[Denial], by_id: Mapping[str, Actor]
) -> Iterator[BriefSentence]:
    """Yield the sentences of the brief: what is contested first, then what nobody answers."""
    answered = answers(denials)
    contested = {denial.denies for denial in denials}
    ranked = sorted(claims, key=lambda claim: (claim.id not in contested, _points(claim)))
    alone = [each for each in denials if each.kind == "denial" and _telling_alone(each)]
    alone = alone[:MOST_ALONE]  # a plea of "not guilty" is not to be passed over
    left, said = LONGEST_BRIEF - len(alone), set[str]()
    for claim in ranked:
        against = answered(claim)
        text = told(claim, against, by_id)
        if len(said) < left and text not in said:
            said.add(text)
            yield BriefSentence(text=text, cites=(claim.id, *(denial.id for denial in against)))
    for denial in alone:
        yield BriefSentence(text=denying(denial, by_id), cites=(denial.id,))


def _telling_alone(denial: Denial) -> bool:
    """Whether a denial of what nobody claims says what is denied: not “disputes that”."""
    return denial.denies is None and len(denial.quote.split()) >= FEWEST_TELLING


def _points(claim: Claim) -> bool:
    """Whether a claim tells little by itself: “that is by design”, “How are you?”."""
    words = claim.statement.lower().split()
    brief = words[0] in POINTING and len(words) < FEWEST_TELLING
    return brief or claim.statement.endswith("?")
