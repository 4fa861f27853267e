"""Gaps: whether what a quote leaves out by `…`, or says in `[brackets]`, leaves its sense alone.

A gap may swallow no negation, doubt, modal or speaker, nor the words that make of one verb's
subject another's ("Smith … was jailed" out of "Smith resigned and Jones was jailed"). Words in
brackets may stand for "he" or "the man", name whom the text means, or make a note; they may not say
something new.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.check.edges import COUNTING, PERCENT
from summarise.check.folding import fold
from summarise.check.numbers import SCALES
from summarise.check.turning import swallows, turning
from summarise.read.lexicon import Lexicon, lexicon

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
MARK = re.compile(r"[\"❝❞]|</?q>|(?<!\w)'|'(?!\w)|\n\s*(?:[-–—]|[A-Z][\w. ]{0,30}:)")
TOKEN = re.compile(rf"{WORD.pattern}|[;:]|, (?=(?:he|she|they|it|we|you|I)\b)")
# The month, and an "at least" that bounds no number.
MAY = re.compile(r"(?<=\S )May\b|\bat least (?=for|in|on|to|until)")
RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "what"})
PRONOUNS = frozenset({"i", "he", "she", "they", "it", "we", "you"})
ENCLOSING = re.compile(r"\s*(?:,.*,|\(.*\)|-.*-)\s*\Z", re.DOTALL)
OF = frozenset({"of", "for", "to"})
VERBS = (
    frozenset(["is", "are", "was", "were", "be", "been", "being", "am"]),
    frozenset(["has", "have", "had"]),
    frozenset(["do", "does", "did"]),
)
COUNTED = PERCENT | SCALES.keys()
NEAR = 3  # words of a subject right before its verb
BEFORE_TO = 3  # words before "to" among which what one wants or tries is looked for


class Gap(NamedTuple):
    """What stands between two parts of a quote."""

    before: str  # the source's words before the gap, folded
    left_out: str  # those in it
    inserted: str  # what the quote has in brackets instead, or nothing
    follows: str  # the part of the quote behind the gap, or nothing


def honest(gap: Gap, source: str) -> bool:
    """Whether a gap leaves the sense alone; `source` is the folded text, in lower case."""
    words = _words(MAY.sub("", gap.left_out))
    lexis = lexicon("en")
    if MARK.search(gap.left_out) or swallows(words) or any(_says(word, lexis) for word in words):
        return False
    if gap.inserted:
        return _honest_insertion(gap, source, lexis)
    if not words and (not gap.left_out.strip() or "," in gap.left_out):
        return False  # “Jones … pays” for “Smith, unlike Jones, pays”
    return not any(turns(gap, words, lexis) for turns in TURNING)


def honest_words(inserted: str) -> bool:
    """Whether words in brackets turn nothing by themselves: no negation, modal, number."""
    words, lexis = _words(inserted), lexicon("en")
    modals, scales = lexis["modals"] - {"to"}, lexis["quantities"]
    turned = turning(words) or any(word in modals | scales for word in words)
    return not turned and not any(letter.isnumeric() for letter in inserted)


def note(inserted: str) -> bool:
    """Whether words in brackets are an editor's note, as in “[sic]”."""
    words, lexis = {*_words(inserted)}, lexicon("en")
    return bool(words & lexis["notes"]) and words <= lexis["notes"] | lexis["notewords"]


def honest_start(before: str, inserted: str, source: str) -> bool:
    """Whether what a leading bracket may stand for turns nothing: “[They]” for “Few”.

    Nor may it stand for somebody else's name: “[Jones] killed him” for “Smith killed him”.
    """
    clause = re.split(r"[.!?\"]", before)[-1]
    words, lexis = _words(clause), lexicon("en")
    last = WORD.findall(clause)[-1:]
    if not _held(WORD.findall(fold(inserted).text), source, lexis):
        return False
    small = lexis["stopwords"] | lexis["titles"]
    named = bool(last) and last[0][0].isupper() and last[0].lower() not in small
    same = bool(last) and last[0].lower() in _words(inserted)
    return not swallows(words) and not lexis["quantities"] & {*words} and (not named or same)


def _honest_insertion(gap: Gap, source: str, lexis: Lexicon) -> bool:
    inserted, replaced = _words(gap.inserted), _words(gap.left_out)
    if not replaced:
        return _adds_nothing(gap, source, lexis)
    small = lexis["stopwords"] | lexis["objects"] | PRONOUNS
    if any(x.isnumeric() for x in gap.left_out) or not {*replaced} <= small:
        return False
    if {*replaced} <= lexis["finite"]:
        return any({*inserted, *replaced} <= forms for forms in VERBS)
    stands_for_somebody = {*replaced} <= lexis["determiners"] | lexis["objects"] | PRONOUNS
    return stands_for_somebody and _names_somebody(gap.inserted, source, lexis)


def _names_somebody(inserted: str, source: str, lexis: Lexicon) -> bool:
    """Whether words in brackets are a name or "the general" of the source, not a deed."""
    words = WORD.findall(fold(inserted).text)
    first = words[0].lower()
    begins = words[0][0].isupper() or first in lexis["determiners"] | lexis["objects"]
    says = any(_says(word.lower(), lexis) for word in words)
    return begins and not says and _held(words, source, lexis)


def _held(words: list[str], source: str, lexis: Lexicon) -> bool:
    """Whether the source has each of some words itself, but for small ones."""
    small = lexis["stopwords"] | lexis["determiners"] | lexis["objects"]
    content = [word for word in map(str.lower, words) if word not in small]
    return all(re.search(rf"\b{re.escape(word)}", source) for word in content)


