"""Who says what, who denies it, and what stays open, with every quote proven against the source.

    >>> from summarise import load, summarise
    >>> summary = summarise(load("report.txt"))
    >>> [(claim.quote, claim.evidence.span) for claim in summary.claims]

Names are imported when they are first used, so that `import summarise` costs next to nothing.
"""

from __future__ import annotations

# Not lazily: importing the room `load` later would put the module in the function's place.
from summarise.load import load
from summarise.read import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from summarise.check.locating.locate import locate
    from summarise.document import Document, Note, Span
    from summarise.draft import Actor, BriefSentence, Claim, Denial, Draft, OpenQuestion
    from summarise.errors import (
        AskError,
        BrokenSourceError,
        CacheError,
        ConfigError,
        ContextError,
        DirectorySourceError,
        EmptySourceError,
        FetchError,
        FilteredError,
        ForbiddenError,
        LimitError,
        LoadError,
        MissingSourceError,
        MovedError,
        QuotesError,
        ReaderError,
        RefusedError,
        ReviewError,
        ServerError,
        SummariseError,
        TapeError,
        TooLargeSourceError,
        TruncatedError,
        UndecodableSourceError,
        UnreachableError,
        UnreadableAnswerError,
        UnreadableSourceError,
        UnsupportedSourceError,
    )
    from summarise.evidence import Evidence, Finding, Quoted, Verdict
    from summarise.load.how import Fetching, Loading
    from summarise.load.kinds import loads
    from summarise.load.saved import load_reviews, load_summaries, with_source
    from summarise.load.several import sources
    from summarise.read.reading import Attribution, Passage, Reading, Speaker
    from summarise.reader import Answer, Reader
    from summarise.run.flow import Options, asummarise, summarise
    from summarise.run.many import Outcome, summarise_all
    from summarise.run.readers import model_reader
    from summarise.run.review import reviewed
    from summarise.run.verdicts import verify
    from summarise.run.workers import workers
    from summarise.summary import (
        CheckedClaim,
        CheckedDenial,
        CheckedQuestion,
        Coverage,
        Implied,
        Provenance,
        Rejected,
        Review,
        Reviews,
        Source,
        Standing,
        Summary,
        Usage,
    )
    from summarise.version import __version__

_HOMES = {
    "Actor": "summarise.draft",
    "Answer": "summarise.reader",
    "AskError": "summarise.errors",
    "Attribution": "summarise.read.reading",
    "BriefSentence": "summarise.draft",
    "BrokenSourceError": "summarise.errors",
    "CacheError": "summarise.errors",
    "CheckedClaim": "summarise.summary",
    "CheckedDenial": "summarise.summary",
    "CheckedQuestion": "summarise.summary",
    "Claim": "summarise.draft",
    "ConfigError": "summarise.errors",
    "ContextError": "summarise.errors",
    "Coverage": "summarise.summary",
    "Denial": "summarise.draft",
    "DirectorySourceError": "summarise.errors",
    "Document": "summarise.document",
    "Draft": "summarise.draft",
    "EmptySourceError": "summarise.errors",
    "Evidence": "summarise.evidence",
    "FetchError": "summarise.errors",
    "Fetching": "summarise.load.how",
    "FilteredError": "summarise.errors",
    "Finding": "summarise.evidence",
    "ForbiddenError": "summarise.errors",
    "Implied": "summarise.summary",
    "LimitError": "summarise.errors",
    "LoadError": "summarise.errors",
    "Loading": "summarise.load.how",
    "MissingSourceError": "summarise.errors",
    "MovedError": "summarise.errors",
    "Note": "summarise.document",
    "OpenQuestion": "summarise.draft",
    "Options": "summarise.run.flow",
    "Outcome": "summarise.run.many",
    "Passage": "summarise.read.reading",
    "Provenance": "summarise.summary",
    "Quoted": "summarise.evidence",
    "QuotesError": "summarise.errors",
    "Reader": "summarise.reader",
    "ReaderError": "summarise.errors",
    "Reading": "summarise.read.reading",
    "RefusedError": "summarise.errors",
    "Rejected": "summarise.summary",
    "Review": "summarise.summary",
    "ReviewError": "summarise.errors",
    "Reviews": "summarise.summary",
    "ServerError": "summarise.errors",
    "Source": "summarise.summary",
    "Span": "summarise.document",
    "Speaker": "summarise.read.reading",
    "Standing": "summarise.summary",
    "SummariseError": "summarise.errors",
    "Summary": "summarise.summary",
    "TapeError": "summarise.errors",
    "TooLargeSourceError": "summarise.errors",
    "TruncatedError": "summarise.errors",
    "UndecodableSourceError": "summarise.errors",
    "UnreachableError": "summarise.errors",
    "UnreadableAnswerError": "summarise.errors",
    "UnreadableSourceError": "summarise.errors",
    "UnsupportedSourceError": "summarise.errors",
    "Usage": "summarise.summary",
    "Verdict": "summarise.evidence",
    "__version__": "summarise.version",
    "asummarise": "summarise.run.flow",
    "load_reviews": "summarise.load.saved",
    "load_summaries": "summarise.load.saved",
    "loads": "summarise.load.kinds",
    "locate": "summarise.check.locating.locate",
    "model_reader": "summarise.run.readers",
    "reviewed": "summarise.run.review",
    "sources": "summarise.load.several",
    "summarise": "summarise.run.flow",
    "summarise_all": "summarise.run.many",
    "verify": "summarise.run.verdicts",
    "with_source": "summarise.load.saved",
    "workers": "summarise.run.workers",
}

__all__ = [
    "Actor",
    "Answer",
    "AskError",
    "Attribution",
    "BriefSentence",
    "BrokenSourceError",
    "CacheError",
    "CheckedClaim",
    "CheckedDenial",
    "CheckedQuestion",
    "Claim",
    "ConfigError",
    "ContextError",
    "Coverage",
    "Denial",
    "DirectorySourceError",
    "Document",
    "Draft",
    "EmptySourceError",
    "Evidence",
    "FetchError",
    "Fetching",
    "FilteredError",
    "Finding",
    "ForbiddenError",
    "Implied",
    "LimitError",
    "LoadError",
    "Loading",
    "MissingSourceError",
    "MovedError",
    "Note",
    "OpenQuestion",
    "Options",
    "Outcome",
    "Passage",
    "Provenance",
    "Quoted",
    "QuotesError",
    "Reader",
    "ReaderError",
    "Reading",
    "RefusedError",
    "Rejected",
    "Review",
    "ReviewError",
    "Reviews",
    "ServerError",
    "Source",
    "Span",
    "Speaker",
    "Standing",
    "SummariseError",
    "Summary",
    "TapeError",
    "TooLargeSourceError",
    "TruncatedError",
    "UndecodableSourceError",
    "UnreachableError",
    "UnreadableAnswerError",
    "UnreadableSourceError",
    "UnsupportedSourceError",
    "Usage",
    "Verdict",
    "__version__",
    "asummarise",
    "load",
    "load_reviews",
    "load_summaries",
    "loads",
    "locate",
    "model_reader",
    "read",
    "reviewed",
    "sources",
    "summarise",
    "summarise_all",
    "verify",
    "with_source",
    "workers",
]


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first asked for."""
    from importlib import import_module  # noqa: PLC0415

    if name not in _HOMES:
        raise AttributeError(f"module 'summarise' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
