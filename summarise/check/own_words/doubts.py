"""Doubts that a reader's own words must keep: "may", "allegedly", "hopes to", "if", "whether".

Words are compared, not meanings: a statement in which any word leaves it open passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from summarise.check.case import Case, error
from summarise.check.own_words.negated import AWAITING, BE, behind, denying
from summarise.check.resting import Words, content, key
from summarise.check.terms.cutting import until
from summarise.check.terms.deeds import deed
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon
from summarise.read.text.small_words import HAVE, POSSIBLE, WONDERING

DANGERS = frozenset({"danger", "risk", "risks"})  # which do not hedge what says so of them
ABLE = frozenset({"free", "able", "allowed", "permitted", "entitled"})  # who “could” do it
SURE = frozenset({"will", "must", "shall"})
SUPPOSED = frozenset({"alleged", "suspected", "proposed", "planned", "threatened"})  # “an alleged”
SAID = frozenset({"allegedly", "reportedly", "alleged", "purportedly"})
# What one “could see” was seen.
SENSED = frozenset({"hear", "see", "feel", "smell", "sleep", "remember"})
ASKING = frozenset({"ask", "asks", "asked", "asking", "urge", "urges", "urged", "urging"})
ASKING |= {"expect", "expects", "expected", "want", "wants", "wanted"}
REQUESTS = frozenset({"request", "requests", "requested", "demand", "demands", "demanded", "plea"})
REQUESTS |= {"appeal", "appeals", "appealed", "call", "calls", "called"}
# who wants to thank does so
DONE_BY_SAYING = frozenset({"thank", "congratulate", "apologise", "apologize", "welcome", "stress"})
DONE_BY_SAYING |= {"emphasise", "emphasize", "express", "say", "commend", "praise"}
LONG = 6  # letters of a word whose other forms are told by its first
WAITING = frozenset({"before", "until", "after", "once", "only", "must", "first"})
WILL = frozenset({"will", "would", "won't", "wouldn't"})
DONE_SO = frozenset({"did", "complied", "accepted", "obliged"})  # who was asked to
SOMEBODY = frozenset({"somebody", "someone", "unknown", "unidentified"})
KNOWING, KNOWN = frozenset({"say", "said", "know", "tell", "explain", "clear", "sure"}), 4
TELLING = frozenset({"asserts", "accuses", "hedges"})
POSSIBLY = 6  # words of content behind "may" that say what may be
DONE, WHETHER = 4, 8  # words behind "if" or "hopes to", and behind "whether", of what is not done


def doubts(case: Case) -> Iterator[Finding]:
    """No statement makes sure what its source has as possible, planned or somebody's word."""
    for each in case.rested:
        if each.read and not each.quoted:
            raised = each.comparable and _raised(each.said, each.source)
            if not raised and not POSSIBLE.isdisjoint(each.source.all):
                raised = _made_sure(each.said, each.quote)
            if raised:
                why = f"has as sure what its source has as “{raised}”"
                yield error("modality-raised", each.item, why, each.cited)


def _raised(said: Words, source: Words) -> str | None:
    """What the source leaves open, and a statement without any such word has as so."""
    if leaving_open() & said.all - DANGERS.intersection(source):
        return None
    planned = not SURE.isdisjoint(said)  # “plans to close” may be told as “will close”
    governed = [*_possible(source), *_doubted(source, planned=planned)]
    if not governed or denying(said, source):
        return None
    for doubt, word in governed:
        held = sum(word == other for _, other in governed)
        if said.has(word) and source.has(word) <= held and not _kept(said, doubt, word):
            return f"{doubt} … {word}"
    return None


def _kept(said: Words, doubt: str, word: str) -> bool:
    """Whether a statement keeps a doubt: by its word, or by another that leaves as much open."""
    return (
        doubt in said.all
        or (doubt in SAID and _told(said))
        or (len(doubt) > LONG and said.has(doubt) > 0)  # “under consideration”
        or (doubt in ASKING and not REQUESTS.isdisjoint(said.all))
        or (doubt == "could" and not ABLE.isdisjoint(said.all))
        or _still_asked(said, doubt, word)
    )


def _made_sure(said: Words, quote: Words) -> str | None:
    """What may be in the quote itself, in whatever words a statement without any has it as so."""
    open_ = leaving_open() & said.all - {word for word in DANGERS if quote.has(word)}
    if open_ - {"would"} or denying(said, quote):
        return None
    for doubt, word in _possible(quote):
        if doubt == "could" and not ABLE.isdisjoint(said.all):
            continue
        if quote.has(word) > 1 or (open_ and not _would(said, word)):
            continue  # “may burst, as it burst in May”
        at = quote.index(doubt)
        alike = any(said.has(other) for other in _content(quote[at + 1 :], POSSIBLY))
        if (alike or not SURE.isdisjoint(said)) and "before" not in quote[:at]:
            return f"{doubt} … {word}"
    return None


def _still_asked(said: Words, doubt: str, word: str) -> bool:
    """Whether a statement has what was asked, or waited for, as not done: “calls on it to go”."""
    if doubt in {"until", "yet"}:
        return not (WAITING if doubt == "until" else AWAITING).isdisjoint(said)
    places = [at for at, each in enumerate(said) if key(each) == key(word)]
    if doubt in {"who", "what"}:  # “shells were fired”, “someone fired them”
        passive = all(not BE.isdisjoint(said[max(0, at - DONE) : at]) for at in places)
        return passive or not SOMEBODY.isdisjoint(said)
    return doubt in ASKING and all("to" in said[max(0, at - 2) : at] for at in places)


