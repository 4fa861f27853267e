"""German, French and Spanish in a reader's own words: "not", opposites, doubts, bounds and units.

What `sense`, `opposites`, `doubts`, `answered` and `measures` do in English, by the words of the
language's file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from summarise.check.case import Case, error, warning
from summarise.check.own_words.opposites import sides
from summarise.check.resting import SHARED
from summarise.check.terms.clauses import (
    SHALL,
    WOULD,
    Clauses,
    any_stands,
    root,
    stands,
)
from summarise.check.terms.clauses import plainly_written as plain
from summarise.read.lexicon import Lexicon, foreign
from summarise.summary import Finding

MARKS = frozenset("“„«")  # of words that are quoted once more
BOUNDS = ("atleast", "atmost")
LOOSE = 3  # words before a number that bound it, behind it in which its unit is; behind a “not”
QUE = frozenset({"qu"})
Wrong = Iterator[tuple[str, str]]  # the code of what is wrong with a statement, and why


@dataclass(frozen=True)
class _Pair:
    """A statement and the sentences that it rests on."""

    said: Clauses
    source: Clauses
    named: frozenset[str]  # the words of the names of all actors

    @cached_property
    def told(self) -> frozenset[str]:
        """The roots of what the statement is about."""
        return frozenset(root(word) for word in self.said.contents if word not in self.named)

    @property
    def comparable(self) -> bool:
        """Whether a statement is about what its sentences are about."""
        return len(self.told & self.source.roots) >= SHARED * len(self.told)

    def about(self) -> Iterator[list[str]]:
        """The clauses of the source that the statement is about."""
        for clause in self.source.clauses:
            if len(self.told.intersection(map(root, clause))) >= SHARED * len(self.told):
                yield clause


class _Not(NamedTuple):
    """A negation up to the word that it is most likely of, that word, and their clause."""

    words: str
    word: str
    clause: list[str]


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
        pair = _Pair(said, Clauses("\n".join(map(at, each.cited)), language), each.named)
        ways = WAYS if pair.comparable else ANYHOW
        found = next((found for way in ways for found in way(pair)), None)
        if found:
            yield error(found[0], each.item, found[1], each.cited)
        elif MARKS.isdisjoint(each.text):
            held = case.evidence.get(each.item)
            quote = Clauses(at(held.span) if held and held.span else "", language)
            unsure = next(_unsure(_Pair(pair.said, quote, each.named)), None)
            if unsure:
                yield warning(unsure[0], each.item, unsure[1], each.cited)


def _unsure(pair: _Pair) -> Wrong:
    """Ask about a "not" or a doubt of the quote itself that a statement tells in no such word."""
    said, quote = pair.said, pair.source
    if pair.told.isdisjoint(quote.roots):
        return
    of_it = (x for x in _negated(quote) if not pair.told.isdisjoint(map(root, x.clause)))
    negated = next((x for x in of_it if not _reworded(pair, x)), None)
    if negated and not _against(said):
        why = f"its quote has “{negated.words}”; see that it says the same without a “not”"
        yield "polarity-unsure", why
    doubts = quote.has("doubtful", "maybe")
    plans = quote.has("plans") + quote.shaped(SHALL)
    planned = said.has("plans") or said.shaped(SHALL) or quote.done or not said.done
    doubts += [] if planned else plans
    if doubts and not _hedges(said):
        why = f"its quote has “{plain(doubts[0])}”; see that it leaves as much open"
        yield "modality-unsure", why


def _reworded(pair: _Pair, negated: _Not) -> bool:
    """Whether a statement has words that do without a "not" what is negated: “was elsewhere”."""
    sides = (other for one, other in _sides(pair.said.language) if negated.word in one)
    words = pair.said.words["reworded"].union(*sides, {f"un{negated.word}"})
    return bool(pair.said.holds(words))


def _hedges(told: Clauses) -> set[str]:
    """The words with which a text leaves something open."""
    lists = ("doubtful", "hedged", "conditional", "open", "maybe")
    return {*told.has(*lists), *told.shaped(WOULD)}


def _answer(pair: _Pair) -> Wrong:
    """Whether "denied" is said of somebody who did not answer."""
    denied, silent = pair.said.has("denies"), [*_silent(pair.source)]
    if denied and silent and not pair.source.has("denies", "untrue"):
        yield "answer-changed", f"has “{plain(denied[0])}”; its source has “{plain(silent[0])}”"


def _granted(pair: _Pair) -> Wrong:
    """Whether somebody is said to admit or confirm what they deny."""
    said, source = pair.said, pair.source
    granting = (
        *(x for x in said.words.cues if "admits" in said.words.acts(x)),
        *said.words["confirms"],
    )
    granted, denies = said.holds(granting), source.has("denies")
    if granted and denies and not said.has("denies", "negations") and not source.holds(granting):
        yield "answer-changed", f"has “{plain(granted[0])}”; its source has “{plain(denies[0])}”"


def _silent(told: Clauses) -> Iterator[str]:
    """Yield what says that somebody does not answer: "nicht äußern", "lehnte … Auskunft"."""
    yield from told.has("silence")
    words = told.words
    for clause in told.clauses:
        turned = [x for x in clause if x in words["negations"] or x in words["declining"]]
        speaking = any_stands(words["speaking"], clause)
        if turned and speaking:
            yield f"{turned[0]} … {speaking}"


def _polarity(pair: _Pair) -> Wrong:
    """Whether one side negates what the other, without any such word, has as so."""
    said, source = pair.said, pair.source
    lost = next((x for x in _negated(source) if root(x.word) in said.roots), None)
    if lost and not _against(said) and not _reworded(pair, lost):
        yield "polarity-turned", f"turns its source, which has “{lost.words}”"
    denied = _denial_turned(said, source) or _denial_turned(source, said)
    if denied:
        yield "polarity-turned", f"turns “{denied}” of its source"
    added = next((x for x in _negated(said) if root(x.word) in source.roots), None)
    left = said.has("part") and source.has("part")  # less than a quarter was, three quarters not
    if added and not left and not said.has("yet") and not _against(source):
        yield "polarity-turned", f"has “{added.words}”, where its source has no such word"


def _denial_turned(one: Clauses, other: Clauses) -> str | None:
    """A word of denying that one text negates and the other has without any: “nicht bestreite”."""
    negations, denies = one.words["negations"], one.words["denies"]
    turned = [x for x in one.clauses if not negations.isdisjoint(x)]
    plain = [x for x in other.clauses if negations.isdisjoint(x)]
    mine = {root(word): word for x in turned for word in x if word in denies}
    same = (mine[root(word)] for x in plain for word in x if root(word) in mine)
    alone = not any(negations.isdisjoint(x) and not denies.isdisjoint(x) for x in one.clauses)
    return next(same, None) if alone else None


def _negated(told: Clauses) -> Iterator[_Not]:
    """Yield each negation that is not of a part."""
    words = told.words
    for clause, following in pairwise((*told.clauses, [])):
        # “schließt nicht aus”; “übersteigt nicht” is a bound
        if any_stands(words["maybe"], clause) or not words["exceeding"].isdisjoint(clause):
            continue
        for at in [at for at, word in enumerate(clause) if word in words["negations"]]:
            partly = not words["partly"].isdisjoint(clause[at + 1 : at + 1 + LOOSE])
            # “no … antes de junio”, “nicht im Mai, sondern”
            later = not words["later"].isdisjoint((*clause[at + 1 :], *following[:1]))
            found = next(filter(told.content, islice(clause, at + 1, None)), None)
            # “ningún paciente ha dejado de ser atendido”
            doubled = not words["ceasing"].isdisjoint(clause[at + 1 :])
            if found and not partly and not later and not doubled:
                yield _Not(" ".join(clause[at : clause.index(found, at) + 1]), found, clause)


def _against(told: Clauses) -> list[str]:
    return told.has("negations", "against", "denies", "declines", "untrue", "noes")


def _opposites(pair: _Pair) -> Wrong:
    """Whether a statement has a word of one side, and its source of the other."""
    negations = pair.said.words["negations"]
    said = _joined(pair.said, [x for x in pair.said.clauses if negations.isdisjoint(x)])
    falling = pair.said.words["falling"]  # “die Entscheidung fiel”
    near = [x for x in pair.source.clauses if falling.isdisjoint(x)]
    alike = [x for x in near if not pair.told.isdisjoint(map(root, x))]
    source = _joined(pair.source, [x for x in alike if negations.isdisjoint(x)])
    for one, other in _sides(pair.said.language):
        mine, theirs = said.holds(one), source.holds(other)
        if mine and theirs and not said.holds(other) and not source.holds(one):
            why = f"has “{plain(mine[0])}” where its source has “{plain(theirs[0])}”"
            yield "opposite-said", why


def _joined(told: Clauses, clauses: list[list[str]]) -> Clauses:
    return Clauses("; ".join(map(" ".join, clauses)), told.language)


@lru_cache
def _sides(language: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of opposite sides in a language, each in both directions."""
    found = list(sides(language))
    return [*found, *((other, one) for one, other in found)]


