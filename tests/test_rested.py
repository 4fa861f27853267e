"""The reader's own words against the sentences they cite. A case is one line in a table."""

from __future__ import annotations

import pytest

from summarise import Document
from summarise.check import Case, check
from summarise.check.own_words.opposites import lines as opposites_lines
from summarise.check.terms.turning import unprefixed
from summarise.draft import BriefSentence
from tests.drafts import actor, claim, drafted, stated

# the source's sentence, a statement about it, and what is wrong with it
CASES = {
    # “not” and “may”
    "a measure at its number": ("It is 12km away.", "It is 12km away.", None),
    "the same": ("He did not take the money.", "He did not take the money.", None),
    "in other words": ("He did not take the money.", "He denies taking the money.", None),
    "not lost": ("He did not resign on Monday.", "He resigned on Monday.", "polarity-turned"),
    "never lost": ("She has never visited the dam.", "She visited the dam.", "polarity-turned"),
    "no lost": ("There is no evidence of theft.", "There is evidence.", "polarity-turned"),
    "not added": ("He resigned on Monday.", "He did not resign on Monday.", "polarity-turned"),
    "not until": ("He did not resign until Monday.", "He resigned on Monday.", None),
    "against": ("No senator voted for the bill.", "Every senator voted against the bill.", None),
    "not until, told as before": (
        "He did not resign until Monday.",
        "He resigned until Monday.",
        "polarity-turned",
    ),
    "not enough": (
        "He did not get enough time.",
        "He got enough time.",
        "polarity-turned",
    ),
    "not until, told as sooner": (
        "The river will not peak until Wednesday.",
        "The river will peak before Wednesday.",
        "polarity-turned",
    ),
    "not until, told as waiting": (
        "He did not expect to sell until January.",
        "He expects to wait until January before he sells.",
        None,
    ),
    "yet to, lost": (
        "The ballots had yet to be counted.",
        "The ballots had been counted.",
        "polarity-turned modality-raised",
    ),
    "too short to": (
        "The study was too short to rule out harm.",
        "The study ruled out harm.",
        "polarity-turned",
    ),
    "too short to, kept": (
        "The study was too short to find harm.",
        "The study was too short to find any harm.",
        None,
    ),
    "a claim denied": (
        "The firm denied a claim by the union that it had cut the guards.",
        "The firm said it had cut the guards.",
        "polarity-turned",
    ),
    "a refusal denied": (
        "He denied the report that she had refused to meet him, saying they could not meet.",
        "They could not meet.",
        None,
    ),
    "may not": (
        "Boats may work near the reef.",
        "Boats will not be allowed to work near the reef.",
        "polarity-turned",
    ),
    "not on": (
        "She blamed people and not a lack of boats.",
        "She blamed a lack of boats.",
        "polarity-turned",
    ),
    "not in": (
        "He was not in London that night.",
        "He was in London that night.",
        "polarity-turned",
    ),
    "not found, told as to be found": (
        "The money had not been found.",
        "The money has to be found.",
        None,
    ),
    "never, told as a failure": (
        "The rats never reached the cliff.",
        "He names the failure of the rats to reach the cliff.",
        None,
    ),
    "not unless, told as only if": (
        "She would not be exempt unless a doctor wrote.",
        "She would have to have a doctor write to be exempt.",
        None,
    ),
    "all but": (
        "The law does not apply to farmers.",
        "The law applies to everyone but farmers.",
        None,
    ),
    "how many are not": (
        "Five of the 14 bowls were found.",
        "Nine of the 14 bowls were not found.",
        "number-derived",
    ),
    "complained, not complied": (
        "Osk did not comply with the order.",
        "People complained of Osk and the order.",
        "polarity-unsure",
    ),
    "no reason to": (
        "There is no reason to avoid the bridge.",
        "They avoid the bridge.",
        "polarity-turned",
    ),
    "much behind it": (
        "He said he would not resign.",
        "He said he would resign once winter and its storms were over.",
        "polarity-turned",
    ),
    "another wish": ("He does not want to resign.", "He wants to stay in office.", None),
    "a dispute": (
        "He has refused to intervene.",
        "He has agreed to intervene in the dispute.",
        "polarity-turned",
    ),
    "both said": ("He did not resign then, but resigned now.", "He resigned now.", None),
    "an unlike word": (
        "It is not possible to mend the dam.",
        "The dam is impossible to mend.",
        None,
    ),
    "about something else": ("He did not resign on Monday.", "The dam held, says Ann Lee.", None),
    "may kept": ("He may resign on Monday.", "He may resign on Monday.", None),
    "may as possible": ("He may resign on Monday.", "It is possible that he resigns.", None),
    "may raised": ("He may resign on Monday.", "He will resign on Monday.", "modality-raised"),
    "a short verb": ("He did not kill them.", "He killed them.", "polarity-turned"),
    "another form": ("He did not take it from her.", "He took it from her.", "polarity-turned"),
    "refused to": ("He refused to sign the law.", "He signed the law.", "polarity-turned"),
    "denied doing": ("He denied killing the girl.", "He killed the girl.", "polarity-turned"),
    "could not": ("The dam could not collapse.", "The dam cannot collapse.", None),
    "may well": ("The dam may well collapse.", "The dam will collapse.", "modality-raised"),
    "in danger": ("The dam may collapse.", "The dam is in danger of collapse.", None),
    "a danger of both": (
        "It may reduce the risk of collapse.",
        "It reduces the risk of collapse.",
        "modality-raised",
    ),
    "a word that begins as one with not": (
        "The union did not accept the increase.",
        "The union accepted the increase.",
        "polarity-turned",
    ),
    "unable": (
        "He did not attend the meeting in Osk.",
        "He was unable to attend the meeting in Osk.",
        None,
    ),
    "none of them left": (
        "None of the fighters left the city.",
        "The fighters stayed in the city.",
        None,
    ),
    "unfair for not fair": ("The vote was not fair.", "The vote was unfair.", None),
    "a verb of three letters": ("He did not cut the rope.", "He cut the rope.", "polarity-turned"),
    "may, and a verb of three": ("He may cut the rope.", "He cuts the rope.", "modality-raised"),
    "a doubled letter": ("He did not drop the case.", "He dropped the case.", "polarity-turned"),
    "none of": (
        "None of the fighters were in the town.",
        "The fighters were in the town.",
        "polarity-turned",
    ),
    "might to so": ("The dam might collapse soon.", "The dam collapses soon.", "modality-raised"),
    # doubts
    "allegedly": (
        "The boy allegedly pointed a gun at two men.",
        "The boy pointed a gun at two men.",
        "modality-raised",
    ),
    "allegedly, told as somebody's word": (
        "The boy allegedly pointed a gun at two men.",
        "According to the police, the boy pointed a gun at two men.",
        None,
    ),
    "probably": (
        "A valve probably caused the fire.",
        "A valve caused the fire.",
        "modality-raised",
    ),
    "probably as likely": (
        "A valve probably caused the fire.",
        "It is likely that a valve caused the fire.",
        None,
    ),
    "hopes to": (
        "The firm hopes to apply for approval.",
        "The firm will apply for approval.",
        "modality-raised",
    ),
    "hopes to as wants to": (
        "The firm hopes to apply for approval.",
        "The firm wants to apply for approval.",
        None,
    ),
    "plans to as will": (
        "The firm plans to close the mill.",
        "The firm will close the mill.",
        None,
    ),
    "plans to as done": (
        "The firm plans to close the mill.",
        "The firm closed the mill.",
        "modality-raised",
    ),
    "considering": (
        "The town is considering a ban on cars.",
        "The town has a ban on cars.",
        "modality-raised",
    ),
    "if": (
        "The dam would burst if it rained.",
        "The dam will burst.",
        "modality-raised",
    ),
    "an alleged": (
        "She is in court over an alleged fraud at the bank.",
        "She is in court for fraud at the bank.",
        "modality-raised",
    ),
    "alleged that": (
        "Lee alleged that two men met the mayor.",
        "Two men met the mayor.",
        None,
    ),
    "whether": (
        "They asked whether the money had been stolen from a church.",
        "The money had been stolen from a church.",
        "modality-raised",
    ),
    "hoped for": (
        "It hoped for a hearing before June.",
        "There will be a hearing before June.",
        "modality-raised",
    ),
    "a no for an only if": (
        "Osk was willing to consider a truce only if they left.",
        "Osk will not consider a truce until they leave.",
        None,
    ),
    "due to": ("It shut due to heavy rain.", "It shut because of heavy rain.", None),
    "yet to": ("The sample has yet to be tested.", "The sample has not been tested.", None),
    "a condition that it is not of": (
        "If it rains, said Lee, who met the mayor, it will flood.",
        "Lee met the mayor.",
        None,
    ),
    "could not, did not": ("He could not attend the talks.", "He did not attend the talks.", None),
    "could hear": ("Neighbours could hear shots.", "Neighbours heard shots.", None),
    "asked, and answered": (
        "Asked whether he had resigned, Lee said that he had.",
        "Lee has resigned.",
        None,
    ),
    "agreed to": ("Osk agreed to pay the fine.", "Osk paid the fine.", None),
    "told again as a doubt": (
        "The boy allegedly pointed a gun.",
        "The boy allegedly pointed a gun at men.",
        None,
    ),
    "stated twice, once in doubt": (
        "The dam may burst, as it burst in May.",
        "The dam burst.",
        None,
    ),
    # opposites
    "rose for fell": ("Shares in Osk fell by a tenth.", "Osk shares rose.", "opposite-said"),
    "fell as declined": ("Shares in Osk fell by a tenth.", "Osk shares declined.", None),
    "of something else": (
        "Costs rose at the mill and sales fell at the shop.",
        "Costs rose at the mill.",
        None,
    ),
    "the opposite, negated": (
        "The union did not accept the offer.",
        "The union rejected the offer.",
        None,
    ),
    "unlikely": (
        "Osk is unlikely to raise fares.",
        "Osk is likely to raise fares.",
        "opposite-said",
    ),
    "impossible, and not possible": (
        "It is not possible to mend the dam.",
        "The dam is impossible to mend.",
        None,
    ),
    "unfair": ("The report was unfair to the mayor.", "The report was fair.", "opposite-said"),
    "all for some": (
        "Some of the money would go to schools.",
        "All of the money would go to schools.",
        "opposite-said",
    ),
    "some for all": (
        "All of the money would go to schools.",
        "Some of the money would go to schools.",
        None,
    ),
    "convicted for charged": (
        "Lee was charged with fraud on Monday.",
        "Lee was convicted of fraud.",
        "opposite-said",
    ),
    "fell short": (
        "Sales rose by a tenth to a record, below the forecast.",
        "Sales fell short of the forecast.",
        None,
    ),
    "a ban that is lifted": ("The court lifted the ban on cars.", "Cars are allowed.", None),
    "a stage only possible": (
        "Lee was charged with fraud.",
        "Lee could be convicted of fraud.",
        None,
    ),
    "another word of its side": (
        "Emissions from coal grew, while those from cars declined.",
        "Emissions from cars decreased.",
        None,
    ),
    "opened fire": ("They opened fire on the closed bridge.", "They fired; it was closed.", None),
    "some, about": ("Some 300 people marched in Osk.", "All 300 people marched in Osk.", None),
    "all who": (
        "Many of the pupils were ill.",
        "All the pupils who were ill of it left.",
        None,
    ),
    "one of the largest": (
        "Osk, one of the largest mills, will close its mills.",
        "Osk will close all its mills.",
        None,
    ),
    "fatally": ("A man was killed in the fire.", "A man was fatally injured in the fire.", None),
    "declined to": ("Sales rose. It declined to say more of sales.", "Sales rose.", None),
    "rejected that it is": (
        "He rejected claims that the old bridge was dangerous.",
        "The old bridge is safe, he says.",
        None,
    ),
    "both for one": (
        "The town would have to close one of its two libraries.",
        "The town would have to close both of its libraries.",
        "opposite-said",
    ),
    "before for after": (
        "He left after the vote on Monday.",
        "He left before the vote.",
        "opposite-said order-turned",
    ),
    "before another thing": (
        "He left after the vote, before the speech.",
        "He left before the speech.",
        None,
    ),
    # "not", where other words are against too
    "not lost, without kept": (
        "The mayor never promised to sign it without changes.",
        "The mayor promised to sign it without changes.",
        "polarity-turned",
    ),
    "not of two deeds": (
        "He did not resign and did not apologise.",
        "He did not resign or apologise.",
        None,
    ),
    "one of two deeds": (
        "He did not resign and did not apologise.",
        "He resigned and did not apologise.",
        "polarity-turned",
    ),
    "nobody": (
        "Nobody has been charged over the fire.",
        "A man has been charged over the fire.",
        "polarity-turned",
    ),
    "denied that": (
        "She denied that the firm planned to use agency drivers.",
        "The firm planned to use agency drivers.",
        "polarity-turned",
    ),
    "not think": (
        "They do not think the fire was started by children.",
        "The fire was started by children.",
        "polarity-turned",
    ),
    "a double negation": (
        "It did not mean that the metal was not a conductor.",
        "The metal may be a conductor.",
        None,
    ),
    "likely fail": (
        "The plan would likely fail in court.",
        "The court would probably block the plan.",
        None,
    ),
    "not lightly": (
        "We did not take this decision lightly.",
        "They took the decision, which was hard.",
        None,
    ),
    "nothing but": (
        "He had no choice but to resign.",
        "He had a choice: to resign.",
        None,
    ),
    "did not refuse": ("He did not refuse to meet her.", "He agreed to meet her.", None),
    "a plan scrapped": (
        "The town scrapped a plan to build flats.",
        "Flats will not be built.",
        None,
    ),
    "police, and policy": (
        "There was no policy behind the arrests at random.",
        "The police made the arrests at random.",
        "polarity-unsure",
    ),
    "only a part": (
        "The players have not been paid in full.",
        "The players were paid only part of it.",
        None,
    ),
    "ruled out": (
        "He did not rule out a hostile bid.",
        "He ruled out a hostile bid.",
        "polarity-turned",
    ),
    "for nothing": (
        "Drivers will have to pay to park on Sundays.",
        "Drivers, who parked for nothing on Sundays, will have to pay.",
        None,
    ),
    # how somebody answered
    "declined as denied": (
        "Osk declined to comment on the allegation.",
        "Osk denied the allegation.",
        "answer-changed",
    ),
    "declined as would not": (
        "Osk declined to comment on the allegation.",
        "Osk would not comment on the allegation.",
        None,
    ),
    "denied as admitted": (
        "Osk denied the sale of the ship.",
        "Osk admitted the sale of the ship.",
        "answer-changed",
    ),
    "refused to confirm as confirmed": (
        "Osk refused to confirm the sale.",
        "Osk confirmed the sale.",
        "polarity-turned",
    ),
    "declined, and called it a lie": (
        "Osk called the claims a lie and declined to comment further.",
        "Osk rejected the claims.",
        None,
    ),
    "taken to hospital": (
        "Lee, who denies the charges, was taken to hospital.",
        "Lee was admitted to hospital.",
        None,
    ),
    # measures
    "at most for at least": (
        "At least 23 people died.",
        "At most 23 people died.",
        "bound-turned",
    ),
    "up to for fewer than": ("Fewer than 23 died.", "Up to 23 died.", None),
    "or more": ("It will last at least six weeks.", "It will last six weeks or more.", None),
    "not a penny less than": (
        "We will not take a penny less than 6 pounds.",
        "They want at least 6 pounds.",
        None,
    ),
    "a bound dropped": ("At least 23 people died.", "23 people died.", "bound-dropped"),
    "about dropped": ("About 23 people died.", "23 people died.", None),
    "weeks for months": ("It lasts six weeks.", "It lasts six months.", "unit-changed"),
    "percent for points": (
        "Costs rose by 3.5 percentage points.",
        "Costs rose by 3.5 percent.",
        "unit-changed",
    ),
    "nearly, and more than": (
        "It fears for nearly 800 jobs.",
        "It fears for more than 800 jobs.",
        "bound-turned",
    ),
    "as large as": (
        "It has a gap of up to 3.2 billion crowns.",
        "Its gap could be as large as 3.2bn crowns.",
        None,
    ),
    "a month for a year": (
        "It could bring in 430,000 crowns a year.",
        "It could bring in 430,000 crowns a month.",
        "unit-changed",
    ),
    "hours in days": ("They strike for 48 hours.", "They strike for two days.", None),
    "one in four": ("One train in four ran.", "A quarter, or 25%, of trains ran.", None),
    "of the others": (
        "At least 12 people, among them four children, died.",
        "At least 12 children died.",
        "number-elsewhere",
    ),
    "at least 18, and nobody under": (
        "Buyers must be at least 18.",
        "Nobody under 18 may buy.",
        None,
    ),
    "more than no more than": (
        "It offered to free no more than 85 men.",
        "It offered to free no fewer than 85 men.",
        "bound-turned",
    ),
    "over a time": ("It grew over seven years.", "It grew in seven years.", None),
    "people by another name": (
        "Police held 11 people, and 30 protesters were hurt.",
        "Thirty people were hurt.",
        None,
    ),
    "both told": (
        "They saved two survivors, but 11 people were missing.",
        "Two people were saved; 11 people are missing.",
        None,
    ),
    "a term in office": (
        "She would not seek a second term.",
        "She will leave after one term, or will not seek a second term.",
        None,
    ),
    "rates of two things": (
        "Rents climbed 8% in the year to June to 2,121 pounds a month.",
        "Rents climbed 8% in a year, to 2,121 pounds a month.",
        None,
    ),
    "half a billion": ("It cost $500 million.", "It cost half a billion dollars.", None),
    "a quarter's loss": (
        "It made a $312 million second-quarter loss.",
        "It lost $312 million.",
        None,
    ),
    "four in ten": ("Of renters 40% left.", "Four in ten renters left.", None),
    "rounded": ("It followed 2,140 pupils.", "It followed more than 2,000 pupils.", None),
    "another coin": ("It cost $340 million.", "It cost 340 million euros.", "unit-changed"),
    "the same coin": ("It cost $340 million.", "It cost 340 million dollars.", None),
}
ENGLISH = ("opposites", "following", "stages")
OPPOSED = [line for line in opposites_lines() if line[0] in ENGLISH]
PREFIXED = [word for section, line in opposites_lines() if section == "prefixed" for word in line]
FAR = " It rained. Nobody came. The sun rose.\n\nNine ships sailed for Osk. The port has 31 cranes."


