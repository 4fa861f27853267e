"""Sentences as the rules walk through them: words outside quotation, and each passage as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate

from summarise.document import Span
from summarise.read.reading import Passage
from summarise.read.text.lexicon import Lexicon

TOKEN = re.compile(r"[^\W_]+(?:[’'.\-&/][^\W_]+|[,:]\d+)*|[^\w\s]")
BETWEEN_TOKENS = re.compile(f"({TOKEN.pattern})")  # which leaves every second part a token
QUOTED = "“”"
DASHES = frozenset({"-", "—", "–"})
CLOSERS = frozenset(".,;:!? \n\t-–—―")
SHORTEST_TAG, LONGEST_TAG = 3, 8  # words of “Will Reed asked”
TAGS = frozenset({"said", "says", "asks", "wrote", "writes"})
LONGEST_UNIT = 400  # words
DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w. ]{1,20}){0,2}(?: \([\w/ ]{2,20}\))? ?(?:—|–|--?) "
)
BULLET = re.compile(r"[*•·▪‣◦–] +(?=\S)")
MARKED = 3  # characters in which a passage ends, with its mark
BROKEN_OFF = frozenset(",?!")
NESTED = frozenset("“”")
CLOSING = frozenset("”“\"’»」'")


@dataclass(slots=True)
class Unit:
    """A sentence, or several that one quoted passage holds together, in its text and language.

    The four lists run in parallel: the folded word (`QUOTED` for a whole passage), where it
    starts and ends in the document, and the passage's index (-1 for a word).
    """

    text: str
    lexicon: Lexicon
    span: Span
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    passages: list[int] = field(default_factory=list)

    def capital(self, at: int) -> bool:
        """Whether that word begins with a capital letter."""
        return self.passages[at] < 0 and self.text[self.starts[at]].isupper()

    def word(self, at: int) -> str:
        """Return that word; nothing behind the last."""
        return self.words[at] if at < len(self.words) else ""

    def find(self, word: str, start: int, end: int | None = None) -> int:
        """Index of the first such word from `start` on; `end`, or the last, where there is none."""
        end = len(self.words) if end is None else end
        try:
            return self.words.index(word, start, end)
        except ValueError:
            return end

    def places(self, words: AbstractSet[str], start: int = 0, end: int | None = None) -> list[int]:
        """Indices of such words, in order."""
        here = self.words[start:end]
        if words.isdisjoint(here):  # mostly
            return []
        return [at for at, word in enumerate(here, start) if word in words]

    def span_of(self, first: int, end: int) -> Span:
        """Return the span of the words from `first` up to, not including, `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    def quoted(self, passages: Sequence[Passage]) -> list[Passage]:
        """Return its quoted passages, of those of the whole text."""
        return [passages[index] for index in self.passages if index >= 0]

    def last_mark(self, at: int) -> str:
        """The mark in which a quoted passage ends: the comma of “It fell,”."""
        end = self.ends[at]
        return self.text[end - MARKED : end].rstrip("".join(CLOSING))[-1:]

    def goes_on(self, at: int) -> bool:
        """Whether speech ends in a mark behind which who says it may follow: “It fell,” he said."""
        return self.last_mark(at) in BROKEN_OFF

    def strays(self, passage: Passage) -> bool:
        """Whether a passage opens by a stray mark: none closes it, and others stand in it."""
        inner = self.text[passage.span.start : passage.span.end]
        return not passage.closed and not NESTED.isdisjoint(inner)

    def past_dateline(self) -> int:
        """Return the index of the first word behind a dateline, or a bullet: “KABUL (AFP) — …”."""
        match = DATELINE.match(self.text, self.span.start, self.span.end)
        match = match or BULLET.match(self.text, self.span.start, self.span.end)
        return bisect_right(self.ends, match.end()) if match else 0

    def trimmed(self, span: Span) -> Span:
        """Return a span without the marks at its ends that belong to the sentence around it."""
        start, end = span
        while start < end and self.text[start] in CLOSERS:
            if self.text[start] in "–—" and self.text.find(self.text[start], start + 1, end) > 0:
                break  # “that – in her view – it rained”
            start += 1
        while start < end and self.text[end - 1] in CLOSERS:
            end -= 1
        if self.text[end - 1 : end] == ")" and "(" not in self.text[start:end]:
            return self.trimmed(Span(start, end - 1))  # “(Lee said it rained.)”
        return span if (start, end) == span else Span(start, end)


def units(
    text: str, found: Sequence[Span], passages: Sequence[Passage], lexicon: Lexicon
) -> Iterator[Unit]:
    """Group sentences so that no passage is cut, and split each into words and passages."""
    starts = [passage.outer.start for passage in passages]
    straight = lowered(text).replace("’", "'")
    small = lexicon.union("stopwords", "prepositions", "determiners", "pronouns", "openers")
    at = 0
    while at < len(found):
        start, end = found[at]
        at += 1
        while True:
            last = bisect_right(starts, end - 1) - 1
            if last >= 0 and passages[last].outer.end > end:
                end = passages[last].outer.end
            elif not _held(text, end, found[at : at + 1], small):
                break
            while _held(text, end, found[at : at + 1], small):
                end = max(end, found[at].end)
                at += 1
        unit = Unit(text, lexicon, Span(start, end))
        _split(unit, straight, passages, bisect_right(starts, start - 1))
        yield from _bounded(unit)


def _bounded(unit: Unit) -> Iterator[Unit]:
    """Cut a sentence that no person would write, so that no reading of it takes square time."""
    if len(unit.words) <= LONGEST_UNIT:
        yield unit
        return
    for at in range(0, len(unit.words), LONGEST_UNIT):
        part = slice(at, at + LONGEST_UNIT)
        words, starts, ends = unit.words[part], unit.starts[part], unit.ends[part]
        span = Span(starts[0], ends[-1])
        yield Unit(unit.text, unit.lexicon, span, words, starts, ends, unit.passages[part])


def _held(text: str, end: int, following: Sequence[Span], small: frozenset[str]) -> bool:
    """Whether the sentence that follows begins within one that ends there, or goes on with it."""
    return any(each.start < end or _asks(text, end, each, small) for each in following)


def _tag(text: str, sentence: Span) -> bool:
    """Whether a sentence but says who spoke: “Is it over?” Will Reed asked."""
    tokens = TOKEN.findall(text[slice(*sentence)].lower())
    words = [token for token in tokens if token[0].isalnum()]
    last = words[-1:] != [] and (words[-1].endswith("ed") or words[-1] in TAGS)
    return SHORTEST_TAG <= len(words) <= LONGEST_TAG and last and TAGS.isdisjoint(words[:-1])


def _asks(text: str, end: int, following: Span, small: frozenset[str]) -> bool:
    """“Is it a bribe?” Trump asked: a question or a call within marks ends no sentence."""
    mark = 2 if text[end - 2 : end] == "''" else 1
    asked = text[end - 1 : end] in CLOSING and text[end - mark - 1 : end - mark] in "?!—…"
    if not asked or "\n" in text[end : following.start]:
        return False
    first = TOKEN.match(text, following.start)
    begins = first is not None and first[0][0].isupper() and first[0].lower() in small
    return not begins or _tag(text, following)  # “…!” She replied


def lowered(text: str) -> str:
    """Return a text in lower case, letter for letter as long."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(x.lower() if len(x.lower()) == 1 else x for x in text)


def _split(unit: Unit, straight: str, passages: Sequence[Passage], first: int) -> None:
    at, end = unit.span
    while first < len(passages) and passages[first].outer.start < end:
        outer = passages[first].outer
        _words(unit, straight, at, outer.start)
        _append(unit, QUOTED, outer.start, outer.end, first)
        at = outer.end
        first += 1
    _words(unit, straight, at, end)


def _words(unit: Unit, straight: str, start: int, end: int) -> None:
    parts = BETWEEN_TOKENS.split(straight[start:end])
    offsets = list(accumulate(map(len, parts), initial=start))
    unit.words += parts[1::2]
    unit.starts += offsets[1:-1:2]
    unit.ends += offsets[2:-1:2]
    unit.passages += [-1] * (len(parts) // 2)


def _append(unit: Unit, word: str, start: int, end: int, passage: int) -> None:
    unit.words.append(word)
    unit.starts.append(start)
    unit.ends.append(end)
    unit.passages.append(passage)
