"""The rules' draft: what was read, written down as actors, claims, denials and open questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarise.document import Span
from summarise.draft import Actor, Claim, Denial, Draft
from summarise.read.drafts.brief import brief, questions
from summarise.read.drafts.pieces import Pieces
from summarise.read.links.answer_forms import CLAIMING
from summarise.read.links.links import links
from summarise.read.links.matter import Link
from summarise.read.reading import Attribution, Reading, Speaker
from summarise.read.text.languages import OTHER
from summarise.read.text.lexicon import Lexicon, lexicon
from summarise.read.text.units import TOKEN

THE = re.compile(r"\b[Tt]he ")
ALONE = frozenset({"denial", "no comment"})  # what stands without a claim that it answers
UNSAID = frozenset({"denies", "declines", "unsaid"})
NOTHING = ("no proof", "no evidence", "no sign", "no record", "no indication")
MORE = re.compile(r"\b(?:but|and that|because|since|as)\b")
LONGEST_SOURCE = 80  # letters from who denies something to the denial
SHORTEST_CLAUSE = 12  # letters before "would not comment" that tell nothing but who


def draft(reading: Reading) -> Draft:
    """Return the draft that the rules make of a reading, by the words of its language."""
    words = lexicon("en" if reading.language == OTHER else reading.language)
    return _Pen(reading, links(reading, words), words).draft()


@dataclass
class _Pen:
    reading: Reading
    links: Sequence[Link]
    words: Lexicon

    @cached_property
    def pieces(self) -> Pieces:
        return Pieces(self.reading, self.words)

    def draft(self) -> Draft:
        self._ids: dict[int, list[tuple[str, Span]]] = {}
        claims = tuple(self._claims({link.denial: link for link in self.links}))
        known = [link for link in self.links if link.kind in ALONE or link.claim in self._ids]
        if len(known) < len(self.links):  # an account of what nobody claims here is a claim itself
            self.links, self._ids = known, {}
            claims = tuple(self._claims({link.denial: link for link in self.links}))
        denials = tuple(self._denials())
        actors = self._actors((*claims, *denials))
        told = self._with_articles(actors)
        return Draft(
            actors=actors,
            claims=claims,
            denials=denials,
            open_questions=tuple(questions(claims, denials, told)),
            brief=tuple(brief(claims, denials, told)),
        )

    def _claims(self, answers: dict[int, Link]) -> Iterator[Claim]:
        number = 0
        answered = {
            link.claim
            for link in self.links
            if link.kind != "no comment" and self.reading.by_rule[link.denial].speaker is not None
        }
        held: dict[int, Span] = {}  # each speaker's last piece: a saying inside it says no more
        telling = self.pieces.telling
        for at, said in enumerate(self.reading.by_rule):
            claims = said.act in CLAIMING or telling.finding(said) or telling.naming(said)
            if said.speaker is None or not (claims or at in answers):
                continue
            if self._only_reported(said) or self._silent(at) or telling.inferred(said):
                continue
            pieces = self.pieces.of(said)
            # it is a claim too where somebody answers it, but for what expressly denies
            if at in answers and (at not in answered or said.act == "denies"):
                answering = self.pieces.answering(said, answers[at])
                pieces = [piece for piece in pieces if piece not in answering]
            for piece in pieces:
                if telling.empty(said, piece):
                    continue
                last = held.get(said.speaker)
                if last and last.start <= piece.start and piece.end <= last.end:
                    continue
                held[said.speaker] = piece
                number += 1
                self._ids.setdefault(at, []).append((f"c{number}", piece))
                yield Claim(
                    id=f"c{number}",
                    actor=actor_id(said.speaker),
                    statement=self.pieces.statement(said, piece),
                    quote=self.reading.document.at(piece),
                )

    def _silent(self, at: int) -> bool:
        """Whether all that somebody says is that they say nothing: “said she would not comment”."""
        said, *following = self.reading.by_rule[at : at + 2]
        if not following or following[0].act != "declines" or not said.content:
            return False
        own = following[0].speaker in {None, said.speaker}
        first = following[0].cue.start - said.content[0].start
        rest = self.reading.document.text[following[0].cue.end : said.content[-1].end]
        more = MORE.search(rest) is not None
        return (
            own
            and not more
            and said.content[0].holds(following[0].cue.start)
            and first < SHORTEST_CLAUSE
        )

    def _only_reported(self, said: Attribution) -> bool:
        """Whether somebody else reports it, in whose words it stands, or says it was never said."""
        for outer in self.reading.reporting(said):
            if any(span.holds(outer.cue.start) for span in said.content):
                continue  # “Osk did not find proof, said the director”: all of it is said
            before = self.reading.document.text[outer.content[0].start : said.cue.start].lower()
            unsaid = outer.act in UNSAID or any(f"{none} that" in before for none in NOTHING)
            if unsaid or (said.kind != "direct" and said.act != "accuses"):
                return True
        return False

    def _denials(self) -> Iterator[Denial]:
        number = 0
        given: dict[
            tuple[int, int | None], Span
        ] = {}  # the last piece of each, which may hold more
        for link in self.links:
            said = self.reading.by_rule[link.denial]
            if said.speaker is None:
                continue
            whose = said.speaker, link.claim
            for piece in self.pieces.answering(said, link):
                last = given.get(whose)
                if (
                    link.claim is not None
                    and last
                    and last.start <= piece.start < piece.end <= last.end
                ):
                    continue
                given[whose] = piece
                number += 1
                yield Denial(
                    id=f"d{number}",
                    actor=actor_id(said.speaker),
                    denies=self._answered(said, link, piece),
                    kind=link.kind,
                    statement=self.pieces.statement(said, piece),
                    quote=self.reading.document.at(self._told_apart(said, piece)),
                )

    def _told_apart(self, said: Attribution, piece: Span) -> Span:
        """A denial with who denies before it, where the same words stand elsewhere: “denied it”."""
        text = self.reading.document.text
        if text.count(text[slice(*piece)]) == 1 or not said.source:
            return piece
        start = min(piece.start, said.source[0].start)
        longer = Span(start, piece.end)
        near = piece.start - start <= LONGEST_SOURCE and text.count(text[slice(*longer)]) == 1
        return longer if near else piece

    def _answered(self, said: Attribution, link: Link, piece: Span) -> str | None:
        """The claim that is answered: of speech in pieces, the one that shares most with it."""
        claims = () if link.claim is None else self._ids.get(link.claim, ())
        speaker = "" if said.speaker is None else self.reading.speakers[said.speaker].name
        own = self._telling(f"{self.reading.document.at(piece)} {speaker}")
        shared = [len(own & self._telling(self.reading.document.at(span))) for _, span in claims]
        return claims[shared.index(max(shared))][0] if shared else None

    def _telling(self, text: str) -> frozenset[str]:
        """The words of a text by which it can be told from another."""
        return frozenset(TOKEN.findall(text.lower())) - self.words["stopwords"]

    def _actors(self, items: Sequence[Claim | Denial]) -> tuple[Actor, ...]:
        speaking = {item.actor for item in items}
        said = "\n".join(item.quote for item in items)
        return tuple(
            Actor(
                id=actor_id(index),
                name=speaker.name,
                role=speaker.role,
                kind=speaker.kind,
                aliases=tuple(speaker.aliases),
            )
            for index, speaker in enumerate(self.reading.speakers)
            if actor_id(index) in speaking or _in_play(speaker, said)
        )

    def _with_articles(self, actors: Sequence[Actor]) -> Mapping[str, Actor]:
        """The actors by id, bodies with the article that they have in the text."""
        by_id = {actor_id(index): each for index, each in enumerate(self.reading.speakers)}
        return {actor.id: self._with_article(actor, by_id[actor.id]) for actor in actors}

    def _with_article(self, actor: Actor, speaker: Speaker) -> Actor:
        """The actor by the name that a sentence needs: "the Turkish government".

        What is told behind a comma ends with one: “One father, who was there, says that …”.
        """
        if ", " in actor.name and not actor.name.endswith(","):
            return actor.model_copy(update={"name": f"{actor.name},"})
        text = self.reading.document.text
        bare = actor.kind not in {"organisation", "government"} or not actor.name[:1].isupper()
        places = [speaker.first, *speaker.mentions]
        the = sum(THE.search(text, max(0, at.start - 4), at.start + 4) is not None for at in places)
        if bare or 2 * the < len(places):
            return actor
        return actor.model_copy(update={"name": f"the {actor.name}"})


def actor_id(speaker: int) -> str:
    """The id of the actor that stands for a speaker of the reading."""
    return f"a{speaker + 1}"


def _in_play(speaker: Speaker, said: str) -> bool:
    """Whether a person plays a part without speaking: named in what is said, and known as one."""
    known = speaker.role or speaker.aliases or " " not in speaker.name  # “Mr. Lee”
    return bool(known) and speaker.kind == "person" and speaker.name.split()[-1] in said
