"""Words that are verbs, as far as a list and an ending tell: “condemned”, “paid”, “banning”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from summarise.read.text.lexicon import lexicon

NO_PAST = frozenset({"hundred", "sacred", "naked", "wicked", "indeed", "beloved", "seed", "need"})
NO_DEED = frozenset(
    {"during", "evening", "morning", "meeting", "nothing", "something", "everything", "anything"}
    | {"building", "hearing", "ruling", "wedding", "housing", "string", "spring", "beijing"}
)
NO_ADVERB = frozenset(
    {"july", "family", "italy", "reply", "supply", "only", "ally", "fly", "apply", "comply", "rely"}
    | {"multiply", "imply", "rally", "bully", "tally", "assembly", "monopoly", "anomaly"}
)
MOST = 1 << 15  # words of which it is remembered
SHORTEST = 5  # letters of a word whose ending tells: "red", "king" are no verbs


@lru_cache(maxsize=MOST)
def deed(word: str) -> bool:
    """Whether a word, in lower case, is hardly anything but a verb that has a subject or object."""
    return finite(word) or gerund(word) or word in _bare()


@lru_cache(maxsize=MOST)
def finite(word: str) -> bool:
    """Whether a word, in lower case, may be a clause's verb in the past, or "is", "has", "may"."""
    lexis = lexicon("en")
    said = bool(lexis.acts(word)) and word not in lexis["nouns"] and not gerund(word)
    past = word.endswith("ed") and len(word) >= SHORTEST and word not in NO_PAST
    helping = word in lexis["finite"] | (lexis["modals"] - {"to"}) and word != "being"
    return past or said or helping or word in lexis["pasts"]


@lru_cache(maxsize=MOST)
def gerund(word: str) -> bool:
    """Whether a word, in lower case, is a verb's "-ing": “ending slavery”."""
    return word.endswith("ing") and len(word) >= SHORTEST and word not in NO_DEED


def adverb(word: str) -> bool:
    """Whether a word, in lower case, is an adverb by its ending."""
    return word.endswith("ly") and word not in NO_ADVERB


@cache
def _bare() -> frozenset[str]:
    """The bare and the third forms of verbs that are hardly nouns."""
    return frozenset(form for verb in lexicon("en")["deeds"] for form in _forms(verb))


def _forms(verb: str) -> Iterator[str]:
    yield verb
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield f"{verb}es"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield f"{verb[:-1]}ies"
    else:
        yield f"{verb}s"
