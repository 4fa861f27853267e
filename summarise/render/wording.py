"""The words in which all views say the same things."""

from __future__ import annotations

from summarise.draft import Actor, BriefSentence, Claim, Denial, OpenQuestion
from summarise.render.plain import line
from summarise.summary import Evidence, Item, Source, Standing, Summary

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


def told(source: Source) -> list[str]:
    """Return what a source's origin tells of it, for the line below its title."""
    parts = [source.byline, source.site, source.published, source.origin if source.title else None]
    return [line(part) for part in parts if part]


def place(evidence: Evidence) -> str:
    """Return where a quote stands as a person looks for it; nothing for one that stands nowhere."""
    if evidence.span is None:
        return ""
    at = f"line {evidence.line}, {evidence.span.start}–{evidence.span.end}"
    first_and_last = dict.fromkeys((*evidence.pages[:1], *evidence.pages[-1:]))
    pages = "–".join(map(str, first_and_last))
    return f"{'pages' if len(first_and_last) > 1 else 'page'} {pages}, {at}" if pages else at


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
