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
        (
            "Steve Ek, a cook, noted that Paul Ray has admitted he lost. “I am tired,” he said.",
            "Steve Ek",
        ),
        (
            (
                "Mike Ek said he was sick of it. He would see some of the ideas Paul Ray had. Even"
                " so, he said, he cannot go."
            ),
            "Mike Ek",
        ),
        (
            "Helen Ek ran for mayor.\n\nPaul Ek met voters in Osk. Later Ek said it was late.",
            "Paul Ek",
        ),
        (
            (
                "House Speaker Paul Ray says it is late. The Osk Republican says in a statement"
                " that it will go to court."
            ),
            "Paul Ray",
        ),
        ("PORT ARDEN — Ann Lee left in June. “I am still with him,” it read. Lee wept.", None),
    ],
)
def test_the_last_words_are_of_whom_the_text_means(text: str, speaker: str | None) -> None:
    summary = of(text)

    names = {actor.id: actor.name for actor in summary.actors}

    last = summary.claims[-1].actor if summary.claims else ""
    assert names.get(last) == speaker


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The Osk Herald asked whether he knew, but the campaign refused to say.", "the campaign"),
        (
            "The Ek Guild asked the ministry whether it agreed, but it declined to comment.",
            "ministry",
        ),
        ("The council asked the campaign why it did not respond to the letter.", "the campaign"),
        (
            "The Ek Guild asked Osk Motors whether it agreed, but it declined to comment.",
            "Osk Motors",
        ),
    ],
)
def test_who_is_asked_gives_no_answer_and_not_who_asks(text: str, silent: str) -> None:
    summary = of(text)

    names = {actor.id: actor.name for actor in summary.actors}

    (denial,) = summary.denials
    assert denial.kind == "no comment"
    assert names[denial.actor].endswith(silent)


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
        (
            "Ann Lee has threatened to veto the bill that allows lawsuits over the raid.",
            ["has threatened to veto the bill that allows lawsuits over the raid"],
        ),
        ("Ann Lee told the host a loss is likely.", ["a loss is likely"]),
        (
            "Ann Lee told a crowded hall at a hotel in downtown Osk that she’s not giving up.",
            ["she’s not giving up"],
        ),
        (
            "Ann Lee said the bill would fail, but many observers doubt that it will.",
            ["the bill would fail", "doubt that it will"],
        ),
        (
            "When Ann Lee thanked Osk and said it was great to be home, the crowd booed.",
            ["it was great to be home"],
        ),
        (
            (
                'The board gave an "incomplete" answer when it told an aide that it had no letters,'
                " according to a report."
            ),
            ['The board gave an "incomplete" answer when it told an aide that it had no letters'],
        ),
        (
            "According to a poll taken for the Osk Post and some papers, most voters want change.",
            ["most voters want change"],
        ),
        (
            "To a question on the “sale of jobs,” Ann Lee said that firms can cost more than that.",
            ["firms can cost more than that"],
        ),
        ("The minister, who many believe betrayed the voters with his plan, left.", []),
        (
            (
                "Osk looked for a link and did not find “ties of note,” aside from the two knowing"
                " each other “a bit” from church, said the director, Ann Lee, on Monday."
            ),
            [
                (
                    "Osk looked for a link and did not find “ties of note,” aside from the two"
                    " knowing each other “a bit” from church"
                )
            ],
        ),
        ("An audit found that the board misled voters.", ["the board misled voters"]),
        ("The board called the mayor “a danger to all”.", ["called the mayor “a danger to all”"]),
        ("Ann Lee said no and left the room.", ["said no and left the room"]),
        ("Ann Lee was hoping for far more than that.", []),
        (
            "People posted reminders of how the slander of one group echoed another.",
            ["posted reminders of how the slander of one group echoed another"],
        ),
        ("The rise came with the Osk Court ruling that paved the way for it.", []),
    ],
)
def test_each_claim_is_whole_and_is_one(text: str, claims: list[str]) -> None:
    assert [claim.statement for claim in of(text).claims] == claims


def test_a_denial_ends_where_the_writer_goes_on_of_others() -> None:
    summary = of("The board has denied any role in the raid, and the state has never accused it.")

    assert [denial.quote for denial in summary.denials] == ["has denied any role in the raid"]


def test_a_question_leads_no_brief() -> None:
    summary = of(
        "“How are you today?” said Ann Lee. “I am sorry to be so late for this,” said Bo Ek."
        " An audit found that the mayor stole public money."
    )

    assert summary.brief[-1].text == "Ann Lee: “How are you today?”"


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
