"""A document made ready for search: foldings and words, computed once, when first asked."""

from __future__ import annotations

from functools import cached_property

from summarise.check.folding import Folded, fold
from summarise.document import Document
from summarise.read.passages import passages
from summarise.read.reading import Passage


class Index:
    """What searching one document needs, computed once."""

    def __init__(self, document: Document) -> None:
        """Compute nothing yet."""
        self.document = document
        self.text = document.text

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return fold(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The quoted passages of the text."""
        return passages(self.text)

    @cached_property
    def reopened(self) -> tuple[int, ...]:
        """Where the marks stand that reopen speech at a paragraph."""
        return tuple(mark.start for passage in self.passages for mark in passage.reopened)

    @cached_property
    def lowered(self) -> str:
        """The folded text in lower case, letter for letter as long."""
        lower = self.folded.text.lower()
        if len(lower) == len(self.folded.text):
            return lower
        return "".join(x.lower() if len(x.lower()) == 1 else x for x in self.folded.text)


def plain(word: str) -> str:
    """A word as words are compared: lower case, straight marks."""
    return word.lower().replace("’", "'").replace("\u00ad", "")
