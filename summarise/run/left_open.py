"""What stays open, derived from what stands: whoever wrote the draft, these questions are asked.

Contested claims, what only unnamed sources say, who is accused and has no word in the report, what
is denied and nobody says, and figures on which two accounts of one thing differ. What the reader
asked itself is not asked again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarise.check.case import Case
from summarise.check.names import last_word, same_name
from summarise.check.numbers import NEAR, Number, numbers
from summarise.draft import Actor, Claim, Denial, Draft
from summarise.read.lexicon import lexicon
from summarise.read.topics import WORD, stem
from summarise.read.wording import question, saying, why
from summarise.summary import CheckedQuestion, Implied

SHARED = 2  # topic words that two statements of one thing share, besides what is counted
HALF = 0.5  # of the shorter statement's topic words
MOST_PAIRS = 20_000  # pairs of statements whose figures are compared
NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z\d][\w.’'-]*)*(?<![’']s)(?<!\.)")
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "the"})


class _Counted(NamedTuple):
    number: Number
    what: str  # the word behind it


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
    claims = [c for c in draft.claims if c.id not in out and c.actor in actors]
    fresh = [claim for claim in claims if claim.id not in asked]
    denials = [denial for denial in draft.denials if denial.id not in out]
    found = [
        *_contested(fresh, denials, actors),
        *_unanswered(case, fresh, denials, actors),
        *_implied([d for d in denials if d.id not in asked], implied, actors),
        *_figures(fresh, actors),
        *_unnamed(claims, denials, actors, asked),
    ]
    return tuple(
        CheckedQuestion(id=name, question=asks, why=reason, about=about, derived=True)
        for name, (asks, reason, about) in zip(_ids(draft), found, strict=False)
    )


_Asked = tuple[str, str, tuple[str, ...]]  # the question, why it is open, and about which items


def _ids(draft: Draft) -> Iterator[str]:
    """Ids that no item has."""
    known = {item.id for item in draft.identified()}
    number = len(draft.open_questions)
    while True:
        number += 1
        if f"q{number}" not in known:
            yield f"q{number}"


def _contested(
    claims: Sequence[Claim], denials: Sequence[Denial], actors: Mapping[str, Actor]
) -> Iterator[_Asked]:
    for claim in claims:
        against = [
            denial
            for denial in denials
            if denial.denies == claim.id and denial.actor in actors and denial.kind != "no comment"
        ]
        if against:
            ids = (claim.id, *(denial.id for denial in against))
            yield question(claim, actors), why(claim, against, actors), ids


def _unanswered(
    case: Case, claims: Sequence[Claim], denials: Sequence[Denial], actors: Mapping[str, Actor]
) -> Iterator[_Asked]:
    """Who is accused by name, and has no word in the report."""
    speaking = {claim.actor for claim in claims} | {denial.actor for denial in denials}
    heard = {
        last_word(name) for each in speaking if each in actors for name in _names(actors[each])
    }
    accusing = [
        said
        for said in case.reading.attributions
        if said.act == "accuses" and said.content and said.content[0].start > said.sentence.start
    ]
    for claim in claims:
        span = case.evidence[claim.id].span
        for said in accusing:
            if span is None or not (span.start <= said.content[0].start < span.end):
                continue
            named = NAME.match(case.document.at(said.content[0]))
            if named is None or last_word(named[0]) in heard | PRONOUNS:
                continue
            by = actors[claim.actor].name
            known = [a for a in actors.values() if any(same_name(n, named[0]) for n in _names(a))]
            name = known[0].name if known else named[0]
            asks = f"What is the answer of {name} to the accusation by {by}?"
            reason = f"No answer is recorded to this: “{claim.statement}”"
            yield asks, reason, (claim.id, *(actor.id for actor in known[:1]))


def _implied(
    denials: Sequence[Denial], implied: Mapping[str, Implied], actors: Mapping[str, Actor]
) -> Iterator[_Asked]:
    """What is denied, though nobody in the report says it."""
    for denial in denials:
        if denial.id in implied and denial.actor in actors:
            asks = f"Who says what {actors[denial.actor].name} denies?"
            reason = f"Nobody in the report is given for this: “{implied[denial.id].text}”"
            yield asks, reason, (denial.id,)


def _names(actor: Actor) -> tuple[str, ...]:
    return actor.name, *actor.aliases


def _figures(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> Iterator[_Asked]:
    """Two accounts of one thing that count it differently."""
    counting = [(claim, found) for claim in claims if (found := _counts(claim.statement))]
    counted = [(claim, found, _topics(claim.statement)) for claim, found in counting]
    told: set[str] = set()
    for number, (one, other) in enumerate(combinations(counted, 2)):
        if number > MOST_PAIRS:
            return
        if one[0].actor == other[0].actor or not _one_thing(one[2], other[2]):
            continue
        for mine in one[1]:
            for theirs in other[1]:
                if mine.what != theirs.what or _same(mine.number, theirs.number):
                    continue
                if mine.what not in told:
                    told.add(mine.what)
                    first, second = actors[one[0].actor], actors[other[0].actor]
                    asks = f"Is it {mine.number.text} or {theirs.number.text} {mine.what}?"
                    reason = (
                        f"{saying(first)} {mine.number.text}, {saying(second)} "
                        f"{theirs.number.text}."
                    )
                    yield asks, reason, (one[0].id, other[0].id)


def _counts(statement: str) -> list[_Counted]:
    """The numbers of a statement with the word that each of them counts."""
    found, at = [], 0
    for number in numbers(statement):
        place = statement.find(number.text, at)
        if place < 0:
            continue
        at = place + len(number.text)
        following = WORD.match(statement.lower(), at + 1) if statement[at : at + 1] == " " else None
        if following and following[0].isalpha() and following[0] not in lexicon("en")["stopwords"]:
            found.append(_Counted(number, following[0]))
    return found


def _same(one: Number, other: Number) -> bool:
    apart = abs(one.value - other.value)
    most = max(abs(one.value), abs(other.value))
    return apart == 0 or ((one.rounded or other.rounded) and apart <= NEAR * most)


def _topics(statement: str) -> frozenset[str]:
    plain = lexicon("en")["stopwords"]
    return frozenset(stem(w) for w in WORD.findall(statement.lower()) if w not in plain)


def _one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared > SHARED and shared >= HALF * min(len(one), len(other))


def _unnamed(
    claims: Sequence[Claim],
    denials: Sequence[Denial],
    actors: Mapping[str, Actor],
    asked: Collection[str],
) -> Iterator[_Asked]:
    """What only people who are not named say: one question for all of it."""
    known = {denial.denies for denial in denials} | set(asked)
    unnamed = {actor.id for actor in actors.values() if actor.kind == "unnamed source"}
    whispered = [claim for claim in claims if claim.actor in unnamed and claim.id not in known]
    if not whispered:
        return
    named = [_topics(claim.statement) for claim in claims if claim.actor not in unnamed]
    about = ((claim, _topics(claim.statement)) for claim in whispered)
    alone = [claim for claim, own in about if not any(_one_thing(own, each) for each in named)]
    if alone:
        sources = list(dict.fromkeys(actors[claim.actor].name for claim in alone))
        reason = f"It rests on {_listed(sources)} alone."
        asks = "Does anybody who is named confirm what only unnamed sources say?"
        yield asks, reason, tuple(claim.id for claim in alone)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
