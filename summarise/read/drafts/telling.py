"""Whether what somebody says tells anything that can be a claim."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from summarise.document import Span
from summarise.read.cast.names import title_case
from summarise.read.cast.offices import personal
from summarise.read.clause.noun_phrases import CONTRACTED, FINITE, VERBS
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.units import TOKEN

LONGEST_PHRASE = 5  # words of what is hardly a clause
FEWEST_NAMING = 2  # words of what somebody is called
FEWEST_REPORTED = 3  # words of a report that is a claim
WHERE = frozenset({"in", "at", "during", "via", "after", "before"})
ASKING = frozenset({"what", "how", "why", "who"})
MODALS = frozenset({"should", "would", "could", "will", "can", "might", "may", "must"})
MARKS = '“”"„«», '
TEASER = re.compile(r"\b(?:these?|those|the|this) \d+\b|\ba lot\b|\bthis is\b|\beveryone\b")
STORY = re.compile(r"(?:a|another)(?: \w+){0,3} (?:story|tale|picture|version)\W*")  # none is told
LISTED = frozenset({"the", "a", "an", "these", "this", "his", "her", "their"})


class Telling:
    """What each statement of a reading tells."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        """Hold the reading; nothing is computed yet."""
        self.reading, self.words = reading, words

    def empty(self, said: Attribution, piece: Span) -> bool:
        """Whether a report tells nothing that could be a claim; any word of speech may."""
        if not any(letter.isalnum() for letter in self.reading.document.at(piece)):
            return True  # “,” she said
        if said.kind != "indirect":
            return said.kind == "mixed" and self._first(piece) in FINITE
        if STORY.fullmatch(self.reading.document.at(piece)):
            return True  # “The agency tells a different story.”
        last = self.reading.document.text[piece.end : said.sentence.end].strip(MARKS)
        asked = last == "?"  # “Does he say so?”
        return asked or self._fragment(said, piece) or self._teases(said.content[0])

    def finding(self, said: Attribution) -> bool:
        """Whether a paper, a poll or a study says that something is so: “an audit found that …”."""
        if said.act != "shows" or not said.source or said.kind == "direct":
            return False
        between = self.reading.document.text[said.cue.end : said.content[0].start].split()
        who = TOKEN.findall(self.reading.document.at(said.source[0]).lower())
        telling = self.words.union("records", "papers", "reports", "polls", "speeches")
        return between[-1:] == ["that"] and not telling.isdisjoint(who)

    def naming(self, said: Attribution) -> bool:
        """Whether somebody is called names, in the speaker's own words: “called him “a liar””."""
        if said.act != "views" or said.kind != "mixed":
            return False
        quoted = self.reading.passage_at(said.content[0].end)
        words = self.reading.document.at(quoted.span).split() if quoted else []
        plain = len(words) >= FEWEST_NAMING and not all(word[0].isupper() for word in words[1:])
        return plain and self.verb(said) in self.words["naming"]

    def inferred(self, said: Attribution) -> bool:
        """Whether the writer infers it, and nobody says it: “the lull suggests that Lee may lose”.

        What a report, a poll or a paper suggests is told by it.
        """
        cue = self.verb(said)
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
        # “was hoping for more”, “who many believe betrayed them”
        phrase |= said.act == "hedges" and begins == "for"
        phrase |= self._without_subject(said, begins)
        return len(words) < FEWEST_REPORTED or phrase or asked or so or self._retold(said)

    def _without_subject(self, said: Attribution, begins: str) -> bool:
        """Whether what is said is told of whom a relative clause is: “who many believe lied”."""
        before = self.reading.document.text[said.sentence.start : said.cue.start]
        start = said.source[0].start - said.sentence.start if said.source else len(before)
        related = before[: max(0, start)].split()[-1:]
        return related in (["who"], ["whom"]) and self.words.past(begins)

    def _with_verbs(self, span: Span) -> tuple[list[str], int]:
        """Return its words in lower case, and how many of them but the first may be verbs."""
        words = [word.lower() for word in TOKEN.findall(self.reading.document.at(span))]
        return words, sum(word in VERBS or self.words.past(word) for word in words[1:])

    def _retold(self, said: Attribution) -> bool:
        """Whether its verb tells nothing anew: “recalling a visit”, “explaining why she left”."""
        if self.verb(said) not in self.words["retold"]:
            return False
        return self._first(said.content[0]) in ASKING or not self.verbal(said.content[0])

    def _first(self, span: Span) -> str:
        """The first word of a span, in lower case."""
        return self.reading.document.at(span).split(maxsplit=1)[0].lower()

    def verb(self, said: Attribution) -> str:
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

    def verbal(self, content: Span) -> bool:
        """Whether any word of what is said may be a verb that is known, if verbs are."""
        if not self.words.lists_verbs:
            return True
        text = self.reading.document.at(content).lower().replace("’", "'")
        words = _main(TOKEN.findall(text))
        told = any(self._says_more(word) for word in words[1:])
        return told or not self.words["pronouns"].isdisjoint(words)

    def _says_more(self, word: str) -> bool:
        """Whether a word is, or holds, a verb: "fell", "won't", "he's", and not “Lee's”."""
        short = "'" in word and (not word.endswith("'s") or word[:-2] in CONTRACTED)
        return short or word in VERBS or self.words.past(word)


def _main(words: list[str]) -> list[str]:
    """Words up to what is told of a noun: “a tale [of how it fell]”, “donors [who gave much]”."""
    of_how = (at for at, pair in enumerate(pairwise(words)) if pair == ("of", "how"))
    related = (at for at, word in enumerate(words) if at and word in {"who", "whose"})
    return words[: min(next(of_how, len(words)), next(related, len(words)))]
