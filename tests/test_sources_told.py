"""Who speaks, told by grammar that names several: relatives, leads, lists, charges, polls."""

from __future__ import annotations

import pytest

from summarise import Document, read, summarise

# a text, and who says what in it
TOLD = {
    "a month": (
        "The mill is broke, according to a filing in May.",
        [("a filing in May", "The mill is broke")],
    ),
    "of so many": (
        "Six in 10 say he is slow. Two in five nurses say so.",
        [("Six in 10", "he is slow"), ("two in five nurses", "so")],
    ),
    "warned whom": (
        "Ostrow warned residents that the dam could break.",
        [("Ostrow", "the dam could break")],
    ),
    "went after": (
        "Denby went after Ostrow on Wednesday, saying that it must be fraud.",
        [("Denby", "it must be fraud")],
    ),
    "left before": (
        "Helen Denby left the hall before Mark Ostrow, saying it was late.",
        [("Helen Denby", "it was late")],
    ),
    "two and a participle": (
        "Denby and Ostrow left the talks, saying that it was late.",
        [("Denby and Ostrow", "it was late")],
    ),
    "who represent": (
        "Lawyers who represent Paul Crane said it was late.",
        [("lawyers who represent Paul Crane", "it was late")],
    ),
    "that oppose": (
        "Unions that oppose Dana Holt say it was late.",
        [("unions that oppose Dana Holt", "it was late")],
    ),
    "who somebody says": (
        "Paul Crane, who Dana Holt says stole the car, fled.",
        [("Dana Holt", "stole the car")],
    ),
    "funds and": (
        "He called on Osk to strike the mill that funds the town and proposed a law.",
        [(None, "Osk to strike the mill that funds the town"), (None, "a law")],
    ),
    "speaking of": (
        "“It is late,” said Ek, speaking of the dam, “and it leaks.”",
        [("Ek", "“It is late,” … “and it leaks.”")],
    ),
    "anybody": ("When a boss tells a worker that she is late, he is cross.", []),
    "a storm": ("The storm threatens the coast. A boy threatened a teacher with a knife.", []),
    "a title": ("Ann Lee claimed the title in May. The blast claimed 12 lives.", []),
    "cases": ("Ann Lee has argued dozens of cases before the court.", []),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_who_speaks_is_told_by_the_grammar(text: str, told: list[tuple[str | None, str]]) -> None:
    reading = read(Document(text))

    found = [
        (
            None if said.speaker is None else reading.speakers[said.speaker].name,
            " … ".join(reading.document.at(span) for span in said.content),
        )
        for said in reading.by_rule
    ]
    assert found == told


# an accusation and its answer in one sentence, and who answers
CHARGED = {
    "it denies": (
        "The mayor accused the council of fraud, an allegation it denies.",
        "the council",
    ),
    "he denies": ("Prosecutors charged Mr Ruiz with bribery, a claim he denies.", "Ruiz"),
    "the police deny": (
        "Ann Lee says the police beat Ek, allegations the police deny.",
        "the police",
    ),
    "the firm rejects": (
        "Police accused the Osk Mining company of theft, a charge the firm rejects.",
        "the firm",
    ),
    "a port rejects": ("Ek accused the port of theft, a charge the port rejects.", "the port"),
}


@pytest.mark.parametrize(("text", "name"), CHARGED.values(), ids=CHARGED)
def test_whoever_is_accused_answers_in_the_same_sentence(text: str, name: str) -> None:
    summary = summarise(Document(text))

    names = {actor.id: actor.name for actor in summary.actors}
    assert [(names[each.actor], each.denies) for each in summary.denials] == [(name, "c1")]
