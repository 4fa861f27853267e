"""The offices of a draft's actors: a person is called in the source what the draft calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from summarise.check.case import Case, warning
from summarise.check.own_words.invented import NAME, unknown
from summarise.check.resting import key
from summarise.check.terms.known_names import known_names
from summarise.check.terms.numbers import numbers
from summarise.check.terms.supporting import supported, values
from summarise.document import Span
from summarise.draft import Actor
from summarise.evidence import Finding
from summarise.read.cast.names import names
from summarise.read.cast.offices import personal
from summarise.read.text.lexicon import lexicon

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OF = re.compile(r"\s(?:of|for|at|in|with|from|to|on|who|which)\s|,")
# What a person may be called by whoever sums up, whatever the source calls them.
GENERIC = frozenset({"leader", "politician", "representative", "officer", "official", "member"})
GENERIC |= {"expert", "footballer", "player", "activist", "campaigner", "figure"}
# what stands between an office and the name of who holds it, before and behind
BEFORE = re.compile(r",? (?:(?:Gen|Adm|Col|Lt|Dr|Sir|Mr|Mrs|Ms)\.? )?")
BEHIND = re.compile(r", (?:(?:[\w’'-]+ ){0,3})?")
SHORT = {"senator": "sen", "representative": "rep", "governor": "gov", "lieutenant": "lt"}
# what several are at once
SHARED = frozenset(
    {"candidate", "nominee", "supporter", "senator", "governor", "delegate", "lawmaker", "rival"}
    | {"contender", "voter", "backer", "critic", "opponent"}
)
NEAR = 60  # letters on either side of an office in which whoever has it is named
MOST = 50  # places of a name that are looked at
# Words for one office, by the letters that all their forms begin with.
ALIKE = (
    ("spok", "speak", "press", "communicat"),
    ("chair", "head", "president", "presid", "lead"),
    ("head", "lead", "chief", "boss", "run", "direct", "manag", "ceo", "execut", "command"),
    ("lawyer", "attorn", "solicit", "barrist", "counsel", "represent", "defend", "defen", "kc"),
    ("mp", "member", "lawmaker", "legislat", "represent", "congress", "senat", "deput", "rep"),
    ("doctor", "dr", "physician", "surgeon", "gp", "medic", "consultant"),
    ("professor", "prof", "teach", "academ", "research", "scien", "scholar", "expert", "universit"),
    ("ministe", "minister", "ministr", "secretar"),
    ("journalist", "report", "wri", "column", "edit", "correspond"),
    ("own", "proprietor", "run", "landlord"),
    ("resid", "liv", "neighbo", "local", "villag"),
    ("work", "employ", "staff", "job"),
    ("candidat", "run", "challeng", "nomin", "contend"),
    ("found", "co-found"),
    ("econom", "analy", "strateg"),
    ("council", "alderm"),
    ("coach", "manag", "train"),
    ("polic", "offic", "sergeant", "inspect", "superintend", "constab", "detect", "sheriff"),
    ("farm", "grow"),
    ("general", "gen", "colonel", "col", "major", "maj", "captain", "capt", "command", "soldier"),
    ("prosecut", "attorn", "da"),
    ("judge", "justice", "magistrat", "court"),
    ("campaign", "activ", "group", "protest"),
)


def offices(case: Case) -> Iterator[Finding]:
    """No actor has an office, or a number or name in it, that the source does not give them."""
    known, numbered = known_names(case.document), values(case.document.text, case.reading.language)
    for actor in case.draft.actors:
        role = actor.role or ""
        wrong = [unknown(match["name"], known) for match in NAME.finditer(role)]
        others = (number for number in numbers(role) if not supported(number, numbered))
        wrong += [f"the source has no “{number.text}”" for number in others]
        wrong += _not_called(case, actor)
        if any(wrong):
            why = "; ".join(filter(None, wrong))
            yield warning("role-unsupported", actor, f"of its office “{role}”: {why}")


def _not_called(case: Case, actor: Actor) -> Iterator[str]:
    """Say what a person is called in the draft, and not where the source names them."""
    words = lexicon("en")
    head = OF.split(actor.role or "", maxsplit=1)[0].lower()
    said = [word.removeprefix("ex-") for word in WORD.findall(head)]
    if actor.kind != "person" or not said or case.reading.language != "en":
        return
    called = [word for word in said if personal(word, words) or word in _titles()]
    # “the nominee” may be whoever is named elsewhere
    anybody = any(each in SHARED and key(each) in case.lower for each in called)
    if called and GENERIC.isdisjoint(called) and not anybody and _unheard(case, actor, called):
        yield f"the source calls nobody of that name “{called[-1]}”"
        return
    several = " " in (actor.role or "") and SHARED.isdisjoint(said)
    holder = _holder(case, actor) if several else ""
    if holder:
        yield f"the source says so of {holder}"


def _unheard(case: Case, actor: Actor, called: Sequence[str]) -> bool:
    """Whether the source names a person, and nowhere with any of these offices beside."""
    named = False
    for sentence in _where_named(case, actor.name):
        named = True
        if any(_has(sentence.lower(), each) for each in called):
            return False
    return named


def _where_named(case: Case, name: str) -> Iterator[str]:
    """The sentences around each place where a name's last word stands."""
    text = case.document.text
    last = name.rsplit(maxsplit=1)[-1] if name.strip() else ""
    for place in islice(re.finditer(rf"\b{re.escape(last)}\b", text) if last else (), MOST):
        yield case.document.at(case.reading.around(Span(*place.span())))


