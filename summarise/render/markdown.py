"""Markdown with a footnote for each quote, as GitHub and most other sites render it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.render.plain import line
from summarise.render.rows import Row, contested_first, rows
from summarise.render.wording import (
    SIGNS,
    derived,
    describes,
    does,
    loose,
    place,
    reader_name,
    refused_claim,
    said_by_a_person,
    told,
    warnings_of,
)
from summarise.summary import Summary, words_of

# Marks that mean something to Markdown wherever they stand, or where a line begins.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&^$])|^([-+#=:])|^(\d+)(?=[.)])")


def summaries_markdown(summaries: Sequence[Summary]) -> str:
    """Return the summaries, one after another; the footnotes of each have names of their own."""
    several = len(summaries) > 1
    parts = ["\n".join(_page(s, f"r{n}-" if several else "")) for n, s in enumerate(summaries, 1)]
    return "\n---\n\n".join(parts)


def plain(text: str) -> str:
    """Return a text in one line that Markdown shows as it is."""
    return SPECIAL.sub(_escaped, line(text))


def _escaped(match: re.Match[str]) -> str:
    return f"{match[3]}\\" if match[3] else f"\\{match[0]}"


def _page(summary: Summary, prefix: str) -> Iterator[str]:
    source, listed = summary.source, list(rows(summary))
    standing = [row for row in listed if not row.rejected]
    quotes = sum(row.verified for row in listed)
    yield f"# {plain(source.title or source.origin)}\n"
    head = [f"read by {reader_name(summary)}", f"{quotes} of {len(listed)} quotes verified"]
    yield " · ".join(map(plain, [*told(source), *head])) + "\n"
    if summary.brief:
        yield "## In brief\n"
    for _, sentence in summary.sentences():
        yield f"- {plain(sentence.text)} {_notes(sentence.cites, prefix)}".rstrip()
    yield from _said(summary, standing, prefix)
    if summary.open_questions:
        yield "\n## What stays open\n"
    for question in summary.open_questions:
        notes = _notes(question.about, prefix)
        why = f"{plain(question.why)} {derived(summary, question)}".rstrip()
        yield f"- **{plain(question.question)}** {why} {notes}".rstrip()
    if summary.rejected:
        yield "\n## Not verified: do not use\n"
    for out in summary.rejected:
        why = "; ".join(plain(f"{found.code}: {found.message}") for found in out.findings)
        words = plain(words_of(out.item))
        # Words that stand in the source are no false ones: something else of the item is refused.
        shown = f"“{words}”" if out.evidence and out.evidence.verified else f"~~{words}~~"
        yield f"- {out.what} {plain(out.id)}: {shown} ({why})"
    yield from _left_out(summary)
    warnings = warnings_of(summary)
    if warnings:
        yield "\n## Look again\n"
    for found in warnings:
        yield f"- {plain(found.item)}: {plain(found.code)}: {plain(found.message)}"
    yield ""
    for row in standing:
        yield f"[^{prefix}{row.id}]: “{plain(row.text)}” ({_place(row)})"
    yield ""


def _said(summary: Summary, listed: Sequence[Row], prefix: str) -> Iterator[str]:
    claims = contested_first(row for row in listed if row.what == "claim")
    denials = [row for row in listed if row.what == "denial"]
    known = {row.id for row in claims}
    if claims:
        yield "\n## Who says what\n"
    for row in claims:
        yield f"- {_row(row, prefix)}{_person(summary, row)}"
        yield from (
            f"  - {_row(d, prefix)}{_person(summary, d)}" for d in denials if d.denies == row.id
        )
    for title, answers in loose(denials, known):
        yield f"\n## {title}\n"
        for row in answers:
            claim = plain(refused_claim(summary, row.denies))
            of = f" (of the refused claim: {claim})" if claim else ""
            yield f"- {_row(row, prefix)}{of}{_person(summary, row)}"


def _row(row: Row, prefix: str) -> str:
    note = f"[^{prefix}{row.id}]"
    if row.kind in SIGNS:
        sign, told = SIGNS[row.kind][0], does(row.kind, row.actor, row.evidence.quote)
        said = f"{sign} **{plain(row.speaker)}** {told}: {plain(row.statement)} {note}"
        return f"{said} (implied: “{plain(row.implied)}”)" if row.implied else said
    told = describes(row.standing)
    return f"**{plain(row.speaker)}**: {plain(row.statement)} {note}" + (
        f" *({told})*" if told else ""
    )


def _person(summary: Summary, row: Row) -> str:
    said = said_by_a_person(summary, row.id)
    return f" *[{plain(said)}]*" if said else ""


def _left_out(summary: Summary) -> Iterator[str]:
    coverage = summary.coverage
    missed = [*coverage.passages.missed, *coverage.statements.missed, *coverage.denials.missed]
    if missed:
        yield "\n## Left out\n"
    for passage in missed:
        yield f"- “{plain(passage.text)}” ({passage.span.start}–{passage.span.end})"


def _notes(ids: Sequence[str], prefix: str) -> str:
    return "".join(f"[^{prefix}{name}]" for name in ids)


def _place(row: Row) -> str:
    where = place(row.evidence)
    return f"{where}, {row.evidence.status}" if where else row.evidence.status
