"""The commands beside the main job, and how all commands print."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from summarise.render.formats import FORMATS, SHOWING

if TYPE_CHECKING:
    from summarise.summary import Summary

UNVERIFIED = 4


ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json", ".csv": "csv"}
ENDINGS |= {".jsonl": "jsonl", ".jsonld": "jsonld"}  # of a file whose format is not named

Command = Callable[..., Any]


def form_of(output: str | None) -> str:
    """Return the format that a file's name ends with; what is for people where it tells none."""
    return ENDINGS.get(os.path.splitext(output or "")[1].lower(), "terminal")  # noqa: PTH122


def format_option(*forms: str) -> Callable[[Command], Command]:
    """Return the option that says how to print; what a file's name ends with where none is given.

    The first of the formats is the default.
    """

    def chosen(context: click.Context, _: click.Parameter, form: str | None) -> str:
        told = form_of(context.params.get("output"))
        return form or (told if told in forms else forms[0])

    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        callback=chosen,
        help=f"How to print: for people or as data.  [default: {forms[0]}]",
    )


def _encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """Refuse an encoding that there is not."""
    if name is not None:
        from summarise.load.text import is_encoding

        if not is_encoding(name):
            message = f"no encoding is called {name!r}; name one such as utf-8 or windows-1252"
            raise click.BadParameter(message)
    return name


encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_encoding,
    help="The encoding of text, whatever it says of itself.",
)
output_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    is_eager=True,  # its name may tell the format
    help="Write to a file instead of stdout.",
)


def output_options(command: Command) -> Command:
    """Add the options of a command that prints for a terminal, or as JSON."""
    return format_option("terminal", "json")(output_option(command))


@click.command()
@click.argument("quotes")
@click.option("--source", required=True, metavar="SOURCE", help="The text they should stand in.")
@encoding_option
@output_options
def verify(quotes: str, source: str, encoding: str | None, form: str, output: str | None) -> int:
    """Check, without a model, whether quotes stand in a source.

    QUOTES is JSON or JSONL, of which every `quote` field is checked wherever it is nested, or
    plain text with a quote a line, or - for stdin. Exits 4 if a quote is not verified.
    """
    from summarise.load import load
    from summarise.load.how import Loading
    from summarise.load.quotes import load_quotes
    from summarise.run.verdicts import verify as judged

    if quotes == source == "-":
        raise click.UsageError("quotes and source cannot both come from stdin; name one of them")
    spare(output, quotes, source)
    verdicts = judged(load_quotes(quotes), load(source, Loading(encoding=encoding)))
    if form == "json":
        from summarise.render.json import verdicts_json

        text = verdicts_json(verdicts)
    else:
        from summarise.render.screen import color_for, width_for
        from summarise.render.terminal import verdicts_terminal

        text = verdicts_terminal(verdicts, width_for(output), color=color_for(output))
    emit(text, output)
    return 0 if all(verdict.verified for verdict in verdicts) else UNVERIFIED


@click.command("read")
@click.argument("source")
@encoding_option
@output_options
def reading(source: str, encoding: str | None, form: str, output: str | None) -> int:
    """Print what the rules read: quoted passages, and who says what by which words.

    As JSON: passages, attributions (source, cue, content as spans, kind, act, speaker), speakers.
    """
    from summarise.load import load
    from summarise.load.how import Loading
    from summarise.read import read
    from summarise.render.reading import reading_json, reading_terminal

    spare(output, source)
    found = read(load(source, Loading(encoding=encoding)))
    emit(reading_json(found) if form == "json" else reading_terminal(found), output)
    return 0


@click.command()
@click.argument("which", type=click.Choice(["draft", "summary"]))
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of stdout.")
def schema(which: str, output: str | None) -> int:
    """Print the JSON Schema of a draft (what a model fills) or of a summary (what you get)."""
    from summarise.draft import draft_schema
    from summarise.render.json import dumped
    from summarise.summary import summary_schema

    emit(dumped(draft_schema() if which == "draft" else summary_schema()), output)
    return 0


