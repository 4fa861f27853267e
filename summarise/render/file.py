"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from summarise.errors import SummariseError


def write(path: str, text: str) -> None:
    """Write a text to a temporary name, sync it and rename it into place.

    Raises:
        SummariseError: the folder is missing or cannot be written to.

    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)  # a temporary file is its owner's alone, a report is not
        Path(name).replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SummariseError(f"{path}: cannot be written ({reason}); choose another -o") from error
