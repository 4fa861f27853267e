"""What stands right behind a quote and turns it: “, which is false”, “if it rains”, “?”."""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.check.around.governing import CLAUSE, WORD
from summarise.check.terms.deeds import finite, gerund
from summarise.check.terms.turning import turned
from summarise.read.text.lexicon import Lexicon, languages, lexicon
from summarise.read.text.small_words import FINITE_BE, SUPPOSING

LATER = 12  # words behind a quote among which an "if" hangs on it
CLAUSE_END = re.compile(r"[.!?;:,\"]")
LONGEST_PHRASE = 3  # words of "in the event"
INVERTED = re.compile(r" had (?:he|she|they|it|we|I|[A-Z][\w-]+) [a-z]+(?:ed|en|n|d)\b")
FALSELY = frozenset({"falsely", "wrongly", "mistakenly"})
TURNED_BEHIND = re.compile(
    r"(?:;|\.{3}|…| ?--?) ?(?:that is,? )?(?:unless|only if|just kidding)\b"
    r"|(?:\.{1,3}|…|,) ?[Nn]ot!"
)
ENDS = frozenset('.!?…”"')

# What others only say, or the speaker only thinks; and what is said not to be so after all.
HEARSAY = re.compile(
    r", (?:or so \w+(?: \w+)?|I (?:hope|guess|think|suppose|believe|fear)\b"
    r"|(?:but|and) that (?:is|was)(?:(?:n't| not) (?:true|so|right|correct|the case)"
    r"| a lie| false| untrue| nonsense| wrong)\b"
    r"|(?:he|she|they|I) (?:joked|lied|pretended)\b"
    r"|(?:they|some|many|critics) (?:claim|allege)(?:ed|d)?\b"
    r"|(?:it|as) (?:is|was|has been) (?:alleged|rumou?red)\b"
    r"|an? (?:claim|allegation|assertion) (?:that |which )?"
    r"(?:could not|cannot|has not|have not|had not|nobody|no one|is disputed|was disputed)\b"
    r"|according to (?:an? |the )?(?:\w+ )?(?:rumou?rs?|legend|hearsay)\b)"
)


def lost_behind(behind: str, quote: str) -> str | None:
    """Say what stands behind a quote, both folded, and turns it; None where nothing does."""
    words = lexicon("en")
    # “The war was lost” is a lie; “the voters' claim” is no quote.
    closes = behind[:1] == '"' or (behind[:1] == "'" and quote[-1:] != "s")
    behind = behind[1:] if closes else behind
    ended = _ended(quote.rstrip())
    turned_behind = None if ended else TURNED_BEHIND.match(behind)
    if turned_behind:
        return f"“{turned_behind[0].strip()}”"
    if ended or not behind or not (behind[0].isspace() or behind[0] == ","):
        return "its question mark" if behind[:1] == "?" else None
    following = [word.lower() for word in WORD.findall(re.split(r"[.!?;:]", behind)[0])[:4]]
    lost = _taken_back(behind, following, words) or _hanging(behind, following, quote, words)
    if lost:
        return lost
    end = re.search(r"[.!?]", behind)
    asked = end is not None and end[0] == "?" and not CLAUSE.search(behind[: end.start()])
    return "its question" if asked else None


def _ended(quote: str) -> bool:
    """Whether nothing behind a quote can be part of its sentence.

    What is quoted at the end of other words goes on behind its mark: “he was “a hero” to nobody”.
    """
    partly = quote[-1:] == '"' and quote[:1] != '"'
    return quote[-2:-1] in ENDS | {","} if partly else quote[-1:] in ENDS


def _taken_back(behind: str, following: list[str], words: Lexicon) -> str | None:
    """What takes a quote back right behind it: “, which is false”, “, he falsely claimed”."""
    falsely = [at for at, word in enumerate(following) if word in FALSELY and behind[0] == ","]
    if falsely:
        return f"“{' '.join(following[: falsely[0] + 1])}”"
    untrue = bool({*following} & words["untrue"]) and FINITE_BE & {*following[:2]}
    # “possibly naming his wife” says nothing of the statement before it.
    doubted = following[:1] and following[0] in words["supposing"]
    doubted = doubted and not any(map(gerund, following[1:2]))
    hearsay = HEARSAY.match(behind)
    if hearsay:
        return f"“{hearsay[0].strip(' ,')}”"
    denied = untrue or doubted or _denied_behind(behind, following)
    return f"“{' '.join(following)}”" if denied else None


def _hanging(behind: str, following: list[str], quote: str, words: Lexicon) -> str | None:
    """The condition that hangs on a quote, or a negation that other languages set behind it."""
    first = following[0] if following else ""
    terms = _terms(behind, following, quote, words)
    if terms:
        return terms
    negated = first in words["negations"] or (following[1:2] and _nobody(following))
    if negated and any(map(finite, WORD.findall(quote.lower()))):
        return f"“{' '.join(following[:2])}”"
    said = [following[:n] for n in range(LONGEST_PHRASE, 0, -1)]
    clause = WORD.findall(CLAUSE_END.split(behind.lstrip(" ,"))[0])
    last = words["hanging_last"] if len(clause) <= LONGEST_PHRASE else frozenset()
    known = words["hanging"] | last
    phrase = next((" ".join(each) for each in said if "_".join(each) in known), None)
    if phrase or (first == "once" and following[1:] and behind[0] == " "):
        return f"“{phrase or first} …”"
    if behind[0].isspace() and any(first in _other("negations", x) for x in languages()):
        return f"“{first}”"
    later = WORD.findall(CLAUSE.split(behind)[0].lower())[:LATER] if behind[0].isspace() else []
    hanging = [
        word
        for before, word in pairwise(later)
        if word in SUPPOSING and before not in words["asking"] | {"as", "even", "just"}
    ]
    return f"“{hanging[0]} …”" if hanging else None


def _terms(behind: str, following: list[str], quote: str, words: Lexicon) -> str | None:
    """On what terms a quote holds, right behind it: “if it rains”, “had he known”, “but denied”."""
    first, second = [*following, "", ""][:2]
    if first in words["conditions"] and first != "whether" and second != "only":
        return f"“{first} …”"
    if (first, second) == ("only", "if"):
        return "“only if …”"
    if INVERTED.match(behind) and "would" in quote.lower():
        return "“had …”"
    until = first == "until" and any(map(turned, WORD.findall(quote.lower())))
    rejected = first == "but" and second in words["turning"]
    return "“until …”" if until else f"“but {second}”" if rejected else None


def _nobody(following: list[str]) -> bool:
    """Whether a phrase right behind takes it all back: “a hero [to nobody]”."""
    return following[0] in {"to", "for", "by", "of", "in"} and following[1] in {
        "nobody",
        "none",
        "nothing",
        "nowhere",
        "never",
    }


def _denied_behind(behind: str, following: list[str]) -> bool:
    """Whether what was quoted is denied right behind it: "…, he denied"."""
    denies = lexicon("en")["denies"]
    first = following[:1] and following[0]
    others = {"which", "who", "nobody", "none", "no", "and", "but"} | denies
    return behind[0] == "," and bool({*following[:3]} & denies) and first not in others


def _other(section: str, language: str) -> frozenset[str]:
    """A section of another language than English, in which a negation stands behind its verb."""
    return frozenset() if language in {"en", "es"} else lexicon(language)[section]
