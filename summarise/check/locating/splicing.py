"""Quotes with gaps: `…`, `...` and `[inserted words]`, part after part inside one speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from summarise.check.around.left_out import WORD
from summarise.check.locating.brackets import Inserted, fair, fair_start, fair_words, note
from summarise.check.locating.folding import fold
from summarise.check.locating.gaps import Gap, honest, honest_end, honest_sentences
from summarise.check.locating.index import Index
from summarise.check.terms.turning import turning
from summarise.document import Span
from summarise.read.text.lexicon import lexicon

GAP = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|\.{3,4}|…|\. \. \. ?\.?|\[[^\[\]]*\]")
WORDS = re.compile(r"[\w'’]+")
EDITED = re.compile(r"[\[(…]|\.\s?\.\s?\.")  # what every gap and every insertion has
OUTER = " \t\n“”\"‘’'«»„"
CLOSING, OPENING = "”\"’'», ", "“\"‘'« "
BRACKETED = re.compile(r" ?[\[(][^\[\]()]{1,60}[\])]")
BRACKET = re.compile(r"[\[(][^\[\]()]*[\])]")
RECASED = re.compile(r"\[(\w)\](?=\w)")
SUFFIXED = re.compile(r"(?<=\w)\[(?:s|es|ed|d|ing|m)\](?!\w)")
SENTENCE = re.compile(
    r"(?P<word>\S*?)[.!?](?:['\")\]]|\[\d+\])*(?:\s+(?=[\"'(]?[A-Z0-9])|(?=[A-Z]))"
)
# What tells that another speaks, or that speech begins or ends. "the voters' base" does not.
MARK = re.compile(
    r"[\"❝❞]|</?q>|(?<!\w)'|(?<!s)'(?!\w)|'(?! ?\w)|\n\s*(?:[-–—]|[A-Z][\w. ]{0,30}:)"
)
BREAK = re.compile(r"\n[ \t\r]*\n|\r\n?[ \t]*\r\n?|\u2029|<br|</p", re.IGNORECASE)
ENCLOSED = re.compile(r" ?\([^()]*\)\s*\Z")
ENDS = frozenset(".!?")
OPEN_END = re.compile(r"(?:…|\.\s?\.\s?\.)[\])]?\W*\Z")
BEHIND = 60  # characters behind a quote that are looked at
TAIL = 3  # words behind a closing ellipsis among which a negation would be hidden
LOOKS = 150  # for a part: so many places of the first are tried as parts allow, but
FEWEST_FIRSTS = 3
ELLIPSIS_REACH = 600  # characters that an ellipsis may leave out
BRACKET_REACH = 60  # characters for which inserted words may stand
BEFORE = 24  # characters before a part that a leading bracket may stand for
CLAUSE = 100  # characters before a gap that are read with it
FEWEST_WORDS = 3

Places = Callable[[str, Index, int, int], Iterator[Span]]


class _Part(NamedTuple):
    text: str
    reach: int  # how far behind the part before it may stand
    inserted: str  # words in brackets that stand before it


def splice(quote: str, index: Index, places: Places) -> tuple[Span, ...]:
    """Return the spans of the parts in order, or nothing where the quote may not be joined so."""
    if not EDITED.search(quote):
        return ()
    for said in _said(quote, index.text):
        if said != quote.strip(OUTER) or "[" in quote or GAP.search(quote):
            chain = _spliced(said, index, places)
            if chain:
                return chain
    return ()


def insertions(quote: str, spans: Sequence[Span], text: str) -> Iterator[tuple[str, Span]]:
    """Yield the words in brackets of a quote whose parts stand at `spans`, and what they replace.

    A bracket at an end stands for the pronoun beside it, or for nothing.
    """
    for said in _said(quote, text):
        parts, trailing = _parts(said, _gaps(said, text))
        if len(parts) != len(spans):
            continue
        for at, part in enumerate(parts):
            start = spans[at - 1].end if at else _word_before(text, spans[0].start)
            if part.inserted:
                yield part.inserted, Span(start, spans[at].start)
        if trailing:
            yield trailing, Span(spans[-1].end, spans[-1].end)
        return


def _word_before(text: str, at: int) -> int:
    """Where the word right before an offset begins."""
    words = [*WORDS.finditer(text, max(0, at - BEFORE), at)]
    return words[-1].start() if words and not text[words[-1].end() : at].strip() else at


def _said(quote: str, text: str) -> Iterable[str]:
    """The ways to read a quote's brackets as an editor's, without those that the text has."""
    quote = quote.strip(OUTER)
    theirs = {each for each in {*BRACKET.findall(quote)} if each in text}
    # “[T]he dam”: only the letter's case was changed; “question[ed]”: a verb's ending was.
    recased = RECASED.sub(lambda m: m[0] if m[0] in theirs else m[1], quote)
    recased = SUFFIXED.sub(lambda m: m[0] if m[0] in theirs else "", recased)
    # An editor's note goes.
    bare = BRACKETED.sub(lambda m: "" if note(m[0]) else m[0], recased)
    own = BRACKETED.sub(
        lambda m: "" if note(m[0]) and m[0].strip() not in theirs else m[0], recased
    )
    return dict.fromkeys((own, bare, recased))


def _gaps(quote: str, text: str) -> list[re.Match[str]]:
    """The gaps of a quote; words in brackets that the source has itself are none."""
    found = list(GAP.finditer(quote))
    theirs = {each for each in {g[0] for g in found} if WORD.search(each) and each in text}
    return [gap for gap in found if gap[0] not in theirs]


def _spliced(quote: str, index: Index, places: Places) -> tuple[Span, ...]:
    gaps = _gaps(quote, index.text)
    if any(_glued(quote, gap) or not fair_words(gap[0]) for gap in gaps):
        return ()
    parts, trailing = _parts(quote, gaps)
    if not parts or sum(len(WORD.findall(part.text)) for part in parts) < FEWEST_WORDS:
        return ()
    for first in islice(
        places(parts[0].text, index, 0, len(index.text)), max(FEWEST_FIRSTS, LOOKS // len(parts))
    ):
        before = fold(index.text[max(0, first.start - BEFORE) : first.start]).text
        if parts[0].inserted and not fair_start(before, parts[0].inserted, index.lowered):
            continue
        chain = _chain(first, parts[1:], index, places)
        if chain and (not trailing or _honest_end(chain[-1].end, trailing, index)):
            return () if OPEN_END.search(quote) and _hides(chain[-1].end, index) else chain
    return ()


def _hides(end: int, index: Index) -> bool:
    """Whether an ellipsis at a quote's end hides a negation: “The man is …”."""
    behind = re.split(r"[.,;:!?]", fold(index.text[end : end + BEHIND]).text)[0]
    return turning(WORD.findall(behind.lower())[:TAIL])


