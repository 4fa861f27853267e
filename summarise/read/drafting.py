"""The rules' draft: what was read, written down as actors, claims, denials and open questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarise.document import Span, wholly_quoted
from summarise.draft import Actor, BriefSentence, Claim, Denial, Draft, OpenQuestion, answers
from summarise.read.cast import title_case
from summarise.read.lexicon import Lexicon, lexicon
from summarise.read.links import links
from summarise.read.matter import Link
from summarise.read.nominal import FINITE, VERBS
from summarise.read.phrasing import CLAIMING
from summarise.read.reading import Attribution, Reading, Speaker
from summarise.read.units import TOKEN
from summarise.read.wording import question, told, why

LONGEST_BRIEF = 5
FEWEST_NAMED = 4  # words from which what is denied is quoted without its verb
FEWEST_WORDS = 3  # words of a piece of speech that says something by itself
ALONE = frozenset({"denial", "no comment"})  # what stands without a claim that it answers
NAMED = frozenset({"it", "him", "her", "them", "this", "that"})  # before "as" and a name for it
UNSAID = frozenset({"denies", "declines", "unsaid"})
ASKING = frozenset({"what", "how", "why", "who"})
MARKS = '“”"„«», '
TEASER = re.compile(r"\b(?:these?|those|the|this) \d+\b|\ba lot\b|\bthis is\b|\beveryone\b")
LISTED = frozenset({"the", "a", "an", "these", "this", "his", "her", "their"})
NOTHING = ("no proof", "no evidence", "no sign", "no record", "no indication")
FEWEST_TELLING = 6  # words of what tells something though it begins with "that"
FEWEST_REPORTED = 3  # words of a report that is a claim


def draft(reading: Reading, language: str = "en") -> Draft:
    """Return the draft that the rules make of a reading."""
    words = lexicon(language)
    return _Pen(reading, links(reading, words), words).draft()


@dataclass
class _Pen:
    reading: Reading
    links: Sequence[Link]
    words: Lexicon

    def draft(self) -> Draft:
        self._ids: dict[int, list[tuple[str, Span]]] = {}
        claims = tuple(self._claims({link.denial: link for link in self.links}))
        known = [link for link in self.links if link.kind in ALONE or link.claim in self._ids]
        if len(known) < len(self.links):  # an account of what nobody claims here is a claim itself
            self.links, self._ids = known, {}
            claims = tuple(self._claims({link.denial: link for link in self.links}))
        denials = tuple(self._denials())
        actors = self._actors((*claims, *denials))
        return Draft(
            actors=actors,
            claims=claims,
            denials=denials,
            open_questions=tuple(self._questions(claims, denials, actors)),
            brief=tuple(self._brief(claims, denials, actors)),
        )

    def _claims(self, answers: dict[int, Link]) -> Iterator[Claim]:
        number = 0
        answered = {link.claim for link in self.links if link.kind != "no comment"}
        held: dict[int, Span] = {}  # each speaker's last piece: a saying inside it says no more
        for at, said in enumerate(self.reading.by_rule):
            if said.speaker is None or (said.act not in CLAIMING and at not in answers):
                continue
            if self._only_reported(said):
                continue
            pieces = self._pieces(said)
            if at in answers and at not in answered:  # it is a claim too where somebody answers it
                answering = self._answering(said, answers[at])
                pieces = [piece for piece in pieces if piece not in answering]
            for piece in pieces:
                empty = self._fragment(said, piece) or self._teases(said.content[0])
                # “Does he get tired and say the wrong thing?”
                empty |= self.reading.document.text[said.sentence.end - 1] == "?"
                if said.kind == "indirect" and empty:
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
                    statement=self._statement(said, piece),
                    quote=self.reading.document.at(piece),
                )

    def _only_reported(self, said: Attribution) -> bool:
        """Whether somebody else reports it, in whose words it stands, or says it was never said."""
        for outer in self.reading.reporting(said):
            before = self.reading.document.text[outer.content[0].start : said.cue.start].lower()
            unsaid = outer.act in UNSAID or any(f"{none} that" in before for none in NOTHING)
            if unsaid or (said.kind != "direct" and said.act != "accuses"):
                return True
        return False

    def _denials(self) -> Iterator[Denial]:
        number = 0
        for link in self.links:
            said = self.reading.by_rule[link.denial]
            if said.speaker is None:
                continue
            for piece in self._answering(said, link):
                number += 1
                yield Denial(
                    id=f"d{number}",
                    actor=actor_id(said.speaker),
                    denies=self._answered(said, link, piece),
                    kind=link.kind,
                    statement=self._statement(said, piece),
                    quote=self.reading.document.at(piece),
                )

    def _answered(self, said: Attribution, link: Link, piece: Span) -> str | None:
        """The claim that is answered: of speech in pieces, the one that shares most with it."""
        claims = () if link.claim is None else self._ids.get(link.claim, ())
        speaker = "" if said.speaker is None else self.reading.speakers[said.speaker].name
        own = self._telling(f"{self.reading.document.at(piece)} {speaker}")
        shared = [len(own & self._telling(self.reading.document.at(span))) for _, span in claims]
        return claims[shared.index(max(shared))][0] if shared else None

    def _telling(self, text: str) -> frozenset[str]:
        return frozenset(TOKEN.findall(text.lower())) - self.words["stopwords"]

    def _pieces(self, said: Attribution) -> list[Span]:
        """The spans to quote: of speech in pieces, each that says something."""
        if said.act == "declines":  # “Asked about it, she declined to answer”
            spans = (said.cue, *said.content)
            found = Span(min(s.start for s in spans), max(s.end for s in spans))
            # “declined to comment” may stand several times: with who does, it is found where it is
            several = self.reading.document.text.count(self.reading.document.at(found)) > 1
            first = said.source[0] if said.source else found
            near = first.start >= said.sentence.start and first.start < found.start
            return [Span(first.start, found.end) if several and near else found]
        behind = all(span.start >= said.cue.end for span in said.content)
        if behind and (said.act == "denies" or self._needs_verb(said)):
            return [Span(said.cue.start, max([said.cue.end, *(s.end for s in said.content)]))]
        bare = said.act == "denies" and self._words(said.content[0]) < FEWEST_NAMED
        if bare and said.kind == "indirect" and said.content[0].end <= said.cue.start:
            return [Span(said.content[0].start, self._named_end(said))]  # “a claim that Lee denied”
        if self._broken(said):
            return [Span(said.content[0].start, said.content[-1].end)]  # “A, he said, is B”
        longest = max(said.content, key=lambda span: span.end - span.start)
        return [s for s in said.content if s == longest or self._words(s) >= FEWEST_WORDS]

    def _broken(self, said: Attribution) -> bool:
        """Whether a sentence of its own is broken by who says it: “A, he said, is “B””."""
        if len(said.content) < 2:  # noqa: PLR2004
            return False
        first = self.reading.document.at(said.content[0])
        rest = self.reading.document.at(said.content[1])
        short = said.kind == "direct" and self._words(said.content[0]) < FEWEST_WORDS
        if short and next((letter.islower() for letter in rest if letter.isalpha()), False):
            return True  # ““The risk,” she said, “is that it leaks””
        plain = said.kind == "mixed" and not any(mark in first for mark in '“"„«')
        whole = plain and said.content[0].end <= said.cue.start
        return said.kind == "indirect" or whole

    def _answering(self, said: Attribution, link: Link) -> list[Span]:
        """The pieces that answer: of speech that denies, not what follows “That is nonsense,”."""
        pieces = self._pieces(said)
        spoken = said.kind == "direct" and link.kind == "denial"
        return (spoken and [piece for piece in pieces if self._denies(piece)]) or pieces

    def _denies(self, piece: Span) -> bool:
        against = self.words.union("negations", "untrue", "belittling")
        words = TOKEN.findall(self.reading.document.at(piece).lower())
        return any(word in against or word.endswith(("n't", "n’t")) for word in words)

    def _named_end(self, said: Attribution) -> int:
        """Where a verb ends with what a thing is called: “dismissed as spiteful and silly”."""
        text, end = self.reading.document.text, said.sentence.end
        named = text.startswith(" as ", said.cue.end) and "," not in text[said.cue.end : end]
        return end - (text[end - 1] == ".") if named else said.cue.end

    def _words(self, span: Span) -> int:
        return len(self.reading.document.at(span).split())

    def _fragment(self, said: Attribution, piece: Span) -> bool:
        """Whether a report tells nothing: “in a news conference”, “what he likes about her”."""
        words = [word.lower() for word in TOKEN.findall(self.reading.document.at(piece))]
        verbs = sum(word in VERBS or self.words.past(word) for word in words[1:])
        phrase = words[0] in self.words["prepositions"] and not verbs
        # “a wage that they say [was too low]”
        phrase |= words[0] in FINITE and piece.start != said.cue.start
        asked = words[0] in ASKING and verbs < 2  # noqa: PLR2004  “what he did was right” has two
        so = words[0] == "so" and not verbs  # “half said so in May”
        return len(words) < FEWEST_REPORTED or phrase or asked or so

    def _teases(self, content: Span) -> bool:
        """Whether a headline only makes curious: “Lee Vows Never To Say These 2 Words”."""
        if content.start >= self.headline:
            return False
        text = self.reading.document.at(content).lower()
        told = any(word in VERBS or self.words.past(word) for word in text.split())
        return TEASER.search(text) is not None or (text.split()[0] in LISTED and not told)

    @cached_property
    def headline(self) -> int:
        """Where a headline ends that has its longer words capital; 0 where there is none."""
        return title_case(self.reading.document.text)

    def _needs_verb(self, said: Attribution) -> bool:
        """Whether it is no clause without its verb: “complained about the tone”."""
        first, second, *_ = [*self.reading.document.at(said.content[0]).lower().split(), "", ""]
        between = self.reading.document.text[said.cue.end : said.content[0].start].split()
        thing = self.reading.document.at(said.cue).lower() in self.words["transitive"]
        bare = first in self.words["prepositions"] or second == "to"
        bare |= first in NAMED and second == "as"  # “described it as careless”
        bare |= thing and first not in self.words["pronouns"]
        accuses = said.act == "accuses" or bare
        cue = {*TOKEN.findall(self.reading.document.at(said.cue).lower())}
        if not cue.isdisjoint(self.words.union("thinking", "wrongly")):
            return said.kind != "direct"  # “mistakenly thought it was a bomb”
        return said.kind != "direct" and accuses and "that" not in between

    def _statement(self, said: Attribution, piece: Span) -> str:
        broken = self._broken(said) and all(s.start >= piece.start for s in said.content)
        parts = said.content if broken else (piece,)
        # “A, he said, is B” is that A is B.
        texts = [self.reading.document.at(part) for part in parts]
        if broken and said.kind == "direct":
            texts = [text.strip(MARKS) for text in texts]
        text = " ".join(" ".join(texts).split())
        if wholly_quoted(text):
            text = text.strip("'") if text[0] == "'" else text[1:-1]
        return text.rstrip(",")

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
        return {actor.id: self._with_article(actor) for actor in actors}

    def _with_article(self, actor: Actor) -> Actor:
        text, speaker = self.reading.document.text, self.reading.speakers[int(actor.id[1:]) - 1]
        bare = actor.kind not in {"organisation", "government"} or not actor.name[:1].isupper()
        places = [speaker.first, *speaker.mentions]
        the = sum("the " in text[max(0, at.start - 4) : at.start + 4].lower() for at in places)
        if bare or 2 * the < len(places):
            return actor
        return actor.model_copy(update={"name": f"the {actor.name}"})

    def _questions(
        self, claims: Sequence[Claim], denials: Sequence[Denial], actors: Sequence[Actor]
    ) -> Iterator[OpenQuestion]:
        by_id, answered = self._with_articles(actors), answers(denials)
        number = 0
        for claim in claims:
            against = answered(claim)
            if against:
                number += 1
                yield OpenQuestion(
                    id=f"q{number}",
                    question=question(claim, by_id),
                    why=why(claim, against, by_id),
                    about=(claim.id, *(denial.id for denial in against)),
                )

    def _brief(
        self, claims: Sequence[Claim], denials: Sequence[Denial], actors: Sequence[Actor]
    ) -> Iterator[BriefSentence]:
        by_id, answered = self._with_articles(actors), answers(denials)
        contested = {denial.denies for denial in denials}
        ranked = sorted(claims, key=lambda claim: (claim.id not in contested, _points(claim)))
        for claim in ranked[:LONGEST_BRIEF]:
            against = answered(claim)
            yield BriefSentence(
                text=told(claim, against, by_id),
                cites=(claim.id, *(denial.id for denial in against)),
            )


def _points(claim: Claim) -> bool:
    """Whether a claim tells little by itself: “that is by design”."""
    words = claim.statement.lower().split()
    return words[0] in {"that", "this", "it", "they"} and len(words) < FEWEST_TELLING


def actor_id(speaker: int) -> str:
    """The id of the actor that stands for a speaker of the reading."""
    return f"a{speaker + 1}"


def _in_play(speaker: Speaker, said: str) -> bool:
    """Whether a person plays a part without speaking: named in what is said, and known as one."""
    known = speaker.role or speaker.aliases
    return bool(known) and speaker.kind == "person" and speaker.name.split()[-1] in said
