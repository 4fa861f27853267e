"""Summaries and verdicts for a terminal: read from top to bottom, each quote with its place."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from summarise.document import wholly_quoted
from summarise.draft import Actor
from summarise.evidence import DiffWord, Evidence, Finding, Verdict
from summarise.render.plain import line
from summarise.render.wording import (
    SIGNS,
    derived,
    does,
    loose,
    place,
    reader_name,
    said_by_a_person,
    told,
    warnings_of,
)
from summarise.summary import CheckedClaim, CheckedDenial, Covered, Rejected, Summary, words_of

MARKS = '“”"„«»「」'
STANDINGS = {"contested": "bold red", "uncontested": "dim", "unanswered": "yellow"}
DIFF = {"both": "", "quote": "red strike", "source": "green underline"}
MISSED_SHOWN = 5
MISSED_LENGTH = 72  # characters of a missed passage


def summaries_terminal(
    summaries: Sequence[Summary], width: int = 88, *, color: bool = False
) -> str:
    """Return summaries one after another."""
    return "\n\n".join(summary_terminal(summary, width, color=color) for summary in summaries)


def summary_terminal(summary: Summary, width: int = 88, *, color: bool = False) -> str:
    """Return a summary as lines of at most `width` columns, with ANSI colours where asked."""
    page = _Page(width, color=color)
    page.notes = {each.item: said_by_a_person(summary, each.item) for each in summary.reviews}
    page.head(summary)
    page.brief(summary)
    page.claims(summary)
    page.questions(summary)
    if summary.rejected:
        page.title("Not verified: do not use")
        for item in summary.rejected:
            page.rejected(item)
    page.left_out(summary)
    page.warnings(summary)
    return page.text()


def verdicts_terminal(verdicts: Sequence[Verdict], width: int = 88, *, color: bool = False) -> str:
    """Return verdicts as lines, one paragraph a quote, with the count at the end."""
    page = _Page(width, color=color)
    for verdict in verdicts:
        page.verdict(verdict)
    verified = sum(verdict.verified for verdict in verdicts)
    page.row(Text(f"{verified} of {len(verdicts)} quotes verified", "bold"), 0)
    return page.text()


class _Page:
    def __init__(self, width: int, *, color: bool) -> None:
        self.file = io.StringIO()
        self.notes: dict[str, str] = {}  # what a person said of items, by their ids
        self.console = Console(
            file=self.file,
            width=width,
            force_terminal=color,
            color_system="standard" if color else None,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
        )

    def text(self) -> str:
        return "\n".join(row.rstrip() for row in self.file.getvalue().split("\n"))

    def row(self, text: Text, indent: int = 2) -> None:
        self.console.print(Padding(text, (0, 0, 0, indent)))

    def title(self, text: str) -> None:
        self.console.print()
        self.console.print(Text(text, "bold underline"))

    def head(self, summary: Summary) -> None:
        quoted = [*summary.claims, *summary.denials]
        failed = [item for item in summary.rejected if item.evidence]
        self.console.print(Text(line(summary.source.title or summary.source.origin), "bold"))
        about = told(summary.source)
        if about:
            self.console.print(Text(" · ".join(about), "dim"))
        self.console.print(
            Text(
                f"read by {reader_name(summary)} · {summary.source.length:,} characters ·"
                f" {len(quoted)} of {len(quoted) + len(failed)} quotes verified",
                "dim",
            )
        )

    def brief(self, summary: Summary) -> None:
        if summary.brief:
            self.title("In brief")
        for sentence in summary.brief:
            cites = line(" ".join(sentence.cites))
            self.row(Text.assemble(line(sentence.text), (f"  {cites}", "dim")))

    def claims(self, summary: Summary) -> None:
        actors = {actor.id: actor for actor in summary.actors}
        known = {claim.id for claim in summary.claims}
        if summary.claims:
            self.title("Who says what")
        elif not summary.denials:
            self.title("Nobody was found to say anything")
        for claim in sorted(summary.claims, key=lambda c: c.standing.status != "contested"):
            self.claim(claim, actors.get(claim.actor))
            for denial in summary.denials:
                if denial.denies == claim.id:
                    self.denial(denial, actors.get(denial.actor))
        for title, denials in loose(summary.denials, known):
            self.title(title)
            for denial in denials:
                self.denial(denial, actors.get(denial.actor))

    def questions(self, summary: Summary) -> None:
        if summary.open_questions:
            self.title("What stays open")
        people = {actor.id for actor in summary.actors}  # whose ids stand nowhere on this page
        for question in summary.open_questions:
            shown = (each for each in question.about if each not in people)
            about = line(" ".join(filter(None, (*shown, derived(summary, question)))))
            self.row(Text.assemble(("? ", "bold yellow"), (line(question.question), "bold")))
            self.row(Text.assemble(line(question.why), (f"  {about}", "dim")), 4)

    def claim(self, claim: CheckedClaim, actor: Actor | None) -> None:
        head = Text.assemble(
            (f"{line(claim.id):<4}", "dim"),
            (line(actor.name if actor else claim.actor), "bold cyan"),
        )
        status = claim.standing.status
        if status != "uncontested":
            head.append(f"  {status}", STANDINGS[status])
        if claim.standing.unnamed_only:
            head.append("  unnamed source only", "yellow")
        self.row(head)
        self.said(claim.statement, claim.evidence, 6)
        self.noted(claim.id, 6)

    def denial(self, denial: CheckedDenial, actor: Actor | None) -> None:
        sign, told = SIGNS[denial.kind][0], does(denial.kind, actor, denial.evidence.quote)
        who = line(actor.name if actor else denial.actor)
        self.row(
            Text.assemble(
                (f"{sign} ", "red"), (who, "bold cyan"), f" {told} ", (line(denial.id), "dim")
            ),
            6,
        )
        self.said(denial.statement, denial.evidence, 8)
        self.noted(denial.id, 8)
        if denial.implied:
            self.row(Text.assemble(("implied: ", "dim"), quoted(line(denial.implied.text))), 8)

    def said(self, statement: str, evidence: Evidence, indent: int) -> None:
        quote = line(evidence.text or evidence.quote)
        if line(statement).strip(MARKS + ".,").lower() not in quote.lower():
            self.row(Text(line(statement)), indent)
        self.row(Text.assemble(quoted(quote), ("  " + _place(evidence), "dim")), indent)

    def noted(self, item: str, indent: int) -> None:
        note = self.notes.get(item)
        if note:
            self.row(Text(note, "italic"), indent)

    def rejected(self, item: Rejected) -> None:
        text = words_of(item.item)
        self.row(
            Text.assemble((f"✗ {item.what} {line(item.id)}  ", "bold red"), quoted(line(text)))
        )
        for finding in item.findings:
            self.finding(finding, 6)
        if item.evidence and item.evidence.nearest:
            self.row(diff(item.evidence.nearest.diff), 6)

    def finding(self, finding: Finding, indent: int) -> None:
        style = "red" if finding.severity == "error" else "yellow"
        self.row(Text.assemble((f"{finding.code}: ", style), line(finding.message)), indent)

    def left_out(self, summary: Summary) -> None:
        parts = {
            "quoted passages": summary.coverage.passages,
            "reported statements": summary.coverage.statements,
            "denials": summary.coverage.denials,
        }
        if any(part.missed for part in parts.values()):
            self.title("Left out")
            for name, part in parts.items():
                if part.missed:
                    self.row(Text(f"{len(part.missed)} of {part.total} {name}"))
                    self.missed(part)

    def warnings(self, summary: Summary) -> None:
        warnings = warnings_of(summary)
        if warnings:
            self.title("Look again")
            for finding in warnings:
                self.row(Text.assemble((f"{line(finding.item)}  ", "dim")), 2)
                self.finding(finding, 6)

    def missed(self, part: Covered) -> None:
        for missed in part.missed[:MISSED_SHOWN]:
            text = line(missed.text)
            short = text if len(text) <= MISSED_LENGTH else text[:MISSED_LENGTH] + "…"
            place = f"  {missed.span.start}–{missed.span.end}"
            self.row(Text.assemble(quoted(short), (place, "dim")), 4)
        if len(part.missed) > MISSED_SHOWN:
            self.row(Text(f"and {len(part.missed) - MISSED_SHOWN} more", "dim"), 4)

    def verdict(self, verdict: Verdict) -> None:
        evidence = verdict.evidence
        sign, style = ("✓", "green") if verdict.verified else ("✗", "bold red")
        self.row(
            Text.assemble((f"{sign} {evidence.status}  ", style), quoted(line(evidence.quote))), 0
        )
        if evidence.verified:
            self.row(Text(_place(evidence), "dim"), 4)
        for finding in verdict.findings:
            self.finding(finding, 4)
        if evidence.nearest:
            self.row(diff(evidence.nearest.diff), 4)


def quoted(text: str) -> str:
    """Put marks round a text that has none of its own."""
    return text if wholly_quoted(text) else f"“{text}”"


def diff(runs: Iterable[DiffWord]) -> Text:
    """Return a word diff: [-what was written-] and {+what the source says+}, also in colour."""
    text = Text()
    signs = {"both": ("", ""), "quote": ("[-", "-]"), "source": ("{+", "+}")}
    for run in runs:
        opening, closing = signs[run.where]
        if text:
            text.append(" ")
        text.append(opening + line(run.text) + closing, DIFF[run.where])
    return text


def _place(evidence: Evidence) -> str:
    status = "" if evidence.status == "exact" else evidence.status
    return ", ".join(filter(None, (place(evidence), status)))