def _has(beside: str, office: str) -> bool:
    """Whether a sentence has an office, or another word for it."""
    if key(office) in beside or "counterpart" in beside:
        return True
    others = tuple(stem for alike in ALIKE if office.startswith(alike) for stem in alike)
    words = WORD.findall(beside)
    return SHORT.get(office) in words or any(word.startswith(others) for word in words if others)


def _holder(case: Case, actor: Actor) -> str:
    """Who stands beside an office that an actor has in the draft, where they never stand by it.

    “Ann Lee, the director of Osk Mill,”, “director of Osk Mill Ann Lee”.
    """
    role = (actor.role or "").strip()
    if not actor.name.strip() or role.lower() not in case.lower:
        return ""  # as most, which are told in other words
    own = _words(actor.name).union(*map(_words, actor.aliases))
    text, holders = case.document.text, list[str]()
    last, office = re.escape(actor.name.rsplit(maxsplit=1)[-1]), f"(?i:{re.escape(role)})"
    behind = rf"{office}{BEFORE.pattern}(?:[\w.’'-]+ ){{0,3}}{last}\b"
    theirs = re.compile(rf"\b{last}{BEHIND.pattern}{office}|{behind}")
    for place in islice(re.finditer(rf"\b{office}\b", text), MOST):
        start, end = place.span()
        if theirs.search(text, max(0, start - NEAR), end + NEAR):
            return ""  # as mostly
        holders.append(_beside(case, Span(start, end)))
    return "" if any(own & _words(each) for each in holders) else next(filter(None, holders), "")


def _beside(case: Case, office: Span) -> str:
    """The name that an office belongs to: the one with it, behind it, or before it and a comma."""
    text, before = case.document.text, ""
    for name in names(text, lexicon("en"), *case.reading.around(office)):
        called = " ".join(name.proper)
        if name.span.start <= office.start and office.end <= name.span.end:
            return called if name.office else ""
        if name.span.end <= office.start and BEHIND.fullmatch(text, name.span.end, office.start):
            before = called
        if office.end <= name.span.start and BEFORE.fullmatch(text, office.end, name.span.start):
            return called
    return before


def _words(name: str) -> frozenset[str]:
    words = WORD.findall(name.lower())
    return frozenset(word for word in words if len(word) > 1) - {"jr", "sr"}


@cache
def _titles() -> frozenset[str]:
    """Words that say by themselves what somebody is."""
    words = lexicon("en")
    return words.union("titles", "serving") - words["ranks"] - words["stopwords"]
