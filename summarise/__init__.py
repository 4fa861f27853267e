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
        CacheError,
        ConfigError,
        LoadError,
        SummariseError,
        TapeError,
    )
    from summarise.evidence import Evidence, Finding, Quoted, Verdict
    from summarise.load.how import Fetching, Loading
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
    "CacheError": "summarise.errors",
    "CheckedClaim": "summarise.summary",
    "CheckedDenial": "summarise.summary",
    "CheckedQuestion": "summarise.summary",
    "Claim": "summarise.draft",
    "ConfigError": "summarise.errors",
    "Coverage": "summarise.summary",
    "Denial": "summarise.draft",
    "Document": "summarise.document",
    "Draft": "summarise.draft",
    "Evidence": "summarise.evidence",
    "Fetching": "summarise.load.how",
    "Finding": "summarise.evidence",
    "Implied": "summarise.summary",
    "LoadError": "summarise.errors",
    "Loading": "summarise.load.how",
    "Note": "summarise.document",
    "OpenQuestion": "summarise.draft",
    "Options": "summarise.run.flow",
    "Outcome": "summarise.run.many",
    "Passage": "summarise.read.reading",
    "Provenance": "summarise.summary",
    "Quoted": "summarise.evidence",
    "Reader": "summarise.reader",
    "Reading": "summarise.read.reading",
    "Rejected": "summarise.summary",
    "Review": "summarise.summary",
    "Reviews": "summarise.summary",
    "Source": "summarise.summary",
    "Span": "summarise.document",
    "Speaker": "summarise.read.reading",
    "Standing": "summarise.summary",
    "SummariseError": "summarise.errors",
    "Summary": "summarise.summary",
    "TapeError": "summarise.errors",
    "Usage": "summarise.summary",
    "Verdict": "summarise.evidence",
    "__version__": "summarise.version",
    "asummarise": "summarise.run.flow",
    "locate": "summarise.check.locating.locate",
    "model_reader": "summarise.run.readers",
    "reviewed": "summarise.run.review",
    "sources": "summarise.load.several",
    "summarise": "summarise.run.flow",
    "summarise_all": "summarise.run.many",
    "verify": "summarise.run.verdicts",
    "workers": "summarise.run.workers",
}

__all__ = [
    "Actor",
    "Answer",
    "AskError",
    "Attribution",
    "BriefSentence",
    "CacheError",
    "CheckedClaim",
    "CheckedDenial",
    "CheckedQuestion",
    "Claim",
    "ConfigError",
    "Coverage",
    "Denial",
    "Document",
    "Draft",
    "Evidence",
    "Fetching",
    "Finding",
    "Implied",
    "LoadError",
    "Loading",
    "Note",
    "OpenQuestion",
    "Options",
    "Outcome",
    "Passage",
    "Provenance",
    "Quoted",
    "Reader",
    "Reading",
    "Rejected",
    "Review",
    "Reviews",
    "Source",
    "Span",
    "Speaker",
    "Standing",
    "SummariseError",
    "Summary",
    "TapeError",
    "Usage",
    "Verdict",
    "__version__",
    "asummarise",
    "load",
    "locate",
    "model_reader",
    "read",
    "reviewed",
    "sources",
    "summarise",
    "summarise_all",
    "verify",
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
