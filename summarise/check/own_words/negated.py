"""What a text says is not so, and by which words: a "not" and what it is of.

Words are told by their places, so that of each negation only the likeliest is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.check.resting import Words, content
from summarise.check.terms.cutting import until
from summarise.check.terms.deeds import deed
from summarise.check.terms.turning import scarce
from summarise.read.text.lexicon import lexicon

LIMITED, NOTHING_BUT = 8, 3  # words behind "not" among which it may be limited, by “but” too
UNCALLED = frozenset({"reason", "need", "plan", "plans", "intention", "wish", "desire"})
SHORT_OF = frozenset({"yet", "too"})  # “has yet to be counted”, “too short to cover”
AWAITING = frozenset({"still", "await", "awaits", "awaiting", "awaited", "pending", "yet"})
AWAITING |= {"wait", "waits", "waiting", "remains", "remain", "needs", "need", "due"}
AWAITING |= {"outstanding", "expected"}
BE = frozenset({"is", "are", "was", "were", "be", "been", "became", "remained", "being", "far"})
EAGER = frozenset({"happy", "glad", "pleased", "willing", "keen", "ready", "eager", "likely"})
CLAIMED = frozenset({"claim", "claims", "allegation", "allegations", "suggestion", "suggestions"})
CLAIMED |= {"accusation", "accusations", "report", "reports", "charge", "charges", "rumours"}
ENABLED = frozenset({"allowed", "able", "permitted"})
ABLE = 4  # words behind "not" up to the “to” of “be allowed to”
EARLIER = frozenset({"wait", "waits", "waiting", "waited", "delay", "least", "earliest"})
EARLIER |= {"hold", "holds", "withhold", "withholds", "then"}
ON_TERMS = frozenset({"if", "need", "needs", "must", "require", "requires", "provided"})
ON_TERMS |= {"have", "has", "had", "only", "depends", "condition"}
SAYING = frozenset({"asserts", "admits"})
HELPING = frozenset({"had", "has", "have", "was", "were", "been", "would"})
HAVE, HAVING = frozenset({"have", "has", "had"}), 4  # “not have the authority”
NOBODY = frozenset({"nobody", "none", "neither"})
UNREAL = frozenset({("would", "have"), ("could", "have"), ("might", "have"), ("should", "have")})
REACH = 2  # words behind "not" or "may" among which the verb is
GOVERNED = 8  # words behind a negation that it may be of


def governed(words: Words, said: Words) -> Iterator[tuple[str, str]]:
    """Yield each word against with each that it governs: what is not so, or was not done.

    What is negated only in part, as by "not … enough", is so where `said` has that "enough" too.
    """
    lexis = lexicon("en")
    for at, word in places(words, lexis.union("undoing", "negations") | SHORT_OF):
        undoes = word in lexis["undoing"] | SHORT_OF
        if limited(words, at, said):
            continue
        if undoes and any(map(lexis.negates, words[max(0, at - REACH) : at])):
            continue  # “did not refuse to meet”
        if _doubled(words[max(0, at - GOVERNED) : at]):
            continue  # “did not mean that it was not”
        after = _behind(words, at)
        doubled = "without" in after or (word == "without" and any(map(lexis.negates, words[:at])))
        if doubled and "without" not in said:
            continue  # “could not pay more without raising fares”
        if word == "without" and unreal(words):
            continue  # “would have died without the surgeon”
        found = _undone(after) if undoes else _not_so(word, after)
        if not undoes and not found:
            found = _placed(after, said)
        yield from ((word, each) for each in found)


def limited(words: Words, at: int, said: Words) -> bool:
    """Return whether a negation is of a part, or of a time, that a statement does not tell of.

    What is not done "until Monday" is not done "before" either, and done by who waits.
    """
    limits = _limits(words, at)
    if "until" in limits:
        when = next(filter(content, words[words.index("until", at) + 1 :]), "")
        ahead = (said[max(0, at - REACH) : at] for at, word in enumerate(said) if word == when)
        sooner = any("before" in words for words in ahead)
        return not EARLIER.isdisjoint(said) if "until" in said.all else not sooner
    unless = "unless" in words[at + 1 : at + 1 + LIMITED] and "unless" not in said.all
    return bool(limits - said.all) or (unless and not ON_TERMS.isdisjoint(said))


def _behind(words: Words, at: int) -> list[str]:
    """What stands behind a word against: the "that" too of “denied a claim that”."""
    after = _own_clause(words[at + 1 : at + 1 + GOVERNED])
    if words[at] in SHORT_OF:
        return after[after.index("to") :] if _falls_short(words, at, after) else []
    denies = words[at] in lexicon("en")["denies"] and "that" in after
    if denies and not CLAIMED.isdisjoint(after[: after.index("that")]):
        start = at + 1 + after.index("that")
        relative = deed(words[start + 1]) if start + 1 < len(words) else True
        return [] if relative else words[start : start + GOVERNED]  # “a report that showed it”
    return after


def _own_clause(after: list[str]) -> list[str]:
    """What stands before somebody goes on to say something: “denied it [and said she had left]”."""
    says = lexicon("en").acts
    for at, (joint, word) in enumerate(pairwise(after)):
        if joint in {"and", "but"} and says(word) & SAYING:
            return after[:at]
    return after


def _falls_short(words: Words, at: int, after: Sequence[str]) -> bool:
    """Whether it is “has yet to” or “is too short to”: not “the best yet to”, “the mayor too”."""
    if "to" not in after[:REACH]:
        return False
    before = words[at - 1] if at else ""
    if words[at] == "yet":
        return after[0] == "to" and before in BE | HAVE
    return after[0] != "to" and after[0] not in EAGER and before in BE and not deed(after[0])


def unreal(words: Sequence[str]) -> bool:
    """Return whether a text tells what might have been, or what few did."""
    return scarce(words, 0, len(words)) or any(pair in UNREAL for pair in pairwise(words))


def _doubled(before: Sequence[str]) -> bool:
    """Whether what is not so is not said either."""
    negates = lexicon("en").negates
    return any(negates(one) and two in lexicon("en")["thought"] for one, two in pairwise(before))


def _undone(after: Sequence[str]) -> list[str]:
    """What is not done behind "refused to", "denied doing" or "denied that they had done"."""
    if after[:1] == ["that"]:
        undoing = lexicon("en")["undoing"]  # of “denied that he had refused to go” no more is told
        once = after[: len(until(after, undoing)) + 1]
        return [y for x, y in pairwise(once) if content(y) and (deed(y) or x in HELPING)]
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
    if barred(after):
        return barred(after)
    if (lexicon("en")["prepositions"] - {"to"}).issuperset(after[:1]):
        return []  # what is not so “in London” is judged by its place
    owned = HAVE.issuperset(after[:1]) and lexicon("en")["determiners"].issuperset(after[1:2])
    reach = HAVING if owned else REACH
    found = [word for word in after[:reach] if content(word)][:1]
    raised = found != [] and found[0] in lexicon("en")["thought"]
    return found + [x for x in after[REACH:] if raised and content(x) and deed(x)]


def barred(after: Sequence[str]) -> list[str]:
    """Return what one may not do behind “not be allowed to”."""
    if "to" not in after[1:ABLE] or ENABLED.isdisjoint(after[: ABLE - 1]):
        return []
    return [word for word in after[after.index("to") + 1 :] if content(word)][:1]


def _placed(after: Sequence[str], said: Words) -> list[str]:
    """What is not so behind a preposition that a statement has before it too: “not in London”."""
    lexis = lexicon("en")
    small = lexis.union("prepositions", "determiners")
    at = next((at for at, word in enumerate(after) if word not in small), 0)
    if not at or after[0] not in lexis["prepositions"] or not content(after[at]):
        return []
    same = (n for n, word in enumerate(said) if word == after[at])
    return [after[at]] if any(after[0] in said[max(0, n - REACH) : n] for n in same) else []


def places(words: Words, governing: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield where any of the governing words stands, or one that ends in “n't”."""
    if words.contracted or not governing.isdisjoint(words.all):
        yield from ((at, x) for at, x in enumerate(words) if x in governing or x.endswith("n't"))


