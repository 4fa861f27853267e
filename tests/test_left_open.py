"""What stays open is derived from what stands, whoever wrote the draft."""

from __future__ import annotations

import json
import re

import pytest

from summarise import Document, summarise
from summarise.draft import Actor, Claim, Denial, Draft, OpenQuestion
from summarise.reader import Answer
from summarise.render.formats import renderer
from summarise.run.review import reviewed
from summarise.summary import Provenance, Review, Reviews, Summary, Usage

REPORT = """Storm kills 14

The mayor of Osk, Ann Lee, said the storm killed 14 people in the harbour. The police chief, Bo
Kern, said nine people were killed in the harbour by the storm. Lee accused Harnmouth Port Ltd of
leaving the gates open. “The gates were shut,” said Petra Holm, who speaks for the dockers. A
senior official said the warning came late.
"""


def test_two_counts_are_of_one_thing_by_the_words_of_their_own_language() -> None:
    text = (
        "Die Feuerwehr sagte, dass 14 Menschen in der Stadt gestorben seien.\n\n"
        "Die Polizei sagte, dass 12 Menschen in der Schule verletzt worden seien."
    )

    assert summarise(Document(text)).open_questions == ()


class Stub:
    """A model that leaves the open questions to others."""

    window = None
    provenance = Provenance(
        reader="model", model="m", prompt_digest=None, schema_digest=None, version="0"
    )

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def read(self, _: Document) -> Answer:
        return Answer(self.draft, Usage())

    def mend(self, *_: object) -> None:
        return None


def drafted(*questions: OpenQuestion, gates: str = "“The gates were shut,”") -> Draft:
    named = {"lee": "Ann Lee", "kern": "Bo Kern", "holm": "Petra Holm"}
    actors = [
        Actor(id=key, name=name, role=None, kind="person", aliases=())
        for key, name in named.items()
    ]
    actors.append(
        Actor(id="off", name="A senior official", role=None, kind="unnamed source", aliases=())
    )
    said = {
        "c1": ("lee", "the storm killed 14 people in the harbour"),
        "c2": ("kern", "nine people were killed in the harbour by the storm"),
        "c3": ("lee", "accused Harnmouth Port Ltd of\nleaving the gates open"),
        "c4": ("off", "the warning came late"),
    }
    claims = [
        Claim(id=key, actor=actor, statement=" ".join(quote.split()), quote=quote)
        for key, (actor, quote) in said.items()
    ]
    denial = Denial(
        id="d1",
        actor="holm",
        denies="c3",
        kind="denial",
        statement="The gates were shut",
        quote=gates,
    )
    return Draft(
        actors=tuple(actors),
        claims=tuple(claims),
        denials=(denial,),
        open_questions=questions,
        brief=(),
    )


@pytest.fixture
def model() -> Summary:
    return summarise(Document(REPORT), Stub(drafted()))


def asked(summary: Summary) -> list[tuple[str, tuple[str, ...]]]:
    return [(question.question, question.about) for question in summary.open_questions]


def test_a_models_silence_leaves_nothing_unasked(model: Summary) -> None:
    assert asked(model) == [
        (
            "Is Ann Lee right, who accused Harnmouth Port Ltd of leaving the gates open?",
            ("c3", "d1"),
        ),
        ("How does Harnmouth Port Ltd answer the accusation by Ann Lee?", ("c3",)),
        ("Is it 14 or nine people?", ("c1", "c2")),
        ("Who are the unnamed sources?", ("c4",)),
    ]
    assert all(question.derived for question in model.open_questions)
    assert len({question.id for question in model.open_questions}) == 4


def test_the_rules_ask_the_same_of_the_same_report() -> None:
    summary = summarise(Document(REPORT))

    questions = {question.question for question in summary.open_questions}
    assert "Is it 14 or nine people?" in questions
    assert any("Harnmouth Port Ltd" in question for question in questions)
    assert any("unnamed sources" in question for question in questions)


IMPLIED = {
    "a noun phrase": ("Lee denied taking money from builders.", "taking money from builders"),
    "a clause": ("Lee denied that the bridge was unsafe.", "the bridge was unsafe"),
    "only pointed to": ("Lee denied it.", None),
    "a report": ("Lee denied the allegations.", None),
    "a year of reports": ("Lee contradicted 2013 comments from Bo Kern.", None),
    "claimed here": ("Bo Kern said the bridge was unsafe. Lee denied the bridge was unsafe.", None),
    "no comment": ("Lee declined to comment.", None),
}


