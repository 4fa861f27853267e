"""The words in which all views say the same things."""

from __future__ import annotations

from summarise.draft import Actor, BriefSentence, Claim, Denial, OpenQuestion
from summarise.render.plain import line
from summarise.summary import Item, Standing, Summary

SIGNS = {
    "denial": ("✗", "denies it"),
    "partial denial": ("✗", "denies it in part"),
    "other account": ("≠", "gives another account"),
    "no comment": ("–", "does not comment"),
}


def reader_name(summary: Summary) -> str:
    """Return who read: the rules, a model, or both."""
    model = line(summary.provenance.model or "")
    by = {"rules": "the rules", "model": model}
    return by.get(summary.provenance.reader, f"the rules, worded by {model}")


def describes(standing: Standing | None) -> str:
    """Return what the accounts make of a claim, in words; nothing where nobody contests it."""
    if standing is None:
        return ""
    told = [] if standing.status == "uncontested" else [standing.status]
    return ", ".join([*told, *(["unnamed source only"] if standing.unnamed_only else [])])


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