def _shares(pair: _Pair) -> Wrong:
    """Whether a share is told as the whole, or as none."""
    negations, alike = pair.said.words["negations"], pair.comparable
    clauses = [x for x in pair.said.clauses if negations.isdisjoint(x)]  # not “nicht alle”
    every = [(x, of) for x, of in pair.said.told_of("everyone") if any(x in y for y in clauses)]
    part = [*pair.source.told_of("part"), *((x, "") for x in pair.source.shares())]
    within = {word for phrase, _ in part for word in phrase.split("_")}  # “fast alle”
    if within.issuperset(pair.source.has("everyone")) and not pair.said.has("part"):
        for mine, of in every:
            theirs = next((x for x, what in part if alike or (of and of == what)), None)
            if theirs:
                yield "opposite-said", f"has “{mine}” where its source has “{plain(theirs)}”"


def _doubts(pair: _Pair) -> Wrong:
    """Whether a statement makes sure what may be, or has as done what is planned."""
    said, words = pair.said, pair.source.words
    undone = said.has("yet") and said.has("negations")
    if undone or _hedges(said) - (words["dangers"] & pair.source.all):
        return
    done = said.done and not said.has("plans") and not said.shaped(SHALL)
    for clause in pair.about():
        reported = not (words["that"] | QUE).isdisjoint(clause)  # “dit qu’elle viendrait”
        would = [] if reported else pair.source.shaped_in(clause, WOULD)
        told = said.has("asking", "negations", "silence")
        unknown = "" if told else any_stands(words["asking"], clause)
        open_ = any_stands(words.union("doubtful", "maybe"), clause)
        doubt = next(iter(would), None) or open_ or unknown
        plan = next(iter(pair.source.shaped_in(clause, SHALL)), any_stands(words["plans"], clause))
        if doubt:
            yield "modality-raised", f"has as sure what its source has as “{plain(doubt)}”"
        elif plan and done and words["done"].isdisjoint(clause):
            yield "modality-raised", f"has as done what its source has as “{plain(plan)}”"


