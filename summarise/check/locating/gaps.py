"""Gaps: whether what a quote leaves out by `…`, or says in `[brackets]`, leaves its sense alone.

A gap may swallow no negation, doubt, modal or speaker, nor the words that make of one verb's
subject another's ("Smith … was jailed" out of "Smith resigned and Jones was jailed"). A whole
sentence of one speech may go with what it doubts, though not with what it negates.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.check.around.hanging import turns
from summarise.check.around.left_out import OF_WHAT, WORD, LeftOut, left_out
from summarise.check.locating.brackets import Inserted, fair
from summarise.check.terms.turning import negated, swallows, turning
from summarise.read.text.lexicon import Lexicon, lexicon
from summarise.read.text.small_words import DEMONSTRATIVES

# The month, and an "at least" that bounds no number.
MAY = re.compile(r"(?<=\S )May\b")
AT_LEAST = re.compile(r"\bat least (?=for|in|on|to|until)")
LIMITING = frozenset({"always", "quite", "yet", "all", "entirely", "just", "so", "very", "much"})
ANAPHORA = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


class Gap(NamedTuple):
    """What stands between two parts of a quote."""

    before: str  # the source's words before the gap, folded
    left_out: str  # those in it
    inserted: str  # what the quote has in brackets instead, or nothing
    follows: str  # the part of the quote behind the gap, or nothing


def honest(gap: Gap, source: str) -> bool:
    """Whether a gap leaves the sense alone; `source` is the folded text, in lower case."""
    said = left_out(gap.before, MAY.sub("June", AT_LEAST.sub("", gap.left_out)), gap.follows)
    if _swallows(said):
        return False
    if gap.inserted:
        return fair(Inserted(gap.inserted, gap.left_out, gap.before, gap.follows), source)
    if not said.words:
        # “Jones … pays” for “Smith, unlike Jones, pays”
        return bool(gap.left_out.strip()) and "," not in gap.left_out
    return not turns(said)


def honest_end(text: str) -> bool:
    """Whether the end of a sentence may go, with which nothing hangs together behind it."""
    return not _swallows(left_out("", text, ""))


def honest_sentences(text: str, follows: str, *, one_speech: bool) -> bool:
    """Whether whole sentences may go: none negates, or names whom "he" behind them would mean.

    Outside one speech none may say who speaks either.
    """
    words, lexis = WORD.findall(text.lower()), lexicon("en")
    if negated(words) or (not one_speech and any(_says(word, lexis) for word in words)):
        return False
    behind = WORD.findall(follows.lower())[:2]
    if behind[:1] and behind[0] in DEMONSTRATIVES and {*behind[1:]} & lexis["finite"]:
        return False  # “That is a lie”: what is?
    first = words[0] if words else ""
    if not behind or behind[0] not in ANAPHORA or first in ANAPHORA | {"i", "we", "you"}:
        return True
    small = lexis.union("stopwords", "days", "months", "openers")
    return all(not word[0].isupper() or word.lower() in small for word in WORD.findall(text))


def _swallows(gap: LeftOut) -> bool:
    """Whether a negation, a doubt or a speaker goes; what an aside tells of a thing may."""
    last = gap.before[-1] if gap.before else ""
    denied = last in {"not", "never", "cannot"} or last.endswith("n't")
    if denied and gap.words and not gap.text.lstrip().startswith(",") and _limits(gap.words[0]):
        return True  # “I have never [knowingly] taken anything”
    if gap.words[:1] and gap.words[0] in OF_WHAT and gap.aside:
        return turning(gap.words) or _says(gap.words[-1], gap.lexis)
    return swallows(gap.words) or any(_says(word, gap.lexis) for word in gap.words)


def _limits(word: str) -> bool:
    """Whether an adverb behind "not" says how far it is not so: "deliberately", "always"."""
    plain = word in {"sadly", "happily", "luckily", "early", "only"}
    return (word.endswith("ly") and not plain) or word in LIMITING


def _says(word: str, lexis: Lexicon) -> bool:
    """Whether a word may say that somebody else speaks."""
    return bool(lexis.acts(word) - {"views", "shows"}) and word not in lexis["nouns"]
