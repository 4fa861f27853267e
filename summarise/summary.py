"""The summary that the caller gets: each item with its evidence, each doubt with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import count
from typing import Any, Literal

from pydantic import Field

from summarise.document import Span
from summarise.draft import Actor, BriefSentence, Claim, Denial, OpenQuestion
from summarise.evidence import Evidence, Finding, Record
from summarise.version import __version__

What = Literal["claim", "denial", "actor", "open question", "brief sentence"]
StandingStatus = Literal["contested", "uncontested", "unanswered"]


class Standing(Record):
    """What the accounts together make of a claim."""

    status: StandingStatus
    contested_by: tuple[str, ...] = ()
    unnamed_only: bool = False


class CheckedClaim(Claim):
    """A claim with its evidence and standing."""

    evidence: Evidence
    standing: Standing


class Implied(Record):
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


class Rejected(Record):
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


class Missed(Record):
    """A passage of the source that no item accounts for."""

    span: Span
    text: str


class Covered(Record):
    """How many of one sort of passage some item accounts for, and which none does."""

    total: int
    covered: int
    missed: tuple[Missed, ...] = ()


class Coverage(Record):
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


class Source(Record):
    """Where the text came from, and what its origin tells about it; `length` is in code points.

    `text` is the source's own, for whoever shows it; it is not written out with the summary, and
    `sha256` stands for it where two are compared.
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

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source) and self.model_dump() == other.model_dump()

    def __hash__(self) -> int:
        return hash((self.origin, self.sha256))


class Provenance(Record):
    """What read it: digests are SHA-256 in hex, of the prompt templates and of the schema sent.

    `reader` is "rules", "model", "rules and model" (the rules found what there is, and the model
    worded the brief and questions), or what a reader of one's own calls itself.
    """

    reader: str
    model: str | None = None
    prompt_digest: str | None = None
    schema_digest: str | None = None
    version: str = __version__


class Usage(Record):
    """What the reading cost; tokens are None where a server did not count them.

    `cost` is in US dollars, None where tokens or the model's prices are unknown. Two that cost the
    same are equal, however many `seconds` they took.
    """

    requests: int = 0
    prompt_tokens: int | None = 0
    completion_tokens: int | None = 0
    seconds: float = 0.0
    cost: float | None = 0.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Usage) and self._spent == other._spent

    def __hash__(self) -> int:
        return hash(self._spent)

    @property
    def _spent(self) -> tuple[float | None, ...]:
        return self.requests, self.prompt_tokens, self.completion_tokens, self.cost

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


class Review(Record):
    """What a person makes of one item: accepted, rejected, or neither, and a note."""

    item: str
    verdict: Literal["accepted", "rejected"] | None = None
    note: str = ""


class Reviews(Record):
    """What a person makes of a summary's items.

    `sha256` is that of the source's text, `summary` the digest of what was said of it: another
    summary of the same text has other items under the same ids.
    """

    sha256: str
    summary: str | None = None
    reviews: tuple[Review, ...]


class Summary(Record):
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
            raise errors.ConfigError(
                f"{form} shows the source's text: give it by with_source(summary, load(origin))"
            )
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
