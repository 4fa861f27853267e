"""What says nothing though a word of saying stands in it, and where what is said begins."""

from __future__ import annotations

import pytest

from summarise import Document, read, summarise
from summarise.draft import Actor, ActorKind, several
from summarise.read.drafts.drafting import draft
from summarise.read.reading import Attribution
from summarise.render.markdown import summaries_markdown
from summarise.render.terminal import summary_terminal

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
    "A company he owns has charged the campaign $3.7 million in costs.",
    "Bo Ek continued his push on Twitter.",
    "Ann Lee testifies before the Senate on Thursday.",
    "The fall hit Bo Ek, and he responded as if he had been hurt.",
    "They came with questions that seemed to be written with Roe's expected answers in mind.",
    "The incident was one of four that the report highlights as examples of flaws.",
    "Contributing: Ann Lee and Bo Ek, the Osk Post.",
    "Bo Ek reminds me of Ann Lee, and of no one else.",
    "Nor did Ann Lee note that the tax had worked.",
    "It was late, as Lee's manager suggested after she won.",
    "Bo Ek spoke at length, repeating a false claim that it rained.",
    "Bo Ek continued campaigning with Ann Lee.",
    "Bo Ek tweeted a warning.",
    "Eddie Roe reported daily to Bo Ek.",
    "Ann Lee said with a wide grin on Monday.",
    "For Ann Lee, Osk's emotionally charged vote against the town is the sort of win she fears.",
    "With a plunge in the price, the pressure is growing, threatening further losses for Mr. Ek.",
    "She was so desperate to get to me that she paid the price, believe me.",
    "Ann Lee answered her door on Sunday.",
    "News Guide: Donors flocked to the group, to no avail.",
    "Ann Lee was on top, but she also maintained above-average costs for raising that money.",
    "Budget: “It rained all day.”",
    "Whatever Bo Ek charged his campaign for rent was largely coming from him.",
    "Story continues below advertisement",
    "Osk mills have issues and recalls associated with cars but problems are of concern.",
    "The figure for Osk and related firms represented a 30% decrease.",
    "The recall and weak dams add to a long list of issues.",
    "The telescope has observed five of them in detail.",
    "Lee and his three alleged partners had been under watch since April.",
    "Shortly after the judge spoke to them, Lee posted again.",
    "The toll was higher than earlier papers have suggested.",
    "Bob Clark did what he said he would, and the crowd cheered.",
    "He resigned after tweeting a photo that was meant for another.",
    "Ann Lee observed Monday as a day of rest.",
    "Ann Lee tweeted Ek's photo, which was taken in May.",
    "The bank charged more than it should have for loans.",
    "Bo Ek wrote only one amendment in all those years.",
    "Bo Ek tweeted out Lee's praise on Monday.",
    "Lee argued 30 cases before the court in May.",
    "Those promises add up to more than they hold.",
    "The gains were made clear on Sunday as they met.",
    "She did it in May, just as she said she would, and the market did, well, next to nothing.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_there(text: str) -> None:
    assert read(Document(text)).by_rule == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was cleared, according to the F.A.A. The plane left.", "F.A.A."),
        ("Many liberal Democrats warned the bank not to act.", "many liberal Democrats"),
        ("FBI General Counsel Ann Lee wrote that it was late.", "Ann Lee"),
        ("Teachers said that it rained.", "teachers"),
        ("Democrats Ann Lee and Bo Ek met. “I won,” said Lee.", "Ann Lee"),
        ("Ann Lee and Bo Ek said that it rained.", "Ann Lee and Bo Ek"),
        ("Ann Lee and her lawyers said that it rained.", "Ann Lee and her lawyers"),
        ("Both Democrats and Republicans said that it rained.", "both Democrats and Republicans"),
        ("Half like it, according to HuffPost Pollster. Most went.", "HuffPost Pollster"),
        ("Partisans on both sides warn that it rained.", "partisans on both sides"),
        ("Catholic Republicans left. Republicans said that it rained.", "Republicans"),
        ("Bo Ek is on Facebook. Cal Roe, a friend, said no.", "Cal Roe"),
    ],
)
def test_who_speaks_is_named_whole(text: str, name: str) -> None:
    reading = read(Document(text))

    (said,) = reading.by_rule

    assert said.speaker is not None
    assert reading.speakers[said.speaker].name == name


