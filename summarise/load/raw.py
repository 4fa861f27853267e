"""Raw: what an origin holds, before anybody has looked what it is."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from summarise.errors import (
    DirectorySourceError,
    MissingSourceError,
    TooLargeSourceError,
    UnreadableSourceError,
)

STDIN = "-"
MOST_BYTES = 200_000_000  # of a file; whoever writes more writes no report


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes, where they came from, and what their origin says that they are.

    `charset` is what was declared, or what the caller chose; `chosen` says which of the two.
    `part` is what is wanted of it, where its origin names one: "feed.jsonl#42", "a.eml#quoted";
    `media` is the media type that a server declared.
    """

    content: bytes
    origin: str
    charset: str | None = None
    chosen: bool = False
    part: str | None = None
    media: str | None = None

    @property
    def suffix(self) -> str:
        """The end of the name, in lower case, ".pdf"; or that of the media type."""
        if self.media:
            from mimetypes import guess_extension  # noqa: PLC0415

            return guess_extension(self.media) or ""
        return Path(self.origin).suffix.lower()


def read_file(origin: str) -> bytes:
    """Return the bytes of a file, or of stdin for `-`.

    Raises:
        LoadError: it is missing, a folder, unreadable, or larger than any report.

    """
    if origin == STDIN:
        if sys.stdin is None:
            raise UnreadableSourceError(origin, "stdin is closed")
        content = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        try:
            with Path(origin).open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise MissingSourceError(origin) from error
        except IsADirectoryError as error:
            raise DirectorySourceError(origin) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableSourceError(origin, reason) from error
    if len(content) > MOST_BYTES:
        raise TooLargeSourceError(origin, f"more than {MOST_BYTES // 1_000_000} MB")
    return content
