"""Where the output goes: a file, or stdout, with its width and whether it shows colours."""

from __future__ import annotations

import os
import sys

from summarise.errors import SummariseError
from summarise.render.formats import PAGE

NARROWEST, WIDEST = 40, 200


def color_for(output: str | None) -> bool:
    """Whether to colour: on a terminal only, and not against `NO_COLOR`."""
    return output is None and _on_terminal() and not os.environ.get("NO_COLOR")


def width_for(output: str | None) -> int:
    """Return how many columns to fill."""
    if output or not _on_terminal():
        return PAGE
    import shutil  # noqa: PLC0415  only a terminal needs it

    return max(NARROWEST, min(shutil.get_terminal_size((PAGE, 24)).columns, WIDEST))


def put(text: str, output: str | None) -> None:
    """Write a text to a file, whole or not at all, or to stdout.

    Raises:
        SummariseError: the file cannot be written, or stdout is closed or full.
        BrokenPipeError: nobody reads on.

    """
    if output and output != "-":
        from summarise.files import write_whole  # noqa: PLC0415  only a file needs it

        try:
            write_whole(output, text)
        except OSError as error:
            reason = error.strerror or str(error)
            message = f"{output}: cannot be written ({reason}); choose another -o"
            raise SummariseError(message) from error
        return
    if sys.stdout is None:
        raise SummariseError("the output could not be written (stdout is closed)")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise SummariseError(f"the output could not be written ({reason})") from error


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
