"""The command: parse, call one library function, print, exit."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

from summarise.render.formats import FORMATS
from summarise.subcommands import (
    COMMANDS,
    UNVERIFIED,
    emit,
    format_option,
    is_folder,
    output_option,
    rendered,
    say,
)
from summarise.version import __version__

if TYPE_CHECKING:
    from summarise.summary import Reader, Summary

FAILED, SOME_FAILED, INTERRUPTED = 1, 3, 130
EXAMPLES = """\b
  summarise report.txt                       read a report by the rules, at once
  summarise --model gpt-5-mini report.txt    ask a model, and check what it says
  summarise verify quotes.txt --source report.txt
                                             do these quotes stand in that report?
"""


class _Main(click.Group):
    """A group whose bare arguments are sources: the main job needs no subcommand."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"--help", "-h", "--version"}
        if args and args[0] not in {*self.commands, *own} - {"sources"}:
            args = ["sources", *args]
        return super().parse_args(ctx, args)

    def main(self, *args: Any, **options: Any) -> NoReturn:
        """Run the command and exit with its code; the one place that catches our own errors."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            # A quote may hold what the terminal's own encoding cannot say.
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        try:
            code = super().main(
                *args, **{"prog_name": "summarise", **options, "standalone_mode": False}
            )
        except click.exceptions.Abort:
            code = INTERRUPTED
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except OSError as error:
            say(f"the output could not be written ({error.strerror or error})")
            code = FAILED
        except Exception as error:
            from summarise.errors import SummariseError

            if not isinstance(error, SummariseError):
                raise
            say(str(error))
            code = error.exit_code
        sys.exit(code or 0)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[OPTIONS] SOURCE…")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [p.get_help_record(ctx) for p in (*summaries_of.params, *self.get_params(ctx))]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])
        self.format_commands(ctx, formatter)


@click.group(
    "summarise",
    cls=_Main,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Who says what in a report, who denies it, and what stays open, with every quote proven"
    f" against the text.\n\n{EXAMPLES}\nA SOURCE is a UTF-8 text file, or - for stdin."
    "\n\nSettings are also read from SUMMARISE_MODEL, SUMMARISE_BASE_URL, SUMMARISE_READER,"
    " OPENAI_API_KEY and OPENAI_BASE_URL. Exit codes: 0 done, 1 failed, 2 usage, 3 some documents"
    " failed, 4 something is not verified, 5 key, quota or configuration.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Hold the commands."""


class _MainJob(click.Command):
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
        return super().make_context(info_name, args, parent=None, **extra)


