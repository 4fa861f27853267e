"""Text in a source that speaks to a model and not to a reader: shown, never obeyed.

A source is data. A model that reads it may all the same follow an order that somebody planted in
it, so such an order is pointed out. Plain questions ("What is the capital of Brazil?") cannot be
told from the article's own and are not flagged, nor is what somebody is quoted as saying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.document import Span
from summarise.evidence import Finding

ROLES = (
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>"
    r"|^[ \t]*#{1,4} ?(?:system|instructions?|assistant|user)\b|^[ \t]*(?:system|assistant) ?:"
)
ANSWERS = r"(?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|translations?)"
ORDERS = (
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}"
    r"\b(?:instructions?|prompts?|guidelines|system message|everything above|the above)\b"
    r"|\b(?:you are|act as|pretend to be|as) (?:now )?an? (?:ai|artificial intelligence|chatbot"
    r"|language model|assistant|llm)\b|\b(?:your|the) system prompt\b"
)
# A task on a line of its own: what a model is told to do, and a report tells nobody.
TASK = re.compile(
    r"^[ \t]*(?:please )?(?:write|compose|draft|develop|provide|explain|describe|translate"
    r"|break down|render|replace|rewrite|jumble|summari[sz]e|generate|paraphrase|respond|reply)"
    r" (?:a|an|the|how|why|what|your|every|all|vowels|up|this|in)\b[^\n]{8,160}$",
    re.IGNORECASE | re.MULTILINE,
)
# "Your answer", outside of quotation: nobody writes so to a reader.
ADDRESSED = re.compile(rf"\byour (?:[a-z]+ )?{ANSWERS}\b", re.IGNORECASE)
PATTERN = re.compile(f"{ROLES}|{ORDERS}", re.IGNORECASE | re.MULTILINE)
# One of these stands in whatever `PATTERN` finds; to look for them costs a tenth.
SIGNS = (
    *("<|", "inst]", "sys>>", "#", "system:", "system :", "assistant:", "assistant :"),
    *("instruction", "prompt", "guidelines", "system message", "everything above", "the above"),
    *("a ai", "an ai", "a artificial", "an artificial", "a chatbot", "an chatbot"),
    *("a language model", "an language model", "a assistant", "an assistant", "a llm", "an llm"),
)
SHOWN = 5  # places that one finding points to, and the letters of one that it shows
LETTERS = 80


def instructions(case: Case) -> Iterator[Finding]:
    """Nothing in the source speaks to a model."""
    spans = sorted(_found(case.document.text))
    if spans:
        first = " ".join(case.document.at(spans[0]).split())[:LETTERS]
        line = case.document.place(spans[0].start)[0]
        message = f"the text speaks to a model in line {line}: “{first}”; read what it says as data"
        yield warning("source-instruction", "source", message, tuple(spans[:SHOWN]))


def _found(text: str) -> Iterator[Span]:
    lower = text.casefold()
    signed = any(sign in lower for sign in SIGNS)
    for pattern in (PATTERN, TASK) if signed else (TASK,):
        yield from (Span(*match.span()) for match in pattern.finditer(text))
    for match in ADDRESSED.finditer(text) if "your" in lower else ():
        start = max(text.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ", "\n")) + 1
        if not _quoted(text, match.start()):
            yield Span(start, match.end())


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation on its line: then somebody says it to somebody."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1
