"""Readers: whoever writes drafts, and what they give back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from summarise.document import Document
from summarise.draft import Draft
from summarise.errors import ReaderError, SummariseError
from summarise.evidence import Finding
from summarise.summary import Provenance, Rejected, Usage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader gives back: a draft, what it cost, and what is to be said of the answer.

    `partial`: the answer was cut, and a shorter document may be answered whole.
    """

    draft: Draft
    usage: Usage
    findings: tuple[Finding, ...] = ()
    partial: bool = False


class Reader(Protocol):
    """Whoever writes drafts: the rules, or a model.

    `window` is how many letters of a document it is given at once; None reads any number.
    """

    @property
    def window(self) -> int | None:
        """Say how much is read at once."""

    @property
    def provenance(self) -> Provenance:
        """Say who reads, with what."""

    def read(self, document: Document) -> Answer:
        """Write a draft of the document."""

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Write the wrong items anew, and only those; None from a reader that cannot."""


def expect_reader(reader: object, what: str) -> None:
    """Refuse what is no reader, before anything is read.

    Raises:
        TypeError: it lacks what a `Reader` has.

    """
    if callable(getattr(reader, "read", None)) and not isinstance(reader, type):
        lacks = [name for name in ("mend", "window", "provenance") if not hasattr(reader, name)]
        advice = f"this {type(reader).__name__} has no {' and no '.join(lacks)}" if lacks else ""
    else:
        advice = f"this is {type(reader).__name__}: model_reader(name) makes one"
    if advice:
        raise TypeError(f"{what} takes a Reader, and {advice}")


def answered(reader: Reader, document: Document) -> Answer:
    """Return a reader's answer; whatever it raises reaches the caller as an error of ours.

    Raises:
        ReaderError: it raised what is none of these, or gave back what is no `Answer`.

    """
    answer = translated(lambda: reader.read(document))
    if not isinstance(answer, Answer):
        raise ReaderError(TypeError(f"read gave back {type(answer).__name__}, and no Answer"))
    return answer


def translated(ask: Callable[[], T]) -> T:
    """Return what a reader returns; what it raises that is no error of ours becomes one.

    Raises:
        ReaderError: it raised what is none of these.

    """
    try:
        return ask()
    except SummariseError:
        raise
    except Exception as error:
        logging.getLogger("summarise").info("reading broke off", exc_info=error)
        raise ReaderError(error) from error
