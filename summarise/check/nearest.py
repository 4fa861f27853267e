"""The passage nearest to a quote that is not in the source: a suggestion, never a proof.

Short pieces of the quote are looked up in the folded source and vote for where the quote would
begin; the best places are compared letter by letter (see `approximate`), and a word diff shows what
was changed. The work is bounded by the length of the source, whatever the quote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarise.check.approximate import Match, best_match
from summarise.check.folding import fold
from summarise.check.index import Index, plain
from summarise.summary import DiffWord, Nearest

PIECE = 5  # letters of a piece
SHORT_PIECE, LONG_PIECE = 5, 14  # of a piece in a large source: longer ones are rarer
LARGE = 200_000  # letters of a source in which fewer and longer pieces are looked up
FEWEST, MOST = 12, 60  # pieces of a quote that are looked up
ENOUGH, ENOUGH_LARGE = 5, 2  # votes for one place, and lead over the next, that settle it
SHORT = 20  # letters of a quote of which one piece that stands somewhere is worth a look
FEW = 12  # pieces of a quote of which one must stand together with others
GIVEN_UP = 6  # pieces, none of which stands in a large source
PLACES = 8  # places of one piece that may vote
CANDIDATES = 5
SLACK = 0.3  # share of the quote's length by which a passage may be longer
SURE = 0.15  # share of letters that differ below which no other place is looked at
HANGING = 3  # letters
NEAR = 0.55  # share of the quote's letters that may differ
LONGEST = 1200  # letters of a quote that are compared
LONGEST_DIFF = 400  # words of either side that a diff shows


def nearest(quote: str, index: Index) -> Nearest | None:
    """Return the nearest passage with a word diff, or None where nothing comes near."""
    wanted = fold(quote.strip()).text.strip().lower()[:LONGEST]
    source = index.lowered
    best: Match | None = None
    for begin in _beginnings(wanted, source):
        slack = 8 + int(len(wanted) * SLACK)
        low = max(0, begin - slack)
        limit = NEAR * len(wanted) if best is None else best.distance - 1
        found = best_match(wanted, source[low : begin + len(wanted) + slack], limit)
        if found is not None:
            best = Match(found.start + low, found.end + low, found.distance)
            if best.distance < SURE * len(wanted):
                break
    if best is None:
        return None
    span = index.folded.span(*_whole_words(wanted, source, best))
    if span is None:
        return None
    passage = index.document.at(span)
    return Nearest(span=span, text=passage, diff=tuple(diff(quote, passage)))


def _beginnings(wanted: str, source: str) -> list[int]:
    """The likeliest places of the quote's first letter."""
    large = len(source) > LARGE
    size = min(len(wanted), max(SHORT_PIECE, min(LONG_PIECE, len(wanted) // 3)) if large else PIECE)
    pieces, enough = (FEWEST, ENOUGH_LARGE) if large else (MOST, ENOUGH)
    width = max(8, len(wanted) // 6)
    votes: Counter[int] = Counter()
    step = max(1, (len(wanted) - size) // pieces)
    for tried, at in enumerate(_spread(range(0, max(1, len(wanted) - size + 1), step)), 1):
        for place in _places(wanted[at : at + size], source):
            votes[(place - at) // width] += 1
        if _decided(votes, enough) or (large and tried >= GIVEN_UP and not votes):
            break
    joined = {bucket: votes[bucket] + votes.get(bucket + 1, 0) for bucket in votes}
    likeliest = sorted(joined, key=lambda bucket: (-joined[bucket], bucket))[:CANDIDATES]
    if not likeliest or joined[likeliest[0]] < (max(2, tried // FEW) if len(wanted) > SHORT else 1):
        return []
    # Far behind the best, a place is chance.
    return [b * width for b in likeliest if joined[b] * 3 >= joined[likeliest[0]]]


def _spread(places: Sequence[int]) -> Iterator[int]:
    """The same places in an order that soon has some from every part."""
    stride = max(1, len(places) // 4)
    for first in range(stride):
        yield from places[first::stride]


def _decided(votes: Counter[int], enough: int) -> bool:
    """Whether one place is so far ahead that more pieces would not change it."""
    if not votes or max(votes.values()) < enough:
        return False
    first, second = ([count for _, count in votes.most_common(2)] + [0])[:2]
    return first >= enough * second


def _places(piece: str, source: str) -> list[int]:
    found: list[int] = []
    at = source.find(piece)
    while at >= 0 and len(found) < PLACES:
        found.append(at)
        at = source.find(piece, at + 1)
    return found if len(found) < PLACES else []  # a common piece tells nothing


def _whole_words(wanted: str, text: str, match: Match) -> tuple[int, int]:
    """Widen a match to whole words, without spaces at its ends."""
    start, end = match.start, match.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    # A mark or two that hang on the words belong to them, where the quote has some too.
    if not wanted[-1].isalnum():
        while end < len(text) and not text[end].isspace() and end - match.end < HANGING:
            end += 1
    return start, end


def diff(quote: str, passage: str) -> Iterator[DiffWord]:
    """Yield a word diff from what a reader wrote to what the source says."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only what is not found needs it

    ours, theirs = quote.split()[:LONGEST_DIFF], passage.split()[:LONGEST_DIFF]
    aligned = SequenceMatcher(None, [*map(plain, ours)], [*map(plain, theirs)], autojunk=False)
    for tag, a, b, c, d in aligned.get_opcodes():
        if tag == "equal":
            yield DiffWord(where="both", text=" ".join(theirs[c:d]))
            continue
        if b > a:
            yield DiffWord(where="quote", text=" ".join(ours[a:b]))
        if d > c:
            yield DiffWord(where="source", text=" ".join(theirs[c:d]))
