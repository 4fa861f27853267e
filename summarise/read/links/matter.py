"""What each statement of a reading is about, so that answers find their claims."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property

from summarise.draft import DenialKind
from summarise.read.links.answer_forms import CLAIMING, FIRST, NAMING_AGAIN, PROOF, Phrasing
from summarise.read.reading import Reading
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.passages import paragraph_break
from summarise.read.text.topics import Topics, stem, things

NEAR = 4  # statements back in which an answer finds its claim first
RARE, TENTH = 3, 10  # statements, or a share of all, in which a telling topic stands
SHARED = 2  # things that an answer and its claim must share
HALF = 0.5  # of the topics of the one or the other
DISPUTING = frozenset({"denies", "declines", "accuses", "admits"})
DISPUTED = 6  # statements, of which one at least disputes something
OWNER = re.compile(r"['’]s? ")
LONGEST_DEED = 8  # words behind a negation that tell what was not done
LONGEST_AFTER = 4  # words of a name that is made of another's
LOOKS = 2_000_000  # pairs of statements, beyond which each is held against its nearest alone
SENTENCE_ENDS = frozenset(".!?”\"'’")


@dataclass(frozen=True, slots=True)
class Link:
    """An attribution that answers another: indices into the reading's attributions."""

    denial: int
    claim: int | None
    kind: DenialKind


