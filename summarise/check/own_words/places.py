"""Places, months and years: "in Osk" of what the sentence has "in Arn"."""

from __future__ import annotations

import re

from summarise.check.case import Case
from summarise.check.resting import Rested
from summarise.read.text.lexicon import lexicon

PLACED = re.compile(
    r"\b(?P<where>(?:in|at|near|close to|outside|around|(?:port|town|city|village|suburb|province)"
    r" of)(?: late| early| the)?) (?P<name>[A-Z][\w-]+|(?:19|20)\d\d\b)"
)


def misplaced(each: Rested, case: Case) -> str | None:
    """Return what a statement has at a place, or in a year, where its sentence has another."""
    mine = list(PLACED.finditer(each.text))
    near = case.text(each.near) if mine else ""
    days = lexicon("en")["days"]
    for found in mine:
        name = found["name"]
        if name in near or name.lower() not in case.lower or name.lower() in days | each.named:
            continue
        theirs = (x for span in each.cited for x in PLACED.finditer(case.document.at(span)))
        alike = (x for x in theirs if x["name"].isdecimal() == name.isdecimal())
        other = next((x for x in alike if x["name"] not in each.text), None)
        if other:
            return f"has “{found[0]}” where its source has “{other[0]}”"
    return None
