"""The main job: reports in, summaries out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import click

from summarise.subcommands import UNVERIFIED, emit, form_of, say, spare, write

if TYPE_CHECKING:
    from summarise.document import Document
    from summarise.errors import LoadError
    from summarise.load.how import Loading
    from summarise.reader import Reader
    from summarise.summary import Summary

FAILED, SOME_FAILED, INTERRUPTED = 1, 3, 130


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
    form: str | None
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
        if self.open_it and self.named_form() != "html":
            raise click.UsageError("--open shows a page: add --format html")
        reader, found = self.reader(), self.found()
        spare(self.output, *(origin.partition("#")[0] for origin in map(_origin, found)))
        if self.dry_run:
            return self.planned(found, reader)
        summaries, failed = self.summaries(found, reader)
        if summaries and not self.streams:
            self.written(summaries, single=len(found) == 1)
        if failed:
            return SOME_FAILED if summaries and failed == FAILED else failed
        return UNVERIFIED if self.wanting(summaries) else 0

    @property
    def streams(self) -> bool:
        """Whether each summary is printed as soon as it is there: of many, none waits for all."""
        return self.named_form() == "jsonl" and not self.output

    def wanting(self, summaries: list[Summary]) -> bool:
        """Whether a summary falls short of what was asked for; say which, and by how much."""
        short = 0
        for summary in summaries:
            name, share = summary.source.origin, summary.coverage.share
            if self.strict and not summary.verified:
                say(f"{name}: {len(summary.rejected)} items are not verified")
                short += 1
            if share < self.min_coverage:
                say(f"{name}: items account for {share:.2f}, less than {self.min_coverage:g}")
                short += 1
        return short > 0

    def reader(self) -> Reader | None:
        """Return the model's reader, or None for the rules, saying so where nobody chose them."""
        chosen = self.chosen_reader or ("model" if self.model or self.replay else "rules")
        if chosen == "rules":
            about = ("record", "replay", "in_steps", "base_url")
            asked = [name for name in about if getattr(self, name) and _given(name)]
            if asked:
                name = asked[0].replace("_", "-")
                raise click.UsageError(f"--{name} is about a model: name one with --model NAME")
            if self.chosen_reader is None and not self.quiet:
                say("no model configured, so the rules read; --model NAME asks one")
            return None
        from summarise.run.readers import model_reader

        return model_reader(
            # what the environment names is for servers: tapes know their own
            self.model if not self.replay or _given("model") else None,
            base_url=None if self.replay else self.base_url,
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
            _leaving(_once if reader else _leave),
            workers(processes) if processes > 1 else nullcontext() as pool,
            progress(len(found), shown=not self.quiet) as done,
            # Closed whatever ends the loop, so that Ctrl-C in its body stops the asking, too.
            closing(summarise_all(found, reader, options, in_flight, pool)) as outcomes,
        ):
            for outcome in outcomes:
                origin, summary, error = outcome
                done(outcome.usage)
                if error:
                    failed = max(failed, error.exit_code)
                    many = len(found) > 1 and origin not in str(error)
                    say(f"{origin}: {error}" if many else str(error))
                if summary:
                    summaries.append(summary)
                    if self.streams:
                        self.written([summary], single=False)
                if self.verbose and (summary or outcome.usage.requests):
                    say(f"{origin}: {spent(outcome.usage)}, {outcome.usage.seconds:.2f} s")
        return summaries, failed

    def named_form(self) -> str:
        """Return the format that was named, or that the output's name ends with."""
        return self.form or form_of(self.output)

    def written(self, summaries: list[Summary], *, single: bool) -> None:
        """Print the summaries, or write them where they should go; open the page if asked."""
        output = self.output or (_temporary() if self.open_it else None)
        page = write(summaries, self.named_form(), output, single=single)
        if self.open_it and page:
            click.launch(page)


def _leave(*_: object) -> NoReturn:
    """End here and now, with the terminal as it was found."""
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write("\x1b[?25h\n")  # the bar hides the cursor
        sys.stderr.flush()
    os._exit(INTERRUPTED)


def _once(*_: object) -> NoReturn:
    """Interrupt the run, which waits for what is under way; the next time, end here and now."""
    import signal

    signal.signal(signal.SIGINT, _leave)
    raise KeyboardInterrupt


@contextmanager
def _leaving(at_first: Callable[..., NoReturn]) -> Iterator[None]:
    """Let Ctrl-C do that; the rules end where they stand, for they wait for nothing paid for."""
    import signal
    import threading

    usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not usual or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, at_first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _given(option: str) -> bool:
    """Whether an option stands in the command, and not in the environment alone."""
    context = click.get_current_context(silent=True)
    source = context.get_parameter_source(option) if context else None
    return source in {None, click.core.ParameterSource.COMMANDLINE}


def _origin(found: str | Document | LoadError) -> str:
    return found if isinstance(found, str) else found.origin


def _temporary() -> str:
    """Return where a page may stand that is only to be looked at; its owner alone can read it."""
    import tempfile

    return os.path.join(tempfile.mkdtemp(prefix="summarise-"), "report.html")  # noqa: PTH118
