"""A German, French or Spanish text in clauses, by the words of its language's file alone.

No verb forms are known there, so that words are alike that begin alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from summarise.read.text.lexicon import APART, Lexicon, lexicon

TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:-[^\W\d_]+)*|[.,;:!?«»“”„\"()–—]")
ELIDED = re.compile(r"(?<=[^\W\d_])['’](?=\w)")
SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")
# The conditional and the future by their endings, behind what an infinitive ends with: “aurait”,
# “habría”, “viendra”, “vendrá”, but not “montrait” or “mayoría”. No German verb is told by its end.
STEM = r"\w*(?:e|i|[nru]d|[eou]r|au|clu|ev|viv|suiv|tt|[aeo]ît|ait|mp|vainc)"
WOULD = {
    "fr": re.compile(rf"{STEM}rai(?:t|ent)"),
    "es": re.compile(r"(?:\w*(?:[aei]r|[lno]dr)|[hsc]abr|querr)ían?"),
}
SHALL = {"fr": re.compile(rf"{STEM}r(?:a|ont)"), "es": re.compile(r"\w+rán?")}
NOUN = re.compile(r"(?:[aei]ría|rait|ra)n?\Z")  # what may be a noun, too: “la galería”, “un trait”
Shapes = Mapping[str, re.Pattern[str]]
# What was done, by a word's form: “aufgebaut”, “verkauft”, “produziert”; “vendu”; “vendido”
PARTICIPLES = {
    "de": re.compile(
        r"\w*ge(?!gen)\w+(?:t|en)|(?:be|ver|er|zer|ent|über|unter)\w{2,}(?:t|en)|\w+iert"
    ),
    "fr": re.compile(r"\w+(?:é|i|u|ert|is|it)(?:e?s|e)?"),
    "es": re.compile(r"\w+(?:[ai]d|ich|ech|uest|iert|ist|uelt)[oa]s?"),
}
ENDS = frozenset('.,;:!?«»“”„"()–—')
SHORT, LONG, WHOLE = 4, 5, 8  # letters by which a word is known, and length from which by more
FEWEST = 4  # letters of a word that says what a text is about
OF = 3  # words of “zehn der zwölf” and “diez de los doce” up to the second number, at most
SMALL: Sequence[str] = (
    *("stopwords", "determiners", "prepositions", "pronouns", "auxiliaries", "finites", "articles"),
    *("breaks", "that", "times", "days", "adverbs", "conditional", "having", "stops", "according"),
    *("openers", "closing", "postposed", "reports"),
)


class Clauses:
    """A text's words in lower case, clause by clause, elided ones apart: “n’a” as “n”, “a”."""

    def __init__(self, text: str, language: str) -> None:
        """Take a text and the code of its language."""
        self.language, self.words = language, lexicon(language)
        self.clauses: list[list[str]] = [[]]
        for token in TOKEN.findall(SPACED.sub("", ELIDED.sub(" ", text.lower()))):
            if token in ENDS:
                self.clauses.append([])
            else:
                self.clauses[-1].append(token)
        self.all = frozenset(word for clause in self.clauses for word in clause)

    @cached_property
    def roots(self) -> frozenset[str]:
        """What its words share with other forms of them."""
        return frozenset(map(root, self.all))

    @cached_property
    def contents(self) -> list[str]:
        """The words that say what it is about, in order."""
        return [word for clause in self.clauses for word in clause if self.content(word)]

    def content(self, word: str) -> bool:
        """Whether a word says what the text is about."""
        return telling(word, self.words)

    def has(self, *names: str) -> list[str]:
        """The words and phrases of lists that stand in it."""
        return self.holds(self.words.union(*names))

    def holds(self, phrases: Iterable[str]) -> list[str]:
        """Those of some phrases that stand in it: "mehr_als" together, "lehnte~ab" apart."""
        likely = sorted(phrase for phrase in phrases if _parts(phrase)[0] in self.all)
        return [phrase for phrase in likely if any(stands(phrase, x) for x in self.clauses)]

    def shaped(self, shapes: Shapes) -> list[str]:
        """The verbs that look so, but for those that only end so."""
        return [word for clause in self.clauses for word in self.shaped_in(clause, shapes)]

    def shaped_in(self, clause: Sequence[str], shapes: Shapes) -> list[str]:
        """The verbs of a clause that look so: behind “une” or “de la” stands a noun."""
        shape, before = shapes.get(self.language), self.words.union("articles", "prepositions")
        if shape is None:
            return []
        return [
            word
            for last, word in pairwise(("", *clause))
            if shape.fullmatch(word)
            and word not in self.words["would"]
            and not (last in before - self.words["clitics"] and NOUN.search(word))
        ]

    @property
    def fluent(self) -> bool:
        """Whether it is in its language at all, and not in English, by the small words."""
        names = ("stopwords", "determiners", "prepositions", "articles", "finites", "pronouns")
        small = self.words.union(*names)
        words = [word for clause in self.clauses for word in clause]
        english = lexicon("en")["stopwords"] - small
        strange = sum(word in english for word in words)
        return strange <= max(1, sum(word in small for word in words))  # “an” is a year in French

    @property
    def done(self) -> bool:
        """Whether it has something as done."""
        form = PARTICIPLES[self.language]
        return bool(self.has("done")) and any(map(form.fullmatch, self.all))

    def told_of(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield each word of a list that stands in it with the root of what it is told of."""
        for phrase in self.has(name):
            last = _parts(phrase)[-1]
            clause = next(clause for clause in self.clauses if stands(phrase, clause))
            behind = clause[clause.index(last) + 1 :]
            yield phrase, next((root(word) for word in behind if self.content(word)), "")

    def shares(self) -> Iterator[str]:
        """Yield the beginning of each “zehn der zwölf”, which is less than all."""
        figures, small = self.words["figures"], self.words.union("prepositions", "articles")
        for clause in self.clauses:
            counts = [at for at, x in enumerate(clause) if x[0].isdigit() or x in figures]
            for one, two in pairwise(counts):
                if 1 < two - one <= OF and small.issuperset(clause[one + 1 : two]):
                    yield "_".join(clause[one:two])


def telling(word: str, words: Lexicon) -> bool:
    """Whether a word of a language, by its lists, says what a text is about."""
    small = word in words.union(*SMALL) or words.acts(word)
    return len(word) >= FEWEST and word[0].isalpha() and not small


def stands(phrase: str, clause: Sequence[str]) -> bool:
    """Whether a phrase stands in a clause: word by word, or apart where it says so."""
    first, *rest = _parts(phrase)
    places = [at for at, word in enumerate(clause) if word == first]
    if not rest or not places:
        return bool(places)
    if APART in phrase:
        return rest[-1] in clause[places[0] + 1 :]
    return any(list(clause[at + 1 : at + 1 + len(rest)]) == rest for at in places)


def any_stands(phrases: Collection[str], clause: Sequence[str]) -> str | None:
    """Return the first phrase by its letters that stands in a clause, if any does."""
    return min((phrase for phrase in phrases if stands(phrase, clause)), default=None)


def plainly_written(phrase: str) -> str:
    """Return a phrase as a person writes it: "lehnte … ab"."""
    return phrase.replace("_", " ").replace(APART, " … ")


@lru_cache(maxsize=1 << 13)
def _parts(phrase: str) -> list[str]:
    return re.split(f"[_{APART}]", phrase)


@lru_cache(maxsize=1 << 15)
def root(word: str) -> str:
    """Return what forms of one word share as far as its first letters tell, without accents."""
    plain = "".join(x for x in unicodedata.normalize("NFD", word) if not unicodedata.combining(x))
    bare = plain.removeprefix("ge") if len(plain) >= WHOLE else plain
    return bare[: LONG if len(bare) >= WHOLE else SHORT]