@pytest.mark.parametrize(("text", "implied"), IMPLIED.values(), ids=IMPLIED)
def test_what_is_denied_and_nobody_says_is_implied(text: str, implied: str | None) -> None:
    document = Document(f"The mayor of Osk, Ann Lee, opened a bridge. {text}")

    summary = summarise(document)

    (denial,) = summary.denials
    assert (denial.implied and denial.implied.text) == implied
    assert denial.implied is None or document.at(denial.implied.span) == implied
    assert any(d == (denial.id,) for _, d in asked(summary)) == (implied is not None)


def test_an_implied_claim_is_shown_wherever_the_denial_is() -> None:
    summary = summarise(Document("Ann Lee denied taking money from builders."))

    for form in ("terminal", "markdown", "html", "csv", "jsonl", "json"):
        shown = renderer(form, single=True)([summary])
        assert "implied" in shown.lower()
        assert "taking money from builders" in shown
    assert "“taking money from builders”" in summary.open_questions[0].why
    saved = Summary.model_validate_json(summary.model_dump_json())
    review = Reviews(sha256=summary.source.sha256, reviews=(Review(item="d1", verdict="accepted"),))
    assert reviewed(saved, review).denials == summary.denials


def test_what_begins_a_sentence_is_nobody_accused() -> None:
    text = "Ann Lee left. Bemoaning the “phony system,” Ann Lee accused Bo Kern of being unfair."

    questions = [question for question, _ in asked(summarise(Document(text)))]
    assert not any("Bemoaning" in question for question in questions)


def test_what_the_reader_asked_is_not_asked_again() -> None:
    own = OpenQuestion(id="q1", question="How many died?", why="They differ.", about=("c1", "c2"))

    summary = summarise(Document(REPORT), Stub(drafted(own)))

    first, *others = summary.open_questions
    assert (first.question, first.derived) == ("How many died?", False)
    assert "Is it 14 or nine people?" not in [question.question for question in others]
    assert len({question.id for question in summary.open_questions}) == 4


def test_a_denial_that_is_not_proven_opens_nothing() -> None:
    summary = summarise(Document(REPORT), Stub(drafted(gates="“The gates were always open,”")))

    assert [rejected.id for rejected in summary.rejected] == ["d1"]
    assert not any("d1" in about for _, about in asked(summary))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about 100 people marched in Osk today", "104 people marched in Osk today"),
        ("14 people died in the harbour", "nine boats sank in the harbour"),
        ("14 people died in the harbour", "nine people applied for the post of mayor"),
    ],
)
def test_figures_that_do_not_differ_open_nothing(one: str, other: str) -> None:
    text = f"Ann Lee said {one}. Bo Kern said {other}."

    assert asked(summarise(Document(text))) == []


def test_short_figures_that_differ_open_a_question() -> None:
    text = "Police said three people died. The hospital said four people died."

    assert [question for question, _ in asked(summarise(Document(text)))] == [
        "Is it three or four people?"
    ]


def test_a_person_rejects_a_claim_and_the_questions_about_it_go(model: Summary) -> None:
    review = Reviews(
        sha256=model.source.sha256,
        summary=model.digest,
        reviews=(Review(item="c1", verdict="rejected"),),
    )

    after = reviewed(model, review)

    assert "Is it 14 or nine people?" not in [question for question, _ in asked(after)]
    assert {"c1", "q3"} <= {rejected.id for rejected in after.rejected}
    assert Summary.model_validate_json(after.model_dump_json()).rejected == after.rejected


def test_what_is_rejected_and_accepted_again_is_as_it_was(model: Summary) -> None:
    document = Document("Ann Lee denied taking money from builders.")
    for summary, item in ((summarise(document), "d1"), (model, "q2"), (model, "c1")):
        after = summary
        for verdict in ("rejected", "accepted"):
            review = Review.model_validate({"item": item, "verdict": verdict})
            after = reviewed(after, Reviews(sha256=summary.source.sha256, reviews=(review,)))

        assert after.open_questions == summary.open_questions
        assert after.denials == summary.denials


