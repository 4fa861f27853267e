"""Which language a text is in, of those whose words the rules know."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from summarise.read.text.lexicon import languages, lexicon

OTHER = "und"  # ISO 639-2 for "undetermined"
LOOKED_AT = 600  # letters at a text's beginning, in its middle and at its end
MOST = 20_000  # letters, where those do not tell
FEWEST = 0.25  # share of a text's words that are small words of its language
FEW, FEWER = 60, 0.15  # words of an English text in which that share may be smaller by chance
SHORT, PLAIN = 8, 14  # words of a text that is taken as English: any Latin letters, or A to Z only
QUOTES = str.maketrans("“”‘’—–…", "       ")
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """Return the language whose small words a text has most of, or `OTHER`.

    Of a text too short to tell, English is taken, unless it is in another script.
    """
    told = _told(_sample(text))
    return told if told != OTHER else _told(text[:MOST])


def _told(text: str) -> str:
    words = Counter(WORD.findall(text.lower()))
    total = words.total()
    if not total:
        return "en"
    shares = {name: _times(words, _known(name)) / total for name in languages()}
    best = max(shares, key=lambda name: (shares[name], name == "en"))
    fewest = FEWER if best == "en" and total < FEW else FEWEST
    plain = total <= PLAIN and text.translate(QUOTES).isascii()
    short = total <= (PLAIN if plain else SHORT)
    if shares[best] >= fewest and (not short or shares[best] > shares["en"]):
        return best
    latin = sum(letter < "\u0250" for letter in text if letter.isalpha())
    return "en" if short and latin else OTHER


def _times(words: Counter[str], known: frozenset[str]) -> int:
    """How many of a text's words are known."""
    return sum(map(words.__getitem__, known.intersection(words)))


@cache
def _known(language: str) -> frozenset[str]:
    """The small words of a language, and its words of saying."""
    return lexicon(language)["stopwords"] | frozenset(lexicon(language).cues)


def _sample(text: str) -> str:
    """Parts of a text that tell its language: what stands before a report may be in another."""
    if len(text) <= 3 * LOOKED_AT:
        return text
    middle = len(text) // 2
    parts = text[:LOOKED_AT], text[middle : middle + LOOKED_AT], text[-LOOKED_AT:]
    return " ".join(parts)
