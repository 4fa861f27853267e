"""Gaps: whether what a quote leaves out by `…`, or says in `[brackets]`, leaves its sense alone.

A gap may swallow no negation, doubt, modal or speaker, nor the words that make of one verb's
subject another's ("Smith … was jailed" out of "Smith resigned and Jones was jailed"). Words in
brackets may stand for "he" or "the man", name whom the text means, or make a note; they may not say
something new.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.check.folding import fold
from summarise.check.turning import turning
from summarise.read.lexicon import Lexicon, lexicon

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
MARK = re.compile(r"\"|(?<!\w)'|'(?!\w)")
TOKEN = re.compile(rf"{WORD.pattern}|;")
ENCLOSING = re.compile(r"\s*(?:,.*,|\(.*\)|-.*-)\s*\Z", re.DOTALL)
REPLACED = 4  # words of "the man in question" for which a bracket may stand
BEFORE_TO = 3  # words before "to" among which what one wants or tries is looked for


class Gap(NamedTuple):
    """What stands between two parts of a quote."""

    left_out: str  # the source's own words, folded
    inserted: str  # what the quote has in brackets instead, or nothing
    follows: str  # the part of the quote behind the gap, or nothing


def honest(gap: Gap, source: str) -> bool:
    """Whether a gap leaves the sense alone; `source` is the folded text, in lower case."""
    words = _words(gap.left_out)
    lexis = lexicon("en")
    if MARK.search(gap.left_out) or turning(words) or any(_says(word, lexis) for word in words):
        return False
    if gap.inserted and not _honest_insertion(gap, source, lexis):
        return False
    return not (_drops_modal(words, lexis) or _swaps_subject(gap, lexis))


def honest_words(inserted: str) -> bool:
    """Whether words in brackets turn nothing by themselves: no negation, modal, number."""
    words, lexis = _words(inserted), lexicon("en")
    modals, scales = lexis["modals"] - {"to"}, lexis["quantities"]
    turned = turning(words) or any(word in modals | scales for word in words)
    return not turned and not any(letter.isnumeric() for letter in inserted)


def note(inserted: str) -> bool:
    """Whether words in brackets are an editor's note, as in “[sic]”."""
    words = _words(inserted)
    return bool(words) and set(words) <= lexicon("en")["notes"]


def honest_start(before: str) -> bool:
    """Whether what a leading bracket may stand for turns nothing: “[They]” for “Few”."""
    words = _words(re.split(r"[.!?\"]", before)[-1])
    return not turning(words) and not lexicon("en")["quantities"] & set(words)


def _honest_insertion(gap: Gap, source: str, lexis: Lexicon) -> bool:
    inserted, replaced = _words(gap.inserted), _words(gap.left_out)
    if not replaced:
        return _adds_nothing(gap, source, lexis)
    counted = any(x.isnumeric() for x in gap.left_out) or set(replaced) & lexis["quantities"]
    named = gap.left_out[1:].lower() != gap.left_out[1:]
    return not counted and not named and _stands_for(inserted, replaced, lexis)


def _stands_for(inserted: list[str], replaced: list[str], lexis: Lexicon) -> bool:
    """Whether words in brackets may stand for the source's: for "he" or "is", not for a verb."""
    if set(replaced) <= lexis["finite"]:
        return set(inserted) <= lexis["finite"]
    if len(replaced) == len(inserted) == 1 and _inflected(replaced[0], inserted[0]):
        return True
    small = set(replaced) <= lexis["stopwords"]
    determined = replaced[0] in lexis["determiners"] and len(replaced) <= REPLACED
    return (small or determined) and not any(_says(word, lexis) for word in inserted)


def _adds_nothing(gap: Gap, source: str, lexis: Lexicon) -> bool:
    """Whether inserted words only clarify: names, small words, or words the source has itself."""
    content = [word for word in WORD.findall(fold(gap.inserted).text) if word[0].islower()]
    content = [word for word in content if word not in lexis["stopwords"]]
    if not content:
        return bool(gap.follows) or not gap.inserted[1:2].islower()
    return bool(gap.follows) and all(word in source for word in content)


def _inflected(one: str, other: str) -> bool:
    """Whether two words are one verb or noun in two forms: "want", "wants", "wanted"."""
    stems = [re.sub(r"(?:ing|ed|es|s|d|e)\Z", "", word) for word in (one, other)]
    return stems[0] == stems[1] and len(stems[0]) > len("an")


def _drops_modal(words: list[str], lexis: Lexicon) -> bool:
    """Whether a gap ends in "may" or "tried to", so that a bare verb is left behind it."""
    if words[-1:] == ["to"] and set(words[-1 - BEFORE_TO : -1]) & lexis["irrealis"]:
        return True
    last = len(words)
    while last and (words[last - 1] in lexis["auxiliaries"] or words[last - 1].endswith("ly")):
        last -= 1
    return bool(last) and words[last - 1] in lexis["modals"] - {"to"}


def _swaps_subject(gap: Gap, lexis: Lexicon) -> bool:
    """Whether the verb behind a gap is somebody else's: "… resigned and Jones [was jailed]"."""
    verb = (_words(gap.follows) or [""])[0]
    if not (verb in lexis["finite"] | lexis["modals"] or verb.endswith("ed") or verb in lexis.cues):
        return False
    tokens = TOKEN.findall(gap.left_out)
    joins = [at for at, token in enumerate(tokens) if token.lower() in lexis["joining"]]
    named = [at for at, token in enumerate(tokens) if token == "that"]  # noqa: S105  a word
    for at in joins[-1:] or named[-1:]:
        subject = tokens[at + 1 :]
        begins = bool(subject) and (
            subject[0][0].isupper() or (at in joins and subject[0] in lexis["determiners"])
        )
        near = not {token.lower() for token in subject} & lexis["prepositions"]
        if begins and near and not ENCLOSING.match(gap.left_out):
            return True
    return False


def _says(word: str, lexis: Lexicon) -> bool:
    """Whether a word may say that somebody else speaks."""
    alone = any(not rest for rest, _ in lexis.cues.get(word, ()))
    return alone and word not in lexis["nouns"]


def _words(text: str) -> list[str]:
    return WORD.findall(fold(text).text.lower())
