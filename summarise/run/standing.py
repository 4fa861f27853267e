"""What of a draft stands, of which questions are asked: nothing rests on what is rejected."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarise.check.case import Case
from summarise.check.terms.names import last_word, same_name
from summarise.document import Span, wholly_quoted
from summarise.draft import Actor, Claim, Denial, answers
from summarise.read.text.lexicon import words_of_language

Asked = tuple[str, str, tuple[str, ...]]  # the question, why it is open, and about which items


@dataclass(frozen=True)
class Standing:
    """What of a draft is not rejected."""

    case: Case
    actors: Mapping[str, Actor]
    claims: Sequence[Claim]
    denials: Sequence[Denial]

    def words(self, claim: Claim) -> str:
        """The source's own words for a claim, which a reader's statement need not be."""
        text = " ".join((self.case.evidence[claim.id].text or claim.quote).split())
        return text[1:-1] if wholly_quoted(text) else text

    @cached_property
    def small(self) -> frozenset[str]:
        """The small words of the source's language, which say nothing of what a text is about."""
        return words_of_language(self.case.reading.language)["stopwords"]

    def answers(self, claim: Claim) -> list[Denial]:
        """The denials by others that answer a claim, and do not merely decline to."""
        return [denial for denial in self._answers(claim) if denial.kind != "no comment"]

    def holding(self, at: int) -> Iterator[Claim]:
        """The claims in whose words an offset lies, in their order in the text."""
        first = bisect_left(self._places, at - self._longest, key=lambda place: place[0].start)
        last = bisect_right(self._places, at, key=lambda place: place[0].start)
        return (claim for span, claim in self._places[first:last] if span.holds(at))

    def called(self, name: str) -> list[Actor]:
        """The actors whom a name may mean."""
        same_end = self._by_last_word.get(last_word(name), ())
        return [actor for actor in same_end if named(actor, name)]

    @cached_property
    def _answers(self) -> Callable[[Claim], list[Denial]]:
        return answers(self.denials)

    @cached_property
    def _places(self) -> list[tuple[Span, Claim]]:
        spans = ((self.case.evidence[claim.id].span, claim) for claim in self.claims)
        found = [(span, claim) for span, claim in spans if span is not None]
        return sorted(found, key=lambda place: place[0])

    @cached_property
    def _longest(self) -> int:
        return max((span.end - span.start for span, _ in self._places), default=0)

    @cached_property
    def _by_last_word(self) -> Mapping[str, list[Actor]]:
        found: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            for word in dict.fromkeys(map(last_word, (actor.name, *actor.aliases))):
                found.setdefault(word, []).append(actor)
        return found


def named(actor: Actor, name: str) -> bool:
    """Whether a name may be an actor's."""
    return any(same_name(own, name) for own in (actor.name, *actor.aliases))
