"""Which claim a denial answers, told by what both are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from summarise.draft import DenialKind
from summarise.read.lexicon import Lexicon
from summarise.read.phrasing import ARTICLES, CLAIMING, EARLY, FIRST, Phrasing
from summarise.read.reading import Reading
from summarise.read.topics import Topics, stem

SHARED = 2  # topic words that a denial and its claim must share
QUARTER = 0.25  # of the topics of what is denied
HALF = 0.5  # of the topics of an account, or of the claim that it answers
NEXT = 3  # statements behind a denial that go on with it
NEAR = 4  # statements back that a reported claim is preferred to a quoted one
HEADLINE = 1.5  # shared words by which a headline stands back behind the report itself
SENTENCE_ENDS = frozenset(".!?”\"’'")
NO_SUCH = re.compile(r"\bno such\b")
BEING = r"(?:is|are|was|were|has been|have been|had been)"
THERE_NO = re.compile(rf"\bthere {BEING} no (\w+)")
THERE = re.compile(rf"(?:there {BEING} (?:an? |the )?(\w+)|(?:an?|the) (\w+) {BEING})\b")
NOTHING = frozenset({"question", "doubt", "way", "reason", "need", "one"})  # opinions, no things
LONG = 5  # letters that akin stems must share
LOOKS = 2_000_000  # pairs of statements, beyond which each is held against its nearest alone


@dataclass(frozen=True, slots=True)
class Link:
    """An attribution that answers another: indices into the reading's attributions."""

    denial: int
    claim: int | None
    kind: DenialKind


def links(reading: Reading, words: Lexicon) -> tuple[Link, ...]:
    """Return the denials of a reading, each with the claim that it answers where one is found."""
    matter = _Matter(reading, words)
    found: dict[int, Link] = {}
    for at, attribution in enumerate(reading.by_rule):
        if attribution.act == "denies":
            found[at] = Link(at, matter.denied(at), "denial")
        elif attribution.act == "declines":
            found[at] = Link(at, matter.accusing(at), "no comment")
    for at in range(len(reading.by_rule)):
        kind = None if at in found else matter.phrasing.account(at)
        claim = None if kind is None else matter.same(at, found)
        if kind is not None and claim is not None:
            found[at] = Link(at, claim, kind)
    for at in range(len(reading.by_rule)):
        claim = None if at in found else matter.turned(at)
        if claim is not None and claim not in found:
            found[at] = Link(at, claim, "other account")
    return tuple(found[at] for at in sorted(found))


