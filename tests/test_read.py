"""The rules' reading: passages, attributions, speakers and links, by example."""

from __future__ import annotations

import pkgutil

import pytest

from summarise import summarise
from summarise.document import Document
from summarise.read import read
from summarise.read.drafting import draft
from summarise.read.lexicon import languages, lexicon
from summarise.read.passages import passages
from summarise.read.reading import Attribution, Reading

# text, the passages within their marks
PASSAGES = {
    "nested in equal marks": (
        "“You care when “your team” is late. It is,” he said.",
        [
            "You care when “your team” is late. It is,",
        ],
    ),
    "straight": ('He said "no" and left.', ["no"]),
    "curly": ("He said “no” and left.", ["no"]),
    "mixed": ('He said “no" and left.', ["no"]),
    "German": ("Er sagte „nein“ und ging.", ["nein"]),
    "French": ("Il dit « non » et part.", [" non "]),
    "Danish": ("Han sagde »nej« og gik.", ["nej"]),
    "Japanese": ("彼は「いいえ」と言った。", ["いいえ"]),
    "single": ("He called it ‘a lie’ today.", ["a lie"]),
    "apostrophes": ("The workers’ pay wasn’t Smith’s.", []),
    "decade": ("In the ’90s and ’80s it rained.", []),
    "nested": ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
    "doubled": ("He is ''sorry'' now.", ["sorry"]),
    "reopened": ("“One.\n\n“Two,” he said.", ["One.\n\n“Two,"]),
    "unclosed": ("“One.\n\nTwo went on.", ["One."]),
    "unclosed, each turn of a transcript": (
        '"LEE: It rained.\n\n"EK: It poured.\n\nThey left.',
        ["LEE: It rained.", "EK: It poured."],
    ),
    "unclosed, then another": ("“One\n\nHe said “two” now.", ["One", "two"]),
    "unopened": ("One,” he said.", []),
    "two": ("“One,” he said. “Two.”", ["One,", "Two."]),
}

