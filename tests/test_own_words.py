"""The reader's own words against the source: numbers and names. A case is one line in a table."""

from __future__ import annotations

import pytest

from summarise import Document
from summarise.check import Case, check
from summarise.check.terms.known_names import KnownNames
from summarise.check.terms.numbers import numbers
from tests.drafts import actor, claim, drafted

SOURCE = (
    "Minister Ann Lee said that fourteen people died and 585 were hurt when the Norwood dam broke"
    " in 1998, at a cost of $1,200 and 2.5 million hours."
)

NUMBERS = {
    "digits": ("killed 14 people", [14]),
    "words": ("killed fourteen people", [14]),
    "compound": ("twenty-five or thirty one", [25, 31]),
    "separators": ("1,200 and 1200", [1200, 1200]),
    "decimals and scale": ("2.5 million, three hundred thousand", [2_500_000, 300_000]),
    "suffixes": ("$1.2bn, 5m and 3k", [1_200_000_000, 5_000_000, 3000]),
    "dozen": ("a dozen, two dozen", [12, 24]),
    "in several words": ("one hundred and five, two thousand five hundred", [105, 2500]),
    "a hundred": ("a hundred", [100]),
    "ordinals": ("the seventh and twenty-first", [7, 21]),
    "joined fractions": ("three-quarters, one-fifth", [0.75, 0.2]),
    "fractions": ("three quarters and two thirds", [0.75, 0.666667]),
    "spaced": ("10 000 or 10\u202f000", [10_000, 10_000]),
    "years": ("in 2010-12", [2010, 2012]),
    "no hair less": ("2.3 million", [2_300_000]),
    "and a half": ("three and a half years", [3.5]),
    "a half as one letter": ("3½ hours", [3.5]),
    "a power": ("10² and ²", [10]),
    "half a scale": ("a half-billion-dollar plan", [500_000_000]),
    "a fraction": ("2/3 of it on 12/05", [0.666667, 12, 5]),
    "scales elsewhere": ("8.5 lakh, 120 Millionen", [850_000, 120_000_000]),
}

# a statement about the source, and what is wrong with it
STATEMENTS = {
    "true": ("14 people died in the Norwood dam in 1998.", None),
    "in other digits": ("It cost 1200 dollars and 2.5 million hours.", None),
    "about": ("About 600 were hurt.", None),
    "nearly": ("Nearly 600 were hurt.", None),
    "no figure": ("One of the two sides is wrong.", None),
    "a wrong number": ("15 people died.", "number-unsupported"),
    "a wrong word": ("Fifteen people died.", "number-unsupported"),
    "rounded too far": ("About 900 were hurt.", "number-unsupported"),
    "a wrong year": ("The dam broke in 1999.", "number-unsupported"),
    "a name": ("She blames Bo Ek for it.", "name-unsupported"),
    "an office": ("She blames the Government and the Ministry.", None),
    "an adjective": ("She blames Norwoodian engineers.", None),
    "a percentage as a share": ("Half a percent of it was lost.", None),
    "a month": ("It broke in May.", "name-unsupported"),
    "two names at its beginning": ("Bo Ek is to blame for it.", "name-unsupported"),
    "an office at its beginning": ("Minister Ann Lee is to blame for it.", None),
    "an opener before a name": ("Although Lee said so, 14 people died.", None),
    "two of them, uncounted": ("Two engineers died.", "number-unsupported"),
    "the two": ("The two sides of the dam broke.", None),
    "another currency": ("It cost £1,200.", "number-unsupported"),
    "another measure": ("It stood for 585 miles.", "number-unsupported"),
    "behind a title": ("She blames Gen. Ek for it.", "name-unsupported"),
    "at least, and more": ("At least 600 were hurt.", "number-unsupported"),
    "at least, and less": ("At least 500 were hurt.", None),
    "more than, and less": ("More than 500 were hurt.", None),
    "fewer than": ("Fewer than 600 were hurt.", None),
    "no fewer than": ("No fewer than 550 were hurt.", None),
    "no fewer than, and more": ("No fewer than 600 were hurt.", "number-unsupported"),
    "more than money": ("It cost more than $1,100.", None),
    "millions of a small sum": ("It cost $585m.", "number-unsupported"),
    "up to, and more": ("Up to 550 were hurt.", "number-unsupported"),
    "to a number": ("The cost rose to $1,150.", "number-unsupported"),
    "a day in another month": ("It broke on 14 March.", "name-unsupported"),
    "a party": ("The Republican minister said so.", "name-unsupported"),
    "a known name": ("She blames Norwood’s dam.", None),
}


