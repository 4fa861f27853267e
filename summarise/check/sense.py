"""The sense of a reader's own words against the sentences they rest on: "not" and "may" kept.

Words are compared, not meanings, so only the plain case is judged: what the source negates, stated
without any word that could say so, or what it has as possible, stated as so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from summarise.check.case import Case, error
from summarise.check.folding import fold
from summarise.check.turning import turned, turning
from summarise.read.lexicon import lexicon
from summarise.read.topics import stem
from summarise.summary import Finding

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
NEGATING = re.compile(r"(?:un|in|im|ir|il|dis|non|mis)([a-z]{4,})\Z")
STEM = 5  # letters that two forms of a verb share
FEWEST = 3  # letters of a word that is compared
SHARED = 0.5  # share of a statement's words that its sentences must hold to be judged
POSSIBLE = frozenset({"may", "might", "could"})
PROSPECTS = frozenset({"considering", "considers", "thinking", "prospect", "threatens", "weighs"})
PROSPECTS |= {"asked", "requested", "encouraged", "anticipated", "danger", "risk", "risks"}
DANGERS = frozenset({"danger", "risk", "risks"})  # which do not hedge what says so of them
SURE = frozenset({"will", "must", "shall"})
LONGEST = 2000  # letters of a sentence that are compared
LIMITS = frozenset({"until", "only", "enough", "but", "just"})  # "not until", "cannot … enough"
LIMITED = 8  # words behind "not" among which it may be limited
CONTRARY = frozenset({"against", "abstained", "abstains", "ruled", "yet", "except", "opposed"})
CONTRARY |= {
    "unable",
    "inability",
    "unwilling",
    "incapable",
    "ineligible",
    "unlikely",
    "impossible",
}
CONTRARY |= {"barred", "banned", "prevented", "forbidden", "lacks", "lacked", "without", "opposes"}
SOON = frozenset({"soon", "well", "even", "ever", "also", "just", "again"})
REACH = 2  # words behind "not" or "may" among which the verb is


class _Words(list[str]):
    """The words of a text in lower case, with how often each stem stands among them."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(words)
        self.stems = Counter(map(_key, self))

    def has(self, word: str) -> int:
        return self.stems[_key(word)]


@lru_cache(maxsize=10_000)
def _key(word: str) -> str:
    """What forms of one verb share: "kill" and "killed", "took" and "take"."""
    root = stem(word)
    twice = root[-1:] == root[-2:-1] and root[-1:] not in "ls"  # “dropped”, but “tell”, “pass”
    return root[: -1 if twice else None][:STEM]


def sense(case: Case) -> Iterator[Finding]:
    """No statement turns its source's sense, nor makes sure what its source has as possible."""
    for item, said, source in _rested(case):
        lost = _negation_lost(said, source) or _negation_added(said, source)
        if lost:
            yield error("polarity-turned", item, f"turns its source, which has “{lost}”")
        raised = _raised(said, source)
        if raised:
            yield error("modality-raised", item, f"has as sure what its source has as “{raised}”")


def _raised(said: _Words, source: _Words) -> str | None:
    """What the source has as possible, and a statement without any such word as so."""
    if _hedges().intersection(said) - DANGERS.intersection(source):
        return None
    for modal, verb in _behind(source, lambda word: word in POSSIBLE):
        impossible = modal == "could" and _negative(said, source)  # "cannot" for "could not"
        if said.has(verb) == 1 == source.has(verb) and not impossible:
            return f"{modal} {verb}"
    return None


@cache
def _hedges() -> frozenset[str]:
    lexis = lexicon("en")
    doubts = PROSPECTS | lexis["hedged"] | lexis["supposing"] | lexis["hedges"]
    return (doubts | lexis["modals"] - SURE) - {"to"}


def _negation_lost(said: _Words, source: _Words) -> str | None:
    """What the source negates and a statement without any such word states."""
    if _negative(said, source):
        return None
    governed = list(_behind(source, _undoes))
    for negation, word in governed:
        if said.has(word) and source.has(word) == sum(word == other for _, other in governed):
            return f"{negation} … {word}"
    return None


def _negation_added(said: _Words, source: _Words) -> str | None:
    """What a statement negates and a source without any such word states."""
    if _negative(source, said):
        return None
    return next(
        (word for _, word in _behind(said, lexicon("en").negates) if source.has(word)), None
    )


def _behind(words: list[str], governs: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield each governing word with the first word of content right behind it."""
    for at, word in enumerate(words):
        if governs(word) and not LIMITS & {*words[at + 1 : at + LIMITED]}:
            of = words[at : at + 2] == ["none", "of"]  # “none of the fighters [left]”
            near = words[at + 1 : at + 1 + REACH + 6 * of]
            content = [other for other in near if _content(other)][int(of) :]
            if content and not turned(content[0]):
                yield word, content[0]


def _undoes(word: str) -> bool:
    return lexicon("en").negates(word) or word in lexicon("en")["undoing"]


def _negative(words: _Words, other: _Words) -> bool:
    """Whether anything says that something is not so: "not", "denies", "untrue", "unable".

    "Unfair" does so where the other has "fair"; "interest" and "university" say nothing.
    """
    against = lexicon("en").union("denies", "untrue", "declines", "undoing")
    if turning(words) or not against.isdisjoint(words) or not CONTRARY.isdisjoint(words):
        return True
    return any(found is not None and other.has(found[1]) for found in map(NEGATING.match, words))


def _content(word: str) -> bool:
    small = word in lexicon("en")["stopwords"] or word in SOON or word.endswith("ly")
    return len(word) >= FEWEST and not small


def _rested(case: Case) -> Iterator[tuple[str, _Words, _Words]]:
    """Yield each statement and sentence of the brief, with the words of what it rests on.

    Only those that are about what their sentences are about: the rest cannot be compared.
    """
    spans = {name: found.span for name, found in case.evidence.items() if found.span}
    around = {name: case.reading.around(span) for name, span in spans.items()}
    words = {span: _words(case.document.at(span)[:LONGEST]) for span in {*around.values()}}
    items = ((item.id, item.statement, (item.id,)) for item in case.draft.quoted())
    brief = ((f"b{n}", x.text, x.cites) for n, x in enumerate(case.draft.brief, 1))
    for item, written, rests in (*items, *brief):
        held = sorted({around[name] for name in rests if name in around})
        said = _Words(_words(written))
        source = _Words(word for span in held for word in words[span])
        content = [word for word in said if _content(word)]
        shared = sum(source.has(word) > 0 for word in content)
        if held and shared >= SHARED * len(content):
            yield item, said, source


def _words(text: str) -> list[str]:
    """The words in lower case, without the month of May and other names that are words too."""
    found = WORD.findall(fold(text).text)
    lower, names = [word.lower() for word in found], lexicon("en")["namesakes"]
    if names.isdisjoint(lower):
        return lower
    named = {at for at, word in enumerate(lower) if at and word in names and found[at][0].isupper()}
    return [word for at, word in enumerate(lower) if at not in named]
