"""The words of a name, told whatever its accents: "Erdogan" is "Erdoğan"."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
PLAIN = dict(zip("ıøłđ", "iold", strict=True))
LETTERS = re.compile("[ıøłđ]")


def bare(text: str) -> str:
    """Return a text without accents."""
    if text.isascii():
        return text
    apart = ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return LETTERS.sub(lambda match: PLAIN[match[0]], apart)


def name_words(name: str) -> list[str]:
    """Return the words of a name in lower case, without accents and initials."""
    return [word for word in WORD.findall(bare(name).lower()) if len(word) > 1]