def _measures(pair: _Pair) -> Wrong:
    """Whether a number has another bound or unit than in the source."""
    theirs = list(_counted(pair.source))
    for number, bound, unit in _counted(pair.said):
        same = [each for each in theirs if each[0] == number]
        bounds, units = {each[1] for each in same}, {each[2] for each in same}
        if bound and bounds and bounds <= {*BOUNDS} - {bound}:
            yield "bound-turned", f"turns the bound of “{number}” in its source"
        elif unit and units and "" not in units and root(unit) not in map(root, units):
            yield "unit-changed", f"has “{number} {unit}”; the source “{number} {min(units)}”"


def _counted(told: Clauses) -> Iterator[tuple[str, str, str]]:
    """Yield each number with the name of its bound, and its unit; nothing where it has none."""
    words = told.words
    for clause in told.clauses:
        for at, word in enumerate(clause):
            if word[0].isdigit() or word in words["figures"]:
                before, behind = clause[max(0, at - LOOSE) : at], clause[at + 1 : at + 2 + LOOSE]
                hardly = not words["hardly"].isdisjoint(before)  # “kaum mehr als” is about as many
                bound = "" if hardly else _bound(before, words) or _bound(behind, words)
                if not words["exceeding"].isdisjoint(before):
                    bound = "atleast"
                bound = _negated_bound(bound, clause, at, words)
                yield word, bound, next((x for x in behind if x in words["units"]), "")


def _negated_bound(bound: str, clause: list[str], at: int, words: Lexicon) -> str:
    """The bound of a number in a clause with a "not": “no más de”, “mehr als 40 … nicht”."""
    near = clause[max(0, at - LOOSE - 1) : at]
    if not bound or words["negations"].isdisjoint(clause):
        return bound
    if bound == "atleast":
        return "atmost"
    return "" if words["negations"].isdisjoint(near) else "atleast"


def _bound(near: list[str], words: Lexicon) -> str:
    """The name of the longest bound that stands near a number: not “au plus” of “au plus tôt”."""
    found = [(len(x), name) for name in BOUNDS for x in words[name] if stands(x, near)]
    return max(found)[1] if found else ""


# What may be wrong with a statement that is told in other words, and with one that is not.
ANYHOW: tuple[Callable[[_Pair], Wrong], ...] = (_answer, _shares, _measures, _granted)
WAYS: tuple[Callable[[_Pair], Wrong], ...] = (
    *(_answer, _shares, _measures, _polarity, _opposites, _doubts, _granted),
)
