"""The summary that the caller gets: each item with its evidence, each doubt with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from typing import Any, Literal, Protocol, TypedDict

from pydantic import BaseModel, ConfigDict, Field, computed_field

from summarise.document import Document, Span
from summarise.draft import Actor, BriefSentence, Claim, Denial, Draft, OpenQuestion

Status = Literal["exact", "folded", "spliced", "altered", "absent"]
Severity = Literal["error", "warning"]
What = Literal["claim", "denial", "actor", "open question", "brief sentence"]
StandingStatus = Literal["contested", "uncontested", "unanswered"]
VERIFIED: frozenset[Status] = frozenset({"exact", "folded", "spliced"})


class _Record(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class DiffWord(_Record):
    """A run of words of a word diff: in both, only in the quote, or only in the source."""

    where: Literal["both", "quote", "source"]
    text: str


class Nearest(_Record):
    """The passage of the source that comes nearest to a quote that is not in it."""

    span: Span
    text: str
    diff: tuple[DiffWord, ...]


class Evidence(_Record):
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


class Finding(_Record):
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


class Verdict(_Record):
    """One quote's evidence together with what the checks say about it."""

    evidence: Evidence
    speaker: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether the words are in the source and no check found an error."""
        return self.evidence.verified and not any(f.severity == "error" for f in self.findings)


class Standing(_Record):
    """What the accounts together make of a claim."""

    status: StandingStatus
    contested_by: tuple[str, ...] = ()
    unnamed_only: bool = False


class CheckedClaim(Claim):
    """A claim with its evidence and standing."""

    evidence: Evidence
    standing: Standing


class Implied(_Record):
    """A claim that a denial answers and nobody makes: the source's words for what is denied."""

    span: Span
    text: str


class CheckedDenial(Denial):
    """A denial with its evidence, and what it denies where nobody claims that."""

    evidence: Evidence
    implied: Implied | None = None


class CheckedQuestion(OpenQuestion):
    """What stays open; `derived` from what stands, where the reader did not ask it."""

    derived: bool = False


Item = Actor | Claim | Denial | OpenQuestion | BriefSentence


class Rejected(_Record):
    """An item that may not be believed, with the reasons; nothing a reader wrote is dropped.

    `derived` and `implied` are what the checks found besides, should a person accept it after all.
    """

    id: str
    what: What
    item: Item
    evidence: Evidence | None = None
    findings: tuple[Finding, ...]
    derived: bool = False
    implied: Implied | None = None


class Missed(_Record):
    """A passage of the source that no item accounts for."""

    span: Span
    text: str


class Covered(_Record):
    """How many of one sort of passage some item accounts for, and which none does."""

    total: int
    covered: int
    missed: tuple[Missed, ...] = ()


class Coverage(_Record):
    """What the rules found in the source, held against the items of the draft."""

    passages: Covered
    statements: Covered
    denials: Covered

    @property
    def share(self) -> float:
        """The share of all of these that some item accounts for; 1 where there are none."""
        parts = (self.passages, self.statements, self.denials)
        total = sum(part.total for part in parts)
        return sum(part.covered for part in parts) / total if total else 1.0


class Source(_Record):
    """Where the text came from, and what its origin tells about it; `length` is in code points.

    `text` is the source's own, for whoever shows it; it is not written out with the summary.
    """

    origin: str
    title: str | None
    byline: str | None = None
    published: str | None = None
    site: str | None = None
    language: str | None = None
    sha256: str
    length: int
    text: str = Field(default="", exclude=True, repr=False)


class Provenance(_Record):
    """What read it: digests are SHA-256 in hex, of the prompt templates and of the schema sent.

    "rules and model": the rules found what there is, and the model worded the brief and questions.
    """

    reader: Literal["rules", "model", "rules and model"]
    model: str | None
    prompt_digest: str | None
    schema_digest: str | None
    version: str


