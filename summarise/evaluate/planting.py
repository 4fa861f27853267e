"""Planting: quotes made from a text by seeded mutations, each known to be faithful or not.

The unfaithful ones are what language models do to quotes; the faithful ones what honest typography
and editing do. A mutation that happens to stand in the text after all is left out.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from summarise.check.locating.folding import fold
from summarise.document import Document, Span
from summarise.read import read
from summarise.read.reading import Reading

Expected = Literal["refused", "accepted", "clipped", "unclipped", "elsewhere", "own mouth"]
NEGATION = re.compile(r"\b(?:not|never)\b ?|n['’]t\b")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should)\b")
NUMBER = re.compile(r"(?<![\w.,])\d+(?![\w.,]*\d)")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
GOVERNED = re.compile(
    r"\b(?:(?:did|does|do|is|was|were|has|have|had|will|would|can|could) not|may|might|"
    r"(?:denied|doubted|unlikely|possible|unclear) that|refused to) (?=\w)"
)
MODALS = {"may": "will", "might": "will", "could": "will", "will": "may", "must": "may",
          "should": "must", "would": "will"}  # fmt: skip
ANTONYMS = dict(
    pair
    for one, other in (
        ("more", "less"), ("first", "last"), ("won", "lost"), ("support", "oppose"),
        ("before", "after"), ("increase", "decrease"), ("high", "low"), ("all", "none"),
        ("with", "without"), ("always", "never"), ("good", "bad"), ("up", "down"),
        ("for", "against"), ("new", "old"), ("many", "few"), ("strong", "weak"),
    )
    for pair in ((one, other), (other, one))
)  # fmt: skip
HARMLESS = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "to", "and", "for", "with", "by", "from"}
    | {"this", "that", "his", "her", "their", "its", "very", "also", "into", "over", "during"}
    | {"between", "under", "through", "early", "late", "last", "next"}
)
SHORTEST, LONGEST = 6, 40  # words of a sentence that is mutated


@dataclass(frozen=True, slots=True)
class Planted:
    """One quote with what the checks should make of it."""

    kind: str
    expected: Expected
    quote: str
    speaker: str | None = None


def planted(document: Document, seed: int = 0) -> Iterator[Planted]:
    """Yield the planted quotes of one document; the same seed gives the same quotes."""
    choose = random.Random(f"{seed} {document.sha256}")  # noqa: S311  for data, not for secrets
    reading = read(document)
    source = fold(document.text).text.lower()
    sentences = [
        text
        for span in reading.sentences
        if "\n" not in (text := document.at(span)) and SHORTEST <= len(text.split()) <= LONGEST
    ]
    others = sorted({name for text in sentences for name in NAME.findall(text)})
    for text in sentences:
        for kind, mutate in UNFAITHFUL.items():
            quote = mutate(text, choose, others)
            if quote and fold(quote).text.lower().strip(" .,\"'") not in source:
                yield Planted(kind, "refused", quote)
        for kind, change in FAITHFUL.items():
            quote = change(text, choose, others)
            if quote:
                yield Planted(kind, "accepted", quote)
        yield Planted("whole sentence", "unclipped", text)
        yield from _clips(text, document)
    yield from _splices(document, reading)
    yield from _mouths(document, reading, choose)


Mutation = Callable[[str, random.Random, list[str]], str | None]


def _swap(text: str, match: re.Match[str] | None, new: str) -> str | None:
    return None if match is None else text[: match.start()] + new + text[match.end() :]


def _pick(pattern: re.Pattern[str], text: str, choose: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return choose.choice(found) if found else None


def negation_dropped(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Take a "not" away."""
    return _swap(text, _pick(NEGATION, text, choose), "")


