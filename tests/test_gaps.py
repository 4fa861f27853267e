"""What a gap may leave out and a bracket may say. A new case is one line in one of the tables."""

from __future__ import annotations

import pytest

from summarise import Document, verify

# quotes whose gap gives a verb another subject or object, or a number another thing
TURNED = [
    ("I have never … taken a pill", "I have never knowingly taken a pill."),
    ("We did not … mislead the court", "We did not deliberately mislead the court."),
    ("You cannot … tell them apart", "You cannot always tell them apart."),
    ("The senator praised … Jones for it", "The senator praised Smith and condemned Jones for it."),
    ("Obama praised … Trump in Ohio", "Obama praised Clinton but attacked Trump in Ohio."),
    ("Obama praised … Trump in Ohio", "Obama praised Clinton while attacking Trump in Ohio."),
    ("Police shot … Smith on Monday", "Police shot a dog to save Smith on Monday."),
    ("Trump thanked … Clinton so much", "Trump thanked Pence for hating Clinton so much."),
    ("I support … slavery in Ohio", "I support abolishing slavery in Ohio."),
    ("I am for … guns in schools", "I am for a law banning guns in schools."),
    ("I love … racists in Ohio", "I love fighting racists in Ohio."),
    ("He … a murderer in the film", "He played a murderer in the film and a thief on stage."),
    ("He was … killed by Smith", "He was saved from being killed by Smith."),
    ("He was … by Smith in Ohio", "He was saved from death by Smith in Ohio."),
    ("He had … killed in May", "He had her killed in May."),
    ("He … beat Smith in May", "He watched a man beat Smith in May."),
    ("They … kill the man in May", "They made him kill the man in May."),
    ("They … kill the man in May", "They begged us to kill the man in May."),
    ("We will … pay for the wall", "We will make Mexico pay for the wall."),
    ("We expect … to pay for the wall", "We expect Mexico to pay for the wall."),
    ("I will … raise your taxes", "I will die before I raise your taxes."),
    ("I will … raise your taxes", "I will resign the day I raise your taxes."),
    ("I … legalize it in Ohio", "I killed a bill to legalize it in Ohio."),
    ("I would rather … raise taxes", "I would rather die than raise taxes."),
    ("The bill is … bad for us", "The bill is better than bad for us."),
    ("He is … a thief and a liar", "He is everything except a thief and a liar."),
    ("He is … to have taken the bribe", "He is too honest to have taken the bribe."),
    ("He is taller than … Jones", "He is taller than Smith and richer than Jones."),
    ("He spent more … on schools", "He spent more on guns than on schools."),
    ("He told Smith … to go to hell", "He told Smith to go home, Jones to go to hell."),
    ("In Ohio … he lost by three", "In Ohio he won by ten points, in Iowa he lost by three."),
    ("In Ohio he … lost by three", "In Ohio he won by ten while in Iowa he lost by three."),
    ("Taxes fell … by nine percent", "Taxes fell by five percent before rising by nine percent."),
    ("Carr … 46 in Ohio on Monday", "Carr beat Roe 54 to 46 in Ohio on Monday."),
    ("Carr … 62, in Ohio on Monday", "Carr, 54, beat Roe, 62, in Ohio on Monday."),
    ("Smith … robbed a bank in Ohio", "The man whom Smith shot robbed a bank in Ohio."),
    ("Smith … is a crime against God", "For Smith this is a crime against God."),
    ("The agency may fine them … $3 million", "The agency may fine them up to $3 million."),
    ("We sold [more than] 40,000 cars", "We sold 40,000 cars, Carr said."),
    ("Three … were hurt there", "Three of the 40 workers died and 12 were hurt there."),
    ("She called Roe … a saint", "She called Roe a liar, Carr a coward and the man a saint."),
    ("I fought against it and … it", "I fought against it and for it."),
    ("Roe won Ohio … Carr left", "Roe won Ohio. It was not fair. Carr left."),
    ("Roe won Ohio. … Carr left", "Roe won Ohio. Bo said it fell. Carr left."),
    ("The dam broke … That is a lie", "The dam broke. Roe sold it. That is a lie."),
    ("The dam broke … He is a thief", "The dam broke. Then Roe sold it. He is a thief."),
    ("The dam broke … It rained", "The dam broke. Roe said it was sold. It rained."),
]