@pytest.mark.parametrize(("text", "values"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_are_read_by_value(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(("statement", "code"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_may_hold_only_what_the_source_holds(statement: str, code: str | None) -> None:
    draft = drafted(
        claim("fourteen people died and 585 were hurt", statement=statement),
        actors=(actor("Ann Lee", "a1"),),
    )

    findings = check(Case(Document(SOURCE), draft))

    assert [found.code for found in findings] == ([code] if code else [])


# a name in a source, and a name that it supports or not
KNOWN = {
    "the same": ("Kabul", "Kabul", True),
    "adjective": ("Iraq fell", "Iraqi", True),
    "land": ("the Iraqi army", "Iraq", True),
    "irregular": ("French troops", "France", True),
    "Chinese": ("China said", "Chinese", True),
    "accents": ("Mr Erdoğan", "Erdogan", True),
    "initials of it": ("the United Nations", "UN", True),
    "initials for it": ("the UN said", "United Nations", True),
    "with points": ("the U.S. said", "American", True),
    "plural": ("a Republican", "Republicans", True),
    "month": ("on 14 Jan 2012", "January", True),
    "another": ("Kabul", "Kandahar", False),
    "a like name": ("in Austria", "Australia", False),
    "a longer name": ("Mr Johnson", "Johnston", False),
    "another month": ("in January", "March", False),
    "may, and no month": ("It may rise, they march.", "May", False),
    "May": ("It rose in May.", "May", True),
    "MAY": ("OSK, MAY 12 —", "May", True),
    "a short month": ("on Mar. 5", "March", True),
    "a month in digits": ("on 12/05/2020", "May", True),
}


@pytest.mark.parametrize(("source", "name", "known"), KNOWN.values(), ids=KNOWN)
def test_a_name_is_known_as_people_would_know_it(source: str, name: str, known: bool) -> None:  # noqa: FBT001
    names = KnownNames(source)

    assert (all(word in names for word in name.split()) or names.initials(name.split())) is known


def test_an_actor_whom_the_source_does_not_name_is_refused() -> None:
    draft = drafted(claim("fourteen people died"), actors=(actor("Bo Ek", "a1"),))

    assert ("name-unsupported", "a1") in {
        (found.code, found.item) for found in check(Case(Document(SOURCE), draft))
    }


TWO = (
    "Ray Ortega spoke to Denise Rosa Ortega and Denise Walker. Walker, a nurse at Leeds, said"
    " fourteen died."
)


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [
        ("Denise Walker", "a nurse at Leeds", None),
        ("D. Walker", None, None),
        ("Denise Ortega", None, None),
        ("Ray Walker", None, "name-unsupported"),
        ("Denise Walker", "a nurse at Oxford", "role-unsupported"),
        ("Denise Walker", "one of 15 nurses", "role-unsupported"),
    ],
)
def test_an_actor_has_the_name_and_the_office_that_the_source_gives(
    name: str, role: str | None, code: str | None
) -> None:
    who = actor(name, "a1").model_copy(update={"role": role})
    draft = drafted(claim("fourteen died"), actors=(who,))

    found = [found.code for found in check(Case(Document(TWO), draft)) if found.item == "a1"]

    assert found == ([code] if code else [])


@pytest.mark.parametrize(("name", "code"), [("Mikel Bant", "name-unsupported"), ("M. Bant", None)])
def test_a_name_is_not_mixed_of_two_who_speak(name: str, code: str | None) -> None:
    text = "Mikel Osk said that it rained. Moria Bant said that it snowed all night."
    draft = drafted(claim("it rained"), actors=(actor(name, "a1"),))

    found = [x.code for x in check(Case(Document(text), draft)) if x.item == "a1"]

    assert found == ([code] if code else [])