def _honest_end(end: int, trailing: str, index: Index) -> bool:
    """Whether words in brackets behind the last part stand for a pronoun, or say nothing new."""
    after = fold(index.text[end : end + BEFORE]).text.lstrip()
    behind = WORD.match(after)
    stands = behind is not None and behind[0] in lexicon("en")["objects"]
    if behind is not None and not stands:
        return False  # “We must stop [Obama]” for “We must stop drinking”
    gap = Inserted(trailing, behind[0] if stands and behind else "", "", "")
    return fair(gap, index.lowered)


def _glued(quote: str, gap: re.Match[str]) -> bool:
    """Whether a gap cuts a word or a number: “[un]able”, “1...5”."""
    before, after = (
        quote[gap.start() - 1 : gap.start()] if gap.start() else "",
        quote[gap.end() :][:1],
    )
    if gap[0][0] != "[":
        return before.isdigit() and after.isdigit()
    return before.isalnum() or after.isalnum()


def _parts(quote: str, gaps: list[re.Match[str]]) -> tuple[list[_Part], str]:
    """Return the parts between the gaps, and words in brackets that stand behind the last."""
    parts: list[_Part] = []
    at, reach, inserted = 0, 0, ""
    for start, end, text in [*((g.start(), g.end(), g[0]) for g in gaps), (len(quote), 0, "")]:
        part = quote[at:start].strip(" ,;\t\n")
        if WORD.search(part):
            parts.append(_Part(part, reach, inserted))
            reach, inserted = 0, ""
        words = text.startswith("[") and WORD.search(text) is not None
        reach = max(reach, BRACKET_REACH if words else ELLIPSIS_REACH)
        inserted += text if words else ""
        at = end
    return parts, inserted


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
    raw = _without_reopened(gap, index)
    text = fold(raw).text
    if _marked(raw, text):
        raw = "" if BREAK.search(raw) else _going_on(gap, index)
        text = fold(raw).text
        if not raw or _marked(raw, text):
            return False
        if not raw.strip():
            return True  # the attribution alone is left out
    if BREAK.search(raw) and not _one_passage(gap, index):
        return False
    before = fold(index.text[max(0, gap.start - CLAUSE) : gap.start]).text
    cuts = _sentence_ends(before, text, part)
    if not cuts:
        return honest(Gap(before, text, part.inserted, part.text), index.lowered)
    first, whole, opening = text[: cuts[0]], text[cuts[0] : cuts[-1]], text[cuts[-1] :]
    begins = _opens(opening) and (part.text[:1].isupper() or opening.strip() != "")
    if part.inserted or not begins:
        return False  # “Smith is … a thief” for “Smith is a friend. Jones is a thief”
    one = _one_passage(gap, index)
    return honest_end(first) and honest_sentences(whole, part.text, one_speech=one)