def _would(said: Words, word: str) -> bool:
    """Whether who says so says in a statement that it “would” do what it might, on no terms."""
    at = said.index("would")
    verb = next((x for x in said[at + 1 : at + 1 + DONE] if x != "be"), "")
    return key(verb) == key(word) and _told(Words(said[:at]))


def _possible(source: Words) -> Iterator[tuple[str, str]]:
    """What may be: not what “could not” be, nor what one “could hear”."""
    negates = lexicon("en").negates
    may = next((at for at, word in enumerate(source) if word in POSSIBLE), 0)
    ahead = until(source[max(0, may - WHETHER) : may][::-1], {"but", "and"})
    nobody = any(map(negates, ahead))  # “nobody could explain”
    if not nobody and not any(one in POSSIBLE and negates(two) for one, two in pairwise(source)):
        found = (each for each in behind(source, POSSIBLE) if each[0] in POSSIBLE)
        yield from (each for each in found if each[1] not in SENSED)
        for at, word in enumerate(source):
            # “might be a leak”, “may have been stolen”
            if word in POSSIBLE and source[at + 1 : at + 2] in (["be"], ["have"]):
                yield from ((word, x) for x in _content(source[at + 1 : at + 1 + DONE], 1))


def _doubted(source: Words, *, planned: bool) -> Iterator[tuple[str, str]]:
    """Each word that leaves something open with what it leaves open."""
    lexis = lexicon("en")
    on_terms = not WONDERING.isdisjoint(source)
    for at, word in enumerate(source):
        after = source[at + 1 : at + 1 + (WHETHER if word == "whether" else DONE)]
        supposed = word in SUPPOSED and source[at - 1] in lexis["determiners"]
        if word in lexis["supposing"] or supposed or (on_terms and word == "would"):
            yield from ((word, found) for found in _content(after[:2], 1))
        elif word in WONDERING and source[0] == "asked":
            continue  # “Asked whether he had met them, Lee said that he had”
        elif word in WONDERING:
            helped = [y for x, y in pairwise(after) if x in lexis["modals"]]  # “would stay”
            helped += _content(after[1:], 1) if after[:1] == ["to"] else []  # “whether to appeal”
            verbs = [x for x in _content(after, WHETHER) if deed(x) or x in helped]
            yield from ((word, found) for found in verbs[:1])
        elif "to" in after[:1] or word in ASKING:
            yield from _intended(source, at, planned=planned)
        elif word == "until" and not WILL.isdisjoint(source[:at]):  # “would not go until it has”
            verbs = [x for x in after if content(x) and deed(x)]
            yield from ((word, found) for found in verbs[:1])
        elif word in {"who", "what"} and _unknown(source[max(0, at - KNOWN) : at]):
            verbs = [x for x in source[at + 1 : at + 1 + WHETHER] if content(x) and deed(x)]
            yield from ((word, found) for found in verbs[:1])
        elif word in lexis["weighing"] or (word in lexis["hoping"] and after[:1] == ["for"]):
            yield from ((word, found) for found in _content(after, 2))


def _intended(source: Words, at: int, *, planned: bool) -> Iterator[tuple[str, str]]:
    """What is hoped, planned or asked for with "to": “asked the bank to postpone it”."""
    word, after, lexis = source[at], source[at + 1 : at + 1 + DONE], lexicon("en")
    superlative = word == "yet" and source[at - 1] not in BE | HAVE  # “the biggest yet to come”
    done = word in ASKING and not DONE_SO.isdisjoint(source)  # “was asked to go and did so”
    if superlative or done or (planned and word in lexis["plans"] | ASKING):
        return
    if after[:1] == ["to"] and word in _intending():
        meant = _content(after[1:], 1)
        yield from ((word, found) for found in meant if found not in DONE_BY_SAYING)
    elif word in ASKING and "to" in after:
        asked = source[at + 2 + after.index("to") :][:2]
        yield from ((word, found) for found in _content(asked, 1))


def _unknown(before: Sequence[str]) -> bool:
    """Whether it is not known, or not said, what follows: “could not say who”."""
    knows = not KNOWING.isdisjoint(before[-2:])
    return knows and any(map(lexicon("en").negates, before))


def _told(said: Words) -> bool:
    """Whether a statement says whose word it is: “the police say that”."""
    acts = lexicon("en").acts
    return "according" in said.all or any(not acts(word).isdisjoint(TELLING) for word in said)


def _content(words: list[str], most: int) -> list[str]:
    return [word for word in words if content(word)][:most]


@cache
def _intending() -> frozenset[str]:
    """What, with "to" behind it, leaves a deed undone."""
    words = lexicon("en")
    return words["irrealis"] - words["undoing"] - words["settled"] | words["aiming"]


@cache
def leaving_open() -> frozenset[str]:
    """Return the words by any of which a statement leaves open whether it is so."""
    lexis = lexicon("en")
    doubting = lexis.union("prospects", "hedged", "supposing", "hedges") | WONDERING
    doubting |= (lexis["irrealis"] | lexis["conditions"]) - {"able", "said", "about", "failed"}
    return (doubting | lexis["modals"] - SURE) - {"to", "reported"}
