"""What an editor reads: the brief, the questions and what was left out, of small reports."""

from __future__ import annotations

import pytest

from summarise import Document, Summary, summarise

PLEA = (
    "Bo Ek KC told the jury that Devlin had been given the card to buy groceries.\n\n"
    "Siobhan Devlin, 43, pleaded not guilty to nine counts of fraud. She rejected the suggestion"
    " that she had taken a penny without leave."
)


def of(text: str) -> Summary:
    return summarise(Document(text))


def test_a_plea_stands_in_the_brief_though_nobody_accuses_in_the_report() -> None:
    brief = [sentence.text for sentence in of(PLEA).brief]

    assert "Siobhan Devlin pleaded not guilty to nine counts of fraud." in brief


def test_what_is_denied_and_nobody_says_is_asked_as_it_would_be_said() -> None:
    summary = of(PLEA)

    asked = [question.question for question in summary.open_questions]

    assert (
        "Is it so that she had taken a penny without leave, which Siobhan Devlin denies?" in asked
    )
    implied = [denial.implied.text for denial in summary.denials if denial.implied]
    assert implied == ["nine counts of fraud", "she had taken a penny without leave"]


def test_a_promise_that_is_only_pointed_to_implies_nothing() -> None:
    summary = of("Oskar Mill said it would plant trees. Jean Tulloch poured scorn on that promise.")

    assert [denial.implied for denial in summary.denials] == [None]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "“I do not think,” Ann Lee said, “that it is a good thing for Osk.”",
            "I do not think that it is a good thing for Osk.",
        ),
        (
            "“He is a liar,” Ann Lee said, “but we like him.”",
            "He is a liar, but we like him.",
        ),
    ],
)
def test_a_sentence_that_is_broken_by_who_says_it_is_one_claim(text: str, statement: str) -> None:
    (claim,) = of(text).claims

    assert claim.statement == statement
    assert claim.evidence.verified


def test_what_is_denied_is_no_account_of_who_denies_it() -> None:
    summary = of(
        "Callum Rae claimed that athletes had been talking about Ferreira for years.\n\n"
        "The federation refuted a report in A Bola that it had warned Ferreira of the talks."
    )

    assert [denial.kind for denial in summary.denials] == ["denial"]


def test_who_was_asked_for_comment_is_said_to_have_been_asked() -> None:
    summary = of(
        "Ann Lee said the Environment Agency had lied to farmers.\n\n"
        "The Environment Agency, which withdrew in May, has been approached for comment."
    )

    (sentence,) = summary.brief
    assert sentence.text == (
        "Ann Lee says that the Environment Agency had lied to farmers;"
        " the Environment Agency was asked for comment."
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee left.\n\nDonnell openly said no. “It was a joke,” he said.", "Donnell"),
        (
            "Bo Allen said it rained.\n\nIt is about trust, he and Mr. Roe said.",
            "Bo Allen and Mr. Roe",
        ),
        (
            "Ek Board member Robert Ames (Con, Osk East), who chairs it, said it was late.",
            "Robert Ames",
        ),
        (
            "“It rained,” said Bo Allen. Many hope that Mary Ek will go. “What an idea,” she said.",
            "Mary Ek",
        ),
    ],
)
def test_the_last_words_are_of_whom_the_text_means(text: str, speaker: str) -> None:
    summary = of(text)

    names = {actor.id: actor.name for actor in summary.actors}

    assert names[summary.claims[-1].actor] == speaker


def test_speech_is_counted_as_speech_and_not_as_a_report_too() -> None:
    coverage = of("Ann Lee said it rained all day. He accepted that they were. “Is it …?”").coverage

    assert coverage.statements.total == 1
    assert coverage.passages.total == 1


def test_a_figure_that_another_puts_differently_is_asked() -> None:
    summary = of(
        "The UPP says its agents were chased from at least 214 polling stations in the north."
        " Police put the number at 12."
    )

    assert [each.question for each in summary.open_questions] == [
        "Is it 214 or 12 polling stations?"
    ]


INTERVIEW = (
    "Sir Andrew Fenwick talks to Laura Beddoes about donors.\n\n"
    "Q: The Sunday Courier says that you promised a peerage to a donor. Did you?\n\n"
    "A: No. I never promised anyone a peerage.\n\n"
    "Laura Beddoes: The Prime Minister says that you resigned. Is that true?\n\n"
    "Fenwick: That is not how I would put it.\n\n"
)


def test_who_answers_in_an_interview_is_not_who_asks() -> None:
    summary = of(INTERVIEW)

    names = {actor.id: actor.name for actor in summary.actors}
    (denial,) = summary.denials
    assert (names[denial.actor], denial.denies) == ("Andrew Fenwick", "c1")
    assert [names[claim.actor] for claim in summary.claims] == ["Sunday Courier", "Andrew Fenwick"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "One of the authors of that report, Ari Roe, said Ek's nomination will test it.",
            ["Ek's nomination will test it"],
        ),
        (
            "Research suggests that imports and related job losses have hurt the town.",
            ["suggests that imports and related job losses have hurt the town"],
        ),
        ("Lee has warned Ek that he'd make an issue of it.", ["he'd make an issue of it"]),
        ("The statement conflicted with what Ann Lee told Osk News before her speech.", []),
        (
            "According to the plan published Thursday, Ann Lee is to speak on Friday night.",
            ["Ann Lee is to speak on Friday night"],
        ),
        (
            "Roe says that – in his own life – he is an advocate of the mill.",
            ["– in his own life – he is an advocate of the mill"],
        ),
        ("Ann Lee maintains a large pledged lead that is hard to beat.", []),
        ("Ann Lee shot back in a statement on Friday.", []),
        ("The rise came with the Osk Court ruling that paved the way for it.", []),
    ],
)
def test_each_claim_is_whole_and_is_one(text: str, claims: list[str]) -> None:
    assert [claim.statement for claim in of(text).claims] == claims


FIGURES = "Bo Ek, an aide, said the mayor had taken the figures from a report on sewage.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "“We do not recognise these figures,” said Ann Lee.",
        "“It is simply not the case that the figures were taken,” Ann Lee said.",
        "“There is absolutely no truth in this,” Ann Lee said.",
        "“I completely reject that,” Ann Lee said.",
        "“We strongly refute these allegations,” Ann Lee said.",
        "“I don't accept that characterisation,” Ann Lee said.",
        "“Not a single word of it is true,” Ann Lee said.",
        "“We would dispute that, of course,” Ann Lee said.",
        "“Mr Ek is wrong,” said Ann Lee.",
        "“He is lying,” said Ann Lee.",
    ],
)
def test_who_turns_it_down_in_so_many_words_denies_it(said: str) -> None:
    (denial,) = of(FIGURES + said).denials

    assert (denial.kind, denial.denies) == ("denial", "c1")


@pytest.mark.parametrize(
    "said",
    [
        "“I reject the plan,” Ann Lee said.",
        "“We don't accept cash,” Ann Lee said.",
        "“I have to contest the seat,” Ann Lee said.",
        "“We do not accept that the plan is safe,” Ann Lee said.",
        "“It is clear that it is late,” Ann Lee said.",
    ],
)
def test_who_turns_down_a_plan_denies_nothing(said: str) -> None:
    assert of(FIGURES + said).denials == ()
