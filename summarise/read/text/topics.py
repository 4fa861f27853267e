"""What a statement is about: its content words with names joined, so that two can be compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from summarise.document import Span
from summarise.read.reading import Reading
from summarise.read.text.lexicon import Lexicon

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
TITLES = frozenset({"mr", "mrs", "ms", "dr"})
SHORTENED = re.compile(r"(?:n['’]t|['’](?:ll|re|ve|d|m))$")  # "don't", "I'll": no matter
SUFFIXES = ("ings", "ing", "ed", "es", "al", "s", "e")
# verbs, each with its other forms
FORMS = (
    "take took taken, pay paid, meet met, give gave given, know knew known, make made, leave"
    " left, lose lost, sell sold, tell told, buy bought, steal stole stolen, shoot shot, hide"
    " hid hidden, see saw seen, go went gone, hold held, send sent, write wrote written, speak"
    " spoke spoken, break broke broken, bring brought, fly flew flown, show showed shown, win"
    " won, keep kept, find found, build built, lead led, feel felt, fight fought, draw drew"
    " drawn, begin began begun, get got, hear heard, fall fell fallen, lie lied, spend spent,"
    " lend lent, seek sought, teach taught, catch caught, choose chose chosen, eat ate eaten,"
    " drive drove driven, freeze froze frozen, grow grew grown, rise rose risen, run ran, sink"
    " sank sunk, strike struck, swear swore sworn, throw threw thrown, wear wore worn, withdraw"
    " withdrew withdrawn, become became, deal dealt, sleep slept, forbid forbade forbidden,"
    " shake shook shaken, repay repaid, rebuild rebuilt, resell resold, rewrite rewrote rewritten,"
    " overtake overtook overtaken, undertake undertook undertaken, withhold withheld, mislead"
    " misled, foresee foresaw foreseen, overcome overcame, undergo underwent undergone"
)
IRREGULAR = {form: verb for verb, *forms in map(str.split, FORMS.split(",")) for form in forms}
SHORTEST = 3  # letters of a stem


class Topics:
    """The topic words of one reading: stems, and people by their index however they are called."""

    def __init__(self, reading: Reading, words: Lexicon) -> None:
        """Learn every way in which the text names each speaker."""
        self.text, self._plain = reading.document.text, words["stopwords"] | TITLES
        self._names: dict[str, str] = {}
        self._offices: list[tuple[frozenset[str], str]] = []
        self._holding: dict[str, list[int]] = {}  # the offices that have a word
        for index, speaker in enumerate(reading.speakers):
            if speaker.cast_as not in {"person", "other"}:
                continue
            key = f"#{index}"
            for word in speaker.name.lower().split():
                self._names.setdefault(word, key)
            office = frozenset(stem(w) for w in self._content(speaker.beside.lower()))
            if len(office) > 1:
                for word in office:
                    self._holding.setdefault(word, []).append(len(self._offices))
                self._offices.append((office, key))

    def of(self, spans: Iterable[Span]) -> frozenset[str]:
        """Return the topic words of those spans."""
        return self.of_text(" ".join(self.text[span.start : span.end] for span in spans))

    def of_text(self, text: str) -> frozenset[str]:
        """Return the topic words of any text: stems, and a key for each person meant."""
        plain = [self._names.get(word) or stem(word) for word in self._content(text.lower())]
        found = set(plain)
        held = Counter(at for word in found for at in self._holding.get(word, ()))
        for at in sorted(at for at, times in held.items() if times > 1):
            office, key = self._offices[at]
            shared = office & found
            # "the army chief" is the person whose office has both words; one word is too few.
            if len(shared) >= 2:  # noqa: PLR2004
                found = (found - office) | {key}
        return frozenset(found)

    def _content(self, text: str) -> list[str]:
        plain = self._plain
        return [
            word
            for word in (w.removesuffix("'s").removesuffix("’s") for w in WORD.findall(text))
            if word not in plain and len(word) > 1 and not SHORTENED.search(word)
        ]


def stem(word: str) -> str:
    """Cut the commonest English endings, so that "meeting" and "meet" are one topic."""
    word = IRREGULAR.get(word, word)
    if word.endswith(("ied", "ies")) and len(word) > SHORTEST + 2:
        return f"{word[:-3]}y"  # “applied” is of “apply”
    if word.endswith("eal"):
        return word  # “appeal”, and no “denial”
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            return word[: -len(suffix)]
    return word


def things(topics: frozenset[str]) -> frozenset[str]:
    """The topics that are no people."""
    return frozenset(topic for topic in topics if not topic.startswith("#"))


def score(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two share: words count whole, and of two claims that share as many, the shorter."""
    shared = len(one & other)
    return shared + shared / (1 + len(one | other))
