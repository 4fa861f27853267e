"""Likely attributions: told beside those of the rules, marked, and never leant on."""

from __future__ import annotations

import pytest

from summarise import Document, read, summarise
from summarise.read.likely.weighing import weights_of
from summarise.read.reading import Attribution

LIKELY = {
    "a verb of no list": (
        "Ann Lee refused to sign the water bill.",
        ("Ann Lee", "refused", "to sign the water bill"),
    ),
    "a noun": (
        "Ann Lee made the argument that the bridge was never safe.",
        ("Ann Lee", "argument", "that the bridge was never safe"),
    ),
    "a preposition of the cue": (
        "She railed against the council's plan to close the bridge.",
        ("She", "railed against", "the council's plan to close the bridge"),
    ),
    "the owner of a noun": (
        "It was his suggestion that the bridge be closed.",
        ("his", "suggestion", "that the bridge be closed"),
    ),
    "somebody spoken of": (
        "Bo Ek is expected to close the bridge by June.",
        ("", "is expected", "to close the bridge by June"),
    ),
    "a state of mind": (
        "Ann Lee is convinced that the council lied.",
        ("Ann Lee", "is convinced", "that the council lied"),
    ),
}
UNLIKELY = {
    "a deed": "Ann Lee planted a tree in the yard.",
    "a thing": "The river rose by two feet.",
    "no words at all": "",
    "marks alone": "— … ( ) “",
}


def likely(document: Document) -> list[Attribution]:
    return [said for said in read(document).attributions if said.likely]


@pytest.mark.parametrize(("text", "expected"), LIKELY.values(), ids=LIKELY)
def test_words_that_no_rule_knows_are_weighed(text: str, expected: tuple[str, str, str]) -> None:
    document = Document(text)

    (said,) = likely(document)

    source = document.at(said.source[0]) if said.source else ""
    assert (source, document.at(said.cue), document.at(said.content[0])) == expected


@pytest.mark.parametrize("text", UNLIKELY.values(), ids=UNLIKELY)
def test_what_weighs_too_little_is_not_told(text: str) -> None:
    assert likely(Document(text)) == []


def test_a_likely_speaker_is_the_one_whom_the_text_names() -> None:
    document = Document("Ann Lee said it rained. Ann Lee refused to sign the water bill.")

    reading = read(document)

    (said,) = likely(document)
    assert said.speaker is not None
    assert reading.speakers[said.speaker].name == "Ann Lee"


def test_rules_and_weights_stand_in_the_order_of_the_text() -> None:
    text = "Ann Lee refused to sign the water bill. Bo Ek said it rained. She refused to sign it."

    told = [said.likely for said in read(Document(text)).attributions]

    assert told == [True, False, True]


def test_nothing_rests_on_what_is_only_likely() -> None:
    document = Document("Ann Lee refused to sign the water bill.")

    summary = summarise(document)

    assert likely(document)
    assert summary.claims == summary.denials == ()
    assert summary.coverage.statements.total == 0


def test_a_long_document_is_weighed_as_a_short_one() -> None:
    sentence, filler = "Ann Lee refused to sign the water bill.", "The river rose. " * 7000
    short, long = Document(sentence), Document(f"{sentence}\n\n{filler}")

    assert read(long).units is None
    assert [said.cue for said in likely(long)] == [said.cue for said in likely(short)]


def test_a_language_without_weights_has_none() -> None:
    reading = read(Document("Anna Berg weigerte sich, das Gesetz zu unterzeichnen."), "de")

    assert not any(said.likely for said in reading.attributions)
    assert weights_of("de") is None


def test_every_learnt_weight_names_a_feature_of_a_known_word() -> None:
    weights = weights_of("en")

    assert weights is not None
    assert {feature[1] for feature in weights.of if feature[0].startswith("word")} <= weights.words
