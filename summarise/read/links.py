"""Which claim a denial answers, told by what both are about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarise.draft import DenialKind
from summarise.read.lexicon import Lexicon
from summarise.read.reading import Reading
from summarise.read.topics import WORD, Topics

CLAIMING = frozenset({"asserts", "hedges", "admits", "accuses", "promises"})
SHARED = 2  # topic words that a denial and its claim must share
EARLY, BLUNT = 14, 4  # words in which a negation makes an account, and a flat one
QUARTER = 0.25  # of the topics of what is denied
HALF = 0.5  # of the topics of an account, or of the claim that it answers
ARTICLES = frozenset(
    {"the", "a", "an", "those", "these", "all", "any", "such", "his", "her", "their"}
)
FIRST = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
CAUSES = frozenset({"because", "due", "since", "owing"})


@dataclass(frozen=True, slots=True)
class Link:
    """An attribution that answers another: indices into the reading's attributions."""

    denial: int
    claim: int | None
    kind: DenialKind


NEAR = 4  # statements back that a reported claim is preferred to a quoted one
HEADLINE = 1.5  # shared words by which a headline stands back behind the report itself
NO_SUCH = re.compile(r"\bno such\b")
LOOKS = 2_000_000  # pairs of statements that are compared at most, the nearest of them


def links(reading: Reading, words: Lexicon) -> tuple[Link, ...]:
    """Return the denials of a reading, each with the claim that it answers where one is found."""
    matter = _Matter(reading, words)
    found: dict[int, Link] = {}
    for at, attribution in enumerate(reading.attributions):
        if attribution.act == "denies":
            found[at] = Link(at, matter.denied(at), "denial")
        elif attribution.act == "declines":
            found[at] = Link(at, matter.accusing(at), "no comment")
    for at in range(len(reading.attributions)):
        kind = None if at in found else matter.account(at)
        claim = None if kind is None else matter.same(at, found)
        if kind is not None and claim is not None:
            found[at] = Link(at, claim, kind)
    return tuple(found[at] for at in sorted(found))


