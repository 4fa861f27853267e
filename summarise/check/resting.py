"""What a reader wrote in its own words, beside the words of the source that it rests on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from summarise.check.around.governing import WORD
from summarise.check.locating.folding import fold
from summarise.check.terms.deeds import adverb
from summarise.check.terms.turning import turned, turning_phrases, turns, unprefixed
from summarise.document import Document, Span
from summarise.draft import Draft
from summarise.evidence import Evidence
from summarise.read.reading import Reading
from summarise.read.text.lexicon import foreign, lexicon
from summarise.read.text.passages import paragraph_break
from summarise.read.text.topics import stem

STEM = 5  # letters that two forms of a verb share
FEWEST = 3  # letters of a word that is compared
SHARED = 0.5  # share of its words that its sentences must hold to be about the same
LONGEST = 2000  # letters of a sentence that are compared
BESIDE = 1  # sentences on either side that a number may come from
TO = 2  # words of “to resign”, behind “want”
# whose first letters begin other words: "appear", "complete", "police", "supplement"
KEPT = frozenset({"appeal", "comply", "policy", "supply"})
STATES = frozenset({"state", "states"})  # which nobody “stated”
SOME = re.compile(r"\b[Ss]ome (?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|a|hundred)\b)")
# two words that say that something is not so
TURNING = frozenset({("ruled", "out"), ("rules", "out"), ("rule", "out"), ("ruling", "out")})
TURNING |= {("everyone", "but"), ("everybody", "but"), ("failure", "to"), ("failure", "of")}
RULING = frozenset(one for one, _ in TURNING)
AROUND = "“”„\"'‘’«».,;: "
MARK = "“"  # of words that are quoted
SOON = frozenset({"soon", "well", "even", "ever", "also", "just", "again"})


class Words(list[str]):
    """The words of a text in lower case; what several checks ask of them is worked out once."""

    @cached_property
    def stems(self) -> Counter[str]:
        """How often each stem stands among them."""
        return Counter(map(key, self))

    def has(self, word: str) -> int:
        """How often any form of a word stands among them."""
        return self.stems[key(word)]

    @cached_property
    def all(self) -> frozenset[str]:
        """Each of them once."""
        return frozenset(self)

    @cached_property
    def contracted(self) -> bool:
        """Whether one of them holds its "not": "didn't", “n'avait”."""
        return "n'" in " ".join(self)

    @cached_property
    def against(self) -> Counter[str]:
        """Those that say by themselves that something is not so: "not", "denies", "far" from."""
        single = self.all & _against() | {x for x in self.all if self.contracted and turned(x)}
        named = lexicon("en")["determiners"]  # “the dispute” is no denial of anything
        found = [
            word
            for at, word in enumerate(self if single else ())
            if word in single and not (word.startswith("dispute") and self[at - 1] in named)
        ]
        found += [phrase.split()[0] for phrase in turning_phrases(self)]
        if not RULING.isdisjoint(self.all):
            found += [one for one, two in pairwise(self) if (one, two) in TURNING]
        return Counter(found)

    @cached_property
    def prefixed(self) -> dict[str, str]:
        """Those that a prefix may turn, with what is left without it: "unfair", "fair"."""
        return {word: root for word in self.all if (root := unprefixed(word))}

    def content(self, start: int, end: int) -> set[str]:
        """The stems of the words of content from one index to another."""
        return {key(word) for word in self[max(0, start) : end] if content(word)}


@dataclass
class Rested:
    """A statement, or a sentence of a brief, and the sentences of the source behind it.

    `cited` are these sentences, and `near` the places around them, with the paragraph: what else
    it may speak of.
    """

    item: str
    text: str
    said: Words
    source: Words
    cut: str  # the quote of the one item it rests on, as it stands in the source
    cited: tuple[Span, ...]
    near: tuple[Span, ...]
    alone: bool  # whether it rests on one item
    named: frozenset[str]  # the words of the names of all actors
    read: bool  # whether it is in a language whose words can be compared
    quoted: bool  # whether it but repeats a quote, which other checks hold against its sentence

    @cached_property
    def quote(self) -> Words:
        """The words of the quote of the one item that it rests on; none where it rests on more."""
        return Words(_words(self.cut))

    @property
    def own(self) -> bool:
        """Whether it is in the reader's own words alone, in a language that is compared."""
        return self.read and not self.quoted and MARK not in self.text

    @cached_property
    def comparable(self) -> bool:
        """Whether it is about what its sentences are about: else it cannot be compared."""
        return self.read and self._held(self.said) >= SHARED

    def opens_alike(self, word: str) -> bool:
        """Whether it is about the same up to a word at least, whatever it says behind it."""
        at = next((at for at, each in enumerate(self.said) if key(each) == key(word)), -1)
        end = at + 1 + TO * (self.said[at + 1 : at + 2] == ["to"])
        before = at - TO if self.said[at - 1 : at] == ["to"] else at  # “agreed to” meet
        return self.read and self._held(self.said[: max(0, before)] + self.said[at:end]) > SHARED

    def _held(self, words: Iterable[str]) -> float:
        """The share of the words of content, beyond names and "said", that its sentences hold."""
        told = [x for x in words if content(x) and x not in self.named and not _telling(x)]
        return sum(self.source.has(word) > 0 for word in told) / max(1, len(told))