def _sentence_ends(before: str, text: str, part: _Part) -> list[int]:
    """Where sentences end in a gap; at its beginning too, where the part before is whole."""
    ends = [end.end() for end in SENTENCE.finditer(text) if not _abbreviated(end, text)]
    if text.rstrip()[-1:] in ENDS and part.text[:1].isupper():
        ends.append(len(text))
    whole = before.rstrip(" '")[-1:] in ENDS
    return [] if not ends or ENCLOSED.match(text) else [0, *ends] if whole else ends


def _without_reopened(gap: Span, index: Index) -> str:
    """A gap's text without the marks that open a speech anew at each of its paragraphs."""
    raw = index.document.at(gap)
    inside = [at for at in index.reopened if gap.start <= at < gap.end] if "\n" in raw else []
    for at in reversed(inside):
        raw = raw[: at - gap.start] + raw[at - gap.start + 1 :]
    return raw


def _marked(raw: str, text: str) -> bool:
    """Whether speech begins or ends in a text, which stands also folded."""
    return bool(MARK.search(raw) or MARK.search(text))


def _going_on(gap: Span, index: Index) -> str:
    """What a gap leaves out of speech that its attribution breaks: “A,” he said, “B.”."""
    for said in index.reading.saying(Span(max(0, gap.start - 1), gap.start)):
        if said.kind != "direct":
            continue
        for one, two in pairwise(said.content):
            if one.start < gap.start <= one.end and two.start <= gap.end < two.end:
                left = index.document.at(Span(gap.start, max(gap.start, one.end)))
                return f"{left.rstrip(CLOSING)} {index.text[two.start : gap.end].lstrip(OPENING)}"
    return ""


def _opens(text: str) -> bool:
    """Whether words only open a sentence: "And", "But then"."""
    return {*WORD.findall(text.lower())} <= lexicon("en").union("joining", "openers")


def _abbreviated(end: re.Match[str], text: str) -> bool:
    """Whether a full stop ends no sentence: "Mr. Smith", "U.S. Army", "John F. Kennedy"."""
    word = end["word"].strip("(\"'")
    if len(word) <= 1 and not end[0][-1].isspace():
        return True  # inside "U.S."
    if word.lower() in lexicon("en")["abbreviations"]:
        return word[:1].isupper()
    before = text[: end.start()].rstrip().rsplit(" ", 1)[-1]
    initial = len(word.rsplit(".", 1)[-1]) == 1 and word[:1].isupper()
    return initial and ("." in word or not before or before[:1].isupper())


def _one_passage(gap: Span, index: Index) -> bool:
    at = bisect_right(index.passages, gap.start, key=lambda each: each.span.start) - 1
    return at >= 0 and gap.end <= index.passages[at].span.end