class _Matter:
    """What each attribution of a reading is about, so that answers find their claims."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        self.reading, self.words = reading, words
        self.said = reading.attributions
        self.within = LOOKS // max(1, len(self.said))
        self.topics = Topics(reading, words)
        self.about = [self.topics.of(attribution.content) for attribution in self.said]

    def denied(self, at: int) -> int | None:
        """The claim, by somebody else, that shares most with what is denied; the nearer of equals.

        The denier is part of the matter: "Hale denied taking bribes" answers a claim about Hale.
        """
        if self._bare(at):
            return self.accusing(at) or self._before(at)
        own = self.about[at] | self._speaker(at)
        scores = [
            (self._likeness(own, other), -abs(at - other), other) for other in self._others(at)
        ]
        best = max(scores, default=None)
        enough = max(min(SHARED, max(1, len(own))), QUARTER * len(own))
        if best and best[0] >= enough and _things(own & self.about[best[2]]):
            return best[2]
        near = [other for other in self._others(at) if 0 < at - other <= NEAR]
        if self._anothers(at) and near:
            return near[-1]
        return self._touched(at)

    def _touched(self, at: int) -> int | None:
        """The last claim before that shares half the words of what is expressly denied."""
        before = [other for other in self._others(at) if other < at]
        topics = _things(self.about[at])
        fewest = max(1, HALF * len(topics))
        near = (other for other in reversed(before) if len(topics & self.about[other]) >= fewest)
        return next(near, None)

    def _likeness(self, own: frozenset[str], other: int) -> float:
        """How much a claim is about the same; a headline's comes behind the report's own words."""
        headline = self.said[other].sentence.start == self.reading.sentences[0].start
        return _score(own, self.about[other]) - (HEADLINE if headline else 0)

    def accusing(self, at: int) -> int | None:
        """The last claim before that speaks of the speaker, by a name or by two words."""
        own = self._phrase(at)
        named = self._named(at)
        before = [
            other
            for other in self._others(at)
            if other < at and (named & self.about[other] or len(own & self.about[other]) >= SHARED)
        ]
        return before[-1] if before else None

    def account(self, at: int) -> DenialKind | None:
        """A statement that something did not or could not happen gives an account of its own."""
        if self.said[at].act not in CLAIMING:
            return None
        found = self._words(at)
        if CAUSES & set(found) and at and self.said[at - 1].act == "denies":
            return "partial denial" if self._same_speaker(at, at - 1) else None
        if not self._denied_fact(found[:EARLY]):
            return None
        return "partial denial" if CAUSES & set(found) else "other account"

    def _same_speaker(self, one: int, other: int) -> bool:
        speaker = self.said[one].speaker
        return speaker is not None and speaker == self.said[other].speaker

    def _denied_fact(self, found: list[str]) -> bool:
        """Whether a negation is of what was or is, and not of what one should, will or thinks."""
        at = next((at for at, word in enumerate(found) if self._negates(word)), None)
        if at is None:
            return False
        own = found[at].endswith("n't")
        verb = found[at].removesuffix("n't") if own else found[at - 1] if at else ""
        opinion = self.words["opinions"] & {*found[at + 1 : at + 2]}
        return verb not in self.words["wishes"] and not opinion

    def same(self, at: int, found: dict[int, Link]) -> int | None:
        """The claim that an account is about; a denier's next words are about the same."""
        contested = {link.claim for link in found.values() if link.claim is not None}
        for link in found.values():
            mine = self.said[link.denial].speaker == self.said[at].speaker
            shared = link.claim is not None and self.about[at] & self.about[link.claim]
            close = 0 < at - link.denial <= NEAR
            if mine and close and shared and _things(shared):
                return link.claim
        ours = self._ours(at)
        if ours is not None:
            return ours
        if NO_SUCH.search(" ".join(self._words(at)[:EARLY])):
            return self._touched(at)
        blunt = any(self._negates(word) for word in self._words(at)[:BLUNT])
        scores = [
            (other in contested, _score(self.about[at], self.about[other]), other)
            for other in self._others(at)
            if other not in found
            and (other in contested or blunt)
            and self._close(at, other)
            and not self._overlap(at, other)
            and not any(map(self._negates, self._words(other)))
        ]
        best = max(scores, default=None)
        return best[2] if best else None

    def _ours(self, at: int) -> int | None:
        """The claim that “Nobody is ill because of us” answers: near, and of the same thing."""
        words = self._words(at)
        blunt = any(self._negates(word) for word in words[:BLUNT])
        if not (blunt and FIRST & set(words) and self.said[at].kind == "direct"):
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
        before = [other for other in self._others(at) if other < at]
        reported = [other for other in before if self.said[other].kind != "direct"]
        near = [other for other in reported if at - other <= NEAR]
        return near[-1] if near else before[-1] if before else None

    def _bare(self, at: int) -> bool:
        """Whether what is denied is but named: "it", "the report", "those allegations"."""
        names = self.words["reports"] | self.words["pronouns"] | {"this", "that", "them"}
        content = [word for word in self._words(at) if word not in ARTICLES]
        if (
            content[:1] in (["that"], ["this"])
            and content[1:2]
            and content[1] in self.words["reports"]
        ):
            content = content[1:]  # "that figure is false"
        rest = content[1:2]
        only = not rest or rest[0] in {"as", "was", "is", "were", "are"} | self.words["untrue"]
        return bool(content) and content[0] in names and only

    def _anothers(self, at: int) -> bool:
        """Whether what is denied is somebody's by name: "Sundbro's number"."""
        whose, what, *more = [*self._words(at), "", ""]
        return whose.endswith("'s") and what in self.words["reports"] and more[0] != "that"

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

    def _words(self, at: int) -> list[str]:
        text = " ".join(self.reading.document.at(span) for span in self.said[at].content)
        return [word.replace("’", "'") for word in WORD.findall(text.lower())]

    def _negates(self, word: str) -> bool:
        return word in self.words["negations"] or word.endswith("n't")


def _things(topics: frozenset[str]) -> frozenset[str]:
    """The topics that are no people."""
    return frozenset(topic for topic in topics if not topic.startswith("#"))


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    # Shared words count whole; of two claims that share as many, the shorter is more about it.
    shared = len(one & other)
    return shared + shared / (1 + len(one | other))
