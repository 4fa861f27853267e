"""A document made ready for search: foldings and words, computed once, when first asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import accumulate

from summarise.check.locating.folding import Folded, fold
from summarise.check.locating.garbled import Heading, headings, is_garbled
from summarise.document import Document, Span
from summarise.read import read
from summarise.read.reading import Passage, Reading
from summarise.read.text.passages import passages
from summarise.read.text.units import lowered

HYPHENS = "-‐\u00ad"
CUT_WORD = re.compile(r"[-‐\u00ad]\r?\n[ \t]*(?=[^\W\d_])")
CUT_FIGURE = re.compile(r"(?<=\d)[-‐]\r?\n[ \t]*(?=\d)")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")
BLOCK = 1 << 16  # letters of a text that are cut into words at once
RARE = 250  # places of a word beyond which it is too common to lead to a quote
ANCHORS = 6  # words of a quote that are looked up
MANY = 100  # quotes for which looking up words costs less than a search for each


class Index:
    """What searching one document needs, computed once."""

    def __init__(self, document: Document) -> None:
        """Compute nothing yet."""
        self.document = document
        self.text = document.text
        self._places: dict[str, list[int]] = {}

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return fold(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The quoted passages of the text."""
        return passages(self.text)

    @cached_property
    def reading(self) -> Reading:
        """What the rules read in the document."""
        return read(self.document)

    @cached_property
    def reopened(self) -> tuple[int, ...]:
        """Where the marks stand that reopen speech at a paragraph."""
        return tuple(mark.start for passage in self.passages for mark in passage.reopened)

    @cached_property
    def lowered(self) -> str:
        """The folded text in lower case, letter for letter as long."""
        return lowered(self.folded.text)

    @cached_property
    def garbled(self) -> bool:
        """Whether a machine seems to have read the text from print."""
        return is_garbled(self.text)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Where the folded text has capitals close together."""
        return tuple(headings(self.folded.text))

    @property
    def expecting(self) -> bool:
        """Whether the words of many quotes were looked up."""
        return bool(self._places)

    @cached_property
    def unwrapped(self) -> tuple[Folded, ...]:
        """The text folded with words joined again that a line's end cut: "coope-␤ration".

        Whether the hyphen was there before, the text does not say: once with it, once without.
        """
        text = self.text
        if not any(f"{hyphen}{end}" in text for hyphen in HYPHENS for end in ("\n", "\r\n")):
            return ()
        cuts = [
            x.span() for x in CUT_WORD.finditer(text) if text[x.start() - 1 : x.start()].isalpha()
        ]
        figures = [x.span() for x in CUT_FIGURE.finditer(text)]
        if not cuts and not figures:
            return ()
        kept = fold(text, [Span(start + 1, end) for start, end in sorted((*cuts, *figures))])
        return kept, fold(text, [Span(*cut) for cut in cuts])

    @cached_property
    def unhyphened(self) -> Folded:
        """The text folded without the hyphens inside its words, and without those at lines' ends.

        To search in only: whether a hyphen is one of the word, the quote must say as the text does.
        """
        cuts = [x.span() for x in CUT_WORD.finditer(self.text)]
        inner = [x.span() for x in HYPHEN.finditer(self.text)]
        return fold(self.text, [Span(*cut) for cut in sorted((*cuts, *inner))])

    def expect(self, quotes: Collection[str]) -> None:
        """Look up the rarest words of many quotes in one walk over the text.

        A search for each quote walks the text each time; behind this, most begin at a few places.
        """
        if len(quotes) < MANY:
            return
        each = [words for quote in quotes if (words := inner_words(single(fold(quote).text)))]
        text = self.folded.blind
        common = Counter(text[: 4 * BLOCK].split(" "))
        rarest = (sorted({*words}, key=lambda w: (common[w], -len(w)))[:ANCHORS] for words in each)
        self._places = _places({word for words in rarest for word in words}, text)

    def occurrences(self, needle: str, source: Folded, low: int, high: int) -> Iterator[int]:
        """Where a text, folded and with single marks, stands in `[low, high)` of a folded one."""
        anchor = self._anchor(needle) if source is self.folded else None
        yield from self._found(needle, source.blind, anchor, low, high)

    def _found(
        self, needle: str, source: str, anchor: str | None, low: int, high: int
    ) -> Iterator[int]:
        if anchor is None:
            yield from _scan(needle, source, low, high)
            return
        lead = needle.index(f" {anchor} ") + 1
        for place in self._places[anchor]:
            at = place - lead
            if low <= at <= high - len(needle) and source.startswith(needle, at):
                yield at

    def _anchor(self, needle: str) -> str | None:
        """The word of a needle that stands in the fewest places, if any was looked up."""
        if not self._places:
            return None
        known = [word for word in inner_words(needle) if word in self._places]
        return min(known, key=lambda word: len(self._places[word]), default=None)

    def leads(self, text: str, most: int) -> Iterator[int]:
        """Where a text would begin, by each of its words that stands in `most` places at most."""
        if not self._places:
            return
        at = text.find(" ") + 1
        for word in inner_words(text):
            places = self._places.get(word, ())
            if len(places) <= most:
                yield from (place - at for place in places)
            at += len(word) + 1


def single(folded: str) -> str:
    """Return a folded text with every mark single, as `Folded.blind` has them."""
    return folded.replace('"', "'")


def inner_words(text: str) -> list[str]:
    """Return the words that have a space on both sides: wherever the text stands, so have they."""
    return text.split(" ")[1:-1]


def _scan(needle: str, text: str, low: int, high: int) -> Iterator[int]:
    at = text.find(needle, low, high)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1, high)


def _places(wanted: set[str], text: str) -> dict[str, list[int]]:
    """Return where each wanted word stands; not for words that stand in too many places."""
    found: dict[str, list[int]] = {word: [] for word in wanted}
    for start, block in _blocks(text):
        words = block.split(" ")
        hits = [number for number, word in enumerate(words) if word in found]
        before = list(accumulate(map(len, words), initial=start)) if hits else []
        for number in hits:
            places = found.get(words[number])
            if places is not None:
                places.append(before[number] + number)
                if len(places) > RARE:
                    del found[words[number]]
    return found


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text at spaces, so that words can be counted without all of them in memory."""
    at = 0
    while at < len(text):
        end = text.find(" ", at + BLOCK)
        end = len(text) if end < 0 else end
        yield at, text[at:end]
        at = end + 1


def plain(word: str) -> str:
    """A word as words are compared: lower case, straight marks."""
    return word.lower().replace("’", "'").replace("\u00ad", "")
