"""Scores of denials and the claims they answer, against reports with hand-made gold.

A gold record is one JSON object a line: `doc`, `text`, `claims` (`id`, `speaker`, `quote`, and
`also`: other quotes that say the same, as a headline) and `denials` (`speaker`, `quote`, `denies`:
a claim's id or null, `kind`). A denial that was read is the gold's where their quotes share at
least half of the shorter one; its link is right where the claim that it names is the gold's in the
same way, or where both name none.

Claims are counted too: one that was read is the gold's in the same way, and right where the gold
has its speaker (`speakers`, where the text leaves it open). A record that is `whole` lists every
claim of its report, so that any other that was read is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarise.check.terms.names import same_name
from summarise.document import Document, Span
from summarise.reader import Reader
from summarise.run.flow import summarise
from summarise.summary import Summary

ARTICLE = re.compile(r"^(?:an?|the) ")
TIES = frozenset({"of", "for", "to", "by", "from", "against"})  # "the wife of Ann Lee"
SAME = 0.5  # share of the shorter of two quotes that they must have in common


@dataclass
class LinkScore:
    """One report: its denials in gold and as read, links and claims right and wrong, contested."""

    name: str
    gold: int = 0
    read: int = 0
    right: int = 0
    wrong: int = 0
    claims_gold: int = 0
    claims_right: int = 0
    claims_wrong: int = 0
    contested_gold: int = 0
    contested_right: int = 0
    contested_wrong: int = 0
    notes: list[str] = field(default_factory=list)


def score(records: Iterable[Mapping[str, Any]], reader: Reader | None = None) -> list[LinkScore]:
    """Summarise each report and hold its denials and contested claims against the gold."""
    return [_report(record, summarise(_document(record), reader)) for record in records]


def _document(record: Mapping[str, Any]) -> Document:
    return Document(str(record["text"]), str(record["doc"]))


def _report(record: Mapping[str, Any], summary: Summary) -> LinkScore:
    text = str(record["text"])
    found = LinkScore(str(record["doc"]), len(record["denials"]), len(summary.denials))
    places = {
        claim["id"]: [_place(text, quote) for quote in (claim["quote"], *claim.get("also", ()))]
        for claim in record["claims"]
    }
    _denials(found, record, summary, places)
    _claims(found, record, summary, places)
    _contested(found, record, summary, places)
    return found


def _denials(
    found: LinkScore,
    record: Mapping[str, Any],
    summary: Summary,
    places: Mapping[str, Sequence[Span]],
) -> None:
    read = {claim.id: claim.evidence.span for claim in summary.claims}
    stand = [_place(str(record["text"]), gold["quote"]) for gold in record["denials"]]
    taken: set[int] = set()
    credited: set[int] = set()
    for denial in summary.denials:
        held = [n for n, place in enumerate(stand) if _same(denial.evidence.span, place)]
        at = next((n for n in held if n not in taken), held[0] if held else None)
        if at is None:
            found.wrong += denial.denies is not None
            found.notes.append(f"read, not in gold: {denial.quote}")
            continue
        wanted = record["denials"][at]["denies"]
        linked = wanted is not None and _any(read.get(denial.denies or ""), places[wanted])
        right = linked or (wanted is None and denial.denies is None)
        taken.add(at)
        if right:
            credited.add(at)  # once, though it may be read in two pieces
        else:
            found.wrong += denial.denies is not None
            found.notes.append(f"linked to {denial.denies}, not {wanted}: {denial.quote}")
    found.right = len(credited)
    missed = [g["quote"] for n, g in enumerate(record["denials"]) if n not in taken]
    found.notes += [f"not read: {quote}" for quote in missed]


def _claims(
    found: LinkScore,
    record: Mapping[str, Any],
    summary: Summary,
    places: Mapping[str, Sequence[Span]],
) -> None:
    actors = {actor.id: actor for actor in summary.actors}
    found.claims_gold = len(record["claims"])
    right: set[str] = set()
    for claim in summary.claims:
        gold = next(
            (g for g in record["claims"] if _any(claim.evidence.span, places[g["id"]])), None
        )
        actor = actors.get(claim.actor)
        names = () if actor is None else (actor.name, *actor.aliases)
        if gold is None:
            found.claims_wrong += bool(record.get("whole"))
        elif any(_named(n, s) for n in names for s in gold.get("speakers", [gold["speaker"]])):
            right.add(gold["id"])
        else:
            found.claims_wrong += 1
            found.notes.append(f"said by {', '.join(names)}, not {gold['speaker']}: {claim.quote}")
    found.claims_right = len(right)


def _named(one: str, other: str) -> bool:
    """Whether two names mean one: one begins as the other, or is a person's last name."""
    short, long = sorted((ARTICLE.sub("", name.lower()) for name in (one, other)), key=len)
    begins = long == short or long.startswith((f"{short} ", f"{short},"))
    titled = long.removesuffix(f" {short}")  # “Colonel Ann Lee”, “the rebel Northern Front”
    begins |= " " in short and titled != long and TIES.isdisjoint(titled.split())
    return begins or (other[:1].isupper() and same_name(one, other))


def _contested(
    found: LinkScore,
    record: Mapping[str, Any],
    summary: Summary,
    places: Mapping[str, Sequence[Span]],
) -> None:
    answered = {x["denies"] for x in record["denials"] if x["kind"] != "no comment"} - {None}
    read = [c.evidence.span for c in summary.claims if c.standing.status == "contested"]
    found.contested_gold = len(answered)
    found.contested_right = sum(any(_any(r, places[n]) for r in read) for n in answered)
    found.contested_wrong = sum(not any(_any(r, places[n]) for n in answered) for r in read)


def _place(text: str, quote: str) -> Span:
    at = text.index(quote)
    return Span(at, at + len(quote))


def _any(one: Span | None, places: Sequence[Span]) -> bool:
    return any(_same(one, place) for place in places)


def _same(one: Span | None, other: Span) -> bool:
    return one is not None and one.shares(other, SAME)
