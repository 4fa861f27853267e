"""What a quote denies, or declines to say: a statement of it may not tell that as so.

The quote holds the denial itself, "denied that …", as the rules read it. A statement that has
nearly all of what is denied, and no word that could say that it is not so, tells it as so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, error
from summarise.check.own_words.answered import SILENT
from summarise.check.own_words.negated import against
from summarise.check.own_words.opposites import prefixed_words
from summarise.check.resting import Rested, Words, stems
from summarise.check.terms.turning import negated
from summarise.document import Span
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

FEWEST, HELD = 2, 0.75  # stems of a statement, and their share among those of what is denied
LATEST = 16  # letters of a quote before which its silence stands
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# what tells that nothing was said
SILENCE = re.compile(
    r"\b(?:declin|refus|talk|comment|respon|answer|repl(?:y|ie)|silen|reach|unavailable|address|discuss"
    r"|disclos|reveal|confirm|say\b|said nothing|speak|spoke|tell|told|draw|drawn|recall|remember"
    r"|elaborat|no statement|withh|open|unclear|unknown|not know|leave|left|contact|interview)"
)
# what it was about, which is told of as that
ABOUT = re.compile(
    r"\b(?:report|charge|allegation|claim|accusation|question|rumou?r|letter|there)s?\b"
)
MORE = re.compile(r"\b(?:but|saying|said|adding|added|and|while|though)\b|[“”\"]")


def denied(case: Case) -> Iterator[Finding]:
    """No statement tells as so what its quote denies, or as said what it declines to say."""
    spans = {name: found.span for name, found in case.evidence.items()}
    for each in case.rested:
        span = spans.get(each.item)
        if span is None or not each.read or each.quoted:
            continue
        if told := _told(each, span, case):
            yield error("polarity-turned", each.item, told, each.cited)
        elif spoken := _spoken(each):
            yield error("answer-changed", each.item, spoken, each.cited)


def _told(each: Rested, span: Span, case: Case) -> str | None:
    """Say what of a quote's denial a statement tells as so."""
    lexis = lexicon("en")
    says_not = negated(each.said) or against(each.said, Words([]))
    reworded = not (
        lexis["reworded"].isdisjoint(each.said) and prefixed_words().isdisjoint(each.said)
    )
    if says_not or reworded:
        return None
    mine = stems(each.said) - stems(each.named)
    for said in case.reading.said_in(span) if len(mine) >= FEWEST else ():
        if said.act != "denies" or not said.content:
            continue
        words = Words(word.lower() for word in WORD.findall(case.text(said.content)))
        if not negated(words) and len(mine & stems(words)) >= HELD * len(mine):
            cue = case.document.at(said.cue)
            return f"tells as so what its source has after “{cue}”"
    return None


def _spoken(each: Rested) -> str | None:
    """Say that a statement has somebody answer who by the quote alone declined to."""
    silent = SILENT.search(each.cut.lower()) if each.alone else None
    if silent is None or silent.start() > LATEST or MORE.search(each.cut, silent.end()):
        return None
    told = each.text.lower()
    if SILENCE.search(told) or ABOUT.search(told):
        return None
    return f"does not tell that its source has “{silent[0]}”"
