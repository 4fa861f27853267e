"""What else a statement may turn: conditions, order, changes, shares. A case is one line."""

from __future__ import annotations

import pytest

from summarise.check.own_words.conditions import ANYHOW, WHATEVER
from summarise.check.own_words.opposites import lines
from summarise.check.own_words.order import KINDS
from summarise.check.own_words.roles import EITHER_WAY
from tests.drafts import stated

# the source's sentence, a statement about it, and what is wrong with it
CASES = {
    # conditions
    "unless": (
        "He will go unless she has resigned.",
        "Unless she has resigned, he will go.",
        None,
    ),
    "unless, told as if": (
        "He will appeal unless the council withdrew the plan.",
        "He will appeal if the council withdrew the plan.",
        "condition-turned",
    ),
    "unless, told as if not": (
        "He will appeal unless the council withdrew the plan.",
        "He will appeal if the council has not withdrawn the plan.",
        None,
    ),
    "not unless, told as if": (
        "He would not appeal unless the council withdrew the plan.",
        "He would appeal if the council withdrew the plan.",
        None,
    ),
    "if, told as even if": (
        "Sales could recover if interest rates came down.",
        "Sales could recover even if interest rates stay up.",
        "condition-turned",
    ),
    "if, told as whatever": (
        "The fund offered a loan provided that the city paid the rest.",
        "The fund offered a loan, whatever the city may have paid.",
        "condition-turned",
    ),
    "on the opposite": (
        "If the vote fails, the cabinet will resign.",
        "The cabinet will resign unless the vote succeeds.",
        None,
    ),
    "a condition in front": (
        "If the council withdrew the plan, he would appeal.",
        "He would appeal if the council withdrew the plan.",
        None,
    ),
    # order
    "before": ("The alarm rang before the fire.", "The fire came after the alarm rang.", None),
    "before, turned": (
        "The alarm rang before the fire began.",
        "The alarm rang after the fire began.",
        "opposite-said order-turned",
    ),
    "after, turned": (
        "The bank shut after the mill burned.",
        "The mill burned after the bank shut.",
        "order-turned",
    ),
    "before, in front": (
        "The bank shut before the mill burned.",
        "Before the mill burned, the bank shut.",
        None,
    ),
    "a cause turned": (
        "The drought led to the shortage of bread.",
        "The shortage of bread led to the drought.",
        "roles-turned order-turned",
    ),
    "a cause told the other way": (
        "The drought led to the shortage of bread.",
        "The shortage of bread was caused by the drought.",
        None,
    ),
    # changes
    "from and to": ("Sales rose from 12 to 31.", "Sales rose to 31 from 12.", None),
    "from and to, turned": (
        "Sales went from 12 to 31.",
        "Sales went from 31 to 12.",
        "change-turned",
    ),
    "up from, turned": (
        "Sales were 31 million, up from 12 million.",
        "Sales were 12 million, down from 31 million.",
        "change-turned",
    ),
    # what a number is told of
    "of its own": (
        "The fire killed 14 men and hurt 37 men.",
        "The fire hurt 37 men, and 14 men died.",
        None,
    ),
    "of another": (
        "They were offered 14 new houses, but 37 empty flats remain.",
        "They were offered 37 new houses.",
        "number-elsewhere",
    ),
    "of each other's": (
        "It fined the club 240 euros and paid costs of 31 euros.",
        "It fined the club 31 euros and paid costs of 240 euros.",
        "number-elsewhere",
    ),
    # shares
    "a third as all": (
        "They lost a third of their crop.",
        "They lost all of their crop.",
        "opposite-said",
    ),
    "so many of so many": (
        "Seven of the nine players signed the letter.",
        "All nine players signed the letter.",
        "opposite-said",
    ),
    "so many of so many, told so": (
        "Seven of the nine players signed the letter.",
        "All but two of the nine players signed the letter.",
        None,
    ),
    "few, and the others": (
        "Few of the sailors have left the ship.",
        "Most of the sailors are still on the ship.",
        None,
    ),
    "none for some": (
        "Some drivers stopped at the gate.",
        "No drivers stopped at the gate.",
        "opposite-said",
    ),
    # what is to be done
    "will, told as done": (
        "The board will report in May.",
        "The board has reported in May.",
        "modality-raised",
    ),
    "will, told so": ("The board will report in May.", "A report is due in May.", None),
    "will, and has": (
        "It has reported, and will report once more.",
        "It has reported on it.",
        None,
    ),
    "should have": (
        "The board should have waited for the report.",
        "The board had waited for the report.",
        "modality-raised",
    ),
    "whether": (
        "He did not know whether the keeper would stay.",
        "The keeper stays.",
        "modality-raised",
    ),
    "may be": ("It may be a broken valve.", "It was a broken valve.", "modality-raised"),
    "not have": (
        "He did not have the authority to close it.",
        "He had the authority to close it.",
        "polarity-turned",
    ),
    "against doing": (
        "They voted to ban cars.",
        "They voted against banning cars.",
        "polarity-turned",
    ),
    "not without": (
        "It could not pay more without raising fares.",
        "To pay more it would raise fares.",
        None,
    ),
    "no comment, and more": ("Lee, who made the offer, declined to comment.", "Lee made it.", None),
    # in other words
    "may, in other words": (
        "The firm may sue him over the crash.",
        "The firm will take him to court over the crash.",
        "modality-raised",
    ),
    "may, of something else": ("He limped off and may miss the cup.", "He limped off.", None),
    "not, in other words": (
        "There were no soldiers in the market.",
        "Troops stood guard in the market.",
        "polarity-unsure",
    ),
    "not, in a word for it": (
        "There were no soldiers in the market.",
        "The market was free of troops.",
        None,
    ),
    # what is so and what is not
    "this but not that": (
        "The clerks counted loans but not visits.",
        "The clerks counted visits but not loans.",
        "order-turned",
    ),
    "unlike": (
        "Teachers, unlike pupils, may keep their phones.",
        "Pupils, unlike teachers, may keep their phones.",
        "order-turned",
    ),
    "unlike, in front": (
        "Teachers, unlike pupils, may keep their phones.",
        "Unlike pupils, teachers may keep their phones.",
        None,
    ),
    # votes
    "against, told as for": (
        "The miners voted by 812 to 307 against the offer.",
        "The miners voted by 812 to 307 to accept the offer.",
        "opposite-said",
    ),
    "for, told as against": (
        "She voted for the closures.",
        "She voted against the closures.",
        "opposite-said",
    ),
    "not for, told as against": (
        "She did not vote for the closures.",
        "She voted against the closures.",
        None,
    ),
    # who sells is not who buys
    "agreed to buy what another agreed to sell": (
        "Brook has agreed to sell its mill to Alder.",
        "Alder has agreed to buy the mill of Brook.",
        None,
    ),
    "agreed to sell what it agreed to buy": (
        "Brook has agreed to buy a mill from Alder.",
        "Brook has agreed to sell a mill to Alder.",
        "opposite-said",
    ),
    # what would have been, was asked, is not known
    "would have": (
        "Had it made a loss, she would have closed the mill.",
        "She closed the mill.",
        "modality-raised",
    ),
    "planned to": (
        "The firm planned to apply for a licence in Osk.",
        "The firm has applied for a licence in Osk.",
        "modality-raised",
    ),
    "asked to": (
        "The mayor asked the bank to postpone the loan.",
        "The bank postponed the loan.",
        "modality-raised",
    ),
    "urged to, told as must": (
        "The mayor urged the bank to release the loan.",
        "The bank must release the loan, the mayor says.",
        None,
    ),
    "would, told as done": (
        "He said that the city would spend the money on roads.",
        "He said that the city had spent the money on roads.",
        "modality-raised",
    ),
    "expected to": (
        "She expected seven others to be discharged on Sunday.",
        "Seven others were discharged on Sunday.",
        "modality-raised",
    ),
    "wants, told as calls for": (
        "She wants the council to send in clerks.",
        "She is calling on the council to send in clerks.",
        None,
    ),
    "until, told as done": (
        "The club would not return to Osk until it received money.",
        "The club has received money.",
        "modality-raised",
    ),
    "until, kept": (
        "The club would not return to Osk until it received money.",
        "The club must have received money before it returns to Osk.",
        None,
    ),
    "might, told as would": (
        "Lee said the city might bring forward the payment.",
        "Lee said the city would bring forward the payment.",
        "modality-raised",
    ),
    "could, told as able": (
        "The money goes to farmers who could prove their losses.",
        "Lee said that farmers able to prove their losses would get the money.",
        None,
    ),
    "as part of": (
        "As part of the deal it will sell its two mills.",
        "Under the deal it will sell both of its mills.",
        None,
    ),
    "could not say who": (
        "She could not say who had fired the shells.",
        "The army had fired the shells.",
        "modality-raised",
    ),
    "could not say who, kept": (
        "She could not say who had fired the shells.",
        "Who had fired the shells is unclear.",
        None,
    ),
    # places
    "another place": ("It shut a mill in Arn.", "It shut a mill in Osk.", "name-elsewhere"),
    "another year": ("It flew in 2021.", "It flew in 2027.", "name-elsewhere"),
    "what is counted elsewhere": (
        "Two babies were moved to Arn.",
        "Two nurses were moved to Arn.",
        "number-elsewhere",
    ),
    "another name behind the same word": (
        "She plans to recall Brook in May.",
        "She plans to recall Alder in May.",
        "name-elsewhere",
    ),
    "the same name in full": (
        "She plans to recall Brook in May.",
        "She plans to recall Ben Brook in May.",
        None,
    ),
    "a name for a thing": (
        "She plans to recall the minister in May.",
        "She plans to recall Alder in May.",
        None,
    ),
    "another name that is no name there": (
        "She plans to recall Brook in May.",
        "She plans to recall both men in May.",
        None,
    ),
    "another's saying": (
        "She accused the firm of hiding a loss.",
        "Ben Brook accused the firm of hiding a loss.",
        "name-elsewhere",
    ),
    "whether to": (
        "The firm is studying whether to appeal.",
        "The firm has appealed.",
        "modality-raised",
    ),
    "must still": (
        "The council must still approve the money.",
        "The council had approved the money.",
        "modality-raised",
    ),
    "has not said what": (
        "The office has not said what caused the leak.",
        "The office says that a pump caused the leak.",
        "modality-raised",
    ),
    "a year for a place": ("It shut a mill in 2021.", "It shut a mill in Osk.", None),
    "the same place": ("It shut a mill in Arn.", "The mill in Arn was shut.", None),
}
DOINGS = [line for section, line in lines() if section == "doings"]


