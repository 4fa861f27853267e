"""The sense of a reader's own words against the sentences they rest on: "not" and "may" kept.

Words are compared, not meanings, so only the plain case is judged: what the source negates, stated
without any word that could say so, or what it has as possible, stated as so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from summarise.check.case import Case, error
from summarise.check.folding import fold
from summarise.check.turning import turned, turning
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
NEGATING = re.compile(r"(?:un|in|im|ir|il|dis|non|mis)[a-z]{4,}\Z")
STEM = 5  # letters that two forms of a verb share
FEWEST = 4  # letters of a word that is compared
SHARED = 0.5  # share of a statement's words that its sentences must hold to be judged
POSSIBLE = frozenset({"may", "might", "could"})
PROSPECTS = frozenset({"considering", "considers", "thinking", "prospect", "threatens", "weighs"})
SURE = frozenset({"will", "must", "shall"})
LONGEST = 2000  # letters of a sentence that are compared
LIMITS = frozenset({"until", "only", "enough", "but", "just"})  # "not until", "cannot … enough"
LIMITED = 8  # words behind "not" among which it may be limited
CONTRARY = frozenset({"against", "abstained", "abstains", "ruled", "yet", "except", "opposed"})
REACH = 2  # words behind "not" or "may" among which the verb is


def polarity(case: Case) -> Iterator[Finding]:
    """No statement says what its source negates, nor negates what its source says."""
    for item, said, source in _rested(case):
        lost = _negation_lost(said, source) or _negation_added(said, source)
        if lost:
            yield error("polarity-turned", item, f"turns its source, which has “{lost}”")


def modality(case: Case) -> Iterator[Finding]:
    """No statement makes sure what its source has as possible."""
    lexis = lexicon("en")
    hedges = (
        PROSPECTS | lexis["hedged"] | lexis["supposing"] | lexis["hedges"] | lexis["modals"] - SURE
    )
    for item, said, source in _rested(case):
        if (hedges - {"to"}) & {*said}:
            continue
        for modal, verb in _behind(source, lambda word: word in POSSIBLE):
            if _has(said, verb) == 1 == _has(source, verb):
                message = f"has as sure what its source has as “{modal} {verb}”"
                yield error("modality-raised", item, message)
                break


def _negation_lost(said: list[str], source: list[str]) -> str | None:
    """What the source negates and a statement without any such word states."""
    if _negative(said):
        return None
    governed = list(_behind(source, _negates))
    for negation, word in governed:
        if _has(said, word) and _has(source, word) == sum(word == other for _, other in governed):
            return f"{negation} … {word}"
    return None


def _negation_added(said: list[str], source: list[str]) -> str | None:
    """What a statement negates and a source without any such word states."""
    if _negative(source):
        return None
    return next((word for _, word in _behind(said, _negates) if _has(source, word)), None)


def _behind(words: list[str], governs: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield each governing word with the first word of content right behind it."""
    for at, word in enumerate(words):
        if governs(word) and not LIMITS & {*words[at + 1 : at + LIMITED]}:
            content = [other for other in words[at + 1 : at + 1 + REACH] if _content(other)]
            if content and not turned(content[0]):
                yield word, content[0]


def _negates(word: str) -> bool:
    return word in lexicon("en")["negations"] or word.endswith("n't")


def _negative(words: list[str]) -> bool:
    """Whether anything says that something is not so: "not", "denies", "untrue", "unable"."""
    lexis = lexicon("en")
    against = lexis["denies"] | lexis["untrue"] | lexis["declines"] | CONTRARY
    return turning(words) or any(word in against or NEGATING.match(word) for word in words)


def _content(word: str) -> bool:
    small = word in lexicon("en")["stopwords"] or word.endswith("ly")
    return len(word) >= FEWEST and not small


def _has(words: list[str], word: str) -> int:
    return sum(other[:STEM] == word[:STEM] for other in words)


def _rested(case: Case) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each statement and sentence of the brief, with the words of what it rests on.

    Only those that are about what their sentences are about: the rest cannot be compared.
    """
    spans = {name: found.span for name, found in case.evidence.items() if found.span}
    items = ((item.id, item.statement, (item.id,)) for item in case.draft.quoted())
    brief = ((f"b{n}", x.text, x.cites) for n, x in enumerate(case.draft.brief, 1))
    for item, written, rests in (*items, *brief):
        held = {case.reading.around(spans[name]) for name in rests if name in spans}
        said = _words(written)
        source = [
            word for span in sorted(held) for word in _words(case.document.at(span)[:LONGEST])
        ]
        content = [word for word in said if _content(word)]
        shared = sum(_has(source, word) > 0 for word in content)
        if held and shared >= SHARED * len(content):
            yield item, said, source


def _words(text: str) -> list[str]:
    """The words in lower case, without the month of May and other names that are words too."""
    found = WORD.findall(fold(text).text)
    names = lexicon("en")["namesakes"]
    return [
        w.lower()
        for at, w in enumerate(found)
        if not (at and w[0].isupper() and w.lower() in names)
    ]
