"""Claims and the brief: what of what is said is told, and in which English."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read
from summarise.read.drafts.drafting import draft

BRIEF = {
    "speech that is broken before and": (
        "The two women had swapped books, Ann Lee said, and “my words are in hers”.",
        "Ann Lee says that the two women had swapped books and “my words are in hers”.",
    ),
    "speech that is broken": (
        "“The risk,” Ann Lee said, “is that it leaks into the town.”",
        "Ann Lee: “The risk is that it leaks into the town.”",
    ),
    "hearsay": (
        "Paul Crane reportedly told the guard: “Throw her out of here!”",
        "Paul Crane reportedly told the guard: “Throw her out of here!”",
    ),
    "a body with its article": (
        "The Turkish government said that it was a plot.",
        "The Turkish government says that it was a plot.",
    ),
    "speech that begins with marks": (
        "The crowd chanted at him, “Send them home,” and “Build it.”",
        "The crowd: “Send them home,” and “Build it.”",
    ),
    "what somebody thinks": (
        "Ann Lee thinks that it rained in the hills.",
        "Ann Lee thinks that it rained in the hills.",
    ),
    "what was thought by mistake": (
        "A teacher mistakenly thought it was a bomb.",
        "A teacher mistakenly thought it was a bomb.",
    ),
    "what is no clause": (
        "Ann Lee made clear the aim of the reform.",
        "Ann Lee made clear the aim of the reform.",
    ),
    "what goes on": (
        "Ann Lee left, repeating a phrase of the party.",
        "Ann Lee repeats a phrase of the party.",
    ),
    "several who serve one": (
        "Aides to Lee said that it rained all day.",
        "Aides to Lee say that it rained all day.",
    ),
    "several reports": (
        "Exclusive reports from the town said that it rained there.",
        "Exclusive reports from the town say that it rained there.",
    ),
}


TOLD = {
    "in the present": ("Ann Lee said so far the dam holds.", ["so far the dam holds"]),
    "of winter": (
        "Ann Lee said that in winter ice blocks the dam.",
        ["in winter ice blocks the dam"],
    ),
    "how people vote": (
        "Ann Lee said how people vote matters to all of us.",
        ["how people vote matters to all of us"],
    ),
    "marks alone": ("“,” Lee said. Ann Lee said it was late.", ["it was late"]),
    "so they said": (
        "Some voters said he was late, after half said so in the poll.",
        ["he was late"],
    ),
    "what was too low": (
        "It was a wage that the people of the town say was too low for them.",
        [],
    ),
    "a question": ("Does he get tired and say the wrong thing to them?", []),
    "a question, of which it is a part": (
        "Ann Lee said that it was late; was it so?",
        ["it was late"],
    ),
    "how late, however": (
        "Ann Lee said it was late, however that has changed since then.",
        ["it was late"],
    ),
    "however late": (
        "Ann Lee said it was hot, however cold it looked to them.",
        ["it was hot, however cold it looked to them"],
    ),
    "a list in a lead": (
        "Though Lee said the men, women and children who were ill were safe, nobody came.",
        ["the men, women and children who were ill were safe"],
    ),
    "what the writer thinks of it": (
        "Ann Lee warned that it was late, illogically tying it to the rain.",
        ["it was late"],
    ),
    "whom it adds to": ("The mood of the party added to the doubts of the town.", []),
    "what drew a reply": (
        "Ann Lee said it was late, drawing a sharp reply from Bo Ek.",
        ["it was late"],
    ),
    "who writes a check": ("Ann Lee wrote a check to the fund of the town and left.", []),
    "a reply to reports": ("Ann Lee responded on Friday to reports that it was late.", []),
    "a short answer": (
        "“Pure theater,” said Ann Lee. “Innocent,” said Bo Ek.",
        ["“Pure theater,”", "“Innocent,”"],
    ),
    "what is but retold": (
        "“It was late,” said Ann Lee, explaining why she left. “No,” said Bo Ek, recalling it.",
        ["“It was late,”", "“No,”"],
    ),
    "a paper's report with a clause": (
        "As the Osk Post reported, even if Lee won, he would need more votes.",
        ["even if Lee won, he would need more votes"],
    ),
    "what they are called": (
        "“We hold the hill,” Ann Lee said of the men, “wild goats”, and the rest.",
        ["“We hold the hill,”"],
    ),
    "hoped, he said": (
        "Ann Lee hoped, she said, that the paper would stop now.",
        ["hoped, she said, that the paper would stop now"],
    ),
}


@pytest.mark.parametrize(("text", "quotes"), TOLD.values(), ids=TOLD)
def test_what_tells_something_is_a_claim(text: str, quotes: list[str]) -> None:
    written = draft(read(Document(f"{text} He was there with the people of the town.")))

    assert [claim.quote for claim in written.claims] == quotes


@pytest.mark.parametrize(("text", "sentence"), BRIEF.values(), ids=BRIEF)
def test_the_brief_says_it_in_english(text: str, sentence: str) -> None:
    written = draft(read(Document(f"{text} He was there with the people of the town.")))

    assert [each.text for each in written.brief] == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee Vows Never To Utter These 2 Words Again",
        "Ann Lee Reveals The Secret Campaign Donors",
    ],
)
def test_a_headline_that_only_makes_curious_is_no_claim(line: str) -> None:
    written = draft(
        read(
            Document(f"{line}\n\nIt was late in the town of the man. Bo Ek said it rained all day.")
        )
    )

    assert [claim.quote for claim in written.claims] == ["it rained all day"]


def test_what_tells_nothing_is_no_claim() -> None:
    text = "Ann Lee went on to explain what she likes about the town."

    assert draft(read(Document(text))).claims == ()


def test_what_somebody_reports_is_their_claim_alone() -> None:
    text = "The Gazette reported that the minister had warned Bo Ek that the film was late."

    (claim,) = draft(read(Document(text))).claims

    assert claim.quote == "the minister had warned Bo Ek that the film was late"


def test_speech_after_its_attribution_goes_on() -> None:
    text = "“It rained all day,” said Ann Lee. “We went home at noon.”"

    written = draft(read(Document(text)))

    assert [claim.quote for claim in written.claims] == [
        "“It rained all day,”",
        "“We went home at noon.”",
    ]


def test_a_story_that_is_told_elsewhere_is_no_claim() -> None:
    text = "The agency tells a different story. It says that the fish were donated to a bank."

    assert [claim.quote for claim in draft(read(Document(text))).claims] == [
        "the fish were donated to a bank"
    ]


def test_a_denial_inside_another_of_the_same_person_is_not_told_twice() -> None:
    text = (
        "The owner of a dock said that agents dumped good fish. But the agents said they had never"
        " dumped good fish and denied that they had dumped it in May."
    )

    quotes = [denial.quote for denial in draft(read(Document(text))).denials]

    assert quotes
    assert not any(one in other for one in quotes for other in quotes if one is not other)


def test_the_brief_says_nothing_twice() -> None:
    text = "Tom Obi told the BBC that he was asleep in May. " * 2

    told = [sentence.text for sentence in draft(read(Document(text))).brief]

    assert told == ["Tom Obi says that he was asleep in May."]
