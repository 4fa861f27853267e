"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path


def write_whole(path: str | Path, text: str | bytes, mode: int = 0o666) -> None:
    """Write a text under a temporary name, sync it, and rename it into place.

    A symbolic link is followed; what is no regular file (a device, a pipe) is written to as it is.

    Args:
        path: where to.
        text: text or bytes; letters that UTF-8 cannot say become question marks.
        mode: access for a new file, before the umask.

    Raises:
        OSError: the folder is missing or full, or may not be written to.

    """
    target = Path(path).resolve()
    content = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    part = target.with_name(f".{secrets.token_hex(8)}.part")  # of a length that any folder takes
    try:
        held = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        access = mode if held is None else mode & held
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, access), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if held is not None:
            part.chmod(access)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
