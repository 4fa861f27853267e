"""What a hostile fact-checker tried: wrong words that stand near right ones, and right ones."""

from __future__ import annotations

import pytest

from summarise.check import check
from summarise.check.case import Case
from summarise.document import Document
from summarise.draft import BriefSentence
from tests.drafts import actor, claim, drafted, stated

OFFICES = (
    "Mr. Ek met the director general of Osk Mill, Ann Lee, in May. “It is old,” said FBI Counsel"
    " Bo Roe, who sat beside Mr. Ek. State Sen. Jo Kay (D) left early. The presumptive nominee won."
)


@pytest.mark.parametrize(
    ("name", "role", "found"),
    [
        ("Ann Lee", "director general of Osk Mill", False),
        ("Bo Roe", "FBI Counsel", False),
        ("Jo Kay", "state senator", False),
        ("Bo Roe", "presumptive nominee", False),
        ("Mr. Ek", "director general of Osk Mill", True),
        ("Mr. Ek", "FBI Counsel", True),
    ],
)
def test_an_office_is_held_by_whom_the_source_names_with_it(
    name: str, role: str, *, found: bool
) -> None:
    who = actor(name, "a1").model_copy(update={"role": role})
    draft = drafted(claim("It is old", statement="It is old."), actors=(who,))

    findings = check(Case(Document(OFFICES), draft))

    assert ("role-unsupported" in {each.code for each in findings}) is found


TOLD = "Lee said that China was taking jobs from Osk through its trade rules."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("China was taking jobs from Osk through trade rules.", ["brief-unattributed"]),
        ("Lee says that China was taking jobs from Osk.", []),
        ("China was taking jobs from Osk, according to Lee.", []),
    ],
)
def test_the_brief_says_whose_word_it_tells(text: str, codes: list[str]) -> None:
    said = claim("China was taking jobs from Osk through its trade rules", statement="So.")
    draft = drafted(said, actors=(actor("Lee", "a1"),)).model_copy(
        update={"brief": (BriefSentence(text=text, cites=("c1",)),)}
    )

    findings = check(Case(Document(TOLD), draft))

    assert [each.code for each in findings if each.item == "b1"] == codes


# the quote, a statement about it, and what is said of that
STATED = {
    "a plain not": (
        "has never been the property of the mill",
        "The barge belonged to the mill.",
        "polarity-unsure",
    ),
    "a not told otherwise": (
        "has never been the property of the mill",
        "The barge was not the mill's own.",
        None,
    ),
    "avoided": (
        "judges should avoid commenting on the mill",
        "The judges ought to talk about the mill.",
        "polarity-unsure",
    ),
    "to come": (
        "it will turn over the letters to the mill",
        "Thousands of letters have been handed to the mill.",
        "modality-unsure",
    ),
    "promised": (
        "it will turn over the letters to the mill",
        "It has promised to give the letters to the mill.",
        None,
    ),
    "possible": (
        "may have already sent back mothers to dangerous towns",
        "Mothers have been sent back into danger.",
        "modality-raised",
    ),
    "no fewer": ("at least 12 boats have left", "No fewer than a dozen boats have left.", None),
    "no more": (
        "at least 12 boats have left",
        "No more than a dozen boats have left.",
        "bound-turned",
    ),
    "betrayed": (
        "Roe has betrayed their wishes",
        "Roe has been betrayed by the wishers.",
        "roles-turned",
    ),
}


@pytest.mark.parametrize(("quote", "statement", "code"), STATED.values(), ids=STATED)
def test_a_statement_keeps_what_its_quote_says(
    quote: str, statement: str, code: str | None
) -> None:
    text = f"Ann Lee spoke. It rained. Ann Lee said: “{quote}.” It rained."

    assert stated(text, quote, statement) == ([code] if code else [])


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        (
            "Bo Reid",
            "“It was weak,” said one Democrat familiar with the talks. Bo Reid left.",
            True,
        ),
        ("James Baker", "James Baker left. “It was weak,” said James Comey of the bureau.", True),
        ("James Comey", "James Baker left. “It was weak,” said James Comey of the bureau.", False),
    ],
)
def test_a_first_name_or_a_party_makes_nobody_the_speaker(
    name: str, text: str, *, code: bool
) -> None:
    draft = drafted(claim("It was weak", statement="So."), actors=(actor(name, "a1"),))

    codes = {each.code for each in check(Case(Document(text), draft)) if each.item == "c1"}

    assert bool(codes & {"speaker-unsure", "speaker-elsewhere"}) is code


def test_who_says_so_too_stands_near_the_words() -> None:
    text = (
        "Osk Mill is shut. It rained. It rained. It rained. It rained.\n\n"
        "Ann Lee said that the dam was old. It rained."
    )

    assert stated(text, "the dam was old", "The dam is old, Ann Lee and Osk Mill said.") == [
        "name-elsewhere"
    ]
