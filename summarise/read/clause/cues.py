"""Cues: the words that say that somebody says something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarise.read.clause.asserted import answered_by, asserted
from summarise.read.clause.noun_phrases import FINITE
from summarise.read.text.lexicon import APART, Act
from summarise.read.text.small_words import BE, NEARLY
from summarise.read.text.units import Unit

UNNAMED = ["not", "to", "be"]
STARTING = frozenset({"began", "begun", "begins", "started", "kept", "keeps"})
BARE = frozenset({"say", "tell", "deny", "admit", "claim", "ask", "accuse", "insist", "suggest"})
LONGEST_JOINED = 5  # words of “didn't come out and”
COMMENTING = frozenset({"comment", "commented", "respond", "responded", "reply", "replied"})
NOBODY = frozenset({"neither", "none"})
FURTHEST_NOBODY = 8  # words back
LONGEST_CLAUSE = 14  # words behind "that" among which the verb of its clause stands
LONGEST_APART = 14  # words from a separable verb to its particle
LONG_WORD, HEADED = 4, 0.75  # letters, and the share of such words that are capital in a headline


@dataclass(slots=True)
class Cue:
    """A way of saying, by the indices of its words in a unit.

    `group` is the first auxiliary or adverb before it ("has", "also"), `end` is behind its last
    word.
    """

    first: int
    end: int
    group: int
    act: Act
    participle: bool


def complete(unit: Unit, cue: Cue) -> bool:
    """Whether a denial need not say of what: “pushed back”, “pleaded not guilty”."""
    ends = unit.words[cue.end - 1] in unit.lexicon["answering"] and cue.end - cue.first > 1
    # “le maire dément”
    bare = not unit.lexicon.lists_verbs and unit.word(cue.end) in {"", "."}
    return cue.act == "denies" and (ends or bare)


def cues(unit: Unit) -> Iterator[Cue]:
    """Yield the cues of a unit in order."""
    end, followed = 0, unit.lexicon.followed
    for at in unit.places(unit.lexicon.cues.keys()):
        follows = followed.get(unit.words[at])
        if follows is not None and unit.word(at + 1) not in follows:
            continue
        cue = _cue_at(unit, at) if at >= end and not _name(unit, at) else None
        if cue:
            end = cue.end
            yield cue


def _name(unit: Unit, at: int) -> bool:
    """Whether a word is part of a name: “State spokesman Ann Lee”, “Abdul Said, a gardener”."""
    if not at or not unit.capital(at):
        return False
    before, after = unit.capital(at - 1), unit.words[at + 1 : at + 2]
    if before and not _headed(unit):
        return True  # “author of Let the People Rule”
    office = after != [] and after[0] in unit.lexicon.union("unnamed", "titles")
    return (office and not unit.capital(at + 1)) or (before and after == [","])


def _headed(unit: Unit) -> bool:
    """Whether it is written as headlines are: “Mayor Calls Report A Lie”."""
    longer = [at for at, word in enumerate(unit.words) if len(word) >= LONG_WORD]
    return sum(map(unit.capital, longer)) >= HEADED * len(longer)


def _cue_at(unit: Unit, at: int) -> Cue | None:
    for rest, act in unit.lexicon.cues[unit.words[at]]:
        end = _behind(unit, at, rest)
        if end is None or _dated(unit, rest, end):
            continue
        if rest == ("that",) and not _clause(unit, end):
            continue  # “granted that appeal”
        if unit.words[end : end + len(UNNAMED)] == UNNAMED:
            return None  # "who asked not to be named" says who it is
        group = group_of(unit, at)
        if unit.words[at] in COMMENTING and _silent(unit, at, group):
            first = group - (unit.words[group - 1] in unit.lexicon["modals"])
            return Cue(at, end, first, "declines", participle=False)
        made = rest == ("clear",) and not BE.isdisjoint(unit.words[group:at])  # “was made clear”
        told = rest and not (made and unit.word(end) != "that")
        said_so = act == "declines" or told or asserted(unit, at, group)
        if not said_so and not (act == "denies" and answered_by(unit, at, group)):
            return None
        helpers = unit.words[group:at]
        going = bool((BE | STARTING) & set(helpers)) and unit.words[at].endswith("ing")
        first = group
        modals = unit.lexicon["modals"]
        while first and unit.words[first - 1] in modals and not _may(unit, first - 1):
            first -= 1
        bare = unit.words[at] in BARE
        joined = bare and _joined(unit, group)
        said = _said(unit, helpers, act, might=first < group, joined=joined)
        if not said_so and said != "denies":
            return None  # “was not denied by Lee”
        return Cue(at, end, first, said, unit.words[at].endswith("ing") and not going)
    return None


def _may(unit: Unit, at: int) -> bool:
    """Whether a word is no modal but a name, or the month: “Theresa May said”, “fired in May”."""
    return unit.capital(at) and not _headed(unit)


def _behind(unit: Unit, at: int, rest: tuple[str, ...]) -> int | None:
    """Index behind a way of saying that begins there; None where its words do not stand there.

    The particle of a separable verb ends its clause: “wies die Vorwürfe [zurück]”.
    """
    end = at + 1 + len(rest)
    if not rest or rest[0][0] != APART:
        return end if tuple(unit.words[at + 1 : end]) == rest else None
    for place in range(at + 1, min(len(unit.words), at + LONGEST_APART)):
        ends = not unit.word(place + 1).isalpha() or unit.word(place + 1) in unit.lexicon["breaks"]
        if unit.words[place] == rest[0][1:] and ends:
            return end if place == at + 1 else at + 1
    return None


def _silent(unit: Unit, at: int, group: int) -> bool:
    """Whether nobody comments there: not “a request for comment”."""
    noun = unit.words[at - 1] in unit.lexicon["prepositions"]
    return not noun and nobody_before(unit, group) is not None


def nobody_before(unit: Unit, end: int) -> int | None:
    """Index of "neither" or "none" where nobody does it: “[Neither company] would comment”."""
    while end and unit.words[end - 1] in unit.lexicon["modals"]:
        end -= 1
    for at in range(end - 1, max(-1, end - 1 - FURTHEST_NOBODY), -1):
        if unit.words[at] in NOBODY:
            return at
        if not unit.words[at][0].isalnum() or unit.words[at] in FINITE:
            return None  # “neither has budged and Lee declined to comment”
    return None


def _clause(unit: Unit, start: int) -> bool:
    """Whether a verb follows before the sentence stops."""
    near = unit.words[start : start + LONGEST_CLAUSE]
    ends = next((at for at, word in enumerate(near) if word in {".", ";", ","}), len(near))
    verbs = unit.lexicon.union("auxiliaries", "modals")
    return any(word in verbs or word.endswith(("ed", "n't")) for word in near[1:ends])


def _dated(unit: Unit, rest: tuple[str, ...], end: int) -> bool:
    """Whether a day follows, and "on" is part of it: “pushed back on Friday”."""
    day = not unit.lexicon["days"].isdisjoint(unit.words[end : end + 1])
    return rest[-1:] == ("on",) and day


def _joined(unit: Unit, group: int) -> bool:
    """Whether it is joined to what is not done: “didn't come out [and say] so”."""
    before = unit.words[max(0, group - LONGEST_JOINED) : group]
    undone = any(
        word in {"didn't", "doesn't"} or (word in {"did", "does"} and unit.lexicon.negates(behind))
        for word, behind in pairwise(before)
    )
    return before[-1:] == ["and"] and undone


