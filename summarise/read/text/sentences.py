"""Sentences: where they begin and end, found by a splitter and mended where it fails."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from summarise.document import Span
from summarise.read.text.lexicon import Lexicon, lexicon
from summarise.read.text.passages import paragraph_break
from summarise.read.text.units import TOKEN

SHORT_FORM = re.compile(r"(?:\b[A-Z]\.){2,}$")
INITIALS = re.compile(r"[A-Z]\.[A-Z]\.")
# Words that look like short forms: "in May. Ann Lee denied it" is two sentences.
NO_SHORT_FORM = re.compile(
    r"\.(?:(?<=\bMay\.)|(?<=\b[Nn]o\.)|(?<=\bill\.)|(?<=\b[Aa]rt\.)|(?<=\bfig\.)|(?<=\bmin\.)"
    r"|(?<=\bop\.))[”\"’'»]*(?= [\"“‘]?[A-Z])"
)
BRACKETED = re.compile(r"[.!?][”\"'’]*\)(?= [\"“‘(]?[A-Z])")  # “(He is ill.) Then Ek left”
ENDED = re.compile(r"[.!?:][”\"'’)]* *\Z")  # what stands before a sentence in brackets
REFERRING = re.compile(r"[.!?][”\"')]*(?= \((?:Also|See|Read|Photo)\b)")  # “… (See page 4.)”
LONGEST_ENDED = 8  # letters of such an end
FEWEST_BRACKETED = 2  # spaces in a bracket that is a sentence: not “(D-Md.) Friday”
LONGEST_BRACKET = 400  # letters
TITLED = re.compile(r"\b([A-Z][a-z]{0,3})\.\Z")
LONGEST_TITLE = 6  # characters, with its stop
# What the splitter of sentences fails at, one letter for one: half letters, wide spaces.
UNSPLIT = re.compile(
    "([\ud800-\udfff])|[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
LONGEST_PART = 20_000  # letters in which sentences are looked for at once
LONGEST_MARK = 4  # characters of a mark, with spaces, that was cut from its sentence


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of a text without the white space around them."""
    from sentencex import get_sentence_boundaries  # noqa: PLC0415  a compiled module: late

    found: list[Span] = []
    breaks, words = paragraph_break(text), lexicon(language)
    mark = None  # where a mark begins that belongs to the next sentence
    for first, part in _parts(text, breaks):
        plain = part if part.isascii() else UNSPLIT.sub(lambda odd: "?" if odd[1] else " ", part)
        cuts = _cuts(text, first, first + len(part), breaks)
        for piece in get_sentence_boundaries(language, plain):
            begins = first + piece["start_index"]
            # Headlines and datelines stand on lines of their own without a full stop.
            for at, end in _lines(begins, begins + len(piece["text"]), cuts):
                line = text[at:end]
                body = line.strip()
                start = at + len(line) - len(line.lstrip())
                if not body[:1].isalnum() and not any(map(str.isalnum, body)):
                    mark = start if body and mark is None else mark
                    continue
                if found and _goes_on(text, found[-1].end, start, words):
                    found[-1] = Span(found[-1].start, start + len(body))
                    continue
                near = mark is not None and start - mark <= LONGEST_MARK
                found.append(Span(mark if near and mark is not None else start, start + len(body)))
                mark = None
    return tuple(found)


def _lines(start: int, end: int, cuts: Sequence[int]) -> Iterator[Span]:
    """Cut a sentence that is several."""
    for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]:
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _cuts(text: str, start: int, end: int, breaks: str) -> list[int]:
    """Where sentences end that were not parted: at paragraphs, behind “May.”, behind a bracket."""
    found = [stop.end() for stop in NO_SHORT_FORM.finditer(text, start, end)]
    found += [stop.end() for stop in REFERRING.finditer(text, start, end)]
    for stop in BRACKETED.finditer(text, start, end):
        opens = text.rfind("(", max(start, stop.start() - LONGEST_BRACKET), stop.start())
        near = max(start, opens - LONGEST_ENDED)
        whole = opens >= 0 and (opens == start or ENDED.search(text, near, opens))
        if whole and text.count(" ", opens, stop.start()) >= FEWEST_BRACKETED:
            found.append(stop.end())
    cut = text.find(breaks, start, end)
    while cut >= 0:
        found.append(cut + len(breaks))
        cut = text.find(breaks, cut + len(breaks), end)
    return sorted(found)


def _goes_on(text: str, end: int, start: int, words: Lexicon) -> bool:
    """Whether no sentence ends between two: "the U.S. Supreme Court"."""
    between = text[end:start]
    title = between == " " and TITLED.search(text, max(0, end - LONGEST_TITLE), end)
    if title and text[start].isupper() and title[1].lower() in words["titles"]:
        return True
    if not between:
        return INITIALS.match(text, end - 2) is not None  # “Lee, R-N.Y., said”
    if between.strip(" ") or not SHORT_FORM.search(text, max(0, end - 8), end):
        return False
    first = TOKEN.match(text, start)
    begins = words.union("stopwords", "openers", "pronouns", "prepositions")
    return first is not None and first[0].lower() not in begins and first[0][0].isupper()


def _parts(text: str, breaks: str) -> Iterator[tuple[int, str]]:
    """Cut a text between paragraphs, else at spaces: boundaries are found in square time."""
    at = 0
    while at < len(text):
        end = at + LONGEST_PART
        if end < len(text):
            cut = max(text.rfind(breaks, at, end), 0) or max(text.rfind(" ", at, end), 0)
            end = cut + 1 if cut > at else end
        yield at, text[at:end]
        at = end
