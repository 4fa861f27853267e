"""What stands right behind a quote and turns it: “, which is false”, “if it rains”, “?”."""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.check.deeds import gerund
from summarise.read.lexicon import Lexicon, languages, lexicon

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
CLAUSE = re.compile(r"[.!?;:\"]|(?<!\w)'|'(?!\w)|,|--?\s|\n")
LATER = 12  # words behind a quote among which an "if" hangs on it
HANGING = frozenset({"if", "unless"})
FALSELY = frozenset({"falsely", "wrongly", "mistakenly"})
TURNED_BEHIND = re.compile(
    r"(?:;|\.{3}|…| ?--?) ?(?:that is,? )?(?:unless|only if)\b|(?:\.{1,3}|…|,) ?[Nn]ot!"
)
ENDS = frozenset('.!?…”"')


def lost_behind(behind: str, quote: str) -> str | None:
    """Say what stands behind a quote, both folded, and turns it; None where nothing does."""
    words = lexicon("en")
    behind = behind[1:] if behind[:1] in {'"', "'"} else behind  # “The war was lost” is a lie
    turned_behind = TURNED_BEHIND.match(behind) if quote.rstrip()[-1:] not in ENDS else None
    if turned_behind:
        return f"“{turned_behind[0].strip()}”"
    if quote.rstrip()[-1:] in ENDS or not behind or not (behind[0].isspace() or behind[0] == ","):
        return "its question mark" if behind[:1] == "?" else None
    following = [word.lower() for word in WORD.findall(re.split(r"[.!?;:]", behind)[0])[:4]]
    lost = _taken_back(behind, following, words) or _hanging(behind, following, words)
    if lost:
        return lost
    end = re.search(r"[.!?]", behind)
    asked = end is not None and end[0] == "?" and not CLAUSE.search(behind[: end.start()])
    return "its question" if asked else None


def _taken_back(behind: str, following: list[str], words: Lexicon) -> str | None:
    """What takes a quote back right behind it: “, which is false”, “, he falsely claimed”."""
    falsely = [at for at, word in enumerate(following) if word in FALSELY and behind[0] == ","]
    if falsely:
        return f"“{' '.join(following[: falsely[0] + 1])}”"
    untrue = bool({*following} & words["untrue"]) and {"is", "was"} & {*following[:2]}
    # “possibly naming his wife” says nothing of the statement before it.
    doubted = following[:1] and following[0] in words["supposing"]
    doubted = doubted and not any(map(gerund, following[1:2]))
    hearsay = behind[0] == "," and (
        following[:2] == ["or", "so"]
        or (following[:1] in (["it"], ["as"], ["according"]) and {*following} & words["rumour"])
    )
    denied = untrue or doubted or hearsay or _denied_behind(behind, following)
    return f"“{' '.join(following)}”" if denied else None


def _hanging(behind: str, following: list[str], words: Lexicon) -> str | None:
    """The condition that hangs on a quote, or a negation that other languages set behind it."""
    first = following[0] if following else ""
    if first in words["conditions"] and first != "whether" and following[1:2] != ["only"]:
        return f"“{first} …”"
    if following[:2] == ["only", "if"]:
        return "“only if …”"
    if "_".join(following[:2]) in words["hanging"]:
        return f"“{' '.join(following[:2])} …”"
    if behind[0].isspace() and any(first in _other("negations", x) for x in languages()):
        return f"“{first}”"
    later = WORD.findall(CLAUSE.split(behind)[0].lower())[:LATER] if behind[0].isspace() else []
    hanging = [
        word
        for before, word in pairwise(later)
        if word in HANGING and before not in words["asking"] | {"as", "even", "just"}
    ]
    return f"“{hanging[0]} …”" if hanging else None


def _denied_behind(behind: str, following: list[str]) -> bool:
    """Whether what was quoted is denied right behind it: "…, he denied"."""
    denies = lexicon("en")["denies"]
    first = following[:1] and following[0]
    others = {"which", "who", "nobody", "none", "no", "and", "but"} | denies
    return behind[0] == "," and bool({*following[:3]} & denies) and first not in others


def _other(section: str, language: str) -> frozenset[str]:
    """A section of another language than English, in which a negation stands behind its verb."""
    return frozenset() if language in {"en", "es"} else lexicon(language)[section]