class Usage(_Record):
    """What the reading cost; tokens are None where a server did not count them.

    `cost` is in US dollars, None where tokens or the model's prices are unknown.
    """

    requests: int = 0
    prompt_tokens: int | None = 0
    completion_tokens: int | None = 0
    seconds: float = 0.0
    cost: float | None = 0.0

    def plus(self, other: Usage) -> Usage:
        """Return what both cost together; what one of them does not know stays unknown."""
        return Usage(
            requests=self.requests + other.requests,
            prompt_tokens=_sum(self.prompt_tokens, other.prompt_tokens),
            completion_tokens=_sum(self.completion_tokens, other.completion_tokens),
            seconds=self.seconds + other.seconds,
            cost=None if self.cost is None or other.cost is None else self.cost + other.cost,
        )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


class Review(_Record):
    """What a person makes of one item: accepted, rejected, or neither, and a note."""

    item: str
    verdict: Literal["accepted", "rejected"] | None = None
    note: str = ""


class Reviews(_Record):
    """What a person makes of a summary's items.

    `sha256` is that of the source's text, `summary` the digest of what was said of it: another
    summary of the same text has other items under the same ids.
    """

    sha256: str
    summary: str | None = None
    reviews: tuple[Review, ...]


class Summary(_Record):
    """Who says what, who denies it and what stays open, proven against the source."""

    source: Source
    provenance: Provenance
    actors: tuple[Actor, ...]
    claims: tuple[CheckedClaim, ...]
    denials: tuple[CheckedDenial, ...]
    open_questions: tuple[CheckedQuestion, ...]
    brief: tuple[BriefSentence, ...]
    rejected: tuple[Rejected, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    usage: Usage
    reviews: tuple[Review, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether nothing had to be rejected, and no check found an error."""
        return not self.rejected and not any(f.severity == "error" for f in self.findings)

    @property
    def digest(self) -> str:
        """Hex digest of the source and of all items, however many of them were rejected since."""
        from hashlib import sha256  # noqa: PLC0415  only reviews need it

        items: list[tuple[str, Item]] = [(claim.id, claim) for claim in self.claims]
        items += [(denial.id, denial) for denial in self.denials]
        items += [(question.id, question) for question in self.open_questions]
        items += [*self.sentences(), *((rejected.id, rejected.item) for rejected in self.rejected)]
        written = sorted(f"{name}\0{_essence(item)}" for name, item in items)
        whole = "\0".join((self.source.sha256, *written))
        return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()

    def sentences(self) -> Iterator[tuple[str, BriefSentence]]:
        """Yield the brief's sentences by their ids: the number that each had in the draft."""
        gone = {rejected.id for rejected in self.rejected if rejected.what == "brief sentence"}
        ids = (name for name in (f"b{number}" for number in count(1)) if name not in gone)
        yield from zip(ids, self.brief, strict=False)

    def to(self, form: str) -> str:
        """Return this written in a format: "html", "markdown", "csv" or another of the command's.

        Raises:
            ConfigError: there is no such format, or it shows the source's text, which a summary
                read back from JSON has not.

        """
        # By name: the types know no room, and whoever only checks has no need of this one.
        formats = import_module("summarise.render.formats")
        errors = import_module("summarise.errors")
        if form not in formats.FORMATS:
            known = ", ".join(formats.FORMATS)
            raise errors.ConfigError(f"{form!r} is no format: choose one of {known}")
        if form in formats.SHOWING and self.source.length and not self.source.text:
            raise errors.ConfigError(f"{form} shows the source's text: load the source again")
        return str(formats.renderer(form, single=True)([self]))

    def _repr_html_(self) -> str:
        """Show the page in a notebook."""
        return str(import_module("summarise.render.html").framed(self))


def words_of(item: Item) -> str:
    """Return what an item of any sort says."""
    match item:
        case Claim() | Denial():
            return item.quote
        case OpenQuestion():
            return item.question
        case BriefSentence():
            return item.text
        case Actor():
            return item.name


def _essence(item: Item) -> str:
    """What makes an item that item: who says what."""
    who = f"{item.actor}\0" if isinstance(item, Claim | Denial) else ""
    return f"{who}{words_of(item)}"


def summary_schema() -> dict[str, Any]:
    """Return the JSON Schema of a summary as it is written out."""
    return Summary.model_json_schema(mode="serialization")


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