# text, source, cue, content, kind, speaker
ATTRIBUTIONS = {
    "according to a name, then somebody else": (
        "According to Ann Lee, the contractor keeps a third of every fine.",
        "Ann Lee",
        "According to",
        "the contractor keeps a third of every fine",
        "indirect",
    ),
    "speech according to a name": (
        "“It was hot,” according to Ann Lee, who drove the engine.",
        "Ann Lee, who drove the engine",
        "according to",
        "“It was hot,”",
        "direct",
    ),
    "summoned and not named": (
        "Firefighters called to the depot on Saturday were held at the gate, Ann Lee said.",
        "Ann Lee",
        "said",
        "Firefighters called to the depot on Saturday were held at the gate",
        "indirect",
    ),
    "put to somebody": (
        "Ann Lee put it to him that the stock had been cleared.",
        "Ann Lee",
        "put it to",
        "the stock had been cleared",
        "indirect",
    ),
    "said that": ("Ann Lee said that it rained.", "Ann Lee", "said", "it rained", "indirect"),
    "said, no that": ("Ann Lee said it rained.", "Ann Lee", "said", "it rained", "indirect"),
    "said on a day": (
        "Ann Lee said on Monday that it rained.", "Ann Lee", "said", "it rained", "indirect",
    ),
    "told": ("Ann Lee told the BBC that it rained.", "Ann Lee", "told", "it rained", "indirect"),
    "told reporters": (
        "Ann Lee told reporters it rained.", "Ann Lee", "told", "it rained", "indirect",
    ),
    "according to, before": (
        "According to Ann Lee, it rained.", "Ann Lee", "According to", "it rained", "indirect",
    ),
    "according to, after": (
        "It rained all day, according to Ann Lee.",
        "Ann Lee", "according to", "It rained all day", "indirect",
    ),
    "speech, then speaker": (
        "“It rained,” Ann Lee said.", "Ann Lee", "said", "“It rained,”", "direct",
    ),
    "speech, verb, speaker": (
        "“It rained,” said Ann Lee.", "Ann Lee", "said", "“It rained,”", "direct",
    ),
    "speaker, then speech": (
        "Ann Lee said: “It rained.”", "Ann Lee", "said", "“It rained.”", "direct",
    ),
    "a question": ("“It rained?” Ann Lee asked.", "Ann Lee", "asked", "“It rained?”", "direct"),
    "mixed": (
        "Ann Lee said it was “a flood”.", "Ann Lee", "said", "it was “a flood”", "mixed",
    ),
    "in the middle": (
        "The rain, a source said, was heavy.", "a source", "said", "The rain|was heavy", "indirect",
    ),
    "behind a report": (
        "The dam will hold for years, Ann Lee said.",
        "Ann Lee", "said", "The dam will hold for years", "indirect",
    ),
    "unnamed, in a clause": (
        "A nurse who asked not to be named said that it rained.",
        "A nurse who asked not to be named", "said", "it rained", "indirect",
    ),
    "with a clause": (
        "The man who saw the flood said that it rained.",
        "The man who saw the flood", "said", "it rained", "indirect",
    ),
    "denied": ("Ann Lee denied the charges.", "Ann Lee", "denied", "the charges", "indirect"),
    "declined": ("Ann Lee declined to comment.", "Ann Lee", "declined to comment", "", "indirect"),
    "apposition": (
        "Ann Lee, the mayor of Ely, said it rained.",
        "Ann Lee, the mayor of Ely,", "said", "it rained", "indirect",
    ),
    "an opener": (
        "However, a police officer said it rained.",
        "a police officer", "said", "it rained", "indirect",
    ),
    "brackets": (
        "Rep. Ann Lee (D-Ohio) said it rained.",
        "Rep. Ann Lee (D-Ohio)", "said", "it rained", "indirect",
    ),
    "several appositions": (
        "“It rained,” Ann Lee, 67, a retired nurse from Akron, Ohio, said.",
        "Ann Lee, 67, a retired nurse from Akron, Ohio,", "said", "“It rained,”", "direct",
    ),
    "behind a place": (
        "In a Bloomberg interview Lee declared that it rained.",
        "Lee", "declared", "it rained", "indirect",
    ),
    "said to": (
        "“It rained,” Ann Lee said to the reporters.", "Ann Lee", "said", "“It rained,”", "direct",
    ),
    "an office without an article": (
        "Union chief dismisses the firm's claims of a strike.",
        "Union chief", "dismisses", "the firm's claims of a strike", "indirect",
    ),
    "a clause that is denied, and the sentence goes on": (
        "They had heard of the charges, which Ann Lee denies, and left.",
        "Ann Lee", "denies", "which", "indirect",
    ),
    "outside a house": (
        "Ann Lee said outside the court that it rained.",
        "Ann Lee", "said", "it rained", "indirect",
    ),
    "whose office says for whom they write": (
        "Ann Lee, writing for the majority, said it rained.",
        "Ann Lee, writing for the majority,", "said", "it rained", "indirect",
    ),
    "according to, without a comma": (
        "According to Lee the rain was heavy.",
        "Lee", "According to", "the rain was heavy", "indirect",
    ),
    "whose promise they are reminded of": (
        "Ann Lee reminded the people of his promise to leave.",
        "Ann Lee", "reminded", "of his promise to leave", "indirect",
    ),
    "a role that he had": (
        "Ann Lee ran as a Republican and declared that it rained.",
        "Ann Lee", "declared", "it rained", "indirect",
    ),
    "a lead with an adverb in the main clause": (
        "Though an aide described it as a flood, the members nevertheless left.",
        "an aide", "described", "it as a flood", "indirect",
    ),
    "speech, then what the crowd did": (
        "When Ann Lee said that she would “be there,” the crowd cheered up.",
        "Ann Lee", "said", "she would “be there,”", "mixed",
    ),
    "nothing she said": (
        "Nothing the mayor said “will make us leave,” Ann Lee said.",
        "Ann Lee", "said", "Nothing the mayor said “will make us leave,”", "mixed",
    ),
    "more than half": (
        "More than half of the voters said it rained.",
        "More than half of the voters", "said", "it rained", "indirect",
    ),
    "if": (
        "If it rains, Ann Lee said, “we might be late.”",
        "Ann Lee", "said", "If it rains|“we might be late.”", "mixed",
    ),
    "a saint's town": (
        "Ann Lee said it rained in St. Louis on the hill.",
        "Ann Lee", "said", "it rained in St. Louis on the hill", "indirect",
    ),
    "what was not offered": (
        "Ann Lee confirmed that it rained but would not offer details.",
        "Ann Lee", "confirmed", "it rained", "indirect",
    ),
    "a letter on a day": (
        "They had seen a letter from the board on Monday saying that it rained.",
        "the board", "saying", "it rained", "indirect",
    ),
    "issued on a day": (
        "The union issued a statement on Friday saying it rained.",
        "The union", "saying", "it rained", "indirect",
    ),
    "issued without a that": (
        "Ann Lee sent the board a letter saying it rained.",
        "Ann Lee", "saying", "it rained", "indirect",
    ),
    "in the next paragraph": (
        "Ann Lee said:\n\n“It rained.”", "Ann Lee", "said", "“It rained.”", "direct",
    ),
    "goes on": (
        "“It rained,” said Ann Lee. “It poured.”",
        "Ann Lee", "said", "“It rained,”|“It poured.”", "direct",
    ),
    "a question and more": (
        "''Did it rain?'' Ann Lee asked.", "Ann Lee", "asked", "''Did it rain?''", "direct",
    ),
    "rose and said": (
        "Ann Lee shook her head and said, “No.”", "Ann Lee", "said", "“No.”", "direct",
    ),
    "an unknown verb": (
        "Ann Lee then boomed, “It rained.”", "Ann Lee", "boomed", "“It rained.”", "direct",
    ),
    "the last of several deeds": (
        "The lawsuit alleges that Kane hit two men, sent one a note and threatened to fire him.",
        "The lawsuit", "alleges",
        "Kane hit two men, sent one a note and threatened to fire him", "indirect",
    ),
    "a statement saying": (
        "Ann Lee issued a letter saying that it rained.",
        "Ann Lee", "saying", "it rained", "indirect",
    ),
    "footage of her saying": (
        "They saw footage of Ann Lee saying “No”.", "Ann Lee", "saying", "“No”", "direct",
    ),
    "a signature": ("“It rained.” — Ann Lee", "Ann Lee", "—", "“It rained.”", "direct"),
    "a transcript": (
        "LEE: It rained all day and night.",
        "LEE", ":", "It rained all day and night", "indirect",
    ),
    "a headline": (
        "Minister Ann Lee: dam to be mended", "Minister Ann Lee", ":", "dam to be mended",
        "indirect",
    ),
    "said, inverted": ("Said Lee: “It rained.”", "Lee", "Said", "“It rained.”", "direct"),
    "a share": (
        "Forty-seven percent of voters said it rained.",
        "Forty-seven percent of voters", "said", "it rained", "indirect",
    ),
    "called": (
        "Ann Lee called the rain “a flood”.", "Ann Lee", "called", "the rain “a flood”", "mixed",
    ),
    "has long said": (
        "Ann Lee has long said that it rained.",
        "Ann Lee", "has long said", "it rained", "indirect",
    ),
    "a clause of its own": (
        "Ann Lee said it rained; the dam held.", "Ann Lee", "said", "it rained", "indirect",
    ),
    "a title and a straight mark": (
        'It rained. "It poured," Ms. Lee said.', "Ms. Lee", "said", '"It poured,"', "direct",
    ),
    "my father": (
        "“It rained,” my father often said.", "my father", "often said", "“It rained,”", "direct",
    ),
    "a letter reads": (
        "“It rained,” the letter reads.", "the letter", "reads", "“It rained,”", "direct",
    ),
    "speech, and what was done": (
        "Ann Lee shouted “It rains,” and closed the window.",
        "Ann Lee", "shouted", "“It rains,”", "direct",
    ),
    "speech behind a colon": (
        "Bo Ek scolded him: “It rained,” she said.", "she", "said", "“It rained,”", "direct",
    ),
    "the name of a show": (
        "On “Face the Rain,” Ann Lee said it had poured.",
        "Ann Lee", "said", "it had poured", "indirect",
    ),
    "named as": (
        "Ann Lee blasted the dam as a “disgrace” on Radio Osk.",
        "Ann Lee", "blasted", "the dam as a “disgrace”", "mixed",
    ),
    "the occasion": (
        "Ann Lee attacked Bo Ek in an early tweet.", "Ann Lee", "attacked", "Bo Ek", "indirect",
    ),
    "a clause before speech": (
        "Ann Lee said she has one quality: “Calm.”",
        "Ann Lee", "said", "she has one quality: “Calm.”", "mixed",
    ),
    "a hyphen": (
        "The front-runner said that it rained.", "The front-runner", "said", "it rained",
        "indirect",
    ),
    "most": ("Most believe that it rained.", "Most", "believe", "it rained", "indirect"),
    "thrown in": (
        "Some officials, however, say that it rained.",
        "Some officials", "say", "it rained", "indirect",
    ),
    "on a night": (
        "Ann Lee said Monday night that it rained.", "Ann Lee", "said", "it rained", "indirect",
    ),
    "a participle far off": (
        "The old paper has no love of “rain”, arguing that it is wet.",
        "The old paper", "arguing", "it is wet", "indirect",
    ),
    "figures": (
        "The new figures suggest that it rained.",
        "The new figures", "suggest", "it rained", "indirect",
    ),
    "seemed to": (
        "Ann Lee seemed to suggest that it rained.",
        "Ann Lee", "seemed to suggest", "it rained", "indirect",
    ),
    "both": (
        "Ann Lee and Bo Ek both said that it rained.",
        "Ann Lee and Bo Ek", "both said", "it rained", "indirect",
    ),
    "whose child it was": (
        "The family of a boy whose arm was broken in the cells said on Monday that it rained.",
        "The family of a boy whose arm was broken in the cells", "said", "it rained", "indirect",
    ),
    "an age before the name": (
        "The last witness, 84-year-old Ann Lee, said it rained.",
        "The last witness, 84-year-old Ann Lee,", "said", "it rained", "indirect",
    ),
    "who is told stands behind": (
        "A banker stole the money of his clients, prosecutors told a court in Osk on Monday.",
        "prosecutors", "told", "A banker stole the money of his clients", "indirect",
    ),
    "and goes on": (
        "Every singer has been paid, officials said in a letter, and the bank will bear that out.",
        "officials", "said", "Every singer has been paid", "indirect",
    ),
    "a clause before its last words": (
        "Nurse Ann Lee said staff had complained of the noise, “never of the doses”.",
        "Nurse Ann Lee", "said", "staff had complained of the noise, “never of the doses”", "mixed",
    ),
    "which villagers say": (
        "The river, which villagers say ran red, was closed to boats.",
        "villagers", "say", "ran red", "indirect",
    ),
    "who, with something between commas": (
        "It rained on two porters, who said the same gate, numbered 7, was shut.",
        "who", "said", "the same gate, numbered 7, was shut", "indirect",
    ),
    "answered by": (
        "That was disputed by two porters.", "two porters", "was disputed", "That", "indirect",
    ),
    "who quotes whom": (
        "The minister was quoted by Der Morgen as saying that it rained.",
        "The minister", "saying", "it rained", "indirect",
    ),
    "by mail": (
        "The firm confirmed by e-mail that it rained.", "The firm", "confirmed", "it rained",
        "indirect",
    ),
    "a week that is spoken of": (
        "Lee said this week was the worst of her life.",
        "Lee", "said", "this week was the worst of her life", "indirect",
    ),
    "said last week": (
        "Lee said last week she would pay.", "Lee", "said", "she would pay", "indirect",
    ),
    "as for": (
        "As for the roof, “it leaks on all of us,” Ann Lee said.",
        "Ann Lee", "said", "“it leaks on all of us,”", "direct",
    ),
    "referring to": (
        "“When you say that,” Ann Lee said, referring to her aide, “you lose.”",
        "Ann Lee", "said", "“When you say that,”|“you lose.”", "direct",
    ),
    "begun in other words": (
        "It was, Ann Lee said, “a stone worn down by feet.”",
        "Ann Lee", "said", "It was|“a stone worn down by feet.”", "mixed",
    ),
    "continued": (
        "Officials continue to warn that it will rain.",
        "Officials", "continue to warn", "it will rain", "indirect",
    ),
}  # fmt: skip

# a text and what is said in each of its attributions
SEVERAL = {
    "while somebody suggests": (
        "Ann Lee said it was a smear while Ek suggests that it was late.",
        ["it was a smear", "it was late"],
    ),
    "but somebody was": (
        "Ann Lee said it was done in May, but Mr. Ek was furious.",
        ["it was done in May"],
    ),
    "behind a dash": (
        "Ann Lee insisted the tide was turning — and the house was now waiting for a bill.",
        ["the tide was turning"],
    ),
    "although in a month": (
        "Although in May she said it was late, at the hall she said it was early.",
        ["it was late", "it was early"],
    ),
    "as somebody else said something": (
        "Ann Lee said it rained, as Bo Ek said it was dry.",
        ["it rained", "it was dry"],
    ),
    "two days after somebody else did": (
        "Ann Lee denied the leak, two days after Bo Ek accused her of lying.",
        ["the leak", "of lying"],
    ),
    "who confirmed it at the end": (
        "Ann Lee has denied a charge of theft, the Harbour Board confirmed on Thursday.",
        ["a charge of theft"],
    ),
    "what one denies, and is to do": (
        "Ann Lee denies the charges and is due in court in May.", ["the charges"],
    ),
    "what the writer calls it": (
        "Ann Lee said the man was free, a decision the town has fought.", ["the man was free"],
    ),
    "her own": ("Ann Lee said her plans were late.", ["her plans were late"]),
    "that, a pronoun": ("Ann Lee said that won't be true.", ["that won't be true"]),
    "a clause that leads in": (
        "After Ann Lee argued that taxes should fall, Bo Ek replied that they would rise.",
        ["taxes should fall", "they would rise"],
    ),
    "who says it at the end": (
        "Ann Lee asked the men to leave at once, a spokesman said.",
        ["the men to leave at once", "Ann Lee asked the men to leave at once"],
    ),
    "a clause with who": (
        "A nurse, who asked for help, claimed that it rained.", ["for help", "it rained"],
    ),
    "one subject": (
        "She urged them to come, proposed that they stay.", ["to come", "that they stay"],
    ),
    "speech goes on behind but": (
        "“It rained,” he said, but “it stopped.”", ["“It rained,”|“it stopped.”"],
    ),
    "a contrast with another speaker": (
        "Dunn told police she saw no blow, while her brother said he did.",
        ["she saw no blow", "he did"],
    ),
    "told police, and another said": (
        "Amy Dunn told police she saw no blow, and Lou Banks said that he was asleep.",
        ["she saw no blow", "he was asleep"],
    ),
    "in the middle, and another said": (
        "Holt, the coach said, was late, but the doctor said he was not.",
        ["Holt|was late", "he was not"],
    ),
    "a suspect of whom police speak": (
        "The suspect, who police say shot two men, denied being there.",
        ["shot two men", "being there"],
    ),
    "left open": (
        "An official denied that it rained, but did not say who was wet.",
        ["it rained", "who was wet"],
    ),
    "what follows what is denied": (
        "Ek has denied that it was the case, and he and the mayor still speak.",
        ["it was the case"],
    ),
    "mixed speech goes on": (
        "The rain was “a gift,” Ann Lee said. “We are glad.”",
        ["The rain was “a gift,”|“We are glad.”"],
    ),
    "the next sentence": (
        "Two doctors warned that it rained. “It poured,” said Bo Ek.",
        ["it rained", "“It poured,”"],
    ),
}  # fmt: skip

