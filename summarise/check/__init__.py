"""Checking: a draft against its document, by deterministic rules; nothing here asks a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarise.check.actors import actors
from summarise.check.case import Case
from summarise.check.clipping import clipping
from summarise.check.coverage import language
from summarise.check.insertions import inserting
from summarise.check.instructions import instructions
from summarise.check.links import citations, ids, links, twice
from summarise.check.loading import loading
from summarise.check.mouths import speakers
from summarise.check.own_words.abroad import abroad
from summarise.check.own_words.answered import answered
from summarise.check.own_words.brief import brief_speakers
from summarise.check.own_words.changes import changes
from summarise.check.own_words.conditions import conditions
from summarise.check.own_words.dates import dates
from summarise.check.own_words.denied import denied
from summarise.check.own_words.doings import doings
from summarise.check.own_words.doubts import doubts
from summarise.check.own_words.elsewhere import elsewhere
from summarise.check.own_words.invented import brief_length, figures, names
from summarise.check.own_words.measures import measures
from summarise.check.own_words.offices import offices
from summarise.check.own_words.opposites import opposites
from summarise.check.own_words.order import order
from summarise.check.own_words.roles import roles
from summarise.check.own_words.saying import saying
from summarise.check.own_words.sense import sense
from summarise.check.own_words.shares import shares
from summarise.check.own_words.told_as_fact import told_as_fact
from summarise.check.own_words.told_of import told_of
from summarise.check.own_words.undone import undone
from summarise.check.own_words.votes import votes
from summarise.check.quotes import marks, quotes
from summarise.evidence import Finding

__all__ = ["CHECKS", "Case", "Check", "check"]

Check = Callable[[Case], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    quotes,
    clipping,
    inserting,
    speakers,
    actors,
    links,
    ids,
    twice,
    citations,
    brief_length,
    brief_speakers,
    told_as_fact,
    figures,
    names,
    offices,
    measures,
    changes,
    told_of,
    sense,
    doubts,
    undone,
    conditions,
    opposites,
    votes,
    shares,
    doings,
    roles,
    elsewhere,
    order,
    answered,
    denied,
    saying,
    dates,
    abroad,
    marks,
    language,
    loading,
    instructions,
)


def check(case: Case) -> tuple[Finding, ...]:
    """Return what all checks have to say; what one has said of an item no other says again."""
    found, told = list[Finding](), set[tuple[str, str]]()
    for each in CHECKS:
        new = [finding for finding in each(case) if (finding.code, finding.item) not in told]
        told |= {(finding.code, finding.item) for finding in new}
        found += new
    return tuple(found)
