"""Whose a saying is, and what of it is a claim."""

from __future__ import annotations

import pytest

from summarise import Document, read
from summarise.read.drafts.drafting import draft
from tests.conftest import speaker


def test_two_who_say_different_things_are_two() -> None:
    document = Document(
        "The board contends that it is still on track to win, and Ann Lee, the board's adviser,"
        " said that it was late."
    )

    first, second = read(document).by_rule

    assert document.at(first.content[0]) == "it is still on track to win"
    assert document.at(second.source[0]) == "Ann Lee, the board's adviser,"


def test_an_aside_of_the_speaker_cuts_nothing() -> None:
    document = Document("Bo Ek thought that the result, as he later explained, was a flood.")

    first, *_ = read(document).by_rule

    assert document.at(first.content[0]) == "the result, as he later explained, was a flood"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bo Ek, a teacher at Osk, who says that it rained, left.", "Bo Ek"),
        (
            "“It was so,” said a strategist who spoke on condition of anonymity.",
            "a strategist",
        ),
        ("Shares of Osk Motors fell. Osk Motors said that it was late.", "Osk Motors"),
        ("FILE Carlos Ek left. Carlos Ek said that it was late.", "Carlos Ek"),
        ("Chairman of the Osk Committee Michael Ek said that it was late.", "Michael Ek"),
        ("A report by Forbes was late. Forbes claimed that it rained.", "Forbes"),
        (
            "Osk is in. Osk rose. Osk was led by it. Osk is it. Wilay Osk. Osk was. Osk said no.",
            "Osk",
        ),
        ("The firm's website, run by Michael Ek, said that it was late.", "the firm's website"),
        ("Tom Mills said that it was late.", "Tom Mills"),
        ("Lee’s Son Says The War Will Be Long", "Lee’s Son"),
        (
            "The State Department and the Department of Home Security said that it was late.",
            "State Department and Department of Home Security",
        ),
    ],
)
def test_who_says_it_is_told(text: str, name: str) -> None:
    reading = read(Document(text))

    assert [speaker(reading, said) for said in reading.by_rule] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Half of the voters say the same of Ann Lee.",
        "Bo Ek jokes about coloring his hair.",
        "Ann Lee won, underscoring the strength of the town.",
        "Their show of force underscored how important it was to strike a deal.",
    ],
)
def test_what_tells_nothing_is_no_claim(text: str) -> None:
    claims = draft(read(Document(text))).claims

    assert claims == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "When someone in the hall shouted, “Ek,” Lee joked, again in tears, “Amen to that!”",
            [("someone in the hall", "“Ek,”"), ("Lee", "“Amen to that!”")],
        ),
        (
            "“It is over,” Lee said as a man in the hall shouted: “You lie!”",
            [("Lee", "“It is over,”"), ("a man in the hall", "“You lie!”")],
        ),
        (
            "Lee said he was too busy to look for proof: “I have a lot to do,” he wrote.",
            [("Lee", "he was too busy to look for proof"), ("he", "“I have a lot to do,”")],
        ),
        (
            "Lee noted that the dam was weak, reported the Osk Examiner.",
            [
                ("Lee", "the dam was weak"),
                ("the Osk Examiner", "Lee noted that the dam was weak"),
            ],
        ),
        (
            "Lee met them and pledged to “promote change,” the Osk Tribune reported.",
            [
                ("Lee", "to “promote change,”"),
                ("the Osk Tribune", "Lee met them and pledged to “promote change,”"),
            ],
        ),
        (
            "After Ann Lee accused him of theft, he warned, “They will pay.”",
            [("Ann Lee", "of theft"), ("he", "“They will pay.”")],
        ),
        (
            "Tom Reed tweeted, “No collusion!” The FBI said there was collusion.",
            [("Tom Reed", "“No collusion!”"), ("The FBI", "there was collusion")],
        ),
        (
            "He yelled “Dam!” A town paper accuses Bo Ek of theft.",
            [("He", "“Dam!”"), ("A town paper", "Bo Ek of theft")],
        ),
    ],
)
def test_each_says_their_own(text: str, said: list[tuple[str, str]]) -> None:
    document = Document(text)

    found = read(document).by_rule

    assert [(document.at(x.source[0]), document.at(x.content[0])) for x in found] == said


def test_what_is_said_in_two_sentences_is_told_in_two() -> None:
    text = "The cuts are ''quite unfair,'' said Bo Ek, a planner. ''It leaves me sad.''"

    claims = draft(read(Document(text))).claims

    assert [claim.quote for claim in claims] == [
        "The cuts are ''quite unfair,''",
        "''It leaves me sad.''",
    ]


def test_who_is_named_before_a_heading_does_not_speak() -> None:
    text = "Who may win\n\nSix run in Osk.\n\nLee: Win in a walk\n\nLee led for a year."

    assert read(Document(text)).by_rule == ()


def test_staff_are_not_their_chief() -> None:
    text = "Ann Lee, the chief of staff, left. Staff for the Osk Board said that it was late."
    reading = read(Document(text))

    assert [speaker(reading, said) for said in reading.by_rule] == ["Staff for the Osk Board"]


TOLD = {
    "what she had not said": (
        "Mendez told the Evening Courier she had not claimed that Tull was in the room.",
        "she had not claimed that Tull was in the room",
    ),
    "letters by a firm": (
        "Jonas Reil said letters from the owner, HydroKessel, showed that the dam was weak.",
        "letters from the owner, HydroKessel, showed that the dam was weak",
    ),
    "her lawyer": (
        "Ana Mendez told the Courier her lawyer had warned that Tull left.",
        "her lawyer had warned that Tull left",
    ),
}


@pytest.mark.parametrize(("text", "claim"), TOLD.values(), ids=TOLD)
def test_no_claim_is_less_than_what_was_said(text: str, claim: str) -> None:
    assert [each.quote for each in draft(read(Document(text))).claims] == [claim]


def test_both_halves_of_broken_speech_are_told() -> None:
    text = "“She resigned,” Ann Lee said. “We have the letter.”"

    claims = draft(read(Document(text))).claims

    assert [claim.quote for claim in claims] == ["“She resigned,”", "“We have the letter.”"]


def test_to_say_that_one_says_nothing_claims_nothing() -> None:
    written = draft(read(Document("Ann Lee said she would not comment.")))

    assert written.claims == ()
    assert [denial.kind for denial in written.denials] == ["no comment"]


def test_two_who_spoke_elsewhere_are_two() -> None:
    text = (
        "A lawyer who spoke at the rally said the vote was rigged.\n\nTom Clark said no.\n\n"
        "A lawyer who spoke in court said the man was innocent."
    )
    reading = read(Document(text))

    assert len({said.speaker for said in reading.by_rule}) == len(reading.by_rule)


def test_who_says_more_than_that_they_say_nothing_claims_something() -> None:
    text = "Ann Lee said she would not comment on the case but that the loans were sound."

    assert len(draft(read(Document(text))).claims) == 1


def test_a_source_of_nothing_but_marks_is_survived() -> None:
    reading = read(Document("It broke.\n\n– ‘We’re alive’ –."))

    assert [said.speaker for said in reading.by_rule] == [None]
    assert draft(reading).actors == ()


def test_a_piece_of_nothing_but_marks_is_survived() -> None:
    text = 'according.», soutient des —manquait. « "'

    assert draft(read(Document(text)))


def test_who_is_nobody_stands_in_what_is_quoted_of_their_silence() -> None:
    written = draft(read(Document("None of the three candidates would comment for this column.")))

    quotes = [denial.quote for denial in written.denials]
    assert quotes == ["None of the three candidates would comment for this column"]
