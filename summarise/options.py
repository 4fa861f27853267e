"""The options of the main job, as the command line has them."""

from __future__ import annotations

import math
from typing import Any

import click

from summarise.job import Job
from summarise.render.formats import FORMATS
from summarise.settings import defaults
from summarise.subcommands import encoding_option, output_option


class _Bare(click.Command):
    """The hidden command behind bare sources, whose errors speak of `summarise` itself."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if parent is not None:
            info_name = parent.info_name
            extra |= {"help_option_names": parent.help_option_names}
        if "--help" not in args and "-h" not in args:
            extra |= {"default_map": defaults(self)}
        return super().make_context(info_name, args, parent=None, **extra)


def _number(_: click.Context, __: click.Parameter, value: float | None) -> float | None:
    """Refuse what is no number, which no range holds back."""
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is no number")
    return value


def _folder(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Refuse an empty name, as an unset variable leaves it."""
    if value is not None and not value.strip():
        raise click.BadParameter("the name of a folder is empty")
    return value


@click.command("sources", cls=_Bare, hidden=True)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option(
    "--model",
    metavar="NAME",
    envvar="SUMMARISE_MODEL",
    help="The model to ask: a server's name for it, or a GGUF file.",
)
@click.option(
    "--base-url",
    metavar="URL",
    envvar=["SUMMARISE_BASE_URL", "OPENAI_BASE_URL"],
    help="An OpenAI-compatible endpoint.  [default: OpenAI's own]",
)
@click.option(
    "--reader",
    "chosen_reader",
    type=click.Choice(["rules", "model"]),
    envvar="SUMMARISE_READER",
    help="Who reads.  [default: model if one is named, else rules]",
)
@click.option("--in-steps", is_flag=True, help="Ask small questions, for small models.")
@click.option("--strict", is_flag=True, help="Exit 4 if anything could not be verified.")
@click.option(
    "--min-coverage",
    type=click.FloatRange(0, 1),
    callback=_number,
    default=0.0,
    metavar="SHARE",
    help="Exit 4 if fewer of the passages, statements and denials are accounted for.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=8,
    metavar="N",
    help="Ask about N reports at once.  [default: 8]",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 256),
    default=1,
    metavar="N",
    help="Read and check in N processes.  [default: 1]",
)
@click.option(
    "--max-requests",
    type=click.IntRange(min=0),
    metavar="N",
    help="Ask the model N times at most.",
)
@click.option(
    "--max-cost",
    type=click.FloatRange(min=0),
    callback=_number,
    metavar="USD",
    help="Spend at most so many US dollars.",
)
@click.option("--dry-run", is_flag=True, help="Send nothing; say what would be sent, and its cost.")
@click.option("--no-cache", is_flag=True, help="Ask the model again, whatever it answered before.")
@click.option(
    "--record",
    metavar="DIR",
    callback=_folder,
    help="Write every exchange with the model to DIR.",
)
@click.option(
    "--replay",
    metavar="DIR",
    callback=_folder,
    help="Answer from the exchanges in DIR, offline.",
)
@click.option("-r", "--recursive", is_flag=True, help="Go into folders below a folder.")
@click.option(
    "--text-field",
    default="text",
    metavar="NAME",
    help="The column of JSONL and CSV that holds the text.  [default: text]",
)
@encoding_option
@click.option("--allow-private", is_flag=True, help="Fetch also from your own network.")
@click.option("--keep-source", metavar="DIR", help="Keep each page as it was fetched in DIR.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to print: for people or as data.  [default: by the end of -o, else terminal]",
)
@output_option
@click.option("--open", "open_it", is_flag=True, help="Open the page: with --format html.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on stderr.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr what is done and what it cost.")
def summaries_of(**options: Any) -> int:
    """Read reports and print their summaries."""
    return Job(**options).run()
