"""Casting: everybody whom a text names, found before anybody is heard."""

from __future__ import annotations

import re
from collections import Counter

from summarise.document import Span
from summarise.read.cast.cast import CONSORT, Cast
from summarise.read.cast.names import WORD, Name, names, title_case
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.units import DATELINE

TOP = 1_000  # letters in which a byline stands
BYLINE = re.compile(r"^[ \t]*(?:By|BY) [A-ZÀ-ÖØ-Þ][^\n.:;“\"]{2,80}$", re.MULTILINE)
DATED = re.compile(f"^{DATELINE.pattern}", re.MULTILINE)
EARLIER = 3  # times that it stands alone first: a headline and a lead may do so of anybody
OFTEN = 5  # times that a name alone stands for each time with another word
BEGINNING = frozenset({"unlike", "absent", "poor", "dear", "popular", "besides", "ironically"})


def _opened(name: Name, text: str, counts: Counter[tuple[str, ...]], words: Lexicon) -> bool:
    """Whether a name of two words may be a sentence's first word and a known short name."""
    if len(name.proper) != 2 or name.office or counts[name.proper] > 1:  # noqa: PLR2004
        return False
    start = name.span.start
    before = text[max(0, start - 4) : start].rstrip(" “\"'‘\n")[-1:]
    first = start == 0 or before in {"", ".", "!", "?", "\n"}
    if not first or counts[name.proper[1:]] < 2:  # noqa: PLR2004
        return False
    word = name.proper[0].lower()
    if word in words.union("men", "women"):
        return False
    # “Ann Lee”, and no word that begins a sentence before “Lee”
    small = words.union("openers", "prepositions", "stopwords", "auxiliaries")
    return word in small or word in BEGINNING or f" {word} " in text


def _consort(name: Name, text: str) -> bool:
    """Whether it is "the first lady, Ann Lee", so that “President Lee” is another."""
    before = WORD.findall(text[max(0, name.span.start - len("the first lady, ")) : name.span.start])
    office = before[-len(CONSORT) :] + list(name.office)
    return tuple(word.lower() for word in office[-len(CONSORT) :]) == CONSORT


def _apart(found: Cast, told: list[Name], counts: Counter[tuple[str, ...]]) -> set[int]:
    """Whom their last word alone does not mean: it is told of before, and far more often.

    Whoever has a first name is named in full first: “Wilayat Twitter” is not Twitter.
    """
    before = Counter[tuple[str, ...]]()
    apart, known = set[int](), found.words.union("men", "women")
    for name in told:
        before[name.proper] += 1
        if len(name.proper) != 2 or before[name.proper[1:]] < EARLIER:  # noqa: PLR2004
            continue
        often = counts[name.proper[1:]] >= OFTEN * counts[name.proper]
        if often and name.proper[0].lower() not in known:
            index = found.named(name.proper)
            apart |= set() if index is None else {index}
    return apart


def _full(found: Cast, told: list[Name], text: str, counts: Counter[tuple[str, ...]]) -> None:
    """Add everybody who is named in full."""
    ladies = CONSORT[-1] in text or CONSORT[-1].title() in text
    seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for name in told:
        form = name.proper, name.office
        # "Absent Trump, …": a sentence's first word is no part of a name
        if form in seen or _opened(name, text, counts, found.words):
            continue
        seen.add(form)  # there is nothing to learn from it again
        index = found.name(name)
        if ladies and index is not None and _consort(name, text):
            found.consorts.add(index)


def _byline(text: str) -> Span:
    """Where those stand who wrote the report: “By Ann Lee and Bo Ek” on a line near its top."""
    line = BYLINE.search(text, 0, TOP)
    return Span(*line.span()) if line else Span(0, 0)


def _dateline(text: str) -> Span:
    """Where the place and the agency of a report stand: “PORT ARDEN (AP) — ” before its lead."""
    line = DATED.search(text, 0, TOP)
    return Span(*line.span()) if line else Span(0, 0)


def cast(text: str, words: Lexicon) -> Cast:
    """Return everybody whom the text names, fullest names first so that short forms join them."""
    found = Cast(words)
    around = _byline(text), _dateline(text)
    every = [
        name
        for name in names(text, words)
        if not any(span.holds(name.span.start) for span in around)
    ]
    headline = title_case(text)
    counts = Counter(name.proper for name in every)
    # Every word of a headline is capital, so names cannot be told; the report has them.
    told = [name for name in every if name.span.end > headline and name.proper]
    _full(found, [name for name in told if len(name.proper) > 1], text, counts)
    found.apart = _apart(found, told, counts)
    for name in told:
        if len(name.proper) == 1 and name.office:
            found.name(name)
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], int | None] = {}
    for name in every:
        if not name.proper:
            continue
        form = name.proper, name.office
        if form not in known:
            index = known[form] = found.named(*form)
            if index is not None:
                found.learn(index, name)
        index = known[form]
        if index is not None:
            found.speakers[index].mentions.append(name.span)
    return found
