"""The sense of a reader's own words against the sentences they rest on: "not" is kept.

Words are compared, not meanings, so only the plain case is judged: what the source negates, stated
without any word that could say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.check.case import Case, error, warning
from summarise.check.own_words.opposites import prefixed_words
from summarise.check.resting import Rested, Words, content, key
from summarise.check.terms.deeds import deed
from summarise.check.terms.numbers import counted
from summarise.check.terms.turning import scarce, turned, turning_phrases, unprefixed
from summarise.read.lexicon import lexicon
from summarise.summary import Finding

LIMITED, NOTHING_BUT = 8, 3  # words behind "not" among which it may be limited, by “but” too
TURNING = frozenset({("ruled", "out"), ("all", "but"), ("everyone", "but"), ("everybody", "but")})
UNCALLED = frozenset({"reason", "need", "plan", "plans", "intention", "wish", "desire"})
SHORT_OF = frozenset({"yet", "too"})  # “has yet to be counted”, “too short to cover”
CLAIMED = frozenset({"claim", "claims", "allegation", "allegations", "suggestion", "suggestions"})
CLAIMED |= {"accusation", "accusations", "report", "reports", "charge", "charges", "rumours"}
ENABLED = frozenset({"allowed", "able", "permitted"})
ABLE = 4  # words behind "not" up to the “to” of “be allowed to”
EARLIER = frozenset({"wait", "waits", "waiting", "waited", "delay", "least", "earliest"})
ON_TERMS = frozenset({"if", "need", "needs", "must", "require", "requires", "provided"})
TO_DO = frozenset({"has", "have", "had", "remains", "remain", "remained", "needs", "need"})
ON_TERMS |= {"have", "has", "had", "only", "depends", "condition"}
HELPING = frozenset({"had", "has", "have", "was", "were", "been", "would"})
HAVE, HAVING = frozenset({"have", "has", "had"}), 4  # “not have the authority”
NO_VERB = frozenset({"no", "nothing"})  # behind which nothing is done
NOBODY = frozenset({"nobody", "none"})
UNREAL = frozenset({("would", "have"), ("could", "have"), ("might", "have")})
REACH = 2  # words behind "not" or "may" among which the verb is
GOVERNED = 8  # words behind a negation that it may be of


def sense(case: Case) -> Iterator[Finding]:
    """No statement turns its source's sense."""
    for each in case.rested:
        lost = next((x for x in _lost(each.said, each.source) if _comparable(each, *x)), None)
        alike = each.comparable and not _of_others(each, case)
        added = next((x for x in _added(each.said, each.source) if alike), None)
        if lost or added:
            turned = f"turns its source, which has “{' … '.join(lost or ())}”"
            why = turned if lost else f"has “not … {added}”, where its source has no “not”"
            yield error("polarity-turned", each.item, why, each.cited)
        elif each.own:
            yield from _reworded(each)


def _reworded(each: Rested) -> Iterator[Finding]:
    """Ask whether what a quote negates is told without any word that could say so."""
    lexis = lexicon("en")
    if next(_places(each.source, lexis.union("undoing", "negations")), None) is None:
        return
    negation, word = next(_negated(each.quote, each.said.all), ("", ""))
    doubled = turned(word) or word in lexis.union("undoing", "denies")  # “did not refuse”
    if (
        not word
        or doubled
        or word == "comment"
        or _to_come(each.said, word)
        or not any(content(x) and each.quote.has(x) for x in each.said)
    ):
        return
    told = (lexis["reworded"] | prefixed_words()) & each.said.all
    if not told and not _against(each.said, each.quote):
        why = f"its quote has “{negation} … {word}”; see that it says the same without a “not”"
        yield warning("polarity-unsure", each.item, why, each.cited)


def _comparable(each: Rested, negation: str, word: str) -> bool:
    return each.comparable or (negation not in NO_VERB and each.opens_alike(word))


def _lost(said: Words, source: Words) -> Iterator[tuple[str, str]]:
    """Yield what the source negates and a statement without any such word states.

    A word against that the source has too, of something else, makes up for nothing.
    """
    governed = list(_negated(source, said.all))
    for negation, word in governed:
        if negation in SHORT_OF & said.all:
            continue
        if not said.has(word) or source.has(word) != sum(key(word) == key(x) for _, x in governed):
            continue
        others = _against(source, said) - Counter([negation])
        more = _against(said, source) - others
        plain = all(key(each) == key(word) for each in more)
        if plain and not _within(said, word) and not _to_come(said, word):
            yield negation, word


