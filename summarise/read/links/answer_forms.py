"""How an answer is put: flatly, with a reason, or as "it", "that report", "their figure"."""

from __future__ import annotations

import re
from functools import cached_property

from summarise.draft import DenialKind
from summarise.read.clause.retorts import LONGEST_THAT, belied, disowned, in_full, noes, retort
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.small_words import FINITE_BE
from summarise.read.text.topics import IRREGULAR, WORD, stem
from summarise.read.text.units import TOKEN

CLAIMING = frozenset({"asserts", "hedges", "admits", "accuses", "promises"})
EARLY, BLUNT = 14, 4  # words in which a negation makes an account, and a flat one
NAMING_AGAIN = frozenset(
    {"the", "a", "an", "those", "these", "all", "any", "such", "his", "her", "their"}
)
# what may follow "it" or "that report" and leave it all that is denied
ASIDES = frozenset({"as", "through", "via", "in", "on", "at", "during"})
JUDGING = 6  # words, from "it" on, among which it is called untrue
TOLD = frozenset({"that", "about", "of", "to"})
OWNER = r"((?:[\w.-]+ ){0,3}?[\w-]+)(?:['’]s|(?<=s)['’])"
OWNED = rf"(?:the |an? )?(?!(?:NOUN) of ){OWNER} (?:\w+ )?(?:NOUN)\b(?: (\w+))?"
BY = (
    r"(?:\w+ ){0,3}?(?:NOUN) (?:by|from) ((?:the [\w-]+|[A-Z][\w.-]*)(?:(?:,| and)? [A-Z][\w.-]+)*)"
)
FIRST = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
ACCUSATIONS = frozenset(
    {"accusation", "accusations", "allegation", "allegations", "charge", "charges", "wrongdoing"}
)
POINTING_BACK = frozenset({"this", "that", "him", "them", "which", "something"})
FIGURES = (["figure"], ["figures"], ["number"], ["numbers"])
PROOF = frozenset({"evidence", "proof", "sign", "signs", "indication", "trace", "basis"})
ONLY = frozenset(
    {"just", "only", "merely", "necessarily", "all", "always", "the", "to", "question", "doubt"}
    | {"way", "reason", "need", "one", "wonder", "matter", "longer", "sure", "clear", "enough"}
)  # behind a negation, these leave it open whether anything was
SUCH = re.compile(
    r"(?:that |there \w+ |(?:ever )?having (?:had )?)?"
    r"(?:(?:any|no) such|(?:ever )?(?:doing|done) so)\b"
)
LAST = 3  # letters at the end, marks of quotation among them
ASKING = frozenset({"why", "how", "what", "who", "where", "when", "which"})
EVER = frozenset({"time", "point", "stage"})  # “at no time did”
CLOSE = 3  # words behind a negation among which what it denies is named
WAS = frozenset({"was", "were", "had", "did", "been"})
CAUSES = frozenset({"because", "due", "since", "owing"})


