"""Quotes cut out of what turns their sense. A new case is one line in one of the tables."""

from __future__ import annotations

import pytest

from summarise import Document, verify

# quote, source, what was cut off
CLIPPED = {
    "only if, behind marks": (
        "the firm “will close”",
        "Ann Roe said the firm “will close” only if sales fall.",
        "“only if …”",
    ),
    "nobody, behind marks": (
        "he was “a hero”",
        "Ann Roe said he was “a hero” to nobody.",
        "“to nobody”",
    ),
    "cannot, in marks": (
        "a sale of the mill",
        "Ann Roe said the firm “cannot rule out” a sale of the mill.",
        "“cannot”",
    ),
    "several are untrue": (
        "two people have drowned",
        "Reports that two people have drowned are untrue, Ann Roe said.",
        "“are untrue ann roe”",
    ),
    "not": ("refuse to meet", "He did not refuse to meet her.", "“not”"),
    "not, before marks": (
        "want to think of it",
        "He said she did not “want to think of it” now.",
        "“not”",
    ),
    "not, before marks that close in it": (
        'want to think" of it',
        'He said she didn\'t "want to think" of it.',
        "“didn't”",
    ),
    "whether, before marks": (
        "has the strength to serve",
        "He asked whether she “has the strength to serve” there.",
        "“whether”",
    ),
    "barred": ("signing it in Osk", "The court barred Lee signing it in Osk.", "“barred”"),
    "n't": ("refuse to meet", "He didn’t refuse to meet her.", "“didn't”"),
    "never": ("met the man", "She has never met the man.", "“never”"),
    "hardly": ("knew the man", "She hardly knew the man.", "“hardly”"),
    "failed to": ("hold the water", "The dam failed to hold the water.", "“failed”"),
    "denied that": ("he resigned", "He denied that he resigned.", "“denied … that”"),
    "possible that": (
        "the dam will fail",
        "Officials say it is possible that the dam will fail.",
        "“possible … that”",
    ),
    "no evidence that": ("they had met", "There is no evidence that they had met.", "“no … that”"),
    "did not say that": ("it had failed", "He did not say that it had failed.", "“not … that”"),
    "with that": ("that he resigned", "He denied that he resigned.", "“denied … that”"),
    "may": ("resign on Monday", "He may resign on Monday.", "“may”"),
    "could also": ("resign on Monday", "He could also resign on Monday.", "“could”"),
    "if, before": ("the dam fails", "If the dam fails, all is lost.", "“if”"),
    "whether": ("she knew of it", "He asked whether she knew of it.", "“whether”"),
    "if, behind": ("The dam will fail", "The dam will fail if it rains.", "“if …”"),
    "unless": ("The dam will fail", "The dam will fail, unless it is mended.", "“unless …”"),
    "only if": ("The dam will fail", "The dam will fail only if it rains.", "“only if …”"),
    "if, in front": ("the dam will fail", "If it rains, the dam will fail.", "“If …”"),
    "perhaps": ("the dam will fail", "Perhaps the dam will fail.", "“perhaps”"),
    "allegedly": ("He stole the money", "He stole the money, allegedly.", "“allegedly”"),
    "which is false": (
        "he stole the money",
        "They say he stole the money, which is false.",
        "“which is false”",
    ),
    "denied behind": ("He stole the money", "He stole the money, she denied.", "“she denied”"),
    "up to money": ("£40 million a year", "It costs up to £40 million a year.", "“up to”"),
    "as many as": ("40 people died", "As many as 40 people died.", "“As many as”"),
    "only when": ("He will talk", "He will talk only when it rains.", "“only when …”"),
    "planned to": ("resign on Monday", "He planned to resign on Monday.", "“planned to”"),
    "few": ("think the dam is safe", "Few think the dam is safe.", "“few”"),
    "a myth that": ("the dam failed", "It is a myth that the dam failed.", "“myth … that”"),
    "acquitted of": ("taking bribes", "He was acquitted of taking bribes.", "“acquitted of”"),
    "should, in front": ("it will fail", "Should it rain, it will fail.", "“Should …”"),
    "had, before": ("the dam failed", "Had the dam failed, all were lost.", "“Had”"),
    "far from certain": (
        "he will win",
        "It is far from certain that he will win.",
        "“far from … that”",
    ),
    "falsely claimed": ("He stole it", "He stole it, Roe falsely claimed.", "“roe falsely”"),
    "an aside": ("took a bribe", "He never, in all those years, took a bribe.", "“never”"),
    "fewer than": ("15 men died", "Fewer than 15 men died.", "“Fewer than”"),
    "short of saying": ("it was lost", "He stopped short of saying it was lost.", "“short of”"),
    "I wish": ("he had told her", "I wish he had told her.", "“wish”"),
    "a lie": ("The war was lost", "“The war was lost” is a lie.", "“is a lie”"),
    "few of": ("the men were guilty", "Few of the men were guilty.", "“few”"),
    "if, further behind": ("The dam will fail", "The dam will fail in May if it rains.", "“if …”"),
    "should have": ("been jailed for life", "He should have been jailed for life.", "“should”"),
    "critics of": ("Carr want war now", "Critics of Carr want war now.", "“Critics of”"),
    "a friend of": (
        "Smith … was jailed",
        "A friend of Smith from Ohio was jailed.",
        "“friend of”",
    ),
    "who shot": ("Smith was jailed", "The man who shot Smith was jailed.", "“who shot”"),
    "a quarter of": ("one percent left", "A quarter of one percent left.", "“A quarter of”"),
    "one in five": ("five men died", "About one in five men died.", "“About one in”"),
    "imagine": ("the war is over now", "Imagine the war is over now.", "“imagine”"),
    "suppose": ("the dam fails now", "Suppose the dam fails now.", "“suppose”"),
    "lied when he said": (
        "the dam failed now",
        "He lied when he said the dam failed now.",
        "“lied … said”",
    ),
    "joked that": ("he killed her", "He joked that he killed her.", "“joked … that”"),
    "unproven that": ("he killed her", "It is unproven that he killed her.", "“unproven … that”"),
    "little reason": (
        "he killed her",
        "There is little reason to believe that he killed her.",
        "“little … that”",
    ),
    "used to believe": (
        "God is dead",
        "He used to believe that God is dead.",
        "“used to … that”",
    ),
    "contrary to": (
        "he had resigned",
        "Contrary to reports that he had resigned, he stayed.",
        "“contrary to … that”",
    ),
    "as long as": ("They will go", "They will go as long as he stays.", "“as long as …”"),
    "in case": ("They will go", "They will go in case he stays.", "“in case he …”"),
    "in the event of": (
        "he will go to Iran",
        "In the event of war, he will go to Iran.",
        "“In the event of …”",
    ),
    "without": (
        "he will go to Iran",
        "Without a visa, he will go to Iran.",
        "“Without …”",
    ),
    "that is, unless": (
        "The dam will hold",
        "The dam will hold; that is, unless it rains.",
        "“; that is, unless”",
    ),
    "or so they say": ("He killed her", "He killed her, or so they say.", "“or so they say”"),
    "it is alleged": (
        "He killed her",
        "He killed her, it is alleged, in May.",
        "“it is alleged”",
    ),
    "a rumour": (
        "He killed her",
        "He killed her, according to a rumor.",
        "“according to a rumor”",
    ),
    "declined to": ("sign the bill now", "He declined to sign the bill now.", "“declined to”"),
    "forgot to": ("sign the bill now", "He forgot to sign the bill now.", "“forgot to”"),
    "too weak to": ("sign the bill now", "He was too weak to sign the bill now.", "“too weak to”"),
    "barred from": (
        "signing the bill now",
        "He was barred from signing the bill now.",
        "“barred from”",
    ),
    "opposes": ("raising taxes now", "He opposes raising taxes now.", "“opposes”"),
    "ruled out": ("raising taxes now", "He ruled out raising taxes now.", "“ruled out”"),
    "as though": ("he owned it all", "He acted as though he owned it all.", "“as though”"),
    "claimed to be": (
        "the prince was shot",
        "A man who claimed to be the prince was shot.",
        "“to be”",
    ),
    "playing": ("the prince was shot", "An actor playing the prince was shot.", "“actor playing”"),
    "in theory": ("The dam will hold", "The dam will hold in theory.", "“in theory …”"),
    "in theory, he said": (
        "The dam will hold",
        "“The dam will hold in theory,” he said then.",
        "“in theory …”",
    ),
    "once they": ("The dam will hold", "The dam will hold once they mend it.", "“once …”"),
    "before a not": ("Of course I do", "Of course I do not.", "“not”"),
    "to nobody": ("He is a hero", "He is a hero to nobody here.", "“to nobody”"),
    "only on": ("We will raise taxes", "We will raise taxes only on them.", "“only on …”"),
    "I hope": ("I will sign the bill", "I will sign the bill, I hope.", "“I hope”"),
    "they claim": ("The war is won", "The war is won, they claim.", "“they claim”"),
    "and that is a lie": (
        "The war is won",
        "The war is won, and that is a lie.",
        "“and that is a lie”",
    ),
    "half of all": (
        "Americans support the ban",
        "Half of all Americans support the ban.",
        "“of all”",
    ),
    "a spokesman for": (
        "the mayor resigned now",
        "A spokesman for the mayor resigned now.",
        "“spokesman for”",
    ),
    "everyone but": ("the mayor was shot", "Everyone but the mayor was shot.", "“Everyone but”"),
    "posing as": (
        "a guard was shot",
        "A man posing as a guard was shot.",
        "“posing as”",
    ),
    "around": ("200 people died", "Around 200 people died.", "“Around”"),
    "nobody believes": (
        "the senator stole it",
        "Nobody in this office believes the senator stole it.",
        "“nobody”",
    ),
    "or that": (
        "he had met the man",
        "There is no evidence that Mr. Roe paid or that he had met the man.",
        "“no … that”",
    ),
    "speech within speech": (
        "I want to raise taxes",
        "“My rival says that I want to raise taxes.”",
        "“says …”",
    ),
    "a long question": (
        "he took bribes in Ohio",
        "Is it true that he took bribes in Ohio from Carr, a man he had met in May of that year?",
        "its question",
    ),
    "with a gap": (
        "he … took bribes",
        "He denied that he, in May, took bribes.",
        "“denied … that”",
    ),
    "German": ("er zurücktritt", "Er bestritt, dass er zurücktritt.", "“bestritt … dass”"),
    "German, behind": ("Er kommt", "Er kommt nicht nach Berlin.", "“nicht”"),
    "German, before": ("nach Berlin gekommen", "Er ist nicht nach Berlin gekommen.", "“nicht”"),
    "French, not": ("refusé de partir", "Il n’a pas refusé de partir.", "“pas”"),
    "French, that": ("la loi est morte", "Il dément que la loi est morte.", "“dément … que”"),
    "Spanish": ("quiso hablar con ella", "Él no quiso hablar con ella.", "“no”"),
    "Spanish, that": ("la ley ha muerto", "Negó que la ley ha muerto.", "“negó … que”"),
    "until, behind": (
        "I did not see the memo",
        "He said: “I did not see the memo until May.”",
        "“until …”",
    ),
    "had he, behind": (
        "he would have gone",
        "He said he would have gone had he seen the figures.",
        "“had …”",
    ),
    "had he, before": (
        "he would have gone",
        "He said that had he seen the figures, he would have gone.",
        "“had …”",
    ),
    "but rejected": (
        "A rise had been floated",
        "A rise had been floated but rejected.",
        "“but rejected”",
    ),
    "a claim that could not": (
        "planes had dropped bombs",
        "Roe said planes had dropped bombs, a claim that could not be verified.",
        "“a claim that could not”",
    ),
    "enough to say": (
        "it is safe to fly",
        "“We don’t know enough to say it is safe to fly,” she said.",
        "“not … enough”",
    ),
    "premature to": (
        "our dam was at fault",
        "It is premature to suggest that our dam was at fault.",
        "“premature … that”",
    ),
    "either": ("lying or mistaken", "They are either lying or mistaken.", "“either”"),
    "an alleged": (
        "fraud at the bank",
        "He is tried over an alleged fraud at the bank.",
        "“alleged”",
    ),
    "former": ("mayor of Osk", "She is a former mayor of Osk.", "“former”"),
    "ought to have": ("asked more", "He ought to have asked more.", "“ought”"),
    "hoped": ("they would meet again", "He hoped they would meet again.", "“hoped”"),
    "just two": ("two of 14 games", "They won just two of 14 games.", "“just”"),
    "more than a dozen": (
        "a dozen villages were cut off",
        "More than a dozen villages were cut off.",
        "“More than”",
    ),
    "a question": ("the dam is safe", "Who says the dam is safe?", "its question mark"),
    "a longer question": ("the dam safe", "Is the dam safe for us all?", "its question"),
}

