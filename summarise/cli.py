"""The command: parse, call one library function, print, exit."""

from __future__ import annotations

import io
import sys
from typing import Any, NoReturn

import click

from summarise.job import FAILED, INTERRUPTED
from summarise.options import summaries_of
from summarise.scoring import evaluate
from summarise.subcommands import COMMANDS, say
from summarise.version import __version__

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
            # Of stdout, which has no name, as of what else the system may refuse.
            what = error.strerror or error
            say(
                f"{error.filename}: {what}" if error.filename else f"the system refuses it ({what})"
            )
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
        records = [
            option.get_help_record(ctx)
            for option in (*summaries_of.params, *self.get_params(ctx))
            if isinstance(option, click.Option)
        ]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])
        self.format_commands(ctx, formatter)


@click.group(
    "summarise",
    cls=_Main,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Who says what in a report, who denies it, and what stays open, with every quote proven"
    f" against the text.\n\n{EXAMPLES}\nA SOURCE is a file (text, HTML, PDF, Markdown, DOCX, RTF,"
    " mail), a URL, a folder, JSONL, JSON or CSV with a text column, or - for stdin."
    "\n\nSettings are also read from SUMMARISE_MODEL, SUMMARISE_BASE_URL, SUMMARISE_READER,"
    " OPENAI_API_KEY and OPENAI_BASE_URL, and from summarise.toml, pyproject.toml or your own"
    " config.toml. Exit codes: 0 done, 1 failed, 2 usage, 3 some documents"
    " failed, 4 something is not verified, 5 key, quota or configuration.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Hold the commands."""


for _command in (summaries_of, *COMMANDS, evaluate):
    main.add_command(_command)


if __name__ == "__main__":
    main()