# sentences in which nobody says anything
SILENT = {
    "delegates who are pledged": "She had a majority of regular, pledged delegates in the town.",
    "what is expected": "It is to rise with over 30,000 people expected this year from the hills.",
    "in office": "The mayor continued as a member of the board until the end of the year.",
    "what one believes in": "They work for the ideas that he believes in or that they had.",
    "a title": "It is a book by the author of Let the People Rule: The Birth of the Primary.",
    "a suspect": "The Turkish suspect donated to the town, and it was a lot of money.",
    "a tank that thinks": "It was a study by a liberal think tank in the town, and it was long.",
    "a day that adds": "Friday added one more storm to the list: it was in the hills.",
    "what is kept": "The party maintained a majority in the house for years after that.",
    "another whom somebody names": "It was another man whom Lee mentioned later in his speech.",
    "what one could do": "He could do so by telling the board that it was late.",
    "markets": "The markets respond when the banks of the town raise their rates.",
    "her plan": "According to her “clawback” plan, the firms must repay what they had.",
    "repeated warnings": "The trust ignored repeated warnings about its ward.",
    "a work's title": "Ann Lee published a column in the Gazette, entitled, “Why the Bridge Fell”.",
    "a noun": "The report was long and the claims were old.",
    "an infinitive": "She went home to say goodbye to them.",
    "a passive": "He was told the news by nobody.",
    "half a clause": "The move against Lee took place despite repeated warnings from his lawyer.",
    "contrary to what": "Contrary to what the minister told parliament, the ship was late.",
    "nor": "Neither the president nor his son has denied that the meeting took place.",
    "nobody": "Nobody at the ministry has denied that it rained.",
    "a memoir": "She wept over his memoir, “Old Water.”",
    "a question answered": "Minister Ann Lee was answering a question from Bo Ek.",
    "an appeal granted": "The court granted that appeal.",
    "not denied by": "The charge was not denied by Ann Lee.",
    "nobody told": "The council told nobody for three months.",
    "going on": "Immigration continues to rise in the north.",
}

# text, what its only attribution does
DOES = {
    "belittled": ("Ann Lee called the critique “careless”.", "denies"),
    "praised": ("Ann Lee called the critique “splendid”.", "views"),
    "not contested": ("Ann Lee did not contest that it rained.", "unsaid"),
    "might": ("Ann Lee would not deny that it rained.", "unsaid"),
    "pushed back": ("Ann Lee pushed back on Friday.", "denies"),
    "not guilty": ("Ann Lee pleaded not guilty to two counts of theft.", "denies"),
    "rejected by": ("The accusation was rejected by the board.", "denies"),
    "a bid rejected by": ("The bid was rejected by the board.", "views"),
    "scoffed": ("Ann Lee scoffed at the figure.", "denies"),
    "laughed off": ("Ann Lee laughed off the rumour.", "denies"),
    "silent": ("Ann Lee has yet to comment.", "declines"),
}

