"""Pieces: which words of a statement are quoted, how it is told, and whether it tells anything."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise

from summarise.document import Span, wholly_quoted
from summarise.read.cast.names import personal, title_case
from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import SAID
from summarise.read.clause.noun_phrases import FINITE, VERBS
from summarise.read.links.matter import Link
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.units import TOKEN

FEWEST_NAMED = 4  # words from which what is denied is quoted without its verb
FEWEST_WORDS = 3  # words of a piece of speech that says something by itself
LONGEST_PHRASE = 5  # words of what is hardly a clause
FEWEST_REPORTED = 3  # words of a report that is a claim
NAMED = frozenset({"it", "him", "her", "them", "this", "that"})  # before "as" and a name for it
FIGURING = frozenset({"put", "puts"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
SAID_SO = SAID | {"say", "saying", "tell", "telling", "write", "writing", "according", ":"}
WHERE = frozenset({"in", "at", "during", "via", "after", "before"})
ASKING = frozenset({"what", "how", "why", "who"})
MODALS = frozenset({"should", "would", "could", "will", "can", "might", "may", "must"})
SPOKEN = ("“", '"', "„", "«", "''")
MARKS = '“”"„«», '
JOINED = re.compile(r"(?:and|but|or|so|yet)\b")  # before these a comma stays
TEASER = re.compile(r"\b(?:these?|those|the|this) \d+\b|\ba lot\b|\bthis is\b|\beveryone\b")
LISTED = frozenset({"the", "a", "an", "these", "this", "his", "her", "their"})


class Pieces:
    """The words of each statement of a reading, as they are quoted and told."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        """Hold the reading; nothing is computed yet."""
        self.reading, self.words = reading, words

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

    def empty(self, said: Attribution, piece: Span) -> bool:
        """Whether a report tells nothing that could be a claim; any word of speech may."""
        if not any(letter.isalnum() for letter in self.reading.document.at(piece)):
            return True  # “,” she said
        if said.kind != "indirect":
            return said.kind == "mixed" and self._first(piece) in FINITE
        last = self.reading.document.text[piece.end : said.sentence.end].strip(MARKS)
        asked = last == "?"  # “Does he say so?”
        return asked or self._fragment(said, piece) or self._teases(said.content[0])

    def inferred(self, said: Attribution) -> bool:
        """Whether the writer infers it, and nobody says it: “the lull suggests that Lee may lose”.

        What a report, a poll or a paper suggests is told by it.
        """
        cue = self._verb(said)
        if cue in self.words["inferring"] and cue.endswith("ing") and said.kind == "indirect":
            return True  # “she said, underscoring the lull”
        inferring = said.act == "hedges" or cue in self.words["inferring"]
        if said.speaker is None or not inferring or said.kind == "direct":
            return False
        speaker = self.reading.speakers[said.speaker]
        words = speaker.name.split()
        small = self.words.union("shares", "determiners")
        proper = words[0][:1].isupper() and words[0].lower() not in small
        if speaker.kind == "person" or proper:
            return False
        ends = (at for at, word in enumerate(words) if at and word in self.words["prepositions"])
        named = [word.strip(",") for word in words[: next(ends, len(words))]]
        telling = self.words.union("papers", "reports", "records", "unnamed", "titles", "public")
        told = any(word in telling or word.removesuffix("s") in telling for word in named)
        if cue in self.words["inferring"]:
            return True  # “the findings underscore a rift”
        return not told and not personal(named[-1], self.words)

    def _fragment(self, said: Attribution, piece: Span) -> bool:
        """Whether it is no clause: “in a news conference”, “what he likes about her”."""
        words, verbs = self._with_verbs(piece)
        short = len(words) <= LONGEST_PHRASE
        phrase = words[0] in self.words["prepositions"] and short and not verbs
        # “a wage that they say [was too low]”
        begins = self._first(said.content[0])
        phrase |= begins in (FINITE if piece.start == said.content[0].start else MODALS)
        what, told = self._with_verbs(said.content[0])
        brief = len(what) <= LONGEST_PHRASE
        # “shot back in a statement”
        phrase |= what[0] in WHERE and brief and not told and "about" not in what
        # “what he did was right” has two
        asked = what[0] in ASKING and (brief or what[0] != "how") and told < 2  # noqa: PLR2004
        # “half said so in May”
        so = words[0] == "so" and not (verbs or self.words["prepositions"].isdisjoint(words[1:2]))
        so |= words[:2] == ["the", "same"] and not verbs  # “half say the same of him”
        return len(words) < FEWEST_REPORTED or phrase or asked or so or self._retold(said)

    def _with_verbs(self, span: Span) -> tuple[list[str], int]:
        """Return its words in lower case, and how many of them but the first may be verbs."""
        words = [word.lower() for word in TOKEN.findall(self.reading.document.at(span))]
        return words, sum(word in VERBS or self.words.past(word) for word in words[1:])

    def _retold(self, said: Attribution) -> bool:
        """Whether its verb tells nothing anew: “recalling a visit”, “explaining why she left”."""
        if self._verb(said) not in self.words["retold"]:
            return False
        return self._first(said.content[0]) in ASKING or not self._verbal(said.content[0])

    def _first(self, span: Span) -> str:
        """The first word of a span, in lower case."""
        return self.reading.document.at(span).split(maxsplit=1)[0].lower()

    def _verb(self, said: Attribution) -> str:
        """The last word of the cue, in lower case."""
        return self.reading.document.at(said.cue).lower().split()[-1]

    def _teases(self, content: Span) -> bool:
        """Whether a headline only makes curious: “Lee Vows Never To Say These 2 Words”."""
        if content.start >= self._headline:
            return False
        text = self.reading.document.at(content).lower()
        told = any(word in VERBS or self.words.past(word) for word in text.split())
        return TEASER.search(text) is not None or (text.split()[0] in LISTED and not told)

    @cached_property
    def _headline(self) -> int:
        """Where a headline ends that has its longer words capital; 0 where there is none."""
        return title_case(self.reading.document.text)

    def _needs_verb(self, said: Attribution) -> bool:
        """Whether it is no clause without its verb: “complained about the tone”."""
        first, second, *_ = [*self.reading.document.at(said.content[0]).lower().split(), "", ""]
        between = self.reading.document.text[said.cue.end : said.content[0].start].split()
        thing = self._verb(said) in self.words["transitive"]
        bare = first in self.words["prepositions"] or second == "to"
        bare |= first.endswith("ly") and second in self.words["prepositions"]
        bare |= first in NAMED and second == "as"  # “described it as careless”
        early = self.reading.document.at(said.content[0]).lower().split()[:LONGEST_PHRASE]
        bare |= ("not", "to") in pairwise(early)  # “the Fed not to act”
        cue_words = self.reading.document.at(said.cue).lower().split()
        if not HEARSAY.isdisjoint(cue_words) or cue_words[0] in FIGURING:
            return True  # “reportedly told the guard: “Out!””, “put the toll at “dozens””
        told = not TELL.isdisjoint(cue_words) and "to" in early  # “told them to leave”
        # “claimed responsibility for it”
        plain = not SAID_SO.isdisjoint(cue_words) or said.content[0].start < said.cue.end
        bare |= told or not (plain or self._verbal(said.content[0]))
        clause = self.words.union("pronouns", "breaks") | {"even"}  # “reported, even if he won, …”
        bare |= thing and not (first in clause and between == [","])
        accuses = said.act == "accuses" or bare
        cue = {*TOKEN.findall(self.reading.document.at(said.cue).lower())}
        if not cue.isdisjoint(self.words.union("thinking", "wrongly")):
            return said.kind != "direct"  # “mistakenly thought it was a bomb”
        return said.kind != "direct" and accuses and "that" not in between

    def _verbal(self, content: Span) -> bool:
        """Whether any word of what is said may be a verb that is known, if verbs are."""
        if not self.words.lists_verbs:
            return True
        text = self.reading.document.at(content).lower().replace("’", "'")
        words = TOKEN.findall(text)
        told = any(word in VERBS or "'" in word or self.words.past(word) for word in words[1:])
        return told or not self.words["pronouns"].isdisjoint(words)

    def statement(self, said: Attribution, piece: Span) -> str:
        """What is said in one sentence, without the marks around it."""
        broken = self._broken(said) and all(s.start >= piece.start for s in said.content)
        parts = said.content if broken else (piece,)
        # “A, he said, is B” is that A is B.
        texts = [self.reading.document.at(part) for part in parts]
        if broken and said.kind == "direct":
            texts = [text.strip(MARKS) for text in texts]
            texts = [f"{one}," if JOINED.match(two) else one for one, two in pairwise([*texts, ""])]
        text = " ".join(" ".join(texts).split())
        if wholly_quoted(text):
            text = text.strip("'") if text[0] == "'" else text[1:-1].strip()  # “« Non »”
        return text.rstrip(",")
