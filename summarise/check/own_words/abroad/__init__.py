"""German, French and Spanish in a reader's own words: "not", opposites, doubts, bounds and units.

What `sense`, `opposites`, `doubts`, `answered` and `measures` do in English, by the words of the
language's file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarise.check.case import Case, error, warning
from summarise.check.own_words.abroad.answers import answer, granted
from summarise.check.own_words.abroad.doubts import doubted, opened
from summarise.check.own_words.abroad.measures import measures
from summarise.check.own_words.abroad.opposed import opposites, shares
from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.own_words.abroad.polarity import polarity, unsure
from summarise.check.terms.clauses import Clauses
from summarise.evidence import Finding
from summarise.read.text.lexicon import foreign

MARKS = frozenset("“„«")  # of words that are quoted once more
# What may be wrong with a statement that is told in other words, and with one that is not.
ANYHOW: tuple[Callable[[Pair], Wrong], ...] = (answer, shares, measures, granted)
WAYS: tuple[Callable[[Pair], Wrong], ...] = (
    *(answer, shares, measures, polarity, opposites, doubted, granted),
)
QUESTIONS: tuple[Callable[[Pair], Wrong], ...] = (unsure, opened)


def abroad(case: Case) -> Iterator[Finding]:
    """No statement in German, French or Spanish turns what its sentence says."""
    language = case.reading.language
    if not foreign(language):
        return
    at = case.document.at
    for each in case.rested:
        said = Clauses(each.text, language)
        if each.quoted or not said.fluent:
            continue  # a French report may be summed up in English
        pair = Pair(said, Clauses(case.text(each.cited), language), each.named)
        ways = WAYS if pair.comparable else ANYHOW
        found = next((found for way in ways for found in way(pair)), None)
        if found:
            yield error(found[0], each.item, found[1], each.cited)
        elif MARKS.isdisjoint(each.text):
            held = case.evidence.get(each.item)
            quote = Clauses(at(held.span) if held and held.span else "", language)
            asked = _asked(Pair(said, quote, each.named))
            if asked:
                yield warning(asked[0], each.item, asked[1], each.cited)


def _asked(pair: Pair) -> tuple[str, str] | None:
    """What to ask a person of a statement beside its quote alone, if both are about one thing."""
    alike = not pair.told.isdisjoint(pair.source.roots)
    return next((found for way in QUESTIONS for found in way(pair)), None) if alike else None