# text, who speaks in each attribution
SPEAKERS = {
    "short form": (
        "Minister Ann Lee said it rained. Lee said it poured.", ["Ann Lee", "Ann Lee"],
    ),
    "named later": ("Lee said it rained. Minister Ann Lee said it poured.", ["Ann Lee"] * 2),
    "pronoun": ("Ann Lee said it rained. She said it poured.", ["Ann Lee", "Ann Lee"]),
    "a name behind a place": (
        "The mayor of Osk, Ann Lee, opened a bridge. “It is fine,” she said.",
        ["Ann Lee"],
    ),
    "subject before the pronoun": (
        "A board said it rained. Then Ann Lee spoke. “It poured,” she said.",
        ["a board", "Ann Lee"],
    ),
    "the source": (
        "A diplomatic source said it rained. “It poured,” the source said.",
        ["a diplomatic source"] * 2,
    ),
    "two sources": (
        "An army source said it rained. A court source said it poured. The source said no.",
        ["an army source", "a court source", "a court source"],
    ),
    "unnamed and named": (
        "An official said it rained all day. Ann Lee said it poured all day.",
        ["an official", "Ann Lee"],
    ),
    "office": (
        "Army Chief Ann Lee was there. The army chief said it rained.", ["Ann Lee"],
    ),
    "participle": (
        "Ann Lee denied the charges, saying it rained.", ["Ann Lee", "Ann Lee"],
    ),
    "second subject": (
        "Police accused a man and Ann Lee resigned, saying that it rained.", ["Police", "Ann Lee"],
    ),
    "a pronoun behind a pronoun": (
        "Ann Lee said it rained. She said Mr. Bo Ek left. “It poured,” she said.", ["Ann Lee"] * 3,
    ),
    "a member of a board": (
        "Bo Ek, a member of the board, said it rained. He said it poured.", ["Bo Ek"] * 2,
    ),
    "a place behind them": ("Fruit growers around Kestrel Vale say it rained.",
        ["Fruit growers around Kestrel Vale"]),
    "a father": (
        "The father of a boy who died at Osk hospital said it rained.",
        ["the father of a boy who died at Osk hospital"],
    ),
    "one of them": (
        "Two former aides said it rained. “It poured,” one of them said.",
        ["two former aides", "one of them"],
    ),
    "a day before the verb": ("Reince Ek later Thursday said it rained.", ["Reince Ek"]),
    "an aide and more": (
        "Roe’s deputy manager, Bo Ek, who oversaw it, said it rained.", ["Bo Ek"],
    ),
    "a short form": ("The U.S. Chamber said it rained.", ["U.S. Chamber"]),
    "a body with which": ("They met the Water Board, which said it rained.", ["Water Board"]),
    "a hyphenated office": ("Secretary-Treasurer Ann Lee said it rained.", ["Ann Lee"]),
    "a name inside what she says": (
        "Coach Ann Lee was calm. Ek, she said, was ill. “I pick teams,” she added.",
        ["Ann Lee"] * 2,
    ),
    "a body and whoever speaks for it": (
        "Bo Ek said it rained. Union secretary Ann Lee scoffed at the idea. “It poured,” she said.",
        ["Bo Ek", "Ann Lee", "Ann Lee"],
    ),
    "a last name that is a first name": (
        "Bo Ek said it rained. Then Ann Brandon came in. “It poured,” she said.",
        ["Bo Ek", "Ann Brandon"],
    ),
    "Mr Berg is no Anna": (
        "Anna Berg said no. Tom Berg said yes. “It was shut,” Mr Berg said. Mrs Berg said no.",
        ["Anna Berg", "Tom Berg", "Tom Berg", "Anna Berg"],
    ),
    "the first lady is no President Berg": (
        "President Berg said no. The first lady, Anna Berg, said yes. President Berg said no.",
        ["Berg", "Anna Berg", "Berg"],
    ),
    "nor is First Lady Anna Berg, who is Mrs Berg": (
        "First Lady Anna Berg said yes. President Berg said no. Mrs Berg said yes.",
        ["Anna Berg", "Berg", "Anna Berg"],
    ),
    "an office means its holder": (
        "Anna Berg said yes. President Tom Berg said no. President Berg said it was late.",
        ["Anna Berg", "Tom Berg", "Tom Berg"],
    ),
    "a short form before the names in full": (
        "Mrs Berg said yes. Tom Berg said no. Anna Berg said it was late.",
        ["Anna Berg", "Tom Berg", "Anna Berg"],
    ),
    "two words of three": (
        "Nang San Ek said no. “Yes,” said Bo Ray. San Ek said it was late.",
        ["Nang San Ek", "Bo Ray", "Nang San Ek"],
    ),
    "a name with a place": ("Ann Lee of Osk University said no. “No,” she said.", ["Ann Lee"] * 2),
    "a state in brackets": ("Rep. Ann Lee (Mich.), a rival, said no.", ["Ann Lee"]),
    "a white house and a Ms White": (
        "A spokeswoman, Anna Rich White, said no. She said it was late.", ["Anna Rich White"] * 2,
    ),
    "a team is nobody's first name": (
        "Team Lee was glad. “No,” said Bo Ek. In his speech, Lee said yes. But he also said no.",
        ["Bo Ek", "Lee", "Lee"],
    ),
    "the Democrat": ("Ann Lee said no.\n\n“No,” the Democrat said.", ["Ann Lee"] * 2),
    "the subject behind what leads in": (
        "“No,” said Bo Ek. As the crew ate fish in a dim hall, Bob Ray moved a chair. He said yes.",
        ["Bo Ek", "Bob Ray"],
    ),
    "the subject behind a month": (
        "“No,” said Bo Ek. Last month, Bob Ray moved house. But on Monday he said yes.",
        ["Bo Ek", "Bob Ray"],
    ),
    "a head of staff behind what leads in": (
        "Bo Ek said no. After a vote on Monday, Ek's chief, Ann Lee, came out. She said yes.",
        ["Bo Ek", "Ann Lee"],
    ),
    "a sentence that was said": (
        "“It was bad. First of all, Bob Ray was late,” said Bo Ek. He said it rained.",
        ["Bo Ek", "Bo Ek"],
    ),
    "the woman who was accused": (
        "When Bob Ek accused Ann Lee of it, she said no.", ["Bob Ek", "Ann Lee"],
    ),
    "he whom a rally is named after": (
        "“No,” said Bo Ek. On Monday, he came to a Bob Ray rally where he said yes.",
        ["Bo Ek", "Bo Ek"],
    ),
    "who behind an office": (
        "“No,” said Bo Ek, the board's chief planner, who said it was late.", ["Bo Ek", "Bo Ek"],
    ),
    "who behind examples": (
        "They met members such as Ann Lee, who said yes.", [None],
    ),
    "who behind a name alone": ("They went to Lee, who said yes.", ["Lee"]),
    "the group": (
        "“No,” said the Mill Trust. It was late. “Yes,” the group said.", ["Mill Trust"] * 2,
    ),
    "who is asked which": (
        "Ann Lee asked Bob Ray which of them had won. He said all.", ["Ann Lee", "Bob Ray"],
    ),
    "who goes on behind what another did": (
        "Ann Lee confirmed that Bo Ek had called him, but said it was late.",
        ["Ann Lee", "Bo Ek", "Ann Lee"],
    ),
    "the Italian, who is her": (
        "Ann Lee said no. “No,” said the Italian, who ran. “Yes,” the 27-year-old Czech said.",
        ["Ann Lee", "Ann Lee", "Ann Lee"],
    ),
    "colleagues": (
        "The geologist Ann Lee and colleagues argue that it rained.",
        ["Ann Lee"],
    ),
    "a source close to": (
        "It was late, said a source close to the campaign.",
        ["a source close to the campaign"],
    ),
    "a call, and then she": (
        "Tom Ek left, telling her, “You are a star!” She replied to him that it was late.",
        ["Tom Ek", None],
    ),
    "however, an office": (
        "However, the union's chief, Ann Lee, said that it was late.", ["Ann Lee"],
    ),
    "a witness": ("Witness Ann Lee said that it was late.", ["Ann Lee"]),
    "a department of": (
        "The Department of Health and Social Care said it was late.",
        ["Department of Health and Social Care"],
    ),
    "who shot": ("A nurse who shot dead a man said it was late.", ["a nurse who shot dead a man"]),
    "she is no voters": (
        "Most voters in Ohio said it was late.\n\nAnn Lee ran. “We know it,” she told a crowd.",
        ["Most voters in Ohio", "Ann Lee"],
    ),
    "two kinds of people": (
        "The town will pay, according to Democratic and independent analysts.",
        ["Democratic and independent analysts"],
    ),
    "according to her, another told": (
        "According to Ann Lee, a manager told her that it was late.",
        ["Ann Lee"],
    ),
    "who mocks a rival": (
        "Ann Lee complained about the tone, mocked the Harbour Party, and said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "behind a clause that opens": (
        "Opening the trial of Bo Ek, 61, the chief prosecutor, Ann Lee, said it was late.",
        ["Ann Lee"],
    ),
    "it, of a whole name": (
        "The Czech federation said the run was fair. It said it was late.",
        ["Czech federation", "Czech federation"],
    ),
    "a name that is a verb too": (
        "A gardener, Abdul Said, told police that it rained. “No,” State spokesman Bo Ek said.",
        ["Abdul Said", "Bo Ek"],
    ),
    "one alone": (
        "One of the men came. “It was late,” she said.",
        [None],
    ),
    "of whom a participle hangs": (
        "Two former engineers sued Volt Inc. on Friday, alleging that it hid a fire.",
        ["two former engineers"],
    ),
    "behind what leads in": (
        "After the vote, Ann Lee tried again by telling Bo Ek that it was late.",
        ["Ann Lee"],
    ),
    "whom a lawyer speaks for": (
        "Hugo Kane left. Kane's lawyer, Tom Roe, said he denied all of it. He added it was late.",
        ["Tom Roe", "Hugo Kane", "Tom Roe"],
    ),
    "of whom somebody speaks": (
        "“My rival knew,” said Paul Reis of the deputy mayor, Ana Falk.",
        ["Paul Reis"],
    ),
    "lawyers for a defendant": (
        "Lawyers for the defendant, Carl Voss, said it rained.",
        ["lawyers for the defendant, Carl Voss"],
    ),
    "a council and its leader": (
        "Council leader Ann Lee said it rained. The council said it poured.",
        ["Ann Lee", "the council"],
    ),
    "blanks": ("It was denied by ___ who said it rained.", [None]),
    "witnesses who spoke": (
        "Witnesses who spoke to AFP said it rained.", ["witnesses who spoke to AFP"],
    ),
    "a founder": (
        "Hollow's founder, Sam Birk, stood by it, saying that it rained.", ["Sam Birk"],
    ),
    "housing and work": (
        "The department for Health, Housing and Work said it rained.",
        ["the department for Health, Housing and Work"],
    ),
    "one of them by name": ("One of the rivals, Borsa, said it rained.", ["Borsa"]),
    "a firm of two": ("Auditor Klein & Partner said it rained.", ["Auditor Klein & Partner"]),
    "an agent is not whom he serves": (
        "The agent of goalkeeper Bo Ek said it rained.", ["the agent of goalkeeper Bo Ek"],
    ),
    "a master of ceremonies": ("The master of ceremonies Bo Ek said it rained.", ["Bo Ek"]),
    "a federation of workers": (
        "The Harbour Workers' Federation said it rained.", ["Harbour Workers' Federation"],
    ),
    "unnamed people who": (
        "It was seen by two former aides, who said that it rained.", ["two former aides"],
    ),
    "an age": ("The last witness, 84-year-old Ann Lee, said it rained.", ["Ann Lee"]),
    "aide with a name": ("His top aide, Ann Lee, said it rained.", ["Ann Lee"]),
}  # fmt: skip


def only(reading: Reading) -> Attribution:
    assert len(reading.by_rule) == 1
    return reading.by_rule[0]


@pytest.mark.parametrize(("text", "expected"), PASSAGES.values(), ids=PASSAGES)
def test_quoted_passages_are_found(text: str, expected: list[str]) -> None:
    found = passages(text)

    assert [text[slice(*passage.span)] for passage in found] == expected


def test_an_unclosed_passage_says_so() -> None:
    (passage,) = passages("“One.\n\nTwo went on.")

    assert not passage.closed


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"), ATTRIBUTIONS.values(), ids=ATTRIBUTIONS
)
def test_attributions_have_source_cue_and_content(
    text: str, source: str, cue: str, content: str, kind: str
) -> None:
    document = Document(text)

    found = only(read(document))

    assert "|".join(document.at(span) for span in found.source) == source
    assert document.at(found.cue) == cue
    assert "|".join(document.at(span) for span in found.content) == content
    assert found.kind == kind


@pytest.mark.parametrize(("text", "contents"), SEVERAL.values(), ids=SEVERAL)
def test_what_is_said_ends_with_its_clause(text: str, contents: list[str]) -> None:
    found = read(Document(text)).by_rule

    assert ["|".join(text[slice(*span)] for span in said.content) for said in found] == contents


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_where_nobody_says_anything_nothing_is_read(text: str) -> None:
    assert read(Document(text)).by_rule == ()


@pytest.mark.parametrize(
    "text", ["Ann Lee did not say that it rained.", "Ann Lee would say that it rained."]
)
def test_what_is_not_said_is_read_as_such(text: str) -> None:
    assert only(read(Document(text))).act == "unsaid"


@pytest.mark.parametrize(("text", "act"), DOES.values(), ids=DOES)
def test_what_a_saying_does_is_told(text: str, act: str) -> None:
    assert only(read(Document(text))).act == act


