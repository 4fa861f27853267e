"""The phrase that names a source: its words, and which of them is its head noun."""

from __future__ import annotations

import re
from functools import cached_property

from summarise.document import Span
from summarise.read.cast.offices import personal
from summarise.read.cast.scene import Scene
from summarise.read.clause.asserted import NUMBERS
from summarise.read.text.units import TOKEN

ANONYMOUS = re.compile(r"not to be (?:named|identified|quoted)|anonym|(?:his|her|their) name")
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
DETERMINERS = DEFINITE | {"a", "an", "one", "another", "some", "several", "two", "three", "many"}
NAMED_ON = frozenset({"of", "for"})
POSTMODIFIERS = frozenset({"close", "familiar", "briefed", "speaking", "involved"})
POSTMODIFIERS |= {"who", "that", "which", "whose"}


class Phrase:
    """The words of a source, and which of them is its head noun.

    `text` is its letters and `written` its words as they stand; `tokens` are its words in lower
    case, with straight apostrophes.
    """

    def __init__(self, scene: Scene, span: Span) -> None:
        """Split it into its words."""
        self.scene, self.span = scene, span
        self.text = scene.text[span.start : span.end]
        self.written: list[str] = TOKEN.findall(self.text)
        self.tokens = [token.lower().replace("’", "'") for token in self.written]

    @cached_property
    def head(self) -> int:
        """Index of the last word before a comma, a preposition or "who"."""
        ends = self.scene.words.union("prepositions", "breaks", "genitives")
        for at in range(1, len(self.tokens)):
            word = self.tokens[at]
            ended = word == "," or word in ends or word in POSTMODIFIERS
            around = {self.tokens[at - 1], *self.tokens[at + 1 : at + 2]}
            ended &= not (word in {"in", "of"} and self._counts(at - 1) and self._counts(at + 1))
            ended &= word != "and" or not around <= self.scene.words["ranks"]
            if ended and not self.named_on(at):
                return at - 1
        return len(self.tokens) - 1

    def _counts(self, at: int) -> bool:
        """Whether a number stands there: “[six] in [10] voters”."""
        word = self.tokens[at] if at < len(self.tokens) else ""
        return word.isdigit() or word == "one" or word in NUMBERS

    def named_on(self, at: int) -> bool:
        """Whether a body's name goes on: “the Department of Health and Social Care”."""
        before, word, behind = self.tokens[:at], self.written[at], self.written[at + 1 : at + 2]
        if word not in NAMED_ON and not (word == "and" and not NAMED_ON.isdisjoint(before)):
            return False
        bodies = self.scene.words.union("organisations", "governments")
        named = self.written[at - 1][0].isupper() and behind != [] and behind[0][0].isupper()
        return named and not bodies.isdisjoint(before)

    @cached_property
    def head_end(self) -> int:
        """Where the head noun ends in the document."""
        matches = TOKEN.finditer(self.scene.text, self.span.start, self.span.end)
        return next(m.end() for at, m in enumerate(matches) if at == self.head)

    @property
    def unnamed(self) -> bool:
        """Whether the head says what somebody is, in small letters, and not who."""
        noun = self.tokens[self.head]
        capital = self.written[self.head][0].isupper()
        anonymous = personal(noun, self.scene.words) and ANONYMOUS.search(self.text) is not None
        return (noun in self.scene.words["unnamed"] or anonymous) and not (capital and self.head)

    def content(self, end: int | None = None) -> frozenset[str]:
        """The words that tell, without articles and the like."""
        return frozenset(
            word
            for word in self.tokens[:end]
            if word[0].isalnum()
            and word not in self.scene.words["stopwords"]
            and word not in DETERMINERS
        )