@click.command()
@click.argument("what", type=click.Choice(["stats", "clear"]))
def cache(what: str) -> int:
    """Say what answers of models are kept and where, or throw them away."""
    from summarise.ask.cache import clear, stats

    if what == "clear":
        emit(f"{clear()} answers thrown away\n", None)
    else:
        held = stats()
        emit(f"{held.folder}: {held.answers} answers, {held.size:,} bytes\n", None)
    return 0


@click.command("apply-review")
@click.argument("summary")
@click.argument("review")
@click.option("--source", metavar="SOURCE", help="The report itself, for formats that show it.")
@encoding_option
@format_option(*FORMATS)
@output_option
def apply_review(summary: str, review: str, **options: Any) -> int:
    """Bring a review that the page saved back into its summary.

    SUMMARY is what --format json wrote, REVIEW what the page saved; of several summaries, the one
    that was reviewed. What was rejected moves, with what rests on it, to what is not verified.
    """
    from summarise.errors import ReviewError
    from summarise.load import load
    from summarise.load.how import Loading
    from summarise.load.saved import load_reviews, load_summaries, with_source
    from summarise.run.review import reviewed

    form, source = options["form"], options["source"]
    if summary == review == "-":
        raise click.UsageError("summary and review cannot both come from stdin; name one of them")
    spare(options["output"], summary, review, source)
    if form in SHOWING and source is None:
        raise click.UsageError(f"--format {form} shows the source: name it with --source")
    reviews, made = load_reviews(review), load_summaries(summary)
    fitting = [each for each in made if reviews.summary in {None, each.digest}] or made
    meant = [each for each in fitting if each.source.sha256 == reviews.sha256] or fitting
    if not meant:
        raise ReviewError(f"{summary}: there is no summary in it; name what --format json wrote")
    one = meant[0]
    if source:
        one = with_source(one, load(source, Loading(encoding=options["encoding"])))
    write([reviewed(one, reviews)], form, options["output"], single=True)
    return 0


def write(summaries: list[Summary], form: str, output: str | None, *, single: bool) -> str | None:
    """Print summaries, or write them to a file or a folder of pages; return which page to open."""
    if not output or not is_folder(output):
        emit(_rendered(summaries, form, output, single=single), output)
        return output
    if form != "html":
        raise click.UsageError(
            f"--format {form} is one file: name one, and not the folder {output}"
        )
    from summarise.errors import SummariseError
    from summarise.render.html import pages

    try:
        os.makedirs(output, exist_ok=True)  # noqa: PTH103
    except OSError as error:
        reason = error.strerror or error
        message = f"{output}: no folder can be made there ({reason}); name another with -o"
        raise SummariseError(message) from error
    for name, page in pages(summaries):
        emit(page, os.path.join(output, name))  # noqa: PTH118  paths stay as given
    return os.path.join(output, "index.html")  # noqa: PTH118


def _rendered(summaries: list[Summary], form: str, output: str | None, *, single: bool) -> str:
    """Return summaries in a format, as wide and as coloured as where they go to is."""
    from summarise.render.formats import renderer
    from summarise.render.screen import color_for, width_for

    return renderer(form, width_for(output), color=color_for(output), single=single)(summaries)


def is_folder(output: str) -> bool:
    """Whether an output is a folder, by its name or because it is one."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112


def emit(text: str, output: str | None) -> None:
    """Print to stdout, or write to a file whole or not at all."""
    from summarise.render.screen import put

    put(text, output)


def spare(output: str | None, *sources: str | None) -> None:
    """Refuse to write over what is read."""
    if not output or not os.path.isfile(output):  # noqa: PTH113  names stay as given
        return
    for source in sources:
        if source and os.path.isfile(source) and os.path.samefile(output, source):  # noqa: PTH113, PTH121
            raise click.UsageError(f"-o would write over {source}; name another file")


def say(message: str) -> None:
    """Say one line on stderr; nobody need listen."""
    from summarise.render.plain import line

    with suppress(OSError):
        click.echo(f"summarise: {line(message)}", err=True)


COMMANDS = (verify, reading, apply_review, schema, cache)
