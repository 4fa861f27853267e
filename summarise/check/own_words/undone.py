"""What is still to be done, or should have been: no statement has it as done.

Only the quote itself is looked at, and only the same verb: "will report" told as "has reported".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summarise.check.case import Case, error, warning
from summarise.check.own_words.doubts import leaving_open
from summarise.check.own_words.negated import against
from summarise.check.resting import Words, content, key
from summarise.check.terms.deeds import deed
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon
from summarise.read.text.small_words import HAVE

TO_COME = frozenset({"will", "would", "must", "shall"})
TO_COME |= {"i'll", "we'll", "he'll", "she'll", "they'll"}
INSTEAD = frozenset({"should", "could", "would", "might", "ought"})  # “should have waited”
INVERTED = frozenset({("had", word) for word in ("i", "he", "she", "it", "they", "we", "you")})
HELPING = frozenset({"has", "have", "had", "was", "were", "been"})
OPEN = frozenset({"yet", "not", "never", "to", "should", "would", "could", "may", "might", "if"})
OTHERWISE = frozenset({"less", "fewer", "late", "later"})  # what was not done as it should be
SURELY = frozenset({"will", "shall", "i'll", "we'll", "he'll", "she'll", "they'll"})
BETWEEN = frozenset({"already", "now", "also", "since"})
LONGEST = 25  # words of a statement that tells of one thing
EARLY = 6  # words with which a quote begins
NEAR = 3  # words behind "will" among which its verb is, and before a verb with its "has"


def undone(case: Case) -> Iterator[Finding]:
    """No statement has as done what its quote says will be, or should have been, done."""
    for each in case.rested:
        if not each.own or not (TO_COME | INSTEAD) & each.source.all:
            continue
        inverted = any(pair in INVERTED for pair in pairwise(each.source))  # “had I seen it”
        unreal = inverted or "if" in each.source.all or {"had", "not"} <= each.source.all
        done = next((x for x in _undone(each.quote) if _done(each.said, *x, unreal=unreal)), None)
        if done:
            why = f"has as done what its source has as “{done[0]} … {done[1]}”"
            yield error("modality-raised", each.item, why, each.cited)
        elif _perfect(each.said) and (word := _coming(each.quote)):
            why = f"its quote has “{word}”; see that it has nothing as done that is yet to be"
            yield warning("modality-unsure", each.item, why, each.cited)


def _coming(quote: Words) -> str:
    """The "will" of a quote that begins with it, of what is not negated."""
    first = quote[:EARLY]
    if any(map(lexicon("en").negates, quote[: EARLY + NEAR])):
        return ""
    return next((word for word in first if word in SURELY), "")


def _perfect(said: Words) -> bool:
    """Whether a statement has something as done by now, and nothing as to come or open."""
    words = lexicon("en")
    still = leaving_open() | TO_COME | OPEN - {"to"}
    to_do = any(one == "to" and (two == "be" or deed(two)) for one, two in pairwise(said))
    if to_do or len(said) > LONGEST or not said.all.isdisjoint(still) or against(said, Words([])):
        return False
    return any(
        one in HAVE and (two == "been" or (words.past(two) and not words.acts(two)))
        for one, two in pairwise(word for word in said if word not in BETWEEN)
    )


def _undone(quote: Words) -> Iterator[tuple[str, str]]:
    """Yield each "will" or "should have" with the verb behind it, which stands there once."""
    negates = lexicon("en").negates
    for at, word in enumerate(quote):
        after = quote[at + 1 : at + 1 + NEAR]
        instead = word in INSTEAD and after[:1] == ["have"]
        if (word in TO_COME or instead) and not any(map(negates, after)):
            verb = next((x for x in after if content(x) and x != "still"), None)
            if verb and quote.has(verb) == 1:
                yield word, verb


def _done(said: Words, word: str, verb: str, *, unreal: bool) -> bool:
    """Whether a statement has the verb in the past, and nothing that leaves it open.

    What would have been done had something been otherwise (`unreal`) is wrong without a "has" too.
    """
    late = word == "should" and not OTHERWISE.isdisjoint(said)
    otherwise = late or against(said, Words([])) or "prevented" in said.all
    if otherwise or not said.all.isdisjoint(leaving_open() | TO_COME | OPEN):
        return False
    past = lexicon("en").past
    places = [at for at, word in enumerate(said) if key(word) == key(verb) and past(word)]
    if word in INSTEAD and unreal:
        return bool(places)
    return any(not HELPING.isdisjoint(said[max(0, at - NEAR) : at]) for at in places)
