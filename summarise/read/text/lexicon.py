"""The words of a language that the rules know, from the data files in `words/`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Literal, get_args

Act = Literal[
    "asserts",  # says that something is so
    "shows",  # a poll, a paper or a picture says it
    "views",  # backs, faults or names something
    "hedges",
    "admits",
    "accuses",
    "promises",
    "asks",
    "denies",
    "declines",
    "unsaid",  # is told not to say it, or only might
]
LANGUAGES = ("en", "de", "fr", "es")
ACTS: tuple[Act, ...] = get_args(Act)
APART = "~"
NOTHING = frozenset[Act]()
ENDING = frozenset(".?!")
ANSWERED = frozenset({"a", "an", "something", "which"})  # behind these an answer may be named
KINDS = (
    ("prepositions", "preposition"),
    ("days", "day"),
    ("auxiliaries", "auxiliary"),
    ("modals", "modal"),
    ("objects", "pronoun"),
    ("determiners", "determiner"),
    ("pronouns", "pronoun"),
)  # sections whose words are of one kind; of a word in several, the last is its kind


class Lexicon(dict[str, frozenset[str]]):
    """One language's word lists by the name of their section, empty where it has none.

    `cues` maps the first word of a way of saying to its continuations, longest first: the words
    that must follow (none for most verbs), and what it does. A word with `APART` before it may
    stand further on, as the particle of a separable verb does.
    """

    def __init__(
        self,
        cues: dict[str, tuple[tuple[tuple[str, ...], Act], ...]],
        lists: dict[str, frozenset[str]],
    ) -> None:
        """Hold the lists; they are looked up for every word of a text."""
        super().__init__(lists)
        self.cues = cues
        self._unions: dict[tuple[str, ...], frozenset[str]] = {}
        # Of words that say nothing alone, as "in" of "in the words of": those that may follow.
        self.followed = {
            word: frozenset(rest[0] for rest, _ in ways)
            for word, ways in cues.items()
            if all(rest and rest[0][0] != APART for rest, _ in ways)
        }
        # Only English lists what its verbs look like: elsewhere any word may be one.
        self.lists_verbs = bool(lists.get("pasts"))
        self._acts = {
            word: frozenset(act for rest, act in ways if not rest) for word, ways in cues.items()
        }

    # A lexicon is itself alone, each language has one: what its words make of a text can be kept.
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]  # of a dict it is None

    def __missing__(self, name: str) -> frozenset[str]:
        """Return no words."""
        return frozenset()

    def acts(self, word: str) -> frozenset[Act]:
        """Return what a word that says something by itself does; nothing for any other."""
        return self._acts.get(word, NOTHING)

    def past(self, word: str) -> bool:
        """Whether a word may say what was done: "fell", "denied"."""
        return word.endswith("ed") or word in self["pasts"]

    def negates(self, word: str) -> bool:
        """Whether a word is a negation: "not", "never", "wasn't"."""
        return word in self["negations"] or word.endswith("n't")

    @cached_property
    def kinds(self) -> dict[str, str]:
        """What kind of word each small word is; those that join clauses are their own."""
        found = {word: kind for section, kind in KINDS for word in self[section]}
        return {**found, **{word: word for word in self["joints"]}}

    @cached_property
    def turns(self) -> frozenset[str]:
        """The words at which what is said may end."""
        return frozenset(self.cues) | ENDING | ANSWERED | self.charges

    @cached_property
    def charges(self) -> frozenset[str]:
        """The words for several things that somebody may deny: "allegations", "claims"."""
        return frozenset(word for word in self["reports"] if word.endswith("s"))

    def union(self, *names: str) -> frozenset[str]:
        """Return the words of several lists, made once."""
        held = self._unions.get(names)
        if held is None:
            held = self._unions[names] = frozenset().union(*map(self.__getitem__, names))
        return held


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a word file."""
    return LANGUAGES


def foreign(language: str) -> bool:
    """Whether a language is none but English, and has a word file."""
    return language in LANGUAGES[1:]


@cache
def lexicon(language: str = "en") -> Lexicon:
    """Return the words of that language."""
    data = pkgutil.get_data("summarise.read", f"words/{language}.txt") or b""
    return parse(data.decode("utf-8"))


def words_of_language(language: str) -> Lexicon:
    """Return the words of a text's language; those of English where it has no file."""
    return lexicon(language if foreign(language) else "en")


def parse(text: str) -> Lexicon:
    """Read a word file: sections in brackets, words apart, `_` inside a phrase, `#` notes.

    “wies~zurück” is a verb whose second word may stand at the end of its clause.
    """
    cues: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    lists: dict[str, set[str]] = {}
    for section, words in sections(text):
        lists.setdefault(section, set()).update(words)
        for act in ACTS:
            if act == section:
                for word in words:
                    first, *rest = word.replace(APART, f"_{APART}").split("_")
                    cues.setdefault(first, []).append((tuple(rest), act))
    longest_first = {
        first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in cues.items()
    }
    return Lexicon(longest_first, {name: frozenset(words) for name, words in lists.items()})


def sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of a word file that is no note, with its section, as words."""
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            yield section, line.split()


@cache
def everywhere(section: str) -> frozenset[str]:
    """Return one section's words in every language."""
    return frozenset().union(*(lexicon(language)[section] for language in languages()))
