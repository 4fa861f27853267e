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

    def __post_init__(self) -> None:
        """Refuse what no page can be fetched within."""
        if not (self.seconds > 0 and self.most_bytes > 0):
            raise ValueError(
                f"seconds={self.seconds!r}, most_bytes={self.most_bytes!r}: give more than 0"
            )


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


def expect_loading(how: object, what: str) -> None:
    """Refuse what says nothing of how to load.

    Raises:
        TypeError: it is no `Loading`.

    """
    if not isinstance(how, Loading | None):
        raise TypeError(f"{what} takes a Loading, and this is {type(how).__name__}: Loading(…)")
