"""What stays open, derived from what stands: whoever wrote the draft, these questions are asked.

Contested claims, what only unnamed sources say, who is accused and has no word in the report, what
is denied and nobody says, and figures on which two accounts of one thing differ. What the reader
asked itself is not asked again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise
from typing import NamedTuple

from summarise.check.case import Case
from summarise.check.terms.names import last_word, same_name
from summarise.check.terms.numbers import NEAR, Number, numbers
from summarise.document import wholly_quoted
from summarise.draft import Actor, Claim, Denial, Draft, answers
from summarise.read.lexicon import lexicon
from summarise.read.topics import WORD, stem
from summarise.read.wording import asks_whose, question, saying, upper, why
from summarise.run.unnamed import whispers
from summarise.summary import CheckedQuestion, Implied

SHARED = 2  # topic words that two statements of one thing share, besides what is counted
HALF = 0.5  # of the shorter statement's topic words
MOST_PAIRS = 20_000  # pairs of statements that are compared for one thing that they count
# Before a number these make a bound of it, or a part of something: "at least 14", "of the 600".
BOUNDS = frozenset({"least", "most", "than", "to", "over", "under", "nearly", "almost", "the"})
PUT = re.compile(
    r"\b(?:puts?|gave|gives?) (?:it|the (?:number|figure|toll|total|count|tally)) (?:at|as) "
)
ACCUSED = re.compile(r" of\b|,| and\b| for\b|[.”\"]*\Z")
NAME = re.compile(r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z\d][\w.’'-]*)*(?<![’']s)(?<!\.)")


class _Standing(NamedTuple):
    """What of a draft is not rejected: nothing rests on what is."""

    case: Case
    actors: Mapping[str, Actor]
    claims: Sequence[Claim]
    denials: Sequence[Denial]

    def words(self, claim: Claim) -> str:
        """The source's own words for a claim, which a reader's statement need not be."""
        text = " ".join((self.case.evidence[claim.id].text or claim.quote).split())
        return text[1:-1] if wholly_quoted(text) else text


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
    standing = _Standing(
        case,
        actors,
        tuple(c for c in draft.claims if c.id not in out and c.actor in actors),
        tuple(d for d in draft.denials if d.id not in out and d.actor in actors),
    )
    found = [
        *_contested(standing, asked),
        *_unanswered(standing),
        *_implied(standing, asked, implied),
        *_put(standing),
        *_figures(standing),
        *_unnamed(standing, asked),
    ]
    whole = {frozenset(each.about) for each in draft.open_questions}
    found = [each for each in found if frozenset(each[2]) not in whole]
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


def _contested(standing: _Standing, asked: Collection[str]) -> Iterator[_Asked]:
    answered = answers(standing.denials)
    for claim in standing.claims:
        given = [d for d in answered(claim) if d.kind != "no comment"]
        if given and claim.id not in asked:
            ids = (claim.id, *(denial.id for denial in given))
            yield question(claim, standing.actors), why(claim, given, standing.actors), ids


def _unanswered(standing: _Standing) -> Iterator[_Asked]:
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
        for claim in standing.claims if accused else ():
            span = standing.case.evidence[claim.id].span
            holds = span is not None and span.holds(begins)
            own = _called(actors[claim.actor], by)
            if not holds or not own or last_word(accused) in heard or accused in told:
                continue
            if _answered_for(standing, claim, accused):
                continue
            told.add(accused)
            known = [actor for actor in actors.values() if _called(actor, accused)]
            whom = known[0].name if known else accused
            asks = f"How does {whom} answer the accusation by {actors[claim.actor].name}?"
            reason = f"No answer is recorded to this: “{standing.words(claim)}”"
            yield asks, reason, (claim.id, *(actor.id for actor in known[:1]))


def _answered_for(standing: _Standing, claim: Claim, accused: str) -> bool:
    """Whether somebody denies it whom the accused is called after, or who speaks for them.

    Lee does so for Lee University, and “Osk Mills spokesman Bo Ek” for Osk Mills.
    """
    ids = [d.actor for d in standing.denials if d.denies == claim.id and d.kind != "no comment"]
    by = [standing.actors[actor] for actor in ids]
    last = {last_word(name) for actor in by for name in _names(actor)}
    told = any(accused.lower() in f"{actor.name} {actor.role or ''}".lower() for actor in by)
    return told or not last.isdisjoint(accused.lower().split())


def _accused(content: str) -> str:
    """Who is accused, where the words begin with a whole name: not "Bo Kern's brother"."""
    named = NAME.match(content)
    return named[0] if named and ACCUSED.match(content, named.end()) else ""


def _called(actor: Actor, name: str) -> bool:
    """Whether a name may be an actor's."""
    return any(same_name(own, name) for own in _names(actor))


