"""Merging: one draft of what was read window by window, without a model.

Quotes have spans, and spans are identity: what two windows both hold is one item. Actors are joined
by their names; a denial whose claim stands in another window is linked as the rules link it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from summarise.check.locating.index import Index
from summarise.check.locating.locate import find
from summarise.check.terms.names import same_name
from summarise.document import Document, Span
from summarise.draft import Actor, BriefSentence, Claim, Denial, Draft, OpenQuestion
from summarise.read import read
from summarise.read.links.links import links
from summarise.read.text.lexicon import words_of_language
from summarise.run.windows import Window

LONGEST_BRIEF = 5  # sentences
SAME = 0.8  # share of the shorter of two spans that one item's quotes have in common
STRETCH = 1_000  # letters: items are compared that stand in one

Item = TypeVar("Item", Claim, Denial)


class Part(NamedTuple):
    """What was read in one window."""

    window: Window
    draft: Draft


def merge(parts: Sequence[Part], document: Document) -> Draft:
    """Return one draft of what the windows hold; ids are given anew."""
    merging = _Merging(document)
    for part in parts:
        merging.take(part)
    return merging.draft()


class _Merging:
    """One draft that grows by a window at a time."""

    def __init__(self, document: Document) -> None:
        self.document, self.index = document, Index(document)
        self.actors: list[Actor] = []
        self.claims: list[Claim] = []
        self.denials: list[Denial] = []
        self.questions: list[OpenQuestion] = []
        self.brief: list[BriefSentence] = []
        self.spans: dict[str, Span | None] = {}
        self.asked: set[frozenset[str]] = set()
        self.standing: dict[tuple[str, str, int], list[int]] = {}  # by sort, actor and stretch

    def take(self, part: Part) -> None:
        """Add a window's items, each once."""
        names: dict[str, str] = {}
        for actor in part.draft.actors:
            names[actor.id] = self._actor(actor)
        for claim in part.draft.claims:
            placed = claim.model_copy(update={"actor": names.get(claim.actor, claim.actor)})
            names[claim.id] = self._item(placed, self.claims, "c", part.window)
        for denial in part.draft.denials:
            update = {
                "actor": names.get(denial.actor, denial.actor),
                "denies": denial.denies and names.get(denial.denies, denial.denies),
            }
            placed_denial = denial.model_copy(update=update)
            names[denial.id] = self._item(placed_denial, self.denials, "d", part.window)
        for question in part.draft.open_questions:
            about = tuple(names.get(name, name) for name in question.about)
            if frozenset(about) not in self.asked:
                self.asked.add(frozenset(about))
                new = {"id": f"q{len(self.questions) + 1}", "about": about}
                self.questions.append(question.model_copy(update=new))
        for sentence in part.draft.brief:
            cites = tuple(dict.fromkeys(names.get(name, name) for name in sentence.cites))
            self.brief.append(sentence.model_copy(update={"cites": cites}))

    def _actor(self, actor: Actor) -> str:
        for at, known in enumerate(self.actors):
            ours, theirs = (known.name, *known.aliases), (actor.name, *actor.aliases)
            unnamed = "unnamed source" in {known.kind, actor.kind}
            same = any(same_name(one, other) for one in ours for other in theirs)
            if known.name == actor.name or (same and not unnamed):
                more = tuple(dict.fromkeys((*known.aliases, *theirs)))
                aliases = tuple(name for name in more if name != known.name)
                update = {"aliases": aliases, "role": known.role or actor.role}
                self.actors[at] = known.model_copy(update=update)
                return known.id
        self.actors.append(actor.model_copy(update={"id": f"a{len(self.actors) + 1}"}))
        return self.actors[-1].id

    def _item(self, item: Item, known: list[Item], letter: str, window: Window) -> str:
        span = self._place(item.quote, window)
        stretches = range(span.start // STRETCH, span.end // STRETCH + 1) if span else ()
        held = [self.standing.setdefault((letter, item.actor, each), []) for each in stretches]
        for at in sorted({at for each in held for at in each}):
            if _same(self.spans[known[at].id], span):
                return known[at].id
        for each in held:
            each.append(len(known))
        name = f"{letter}{len(known) + 1}"
        self.spans[name] = span
        known.append(item.model_copy(update={"id": name}))
        return name

    def _place(self, quote: str, window: Window) -> Span | None:
        """Where a quote stands: in its own window, if it stands in several places."""
        spans = find(quote, self.index).spans
        end = window.start + len(window.document.text)
        inside = [span for span in spans if window.start <= span.start and span.end <= end]
        return next(iter(inside or spans), None)

    def draft(self) -> Draft:
        """Return what was merged, with denials linked over windows."""
        denials = tuple(self._linked())
        contested = {denial.denies for denial in denials if denial.denies}
        ranked = sorted(self.brief, key=lambda sentence: not contested & set(sentence.cites))
        return Draft(
            actors=tuple(self.actors),
            claims=tuple(self.claims),
            denials=denials,
            open_questions=tuple(self.questions),
            brief=tuple(ranked[:LONGEST_BRIEF]),
        )

    def _linked(self) -> Iterator[Denial]:
        """Link a denial without a claim as the rules link what they read in its place."""
        loose = [denial for denial in self.denials if denial.denies is None]
        reading = read(self.document) if loose else None
        found = links(reading, words_of_language(reading.language)) if reading else ()
        for denial in self.denials:
            span = self.spans[denial.id]
            if denial.denies is not None or reading is None or span is None:
                yield denial
                continue
            said = reading.by_rule
            answered = [
                said[link.claim].content[0]
                for link in found
                if link.claim is not None
                and said[link.claim].content
                and any(_same(content, span) for content in said[link.denial].content)
            ]
            claims = (c.id for c in self.claims for a in answered if _same(self.spans[c.id], a))
            yield denial.model_copy(update={"denies": next(claims, None)})


def _same(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.shares(other, SAME)
