"""Text from a report or a model made harmless for a terminal."""

from __future__ import annotations

import re

# Controls (but for line feed and tab) could steer the terminal; bidi controls could reorder it.
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """Return the text with each control character shown as �, and lines kept."""
    return STEERING.sub("�", text.replace("\r\n", "\n"))


def line(text: str) -> str:
    """Return harmless text in one line."""
    return " ".join(harmless(text).split())
