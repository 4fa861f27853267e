"""The sense of a reader's own words against the sentences they rest on: "not" is kept.

Words are compared, not meanings, so only the plain case is judged: what the source negates, stated
without any word that could say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from summarise.check.case import Case, error
from summarise.check.resting import Words, content
from summarise.check.turning import turned, turning_phrases
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

NEGATING = re.compile(r"(?:un|in|im|ir|il|dis|non|mis)([a-z]{4,})\Z")
LIMITS = frozenset({"until", "only", "enough", "just"})  # "not until", "cannot … enough"
LIMITED, NOTHING_BUT = 8, 3  # words behind "not" among which it may be limited, by “but” too
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
CONTRARY |= {"absent", "stayed", "away", "missed", "short", "nor", "neither", "rather", "instead"}
REACH = 2  # words behind "not" or "may" among which the verb is
GOVERNED = 8  # words behind a negation that it may be of


def sense(case: Case) -> Iterator[Finding]:
    """No statement turns its source's sense."""
    for each in case.rested:
        if each.comparable:
            lost = _lost(each.said, each.source) or _added(each.said, each.source)
            if lost:
                why = f"turns its source, which has “{lost}”"
                yield error("polarity-turned", each.item, why)


def _lost(said: Words, source: Words) -> str | None:
    """What the source negates and a statement without any such word states.

    A word against that the source has too, of something else, makes up for nothing.
    """
    governed = list(behind(source, _undoes))
    for negation, word in governed:
        if not said.has(word) or source.has(word) != sum(word == x for _, x in governed):
            continue
        others = _against(source, said) - Counter([negation])
        if not _against(said, source) - others and not _within(said, word):
            return f"{negation} … {word}"
    return None


def _added(said: Words, source: Words) -> str | None:
    """What a statement negates and a source without any such word states."""
    negated = (word for _, word in behind(said, lexicon("en").negates) if source.has(word))
    added = next(negated, None)
    return None if added is None or _against(source, said) else added


def _within(said: Words, word: str) -> bool:
    """Whether any place of a word stands behind something against it: “did not sign or pay”."""
    places = (at for at, each in enumerate(said) if Words([each]).has(word))
    return any(_against(Words(said[max(0, at - GOVERNED) : at]), Words([])) for at in places)


def behind(words: Sequence[str], governs: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield each governing word with the first word of content right behind it."""
    for at, word in enumerate(words):
        if governs(word) and not _limited(words, at):
            of = words[at : at + 2] == ["none", "of"]  # “none of the fighters [left]”
            near = words[at + 1 : at + 1 + REACH + 6 * of]
            found = [other for other in near if content(other)][int(of) :]
            if found and not turned(found[0]):
                yield word, found[0]


def _limited(words: Sequence[str], at: int) -> bool:
    """Whether a negation is only of a part: "not until Monday", "no choice but"."""
    limits = not LIMITS.isdisjoint(words[at + 1 : at + LIMITED])
    return limits or "but" in words[at + 1 : at + 1 + NOTHING_BUT]


def _undoes(word: str) -> bool:
    return lexicon("en").negates(word) or word in lexicon("en")["undoing"]


def _against(words: Words, other: Words) -> Counter[str]:
    """The words that say that something is not so: "not", "denies", "untrue", "unable".

    "Unfair" does so where the other has "fair"; "interest" and "university" say nothing.
    """
    against = lexicon("en").union("denies", "untrue", "declines", "undoing", "turning") | CONTRARY
    found = [word for word in words if word in against or turned(word)]
    found += [one for one, two in pairwise(words) if turning_phrases([one, two])]
    prefixed = ((word, NEGATING.match(word)) for word in words)
    return Counter([*found, *(word for word, root in prefixed if root and other.has(root[1]))])


def denying(said: Words, source: Words) -> bool:
    """Whether a statement says of something that it is not so, and its source does not."""
    return bool(_against(said, source) - _against(source, said))
