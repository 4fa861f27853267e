"""The case that is checked: a document, a draft, and the evidence for each quote in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from summarise.check.context import Turn, placed
from summarise.check.locating.index import Index
from summarise.check.locating.locate import find
from summarise.check.resting import Rested, rested
from summarise.check.terms.numbers import Number, numbers
from summarise.check.terms.supporting import plainly
from summarise.document import Document, Span
from summarise.draft import Draft, Identified
from summarise.evidence import Evidence, Finding
from summarise.read import read
from summarise.read.reading import Reading

# Places that all items together keep, and each of them at the least.
PLACES, FEWEST = 20_000, 5


class Case:
    """A draft held against its document; everything is computed once, when first asked."""

    def __init__(self, document: Document, draft: Draft, index: Index | None = None) -> None:
        """Share `index` between the cases of one document: it does not depend on the draft."""
        self.document, self.draft = document, draft
        self.index = index or Index(document)

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence for each claim and denial, by id, in the place where its actor speaks."""
        self.index.expect({item.quote for item in self.draft.quoted()})
        found: dict[str, Evidence] = {}
        most = max(FEWEST, PLACES // max(1, len(self.draft.claims) + len(self.draft.denials)))
        sought: dict[str, Evidence] = {}  # a quote that many items share is sought once
        for item in self.draft.quoted():
            if item.quote not in sought:
                sought[item.quote] = find(item.quote, self.index)
            evidence = sought[item.quote]
            if len(evidence.spans) > 1:
                names, turn = self.names(item.actor), self.turns[item.id]
                evidence = placed(evidence, names, self.reading, turn)
            found[item.id] = _fewer(evidence, most)
        return found

    @cached_property
    def turns(self) -> dict[str, Turn]:
        """Which of those it is that share its quote and its actor, by the id of each item."""
        alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for item in self.draft.quoted():
            alike[item.quote, item.actor].append(item.id)
        return {name: Turn(at, len(ids)) for ids in alike.values() for at, name in enumerate(ids)}

    def names(self, actor: str) -> tuple[str, ...]:
        """What an actor is called in the draft, by its id; nothing for one that is not listed."""
        found = next((each for each in self.draft.actors if each.id == actor), None)
        return () if found is None else (found.name, *found.aliases)

    @cached_property
    def reading(self) -> Reading:
        """What the rules read in the document, for coverage and context."""
        return read(self.document)

    @cached_property
    def lower(self) -> str:
        """The whole text in lower case."""
        return self.document.text.lower()

    def text(self, spans: Iterable[Span]) -> str:
        """Return what stands at some places, each on lines of its own."""
        return "\n".join(map(self.document.at, spans))

    def numbers(self, spans: Iterable[Span]) -> list[Number]:
        """Return the numbers of some places, as the source's language writes them."""
        at, language = self.document.at, self.reading.language
        return [each for span in spans for each in numbers(plainly(at(span), language))]

    @cached_property
    def rested(self) -> tuple[Rested, ...]:
        """What the reader wrote in its own words, with the sentences that it rests on."""
        return tuple(rested(self.document, self.draft, self.evidence, self.reading))


def _fewer(evidence: Evidence, most: int) -> Evidence:
    """Keep some of the places where a quote stands: where text repeats itself they have no end."""
    if len(evidence.spans) <= most or evidence.status == "spliced":
        return evidence
    kept = [at for at, span in enumerate(evidence.spans) if at < most or span == evidence.span]
    update = {
        name: tuple(getattr(evidence, name)[at] for at in kept) for name in ("spans", "utf16")
    }
    return evidence.model_copy(update=update)


def error(code: str, item: Identified | str, message: str, spans: tuple[Span, ...] = ()) -> Finding:
    """Return a finding for which the item may not be believed."""
    name = item if isinstance(item, str) else item.id
    return Finding(code=code, severity="error", item=name, message=message, spans=spans)


def warning(
    code: str, item: Identified | str, message: str, spans: tuple[Span, ...] = ()
) -> Finding:
    """Return a finding that a person should look at."""
    name = item if isinstance(item, str) else item.id
    return Finding(code=code, severity="warning", item=name, message=message, spans=spans)
