"""Evidence: a quote after it was looked for, and what the checks have to say about an item."""

from __future__ import annotations

from typing import Literal, TypedDict

from pydantic import BaseModel, ConfigDict, computed_field

from summarise.document import Span

Status = Literal["exact", "folded", "spliced", "altered", "absent"]
Severity = Literal["error", "warning"]
VERIFIED: frozenset[Status] = frozenset({"exact", "folded", "spliced"})


class Record(BaseModel):
    """What travels with a summary: frozen, of its own fields and types alone."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class DiffWord(Record):
    """A run of words of a word diff: in both, only in the quote, or only in the source."""

    where: Literal["both", "quote", "source"]
    text: str


class Nearest(Record):
    """The passage of the source that comes nearest to a quote that is not in it."""

    span: Span
    text: str
    diff: tuple[DiffWord, ...]


class Evidence(Record):
    """A quote after it was looked for.

    `span` is the place that is shown, and `text` always equals `source[span.start:span.end]`.
    `line` is the line, from 1, in which it begins, `pages` the pages on which
    it stands, from 1, of what has pages.
    `spans` holds every place where the whole quote stands or, for a spliced quote, the parts in
    order; `utf16` the same in UTF-16 units. Nothing verified: no span, and `nearest` where
    something comes near.
    """

    model_config = ConfigDict(extra="ignore")  # `verified` is written out, and computed anew

    quote: str
    status: Status
    span: Span | None = None
    line: int | None = None
    pages: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    utf16: tuple[Span, ...] = ()
    text: str | None = None
    nearest: Nearest | None = None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def verified(self) -> bool:
        """Whether the quote's words stand in the source."""
        return self.status in VERIFIED


class Finding(Record):
    """One thing that a check has to say about one item."""

    code: str
    severity: Severity
    item: str
    message: str
    spans: tuple[Span, ...] = ()


class _Quoted(TypedDict):
    quote: str


class Quoted(_Quoted, total=False):
    """A quote, and who is said to have said it."""

    speaker: str | None


class Verdict(Record):
    """One quote's evidence together with what the checks say about it."""

    evidence: Evidence
    speaker: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether the words are in the source and no check found an error."""
        return self.evidence.verified and not any(f.severity == "error" for f in self.findings)
