"""What was saved before: a summary as JSON, and a person's review of it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from summarise.document import Document
from summarise.errors import ReviewError
from summarise.load.raw import read_file
from summarise.summary import Reviews, Summary

Saved = TypeVar("Saved")


def load_summaries(origin: str) -> list[Summary]:
    """Return the summaries that `--format json` wrote: one, or those of several reports.

    Raises:
        LoadError: it cannot be read.
        ReviewError: it holds no summaries.

    """
    what = "what --format json wrote"
    content = read_file(origin)
    if content.lstrip().startswith(b"["):
        return _parsed(origin, content, TypeAdapter(list[Summary]), what)
    return [_parsed(origin, content, TypeAdapter(Summary), what)]


def with_source(summary: Summary, source: Document) -> Summary:
    """Return a summary that holds its report, which is not written out with it.

    Raises:
        ReviewError: it is another report.

    """
    if source.sha256 != summary.source.sha256:
        origin = summary.source.origin
        message = f"{source.origin}: this is not the text of {origin} that was read; name that one"
        raise ReviewError(message)
    held = summary.source.model_copy(update={"text": source.text})
    return summary.model_copy(update={"source": held})


def load_reviews(origin: str) -> Reviews:
    """Return the review that a page saved.

    Raises:
        LoadError: it cannot be read.
        ReviewError: it is no review.

    """
    what = "a review that a page saved"
    return _parsed(origin, read_file(origin), TypeAdapter(Reviews), what)


def _parsed(origin: str, content: bytes, kind: TypeAdapter[Saved], what: str) -> Saved:
    try:
        return kind.validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise ReviewError(f"{origin}: it is not {what} ({where}: {first['msg']})") from error
