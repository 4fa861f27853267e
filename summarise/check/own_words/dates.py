"""Dates: no statement has another day, month or time of day than the sentence that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.check.resting import Rested
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

WORD = re.compile(r"[^\W\d_]+")
DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:of |de )?([^\W\d_]{3,})"
    r"|([^\W\d_]{3,})\.? (\d{1,2})\b(?!,?\d)"
)
# “night” may be an evening, or a morning
PARTS = {
    "en": frozenset({"morning", "afternoon", "evening"}),
    "de": frozenset({"vormittag", "nachmittag", "abend"}),
    "fr": frozenset({"matin", "soir"}),
    "es": frozenset({"tarde", "noche", "madrugada"}),
}
# on which side of a day something lies; “by” and “before” leave it open to the day
UNTIL = frozenset(
    {"until", "till", "before", "by", "bis", "vor", "jusqu", "avant", "hasta", "antes"}
)
SINCE = frozenset({"since", "after", "from", "seit", "nach", "depuis", "après", "desde", "tras"})
# with these a day is no end of anything
AT = frozenset(
    {"between", "on", "in", "during", "at", "and", "to", "zwischen", "am", "im", "entre"}
)
ANY = 4  # words before a day among which one of these stands: “before the end of Friday”
EARLY = frozenset({"early", "beginning", "start", "anfang", "début", "principios", "comienzos"})
LATE = frozenset({"late", "end", "ende", "fin", "finales"})
LEADING = 3  # words before a month among which one of these stands: “the end of March”
RELATIVE_DAYS = frozenset(
    {"yesterday", "today", "tonight", "tomorrow", "gestern", "heute", "morgen"}
)
RELATIVE_DAYS |= {"hier", "demain", "ayer", "hoy", "mañana"}


def dates(case: Case) -> Iterator[Finding]:
    """No statement has a day, a month or a time of day that its sentence has otherwise."""
    language = case.reading.language
    if language not in PARTS:
        return
    lexis = lexicon(language)
    months = lexis["months"] - {"march", "may"}
    kinds = (lexis["days"] - RELATIVE_DAYS, months, PARTS[language])
    times = frozenset[str]().union(*kinds)
    telling = times | lexis["months"]
    for each in case.rested:
        if telling.isdisjoint(each.said.all):
            continue
        source = case.text(each.cited)
        why = _dated(each, source, lexis["months"], case) or _part(each.text, source, months)
        if why:
            yield error("date-changed", each.item, why, each.cited)
            continue
        turned = _turned(each.text, source, times)
        other = next(filter(None, (_other(each, source, kind) for kind in kinds)), None)
        if turned:
            yield error("date-changed", each.item, turned, each.cited)
        elif other:
            yield warning("date-changed", each.item, other, each.cited)


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _dated(each: Rested, source: str, months: frozenset[str], case: Case) -> str | None:
    """Say which day of a month stands nowhere, where the sentence has another."""
    mine = _days_of(each.text, months)
    theirs = _days_of(source, months) if mine else set()
    wrong = sorted(mine - theirs)
    if not wrong or not theirs:
        return None
    day, month = wrong[0]
    whole = case.lower
    if re.search(rf"\b{day}(?:st|nd|rd|th|\.)? (?:of |de )?{month}|\b{month} {day}\b", whole):
        return None
    same = [pair for pair in theirs if pair[0] == day or pair[1] == month]
    held = ", ".join(" ".join(pair) for pair in sorted(same))
    return f"has “{day} {month}” where its source has “{held}”" if same else None


def _days_of(text: str, months: frozenset[str]) -> set[tuple[str, str]]:
    """Each day of a month of a text: “9 February”, “February 9”, “9. Februar”."""
    found: set[tuple[str, str]] = set()
    for match in DAY.finditer(text.lower()):
        day, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        if month in months:
            found.add((day, month))
    return found


def _turned(mine: str, theirs: str, times: frozenset[str]) -> str | None:
    """Say which day a statement has something last until that it lasts since, or the other way."""
    for word, side, shown in _sides(mine, times):
        sides = [(other, text) for name, other, text in _sides(theirs, times) if name == word]
        if sides and all(other != side for other, _ in sides):
            return f"has “{shown}” where its source has “{sides[0][1]}”"
    return None


def _sides(text: str, times: frozenset[str]) -> Iterator[tuple[str, bool, str]]:
    """Each day or month with whether something lies behind it, and the words."""
    words = _words(text)
    for at, word in enumerate(words):
        ahead = words[max(0, at - ANY) : at][::-1] if word in times else []
        near = next((n for n, each in enumerate(ahead) if each in SINCE | UNTIL | AT), None)
        # “made by Lee between July and May”
        if near is not None and ahead[near] not in AT and not (near and ahead[near] == "by"):
            yield word, ahead[near] in SINCE, " ".join([*ahead[near::-1], word])


def _part(mine: str, theirs: str, months: frozenset[str]) -> str | None:
    """Say which end of a month a statement has that its sentence has otherwise: “early March”."""
    known = {(month, end): shown for month, end, shown in _ends(theirs, months)}
    for month, end, shown in _ends(mine, months):
        other = known.get((month, not end))
        if other and (month, end) not in known:
            return f"has “{shown}” where its source has “{other}”"
    return None


def _ends(text: str, months: frozenset[str]) -> Iterator[tuple[str, bool, str]]:
    """Each month of whose beginning, or end, something is told."""
    words = _words(text)
    for at, word in enumerate(words):
        for before in words[max(0, at - LEADING) : at] if word in months else ():
            if before in EARLY | LATE:
                yield word, before in LATE, f"{before} {word}"


def _other(each: Rested, source: str, kind: frozenset[str]) -> str | None:
    """Say which day a statement has that its sentence has not, which has another."""
    mine, theirs = ({*_words(text)} & kind for text in (each.text, source))
    new, lost = mine - theirs, theirs - mine
    if not new or not lost or mine & theirs:
        return None
    return f"has “{min(new)}” where its source has “{min(lost)}”"
