"""How everybody is shown: by an office that is one, and as what they are."""

from __future__ import annotations

import pytest

from summarise import Document, summarise
from summarise.draft import ActorKind

ROLES = [
    ("Mr. Lee Ortiz said the old dam had burst.", None),
    ("Fox’s Ann Lee said the old dam had burst.", "of Fox"),
    ("Ann Lee, in a statement on Monday, said the old dam had burst.", None),
    ("Ann Lee, a former governor, said the old dam had burst.", "a former governor"),
    ("Ann Lee, who runs the Osk mill, said the old dam had burst.", "who runs the Osk mill"),
    ("Ann Lee, who likes rain, said the old dam had burst.", None),
    ("Ann Lee, a top outside adviser, said the old dam had burst.", "a top outside adviser"),
    ("Ann Lee of Osk University said the old dam had burst.", "of Osk University"),
    ("Ann Lee, 58, said the old dam had burst.", None),
    ("City Engineer Ann Lee said the old dam had burst.", "City Engineer"),
    ("Cllr Ann Sheikh said the old dam had burst.", "Cllr"),
]
KINDS: list[tuple[str, str, ActorKind]] = [
    ("Ann Pope, deputy adviser, said the old dam had burst.", "Ann Pope", "person"),
    (
        "The Osk Guardian said the old dam had burst. The Guardian said so.",
        "Osk Guardian",
        "organisation",
    ),
    ("Merrow & Finch said the old dam had burst.", "Merrow & Finch", "organisation"),
    ("Osk Rovers said the old dam had burst.", "Osk Rovers", "organisation"),
    ("The news site Osk Info said the old dam had burst.", "Osk Info", "organisation"),
    ("Teck Ore, the mining company, said the old dam had burst.", "Teck Ore", "organisation"),
    ("Lee’s plea agreement said the old dam had burst.", "Lee’s plea agreement", "other"),
    ("Sixty-six percent said the old dam had burst.", "sixty-six percent", "other"),
    ("Republican senators said the old dam had burst.", "Republican senators", "other"),
    (
        "A Clayton Falls police officer said the old dam had burst.",
        "a Clayton Falls police officer",
        "unnamed source",
    ),
    ("The 26-year-old said the old dam had burst.", "the 26-year-old", "other"),
    ("The city council said the old dam had burst.", "the city council", "government"),
    ("The National Guard said the old dam had burst.", "National Guard", "organisation"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_an_office_is_kept_and_no_other_words_beside_a_name(text: str, role: str | None) -> None:
    (actor,) = summarise(Document(text)).actors

    assert actor.role == role


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_a_body_is_told_from_a_person_and_from_a_thing(
    text: str, name: str, kind: ActorKind
) -> None:
    (actor,) = summarise(Document(text)).actors

    assert (actor.name.lower(), actor.kind) == (name.lower(), kind)


@pytest.mark.parametrize("start", ["Democratic National Convention", "National Guard"])
def test_a_body_keeps_the_first_word_of_its_name(start: str) -> None:
    summary = summarise(Document(f"The {start} said the old dam had burst."))

    assert [actor.name for actor in summary.actors] == [start]


def test_a_place_or_a_people_in_a_claim_is_no_actor() -> None:
    text = "Ann Lee said Eastern Europe and American Jews were at risk."

    summary = summarise(Document(text))

    assert [actor.name for actor in summary.actors] == ["Ann Lee"]


def test_a_court_is_told_of_in_no_courts_mouth() -> None:
    summary = summarise(Document("Ann Lee stole £140,000 from the mill, Osk Crown Court heard."))

    assert [actor.name for actor in summary.actors] == ["evidence that Osk Crown Court heard"]
    assert summary.brief[0].text.startswith("Osk Crown Court heard that Ann Lee stole")


def test_an_authority_says_what_it_found_and_a_poll_does_not() -> None:
    text = "The Osk Conduct Authority found that officers hit a man. A poll found that most agree."

    summary = summarise(Document(text))

    assert [claim.quote for claim in summary.claims] == ["officers hit a man"]


def test_a_spokeswoman_is_not_the_department_with_the_long_name() -> None:
    text = "State Department of Fish and Wildlife spokeswoman Karla Nix said that it was sound."

    assert [actor.name for actor in summarise(Document(text)).actors] == ["Karla Nix"]


SHE = [
    ("Ann Lee left the mill after a critic said it was old, but she says it was new.", "Ann Lee"),
    ("Skylark said Mr Van Rijn had been dismissed for drinking, which he denies.", "Van Rijn"),
    ("Jan Ek said the man was in Osk. Koval had asked for aid and was “well”, he said.", "Jan Ek"),
]


SHE += [
    ("Tom Obi wept in court. Cross-examined by Imran Price KC, he said she had lied.", "Tom Obi"),
    ("Tom Obi resigned. Standing beside Sean Roe, he said that the club was finished.", "Tom Obi"),
    ("Mr Shah put it to Tom Obi that he had lied. “No, I did not,” he said.", "Tom Obi"),
    ("Ann Lee asked Tom Obi whether he had lied. “I never did,” he replied.", "Tom Obi"),
    ("Mr Shah suggested to Ewa Obi that she had lied. “That is wicked,” she said.", "Ewa Obi"),
    ("Tom Obi, 38, left Osk. Ann Lee denied it. “I hum,” the 38-year-old told a radio.", "Tom Obi"),
    ("Ann Lee said the door was shut. “It was night,” the 34-year-old told us all.", "Ann Lee"),
    ("Ines Roe said soldiers came. The grandmother said she had hidden in May.", "Ines Roe"),
    ("Declan May said it was his. “It is mine and not hers,” May said in May.", "Declan May"),
    ("Ann Lee said it was hers. Lee, of Linthorpe Road, denies that it was in May.", "Ann Lee"),
    ("Shazia Church left Osk. “It is flat 3, not flat 5,” she said.", "Shazia Church"),
]


@pytest.mark.parametrize(("text", "name"), SHE)
def test_a_pronoun_is_nobody_who_cannot_be_meant(text: str, name: str) -> None:
    summary = summarise(Document(text))

    names = {actor.id: actor.name for actor in summary.actors}
    said = max((*summary.claims, *summary.denials), key=lambda item: item.evidence.span.start)
    assert names[said.actor] == name


def test_what_is_told_of_who_speaks_ends_with_a_comma() -> None:
    text = "One father, who was there that night, said that the school had known in May."

    (sentence,) = summarise(Document(text)).brief

    assert sentence.text == (
        "One father, who was there that night, says that the school had known in May."
    )


NAMED = {
    "One father, who gave his name only as Musa, said that the school had known.": "Musa",
    "A rebel, known as Commander Idris, said that the town had fallen.": "Idris",
    "A nurse, who asked to be identified only as Ann, said that it was late.": "Ann",
}


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_who_gives_a_name_is_called_by_it(text: str, name: str) -> None:
    (actor,) = summarise(Document(text)).actors

    assert (actor.name, actor.kind) == (name, "person")
