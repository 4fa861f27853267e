"""Long documents: windows that hold together, and one draft of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import Document, summarise, summarise_all
from summarise.draft import Draft
from summarise.errors import (
    AskError,
    ContextError,
    ForbiddenError,
    RefusedError,
    UnreachableError,
)
from summarise.reader import Answer
from summarise.run.readers import sketch
from summarise.run.windows import windows
from summarise.summary import Provenance, Rejected, Usage
from tests.test_languages import DISPUTES

PEOPLE = ["Ann Lee", "Bo Ek", "Cy Dahl", "Di Fox", "Ed Grau", "Fe Holm", "Gus Ivo", "Hal Juhl"]


@dataclass
class WindowReader:
    """A stand-in for a model: the rules, with at most so many letters at once."""

    longest: int = 10**9
    window: int = 24_000
    asked: list[int] = field(default_factory=list)

    @property
    def provenance(self) -> Provenance:
        return Provenance(
            reader="model", model="rules", prompt_digest=None, schema_digest=None, version="0"
        )

    def read(self, document: Document) -> Answer:
        self.asked.append(len(document.text))
        if len(document.text) > self.longest:
            raise ContextError("http://x", "too long")
        return Answer(sketch(document), Usage(requests=1, prompt_tokens=10))

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        raise AssertionError((document.origin, draft.actors, wrong))


def transcript(size: int) -> str:
    """A long hearing: a charge at its beginning, the denial of it at its end."""
    parts = ["Two aides said that the treasurer Ada Kern had burned the ledgers of the fund."]
    number = 0
    while sum(map(len, parts)) < size:
        number += 1
        who = PEOPLE[number % len(PEOPLE)]
        parts.append(f"{who} said that witness {number} had counted {number + 7} boxes that night.")
        if number % 9 == 0:
            parts.append(f"“Box {number} was empty when we came,” {who} told the court.")
    parts.append("Kern denied that she had burned the ledgers of the fund.")
    return "\n\n".join(parts)


@given(st.text(alphabet="ab .\n", max_size=400), st.integers(20, 200))
def test_windows_cover_every_letter_and_stand_where_they_say(text: str, size: int) -> None:
    found = windows(Document(text), size)

    assert all(text.startswith(window.document.text, window.start) for window in found)
    assert all(len(window.document.text) <= size for window in found)
    reached = 0
    for window in found:
        assert window.start <= reached
        reached = max(reached, window.start + len(window.document.text))
    assert reached == len(text)


def test_a_long_report_gives_one_summary_with_nothing_twice() -> None:
    text = transcript(70_000)
    document, reader = Document(text), WindowReader(window=3_500)

    summary = summarise(document, reader)

    assert len(reader.asked) > 20
    assert max(reader.asked) <= 3_500
    assert summary.usage.requests == len(reader.asked)
    spans = [(item.actor, item.evidence.span) for item in (*summary.claims, *summary.denials)]
    assert len(spans) == len(set(spans))
    assert all(
        document.at(item.evidence.span) == item.evidence.text
        for item in (*summary.claims, *summary.denials)
        if item.evidence.span
    )
    names = [actor.name for actor in summary.actors]
    assert len(names) == len(set(names))
    assert {"Ann Lee", "Hal Juhl"} <= set(names)
    whole = summarise(document)
    assert len(summary.claims) == pytest.approx(len(whole.claims), rel=0.02)


def test_a_denial_is_linked_to_a_claim_in_another_window() -> None:
    summary = summarise(Document(transcript(60_000)), WindowReader(window=8_000))

    (denial,) = summary.denials
    claim = next(claim for claim in summary.claims if claim.id == denial.denies)
    assert "burned the ledgers" in claim.quote


@pytest.mark.parametrize("text", [text for text, *_ in DISPUTES.values()], ids=DISPUTES)
def test_a_denial_in_another_language_is_linked_over_windows_as_in_one(text: str) -> None:
    said, answered = text.split(". ", 1)
    document = Document(f"{said}.\n\n{answered}")

    parted = summarise(document, WindowReader(window=2 * len(said)))

    first = {denial.quote for denial in summarise(document).denials if denial.denies == "c1"}
    assert first
    assert first <= {denial.quote for denial in parted.denials if denial.denies == "c1"}


def test_windows_over_long_paragraphs_share_some_text() -> None:
    paragraph = f"{'It rained on the dam and the town. ' * 21}\n\n"

    first, second, *_ = windows(Document(paragraph * 9), 3_000)

    assert first.start + len(first.document.text) - second.start > 400


def test_a_window_that_a_server_calls_too_long_is_split() -> None:
    reader = WindowReader(longest=5_000, window=12_000)

    summary = summarise(Document(transcript(20_000)), reader)

    assert sum(size <= 5_000 for size in reader.asked) >= 4
    assert len(summary.claims) > 100


class Refusing(WindowReader):
    """One that will not read what holds a word."""

    word: str = "witness 40 "
    failure: AskError = RefusedError("no")

    def read(self, document: Document) -> Answer:
        answer = super().read(document)
        if self.word in document.text:
            self.failure.spent = Usage(requests=2)
            raise self.failure
        return answer


def test_a_window_that_is_refused_takes_nothing_from_the_others() -> None:
    document, reader = Document(transcript(40_000)), Refusing(window=8_000)

    summary = summarise(document, reader)

    (unread,) = [found for found in summary.findings if found.code == "window-unread"]
    assert unread.severity == "error"
    assert "refused" in unread.message
    assert "witness 40 " in document.at(unread.spans[0])
    assert len(summary.claims) > 100
    assert summary.usage.requests == len(reader.asked) + 1


def test_a_report_of_which_no_window_is_read_fails_with_what_it_cost() -> None:
    reader = Refusing(window=8_000)
    reader.word = " "

    with pytest.raises(RefusedError) as raised:
        summarise(Document(transcript(40_000)), reader)

    assert raised.value.spent == Usage(requests=2 * len(reader.asked))


def test_a_window_that_may_be_answered_another_time_fails_the_report() -> None:
    reader = Refusing(window=8_000)
    reader.failure = UnreachableError("http://x", "no route")

    with pytest.raises(UnreachableError):
        summarise(Document(transcript(40_000)), reader)


class Breaking(WindowReader):
    """One whose first window fails, once the others under way are read; none of them is free."""

    failure: Exception = UnreachableError("http://x", "gone")

    def read(self, document: Document) -> Answer:
        first = not self.asked
        answer = super().read(document)
        if not first:
            time.sleep(0.05)
            return answer
        if isinstance(self.failure, AskError):
            self.failure.spent = Usage(requests=5)
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "cost"),
    [(UnreachableError("http://x", "gone"), 5), (ForbiddenError("http://x", "no"), 5),
     (ValueError("odd"), 0)],
)  # fmt: skip
def test_a_report_that_fails_by_one_window_has_cost_what_the_others_did(
    failure: Exception, cost: int
) -> None:
    document, reader = Document(transcript(400_000)), Breaking(window=8_000)
    reader.failure = failure

    (outcome,) = summarise_all([document], reader)

    assert outcome.error is not None
    assert outcome.usage.requests == cost + len(reader.asked) - 1
    assert 1 < len(reader.asked) < len(windows(document, 8_000)) // 2  # no more were begun


def test_what_a_half_of_a_window_cost_is_not_lost_when_the_other_fails() -> None:
    document, reader = Document(transcript(11_000)), Refusing(longest=8_000, window=12_000)
    reader.failure, reader.word = UnreachableError("http://x", "gone"), "had burned the ledgers of"
    text = document.text.replace(reader.word, "lost", 1)  # so that the last part alone fails

    with pytest.raises(UnreachableError) as raised:
        summarise(Document(text), reader)

    read = len(reader.asked) - 2  # but for the whole, and for the one that failed
    assert read > 0
    assert raised.value.spent == Usage(requests=read + 2, prompt_tokens=10 * read)


def test_a_report_that_no_window_helps_is_told() -> None:
    with pytest.raises(ContextError):
        summarise(Document(transcript(3_000)), WindowReader(longest=10))