def test_the_language_is_told_by_more_than_what_stands_first() -> None:
    german = "Der Bericht ist für die Leser und nicht für die anderen, die er nicht nennt. " * 50
    english = "“It rained,” said Ann Lee, who was at the bridge on that day. " * 250

    assert read(Document(german + english)).language == "en"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u2028", "\u3000"])
def test_a_wide_space_before_a_full_stop_is_survived(space: str) -> None:
    text = f"Ann Lee said plan A{space}. Bo Ek denied it."

    assert len(read(Document(text)).by_rule) == 2


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers_are_carried_over_sentences(text: str, expected: list[str]) -> None:
    reading = read(Document(text))

    names = [
        None if found.speaker is None else reading.speakers[found.speaker].name
        for found in reading.attributions
    ]

    assert names == expected


OFFICES = {
    "the director": (
        "City Director Ann Lee said that it rained. The director further said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "a senator by a state": (
        "Sen. Ann Lee said that it rained. The Ohio senator said that it was late.",
        ["Ann Lee", "Ann Lee"],
    ),
    "a name at the beginning, and once": (
        "Florent Berg is a captain. Berg said that it rained. Berg said that it was late.",
        ["Florent Berg", "Florent Berg"],
    ),
    "a word at the beginning": (
        "Absent Berg, it was late. Berg said that it rained. Berg said it was so.", ["Berg"] * 2,
    ),
    "a committee, this week": (
        "The Safety Committee this week said that it rained.", ["Safety Committee"],
    ),
    "a spokesman without his second comma": (
        "Bo Ek, a spokesman for Speaker Ann Lee told the paper that it rained.", ["Bo Ek"],
    ),
    "he, and no place": (
        "Bo Ek was there. In the New York interview he said that it rained.",
        ["Bo Ek"],
    ),
    "a body whose name goes on": (
        "The Organization for Safety and Health said that it rained.",
        ["Organization for Safety and Health"],
    ),
    "who left after a lead": (
        ("On Monday, after waiting all day, Lee left the town, saying that it rained."
        " Ann Lee was there."),
        ["Ann Lee"],
    ),
    "what he was at first": (
        "Initially a Democrat, Bo Ek ran twice and declared that it rained.", ["Bo Ek"],
    ),
    "Kelly, and no adverb": ("Kelly ran twice and declared that it rained.", ["Kelly"]),
    "a secretary of state, of a state": (
        "Secretary of State Ann Lee of Ohio said that it rained.", ["Ann Lee"],
    ),
    "against somebody, with a name": (
        "The anti-Berg Senator Ann Lee said that it rained.", ["Ann Lee"],
    ),
    "behind a dash": ("-Ann Lee said that it rained in a", ["Ann Lee"]),
    "a friend at school": (
        "“It was late,” said his best friend at Ely, Bo Ek, who left.", ["Bo Ek"],
    ),
    "a statement to a paper": (
        "In a statement to the Observer, her adviser, Bo Ek, said: “It was late.”", ["Bo Ek"],
    ),
    "Syrian hackers": (
        "Syrian hackers took the account of the paper, saying that it was late.",
        ["Syrian hackers"],
    ),
    "a Democrat of Ohio": (
        "“It was late,” Representative Bo Ek, Democrat of Ohio, told them.", ["Bo Ek"],
    ),
    "for Democrats": (
        "The Ohio for Democrats rally was late, according to Democrats in the hall.",
        ["Democrats"],
    ),
    "if he wins, another": (
        "Bo Ek was there. If Berg wins, he said it would be late.", ["Bo Ek"],
    ),
    "who is asked, answers": (
        "Bo Ek was there. Cal Berg asked Bo Ek whether he was ill. “Not at all,” he said.",
        ["Cal Berg", "Bo Ek"],
    ),
    "who asks for something, goes on": (
        "Ann Lee asked the board to leave. “It is late,” she said.", ["Ann Lee", "Ann Lee"],
    ),
    "despite somebody": (
        "Despite Ann Lee’s fall, it was late. Lee said that it rained.", ["Ann Lee"],
    ),
    "who laughed after he was asked": (
        "When Bo Ek was asked if Lee would come to the town, he laughed and said it was late.",
        ["Bo Ek"],
    ),
    "who, and no committee": (
        "It was a plan of Sen. Ann Lee, the chair of the Safety Committee, who said it was late.",
        ["Ann Lee"],
    ),
    "president and founder": (
        "Ann Lee, president and founder of the Safety Group stated that it was late.",
        ["Ann Lee"],
    ),
    "a middle initial": ("“It was late,” said Ann A. Lee, head of the board.", ["Ann A. Lee"]),
    "the official, with more told of him": (
        "An official said it was late. The official, who spoke in the hall, said it rained.",
        ["an official", "an official"],
    ),
    "back in the town": (
        "Ann Lee left. But back in Ely, she returned to her lines: “It was late.”", ["Ann Lee"],
    ),
    "the senator, a short form": (
        "Sen. Ann Lee was there. The senator said that it rained.", ["Ann Lee"],
    ),
    "a senator of a state": (
        "Sen. Ann Lee of Ohio was there. Lee said that it rained.", ["Ann Lee"],
    ),
    "against somebody": (
        "An anti-Lee group said that it rained. Ann Lee was there.", ["an anti-Lee group"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), OFFICES.values(), ids=OFFICES)
def test_who_is_called_by_an_office_is_whom_the_text_gives_it(text: str, names: list[str]) -> None:
    reading = read(Document(text))

    found = [said.speaker for said in reading.by_rule]
    assert [reading.speakers[at].name for at in found if at is not None] == names


BRIEF = {
    "speech that is broken": (
        "“The risk,” Ann Lee said, “is that it leaks into the town.”",
        "Ann Lee: “The risk is that it leaks into the town.”",
    ),
    "a body with its article": (
        "The Turkish government said that it was a plot.",
        "The Turkish government says that it was a plot.",
    ),
    "speech that begins with marks": (
        "The crowd chanted at him, “Send them home,” and “Build it.”",
        "The crowd: “Send them home,” and “Build it.”",
    ),
    "what somebody thinks": (
        "Ann Lee thinks that it rained in the hills.",
        "Ann Lee thinks that it rained in the hills.",
    ),
    "what was thought by mistake": (
        "A teacher mistakenly thought it was a bomb.",
        "A teacher mistakenly thought it was a bomb.",
    ),
    "what is no clause": (
        "Ann Lee made clear the aim of the reform.",
        "Ann Lee: “the aim of the reform”.",
    ),
    "what goes on": (
        "Ann Lee left, repeating a phrase of the party.",
        "Ann Lee repeats a phrase of the party.",
    ),
    "several who serve one": (
        "Aides to Lee said that it rained all day.",
        "Aides to Lee say that it rained all day.",
    ),
    "several reports": (
        "Exclusive reports from the town said that it rained there.",
        "Exclusive reports from the town say that it rained there.",
    ),
}


TOLD = {
    "in the present": ("Ann Lee said so far the dam holds.", ["so far the dam holds"]),
    "of winter": (
        "Ann Lee said that in winter ice blocks the dam.",
        ["in winter ice blocks the dam"],
    ),
    "how people vote": (
        "Ann Lee said how people vote matters to all of us.",
        ["how people vote matters to all of us"],
    ),
    "marks alone": ("“,” Lee said. Ann Lee said it was late.", ["it was late"]),
    "so they said": (
        "Some voters said he was late, after half said so in the poll.",
        ["he was late"],
    ),
    "what was too low": (
        "It was a wage that the people of the town say was too low for them.",
        [],
    ),
    "a question": ("Does he get tired and say the wrong thing to them?", []),
    "a question, of which it is a part": (
        "Ann Lee said that it was late; was it so?",
        ["it was late"],
    ),
    "how late, however": (
        "Ann Lee said it was late, however that has changed since then.",
        ["it was late"],
    ),
    "however late": (
        "Ann Lee said it was hot, however cold it looked to them.",
        ["it was hot, however cold it looked to them"],
    ),
    "a list in a lead": (
        "Though Lee said the men, women and children who were ill were safe, nobody came.",
        ["the men, women and children who were ill were safe"],
    ),
    "what the writer thinks of it": (
        "Ann Lee warned that it was late, illogically tying it to the rain.",
        ["it was late"],
    ),
    "whom it adds to": ("The mood of the party added to the doubts of the town.", []),
    "what drew a reply": (
        "Ann Lee said it was late, drawing a sharp reply from Bo Ek.",
        ["it was late"],
    ),
    "who writes a check": ("Ann Lee wrote a check to the fund of the town and left.", []),
    "a reply to reports": ("Ann Lee responded on Friday to reports that it was late.", []),
    "hoped, he said": (
        "Ann Lee hoped, she said, that the paper would stop now.",
        ["hoped, she said, that the paper would stop now"],
    ),
}


@pytest.mark.parametrize(("text", "quotes"), TOLD.values(), ids=TOLD)
def test_what_tells_something_is_a_claim(text: str, quotes: list[str]) -> None:
    written = draft(read(Document(f"{text} He was there with the people of the town.")))

    assert [claim.quote for claim in written.claims] == quotes


@pytest.mark.parametrize(("text", "sentence"), BRIEF.values(), ids=BRIEF)
def test_the_brief_says_it_in_english(text: str, sentence: str) -> None:
    written = draft(read(Document(f"{text} He was there with the people of the town.")))

    assert [each.text for each in written.brief] == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee Vows Never To Utter These 2 Words Again",
        "Ann Lee Reveals The Secret Campaign Donors",
    ],
)
def test_a_headline_that_only_makes_curious_is_no_claim(line: str) -> None:
    written = draft(
        read(
            Document(f"{line}\n\nIt was late in the town of the man. Bo Ek said it rained all day.")
        )
    )

    assert [claim.quote for claim in written.claims] == ["it rained all day"]


