"""Whether a text has a name, also as its people's adjective, initials, or without accents."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache, cached_property, lru_cache

from summarise.check.terms.names import WORD
from summarise.document import Document
from summarise.read.text.lexicon import lexicon
from summarise.read.text.name_words import bare

STEM = 4  # letters that a name and its adjective share
ADJECTIVAL = "a an ans ia ian ians n ns i is ish ese er ers s y ic istan istani land lander nd"
ENDINGS = frozenset(["", *ADJECTIVAL.split()])
LONGEST_ENDING = max(map(len, ENDINGS))
NAME = re.compile(r"\b[A-Z][^\W_]+")
OTHER_NAMES = [
    {"isis", "isil", "islamic state"},
    {"gop", "republican", "republicans"},
    {"scotland", "scottish", "scots"},
    {"texas", "texan", "texans"},
    {"kyiv", "kiev"},
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
    {"mexico", "mexican", "mexicans"},
    {"ukraine", "ukrainian", "ukrainians"},
    {"belgium", "belgian", "belgians"},
    {"lebanon", "lebanese"},
    {"palestine", "palestinian", "palestinians"},
    {"morocco", "moroccan", "moroccans"},
    {"peru", "peruvian", "peruvians"},
    {"portugal", "portuguese"},
    {"congo", "congolese"},
    {"argentina", "argentine", "argentines", "argentinian"},
    {"cyprus", "cypriot", "cypriots"},
    {"philippines", "filipino", "filipinos", "philippine"},
    {"burma", "burmese", "myanmar"},
    {"czechia", "czech", "czechs"},
    {"jew", "jews", "jewish"},
    {"buddhism", "buddhist", "buddhists"},
    {"islam", "islamic", "muslim", "muslims"},
    {"democrat", "democrats", "democratic"},
]
GENERIC = frozenset(["government", "ministry", "cabinet", "senate", "congress", "parliament"])
GENERIC |= {"constitution"}
# as agencies shorten the states behind a town: “Flint, Mich.”
STATES = {
    "Ala": "alabama",
    "Ariz": "arizona",
    "Ark": "arkansas",
    "Calif": "california",
    "Colo": "colorado",
    "Conn": "connecticut",
    "Del": "delaware",
    "Fla": "florida",
    "Ga": "georgia",
    "Ill": "illinois",
    "Ind": "indiana",
    "Kan": "kansas",
    "Ky": "kentucky",
    "La": "louisiana",
    "Md": "maryland",
    "Mass": "massachusetts",
    "Mich": "michigan",
    "Minn": "minnesota",
    "Miss": "mississippi",
    "Mo": "missouri",
    "Mont": "montana",
    "Neb": "nebraska",
    "Nev": "nevada",
    "Okla": "oklahoma",
    "Ore": "oregon",
    "Pa": "pennsylvania",
    "Tenn": "tennessee",
    "Tex": "texas",
    "Vt": "vermont",
    "Va": "virginia",
    "Wash": "washington",
    "Wis": "wisconsin",
    "Wyo": "wyoming",
}
STATE = re.compile(rf"\b({'|'.join(STATES)})\.")
# Titles and bodies that are names all the same: one is not another.
PARTIES = frozenset({"republican", "democrat", "democratic", "labour", "conservative"})
OWN_NAMES = frozenset({"bbc", "cnn"})
RUN = re.compile(r"[A-Z](?<![\w'’-][A-Z])[\w'’-]*(?:\s+(?:of\s+|the\s+|and\s+)?[A-Z][\w'’-]*){1,8}")
# May and March are words too. Each begins with its first letter, so that the scanner skips.
MONTHS = {
    "may": re.compile(r"M(?<!\wM)(?:ay|AY)\b"),
    "march": re.compile(r"M(?<!\wM)(?:ar|AR|arch|ARCH)\b"),
}
DATES = (
    re.compile(r"(\d(?<!\w\d)\d?)[/.](\d\d?)[/.]\d\d(?:\d\d)?\b"),
    re.compile(r"\d(?<!\w\d)\d{3}-(\d\d)-\d\d\b"),
)
PAIR = re.compile(r"(?=\b([A-Z][\w’'-]+)\s+(?:[A-Z]\.\s+)?([A-Z][\w-]+))")
CAPITAL = re.compile(r"\b[A-Z]")


class KnownNames:
    """The words of a source, and what else they stand for."""

    def __init__(self, text: str) -> None:
        """Take a source's text."""
        text = bare(text)
        lower = text.lower()
        words = {*WORD.findall(lower)}
        for piece in lower.split():
            if "." in piece[:-1]:
                words.update(WORD.findall(piece.replace(".", "")))  # "U.S." as "us"
        runs = (run[0].removeprefix("The ") for run in RUN.finditer(text))
        words |= {"".join(CAPITAL.findall(run)).lower() for run in runs}
        for names in OTHER_NAMES:
            if not names.isdisjoint(words):
                words |= names
        words |= {STATES[short] for short in STATE.findall(text)}
        months = lexicon("en").union("months", "days")
        words |= {month for month in months if month[:3] in words or month[:4] in words}
        words |= {month[:3] for month in months if month in words}
        words |= _no_names()
        self.text, self.words = text, (words - _unsaid_months(text)) | _numbered_months(text)

    @cached_property
    def _stems(self) -> set[str]:
        """The source's names without the endings that a people's name may have."""
        named = {word.lower() for word in NAME.findall(self.text)}
        return {stem for word in named for stem in _stems(word)}

    def __contains__(self, name: str) -> bool:
        """Whether the source has one word of a name, or the land that an adjective is of."""
        word = bare(name).lower()
        if word in self.words or word.rstrip("s") in self.words:
            return True
        return not self._stems.isdisjoint(_stems(word))

    def plus(self, names: Iterable[str]) -> KnownNames:
        """Return these with names that are known besides."""
        more = copy(self)
        more.words = self.words.union(*(WORD.findall(bare(name).lower()) for name in names))
        return more

    @cached_property
    def _pairs(self) -> set[tuple[str, str]]:
        """Every two capital words that stand side by side, in lower case."""
        return {(one.lower(), other.lower()) for one, other in PAIR.findall(self.text)}

    def mixed(self, words: list[str], people: Iterable[str] = ()) -> bool:
        """Whether a first and a last name stand in the source, but never side by side.

        “Ray Walker” is mixed up of Ray Ortega and Denise Walker. A first name is one that is
        known as such, or of `people`, whole names of those who speak in the source.
        """
        if len(words) != 2 or re.search(r"\s+".join(map(re.escape, words)), self.text):  # noqa: PLR2004
            return False
        first, last = (bare(word).lower() for word in words)
        lexis = lexicon("en")
        whole = (bare(name).lower().split() for name in people if name.strip())
        firsts = lexis.union("men", "women") | {first for first, *_ in whole} - lexis["titles"]
        if first not in firsts or (first, last) in self._pairs:
            return False
        # “Hillary Rodham Clinton”, “Ray and Denise Walker”
        longer = rf"\b{first}\s+(?:[\w.’'-]+\s+){{1,2}}{last}\b"
        if re.search(longer, self.text, re.IGNORECASE):
            return False
        others = {one for one, other in self._pairs if other == last} & firsts
        return bool(others) and any(one == first and other != last for one, other in self._pairs)

    def initials(self, words: list[str]) -> bool:
        """Whether the source has the initials of several words: "UN" for "United Nations"."""
        return len(words) > 1 and "".join(word[0] for word in words).lower() in self.words


@cache
def _no_names() -> frozenset[str]:
    """Titles and bodies that a reader may name where the source does not."""
    lexis = lexicon("en")
    return GENERIC.union(lexis["titles"] - PARTIES, lexis["organisations"] - OWN_NAMES)


@lru_cache(maxsize=16)
def known_names(document: Document) -> KnownNames:
    """Return the names of a document, gathered once for all checks of it."""
    return KnownNames(document.text)


def _unsaid_months(text: str) -> set[str]:
    """The months whose names are words too, where no such word is capital: “may” is not May."""
    return {month for month, said in MONTHS.items() if not said.search(text)}


def _numbered_months(text: str) -> set[str]:
    """The months of dates in digits: May and December of “12/05/2020”."""
    told = {int(part) for date in DATES for found in date.finditer(text) for part in found.groups()}
    return {calendar.month_name[month].lower() for month in told if 0 < month <= 12}  # noqa: PLR2004


def _stems(word: str) -> Iterator[str]:
    """The word without each ending by which a people's name differs from its land's."""
    for cut in range(max(STEM, len(word) - LONGEST_ENDING), len(word) + 1):
        if word[cut:] in ENDINGS:
            yield word[:cut]