def _implied(
    standing: _Standing, asked: Collection[str], implied: Mapping[str, Implied]
) -> Iterator[_Asked]:
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


def _figures(standing: _Standing) -> Iterator[_Asked]:
    """Two accounts of one thing that count it differently: one question for each thing counted."""
    counted: dict[str, list[tuple[Claim, Number, frozenset[str]]]] = {}
    for claim in standing.claims:
        words = standing.words(claim)
        for what, number in _counts(words).items():
            counted.setdefault(what, []).append((claim, number, _topics(words)))
    for what, found in counted.items():
        for (one, mine, about), (other, theirs, also) in islice(combinations(found, 2), MOST_PAIRS):
            differ = one.actor != other.actor and not _same(mine, theirs)
            short = about - _topics(mine.text) == also - _topics(theirs.text)  # “three people died”
            if differ and (short or _one_thing(about, also)):
                first, second = standing.actors[one.actor], standing.actors[other.actor]
                asks = f"Is it {mine.text} or {theirs.text} {what}?"
                says = f"{saying(first)} {mine.text}, {saying(second)} {theirs.text}."
                yield asks, upper(says), (one.id, other.id)
                break


def _put(standing: _Standing) -> Iterator[_Asked]:
    """A figure that another puts differently: “the UPP says 214 stations. Police put it at 12”."""
    for one, other in pairwise(standing.claims):
        put, mine = PUT.search(standing.words(other)), numbers(standing.words(one))
        theirs = numbers(standing.words(other)[put.end() :]) if put else ()
        if one.actor == other.actor or len(mine) != 1 or len(theirs) != 1:
            continue
        if not _same(mine[0], theirs[0]) and mine[0].after.isalpha():
            first, second = standing.actors[one.actor], standing.actors[other.actor]
            plural = mine[0].after.endswith("s") or not mine[0].then.isalpha()
            what = mine[0].after if plural else f"{mine[0].after} {mine[0].then}"
            asks = f"Is it {mine[0].text} or {theirs[0].text} {what}?"
            says = f"{saying(first)} {mine[0].text}, {saying(second)} {theirs[0].text}."
            yield asks, upper(says), (one.id, other.id)


def _counts(statement: str) -> dict[str, Number]:
    """How many of each thing a statement counts, where it says so once and without a bound."""
    found: dict[str, list[Number]] = {}
    for number in numbers(statement):
        if number.after.isalpha() and number.after not in lexicon("en")["stopwords"]:
            found.setdefault(number.after, []).append(number)
    return {
        what: each[0]
        for what, each in found.items()
        if len(each) == 1 and each[0].before not in BOUNDS
    }


def _same(one: Number, other: Number) -> bool:
    apart = abs(one.value - other.value)
    most = max(abs(one.value), abs(other.value))
    rounded = one.least < one.most or other.least < other.most
    return apart == 0 or (rounded and apart <= NEAR * most)


def _topics(statement: str) -> frozenset[str]:
    plain = lexicon("en")["stopwords"]
    return frozenset(stem(w) for w in WORD.findall(statement.lower()) if w not in plain)


def _one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared > SHARED and shared >= HALF * min(len(one), len(other))


def _unnamed(standing: _Standing, asked: Collection[str]) -> Iterator[_Asked]:
    """What only people who are not named say: one question for all of it."""
    claims, actors = standing.claims, standing.actors
    known = {denial.denies for denial in standing.denials} | set(asked)
    unnamed = {actor.id for actor in actors.values() if whispers(actor)}
    whispered = [claim for claim in claims if claim.actor in unnamed and claim.id not in known]
    if not whispered:
        return
    named = [_topics(claim.statement) for claim in claims if claim.actor not in unnamed]
    about = ((claim, _topics(claim.statement)) for claim in whispered)
    alone = [claim for claim, own in about if not any(_one_thing(own, each) for each in named)]
    if alone:
        sources = list(dict.fromkeys(actors[claim.actor].name for claim in alone))
        reason = f"Without a name: {_listed(sources)}."
        asks = "Who are the unnamed sources?"
        yield asks, reason, tuple(claim.id for claim in alone)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
