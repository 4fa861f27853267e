"""From how much to how much: "from 5 to 3" of what the source has as "from 3 to 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from summarise.check.case import Case, error
from summarise.check.own_words.opposites import sides
from summarise.check.terms.numbers import counted
from summarise.check.terms.supporting import plainly
from summarise.evidence import Finding

WAS = frozenset({"from", "against", "after", "than", "compared"})  # “31%, down from 36%”
STOPS = frozenset({".", ";", ":", "and", "but", "while", "because"})
STEPS = frozenset({"to", "by"})
BESIDE_TO = frozenset({"up", "close", "near", "due", "had", "has", "have", "is", "are"})
ABOUT = frozenset({"about", "nearly", "almost", "just", "around", "some", "over", "under", "more"})
ABOUT |= {"less", "than", "at", "least", "most", "a", "an", "only", "roughly", "$", "£", "€"}
MORE = frozenset({"more", "higher", "greater", "larger"})
MORE_OR_LESS = re.compile(
    r"\b(?P<share>\w+(?: per cent| percent|%)|third|quarter|half|fifth|tenth)s?"
    r" (?P<more>more|higher|greater|larger|fewer|less|lower|smaller)\b"
)
PERCENT = r"(?: ?%| per ?cent)"
FROM_PERCENT = re.compile(rf"\bfrom (\d+(?:\.\d+)?){PERCENT}? to (\d+(?:\.\d+)?){PERCENT}")
BY_PERCENT = re.compile(rf"\bby (\d+(?:\.\d+)?){PERCENT}(?!age| point)")
PLACES = 6  # of a difference
CLOSE = 4  # tokens before a number among which one of these stands
NEAR, BESIDE = 9, 3  # tokens between two numbers, and before one, among which such a word stands


def changes(case: Case) -> Iterator[Finding]:
    """No statement has a change the other way round than the sentence that it rests on."""
    at, language = case.document.at, case.reading.language
    for each in case.rested:
        mine = {*_changes(plainly(each.text, language))}
        theirs = {x for span in each.cited for x in _changes(plainly(at(span), language))}
        turned = next(
            ((was, now) for was, now in sorted(mine - theirs) if (now, was) in theirs), None
        )
        if turned:
            was, now = (f"{value:,.10g}" for value in turned)
            why = f"has from {was} to {now}, where its source has from {now} to {was}"
            yield error("change-turned", each.item, why, each.cited)
        elif each.own:
            texts = [at(span) for span in each.cited]
            ways = (_step, _compared, _points)
            step = next(filter(None, (way(each.text, texts) for way in ways)), None)
            if step:
                yield error("change-turned", each.item, step, each.cited)


def _compared(told: str, source: Sequence[str]) -> str | None:
    """What is told as so much fewer, and is so much more there: “a third fewer”."""
    ours = list(MORE_OR_LESS.finditer(told.lower()))
    theirs = [x for text in source if ours for x in MORE_OR_LESS.finditer(text.lower())]
    for mine in ours:
        same = [x for x in theirs if x["share"] == mine["share"]]
        if same and all((x["more"] in MORE) != (mine["more"] in MORE) for x in same):
            return f"has “{mine[0]}” where its source has “{same[0][0]}”"
    return None


def _points(told: str, source: Sequence[str]) -> str | None:
    """What is told as so many percent, and is so many points: “by 2 percent” of 6 to 4 percent."""
    by = BY_PERCENT.search(told.lower())
    for found in (x for text in source for x in FROM_PERCENT.finditer(text.lower()) if by):
        was, now = float(found[1]), float(found[2])
        share = float(by[1]) if by else 0.0
        points = round(abs(now - was), PLACES) == share
        if by and points and round(abs(now - was) / max(was, 1 / 10) * 100) != round(share):
            return f"has “{by[0]}”, where it is so many percentage points of “{found[0]}”"
    return None


def _step(told: str, source: Sequence[str]) -> str | None:
    """What is told as how far something went, and is how much it is there: “by 7” for “to 7”."""
    mine = list(_steps(told))
    theirs = {step for text in source for step in _steps(text)} if mine else set()
    for value, how in mine:
        other = "by" if how == "to" else "to"
        if (value, other) in theirs and (value, how) not in theirs:
            return f"has “{how} {value:,.10g}” where its source has “{other} {value:,.10g}”"
    return None


def _steps(text: str) -> Iterator[tuple[float, str]]:
    """Yield each number that something rises or falls "to", or "by"."""
    words = counted(text)
    for at in [at for at, word in enumerate(words) if isinstance(word, float)]:
        near = words[max(0, at - CLOSE) : at]
        about = list(takewhile(lambda word: word in ABOUT, reversed(near)))
        how = [*near[: len(near) - len(about)]][-2:]
        moving = not _moving().isdisjoint(words[max(0, at - NEAR) : at])
        if moving and how and how[-1] in STEPS and how[0] not in BESIDE_TO:  # no “up to 7”
            yield float(words[at]), str(how[-1])


@cache
def _moving() -> frozenset[str]:
    """Verbs of rising and falling: the first line of the file of opposites."""
    return frozenset().union(*next(sides("opposites")))


def _changes(text: str) -> Iterator[tuple[float, float]]:
    """Yield each change of a number: what it was, and what it is."""
    words = counted(text)
    places = [at for at, word in enumerate(words) if isinstance(word, float)]
    for first, second in pairwise(places):
        one, other = words[first], words[second]
        before, between = words[max(0, first - BESIDE) : first], words[first + 1 : second]
        if not isinstance(one, float) or not isinstance(other, float) or one == other:
            continue
        if len(between) > NEAR or not STOPS.isdisjoint(map(str, between)):
            continue
        if "from" in before and "to" in between:
            yield one, other
        elif not WAS.isdisjoint(map(str, between[-BESIDE:])) and _now(before, between):
            yield other, one


def _now(before: Sequence[str | float], between: Sequence[str | float]) -> bool:
    """Whether a number is what there is now: “to 5 from 3”, “5, up from 3”."""
    return "to" in before or not {"up", "down", "compared"}.isdisjoint(map(str, between))
