"""The seed, end to end by the rules: what a reader of the README sees first."""

from __future__ import annotations

import json

import pytest

from summarise import Document, Summary, summarise
from tests.conftest import SEED, command


@pytest.fixture
def summary(seed: Document) -> Summary:
    return summarise(seed)


def by_quote(summary: Summary, words: str) -> str:
    """Return the id of the only item whose quote holds these words."""
    items = [item for item in (*summary.claims, *summary.denials) if words in item.quote]
    assert len(items) == 1, words
    return items[0].id


KINDS = {
    "Ashfaq Kayani": "person",
    "Peter Lavoy": "person",
    "Leon Panetta": "person",
    "Robert Raines": "person",
    "sources": "unnamed source",
    "an official": "unnamed source",
    "a diplomatic source": "unnamed source",
    "an ISPR official": "unnamed source",
}

SPEAKERS = {
    "running out of patience": "Leon Panetta",
    "war in FATA": "Leon Panetta",
    "do whatever we have to do": "Leon Panetta",
    "refused to give a time slot": "sources",
    "conveyed to the Pentagon": "an official",
    "remained in touch": "sources",
    "annoyed with the US drone policy": "an official",
    "second round of Pak-US talks": "a diplomatic source",
    "with empty hands": "a diplomatic source",
    "denied the report": "an ISPR official",
    "could not take place": "an ISPR official",
    "are off in the army": "an ISPR official",
    "no meeting was on schedule": "Robert Raines",
    "had a meeting with his Pakistani counterpart": "Robert Raines",
}

DENIALS = {
    "denied the report": "denial",
    "could not take place": "partial denial",
    "no meeting was on schedule": "other account",
}


def test_actors_are_told_apart_and_sources_are_no_people(summary: Summary) -> None:
    assert {actor.name: actor.kind for actor in summary.actors} == KINDS


@pytest.mark.parametrize(("words", "speaker"), SPEAKERS.items())
def test_each_quote_is_in_the_right_mouth(summary: Summary, words: str, speaker: str) -> None:
    names = {actor.id: actor.name for actor in summary.actors}
    (item,) = [item for item in (*summary.claims, *summary.denials) if words in item.quote]

    assert names[item.actor] == speaker


def test_nobody_says_anything_else(summary: Summary) -> None:
    quotes = [item.quote for item in (*summary.claims, *summary.denials)]

    assert len(quotes) == len(SPEAKERS)


@pytest.mark.parametrize(("words", "kind"), DENIALS.items())
def test_denials_answer_the_claim_of_a_refusal(summary: Summary, words: str, kind: str) -> None:
    refusal = by_quote(summary, "refused to give a time slot")
    (denial,) = [denial for denial in summary.denials if words in denial.quote]

    assert (denial.denies, denial.kind) == (refusal, kind)


def test_the_refusal_alone_is_contested_and_open(summary: Summary) -> None:
    refusal = by_quote(summary, "refused to give a time slot")
    contested = {c.id: c.standing for c in summary.claims if c.standing.status == "contested"}
    question, unnamed = summary.open_questions

    assert list(contested) == [refusal]
    assert set(contested[refusal].contested_by) == {denial.id for denial in summary.denials}
    assert contested[refusal].unnamed_only
    assert "Kayani refused" in question.question
    assert set(question.about) == {refusal, *contested[refusal].contested_by}
    assert "unnamed sources" in unnamed.question


def test_every_quote_is_the_source_at_its_offsets(seed: Document, summary: Summary) -> None:
    assert summary.claims
    assert summary.denials
    for item in (*summary.claims, *summary.denials):
        start, end = item.evidence.span or (0, 0)

        assert item.evidence.verified
        assert seed.text[start:end] == item.evidence.text == item.quote


def test_nothing_is_rejected_or_left_out(summary: Summary) -> None:
    coverage = summary.coverage

    assert coverage.statements.total > 0
    assert summary.verified
    assert not summary.findings
    for part in (coverage.passages, coverage.statements, coverage.denials):
        assert (part.missed, part.total) == ((), part.covered)


def test_the_brief_cites_what_it_rests_on(summary: Summary) -> None:
    known = {item.id for item in (*summary.claims, *summary.denials)}

    assert 2 <= len(summary.brief) <= 5
    assert all(sentence.cites and set(sentence.cites) <= known for sentence in summary.brief)


def test_the_command_gives_the_same_as_the_library(summary: Summary) -> None:
    result = command(SEED, "--format", "json", "-q")
    given = json.loads(result.stdout)
    expected = json.loads(summary.model_dump_json())
    for part in (given, expected):
        del part["usage"]["seconds"]

    assert result.exit_code == 0
    assert given == expected


def test_the_view_shows_each_quote_with_its_place(summary: Summary) -> None:
    shown = " ".join(command(SEED, "-q").stdout.split())

    for item in (*summary.claims, *summary.denials):
        start, end = item.evidence.span or (0, 0)
        assert " ".join(item.quote.split()) in shown
        assert f"line {item.evidence.line}, {start}–{end}" in shown
