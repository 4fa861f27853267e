"""Each word of the short lists beside the checks of own words does what it is there for."""

from __future__ import annotations

import pytest

from summarise.check.own_words.changes import ABOUT, BESIDE_TO
from summarise.check.own_words.doubts import ASKING, DONE_SO, KNOWING, SOMEBODY
from summarise.check.own_words.negated import AWAITING, CLAIMED, EAGER, ENABLED
from summarise.check.own_words.roles import FROM_ONE, ITSELF
from summarise.check.own_words.shares import REST_OF
from summarise.check.own_words.votes import BALLOTS
from summarise.check.resting import key
from summarise.check.terms.turning import CONTRASTING
from tests.drafts import retold

WORDED = ABOUT - {"$", "£", "€", "a", "an", "least", "most", "than", "at", "less", "more"}


def _found(source: str, statement: str) -> list[str]:
    return [found.code for found in retold(source, statement)]


@pytest.mark.parametrize("how", sorted(BALLOTS))
def test_each_way_to_vote_is_turned(how: str) -> None:
    other = "against" if BALLOTS[how] == "for" else "for"

    found = _found(f"The miners voted {how} the offer.", f"The miners voted {other} the offer.")

    assert "opposite-said" in found


@pytest.mark.parametrize("word", sorted(WORDED))
def test_each_word_for_about_as_much_may_stand_before_a_step(word: str) -> None:
    source, turned = (f"Sales fell {step} {word} 40 tonnes." for step in ("by", "to"))

    assert "change-turned" in _found(source, turned)


@pytest.mark.parametrize("word", sorted(BESIDE_TO))
def test_behind_each_of_these_to_is_no_step(word: str) -> None:
    found = _found("Sales may fall by 40 tonnes.", f"Sales may fall by {word} to 40 tonnes.")

    assert "change-turned" not in found


@pytest.mark.parametrize("word", sorted(ASKING))
def test_what_each_of_these_asks_for_is_not_done(word: str) -> None:
    source = f"They {word} the bank to postpone the loan."

    assert "modality-raised" in _found(source, "The bank postponed the loan.")


@pytest.mark.parametrize("word", sorted(DONE_SO))
def test_whoever_does_so_has_done_what_is_asked(word: str) -> None:
    source = f"She was asked to resign and {word} on Monday."

    assert "modality-raised" not in _found(source, "She resigned on Monday.")


@pytest.mark.parametrize("word", sorted(KNOWING - {"said"}))
def test_what_nobody_says_or_knows_is_open(word: str) -> None:
    source = f"She could not {word} who had fired the shells."

    assert "modality-raised" in _found(source, "The army had fired the shells.")


@pytest.mark.parametrize("word", sorted(SOMEBODY))
def test_that_somebody_did_it_is_known(word: str) -> None:
    source = "She could not say who had fired the shells."

    assert "modality-raised" not in _found(source, f"An {word} man had fired the shells.")


@pytest.mark.parametrize("word", sorted(AWAITING))
def test_with_each_of_these_what_is_yet_to_be_done_may_be_told(word: str) -> None:
    source = "The board has yet to approve the plan."

    found = _found(source, f"The plan is {word} to be approved by the board.")

    assert "polarity-turned" not in found


@pytest.mark.parametrize("word", sorted(CLAIMED))
def test_what_is_claimed_and_denied_is_not_so(word: str) -> None:
    source = f"The firm denied the {word} that it had closed the mill."

    assert "polarity-turned" in _found(source, "The firm had closed the mill.")


@pytest.mark.parametrize("word", sorted(EAGER))
def test_who_is_too_glad_to_do_it_does_it(word: str) -> None:
    source = f"He was too {word} to help the council."

    assert "polarity-turned" not in _found(source, "He helps the council.")


@pytest.mark.parametrize("word", sorted(ENABLED))
def test_what_one_may_do_is_not_barred(word: str) -> None:
    found = _found("Boats may work near the reef.", f"Boats will not be {word} to work near it.")

    assert "polarity-turned" in found


@pytest.mark.parametrize("pair", sorted(CONTRASTING))
def test_what_is_not_so_of_another_is_no_opposite(pair: str) -> None:
    source = f"The miners won in Osk {pair} in Arn."

    found = _found(source, f"The miners lost in Arn {pair} in Osk.")

    assert "opposite-said" not in found


@pytest.mark.parametrize("verb", ITSELF.split())
def test_what_is_done_to_a_thing_it_does_too(verb: str) -> None:
    found = _found(f"They {verb} the pool in May.", f"In May the pools {verb} their doors.")

    assert "roles-turned" not in found


@pytest.mark.parametrize("verb", ["rented", "leased"])
def test_what_is_had_from_one_is_given_by_one(verb: str) -> None:
    source, turned = f"Brook {verb} a flat to Alder.", f"Alder {verb} a flat to Brook."

    assert key(verb) in {key(each) for each in FROM_ONE.split()}
    assert "roles-turned" in _found(source, turned)
    assert not _found(source, f"Alder {verb} a flat from Brook.")


@pytest.mark.parametrize("word", sorted(REST_OF))
def test_where_the_rest_is_told_of_all_may_be(word: str) -> None:
    source = f"Some of the boys were found on Monday and the {word} on Tuesday."

    assert not _found(source, "All of the boys were found.")
