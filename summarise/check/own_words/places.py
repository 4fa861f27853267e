"""Places, months and years: "in Osk" of what the sentence has "in Arn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

PLACED = re.compile(
    r"\b(?P<where>(?:in|at|near|close to|outside|around|(?:port|town|city|village|suburb|province)"
    r" of)(?: late| early| the)?) (?P<name>[A-Z][\w-]+|(?:19|20)\d\d\b)"
)


def places(case: Case) -> Iterator[Finding]:
    """No statement has something where, or when, its sentence has it elsewhere."""
    at, days = case.document.at, lexicon("en")["days"]
    for each in case.rested:
        mine = list(PLACED.finditer(each.text)) if each.own else []
        near = "\n".join(map(at, each.near)) if mine else ""
        mine = [x for x in mine if x["name"].lower() in case.document.text.lower()]
        for found in mine:
            name = found["name"]
            theirs = (x for span in each.cited for x in PLACED.finditer(at(span)))
            other = next((x for x in theirs if x["name"] not in each.text), None)
            if other and name not in near and name.lower() not in days | each.named:
                why = f"has “{found[0]}” where its source has “{other[0]}”"
                yield warning("name-elsewhere", each.item, why, each.cited)
                break
