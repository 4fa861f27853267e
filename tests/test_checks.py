"""The checks: what each of them finds, and that an honest draft has nothing to hear."""

from __future__ import annotations

import pytest

from summarise import Document, Draft, verify
from summarise.check import Case, check
from summarise.draft import BriefSentence, OpenQuestion
from tests.drafts import DOCUMENT, actor, claim, denial, drafted

TOOK = claim("the mayor took money from a builder")
NEVER = denial("I never took a cent")
SENTENCE = BriefSentence(text="Two aides say so; Ann Lee denies it.", cites=("c1", "d1"))
QUESTION = OpenQuestion(id="q1", question="Did she?", why="They differ.", about=("c1", "d1"))

# a draft, and the finding that it must have
FOUND = {
    "altered": (
        drafted(claim("the mayor took no money from a builder")),
        ("quote-altered", "error", "c1"),
    ),
    "absent": (drafted(claim("Elephants dance at midnight")), ("quote-absent", "error", "c1")),
    "empty": (drafted(claim("…")), ("quote-empty", "error", "c1")),
    "ambiguous": (drafted(claim("said")), ("quote-ambiguous", "warning", "c1")),
    "unknown speaker": (drafted(claim(TOOK.quote, by="a9")), ("actor-unknown", "error", "c1")),
    "unused actor": (
        drafted(TOOK, NEVER, actors=(*drafted().actors, actor("Bo Ek", "a3"))),
        ("actor-unused", "warning", "a3"),
    ),
    "loose denial": (drafted(TOOK, denial(NEVER.quote, "c9")), ("denial-loose", "error", "d1")),
    "unlinked denial": (
        drafted(TOOK, denial(NEVER.quote, None)),
        ("denial-unlinked", "warning", "d1"),
    ),
    "own claim denied": (
        drafted(TOOK, denial(NEVER.quote, by="a1")),
        ("denial-self", "warning", "d1"),
    ),
    "id twice": (drafted(TOOK, denial(NEVER.quote, id="c1")), ("id-twice", "error", "c1")),
    "loose question": (
        drafted(TOOK, NEVER, questions=(QUESTION.model_copy(update={"about": ("c7",)}),)),
        ("question-loose", "error", "q1"),
    ),
    "question about nothing": (
        drafted(TOOK, NEVER, questions=(QUESTION.model_copy(update={"about": ()}),)),
        ("question-loose", "error", "q1"),
    ),
    "loose brief": (
        drafted(TOOK, NEVER, brief=(SENTENCE.model_copy(update={"cites": ("c7",)}),)),
        ("brief-loose", "error", "b1"),
    ),
    "a denial of something else": (
        drafted(TOOK, denial("The rain was heavy", "c1")),
        ("denial-astray", "warning", "d1"),
    ),
    "said twice": (
        drafted(TOOK, claim(TOOK.quote, "c2")),
        ("said-twice", "warning", "c2"),
    ),
    "a question about something else": (
        drafted(
            TOOK,
            NEVER,
            questions=(
                QUESTION.model_copy(update={"question": "Is Mars red?", "why": "Nobody knows."}),
            ),
        ),
        ("question-astray", "warning", "q1"),
    ),
    "bad id": (drafted(claim(TOOK.quote, id="c 1")), ("id-unusable", "error", "c 1")),
    "short brief": (
        drafted(TOOK, claim("I never took a cent", "c2", "a2"), brief=(SENTENCE,)),
        ("brief-length", "warning", "draft"),
    ),
    "wrong mouth in the brief": (
        drafted(TOOK, NEVER, brief=(BriefSentence(text="Ann Lee says so.", cites=("c1",)),)),
        ("brief-speaker", "error", "b1"),
    ),
}


@pytest.mark.parametrize(("draft", "expected"), FOUND.values(), ids=FOUND)
def test_each_fault_has_its_finding(draft: Draft, expected: tuple[str, str, str]) -> None:
    findings = check(Case(DOCUMENT, draft))

    assert expected in {(found.code, found.severity, found.item) for found in findings}


def test_an_honest_draft_has_no_finding() -> None:
    honest = drafted(TOOK, NEVER, questions=(QUESTION,), brief=(SENTENCE,))

    assert check(Case(DOCUMENT, honest)) == ()


