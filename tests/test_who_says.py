"""Who says it, where the words around the verb could be taken for somebody else's."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read

# text; of each attribution the source, then the pieces of what is said
SAID = {
    "the closing mark typed as an opening one": (
        "“It is odd,“ said Ann Lee, a welder. “It is new.”",
        ["Ann Lee, a welder: “It is odd,“ | “It is new.”"],
    ),
    "a nested mark at the end of doubled ones": (
        "''I would call it 'old water,''' said Ann Lee. ''It is not.''",
        ["Ann Lee: ''I would call it 'old water,''' | ''It is not.''"],
    ),
    "a paragraph of speech alone": (
        "“It rained,” Ann Lee said.\n\n“I was on the quay until four in the morning.”",
        ["Ann Lee: “It rained,” | “I was on the quay until four in the morning.”"],
    ),
    "an answer is another's": (
        "“Were you there?” the judge asked.\n\n“I was not there on that day.”",
        ["the judge: “Were you there?”"],
    ),
    "speech before its signature": (
        "“It was a good day for us.” — Ann Lee\n\n“It was a bad day for us all.” — Bo Ek",
        ["Ann Lee: “It was a good day for us.”", "Bo Ek: “It was a bad day for us all.”"],
    ),
    "a name that looks like a verb": (
        "The ferry was late, Mayor Ted Terry noted.",
        ["Mayor Ted Terry: The ferry was late"],
    ),
    "a name that looks like a modal": (
        "Osk council chairman Will Reed, for example, said the visit would cost them.",
        ["Osk council chairman Will Reed: the visit would cost them"],
    ),
    "joined on a day": (
        "On Monday, Mr. Roe and Senator Ann Lee urged the board to resign.",
        ["Mr. Roe and Senator Ann Lee: the board to resign"],
    ),
    "he and another": (
        "It is about trust, he and Mr. Roe said.",
        ["he and Mr. Roe: It is about trust"],
    ),
    "two offices of one": (
        "“It failed,” the Osk senator and presidential candidate said in a statement.",
        ["the Osk senator and presidential candidate: “It failed,”"],
    ),
    "two groups": (
        "Support is strong in the north, teachers and union officials told the Post.",
        ["teachers and union officials: Support is strong in the north"],
    ),
    "a name that ends as an adverb does": (
        "Mr Connolly said the vote was fair. Donnelly later said he had left.",
        ["Mr Connolly: the vote was fair", "Donnelly: he had left"],
    ),
    "a name that is a month": (
        "Theresa May said that the plan had failed.",
        ["Theresa May: the plan had failed"],
    ),
    "a month before the verb": (
        "A police officer fired in May said he was let go for no reason.",
        ["A police officer fired in May: he was let go for no reason"],
    ),
    "a time before the verb": (
        "An Osk police officer sacked last spring said he had spoken out.",
        ["An Osk police officer sacked last spring: he had spoken out"],
    ),
    "a lawsuit": (
        "An Osk police officer fired in June has filed a lawsuit claiming he had spoken out.",
        ["An Osk police officer: he had spoken out"],
    ),
    "a body that claims": (
        "The union claims sales rose by a tenth. Insurance claims rose in May.",
        ["The union: sales rose by a tenth"],
    ),
    "a barrister": (
        "Mr Bo Ek, defending, said his client had kept receipts.",
        ["Mr Bo Ek: his client had kept receipts"],
    ),
    "a husband": (
        "Mrs Lee’s husband, Iwan, said in a statement that he had been ignored.",
        ["Mrs Lee’s husband, Iwan,: he had been ignored"],
    ),
    "an author": (
        "Its author, marine engineer Professor Ann Lee, said two chapters had gone.",
        ["Its author, marine engineer Professor Ann Lee,: two chapters had gone"],
    ),
    "an offer that was on the table": (
        "The union said the council had withdrawn an offer that was on the table.",
        ["The union: the council had withdrawn an offer that was on the table"],
    ),
    "what goes on behind who says it": (
        "They had given three warnings, he said, and all were offered water.",
        ["he: They had given three warnings | all were offered water"],
    ),
    "speech in part at the end": (
        "Koval had asked for asylum and was “safe and well”, she said.",
        [
            "Koval: for asylum and was “safe and well”",
            "she: Koval had asked for asylum and was “safe and well”",
        ],
    ),
    "a crowd and a group": (
        "Two people died, local medics and an aid group said, but the army insisted nobody had.",
        ["local medics and an aid group: Two people died", "the army: nobody had"],
    ),
    "a place before a colon": (
        "NEW DELHI: The Samata Dal on Wednesday alleged that the minister took bribes.",
        ["The Samata Dal: the minister took bribes"],
    ),
    "a letter that somebody wrote": (
        "The firm ignored three written complaints.",
        [],
    ),
    "the jury": (
        "The jury was told that Lee had used the card 212 times, including in Spain.",
        ["The jury: Lee had used the card 212 times, including in Spain"],
    ),
    "a court that has heard": (
        "A carer stole £140,000 from her aunt, a court has heard.",
        ["a court: A carer stole £140,000 from her aunt"],
    ),
    "a court that hears evidence": (
        "The court heard evidence from Mrs Lee.",
        [],
    ),
    "a claim denied by another": (
        "Osk said it had taken Arn, a claim immediately denied by Arn’s mayor.",
        ["Osk: it had taken Arn", "Arn’s mayor: a claim"],
    ),
    "a claim that was denied": (
        "Osk said it had taken Arn, a claim that was denied by Bo Ek.",
        ["Osk: it had taken Arn", "Bo Ek: a claim"],
    ),
    "an allegation that another says is false": (
        "Lee accused Ek of theft, an allegation the mayor says is false.",
        ["Lee: Ek of theft", "the mayor: an allegation | is false"],
    ),
    "a figure that others say is inflated": (
        "Osk Gas says it cost £3 million, a figure which campaigners say is grossly inflated.",
        ["Osk Gas: it cost £3 million", "campaigners: a figure | is grossly inflated"],
    ),
    "a claim that another calls nonsense": (
        "Lee said the mill was unsafe, a claim the firm called “nonsense”.",
        ["Lee: the mill was unsafe", "the firm: a claim | “nonsense”"],
    ),
    "whose brother speaks": (
        "Among the dead was Colonel Ali Haile, whose brother, Yonas, told Reuters it was clear.",
        ["whose brother, Yonas,: it was clear"],
    ),
    "whose sister speaks, and the sentence goes on": (
        "Amit Joshi, whose sister, Rekha, told police the car was red, was jailed.",
        ["whose sister, Rekha,: the car was red"],
    ),
    "whose father died": (
        "Dan Price, whose father died in June, said that the bank had lied.",
        ["Dan Price, whose father died in June,: the bank had lied"],
    ),
    "the trust that runs a school": (
        "The trust that runs the school said it was safe.",
        ["The trust that runs the school: it was safe"],
    ),
    "the union that represents drivers": (
        "The union that represents drivers rejected the claim.",
        ["The union that represents drivers: the claim"],
    ),
    "a driver whose lorry hit a bridge": (
        "The driver whose lorry hit the bridge has denied speeding.",
        ["The driver whose lorry hit the bridge: speeding"],
    ),
    "a school where pupils fell ill": (
        "A school where pupils fell ill has said that its kitchen was clean.",
        ["A school where pupils fell ill: its kitchen was clean"],
    ),
    "something that is denied": (
        "Ruth Agu said soldiers had beaten her, something the army denies.",
        ["Ruth Agu: soldiers had beaten her", "the army: something"],
    ),
    "which another disputes": (
        "Lee said the mill was unsafe, which the trust disputes.",
        ["Lee: the mill was unsafe", "the trust: which"],
    ),
    "an account that is called a lie": (
        "Lee said the mill was unsafe, an account the army called a lie.",
        ["Lee: the mill was unsafe", "the army: an account | a lie"],
    ),
    "which another says was otherwise": (
        "Rebels said they had hit a helicopter, which the army said had crashed in rain.",
        ["Rebels: they had hit a helicopter", "the army: had crashed in rain"],
    ),
    "jurors are told": (
        "Ann Lee told jurors his mother had never owned a passport.",
        ["Ann Lee: his mother had never owned a passport"],
    ),
    "a hospital where a man died after waiting": (
        "A clinic where a man died after waiting 11 hours for a scan has said it was safe.",
        ["A clinic where a man died after waiting 11 hours for a scan: it was safe"],
    ),
    "a word in marks that is no speech": (
        "A novelist accused of “stealing” a friend’s book told the court that it was her own.",
        ["A novelist accused of “stealing” a friend’s book: it was her own"],
    ),
    "a piece in which it is said of a book": (
        "It ran a piece in which Bo Haddad said that her book, Old Dams, was a copy.",
        ["Bo Haddad: her book, Old Dams, was a copy"],
    ),
    "a lawyer behind speech": (
        "A report noted “lines on the back”, said lawyer Ann Lee on Monday.",
        ["A report: “lines on the back”", "lawyer Ann Lee: “lines on the back”"],
    ),
    "a word in marks in the middle of what is said": (
        "The board was angry, saying the bid was “odd” and undervalued the firm.",
        ["The board: the bid was “odd” and undervalued the firm"],
    ),
    "another": (
        "One study says it is old, while another says it is new.",
        ["One study: it is old", "another: it is new"],
    ),
    "a clause that leads on": (
        "But that is not enough, said Ann Lee, a senior analyst.",
        ["Ann Lee, a senior analyst: But that is not enough"],
    ),
    "neither": (
        "Nor are the locks likely to hold, said Ann Lee.",
        ["Ann Lee: Nor are the locks likely to hold"],
    ),
    "a question that is open": (
        "Whether the dam is safe will be part of the inquiry, said Ann Lee.",
        ["Ann Lee: Whether the dam is safe will be part of the inquiry"],
    ),
    "a clause that frames": (
        "When he saw the gate, it was open, Ann Lee said, and it was dark in the yard.",
        ["Ann Lee: When he saw the gate, it was open | it was dark in the yard"],
    ),
    "on both sides of several": (
        "The plan of the board, said Lee and others, would fail by May.",
        ["Lee and others: The plan of the board | would fail by May"],
    ),
    "and so on": (
        "The tool was made for storms, Ann Lee said on Saturday, and it has been used twice.",
        ["Ann Lee: The tool was made for storms | it has been used twice"],
    ),
    "apart from its verb": (
        "Analyst Ann Lee said Roe, despite his wealth, is the better man.",
        ["Analyst Ann Lee: Roe, despite his wealth, is the better man"],
    ),
    "a party in brackets and a comma": (
        "Sen. Ann Lee (D-Osk), said after lunch on Tuesday that he had not read it.",
        ["Sen. Ann Lee (D-Osk): he had not read it"],
    ),
    "a long bracket": (
        "Sen. Ann Lee (a lawyer so boyish he has been taken for a clerk) says he was late.",
        ["Sen. Ann Lee (a lawyer so boyish he has been taken for a clerk): he was late"],
    ),
    "some others between dashes": (
        "Farmers — and some dealers — say that the levy is unfair.",
        ["Farmers — and some dealers: the levy is unfair"],
    ),
    "whose friend between dashes": (
        "Ann Lee - Roe's friend and host - told the Post that it failed.",
        ["Ann Lee - Roe's friend and host: it failed"],
    ),
    "initials of a state": (
        "Rep. Ann Lee, R-N.Y., said in a column that anger is rising.",
        ["Rep. Ann Lee, R-N.Y.,: anger is rising"],
    ),
    "who they cite": (
        "The Osk Post, citing two officials, said the plan failed.",
        ["The Osk Post: two officials", "The Osk Post, citing two officials,: the plan failed"],
    ),
    "when contacted": (
        "Lee's office, when contacted by the Post, said the envoy couldn't recall it.",
        ["Lee's office: the envoy couldn't recall it"],
    ),
    "who was not to speak": (
        "“We have seen it,” said an Osk official who was not authorized to speak.",
        ["an Osk official who was not authorized: “We have seen it,”"],
    ),
    "an office behind a list": (
        "Two letters to aides who worked for Roe have been kept, Ann Lee, the clerk, wrote.",
        ["Ann Lee, the clerk,: Two letters to aides who worked for Roe have been kept"],
    ),
    "a programme": (
        "Ann Lee said on “Osk This Morning” that he would leave.",
        ["Ann Lee: he would leave"],
    ),
    "a colon behind a clause": (
        "Ann Lee said small races can also unite the town, too: it votes in May.",
        ["Ann Lee: small races can also unite the town, too: it votes in May"],
    ),
    "to applause": (
        "“We will win,” Ann Lee said to loud cheers. “It is time.”",
        ["Ann Lee: “We will win,” | “It is time.”"],
    ),
    "the day after": (
        "“We mourn them,” Ann Lee tweeted the day after the fire.",
        ["Ann Lee: “We mourn them,”"],
    ),
    "in the present": (
        "“I can see two of them,” the mayor claims.",
        ["the mayor: “I can see two of them,”"],
    ),
    "an unknown verb before its source": (
        "“Leave it at home,” opined Ann Lee.",
        ["Ann Lee: “Leave it at home,”"],
    ),
    "a paper that reads": (
        "“It was our duty,” read the statement, which was sent to Roe.",
        ["the statement: “It was our duty,”"],
    ),
    "it reads": ("“I am still here,” it read.", ["it: “I am still here,”"]),
    "said first": ("Said Ann Lee, “It hurts.”", ["Ann Lee: “It hurts.”"]),
    "an age for a name": (
        "“What if it rains?” the 43-year-old asked in a note.",
        ["the 43-year-old: “What if it rains?”"],
    ),
    "according to a paper, then a name": (
        "According to the Osk Post, the President has not read it.",
        ["the Osk Post: the President has not read it"],
    ),
    "according to a study, then a thing": (
        "According to a 2013 study by Ann Lee and Bo Ek, the flood is partly to blame.",
        ["a 2013 study by Ann Lee and Bo Ek: the flood is partly to blame"],
    ),
    "since when": (
        "Since last winter, according to Osk Rights Watch, state troops have killed two men.",
        ["Osk Rights Watch: Since last winter | state troops have killed two men"],
    ),
    "according to a bracket": (
        "He claimed that half are idle (it is a third, according to Ann Lee).",
        ["He: half are idle", "Ann Lee: it is a third"],
    ),
    "according to a poll of what many do": (
        "Ten men of the town favoured Roe in 2008, according to a poll by Osk.",
        ["a poll by Osk: Ten men of the town favoured Roe in 2008"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_each_saying_has_its_source_and_all_that_is_said(text: str, expected: list[str]) -> None:
    document = Document(text)

    found = [
        "|".join(map(document.at, said.source)) + ": " + " | ".join(map(document.at, said.content))
        for said in read(document).by_rule
    ]

    assert found == expected