def _added(said: Words, source: Words) -> Iterator[str]:
    """What a statement negates and a source without any such word states."""
    negated = behind(said, lexicon("en")["negations"] - {"nothing"})
    added = [word for _, word in negated if source.has(word)]
    against = [y for x, y in pairwise(said) if x == "against" and y.endswith("ing")]
    barred = (_barred(said[at + 1 :]) for at, _ in _places(said, lexicon("en")["negations"]))
    against += [word for words in barred for word in words]
    added += [word for word in against if source.has(word)]  # “voted against banning cars”
    undone = lexicon("en").union("undone", "below")
    if added and not _against(source, said) and undone.isdisjoint(source) and not _unreal(source):
        yield from added


def _of_others(each: Rested, case: Case) -> bool:
    """Whether a statement tells of how many are left: “nine were not found” of 14 less five."""
    told = {x for x in counted(each.text) if isinstance(x, float) and x > 1}  # not “once”
    return not told.issubset(x for span in each.cited for x in counted(case.document.at(span)))


def _unreal(words: Words) -> bool:
    """Whether it tells what might have been, or what few did: it may be told with a "not"."""
    return scarce(words, 0, len(words)) or any(pair in UNREAL for pair in pairwise(words))


def _to_come(said: Words, word: str) -> bool:
    """Whether a word is told as still to be done: “has to be found”."""
    places = (at for at, each in enumerate(said) if key(each) == key(word))
    ahead = [said[max(0, at - GOVERNED) : at] for at in places]
    ahead = [words[: -1 if words[-1:] == ["be"] else None] for words in ahead]
    return any(words[-1:] == ["to"] and not TO_DO.isdisjoint(words[-2:-1]) for words in ahead)


def _barred(after: Sequence[str]) -> list[str]:
    """What one may not do behind “not be allowed to”."""
    if "to" not in after[1:ABLE] or ENABLED.isdisjoint(after[: ABLE - 1]):
        return []
    return [word for word in after[after.index("to") + 1 :] if content(word)][:1]


def _within(said: Words, word: str) -> bool:
    """Whether any place of a word stands behind something against it: “did not sign or pay”.

    So it does behind "before": “it fell before they could reach it”.
    """
    places = (at for at, each in enumerate(said) if key(each) == key(word))
    ahead = [said[max(0, at - GOVERNED) : at] for at in places]
    return any("before" in words or _against(Words(words), Words([])) for words in ahead)


