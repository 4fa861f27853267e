"""People by the words of their names: whose name is whose, and whether it is a man's."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.check.terms.names import WORD
from summarise.read.text.lexicon import lexicon, words_of_language
from summarise.read.text.name_words import name_words

PARTICLES = frozenset({"van", "von", "der", "den", "de", "del", "da", "di", "du", "la", "le"})
PARTICLES |= {"bin", "ibn", "al", "el", "ben", "dos", "ten", "ter", "zu"}
SAME = 2  # letters that a first name and its short form share
# “Sie” and “lui” may be several, or either.
HE, SHE = frozenset({"he", "er", "il", "él"}), frozenset({"she", "elle", "ella"})


def namesakes(names: Sequence[str], speaker: str, source: str) -> bool:
    """Whether two full names share one word alone: Bill and Hillary Clinton, James Ek and Lee."""
    titles = lexicon("en")["titles"]
    theirs = [word for word in name_words(speaker) if word not in titles]
    ours = [[word for word in name_words(name) if word not in titles] for name in names]
    full = [name for name in ours if len(name) > 1]
    if not theirs:
        return False
    named = len(theirs) > 1 and theirs[0] in name_words(source)
    family = bool(full) and all(name[-1] == theirs[-1] for name in full)
    if any(theirs[-len(name) :] == name for name in full):
        return False  # Debbie Wasserman Schultz is Wasserman Schultz
    apart = all(name[-1] not in theirs and theirs[-1] not in name for name in ours)
    if named and full and apart and theirs[-1] in name_words(source):
        return True
    others = all(name[0][:SAME] != theirs[0][:SAME] for name in full)  # Joe is Joseph
    return named and family and others and all(theirs[0] not in name for name in ours)


def other_sex(source: str, names: Sequence[str], language: str) -> bool:
    """Whether the source says "she" where a man is given, or "he" where a woman is.

    Only the first of several names tells: Scott and Carol are family names, Virginia is a place.
    """
    words, he, she = lexicon("en"), source.lower() in HE, source.lower() in SHE
    theirs = words_of_language(language)
    men, women = words["men"] | theirs["men"], words["women"] | theirs["women"]
    other = women if he else men if she else frozenset[str]()
    own = men if he else women
    names = [name for name in names if "'" not in name and "’" not in name and "-" not in name]
    known = [[word for word in name_words(name) if word not in words["titles"]] for name in names]
    first = {parts[0] for parts in known if len(parts) > 1}
    return bool(first & other) and not first & own


def personal(name: str) -> bool:
    """Whether a name is somebody's own: not "the mayor", "the Duchess of Kent", "White House"."""
    offices = lexicon("en").union("titles", "organisations", "unnamed")
    own = [word for word in WORD.findall(name) if word.lower() not in offices]
    own = [word for word in own if word not in PARTICLES]
    return bool(own) and all(word[0].isupper() for word in own)
