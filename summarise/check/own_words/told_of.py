"""What a number is told of: "41 in intensive care" where 41 are in hospital and two in there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from summarise.check.case import Case, error, warning
from summarise.check.resting import content, key
from summarise.check.terms.numbers import CALENDAR, COINS, CURRENCY, NEAR, PERCENT, counted
from summarise.evidence import Finding

JOINING = frozenset({"to", "from", "of", "-", "–"})
LISTING = frozenset({"and", ","})  # “12 and 7 deaths, respectively”
ENDS = frozenset(
    {".", ",", ";", ":", "!", "?", "(", ")", "and", "but", "while", "whereas", "against"}
)
TIMES = (("times",), ("fold",))  # “three times as much”
KNOWN, MANY = (("the",), ("these",), ("those",)), 13  # “of the three libraries”
BEFORE, BEHIND = 5, 6  # tokens on either side that say what a number is told of
PLAIN = 2  # words that another number must share with it where its own shares none
MOST = 50  # numbers of a statement that are looked at


@dataclass(frozen=True)
class _Told:
    """A number and the stems of the words around it."""

    value: float
    of: frozenset[str]
    beside: frozenset[float]  # numbers with which it makes one: “from 62 to 65”, “17 to 12”
    what: str  # the stem of the first word of content behind it
    known: bool  # whether it says of what is known how many they are: “the three libraries”


def told_of(case: Case) -> Iterator[Finding]:
    """No statement has a number told of what its sentence tells another number of."""
    at = case.document.at
    for each in case.rested:
        mine = list(islice(_told(counted(each.text)), MOST)) if each.own else []
        theirs = [x for span in each.cited for x in _told(counted(at(span)))] if mine else []
        for one in mine:
            other = None if one.known else _another(one, mine, theirs)
            if other is not None:
                why = f"has {one.value:,.10g} of what its source has {other:,.10g} of"
                yield error("number-elsewhere", each.item, why, each.cited)
                break
            cited = None if one.known else _instead(one, mine, theirs)
            near = (counted(at(span)) for span in each.near if cited is not None)
            if any(one.value in words for words in near):  # else others have said so
                why = f"has {one.value:,.10g} where the sentence it cites has {cited:,.10g}"
                yield warning("number-elsewhere", each.item, why, each.cited)
                break


def _another(one: _Told, mine: Sequence[_Told], theirs: Sequence[_Told]) -> float | None:
    """The number that the source tells of it, where it tells the statement's of none of it."""
    crossed = next((x.value for x in mine if _crossed(one, x, theirs)), None)
    if crossed is not None:
        return crossed
    common = frozenset.intersection(*(x.of for x in theirs)) if theirs[1:] else frozenset()
    mark = one.of - common  # in “a porter of 34 and a sister of 29 years”, not the years
    same = [x for x in theirs if x.value == one.value]
    bare = len(mine) == 1  # “seven voted for it and four against”
    if not mark or not same or any((bare and not x.of) or x.of & mark for x in same):
        return None
    others = [x for x in theirs if abs(x.value - one.value) > NEAR * one.value]
    apart = [x for x in others if one.value not in x.beside]
    marked = bool(one.of & common and mark)
    rivals = [x for x in apart if len(x.of & one.of) >= PLAIN or (marked and mark <= x.of)]
    said = {x.value for x in mine if rivals and x.of & one.of}
    return next((x.value for x in rivals if x.value not in said - {one.value}), None)


def _instead(one: _Told, mine: Sequence[_Told], theirs: Sequence[_Told]) -> float | None:
    """What is counted where it is cited, of which a statement tells another number alone."""
    told = {x.value for x in mine}
    if not one.what or any(abs(x.value - one.value) <= NEAR * one.value for x in theirs):
        return None
    same = {x.value for x in theirs if x.what == one.what and x.value not in told}
    return same.pop() if len(same) == 1 else None


def _crossed(one: _Told, two: _Told, theirs: Sequence[_Told]) -> bool:
    """Whether each of two numbers is told of what the source tells the other of, not of its own."""
    first = [x for x in theirs if x.value == one.value]
    second = [x for x in theirs if x.value == two.value]
    if one.value == two.value or len(first) != 1 or len(second) != 1:
        return False
    (was,), (then,) = first, second
    known = was.of | then.of
    mine, others = (one.of & known) - was.of - two.of, (two.of & known) - then.of - one.of
    own = one.of & was.of or two.of & then.of
    alike = bool(one.of & then.of and two.of & was.of)
    # “27 rebels killed, 11 soldiers wounded” told as “11 soldiers killed, 27 rebels wounded”
    exchanged = bool(mine and others) and mine <= then.of and others <= was.of
    listed = one.value in then.beside or one.value in two.beside
    return alike and (not own or exchanged) and not listed


def _told(words: Sequence[str | float]) -> Iterator[_Told]:
    """Yield each plain number with the words around it, up to the next number or clause."""
    for at, word in enumerate(words):
        times = words[at + 1 : at + 2] in TIMES
        known = words[at - 1 : at] in KNOWN and word in range(MANY)
        if isinstance(word, float) and word > 1 and word not in CALENDAR and not times:
            before = _until(words[max(0, at - BEFORE) : at][::-1])
            behind = _until(words[at + 1 : at + 1 + BEHIND])
            plain = (x for x in (*before, *behind) if content(x) and x not in COINS | PERCENT)
            stems = frozenset(map(key, plain))
            money = not COINS.isdisjoint(behind[:1]) or not CURRENCY.isdisjoint(before[:1])
            counts = (key(x) for x in behind if content(x) and x not in PERCENT and not money)
            what = next(counts, "")  # money is told of elsewhere
            yield _Told(word, stems, frozenset(_joined(words, at)), what, known=known)


def _joined(words: Sequence[str | float], at: int) -> Iterator[float]:
    """Yield the numbers before and behind that "to", "from" or a bare "and" joins with one."""
    for near in (words[max(0, at - BEFORE) : at][::-1], words[at + 1 : at + 1 + BEFORE]):
        place = next((n for n, word in enumerate(near) if isinstance(word, float)), 0)
        between = {*map(str, near[:place])}
        if between & JOINING or (between and between <= LISTING):
            yield float(near[place])


def _until(words: Sequence[str | float]) -> list[str]:
    found: list[str] = []
    for word in words:
        if isinstance(word, float) or word in ENDS:
            break
        found.append(word)
    return found
