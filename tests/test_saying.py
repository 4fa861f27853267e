"""Who says what: the source and what is said, one sentence each."""

from __future__ import annotations

import pytest

from summarise import Document, read

SAYING = {
    "put the toll at": ("The ministry put the death toll at 31.", ["The ministry"], ["31"]),
    "an office before a colon": (
        "Mission chief Ann Lee: “We have no proof.”",
        ["Mission chief Ann Lee"],
        ["“We have no proof.”"],
    ),
    "told of between dashes": (
        "The manager, Dan Roe — the coach's son — denied that it was late.",
        ["Dan Roe — the coach's son"],
        ["it was late"],
    ),
    "himself alone": ("Sir Edwin himself denied that it fell.", ["Sir Edwin"], ["it fell"]),
    "behind a bullet": (
        "* The captain, Erik Strand, told police that the rudder failed.",
        ["The captain, Erik Strand,"],
        ["the rudder failed"],
    ),
    "claims behind an age": (
        "Singer Ann Lee, 24, claims she and Ek were paid.",
        ["Singer Ann Lee, 24,"],
        ["she and Ek were paid"],
    ),
    "denied knowingly": (
        "Lee, 26, denied knowingly taking the pills.",
        ["Lee, 26,"],
        ["knowingly taking the pills"],
    ),
    "who died after being held": (
        "The family of a man who died after being held in Osk have accused officers of lying.",
        ["The family of a man who died after being held in Osk"],
        ["officers of lying"],
    ),
    "what the saying opens": (
        "Prosecutors said Ek set fire to the mill, opening a trial that divided Osk.",
        ["Prosecutors"],
        ["Ek set fire to the mill"],
    ),
    "put it to": ("Ann Lee put it to Ek that she was too late.", ["Ann Lee"], ["she was too late"]),
    "told one who": (
        "Lee told Ek, who will be sentenced in May, that he was a coward.",
        ["Lee"],
        ["he was a coward"],
    ),
    "said later": ("The minister said later that it held.", ["The minister"], ["it held"]),
    "confirmed a report": ("Ann Lee confirmed the report.", ["Ann Lee"], ["the report"]),
    "almost universally": (
        "Critics in Osk almost universally say that it failed.",
        ["Critics in Osk"],
        ["it failed"],
    ),
    "who run papers": (
        "Executives who run papers nearly unanimously say that it failed.",
        ["Executives who run papers"],
        ["it failed"],
    ),
    "a title before a verb": (
        "Asked whether Mr. Roe would stay, Mrs. Lee shook her head and said, “No.”",
        ["Mrs. Lee"],
        ["“No.”"],
    ),
    "groups that have": (
        "Groups that have endorsed him say that it failed.",
        ["Groups that have endorsed him"],
        ["it failed"],
    ),
    "what leads in": (
        "Speaking in Osk, Ann Lee, without naming him, accused Bo Roe of theft.",
        ["Ann Lee, without naming him,"],
        ["Bo Roe of theft"],
    ),
    "what leads in between dashes": (
        "Closing the race with a long speech -- complete with notes -- Lee said that he won.",
        ["Lee"],
        ["he won"],
    ),
    "a narrative before the speech": (
        "Neither man was impressed by Roe - “He was born rich,” Ann Lee said.",
        ["Ann Lee"],
        ["“He was born rich,”"],
    ),
    "two in one subject": (
        "Roe and his lawyers have vigorously denied the fraud claims.",
        ["Roe and his lawyers"],
        ["the fraud claims"],
    ),
    "a short form within": (
        "Ann Lee said the gap between Bo Ek and then-Sen. Cal Roe was narrow.",
        ["Ann Lee"],
        ["the gap between Bo Ek and then-Sen. Cal Roe was narrow"],
    ),
    "who stands last": (
        "Even as the race moves to Osk, a state that she hoped to carry, it is tight, said Bo Ek.",
        ["Bo Ek"],
        ["Even as the race moves to Osk, a state that she hoped to carry, it is tight"],
    ),
    "behind two hyphens": (
        "He won in Osk, which holds a caucus -- Ann Lee says that he is stronger.",
        ["Ann Lee"],
        ["he is stronger"],
    ),
    "what speech raises": (
        "Hundreds chanted “Bo or Cal,” raising fresh questions about the race.",
        ["Hundreds"],
        ["“Bo or Cal,”"],
    ),
    "what it refers to": (
        "Ann Lee accused the board of theft, a reference to letters leaked in May.",
        ["Ann Lee"],
        ["the board of theft"],
    ),
    "what the writer thinks of it": (
        "Ann Lee said she kept the rules, claims that the report could not confirm.",
        ["Ann Lee"],
        ["she kept the rules"],
    ),
    "according to in the middle": (
        "Notably absent from the talks, according to members, was any mention of the plan.",
        ["members"],
        ["Notably absent from the talks", "was any mention of the plan"],
    ),
    "according to behind that": (
        "It said that, according to a count of letters, half of them were late.",
        ["a count of letters"],
        ["half of them were late"],
    ),
    "a lead that another's deed follows": (
        "A few weeks after Ann Lee announced that the war would end, Osk troops bombed a mill.",
        ["Ann Lee"],
        ["the war would end"],
    ),
    "even as": (
        "Even as Ann Lee has said that the war is bad, her government carves out exceptions.",
        ["Ann Lee"],
        ["the war is bad"],
    ),
    "a day behind speech": (
        "Bo Ek tweeted, “Thank you all!” on Friday afternoon.",
        ["Bo Ek"],
        ["“Thank you all!”"],
    ),
    "even as rumours spread": (
        "Ann Lee told reporters that she did not know it, even as rumours spread.",
        ["Ann Lee"],
        ["she did not know it"],
    ),
    "whom she assures": (
        "Ann Lee assured voters he would build it.",
        ["Ann Lee"],
        ["he would build it"],
    ),
    "a party before an office": (
        "Presumptive Republican presidential nominee Bo Ek came, announcing he would run.",
        ["Presumptive Republican presidential nominee Bo Ek"],
        ["he would run"],
    ),
    "what the writer calls it": (
        "Ann Lee said she does not want to go — a controversial proposal she has made before.",
        ["Ann Lee"],
        ["she does not want to go"],
    ),
    "who tells a paper": (
        "Bo Ek, who was on the slate, told the Osk Post, “Of the three, I like her best.”",
        ["Bo Ek, who was on the slate,"],
        ["“Of the three, I like her best.”"],
    ),
    "what a paper tells of another's word": (
        "His manager, Bo Ek, says he can close the gap, which stood at 9, according to the Post.",
        ["His manager, Bo Ek,"],
        ["he can close the gap, which stood at 9"],
    ),
    "a shouted day": (
        "According to USA TODAY contributor Ann Lee, rates have moved.",
        ["USA TODAY contributor Ann Lee"],
        ["rates have moved"],
    ),
    "what a senator emailed": (
        "The Osk senator emailed supporters saying: “It goes on.”",
        ["The Osk senator"],
        ["“It goes on.”"],
    ),
    "one of two, with a name": (
        "King Bo Ek and his heir, Cal Ek, said the jet fell.",
        ["his heir, Cal Ek,"],
        ["the jet fell"],
    ),
    "what a judge did": (
        "A spokesman confirmed that Judge Bo Ek had resigned.",
        ["A spokesman"],
        ["Judge Bo Ek had resigned"],
    ),
    "what a judge took": (
        "A spokesman confirmed the judge took the money.",
        ["A spokesman"],
        ["the judge took the money"],
    ),
    "what was stolen": (
        "Bo Ek charged that the firm stole $3 million from the city.",
        ["Bo Ek"],
        ["the firm stole $3 million from the city"],
    ),
    "what they should do": (
        "The lawyer advised, however, that they leave the town.",
        ["The lawyer"],
        ["they leave the town"],
    ),
    "on terms": (
        "Ann Lee said on condition of anonymity the dam was old.",
        ["Ann Lee"],
        ["the dam was old"],
    ),
    "before when": (
        "Ann Lee said before the vote she would resign at once.",
        ["Ann Lee"],
        ["before the vote she would resign at once"],
    ),
    "between dashes": (
        "Ann Lee said the reform — a proposal by Bo Ek — would cost jobs.",
        ["Ann Lee"],
        ["the reform — a proposal by Bo Ek — would cost jobs"],
    ),
    "a proposal that is no aside": (
        "Ann Lee said she will stay — a long night of rain and a proposal.",
        ["Ann Lee"],
        ["she will stay — a long night of rain and a proposal"],
    ),
    "whom somebody tells behind what leads in": (
        "Although it rained, Ann Lee told members in Osk, a town, that the dam fell.",
        ["Ann Lee"],
        ["the dam fell"],
    ),
    "according to two": (
        "According to their friends and advisers, Ann Lee and Bo Ek have worried for months.",
        ["their friends and advisers"],
        ["Ann Lee and Bo Ek have worried for months"],
    ),
    "what a paper declared, and when": (
        "Ann Lee won the vote, the Osk Press declared on Thursday, two days after it began.",
        ["the Osk Press"],
        ["Ann Lee won the vote"],
    ),
    "some who do more": (
        "Morale is low, employees complain of his lack of talk and some have left.",
        ["employees"],
        ["of his lack of talk"],
    ),
    "a paper that tells where": (
        "“I shook his hand,” the pope said, according to the Press, during an answer to Osk.",
        ["the pope"],
        ["“I shook his hand,”"],
    ),
    "what they should not do": (
        "Officials have told Osk residents not to drink the brown stuff in their taps.",
        ["Officials"],
        ["not to drink the brown stuff in their taps"],
    ),
    "what he assured me of": (
        "Al Ek has assured me he's going to keep it “classy” and fun.",
        ["Al Ek"],
        ["he's going to keep it “classy” and fun"],
    ),
    "in brackets": (
        "(The firm did the deal in May. Its chief, Al Ek, said that the timing was unrelated.)",
        ["Its chief, Al Ek,"],
        ["the timing was unrelated"],
    ),
    "innocence": ("Ann Lee maintained her innocence.", ["Ann Lee"], []),
    "a sentence in brackets": (
        "(Mr. Ek has pleaded not guilty.) And finding a seat for Ann Lee also proved hard.",
        ["Mr. Ek"],
        [],
    ),
    "what he should do": (
        "Ann Lee told Bo Ek to leave the house at once.",
        ["Ann Lee"],
        ["to leave the house at once"],
    ),
    "two ranks": (
        "Current and former officials who spoke with the Post said the group has become a shell.",
        ["Current and former officials who spoke with the Post"],
        ["the group has become a shell"],
    ),
    "a label in -s": ("Jones: “It was not safe.”", ["Jones"], ["“It was not safe.”"]),
    "who is silent, and who has not budged": (
        "Neither side has budged and Lee declined to comment.",
        ["Lee"],
        [],
    ),
    "answered about a door": (
        "Tom Crake answered that the door was locked all night.",
        ["Tom Crake"],
        ["the door was locked all night"],
    ),
    "what somebody is, with an aside": (
        "Tom Crake said he is, without doubt, the worst mayor.",
        ["Tom Crake"],
        ["he is, without doubt, the worst mayor"],
    ),
    "two facts": (
        "Tom Crake said the mill poisoned wells and many are sick.",
        ["Tom Crake"],
        ["the mill poisoned wells and many are sick"],
    ),
    "whom somebody would miss": (
        "Tom Crake met Mary Ek, who had wept and said he would miss her.",
        ["Tom Crake"],
        ["he would miss her"],
    ),
    "who lost and said so": (
        "Ann Lee met Bo Ek, who lost the vote and said the count was wrong.",
        ["who"],
        ["the count was wrong"],
    ),
    "maintained with an aside": (
        "Tom Crake maintained, in the end, that he was clean.",
        ["Tom Crake"],
        ["he was clean"],
    ),
    "maintained to the end": (
        "Tom Crake maintained to the end that he was clean.",
        ["Tom Crake"],
        ["he was clean"],
    ),
    "what they threaten to do": (
        "Tom Crake left, threatening they would burn his shop.",
        ["Tom Crake"],
        ["they would burn his shop"],
    ),
    "who has a title": (
        "Mr. Lee would cut taxes by half, promising great growth in return.",
        ["Mr. Lee"],
        ["great growth in return"],
    ),
    "General Electric": (
        "General Electric says that in 2012 it paid its taxes.",
        ["General Electric"],
        ["in 2012 it paid its taxes"],
    ),
    "a programme that leads in": (
        "Speaking Sunday on “This Week,” Lee admitted that the name was wrong.",
        ["Lee"],
        ["the name was wrong"],
    ),
    "a class called so": (
        "Lee shared a page for a class called “Old Dams” on Monday, writing “Allow me to help.”",
        ["Lee"],
        ["“Allow me to help.”"],
    ),
    "a tweeted-out name": (
        "As Lee began tweeting out his new song, his lawyer said it was late.",
        ["his lawyer"],
        ["it was late"],
    ),
    "what the writer excepts": (
        "Lee warned that the dam was weak - except that it held.",
        ["Lee"],
        ["the dam was weak"],
    ),
    "what is set off between dashes": (
        "Lee said it had those old - and previously unseen - dams for years.",
        ["Lee"],
        ["it had those old - and previously unseen - dams for years"],
    ),
    "who goes on behind what they said": (
        "Mr. Lee, who said last week that it was late, issued a long statement on it.",
        ["who"],
        ["it was late"],
    ),
    "adding hopefully": (
        "Mr. Lee left, adding hopefully that he did not lose.",
        ["Mr. Lee"],
        ["he did not lose"],
    ),
    "whose adjective stands apart": (
        "“I made it the top priority,” the bespectacled, 71-year-old diplomat said in May.",
        ["the bespectacled, 71-year-old diplomat"],
        ["“I made it the top priority,”"],
    ),
    "on a day": (
        "The Osk campaign on Tuesday responded that it had moved to a new hall.",
        ["The Osk campaign"],
        ["it had moved to a new hall"],
    ),
    "what has yet to happen": (
        "While officials have been promising a larger staff for months, though, that has to wait.",
        ["officials"],
        ["a larger staff for months"],
    ),
    "an office that is another's": (
        "According to Ann Lee, Osk's housing director, the dam has fallen.",
        ["Ann Lee, Osk's housing director"],
        ["the dam has fallen"],
    ),
    "behind a headline and a dash": (
        "THE DAM WAS OLD - David Wasser: “It has long looked like a fork.”",
        ["David Wasser"],
        ["“It has long looked like a fork.”"],
    ),
    "what a day brings": (
        "Growth will end in May, the Osk Office reported on Monday - a day that began well.",
        ["the Osk Office"],
        ["Growth will end in May"],
    ),
    "what an agency is told": (
        "“In that call he gave proof,” to reach a plea, Lee told The Associated Press.",
        ["Lee"],
        ["“In that call he gave proof,” to reach a plea"],
    ),
    "with a spokesperson": (
        "Osk Mill is sad, with a spokesperson stating, “We are sad about it all.”",
        ["a spokesperson"],
        ["“We are sad about it all.”"],
    ),
    "as of a day": (
        "As of Jan. 3, the firm had built 31 cars for sale, Osk Motors said in a paper last month.",
        ["Osk Motors"],
        ["As of Jan. 3, the firm had built 31 cars for sale"],
    ),
    "an office that no second comma ends": (
        "Michael Driscoll, the assistant director of the field office said it was late.",
        ["Michael Driscoll, the assistant director of the field office"],
        ["it was late"],
    ),
    "what two hyphens set off": (
        "Lee said he would run for the town's board -- and the town is waiting for him.",
        ["Lee"],
        ["he would run for the town's board"],
    ),
    "who says so behind two of who": (
        "An officer who was there and who asked not to be named said it rained all day.",
        ["An officer who was there and who asked not to be named"],
        ["it rained all day"],
    ),
    "an officer who fears for his job": (
        "An officer who did not want to give his name for fear of losing it said it was late.",
        ["An officer who did not want to give his name for fear of losing it"],
        ["it was late"],
    ),
    "a source close to a family": (
        "A source close to the family, who asked not to be named, said Roe had fled.",
        ["A source close to the family, who asked not to be named,"],
        ["Roe had fled"],
    ),
    "what nobody had told her": (
        "Ana Mendez told the Courier nobody had told her that Tull left.",
        ["Ana Mendez"],
        ["nobody had told her that Tull left"],
    ),
    "what she had been told to say": (
        "Ana Mendez told a court she had been made to say that Tull took it.",
        ["Ana Mendez"],
        ["she had been made to say that Tull took it"],
    ),
    "in a place": (
        "In Iowa, the Republican candidate said farmers would benefit.",
        ["the Republican candidate"],
        ["farmers would benefit"],
    ),
    "unlike another": (
        "Unlike Bob Clark, the Republican leader said he would vote no.",
        ["the Republican leader"],
        ["he would vote no"],
    ),
    "what somebody observed": (
        "“The town is dying,” Ann Reed observed on Monday.",
        ["Ann Reed"],
        ["“The town is dying,”"],
    ),
    "what somebody wrote": (
        "In a memo, James Comey wrote the president was late for the inquiry.",
        ["James Comey"],
        ["the president was late for the inquiry"],
    ),
    "minutes after it": (
        "Minutes after the crash, the pilot radioed the tower, investigators said Friday.",
        ["investigators"],
        ["Minutes after the crash, the pilot radioed the tower"],
    ),
    "what Democrats charged": (
        "Democrats charged that plans for the wall were a waste of money.",
        ["Democrats"],
        ["plans for the wall were a waste of money"],
    ),
    "who smiled and said so": (
        "Ann Reed debated Bob Clark, who smiled and said she was wrong about taxes.",
        ["who"],
        ["she was wrong about taxes"],
    ),
    "what is called baseless": (
        "The embassy called “baseless” the charge that it spied on students.",
        ["The embassy"],
        ["“baseless” the charge that it spied on students"],
    ),
    "a question by Will": (
        "“Who is in charge of this city?” Will Clark asked.",
        ["Will Clark"],
        ["“Who is in charge of this city?”"],
    ),
    "all except the price": (
        "Ann Reed said they liked everything – except the price.",
        ["Ann Reed"],
        ["they liked everything – except the price"],
    ),
    "what was tweeted": (
        "Michael Reed tweeted Trump's plan was a disaster for farmers.",
        ["Michael Reed"],
        ["Trump's plan was a disaster for farmers"],
    ),
    "what two alleged": (
        "Two alleged the coach had hurt them.",
        ["Two"],
        ["the coach had hurt them"],
    ),
    "in a bracket": (
        "Lee served up food for headlines (“Lee Is Out,” declared the Osk Post in May) and won.",
        ["the Osk Post"],
        ["“Lee Is Out,”"],
    ),
    "told as he left": (
        "Tom Reed told reporters as he left the courthouse that the charges were false.",
        ["Tom Reed"],
        ["the charges were false"],
    ),
    "told a crowd where he grew up": (
        "Mr. Reed told the crowd in Ohio, where he grew up, that the plants were coming back.",
        ["Mr. Reed"],
        ["the plants were coming back"],
    ),
    "told workers at a plant she founded": (
        "Ann Lee told workers at the plant she founded that the jobs were safe.",
        ["Ann Lee"],
        ["the jobs were safe"],
    ),
    "an aside with a verb": (
        "Ann Lee said the mayor — and he is not alone — had taken bribes from the bank.",
        ["Ann Lee"],
        ["the mayor — and he is not alone — had taken bribes from the bank"],
    ),
    "a story that a paper reported": (
        "The dam was old, a story The Times first reported.",
        ["The Times"],
        ["The dam was old"],
    ),
    "denied that, following a fire": (
        "The company denied that, following the fire, staff had been fired.",
        ["The company"],
        ["following the fire, staff had been fired"],
    ),
    "a first name in -ing": (
        "Manning Ek, the chairman of the bank said the dam was safe.",
        ["Manning Ek, the chairman of the bank"],
        ["the dam was safe"],
    ),
    "a claims office": (
        "Officials have not said whether the dam and claims office will close.",
        ["Officials"],
        ["whether the dam and claims office will close"],
    ),
    "a bracket in the middle": (
        "The Osk Party (formerly led by Mr. Ek of St. Paul, D.C.) Republicans said no to it.",
        ["Republicans"],
        ["no to it"],
    ),
    "whose lawyers": (
        "Tom Crake met Ann Bole and her lawyers said the case was weak.",
        ["her lawyers"],
        ["the case was weak"],
    ),
    "she and her sons": (
        "Ann Bole and her sons said the case was weak.",
        ["Ann Bole and her sons"],
        ["the case was weak"],
    ),
}


@pytest.mark.parametrize(("text", "sources", "contents"), SAYING.values(), ids=SAYING)
def test_who_says_what(text: str, sources: list[str], contents: list[str]) -> None:
    document = Document(text)

    (said,) = read(document).by_rule

    assert [document.at(span) for span in said.source] == sources
    assert [document.at(span) for span in said.content] == contents
