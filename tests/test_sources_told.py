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
    "a lead with a quoted word": (
        "While the ministry called the plan “reckless,” Pell said it would go on.",
        [("the ministry", "the plan “reckless,”"), ("Pell", "it would go on")],
    ),
    "a lead that ends in a verb": (
        "As the search continues, police said the boy was alive.",
        [("police", "the boy was alive")],
    ),
    "an aside behind such a verb": (
        "When the talks conclude, Dana Holt said, the workers will go.",
        [("Dana Holt", "When the talks conclude … the workers will go")],
    ),
    "he of whom a paper reports": (
        "Mark Ostrow has sold the mine, Reuters reported. “It is late,” he said.",
        [("Reuters", "Mark Ostrow has sold the mine"), ("Mark Ostrow", "“It is late,”")],
    ),
    "the writer goes on": (
        "Mark Ostrow said the dam was safe, but has never shown the report.",
        [("Mark Ostrow", "the dam was safe")],
    ),
    "the writer goes on of now": (
        "Paul Crane said he loved it, but Crane now lives in Osk.",
        [("Paul Crane", "he loved it")],
    ),
    "went on": (
        "“We checked it,” Ostrow went on. “It leaks.”",
        [("Ostrow", "“We checked it,” … “It leaks.”")],
    ),
    "fumed on a day": ("“It leaks,” Ann Lee fumed on Tuesday.", [("Ann Lee", "“It leaks,”")]),
    "speech behind a report": (
        "The dam is safe, Lu Wen said. “It is late.”",
        [("Lu Wen", "The dam is safe"), ("Lu Wen", "“It is late.”")],
    ),
    "the host of a show": (
        "Paul Crane, host of “Morning Lane,” suggested Dana Holt should quit.",
        [("Paul Crane", "Dana Holt should quit")],
    ),
    "who called it so": (
        "Ann Lee, a nurse who had called the plan “odd,” said it was late.",
        [("Ann Lee", "the plan “odd,”"), ("Ann Lee", "it was late")],
    ),
    "three by name": (
        "“It leaks,” Ann Lee, Jim Low and Kim Moss said.",
        [("Ann Lee, Jim Low and Kim Moss", "“It leaks,”")],
    ),
    "senators by name": (
        "Senators Ann Lee, Jon Stone and Kim Moss said it was late.",
        [("Ann Lee, Jon Stone and Kim Moss", "it was late")],
    ),
    "two officers by name": (
        "Two officers, Ann Lee and Jim Low, have said it was late.",
        [("Ann Lee and Jim Low", "it was late")],
    ),
    "a book by its title": (
        "According to Paul Fenner's book “The Keepers,” the studio burned it.",
        [("Paul Fenner's book", "the studio burned it")],
    ),
    "a filing of a day": (
        "According to a court filing on Friday, the bank hid losses.",
        [("a court filing", "the bank hid losses")],
    ),
    "a report, published": (
        "The bank hid losses, according to a report published on Friday.",
        [("a report", "The bank hid losses")],
    ),
    "speech of the one before": (
        "Paul Crane told the guard: “Out!” Ann Lee said that it rained.",
        [("Paul Crane", "“Out!”"), ("Ann Lee", "it rained")],
    ),
    "speaking to whom": (
        "“It is late,” Ek said, speaking to Holt, who answered, “Not yet.”",
        [("Ek", "“It is late,”"), ("Holt", "“Not yet.”")],
    ),
    "an officer of whom he tells": (
        "Paul Brack was shot, the sheriff said. “He was unarmed,” he told us.",
        [("the sheriff", "Paul Brack was shot"), ("the sheriff", "“He was unarmed,”")],
    ),
    "a note that is found": (
        "Police said Brack left a note. “Forgive me for it.”",
        [("Police", "Brack left a note")],
    ),
    "whom somebody married": (
        "Brack married Ann Lee, the star of “Dark Water,” says the Osk Times.",
        [("Osk Times", "Brack married Ann Lee, the star of “Dark Water,”")],
    ),
    "weeks before": (
        "Three weeks before the election, Paul Denby left, saying he was tired.",
        [("Paul Denby", "he was tired")],
    ),
    "attorneys for several": (
        "Attorneys for Ann Lee, Jim Low and Kim Moss said it was late.",
        [("attorneys for Ann Lee, Jim Low and Kim Moss", "it was late")],
    ),
    "that night": ("That night Brack said it was late.", [("Brack", "it was late")]),
    "a court concludes": (
        "As the court concluded, Brack had lied.",
        [("the court", "Brack had lied")],
    ),
    "an aside before that": (
        "When the mayor announced, late on Friday, that it was safe, people cheered.",
        [("the mayor", "it was safe")],
    ),
    "threatened to": (
        "Brack called Holt a liar and threatened to sue.",
        [("Brack", "Holt a liar"), ("Brack", "to sue")],
    ),
    "a storm that kills": (
        "Officials warned of a storm that could kill hundreds.",
        [("officials", "of a storm that could kill hundreds")],
    ),
    "policies that hurt": (
        "Brack warned policies that hurt workers would fail.",
        [("Brack", "policies that hurt workers would fail")],
    ),
    "has recovered": (
        "Doctors said the boy was hit twice, but has recovered.",
        [("doctors", "the boy was hit twice, but has recovered")],
    ),
    "a poll of voters": (
        "A new poll shows 61% of young voters say rents are too high.",
        [("61% of young voters", "rents are too high")],
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
