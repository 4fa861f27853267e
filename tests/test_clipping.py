"""Quotes cut out of what turns their sense. A new case is one line in one of the tables."""

from __future__ import annotations

import pytest

from summarise import Document, verify

# quote, source, what was cut off
CLIPPED = {
    "not": ("refuse to meet", "He did not refuse to meet her.", "“not”"),
    "n't": ("refuse to meet", "He didn’t refuse to meet her.", "“didn't”"),
    "never": ("met the man", "She has never met the man.", "“never”"),
    "hardly": ("knew the man", "She hardly knew the man.", "“hardly”"),
    "failed to": ("hold the water", "The dam failed to hold the water.", "“failed”"),
    "denied that": ("he resigned", "He denied that he resigned.", "“denied … that”"),
    "possible that": (
        "the dam will fail",
        "Officials say it is possible that the dam will fail.",
        "“possible … that”",
    ),
    "no evidence that": ("they had met", "There is no evidence that they had met.", "“no … that”"),
    "did not say that": ("it had failed", "He did not say that it had failed.", "“not … that”"),
    "with that": ("that he resigned", "He denied that he resigned.", "“denied … that”"),
    "may": ("resign on Monday", "He may resign on Monday.", "“may”"),
    "could also": ("resign on Monday", "He could also resign on Monday.", "“could”"),
    "if, before": ("the dam fails", "If the dam fails, all is lost.", "“if”"),
    "whether": ("she knew of it", "He asked whether she knew of it.", "“whether”"),
    "if, behind": ("The dam will fail", "The dam will fail if it rains.", "“if …”"),
    "unless": ("The dam will fail", "The dam will fail, unless it is mended.", "“unless …”"),
    "only if": ("The dam will fail", "The dam will fail only if it rains.", "“only if …”"),
    "a question": ("the dam is safe", "Who says the dam is safe?", "its question mark"),
    "a longer question": ("the dam safe", "Is the dam safe for us all?", "its question"),
}

WHOLE = {
    "a sentence": ("The dam is safe.", "It rained. The dam is safe. It stopped."),
    "a report": ("the talks failed", "She said that the talks failed."),
    "before its speaker": ("The dam is safe", "The dam is safe, he said."),
    "with its negation": ("did not refuse to meet", "He did not refuse to meet her."),
    "behind a comma": ("the dam held", "It did not rain, the dam held."),
    "behind another clause": ("she won", "Many doubted her and that she won."),
    "with its question mark": ("Is the dam safe?", "He asked: “Is the dam safe?”"),
    "speech": ("I know", "He did not go. “I know,” he said."),
    "will": ("resign on Monday", "He will resign on Monday."),
}


@pytest.mark.parametrize(("quote", "source", "lost"), CLIPPED.values(), ids=CLIPPED)
def test_a_clipped_quote_is_verified_with_a_finding(quote: str, source: str, lost: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert [found.code for found in verdict.findings] == ["quote-clipped"]
    assert f"cut off {lost}; the source says: {source}" == verdict.findings[0].message


@pytest.mark.parametrize(("quote", "source"), WHOLE.values(), ids=WHOLE)
def test_a_whole_clause_is_not_called_clipped(quote: str, source: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert verdict.findings == ()