def test_who_leads_in_says_not_what_another_says() -> None:
    document = Document("While Ann Lee pledged to stay, Bo Ek suggested that it was late.")

    contents = [document.at(said.content[0]) for said in read(document).by_rule]

    assert contents == ["to stay", "it was late"]


def test_who_did_not_come_out_and_say_so_said_nothing() -> None:
    (said,) = read(Document("Ann Lee didn't come out and say it should end.")).by_rule

    assert said.act == "unsaid"


def test_what_some_say_is_not_what_is_claimed() -> None:
    text = "The group claimed responsibility for it but U.S. officials have said it was not there."
    document = Document(text)

    words = [
        (document.at(said.source[0]), document.at(said.content[0]))
        for said in read(document).by_rule
    ]

    assert words == [
        ("The group", "responsibility for it"),
        ("U.S. officials", "it was not there"),
    ]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "Lee: “Our goal is to win it all.” Ek: “The mission is to end it now.”",
            ["“Our goal is to win it all.”", "“The mission is to end it now.”"],
        ),
        ("LEE: “No.” EK: “Yes.”", ["“No.”", "“Yes.”"]),
    ],
)
def test_a_turn_ends_where_another_begins_on_its_line(text: str, turns: list[str]) -> None:
    document = Document(text)

    assert [document.at(said.content[0]) for said in read(document).by_rule] == turns


def test_a_label_in_s_is_a_name_where_it_stands_again() -> None:
    far = "It rained all day in the valley, and the mill was shut. " * 60
    text = f"Williams: It was not safe in the mill.\n\n{far}\n\nWilliams left."

    assert [said.act for said in read(Document(text)).by_rule] == ["asserts"]
    assert read(Document(text.removesuffix("Williams left."))).by_rule == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Critics do not agree and say the dam is old.", "asserts"),
        ("Officials have not found the cause and say the dam is old.", "asserts"),
        ("Ann Lee has come out and might not say the dam is old.", "unsaid"),
        ("Ann Lee did not come out and say the dam is old.", "unsaid"),
        ("Ann Lee came out and did say the dam is old.", "asserts"),
    ],
)
def test_what_is_joined_to_what_is_not_done_is_not_said(text: str, act: str) -> None:
    document = Document(text)

    (said,) = [
        said for said in read(document).by_rule if document.at(said.content[0]) == "the dam is old"
    ]

    assert said.act == act


def test_what_is_not_found_ends_before_what_is_said() -> None:
    document = Document("Officials have not found the cause and say the dam is old.")

    contents = [document.at(said.content[0]) for said in read(document).by_rule]

    assert contents == ["the cause", "the dam is old"]


def test_nobody_of_two_is_one_actor() -> None:
    written = draft(
        read(Document("Neither firm would comment. Bo Ek left. Neither firm would comment."))
    )

    assert [actor.name for actor in written.actors] == ["neither firm"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ann Lee began by telling members to leave.", "Ann Lee tells members to leave."),
        ("Ann Lee laments hosting the games.", "Ann Lee laments hosting the games."),
        ("Ann Lee even suggested that it rained.", "Ann Lee suggested that it rained."),
        ("Osk claimed responsibility for the raid.", "Osk claimed responsibility for the raid."),
        ("Critics say that it rained all day.", "Critics say that it rained all day."),
        ("Ann Lee spoke on Monday, suggesting that it rained.", "Ann Lee suggests that it rained."),
        ("Bo Ek tweeted about it, pledging to end it.", "Bo Ek pledges to end it."),
        ("Ann Lee warned the bank not to act.", "Ann Lee warned the bank not to act."),
    ],
)
def test_the_brief_says_what_somebody_does(text: str, sentence: str) -> None:
    assert sentence in [each.text for each in summarise(Document(text)).brief]


