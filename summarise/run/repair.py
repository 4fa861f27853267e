"""Repair: mended items in the place of the wrong ones, and of no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from summarise.draft import Actor, Claim, Denial, Draft, Identified, OpenQuestion
from summarise.summary import Rejected

Part = TypeVar("Part", Actor, Claim, Denial, OpenQuestion)


def merged(draft: Draft, mended: Draft, wrong: tuple[Rejected, ...]) -> Draft:
    """Put mended items in the place of the wrong ones, and of no others; new ones are added."""
    out = {item.id for item in wrong}
    mended = _under_old_ids(draft, mended, out)
    brief = list(draft.brief)
    places = [at for at in range(len(brief)) if f"b{at + 1}" in out]
    # A sentence of the brief has no id: another number of them says nothing of which is which.
    if len(mended.brief) == len(places):
        for at, sentence in zip(places, mended.brief, strict=True):
            brief[at] = sentence
    return Draft(
        actors=_replaced(draft.actors, mended.actors, out),
        claims=_replaced(draft.claims, mended.claims, out),
        denials=_replaced(draft.denials, mended.denials, out),
        open_questions=_replaced(draft.open_questions, mended.open_questions, out),
        brief=tuple(brief),
    )


def _replaced(items: tuple[Part, ...], mended: tuple[Part, ...], out: set[str]) -> tuple[Part, ...]:
    """Replace each wrong item by the mended one of its id; of several with one id, in order."""
    known = {item.id for item in items}
    anew: defaultdict[str, list[Part]] = defaultdict(list)
    for item in mended:
        anew[item.id].append(item)
    kept: list[Part] = [anew[x.id].pop(0) if x.id in out and anew[x.id] else x for x in items]
    added: list[Part] = [item for item in mended if item.id not in known]
    ids = [item.id for item in kept]
    second = [at for at, name in enumerate(ids) if name in out and name in ids[:at]]
    for at in second[: len(added)]:  # one of two that bore one id comes back under one of its own
        kept[at] = added.pop(0)
    return tuple(kept + added)


def _under_old_ids(draft: Draft, mended: Draft, out: set[str]) -> Draft:
    """Give what was mended under a new id the old one, where it is plain which it stands for."""
    names: dict[str, str] = {}
    for ours, theirs in (
        (draft.actors, mended.actors),
        (draft.claims, mended.claims),
        (draft.denials, mended.denials),
        (draft.open_questions, mended.open_questions),
    ):
        names |= _renamed(ours, theirs, out)
    if not names:
        return mended

    def name(old: str) -> str:
        return names.get(old, old)

    return Draft(
        actors=tuple(x.model_copy(update={"id": name(x.id)}) for x in mended.actors),
        claims=tuple(
            x.model_copy(update={"id": name(x.id), "actor": name(x.actor)}) for x in mended.claims
        ),
        denials=tuple(
            x.model_copy(
                update={
                    "id": name(x.id),
                    "actor": name(x.actor),
                    "denies": x.denies and name(x.denies),
                }
            )
            for x in mended.denials
        ),
        open_questions=tuple(
            x.model_copy(update={"id": name(x.id), "about": tuple(map(name, x.about))})
            for x in mended.open_questions
        ),
        brief=tuple(
            x.model_copy(update={"cites": tuple(map(name, x.cites))}) for x in mended.brief
        ),
    )


def _renamed(
    ours: Sequence[Identified], theirs: Sequence[Identified], out: set[str]
) -> dict[str, str]:
    """New ids to the wrong ones that came back under no id, where there are as many of each."""
    known = [item.id for item in ours]
    given = {item.id for item in theirs}
    missing = [name for name in dict.fromkeys(known) if name in out and name not in given]
    new = [item.id for item in theirs if item.id not in known]
    return dict(zip(new, missing, strict=True)) if len(new) == len(missing) else {}
