"""Growth: time and memory of locating and reading, over the size of the text and of the quotes.

Run with `pytest tests/benchmarks --benchmark-only -s`; each case prints what it costs a letter or a
quote, which should stay about the same from row to row, and hostile texts beside an ordinary one.
"""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable

import pytest

from summarise import Document, locate
from summarise.read import read
from summarise.read.drafts.drafting import draft

VOCABULARY = [f"{chr(97 + n % 26)}{n}word" for n in range(3000)]


def prose(size: int) -> str:
    choose = random.Random(5)
    words = [choose.choice(VOCABULARY) for _ in range(size // 8)]
    return ". ".join(" ".join(words[at : at + 20]) for at in range(0, len(words), 20))


def quoted(text: str, count: int) -> list[str]:
    """Return quotes of some 80 letters from a text, every fourth with a letter changed."""
    choose = random.Random(6)
    found = []
    for number in range(count):
        at = text.index(" ", choose.randrange(len(text) - 200)) + 1
        quote = text[at : text.index(" ", at + 80)]
        found.append(quote.replace("word", "w#rd", 1) if number % 4 == 0 else quote)
    return found


def seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


@pytest.mark.benchmark(group="growth")
def test_time_over_the_size_of_the_text(benchmark: Callable[..., object]) -> None:
    for size in (2_000, 20_000, 200_000, 2_000_000, 20_000_000):
        text = prose(size)
        quotes = quoted(text, 200)
        took = min(seconds(lambda t=text, q=quotes: locate(q, Document(t))) for _ in range(2))
        print(f"\n200 quotes in {size:>10,} letters: {took * 1e9 / size:8.1f} ns a letter")
    benchmark(lambda: locate(quoted(prose(20_000), 50), Document(prose(20_000))))


@pytest.mark.benchmark(group="growth")
def test_time_over_the_number_of_quotes(benchmark: Callable[..., object]) -> None:
    text = prose(200_000)
    for count in (1, 10, 100, 1_000, 10_000):
        quotes = quoted(text, count)
        took = min(seconds(lambda q=quotes: locate(q, Document(text))) for _ in range(2))
        print(f"\n{count:>6,} quotes in 200,000 letters: {took * 1e6 / count:8.1f} µs a quote")
    benchmark(lambda: locate(quoted(text, 50), Document(text)))


@pytest.mark.benchmark(group="growth")
def test_memory_over_the_size_of_the_text(benchmark: Callable[..., object]) -> None:
    locate(["warm up"], Document("warm up once"))
    for size in (200_000, 2_000_000, 20_000_000):
        document, quotes = Document(prose(size)), quoted(prose(size), 500)
        tracemalloc.start()
        locate(quotes, document)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"\n500 quotes in {size:>10,} letters: {peak / size:.2f} bytes a letter (at most 6)")
    benchmark(lambda: None)


def spoken(size: int) -> str:
    """Return that many letters of denied speech by ever new people."""
    return "".join(
        f"Clerk Ann Lee{n} said it rained on street {n}. Bo Ek{n}, a guard, denied that figure. "
        for n in range(size // 75)
    )[:size]


@pytest.mark.benchmark(group="growth")
def test_reading_over_the_size_of_the_text(benchmark: Callable[..., object]) -> None:
    for size in (100_000, 400_000, 1_600_000):
        text = spoken(size)
        took = seconds(lambda t=text: draft(read(Document(t))))
        print(f"\nread and drafted {size:>9,} letters: {took * 1e6 / size:8.2f} µs a letter")
    benchmark(lambda: draft(read(Document(spoken(5_000)))))


CROWDED = {
    "of one last name": lambda n: f"Ann{n} Lee said the dam is old. Mr. Lee said it fell. ",
    "of names in the plural": lambda n: f"Osk{n}s said the dam is old. ",
    "in one sentence": lambda n: f"of Ann{n} Osk{n} he said the dam is old, ",
    "of quotes in one sentence": lambda n: f"“It is street {n},” he said and ",
}


@pytest.mark.benchmark(group="growth")
def test_reading_crowds(benchmark: Callable[..., object]) -> None:
    for name, line in CROWDED.items():
        for count in (500, 1_000, 2_000):
            text = "".join(line(n) for n in range(count))
            took = seconds(lambda t=text: draft(read(Document(t))))
            print(f"\n{count:>5,} {name:26}: {took * 1e6 / len(text):8.2f} µs a letter")
    benchmark(lambda: None)


HOSTILE = {
    "periodic": (lambda n: "ab " * (n // 3), lambda n: "ab " * (n // 6)),
    "periodic, not in it": (lambda n: "ab " * (n // 3), lambda _: "ab " * 50 + "ba"),
    "spaces": (lambda n: " " * n, lambda _: "ab cd"),
    "invisible": (lambda n: "\u200b" * n, lambda _: "ab cd"),
    "entities": (lambda n: "&amp;" * (n // 5), lambda _: "ab & cd"),
    "open marks": (lambda n: "“a " * (n // 3), lambda _: "a b. A c. A d."),
    "the same sentence": (lambda n: "It rained here. " * (n // 16), lambda _: "It rained here."),
    "a quote as long": (prose, lambda n: prose(n)[:-1] + "#"),
    "gaps": (lambda n: "ab cd " * (n // 6), lambda _: "ab … cd … " * 30 + "ef"),
    "garbled": (lambda n: "the m!ll ~ bu;nt. " * (n // 18), lambda _: "tbe miil qnd bnrnt " * 50),
    "headings": (lambda n: "M!LL ~ BURNT. " * (n // 14), lambda _: "THE BOARD OF TRADE " * 50),
    "combining": (lambda n: "a\u0301" * (n // 2), lambda _: "á á"),
    "combining, apart": (lambda n: "a\u0301b" * (n // 3), lambda _: "á á"),
}


@pytest.mark.benchmark(group="growth")
def test_hostile_texts_beside_an_ordinary_one(benchmark: Callable[..., object]) -> None:
    size = 1_000_000
    text = prose(size)
    ordinary = min(seconds(lambda: locate(quoted(text, 20), Document(text))) for _ in range(3))
    for name, (source, quote) in HOSTILE.items():
        hostile, asked = source(size), [quote(size)]
        asked *= 20 if len(asked[0]) < size // 10 else 1
        took = min(seconds(lambda h=hostile, a=asked: locate(a, Document(h))) for _ in range(3))
        print(f"\n{name}: {took / ordinary:.2f} times an ordinary text (at most 20)")
    benchmark(lambda: locate(quoted(text, 20), Document(text)))


@pytest.mark.benchmark(group="locating")
def test_one_quote_in_a_fresh_article(benchmark: Callable[..., object]) -> None:
    text = prose(3_000)
    quote = quoted(text, 2)[1]

    def peer() -> object:
        return text.find(quote), (text + " ")[:-1]

    def times(run: Callable[[], object]) -> float:
        return min(seconds(lambda: [run() for _ in range(200)]) for _ in range(9))

    ours = times(lambda: locate([quote], Document(text)))
    print(f"\none exact quote in 3 KB / str.find and a copy: {ours / times(peer):.1f} (at most 15)")
    benchmark(lambda: locate([quote], Document(text)))