QUIET = {
    "heard in a contested claim": "Ann Lee accused Bo Kern of theft. Di Roe said the sea was warm."
    " Bo Kern said the safe was always empty. Cal Dunn denied that the safe was empty.",
    "somebody's brother": "Ann Lee accused Bo Kern’s brother of theft.",
    "officials of a land": "Ann Lee accused U.S. officials of theft.",
    "both the same": "Ann Lee said 14 people were killed and 30 people were hurt in Osk harbour. Bo"
    " Kern said 14 people were killed and 30 people were hurt in Osk harbour.",
    "bounds that agree": "Ann Lee said at most 14 people died in Osk harbour. Bo Kern said more"
    " than nine people died in Osk harbour.",
    "an own denial": "Ann Lee said the dam was safe. Ann Lee denied that the dam was safe.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_nothing_is_asked_that_the_report_answers(text: str) -> None:
    questions = asked(summarise(Document(text)))

    told = re.compile(r"Is it \S+ or|How does|Is Ann Lee right")
    assert not any(told.match(question) for question, _ in questions)


def test_who_speaks_for_a_named_body_is_no_whisper() -> None:
    said = "said the inquiry would last six weeks."
    whispered, told = (
        [question for question, _ in asked(summarise(Document(f"{who} {said}")))]
        for who in ("Two aides", "A spokesman for Leeds City Council")
    )

    assert whispered == ["Who are the unnamed sources?"]
    assert told == []


def test_each_accusation_is_asked_of_the_accused_and_once() -> None:
    text = (
        "Ann Lee said Bo Kern accused the Vell Power Company of theft. Cal Dunn denied any theft."
    )

    questions = [question for question, _ in asked(summarise(Document(text)))]

    answers = [question for question in questions if "How does" in question]
    assert answers == ["How does the Vell Power Company answer the accusation by Bo Kern?"]


VERDICTS = {
    "a verdict": "Ann Lee called the charges unfounded and fabricated by former workers.",
    "another's claim": "Ann Lee denied the office’s claim that he had refused.",
}


@pytest.mark.parametrize("text", VERDICTS.values(), ids=VERDICTS)
def test_a_verdict_on_what_was_said_implies_nothing(text: str) -> None:
    assert all(denial.implied is None for denial in summarise(Document(text)).denials)


def test_formats_say_what_a_model_did_not_ask(model: Summary) -> None:
    lines = renderer("jsonl", single=True)([model]).splitlines()
    questions = [item for line in lines if (item := json.loads(line))["what"] == "open question"]

    assert all(question["derived"] for question in questions)
    assert len({question["id"] for question in questions}) == len(questions)
    assert "derived" in renderer("markdown", single=True)([model])
    assert "derived" in renderer("html", single=True)([model])
    assert "derived" in renderer("terminal", single=True)([model])


@pytest.mark.parametrize(
    ("text", "whispered"),
    [
        ("Sources said the mayor took money.", True),
        ("Prosecutors said the mayor took money.", False),
        ("The police said the mayor took money.", False),
        ("A police officer said the mayor took money.", True),
    ],
)
def test_nobody_asks_who_the_prosecutors_are(text: str, *, whispered: bool) -> None:
    summary = summarise(Document(text))

    assert [claim.standing.unnamed_only for claim in summary.claims] == [whispered]
    asked = any("unnamed sources" in each.question for each in summary.open_questions)
    assert asked is whispered


@pytest.mark.parametrize(
    "answer",
    [
        "Osk Mills spokesman Bo Ek called the charge false.",
        "A spokesman for Osk Mills denied that the firm had stolen anything.",
    ],
)
def test_who_is_spoken_for_has_answered(answer: str) -> None:
    summary = summarise(Document(f"Mark Lee accused Osk Mills of theft. {answer}"))

    assert [denial.denies for denial in summary.denials] == ["c1"]
    assert not any("answer the accusation" in each.question for each in summary.open_questions)


ASKED = [
    (
        "Organisers put the turnout at 120,000. Police said 28,000 people had come.",
        "Is it 120,000 or 28,000 people?",
    ),
    (
        "Lee pleaded not guilty to murder and theft when he appeared in Osk on Monday.",
        "Is Lee guilty of murder and theft?",
    ),
    (
        "Declan May denies four counts of fraud in May.",
        "Is Declan May guilty of four counts of fraud?",
    ),
    ("Ann Lee pleaded not guilty to charges of theft.", "Is Ann Lee guilty of theft?"),
]


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_what_is_open_is_asked_as_one_would(text: str, question: str) -> None:
    assert [asked.question for asked in summarise(Document(text)).open_questions] == [question]
