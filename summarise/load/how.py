"""How to load: what a caller may choose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

Resolve = Callable[[str, int], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Fetching:
    """How to fetch.

    `allow_private` fetches from one's own network; `resolve` gives the addresses of a host and
    port, the system's without it; at most `most_bytes` are taken, within `seconds`.
    """

    allow_private: bool = False
    resolve: Resolve | None = None
    seconds: float = 30.0
    most_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Loading:
    """How to load.

    `encoding` overrules what text says of itself; `keep_source` is a folder for pages as fetched;
    `text_field` is the column of records that holds their text; `recursive` goes into folders.
    """

    encoding: str | None = None
    fetching: Fetching = field(default_factory=Fetching)
    keep_source: str | None = None
    text_field: str = "text"
    recursive: bool = False