def test_a_brief_may_cite_a_claim_and_name_who_denies_it() -> None:
    sentence = BriefSentence(text="Ann Lee denies it.", cites=("c1",))

    assert check(Case(DOCUMENT, drafted(TOOK, NEVER, brief=(sentence,)))) == ()


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("Ann Lee says that she never took a cent.", False),
        ("Bo Ek says that the mayor took money from a builder.", False),
        ("Bo Ek says that he never took a cent.", True),
        ("Ann Lee and Bo Ek say that the mayor took money.", True),
        ("Ann Lee denies that she took money from a builder.", False),
        ("A lawyer for Ann Lee and Bo Ek says the mayor took money from a builder.", False),
    ],
)
def test_a_brief_puts_nobodys_words_in_anothers_mouth(sentence: str, refused: bool) -> None:  # noqa: FBT001
    text = "Bo Ek said the mayor took money from a builder. “I never took a cent,” Ann Lee said."
    people = (actor("Bo Ek", "a1"), actor("Ann Lee", "a2"))
    brief = (BriefSentence(text=sentence, cites=("c1", "d1")),)
    draft = drafted(TOOK, NEVER, actors=people, brief=brief)

    found = [each.code for each in check(Case(Document(text), draft))]

    assert ("brief-speaker" in found) is refused


def test_a_finding_says_what_was_changed_and_where() -> None:
    (finding,) = check(Case(DOCUMENT, drafted(claim("the mayor took no money from a builder"))))[:1]

    assert "“no” added" in finding.message
    assert "line 1, column 16" in finding.message


def test_the_speaker_tells_which_of_several_places_is_meant() -> None:
    text = "“It is a lie,” Ann Lee said. “It is a lie,” Bo Ek said."
    people = (actor("Ann Lee", "a1"), actor("Bo Ek", "a2"))
    draft = drafted(claim("It is a lie", by="a2"), actors=people)

    case = Case(Document(text), draft)

    assert check(case) == ()
    assert case.evidence["c1"].spans == ((1, 12), (30, 41))
    assert case.evidence["c1"].span == (30, 41)


def test_who_says_the_same_in_two_places_does_so_in_their_order() -> None:
    text = "“It is a lie,” Ann Lee said.\n\nIt rained. “It is a lie,” Ann Lee said."
    items = (claim("It is a lie", by="a1"), claim("It is a lie", "c2", by="a1"))

    case = Case(Document(text), drafted(*items, actors=(actor("Ann Lee", "a1"),)))

    assert {found.code for found in check(case)} == {"brief-length"}
    assert [case.evidence[name].span for name in ("c1", "c2")] == [(1, 12), (42, 53)]


# who is given as the speaker of “It is a lie” in the text below, and whether that is refused
MOUTHS = {
    "the speaker": ("Ann Lee", False),
    "by the last name": ("Lee", False),
    "by the office": ("the mayor", False),
    "by a pronoun": ("she", False),
    "another person": ("Bo Ek", True),
    "nobody in the text": ("Elephant Smith", True),
    "an office of her own": ("the Duchess of Kent", False),
    "an office in capitals": ("Police Chief", False),
}


@pytest.mark.parametrize(("speaker", "refused"), MOUTHS.values(), ids=MOUTHS)
def test_right_words_in_the_wrong_mouth_are_refused(speaker: str, refused: bool) -> None:  # noqa: FBT001
    document = Document("Bo Ek was there. “It is a lie,” Mayor Ann Lee said. She left.")

    (verdict,) = verify([{"quote": "It is a lie", "speaker": speaker}], document)

    assert verdict.evidence.verified
    assert verdict.verified is not refused
    code = "speaker-unsupported" if "Elephant" in speaker else "speaker-elsewhere"
    assert [found.code for found in verdict.findings] == [code] * refused


@pytest.mark.parametrize(
    ("speaker", "source", "told"),
    [
        ("Zar Ek", "Zar Ek sat. Mayor Ann Lee spoke. “It is a lie,” she said.", "she"),
        ("Zar Ek", "Zar Ek sat. Mayor Ann Lee spoke. “It is a lie,” the mayor said.", "the mayor"),
        ("Ann Lee", "Zar Ek sat. Mayor Ann Lee spoke. “It is a lie,” the mayor said.", None),
        ("Ann Lee", "Zar Ek sat. Mayor Ann Lee spoke. “It is a lie,” she said.", None),
        ("Zar Ek", "“It is a lie,” an official said. Zar Ek sat. Mayor Ann Lee spoke.", None),
        ("Zar Ek", "Zar Ek sat. Mayor Ann Lee spoke. She said that it is a lie.", "She"),
        ("Ann Lee", "Zar Ek sat. Ann Lee said that it is a lie.", None),
        ("Zar Ek", "Ann Lee said that Zar Ek had told her that it is a lie.", None),
    ],
)
def test_whom_the_rules_read_as_another_is_warned_of(
    speaker: str, source: str, told: str | None
) -> None:
    (verdict,) = verify([{"quote": "it is a lie", "speaker": speaker}], Document(source))

    why = f"the source says “{told}”, whom the rules read as Ann Lee"
    found = [(each.code, each.message) for each in verdict.findings]
    assert verdict.verified
    assert found == ([("speaker-unsure", why)] if told else [])


