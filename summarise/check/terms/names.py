"""Names as people are called by them."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")


def last_word(name: str) -> str:
    """Return the last word of a name in lower case."""
    found = WORD.findall(name.lower())
    return found[-1] if found else ""


def same_name(one: str, other: str) -> bool:
    """Whether two names can mean one person: the same words, or one the other's last word."""
    first, second = WORD.findall(one.lower()), WORD.findall(other.lower())
    if not first or not second:
        return False
    return first == second or (min(len(first), len(second)) == 1 and first[-1] == second[-1])
