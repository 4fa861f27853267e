"""A statement in German, French or Spanish beside the sentences that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarise.check.resting import SHARED
from summarise.check.terms.clauses import Clauses, root

Wrong = Iterator[tuple[str, str]]  # the code of what is wrong with a statement, and why


@dataclass(frozen=True)
class Pair:
    """A statement and the sentences that it rests on."""

    said: Clauses
    source: Clauses
    named: frozenset[str]  # the words of the names of all actors

    @cached_property
    def told(self) -> frozenset[str]:
        """The roots of what the statement is about."""
        return frozenset(root(word) for word in self.said.contents if word not in self.named)

    @property
    def comparable(self) -> bool:
        """Whether a statement is about what its sentences are about."""
        return len(self.told & self.source.roots) >= SHARED * len(self.told)

    def about(self) -> Iterator[list[str]]:
        """The clauses of the source that the statement is about."""
        for clause in self.source.clauses:
            if len(self.told.intersection(map(root, clause))) >= SHARED * len(self.told):
                yield clause
