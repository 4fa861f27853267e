"""Growth: what reading and checking do over the length of a text, counted in calls, not in time.

A count is the same on every machine. Four times the text should ask for four times the calls; work
that looks at each thing for each other asks for sixteen times as many.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from summarise import Document, locate, summarise
from summarise.read import read
from summarise.read.drafts.drafting import draft
from summarise.run.merge import Part, merge
from summarise.run.readers import sketch
from summarise.run.windows import windows

FEW, MANY = 40, 200  # lines of the short text; quotes that are looked up together
TIMES, MOST = 4, 5.2  # lines of the long one, and calls, beside the short one's
SMALL = "It rained on street {n}. "
LINES = {
    "new people": "Clerk Ann Lee{n} said it rained on street {n}. Bo Ek{n} denied that figure. ",
    "one last name": "Ann{n} Lee said the dam is old. Mr. Lee said it fell. ",
    "plurals": "Osk{n}s said the dam is old. ",
    "one sentence": "of Ann{n} Osk{n} he said the dam is old, ",
    "quotes in one sentence": "“It is street {n},” he said and ",
    "paragraphs": "“It is street {n},” Ann Lee said.\n\nBo Ek denied it.\n\n",
    "open marks": "“It is street {n}. ",
    "accused": "Ann{n} Lee accused Bo{n} Ek of stealing {n} dollars. ",
    "unnamed": "A spokesman for Osk{n} said it rained. Officials denied it, saying {n} left. ",
    "nothing said": SMALL,
}


def text(line: str, count: int) -> str:
    return "".join(line.replace("{n}", str(number)) for number in range(count))


def calls(run: Callable[[], object]) -> int:
    """Count the calls, of Python and of C, that a run makes."""
    made = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return made


def grown(run: Callable[[str], object], line: str, few: int = FEW) -> float:
    """How many times the calls four times the text asks for, everything known once."""
    short, long = text(line, few), text(line, few * TIMES)
    run(long)
    return calls(lambda: run(long)) / calls(lambda: run(short))


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_reading_asks_for_as_much_a_line_in_a_longer_text(line: str) -> None:
    assert grown(lambda t: draft(read(Document(t))), line) < MOST


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_summary_asks_for_as_much_a_line_in_a_longer_text(line: str) -> None:
    assert grown(lambda t: summarise(Document(t)), line) < MOST


def test_locating_asks_for_as_much_a_quote_in_a_longer_list() -> None:
    line = "It rained on street{n} again. "
    document = Document(text(line, MANY * TIMES))

    def run(quotes: str) -> object:
        return locate(quotes.strip().split(". "), document)

    assert grown(run, line, MANY) < MOST


def test_merging_asks_for_as_much_an_item_of_a_longer_report() -> None:
    def merging(count: int) -> int:
        document = Document(
            text("Ann Lee said that it rained on street {n} of the town.\n\n", count)
        )
        parts = [Part(each, sketch(each.document)) for each in windows(document, 400)]
        merge(parts, document)
        return calls(lambda: merge(parts, document))

    assert merging(MANY * TIMES) / merging(MANY) < MOST


def test_a_count_tells_work_on_every_pair() -> None:
    def pairs(t: str) -> object:
        return [a.find(b) for a in t.split() for b in t.split()]

    assert grown(pairs, SMALL) > MOST
