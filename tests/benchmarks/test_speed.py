"""Speed as ratios to a peer in the same run.

Run them with `pytest tests/benchmarks --benchmark-only -s`.

Machines differ and are shared, so no number here is an assertion: each benchmark prints the ratio
of medians, beside the ratio that the project means to keep.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import pytest

from summarise import Document, locate
from tests.conftest import SEED

ROUNDS = 15


def paired(ours: Callable[[], object], peer: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median of ours over the median of the peer, the two run in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for run, kept in zip((ours, peer), times, strict=True):
            began = time.perf_counter()
            run()
            kept.append(time.perf_counter() - began)
    return median(times[0]) / median(times[1])


def process(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run(arguments, check=True, capture_output=True)


def python(code: str) -> Callable[[], object]:
    return process(sys.executable, "-c", code)


def command(*arguments: str) -> Callable[[], object]:
    return process(sys.executable, "-m", "summarise", *arguments)


def report(what: str, ratio: float, bar: float | None) -> None:
    meant = f"meant: at most {bar}" if bar else "no bar yet"
    print(f"\n{what}: {ratio:.2f} ({meant})")


@pytest.mark.benchmark(group="whole process")
def test_start_up_against_importing_click(benchmark: Callable[..., object]) -> None:
    ours = command("--version")
    benchmark(ours)
    report("summarise --version / import click", paired(ours, python("import click")), 1.5)


@pytest.mark.benchmark(group="whole process")
def test_the_rules_on_the_seed_against_importing_pydantic(
    benchmark: Callable[..., object],
) -> None:
    ours = command(str(SEED), "-q")
    benchmark(ours)
    ratio = paired(ours, python("from pydantic import BaseModel"))
    report("the rules on the seed / from pydantic import BaseModel", ratio, 3)


@pytest.mark.benchmark(group="locating")
def test_500_quotes_in_200_kb_against_500_finds(benchmark: Callable[..., object]) -> None:
    choose = random.Random(7)
    words = [f"word{choose.randrange(4000)}" for _ in range(26_000)]
    text = " ".join(words)
    starts = [choose.randrange(len(words) - 12) for _ in range(500)]
    quotes = [" ".join(words[at : at + 12]) for at in starts]
    document = Document(text)

    def ours() -> object:
        return locate(quotes, document)

    assert all(evidence.verified for evidence in locate(quotes, document))
    benchmark(ours)
    ratio = paired(ours, lambda: [text.find(quote) for quote in quotes])
    report(f"500 exact quotes in {len(text) // 1000} KB / 500 str.find", ratio, None)
