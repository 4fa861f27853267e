"""The reader's own words against the source: numbers and names. A case is one line in a table."""

from __future__ import annotations

import pytest

from summarise import Document
from summarise.check import Case, check
from summarise.check.numbers import numbers
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
    "dozen": ("a dozen", [12]),
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