@pytest.mark.parametrize(("source", "statement", "code"), CASES.values(), ids=CASES)
def test_a_statement_keeps_what_its_sentence_says(
    source: str, statement: str, code: str | None
) -> None:
    found = stated(f"Ann Lee spoke. {source} It rained.", source, statement)

    assert found == (code.split() if code else [])


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("Two men met the mayor; nine ships sailed.", ("number-elsewhere", "warning")),
        ("Nine men met the mayor.", ("number-elsewhere", "error")),
        ("The mayor met 31 men.", ("number-elsewhere", "error")),
        ("Two men met the mayor.", None),
    ],
)
def test_a_number_stands_where_it_is_cited(statement: str, found: tuple[str, str] | None) -> None:
    source = "Two men met the mayor on the quay."
    draft = drafted(claim(source, statement=statement), actors=(actor("Ann Lee", "a1"),))

    findings = check(Case(Document(f"Ann Lee spoke. {source}{FAR}"), draft))

    assert [(x.code, x.severity) for x in findings] == ([found] if found else [])


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("mayor of Osk", None),
        ("head of the town", None),
        ("leader", None),
        ("ex-mayor", None),
        ("prosecutor", "role-unsupported"),
        ("Osk spokeswoman", "role-unsupported"),
        (None, None),
    ],
)
def test_a_person_is_called_what_the_source_calls_them(role: str | None, code: str | None) -> None:
    text = (
        "Mayor Ann Lee, who leads the town of Osk, came. It rained.\n\nLee left. A prosecutor"
        " stayed. He was late."
    )
    who = actor("Ann Lee", "a1").model_copy(update={"role": role})
    draft = drafted(claim("It rained", statement="It rained."), actors=(who,))

    findings = check(Case(Document(text), draft))

    assert [found.code for found in findings if found.item == "a1"] == ([code] if code else [])


