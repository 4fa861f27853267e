"""Implied claims: what somebody denies and nobody in the report says."""

from __future__ import annotations

import re
from collections.abc import Collection

from summarise.check.case import Case
from summarise.document import Span
from summarise.draft import Denial
from summarise.read.links.answer_forms import NAMING_AGAIN, in_own_words
from summarise.read.reading import Attribution
from summarise.read.text.lexicon import words_of_language
from summarise.read.text.small_words import DEMONSTRATIVES
from summarise.read.text.topics import WORD
from summarise.summary import Implied

ABOUT = frozenset({"that", "of", "about"})
BELIED = re.compile(
    r"it (?:is|was|would be) (?:\w+ly )?"
    r"(?:untrue|false|wrong|incorrect|nonsense|absurd|not true|a lie)"
    r" (?:that|to (?:say|suggest|claim)(?: that)?) ",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?:(?:the|any|all|a|those) )?(?:\w+ )?"
    r"(?:suggestion|claim|allegation|accusation|report|idea|notion|charge|assertion)s? that "
    r"|to (?=\w+ (?:counts?|charges?)\b)",
    re.IGNORECASE,
)  # what stands before what is denied itself
OWNER = re.compile(r"[’']s? ")
PROMISED = frozenset({"promise", "promises", "pledge", "pledges", "offer", "plan", "plans"})
EXPRESS = frozenset({"denial", "partial denial"})


def implied(case: Case, out: Collection[str]) -> dict[str, Implied]:
    """Return what denials that answer no claim deny, by their ids, in the source's own words.

    Whatever reader wrote the draft, the rules' reading says what stands behind the verb of denying;
    where that only points to something ("it", "the report") nothing is implied.

    Args:
        case: the draft with its document.
        out: ids of the items that are rejected.

    """
    claims = {claim.id for claim in case.draft.claims} - set(out)
    loose = [d for d in case.draft.denials if d.denies not in claims and d.kind in EXPRESS]
    if not loose:
        return {}
    denying = [said for said in case.reading.by_rule if said.act == "denies" and said.content]
    found = {}
    for denial in loose:
        what = None if denial.id in out else _denied(case, denial, denying)
        if what is not None:
            found[denial.id] = Implied(span=what, text=case.document.at(what))
    return found


def _denied(case: Case, denial: Denial, denying: Collection[Attribution]) -> Span | None:
    """What stands behind the verb of denying that this quote holds, or ends behind."""
    span = case.evidence[denial.id].span
    for said in denying:
        what = Span(said.content[0].start, said.content[-1].end)
        behind = said.cue.end <= what.start
        if span is not None and behind and span.holds(what.start):
            text = case.document.at(what)
            begins = BELIED.match(text) or TOLD.match(text)  # “said it was untrue that …”
            what = Span(what.start + begins.end(), what.end) if begins else what
            own = in_own_words(case.reading, said)
            return None if own or _points(case.document.at(what), case.reading.language) else what
    return None


def _points(text: str, language: str) -> bool:
    """Whether a text only points to what was said: "it", "the charges as a lie", "Lee's number"."""
    lexis = words_of_language(language)
    small = NAMING_AGAIN | lexis["articles"]
    words = [word for word in WORD.findall(text.lower()) if word not in small]
    while words and words[0].isdigit():
        words = words[1:]  # “2013 comments from Lee”
    names = lexis.union("reports", "thoughts", "words", "pronouns", "objects") | PROMISED
    first, second, *_ = [*words, "", ""]
    named = first in lexis.union("reports", "thoughts") and second not in ABOUT
    owned = OWNER.search(text) is not None and not lexis["reports"].isdisjoint(words)
    # "contradicting Lee": a person is no claim.
    people = all(word[0].isupper() for word in WORD.findall(text))
    pointed = first in DEMONSTRATIVES and len(words) == 2  # noqa: PLR2004  “that promise”
    return named or owned or people or pointed or all(word in names for word in words)
