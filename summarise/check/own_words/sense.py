"""The sense of a reader's own words against the sentences they rest on: "not" is kept.

Words are compared, not meanings, so only the plain case is judged: what the source negates, stated
without any word that could say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from summarise.check.case import Case, error, warning
from summarise.check.own_words.negated import (
    AWAITING,
    BE,
    GOVERNED,
    SHORT_OF,
    against,
    barred,
    behind,
    governed,
    limited,
    places,
    unreal,
)
from summarise.check.own_words.opposites import prefixed_words
from summarise.check.resting import Rested, Words, content, key
from summarise.check.terms.numbers import counted
from summarise.check.terms.turning import turned
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

BELOW = frozenset({("less", "than"), ("fewer", "than")})
TO_DO = frozenset({"has", "have", "remains", "remain", "remained", "needs", "need"})
EARLY = 4  # words with which a quote begins
PLAINLY = frozenset({"never", "not"})
MOST = 12  # numbers that are told from each other
NO_VERB = frozenset({"no", "nothing"})  # behind which nothing is done
# “You made that up, didn't you?”
TAG = re.compile(r", ?(?:\w+n['’]t) (?:i|you|he|she|it|we|they|there)\?\W*\Z", re.IGNORECASE)
MAY = frozenset({"may", "can", "allowed", "able", "permitted", "free", "entitled"})


def sense(case: Case) -> Iterator[Finding]:
    """No statement turns its source's sense."""
    for each in case.rested:
        lost = next((x for x in _lost(each.said, each.source) if _comparable(each, *x)), None)
        added = next((x for x in _added(each.said, each.source) if each.comparable), None)
        if lost or (added and not _of_others(each, case)):
            turned = f"turns its source, which has “{' … '.join(lost or ())}”"
            why = turned if lost else f"has “not … {added}”, where its source has no “not”"
            yield error("polarity-turned", each.item, why, each.cited)
        elif each.own:
            yield from _reworded(each)


def _reworded(each: Rested) -> Iterator[Finding]:
    """Ask whether what a quote negates is told without any word that could say so."""
    lexis = lexicon("en")
    if next(places(each.source, lexis.union("undoing", "negations")), None) is None:
        return
    negation, word = next(governed(each.quote, each.said), None) or _at_first(each)
    doubled = turned(word) or word in lexis.union("undoing", "denies")  # “did not refuse”
    if (
        not word
        or TAG.search(each.cut) is not None
        or doubled
        or word == "comment"
        or _to_come(each.said, word)
        or not any(content(x) and each.quote.has(x) for x in each.said)
    ):
        return
    told = (lexis["reworded"] | prefixed_words()) & each.said.all
    if not told and not against(each.said, each.quote):
        why = f"its quote has “{negation} … {word}”; see that it says the same without a “not”"
        yield warning("polarity-unsure", each.item, why, each.cited)


def _at_first(each: Rested) -> tuple[str, str]:
    """A "not" in a quote's first words, and what it is of: “has never been the property of”."""
    quote = each.quote
    for at, word in enumerate(quote[:EARLY]):
        of = next(filter(content, quote[at + 1 : at + 1 + GOVERNED]), "")
        is_not = not BE.isdisjoint(quote[max(0, at - 1) : at + 2])
        if is_not and word in PLAINLY and of and not limited(quote, at, each.said):
            return word, of
    return "", ""


def _comparable(each: Rested, negation: str, word: str) -> bool:
    return each.comparable or (negation not in NO_VERB and each.opens_alike(word))


def _lost(said: Words, source: Words) -> Iterator[tuple[str, str]]:
    """Yield what the source negates and a statement without any such word states.

    A word against that the source has too, of something else, makes up for nothing.
    """
    found = list(governed(source, said))
    for negation, word in found:
        if negation in SHORT_OF & said.all or (negation == "yet" and not AWAITING.isdisjoint(said)):
            continue
        if not said.has(word) or source.has(word) != sum(key(word) == key(x) for _, x in found):
            continue
        others = against(source, said) - Counter([negation])
        more = against(said, source) - others
        plain = all(key(each) == key(word) for each in more)
        if plain and not _within(said, word) and not _to_come(said, word):
            yield negation, word


def _added(said: Words, source: Words) -> Iterator[str]:
    """What a statement negates and a source without any such word states."""
    negated = behind(said, lexicon("en")["negations"] - {"nothing"})
    added = [word for _, word in negated if source.has(word)]
    # “voted against banning cars”, “not allowed to work”
    other = [y for x, y in pairwise(said) if x == "against" and y.endswith("ing")]
    other = [] if ("ban", "on") in pairwise(source) else other
    for at, _ in places(said, lexicon("en")["negations"]) if MAY & source.all else ():
        other += barred(said[at + 1 :])
    added += [word for word in other if source.has(word)]
    undone = lexicon("en").union("undone", "below")
    below = any(pair in BELOW for pair in pairwise(source))  # “less than half” is “not even half”
    if added and not below and not against(source, said) and undone.isdisjoint(source):
        yield from (x for x in added if not any(map(unreal, _ahead(source, x))))


def _of_others(each: Rested, case: Case) -> bool:
    """Whether a statement tells of how many are left: “nine were not found” of 14 less five."""
    told = {x for x in counted(each.text) if isinstance(x, float)}
    texts = (counted(case.document.at(span)) for span in each.cited)
    theirs = [x for text in texts for x in text if isinstance(x, float)]
    left = {abs(one - other) for one, other in combinations(theirs[:MOST], 2)}
    return not (told - {*theirs}).isdisjoint(left)


def _to_come(said: Words, word: str) -> bool:
    """Whether a word is told as still to be done: “has to be found”."""
    ahead = _ahead(said, word)
    return any(x[-2:] == ["to", "be"] and not TO_DO.isdisjoint(x[-3:-2]) for x in ahead)


def _within(said: Words, word: str) -> bool:
    """Whether any place of a word stands behind something against it: “did not sign or pay”.

    So it does behind "before": “it fell before they could reach it”.
    """
    ahead = _ahead(said, word)
    return any("before" in words or against(Words(words), Words([])) for words in ahead)


def _ahead(said: Words, word: str) -> list[list[str]]:
    """The words before each place of a word."""
    places = (at for at, each in enumerate(said) if key(each) == key(word))
    return [said[max(0, at - GOVERNED) : at] for at in places]