@pytest.mark.parametrize(("section", "line"), OPPOSED, ids=[line[1][0] for line in OPPOSED])
def test_each_word_in_the_file_of_opposites_is_one(section: str, line: list[str]) -> None:
    one, other = line[: line.index("|")], line[line.index("|") + 1 :]
    pairs = [(word, other[0]) for word in one]
    pairs += [(word, one[0]) for word in other if section != "stages"]

    missed = [pair for pair in pairs if "opposite-said" not in codes(*pair)]

    assert not missed


def test_each_word_with_a_prefix_is_the_opposite_of_its_root() -> None:
    roots = {word: unprefixed(word) for word in PREFIXED}

    missed = [pair for pair in roots.items() if "opposite-said" not in codes(*pair)]

    assert not missed


def codes(said: str, told: str) -> list[str]:
    """What is said of a statement with one word for another."""
    source = f"The Osk mill had {told} Monday tower bricks."
    statement = f"The Osk mill had {said} Monday tower bricks."
    return stated(f"Ann Lee spoke. {source}", source, statement)


def test_an_actor_without_a_name_ends_no_run() -> None:
    who = actor("Ann Lee", "a1").model_copy(update={"name": " ", "role": "mayor of Osk"})
    document = Document("Ann Lee, mayor of Osk, spoke.")

    findings = check(Case(document, drafted(claim("spoke"), actors=(who,))))

    assert "role-unsupported" not in {found.code for found in findings}