TOLD = {
    "de": "Der Bericht liegt vor und die Leser haben ihn nicht mehr, die er nicht nennt. ",
    "fr": "Le rapport est là et les lecteurs ne le lisent pas, dans une ville qui est loin. ",
    "nl": "Het rapport ligt er en de lezers hebben het niet, in een stad die ver weg is. " * 3,
    "es": "El informe está aquí y los lectores no lo leen, en una ciudad que está lejos. ",
}  # by which the language of what follows is told
# language, quote, source, what was cut off
ABROAD = {
    "at least, German": ("de", "drei Briefe", "Er hat mindestens drei Briefe.", "“mindestens”"),
    "up to, German": ("de", "20 Euro", "Es kostet bis zu 20 Euro.", "“bis zu”"),
    "not yet": ("de", "Er wusste es", "Er wusste es noch nicht.", "“noch nicht”"),
    "allegedly, German": ("de", "gestohlen", "Er hat angeblich gestohlen.", "“angeblich”"),
    "if behind": ("de", "will er gehen", "Morgen will er gehen, falls es regnet.", "“falls …”"),
    "if before": ("de", "geht er", "Wenn es morgen regnet, geht er.", "“wenn …”"),
    "said to": ("de", "telefoniert haben", "Er soll telefoniert haben.", "“soll”"),
    "doubted that": (
        "de",
        "er es wusste",
        "Sie bezweifle, dass er es wusste.",
        "“bezweifle … dass”",
    ),
    "if, French": ("fr", "je partirai", "Si on me le demande, je partirai.", "“si …”"),
    "none, elided": (
        "fr",
        "enquête n’était ouverte",
        "Il a dit qu’aucune enquête n’était ouverte.",
        "“aucune”",
    ),
    "at least, French": ("fr", "deux lettres", "Il a signé au moins deux lettres.", "“au moins”"),
    "denied having": (
        "fr",
        "avoir menti",
        "Le maire a démenti lundi avoir menti.",
        "“démenti”",
    ),
    "might, French": ("fr", "atteindre 20 euros", "Il pourrait atteindre 20 euros.", "“pourrait”"),
    "perhaps, Spanish": ("es", "hubo errores", "Quizá hubo errores.", "“quizá”"),
    "perhaps, in two words": ("es", "hubo errores", "Tal vez hubo errores.", "“tal vez”"),
    "more than, Spanish": ("es", "1.200 cartas", "Según él, más de 1.200 cartas.", "“más de”"),
}
ABROAD_WHOLE = {
    "a language that is not read": ("nl", "de brief", "Hij heeft minstens de brief."),
    "a figure alone": ("de", "drei Briefe", "Er hat die drei Briefe."),
    "its own bound": ("de", "mindestens drei Briefe", "Er hat mindestens drei Briefe."),
    "another clause": ("de", "er ist da", "Er kann nicht kommen. Er weiß, wer es war, er ist da."),
    "French": ("fr", "je partirai", "Il a dit : « je partirai »."),
    "Spanish": ("es", "hubo errores", "Dijo que hubo errores."),
    "no if": ("es", "hubo errores", "Dijo que sí, hubo errores."),
}