class Phrasing:
    """The words of each attribution of a reading, as answers to others use them."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        """Hold the reading; nothing is computed yet."""
        self.reading, self.lexicon = reading, lexicon
        self.said = reading.by_rule

    def words(self, at: int) -> list[str]:
        """Return the words of what is said, in lower case."""
        text = self._text(at).lower()
        return in_full([word.replace("’", "'") for word in WORD.findall(text)])

    def _tokens(self, at: int) -> list[str]:
        """The words with the marks between them, in lower case."""
        text = self._text(at).replace("’", "'")
        return in_full([token.lower() for token in TOKEN.findall(text)])

    def _text(self, at: int) -> str:
        """What is said, its pieces joined by spaces."""
        return " ".join(self.reading.document.at(span) for span in self.said[at].content)

    def past(self, word: str) -> bool:
        """Whether a word may say what was."""
        return word in WAS or word in IRREGULAR or self.lexicon.past(word)

    def negated(self, at: int) -> frozenset[str]:
        """Return the stems of what is said not to be: the word behind each negation."""
        found = [word for word in self.words(at) if word not in EVER]
        behind = (
            next(
                (w for w in found[n + 1 : n + 1 + CLOSE] if w not in self.lexicon["stopwords"]), ""
            )
            for n, word in enumerate(found)
            if self.lexicon.negates(word)
        )
        return frozenset(stem(word) for word in behind if word)

    def account(self, at: int) -> DenialKind | None:
        """A statement that something did not or could not happen gives an account of its own."""
        found = self.words(at)
        if self.said[at].act == "shows" and self.unfounded(at):
            return "other account"
        if self.said[at].act not in CLAIMING or self.asks(at):
            return None
        if CAUSES & set(found) and at and self.said[at - 1].act == "denies":
            return "partial denial" if self.same_speaker(at, at - 1) else None
        if not self._denied_fact(found[:EARLY]):
            return None
        return "partial denial" if CAUSES & set(found) else "other account"

    def _denied_fact(self, found: list[str]) -> bool:
        """Whether a negation is of what was or is, and not of what one should, will or thinks."""
        at = next((at for at, word in enumerate(found) if self.lexicon.negates(word)), None)
        if at is None or found[0] == "don't":  # “Don't worry” tells nothing
            return False
        own = found[at].endswith(("n't", "cannot"))
        before = next((w for w in reversed(found[:at]) if not w.endswith("ly")), "")
        if found[at] == "no" and found[at + 1 : at + 2] == ["to"]:
            return False  # “said no to the war”
        verb = found[at].removesuffix("n't").removesuffix("not") if own else before
        after = found[at + 1 : at + 2]
        opinion = self.lexicon["opinions"] & {*after} or (
            found[at] == "nothing" and after == ["to"]
        )
        return verb not in self.lexicon["wishes"] and not opinion  # “I have nothing to hide”

    def unfounded(self, at: int) -> bool:
        """Whether nothing was found of it: “found no evidence that Lee knew”."""
        words = self.words(at)
        return words[:1] == ["no"] and not PROOF.isdisjoint(words[1:3])

    def same_speaker(self, one: int, other: int) -> bool:
        """Whether one known speaker says both."""
        speaker = self.said[one].speaker
        return speaker is not None and speaker == self.said[other].speaker

    def flat(self, at: int) -> bool:
        """Whether a statement begins with its negation."""
        return any(map(self.lexicon.negates, self.words(at)[:BLUNT]))

    def asks(self, at: int) -> bool:
        """Whether it is a question: “Did I not go?”, but not “I never went, why would I?”."""
        content = self.said[at].content
        ended = bool(content) and "?" in self.reading.document.at(content[-1])[-LAST:]
        return ended and self.words(at)[0] in self.lexicon.union("auxiliaries", "modals") | ASKING

    def flatly_not(self, at: int) -> bool:
        """Whether it begins with what was not: not “nobody will”, “not just” or “no doubt”."""
        words = self.words(at)[: BLUNT + CLOSE]
        first = next((n for n, word in enumerate(words) if self.lexicon.negates(word)), BLUNT)
        behind = words[first + 1 : first + 1 + CLOSE]
        only = not ONLY.isdisjoint(behind[:1])
        return first < BLUNT and not only and self.lexicon["wishes"].isdisjoint(behind)

    def bare(self, at: int) -> bool:
        """Whether what is denied is but named: "it", "the report", "those allegations"."""
        names = self.lexicon.union("reports", "words", "thoughts", "pronouns") | POINTING_BACK
        words = self.words(at)
        small = NAMING_AGAIN | self.lexicon.union("articles", "particles") - POINTING_BACK
        content = [word for word in words if word not in small]
        if not content or self.retorts(at) or in_own_words(self.reading, self.said[at]):
            return True  # "pushed back", “That never happened”
        if (
            content[:1] in (["that"], ["this"])
            and content[1:2]
            and content[1] in self.lexicon["reports"]
        ):
            content = content[1:]  # "that figure is false"
        elif content[1:2] and content[1] in ACCUSATIONS | {"claims"}:
            content = content[1:]  # “the fraud claims”
        rest, judging = content[1:2], self.lexicon.union("untrue", "belittling", "true")
        only = not rest or rest[0] in ASIDES | judging | self.lexicon["days"]
        only |= content[2:3] != [] and content[2] in judging  # “the remark “pure fantasy””
        # “it was a lie” names it; “it was planning cuts” says what it is
        only |= (
            rest[:1] != [] and rest[0] in FINITE_BE and not judging.isdisjoint(content[2:JUDGING])
        )
        # “called the report a collection of lies”
        named = not self.lexicon["naming"].isdisjoint(self._cue(at))
        only |= named and words[:1] == ["the"] and words[2:3] in (["a"], ["an"])
        return content[0] in names and only

    def _cue(self, at: int) -> list[str]:
        """The words of the saying itself, in lower case."""
        return self.reading.document.at(self.said[at].cue).lower().split()

    def retorts(self, at: int) -> bool:
        """Whether it takes back what has just been said: “That never happened”."""
        tokens = self._tokens(at)
        if tokens[:1] == ["it"] and "that" in tokens[:LONGEST_THAT]:
            return False  # “it is not the case that the money went”: that it went
        return retort(tokens, self.lexicon) or disowned(tokens, self.lexicon)

    def belies(self, at: int) -> str:
        """Whom it says to be wrong, if it says but that: "Lee" of “Lee is mistaken”."""
        return belied(self._text(at), self.lexicon)

    def such(self, at: int) -> bool:
        """Whether it points to what was just said: “denied that any such talk had taken place”."""
        text = " ".join(self.words(at)[:EARLY])
        return SUCH.match(text) is not None

    def refuses(self, at: int) -> bool:
        """Whether somebody but says no: “Absolutely not”."""
        return noes(self.words(at), self.lexicon)

    def pointed(self, at: int) -> bool:
        """Whether it is the last thing said that is denied: "that", "that account"."""
        first, what, *_ = [*self.words(at), "", ""]
        return first in {"that", "this"} and (not what or what in self.lexicon["reports"])

    def counted(self, at: int) -> bool:
        """Whether it is a number that is denied: "the figure"."""
        words = [word for word in self.words(at) if word not in NAMING_AGAIN | {"this", "that"}]
        return words[:1] in FIGURES

    def several(self, at: int) -> bool:
        """Whether it is all reports that are denied, and none is pointed to: "the reports"."""
        words = self.words(at)
        what = next((word for word in words if word not in {"the", "all", "any"}), "")
        return what in self.lexicon["reports"] and what.endswith("s")

    def accused(self, at: int) -> bool:
        """Whether it is an accusation that is denied, by no other name: "rejected the charges"."""
        words = self.words(at)[:BLUNT]
        return bool({*words} & ACCUSATIONS) or words[2:3] == ["claims"]  # “the fraud claims”

    def pleaded(self, at: int) -> bool:
        """Whether it is a charge in court that is denied: “pleaded not guilty”."""
        return self.reading.document.at(self.said[at].cue).endswith("guilty")

    def wondered(self, at: int) -> bool:
        """Whether it is said what is not answered: “would not say whether it had”."""
        return self.words(at)[:1] in (["whether"], ["if"], ["why"], ["how"], ["who"], ["what"])

    def owner(self, at: int) -> tuple[str, bool]:
        """Whose claim is denied, and whether it is told: “the union's claim that drivers left”."""
        text = " ".join(self._text(at).split())
        whose, from_whom = self._owning
        owned = whose.match(text)
        if owned:
            return owned[1], owned[2] in TOLD
        by = from_whom.match(text)
        return (by[1], True) if by else ("", False)

    @cached_property
    def _owning(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        nouns = "|".join(sorted(self.lexicon.union("reports", "words", "thoughts")))
        return re.compile(OWNED.replace("NOUN", nouns)), re.compile(BY.replace("NOUN", nouns))


def in_own_words(reading: Reading, said: Attribution) -> bool:
    """Whether what stands behind a denial is its speaker's: “denied it: “We called.””."""
    between = reading.document.text[said.cue.end : said.content[0].start]
    return said.act == "denies" and said.kind == "direct" and ":" in between
