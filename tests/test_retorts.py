"""How somebody answers what another has just said of them, and what is no answer."""

from __future__ import annotations

import pytest

from summarise import Document, read
from summarise.read.drafts.drafting import draft
from summarise.read.links.links import links
from summarise.read.text.lexicon import lexicon

LEAD = (
    "The council met on Monday in Osk. Councillor Ann Lee said that Mayor Bob Ray had ordered"
    " the crews to stand down. "
)
DENIALS = (
    "“That never happened,” Ray said.",
    "“That's not what happened,” Ray said.",
    "Ray said that's not what happened.",
    "“Nice try, not true,” Ray said.",
    "“That never happened in this town,” Ray said.",
    "“False, and she knows it,” Ray said.",
    "“Nothing of the sort happened,” Ray said.",
    "“We were at home,” Ray said. “That never happened.”",
    "“We,” Ray said, “were at home. That never happened.”",
    "Ray said that account was not accurate.",
    "“The story,” said Ray, “is not true.”",
    "“That’s just not true,” Ray said.",
    "“Nothing of the sort,” Ray said.",
    "“There is no truth to that,” Ray said.",
    "Ray said the opposite was true.",
    "“That's a lie,” Ray said.",
    "“It's a distortion of what happened,” Ray said.",
    "Ray said that is a “distortion”.",
    "Ray said the account is entirely untrue.",
    "Ray said the scene that she told the council of was incorrect.",
    "Ray said that was not the case.",
    "Lee's claims are easily refuted, Ray said.",
    "Ray's office calls this a false narrative.",
    "Ray's advisers began to call the allegations unfair and absurd.",
    "“She is wrong,” Ray said.",
    "Ray said Lee was simply mistaken.",
    "“Lee has her facts wrong,” Ray said.",
    "Ray said Lee had made up the story.",
    "Ray shot down the report.",
    "“At no time did the mayor order the crews to stand down,” a spokesman for Ray said.",
    "Ray's spokesman waved off the report as “noise”.",
)
ACCOUNTS = (
    "“I did not order anybody to stand down,” Ray said.",
    "“The mayor did not, at any time, order the crews to stand down,” Ray's spokesman said.",
    "Ray was adamant that he had given no order.",
    "Ray maintained that he never gave the order.",
    "“Nobody told them to stand down,” Ray said.",
    "“I never ordered them to stand down, why would I?” Ray said.",
    "“Absolutely not,” Ray said.",
    "“No,” Ray said.",
    "The report found no evidence that Ray had ordered the crews to stand down.",
)
SILENCE = {
    "Neither Ray nor the crews would comment.": "neither Ray nor the crews",
    "Neither office responded to requests for comment.": "neither office",
    "None of the crews would comment.": "none of the crews",
}
NEITHER = (
    "Ray said he had not worked on the case.",
    "“Will that be true? I am not sure,” Ray said.",
    "One in five voters say that won't be true.",
    "Ray said the policy on stairs is wrong.",
    "“Nobody will be more loyal to the crews,” Ray said.",
    "“It was not just the crews,” Ray said.",
    "“There's no question that the crews work hard,” Ray said.",
    "Ray said it was too early to tell what happened.",
    "“No matter what happens, the crews are ready,” Ray said.",
    "“False alarms rise here,” Ray said.",
    "“It never happened for us,” Ray said.",
    "“Not true believers, these,” Ray said.",
    "“Not so long ago, we won a cup,” Ray said.",
    "“It is not so easy to leave,” Ray said.",
    "“The trial was not fair,” Ray said.",
    "“The trial,” Ray said, “was not fair.”",
    "“We had a great war,” Ray said. “This never happened in Osk.”",
    "“The law is not accurate,” Ray said.",
    "“Did I not stand with the crews?” Ray said.",
    "“We are, as everyone knows, a good town. That is, nearly always, not true of Ely,” Ray said.",
)


def answers(text: str) -> list[tuple[str, str]]:
    """What kind of answer each is, and the first words of the claim that it answers."""
    reading = read(Document(LEAD + text))
    found = []
    for link in links(reading, lexicon("en")):
        claim = None if link.claim is None else reading.by_rule[link.claim].content[0]
        found.append((link.kind, reading.document.at(claim)[:13] if claim else ""))
    return found


@pytest.mark.parametrize("text", DENIALS)
def test_a_retort_denies_what_has_just_been_said(text: str) -> None:
    assert ("denial", "Mayor Bob Ray") in answers(text)


@pytest.mark.parametrize("text", ACCOUNTS)
def test_who_is_spoken_of_says_that_it_was_not_so(text: str) -> None:
    assert ("other account", "Mayor Bob Ray") in answers(text)


@pytest.mark.parametrize("text", NEITHER)
def test_what_takes_nothing_back_is_no_answer(text: str) -> None:
    assert answers(text) == []


@pytest.mark.parametrize(("text", "name"), SILENCE.items())
def test_of_several_nobody_comments(text: str, name: str) -> None:
    written = draft(read(Document(LEAD + text)))

    (denial,) = written.denials
    assert denial.kind == "no comment"
    assert {actor.id: actor.name for actor in written.actors}[denial.actor] == name


def test_a_retort_answers_what_a_report_found_right_before_it() -> None:
    found = answers("The police report shows that Ray was alone. “That never happened,” Ray said.")

    assert found == [("denial", "Ray was alone")]


def test_a_retort_far_from_any_claim_answers_none() -> None:
    pause = "The sun set over the river and the crews went home to their families. " * 8

    assert answers(f"{pause}“That never happened,” Ray said.") == [("denial", "")]


def test_a_clause_that_denies_answers_its_own_sentence() -> None:
    text = (
        "Osk said its forces had fired. A clerk, Ines Roe, said soldiers had told her to lie, which"
        " the Osk forces deny."
    )
    reading = read(Document(text))

    (link,) = links(reading, lexicon("en"))

    assert link.claim is not None
    assert reading.document.at(reading.by_rule[link.claim].content[0]).startswith("soldiers")