# what a sentence of the brief says of the two that it cites, and what is wrong with it
BRIEFS = {
    "as they say": ("The boy allegedly fled, and shares in Osk fell.", None),
    "a doubt lost": ("The boy fled, and shares in Osk fell.", "modality-raised"),
    "the opposite": ("The boy allegedly fled, and shares in Osk rose.", "opposite-said"),
    "a denial in one of them": ("Osk denied that the boy fled, as is alleged.", None),
}


@pytest.mark.parametrize(("text", "code"), BRIEFS.values(), ids=BRIEFS)
def test_a_brief_keeps_what_its_sentences_say(text: str, code: str | None) -> None:
    told = "The boy allegedly fled on Monday. ", "Shares in Osk fell, which declined to comment."
    claims = claim(told[0].strip(), statement="So."), claim(told[1], statement="So.")
    draft = drafted(claims[0], actors=(actor("Ann Lee", "a1"),)).model_copy(
        update={
            "claims": (claims[0], claims[1].model_copy(update={"id": "c2"})),
            "brief": (BriefSentence(text=text, cites=("c1", "c2")),),
        }
    )

    findings = check(Case(Document("Ann Lee spoke. " + "".join(told)), draft))

    found = [each.code for each in findings if each.item == "b1"]
    assert [each for each in found if each != "brief-unattributed"] == ([code] if code else [])


GERMAN = "Rund 6.000 Menschen kamen, und es kostet 120 Millionen Euro. Die Stadt hat sie gezählt."


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("Etwa 6000 Menschen kamen.", None),
        ("Es kostet 120 Mio. Euro.", None),
        ("Die Behörde zählte die Teilnehmer.", None),
        ("Etwa 7.000 Menschen kamen.", "number-unsupported"),
        ("Hans Brandt zählte sie.", "name-unsupported"),
    ],
)
def test_a_german_statement_has_nouns_and_figures_as_germans_write_them(
    statement: str, code: str | None
) -> None:
    draft = drafted(claim(GERMAN, statement=statement), actors=(actor("Stadt", "a1"),))

    findings = check(Case(Document(f"{GERMAN} Das ist nicht alles, was sie sagt."), draft))

    assert [each.code for each in findings if each.item == "c1"] == ([code] if code else [])
