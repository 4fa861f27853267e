"""The flow: one document, one reader, one summary."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from summarise.check import Case, check
from summarise.check.case import warning
from summarise.check.coverage import coverage, left_out
from summarise.document import Document
from summarise.errors import ForbiddenError, SummariseError
from summarise.evidence import Finding
from summarise.load.how import Loading
from summarise.reader import Reader, expect_reader, translated
from summarise.run.conclude import conclude, rejected
from summarise.run.long import read_long, spent_on
from summarise.run.readers import RulesReader
from summarise.run.repair import merged
from summarise.summary import Summary, Usage


@dataclass(frozen=True, slots=True)
class Options:
    """How to run.

    `repairs` is how often a model may mend its wrong items. What was read in several windows is not
    sent back to be mended. `loading` is how origins are loaded, where they are given.
    """

    repairs: int = 2
    loading: Loading = field(default_factory=Loading)

    def __post_init__(self) -> None:
        """Refuse to mend less than never."""
        if not isinstance(self.repairs, int) or self.repairs < 0:
            raise ValueError(f"repairs={self.repairs!r}: give how often to mend, 0 or more")


def expect_options(options: object) -> None:
    """Refuse what are no options, before anything is read.

    Raises:
        TypeError: they are neither `Options` nor None.

    """
    if not isinstance(options, Options | None):
        raise TypeError(f"options is {type(options).__name__}: give Options(…)")


def summarise(
    document: Document, reader: Reader | None = None, options: Options | None = None
) -> Summary:
    """Return who says what, who denies it and what stays open, proven against the document.

    Args:
        document: the report.
        reader: who writes the draft; the embedded rules without one.
        options: how to run.

    Raises:
        AskError: the model gave no draft.
        TypeError: it is no document, or no reader.

    """
    if not isinstance(document, Document):
        kind = type(document).__name__
        raise TypeError(
            f"summarise takes a Document, and this is {kind}: load(path) returns one, and so does"
            " loads(content)"
        )
    if reader is not None:
        expect_reader(reader, "summarise")
    expect_options(options)
    reader, options = reader or RulesReader(), options or Options()
    answer = read_long(document, reader)
    case = Case(document, answer.draft)
    often = repairs_allowed(document, reader, options)
    case, findings, usage = settle(case, reader, often, answer.usage)
    findings = (*answer.findings, *findings)
    covered = coverage(case)
    findings = (*findings, *left_out(covered))
    return conclude(case, findings, covered, reader.provenance, usage)


async def asummarise(
    document: Document, reader: Reader | None = None, options: Options | None = None
) -> Summary:
    """Return what `summarise` does, without standing in an event loop's way: it runs in a thread.

    Who cancels it is let go at once; a request that is under way is not broken off.

    Raises:
        AskError: the model gave no draft.

    """
    import asyncio  # noqa: PLC0415  most callers have no loop

    return await asyncio.to_thread(summarise, document, reader, options)


def repairs_allowed(document: Document, reader: Reader, options: Options) -> int:
    """How often wrong items may be sent back: never those of what was read in several windows."""
    whole = reader.window is None or len(document.text) <= reader.window
    return options.repairs if whole else 0


def settle(
    case: Case, reader: Reader, repairs: int, usage: Usage
) -> tuple[Case, tuple[Finding, ...], Usage]:
    """Have the wrong items mended; the draft with the fewest errors is kept.

    A repair that fails loses nothing: what there is stands, with a finding that says so.
    """
    findings, said = check(case), tuple[Finding, ...]()
    for _ in range(repairs):
        wrong = rejected(case.draft, case.evidence, findings)
        if not wrong:
            break
        try:
            answer = translated(partial(reader.mend, case.document, case.draft, wrong))
        except ForbiddenError:
            raise
        except SummariseError as failed:
            said = (*said, warning("repair-failed", "draft", str(failed)))
            usage = usage.plus(spent_on(failed))
            break
        if answer is None:
            break
        usage = usage.plus(answer.usage)
        mended = Case(case.document, merged(case.draft, answer.draft, wrong), case.index)
        after = check(mended)
        if _errors(after) >= _errors(findings):
            break  # asked again, it would be asked the same
        case, findings, said = mended, after, (*said, *answer.findings)
    return case, (*said, *findings), usage


def _errors(findings: tuple[Finding, ...]) -> int:
    return sum(finding.severity == "error" for finding in findings)
