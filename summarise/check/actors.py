"""Whether every speaker is an actor, and every actor has a part."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.case import Case, error, warning
from summarise.check.terms.names import WORD, last_word
from summarise.draft import Actor
from summarise.evidence import Finding


def actors(case: Case) -> Iterator[Finding]:
    """Every speaker is listed; every actor speaks, or is spoken of, if in the source alone."""
    draft = case.draft
    known = {actor.id for actor in draft.actors}
    for item in draft.quoted():
        if item.actor not in known:
            yield error("actor-unknown", item, f"said by {item.actor!r}, who is no actor here")
    speaking = {item.actor for item in draft.quoted()}
    said = " ".join(f"{item.statement} {item.quote}" for item in draft.quoted()).lower()
    words = set(WORD.findall(said))
    silent = [actor for actor in draft.actors if actor.id not in speaking]
    left = [actor for actor in silent if not _named(actor, words)]
    words = set(WORD.findall(case.lower)) if left else words
    for actor in left:
        if not _named(actor, words):
            yield warning(
                "actor-unused",
                actor,
                f"no claim and no denial is by {actor.name}, and nothing names them",
            )


def _named(actor: Actor, words: set[str]) -> bool:
    """Whether the last word of any of its names is among these."""
    return any(last_word(name) in words for name in (actor.name, *actor.aliases))