class _Matter:
    """What each attribution of a reading is about, so that answers find their claims."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        self.reading, self.words = reading, words
        self.said = reading.by_rule
        self.within = LOOKS // max(1, len(self.said))
        self.phrasing = Phrasing(reading, words)
        self.topics = Topics(reading, words)
        self.about = [self.topics.of(attribution.content) for attribution in self.said]

    def denied(self, at: int) -> int | None:
        """The claim, by somebody else, that shares most with what is denied; the nearer of equals.

        The denier is part of the matter: "Hale denied taking bribes" answers a claim about Hale.
        """
        if self.phrasing.bare(at):
            pointed = self._nearest(at) if self.phrasing.pointed(at) else self.accusing(at)
            pointed = self._blaming(at) if pointed is None else pointed
            return self._before(at) if pointed is None else pointed
        own = self.about[at] | self._speaker(at)
        scores = [
            (self._likeness(own, other), -abs(at - other), other)
            for other in self._others(at)
            if not self._agrees(at, other)
        ]
        best = max(scores, default=None)
        enough = max(min(SHARED, max(1, len(own))), QUARTER * len(own))
        if best and best[0] >= enough and _things(own & self.about[best[2]]):
            return best[2]
        theirs = self._nearest(at) if self.phrasing.anothers(at) else None
        return self._touched(at) if theirs is None else theirs

    def _agrees(self, at: int, other: int) -> bool:
        """Whether a claim says itself that what is denied was not: then nothing is answered."""
        return not self.negated[at] and bool(self.negated[other] & self.about[at])

    @cached_property
    def negated(self) -> list[frozenset[str]]:
        """What each attribution says not to be."""
        return [self.phrasing.negated(at) for at in range(len(self.said))]

    def _nearest(self, at: int) -> int | None:
        """The last claim not far before; not what somebody admits."""
        near = [other for other in reversed(self._others(at)) if 0 < at - other <= NEAR]
        near = [other for other in near if self.said[other].act != "admits"]
        if self.phrasing.anothers(at):
            # “called the firm's statement a lie”: rather who has denied something.
            near = [o for o in near if self.said[o].speaker in self._deniers] or near
        return near[0] if near else None

    @cached_property
    def _deniers(self) -> set[int | None]:
        """Whoever denies something, or gives another account of it."""
        return {
            each.speaker
            for at, each in enumerate(self.said)
            if each.act == "denies" or self.phrasing.account(at) is not None
        }

    def _blaming(self, at: int) -> int | None:
        """The first claim not far before that speaks of a denier's body: “the council sprayed”."""
        if not self.phrasing.accused(at):
            return None
        own = _things(self._phrase(at))
        near = [other for other in self._others(at) if 0 < at - other <= NEAR]
        return next((other for other in near if own & self.about[other]), None)

    def _touched(self, at: int) -> int | None:
        """The last claim before that shares half the words of what is expressly denied."""
        before = [other for other in self._others(at) if other < at]
        topics = _things(self.about[at])
        fewest = max(1, HALF * len(topics))
        near = (other for other in reversed(before) if len(topics & self.about[other]) >= fewest)
        return next(near, None)

    def _likeness(self, own: frozenset[str], other: int) -> float:
        """How much a claim is about the same; a headline's comes behind the report's own words."""
        headline = self.said[other].sentence.start == self.headline
        return _score(own, self.about[other]) - (HEADLINE if headline else 0)

    @cached_property
    def headline(self) -> int | None:
        """Where a first sentence begins that ends without a stop, as headlines do."""
        first, text = self.reading.sentences[0], self.reading.document.text
        return None if text[first.end - 1] in SENTENCE_ENDS else first.start

    def accusing(self, at: int) -> int | None:
        """The last claim before that speaks of the speaker, by a name or by two words."""
        own = self._phrase(at)
        named = self._named(at) | self._office(at)
        before = [
            other
            for other in self._others(at)
            if other < at and (named & self.about[other] or len(own & self.about[other]) >= SHARED)
        ]
        return before[-1] if before else None

    def _office(self, at: int) -> frozenset[str]:
        """What a named person was called before: “The agent, Luca Prim” of “the same agent”."""
        if not self.said[at].source:
            return frozenset()
        text = self.reading.document.at(self.said[at].source[0])
        office, comma, _ = text.partition(",")
        one = comma and office.lower().startswith("the ") and office.count(" ") == 1
        return self.topics.of_text(office) if one else frozenset()

    def same(self, at: int, found: dict[int, Link]) -> int | None:
        """The claim that an account is about; a denier's next words are about the same."""
        contested = {link.claim for link in found.values() if link.claim is not None}
        before = [found[n] for n in range(at - NEAR, at) if n in found]
        for link in before:
            mine = self.said[link.denial].speaker == self.said[at].speaker
            if not mine or link.claim is None:
                continue
            next_word = link.kind == "denial" and at - link.denial == 1
            if next_word or _things(self.about[at] & self.about[link.claim]):
                return link.claim
        blunt = self.phrasing.flat(at)
        ours = self._ours(at)
        if ours is not None:
            return ours
        for link in before:
            # Right behind a denial, a flat "no" to a word of the claim is about that claim too.
            close = link.kind == "denial" and at - link.denial <= NEXT
            if not close or link.claim is None or not blunt:
                continue
            if _things(self.about[at] & self.about[link.claim]):
                return link.claim
        if NO_SUCH.search(" ".join(self.phrasing.words(at)[:EARLY])):
            return self._touched(at)
        missed = self._without(at)
        if missed is not None:
            return missed
        scores = [
            (other in contested, _score(self.about[at], self.about[other]), other)
            for other in self._others(at)
            if other not in found
            and (other in contested or blunt)
            and self._close(at, other)
            and not self._overlap(at, other)
            and not any(map(self.phrasing.negates, self.phrasing.words(other)))
        ]
        best = max(scores, default=None)
        return best[2] if best else None

    def _without(self, at: int) -> int | None:
        """The last claim near before that speaks of what there was not: “there were no painters”."""
        told = THERE_NO.search(" ".join(self.phrasing.words(at)[:EARLY]))
        thing = stem(told[1]) if told and told[1] not in NOTHING else None
        return thing and next(
            (
                other
                for other in self._just_before(at)
                if any(_akin(thing, topic) for topic in _things(self.about[other]))
                and not any(_akin(thing, topic) for topic in self.negated[other])
            ),
            None,
        )

    def turned(self, at: int) -> int | None:
        """The last claim near before that there is none: “A doctor was in” to “no doctor was on”."""
        words = self.phrasing.words(at)[:EARLY]
        told = THERE.match(" ".join(words))
        if self.said[at].act not in CLAIMING or not told or any(map(self.phrasing.negates, words)):
            return None
        none = re.compile(rf"\bno {re.escape(told[1] or told[2])}\b")
        near = self._just_before(at)
        return next((o for o in near if none.search(" ".join(self.phrasing.words(o)))), None)

    def _just_before(self, at: int) -> list[int]:
        """The claims of others not far before, the last first, that report nothing of it."""
        near = [o for o in reversed(self._others(at)) if 0 < at - o <= NEAR]
        return [other for other in near if not self._overlap(at, other)]

    def _ours(self, at: int) -> int | None:
        """The claim that “Nobody is ill because of us” answers: near, and of the same thing."""
        words = self.phrasing.words(at)
        if not (self.phrasing.flat(at) and FIRST & set(words) and self.said[at].kind == "direct"):
            return None
        own = self.about[at] - FIRST - self.words["negations"]
        near = [other for other in self._others(at) if 0 < at - other <= NEAR]
        shared = {other: _things(own & self.about[other]) for other in near}
        fits = [o for o in near if shared[o] and len(shared[o]) >= HALF * len(own)]
        return fits[-1] if fits else None

    def _others(self, at: int) -> list[int]:
        """The claims that other speakers make."""
        speaker = self.said[at].speaker
        return [
            other
            for other in range(max(0, at - self.within), min(len(self.said), at + self.within))
            if self.said[other].act in CLAIMING
            and self.said[other].speaker != speaker
            and not self._inside(at, other)
        ]

    def _inside(self, at: int, other: int) -> bool:
        """Whether a denial is itself reported by that claim: "the office says he denied it"."""
        cue = self.said[at].cue.start
        return any(span.start <= cue < span.end for span in self.said[other].content)

    def _before(self, at: int) -> int | None:
        """The last claim before; what is said in reported speech before what illustrates it."""
        denied = next((n for n in range(at - 1, 0, -1) if self.said[n].act == "denies"), -1)
        before = [other for other in self._others(at) if other < at]
        before = [other for other in before if other > denied] or before  # said since: unanswered
        reported = [other for other in before if self.said[other].kind != "direct"]
        near = [other for other in reported if at - other <= NEAR]
        if near and self.phrasing.several(at):
            told = [other for other in near if self.said[other].sentence.start != self.headline]
            return (told or near)[0]
        return near[-1] if near else before[-1] if before else None

    def _close(self, at: int, other: int) -> bool:
        """Whether two statements share so much that one negates the other.

        People alone are no matter: in a report about two of them, all that is said is about them.
        """
        shared = self.about[at] & self.about[other]
        fewest = min(len(self.about[at]), len(self.about[other]))
        things = len(_things(shared))
        people = len(shared) - things
        enough = things >= SHARED or (things > 0 and people >= SHARED)
        return enough and len(shared) >= HALF * fewest

    def _overlap(self, at: int, other: int) -> bool:
        """Whether one statement reports the other."""
        return any(
            max(one.start, two.start) < min(one.end, two.end)
            for one in self.said[at].content
            for two in self.said[other].content
        )

    def _speaker(self, at: int) -> frozenset[str]:
        speaker = self.said[at].speaker
        if speaker is None:
            return frozenset()
        known = self.reading.speakers[speaker]
        return self.topics.of_text(f"{known.name} {known.role or ''}")

    def _phrase(self, at: int) -> frozenset[str]:
        """The speaker with the words by which this sentence names them: "the mill's manager"."""
        return self._speaker(at) | self.topics.of(self.said[at].source)

    def _named(self, at: int) -> frozenset[str]:
        """The people and the capitalised words by which the speaker is called."""
        speaker, source = self.said[at].speaker, self.said[at].source
        called = [] if speaker is None else [self.reading.speakers[speaker].name]
        called += [self.reading.document.at(span) for span in source]
        names = " ".join(word for text in called for word in text.split()[1:] if word[:1].isupper())
        first = [text.split()[0] for text in called if text.split()[0].lower() not in ARTICLES]
        found = self.topics.of_text(" ".join([names, *first]))
        return frozenset(topic for topic in found if topic[0] != "#" or topic == f"#{speaker}")


def _akin(one: str, other: str) -> bool:
    """Whether one stem begins as the other: "painter", "paint"."""
    fewest = min(len(one), len(other))
    return fewest >= LONG and one[:fewest] == other[:fewest]


def _things(topics: frozenset[str]) -> frozenset[str]:
    """The topics that are no people."""
    return frozenset(topic for topic in topics if not topic.startswith("#"))


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    # Shared words count whole; of two claims that share as many, the shorter is more about it.
    shared = len(one & other)
    return shared + shared / (1 + len(one | other))