# a sentence of the brief about a contested claim, and whether it tells it as a fact
BRIEFS = {
    "The mayor took money from a builder.": True,
    "The mayor took money from a builder, though Ann Lee denies it.": True,
    "The builder paid the mayor the money; Ann Lee says she never took a cent.": True,
    "Two aides say the mayor took money from a builder, which Ann Lee denies.": False,
    "According to two aides, the mayor took money from a builder.": False,
    "The mayor is accused of taking money from a builder.": False,
    "The mayor may have taken money from a builder.": False,
    "Two aides: “the mayor took money from a builder”. “I never took a cent”, says Ann Lee.": False,
    "Whether the mayor took money from a builder is open.": False,
}


@pytest.mark.parametrize(("text", "as_fact"), BRIEFS.items(), ids=BRIEFS)
def test_the_brief_tells_nothing_contested_as_a_fact(text: str, as_fact: bool) -> None:  # noqa: FBT001
    draft = drafted(
        claim("the mayor took money from a builder"),
        denial("I never took a cent"),
        brief=(BriefSentence(text=text, cites=("c1", "d1")),),
    )

    found = {each.code for each in check(Case(DOCUMENT, draft)) if each.item == "b1"}

    assert ("brief-asserts" in found) is as_fact


def test_what_nobody_contests_may_be_told_as_it_is() -> None:
    sentence = BriefSentence(text="The council met again on Monday.", cites=("c1",))
    document = Document("Ann Lee said that the council met again on Monday.")
    draft = drafted(
        claim("the council met again on Monday"),
        actors=(actor("Ann Lee", "a1"),),
        brief=(sentence,),
    )

    assert "brief-asserts" not in {each.code for each in check(Case(document, draft))}


# with which office Bo Ek is given, what is quoted, and the source
OTHERS = {
    "its own verb": (None, "denied that the firm had paid", "{} denied that the firm had paid."),
    "called for": (None, "called for an inquiry", "{}, who came late, called for an inquiry."),
    "reported": (None, "the firm had paid", "{} said the firm had paid."),
    "half quoted": (None, "it was “asleep” or worse", "{} said it was “asleep” or worse."),
    "broken": (None, "It is late,” {} said. “No", "“It is late,” {} said. “No.”"),
    "a few words more": (None, "in May, nobody came there", "{} said in May, nobody came there."),
    "its office": ("nurse", "Nobody came", "“Nobody came,” said {}, a senior nurse."),
}  # fmt: skip


@pytest.mark.parametrize(("role", "quote", "source"), OTHERS.values(), ids=OTHERS)
def test_what_another_is_named_for_is_in_the_wrong_mouth(
    role: str | None, quote: str, source: str
) -> None:
    found = {}
    for speaker in ("Bo Ek", "Ann Lee"):
        document = Document(f"Bo Ek and Ann Lee were there. It rained. {source.format(speaker)}")
        who = actor("Bo Ek", "a1").model_copy(update={"role": role})
        draft = drafted(claim(quote.format(speaker)), actors=(who, actor("Ann Lee", "a2")))
        codes = [each.code for each in check(Case(document, draft)) if each.item == "c1"]
        found[speaker] = [code for code in codes if code.startswith("speaker-")]

    assert found == {"Bo Ek": [], "Ann Lee": ["speaker-elsewhere"]}