def _adds_nothing(gap: Gap, source: str, lexis: Lexicon) -> bool:
    """Whether inserted words only clarify: a name, small words, or words the source has itself."""
    words = WORD.findall(fold(gap.inserted).text)
    names = [word for word in words if word[0].isupper()]
    if names:  # “the general [Kayani]”, not “the deal [with France]”
        return len(names) == len(words) and _held(words, source, lexis)
    return bool(gap.follows) and _held(words, source, lexis)


def _drops_modal(_: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether a gap ends in "may" or "tried to", so that a bare verb is left behind it."""
    if words[-1:] == ["to"] and set(words[-1 - BEFORE_TO : -1]) & lexis["irrealis"]:
        return True
    last = len(words)
    while last and (words[last - 1] in lexis["auxiliaries"] or words[last - 1].endswith("ly")):
        last -= 1
    return bool(last) and words[last - 1] in lexis["modals"] - {"to"}


def _takes_head(gap: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether a noun goes, or what it is not: "The [wife of] the mayor", "a [toy] gun"."""
    last = WORD.findall(gap.before.lower())[-1:]
    if not last or last[0] not in lexis["articles"]:
        return False
    return not {*words}.isdisjoint(OF | RELATIVE | lexis["qualifying"])


def _takes_object(gap: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether what follows hangs on a word that goes: "backed [a ban on] torture"."""
    hangs = len(words) > 1 and words[-1] in lexis["prepositions"] - {"to"}
    return hangs and words[0] not in lexis["prepositions"] and not ENCLOSING.match(gap.left_out)


def _takes_verb(gap: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether what follows hangs on a second verb: "rise [for the rich and fall] for the poor"."""
    verb = (_words(gap.follows) or [""])[0]
    if verb not in lexis["prepositions"] | lexis["determiners"] or ENCLOSING.match(gap.left_out):
        return False
    joins = [at for at, word in enumerate(words) if word in {"and", "but", "or", "then"}]
    tail = words[joins[-1] + 1 :] if joins else []
    begins = {*tail[:1]} & (lexis["determiners"] | lexis["prepositions"])
    capital = WORD.findall(gap.left_out)[-len(tail) :][0][0].isupper() if tail else False
    return bool(tail) and len(tail) <= NEAR and not begins and not capital


def _takes_subject(gap: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether the verb behind is that of a subject which goes: "Smith[, everyone] resigned"."""
    verb = (_words(gap.follows) or [""])[0]
    small = (lexis["prepositions"] | lexis["determiners"] | lexis["joining"]) - lexis["finite"]
    if not words or verb in small or ENCLOSING.match(gap.left_out):
        return False
    first = WORD.findall(gap.left_out)[0]
    begins = first[0].isupper() or words[0] in lexis.union("determiners", "somebody")
    if gap.left_out.lstrip().startswith(",") and begins:
        return True
    return words[0] in lexis["subordinating"] and len(words) > 1 and _finite(verb)


def _cuts_number(gap: Gap, words: list[str], _: Lexicon) -> bool:
    """Whether a number before a gap goes on in it: "$5 [to $9 million]"."""
    counted = gap.before.rstrip()[-1:].isdigit() or {*_words(gap.before)[-1:]} & COUNTING
    return bool(counted) and not COUNTED.isdisjoint(words)


def _swaps_subject(gap: Gap, words: list[str], lexis: Lexicon) -> bool:
    """Whether the verb behind a gap is somebody else's: "… resigned and Jones [was jailed]"."""
    if len(words) > 1 and words[-1] in RELATIVE:
        return True  # "fired a clerk who [is a thief]"
    verb = (_words(gap.follows) or [""])[0]
    small = lexis["prepositions"] | lexis["determiners"] | lexis["joining"] | RELATIVE
    if verb in small - lexis["finite"] or gap.follows.lstrip()[:1].isupper():
        return False
    tokens = [token.strip() for token in TOKEN.findall(gap.left_out)]
    joins = [
        at for at, token in enumerate(tokens) if token.lower() in lexis["joining"] | {":", ","}
    ]
    named = [at for at, token in enumerate(tokens) if token in RELATIVE]
    for at in joins[-1:] or named[-1:]:
        subject = tokens[at + 1 :]
        begins = bool(subject) and (
            subject[0][0].isupper()
            or at in joins
            or subject[0] in lexis["determiners"]
            or tokens[at] == "whose"
        )
        near = len(subject) <= NEAR and not {x.lower() for x in subject} & lexis["prepositions"]
        phrase = words[0] in lexis["prepositions"] and not any(map(_finite, words))
        if begins and near and not phrase and not ENCLOSING.match(gap.left_out):
            return True
    return False


TURNING = (
    _drops_modal,
    _swaps_subject,
    _takes_head,
    _takes_object,
    _takes_verb,
    _takes_subject,
    _cuts_number,
)


def _finite(word: str) -> bool:
    """Whether a word may be the verb of a clause: "between A and B" has none."""
    lexis = lexicon("en")
    return word.endswith("ed") or word in lexis["finite"] | lexis["modals"] or word in lexis.cues


def _says(word: str, lexis: Lexicon) -> bool:
    """Whether a word may say that somebody else speaks."""
    alone = any(
        not rest and act not in {"views", "shows"} for rest, act in lexis.cues.get(word, ())
    )
    return alone and word not in lexis["nouns"]


def _words(text: str) -> list[str]:
    return WORD.findall(fold(text).text.lower())
