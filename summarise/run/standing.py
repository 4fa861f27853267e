"""What of a draft stands, of which questions are asked: nothing rests on what is rejected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarise.check.case import Case
from summarise.document import wholly_quoted
from summarise.draft import Actor, Claim, Denial

Asked = tuple[str, str, tuple[str, ...]]  # the question, why it is open, and about which items


class Standing(NamedTuple):
    """What of a draft is not rejected."""

    case: Case
    actors: Mapping[str, Actor]
    claims: Sequence[Claim]
    denials: Sequence[Denial]

    def words(self, claim: Claim) -> str:
        """The source's own words for a claim, which a reader's statement need not be."""
        text = " ".join((self.case.evidence[claim.id].text or claim.quote).split())
        return text[1:-1] if wholly_quoted(text) else text
