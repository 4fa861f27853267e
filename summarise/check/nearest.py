"""The passage nearest to a quote that is not in the source: a suggestion, never a proof.

The quote's rarer words vote for where it may begin; the best places are then aligned word by word
(`difflib`), and the diff shows what was changed.
"""

from __future__ import annotations

from collections import Counter

from summarise.check.index import WORD, Index, plain
from summarise.document import Span
from summarise.summary import DiffWord, Nearest

VOTERS = 24  # of the quote's rarest words
POSTINGS = 200  # places of one word that may vote
CANDIDATES = 3
NEAR = 0.5  # share of the quote's words that must stand in the passage, in order
FEW = 4  # words
LONGEST = 400  # words of a quote that are aligned


def nearest(quote: str, index: Index) -> Nearest | None:
    """Return the nearest passage with a word diff, or None where nothing comes near."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only what is not found needs it

    matches = list(WORD.finditer(quote))[:LONGEST]
    wanted = [plain(match[0]) for match in matches]
    words, spans = index.words
    best: tuple[int, int, int] | None = None
    for start in _beginnings(wanted, index):
        slack = 2 + len(wanted) // 4
        low, high = max(0, start - slack), min(len(words), start + len(wanted) + slack)
        aligned = SequenceMatcher(None, wanted, words[low:high], autojunk=False)
        blocks = [block for block in aligned.get_matching_blocks() if block.size]
        same = sum(block.size for block in blocks)
        if blocks and (best is None or same > best[0]):
            first, last = blocks[0], blocks[-1]
            # Changed words at the ends stand beside the words that match.
            begin = max(low, low + first.b - first.a)
            end = min(high, low + last.b + last.size + len(wanted) - last.a - last.size)
            best = same, begin, end
    # Of a few words, all but one must stand there: two common ones stand anywhere.
    needed = len(wanted) - 1 if len(wanted) <= FEW else NEAR * len(wanted)
    if best is None or best[0] < max(2, needed):
        return None
    span = Span(spans[best[1]].start, spans[best[2] - 1].end)
    return Nearest(
        span=span, text=index.document.at(span), diff=diff(quote, index.document.at(span))
    )


def _beginnings(wanted: list[str], index: Index) -> list[int]:
    """The likeliest places, among the source's words, of the quote's first word."""
    votes: Counter[int] = Counter()
    rare = sorted(
        (len(index.postings[word]), at) for at, word in enumerate(wanted) if word in index.postings
    )
    width = max(2, len(wanted) // 4)
    for count, at in rare[:VOTERS]:
        for place in index.postings[wanted[at]][:POSTINGS]:
            votes[(place - at) // width] += 1000 // (count + 4)
    joined = {bucket: votes[bucket] + votes[bucket + 1] for bucket in votes}
    best = sorted(joined, key=lambda bucket: (-joined[bucket], bucket))[:CANDIDATES]
    return [max(0, bucket * width) for bucket in best]


def diff(quote: str, passage: str) -> tuple[DiffWord, ...]:
    """Return a word diff from what a reader wrote to what the source says."""
    from difflib import SequenceMatcher  # noqa: PLC0415

    ours, theirs = _pieces(quote), _pieces(passage)
    aligned = SequenceMatcher(
        None, [plain(w) for w in ours], [plain(w) for w in theirs], autojunk=False
    )
    runs: list[DiffWord] = []
    for tag, a, b, c, d in aligned.get_opcodes():
        if tag == "equal":
            runs.append(DiffWord(where="both", text=" ".join(theirs[c:d])))
            continue
        if b > a:
            runs.append(DiffWord(where="quote", text=" ".join(ours[a:b])))
        if d > c:
            runs.append(DiffWord(where="source", text=" ".join(theirs[c:d])))
    return tuple(runs)


def _pieces(text: str) -> list[str]:
    return text.split()