def negation_added(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Put a "not" behind an auxiliary."""
    match = _pick(AUXILIARY, text, choose)
    return match and _swap(text, match, f"{match[0]} not")


def number(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Change a number."""
    match = _pick(NUMBER, text, choose)
    return match and _swap(text, match, str(int(match[0]) + choose.randint(1, 9)))


def name(text: str, choose: random.Random, others: list[str]) -> str | None:
    """Put another name of the text in a name's place."""
    match = _pick(NAME, text, choose)
    left = [other for other in others if match and other != match[0]]
    return _swap(text, match, choose.choice(left)) if left else None


def word(table: dict[str, str]) -> Mutation:
    """Return the mutation that turns one word of a table into its counterpart."""
    pattern = re.compile(rf"\b(?:{'|'.join(table)})\b")

    def mutate(text: str, choose: random.Random, _: list[str]) -> str | None:
        match = _pick(pattern, text, choose)
        return match and _swap(text, match, table[match[0]])

    return mutate


def order(text: str, _choose: random.Random, _: list[str]) -> str | None:
    """Let two names change places."""
    found = list(NAME.finditer(text))
    if len({match[0] for match in found}) < len("AB"):
        return None
    first, last = found[0], next(m for m in found if m[0] != found[0][0])
    between = text[first.end() : last.start()]
    return text[: first.start()] + last[0] + between + first[0] + text[last.end() :]


def splice_over_not(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Leave a negation out by an ellipsis."""
    match = _pick(re.compile(r" (?:not|never) "), text, choose)
    return _swap(text, match, " ... ")


def invented(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Shuffle the words."""
    words = text.split()
    choose.shuffle(words)
    return " ".join(words)


UNFAITHFUL: dict[str, Mutation] = {
    "negation dropped": negation_dropped,
    "negation added": negation_added,
    "number": number,
    "name": name,
    "modal": word(MODALS),
    "antonym": word(ANTONYMS),
    "order": order,
    "splice over not": splice_over_not,
    "invented": invented,
}


def typography(text: str, _choose: random.Random, _: list[str]) -> str | None:
    """Straighten marks and dashes, and put marks round the whole."""
    table = str.maketrans("“”„‘’–—\u00a0…", '"""\'\'-- \u2026')
    return (
        f"“{text.translate(table)}”" if '"' not in text.translate(table) else text.translate(table)
    )


def line_wraps(text: str, choose: random.Random, _: list[str]) -> str:
    """Wrap the lines anew."""
    return re.sub(" ", lambda _: choose.choice([" ", " ", "\n", "  "]), text)


def normal_form(text: str, _choose: random.Random, _: list[str]) -> str:
    """Decompose the letters."""
    return unicodedata.normalize("NFD", text)


def ellipsis(text: str, choose: random.Random, _: list[str]) -> str | None:
    """Leave out words in the middle that turn nothing."""
    words = text.split()
    harmless = [
        at
        for at in range(3, len(words) - 4)
        if words[at] in HARMLESS and not re.search(r"[^\w’'-]", words[at - 1] + words[at + 1])
    ]
    if not harmless:
        return None
    at = choose.choice(harmless)
    return " ".join([*words[:at], "…", *words[at + 1 :]])


def brackets(text: str, choose: random.Random, _: list[str]) -> str:
    """Insert an editor's word."""
    words = text.split()
    at = choose.randrange(3, len(words) - 1)
    return " ".join([*words[:at], "[sic]", *words[at:]])


FAITHFUL: dict[str, Mutation] = {
    "exact": lambda text, _choose, _: text,
    "typography": typography,
    "line wraps": line_wraps,
    "normal form": normal_form,
    "ellipsis": ellipsis,
    "brackets": brackets,
}


def _clips(text: str, document: Document) -> Iterator[Planted]:
    """Cut what follows a negation, a modal or a denial from it."""
    for match in GOVERNED.finditer(text):
        quote = re.split(r"[,.;:!?\"“”]|(?<!\w)['‘]|['’](?!\w)", text[match.end() :])[0].strip()
        if len(quote.split()) > len("abc") and document.text.count(quote) == 1:
            yield Planted("clip", "clipped", quote)


def _splices(document: Document, reading: Reading) -> Iterator[Planted]:
    """Join the speech of two who speak one after the other."""
    said = [a for a in reading.by_rule if a.kind == "direct" and a.speaker is not None]
    for one, other in pairwise(said):
        if one.speaker != other.speaker:
            halves = [" ".join(_inner(document, a.content[0]).split()[:8]) for a in (one, other)]
            if all(len(half.split()) > len("ab") for half in halves):
                yield Planted("splice over speakers", "refused", " … ".join(halves))


def _mouths(document: Document, reading: Reading, choose: random.Random) -> Iterator[Planted]:
    """Give direct and reported speech to its speaker, and to somebody else of the text."""
    people = [speaker.name for speaker in reading.speakers if speaker.kind == "person"]
    for said in reading.by_rule:
        speaker = None if said.speaker is None else reading.speakers[said.speaker]
        if said.kind == "mixed" or not said.content or speaker is None or speaker.kind != "person":
            continue
        quote = _inner(document, said.content[0])
        how = "" if said.kind == "direct" else ", reported"
        yield Planted(f"own mouth{how}", "own mouth", quote, speaker.name)
        wrong = [name for name in people if name.split()[-1] != speaker.name.split()[-1]]
        if wrong:
            yield Planted(f"wrong mouth{how}", "elsewhere", quote, choose.choice(wrong))


def _inner(document: Document, span: Span) -> str:
    return document.at(span).strip("“”\"‘’' ,")
