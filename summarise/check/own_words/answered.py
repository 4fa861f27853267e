"""How somebody answered, in a reader's own words: who declined to comment has denied nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, error
from summarise.check.resting import Rested, Words
from summarise.check.terms.turning import negated
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

SILENT = re.compile(
    r"\b(?:declin\w+|refus\w+|would not|did not|didn't|wouldn't|unavailable|not immediately"
    r"|unable|could not|not be reached|has not|have not|had not|made no|no public)(?: \w+){0,3}? "
    r"(?:comment|confirm|respond|response|discuss|answer|reply|recall|remember|say (?:if|whether))"
    r"\w*\b"
)
DENYING = re.compile(r"(?:den(?:y|ies|ied|ying|ials?)|reject|refut|repudiat)\w*\Z")
INNOCENT = frozenset({"innocent", "innocence", "guilty", "wrongdoing", "lie", "lies", "story"})
GRANTING = re.compile(r"(?:admit|admission|confirm|conced|acknowledg|confess)\w*\Z")
NEAR = 4  # words before one of these that may turn it


def answered(case: Case) -> Iterator[Finding]:
    """No statement says that somebody denied or granted what by its sentence they did not."""
    for each in case.rested:
        how = _changed(each) if each.alone and each.read else None
        if how:
            why = f"has “{how[0]}”; its source has “{how[1]}”"
            yield error("answer-changed", each.item, why, each.cited)


def _changed(each: Rested) -> tuple[str, str] | None:
    mine, granted = _plain(each.said, DENYING), _plain(each.said, GRANTING)
    if not mine and not granted:
        return None
    silent, denies = SILENT.search(" ".join(each.source)), _plain(each.source, DENYING)
    untrue = not (lexicon("en")["untrue"] | INNOCENT).isdisjoint(each.source)
    grants = any(map(GRANTING.match, each.source))
    if mine and silent and not denies and not untrue and not grants:
        return mine, silent[0]
    against = silent[0] if silent else denies
    return (granted, against) if granted and against and not mine and not grants else None


def _plain(words: Words, how: re.Pattern[str]) -> str | None:
    """The first such word that nothing before it turns."""
    places = (at for at, word in enumerate(words) if how.match(word) and not _taken_in(words, at))
    plain = (at for at in places if not _turned(words[max(0, at - NEAR) : at]))
    return next((words[at] for at in plain), None)


def _taken_in(words: Words, at: int) -> bool:
    """Whether somebody is “admitted to hospital”."""
    return words[at].startswith("admit") and words[at + 1 : at + 2] == ["to"]


def _turned(words: list[str]) -> bool:
    return negated(words) or not lexicon("en")["undoing"].isdisjoint(words)