def _said(unit: Unit, helpers: list[str], act: Act, *, might: bool, joined: bool) -> Act:
    """What is done, where it is done: who "did not say" something, or might, says nothing."""
    if act == "declines":
        return act
    negated = any(map(unit.lexicon.negates, helpers))
    return "unsaid" if might or negated or joined else act


def group_of(unit: Unit, at: int) -> int:
    """Index of the first auxiliary or adverb that goes with a verb: "has also", "continue to"."""
    auxiliaries, continuing = unit.lexicon["auxiliaries"], unit.lexicon["continuing"]
    while at > 0:
        before = unit.words[at - 1]
        nearly = before in NEARLY and _adverb(unit.words[at])
        helps = before in auxiliaries or before in unit.lexicon["adverbs"]
        adverb = _adverb(before) and (not unit.capital(at - 1) or _headed(unit))  # no “Donnelly”
        if helps or before.endswith("n't") or adverb or nearly:
            at -= 1
        elif before == "to" and at > 1 and unit.words[at - 2] in continuing:
            at -= 2  # "continue to warn" is said
        elif before == "to" and unit.words[at - 3 : at - 1] in (["went", "on"], ["goes", "on"]):
            at -= 3
        elif unit.words[at].endswith("ing") and before in STARTING:
            at -= 1  # "began dismissing"
        else:
            break
    return at


def _adverb(word: str) -> bool:
    """Whether a word before a verb goes with it: "openly said"."""
    return word.endswith("ly") and len(word) > len("family")
