"""Pairs of a sentence and a statement about it, in plain lists: what is refused, and what is not.

A line of `pairs/right.txt` is told rightly, however it is told; one of `pairs/wrong.txt` is not.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafts import BEFORE, retold

PAIRS = Path(__file__).with_name("pairs")


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
    found = retold(source, statement, language)
    return [x.code for x in found if x.severity == "error" and not x.code.startswith("speaker-")]
