"""The flow: repair cannot make things worse, and nothing a reader wrote is dropped."""

from __future__ import annotations

import asyncio
import threading

import pytest

from summarise import Answer, Document, Options, SummariseError, asummarise, summarise
from summarise.check.case import warning
from summarise.draft import BriefSentence, OpenQuestion
from summarise.errors import ForbiddenError, UnreadableAnswerError
from summarise.summary import Usage
from tests.drafts import DOCUMENT, ScriptedReader, claim, denial, drafted

RIGHT = claim("the mayor took money from a builder")
WRONG = claim("the mayor took no money from a builder")
WORSE = claim("Elephants dance at midnight", by="a9")
NEVER = denial("I never took a cent")


def test_an_event_loop_goes_on_while_a_report_is_summarised() -> None:
    asked, ticked = threading.Event(), threading.Event()

    class Slow(ScriptedReader):
        def read(self, document: Document) -> Answer:
            asked.set()
            assert ticked.wait(5)  # only the loop can set it
            return super().read(document)

    async def both() -> str:
        under_way = asyncio.create_task(asummarise(DOCUMENT, Slow([drafted(RIGHT, NEVER)])))
        await asyncio.to_thread(asked.wait, 5)
        ticked.set()
        return (await under_way).claims[0].quote

    assert asyncio.run(both()) == RIGHT.quote


def test_wrong_items_alone_go_back_and_are_mended() -> None:
    reader = ScriptedReader([drafted(WRONG, NEVER)], [drafted(RIGHT, actors=())])

    summary = summarise(DOCUMENT, reader)

    assert [[item.id for item in wrong] for wrong in reader.wrong] == [["c1"]]
    assert summary.claims[0].quote == RIGHT.quote
    assert [actor.id for actor in summary.actors] == ["a1", "a2"]
    assert (summary.rejected, summary.usage.requests) == ((), 2)


def test_a_repair_that_is_worse_is_not_taken() -> None:
    reader = ScriptedReader([drafted(WRONG)], [drafted(WORSE), drafted(WORSE)])

    summary = summarise(DOCUMENT, reader)

    assert [item.evidence.status for item in summary.rejected if item.evidence] == ["altered"]
    assert summary.usage.requests == 2  # asked a third time, it would be asked the same


def test_what_is_mended_under_a_new_id_keeps_the_old_one() -> None:
    mended = drafted(claim(RIGHT.quote, "c9"), denial(NEVER.quote, "c9"), actors=())
    reader = ScriptedReader([drafted(WRONG, denial("I took a cent"))], [mended])

    summary = summarise(DOCUMENT, reader)

    assert [(item.id, item.quote) for item in summary.claims] == [("c1", RIGHT.quote)]
    assert [(item.id, item.denies) for item in summary.denials] == [("d1", "c1")]
    assert summary.rejected == ()


def test_one_of_two_with_one_id_may_come_back_under_its_own() -> None:
    also = claim("I never took a cent", by="a2")
    reader = ScriptedReader(
        [drafted(RIGHT, also)], [drafted(RIGHT, claim(also.quote, "c2", "a2"), actors=())]
    )

    summary = summarise(DOCUMENT, reader)

    assert [(item.id, item.quote) for item in summary.claims] == [
        ("c1", RIGHT.quote),
        ("c2", also.quote),
    ]


def test_repairs_are_bounded() -> None:
    reader = ScriptedReader([drafted(WRONG)], [drafted(WRONG)] * 5)

    summarise(DOCUMENT, reader, Options(repairs=1))

    assert len(reader.wrong) == 1


def test_a_repair_that_fails_loses_nothing_and_is_told() -> None:
    failed = UnreadableAnswerError("{", "it broke off")
    failed.spent = Usage(requests=2)
    reader = ScriptedReader([drafted(WRONG, NEVER)], [failed])

    summary = summarise(DOCUMENT, reader)

    assert [item.id for item in summary.rejected] == ["c1"]
    assert [found.code for found in summary.findings if found.item == "draft"] == ["repair-failed"]
    assert summary.usage.requests == 3


def test_what_is_said_of_a_repair_that_is_kept_is_said_of_the_summary() -> None:
    note = warning("answer-mended", "draft", "its JSON stood in a fence")
    mended = Answer(drafted(RIGHT, actors=()), Usage(requests=1), (note,))

    summary = summarise(DOCUMENT, ScriptedReader([drafted(WRONG, NEVER)], [mended]))

    assert note in summary.findings


def test_a_key_that_is_refused_stops_the_repair_too() -> None:
    reader = ScriptedReader([drafted(WRONG)], [ForbiddenError("http://x", "no")])

    with pytest.raises(ForbiddenError):
        summarise(DOCUMENT, reader)


def test_what_rests_on_a_rejected_item_is_not_shown_as_proven() -> None:
    question = OpenQuestion(id="q1", question="Did she?", why="They differ.", about=("c1",))
    brief = BriefSentence(text="Two aides say so.", cites=("c1",))
    reader = ScriptedReader([drafted(WRONG, NEVER, questions=(question,), brief=(brief,))])

    summary = summarise(DOCUMENT, reader)

    assert [(item.what, item.id) for item in summary.rejected] == [
        ("claim", "c1"),
        ("open question", "q1"),
        ("brief sentence", "b1"),
    ]
    assert (summary.brief, summary.open_questions) == ((), ())
    assert "denial-of-rejected" in {found.code for found in summary.findings}


def test_silence_leaves_a_claim_unanswered_and_a_denial_contests_it() -> None:
    silent = NEVER.model_copy(update={"kind": "no comment"})

    asked, denied = (
        summarise(DOCUMENT, ScriptedReader([drafted(RIGHT, answer)])).claims[0].standing
        for answer in (silent, NEVER)
    )

    assert (asked.status, asked.contested_by) == ("unanswered", ())
    assert (denied.status, denied.contested_by) == ("contested", ("d1",))
    assert asked.unnamed_only


def test_coverage_names_what_no_item_accounts_for() -> None:
    summary = summarise(DOCUMENT, ScriptedReader([drafted(RIGHT)]))

    assert [missed.text for missed in summary.coverage.passages.missed] == ["I never took a cent,"]


def test_every_error_of_ours_has_one_root() -> None:
    assert issubclass(ForbiddenError, SummariseError)
