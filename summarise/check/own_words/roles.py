"""Who did what to whom: a statement that has "B sued A" of what its sentence has as "A sued B".

Words are told by their place before and behind a verb, so that only what is plain is judged: both
parties stand the other way round there, or another name does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from summarise.check.case import Case, error, warning
from summarise.check.locating.folding import fold
from summarise.check.own_words.parties import TOKEN, Deed, deeds
from summarise.check.resting import Rested, key
from summarise.check.terms.deeds import deed
from summarise.evidence import Finding

MOST = 50  # verbs of a statement that are held against each other
LONGEST = 200  # and against so many of a sentence
# Whoever does so may have it done to them too: “met”, “the bill passed the senate”.
EITHER_WAY = (
    "meet marry married face play fight join clash match talk speak share agree argue compare"
    " differ negotiate trade merge divorce separate follow exceeded compete passed"
)
MUTUAL = frozenset(map(key, EITHER_WAY.split()))
# What it is done to does it too: “the pool opened its doors”.
ITSELF = "open close begin end stop change turn move break grow leave"
OF_ITSELF = frozenset(map(key, ITSELF.split()))
# Who does so to one has it done from them: “rented it to her”, “she rented it from him”.
FROM_ONE = "rent lease"
CONVERSE = frozenset(map(key, FROM_ONE.split()))
OBJECT = {"she": "her", "he": "him", "they": "them"}
SUBJECT = re.compile(r"\b(?P<who>she|he|they) (?P<verb>[a-z]+)\b")
HELPED = re.compile(r"\b(she|he|they) (?:has|have|had) ")
_Both = tuple[Deed, Deed]  # of a statement, and of its source


def roles(case: Case) -> Iterator[Finding]:
    """No statement turns who does what to whom, or has another do it than its sentence names."""
    at = case.document.at
    for each in case.rested:
        if not each.own:
            continue
        source = [deed for span in each.cited for deed in deeds(at(span))]
        converse = CONVERSE if "from" in each.said.all ^ each.source.all else frozenset()
        own = [x for x in deeds(each.text) if key(x.verb) not in MUTUAL | converse and x.plain]
        both = [(x, same) for x in own[:MOST] if (same := _same(x, source[:LONGEST]))]
        turned = _turned(both, map(at, each.near)) or _exchanged(both)
        other = None if turned else _another(both, case)
        does = None if turned else _pronoun(each, [*map(at, each.cited)])
        if does:
            yield error("roles-turned", each.item, does, each.cited)
            continue
        if turned:
            mine, theirs = (deed.words for deed in turned)
            why = f"turns who does what to whom: has “{mine}” where its source has “{theirs}”"
            yield error("roles-turned", each.item, why, each.cited)
        elif other:
            why = f"has {other[0]} do what its source has {other[1]} do"
            yield warning("doer-elsewhere", each.item, why, each.cited)


def _pronoun(each: Rested, source: Sequence[str]) -> str | None:
    """Say who does what is done to them: “she told a manager” of “a manager told her”."""
    spoken = OBJECT.keys() & each.said.all
    if not any(OBJECT[who] in each.source.all for who in spoken):
        return None
    theirs = [_plainly(text) for text in source]
    for mine in SUBJECT.finditer(_plainly(each.text)):
        who, verb = mine["who"], mine["verb"]
        whom = f"{verb} {OBJECT[who]} "
        to_them = [text for text in theirs if whom in f"{text} "]
        if to_them and deed(verb) and not any(f"{who} {verb}" in text for text in to_them):
            same = (x for text in to_them for x in SUBJECT.finditer(text) if x["verb"] == verb)
            if next(same, None) is None:
                return f"turns who does what to whom: has “{mine[0]}”, its source “{whom.strip()}”"
    return None


def _plainly(text: str) -> str:
    return HELPED.sub(r"\1 ", " ".join(TOKEN.findall(fold(text).text)).lower())


def _same(mine: Deed, theirs: Iterable[Deed]) -> list[Deed]:
    return [other for other in theirs if key(other.verb) == key(mine.verb)]


def _turned(both: Sequence[tuple[Deed, list[Deed]]], near: Iterable[str]) -> _Both | None:
    """What a statement does whose parties it turns, and its source; not where one near does so."""
    for mine, same in both:
        turned = [_swapped(mine, other) for other in same]
        if all(turned):
            beside = _same(mine, (deed for text in near for deed in deeds(text)))
            does = frozenset[str]().union(*(other.doers for other in beside))
            return None if any(doers <= does for doers in turned) else (mine, same[0])
    return None


def _exchanged(both: Sequence[tuple[Deed, list[Deed]]]) -> _Both | None:
    """What one does who does another verb in the source, where the other's doer does it there."""
    pairs = [
        (mine, same[0]) for mine, same in both if len(same) == 1 and mine.doer and same[0].doer
    ]
    for (mine, theirs), (other, others) in combinations(pairs[:MOST], 2):
        apart = mine.doer != other.doer and theirs.doer != others.doer
        if apart and (mine.doer, other.doer) == (others.doer, theirs.doer):
            return mine, theirs
    return None


def _swapped(mine: Deed, theirs: Deed) -> frozenset[str]:
    """Who does it in one and has it done to them in the other, if so on both sides."""
    one = mine.doers & theirs.others - theirs.doers - mine.others
    other = mine.others & theirs.doers - theirs.others - mine.doers
    taken = mine.doer != "" and theirs.other == mine.doer and mine.doer not in theirs.doers
    taken = taken and key(mine.verb) not in OF_ITSELF
    passive = mine.doer == "" and mine.doers != frozenset() and theirs.other != ""
    turned = theirs.doer in mine.others - mine.doers - theirs.others
    if passive and turned:  # “they betrayed his wish” told as “they were betrayed by him”
        return mine.doers
    if taken and mine.other not in {"", mine.doer}:  # “they warned him” told as “he warned her”
        return frozenset({mine.doer})
    return one if other else frozenset()


def _another(both: Sequence[tuple[Deed, list[Deed]]], case: Case) -> tuple[str, str] | None:
    """Who does it in a statement, and whom the sentence names right before the same verb."""
    text = case.document.text
    for mine, same in both:
        if not mine.name or not _only_name(mine.name, text):
            continue
        names = {x.name for x in same if _otherwise(mine, x) and _only_name(x.name, text)}
        if len(names) == 1 == len(same) and not _one_actor(mine.name, names, case):
            return mine.name, same[0].name
    return None


def _one_actor(name: str, others: set[str], case: Case) -> bool:
    """Whether an actor is called by a name and by one of the others."""
    actors = (" ".join([actor.name, *actor.aliases]) for actor in case.draft.actors)
    return any(name in actor and not others.isdisjoint(actor.split()) for actor in actors)


def _otherwise(mine: Deed, theirs: Deed) -> bool:
    """Whether another name stands right before the same deed, and the first nowhere before it."""
    unsaid = mine.name.lower() not in theirs.beside and theirs.name != ""
    return unsaid and not theirs.others.isdisjoint(mine.others)


def _only_name(word: str, text: str) -> bool:
    """Whether a text has a word, and with a capital alone."""
    has = re.search(rf"\b{re.escape(word)}\b", text)
    return bool(has) and not re.search(rf"\b{re.escape(word.lower())}\b", text)
