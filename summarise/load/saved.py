"""What was saved before: a summary as JSON, and a person's review of it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from summarise.document import Document
from summarise.errors import ReviewError
from summarise.load.raw import read_file
from summarise.summary import Reviews, Summary

Saved = TypeVar("Saved", bound=BaseModel)


def load_summary(origin: str, source: Document | None = None) -> Summary:
    """Return the summary that `--format json` wrote.

    Args:
        origin: a path, or `-` for stdin.
        source: the report itself, where it is to be shown: a summary does not hold it.

    Raises:
        LoadError: it cannot be read.
        ReviewError: it is no summary, or of another source.

    """
    summary = _parsed(origin, Summary, "a summary that --format json wrote for one report")
    if source is None:
        return summary
    if source.sha256 != summary.source.sha256:
        raise ReviewError(
            f"{source.origin}: this is not the source of {origin}; name the same text"
        )
    held = summary.source.model_copy(update={"text": source.text})
    return summary.model_copy(update={"source": held})


def load_reviews(origin: str) -> Reviews:
    """Return the review that a page saved.

    Raises:
        LoadError: it cannot be read.
        ReviewError: it is no review.

    """
    return _parsed(origin, Reviews, "a review that a page saved")


def _parsed(origin: str, kind: type[Saved], what: str) -> Saved:
    try:
        return kind.model_validate_json(read_file(origin))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        name = Path(origin).name if origin != "-" else origin
        raise ReviewError(f"{origin}: {where}: {first['msg']}; {name} should be {what}") from error
