"""Where quotes stand: the torture table. A new case is one line in one of the tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import Document, locate
from summarise.check.locating.approximate import best_match, distance
from summarise.check.locating.garbled import is_garbled

# quote, source, the source's own text that must be found
FOLDED = {
    "curly marks": ('he said "no" twice', "and he said “no” twice.", "he said “no” twice"),
    "marks round it": ("“we saw nothing”", "They claim we saw nothing at all.", "we saw nothing"),
    "double for single": ('called it "a lie" again', "He called it 'a lie' again", None),
    "apostrophe": ("it's over", "But it’s over now.", "it’s over"),
    "line wrap": ("over and done with", "It is over\nand done with.", "over\nand done with"),
    "many spaces": ("over and done", "It is over  \t and done.", "over  \t and done"),
    "CR LF": ("over and done", "It is over\r\nand done.", "over\r\nand done"),
    "no-break space": ("10 000 men", "some 10\u00a0000 men left", "10\u00a0000 men"),
    "thin space": ("10 000 men", "some 10\u202f000 men left", "10\u202f000 men"),
    "em dash": ("the plan - if any", "the plan — if any", None),
    "double hyphen": ("the plan - if any", "the plan -- if any", None),
    "non-breaking hyphen": ("re-election bid", "his re\u2011election bid", "re\u2011election bid"),
    "soft hyphen": ("never inspected", "was never inspec\u00adted", "never inspec\u00adted"),
    "zero width": ("never inspected", "was never in\u200bspected", "never in\u200bspected"),
    "bidi marks": ("never inspected", "was never \u200einspected", "never \u200einspected"),
    "ligature": ("the first office", "in the ﬁrst oﬃce", "the ﬁrst oﬃce"),
    "full width": ("ABC 123 ok", "the ＡＢＣ １２３ ok", "ＡＢＣ １２３ ok"),
    "composed": ("the café bar", "in the cafe\u0301 bar", "the cafe\u0301 bar"),
    "decomposed": ("the cafe\u0301 bar", "in the café bar", "the café bar"),
    "entity": ("AT&T said", "and AT&amp;T said", "AT&amp;T said"),
    "numbered entity": ("it's over", "it&#8217;s over", None),
    "first letter": ("The dam failed", "when the dam failed", "the dam failed"),
    "first letter down": ("the dam failed", "The dam failed.", "The dam failed"),
    "closing comma": ("we saw nothing,", "we saw nothing at all", "we saw nothing"),
    "closing stop": ("We saw nothing.", "for we saw nothing there", "we saw nothing"),
    "marks and comma": ("“We saw nothing,”", "for we saw nothing there", "we saw nothing"),
    "ellipsis as dots": ("well... no", "he said well… no", "well… no"),
    "reopened": (
        "It is late. We go now.",
        "“It is late.\n\n“We go now.”",
        "It is late.\n\n“We go now.",
    ),
}

# quote, source in which it must not be found
REFUSED = {
    "not dropped": ("did refuse to meet", "he did not refuse to meet her"),
    "not added": ("did not refuse to meet", "he did refuse to meet her"),
    "number": ("killed 14 people", "it killed 15 people"),
    "separator": ("spent 1200 dollars", "spent 1,200 dollars"),
    "cut number": ("at least 200 men", "at least 200,000 men"),
    "cut decimal": ("rose to 3", "rose to 3.5 percent"),
    "cut percent": ("rose by 10", "rose by 10% in May"),
    "sign": ("5 degrees", "it was -5 degrees"),
    "currency": ("10 million", "paid $10 million"),
    "superscript": ("102 units", "10² units"),
    "name": ("Smith refused", "Jones refused"),
    "modal": ("will resign on Monday", "may resign on Monday"),
    "order": ("Kayani met Lavoy", "Lavoy met Kayani"),
    "case": ("the us is gone", "the US is gone"),
    "case inside": ("The March is over", "the march is over"),
    "accent": ("the pate was cold", "the pâté was cold"),
    "word cut at its end": ("he can", "he can't say"),
    "word cut, curly": ("he can", "he can’t say"),
    "word cut at its start": ("able to go", "unable to go"),
    "prefix": ("violent protest", "a non-violent protest"),
    "hidden word cut": ("he can", "he can\u200b't say"),
    "short": ("he", "she then left"),
    "half a flag": ("\U0001f1ea", "the \U0001f1e9\U0001f1ea team"),
    "accent left behind": ("cafe", "the cafe\u0301"),
    "ligature cut": ("nd it", "ﬁnd it"),
    "feet for inches": ("6'2\" tall", "6\"2' tall"),
    "empty": ("", "anything"),
    "marks alone": ("“…”", "anything … “…”"),
    "straddling speakers": ("I deny it. I know", "“I deny it.”\n\n“I know,” said B."),
}

# quote, source, its parts as they stand
SPLICED = {
    "dots": ("We came ... and left", "We came at noon and left", ["We came", "and left"]),
    "ellipsis": ("We came … and left", "We came at noon and left", ["We came", "and left"]),
    "in brackets": ("We came […] and left", "We came at noon and left", ["We came", "and left"]),
    "inserted": (
        "told [the general] to go home",
        "he told him to go home, the general says",
        ["told", "to go home"],
    ),
    "three parts": (
        "red ink ... paper ... blue chalk",
        "red ink white paper old blue chalk",
        ["red ink", "paper", "blue chalk"],
    ),
    "at its ends": ("… came at noon …", "We came at noon and left", ["came at noon"]),
}

# quotes whose gap swallows what it must not
DISHONEST = {
    "negation in the gap": ("we did ... go home", "we did not want to go home"),
    "n't in the gap": ("they ... go home", "they wouldn't ever go home"),
    "never in the gap": ("she has ... lied to us", "she has never lied to us"),
    "negation inserted": ("he [never] told him to go", "he told him to go"),
    "over two speakers": ("I am sorry ... I am glad", "“I am sorry,” A said. “I am glad,” B said."),
    "out of order": ("and left ... We came", "We came at noon and left"),
    "over paragraphs": ("It rained all day ... The sun came", "It rained all day.\n\nThe sun came"),
}

# what attackers tried: each cuts a word, a number or a sense, or joins two speakers
ATTACKS = [
    ("It rose to 3.", "It rose to 3.5 percent"),
    ("spent $1,", "He spent $1,200"),
    (".5 percent", "to 3.5 percent"),
    ("he can’", "he can’t say"),
    ("he is not un-", "he is not un-American"),
    ("\u00adable to go", "un\u00adable to go"),
    ("he can", "he can&#39;t say"),
    ("he can", "he can&rsquo;t say"),
    ("5 degrees", "&minus;5 degrees"),
    ("10 million", "&pound;10 million"),
    ("rose by 10", "rose by 10&#37; x"),
    ("spent 1", "spent 1&#44;200"),
    ("able to go", "un&shy;able to go"),
    ("lt", "a &lt; b"),
    ("content de la loi", "me\u0301content de la loi"),
    ("he can", "he can`t"),
    ("he can", "he can´t"),
    ("he can", "he can‘t"),
    ("he can", "he can＇t"),
    ("he can", "he can′t"),
    ("he can", "he can\u202c't"),
    ("able to go", "un\u202aable to go"),
    ("able to go", "un\u2062able to go"),
    ("5 degrees", "it was –5 degrees"),
    ("5 degrees", "it was —5 degrees"),
    ("5 degrees", "it was \u20115 degrees"),
    ("$5 million", "a -$5 million loss"),
    ("½ percent", "a -½ percent"),
    ("5 percent", "rose .5 percent"),
    ("5 percent", "3·5 percent"),
    ("2 of them", "1⁄2 of them"),
    ("5 people", "for <5 people"),
    ("200 men left", "some 1 200 men left"),
    ("200 men left", "some 1\u00a0200 men left"),
    ("five people died", "twenty-five people died"),
    ("15 people died", "10-15 people died"),
    ("killed 10", "killed 10–15 people"),
    ("rose 3", "rose 3 1/2 points"),
    ("some 10", "some 10^6 men"),
    ("五人死亡", "二十五人死亡"),
    ("rose by 10", "rose by 10 % in May"),
    ("cost 50", "cost 50¢"),
    ("10 million", "₽10 million"),
    ("guilty plea", "a not-guilty plea"),
    ("fly zone", "no-fly zone"),
    ("president resigned", "vice-president resigned"),
    ("contains fat", "contains fat-free milk"),
    ("able to go", "un-\nable to go"),
    ("violent protest", "non-\nviolent protest"),
    ("violent protest", "non\u00ad-violent protest"),
    ("ment said", "govern-\nment said"),
    ("Brien resigned", "O'Brien resigned"),
    ("re going", "they're going"),
    ("killed Smith", "killed Smith's dog"),
    ("न्दी बोली", "वह हिन्दी बोली"),
    ("ก", "กำ"),
    ("they were [un]able to go", "they were able to go"),
    ("killed 5[00] people in Kabul", "killed 5 people in Kabul"),
    ("he did[nt] go home", "he did go home"),
    ("the dam was [un]safe today", "the dam was safe today"),
    ("killed [15] people in Kabul", "killed 14 people in Kabul"),
    ("He [must] resign on Monday", "He may resign on Monday"),
    ("We met the [Taliban] leaders today", "We met the Afghan leaders today"),
    ("He [admitted] killing the man", "He denied killing the man"),
    ("He [hardly] knew his wife", "He knew his wife"),
    ("[It is] true that he lied", "It is not true that he lied"),
    ("I am sorry ... I am glad", "‘I am sorry,’ A said. ‘I am glad,’ B said."),
    ("I am sorry ... I am glad", "'I am sorry,' A said. 'I am glad,' B said."),
    ("Smith said ... the dam was safe", "Smith said the dam failed. Jones said the dam was safe."),
    ("Kayani met ... Clinton today", "Kayani met Panetta. Lavoy met Clinton today"),
    ("they ... go home now", "they wouldn&#39;t ever go home now"),
    ("they ... go home now", "they wouldn‘t ever go home now"),
    ("she has ... lied to us", "she has ne\u200bver lied to us"),
    ("he ... knew the man", "he hardly knew the man"),
    ("The dam ... hold the water", "The dam failed to hold the water"),
    ("rose by 1...5 percent now", "rose by 1 to reach 5 percent now"),
    ("5½' tall", '5½" tall'),
    ("ıt fell", "It fell"),
    ("the deal … is dead today", "the deal, he denied, is dead today"),
    ("she [has] resigned now", "she nearly resigned now"),
    ("The man is guilty [of murder]", "The man is guilty"),
    ("Smith … was jailed", "Smith resigned and Jones was jailed"),
    ("Smith … was jailed today", "Smith resigned and Jones was jailed today"),
    ("[Most] think the dam is safe", "Few think the dam is safe"),
    ("[They] think the dam is safe", "Few think the dam is safe"),
    ("The man ... be guilty", "The man may be guilty"),
    ("The man ... guilty of it", "The man is far from guilty of it"),
    ("They ... go home now", "They want to go home now"),
    ("They ... leave the city", "They tried to leave the city"),
    ("He [killed] the man there", "He kissed the man there"),
    ("five men died", "twenty five men died"),
    ("five men died", "one hundred and five men died"),
    ("rose by 5", "rose by 5 per cent"),
    ("killed 5", "killed 5\nmillion"),
    ("killed five", "killed five hundred men"),
    ("killed five", "killed five and a half thousand"),
    ("rose 3", "rose 3 ½ points"),
    ("violent protest", "non–violent protest"),
    ("the US", "the US–led coalition"),
    ("5 degrees", "it was:-5 degrees"),
    ("同意", "他不同意"),
    ("賛成し", "彼は賛成しない"),
    ("ได้พูด", "เขาไม่ได้พูด"),
    ("may on Monday", "in May on Monday"),
    ("turkey is at war", "and Turkey is at war"),
    ("he ... told the truth", "he hardly ever told the truth"),
    ("The dam is [un]safe now", "The dam is safe now"),
    ("He is [anything but] a liar today", "He is a liar today"),
    ("the [failed] deal is done", "the deal is done"),
    ("He would … support the war", "He would never ever support the war"),
    ("Ten [thousand] men died there", "Ten men died there"),
    ("The minister resigned [in disgrace]", "The minister resigned"),
    ("We will … pay the money", "We will, if we must, pay the money"),
    ("The bank … is insolvent", "The bank sued Acme and its owner is insolvent"),
    ("The bank … collapsed in May", "The bank lent to Acme while Smith Ltd collapsed in May"),
    ("I … like him very much", "I used to like him very much"),
    ("he … stolen the money", "he was accused of having stolen the money"),
    ("earned $5", "earned $5 bn last year"),
    ("spent 5", "spent 5 lakh"),
    ("rose 3", "rose 3  million"),
    ("killed 5", "killed 5+ people"),
    ("10 degrees", "it was minus 10 degrees"),
    ("½ men", "1 ½ men"),
    ("$10 million", "A$10 million"),
    ("a million men died", "half a million men died"),
    ("a dozen men died", "half a dozen men died"),
    ("Smith … killed the man", "Smith met the president. Jones killed the man"),
    ("Smith … killed the man", "Smith got an A. Jones killed the man"),
    ("The senator … stole the money", "The senator flew home\n \nHis clerk stole the money"),
    ("The senator … stole the money", "The senator flew home.[1] His clerk stole the money"),
    ("The senator … stole the money", "The senator flew home<br>His clerk stole the money"),
    ("I am sorry … I am glad", "LEE: I am sorry\nJONES: I am glad"),
    ("I am sorry … I am glad", "❝I am sorry❞ ❝I am glad❞"),
    ("She [won] the war", "She lost the war"),
    ("They [won] the election today", "They lost the election today"),
    ("[Jones] killed him with a knife", "Smith killed him with a knife"),
    ("[Clinton] deleted the emails today", "Powell deleted the emails today. Clinton met him."),
    ("I love [Hitler] very much", "I love my wife very much"),
    ("I took [the bribe] from them all", "I took the bus from them all"),
    ("We will [bomb Iran] very soon", "We will do it very soon"),
    ("I love [beating my wife] very much", "I love it very much"),
    ("I support [genocide] very much", "I support this very much"),
    ("We must all stop [Obama]", "We must all stop drinking"),
    ("the deal [with France] is dead", "the deal is dead"),
    ("I … killed the man there", "I know who killed the man there"),
    ("I am … guilty of murder", "I am innocent, he is guilty of murder"),
    ("The senator … took the money", "The senator flew home and Jones took the money"),
    ("The senator … stole the money", "The senator flew home; his clerk stole the money"),
    ("The mayor … is a thief", "The mayor fired a clerk who is a thief"),
    ("We will … raise taxes now", "We will perhaps raise taxes now"),
    ("We will … raise taxes now", "We will veto any bill to raise taxes now"),
    ("She voted … the war", "She voted against the war"),
    ("He ordered … the attack", "He ordered a halt to the attack"),
    ("profits rose … 10 percent", "profits rose less than 10 percent"),
    ("Clinton … deleted the emails", "Clinton, according to Trump, deleted the emails"),
    ("Clinton … deleted the emails", "Clinton, Trump claims, deleted the emails"),
    ("The deal cost $5 … to us", "The deal cost $5 million to us"),
    ("The man is …", "The man is not guilty"),
    ("они … убили его", "они не убили его"),
    ("loro … hanno ucciso lui", "loro non hanno ucciso lui"),
    ("er hat … das Geld genommen", "er hat keineswegs das Geld genommen"),
    ("同意", "他别同意"),
    ("彼は犯人", "彼は犯人ではない"),
    ("5", "5万人死亡"),
    ("百人", "数百人が死亡"),
    ("the victory is [ours] today", "the victory is today"),
    ("I [added] the poison myself", "I the poison myself"),
    ("It is [the original] Bible text", "It is Bible text"),
    ("conservative men", "the Conservative men"),
    ("turkey is here", "In 2015 Turkey is here"),
    ("Smith is … a thief", "“Smith is a friend of mine. Jones is a thief,” Carr said"),
    ("It was calm … after they left", "“It was calm until they came. Fires began after they left”"),
    ("Taxes will rise … for the poor", "Taxes will rise for the rich and fall for the poor"),
    ("The bill passed … the Senate", "The bill passed the House but stalled in the Senate"),
    ("Smith … was stabbed to death", "They held Smith after Jones was stabbed to death"),
    ("Smith … resigned in shame", "Except for Smith, everyone there resigned in shame"),
    ("Jones … pays his taxes", "Smith, unlike Jones, pays his taxes"),
    ("Smith … robbed banks", "Smith, whose father robbed banks, runs a shop"),
    ("The … mayor was convicted", "The wife of the mayor was convicted"),
    ("He carried a … gun there", "He carried a toy gun there"),
    ("The minister backed … torture", "The minister backed calls to end the ban on torture"),
    ("He was … taking bribes", "He was cleared of taking bribes"),
    ("He was … killed there", "He was supposed to be killed there"),
    ("He was … guilty of it", "He was apparently guilty of it"),
    ("the … corrupt man here", "the least corrupt man here"),
    ("They got $5 … a year", "They got $5 to $9 million a year"),
    ("He [Obama] is a good man", "He is a good man"),
    ("The general praised [the murderer] there", "The general praised him there"),
    ("[The cowards] praised him there", "The general praised him there"),
    ("He said the deal [Brexit] was dead", "He said the deal was dead"),
    ("They [had been] here then", "They are here then"),
    ("Brown [the editor] lied here", "Brown lied here"),
    ("He killed one hundred", "He killed one hundred and five men"),
    ("1/2 percent", "Turnout fell 2 1/2 percent"),
    ("Turnout fell five", "Turnout fell five point two percent"),
    ("500 in coins", "He gave ₱500 in coins"),
    ("10 men fled", "One in 10 men fled"),
    ("a man - eating tiger", "She saw a man-eating tiger"),
    ("The plan is sound … we lie", "“The plan is sound,” Carr said. “We lie,” said Roe."),
    (
        "The plan is sound … and it will work",
        "“The plan is sound,” Carr said, “not and it will work.”",
    ),
    (
        "The plan is sound … and it works",
        "“The plan is sound,” he said. Roe said it fails “and it works”",
    ),
    ("baker was jailed", "They said Baker was jailed"),
    ("They resigned the long-term lease", "They re-signed the long-\nterm lease"),
    ("a mancar was built in ac-cord", "a man-car was built in ac-\ncord"),
    ("wHO said it", "WHO said it"),
]

# honest quotes that a strict eye might refuse
HONEST = [
    ("“We came ... and left”", "We came at noon and left"),
    ("“we saw nothing”.", "claim we saw nothing at all"),
    ("“we saw nothing”,", "claim we saw nothing at all"),
    ("It is ... late. We go now.", "“It is very late.\n\n“We go now.”"),
    ("never inspected", "never inspec&shy;ted"),
    ("well... no", "well&hellip; no"),
    ("[T]he dam failed again", "when the dam failed again"),
    ('"nous partons"', "« nous partons »"),
    ("We came. . . . And left", "We came at noon. And left"),
    ("the general [Kayani] said no", "the general said no to her. Kayani left"),
    ("[Kayani] refused to meet her", "Kayani: he refused to meet her"),
    ("told [the general] to go", "told him to go, as the general says"),
    ("12 men", "about 12 men."),
    ("Smith", "“Smith”"),
    ("he went home", "he went home—he said"),
    ("he went home", "“he went home…”"),
    ("in 2015", "in 2015, he"),
    ("page 3", "(page 3)"),
    ("in the 1990s", "in the 1990s."),
    ("at 9:30", "at 9:30."),
    ("Paris", "Paris–London"),
    ("we lost 6", '"we lost 6" he said'),
    ("he said no", "he said no.[1]"),
    ("10 percent", "by 10 percent"),
    ("ABC", "ABC/DEF"),
    ("end of it", "end of it.Next came"),
    ("two admit", "two&nbsp;&nbsp;admit"),
    ("a b c d", "a b&nbsp;\nc d"),
    ("Qui est-ce?", "Qui est-ce ?"),
    ("C'est vrai!", "C’est vrai !"),
    ("“Nous ne partons pas”, a-t-il dit", "« Nous ne partons pas », a-t-il dit"),
    ("the plan - if any - failed", "the plan—if any—failed"),
    (
        "The dam broke. It rained. It stopped. All wept. We left.",
        "“The dam broke. It rained. It stopped. All wept.\n\n“We left.”",
    ),
    ("he… left the room", "he . . . left the room"),
    ("he .  .\n. left the room", "he . . . left the room"),
    ("their [expletive] off [sic] now", "their [expletive] off now"),
    ("The talks … ended in failure", "The talks between the U.S. and Iran ended in failure"),
    ("The talks … ended in failure", "The talks held at St. James’s Palace ended in failure"),
    (
        "The minister … said the dam was safe",
        "The minister, who opposed the bill in May, said the dam was safe",
    ),
    ("He said [he] would go home", "He said I would go home"),
    ("he go (sic) home early", "he go home early"),
    ("the dam is safe [my emphasis]", "the dam is safe"),
    ("a deal … was rejected there", "a deal that was rejected there"),
    ("At the time, [the mayor] told them all", "The mayor rose. At the time, he told them all"),
    ("100 people died", "MOSCOW—100 people died"),
    ("100 people died", "<b>100 people died"),
    ("100 people died", '<p class="x">100 people died'),
    ("he said no", "he said no² and left"),
    ("he said no", "he said no¹."),
    ("he said no", "_he said no_ and left"),
    ("he said no", "*he said no* and left"),
    ("cooperation failed", "the coope-\nration failed"),
    ("the well-known man", "the well-\nknown man"),
    ("The plan is sound … and it will work", "“The plan is sound,” Carr said, “and it will work.”"),
    ("The plan … will now work", "“The plan, at last,” Carr said, “will now work.”"),
    ("The commission left the long-term plan", "The com-\nmission left the long-\nterm plan"),
    ("the plan of 2010-11 failed", "the plan of 2010-\n11 failed"),
    ("C’est 10 % de trop !", "« C’est 10\u00a0% de trop\u00a0! »"),
    ("over and done", "over &nbsp;and done"),
    ("The man … was jailed today", "The man in the red coat was jailed today"),
    ("Smith … was jailed today", "Smith, who came from Kabul and Herat, was jailed today"),
    ("Smith … was jailed today", "Smith, the mayor, was jailed today"),
    ("He came … and quickly left", "He came to the house and quickly left"),
    ("He said that [the general] had gone home", "The general left. He said that he had gone home"),
    ("It [was] over and done with", "It is over and done with"),
    ("they want to see [the minister]?", "the minister asks: they want to see him?"),
    ("percent of voters", "some 37 percent of voters"),
    ("Many […] think the dam is safe", "Many of Mr. Smith's men think the dam is safe"),
    ("a rise from 37 [sic] percent", "a rise from 37 percent"),
    ("They were [sic] going home", "They were going home"),
    ("We know [that] it failed", "We know it failed"),
    ("the dam is safe [emphasis added]", "the dam is safe"),
    ("[The minister] did not go home", "The minister? He did not go home"),
    ("[Smith] did not go home", "The minister did not go home. Smith wept"),
    ("The officials … left the room", "The officials of the bank left the room"),
    ("twenty or thirty", "twenty or thirty men"),
    ("one of five", "one of five men"),
    ("Chapter 5", "Chapter 5\n\nMillions died"),
    ("in May", "in May, hundred of"),
    ("他不同意", "他不同意"),
    ("They went … the city of Kabul", "They went to the city of Kabul"),
    ("He killed … a bill in May", "He killed, and openly, a bill in May"),
    ("She says that … we are late", "She says that, at the request of the bank, we are late"),
    ("The dam broke … We left", "“The dam broke. It rained all day. We left,” he said"),
    ("The talks … are going well", "The talks — at least for now — are going well"),
    ("It rained … the whole day", "It rained for the whole day"),
]


@pytest.mark.parametrize(("quote", "source", "stands"), FOLDED.values(), ids=FOLDED)
def test_folding_forgives_typography_but_not_offsets(
    quote: str, source: str, stands: str | None
) -> None:
    document = Document(source)

    (evidence,) = locate([quote], document)

    assert (evidence.status, evidence.verified) == ("folded", True)
    assert evidence.span is not None
    assert document.at(evidence.span) == evidence.text
    assert stands is None or evidence.text == stands


@pytest.mark.parametrize(("quote", "source"), REFUSED.values(), ids=REFUSED)
def test_what_the_source_does_not_say_is_never_verified(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert evidence.status in {"altered", "absent"}
    assert (evidence.verified, evidence.span, evidence.spans, evidence.text) == (
        False,
        None,
        (),
        None,
    )


@pytest.mark.parametrize(("quote", "source", "parts"), SPLICED.values(), ids=SPLICED)
def test_honest_gaps_are_told_with_their_parts(quote: str, source: str, parts: list[str]) -> None:
    document = Document(source)

    (evidence,) = locate([quote], document)

    assert evidence.status == "spliced"
    assert [document.at(span) for span in evidence.spans] == parts


@pytest.mark.parametrize(("quote", "source"), DISHONEST.values(), ids=DISHONEST)
def test_a_gap_may_swallow_no_negation_and_no_speaker(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert not evidence.verified


def test_a_quote_to_the_letter_is_exact_in_all_of_its_places() -> None:
    document = Document("no deal, he said. No deal? no deal!")

    (evidence,) = locate(["no deal"], document)

    assert evidence.status == "exact"
    assert evidence.spans == ((0, 7), (27, 34))
    assert evidence.span == (0, 7)


def test_offsets_count_code_points_and_utf_16_units() -> None:
    (evidence,) = locate(["war"], Document("😀😀 war"))

    assert evidence.spans == ((3, 6),)
    assert evidence.utf16 == ((5, 8),)


@pytest.mark.parametrize(
    ("quote", "source"),
    [("東京に", "彼は東京に行った"), ("לא אמר", "הוא לא אמר דבר"), ("ไม่ได้", "เขาไม่ได้พูด")],
    ids=["no spaces", "right to left", "Thai"],
)
def test_other_scripts_are_located(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert evidence.status == "exact"
    assert evidence.text == quote


def test_an_altered_quote_shows_the_nearest_passage_and_each_changed_word() -> None:
    source = "However, the minister did not say on Monday that the dam was safe."

    (evidence,) = locate(["the minister did say on Monday that the dam is safe"], Document(source))

    assert evidence.status == "altered"
    assert evidence.nearest is not None
    assert evidence.nearest.text == "the minister did not say on Monday that the dam was safe"
    assert [(run.where, run.text) for run in evidence.nearest.diff if run.where != "both"] == [
        ("source", "not"),
        ("quote", "is"),
        ("source", "was"),
    ]


def test_an_invented_quote_is_absent_and_has_no_neighbour() -> None:
    (evidence,) = locate(["Elephants dance at midnight"], Document("The talks failed on Sunday."))

    assert (evidence.status, evidence.nearest) == ("absent", None)


def test_a_lone_surrogate_is_no_reason_to_fall_over() -> None:
    (evidence,) = locate(["said \ud800 no"], Document("he said \ud800 no"))

    assert evidence.verified


@pytest.mark.parametrize(("quote", "source"), ATTACKS)
def test_no_attack_verifies(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert not evidence.verified


@pytest.mark.parametrize(("quote", "source"), HONEST)
def test_nothing_honest_is_refused(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert evidence.verified


def test_the_nearest_passage_is_the_nearest_by_letters() -> None:
    source = "The pr1soner t00k with himalarge stickandarazor. He said n0thing more at all."

    (evidence,) = locate(
        ["The prisoner took with him a large stick and a razor."], Document(source)
    )

    assert evidence.nearest is not None
    assert evidence.nearest.text == "The pr1soner t00k with himalarge stickandarazor."


# what a machine made of a printed page, a clean quote, and where that stands
GARBLED = {
    "every word": (
        "Tbo dain h;id fai1ed. Tlie rnayor oi Os~k sa!d uo-oue hacl beeu wamed iu tirne. He 1eft.",
        "The mayor of Osk said no-one had been warned in time.",
        "Tlie rnayor oi Os~k sa!d uo-oue hacl beeu wamed iu tirne.",
    ),
    "a heading": (
        "A fire in the mill burnt all n!ght. FlRE IH TEE M!LL. The ~ owner was away at the time.",
        "FIRE IN THE MILL.",
        "FlRE IH TEE M!LL.",
    ),
    "a heading, and the same in small letters": (
        "F0RCED TElEGRAH. Ann Lee sh0wed a forced telegram. It ~ was n!t hers.",
        "FORCED TELEGRAM.",
        "F0RCED TElEGRAH.",
    ),
    "edges": (
        "Then ~ it ended. \\;At+empt of tlie bridge-keeper w;is rnade 1o stop it.,j Rain fell.",
        "Attempt of the bridge-keeper was made to stop it,",
        "At+empt of tlie bridge-keeper w;is rnade 1o stop it.,j",
    ),
}


@pytest.mark.parametrize(("source", "quote", "passage"), GARBLED.values(), ids=GARBLED)
def test_a_quote_is_traced_in_what_a_machine_read_from_print(
    source: str, quote: str, passage: str
) -> None:
    (evidence,) = locate([quote], Document(source))

    assert not evidence.verified
    assert evidence.nearest is not None
    assert evidence.nearest.text == passage


def test_clean_text_is_not_taken_for_garbled() -> None:
    clean = (
        "Ann Lee (D-Ohio) said 3 of 4 left; “No!” she cried: 20% more / less. See a.b@c.de & co."
    )

    assert not is_garbled(clean * 9)
    assert is_garbled("Ann L;ee sa!d th~t it r~ined.")


@given(st.text("abc ", min_size=1, max_size=8), st.text("abcd ", max_size=20))
def test_edit_distance_is_that_of_the_dynamic_programme(pattern: str, text: str) -> None:
    row = list(range(len(text) + 1))
    for at, letter in enumerate(pattern, 1):
        above, row = row, [at]
        for column, other in enumerate(text, 1):
            kept = above[column - 1] + (letter != other)
            row.append(min(above[column] + 1, row[-1] + 1, kept))

    assert distance(pattern, text) == row[-1]


@given(st.text("abc ", min_size=1, max_size=8), st.text("abcd ", max_size=20))
def test_approximate_matching_is_the_dynamic_programme(pattern: str, text: str) -> None:
    column = list(range(len(pattern) + 1))
    best, end = len(pattern), 0
    for at, letter in enumerate(text, 1):
        above = [0]
        for row, wanted in enumerate(pattern, 1):
            cheapest = min(column[row] + 1, above[-1] + 1, column[row - 1] + (wanted != letter))
            above.append(cheapest)
        column = above
        if column[-1] < best:
            best, end = column[-1], at

    match = best_match(pattern, text)

    assert match is not None
    assert (match.distance, match.end) == (best, end)