def test_a_body_that_the_sentence_names_is_no_other_one() -> None:
    text = "Ann Lee spoke. It rained. Acme denied that it had paid bribes."
    draft = drafted(
        claim("denied that it had paid bribes"),
        actors=(actor("Ann Lee", "a1"), actor("Acme", "a2", kind="organisation")),
    )

    found = [each for each in check(Case(Document(text), draft)) if each.item == "c1"]

    assert [(each.code, each.severity) for each in found] == [("speaker-unsure", "warning")]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("“Nobody came,” a worker said.", "a worker"),
        ("“Nobody came,” the officer said.", "the officer"),
        ("“Nobody came,” the mayor said.", None),
        ("“Nobody came,” he said.", None),
    ],
)
def test_who_has_no_name_is_not_whoever_was_named(source: str, told: str | None) -> None:
    document = Document(f"Mayor Bo Ek was there. {source}")
    who = actor("Bo Ek", "a1").model_copy(update={"role": "mayor"})

    found = check(Case(document, drafted(claim("Nobody came"), actors=(who,))))

    messages = [each.message for each in found if each.code == "speaker-unsure"]
    assert messages == ([f"the source says “{told}” of its speaker"] if told else [])


def test_who_is_named_is_not_hidden_behind_another_source() -> None:
    document = Document(
        "Two nurses spoke. “Nobody came,” said Ann Lee, a nurse. The other nurse left."
    )
    found = {}
    for name in ("The other nurse", "a nurse"):
        draft = drafted(claim("Nobody came"), actors=(actor(name, "a1", kind="unnamed source"),))
        found[name] = {x.code for x in check(Case(document, draft)) if x.item == "c1"}

    assert "speaker-elsewhere" in found["The other nurse"]
    assert "speaker-elsewhere" not in found["a nurse"]


def test_a_turn_may_tell_what_another_says() -> None:
    text = "PW: Your mayor, Bo Ek, says the bank was broke.\n\nIS: It was not. The bank is sound.\n"
    document = Document(text + "\nPW: Is that so?\n\nIS: It is.\n")
    said = {"Bo Ek": "the bank was broke", "PW": "The bank is sound", "IS": "The bank is sound"}
    verdicts = verify([{"quote": said[name], "speaker": name} for name in said], document)
    found = {each.speaker: [finding.code for finding in each.findings] for each in verdicts}

    assert found == {"Bo Ek": [], "PW": ["speaker-elsewhere"], "IS": []}


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek was there. “It is a lie,” she said.",
        "Bo Ek was there. “It is a lie,” an official said.",
        "Bo Ek was there. Ann Lee, whom Bo Ek had told so, said it is a lie.",
    ],
    ids=["pronoun", "unnamed", "indirect"],
)
def test_where_the_sentence_names_nobody_nobody_is_accused(text: str) -> None:
    (verdict,) = verify([{"quote": "it is a lie", "speaker": "Bo Ek"}], Document(text))

    assert verdict.verified


@pytest.mark.parametrize(
    ("speaker", "source", "refused"),
    [
        ("Mr. Smith", "“It is a lie,” Mr. Lee said. Mr. Smith left.", True),
        ("Bill Clinton", "Bill Clinton sat. “It is a lie,” Hillary Clinton said.", True),
        ("Bo Ek", "“It is a lie,” said Ann Lee, an aide to Bo Ek.", True),
        ("Ann Lee", "“It is a lie,” Bo Ek quoted Ann Lee as saying.", False),
        (
            "Bo Ek",
            "Bo Ek ran.\n\n" + "It rained. " * 50 + "Al Fox sat. “It is a lie,” he said.",
            True,
        ),
    ],
)
def test_titles_and_family_names_are_not_enough(speaker: str, source: str, refused: bool) -> None:  # noqa: FBT001
    (verdict,) = verify([{"quote": "It is a lie", "speaker": speaker}], Document(source))

    assert verdict.verified is not refused


@pytest.mark.parametrize(
    ("speaker", "refused"), [("John Carol", False), ("Mary Scott", True), ("Scott", False)]
)
def test_he_is_no_woman_but_a_family_name_tells_nothing(speaker: str, refused: bool) -> None:  # noqa: FBT001
    document = Document("Mary Scott met John Carol. “It is a lie,” he said.")

    (verdict,) = verify([{"quote": "It is a lie", "speaker": speaker}], document)

    assert verdict.verified is not refused


@pytest.mark.parametrize(
    ("speaker", "source"),
    [
        ("Nicolette Smith", "Nicolette Smith sat. “It is a lie,” he said."),
        ("Diana Ek", "Diana Ek sat. “It is a lie,” he said."),
        ("Alexis Ek", "Alexis Ek met Ann Lee. “It is a lie,” he said."),
        ("Tom Carr", "“It is a lie,” said Ann Roe and Tom Carr."),
        ("Jose Diaz", "José Díaz said: “It is a lie.”"),
        ("Erdogan", "Erdoğan sat. “It is a lie,” Erdoğan said."),
        ("Joe Byron", "Joseph Byron said: “It is a lie.” Joe Byron left."),
    ],
)
def test_nobody_is_accused_for_a_first_name_an_accent_or_company(speaker: str, source: str) -> None:
    (verdict,) = verify([{"quote": "It is a lie", "speaker": speaker}], Document(source))

    assert verdict.findings == ()


