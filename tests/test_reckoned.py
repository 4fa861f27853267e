"""Numbers in a reader's own words: worked out, told of something else, shares, how far things went.

A case is one line in a table.
"""

from __future__ import annotations

import pytest

from tests.drafts import retold, stated

# the source's sentence, a statement about it, and what is said of it
CASES = {
    # what is worked out
    "a difference": (
        "It has 12 ships, 9 of them new.",
        "It has three old ships.",
        "number-derived",
    ),
    "no difference": ("It has 12 ships, 9 of them new.", "It has 5 ships.", "number-unsupported"),
    "what is left of a share": (
        "Of the bees 62 percent came back.",
        "Of the bees 38 percent stayed away.",
        "number-derived",
    ),
    "a difference of two things": (
        "They killed 14 guards and burned 40 houses.",
        "They killed 14 guards and 26 women.",
        "number-unsupported",
    ),
    "a sum of two things in a list": (
        "They counted 214 adults and 61 chicks.",
        "They counted 275 birds.",
        "number-derived",
    ),
    "a sum of two things apart": (
        "They killed 14 guards and burned 40 houses.",
        "They killed 54 guards.",
        "number-unsupported",
    ),
    "a year and a number": (
        "In 1990 the mill had 14 trucks.",
        "In 2004 the mill had 14 trucks.",
        "number-unsupported",
    ),
    "the years between": (
        "It stood empty from 1987 to 1990.",
        "It stood empty for three years.",
        "number-derived",
    ),
    "a share of what is cited": (
        "The fund pays 100,000 euros, half of it for Osk.",
        "The fund pays 50,000 euros for Osk.",
        "number-derived",
    ),
    "one as a share of the other": (
        "Of the 900 who took part 540 wanted a ban.",
        "A ban was wanted by sixty percent of those who took part.",
        "number-derived",
    ),
    "another share": (
        "Of the 900 who took part 540 wanted a ban.",
        "A ban was wanted by seventy percent of those who took part.",
        "number-unsupported",
    ),
    "nothing of a place in an order": (
        "Brook finished third of 40.",
        "Brook finished ahead of 37.",
        "number-unsupported",
    ),
    "at least a difference": (
        "It has 12 ships, 9 of them new.",
        "It has more than 3 ships.",
        "number-unsupported",
    ),
    "parts in other numbers": ("About 30% left.", "Roughly three in ten left.", None),
    # what a number is told of
    "of another, in the same words": (
        "A 34-year-old porter and his 29-year-old sister were held.",
        "A 29-year-old porter was held.",
        "number-elsewhere",
    ),
    "two exchanged": (
        "27 rebels had been killed and 11 soldiers wounded.",
        "Eleven soldiers had been killed and 27 rebels wounded.",
        "number-elsewhere",
    ),
    "two in another order": (
        "27 rebels had been killed and 11 soldiers wounded.",
        "Eleven soldiers had been wounded and 27 rebels killed.",
        None,
    ),
    "in one window": (
        "The party won 30 seats over 12 years.",
        "In 12 years the party won 30 seats.",
        None,
    ),
    "how many times": (
        "It cost 9 crowns a visit, and 3 in Arn.",
        "It cost three times as much a visit as in Arn.",
        None,
    ),
    "how many there are": (
        "It cost 9 crowns a visit, 4 in Arn and 3 in Osk.",
        "Of the three a visit cost least in Osk.",
        None,
    ),
    # how far it went
    "to, told as by": (
        "The bank raised its fee by a penny to 7 crowns.",
        "The bank raised its fee by 7 crowns.",
        "change-turned",
    ),
    "by, told as to": (
        "Sales fell by 40 percent.",
        "Sales fell to 40 percent.",
        "change-turned",
    ),
    "by, kept": ("Sales fell by 40 percent.", "Sales have fallen by 40 percent.", None),
    "by and to": (
        "The bank raised its fee by 3 to 7 crowns.",
        "The bank raised its fee to 7 crowns.",
        None,
    ),
    # shares
    "half, told as all": (
        "Half were given the drug.",
        "All the patients were given the drug.",
        "opposite-said",
    ),
    "some of which, told as all": (
        "It lost 14 bowls, of which five were found.",
        "All 14 bowls were found.",
        "opposite-said",
    ),
    "some of which, kept": (
        "It lost 14 bowls, of which five were found.",
        "Five of the 14 bowls were found.",
        None,
    ),
    "not everybody, told as nobody": (
        "The drug did not work for everybody.",
        "The drug did not work for anybody.",
        "opposite-said",
    ),
    "not everybody, kept": (
        "The drug did not work for everybody.",
        "The drug did not work for everyone.",
        None,
    ),
    "some are still": (
        "Some of the miners are still on strike.",
        "All of the miners are still on strike.",
        "opposite-said",
    ),
    "few, told as most": (
        "Few houses survived the fire.",
        "Most houses survived the fire.",
        "opposite-said",
    ),
    "a few, told as not": (
        "A few passengers were hurt.",
        "The passengers were not hurt.",
        "polarity-turned",
    ),
}


@pytest.mark.parametrize(("source", "statement", "code"), CASES.values(), ids=CASES)
def test_a_number_is_told_of_what_it_is_told_of_in_the_source(
    source: str, statement: str, code: str | None
) -> None:
    found = {each.code for each in retold(source, statement)}

    assert found == ({code} if code else set())


# a sentence, the one beside it, and a statement of the first
BESIDE = {
    "of the next sentence": (
        "Two of the injured were in Osk.",
        "Seven of the injured went home.",
        "Seven of the injured were in Osk.",
        "number-elsewhere",
    ),
    "of both": (
        "Two of the injured were in Osk.",
        "Seven of the injured went home.",
        "Two of the injured were in Osk and seven of the injured at home.",
        None,
    ),
    "of something else there": (
        "Two of the injured were in Osk.",
        "Seven boats had left.",
        "The injured were in Osk, and seven boats had left.",
        None,
    ),
}


@pytest.mark.parametrize(("source", "next_", "statement", "code"), BESIDE.values(), ids=BESIDE)
def test_a_number_of_the_next_sentence_takes_no_other_s_place(
    source: str, next_: str, statement: str, code: str | None
) -> None:
    found = stated(f"Ann Lee spoke. {source} {next_} It rained.", source, statement)

    assert found == ([code] if code else [])