def rested(
    document: Document, draft: Draft, evidence: Mapping[str, Evidence], reading: Reading
) -> Iterator[Rested]:
    """Yield each statement and sentence of the brief that rests on anything in the source."""
    spans = {name: found.span for name, found in evidence.items() if found.span}
    around = {name: reading.around(span) for name, span in spans.items()}
    quotes = {name: _bare(document.at(span)) for name, span in spans.items()}
    words = {span: _words(document.at(span)[:LONGEST]) for span in {*around.values()}}
    text, parting = document.text, paragraph_break(document.text)
    beside = {span: _beside(span, text, parting, reading.sentences) for span in words}
    named = frozenset(word.lower() for actor in draft.actors for word in WORD.findall(actor.name))
    sources: dict[tuple[Span, ...], Words] = {}
    items = ((item.id, item.statement, (item.id,)) for item in draft.quoted())
    brief = ((f"b{n}", x.text, x.cites) for n, x in enumerate(draft.brief, 1))
    for item, written, rests in (*items, *brief):
        held = tuple(sorted({around[name] for name in rests if name in around}))
        if held:
            if held not in sources:
                sources[held] = Words(word for span in held for word in words[span])
            near = tuple(sorted({beside[span] for span in held}))
            quoted = any(_bare(written) == quotes.get(name) for name in rests)
            one = rests[0] if len(rests) == 1 else None
            yield Rested(
                item=item,
                text=written,
                said=Words(_words(written)),
                source=sources[held],
                cut=document.at(spans[one]) if one in spans else "",
                cited=held,
                near=near,
                alone=len(rests) == 1,
                named=named,
                read=not foreign(reading.language),
                quoted=quoted,
            )


def _beside(span: Span, text: str, parting: str, sentences: Sequence[Span]) -> Span:
    """A sentence with its paragraph and its neighbours."""
    first = bisect_right(sentences, span.start, key=lambda each: each.end)
    last = bisect_left(sentences, span.end, lo=first, key=lambda each: each.end)
    near = sentences[max(0, first - BESIDE) : last + 1 + BESIDE] or (span,)
    opens = text.rfind(parting, max(0, span.start - LONGEST), span.start)
    closes = text.find(parting, span.end, span.end + LONGEST)
    begins = near[0].start if opens < 0 else min(near[0].start, opens)
    return Span(min(begins, span.start), max(near[-1].end, closes, span.end))


@lru_cache(maxsize=10_000)
def key(word: str) -> str:
    """What forms of one verb share: "kill" and "killed", "took" and "take"."""
    if word == "note":
        return word  # whose stem is "not"
    root = stem(word)
    if word in STATES or root in KEPT:
        return word if word in STATES else root
    twice = root[-1:] == root[-2:-1] and root[-1:] not in "ls"  # “dropped”, but “tell”, “pass”
    return root[: -1 if twice else None][:STEM]


@cache
def _against() -> frozenset[str]:
    """The words that say by themselves that something is not so."""
    lexis = lexicon("en")
    return turns() | lexis.union("denies", "untrue", "declines", "undoing", "turning", "contrary")


def content(word: str) -> bool:
    """Whether a word, in lower case, says what a sentence is about."""
    small = word in lexicon("en")["stopwords"] or word in SOON or adverb(word)
    return len(word) >= FEWEST and not small


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return what forms of each word of content share, numbers left out."""
    return frozenset(key(word) for word in words if content(word) and word.isalpha())


def _bare(text: str) -> str:
    """A text in lower case without the marks around it."""
    return text.strip(AROUND).lower()


def _telling(word: str) -> bool:
    """Whether a word but says that somebody says so."""
    words = lexicon("en")
    return "asserts" in words.acts(word) and word not in words["nouns"]


def _words(text: str) -> list[str]:
    """The words in lower case, without the month of May and other names that are words too.

    "Some" before a number is no share of anything.
    """
    found = WORD.findall(SOME.sub("", fold(text).text))
    lower, names = [word.lower() for word in found], lexicon("en")["namesakes"]
    if names.isdisjoint(lower):
        return lower
    named = {at for at, word in enumerate(lower) if at and word in names and found[at][0].isupper()}
    return [word for at, word in enumerate(lower) if at not in named]
