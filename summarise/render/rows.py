"""What each export lists: every claim and denial of a summary, also the rejected ones."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from summarise.document import Span
from summarise.draft import Actor, Claim, Denial
from summarise.evidence import Evidence, Finding
from summarise.summary import CheckedDenial, Standing, Summary

DIGITS = 16  # of a stable id, in hex


@dataclass(frozen=True, slots=True)
class Row:
    """One claim or denial, with who says it, its evidence, and what the checks found."""

    id: str
    what: Literal["claim", "denial"]
    actor: Actor | None
    speaker: str
    statement: str
    quote: str
    evidence: Evidence
    denies: str | None
    kind: str | None
    standing: Standing | None
    implied: str | None
    rejected: bool
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The source's own words, or the reader's where the source does not have them."""
        return self.evidence.text or self.quote

    @property
    def verified(self) -> bool:
        """Whether the quote stands in the source and no check found an error."""
        return self.evidence.verified and not self.rejected

    @property
    def contested(self) -> bool:
        """Whether somebody denies it or gives another account."""
        return self.standing is not None and self.standing.status == "contested"

    @property
    def parts(self) -> tuple[Span, ...]:
        """The places to mark: the one that is shown, or the parts of a spliced quote in order."""
        if self.evidence.status == "spliced":
            return self.evidence.spans
        return (self.evidence.span,) if self.evidence.span else ()


def rows(summary: Summary) -> Iterator[Row]:
    """Yield the claims and denials that stand, then the rejected ones."""
    actors = {actor.id: actor for actor in summary.actors}
    actors |= {r.item.id: r.item for r in summary.rejected if isinstance(r.item, Actor)}
    findings: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in summary.findings:
        findings[finding.item].append(finding)

    def row(
        item: Claim | Denial,
        evidence: Evidence,
        standing: Standing | None,
        *,
        rejected: bool = False,
    ) -> Row:
        actor = actors.get(item.actor)
        denial = item if isinstance(item, Denial) else None
        checked = item if isinstance(item, CheckedDenial) else None
        implied = checked.implied.text if checked and checked.implied else None
        return Row(
            id=item.id,
            what="denial" if denial else "claim",
            actor=actor,
            speaker=actor.name if actor else item.actor,
            statement=item.statement,
            quote=item.quote,
            evidence=evidence,
            denies=denial.denies if denial else None,
            kind=denial.kind if denial else None,
            standing=standing,
            implied=implied,
            rejected=rejected,
            findings=tuple(findings[item.id]),
        )

    for claim in summary.claims:
        yield row(claim, claim.evidence, claim.standing)
    for denial in summary.denials:
        yield row(denial, denial.evidence, None)
    for out in summary.rejected:
        if isinstance(out.item, Claim | Denial) and out.evidence:
            yield row(out.item, out.evidence, None, rejected=True)


def contested_first(claims: Iterable[Row]) -> list[Row]:
    """Return claims in the order in which all views show them."""
    return sorted(claims, key=lambda row: not row.contested)


def stable_id(summary: Summary, row: Row) -> str:
    """Return an id that the same words in the same mouth have in any summary of the same text."""
    parts = (summary.source.sha256, row.what, row.speaker, row.text, str(row.evidence.span))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def iri(summary: Summary) -> str:
    """Return an IRI for a source: its own URL, or a name made of its text's digest."""
    origin = summary.source.origin
    if origin.startswith(("http://", "https://")):
        return origin
    return f"urn:sha256:{summary.source.sha256}"
