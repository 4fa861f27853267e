"""What stays open, derived from what stands: whoever wrote the draft, these questions are asked.

Contested claims, what only unnamed sources say, who is accused and has no word in the report, what
is denied and nobody says, and figures on which two accounts of one thing differ. What the reader
asked itself is not asked again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from summarise.check.case import Case
from summarise.check.terms.names import last_word
from summarise.draft import Actor, Claim, Draft
from summarise.read.drafts.wording import asks_whose, question, why
from summarise.run.figures import figures, put_otherwise, told_of, topics
from summarise.run.standing import Asked, Standing, named
from summarise.run.unnamed import whispers
from summarise.summary import CheckedQuestion, Implied

ACCUSED = re.compile(r" of\b|,| and\b| for\b|[.”\"]*\Z")
NAME = re.compile(r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z\d][\w.’'-]*)*(?<![’']s)(?<!\.)")


def left_open(
    case: Case, out: Collection[str], implied: Mapping[str, Implied]
) -> tuple[CheckedQuestion, ...]:
    """Return the questions that the reader did not ask, by what each is about.

    Args:
        case: the draft with its document.
        out: ids of the items that are rejected, on which nothing rests.
        implied: what is denied though nobody says it, by the denials' ids.

    """
    draft = case.draft
    actors = {actor.id: actor for actor in draft.actors}
    asked = {name for each in draft.open_questions for name in each.about}
    standing = Standing(
        case,
        actors,
        tuple(c for c in draft.claims if c.id not in out and c.actor in actors),
        tuple(d for d in draft.denials if d.id not in out and d.actor in actors),
    )
    found = [
        *_contested(standing, asked),
        *_unanswered(standing),
        *_implied(standing, asked, implied),
        *put_otherwise(standing),
        *figures(standing),
        *_unnamed(standing, asked),
    ]
    whole = {frozenset(each.about) for each in draft.open_questions}
    found = [each for each in found if frozenset(each[2]) not in whole]
    return tuple(
        CheckedQuestion(id=name, question=asks, why=reason, about=about, derived=True)
        for name, (asks, reason, about) in zip(_ids(draft), found, strict=False)
    )


def _ids(draft: Draft) -> Iterator[str]:
    """Ids that no item has."""
    known = {item.id for item in draft.identified()}
    number = len(draft.open_questions)
    while True:
        number += 1
        if f"q{number}" not in known:
            yield f"q{number}"


def _contested(standing: Standing, asked: Collection[str]) -> Iterator[Asked]:
    for claim in standing.claims:
        given = standing.answers(claim)
        if given and claim.id not in asked:
            ids = (claim.id, *(denial.id for denial in given))
            yield question(claim, standing.actors), why(claim, given, standing.actors), ids


def _unanswered(standing: Standing) -> Iterator[Asked]:
    """Who is accused by name, and has no word in the report."""
    reading, actors = standing.case.reading, standing.actors
    speaking = {c.actor for c in standing.claims} | {d.actor for d in standing.denials}
    heard = {last_word(name) for each in speaking for name in _names(actors[each])}
    told = set[str]()
    for said in reading.by_rule:
        begins = said.content[0].start if said.content else said.sentence.start
        if said.act != "accuses" or said.speaker is None or begins == said.sentence.start:
            continue
        by = reading.speakers[said.speaker].name
        accused = _accused(standing.case.document.at(said.content[0]))
        for claim in standing.holding(begins) if accused else ():
            if last_word(accused) in heard or accused in told:
                continue
            if not named(actors[claim.actor], by) or _answered_for(standing, claim, accused):
                continue
            told.add(accused)
            known = standing.called(accused)
            whom = known[0].name if known else accused
            asks = f"How does {whom} answer the accusation by {actors[claim.actor].name}?"
            reason = f"No answer is recorded to this: “{standing.words(claim)}”"
            yield asks, reason, (claim.id, *(actor.id for actor in known[:1]))


def _answered_for(standing: Standing, claim: Claim, accused: str) -> bool:
    """Whether somebody denies it whom the accused is called after, or who speaks for them.

    Lee does so for Lee University, and “Osk Mills spokesman Bo Ek” for Osk Mills.
    """
    by = [standing.actors[denial.actor] for denial in standing.answers(claim)]
    last = {last_word(name) for actor in by for name in _names(actor)}
    told = any(accused.lower() in f"{actor.name} {actor.role or ''}".lower() for actor in by)
    return told or not last.isdisjoint(accused.lower().split())


def _accused(content: str) -> str:
    """Who is accused, where the words begin with a whole name: not "Bo Kern's brother"."""
    begins = NAME.match(content)
    return begins[0] if begins and ACCUSED.match(content, begins.end()) else ""


def _implied(
    standing: Standing, asked: Collection[str], implied: Mapping[str, Implied]
) -> Iterator[Asked]:
    """What is denied, though no claim was found that says it."""
    for denial in standing.denials:
        if denial.id in implied and denial.id not in asked:
            actor = standing.actors[denial.actor]
            asks = asks_whose(implied[denial.id].text, actor)
            reason = (
                f"What is denied was matched to no claim in the report: “{implied[denial.id].text}”"
            )
            yield asks, reason, (denial.id,)


def _names(actor: Actor) -> tuple[str, ...]:
    return actor.name, *actor.aliases


def _unnamed(standing: Standing, asked: Collection[str]) -> Iterator[Asked]:
    """What only people who are not named say: one question for all of it."""
    claims, actors = standing.claims, standing.actors
    known = {denial.denies for denial in standing.denials} | set(asked)
    unnamed = {actor.id for actor in actors.values() if whispers(actor)}
    whispered = [claim for claim in claims if claim.actor in unnamed and claim.id not in known]
    if not whispered:
        return
    about = {claim.id: topics(claim.statement, standing.small) for claim in claims}
    told = told_of(about[claim.id] for claim in claims if claim.actor not in unnamed)
    alone = [claim for claim in whispered if not told(about[claim.id])]
    if alone:
        sources = list(dict.fromkeys(actors[claim.actor].name for claim in alone))
        reason = f"Without a name: {_listed(sources)}."
        asks = "Who are the unnamed sources?"
        yield asks, reason, tuple(claim.id for claim in alone)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