class Matter:
    """What each attribution of a reading is about, so that answers find their claims."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        """Find the topics of each; what else is asked is computed then."""
        self.reading, self.words = reading, words
        self.said = reading.by_rule
        self.within = LOOKS // max(1, len(self.said))
        self.phrasing = Phrasing(reading, words)
        self.topics = Topics(reading, words)
        self.about = [self.topics.of(attribution.content) for attribution in self.said]

    def called(self, at: int) -> frozenset[str]:
        """What is called something in quotes: “called the story about Lee “a fairy tale””."""
        said = self.said[at]
        text = self.reading.document.at(said.content[0]) if said.content else ""
        quoted = min((i for i in map(text.find, '“"') if i > 0), default=0)
        cue = self.reading.document.at(said.cue).lower()
        named = quoted and not self.words["naming"].isdisjoint(cue.split())
        return self.topics.of_text(text[:quoted]) if named else self.about[at]

    @cached_property
    def negated(self) -> list[frozenset[str]]:
        """What each attribution says not to be."""
        return [self.phrasing.negated(at) for at in range(len(self.said))]

    def undone(self, at: int) -> frozenset[str]:
        """What a statement is about behind its negation: what was not done, and to whom."""
        words = self.phrasing.words(at)
        first = next((n for n, word in enumerate(words) if self.words.negates(word)), len(words))
        return self.topics.of_text(" ".join(words[first + 1 : first + 1 + LONGEST_DEED]))

    @cached_property
    def deniers(self) -> set[int | None]:
        """Whoever denies something, or gives another account of it."""
        return {
            each.speaker
            for at, each in enumerate(self.said)
            if each.act == "denies" or self.phrasing.account(at) is not None
        }

    @cached_property
    def contested(self) -> bool:
        """Whether it is a dispute: of twelve statements one denies, declines, accuses or grants.

        In any other report two people who speak of the same thing seldom answer each other.
        """
        marks = sum(said.act in DISPUTING for said in self.said)
        return 0 < len(self.said) <= marks * DISPUTED

    def owner(self, at: int) -> tuple[frozenset[str], bool]:
        """By which topics those are called whose claim is denied, and whether it is told."""
        whose, told = self.phrasing.owner(at)
        return self.topics.of_text(whose), told

    def tells(self, at: int) -> frozenset[str]:
        """The telling things that a statement is about."""
        return things(self.about[at]) & self.telling

    @cached_property
    def telling(self) -> frozenset[str]:
        """The topics of few statements: to share one of them tells more than "the president"."""
        spoken = Counter(topic for about in self.about for topic in about)
        most = max(RARE, len(self.about) // TENTH)
        rare = frozenset(topic for topic, times in spoken.items() if times <= most)
        return rare - FIRST - _counting(self.words)

    @cached_property
    def headline(self) -> int | None:
        """Where a first sentence begins that ends without a stop, as headlines do."""
        first, text = self.reading.sentences[0], self.reading.document.text
        return None if text[first.end - 1] in SENTENCE_ENDS else first.start

    def others(self, at: int, within: int | None = None) -> list[int]:
        """The claims that other speakers make, in so many statements on either side."""
        reach = self.within if within is None else min(within, self.within)
        return self._claims(at, range(at - reach, at + reach))

    def before(self, at: int, within: int | None = None) -> list[int]:
        """The claims of others before it, in so many statements where that is given."""
        reach = self.within if within is None else min(within, self.within)
        return self._claims(at, range(at - reach, at))

    def just_before(self, at: int, within: int = NEAR) -> list[int]:
        """The claims of others not far before, the last first, that report nothing of it."""
        return [o for o in reversed(self.before(at, within)) if not self.overlap(at, o)]

    def _claims(self, at: int, places: range) -> list[int]:
        speaker = self.said[at].speaker
        return [
            other
            for other in range(max(0, places.start), min(len(self.said), places.stop))
            if self._tells(other)
            and self.said[other].speaker != speaker
            and not self._inside(at, other)
            and not self._allied(at, other)
        ]

    def _tells(self, at: int) -> bool:
        """Whether it claims anything, as “That is false,” she said. “He left in May.” does too."""
        said = self.said[at]
        more = said.act == "denies" and said.kind == "direct" and len(said.content) > 1
        return more or said.act in CLAIMING

    def _allied(self, at: int, other: int) -> bool:
        """Whether the one is called after the other: “Clinton's campaign”, “Hillary Clinton”.

        Two spokesmen without names may be one.
        """
        one, two = self.said[at].speaker, self.said[other].speaker
        if one is None or two is None:
            return False
        named = f"#{two}" in self._after[one] or f"#{one}" in self._after[two]
        return named or (self._serving[one] != "" and self._serving[one] == self._serving[two])

    @cached_property
    def _after(self) -> list[frozenset[str]]:
        """The topics in the name of each speaker: whom it is called after."""
        short = (
            speaker.name if len(speaker.name.split()) <= LONGEST_AFTER else ""
            for speaker in self.reading.speakers  # “passengers on the number 4 in Velling” no
        )
        return [self.topics.of_text(name) for name in short]

    @cached_property
    def _serving(self) -> list[str]:
        """As what each speaker without a name serves a person: "Lee's spokesman"."""
        last = (
            speaker.name.split()[-1]
            if speaker.kind == "unnamed source" and OWNER.search(speaker.name)
            else ""
            for speaker in self.reading.speakers
        )
        return [word if word in self.words["serving"] else "" for word in last]

    def _inside(self, at: int, other: int) -> bool:
        """Whether a denial is itself reported by that claim: "the office says he denied it"."""
        cue = self.said[at].cue.start
        return any(span.holds(cue) for span in self.said[other].content)

    def overlap(self, at: int, other: int) -> bool:
        """Whether one statement reports the other."""
        return any(
            max(one.start, two.start) < min(one.end, two.end)
            for one in self.said[at].content
            for two in self.said[other].content
        )

    def follows(self, one: int, other: int) -> bool:
        """Whether two statements stand next to each other in one paragraph."""
        first, last = sorted((self.said[one].sentence.start, self.said[other].sentence.start))
        text = self.reading.document.text
        return abs(one - other) <= 1 and self.parting not in text[first:last]

    @cached_property
    def parting(self) -> str:
        """What parts paragraphs."""
        return paragraph_break(self.reading.document.text)

    def speaker(self, at: int) -> frozenset[str]:
        """The speaker's name and office."""
        speaker = self.said[at].speaker
        return frozenset() if speaker is None else self._known[speaker]

    @cached_property
    def _known(self) -> list[frozenset[str]]:
        return [self.topics.of_text(f"{x.name} {x.beside}") for x in self.reading.speakers]

    def phrase(self, at: int) -> frozenset[str]:
        """The speaker with the words by which this sentence names them: "the mill's manager"."""
        return self._phrases[at]

    @cached_property
    def _phrases(self) -> list[frozenset[str]]:
        found = enumerate(self.said)
        return [self.speaker(at) | self.topics.of(said.source) for at, said in found]

    def answers_for(self, at: int) -> frozenset[str]:
        """The people for whom a speaker answers: themselves, or whose spokesman they are."""
        speaker = self.said[at].speaker
        if speaker is None:
            return frozenset()
        known = self.reading.speakers[speaker]
        told = f"{known.name} {known.beside}".lower().replace("’", "'").split()
        serves = not self.words["serving"].isdisjoint(word.removesuffix("'s") for word in told)
        served = (topic for topic in self.phrase(at) if topic[0] == "#")
        own = self.named(at) | ({f"#{speaker}"} if known.name[:1].isupper() else set())
        return own.union(served) if serves else own

    def named(self, at: int) -> frozenset[str]:
        """The people and the capitalised words by which the speaker is called."""
        speaker, source = self.said[at].speaker, self.said[at].source
        called = [] if speaker is None else [self.reading.speakers[speaker].name]
        called += [self.reading.document.at(span) for span in source]
        names = " ".join(word for text in called for word in text.split()[1:] if word[:1].isupper())
        first = [text.split()[0] for text in called if text.split()[0].lower() not in NAMING_AGAIN]
        found = self.topics.of_text(" ".join([names, *first]))
        return frozenset(topic for topic in found if topic[0] != "#" or topic == f"#{speaker}")

    def office(self, at: int) -> frozenset[str]:
        """What a named person was called before: “The agent, Luca Prim” of “the same agent”."""
        if not self.said[at].source:
            return frozenset()
        text = self.reading.document.at(self.said[at].source[0])
        office, comma, _ = text.partition(",")
        one = comma and office.lower().startswith("the ") and office.count(" ") == 1
        return self.topics.of_text(office) if one else frozenset()


@cache
def _counting(words: Lexicon) -> frozenset[str]:
    """The topics by which two statements count, time or prove, whatever they are about."""
    counting = words.union("quantities", "spells", "days", "months", "units") | PROOF
    return frozenset(map(stem, counting))
