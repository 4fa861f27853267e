"""What kind of word stands somewhere: by its lists, its first letter or its ending."""

from __future__ import annotations

from summarise.read.text.units import QUOTED, Unit

MARKS = {
    **dict.fromkeys(".?!", "stop"),
    **dict.fromkeys("()", "bracket"),
    **dict.fromkeys("—–-", "dash"),
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    QUOTED: "quote",
}
ENDINGS = ("ing", "ed", "ly", "s")


def kind(unit: Unit, at: int) -> str:
    """Return the kind of the word at an index; "begin" and "end" where the unit has none."""
    if at < 0 or at >= len(unit.words):
        return "begin" if at < 0 else "end"
    word = unit.words[at]
    known = MARKS.get(word) or unit.lexicon.kinds.get(word)
    if known or word.endswith("'s"):
        return known or "possessive"
    if unit.capital(at) or word[0].isdigit():
        return "number" if word[0].isdigit() else "name"
    if word in unit.lexicon["unnamed"]:
        return "person"
    return next((f"-{ending}" for ending in ENDINGS if word.endswith(ending)), "-")
