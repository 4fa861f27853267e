"""Words in brackets: what a quote says instead of the source's words, or besides them.

Brackets may stand for "he" or "the man", write out a short form, or make a note; they may not say
something new. Whom "he" means no rule proves: what only a reader can confirm is told as such.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarise.check.around.left_out import WORD
from summarise.check.locating.folding import fold
from summarise.check.terms.deeds import deed
from summarise.check.terms.turning import swallows, turning
from summarise.read.text.lexicon import Lexicon, lexicon
from summarise.read.text.small_words import POINTERS

CONTRACTED = re.compile(r"(?<=[a-z])'(?=(?:ve|re|ll|m)\b)")
WRITTEN_OUT = {"ve": "have", "re": "are", "ll": "will", "m": "am"}
VERBS = (
    frozenset(["is", "are", "was", "were", "be", "been", "being", "am"]),
    frozenset(["has", "have", "had"]),
    frozenset(["do", "does", "did"]),
)
# The persons that an editor may make of one, besides itself.
PERSONS = {
    "i": {"he", "she"}, "me": {"him", "her"}, "my": {"his", "her"},
    "we": {"they"}, "us": {"them"}, "our": {"their"},
    "you": {"he", "she", "they", "him", "her", "them"}, "your": {"his", "her", "their"},
    "he": {"i", "you"}, "she": {"i", "you"}, "they": {"we", "you"},
    "him": {"me", "you"}, "them": {"us", "you"},
    "his": {"my", "your"}, "their": {"our", "your"},
    "it": {"this", "that", "they"}, "this": {"that", "it"}, "that": {"this", "it"},
}  # fmt: skip
BOUNDING = frozenset({"than", "least", "most", "to"})  # “more [than] 40”, “up [to] 40”
POSSESSIVE = frozenset({"my", "our", "your", "his", "its", "their"})
PRONOUNS = frozenset({*PERSONS, "her", "its", "these", "those"})
STOOD_FOR = PRONOUNS | {"the"}  # what brackets may take the place of
ONE_MAN, ONE_WOMAN = frozenset({"he", "him", "his"}), frozenset({"she", "her"})
ONE = ONE_MAN | ONE_WOMAN
MANY = frozenset({"men", "women", "people", "children", "police", "voters", "both", "all"})
INDEFINITE = frozenset({"a", "an", "some", "any"})
ONE_WORD_OR_TWO = 2
LATELY = 300  # letters before a gap in which whoever is meant was named


class Inserted(NamedTuple):
    """Words in brackets, what the source has in their place, and what stands around."""

    words: str  # in the quote, with their brackets
    replaced: str  # in the source, folded; nothing where they were only put in
    before: str  # the source's words before, folded
    follows: str  # the part of the quote behind, or nothing


def fair_words(inserted: str) -> bool:
    """Whether words in brackets turn nothing by themselves: no negation, modal, number."""
    words, lexis = _words(inserted), lexicon("en")
    modals, scales = lexis["modals"] - {"to", "will"}, lexis["quantities"]
    turned = turning(words) or any(word in modals | scales for word in words)
    return not turned and not any(letter.isnumeric() for letter in inserted)


def note(inserted: str) -> bool:
    """Whether words in brackets are an editor's note, as in “[sic]”."""
    words, lexis = {*_words(inserted)}, lexicon("en")
    return bool(words & lexis["notes"]) and words <= lexis["notes"] | lexis["notewords"]


def fair_start(before: str, inserted: str, source: str) -> bool:
    """Whether what a leading bracket may stand for turns nothing: “[They]” for “Few”.

    Nor may it stand for somebody else's name: “[Jones] killed him” for “Smith killed him”.
    """
    clause = re.split(r"[.!?\"]", before)[-1]
    words, lexis = _words(clause), lexicon("en")
    last = WORD.findall(clause)[-1:]
    if last and _words(last[0])[0] in PRONOUNS:
        return fair(Inserted(inserted, last[0], before[: before.rindex(last[0])], ""), source)
    nobody = bool(last) and last[0].lower() in {"there", "here"}
    if nobody or not _held(WORD.findall(fold(inserted).text), source, lexis):
        return False
    small = lexis["stopwords"] | lexis["titles"]
    named = bool(last) and last[0][0].isupper() and last[0].lower() not in small
    same = bool(last) and last[0].lower() in _words(inserted)
    return not swallows(words) and not lexis["quantities"] & {*words} and (not named or same)


def fair(gap: Inserted, source: str) -> bool:
    """Whether brackets may stand where they do; `source` is the folded text in lower case."""
    inserted, replaced, lexis = _words(gap.words), _words(gap.replaced), lexicon("en")
    if not replaced:
        bounds = gap.follows[:1].isdigit() and {*inserted} & (
            lexis.union("rounding", "above", "below") | BOUNDING
        )
        return not bounds and _adds_nothing(gap, source, lexis)
    if not inserted:
        return False  # “guilty” for “is guilty”
    if short_form(gap):
        return _held(inserted, source, lexis)
    if {*replaced} <= lexis["finite"]:
        return any({*inserted, *replaced} <= forms for forms in VERBS)
    counted = any(x.isnumeric() for x in gap.replaced) or {*replaced} & lexis["quantities"]
    return not counted and _for_pronoun(replaced, inserted, gap, source)


