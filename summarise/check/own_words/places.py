"""Places, months and years: "in Osk" of what the sentence has "in Arn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

PLACED = re.compile(
    r"\b(?:in|at|near|close to|outside|around|(?:port|town|city|village|suburb|province) of)"
    r"(?: late| early| the)? ([A-Z][\w-]+|(?:19|20)\d\d\b)"
)


def places(case: Case) -> Iterator[Finding]:
    """No statement has something where, or when, its sentence has it elsewhere."""
    at, days = case.document.at, lexicon("en")["days"]
    for each in case.rested:
        mine = PLACED.findall(each.text) if each.own else []
        near = "\n".join(map(at, each.near)) if mine else ""
        mine = [name for name in mine if name.lower() in case.document.text.lower()]
        for name in mine:
            theirs = [x for span in each.cited for x in PLACED.findall(at(span))]
            others = [x for x in theirs if x not in each.text]
            if others and name not in near and name.lower() not in days | each.named:
                why = f"has “in {name}” where its source has “in {others[0]}”"
                yield warning("name-elsewhere", each.item, why, each.cited)
                break
