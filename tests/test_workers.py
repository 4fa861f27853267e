"""Worker processes: the same outcomes as without them, none lost when they die, none left over."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from summarise import Document, Fetching, Loading, Options, errors, summarise_all, workers
from summarise.draft import Draft
from summarise.errors import LoadError, MissingSourceError, SummariseError, TruncatedError
from summarise.reader import Reader
from summarise.run.many import Outcome
from tests.conftest import ROOT, command
from tests.drafts import DOCUMENT, ScriptedReader, claim, denial, drafted

GOOD = drafted(claim("the mayor took money from a builder"), denial("I never took a cent"))
WRONG = drafted(claim("the mayor stole a bridge"), denial("I never took a cent"))


@pytest.fixture(scope="module")
def two() -> Iterator[ProcessPoolExecutor]:
    with workers(2) as them:
        yield them


def reports(count: int) -> list[Document]:
    return [
        Document(f"{DOCUMENT.text}\n\nNumber {number}.", str(number)) for number in range(count)
    ]


def comparable(outcome: Outcome) -> object:
    assert outcome.summary is not None, outcome.error
    return outcome.origin, outcome.summary.model_dump(exclude={"usage": {"seconds"}})


def reading(*drafts: Draft, mends: tuple[Draft, ...] = ()) -> ScriptedReader:
    return ScriptedReader(list(drafts), list(mends))


@pytest.mark.parametrize("asks", [True, False], ids=["model", "rules"])
def test_outcomes_are_the_same_with_workers(two: ProcessPoolExecutor, *, asks: bool) -> None:
    def outcomes(them: ProcessPoolExecutor | None) -> list[object]:
        reader: Reader | None = reading(*[GOOD] * 5) if asks else None
        return [*map(comparable, summarise_all(reports(5), reader, None, 3, them))]

    assert outcomes(two) == outcomes(None)


def test_what_is_wrong_is_mended_by_the_reader_beside_the_workers(two: ProcessPoolExecutor) -> None:
    reader = reading(WRONG, mends=(drafted(claim("the mayor took money from a builder")),))

    (outcome,) = summarise_all(reports(1), reader, workers=two)

    assert outcome.summary is not None
    assert outcome.summary.verified
    assert not reader.mends


def test_a_report_that_cannot_be_had_is_an_outcome_too(two: ProcessPoolExecutor) -> None:
    (outcome,) = summarise_all(["nowhere.txt"], workers=two)

    assert isinstance(outcome.error, MissingSourceError)
    assert outcome.error.origin == "nowhere.txt"


def test_workers_that_die_lose_nothing() -> None:
    with workers(1) as them:
        dying = them.submit(os._exit, 9)
        outcomes = list(summarise_all(reports(3), reading(GOOD, GOOD, GOOD), workers=them))

    assert dying.exception() is not None
    assert all(outcome.summary and outcome.summary.verified for outcome in outcomes)


def test_workers_that_were_shut_down_lose_nothing() -> None:
    with workers(1) as them:
        pass

    outcomes = list(summarise_all(reports(2), reading(GOOD, GOOD), workers=them))

    assert all(outcome.summary and outcome.summary.verified for outcome in outcomes)


def test_how_sources_are_loaded_need_not_go_to_a_worker(two: ProcessPoolExecutor) -> None:
    options = Options(loading=Loading(fetching=Fetching(resolve=lambda *_: [])))

    (outcome,) = summarise_all(reports(1), reading(GOOD), options, workers=two)

    assert outcome.summary is not None


def every(kind: type[SummariseError]) -> Iterator[type[SummariseError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from every(each)


@pytest.mark.parametrize("kind", [*every(SummariseError)], ids=lambda kind: kind.__name__)
def test_an_error_goes_to_another_process_as_it_is(kind: type[SummariseError]) -> None:
    error = kind.__new__(kind, "it says so")
    error.args = ("it says so",)
    vars(error)["raw"] = "evidence"

    there = pickle.loads(pickle.dumps(error))

    assert type(there) is kind
    assert str(there) == "it says so"
    assert there.raw == "evidence"


@pytest.mark.parametrize(
    "error",
    [TruncatedError("{", 9), LoadError("a", "b", "c"), errors.UndecodableSourceError("a", 3, 255)],
    ids=lambda error: type(error).__name__,
)
def test_an_error_keeps_its_evidence_in_another_process(error: SummariseError) -> None:
    there = pickle.loads(pickle.dumps(error))

    assert (str(there), vars(there)) == (str(error), vars(error))


def test_the_command_writes_the_same_with_processes(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(DOCUMENT.text)

    one, two = (
        command(*paths, "--format", "jsonl", "--processes", number).stdout for number in (1, 2)
    )

    def items(text: str) -> list[dict[str, object]]:
        return [
            {key: value for key, value in json.loads(line).items() if key != "usage"}
            for line in text.splitlines()
        ]

    assert items(one) == items(two)
    assert len(items(two)) > 3


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_no_worker_outlives_its_parent(how: signal.Signals) -> None:
    code = (
        "from summarise import workers; import time, os\n"
        "if __name__ == '__main__':\n"
        "    with workers(1) as them:\n"
        "        print(them.submit(os.getpid).result(), flush=True); time.sleep(60)"
    )
    script = [sys.executable, "-c", code]
    with subprocess.Popen(
        script, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        worker = Path("/proc") / parent.stdout.readline().strip()
        assert worker.exists()

        parent.send_signal(how)
        parent.communicate(timeout=20)

    for _ in range(200):
        if not worker.exists():
            return
        time.sleep(0.05)
    pytest.fail("the worker still runs")