def test_silence_alone_puts_nothing_in_question() -> None:
    summary = summarise(Document("Ann Lee said that Bo Ek had left. Ek declined to comment."))

    assert [denial.kind for denial in summary.denials] == ["no comment"]
    assert summary.open_questions == ()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Ek could not be reached for comment.", "Bo Ek could not be reached"),
        ("Ek did not immediately respond to a request.", "Bo Ek does not respond"),
        ("Ek declined to comment.", "Bo Ek does not comment"),
    ],
)
def test_every_view_tells_how_somebody_is_silent(answer: str, told: str) -> None:
    summary = summarise(Document(f"Ann Lee said that Bo Ek had lied. {answer}"))

    assert told in summary.brief[0].text
    assert told in summary_terminal(summary)
    assert told in summaries_markdown([summary]).replace("**", "")


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


@pytest.mark.parametrize(
    ("name", "kind", "many"),
    [
        ("Senate Democrats", "organisation", True),
        ("Republicans", "organisation", True),
        ("Most people in Osk", "other", True),
        ("Many in Osk", "other", True),
        ("Some Texans", "other", True),
        ("skeptics", "other", True),
        ("55 percent of voters", "other", True),
        ("a one percent owner", "other", False),
        ("Seven Network", "organisation", False),
        ("Police", "organisation", True),
        ("Mill Works", "organisation", False),
        ("RealOskPolitics", "other", False),
        ("those surveyed", "unnamed source", True),
        ("a third of farmers", "unnamed source", True),
        ("more than six in 10 voters", "unnamed source", True),
        ("the third man", "unnamed source", False),
    ],
)
def test_a_group_of_people_is_several(name: str, kind: ActorKind, *, many: bool) -> None:
    assert several(Actor(id="a1", name=name, role=None, kind=kind, aliases=())) is many


def test_an_unnamed_source_who_serves_somebody_is_not_them_in_the_brief() -> None:
    text = (
        "Bob Ray said the plan failed.\n\n“It is our party,” said one Ray campaign source."
        " Ann Lee, a rival, said it rained."
    )

    summary = summarise(Document(text))

    assert "One Ray campaign source: “It is our party”." in [each.text for each in summary.brief]
    assert "brief-speaker" not in {finding.code for finding in summary.findings}


def test_a_sentence_that_breaks_off_behind_whom_it_tells_is_survived() -> None:
    assert len(read(Document("Ann Lee told members to")).by_rule) == 1


def test_points_may_be_argued_and_a_record_told() -> None:
    texts = ("Lee argued 30 points.", "Lee said the dam holds, and has never failed.")

    contents = [Document(text).at(read(Document(text)).by_rule[0].content[0]) for text in texts]

    assert contents == ["30 points", "the dam holds, and has never failed"]


def test_a_question_of_somebodys_own_words_keeps_them() -> None:
    text = "“We lost our homes,” Ann Lee said. Bo Ek denied that they had lost their homes."

    (question,) = summarise(Document(text)).open_questions

    assert question.question == "Is it so, as Ann Lee says: “We lost our homes”?"


NEVER = [
    "At no time did our staff clear him to play, Bo Ek said.",
    "Bo Ek said the talks had not taken place.",
    "Bo Ek said the call never happened.",
]


@pytest.mark.parametrize("text", NEVER)
def test_what_was_at_no_time_is_denied(text: str) -> None:
    assert [said.act for said in read(Document(text)).by_rule] == ["denies"]


def test_what_did_not_happen_for_a_reason_is_told() -> None:
    text = "Bo Ek said the talks had not taken place because of the rain."

    assert [said.act for said in read(Document(text)).by_rule] == ["asserts"]
