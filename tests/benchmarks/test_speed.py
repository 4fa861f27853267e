"""Speed as ratios to a peer in the same run.

Run them with `pytest tests/benchmarks --benchmark-only -s`.

Machines differ and are shared, so no number here is an assertion: each benchmark prints the ratio
of medians, beside the ratio that the project means to keep.
"""

from __future__ import annotations

import os
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
    # Both sides with compiled modules, as they are once installed.
    settings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(arguments, check=True, capture_output=True, env=settings)


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


def misquoted(size: int, count: int) -> tuple[str, list[str]]:
    """Return a text and quotes from it: 60 % exact, 20 % typographic, 10 % typos, 10 % absent."""
    choose = random.Random(11)
    vocabulary = [f"{chr(97 + n % 26)}{n}word" for n in range(3000)]
    words = [choose.choice(vocabulary) for _ in range(size // 8)]
    text = "“" + " ".join(words) + "”"
    quotes = []
    for number in range(count):
        length = choose.choice([3, 12, 40])
        at = choose.randrange(len(words) - length)
        quote = " ".join(words[at : at + length])
        match number % 10:
            case 6 | 7:
                quote = quote.replace(" ", "\n", 1)
            case 8:
                middle = len(quote) // 2
                quote = f"{quote[:middle]}#{quote[middle + 1 :]}"
            case 9:
                quote = " ".join(choose.choices(["zebra", "violet", "marble"], k=length))
        quotes.append(quote)
    return text, quotes


@pytest.mark.benchmark(group="locating")
@pytest.mark.parametrize(("size", "count", "bar"), [(20_000, 50, 0.5), (2_000_000, 500, 0.125)])
def test_misquotes_against_rapidfuzz(
    benchmark: Callable[..., object], size: int, count: int, bar: float
) -> None:
    fuzz = pytest.importorskip("rapidfuzz.fuzz", reason="rapidfuzz, the peer, is not installed")
    text, quotes = misquoted(size, count)

    def ours() -> object:
        return locate(quotes, Document(text))

    def peer() -> object:
        return [fuzz.partial_ratio_alignment(q, text, score_cutoff=90) for q in quotes]

    verified = [evidence.verified for evidence in locate(quotes, Document(text))]
    assert verified == [number % 10 < 8 for number in range(count)]
    benchmark.pedantic(ours, rounds=3)
    report(f"{count} quotes in {size // 1000} KB / RapidFuzz", paired(ours, peer, rounds=3), bar)
