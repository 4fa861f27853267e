"""What a reader changed, word by word."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.locating.index import plain
from summarise.evidence import DiffWord

LONGEST_DIFF = 400  # words of either side that a diff shows


def diff(quote: str, passage: str) -> Iterator[DiffWord]:
    """Yield a word diff from what a reader wrote to what the source says."""
    ours, theirs = quote.split()[:LONGEST_DIFF], passage.split()[:LONGEST_DIFF]
    plain_ours, plain_theirs = [*map(plain, ours)], [*map(plain, theirs)]
    first = _equal(plain_ours, plain_theirs)
    last = _equal(plain_ours[first:][::-1], plain_theirs[first:][::-1])
    middle = slice(first, len(ours) - last), slice(first, len(theirs) - last)
    if first:
        yield DiffWord(where="both", text=" ".join(theirs[:first]))
    codes = _opcodes(plain_ours[middle[0]], plain_theirs[middle[1]])
    for tag, a, b, c, d in codes:
        if tag == "equal":
            yield DiffWord(where="both", text=" ".join(theirs[first + c : first + d]))
            continue
        if b > a:
            yield DiffWord(where="quote", text=" ".join(ours[first + a : first + b]))
        if d > c:
            yield DiffWord(where="source", text=" ".join(theirs[first + c : first + d]))
    if last:
        yield DiffWord(where="both", text=" ".join(theirs[len(theirs) - last :]))


def _equal(ours: list[str], theirs: list[str]) -> int:
    """How many words two lists have in common before they first differ."""
    pairs = zip(ours, theirs, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs))
    )


def _opcodes(ours: list[str], theirs: list[str]) -> list[tuple[str, int, int, int, int]]:
    if not ours or not theirs or (len(ours) == len(theirs) == 1):
        return [("replace", 0, len(ours), 0, len(theirs))]
    from difflib import SequenceMatcher  # noqa: PLC0415  only what is not found needs it

    return [*SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()]
