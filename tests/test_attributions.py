"""Attributions: who says what by which words, where it begins and where it ends."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read
from summarise.read.reading import Attribution, Reading
from summarise.read.text.lexicon import lexicon

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
    "what is supposed": "SAVE MORE Let's say you find that the mill will cost 30 dollars.",
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
    "not right, at last": (
        "“We have heard it from her for two years, day by day, and that is not right,” Lee said.",
        "denies",
    ),
    "a report, at last": (
        "“The report that she gave to all of us on a long day was not accurate,” Lee said.",
        "denies",
    ),
    "that plane": ("The rebels shot down that plane near Osk.", "views"),
    "these walls": ("Firemen knocked down these walls in Osk.", "views"),
    "that report": ("Ann Lee shot down that report.", "denies"),
    "it, as nonsense": ("Ann Lee dismissed it as nonsense.", "denies"),
    "this, sharply": ("Ann Lee rejected this sharply.", "denies"),
}


def only(reading: Reading) -> Attribution:
    assert len(reading.by_rule) == 1
    return reading.by_rule[0]


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


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u2028", "\u3000"])
def test_a_wide_space_before_a_full_stop_is_survived(space: str) -> None:
    text = f"Ann Lee said plan A{space}. Bo Ek denied it."

    assert len(read(Document(text)).by_rule) == 2


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
    forms += (f"Ann Lee has {words} {OBJECTS[act]}.", f"The jury {words} that it rained.")

    read_as = {said.act for text in forms for said in read(Document(text)).attributions}

    assert act in read_as


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bo Ek wrote:\n\n> The dam was not safe.\n\nIt rained.", "The dam was not safe"),
        ("Bo Ek wrote:\n\nThe dam broke. It fell.\n\nIt rained.", "The dam broke. It fell"),
        ("Bo Ek wrote:\n\nAnn Lee said it fell.\n\nIt rained.", None),
    ],
)
def test_a_paragraph_behind_a_colon_is_said_without_marks(text: str, said: str | None) -> None:
    document = Document(text)
    reading = read(document)

    told = [each for each in reading.by_rule if document.at(each.cue) == "wrote"]
    assert [[document.at(span) for span in each.content] for each in told] == (
        [[said]] if said else []
    )
