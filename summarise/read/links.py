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
MOST = 0.6  # share of an account's topics
ARTICLES = frozenset(
    {"the", "a", "an", "those", "these", "all", "any", "such", "his", "her", "their"}
)
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
        if best and best[0] >= min(SHARED, max(1, len(own))):
            return best[2]
        return self._touched(at)

    def _touched(self, at: int) -> int | None:
        """The last claim before that shares a word with what is expressly denied."""
        before = [other for other in self._others(at) if other < at]
        topics = {topic for topic in self.about[at] if not topic.startswith("#")}
        return next((other for other in reversed(before) if topics & self.about[other]), None)

    def _likeness(self, own: frozenset[str], other: int) -> float:
        """How much a claim is about the same; a headline's comes behind the report's own words."""
        headline = self.said[other].sentence.start == self.reading.sentences[0].start
        return _score(own, self.about[other]) - (HEADLINE if headline else 0)

    def accusing(self, at: int) -> int | None:
        """The last claim before that speaks of the speaker."""
        own = self._phrase(at)
        before = [other for other in self._others(at) if other < at and own & self.about[other]]
        return before[-1] if before else None

    def account(self, at: int) -> DenialKind | None:
        """A statement that something did not or could not happen gives an account of its own."""
        if self.said[at].act not in CLAIMING:
            return None
        found = self._words(at)
        if not any(self._negates(word) for word in found[:EARLY]):
            return None
        return "partial denial" if CAUSES & set(found) else "other account"

    def same(self, at: int, found: dict[int, Link]) -> int | None:
        """The claim that an account is about; a denier's next words are about the same."""
        contested = {link.claim for link in found.values() if link.claim is not None}
        for link in found.values():
            mine = self.said[link.denial].speaker == self.said[at].speaker
            shared = link.claim is not None and self.about[at] & self.about[link.claim]
            if mine and shared and not all(topic.startswith("#") for topic in shared):
                return link.claim
        if NO_SUCH.search(" ".join(self._words(at)[:EARLY])):
            return self._touched(at)
        blunt = any(self._negates(word) for word in self._words(at)[:BLUNT])
        scores = [
            (other in contested, _score(self.about[at], self.about[other]), other)
            for other in self._others(at)
            if other not in found and (other in contested or (blunt and self._close(at, other)))
        ]
        best = max(scores, default=None)
        return best[2] if best and best[1] >= SHARED else None

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

    def _close(self, at: int, other: int) -> bool:
        """Whether two statements share so much that one negates the other."""
        shared = len(self.about[at] & self.about[other])
        return shared > SHARED or (shared == SHARED and shared / len(self.about[at]) > MOST)

    def _speaker(self, at: int) -> frozenset[str]:
        speaker = self.said[at].speaker
        if speaker is None:
            return frozenset()
        known = self.reading.speakers[speaker]
        return self.topics.of_text(f"{known.name} {known.role or ''}")

    def _phrase(self, at: int) -> frozenset[str]:
        """The speaker with the words by which this sentence names them: "the mill's manager"."""
        return self._speaker(at) | self.topics.of(self.said[at].source)

    def _words(self, at: int) -> list[str]:
        text = " ".join(self.reading.document.at(span) for span in self.said[at].content)
        return [word.replace("’", "'") for word in WORD.findall(text.lower())]

    def _negates(self, word: str) -> bool:
        return word in self.words["negations"] or word.endswith("n't")


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    # Shared words count whole; of two claims that share as many, the shorter is more about it.
    shared = len(one & other)
    return shared + shared / (1 + len(one | other))
