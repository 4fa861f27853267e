"""Pieces: which words of a statement are quoted, and how it is told."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise

from summarise.document import Span, wholly_quoted
from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import SAID
from summarise.read.drafts.telling import Telling
from summarise.read.links.matter import Link
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.units import TOKEN

FEWEST_NAMED = 4  # words from which what is denied is quoted without its verb
FEWEST_WORDS = 3  # words of a piece of speech that says something by itself
LONGEST_PHRASE = 5  # words of what is hardly a clause
NAMED = frozenset({"it", "him", "her", "them", "this", "that"})  # before "as" and a name for it
FIGURING = frozenset({"put", "puts"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
SAID_SO = SAID | {"say", "saying", "tell", "telling", "write", "writing", "according", ":"}
SPOKEN = ("“", '"', "„", "«", "''")
MARKS = '“”"„«», '
JOINING = re.compile(r",( (?:and|but|or|yet))\s\Z")
JOINED = re.compile(r"(?:and|but|or|so|yet)\b")  # before these a comma stays


class Pieces:
    """The words of each statement of a reading, as they are quoted and told."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        """Hold the reading; nothing is computed yet."""
        self.reading, self.words = reading, words
        self.telling = Telling(reading, words)

    def of(self, said: Attribution) -> list[Span]:
        """The spans to quote: of speech in pieces, each that says something."""
        if said.act == "declines":  # “Asked about it, she declined to answer”
            who = self.reading.document.at(said.source[0]).lower() if said.source else ""
            nobody = said.source[:1] if who.startswith(("none ", "neither ")) else ()
            spans = (*nobody, said.cue, *said.content)  # “None of them would comment”
            found = Span(min(s.start for s in spans), max(s.end for s in spans))
            return [self._refusal(said, found)]
        behind = all(span.start >= said.cue.end for span in said.content)
        if behind and (said.act == "denies" or self._needs_verb(said)):
            return [Span(said.cue.start, max([said.cue.end, *(s.end for s in said.content)]))]
        bare = said.act == "denies" and self._words(said.content[0]) < FEWEST_NAMED
        if bare and said.kind == "indirect" and said.content[0].end <= said.cue.start:
            return [Span(said.content[0].start, self._named_end(said))]  # “a claim that Lee denied”
        if self._broken(said):
            return [Span(said.content[0].start, said.content[-1].end)]  # “A, he said, is B”
        longest = max(said.content, key=lambda span: span.end - span.start)
        told = [s for s in said.content if s == longest or self._tells(s)]
        denying = said.act == "denies"  # “False,” she said, “and she knows it.”
        return [s for s in said.content if s in told or (denying and self._denies(s))]

    def _tells(self, piece: Span) -> bool:
        """Whether a piece of speech says something by itself: “He lied,” does, “But,” does not."""
        first, *rest = TOKEN.findall(self.reading.document.at(piece).strip(MARKS).lower()) or [""]
        clause = first in self.words["pronouns"] and rest[:1] != [] and rest[0].isalpha()
        return clause or self._words(piece) >= FEWEST_WORDS

    def _refusal(self, said: Attribution, found: Span) -> Span:
        """What refuses, with whoever does where its words stand several times."""
        first = said.source[0].start if said.source else found.start
        several = self._refusals[self._refusing(said)] > 1
        before = said.sentence.start <= first < found.start
        return Span(first, found.end) if several and before else found

    @cached_property
    def _refusals(self) -> Counter[str]:
        return Counter(
            self._refusing(said) for said in self.reading.by_rule if said.act == "declines"
        )

    def _refusing(self, said: Attribution) -> str:
        """The last words of a refusal: of “also declined to comment” too."""
        return " ".join(self.reading.document.at(said.cue).lower().split()[-3:])

    def _broken(self, said: Attribution) -> bool:
        """Whether a sentence of its own is broken by who says it: “A, he said, is “B””."""
        if len(said.content) < 2:  # noqa: PLR2004
            return False
        first = self.reading.document.at(said.content[0])
        rest = self.reading.document.at(said.content[1])
        small = next((letter.islower() for letter in rest if letter.isalpha()), False)
        short = self._words(said.content[0]) < FEWEST_WORDS
        goes_on = len(said.content) == 2 and self._goes_on(rest)  # noqa: PLR2004
        if said.kind == "direct" and small and (short or goes_on):
            return True  # ““I do not think,” she said, “that it leaks””
        plain = said.kind == "mixed" and not any(mark in first for mark in SPOKEN)
        ahead = plain and said.content[0].end <= said.cue.start
        return said.kind == "indirect" or ahead

    def _goes_on(self, piece: str) -> bool:
        """Whether a piece goes on as none begins: “that it leaks”, “and we saw it”."""
        first = next(iter(TOKEN.findall(piece.strip(MARKS).lower())), "")
        return first in self.words.union("breaks", "prepositions", "auxiliaries", "modals")

    def answering(self, said: Attribution, link: Link) -> list[Span]:
        """The pieces that answer: of speech that denies, not what follows “That is nonsense,”."""
        pieces = self.of(said)
        spoken = said.kind == "direct" and link.kind == "denial"
        return (spoken and [piece for piece in pieces if self._denies(piece)]) or pieces

    def _denies(self, piece: Span) -> bool:
        against = self.words.union("untrue", "belittling")
        words = TOKEN.findall(self.reading.document.at(piece).lower().replace("’", "'"))
        return any(word in against or self.words.negates(word) for word in words)

    def _named_end(self, said: Attribution) -> int:
        """Where a verb ends with what a thing is called: “dismissed as spiteful and silly”."""
        text, end = self.reading.document.text, said.sentence.end
        named = text.startswith(" as ", said.cue.end) and "," not in text[said.cue.end : end]
        return end - (text[end - 1] == ".") if named else said.cue.end

    def _words(self, span: Span) -> int:
        return len(self.reading.document.at(span).split())

    def _needs_verb(self, said: Attribution) -> bool:
        """Whether it is no clause without its verb: “complained about the tone”."""
        first, second, *_ = [*self.reading.document.at(said.content[0]).lower().split(), "", ""]
        between = self.reading.document.text[said.cue.end : said.content[0].start].split()
        if said.act == "views":
            return True  # “called him “a liar””
        thing = self.telling.verb(said) in self.words["transitive"]
        bare = first in self.words["prepositions"] or second == "to"
        bare |= first.endswith("ly") and second in self.words["prepositions"]
        bare |= first in NAMED and second == "as"  # “described it as careless”
        bare |= first in {"no", "yes"} and second in {"and", "but"}  # “said no and left”
        early = self.reading.document.at(said.content[0]).lower().split()[:LONGEST_PHRASE]
        bare |= ("not", "to") in pairwise(early)  # “the Fed not to act”
        cue_words = self.reading.document.at(said.cue).lower().split()
        if not HEARSAY.isdisjoint(cue_words) or cue_words[0] in FIGURING:
            return True  # “reportedly told the guard: “Out!””, “put the toll at “dozens””
        told = not TELL.isdisjoint(cue_words) and "to" in early  # “told them to leave”
        # “claimed responsibility for it”
        plain = not SAID_SO.isdisjoint(cue_words) or said.content[0].start < said.cue.end
        bare |= told or not (plain or self.telling.verbal(said.content[0]))
        clause = self.words.union("pronouns", "breaks") | {"even"}  # “reported, even if he won, …”
        bare |= thing and not (first in clause and between == [","])
        accuses = said.act == "accuses" or bare
        cue = {*TOKEN.findall(self.reading.document.at(said.cue).lower())}
        if not cue.isdisjoint(self.words.union("thinking", "wrongly")):
            return said.kind != "direct"  # “mistakenly thought it was a bomb”
        return said.kind != "direct" and accuses and "that" not in between

    def statement(self, said: Attribution, piece: Span) -> str:
        """What is said in one sentence, without the marks around it."""
        broken = self._broken(said) and all(s.start >= piece.start for s in said.content)
        parts = said.content if broken else (piece,)
        # “A, he said, is B” is that A is B.
        texts = [self.reading.document.at(part) for part in parts]
        if broken and said.kind == "direct":
            texts = [text.strip(MARKS) for text in texts]
            texts = [f"{one}," if JOINED.match(two) else one for one, two in pairwise([*texts, ""])]
        if broken:  # “It fell, she said, and “it burned””
            gaps = [self.reading.document.text[a.end : b.start] for a, b in pairwise(parts)]
            joins = [found[1] if (found := JOINING.search(gap)) else "" for gap in gaps]
            texts = [f"{one}{join}" for one, join in zip(texts, [*joins, ""], strict=True)]
        text = " ".join(" ".join(texts).split())
        if wholly_quoted(text):
            text = text.strip("'") if text[0] == "'" else text[1:-1].strip()  # “« Non »”
        return text.rstrip(",")
