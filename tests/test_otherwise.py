"""What says nothing though a word of saying stands in it, and where what is said begins."""

from __future__ import annotations

import pytest

from summarise import Document, read, summarise
from summarise.draft import Actor, ActorKind, several
from summarise.read.drafting import draft
from summarise.read.reading import Attribution

SILENT = (
    "The Rust Belt states that have lost their jobs voted on Monday.",
    "One of the most elaborate of any Western democracy is the system of Osk.",
    "It rained, which helps explain why nobody came.",
    "No matter how many times people told him he was late, he came.",
    "Luay Sami said with a grin.",
    "Bo Ek responded on Twitter.",
    "Jim Wolf reported from Osk.",
    "Ann Lee remarked upon a recent story.",
    "Republicans are confirming judges at the slowest pace in years.",
    "Democrats had confirmed 68 judicial nominees by then.",
    "Ann Lee, an economist who has advised Bo Ek, left.",
)
SAYING = {
    "confirmed a report": ("Ann Lee confirmed the report.", ["Ann Lee"], ["the report"]),
    "almost universally": (
        "Critics in Osk almost universally say that it failed.",
        ["Critics in Osk"],
        ["it failed"],
    ),
    "who run papers": (
        "Executives who run papers nearly unanimously say that it failed.",
        ["Executives who run papers"],
        ["it failed"],
    ),
    "a title before a verb": (
        "Asked whether Mr. Roe would stay, Mrs. Lee shook her head and said, “No.”",
        ["Mrs. Lee"],
        ["“No.”"],
    ),
    "groups that have": (
        "Groups that have endorsed him say that it failed.",
        ["Groups that have endorsed him"],
        ["it failed"],
    ),
    "what leads in": (
        "Speaking in Osk, Ann Lee, without naming him, accused Bo Roe of theft.",
        ["Ann Lee, without naming him,"],
        ["Bo Roe of theft"],
    ),
    "what leads in between dashes": (
        "Closing the race with a long speech -- complete with notes -- Lee said that he won.",
        ["Lee"],
        ["he won"],
    ),
    "a narrative before the speech": (
        "Neither man was impressed by Roe - “He was born rich,” Ann Lee said.",
        ["Ann Lee"],
        ["“He was born rich,”"],
    ),
    "two in one subject": (
        "Roe and his lawyers have vigorously denied the fraud claims.",
        ["Roe and his lawyers"],
        ["the fraud claims"],
    ),
    "what a senator emailed": (
        "The Osk senator emailed supporters saying: “It goes on.”",
        ["The Osk senator"],
        ["“It goes on.”"],
    ),
}


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_there(text: str) -> None:
    assert read(Document(text)).by_rule == ()


@pytest.mark.parametrize(("text", "sources", "contents"), SAYING.values(), ids=SAYING)
def test_who_says_what(text: str, sources: list[str], contents: list[str]) -> None:
    document = Document(text)

    (said,) = read(document).by_rule

    assert [document.at(span) for span in said.source] == sources
    assert [document.at(span) for span in said.content] == contents


def test_what_another_vows_is_not_said_by_the_first() -> None:
    document = Document("Ann Lee accused Roe of theft, and Bo Ek vowed to “end it all”.")

    def words(said: Attribution) -> tuple[str, list[str]]:
        return document.at(said.source[0]), [document.at(span) for span in said.content]

    assert [words(said) for said in read(document).by_rule] == [
        ("Ann Lee", ["Roe of theft"]),
        ("Bo Ek", ["to “end it all”"]),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The rhetoric of the party suggests that the plan failed.", 0),
        ("The new evidence from trade, underscoring a lull, suggests that the plan failed.", 0),
        ("A new report by the board suggests that the plan failed.", 1),
        ("An email leaked to the board suggests that the plan failed.", 1),
        ("Ann Lee suggests that the plan failed.", 1),
    ],
)
def test_what_the_writer_infers_is_nobodys_claim(text: str, claims: int) -> None:
    assert len(draft(read(Document(text))).claims) == claims


def test_who_is_called_to_does_not_speak() -> None:
    assert read(Document("Grandkids: It was not so long ago that we laughed.")).by_rule == ()


def test_a_group_of_people_is_several() -> None:
    def actor(name: str, kind: ActorKind) -> Actor:
        return Actor(id="a1", name=name, role=None, kind=kind, aliases=())

    assert several(actor("Senate Democrats", "organisation"))
    assert several(actor("Republicans", "organisation"))
    assert not several(actor("Mill Works", "organisation"))
    assert not several(actor("RealOskPolitics", "other"))


def test_an_unnamed_source_who_serves_somebody_is_not_them_in_the_brief() -> None:
    text = (
        "Bob Ray said the plan failed.\n\n“It is our party,” said one Ray campaign source."
        " Ann Lee, a rival, said it rained."
    )

    summary = summarise(Document(text))

    assert "One Ray campaign source: “It is our party”." in [each.text for each in summary.brief]
    assert "brief-speaker" not in {finding.code for finding in summary.findings}
