"""What a German, French or Spanish quote was cut out of: its "not", doubt, condition or bound.

The words are data, in `read/words/`; negations and what governs a clause with "that" are looked for
in every language by `governing`.
"""

from __future__ import annotations

import re

from summarise.check.terms.turning import turned
from summarise.read.text.lexicon import Lexicon, foreign, lexicon

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
ELIDED = re.compile(r"\b(?:qu|d|l|n|s|j|c|m|t|jusqu|lorsqu|puisqu)'(?=\w)")
SENTENCE = re.compile(r"[.!?;:\"«»„“”]")
NEAR = 3  # words right before a quote in which a negation or a doubt governs it
DENYING = 5  # words before an infinitive in which it is denied
COMMAS = 2  # commas, at most, between a condition and what hangs on it
LONGEST = 2  # words of a phrase
STILL = frozenset({"noch", "auch", "gar", "plus", "encore", "aún", "todavía"})


def lost_abroad(before: str, behind: str, quote: str, language: str) -> str | None:
    """Say what stands beside a quote, all folded, and turns it; None where nothing does."""
    if not foreign(language):
        return None  # English, or a language of which only quoted passages are read
    words = lexicon(language)
    return _lost_before(before, quote, words) or _lost_behind(behind, words)


def _lost_before(before: str, quote: str, words: Lexicon) -> str | None:
    sentence = SENTENCE.split(before)[-1]
    first, clause = _words(sentence)[:1], _words(sentence.rsplit(",", 1)[-1])
    if before.rstrip().endswith(","):
        governs = first and first[0] in words["provided"] and sentence.count(",") <= COMMAS
        return f"“{first[0]} …”" if governs else None
    inside, near = _words(quote), clause[-NEAR:]
    against = [word for word in near if turned(word)]
    doubt = _phrase(clause, words["doubtful"], NEAR)
    open_ = [word for word in near[-1:] if word in words["conditional"]]
    condition = [word for word in clause if word in words["provided"]]
    denied = [word for word in clause[-DENYING:] if word in words["denies"]]
    denied = denied if inside and inside[0] in words["having"] else []
    lost = against or doubt or open_ or condition or denied or _bound(clause, inside, words)
    return f"“{lost[-1]}”" if lost else None


def _bound(clause: list[str], inside: list[str], words: Lexicon) -> list[str]:
    """What bounds the number with which a quote begins: “mindestens [drei]”."""
    counts = inside != [] and (inside[0][0].isdigit() or inside[0] in words["figures"])
    return _phrase(clause, words["bounding"], LONGEST) if counts else []


def _phrase(clause: list[str], phrases: frozenset[str], near: int) -> list[str]:
    """The phrases among the last words: “tal vez”."""
    last = clause[-near:]
    sizes = range(LONGEST, 0, -1)
    every = (last[at : at + size] for size in sizes for at in range(len(last)))
    ends = (part for part in every if part)
    return [" ".join(part) for part in ends if "_".join(part) in phrases][:1]


def _lost_behind(behind: str, words: Lexicon) -> str | None:
    if not behind or not (behind[0].isspace() or behind[0] == ","):
        return None
    following = _words(SENTENCE.split(behind)[0])[: NEAR + 1]
    first, *rest = following or [""]
    still = first in STILL and rest[:1] != [] and turned(rest[0])
    if still and behind[0].isspace():
        return f"“{first} {rest[0]}”"
    return f"“{first} …”" if first in words["provided"] else None


def _words(text: str) -> list[str]:
    """The words in lower case, elided ones as two: “qu'aucune” as “qu”, “aucune”."""
    return WORD.findall(ELIDED.sub(lambda match: f"{match[0][:-1]} ", text.lower()))
