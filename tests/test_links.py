"""Which claim each denial, account and silence answers."""

from __future__ import annotations

import pytest

from summarise.document import Document
from summarise.read import read
from summarise.read.drafts.drafting import draft


def test_a_denial_is_linked_by_what_it_is_about() -> None:
    text = (
        "Two aides said the mayor took money. A teacher said the school was closed. "
        "The mayor’s office denied that the mayor had taken any money."
    )

    written = draft(read(Document(text)))
    claim = next(claim for claim in written.claims if "money" in claim.quote)

    assert [(denial.kind, denial.denies) for denial in written.denials] == [("denial", claim.id)]


# what a report says, and the quotes of each denial with the claim that it answers
ANSWERED = {
    "any such talk": (
        (
            "The coach said he had warned the athlete. Her manager denied that any such talk had"
            " taken place."
        ),
        [("denied that any such talk had taken place", "he had warned the athlete")],
    ),
    "doing so": (
        "A teacher said the head had hit him. The head denied doing so.",
        [("denied doing so", "the head had hit him")],
    ),
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
    "that, saying something else": (
        (
            "Ann Lee said she had never seen the report. The council denied that, saying a copy"
            " was sent to her."
        ),
        [
            ("denied that", "she had never seen the report"),
            ("a copy was sent to her", "she had never seen the report"),
        ],
    ),
    "a charge without that": (
        "The mayor took the money, a clerk said on Friday, a charge the city rejected.",
        [("a charge the city rejected", "The mayor took the money")],
    ),
    "what is said behind a denial": (
        (
            "Ann Lee said the firm hid data. “These claims are false,” Bo Ek said. “Dr Lee was"
            " dismissed for cause.” Lee's lawyer, Tom Roe, denied that she had been dismissed for"
            " cause."
        ),
        [
            ("“These claims are false,”", "the firm hid data"),
            ("denied that she had been dismissed", "“Dr Lee was dismissed for cause.”"),
        ],
    ),
    "no such promise": (
        (
            "Ann Lee said Bo Ek had promised a school. Cal Fox said the sea was full."
            " “I gave no such promise,” Ek said."
        ),
        [("“I gave no such promise,”", "Bo Ek had promised a school")],
    ),
    "no such call": (
        "Ann Lee said the hall was telephoned at six. No such call came, Bo Ek said.",
        [("No such call came", "the hall was telephoned at six")],
    ),
    "a charge that another rejects behind who makes it": (
        "“They answered nobody for years,” said the lawyer, Ann Lee, a charge that Bo Ek rejects.",
        [("a charge that Bo Ek rejects", "“They answered nobody for years,”")],
    ),
    "a report called a collection of lies": (
        'Ann Lee said Osk Mill hid a leak. Osk Mill called the report "a set of falsehoods".',
        [("called the report", "Osk Mill hid a leak")],
    ),
    "who is accused": (
        (
            "Ann Lee accused Osk on Sunday of killing two soldiers at the river. Osk denied that"
            " its troops had fired first."
        ),
        [("denied that its troops had fired first", "Osk on Sunday of killing two")],
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
    "a hearing, behind an apposition": (
        (
            "Cal Fox said the dam had been sold. The panel denied Fox, the mayor of Osk and its"
            " port, a hearing."
        ),
        [],
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
        [
            ("the son had been held", "the guards of beating her son"),
            ("it was brief", "the guards of beating her son"),
        ],
    ),
    "of whoever speaks next": (
        (
            "Ann Lee accused Bo Ek of spraying her hedge on Monday. Ek said he had been washing his"
            " own roses. Cal Fox denied that it rained."
        ),
        [
            ("he had been washing his own roses", "Bo Ek of spraying her hedge"),
            ("denied that it rained", ""),
        ],
    ),
    "of whom, but another has spoken since": (
        (
            "Ann Lee accused Bo Ek of spraying her hedge on Monday. Di Roe said that the sea was"
            " warm. Ek said he had been washing his own roses. Cal Fox denied that it rained."
        ),
        [("denied that it rained", "")],
    ),
    "all of it granted": (
        (
            "Ann Lee accused Bo Ek of spraying her hedge. Di Roe said that the sea was warm. Ek"
            " admitted that he had sprayed the hedge of hers. Cal Fox denied that it rained."
        ),
        [("denied that it rained", "")],
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


AGREED = {
    "people alone": "Ann Lee said Tom Brand and the mayor met in May."
    " “Tom Brand was never shy with the mayor,” the baker Ida Holm said.",
    "what should not be": "Ann Lee said the bridge would be closed to lorries in May."
    " “The bridge should not be closed to lorries,” the baker Ida Holm said.",
    "an opinion": "Ann Lee said the bridge was closed to lorries in May."
    " “I don't think the bridge closed to lorries is a bad idea,” the baker Ida Holm said.",
    "two that agree": "Ann Lee said the bridge had never been closed to lorries."
    " The baker Ida Holm said the bridge was not closed to lorries.",
    "two that agree on one of them": "Ann Lee said that Bob Ray had not ordered the crews out."
    " “I never ordered the crews out,” Ray said.",
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


NOBODY_ANSWERED = {
    "the whole is granted": (
        "Cal Fox denied it. Ann Lee said the mayor phoned her about the fine. Bo Ek acknowledged"
        " the phone call about the fine."
    ),
    "numbers alone are shared": (
        "Cal Fox denied it. Ann Lee said the firm had hidden debts of 940 million pounds. Bo Ek,"
        " the firm's founder, admitted that he had sold stock worth 11 million pounds."
    ),
    "both found nothing": (
        "Cal Fox denied it. Health officials said there was no proof that the shot had harmed her."
        " Dr. Ann Lee, a deputy director, said they had not seen that the shot did harm."
    ),
    "a word of much that was not done": (
        "Cal Fox denied it. Ann Lee said she had never heard her brother talk about a fire in Osk."
        " Bo Ek, the warden, said he heard a pop."
    ),
}


@pytest.mark.parametrize("text", NOBODY_ANSWERED.values(), ids=NOBODY_ANSWERED)
def test_what_shares_but_a_word_or_grants_the_whole_answers_nobody(text: str) -> None:
    assert [denial for denial in draft(read(Document(text))).denials if denial.denies] == []


def test_denials_in_the_same_words_are_quoted_with_their_speakers() -> None:
    text = "Ann Lee said it fell. Bo Ek denied that. Cal Fox said it sank. Di Roe denied that."

    written = draft(read(Document(text)))

    assert [d.quote for d in written.denials] == ["Bo Ek denied that", "Di Roe denied that"]


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


def test_silence_answers_who_charges_and_not_who_doubts() -> None:
    text = (
        "The report said Sealand was behind the leak. Tom Reed, an engineer, said he did not see"
        " convincing evidence that Sealand was behind the leak. Sealand declined to comment."
    )

    written = draft(read(Document(text)))

    assert [(denial.kind, denial.denies) for denial in written.denials] == [("no comment", "c1")]
