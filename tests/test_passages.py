"""Quoted passages: what stands between marks, in every convention of news."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read
from summarise.read.drafts.drafting import draft
from summarise.read.text.passages import passages

# text, the passages within their marks
PASSAGES = {
    "nested in equal marks": (
        "“You care when “your team” is late. It is,” he said.",
        [
            "You care when “your team” is late. It is,",
        ],
    ),
    "straight": ('He said "no" and left.', ["no"]),
    "curly": ("He said “no” and left.", ["no"]),
    "mixed": ('He said “no" and left.', ["no"]),
    "German": ("Er sagte „nein“ und ging.", ["nein"]),
    "French": ("Il dit « non » et part.", [" non "]),
    "Danish": ("Han sagde »nej« og gik.", ["nej"]),
    "Japanese": ("彼は「いいえ」と言った。", ["いいえ"]),
    "single": ("He called it ‘a lie’ today.", ["a lie"]),
    "apostrophes": ("The workers’ pay wasn’t Smith’s.", []),
    "decade": ("In the ’90s and ’80s it rained.", []),
    "nested": ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
    "doubled": ("He is ''sorry'' now.", ["sorry"]),
    "reopened": ("“One.\n\n“Two,” he said.", ["One.\n\n“Two,"]),
    "unclosed": ("“One.\n\nTwo went on.", ["One."]),
    "unclosed, each turn of a transcript": (
        '"LEE: It rained.\n\n"EK: It poured.\n\nThey left.',
        ["LEE: It rained.", "EK: It poured."],
    ),
    "unclosed, then another": ("“One\n\nHe said “two” now.", ["One", "two"]),
    "unopened": ("One,” he said.", []),
    "two": ("“One,” he said. “Two.”", ["One,", "Two."]),
}


@pytest.mark.parametrize(("text", "expected"), PASSAGES.values(), ids=PASSAGES)
def test_quoted_passages_are_found(text: str, expected: list[str]) -> None:
    found = passages(text)

    assert [text[slice(*passage.span)] for passage in found] == expected


def test_an_unclosed_passage_says_so() -> None:
    (passage,) = passages("“One.\n\nTwo went on.")

    assert not passage.closed


def test_a_curly_mark_that_a_straight_one_closes_holds_one_passage() -> None:
    (claim,) = draft(read(Document('“It was raining all day," Ann Lee said.'))).claims

    assert claim.statement == "It was raining all day"
