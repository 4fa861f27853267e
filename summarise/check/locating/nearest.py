"""The passage nearest to a quote that is not in the source: a suggestion, never a proof.

Short pieces of the quote are looked up in the folded source and vote for where the quote would
begin; the best places are compared letter by letter (see `approximate`), and a word diff shows what
was changed. The work is bounded by the length of the source, whatever the quote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import ne

from summarise.check.locating.approximate import Match, best_match, distance
from summarise.check.locating.folding import fold
from summarise.check.locating.garbled import among_capitals, by_short_runs, is_loud
from summarise.check.locating.index import Index, single
from summarise.check.locating.word_diff import diff
from summarise.evidence import DiffWord, Nearest

PIECE = 5  # letters of a piece
SHORT_PIECE, LONG_PIECE = 5, 14  # of a piece in a large source: longer ones are rarer
LARGE = 200_000  # letters of a source in which fewer and longer pieces are looked up
FEWEST, MOST = 8, 16  # pieces of a quote that are looked up
ENOUGH, ENOUGH_LARGE = 5, 2  # votes for one place, and lead over the next, that settle it
SHORT = 20  # letters of a quote of which one piece that stands somewhere is worth a look
FEW = 12  # pieces of a quote of which one must stand together with others
GIVEN_UP = 6  # pieces, none of which stands in a large source
PLACES = 4  # places of one piece that may vote
CANDIDATES = 5
SLACK = 0.3  # share of the quote's length by which a passage may be longer
SURE = 0.15  # share of letters that differ below which no other place is looked at
UNSURE = 0.2  # share of letters that differ from which a garbled source is looked through again
SHARED, SHARED_MORE, MOST_SHARED = 0.2, 1 / 1200, 0.5  # share of a quote's runs, by its letters
HARDLY = 0.02  # share of letters that may differ where no alignment is needed
LIKELIEST = 2  # places that are compared position for position
HANGING = 3  # letters
FURTHEST = 60  # letters in which the next space is looked for
NEAR = 0.55  # share of the quote's letters that may differ
GARBLED_NEAR = 0.7  # the same in a source that a machine read from print
LONGEST = 1200  # letters of a quote that are compared


def nearest(quote: str, index: Index) -> Nearest | None:
    """Return the nearest passage with a word diff, or None where nothing comes near."""
    folded = fold(quote.strip()).text.strip()[:LONGEST]
    best = _best(folded, index) if folded else None
    if best is None:
        return None
    edges = _whole_words(folded, index.lowered, best)
    if best.distance >= SURE * len(folded) and index.garbled:
        edges = _between_spaces(folded, index.folded.text, *edges)
    span = index.folded.span(*edges)
    if span is None:
        return None
    passage = index.document.at(span)
    return Nearest(span=span, text=passage, diff=tuple(_shown(quote.strip(), passage)))


def _shown(quote: str, passage: str) -> Iterator[DiffWord]:
    """The diff of the part of a quote that was compared; that there is more is said by dots."""
    if len(quote) <= LONGEST:
        yield from diff(quote, passage)
        return
    cut = quote[:LONGEST].rsplit(" ", 1)[0]
    yield from diff(cut, passage)
    yield DiffWord(where="both", text="…")


def _best(folded: str, index: Index) -> Match | None:
    """Return where the fewest letters differ, by the ways that fit the quote and the source."""
    size, loud = len(folded), is_loud(folded)
    far = GARBLED_NEAR if loud and index.garbled else NEAR
    text = index.folded.text
    heading = among_capitals(folded, index.headings, text, far * size) if loud else None
    if heading is not None and heading.distance < SURE * size:
        return heading
    best = _voted(folded, index)
    if best is None or (heading is not None and best.distance >= SURE * size):
        best = heading
    if best is not None and best.distance < UNSURE * size and not loud:
        return best
    searched = index.garbled and len(index.lowered) <= LARGE
    return _in_garbled(folded, index, heading, best) if searched else best


def _in_garbled(
    folded: str, index: Index, heading: Match | None, best: Match | None
) -> Match | None:
    """Look once more, by short runs; and what is garbled keeps its capitals."""
    text, size, loud = index.folded.text, len(folded), is_loud(folded)
    if best is None or best.distance >= UNSURE * size:
        wanted, source = (folded, text) if loud else (folded.lower(), index.lowered)
        limit = GARBLED_NEAR * size if best is None else best.distance - 1
        best = by_short_runs(wanted, source, limit) or best
    if heading is None or best is None:
        return best
    # The same words in small letters are another place.
    return min(heading, best, key=lambda match: distance(folded, text[match.start : match.end]))


def _voted(folded: str, index: Index) -> Match | None:
    """Return where the fewest letters differ, of the places that the quote's pieces vote for."""
    wanted, source = folded.lower(), index.lowered
    width = max(8, len(wanted) // 6)
    begins = Counter(index.leads(single(folded), PLACES)) or _agreeing(wanted, source)
    buckets = _likeliest(begins, width, ENOUGH_LARGE)
    if not buckets:
        begins, fewest = _begins(wanted, source, width)
        buckets = _likeliest(begins, width, fewest)
        if not buckets:
            return None
    best = _shifted(wanted, source, begins)
    if best is not None:
        return best
    slack = 8 + int(len(wanted) * SLACK)
    shared = _sharing(wanted)
    for bucket in buckets:
        begin = bucket * width
        low = max(0, begin - slack)
        limit = NEAR * len(wanted) if best is None else best.distance - 1
        window = source[low : begin + len(wanted) + slack]
        found = best_match(wanted, window, limit) if shared(window) else None
        if found is not None:
            best = Match(found.start + low, found.end + low, found.distance)
            if best.distance < SURE * len(wanted):
                break
    return best


def _shifted(wanted: str, source: str, begins: Counter[int]) -> Match | None:
    """Return the likeliest place where hardly a letter differs, position for position."""
    for begin, _ in begins.most_common(LIKELIEST):
        end = begin + len(wanted)
        differ = sum(map(ne, wanted, source[begin:end]))
        if begin >= 0 and end <= len(source) and differ <= max(1, int(HARDLY * len(wanted))):
            return Match(begin, end, differ)
    return None


def _sharing(wanted: str) -> Callable[[str], bool]:
    """Return whether a text shares so many runs of three letters that it is worth aligning."""
    wanted_runs = _runs(wanted)
    least = min(SHARED + len(wanted) * SHARED_MORE, MOST_SHARED) * len(wanted_runs)
    return lambda text: len(wanted_runs & _runs(text)) >= least


def _runs(text: str) -> set[tuple[str, str, str]]:
    return set(zip(text, text[1:], text[2:], strict=False))


def _agreeing(wanted: str, source: str) -> Counter[int]:
    """Where long pieces from all over a quote say that it begins: most misquotes change little."""
    if len(source) > LARGE:
        return Counter()  # there a search is dear, and `_begins` takes long pieces anyway
    size = min(LONG_PIECE, len(wanted) // 3)
    pieces = (0, (len(wanted) - size) // 2, len(wanted) - size) if size >= PIECE else ()
    found = ((at, source.find(wanted[at : at + size])) for at in pieces)
    return Counter(place - at for at, place in found if place >= 0)


def _begins(wanted: str, source: str, width: int) -> tuple[Counter[int], int]:
    """Where pieces of the quote say that it begins, and how many of them must agree."""
    large = len(source) > LARGE
    size = min(len(wanted), max(SHORT_PIECE, min(LONG_PIECE, len(wanted) // 3)) if large else PIECE)
    pieces, enough = (FEWEST, ENOUGH_LARGE) if large else (MOST, ENOUGH)
    begins: Counter[int] = Counter()
    buckets: Counter[int] = Counter()
    step = max(1, (len(wanted) - size) // pieces)
    for tried, at in enumerate(_spread(range(0, max(1, len(wanted) - size + 1), step)), 1):
        for place in _places(wanted[at : at + size], source):
            begins[place - at] += 1
            buckets[(place - at) // width] += 1
        if _decided(buckets, enough) or (large and tried >= GIVEN_UP and not begins):
            break
    return begins, max(2, tried // FEW) if len(wanted) > SHORT else 1


def _likeliest(begins: Counter[int], width: int, fewest: int) -> list[int]:
    """The stretches that most pieces vote for, with the next; those far behind are chance."""
    votes: Counter[int] = Counter()
    for begin, count in begins.items():
        votes[begin // width] += count
    joined = {bucket: votes[bucket] + votes.get(bucket + 1, 0) for bucket in votes}
    likeliest = sorted(joined, key=lambda bucket: (-joined[bucket], bucket))[:CANDIDATES]
    if not likeliest or joined[likeliest[0]] < fewest:
        return []
    return [bucket for bucket in likeliest if joined[bucket] * 3 >= joined[likeliest[0]]]


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
    first, last = max(0, start - FURTHEST), min(len(text), end + FURTHEST)
    while start > first and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < last and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    # A mark or two that hang on the words belong to them, where the quote has some too.
    if not wanted[-1].isalnum():
        while end < len(text) and not text[end].isspace() and end - match.end < HANGING:
            end += 1
    return start, end


def _between_spaces(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Let a passage with garbled edges begin and end at the next spaces, where that comes nearer.

    Of equally near ones, the passage that was found stays.
    """
    before, behind = max(0, start - FURTHEST), min(len(text), end + FURTHEST)
    inner, last = text.find(" ", start, end), text.rfind(" ", start, end)
    starts = [start, text.rfind(" ", before, max(0, start - 1)) + 1, inner + 1]
    ends = [end, text.find(" ", end + 1, behind), last]
    edges = [(first, last) for first in starts for last in ends if before <= first < last]
    return min(edges, key=lambda edge: distance(wanted, text[slice(*edge)]))
