"""Pairs of a sentence and a statement about it, in plain lists: what is refused, and what is not.

A line of `pairs/right.txt` is told rightly, however it is told; one of `pairs/wrong.txt` is not.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise import Document
from summarise.check import Case, check
from tests.drafts import actor, claim, drafted

PAIRS = Path(__file__).with_name("pairs")
# what stands before a sentence: enough words of a language for it to be known
BEFORE = {
    "en": "Ann Lee spoke.\n\nIt rained.",
    "de": "Ann Lee hat das gesagt. Der Bericht ist von der Polizei und nicht von der Zeitung.",
    "fr": "Ann Lee l’a dit. Le rapport est de la police et il n’est pas du journal.",
    "es": "Ann Lee lo dijo. El informe es de la policía y no es del periódico que los vio.",
}


@pytest.mark.parametrize("language", BEFORE)
def test_nothing_that_is_told_rightly_is_refused(language: str) -> None:
    refused = [pair for pair in _pairs("right", language) if _errors(language, *pair)]

    assert not refused


@pytest.mark.parametrize("language", BEFORE)
def test_whatever_is_told_wrongly_is_refused(language: str) -> None:
    passed = [pair for pair in _pairs("wrong", language) if not _errors(language, *pair)]

    assert not passed


def _pairs(name: str, language: str) -> list[tuple[str, str]]:
    lines = (PAIRS / f"{name}.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if not line.startswith("#")]
    return [(source, statement) for spoken, source, statement in rows if spoken == language]


def _errors(language: str, source: str, statement: str) -> list[str]:
    """The errors in a statement, but for who says it."""
    draft = drafted(claim(source, statement=statement), actors=(actor("Ann Lee", "a1"),))
    found = check(Case(Document(f"{BEFORE[language]} {source}"), draft))
    return [x.code for x in found if x.severity == "error" and not x.code.startswith("speaker-")]