@main.command("sources", cls=_MainJob, hidden=True)
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
    type=click.Choice(["rules", "model"]),
    envvar="SUMMARISE_READER",
    help="Who reads.  [default: model if one is named, else rules]",
)
@click.option("--in-steps", is_flag=True, help="Ask small questions, for small models.")
@click.option("--strict", is_flag=True, help="Exit 4 if anything could not be verified.")
@click.option(
    "--min-coverage",
    type=click.FloatRange(0, 1),
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
@click.option("--max-requests", type=int, metavar="N", help="Ask the model N times at most.")
@click.option("--max-cost", type=float, metavar="USD", help="Spend at most so many US dollars.")
@click.option("--dry-run", is_flag=True, help="Send nothing; say what would be sent, and its cost.")
@click.option("--no-cache", is_flag=True, help="Ask the model again, whatever it answered before.")
@click.option("--record", metavar="DIR", help="Write every exchange with the model to DIR.")
@click.option("--replay", metavar="DIR", help="Answer from the exchanges in DIR, offline.")
@format_option(*FORMATS)
@output_option
@click.option("--open", "open_it", is_flag=True, help="Open the page: with --format html.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on stderr.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr what is done and what it cost.")
def summaries_of(sources: tuple[str, ...], **options: Any) -> int:
    """Read reports and print their summaries."""
    if options["verbose"]:
        import logging

        logging.basicConfig(format="summarise: %(message)s")
        logging.getLogger("summarise").setLevel(logging.INFO)
    if options["open_it"] and options["form"] != "html":
        raise click.UsageError("--open shows a page: add --format html")
    reader = _reader(options)
    if options["dry_run"]:
        return _planned(sources, reader)
    summaries, failed = _summaries(sources, reader, options)
    if summaries:
        _written(summaries, len(sources), options)
    if failed:
        return SOME_FAILED if summaries and failed == FAILED else failed
    least = options["min_coverage"] or 0
    rejected = options["strict"] and not all(summary.verified for summary in summaries)
    short = any(summary.coverage.share < least for summary in summaries)
    return UNVERIFIED if rejected or short else 0


def _reader(options: dict[str, Any]) -> Reader | None:
    """Return the model's reader, or None for the rules, saying so where nobody chose them."""
    chosen = options["reader"] or ("model" if options["model"] or options["replay"] else "rules")
    if chosen == "rules":
        asked = [name for name in ("record", "replay", "in_steps") if options[name]]
        if asked:
            name = asked[0].replace("_", "-")
            raise click.UsageError(f"--{name} is about a model: name one with --model NAME")
        if options["reader"] is None and not options["quiet"]:
            say("no model configured, so the rules read; --model NAME asks one")
        return None
    from summarise.run.readers import model_reader

    return model_reader(
        options["model"],
        base_url=options["base_url"],
        record=options["record"],
        replay=options["replay"],
        in_steps=options["in_steps"],
        cache=not options["no_cache"],
        max_requests=options["max_requests"],
        max_cost=options["max_cost"],
    )


def _planned(sources: Sequence[str], reader: Reader | None) -> int:
    """Say what each source would send, and what it would cost at most."""
    from summarise.load import load
    from summarise.run.plan import plan

    for source in sources:
        planned = plan(load(source), reader)
        cost = "cost unknown" if planned.cost is None else f"at most ${planned.cost:.4f}"
        requests = f"{planned.requests} requests of {planned.letters:,} characters in all"
        emit(f"{source}: {requests}, {cost}; repairs may add to it\n", None)
    return 0


def _summaries(
    sources: Sequence[str], reader: Reader | None, options: dict[str, Any]
) -> tuple[list[Summary], int]:
    """Summarise each source; one that fails is reported and the others go on."""
    from summarise.render.progress import progress, spent
    from summarise.run.many import summarise_all

    summaries: list[Summary] = []
    failed = 0
    # The rules never wait, so threads would only stand in each other's way.
    in_flight = options["jobs"] if reader else 1
    with progress(len(sources), shown=not options["quiet"]) as done:
        for origin, summary, error in summarise_all(sources, reader, in_flight=in_flight):
            done(summary)
            if error:
                failed = error.exit_code
                say(str(error))
            if summary:
                summaries.append(summary)
                if options["verbose"]:
                    say(f"{origin}: {spent(summary.usage)}, {summary.usage.seconds:.2f} s")
    return summaries, failed


def _written(summaries: list[Summary], asked: int, options: dict[str, Any]) -> None:
    """Print the summaries, or write them to a file or a folder of pages; open it where asked."""
    form, output = options["form"], options["output"]
    if options["open_it"]:
        output = output or _temporary()
    if form == "html" and output and is_folder(output):
        from summarise.render.html import pages

        os.makedirs(output, exist_ok=True)  # noqa: PTH103
        for name, page in pages(summaries):
            emit(page, os.path.join(output, name))  # noqa: PTH118  paths stay as they were given
        output = os.path.join(output, "index.html")  # noqa: PTH118
    else:
        emit(rendered(summaries, form, output, single=asked == 1), output)
    if options["open_it"]:
        click.launch(output)


def _temporary() -> str:
    """Return where a page may stand that is only to be looked at; its owner alone can read it."""
    import tempfile

    return os.path.join(tempfile.mkdtemp(prefix="summarise-"), "report.html")  # noqa: PTH118


for _command in COMMANDS:
    main.add_command(_command)


if __name__ == "__main__":
    main()
