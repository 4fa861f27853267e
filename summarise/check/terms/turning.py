"""Words that turn the sense of what they govern, in every language that has a word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from summarise.read.text.lexicon import everywhere, lexicon

PREFIXED = re.compile(r"(?:un|in|im|ir|il|dis|non|mis)([a-z]{3,})\Z")

# with these one thing is so and another is not: “Arn, unlike Osk, won”
CONTRASTING = frozenset({"unlike", "rather than", "instead of", "but not", "and not"})
SEVERAL = (["a"], ["the"], ["last"], ["next"], ["quite"])  # behind these “few” is “several”


@cache
def turns() -> frozenset[str]:
    """Return the negations of all languages, and English words that undo what follows them.

    Phrases are joined by "_". A text's language need not be known: the words of one are hardly
    ever those of another.
    """
    return _negations() | everywhere("swallowed")


def swallows(words: Iterable[str]) -> bool:
    """Whether a gap with these words, in lower case and in order, turns or sharpens the sense."""
    said = list(words)
    # Doubts and limits that a gap may not leave out, besides what turns the sense.
    pairs = {f"{one}_{other}" for one, other in pairwise(said)}
    return turning(said) or bool(everywhere("dropped") & {*said, *pairs})


def turning(words: Iterable[str]) -> bool:
    """Whether any of these words, in lower case and in order, turns the sense."""
    said = list(words)
    known = turns()
    if not known.isdisjoint(said) or any("n'" in word and turned(word) for word in said):
        return True
    return bool(turning_phrases(said))


@cache
def _negations() -> frozenset[str]:
    return everywhere("negations") | lexicon("negations")["negations"]


def negated(words: Iterable[str]) -> bool:
    """Whether any of these words, in lower case, negates."""
    known = _negations()
    return any(word in known or word.endswith("n't") or word.startswith("n'") for word in words)


def scarce(words: Sequence[str], start: int, end: int) -> bool:
    """Whether words between two indexes, in lower case, say that hardly any do: not "a few"."""
    places = (at for at in range(max(0, start), end) if words[at] == "few")
    return any(list(words[at - 1 : at]) not in SEVERAL for at in places)


def turning_phrases(words: list[str]) -> list[str]:
    """Return the pairs of words, in lower case and in order, that turn the sense: "far from"."""
    if _beginnings().isdisjoint(words):
        return []
    return [f"{one} {other}" for one, other in pairwise(words) if f"{one}_{other}" in turns()]


@cache
def _beginnings() -> frozenset[str]:
    """The first words of the phrases that turn the sense."""
    return frozenset(one for one, joint, _ in (x.partition("_") for x in turns()) if joint)


def contrasts(words: Sequence[str]) -> bool:
    """Whether a text, in lower case, says of one what is not so of another."""
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return not CONTRASTING.isdisjoint(words) or not CONTRASTING.isdisjoint(pairs)


def turned(word: str) -> bool:
    """Whether one word turns the sense."""
    return word in turns() or word.endswith("n't") or word.startswith("n'")


@lru_cache(maxsize=10_000)
def unprefixed(word: str) -> str:
    """Return what a prefix may turn, as "fair" in "unfair"; nothing where there is none."""
    found = PREFIXED.match(word)
    return found[1] if found else ""