WHOLE = {
    "words in marks before it": (
        "walked to the mill",
        "Ann Roe said “I never left” and walked to the mill.",
    ),
    "words in marks before another deed": (
        "all of it would be done by April",
        "Ann Roe apologised “without reservation” and said all of it would be done by April.",
    ),
    "speech that its marks close": ("“It will close”", "“It will close” if needed, Ann Roe said."),
    "a modal before marks": ("go on talking", "He said the board would “go on talking” of it."),
    "speech of another": ("I never lied", "He did not speak. “I never lied,” she said."),
    "a sentence": ("The dam is safe.", "It rained. The dam is safe. It stopped."),
    "a report": ("the talks failed", "She said that the talks failed."),
    "before its speaker": ("The dam is safe", "The dam is safe, he said."),
    "with its negation": ("did not refuse to meet", "He did not refuse to meet her."),
    "behind a comma": ("the dam held", "It did not rain, the dam held."),
    "behind another clause": ("she won", "Many doubted her and that she won."),
    "with its question mark": ("Is the dam safe?", "He asked: “Is the dam safe?”"),
    "speech": ("I know", "He did not go. “I know,” he said."),
    "a name that is a modal": ("the dam is safe", "Theresa May said that the dam is safe."),
    "a month": ("the dam failed", "In May the dam failed."),
    "a numbered house": ("the dam is safe", "No 10 said the dam is safe."),
    "no doubt": ("the dam is safe", "There is no doubt that the dam is safe."),
    "not disputed": ("the dam is safe", "He did not dispute that the dam is safe."),
    "a paragraph above": ("the dam is safe", "Did he not\n\nthe dam is safe"),
    "almost immediately": ("the dam failed", "Almost immediately the dam failed."),
    "an if elsewhere": ("The dam is safe", "If so, fine. The dam is safe."),
    "behind another not": ("the dam is safe", "It did not rain and the dam is safe."),
    "a failed mayor": ("says the dam is safe", "The failed mayor says the dam is safe."),
    "nobody denies it": ("The dam is safe", "The dam is safe, and nobody denies it."),
    "under a headline": ("He left on Monday.", "Mayor did not resign\nHe left on Monday."),
    "behind a bullet": ("Spending will fall", "• Taxes will not rise\n• Spending will fall"),
    "wished her well": ("her a good year", "He wished her a good year."),
    "more than a thing": ("the hard work", "They want more than the hard work."),
    "some of": ("the men", "He met some of the men."),
    "under a headline, a name": ("Ann Lee was jailed", "What voters think of\nAnn Lee was jailed"),
    "a preposition": ("15 seats", "They fought over 15 seats."),
    "won once": ("He won", "He won once."),
    "case law": ("The rule is here", "The rule is here in case law."),
    "a part of": ("He said that to me", "He said that to me in part of Osk."),
    "the voters' claim": ("The voters", "The voters' claim is false."),
    "if anything": ("the dam is old", "If anything, the dam is old."),
    "asked if": ("Roe left on Monday", "Roe left on Monday when she was asked if she knew."),
    "possibly naming": (
        "The speech will make his case",
        "The speech will make his case, possibly naming his wife.",
    ),
    "as if that": ("Roe lost two jobs", "If that was not bad enough, Roe lost two jobs."),
    "who rejected": (
        "The bar has been the voters",
        "The bar has been the voters, who rejected the man.",
    ),
    "their object": ("the work that we have done", "He spoke of the work that we have done."),
    "another's deed": ("the man Roe has jailed", "He spoke of the man Roe has jailed."),
    "participles": ("men injured in Ohio", "He spoke of men injured in Ohio."),
    "stealing": ("stealing is wrong", "He was accused of stealing; stealing is wrong."),
    "will": ("resign on Monday", "He will resign on Monday."),
    "until, of what was done": ("The dam held", "The dam held until May."),
    "the late": ("mayor of Osk", "She spoke of the late mayor of Osk."),
    "had, of one": ("he left", "He had a house in Osk, he left."),
    "but went on": ("The talks were held", "The talks were held but went on too long."),
}


