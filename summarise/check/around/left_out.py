"""The words around a gap, as the rules of `hanging` look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from summarise.check.terms.deeds import adverb, finite, gerund
from summarise.read.text.lexicon import Lexicon, lexicon

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
ASIDE = re.compile(r"\s*(?:,(?P<inner>.*),|\(.*\)[,;]?|-.*-)\s*\Z", re.DOTALL)
OF_WHAT = frozenset({"who", "which", "that", "whose", "whom", "what"})
AND = frozenset({"and", "or", "but", "then"})
NEAR = 3  # words of a subject right before its verb


@dataclass(frozen=True)
class LeftOut:
    """The words around a gap, in lower case, and those in it also as they stand."""

    before: list[str]
    text: str
    words: list[str]
    follows: list[str]
    capital: bool  # the first word behind the gap begins with one
    lexis: Lexicon

    @cached_property
    def raw(self) -> list[str]:
        """The words left out as they stand."""
        return WORD.findall(self.text)

    @property
    def next(self) -> str:
        """The first word behind the gap."""
        return self.follows[0] if self.follows else ""

    @cached_property
    def plain(self) -> list[str]:
        """The words left out, and nothing for those in capitals: "Burns" is no deed."""
        return ["" if word[0].isupper() else word for word in self.raw]

    @property
    def last(self) -> str:
        """The last word left out that is no adverb, or nothing where it is a name."""
        return next((word for word in reversed(self.plain) if not adverb(word)), "")

    @cached_property
    def aside(self) -> bool:
        """Whether an aside between marks goes, and all of it: “, who was ill,”."""
        match = ASIDE.match(self.text)
        if match is None:
            return False
        inner = WORD.findall((match["inner"] or "").lower())
        begins = OF_WHAT | self.lexis.union("subordinating", "prepositions")
        hangs = bool(inner) and (inner[0] in begins or gerund(inner[0]) or finite(inner[0]))
        return hangs or "," not in (match["inner"] or "") or not any(map(finite, inner))

    @property
    def ends(self) -> bool:
        """Whether a clause ends with the gap, so that no verb of its last one hangs behind it."""
        return self.text.rstrip()[-1:] in {",", ";", ":"}

    @cached_property
    def joined(self) -> list[str]:
        """The words left out behind the last "and" or "but" among them; none where there is none.

        Adverbs at their beginning are not told.
        """
        at = max((at for at, word in enumerate(self.words) if word in AND), default=-1)
        tail = self.words[at + 1 :] if at >= 0 else []
        while tail and adverb(tail[0]):
            tail = tail[1:]
        return tail

    @cached_property
    def small(self) -> bool:
        """Whether the word behind the gap is no verb, and begins a phrase of its own."""
        begins = self.lexis.union("prepositions", "determiners", "joining") | OF_WHAT | {"to"}
        return self.next in begins and self.next not in self.lexis["finite"]


def left_out(before: str, text: str, follows: str) -> LeftOut:
    """Return the words around a gap, out of folded text."""
    clause = re.split(r"[.!?\"]\s", before)[-1]
    behind = WORD.findall(follows)
    return LeftOut(
        before=WORD.findall(clause.lower()),
        text=text,
        words=WORD.findall(text.lower()),
        follows=[word.lower() for word in behind[:NEAR]],
        capital=bool(behind) and behind[0][0].isupper(),
        lexis=lexicon("en"),
    )
