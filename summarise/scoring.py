"""The commands that count how often the checks and the readers are right."""

from __future__ import annotations

from typing import Any

import click

from summarise.subcommands import emit, output_options


@click.group()
def evaluate() -> None:
    """Count how often the checks and the readers are right, on texts or gold of your own."""


@evaluate.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE…")
@click.option("--seed", default=0, show_default=True, help="Another seed, other mutations.")
@output_options
def planted(sources: tuple[str, ...], seed: int, form: str, output: str | None) -> int:
    """Plant altered and faithful quotes and count wrong verdicts by kind.

    A FILE is a text, or JSONL with a `text` field on each line.
    """
    from summarise.evaluate.planted import score
    from summarise.load.records import load_records
    from summarise.render.table import rows_json, rows_table

    rows = score((document for source in sources for document in load_records(source)), seed)
    emit(rows_json(rows) if form == "json" else rows_table(rows), output)
    return 0


def _asked(command: Any) -> Any:
    """Options that score a model instead of the rules."""
    for option in (
        click.option("--in-steps", is_flag=True, help="Ask small questions, for small models."),
        click.option("--replay", metavar="DIR", help="Answer from the exchanges in DIR, offline."),
        click.option("--base-url", metavar="URL", help="Where the model answers."),
        click.option("--model", metavar="NAME", help="Score this model's drafts, not the rules'."),
    ):
        command = option(command)
    return command


def _reader(asked: dict[str, Any]) -> Any:
    """The model that is to be scored, or None for the rules."""
    if not asked["model"] and not asked["replay"]:
        idle = next((name for name, value in asked.items() if value), None)
        if idle:
            name = idle.replace("_", "-")
            raise click.UsageError(f"--{name} is about a model: name one with --model NAME")
        return None
    from summarise.run.readers import model_reader

    return model_reader(**asked, cache=True)


@evaluate.command("reading")
@click.argument("gold", metavar="GOLD")
@_asked
@output_options
def reading_scores(gold: str, form: str, output: str | None, **asked: Any) -> int:
    """Score the rules' reading, or a model's drafts, against gold attributions.

    GOLD is JSONL: on each line `text` and `quotes`, each with `source`, `cue` and `content` as
    lists of [start, end) in code points. A model's answers are kept, and not paid for twice.
    """
    from summarise.evaluate.reading import score
    from summarise.evaluate.tables import scores_json, scores_table
    from summarise.load.records import load_gold

    scores = score(load_gold(gold), _reader(asked))
    emit(scores_json(scores) if form == "json" else scores_table(scores), output)
    return 0


@evaluate.command("links")
@click.argument("gold", metavar="GOLD")
@_asked
@output_options
def link_scores(gold: str, form: str, output: str | None, **asked: Any) -> int:
    """Score denials, the claims they answer and who says them, against hand-made gold.

    GOLD is JSONL: on each line `doc`, `text`, `claims` and `denials` (see `seeds/reports.jsonl`).
    A model's answers are kept, and not paid for twice.
    """
    from summarise.evaluate.links import score
    from summarise.evaluate.tables import links_json, links_table
    from summarise.load.records import load_reports

    rows = score(load_reports(gold), _reader(asked))
    emit(links_json(rows) if form == "json" else links_table(rows), output)
    return 0
