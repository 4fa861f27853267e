"""Readers: whoever writes drafts, and what they give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from summarise.document import Document
from summarise.draft import Draft
from summarise.evidence import Finding
from summarise.summary import Provenance, Rejected, Usage


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader gives back: a draft, what it cost, and what is to be said of the answer.

    `partial`: the answer was cut, and a shorter document may be answered whole.
    """

    draft: Draft
    usage: Usage
    findings: tuple[Finding, ...] = ()
    partial: bool = False


class Reader(Protocol):
    """Whoever writes drafts: the rules, or a model.

    `window` is how many letters of a document it is given at once; None reads any number.
    """

    @property
    def window(self) -> int | None:
        """Say how much is read at once."""

    @property
    def provenance(self) -> Provenance:
        """Say who reads, with what."""

    def read(self, document: Document) -> Answer:
        """Write a draft of the document."""

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Write the wrong items anew, and only those; None from a reader that cannot."""
