"""Who did what to whom in a reader's own words. A case is one line in a table."""

from __future__ import annotations

import pytest

from tests.drafts import actor, stated

# the source's sentence, a statement about it, and what is wrong with it
CASES = {
    "the same": ("Brook attacked Alder.", "Brook attacked Alder over it.", None),
    "turned": ("Brook attacked Alder.", "Alder attacked Brook.", "roles-turned"),
    "turned, of people without names": (
        "The nurses had failed to warn the guards.",
        "The guards had failed to warn the nurses.",
        "roles-turned",
    ),
    "a passive turned": ("Brook was attacked by Alder.", "Brook attacked Alder.", "roles-turned"),
    "told as a passive": ("Brook attacked Alder.", "Alder was attacked by Brook.", None),
    "told as a passive, turned": (
        "Brook attacked Alder.",
        "Brook was attacked by Alder.",
        "roles-turned",
    ),
    "a passive told as active": ("Alder was attacked by Brook.", "Brook attacked Alder.", None),
    "by whom it is done is behind it": (
        "Brook attacked Alder.",
        "Alder, attacked by Brook, lost.",
        None,
    ),
    "done by both": ("Brook met Alder in Osk.", "Alder met Brook in Osk.", None),
    "both in one place": (
        "Brook attacked Alder and Alder attacked Brook.",
        "Alder attacked Brook.",
        None,
    ),
    "whom it is done to does it to another": (
        "They had warned the council of the flood.",
        "The council had warned the club of the flood.",
        "roles-turned",
    ),
    "whom it is done to does something": ("They closed the mill.", "The mill closed.", None),
    "with a day in front": (
        "Brook attacked Alder on Monday.",
        "On Monday Brook attacked Alder.",
        None,
    ),
    "in a clause of its own": (
        "Brook said that Alder had attacked the mill.",
        "Alder had attacked the mill, Brook said.",
        None,
    ),
    "two doers exchanged": (
        "The company asked for arbitration, which the union refused.",
        "The union asked for arbitration, which the company refused.",
        "roles-turned",
    ),
    "another name": ("Brook won the first race.", "Alder won the first race.", "doer-elsewhere"),
    "the same name": ("Ben Brook won the first race.", "Brook won the first race.", None),
    "a name for a pronoun": ("He won the first race.", "Alder won the first race.", None),
    "an office for a name": ("Brook won the first race.", "The mayor won the first race.", None),
    "another name for it": ("Brook won the first race.", "Ann won the first race.", None),
    "something else": ("Brook won the first race.", "Alder won a seat.", None),
}


@pytest.mark.parametrize(("source", "statement", "code"), CASES.values(), ids=CASES)
def test_a_statement_keeps_who_did_what_to_whom(
    source: str, statement: str, code: str | None
) -> None:
    people = actor("Ann Lee", "a1").model_copy(update={"aliases": ("Brook",)})
    text = f"Ann Lee spoke.\n\nHere came Alder. It rained. It rained. {source} It rained."

    found = stated(text, source, statement, people)

    assert found == ([code] if code else [])


def test_who_does_so_in_a_sentence_beside_it_may_do_so_in_the_statement() -> None:
    text = "Ann Lee spoke. Brook attacked Alder. Alder attacked Brook in turn."

    assert not stated(text, "Brook attacked Alder", "Alder attacked Brook.")