def _negated(words: Words, said: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each word against with each that it governs: what is not so, or was not done.

    What is negated only in part, as by "not … enough", is so where `said` has that "enough" too.
    """
    lexis = lexicon("en")
    for at, word in _places(words, lexis.union("undoing", "negations") | SHORT_OF):
        undoes = word in lexis["undoing"] | SHORT_OF
        if _limited(words, at, said):
            continue
        if undoes and any(map(lexis.negates, words[max(0, at - REACH) : at])):
            continue  # “did not refuse to meet”
        if _doubled(words[max(0, at - GOVERNED) : at]):
            continue  # “did not mean that it was not”
        after = _behind(words, at)
        doubled = "without" in after or (word == "without" and any(map(lexis.negates, words[:at])))
        if doubled and "without" not in said:
            continue  # “could not pay more without raising fares”
        found = _undone(after) if undoes else _not_so(word, after)
        yield from ((word, each) for each in found)


def _limited(words: Words, at: int, said: frozenset[str]) -> bool:
    """Whether a negation is one of a part, or of a time, that a statement does not tell of.

    What is not done "until Monday" is not done "before" either, and done by who waits.
    """
    limits = _limits(words, at)
    if "until" in limits:
        when = words[words.index("until", at) + 1 :][:1]
        sooner = "before" in said and said.issuperset(when)
        return not EARLIER.isdisjoint(said) if "until" in said else not sooner
    unless = "unless" in words[at + 1 : at + 1 + LIMITED] and not ON_TERMS.isdisjoint(said)
    return bool(limits - said) or unless


def _behind(words: Words, at: int) -> list[str]:
    """What stands behind a word against: the "that" too of “denied a claim that”."""
    after = words[at + 1 : at + 1 + GOVERNED]
    if words[at] in SHORT_OF:  # “too short to cover”
        return after[after.index("to") :] if "to" in after[:REACH] else []
    if "that" in after and not CLAIMED.isdisjoint(after[: after.index("that")]):
        start = at + 1 + after.index("that")
        after = words[start : start + GOVERNED]
    return after


def _doubled(before: Sequence[str]) -> bool:
    """Whether what is not so is not said either."""
    negates = lexicon("en").negates
    return any(negates(one) and two in lexicon("en")["thought"] for one, two in pairwise(before))


def _undone(after: Sequence[str]) -> list[str]:
    """What is not done behind "refused to", "denied doing" or "denied that they had done"."""
    if after[:1] == ["that"]:
        return [y for x, y in pairwise(after) if content(y) and (deed(y) or x in HELPING)]
    if after[:1] == ["to"]:
        return [word for word in after[1 : 1 + REACH] if content(word)][:1]
    return [word for word in after[:1] if word.endswith("ing")]


def _not_so(negation: str, after: Sequence[str]) -> list[str]:
    """What is not so behind "not": the first word, and behind "not think" what is not thought."""
    if negation == "none" and after[:1] == ["of"]:
        return [word for word in after if content(word)][1:2]  # “none of the fighters [left]”
    if negation in NOBODY or after[:1] == ["one"]:
        return [word for word in after if content(word) and deed(word)][:1]
    if after[:1] and after[0] in UNCALLED and after[1:2] == ["to"]:
        return [word for word in after[2 : 2 + REACH] if content(word)][:1]  # “no need to leave”
    if _barred(after):
        return _barred(after)
    owned = HAVE.issuperset(after[:1]) and lexicon("en")["determiners"].issuperset(after[1:2])
    reach = HAVING if owned else REACH
    found = [word for word in after[:reach] if content(word)][:1]
    raised = found != [] and found[0] in lexicon("en")["thought"]
    if not found:
        found = _placed(after)
    return found + [x for x in after[REACH:] if raised and content(x) and deed(x)]


def _placed(after: Sequence[str]) -> list[str]:
    """What is not so behind a preposition: “not in London”, “not on a lack of room”."""
    lexis = lexicon("en")
    small = lexis.union("prepositions", "determiners")
    at = next((at for at, word in enumerate(after) if word not in small), 0)
    placed = at > 0 and after[0] in lexis["prepositions"] and content(after[at])
    return [after[at]] if placed else []


def _places(words: Words, governing: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Where any of the governing words stands, or one that ends in “n't”."""
    if not governing.isdisjoint(words.all) or any("n't" in word for word in words.all):
        yield from ((at, x) for at, x in enumerate(words) if x in governing or x.endswith("n't"))


def behind(words: Words, governing: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each governing word with the first word of content right behind it."""
    for at, word in _places(words, governing):
        if not _limits(words, at):
            found = [other for other in words[at + 1 : at + 1 + REACH] if content(other)]
            if found:
                yield word, found[0]


def _limits(words: Sequence[str], at: int) -> frozenset[str]:
    """Return what makes a negation one of a part: "not until Monday", "no choice but"."""
    near = words[at + 1 : at + 1 + LIMITED]
    but = {"but"}.intersection(near[:NOTHING_BUT])
    return lexicon("en")["limiting"].intersection(near) | but


def _against(words: Words, other: Words) -> Counter[str]:
    """The words that say that something is not so: "not", "denies", "untrue", "unable".

    "Unfair" does so where the other has "fair"; "interest" and "university" say nothing.
    """
    lexis = lexicon("en")
    against = lexis.union("denies", "untrue", "declines", "undoing", "turning", "contrary")
    single = {word for word in words.all if word in against or turned(word)}
    single |= {x for x in words.all if (root := unprefixed(x)) and other.has(root)}
    named = lexis["determiners"]  # “the dispute” is no denial of anything
    found = [
        word
        for at, word in enumerate(words)
        if word in single and not (word.startswith("dispute") and words[at - 1] in named)
    ]
    found += [phrase.split()[0] for phrase in turning_phrases(words)]
    return Counter([*found, *(one for one, two in pairwise(words) if (one, two) in TURNING)])


def denying(said: Words, source: Words) -> bool:
    """Whether a statement says of something that it is not so, and its source does not."""
    return bool(_against(said, source) - _against(source, said) - Counter(["against"]))
