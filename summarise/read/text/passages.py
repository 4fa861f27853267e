"""Quoted passages: where speech opens, reopens at a paragraph, nests and closes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from summarise.document import Span
from summarise.read.reading import Passage

# A single mark counts only where it cannot be an apostrophe: opening after a space or a bracket
# and before a letter; its closer is looked for by `_closes`.
# Every way begins with a letter of one set, so that the letters between are skipped at once.
MARKS = (
    r"""[“”„‟"«»「」『』＂'`‘’‚\n](?:(?<=[“”„‟"«»「」『』＂])|(?<=')'(?!'(?!\w))|(?<=`)`"""
    r"""|(?<=(?<![\w’'])[‘'‚])(?=\w)|(?<=[\w.,!?…][’'])(?!\w)"""
)
MARK_OR_BLANK_LINE = re.compile(MARKS + r"|(?<=\n)\s*\n)")
MARK_OR_LINE = re.compile(MARKS + r"|(?<=\n)\s*)")
PAIRS: dict[str, tuple[str, ...]] = {
    "“": ("”", '"', "“"), "„": ("“", "”", "‟"), "«": ("»",), "»": ("«",), "「": ("」",),
    "『": ("』",),
    '"': ('"', "”"), "＂": ("＂",), "``": ("''",), "''": ("''",), "‘": ("’",), "'": ("'",),
    "‚": ("‘", "’"), "‟": ("”",), "”": ("”",),
}  # fmt: skip
TURN = re.compile(r"[A-Z][A-Z.'’ -]{1,30}: ")  # who speaks next in a transcript: “LEE: No.”
WRAPPED = 120
CURLY = frozenset("“")
FURTHEST = 800  # letters in which the marks of a paragraph are counted
SINGLE = frozenset("‘'’‚")
BOTH_WAYS = frozenset({'"', "＂", "''"})  # marks that open and close alike


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int
    reopened: list[Span] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)


@lru_cache(maxsize=4)  # a reading and the checks of it ask for those of one text
def passages(text: str) -> tuple[Passage, ...]:
    """Return the outermost quoted passages in order; a missing mark is survived, never raised."""
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Passage]:
    opened: _Open | None = None
    for match in _pattern(text).finditer(text):
        mark, at, end = match[0], match.start(), match.end()
        if opened is None:
            if mark[0] != "\n" and _opens(text, mark, at, end):
                opened = _Open(mark, at, end)
        elif mark[0] == "\n":
            if not text.startswith(opened.mark, end) or TURN.match(text, end + len(opened.mark)):
                yield from _unclosed(opened, at)
                opened = None
            else:
                opened.nested.clear()
        elif _ends(text, opened, mark, at, end):
            yield Passage(
                Span(opened.inner, at), Span(opened.start, end), reopened=tuple(opened.reopened)
            )
            opened = None
        elif _restarts(text, opened, mark, at):
            yield from _unclosed(opened, _paragraph_end(text, opened.inner, at))
            opened = _Open(mark, at, end)
    if opened:
        yield from _unclosed(opened, _paragraph_end(text, opened.inner, len(text)))


def _ends(text: str, opened: _Open, mark: str, at: int, end: int) -> bool:
    """Whether a mark closes the passage; marks that nest or reopen are noted on the way."""
    nested = opened.nested
    if nested and mark in PAIRS.get(nested[-1], ()) and not _opens(text, mark, at, end):
        nested.pop()
    elif mark in PAIRS.get(opened.mark, ()) and _closes(text, opened, mark, at, end):
        return True
    elif mark == opened.mark and _starts_paragraph(text, at):
        opened.reopened.append(Span(at, end))
    elif mark not in (opened.mark, *PAIRS.get(opened.mark, ())) and _opens(text, mark, at, end):
        nested.append(mark)
    return False


def _restarts(text: str, opened: _Open, mark: str, at: int) -> bool:
    """Whether the same mark opens again, so that the passage before it was never closed."""
    if mark != opened.mark or mark in SINGLE | BOTH_WAYS:
        return False
    return not (_starts_paragraph(text, at) or _nests(text, opened, at))


def _nests(text: str, opened: _Open, at: int) -> bool:
    """Whether the same marks stand inside each other, every one of the paragraph's closed."""
    if opened.mark not in CURLY:
        return False
    end = _paragraph_end(text, opened.inner, min(len(text), opened.inner + FURTHEST))
    closers = (mark for mark in PAIRS[opened.mark] if mark != opened.mark)
    closed = sum(text.count(mark, opened.start, end) for mark in closers)
    nested = at < end and text.count(opened.mark, opened.start, end) == closed
    if nested:
        opened.nested.append(opened.mark)
    return nested


def paragraph_break(text: str) -> str:
    """Return what parts paragraphs: blank lines or, in a text of long lines, each line's end."""
    lines = text.split("\n")
    wrapped = max(map(len, lines)) < WRAPPED
    return (
        "\n\n" if wrapped or ("\n\n" in text and text.count("\n\n") * 2 >= len(lines) - 1) else "\n"
    )


def _pattern(text: str) -> re.Pattern[str]:
    return MARK_OR_LINE if paragraph_break(text) == "\n" else MARK_OR_BLANK_LINE


def _opens(text: str, mark: str, at: int, end: int) -> bool:
    before, after = text[at - 1 : at], text[end : end + 1]
    if not after or (after.isspace() and mark != "«"):  # French sets a space behind it
        return False
    if mark in "“„«「『‘‚‟" or mark == "``":
        return True
    if mark in "”’":
        return False
    # Straight and reversed marks open after a space, a bracket, a dash or another mark.
    return not before or before.isspace() or before in "([{—–-“‘\"'/:"


def _closes(text: str, opened: _Open, mark: str, at: int, end: int) -> bool:
    if mark in SINGLE:
        return not text[end : end + 1].isalnum()
    if mark == "“" == opened.mark:  # typed for the closing mark: “It's unusual,“
        return not (text[at - 1].isspace() or text[end : end + 1].isalnum())
    if mark in BOTH_WAYS:
        # A straight mark that has a space before it and none behind opens another passage.
        opens = text[at - 1].isspace() and not text[end : end + 1].isspace() and end < len(text)
        return not (opens or (_starts_paragraph(text, at) and opened.inner < at))
    return True


def _starts_paragraph(text: str, at: int) -> bool:
    at -= 1
    while at >= 0 and text[at] in " \t\u00a0":
        at -= 1
    return at >= 0 and text[at] == "\n"


def _paragraph_end(text: str, start: int, end: int) -> int:
    line = text.find("\n", start, end)
    return end if line < 0 else line


def _unclosed(opened: _Open, end: int) -> Iterator[Passage]:
    # A lone single mark is far likelier an apostrophe ('90s) than speech that never ends.
    if opened.mark not in SINGLE and opened.inner < end:
        yield Passage(
            Span(opened.inner, end),
            Span(opened.start, end),
            closed=False,
            reopened=tuple(opened.reopened),
        )