def test_the_last_words_of_a_name_are_enough() -> None:
    document = Document("“It is a lie,” Debbie Wasserman Schultz said on Monday in the town.")

    (verdict,) = verify([{"quote": "It is a lie", "speaker": "Wasserman Schultz"}], document)

    assert verdict.findings == ()


@pytest.mark.parametrize("label", ["RUBIO", "MR. RUBIO", "RUBIO (R-FL)", "**Rubio"])
def test_a_label_names_who_is_named_nowhere_else(label: str) -> None:
    document = Document(f"TRUMP: I will build it now.\n\n{label}: You hired illegal workers.")

    asked = [{"quote": "You hired illegal workers", "speaker": who} for who in ("Trump", "Rubio")]

    wrong, right = verify(asked, document)

    assert [found.code for found in wrong.findings] == ["speaker-elsewhere"]
    assert right.findings == ()


def test_a_gap_hides_no_wrong_mouth() -> None:
    document = Document("Ann Roe met Tom Carr. “We won, at long last, in Osk,” Roe said.")

    (verdict,) = verify([{"quote": "We won … in Osk", "speaker": "Tom Carr"}], document)

    assert [found.code for found in verdict.findings] == ["speaker-elsewhere"]


@pytest.mark.parametrize(
    ("speaker", "source", "refused"),
    [
        ("Ann Roe", "TOM CARR: It is a lie, I say.\n\nANN ROE: I know of nothing.", True),
        ("Tom Carr", "TOM CARR: It is a lie, I say.\n\nANN ROE: I know of nothing.", False),
        ("Ann Roe", "Mr. Carr: It is a lie, I say.\n\nMs. Roe: I know of nothing.", True),
        ("Tom Carr", "Carr said Roe told him: “It is a lie.”", True),
        ("Ann Roe", "Carr said Roe told him: “It is a lie.”", False),
        ("Ann Roe", "Carr, in a letter to Roe, wrote: “It is a lie.”", True),
        ("Ann Roe", "Tom Carr tweeted, “It is a lie,” and Roe liked it.", True),
        ("Ann Roe", "Carr said that “it is a lie” in May. Roe wept.", True),
        ("Tom Carr", "“Roe told me ‘It is a lie’ in May,” Carr said.", False),
        ("Ann Roe", "“Roe told me ‘It is a lie’ in May,” Carr said.", False),
        ("Tom Carr", "Carr quoted Roe as saying: “It is a lie.”", False),
        ("Tom Carr", "“It is a lie,” said Carr spokeswoman Ann Roe.", True),
        ("Tom Carr", "“It is a lie,” said Ann Roe, who works for Tom Carr.", True),
        ("Acme", "Acme paid. “It is a lie,” a spokeswoman, Ann Roe, said.", False),
        ("Tom Carr", "“It is a lie,” Ann Roe fumed.", True),
        ("Ann Roe", "“It is a lie,” said Secretary-Treasurer Ann Roe.", False),
        ("Tom Carr", "Acme Chief Executive Tom Carr said: “It is a lie.”", False),
        ("Tom Carr", "Even Tom Carr said: “It is a lie.”", False),
        ("Jan van Berg", "“It is a lie,” said Ann Roe. Jan van Berg left.", True),
        ("Ann Roe", "Tom Carr said “it was in May.” Ann Roe said “it is a lie.”", False),
        ("Tom Carr", "Tom Carr said “it was in May.” Ann Roe said “it is a lie.”", True),
    ],
)
def test_turns_letters_and_told_speech_have_their_own_mouths(
    speaker: str,
    source: str,
    refused: bool,  # noqa: FBT001
) -> None:
    document = Document(f"Ann Roe and Tom Carr met.\n\n{source}")

    (verdict,) = verify([{"quote": "It is a lie", "speaker": speaker}], document)

    assert [found.code for found in verdict.findings] == ["speaker-elsewhere"] * refused


def test_a_mark_that_never_closes_is_reported() -> None:
    document = Document("It began.\n\n“Nobody knows.\n\nHe left the room.")

    assert [found.code for found in check(Case(document, drafted(actors=())))] == [
        "marks-unbalanced"
    ]
