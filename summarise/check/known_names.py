"""Whether a text has a name, also as its people's adjective, initials, or without accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from summarise.check.names import WORD
from summarise.read.lexicon import lexicon

STEM, SHORT_STEM = 5, 4  # letters that a name and its adjective share; of a name that is a stem
OTHER_NAMES = [
    {"us", "usa", "america", "american", "americans", "u.s"},
    {"uk", "britain", "british", "briton", "britons", "england", "english"},
    {"eu", "europe", "european", "europeans"},
    {"un", "united nations"},
    {"france", "french"},
    {"spain", "spanish", "spaniard"},
    {"china", "chinese"},
    {"greece", "greek", "greeks"},
    {"poland", "polish", "pole", "poles"},
    {"turkey", "turkish", "turks"},
    {"wales", "welsh"},
    {"ireland", "irish"},
    {"denmark", "danish", "danes"},
    {"sweden", "swedish", "swedes"},
    {"finland", "finnish", "finns"},
    {"switzerland", "swiss"},
    {"netherlands", "dutch", "holland"},
    {"norway", "norwegian"},
    {"germany", "german", "germans"},
    {"thailand", "thai"},
    {"russia", "russian", "moscow", "kremlin"},
    {"afghanistan", "afghan", "afghans"},
]
GENERIC = frozenset(["government", "ministry", "cabinet", "senate", "congress", "parliament"])
RUN = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:of\s+|the\s+|and\s+)?[A-Z][\w'’-]*)+")
CAPITAL = re.compile(r"\b[A-Z]")


class KnownNames:
    """The words of a source, and what else they stand for."""

    def __init__(self, text: str, also: Iterable[str] = ()) -> None:
        """Take a source's text, and names that are known besides."""
        lower = bare(text).lower()
        words = {*WORD.findall(lower), *WORD.findall(lower.replace(".", ""))}  # "U.S." as "us"
        for name in also:
            words |= {*WORD.findall(bare(name).lower())}
        words |= {"".join(CAPITAL.findall(run[0])).lower() for run in RUN.finditer(bare(text))}
        for names in OTHER_NAMES:
            words |= names if words & names else set()
        lexis = lexicon("en")
        months = lexis["months"] | lexis["days"]
        words |= {month for month in months if month[:3] in words or month[:4] in words}
        words |= {month[:3] for month in months if month in words}
        self._words = words | lexis["titles"] | lexis["organisations"] | GENERIC
        self._stems = {word[:STEM] for word in words if len(word) >= STEM}
        self._short = {word[:SHORT_STEM] for word in words if len(word) == SHORT_STEM}
        self._prefixes = {word[:SHORT_STEM] for word in words if len(word) > SHORT_STEM}

    def __contains__(self, name: str) -> bool:
        """Whether the source has one word of a name, or the land that an adjective is of."""
        word = bare(name).lower()
        if word in self._words or word.rstrip("s") in self._words:
            return True
        if len(word) == SHORT_STEM:
            return word in self._prefixes
        return len(word) > SHORT_STEM and (
            word[:SHORT_STEM] in self._short or (len(word) >= STEM and word[:STEM] in self._stems)
        )

    def initials(self, words: list[str]) -> bool:
        """Whether the source has the initials of several words: "UN" for "United Nations"."""
        return len(words) > 1 and "".join(word[0] for word in words).lower() in self._words


def bare(text: str) -> str:
    """Return a text without accents, so that "Erdogan" is "Erdoğan"."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(PLAIN)


PLAIN = str.maketrans("ıøłđ", "iold")
