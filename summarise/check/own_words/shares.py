"""Shares: "all" or "none" of what the sentence has as "some", "most", or "seven of the nine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from summarise.check.case import Case, error
from summarise.check.resting import Rested, Words, content, key, stems
from summarise.check.terms.cutting import until
from summarise.check.terms.deeds import deed
from summarise.check.terms.numbers import FRACTIONS, counted
from summarise.check.terms.turning import negated, turning, unprefixed
from summarise.evidence import Finding
from summarise.read.text.small_words import NOBODY

SOME = frozenset({"some", "several", "few", "part", "certain", "partly"})
MANY = frozenset({"many", "numerous"})
MOST = frozenset({"most", "majority", "mostly", "largely"})
ALL = frozenset({"all", "both", "every", "everyone", "everybody", "each", "whole", "entire"})
ALL |= {"entirely"}
SHARES = (SOME, MANY, MOST, ALL)  # each says more than the one before it
PART = SOME | MANY | MOST | FRACTIONS.keys()
BULK = MOST | ALL | {"half"}
ANY = frozenset[str]().union(*SHARES)
NEGATED = 7  # words behind a negation that it may be of
EVERY = frozenset({"everybody", "everyone", "everything", "every"})
EVER = frozenset({"anybody", "anyone", "anything", "any"})
OF_IT = frozenset({"of", "were", "was", "are", "had", "have"})  # behind "half"
SUPERLATIVE = frozenset({"most", "best", "worst", "first", "last", "few"})  # “one of the few”
WHICH = frozenset({"who", "whose", "that", "which"})
REST = 4  # words behind "all" in which it is told of all of whom
SEVERAL = 50  # shares of a text that are looked at
OF = 10  # words behind a share among which it is told of what
NAMED = 3  # words before "both" of the second whom it is told of
OTHER = (["second"], ["other"], ["third"])
REST_OF = frozenset({"rest", "others", "other", "remainder", "remaining"})
WHICH_OF, MARKS = (("of", "which"), ("of", "whom")), frozenset(".,;:")
BUT = frozenset({"but", "except", "save"})  # “all but three”
BETWEEN = 4  # words of “seven of the club's nine” between its numbers
THEM = frozenset({"them", "these", "those", "whom"})
Counted = Sequence[str | float]


def shares(case: Case) -> Iterator[Finding]:
    """No statement has more of something than its sentence: not all of it for a part."""
    for each in case.rested:
        compared = each.comparable and (
            _widened(each.said, each.source)
            or _none(each.said, each.source)
            or _nobody(each.said, each.source)
        )
        wider = compared or (each.read and (_whole(each, case) or _so_many(each, case)))
        if wider:
            why = f"has “{wider[0]}” where its source has “{wider[1]}”"
            yield error("opposite-said", each.item, why, each.cited)


def _widened(said: Words, source: Words) -> tuple[str, str] | None:
    """A share of something that is told as more of it: "all of the money" for "some of it"."""
    if ANY.isdisjoint(said.all) or not REST_OF.isdisjoint(source):
        return None  # “some were rescued by boat, the rest flown out”
    theirs = list(_shares(source))
    most = max((level for level, _, _ in theirs), default=len(SHARES))
    few = "few" in source.all and not _does_so(said, source)
    theirs = [x for x in theirs if not (few and x[1] == "few")][:SEVERAL]
    for level, word, of in islice(_shares(said), SEVERAL):
        for less, other, of_what in theirs:
            if level > most and less < level and of & of_what:
                return word, other
    return None


def _does_so(said: Words, source: Words) -> bool:
    """Whether a statement tells of most what its source tells of few: not that they "died"."""
    mine, theirs = ({key(x) for x in words if content(x) and deed(x)} for words in (said, source))
    turned = turning(said) or any(unprefixed(word) in source.all for word in said)
    more = stems(said) - stems(source)  # “in the south”
    return not turned and not more and (mine <= theirs if mine else not theirs)


def _shares(words: Words) -> Iterator[tuple[int, str, set[str]]]:
    """Each word for a share, how much it is, and of what."""
    for at, word in enumerate(words):
        level = next((n for n, share in enumerate(SHARES) if word in share), None)
        if word in FRACTIONS and not OF_IT.isdisjoint(words[at + 1 : at + 2]):
            level = 2 if word == "half" or word.endswith("s") else 1  # “two thirds” are most
        if word == "every" and words[at + 1 : at + 2] in OTHER:
            level = None  # “every second village”
        if words[max(0, at - 2) : at + 1] == ["quite", "a", "few"]:
            level = 1
        if words[at : at + 2] == ["one", "of"]:
            best = any(x.endswith("est") or x in SUPERLATIVE for x in words[at + 2 : at + 5])
            level = None if best else 0
        if word == "part" and words[at - 1 : at] == ["as"]:
            level = None  # “as part of the deal”
        if word == "both" and "and" in words[max(0, at - NAMED) : at]:
            level = None  # “Diaz and Long, both players”
        # “all the pupils who were”
        if level is None or not WHICH.isdisjoint(words[at + 1 : at + 1 + REST]):
            continue
        if not turning(words[max(0, at - NEGATED) : at]):
            yield level, word, words.content(at + 1, at + 1 + OF)


def _none(said: Words, source: Words) -> tuple[str, str] | None:
    """None of what its sentence has as some or most: "no driver" for "some of the drivers"."""
    if NOBODY.isdisjoint(said) or not NOBODY.isdisjoint(source):
        return None
    none = [(word, _of(said, at)) for at, word in enumerate(said) if word in NOBODY]
    some = [(word, _of(source, at)) for at, word in enumerate(source) if word in PART]
    pairs = ((word, other) for word, of in none for other, of_what in some if of & of_what)
    return next(pairs, None)


def _nobody(said: Words, source: Words) -> tuple[str, str] | None:
    """None of what is not so of all: "not for anybody" for "not for everybody"."""
    mine, theirs = _not_of(said, EVER), _not_of(source, EVERY)
    if _not_of(source, EVER):
        return None
    return (f"not … {mine}", f"not … {theirs}") if mine and theirs else None


def _not_of(words: Words, those: frozenset[str]) -> str | None:
    """Which of some words stands behind a negation."""
    if those.isdisjoint(words.all):
        return None
    places = ((at, word) for at, word in enumerate(words) if word in those)
    return next((word for at, word in places if negated(words[max(0, at - NEGATED) : at])), None)


def _of(words: Words, at: int) -> set[str]:
    """Of what a word for a share is told: the first word of content behind it."""
    behind = (other for other in words[at + 1 : at + 1 + REST] if content(other))
    return {key(word) for word in islice(behind, 1)}


def _whole(each: Rested, case: Case) -> tuple[str, str] | None:
    """All of what its sentence has as so many of so many."""
    mine = counted(each.text)
    any_ = EVER if negated(each.said) else frozenset[str]()
    every = (str(x) for x, then in pairwise((*mine, "")) if x in ALL | any_ and then not in BUT)
    word = next(every, None)
    told = {number for number in mine if isinstance(number, float)}
    if word == "both":
        told.add(2)  # “Diaz and Long, both players” of “two of the nine”
    if not REST_OF.isdisjoint(each.source):
        return None
    for words in (counted(case.document.at(span)) for span in each.cited if word):
        for part, whole, what in (*_parts(words), *_of_which(words, each.said)):
            known = whole in told or not each.said.all.isdisjoint(what)
            if word and part not in told and known and ALL.isdisjoint(map(str, words)):
                return word, f"{part:,.10g} of {whole:,.10g}" if whole else f"{part:,.10g} of them"
    return None


def _so_many(each: Rested, case: Case) -> tuple[str, str] | None:
    """“17 of 17” of what its sentence has as “12 of 17”; “all of the dead” for “11 of the dead”."""
    mine = counted(each.text)
    told = {number for number in mine if isinstance(number, float)}
    wholes, shared = {*_runs(mine, 3)}, [run for run in _runs(mine, 4) if run[0] in BULK]
    for words in (counted(case.document.at(span)) for span in each.cited):
        for at, part in enumerate(words):
            but = at and words[at - 1] in BUT
            of = words[at + 1 : at + 2] == ("of",)
            if but or not of or not isinstance(part, float) or part in told:
                continue
            rest = words[at + 2 : at + 2 + BETWEEN]
            whole = next((x for x in rest if isinstance(x, float) and x > part), None)
            if whole and (whole, "of", whole) in wholes:
                return f"{whole:,.10g} of {whole:,.10g}", f"{part:,.10g} of {whole:,.10g}"
            them = ("of", *rest[:2])
            share = next((run[0] for run in shared if run[1:] == them), None)
            if share and part > 1:
                return str(share), f"{part:,.10g}"
    return None


def _runs(words: Counted, size: int) -> list[tuple[str | float, ...]]:
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


def _parts(words: Counted) -> Iterator[tuple[float, float, set[str]]]:
    """Each “seven of the nine players”, or “seven of them”: how many, of how many, of what."""
    for at, word in enumerate(words):
        if not isinstance(word, float) or words[at + 1 : at + 2] != ("of",):
            continue
        near = words[at + 2 : at + 2 + BETWEEN]
        whole = next((x for x in near if isinstance(x, float)), 0.0)
        what = {str(x) for x in words[at + 2 : at + 2 + OF] if isinstance(x, str) and content(x)}
        if whole > word or (not whole and near[:1] and near[0] in THEM):
            yield word, whole, what


def _of_which(words: Counted, said: Words) -> Iterator[tuple[float, float, set[str]]]:
    """Yield each “14 bowls, of which five were found” of which a statement says what was done."""
    for at in (at for at in range(len(words)) if words[at : at + 2] in WHICH_OF):
        behind = [str(x) for x in words[at + 2 : at + 2 + OF]]
        part = next((x for x in words[at + 2 : at + 2 + BETWEEN] if isinstance(x, float)), 0.0)
        whole = next((x for x in reversed(words[:at]) if isinstance(x, float)), 0.0)
        does = {key(x) for x in until(behind, MARKS) if content(x) and deed(x)}
        if 0 < part < whole and does & {key(x) for x in said}:
            yield part, whole, set(said)