def _for_pronoun(replaced: list[str], inserted: list[str], gap: Inserted, source: str) -> bool:
    """Whether words may stand for a pronoun, with the "is" or "have" behind it or without."""
    lexis = lexicon("en")
    pronoun, *helping = replaced
    if helping and helping == inserted[-len(helping) :]:
        inserted = inserted[: -len(helping)]  # “[The voters are]” for “They are”
    elif helping and not {*replaced} <= STOOD_FOR:
        return {*replaced} <= lexis["stopwords"] | STOOD_FOR and _names(gap.words, source, lexis)
    if pronoun not in STOOD_FOR or not inserted or {"there", "here"} & {*replaced}:
        return False
    return _stands_for(pronoun, inserted, gap, source)


def _stands_for(pronoun: str, inserted: list[str], gap: Inserted, source: str) -> bool:
    """Whether words may stand for a pronoun: of its number and sex, and no deed."""
    lexis = lexicon("en")
    if {*inserted} <= PRONOUNS:
        return {*inserted} <= PERSONS.get(pronoun, set()) | {pronoun}
    owner = bool(re.search(r"'s?\W*\Z", fold(gap.words).text))
    owns = pronoun in POSSESSIVE or (pronoun == "her" and owner)
    if owns != owner or inserted[0] in INDEFINITE:
        return False
    many = "and" in inserted or (
        inserted[0] in lexis["determiners"]
        and (inserted[-1] in MANY or (inserted[-1][-1:] == "s" and inserted[-1][-2:] != "ss"))
    )
    if pronoun in ONE and ((many and not owner) or _other_sex(pronoun, inserted, lexis)):
        return False
    plain = (
        pronoun in POINTERS and len(inserted) <= ONE_WORD_OR_TWO and not any(map(deed, inserted))
    )
    held = _held(inserted, source, lexis)
    return held if plain else _names(gap.words, source, lexis)


def _other_sex(pronoun: str, inserted: list[str], lexis: Lexicon) -> bool:
    """Whether a name is a woman's where the source says "he", or a man's where it says "she"."""
    # One word alone may be a family name: Scott, Carol.
    return len(inserted) > 1 and _told_sex(pronoun, inserted, lexis)


def _told_sex(pronoun: str, name: list[str], lexis: Lexicon) -> bool:
    """Whether the first word of a name is a first name of the other sex than a pronoun's."""
    if pronoun not in ONE:
        return False
    first = next((word for word in name if word not in lexis["titles"]), "")
    other, own = ("women", "men") if pronoun in ONE_MAN else ("men", "women")
    return first in lexis[other] and first not in lexis[own]


def short_form(gap: Inserted) -> bool:
    """Whether brackets write a short form out: “[Republican National Committee]” for "RNC"."""
    short = re.sub(r"\W", "", gap.replaced)
    first = "".join(word[0] for word in WORD.findall(gap.words) if word[0].isupper())
    return len(short) > 1 and short.isupper() and first == short


def confirmed(gap: Inserted) -> bool:
    """Whether the text tells by itself that brackets say what it means.

    Notes, small words and written short forms do; a name does where no other was named of late.
    """
    inserted, lexis = WORD.findall(fold(gap.words).text), lexicon("en")
    if _words(gap.words) == _words(gap.replaced):
        return True  # “[Three] of them” for “three of them”
    small = lexis["stopwords"] | STOOD_FOR
    if note(gap.words) or short_form(gap) or {word.lower() for word in inserted} <= small:
        return {*_words(gap.replaced)} <= small or short_form(gap)
    named = [
        word.lower()
        for word in WORD.findall(gap.before[-LATELY:])
        if word[0].isupper() and word.lower() not in lexis.union("stopwords", "days", "months")
    ]
    own = [word.lower().removesuffix("'s") for word in inserted]
    one = bool(named) and {*named} <= {*own} and "and" not in own
    pronoun = (_words(gap.replaced) or [""])[0]
    return one and pronoun != "" and not _told_sex(pronoun, own, lexis)


def _names(inserted: str, source: str, lexis: Lexicon) -> bool:
    """Whether words in brackets are a name or "the general" of the source, not a deed."""
    words = WORD.findall(fold(inserted).text)
    if not words:
        return False
    first = words[0].lower()
    begins = words[0][0].isupper() or first in lexis["determiners"] | lexis["objects"]
    says = any(_says(word.lower(), lexis) for word in words)
    return begins and not says and _held(words, source, lexis)


def _says(word: str, lexis: Lexicon) -> bool:
    return word in lexis.cues and word not in lexis["nouns"]


def _held(words: list[str], source: str, lexis: Lexicon) -> bool:
    """Whether the source has each of some words itself, but for small ones."""
    small = lexis["stopwords"] | lexis["determiners"] | lexis["objects"]
    content = [word.removesuffix("'s") for word in map(str.lower, words) if word not in small]
    known = _known(source)
    return all(word in known or f"{word}s" in known for word in content)


@lru_cache(maxsize=4)
def _known(source: str) -> frozenset[str]:
    """The words of a source, in lower case, also those that it owns something by."""
    return frozenset(word.removesuffix("'s") for word in WORD.findall(source))


def _adds_nothing(gap: Inserted, source: str, lexis: Lexicon) -> bool:
    """Whether inserted words only clarify: a name, small words, or words the source has itself."""
    words = WORD.findall(fold(gap.words).text)
    names = [word for word in words if word[0].isupper()]
    if names:  # “the general [Kayani]”, not “the deal [with France]”
        return len(names) == len(words) and _held(words, source, lexis)
    return bool(gap.follows) and _held(words, source, lexis)


def _words(text: str) -> list[str]:
    """The words of a text, folded, in lower case, with "they've" written out."""
    bare = CONTRACTED.sub(" ", fold(text).text.lower())
    return [WRITTEN_OUT.get(word, word) for word in WORD.findall(bare)]
