"""Many reports at once: in order, none lost, nothing paid for twice, whatever ends the run."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from summarise import Document, summarise_all
from summarise.ask.stopping import current
from summarise.draft import Draft
from summarise.errors import ForbiddenError, RefusedError
from summarise.reader import Answer
from summarise.render.progress import progress
from summarise.run.many import AHEAD, Outcome
from summarise.summary import Provenance, Rejected, Usage
from tests.conftest import ROOT, command
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

DRAFT = drafted(claim("the mayor took money from a builder"), denial("I never took a cent"))


@dataclass
class Named:
    """A reader that fails on reports of some names, and notes how many it reads at once."""

    failing: dict[str, Exception] = field(default_factory=dict)
    reading: int = 0
    most: int = 0
    begun: list[str] = field(default_factory=list)
    window: None = None

    @property
    def provenance(self) -> Provenance:
        return Provenance(
            reader="model", model="m", prompt_digest=None, schema_digest=None, version="0"
        )

    def read(self, document: Document) -> Answer:
        self.begun.append(document.origin)
        self.reading += 1
        self.most = max(self.most, self.reading)
        time.sleep(0.01)
        self.reading -= 1
        if document.origin in self.failing:
            raise self.failing[document.origin]
        return Answer(DRAFT, Usage(requests=1))

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Mend nothing."""


def reports(count: int) -> Iterator[Document]:
    return (Document(DOCUMENT.text, str(number)) for number in range(count))


def test_outcomes_come_in_order_and_one_that_fails_stands_beside_the_others() -> None:
    reader = Named({"3": RefusedError("no")})

    outcomes = list(summarise_all(reports(10), reader, in_flight=4))

    assert [outcome.origin for outcome in outcomes] == [str(number) for number in range(10)]
    assert [outcome.origin for outcome in outcomes if outcome.error] == ["3"]
    assert all(outcome.summary for outcome in outcomes if not outcome.error)
    assert 1 < reader.most <= 4


def test_after_a_key_that_fails_nothing_is_begun_but_what_was_begun_is_given() -> None:
    reader = Named({"2": ForbiddenError("http://x", "no")})

    outcomes = list(summarise_all(reports(50), reader, in_flight=3))

    assert len(outcomes) == len(reader.begun) < 8
    assert {outcome.origin for outcome in outcomes if outcome.summary} >= {"0", "1"}


def test_sources_are_taken_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield DOCUMENT

    outcomes = summarise_all(endless(), Named(), in_flight=2)
    for _ in range(5):
        next(outcomes)
    outcomes.close()

    assert taken <= 4 + AHEAD * 2  # those before the last one given, and what is held at most


class Gated(Named):
    """A reader whose report "0" waits until it is let go."""

    def read(self, document: Document) -> Answer:
        if document.origin == "0":
            self.gate.wait(20)
        return super().read(document)

    gate: threading.Event


def test_a_slow_report_holds_up_so_many_behind_it_and_no_more() -> None:
    reader = Gated()
    reader.gate = threading.Event()
    taken: list[Outcome] = []
    run = threading.Thread(target=lambda: taken.extend(summarise_all(reports(20), reader, None, 2)))
    run.start()
    end = time.monotonic() + 20
    while len(reader.begun) < 2 * AHEAD - 1 and time.monotonic() < end:
        time.sleep(0.01)
    time.sleep(0.1)  # in which more could be begun
    ahead = list(reader.begun)
    reader.gate.set()
    run.join(20)

    assert ahead == [str(number) for number in range(1, 2 * AHEAD)]
    assert [outcome.origin for outcome in taken] == [str(number) for number in range(20)]


class Watching(Named):
    """A reader that tells, of report "1", whether its run was stopped meanwhile."""

    def read(self, document: Document) -> Answer:
        if document.origin == "1":
            self.stopped.append(current().wait(2))
        return super().read(document)

    stopped: list[bool]


@pytest.mark.parametrize("interrupted", [True, False])
def test_who_leaves_the_loop_stops_the_run_and_no_other(interrupted: bool) -> None:  # noqa: FBT001
    reader = Watching()
    reader.stopped = []
    outcomes, others = (summarise_all(reports(2), reader, in_flight=2) for _ in range(2))
    next(others)
    next(outcomes)
    if interrupted:
        with pytest.raises(KeyboardInterrupt):
            outcomes.throw(KeyboardInterrupt)
    else:
        outcomes.close()
    rest = list(others)

    assert sorted(reader.stopped) == [False, True]
    assert rest[0].summary


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_for_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    (outcome,) = summarise_all(reports(1), Named())
    shown = {}
    for screen in (_Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setenv("TERM", "xterm")
        with progress(2, shown=True) as done:
            done(outcome.usage)
            done(Usage())
        shown[screen.isatty()] = screen.getvalue()

    assert "2/2" in shown[True]
    assert "1 requests" in shown[True]
    assert shown[False] == ""


class _Counting(BaseHTTPRequestHandler):
    """A slow model that counts what it was asked and what it had wholly answered."""

    asked: ClassVar[Counter[str]] = Counter()
    answered: ClassVar[Counter[str]] = Counter()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        article = body["messages"][1]["content"]
        self.asked[article] += 1
        time.sleep(0.05)
        answer = json.dumps(completion(DRAFT.model_dump_json())).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
        self.answered[article] += 1

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def counting() -> Iterator[str]:
    _Counting.asked, _Counting.answered = Counter(), Counter()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Counting) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/v1"
        running.shutdown()
        thread.join()


@pytest.mark.parametrize("after", [3, 11, 20])
def test_a_run_that_was_killed_asks_for_no_answer_that_it_had(
    counting: str, tmp_path: Path, after: int
) -> None:
    texts = [tmp_path / f"{number:02}.txt" for number in range(24)]
    for number, path in enumerate(texts):
        path.write_text(f"{DOCUMENT.text}\n\nNumber {number}.")
    arguments = ["--model", "m", "--base-url", counting, "--jobs", "2", "--format", "json"]
    run = [sys.executable, "-m", "summarise", *map(str, texts), *arguments]
    first = subprocess.Popen(run, cwd=ROOT, env={**os.environ}, stdout=subprocess.DEVNULL)
    while _Counting.answered.total() < after and first.poll() is None:
        time.sleep(0.001)

    first.send_signal(signal.SIGKILL)
    first.wait()
    time.sleep(0.2)  # for what was in flight
    had = _Counting.answered.total()
    result = command(*texts, *arguments)

    assert result.exit_code == 0
    assert len(json.loads(result.stdout)) == 24
    # Two were in flight: the last two answers may have reached a process that was no more.
    assert _Counting.asked.total() <= 24 + 2
    assert after <= had < 24
    assert sum(count > 1 for count in _Counting.asked.values()) <= 2
