"""Quotes with gaps: `…`, `...` and `[inserted words]`, part after part inside one speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from summarise.check.folding import fold
from summarise.check.index import Index
from summarise.document import Span
from summarise.read.lexicon import Lexicon, lexicon

GAP = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|\.{3,4}|…|\. \. \. ?\.?|\[[^\[\]]*\]")
OUTER = " \t\n“”\"‘’'«»„"
RECASED = re.compile(r"\[(\w)\](?=\w)")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
MARK = re.compile(r"\"|(?<!\w)'|'(?!\w)")
SENTENCE = re.compile(r"[.!?]['\"]?\s+\S")
FIRSTS = 50  # places of the first part that are tried
ELLIPSIS_REACH = 600  # characters that an ellipsis may leave out
BRACKET_REACH = 60  # characters for which inserted words may stand
BEFORE = 24  # characters before a part that a leading bracket may stand for
FEWEST_WORDS = 3

Places = Callable[[str, Index, int, int], Iterator[Span]]


class _Part(NamedTuple):
    text: str
    reach: int  # how far behind the part before it may stand
    inserted: bool  # words in brackets stand before it


def splice(quote: str, index: Index, places: Places) -> tuple[Span, ...]:
    """Return the spans of the parts in order, or nothing where the quote may not be joined so."""
    quote = quote.strip(OUTER)
    # “[T]he dam”: only the letter's case was changed, unless the source has the brackets itself.
    recased = RECASED.sub(lambda m: m[0] if m[0] in index.text else m[1], quote)
    # Words in brackets that the source has itself are no gap.
    gaps = [g for g in GAP.finditer(recased) if not (WORD.search(g[0]) and g[0] in index.text)]
    if (not gaps and "[" not in quote) or any(
        _glued(recased, gap) or _changes(gap[0]) for gap in gaps
    ):
        return ()
    parts = _parts(recased, gaps)
    if not parts or sum(len(WORD.findall(part.text)) for part in parts) < FEWEST_WORDS:
        return ()
    for first in islice(places(parts[0].text, index, 0, len(index.text)), FIRSTS):
        if parts[0].inserted and not _honest_start(first.start, index):
            continue
        chain = _chain(first, parts[1:], index, places)
        if chain:
            return chain
    return ()


def _glued(quote: str, gap: re.Match[str]) -> bool:
    """Whether a gap cuts a word or a number: “[un]able”, “1...5”."""
    before, after = (
        quote[gap.start() - 1 : gap.start()] if gap.start() else "",
        quote[gap.end() :][:1],
    )
    if gap[0][0] != "[":
        return before.isdigit() and after.isdigit()
    return before.isalnum() or after.isalnum()


def _changes(gap: str) -> bool:
    """Whether inserted words turn the sense: a negation, a modal, a number."""
    words = _words(gap)
    turning = any(_turns(word) or word in lexicon("en")["modals"] - {"to"} for word in words)
    return turning or any(letter.isnumeric() for letter in gap)


def _parts(quote: str, gaps: list[re.Match[str]]) -> list[_Part]:
    parts: list[_Part] = []
    at, reach, inserted = 0, 0, False
    for start, end, text in [*((g.start(), g.end(), g[0]) for g in gaps), (len(quote), 0, "")]:
        part = quote[at:start].strip(" ,;\t\n")
        if WORD.search(part):
            parts.append(_Part(part, reach, inserted))
            reach, inserted = 0, False
        words = text.startswith("[") and WORD.search(text) is not None
        reach = max(reach, BRACKET_REACH if words else ELLIPSIS_REACH)
        inserted |= words
        at = end
    return parts


def _chain(first: Span, rest: list[_Part], index: Index, places: Places) -> tuple[Span, ...]:
    chain = [first]
    for part in rest:
        end = chain[-1].end
        limit = min(len(index.text), end + part.reach + len(part.text) * 2)
        follows = next(places(part.text, index, end, limit), None)
        near = follows is not None and follows.start - end <= part.reach
        if follows is None or not near or not _honest(Span(end, follows.start), part, index):
            return ()
        chain.append(follows)
    return tuple(chain)


def _honest(gap: Span, part: _Part, index: Index) -> bool:
    """Whether a gap leaves out nothing that turns the sense, and stays in one speech."""
    text = fold(index.document.at(gap)).text
    words = _words(text)
    if MARK.search(text) or any(_turns(word) for word in words):
        return False
    lexis = lexicon("en")
    if any(_says(word, lexis) for word in words):
        return False  # somebody else may be speaking behind it
    sentence = SENTENCE.search(text) or "\n\n" in index.document.at(gap)
    if sentence and not _one_passage(gap, index):
        return False
    # Inserted words may stand for "he" or "them", not for a name, a number or "may".
    changed = text[1:].lower() != text[1:] or any(letter.isnumeric() for letter in text)
    return not (part.inserted and (changed or set(words) & (lexis["modals"] - {"to"})))


def _honest_start(start: int, index: Index) -> bool:
    """Whether what a leading bracket may stand for turns nothing: “[It is] true” needs a look."""
    sentence = fold(index.text[max(0, start - BEFORE) : start]).text
    return not any(_turns(word) for word in _words(re.split(r"[.!?\"]", sentence)[-1]))


def _one_passage(gap: Span, index: Index) -> bool:
    at = bisect_right([passage.span.start for passage in index.passages], gap.start) - 1
    return at >= 0 and gap.end <= index.passages[at].span.end


def _says(word: str, lexis: Lexicon) -> bool:
    """Whether a word may say that somebody else speaks."""
    alone = any(not rest for rest, _ in lexis.cues.get(word, ()))
    return alone and word not in lexis["nouns"]


def _words(text: str) -> list[str]:
    return WORD.findall(fold(text).text.lower())


def _turns(word: str) -> bool:
    words = lexicon("en")
    return word in words["negations"] or word in words["swallowed"] or word.endswith("n't")