@pytest.mark.parametrize(("source", "statement", "code"), CASES.values(), ids=CASES)
def test_a_statement_turns_nothing_of_its_sentence(
    source: str, statement: str, code: str | None
) -> None:
    assert _found(source, statement) == (code.split() if code else [])


@pytest.mark.parametrize("line", DOINGS, ids=[line[0] for line in DOINGS])
def test_each_verb_in_the_file_of_opposites_is_undone_by_another(line: list[str]) -> None:
    one, other = line[: line.index("|")], line[line.index("|") + 1 :]
    pairs = [*((verb, other[0]) for verb in one), *((verb, one[0]) for verb in other)]

    missed = [
        pair
        for pair in pairs
        if "opposite-said" not in _found(*(f"The miners {verb} the Osk mill." for verb in pair))
    ]

    assert not missed


@pytest.mark.parametrize("phrase", sorted(KINDS))
def test_each_word_of_order_is_turned(phrase: str) -> None:
    source, turned = f"The alarm {phrase} the fire.", f"The fire {phrase} the alarm."

    assert "order-turned" in _found(source, turned)
    assert not _found(source, source.replace(".", " again."))


@pytest.mark.parametrize("phrase", [*map(" ".join, WHATEVER), *sorted(ANYHOW)])
def test_each_word_for_whatever_happens_is_no_condition(phrase: str) -> None:
    found = _found("The fund pays if the city votes.", f"The fund pays {phrase} the city votes.")

    assert "condition-turned" in found


@pytest.mark.parametrize("verb", EITHER_WAY.split())
def test_each_verb_that_may_be_done_to_its_doer_is_turned_freely(verb: str) -> None:
    assert not _found(f"Brook {verb} Alder in May.", f"Alder {verb} Brook in May.")


def test_what_somebody_does_to_another_is_not_undone_by_what_the_other_does() -> None:
    assert not _found("The miners won the case, which the mill lost.", "The mill lost the case.")
    assert not _found("The miners won nine of ten cases.", "The miners lost one case.")
    said = "The firm fired 50 workers in June after it had hired 300 in May."
    assert not _found("The firm hired 300 workers in May and fired 50 in June.", said)


def _found(source: str, statement: str) -> list[str]:
    far = "It rained in Osk.\n\nBen Brook met Alder. It rained all day in 2027. Nurses stayed in."
    return stated(f"{far}\n\nAnn Lee spoke. {source} It rained.", source, statement)