def test_what_tells_nothing_is_no_claim() -> None:
    text = "Ann Lee went on to explain what she likes about the town."

    assert draft(read(Document(text))).claims == ()


def test_sources_close_to_something_stay_unnamed() -> None:
    reading = read(Document("Sources close to the talks said it rained."))

    assert reading.speakers[0].kind == "unnamed source"


def test_a_denial_is_linked_by_what_it_is_about() -> None:
    text = (
        "Two aides said the mayor took money. A teacher said the school was closed. "
        "The mayor’s office denied that the mayor had taken any money."
    )

    written = draft(read(Document(text)))
    claim = next(claim for claim in written.claims if "money" in claim.quote)

    assert [(denial.kind, denial.denies) for denial in written.denials] == [("denial", claim.id)]


def test_what_somebody_reports_is_their_claim_alone() -> None:
    text = "The Gazette reported that the minister had warned Bo Ek that the film was late."

    (claim,) = draft(read(Document(text))).claims

    assert claim.quote == "the minister had warned Bo Ek that the film was late"


# what a report says, and the quotes of each denial with the claim that it answers
ANSWERED = {
    "it, of the first": (
        "Bo Ek said Ann Lee stole money. Cal Fox said the sea was full. Ann Lee denied it.",
        [("denied it", "Ann Lee stole money")],
    ),
    "whose account is named": (
        (
            "The ministry said it hit a depot. Bo Ek said the count may be higher. Ann Lee"
            " dismissed the ministry's account as lies."
        ),
        [("dismissed the ministry's account as lies", "it hit a depot")],
    ),
    "whose accusation it is that is told": (
        (
            "Ann Lee said the fund broke the law on gifts. Cal Fox said Ek's fund broke it too."
            " Bo Ek dismissed Mr Fox's accusations that the fund broke the law on gifts."
        ),
        [("dismissed Mr Fox's accusations", "Ek's fund broke it too")],
    ),
    "the criticism by one who says nothing here": (
        (
            "Ann Lee said the fund broke the law on gifts. Bo Ek rejected criticism from Northline"
            " that the fund broke the law on gifts."
        ),
        [("rejected criticism from Northline", "")],
    ),
    "not one's own campaign": (
        "Ann Lee said the tax was low. The Lee campaign denied that the tax was low.",
        [("denied that the tax was low", "")],
    ),
    "not what one cannot do": (
        (
            "Cal Fox denied it. Bo Ek said the party backs its nominee."
            " “I cannot back the nominee of my party,” said Ann Lee."
        ),
        [("denied it", "")],
    ),
    "not what one asks of others": (
        (
            "Cal Fox denied it. Bo Ek said the party was worried about the bridge."
            " “Don't be worried about the bridge,” said Ann Lee."
        ),
        [("denied it", "")],
    ),
    "whom alone": (
        (
            "Ann Lee said the wall was not on the table. Cal Fox said it rained."
            " Bo Ek contradicted Ms Lee."
        ),
        [("contradicted Ms Lee", "the wall was not on the table")],
    ),
    "whom, as him": (
        "When Cal Fox suggested that it was sold, Ann Lee contradicted him. Bo Ek said it rained.",
        [("contradicted him", "it was sold")],
    ),
    "a charge in court": (
        (
            "Ann Lee stole the money of her clients, prosecutors told a court. A friend said she"
            " was kind. Ann Lee pleaded not guilty."
        ),
        [("pleaded not guilty", "Ann Lee stole the money of her clients")],
    ),
    "a remark, and what it is called": (
        "Cal Fox said it rained in the hall. Ann Lee called the remark “pure fantasy”.",
        [("called the remark “pure fantasy”", "it rained in the hall")],
    ),
    "not what is said behind it of half the matter": (
        ("Mayor denies selling the land. A porter said the land was wet. Ann Lee said it rained."),
        [("denies selling the land", "")],
    ),
    "what one never said, of the same sentence": (
        "“I never said that,” Ann Lee said, after Bo Ek said she had called him a thief.",
        [("“I never said that,”", "she had called him a thief")],
    ),
    "a plan that was voted down denies nothing": (
        ("Bo Ek denied it. The plan rejected on Monday was like one that Cal Fox said was dear."),
        [("denied it", "")],
    ),
    "not a spokesman of another": (
        "A mill spokesman said the dam was wet. A union spokesman denied that the dam was wet.",
        [("denied that the dam was wet", "the dam was wet")],
    ),
    "claims by mail": (
        "Cal Fox said the dam leaked. Ann Lee rejected claims by email that the dam leaked.",
        [("rejected claims by email that the dam leaked", "the dam leaked")],
    ),
    "that that was the case": (
        "Ann Lee said the wall was sold. Bo Ek denied that that was the case.",
        [("denied that that was the case", "the wall was sold")],
    ),
    "claims of a kind": (
        (
            "Students accused the school of lying about its fees. Ann Lee said it was full."
            " His lawyers denied the fraud claims on Friday."
        ),
        [("denied the fraud claims on Friday", "accused the school of lying about its fees")],
    ),
    "those claims, on a day": (
        "Ann Lee said the wall was sold. Bo Ek pushed back on those claims Thursday.",
        [("those claims Thursday", "the wall was sold")],
    ),
    "what is denied, and what is said on": (
        (
            "The union accused the firm of breaking the law. Ann Lee said the firm had signed the"
            " pact. Bo Ek denies any wrongdoing and points out that the firm had signed the pact."
        ),
        [
            ("denies any wrongdoing", "accused the firm of breaking the law"),
            ("the firm had signed the pact", "accused the firm of breaking the law"),
        ],
    ),
    "who denies knowing it": (
        "Ann Lee said the memo was a draft. Bo Ek denied knowing that the memo was a draft.",
        [("denied knowing that the memo was a draft", "")],
    ),
    "no comment on what is called something": (
        "Ann Lee said the site was sold. Bo Ek declined to comment on what he called “a rumour.”",
        [("declined to comment on what he called “a rumour.”", "")],
    ),
    "he was leaving, which nobody said": (
        "The club said fans were safe. Its captain, Ann Lee, denied that she was leaving.",
        [("denied that she was leaving", "")],
    ),
    "the accusation, not what both sides say": (
        (
            "The men will walk out after talks with Northline failed, both sides said. The union"
            " accused the firm of tearing up a pact. Northline rejected the accusation."
        ),
        [("rejected the accusation", "accused the firm of tearing up a pact")],
    ),
    "the claim of one who makes none here": (
        (
            "Drivers will walk out in May, both sides said. Ann Lee said the council's claim that"
            " drivers had been paid twice was untrue."
        ),
        [("was untrue", "")],
    ),
    "not what another denier says was not": (
        (
            "Ann Lee denies this. “I have never sold any product to him,” she said. The maker also"
            " denied that its products were unsafe."
        ),
        [("denies this", ""), ("denied that its products were unsafe", "")],
    ),
    "not what would be": (
        (
            "Ann Lee said: “I have never written those words.” Bo Ek said: “If she wrote it she"
            " must go.” The council denies ignoring the warnings."
        ),
        [("denies ignoring the warnings", "")],
    ),
    "silent about something else": (
        (
            "Ann Lee said the safety office had counted 12 fires. The safety office would not say"
            " whether it had found a cover-up."
        ),
        [("would not say whether it had found a cover-up", "")],
    ),
    "that, of what its speaker has just dismissed": (
        (
            "Ann Lee said nurses were tired. Bo Ek dismissed talk of a strike. “That is nonsense,”"
            " he said. “It is for the firm to resolve.”"
        ),
        [("dismissed talk of a strike", ""), ("That is nonsense", "")],
    ),
    "not one who agrees": (
        (
            "Ann Lee denied meeting Cal Fox. Bo Ek said Ann Lee did not meet Cal Fox. Cal Fox said"
            " Ann Lee met Cal Fox."
        ),
        [
            ("denied meeting Cal Fox", "Ann Lee met Cal Fox"),
            ("Ann Lee did not meet Cal Fox", "Ann Lee met Cal Fox"),
        ],
    ),
    "a first sentence is no headline": (
        (
            "Ann Lee said 14 men died in the storm. Bo Ek said nine men died in the storm. Cal Fox"
            " denied that 14 men died in the storm."
        ),
        [("denied that 14 men died in the storm", "14 men died in the storm")],
    ),
    "what there was not": (
        (
            "Ann Lee said the hall had been closed for painting. Two nurses said there had been no"
            " painters. Bo Ek said the sea was full."
        ),
        [("there had been no painters", "the hall had been closed for painting")],
    ),
    "what there was": (
        (
            "The union said the ward had closed because no doctor was on duty. Bo Ek said a doctor"
            " was in the building. Cal Fox said a nurse was in the building."
        ),
        [("a doctor was in the building", "the ward had closed because no doctor was on duty")],
    ),
    "what never was": (
        "Ann Lee said the kiln burned a tyre. Bo Ek said there had never been a tyre on the site.",
        [("there had never been a tyre on the site", "the kiln burned a tyre")],
    ),
    "no such thing": (
        "Ann Lee said he had ordered the sale. “I did no such thing,” Bo Ek replied.",
        [("“I did no such thing,”", "he had ordered the sale")],
    ),
    "not drawn": (
        "Ann Lee said the firm of Bo Ek hid a date. Bo Ek would not be drawn on it.",
        [("would not be drawn on it", "the firm of Bo Ek hid a date")],
    ),
    "an opinion of a thing": (
        "Ann Lee said the question was open. Bo Ek said there was no question that he won.",
        [],
    ),
    "all the reports": (
        (
            "Riders said the doors of two trams opened. Her lawyer said the firm knew of the fault"
            " in May. Velling Transit dismissed the reports."
        ),
        [("dismissed the reports", "the doors of two trams opened")],
    ),
    "that, with a colon": (
        "Ann Lee said the ship came in May. Bo Ek disputed that: he said it never came to port.",
        [
            ("disputed that", "the ship came in May"),
            ("it never came to port", "the ship came in May"),
        ],
    ),
    "the accusation": (
        (
            "Growers said the council had poisoned bees. Cal Fox said the council had been warned."
            " The council's officer, Bo Ek, rejected the accusation."
        ),
        [("rejected the accusation", "the council had poisoned bees")],
    ),
    "the firm's statement": (
        (
            "Cal Fox said a train had run without brakes. Bo Ek said no such train had run. “We"
            " check each train,” Ek said. The police said it rained. Fox called the firm's"
            " statement a lie."
        ),
        [
            ("no such train had run", "a train had run without brakes"),
            ("“We check each train,”", "a train had run without brakes"),
            ("called the firm's statement a lie", "“We check each train,”"),
        ],
    ),
    "an office that was named before": (
        (
            "Cal Fox said the club had paid one agent twice. The agent, Bo Ek, did not respond to"
            " messages."
        ),
        [("did not respond to messages", "the club had paid one agent twice")],
    ),
    "a claim that they deny": (
        "Cal Fox said the dam had been sold, a claim that Bo Ek denied.",
        [("a claim that Bo Ek denied", "the dam had been sold")],
    ),
    "which they deny": (
        "Cal Fox said the dam had been sold, which Bo Ek denied.",
        [("which Bo Ek denied", "the dam had been sold")],
    ),
    "bail is no claim": ("Cal Fox said the dam had been sold. A judge denied Fox bail.", []),
    "that was untrue": (
        "Ann Lee said the vaccine was old. Bo Kern said that was untrue.",
        [("said that was untrue", "the vaccine was old")],
    ),
    "not true": (
        "Ann Lee said the vaccine was old. Bo Kern said the claim was not true.",
        [("the claim was not true", "the vaccine was old")],
    ),
    "a wrong door is no denial": (
        "Ann Lee said the vaccine was old. “They went in by the wrong door,” said Bo Kern.",
        [],
    ),
    "since the last denial": (
        (
            "Ann Lee said mould made pupils sick. The city denied that mould was "
            "found. “They measured "
            "in the wrong wing,” said Cora Boe. The city said that was not true."
        ),
        [
            ("denied that mould was found", "mould made pupils sick"),
            ("said that was not true", "They measured"),
        ],
    ),
    "that account": (
        (
            "The zoo said a keeper left the gate open. Tom Reyes denied this through "
            "his lawyer. “The "
            "lock was broken,” said Nina Falk. Paul Strand, the manager, dismissed that "
            "account as an "
            "excuse."
        ),
        [
            ("denied this", "a keeper left the gate open"),
            ("dismissed that account", "The lock was broken"),
        ],
    ),
    "somebody's number": (
        (
            "Ann Lee said one car in ten paid twice. “Our records show nine cases,” "
            "Karin Holt said. "
            "Per Dorn called Sundbro’s number a fairy tale."
        ),
        [("called Sundbro’s number a fairy tale", "Our records show nine cases")],
    ),
    "flat, behind a denial": (
        (
            "The party said dead people had voted. The office denied it. “Not one ballot "
            "was cast for "
            "the dead,” Ana Prado said."
        ),
        [
            ("denied it", "dead people had voted"),
            ("Not one ballot", "dead people had voted"),
        ],
    ),
    "what we did not do": (
        "Ann Lee said the dust made children ill. “Nobody is ill because of us,” said Bo Kern.",
        [("Nobody is ill", "the dust made children ill")],
    ),
    "a reason behind a denial": (
        (
            "A nurse said forty patients were turned away. The head, Ada Rehn, "
            "denied turning patients "
            "away. She said patients had been moved because the beds were full."
        ),
        [
            ("denied turning patients", "forty patients were turned away"),
            ("patients had been moved", "forty patients were turned away"),
        ],
    ),
    "what was, by somebody with an office": (
        (
            "Residents accused the firm of dumping paint in the lake. A guard said it rained."
            " Its manager, Ann Lee, said the paint had come from the yard next door."
        ),
        [("the paint had come from the yard", "the firm of dumping paint in the lake")],
    ),
    "a no to what is shared": (
        (
            "The zoo declined to comment. A guard said the gate was open at night. A clerk said it"
            " rained. Bo Ek said nobody had touched the gate."
        ),
        [("declined to comment", ""), ("nobody had touched the gate", "the gate was open")],
    ),
    "met, and never met": (
        (
            "Blake told reporters he had never met Orlov. Orlov said they met twice in May. “I have"
            " nothing to hide,” Orlov said. The court declined to comment."
        ),
        [("they met twice", "he had never met Orlov"), ("declined to comment", "")],
    ),
    "granted, and gone on with": (
        (
            "A widow accused the guards of beating her son in the yard. Bo Ek, their captain, "
            "conceded that the son had been held but said it was brief."
        ),
        [("it was brief", "the guards of beating her son")],
    ),
    "granted, and another thing denied": (
        ("Lang said Holt was late. Holt admitted he was late but denied he was drunk."),
        [("denied he was drunk", "")],
    ),
    "something else denied": (
        ("Police say Holt was drunk. Holt denies that he was speeding."),
        [("denies that he was speeding", "")],
    ),
    "an answer that is answered": (
        (
            "Ann Lee accused the firm of hiding a valve. Bo Ek, a manager, said no valve was hidden"
            " from anyone. Cal Fox, a porter, said he had seen the hidden valve."
        ),
        [
            ("no valve was hidden", "the firm of hiding a valve"),
            ("he had seen the hidden valve", "no valve was hidden"),
        ],
    ),
    "a figure": (
        ("Cal Fox said 200 trees were cut. Bo Ek said it rained. Ann Lee scoffed at the figure."),
        [("scoffed at the figure", "200 trees were cut")],
    ),
    "a bare that": (
        (
            "Cal Fox said the trees were old.\n\nBo Ek said they were sick.\n\nThat was disputed"
            " by two porters."
        ),
        [("That was disputed", "they were sick")],
    ),
    "an office and a name": (
        (
            "Ann Lee said one car in ten paid twice. According to the operator, "
            "Sundbro, that figure "
            "is false."
        ),
        [("that figure is false", "one car in ten paid twice")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ANSWERED.values(), ids=ANSWERED)
def test_answers_find_their_claims(text: str, expected: list[tuple[str, str]]) -> None:
    written = draft(read(Document(text)))

    claims = {claim.id: claim.quote for claim in written.claims}
    found = [(denial.quote, claims.get(denial.denies or "", "")) for denial in written.denials]
    assert len(found) == len(expected)
    for (quote, claim), (answer, said) in zip(found, expected, strict=True):
        assert answer in quote
        assert (said in claim, said == "") == (True, claim == "")


FAR_APART = {
    "two words in common": (
        (
            "Ann Lee said the bridge was old. She said it creaked. She said it was closed."
            " The mayor said the grain ship left in May."
        ),
        14,
        "Bo Ek denied that a grain ship had burned in his harbour.",
        (1, 0),
    ),
    "the whole matter in common": (
        (
            "Ann Lee said the bridge was old. She said it creaked. She said it was closed."
            " The mayor said the burned grain ship left in May."
        ),
        14,
        "Bo Ek denied that the burned grain ship left.",
        (1, 1),
    ),
    "one thing in common in a report with one denial": (
        "Bo Ek denied it.",
        6,
        (
            "The mayor said the harvest was good. Cal Fox said it was wet."
            " Bo Ek, a farmer, said the harvest was stored in May."
        ),
        (1, 0),
    ),
    "one thing in common in a dispute": (
        "Bo Ek denied it.",
        2,
        (
            "The mayor said the harvest was good. Cal Fox said it was wet."
            " Bo Ek, a farmer, said the harvest was stored in May."
        ),
        (2, 1),
    ),
}


@pytest.mark.parametrize(("first", "between", "last", "found"), FAR_APART.values(), ids=FAR_APART)
def test_among_many_who_speak_few_words_in_common_answer_nobody(
    first: str, between: int, last: str, found: tuple[int, int]
) -> None:
    names = map(chr, range(ord("A"), ord("A") + between))
    said = (f"Mr {name}son said that it rained in {name}town." for name in names)

    written = draft(read(Document("\n\n".join([first, *said, last]))))

    linked = sum(denial.denies is not None for denial in written.denials)
    assert (len(written.denials), linked) == found


NAMED = {
    "a short form inside": (
        "They argue that the rules, which the U.S. Supreme Court has put on hold, are bad.",
        "the rules, which the U.S. Supreme Court has put on hold, are bad",
    ),
    "a short form at the end": (
        "Ann Lee said that nobody had seen it in the U.S. The court was closed.",
        "nobody had seen it in the U.S",
    ),
    "a party and a state": (
        "“It was raining,” Rep. Ida E. Holm (D-Md.) said in a talk.",
        "“It was raining,”",
    ),
    "a clause behind the verb": (
        "Rep. Ida E. Holm (D-N.Y.), chairman of the river group, said members will pay for it.",
        "members will pay for it",
    ),
}


@pytest.mark.parametrize(("text", "content"), NAMED.values(), ids=NAMED)
def test_short_forms_end_no_sentence(text: str, content: str) -> None:
    document = Document(text)

    (said,) = read(document).attributions

    assert [document.at(span) for span in said.content] == [content]


@pytest.mark.parametrize("end", ["in May", "no", "to study art", "ill"])
def test_words_that_look_like_short_forms_end_sentences(end: str) -> None:
    reading = read(Document(f"Bo Ek said that it went {end}. Ann Lee denied it."))

    assert [said.act for said in reading.attributions] == ["asserts", "denies"]


def test_a_name_ends_with_its_sentence() -> None:
    reading = read(Document("Bo Ek never met Carl Wick. Wick said it rained."))

    assert [speaker.name for speaker in reading.speakers] == ["Bo Ek", "Carl Wick"]


def test_who_stands_for_a_place_is_no_person() -> None:
    reading = read(Document("“It was raining,” Rep. Ida E. Holm (D-Md.) said in a talk."))

    assert [speaker.name for speaker in reading.speakers] == ["Ida E. Holm"]


def test_a_headline_in_capital_words_names_nobody_new() -> None:
    text = "Mayor Ann Lee Calls Tom Brand Liar In Court\n\nAnn Lee said Tom Brand had lied to her."

    reading = read(Document(text))

    assert [speaker.name for speaker in reading.speakers] == ["Ann Lee", "Tom Brand"]


def test_half_a_headline_is_nobody() -> None:
    document = Document("Rain Over Ruin: Mayor Was Told to Wait\n\nAnn Lee said it rained.")

    assert [document.at(said.cue) for said in read(document).attributions] == ["said"]


def test_a_curly_mark_that_a_straight_one_closes_holds_one_passage() -> None:
    (claim,) = draft(read(Document('“It was raining all day," Ann Lee said.'))).claims

    assert claim.statement == "It was raining all day"


AGREED = {
    "people alone": "Ann Lee said Tom Brand and the mayor met in May."
    " “Tom Brand was never shy with the mayor,” the baker Ida Holm said.",
    "what should not be": "Ann Lee said the bridge would be closed to lorries in May."
    " “The bridge should not be closed to lorries,” the baker Ida Holm said.",
    "an opinion": "Ann Lee said the bridge was closed to lorries in May."
    " “I don't think the bridge closed to lorries is a bad idea,” the baker Ida Holm said.",
    "two that agree": "Ann Lee said the bridge had never been closed to lorries."
    " The baker Ida Holm said the bridge was not closed to lorries.",
    "one word": "Ann Lee said the bridge was closed to lorries in May."
    " “Nobody has painted the bridge,” the baker Ida Holm said.",
    "a request turned down": "Ann Lee said the court had seen the lorry files."
    " The court rejected a request for the lorry files.",
    "a man turned down": "Ann Lee said the mayor had seen the lorry files."
    " The mayor dismissed the keeper of the lorry files.",
    "a thing called by a name": "Ann Lee said the lorry was a cheap one."
    " Ida Holm called the cheap lorry a fairy tale on wheels.",
}


@pytest.mark.parametrize("text", AGREED.values(), ids=AGREED)
def test_what_contradicts_nobody_is_no_denial(text: str) -> None:
    assert draft(read(Document(text))).denials == ()


def test_a_flat_contradiction_is_another_account() -> None:
    text = (
        "Ann Lee said the mayor had closed the bridge to lorries in May."
        " “The bridge was never closed to lorries,” the baker Ida Holm said."
    )

    written = draft(read(Document(text)))

    assert [(d.kind, d.denies) for d in written.denials] == [("other account", "c1")]


def test_a_denial_of_what_nobody_claims_names_no_claim() -> None:
    written = draft(read(Document("A teacher said the school was closed. Ann Lee denied theft.")))

    assert [denial.denies for denial in written.denials] == [None]


def test_silence_is_recorded_as_an_answer() -> None:
    text = "Police said that Ann Lee took the money. Ann Lee declined to comment."

    written = draft(read(Document(text)))

    assert [(denial.kind, denial.denies) for denial in written.denials] == [("no comment", "c1")]


def test_speech_after_its_attribution_goes_on() -> None:
    text = "“It rained all day,” said Ann Lee. “We went home at noon.”"

    written = draft(read(Document(text)))

    assert [claim.quote for claim in written.claims] == [
        "“It rained all day,”",
        "“We went home at noon.”",
    ]


# what follows a verb of saying in the sentence that shows its use
OBJECTS = {
    "asserts": "that it rained",
    "shows": "that it rained",
    "hedges": "that it rained",
    "admits": "that it rained",
    "promises": "that it will rain",
    "asks": "whether it rained",
    "accuses": "the mayor of theft",
    "denies": "the charge of theft",
    "views": "the plan of the mayor",
    "declines": "",
}
ENTRIES = [
    (act, words.replace("_", " ")) for act in OBJECTS for words in sorted(lexicon("en")[act])
]


@pytest.mark.parametrize(("act", "words"), ENTRIES, ids=[f"{a}: {w}" for a, w in ENTRIES])
def test_every_way_of_saying_is_read(act: str, words: str) -> None:
    forms = (f"Ann Lee {words} {OBJECTS[act]}.", f"“No,” {words} Ann Lee.")
    forms += (f"Ann Lee left, {words} {OBJECTS[act]}.", f"{words.capitalize()} Ann Lee, it rained.")

    read_as = {said.act for text in forms for said in read(Document(text)).attributions}

    assert act in read_as | ({"denies"} if act == "views" else set())


# a sentence of another language, with who says what and what that does
LANGUAGES = {
    "de": (
        "„Es ist aus“, sagte die Ministerin Ada Kern. Das ist nicht wahr.",
        "Ada Kern",
        "asserts",
    ),
    "de, denied": (
        "Der Minister Bo Kern bestritt die Vorwürfe. Er ist nicht da.",
        "Kern",
        "denies",
    ),
    "fr": ("« C’est fini », a dit le maire Paul Roche. Il ne reste pas.", "Roche", "asserts"),
    "fr, denied": ("Paul Roche a nié les faits. Il ne reste pas ici.", "Roche", "denies"),
    "es": ("«Se acabó», dijo el alcalde Juan Vega. No es la verdad.", "Vega", "asserts"),
    "es, denied": ("Juan Vega negó los hechos. No es la verdad.", "Vega", "denies"),
}


@pytest.mark.parametrize(("text", "source", "act"), LANGUAGES.values(), ids=LANGUAGES)
def test_other_languages_are_read(text: str, source: str, act: str) -> None:
    reading = read(Document(text))

    (found,) = reading.attributions
    assert (found.act, source in reading.document.at(found.source[0])) == (act, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam failed and the men left.", "en"),
        ("Der Damm ist gebrochen und die Männer sind nicht da.", "de"),
        ("Le barrage est rompu et les hommes ne sont pas là.", "fr"),
        ("La presa se rompió y los hombres no están en el lugar.", "es"),
        ("Damman er sprungen, og mændene er gået hjem nu til byen.", "und"),
        ("Yes.", "en"),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert read(Document(text)).language == language


def test_of_other_languages_quoted_passages_are_read_and_that_is_said() -> None:
    document = Document("Damman er sprungen, og mændene sagde »nej« og er gået hjem nu til byen.")

    summary = summarise(document)

    assert "language-unread" in {found.code for found in summary.findings}
    assert summary.coverage.passages.total == 1


@pytest.mark.parametrize("language", languages())
def test_every_section_of_a_word_file_stands_once(language: str) -> None:
    data = pkgutil.get_data("summarise.read", f"words/{language}.txt") or b""

    heads = [line for line in data.decode("utf-8").splitlines() if line.startswith("[")]

    assert heads
    assert len(heads) == len({*heads})
