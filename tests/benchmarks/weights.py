"""Learn the weights of likely attributions from gold, as `read.likely.weighing` adds them.

`python -m tests.benchmarks.weights polnear-train.jsonl > summarise/read/weights/en.txt`

A candidate is every word that was the head of at least two gold cues, and of at least one in twenty
of its own uses; the head of a cue is the word of it that is oftenest part of one. A candidate is
right where its content is that of a gold attribution (by half of their union) that the rules did
not find. Weights are those of a logistic regression, by stochastic gradient descent with a step of
its own for each feature (J. Duchi, E. Hazan and Y. Singer, "Adaptive Subgradient Methods", JMLR 12,
2011), the mean over all rounds; a feature seen fewer than five times, and a weight below a tenth,
is left out. What is written are words and numbers, and no sentence of the articles.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import exp, sqrt
from pathlib import Path

from summarise import Document, read
from summarise.document import Span
from summarise.evaluate.reading import SAME, letters
from summarise.load.records import load_gold
from summarise.read.likely.candidates import Feature, candidates
from summarise.read.likely.weighing import new, units_of, with_rules
from summarise.read.reading import Reading
from summarise.read.text.lexicon import lexicon
from summarise.read.text.units import QUOTED

HELD = 120  # articles at the end that nothing is learnt from, to measure by
LEAST_CUES, LEAST_SHARE = 2, 0.05  # of a word, to be a candidate
LEAST_SEEN, LEAST_WEIGHT = 5, 0.1  # of a feature, to be written
ROUNDS, STEP, SHRINK, FIRST = 8, 0.06, 0.002, 0.01
SMOOTHED = 5  # uses added to each word's, so that a rare one is no surer head than a frequent one
SMALL = 0.2  # how much less a small word is the head of a cue

Gold = list[tuple[frozenset[int], frozenset[int]]]  # cue and content of each, as letters
Example = tuple[tuple[Feature, ...], bool]


def main(path: Path) -> None:
    records = list(load_gold(str(path)))[:-HELD]
    read_ones = [(read(Document(str(record["text"]))), list(_gold(record))) for record in records]
    read_ones = [(reading, gold) for reading, gold in read_ones if reading.language == "en"]
    words = _heads(read_ones)
    examples = [each for reading, gold in read_ones for each in _examples(reading, gold, words)]
    seen = Counter(feature for features, _ in examples for feature in features)
    known = [(tuple(f for f in fs if seen[f] >= LEAST_SEEN), right) for fs, right in examples]
    right = sum(right for _, right in examples)
    sys.stdout.write(
        "# Learnt from annotated news by tests/benchmarks/weights.py; positive weights speak for\n"
        "# an attribution, negative ones against it. A line may be corrected by hand.\n"
        f"# {len(records)} articles, {len(examples)} candidates, {right} right.\n"
    )
    sys.stdout.writelines(_lines(words, _learnt(known)))


def _lines(words: frozenset[str], weights: dict[Feature, float]) -> Iterator[str]:
    yield "\n[words]\n"
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        by_letter[word[0]].append(word)
    yield from (" ".join(listed) + "\n" for listed in by_letter.values())
    section = ""
    for feature, weight in sorted(weights.items()):
        if abs(weight) < LEAST_WEIGHT:
            continue
        if feature[0] != section:
            section = feature[0]
            yield f"\n[{section}]\n"
        yield f"{' '.join(feature[1:])} {weight:.2f}\n"


def _gold(record: dict[str, object]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    text = str(record["text"])
    for quote in record["quotes"]:  # type: ignore[attr-defined]
        cue, content = (letters(text, [Span(*s) for s in quote[n]]) for n in ("cue", "content"))
        if content:
            yield cue, content


def _heads(read_ones: Iterable[tuple[Reading, Gold]]) -> frozenset[str]:
    """The words that are heads of cues often enough."""
    uses: Counter[str] = Counter()
    within: Counter[str] = Counter()
    cues: list[list[str]] = []
    for reading, gold in read_ones:
        at = {
            start: word
            for unit in units_of(reading)
            for word, start in zip(unit.words, unit.starts, strict=True)
            if word[0].isalpha() and word != QUOTED
        }
        uses.update(at.values())
        held = frozenset().union(*(cue for cue, _ in gold))
        within.update(word for start, word in at.items() if start in held)
        cues += [[at[start] for start in sorted(cue) if start in at] for cue, _ in gold]
    small = lexicon("en")["stopwords"]

    def share(word: str) -> float:
        return within[word] / (uses[word] + SMOOTHED) * (SMALL if word in small else 1)

    heads = Counter(max(cue, key=share) for cue in cues if cue)
    return frozenset(
        word
        for word, count in heads.items()
        if count >= LEAST_CUES and count >= LEAST_SHARE * uses[word]
    )


def _examples(reading: Reading, gold: Gold, words: frozenset[str]) -> Iterator[Example]:
    text = reading.document.text
    ruled = [letters(text, said.content) for said in reading.by_rule]
    missed = [content for _, content in gold if not any(_same(content, each) for each in ruled)]
    for unit, said in with_rules(reading):
        for candidate in candidates(unit, said, words):
            if not new(candidate, said):
                continue
            content = letters(text, candidate.content)
            yield candidate.near + candidate.far, any(_same(content, each) for each in missed)


def _same(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= SAME * len(one | other)


def _learnt(examples: list[Example]) -> dict[Feature, float]:
    weights: defaultdict[Feature, float] = defaultdict(float)
    squares: defaultdict[Feature, float] = defaultdict(lambda: FIRST)
    order, chance = list(examples), random.Random(0)
    mean: defaultdict[Feature, float] = defaultdict(float)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for features, right in order:
            told = 1 / (1 + exp(-sum(weights[feature] for feature in features)))
            for feature in features:
                slope = told - right + SHRINK * weights[feature]
                squares[feature] += slope * slope
                weights[feature] -= STEP * slope / sqrt(squares[feature])
        for feature, weight in weights.items():
            mean[feature] += weight / ROUNDS
    return mean


if __name__ == "__main__":
    if len(sys.argv) == 1 or not Path(sys.argv[1]).is_file():
        sys.exit("usage: python -m tests.benchmarks.weights GOLD.jsonl")
    main(Path(sys.argv[1]))
