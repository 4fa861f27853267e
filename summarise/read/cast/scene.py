"""The scene: who has spoken so far in a document, which later words may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarise.document import Span
from summarise.read.attribution.labels import ASKED
from summarise.read.cast.cast import Cast
from summarise.read.reading import Attribution
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.passages import paragraph_break

# What stands before is asked behind the first letter, which few have: a third of the time.
INSIDE = re.compile(r"[A-Z](?:(?<=[a-z,;] .)[\w’'-]*s\b|(?<=^.)[\w’'-]*s(?=: ))", re.MULTILINE)


@dataclass
class Scene:
    """Who has spoken so far: what a pronoun or "the source" can mean at this point.

    `unnamed` holds the head noun and the index of each unnamed source, in order; `said` is where
    the sentence of the last speaker begins, `how` its words of saying, `inside` is what was said
    there, `served` whose spokesman or lawyer said it, and `addressing` all of it.
    """

    text: str
    words: Lexicon
    cast: Cast
    sentences: Sequence[Span]
    unnamed: list[tuple[str, int]] = field(default_factory=list)
    last: int | None = None
    said: int = 0
    how: str = ""
    inside: tuple[Span, ...] = ()
    served: int | None = None
    addressing: Attribution | None = None

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words in "-s" capital inside a sentence too, or before a colon: no "Teachers"."""
        return frozenset(INSIDE.findall(self.text))

    @cached_property
    def interviewed(self) -> int | None:
        """Who answers in an interview: the person named most before its first question."""
        asked = self.text.find(ASKED)
        named = Counter[int]()
        for index, speaker in enumerate(self.cast.speakers):
            if speaker.kind == "person" and speaker.first.start < asked:
                named[index] = sum(span.start < asked for span in speaker.mentions) or 1
        for index in named:
            named[index] -= self._asks(self.cast.speakers[index].name)
        most = named.most_common(2)
        alone = len(most) == 1 or (len(most) > 1 and most[0][1] > most[1][1])
        return most[0][0] if alone else None

    def _asks(self, name: str) -> int:
        """How many questions stand behind a name and a colon: “Ann Lee: Is it so?”."""
        last = re.escape(name.rsplit(maxsplit=1)[-1])
        return len(re.findall(rf"(?m)^(?:[A-Z]\w+ )?{last}: .*\?$", self.text))

    @cached_property
    def paragraph_break(self) -> str:
        """What parts the paragraphs of the text."""
        return paragraph_break(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self.sentences]

    def served_at(self, at: int) -> int | None:
        """Whom "he" means in what his lawyer says: “Lee's lawyer, Ed Roe, said he denied it”."""
        inside = any(span.holds(at) for span in self.inside)
        return self.served if inside else None
