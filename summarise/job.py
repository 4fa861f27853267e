"""The main job: reports in, summaries out."""

from __future__ import annotations

import os
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from summarise.render.formats import FORMATS
from summarise.subcommands import (
    UNVERIFIED,
    emit,
    encoding_option,
    format_option,
    output_option,
    say,
    write,
)

if TYPE_CHECKING:
    from summarise.document import Document
    from summarise.errors import LoadError
    from summarise.load.how import Loading
    from summarise.summary import Reader, Summary

FAILED, SOME_FAILED = 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What was asked: the options of the main job, by their names."""

    sources: tuple[str, ...]
    model: str | None
    base_url: str | None
    chosen_reader: str | None
    in_steps: bool
    strict: bool
    min_coverage: float
    jobs: int
    processes: int
    max_requests: int | None
    max_cost: float | None
    dry_run: bool
    no_cache: bool
    record: str | None
    replay: str | None
    recursive: bool
    text_field: str
    encoding: str | None
    allow_private: bool
    keep_source: str | None
    form: str
    output: str | None
    open_it: bool
    quiet: bool
    verbose: bool

    def run(self) -> int:
        """Read the reports, print their summaries, and return the exit code."""
        if self.verbose:
            import logging

            logging.basicConfig(format="summarise: %(message)s")
            logging.getLogger("summarise").setLevel(logging.INFO)
        if self.open_it and self.form != "html":
            raise click.UsageError("--open shows a page: add --format html")
        reader, found = self.reader(), self.found()
        if self.dry_run:
            return self.planned(found, reader)
        summaries, failed = self.summaries(found, reader)
        if summaries:
            self.written(summaries, single=len(found) == 1)
        if failed:
            return SOME_FAILED if summaries and failed == FAILED else failed
        rejected = self.strict and not all(summary.verified for summary in summaries)
        short = any(summary.coverage.share < self.min_coverage for summary in summaries)
        return UNVERIFIED if rejected or short else 0

    def reader(self) -> Reader | None:
        """Return the model's reader, or None for the rules, saying so where nobody chose them."""
        chosen = self.chosen_reader or ("model" if self.model or self.replay else "rules")
        if chosen == "rules":
            asked = [name for name in ("record", "replay", "in_steps") if getattr(self, name)]
            if asked:
                name = asked[0].replace("_", "-")
                raise click.UsageError(f"--{name} is about a model: name one with --model NAME")
            if self.chosen_reader is None and not self.quiet:
                say("no model configured, so the rules read; --model NAME asks one")
            return None
        from summarise.run.readers import model_reader

        return model_reader(
            self.model,
            base_url=self.base_url,
            record=self.record,
            replay=self.replay,
            in_steps=self.in_steps,
            cache=not self.no_cache,
            max_requests=self.max_requests,
            max_cost=self.max_cost,
        )

    def loading(self) -> Loading:
        """Return how the sources are loaded."""
        from summarise.load.how import Fetching, Loading

        return Loading(
            encoding=self.encoding,
            fetching=Fetching(allow_private=self.allow_private),
            keep_source=self.keep_source,
            text_field=self.text_field,
            recursive=self.recursive,
        )

    def found(self) -> list[str | Document | LoadError]:
        """Return what the sources name: their files, pages and records."""
        from summarise.load.several import sources

        return list(sources(self.sources, self.loading()))

    def planned(self, found: list[str | Document | LoadError], reader: Reader | None) -> int:
        """Say what each source would send and cost at most; return the exit code."""
        from summarise.errors import LoadError
        from summarise.load import load
        from summarise.run.plan import plan

        failed, how = 0, self.loading()
        for each in found:
            try:
                if isinstance(each, LoadError):
                    raise each
                document = load(each, how) if isinstance(each, str) else each
            except LoadError as error:
                say(str(error))
                failed += 1
                continue
            asked = plan(document, reader)
            cost = "cost unknown" if asked.cost is None else f"at most ${asked.cost:.4f}"
            requests = f"{asked.requests} requests of {asked.letters:,} characters in all"
            emit(f"{document.origin}: {requests}, {cost}; repairs may add to it\n", None)
        return (SOME_FAILED if failed < len(found) else FAILED) if failed else 0

    def summaries(
        self, found: list[str | Document | LoadError], reader: Reader | None
    ) -> tuple[list[Summary], int]:
        """Summarise each source; one that fails is reported and the others go on.

        Return the summaries, and the exit code of the gravest failure.
        """
        from summarise.render.progress import progress, spent
        from summarise.run.flow import Options
        from summarise.run.many import summarise_all
        from summarise.run.workers import workers

        summaries: list[Summary] = []
        failed = 0
        processes = min(self.processes, len(found) or 1)
        # The rules never wait, so more threads would only stand in each other's way.
        in_flight = self.jobs if reader else 2 * processes if processes > 1 else 1
        options = Options(loading=self.loading())
        with (
            workers(processes) if processes > 1 else nullcontext() as pool,
            progress(len(found), shown=not self.quiet) as done,
        ):
            outcomes = summarise_all(found, reader, options, in_flight, pool)
            for origin, summary, error in outcomes:
                done(summary)
                if error:
                    failed = max(failed, error.exit_code)
                    say(str(error))
                if summary:
                    summaries.append(summary)
                    if self.verbose:
                        say(f"{origin}: {spent(summary.usage)}, {summary.usage.seconds:.2f} s")
        return summaries, failed

    def written(self, summaries: list[Summary], *, single: bool) -> None:
        """Print the summaries, or write them where they should go; open the page if asked."""
        output = self.output or (_temporary() if self.open_it else None)
        page = write(summaries, self.form, output, single=single)
        if self.open_it and page:
            click.launch(page)


def _temporary() -> str:
    """Return where a page may stand that is only to be looked at; its owner alone can read it."""
    import tempfile

    return os.path.join(tempfile.mkdtemp(prefix="summarise-"), "report.html")  # noqa: PTH118


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
        return super().make_context(info_name, args, parent=None, **extra)


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
@click.option("--max-requests", type=int, metavar="N", help="Ask the model N times at most.")
@click.option("--max-cost", type=float, metavar="USD", help="Spend at most so many US dollars.")
@click.option("--dry-run", is_flag=True, help="Send nothing; say what would be sent, and its cost.")
@click.option("--no-cache", is_flag=True, help="Ask the model again, whatever it answered before.")
@click.option("--record", metavar="DIR", help="Write every exchange with the model to DIR.")
@click.option("--replay", metavar="DIR", help="Answer from the exchanges in DIR, offline.")
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
@format_option(*FORMATS)
@output_option
@click.option("--open", "open_it", is_flag=True, help="Open the page: with --format html.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on stderr.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr what is done and what it cost.")
def summaries_of(**options: Any) -> int:
    """Read reports and print their summaries."""
    return Job(**options).run()
