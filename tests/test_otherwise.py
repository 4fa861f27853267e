"""What says nothing though a word of saying stands in it, and where what is said begins."""

from __future__ import annotations

import pytest

from summarise import Document, read, summarise
from summarise.draft import Actor, ActorKind, several
from summarise.read.drafting import draft
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
    "She did it in May, just as she said she would, and the market did, well, next to nothing.",
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
    "a short form within": (
        "Ann Lee said the gap between Bo Ek and then-Sen. Cal Roe was narrow.",
        ["Ann Lee"],
        ["the gap between Bo Ek and then-Sen. Cal Roe was narrow"],
    ),
    "who stands last": (
        "Even as the race moves to Osk, a state that she hoped to carry, it is tight, said Bo Ek.",
        ["Bo Ek"],
        ["Even as the race moves to Osk, a state that she hoped to carry, it is tight"],
    ),
    "behind two hyphens": (
        "He won in Osk, which holds a caucus -- Ann Lee says that he is stronger.",
        ["Ann Lee"],
        ["he is stronger"],
    ),
    "what speech raises": (
        "Hundreds chanted “Bo or Cal,” raising fresh questions about the race.",
        ["Hundreds"],
        ["“Bo or Cal,”"],
    ),
    "what it refers to": (
        "Ann Lee accused the board of theft, a reference to letters leaked in May.",
        ["Ann Lee"],
        ["the board of theft"],
    ),
    "what the writer thinks of it": (
        "Ann Lee said she kept the rules, claims that the report could not confirm.",
        ["Ann Lee"],
        ["she kept the rules"],
    ),
    "according to in the middle": (
        "Notably absent from the talks, according to members, was any mention of the plan.",
        ["members"],
        ["Notably absent from the talks", "was any mention of the plan"],
    ),
    "according to behind that": (
        "It said that, according to a count of letters, half of them were late.",
        ["a count of letters"],
        ["half of them were late"],
    ),
    "a lead that another's deed follows": (
        "A few weeks after Ann Lee announced that the war would end, Osk troops bombed a mill.",
        ["Ann Lee"],
        ["the war would end"],
    ),
    "even as": (
        "Even as Ann Lee has said that the war is bad, her government carves out exceptions.",
        ["Ann Lee"],
        ["the war is bad"],
    ),
    "a day behind speech": (
        "Bo Ek tweeted, “Thank you all!” on Friday afternoon.",
        ["Bo Ek"],
        ["“Thank you all!”"],
    ),
    "even as rumours spread": (
        "Ann Lee told reporters that she did not know it, even as rumours spread.",
        ["Ann Lee"],
        ["she did not know it"],
    ),
    "whom she assures": (
        "Ann Lee assured voters he would build it.",
        ["Ann Lee"],
        ["he would build it"],
    ),
    "a party before an office": (
        "Presumptive Republican presidential nominee Bo Ek came, announcing he would run.",
        ["Presumptive Republican presidential nominee Bo Ek"],
        ["he would run"],
    ),
    "what the writer calls it": (
        "Ann Lee said she does not want to go — a controversial proposal she has made before.",
        ["Ann Lee"],
        ["she does not want to go"],
    ),
    "who tells a paper": (
        "Bo Ek, who was on the slate, told the Osk Post, “Of the three, I like her best.”",
        ["Bo Ek, who was on the slate,"],
        ["“Of the three, I like her best.”"],
    ),
    "what a paper tells of another's word": (
        "His manager, Bo Ek, says he can close the gap, which stood at 9, according to the Post.",
        ["His manager, Bo Ek,"],
        ["he can close the gap, which stood at 9"],
    ),
    "a shouted day": (
        "According to USA TODAY contributor Ann Lee, rates have moved.",
        ["USA TODAY contributor Ann Lee"],
        ["rates have moved"],
    ),
    "what a senator emailed": (
        "The Osk senator emailed supporters saying: “It goes on.”",
        ["The Osk senator"],
        ["“It goes on.”"],
    ),
    "one of two, with a name": (
        "King Bo Ek and his heir, Cal Ek, said the jet fell.",
        ["his heir, Cal Ek,"],
        ["the jet fell"],
    ),
    "what a judge did": (
        "A spokesman confirmed that Judge Bo Ek had resigned.",
        ["A spokesman"],
        ["Judge Bo Ek had resigned"],
    ),
    "what a judge took": (
        "A spokesman confirmed the judge took the money.",
        ["A spokesman"],
        ["the judge took the money"],
    ),
    "what was stolen": (
        "Bo Ek charged that the firm stole $3 million from the city.",
        ["Bo Ek"],
        ["the firm stole $3 million from the city"],
    ),
    "what they should do": (
        "The lawyer advised, however, that they leave the town.",
        ["The lawyer"],
        ["they leave the town"],
    ),
    "on terms": (
        "Ann Lee said on condition of anonymity the dam was old.",
        ["Ann Lee"],
        ["the dam was old"],
    ),
    "before when": (
        "Ann Lee said before the vote she would resign at once.",
        ["Ann Lee"],
        ["before the vote she would resign at once"],
    ),
    "between dashes": (
        "Ann Lee said the reform — a proposal by Bo Ek — would cost jobs.",
        ["Ann Lee"],
        ["the reform — a proposal by Bo Ek — would cost jobs"],
    ),
    "a proposal that is no aside": (
        "Ann Lee said she will stay — a long night of rain and a proposal.",
        ["Ann Lee"],
        ["she will stay — a long night of rain and a proposal"],
    ),
    "whom somebody tells behind what leads in": (
        "Although it rained, Ann Lee told members in Osk, a town, that the dam fell.",
        ["Ann Lee"],
        ["the dam fell"],
    ),
    "according to two": (
        "According to their friends and advisers, Ann Lee and Bo Ek have worried for months.",
        ["their friends and advisers"],
        ["Ann Lee and Bo Ek have worried for months"],
    ),
    "what a paper declared, and when": (
        "Ann Lee won the vote, the Osk Press declared on Thursday, two days after it began.",
        ["the Osk Press"],
        ["Ann Lee won the vote"],
    ),
    "some who do more": (
        "Morale is low, employees complain of his lack of talk and some have left.",
        ["employees"],
        ["of his lack of talk"],
    ),
    "a paper that tells where": (
        "“I shook his hand,” the pope said, according to the Press, during an answer to Osk.",
        ["the pope"],
        ["“I shook his hand,”"],
    ),
    "what they should not do": (
        "Officials have told Osk residents not to drink the brown stuff in their taps.",
        ["Officials"],
        ["not to drink the brown stuff in their taps"],
    ),
    "what he assured me of": (
        "Al Ek has assured me he's going to keep it “classy” and fun.",
        ["Al Ek"],
        ["he's going to keep it “classy” and fun"],
    ),
    "in brackets": (
        "(The firm did the deal in May. Its chief, Al Ek, said that the timing was unrelated.)",
        ["Its chief, Al Ek,"],
        ["the timing was unrelated"],
    ),
    "innocence": ("Ann Lee maintained her innocence.", ["Ann Lee"], []),
    "a sentence in brackets": (
        "(Mr. Ek has pleaded not guilty.) And finding a seat for Ann Lee also proved hard.",
        ["Mr. Ek"],
        [],
    ),
    "what he should do": (
        "Ann Lee told Bo Ek to leave the house at once.",
        ["Ann Lee"],
        ["to leave the house at once"],
    ),
    "two ranks": (
        "Current and former officials who spoke with the Post said the group has become a shell.",
        ["Current and former officials who spoke with the Post"],
        ["the group has become a shell"],
    ),
    "a label in -s": ("Jones: “It was not safe.”", ["Jones"], ["“It was not safe.”"]),
    "who is silent, and who has not budged": (
        "Neither side has budged and Lee declined to comment.",
        ["Lee"],
        [],
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


def test_a_sentence_that_breaks_off_behind_whom_it_tells_is_survived() -> None:
    assert len(read(Document("Ann Lee told members to")).by_rule) == 1