# quotes whose gap leaves the sense alone
HONEST = [
    ("There is no … from the ministry", "There is no reply from the ministry."),
    ("It is not … a good plan", "It is not, sadly, a good plan."),
    ("He visited schools … in Ohio", "He visited schools and hospitals in Ohio."),
    ("He visited schools … in Ohio", "He visited schools, shops and hospitals in Ohio."),
    ("He cut noise … that hurt us", "He cut noise and smoke that hurt us."),
    ("He is a good … man of faith", "He is a good and honest man of faith."),
    ("Many … voters like him", "Many young, angry and poor voters like him."),
    ("He … signed the bill into law", "He quickly and quietly signed the bill into law."),
    ("The law … will save lives", "The law he signed in May will save lives."),
    ("The bill … will save lives", "The bill the mayor proposed in May will save lives."),
    ("The deal … will save lives", "The deal reached in May will save lives."),
    ("The men … will save lives", "The men who came in May will save lives."),
    ("He met with men … on Monday", "He met with men who came in May on Monday."),
    ("Countries … closed plants", "Countries such as France and Spain closed plants."),
    ("Firms … closed plants in Ohio", "Firms like Ford and GM closed plants in Ohio."),
    ("Chris Collins … and Ann Hunter left", "Chris Collins (R-N.Y.) and Ann Hunter left."),
    ("The firm … sent men to Europe", "The firm, which claimed the attacks, sent men to Europe."),
    (
        "Judge Roe … has left the court",
        "Judge Roe, who hears a suit against Carr, has left the court.",
    ),
    ("Roe … will help them", "Roe, who is liked by the Democrats’ base, will help them."),
    ("Roe won Ohio … Carr left", "Roe won Ohio. The Republicans' lead grew. Carr left."),
    ("Roe won Ohio. … He left", "Roe won Ohio. He paid $5.5 million for ads. He left."),
    ("Roe won Ohio. … Carr left", "Roe won Ohio. He ate ham and eggs. It rained. Carr left."),
    ("Roe won Ohio. … Carr left", "Roe won Ohio. Only two men wept, perhaps. Carr left."),
    ("We lost it … He came in May", "“We lost it.\n\n“They sent a man.\n\n“He came in May.”"),
    ("We fought … We won", "“We fought. Many said that it could be lost. We won.”"),
]

# quotes with brackets that clash with the source
CLASHING = [
    ("[The men] is a crook", "She is a crook. The men laughed."),
    ("[Mary Roe] is a crook", "He is a crook. Mary Roe laughed."),
    ("[She] is a liar", "He is a liar. She is a saint."),
    ("[Smith and Roe] is here now", "Smith and Roe came. He is here now."),
    ("[Ham] quit the party in May", "Hamilton said he quit the party in May."),
    ("We know he [&nbsp;] guilty", "We know he is guilty"),
    ("The law [ʼ] passed in May", "The law it was passed in May."),
    ("[The mayor] is a thief now", "Here is a thief now. The mayor left."),
    ("He said that [I] will win", "He said that we will win."),
    ("I hate [a saint], Carr said", "I hate him, Carr said of Roe, who is a saint."),
    ("I met [Smith] wife in Ohio", "I met his wife in Ohio. Smith left."),
    ("He hates [Smith] of them", "He hates some of them. Smith left."),
    ("[The mayor] is a thief", "There is a thief here. The mayor left."),
    ("We saw [beating her] in May", "We saw it in May. He was beating her."),
]

# quotes with brackets that may be right, and what the source has there
UNSURE = [
    ("[Mary] is a crook here", "Mary left. He is a crook here.", "“He”"),
    ("[Obama] is a crook", "He is a crook, Carr said of Trump. Obama laughed.", "“He”"),
    ("[Jones] shot him there", "Smith met Jones in Ohio. He shot him there.", "“He”"),
    ("We invaded [Iran] in May", "We invaded it in May. Iran is far.", "“it”"),
    ("The [corrupt] man is a mayor", "The man is a mayor. A corrupt man left.", "nothing"),
    ("I like [voters] a lot", "The voters are mad. I like them a lot.", "“them”"),
    ("[The voters are] going home now", "The voters left. They’re going home now.", "“They're”"),
]

# quotes with brackets of which the text itself tells that they are right
CONFIRMED = [
    ("[Kayani] refused to meet her", "Kayani came. Then he refused to meet her."),
    ("The [Water Board] has built it", "The WB has built it. The Water Board met."),
    ("He never question[ed] it", "He never question it"),
    ("[Three] of them are in bed", "We know that three of them are in bed"),
    ("We know [that] it failed", "We know it failed"),
    ("The dam is [sic] safe now", "The dam is safe now"),
]


@pytest.mark.parametrize(("quote", "source"), TURNED + CLASHING)
def test_what_turns_the_sense_is_refused(quote: str, source: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert not verdict.verified


FAR = "The old stone bridge over the Osk, which the council had closed {}, was safe."
LONG_AGO = "to all traffic in the spring of the year before"


@pytest.mark.parametrize(
    ("quote", "left_out", "status"),
    [
        ("The old stone bridge … was safe", LONG_AGO, "spliced"),
        ("The old stone bridge [over the river] was safe", LONG_AGO, "altered"),
        ("The old stone bridge … was safe", LONG_AGO * 30, "altered"),
    ],
)
def test_an_ellipsis_reaches_further_than_a_bracket(quote: str, left_out: str, status: str) -> None:
    document = Document(FAR.format(left_out))

    (checked,) = verify(quote, document)

    assert checked.evidence.status == status


@pytest.mark.parametrize(("quote", "source"), HONEST + CONFIRMED)
def test_what_leaves_the_sense_alone_verifies_without_a_word(quote: str, source: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert verdict.findings == ()


@pytest.mark.parametrize(("quote", "source", "stands"), UNSURE)
def test_a_bracket_that_only_a_reader_can_judge_is_told(
    quote: str, source: str, stands: str
) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert [found.code for found in verdict.findings] == ["quote-inserted"]
    assert f"has {stands} there" in verdict.findings[0].message
