"""Unnamed sources: of whom one would ask who they are, and of whom nobody does."""

from __future__ import annotations

from summarise.draft import Actor
from summarise.read.text.lexicon import everywhere, lexicon

SOME = frozenset({"some", "many", "others", "most", "few"})
TELLERS = frozenset({"narrator", "announcer"})  # of an advertisement, whose words are its maker's


def whispers(actor: Actor) -> bool:
    """Whether it is an unnamed source of whom one would ask who it is."""
    known = _speaks_for(actor) or _public(actor) or institutional(actor)
    return actor.kind == "unnamed source" and not known


def _speaks_for(actor: Actor) -> bool:
    """Whether somebody speaks for who is named: “a spokesman for Leeds City Council”."""
    if "spokes" in actor.name:
        return True  # of a body that the report names
    office, _, whom = actor.name.partition(" for ")
    serving = lexicon("en")["serving"]
    return any(c.isupper() for c in whom) and not serving.isdisjoint(office.lower().split())


def institutional(actor: Actor) -> bool:
    """Whether it is an office that all know and nobody names: “prosecutors”, “la police”."""
    *articles, noun = actor.name.lower().split() or [""]
    return noun in everywhere("institutional") and len(articles) <= 1


def _public(actor: Actor) -> bool:
    """Whether it is a part of the public, whom nobody would name: “most voters in Ohio”."""
    words = {*actor.name.lower().split()}
    return words <= SOME or not (lexicon("en")["public"] | TELLERS).isdisjoint(words)
