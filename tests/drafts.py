"""Drafts and readers for the tests, short enough to be read in a line."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarise import Document, Draft
from summarise.check import Case, check
from summarise.draft import Actor, BriefSentence, Claim, Denial, OpenQuestion
from summarise.evidence import Finding
from summarise.reader import Answer
from summarise.summary import Provenance, Rejected, Usage

TEXT = (
    "Two aides said the mayor took money from a builder. Mayor Ann Lee denied it. "
    "“I never took a cent,” she said."
)
DOCUMENT = Document(TEXT, "report.txt")


def actor(name: str, id: str, kind: str = "person") -> Actor:  # noqa: A002
    return Actor.model_validate({"id": id, "name": name, "role": None, "kind": kind, "aliases": ()})


def claim(quote: str, id: str = "c1", by: str = "a1", statement: str = "So.") -> Claim:  # noqa: A002
    return Claim(id=id, actor=by, statement=statement, quote=quote)


def denial(
    quote: str,
    denies: str | None = "c1",
    id: str = "d1",  # noqa: A002
    by: str = "a2",
) -> Denial:
    return Denial(id=id, actor=by, denies=denies, kind="denial", statement="No.", quote=quote)


def drafted(
    *items: Claim | Denial,
    actors: tuple[Actor, ...] | None = None,
    questions: tuple[OpenQuestion, ...] = (),
    brief: tuple[BriefSentence, ...] = (),
) -> Draft:
    return Draft(
        actors=(actor("two aides", "a1", "unnamed source"), actor("Ann Lee", "a2"))
        if actors is None
        else actors,
        claims=tuple(item for item in items if isinstance(item, Claim)),
        denials=tuple(item for item in items if isinstance(item, Denial)),
        open_questions=questions,
        brief=brief,
    )


# what stands before a sentence: enough words of a language for it to be known
BEFORE = {
    "en": "Ann Lee spoke.\n\nIt rained.",
    "de": "Ann Lee hat das gesagt. Der Bericht ist von der Polizei und nicht von der Zeitung.",
    "fr": "Ann Lee l’a dit. Le rapport est de la police et il n’est pas du journal.",
    "es": "Ann Lee lo dijo. El informe es de la policía y no es del periódico que los vio.",
}


def retold(source: str, statement: str, language: str = "en") -> tuple[Finding, ...]:
    """All that is said of a statement by Ann Lee about one sentence of a text in a language."""
    behind = " It rained." if language == "en" else ""
    return _found(f"{BEFORE[language]} {source}{behind}", source, statement)


def stated(text: str, quote: str, statement: str, who: Actor | None = None) -> list[str]:
    """The codes of all that is said of one statement about one quote in a text."""
    return [found.code for found in _found(text, quote, statement, who)]


def _found(text: str, quote: str, statement: str, who: Actor | None = None) -> tuple[Finding, ...]:
    draft = drafted(
        claim(quote, statement=statement), actors=(actor("Ann Lee", "a1") if who is None else who,)
    )
    return check(Case(Document(text), draft))


@dataclass
class ScriptedReader:
    """A reader that gives the drafts it was given, one after another."""

    drafts: list[Draft]
    mends: list[Draft | Answer | Exception] = field(default_factory=list)
    wrong: list[tuple[Rejected, ...]] = field(default_factory=list)
    window: int | None = None

    @property
    def provenance(self) -> Provenance:
        return Provenance(
            reader="model", model="script", prompt_digest=None, schema_digest=None, version="0"
        )

    def read(self, document: Document) -> Answer:
        assert document.text
        return Answer(self.drafts.pop(0), Usage(requests=1))

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        assert document.text
        assert draft.actors is not None
        self.wrong.append(wrong)
        if not self.mends:
            return None
        mended = self.mends.pop(0)
        if isinstance(mended, Exception):
            raise mended
        return mended if isinstance(mended, Answer) else Answer(mended, Usage(requests=1))