@pytest.mark.parametrize(("quote", "source", "lost"), CLIPPED.values(), ids=CLIPPED)
def test_a_clipped_quote_is_verified_with_a_finding(quote: str, source: str, lost: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert [found.code for found in verdict.findings] == ["quote-clipped"]
    assert f"cut off {lost}; the source says: {source}" == verdict.findings[0].message


@pytest.mark.parametrize(("quote", "source"), WHOLE.values(), ids=WHOLE)
def test_a_whole_clause_is_not_called_clipped(quote: str, source: str) -> None:
    (verdict,) = verify([quote], Document(source))

    assert verdict.verified
    assert verdict.findings == ()


TAKERS = ("Al Reyes", "Sgt. Reyes", "Al J. Reyes", "the U.S. Army", "Acme Inc.", "Mr. Reyes")
FRAMES = (
    "If {} took the money, he will resign.",
    "Nobody in {}’s office took the money.",
    "Lee denied that {} took the money.",
    "Police doubt that {} took the money.",
    "It is not true that {} took the money.",
)
PLAIN_FRAMES = ("Lee said that {} took the money.", "He left the U.S. in May. {} took the money.")


@pytest.mark.parametrize("taker", TAKERS)
def test_a_full_stop_of_a_name_ends_no_sentence(taker: str) -> None:
    def clips(frame: str) -> bool:
        document = Document(frame.format(taker))
        (checked,) = verify([{"quote": "took the money"}], document)
        return [found.code for found in checked.findings] == ["quote-clipped"]

    assert [frame for frame in FRAMES if not clips(frame)] == []
    assert not any(map(clips, PLAIN_FRAMES))


@pytest.mark.parametrize("taker", ["Mr. ", "Ms. ", "Sgt. ", "J. "])
def test_a_quote_may_begin_right_behind_a_title(taker: str) -> None:
    document = Document(f"Police doubt that {taker}Reyes took the money in Osk.")

    (checked,) = verify([{"quote": "Reyes took the money"}], document)

    assert [found.code for found in checked.findings] == ["quote-clipped"]


def test_a_quote_in_several_places_is_clipped_where_each_of_them_is() -> None:
    denied = "Roe denied that Carr lied. Nobody believes that Carr lied."

    (every,) = verify(["Carr lied"], Document(denied))
    (some,) = verify(["Carr lied"], Document(f"{denied} Carr lied."))

    assert "quote-clipped" in [found.code for found in every.findings]
    assert "quote-clipped" not in [found.code for found in some.findings]


@pytest.mark.parametrize(("language", "quote", "source", "lost"), ABROAD.values(), ids=ABROAD)
def test_a_quote_cut_out_of_its_sense_is_noticed_abroad(
    language: str, quote: str, source: str, lost: str
) -> None:
    (found,) = verify([{"quote": quote}], Document(f"{TOLD[language]}{source}"))

    clipped = [finding for finding in found.findings if finding.code == "quote-clipped"]
    assert found.verified
    assert [finding.message.split(";")[0] for finding in clipped] == [f"cut off {lost}"]


@pytest.mark.parametrize(("language", "quote", "source"), ABROAD_WHOLE.values(), ids=ABROAD_WHOLE)
def test_a_whole_quote_is_not_blamed_abroad(language: str, quote: str, source: str) -> None:
    (found,) = verify([{"quote": quote}], Document(f"{TOLD[language]}{source}"))

    assert found.verified
    assert not [finding for finding in found.findings if finding.code == "quote-clipped"]
