"""One page that needs nothing else: the source with every passage marked, beside what it says.

What comes from a report or a model is text, escaped; the policy in the page's head lets only its
own style and script run, by their digests, and nothing be fetched.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from summarise.document import Span, wholly_quoted
from summarise.draft import Actor
from summarise.render.marking import Mark, paragraphs
from summarise.render.plain import STEERING, line
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
from summarise.summary import Review, Summary, words_of

FOLDER = Path(__file__).with_name("page")
MOST_CLAIMS, MOST_ACTORS = 40, 12  # in the matrix; more are no overview


def summaries_html(summaries: Sequence[Summary]) -> str:
    """Return the one page of some summaries, with an index where there are several."""
    style, script = _part("page.css"), _part("page.js")
    views = [_view(summary, f"r{number}-") for number, summary in enumerate(summaries, 1)]
    return (
        _templates()
        .get_template("page.html.j2")
        .render(
            reports=views,
            style=Markup(style),  # noqa: S704  our own file
            script=Markup(script),  # noqa: S704  our own file
            policy="; ".join(
                (
                    "default-src 'none'",
                    f"style-src '{_digest(style)}'",
                    f"script-src '{_digest(script)}'",
                    "base-uri 'none'",
                    "form-action 'none'",
                )
            ),
        )
    )


def framed(summary: Summary) -> str:
    """Return the page in a frame of its own, for a notebook."""
    page = html.escape(summaries_html([summary]))
    return (
        '<iframe sandbox="allow-scripts allow-downloads" width="100%" height="720" '
        f'title="summary" srcdoc="{page}"></iframe>'
    )


def pages(summaries: Sequence[Summary]) -> Iterator[tuple[str, str]]:
    """Yield a folder of pages as names and texts: one a summary, and an index of them."""
    entries = []
    for number, summary in enumerate(summaries, 1):
        name = f"{number:03}.html"
        entries.append((name, _view(summary, "")))
        yield name, summaries_html([summary])
    style = _part("page.css")
    yield (
        "index.html",
        _templates()
        .get_template("index.html.j2")
        .render(
            entries=entries,
            style=Markup(style),  # noqa: S704  our own file
            policy=f"default-src 'none'; style-src '{_digest(style)}'",
        ),
    )


class Cell(NamedTuple):
    """What one actor says to one claim: a sign, a word for it, and the item that says so."""

    sign: str = ""
    word: str = "silent"
    id: str | None = None


class _View(NamedTuple):
    """What the page shows of one summary."""

    prefix: str
    summary: Summary
    title: str
    told: list[str]
    verified: int
    quotes: int
    paragraphs: list[Any]
    groups: list[tuple[Row, list[Row]]]
    loose: list[tuple[str, list[Row]]]
    rejected: list[Any]
    missed: list[tuple[str, str, Span]]
    actors: list[Actor]
    columns: list[Actor]
    matrix: list[tuple[Row, list[Cell]]]
    unlisted: int
    warnings: list[Any]


def _view(summary: Summary, prefix: str) -> _View:
    listed = list(rows(summary))
    standing = [row for row in listed if not row.rejected]
    claims = contested_first(row for row in standing if row.what == "claim")
    denials = [row for row in standing if row.what == "denial"]
    answers: dict[str, list[Row]] = {}
    for denial in denials:
        answers.setdefault(denial.denies or "", []).append(denial)
    known = {row.id for row in claims}
    missed = _missed(summary)
    speaking = {row.actor.id for row in standing if row.actor}
    actors = [actor for actor in summary.actors if actor.id in speaking]
    columns, matrix = _matrix(claims, answers, actors)
    source = summary.source
    said = {row.id: row.speaker for row in listed if row.rejected}
    return _View(
        prefix=prefix,
        summary=summary,
        title=line(source.title or source.origin),
        told=told(source),
        verified=sum(row.verified for row in listed),
        quotes=len(listed),
        paragraphs=list(paragraphs(source.text, _marks(summary, standing, missed))),
        groups=[(row, answers.get(row.id, [])) for row in claims],
        loose=loose(denials, known),
        # A rejected item's id may be one that no link could name; no item's has a full stop.
        rejected=[
            (f"x.{number}", out, said.get(out.id)) for number, out in enumerate(summary.rejected, 1)
        ],
        missed=missed,
        actors=actors,
        columns=columns,
        matrix=matrix,
        unlisted=len(claims) - len(matrix),
        warnings=warnings_of(summary),
    )


def _marks(
    summary: Summary, standing: Sequence[Row], missed: Sequence[tuple[str, str, Span]]
) -> list[Mark]:
    marks = [
        Mark(span, row.id, row.what, first=at == 0)
        for row in standing
        for at, span in enumerate(row.parts)
    ]
    marks += [Mark(span, name, "missed") for name, _, span in missed]
    marks += [
        Mark(out.evidence.nearest.span, f"x.{number}", "near")
        for number, out in enumerate(summary.rejected, 1)
        if out.evidence and out.evidence.nearest
    ]
    return marks


def _missed(summary: Summary) -> list[tuple[str, str, Span]]:
    """What no item accounts for, each place once, by its place in the source."""
    coverage = summary.coverage
    found: dict[Span, str] = {}
    for name, part in (
        ("denial", coverage.denials),
        ("reported statement", coverage.statements),
        ("quoted passage", coverage.passages),
    ):
        for passage in part.missed:
            found.setdefault(passage.span, name)
    return [(f"m.{n}", found[span], span) for n, span in enumerate(sorted(found), 1)]


def _matrix(
    claims: Sequence[Row], answers: dict[str, list[Row]], actors: Sequence[Actor]
) -> tuple[list[Actor], list[tuple[Row, list[Cell]]]]:
    """Return what each actor says to the claims, answered ones and their speakers first."""
    ordered = sorted(claims, key=lambda row: row.id not in answers)[:MOST_CLAIMS]
    said = {
        row.id: {row.actor.id: _cell(row) for row in _to(row, answers) if row.actor}
        for row in ordered
    }
    first = {name: at for at, row in reversed([*enumerate(ordered)]) for name in said[row.id]}
    spoken = (actor for actor in actors if actor.id in first)
    columns = sorted(spoken, key=lambda actor: first[actor.id])[:MOST_ACTORS]
    silent = Cell()
    return columns, [
        (row, [said[row.id].get(actor.id, silent) for actor in columns]) for row in ordered
    ]


def _to(claim: Row, answers: dict[str, list[Row]]) -> list[Row]:
    """The claim and its answers; an actor's first word on it comes last, so that it is shown."""
    return [*reversed(answers.get(claim.id, [])), claim]


def _cell(row: Row) -> Cell:
    sign, word = SIGNS.get(row.kind or "", ("●", "asserts it"))
    return Cell(sign, word, row.id)


@cache
def _part(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {"shown": _shown, "line": line, "quoted": _quoted, "words": words_of}
    found.filters["reviews"] = _reviews
    found.globals |= {
        "derived": derived,
        "signs": SIGNS,
        "describes": describes,
        "does": does,
        "reader_name": reader_name,
        "where": place,
        "by_a_person": said_by_a_person,
        "refused_claim": refused_claim,
    }
    return found


def _reviews(reviews: Sequence[Review]) -> str:
    """Return a review as the page keeps it: what is said of each item, as JSON."""
    return json.dumps({r.item: {"verdict": r.verdict, "note": r.note} for r in reviews})


def _shown(text: str) -> str:
    """Return a text, as long as before, whose steering controls are seen and not obeyed."""
    return STEERING.sub("\ufffd", text)


def _quoted(text: str) -> str:
    """Return a quote in marks, in one line."""
    text = line(text)
    return text if wholly_quoted(text) else f"“{text}”"
