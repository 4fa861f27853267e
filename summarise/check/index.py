"""A document made ready for search: foldings and words, computed once, when first asked."""

from __future__ import annotations

import re
from functools import cached_property

from summarise.check.folding import Folded, fold
from summarise.document import Document, Span
from summarise.read.passages import passages
from summarise.read.reading import Passage

WORD = re.compile(r"[^\W_]+(?:[.,:'’\-‐‑/][^\W_]+)*|[%°$€£¥²³½]")


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
    def joined(self) -> Folded | None:
        """The text folded without the marks that reopen speech, where there are any."""
        marks = [mark for passage in self.passages for mark in passage.reopened]
        return fold(self.text, marks) if marks else None

    @cached_property
    def words(self) -> tuple[list[str], list[Span]]:
        """The text's words, lower case with straight marks, and their spans."""
        words, spans = [], []
        for match in WORD.finditer(self.text):
            words.append(plain(match[0]))
            spans.append(Span(*match.span()))
        return words, spans

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """Each word's places among the words."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words[0]):
            found.setdefault(word, []).append(at)
        return found


def plain(word: str) -> str:
    """A word as words are compared: lower case, straight marks."""
    return word.lower().replace("’", "'").replace("\u00ad", "")