def behind(words: Words, governing: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each governing word with the first word of content right behind it."""
    for at, word in places(words, governing):
        if not _limits(words, at):
            found = [other for other in words[at + 1 : at + 1 + REACH] if content(other)]
            if found:
                yield word, found[0]


def _limits(words: Sequence[str], at: int) -> frozenset[str]:
    """Return what makes a negation one of a part: "not until Monday", "no choice but"."""
    near = words[at + 1 : at + 1 + LIMITED]
    small = lexicon("en")["prepositions"]
    instead = any(x == "but" and y in small for x, y in pairwise(near))  # “not in May but in June”
    but = {"but"}.intersection(near if instead else near[:NOTHING_BUT])
    return lexicon("en")["limiting"].intersection(near) | but


def against(words: Words, other: Words) -> Counter[str]:
    """Return the words that say that something is not so: "not", "denies", "untrue", "unable".

    "Unfair" does so where the other has "fair"; "interest" and "university" say nothing.
    """
    turned = {word for word, root in words.prefixed.items() if other.has(root)}
    turned -= words.against.keys()
    return words.against + Counter(word for word in words if word in turned)


def denying(said: Words, source: Words) -> bool:
    """Whether a statement says of something that it is not so, and its source does not."""
    return bool(against(said, source) - against(source, said) - Counter(["against"]))
