"""Who speaks: names, offices, pronouns and unnamed sources, carried over sentences."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read
from summarise.read.cast.names import names
from summarise.read.text.lexicon import lexicon
from tests.conftest import speaker

# text, who speaks in each attribution
SPEAKERS = {
    "who asked does not answer": (
        "Ann Lee caused a stir when a voter asked if she would go.\n\n“I love it,” she replied.",
        ["a voter", "Ann Lee"],
    ),
    "short form": (
        "Minister Ann Lee said it rained. Lee said it poured.", ["Ann Lee", "Ann Lee"],
    ),
    "named later": ("Lee said it rained. Minister Ann Lee said it poured.", ["Ann Lee"] * 2),
    "behind whom another is asked of": (
        "Asked about Bob Ray, who has called it a hoax, Tom Ek left. “No,” he said.",
        ["Bob Ray", "Tom Ek"],
    ),
    "for whom it was late": (
        "Ann Lee said it rained. For Bob Ray, a teacher, it was late. “It poured,” he said.",
        ["Ann Lee", "Bob Ray"],
    ),
    "pronoun": ("Ann Lee said it rained. She said it poured.", ["Ann Lee", "Ann Lee"]),
    "a name behind a place": (
        "The mayor of Osk, Ann Lee, opened a bridge. “It is fine,” she said.",
        ["Ann Lee"],
    ),
    "subject before the pronoun": (
        "A board said it rained. Then Ann Lee spoke. “It poured,” she said.",
        ["a board", "Ann Lee"],
    ),
    "the source": (
        "A diplomatic source said it rained. “It poured,” the source said.",
        ["a diplomatic source"] * 2,
    ),
    "two sources": (
        "An army source said it rained. A court source said it poured. The source said no.",
        ["an army source", "a court source", "a court source"],
    ),
    "unnamed and named": (
        "An official said it rained all day. Ann Lee said it poured all day.",
        ["an official", "Ann Lee"],
    ),
    "office": (
        "Army Chief Ann Lee was there. The army chief said it rained.", ["Ann Lee"],
    ),
    "participle": (
        "Ann Lee denied the charges, saying it rained.", ["Ann Lee", "Ann Lee"],
    ),
    "second subject": (
        "Police accused a man and Ann Lee resigned, saying that it rained.", ["Police", "Ann Lee"],
    ),
    "a pronoun behind a pronoun": (
        "Ann Lee said it rained. She said Mr. Bo Ek left. “It poured,” she said.", ["Ann Lee"] * 3,
    ),
    "a member of a board": (
        "Bo Ek, a member of the board, said it rained. He said it poured.", ["Bo Ek"] * 2,
    ),
    "a place behind them": ("Fruit growers around Kestrel Vale say it rained.",
        ["Fruit growers around Kestrel Vale"]),
    "a father": (
        "The father of a boy who died at Osk hospital said it rained.",
        ["the father of a boy who died at Osk hospital"],
    ),
    "one of them": (
        "Two former aides said it rained. “It poured,” one of them said.",
        ["two former aides", "one of them"],
    ),
    "a day before the verb": ("Reince Ek later Thursday said it rained.", ["Reince Ek"]),
    "an aide and more": (
        "Roe’s deputy manager, Bo Ek, who oversaw it, said it rained.", ["Bo Ek"],
    ),
    "a short form": ("The U.S. Chamber said it rained.", ["U.S. Chamber"]),
    "a body with which": ("They met the Water Board, which said it rained.", ["Water Board"]),
    "a hyphenated office": ("Secretary-Treasurer Ann Lee said it rained.", ["Ann Lee"]),
    "a name inside what she says": (
        "Coach Ann Lee was calm. Ek, she said, was ill. “I pick teams,” she added.",
        ["Ann Lee"] * 2,
    ),
    "a body and whoever speaks for it": (
        "Bo Ek said it rained. Union secretary Ann Lee scoffed at the idea. “It poured,” she said.",
        ["Bo Ek", "Ann Lee", "Ann Lee"],
    ),
    "a last name that is a first name": (
        "Bo Ek said it rained. Then Ann Brandon came in. “It poured,” she said.",
        ["Bo Ek", "Ann Brandon"],
    ),
    "Mr Berg is no Anna": (
        "Anna Berg said no. Tom Berg said yes. “It was shut,” Mr Berg said. Mrs Berg said no.",
        ["Anna Berg", "Tom Berg", "Tom Berg", "Anna Berg"],
    ),
    "the first lady is no President Berg": (
        "President Berg said no. The first lady, Anna Berg, said yes. President Berg said no.",
        ["Berg", "Anna Berg", "Berg"],
    ),
    "nor is First Lady Anna Berg, who is Mrs Berg": (
        "First Lady Anna Berg said yes. President Berg said no. Mrs Berg said yes.",
        ["Anna Berg", "Berg", "Anna Berg"],
    ),
    "an office means its holder": (
        "Anna Berg said yes. President Tom Berg said no. President Berg said it was late.",
        ["Anna Berg", "Tom Berg", "Tom Berg"],
    ),
    "a short form before the names in full": (
        "Mrs Berg said yes. Tom Berg said no. Anna Berg said it was late.",
        ["Anna Berg", "Tom Berg", "Anna Berg"],
    ),
    "two words of three": (
        "Nang San Ek said no. “Yes,” said Bo Ray. San Ek said it was late.",
        ["Nang San Ek", "Bo Ray", "Nang San Ek"],
    ),
    "a name with a place": ("Ann Lee of Osk University said no. “No,” she said.", ["Ann Lee"] * 2),
    "a state in brackets": ("Rep. Ann Lee (Mich.), a rival, said no.", ["Ann Lee"]),
    "a white house and a Ms White": (
        "A spokeswoman, Anna Rich White, said no. She said it was late.", ["Anna Rich White"] * 2,
    ),
    "a team is nobody's first name": (
        "Team Lee was glad. “No,” said Bo Ek. In his speech, Lee said yes. But he also said no.",
        ["Bo Ek", "Lee", "Lee"],
    ),
    "the Democrat": ("Ann Lee said no.\n\n“No,” the Democrat said.", ["Ann Lee"] * 2),
    "the Democratic candidate": (
        "Ann Lee said no.\n\n“No,” the Democratic presidential candidate said.", ["Ann Lee"] * 2,
    ),
    "she, over sentences that go on with her": (
        (
            "“Go,” the clerk told them. Ann Ebel lives far away. She is a cook. She is tall."
            " It is a bond. She sings. She paints. “It is all of my life,” she said."
        ),
        ["the clerk", "Ann Ebel"],
    ),
    "the campaign": (
        "The Lee campaign said it rained. If it pours, the campaign said, it would stop.",
        ["Lee campaign"] * 2,
    ),
    "it, and a letter": (
        "The staff letter noted that the Bank of Osk was ill. “One in three sees it,” it added.",
        ["the staff letter"] * 2,
    ),
    "whose success it is": (
        "“No,” said Al Ek. Mr. Cruz's luck in Osk shows how he has grown since he announced a run.",
        ["Al Ek", None, "Cruz"],
    ),
    "who wrote, telling them": (
        "Even as shares of Osk fell, Mr. Ek wrote to them, telling them Osk was “worth more”.",
        ["Ek"] * 2,
    ),
    "one pastor, of a church": (
        "One pastor helping Mr. Cruz, Al Whit of Osk Church, said it rained.", ["Al Whit"],
    ),
    "a first name alone": (
        "“We live here,” Tom Ebel said. “This is one of them,” Tom told Ida Roe.", ["Tom Ebel"] * 2,
    ),
    "who came to the door and spoke": (
        "“It rained,” Al Ek told Ida Roe, who came to her door and said it would stop.",
        ["Al Ek", "Ida Roe"],
    ),
    "a Democrat further on": (
        "Ann Lee said no.\n\nIt was cold.\n\nCal left.\n\n“No,” the Democrat said.",
        ["Ann Lee", "Democrat"],
    ),
    "one who left before": (
        "“No,” said Al Ek. But even after Bo Lee left, it rained. He said it was late.",
        ["Al Ek"] * 2,
    ),
    "whom somebody asks for what": (
        "Ann Lee asked Jo Ek for news of the mill, and how it was. “It rained,” she said.",
        ["Ann Lee"] * 2,
    ),
    "the subject behind what leads in": (
        "“No,” said Bo Ek. As the crew ate fish in a dim hall, Bob Ray moved a chair. He said yes.",
        ["Bo Ek", "Bob Ray"],
    ),
    "the subject behind a month": (
        "“No,” said Bo Ek. Last month, Bob Ray moved house. But on Monday he said yes.",
        ["Bo Ek", "Bob Ray"],
    ),
    "a head of staff behind what leads in": (
        "Bo Ek said no. After a vote on Monday, Ek's chief, Ann Lee, came out. She said yes.",
        ["Bo Ek", "Ann Lee"],
    ),
    "a sentence that was said": (
        "“It was bad. First of all, Bob Ray was late,” said Bo Ek. He said it rained.",
        ["Bo Ek", "Bo Ek"],
    ),
    "the woman who was accused": (
        "When Bob Ek accused Ann Lee of it, she said no.", ["Bob Ek", "Ann Lee"],
    ),
    "he whom a rally is named after": (
        "“No,” said Bo Ek. On Monday, he came to a Bob Ray rally where he said yes.",
        ["Bo Ek", "Bo Ek"],
    ),
    "who behind an office": (
        "“No,” said Bo Ek, the board's chief planner, who said it was late.", ["Bo Ek", "Bo Ek"],
    ),
    "who behind examples": (
        "They met members such as Ann Lee, who said yes.", [None],
    ),
    "who behind a name alone": ("They went to Lee, who said yes.", ["Lee"]),
    "the group": (
        "“No,” said the Mill Trust. It was late. “Yes,” the group said.", ["Mill Trust"] * 2,
    ),
    "who is asked which": (
        "Ann Lee asked Bob Ray which of them had won. He said all.", ["Ann Lee", "Bob Ray"],
    ),
    "who goes on behind what another did": (
        "Ann Lee confirmed that Bo Ek had called him, but said it was late.",
        ["Ann Lee", "Bo Ek", "Ann Lee"],
    ),
    "the Italian, who is her": (
        "Ann Lee said no. “No,” said the Italian, who ran. “Yes,” the 27-year-old Czech said.",
        ["Ann Lee", "Ann Lee", "Ann Lee"],
    ),
    "colleagues": (
        "The geologist Ann Lee and colleagues argue that it rained.",
        ["Ann Lee"],
    ),
    "a source close to": (
        "It was late, said a source close to the campaign.",
        ["a source close to the campaign"],
    ),
    "a call, and then she": (
        "Tom Ek left, telling her, “You are a star!” She replied to him that it was late.",
        ["Tom Ek", None],
    ),
    "however, an office": (
        "However, the union's chief, Ann Lee, said that it was late.", ["Ann Lee"],
    ),
    "a witness": ("Witness Ann Lee said that it was late.", ["Ann Lee"]),
    "a department of": (
        "The Department of Health and Social Care said it was late.",
        ["Department of Health and Social Care"],
    ),
    "who shot": ("A nurse who shot dead a man said it was late.", ["a nurse who shot dead a man"]),
    "she is no voters": (
        "Most voters in Ohio said it was late.\n\nAnn Lee ran. “We know it,” she told a crowd.",
        ["Most voters in Ohio", "Ann Lee"],
    ),
    "two kinds of people": (
        "The town will pay, according to Democratic and independent analysts.",
        ["Democratic and independent analysts"],
    ),
    "according to her, another told": (
        "According to Ann Lee, a manager told her that it was late.",
        ["Ann Lee"],
    ),
    "who mocks a rival": (
        "Ann Lee complained about the tone, mocked the Harbour Party, and said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "behind a clause that opens": (
        "Opening the trial of Bo Ek, 61, the chief prosecutor, Ann Lee, said it was late.",
        ["Ann Lee"],
    ),
    "it, of a whole name": (
        "The Czech federation said the run was fair. It said it was late.",
        ["Czech federation", "Czech federation"],
    ),
    "a name that is a verb too": (
        "A gardener, Abdul Said, told police that it rained. “No,” State spokesman Bo Ek said.",
        ["Abdul Said", "Bo Ek"],
    ),
    "one alone": (
        "One of the men came. “It was late,” she said.",
        [None],
    ),
    "of whom a participle hangs": (
        "Two former engineers sued Volt Inc. on Friday, alleging that it hid a fire.",
        ["two former engineers"],
    ),
    "behind what leads in": (
        "After the vote, Ann Lee tried again by telling Bo Ek that it was late.",
        ["Ann Lee"],
    ),
    "whom a lawyer speaks for": (
        "Hugo Kane left. Kane's lawyer, Tom Roe, said he denied all of it. He added it was late.",
        ["Tom Roe", "Hugo Kane", "Tom Roe"],
    ),
    "of whom somebody speaks": (
        "“My rival knew,” said Paul Reis of the deputy mayor, Ana Falk.",
        ["Paul Reis"],
    ),
    "lawyers for a defendant": (
        "Lawyers for the defendant, Carl Voss, said it rained.",
        ["lawyers for the defendant, Carl Voss"],
    ),
    "a council and its leader": (
        "Council leader Ann Lee said it rained. The council said it poured.",
        ["Ann Lee", "the council"],
    ),
    "blanks": ("It was denied by ___ who said it rained.", [None]),
    "witnesses who spoke": (
        "Witnesses who spoke to AFP said it rained.", ["witnesses who spoke to AFP"],
    ),
    "a founder": (
        "Hollow's founder, Sam Birk, stood by it, saying that it rained.", ["Sam Birk"],
    ),
    "housing and work": (
        "The department for Health, Housing and Work said it rained.",
        ["the department for Health, Housing and Work"],
    ),
    "one of them by name": ("One of the rivals, Borsa, said it rained.", ["Borsa"]),
    "a firm of two": ("Auditor Klein & Partner said it rained.", ["Auditor Klein & Partner"]),
    "an agent is not whom he serves": (
        "The agent of goalkeeper Bo Ek said it rained.", ["the agent of goalkeeper Bo Ek"],
    ),
    "a master of ceremonies": ("The master of ceremonies Bo Ek said it rained.", ["Bo Ek"]),
    "a federation of workers": (
        "The Harbour Workers' Federation said it rained.", ["Harbour Workers' Federation"],
    ),
    "unnamed people who": (
        "It was seen by two former aides, who said that it rained.", ["two former aides"],
    ),
    "an age": ("The last witness, 84-year-old Ann Lee, said it rained.", ["Ann Lee"]),
    "aide with a name": ("His top aide, Ann Lee, said it rained.", ["Ann Lee"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers_are_carried_over_sentences(text: str, expected: list[str]) -> None:
    reading = read(Document(text))

    names = [
        None if found.speaker is None else reading.speakers[found.speaker].name
        for found in reading.attributions
    ]

    assert names == expected


OFFICES = {
    "the director": (
        "City Director Ann Lee said that it rained. The director further said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "a senator by a state": (
        "Sen. Ann Lee said that it rained. The Ohio senator said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "a name at the beginning, and once": (
        "Florent Berg is a captain. Berg said that it rained. Berg said that it was late.",
        ["Florent Berg", "Florent Berg"],
    ),
    "a word at the beginning": (
        "Absent Berg, it was late. Berg said that it rained. Berg said it was so.", ["Berg"] * 2,
    ),
    "a committee, this week": (
        "The Safety Committee this week said that it rained.", ["Safety Committee"],
    ),
    "a spokesman without his second comma": (
        "Bo Ek, a spokesman for Speaker Ann Lee told the paper that it rained.", ["Bo Ek"],
    ),
    "he, and no place": (
        "Bo Ek was there. In the New York interview he said that it rained.",
        ["Bo Ek"],
    ),
    "a body whose name goes on": (
        "The Organization for Safety and Health said that it rained.",
        ["Organization for Safety and Health"],
    ),
    "who left after a lead": (
        ("On Monday, after waiting all day, Lee left the town, saying that it rained."
        " Ann Lee was there."),
        ["Ann Lee"],
    ),
    "what he was at first": (
        "Initially a Democrat, Bo Ek ran twice and declared that it rained.", ["Bo Ek"],
    ),
    "Kelly, and no adverb": ("Kelly ran twice and declared that it rained.", ["Kelly"]),
    "a secretary of state, of a state": (
        "Secretary of State Ann Lee of Ohio said that it rained.", ["Ann Lee"],
    ),
    "against somebody, with a name": (
        "The anti-Berg Senator Ann Lee said that it rained.", ["Ann Lee"],
    ),
    "behind a dash": ("-Ann Lee said that it rained in a", ["Ann Lee"]),
    "a friend at school": (
        "“It was late,” said his best friend at Ely, Bo Ek, who left.", ["Bo Ek"],
    ),
    "a statement to a paper": (
        "In a statement to the Observer, her adviser, Bo Ek, said: “It was late.”", ["Bo Ek"],
    ),
    "Syrian hackers": (
        "Syrian hackers took the account of the paper, saying that it was late.",
        ["Syrian hackers"],
    ),
    "a Democrat of Ohio": (
        "“It was late,” Representative Bo Ek, Democrat of Ohio, told them.", ["Bo Ek"],
    ),
    "for Democrats": (
        "The Ohio for Democrats rally was late, according to Democrats in the hall.",
        ["Democrats"],
    ),
    "if he wins, another": (
        "Bo Ek was there. If Berg wins, he said it would be late.", ["Bo Ek"],
    ),
    "who is asked, answers": (
        "Bo Ek was there. Cal Berg asked Bo Ek whether he was ill. “Not at all,” he said.",
        ["Cal Berg", "Bo Ek"],
    ),
    "who asks for something, goes on": (
        "Ann Lee asked the board to leave. “It is late,” she said.", ["Ann Lee", "Ann Lee"],
    ),
    "despite somebody": (
        "Despite Ann Lee’s fall, it was late. Lee said that it rained.", ["Ann Lee"],
    ),
    "who laughed after he was asked": (
        "When Bo Ek was asked if Lee would come to the town, he laughed and said it was late.",
        ["Bo Ek"],
    ),
    "who, and no committee": (
        "It was a plan of Sen. Ann Lee, the chair of the Safety Committee, who said it was late.",
        ["Ann Lee"],
    ),
    "president and founder": (
        "Ann Lee, president and founder of the Safety Group stated that it was late.",
        ["Ann Lee"],
    ),
    "a middle initial": ("“It was late,” said Ann A. Lee, head of the board.", ["Ann A. Lee"]),
    "the official, with more told of him": (
        "An official said it was late. The official, who spoke in the hall, said it rained.",
        ["an official", "an official"],
    ),
    "back in the town": (
        "Ann Lee left. But back in Ely, she returned to her lines: “It was late.”", ["Ann Lee"],
    ),
    "the senator, a short form": (
        "Sen. Ann Lee was there. The senator said that it rained.", ["Ann Lee"],
    ),
    "a senator of a state": (
        "Sen. Ann Lee of Ohio was there. Lee said that it rained.", ["Ann Lee"],
    ),
    "against somebody": (
        "An anti-Lee group said that it rained. Ann Lee was there.", ["an anti-Lee group"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), OFFICES.values(), ids=OFFICES)
def test_who_is_called_by_an_office_is_whom_the_text_gives_it(text: str, names: list[str]) -> None:
    reading = read(Document(text))

    found = [said.speaker for said in reading.by_rule]
    assert [reading.speakers[at].name for at in found if at is not None] == names


@pytest.mark.parametrize("office", ["Singer", "Rival", "Driver"])
def test_what_somebody_does_is_no_part_of_their_name(office: str) -> None:
    (speaker,) = read(Document(f"{office} Ann Lee denied it.")).speakers

    assert (speaker.name, speaker.role) == ("Ann Lee", office)


def test_whoever_wrote_the_report_speaks_nowhere_in_it() -> None:
    text = (
        "Envoy denies it\nBy Deniz Ak and Peter Lund\n\nThe director, Tone Lund, said it was late."
        " Turkey said it was early. Lund denied that."
    )

    reading = read(Document(text))

    assert speaker(reading, reading.by_rule[-1]) == "Tone Lund"


def test_sources_close_to_something_stay_unnamed() -> None:
    reading = read(Document("Sources close to the talks said it rained."))

    assert reading.speakers[0].kind == "unnamed source"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The University of Osk said it rained.", "organisation"),
        ("The Supreme Court said it rained.", "government"),
    ],
)
def test_a_body_is_told_by_its_head(text: str, kind: str) -> None:
    (speaker,) = read(Document(text)).speakers

    assert speaker.kind == kind


def test_whom_the_writer_speaks_to_has_no_name() -> None:
    text = "The editor I was talking to, Al Ek, broke off to announce, “It goes.”"

    assert read(Document(text)).by_rule[0].speaker is None


def test_a_name_ends_with_its_sentence() -> None:
    reading = read(Document("Bo Ek never met Carl Wick. Wick said it rained."))

    assert [speaker.name for speaker in reading.speakers] == ["Bo Ek", "Carl Wick"]


def test_who_stands_for_a_place_is_no_person() -> None:
    reading = read(Document("“It was raining,” Rep. Ida E. Holm (D-Md.) said in a talk."))

    assert [speaker.name for speaker in reading.speakers] == ["Ida E. Holm"]


def test_a_headline_in_capital_words_names_nobody_new() -> None:
    text = "Mayor Ann Lee Calls Tom Brand Liar In Court\n\nAnn Lee said Tom Brand had lied to her."

    reading = read(Document(text))

    assert [speaker.name for speaker in reading.speakers] == ["Ann Lee", "Tom Brand"]


def test_half_a_headline_is_nobody() -> None:
    document = Document("Rain Over Ruin: Mayor Was Told to Wait\n\nAnn Lee said it rained.")

    assert [document.at(said.cue) for said in read(document).attributions] == ["said"]


def test_how_somebody_speaks_names_nobody() -> None:
    found = names("Speaking in Osk, Ann Lee left. Writing in May, Bo Ek said so.", lexicon("en"))

    assert [name.proper for name in found] == [("Osk",), ("Ann", "Lee"), ("Bo", "Ek")]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ann Lee KC", "Ann Lee"),
        ("Ann Lee MP", "Ann Lee"),
        ("Mr Lee KC", "Lee"),
        ("Labour MP Ann Lee", "Ann Lee"),
        ("Labour MP", "Labour MP"),
        ("Jones", "Jones"),
        ("Davies", "Davies"),
        ("Voters", "voters"),
    ],
)
def test_what_stands_by_a_name_and_how_it_ends_make_no_other_of_it(source: str, name: str) -> None:
    reading = read(Document(f"{source} said that the dam was safe."))

    (said,) = reading.by_rule
    assert said.speaker is not None
    assert reading.speakers[said.speaker].name == name


def test_who_answers_in_an_interview_is_the_one_person_named_before_it() -> None:
    turns = "\n\nQ: Did you take it?\n\nA: No. I never took a cent."
    turns += "\n\nQ: Did they?\n\nA: Yes, they did.\n"
    found = {}
    intros = ["Mayor Ann Lee spoke to us.", "Lee on money.\n\nAnn Lee met Bo Ek."]
    for intro in (*intros, "Ann Lee and Bo Ek spoke to us."):
        reading = read(Document(intro + turns))
        found[intro] = [
            None if said.speaker is None else reading.speakers[said.speaker].name
            for said in reading.by_rule
        ]

    assert [*found.values()] == [["Ann Lee"] * 2, ["Ann Lee"] * 2, [None, None]]
