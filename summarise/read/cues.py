"""Cues: the words that say that somebody says something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarise.read.lexicon import Act
from summarise.read.nominal import FINITE
from summarise.read.units import QUOTED, Unit

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "their", "its", "our"})
TELL = frozenset({"tell", "tells", "told", "telling"})
UNNAMED = ["not", "to", "be"]
ACCUSED = frozenset({"accused", "charged", "alleged"})
OBJECTS = frozenset({"that", QUOTED, ":", "the", "he", "she", "it", "they", "a"})
STARTING = frozenset({"began", "begun", "begins", "started", "kept", "keeps"})
ASKED = frozenset({"question", "questions"})  # who answers one says nothing yet
LONGEST_CLAUSE = 14  # words behind "that" among which the verb of its clause stands
NEAR_BY = 4  # words behind "by" among which "that" is what somebody says: “confirmed by mail that”
LONG_WORD, HEADED = 4, 0.75  # letters, and the share of such words that are capital in a headline
LONGEST_KEPT = 10  # words behind "maintained" among which a clause has its verb
NOT_SAID = {
    ("think", "tank"), ("think", "tanks"), ("writing", "for"), ("reporting", "for"),
    ("respond", "when"), ("responds", "when"), ("responded", "when"), ("responding", "when"),
}  # fmt: skip
LISTING = frozenset({"and", "or", "of", "for", "with", "by", "including"})
WITH = {("joked", "with"), ("joking", "with"), ("jokes", "with"), ("countered", "with")}
ANSWERING = frozenset({"respond", "responds", "responded"})
WRITING = frozenset({"wrote", "write", "writes", "written"})
MAINTAINED = frozenset({"maintain", "maintains", "maintained"})
ELSE_USED = MAINTAINED | ANSWERING | WRITING | {"mention", "suspect"}
ELSE_USED |= {word for word, _ in NOT_SAID} | {word for word, _ in WITH}
CONTESTS = frozenset({"contest", "contests"})
DISPUTES = frozenset({"dispute", "disputes"})
DISPUTED = frozenset({"that", "the", "this", "these", "those", "his", "her", "their", "any", "it"})


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
    ends = unit.words[cue.end - 1] in unit.lexicon["answering"]
    return cue.act == "denies" and cue.end - cue.first > 1 and ends


def cues(unit: Unit) -> Iterator[Cue]:
    """Yield the cues of a unit in order."""
    end = 0
    for at in unit.places(unit.lexicon.cues):
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
        end = at + 1 + len(rest)
        if tuple(unit.words[at + 1 : end]) != rest or _dated(unit, rest, end):
            continue
        if rest == ("that",) and not _clause(unit, end):
            continue  # “granted that appeal”
        if unit.words[end : end + len(UNNAMED)] == UNNAMED:
            return None  # "who asked not to be named" says who it is
        group = group_of(unit, at)
        asserted = act == "declines" or rest or _asserted(unit, at, group)
        if not asserted and not (act == "denies" and answered_by(unit, at, group)):
            return None
        helpers = unit.words[group:at]
        going = bool((BE | STARTING) & set(helpers)) and unit.words[at].endswith("ing")
        first = group
        while first and unit.words[first - 1] in unit.lexicon["modals"]:
            first -= 1
        said = _said(unit, helpers, act, might=first < group)
        if not asserted and said != "denies":
            return None  # “was not denied by Lee”
        return Cue(at, end, first, said, unit.words[at].endswith("ing") and not going)
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


def _said(unit: Unit, helpers: list[str], act: Act, *, might: bool) -> Act:
    """What is done, where it is done: who "did not say" something, or might, says nothing."""
    if act == "declines":
        return act
    negated = any(w in unit.lexicon["negations"] or w[-3:] == "n't" for w in helpers)
    return "unsaid" if might or negated else act


def group_of(unit: Unit, at: int) -> int:
    """Index of the first auxiliary or adverb that goes with a verb: "has also", "continue to"."""
    auxiliaries, continuing = unit.lexicon["auxiliaries"], unit.lexicon["continuing"]
    while at > 0:
        before = unit.words[at - 1]
        if before in auxiliaries or before.endswith("n't") or _adverb(before):
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


def _asserted(unit: Unit, at: int, group: int) -> bool:
    """Whether the word really says that somebody says: no noun, infinitive, passive, negation."""
    word = unit.words[at]
    before = unit.words[group - 1] if group else ""
    helpers = unit.words[group:at]
    after = unit.words[at + 1 : at + 2]
    if before == "to" or _silent(unit, at, before):
        return False  # "continues to rise" says nothing; "vowed to stay" does
    # "the alleged thief"
    alleged = before in DETERMINERS and before not in {"that", "this"} and not helpers
    # “protesters and alleged members”
    alleged |= word == "alleged" and before in LISTING and after != [] and after[0].isalpha()
    if alleged or _passive(unit, at, helpers):
        return False
    says = (
        before in {",", QUOTED} | unit.lexicon.union("speeches", "days")
        or (before == "as" and word == "saying")
        or after in (["that"], [QUOTED])
    )
    if word in CONTESTS:
        return not DISPUTED.isdisjoint(after)
    if word in DISPUTES:
        ends = after in ([], ["."], [","]) and (bool(helpers) or (at > 0 and unit.capital(at - 1)))
        return ends or (after != [] and after[0] in DISPUTED)
    if word in unit.lexicon["nouns"] and not (word.endswith("ing") and says):
        return not helpers and _verbal(unit, at, before)
    return True


def _silent(unit: Unit, at: int, before: str) -> bool:
    """Whether the words beside it let it say nothing: "called to the fire", "told nobody"."""
    word, after = unit.words[at], unit.words[at + 1 : at + 2]
    infinitive = word not in unit.lexicon["infinitives"] and _before_infinitive(unit, at + 1)
    summoned = word == "called" and after == ["to"]
    nobody = word in TELL and after in (["nobody"], ["no"])
    if word in ELSE_USED and _otherwise(unit, at, before):
        return True
    replies = word.startswith("answer") and not ASKED.isdisjoint(unit.words[at + 1 : at + 4])
    return infinitive or summoned or nobody or replies or _modifies(unit, at, before)


def _otherwise(unit: Unit, at: int, before: str) -> bool:
    """Whether a word that often says something is used for something else here."""
    word, after = unit.words[at], "".join(unit.words[at + 1 : at + 2])
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    if word in MAINTAINED:  # “maintained a majority”
        return after in DETERMINERS and FINITE.isdisjoint(near)
    noun = word == "mention" and "-" in before  # “a two-word mention”
    noun |= word == "suspect" and unit.lexicon.past(after)  # “a suspect fled”
    if noun or (word, after) in NOT_SAID:
        return True
    if QUOTED in unit.words or ":" in unit.words:
        return False
    if word in WRITING:  # “wrote a check”, but “wrote a letter saying that”
        return after in {"a", "an"} and "that" not in near
    return (word in ANSWERING and "to" in near[:2]) or (word, after) in WITH


def _modifies(unit: Unit, at: int, before: str) -> bool:
    """Whether it tells of a noun behind it: “ignored repeated warnings”."""
    deeds = before.endswith("ed") and unit.words[at].endswith("ed") and not unit.capital(at - 1)
    after = unit.words[at + 1] if at + 1 < len(unit.words) else ""
    noun = after.isalpha() and after not in unit.lexicon["stopwords"]
    return deeds and noun and not unit.capital(at + 1)


def _before_infinitive(unit: Unit, at: int) -> bool:
    """Whether "to" and a verb follow, and not whom something is said to: "said to reporters"."""
    if unit.words[at : at + 1] != ["to"] or at + 1 >= len(unit.words):
        return False
    after = unit.words[at + 1]
    told = after in DETERMINERS or after in unit.lexicon.union("listeners", "unnamed", "titles")
    return not (unit.capital(at + 1) or told or after == QUOTED)


def answered_by(unit: Unit, at: int, group: int) -> bool:
    """Whether its subject is answered by who stands behind it: “that was disputed by Lee”."""
    return bool(BE & {*unit.words[group:at]}) and unit.words[at + 1 : at + 2] == ["by"]


def _passive(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether it is said of the subject: “was told”, “Minister accused of theft”."""
    word = unit.words[at]
    after = unit.words[at + 1 : at + 2]
    accused = word in ACCUSED and after in (["of"], ["with"])
    # “a gardener called by the defence”
    told = {"that", ":", QUOTED} & {*unit.words[at + 2 : at + 2 + NEAR_BY]}
    accused |= after == ["by"] and not helpers and word.endswith("ed") and not told
    return accused or (bool(BE & set(helpers)) and not word.endswith("ing"))


def _verbal(unit: Unit, at: int, before: str) -> bool:
    """A word that may be a noun is a verb after a name, a pronoun or speech, before its object."""
    after = unit.words[at + 1] if at + 1 < len(unit.words) else ""
    if before in unit.lexicon["pronouns"] or before == QUOTED:
        return True
    if before.endswith("'s") or before in DETERMINERS:
        return False
    named = at > 0 and (unit.capital(at - 1) or before in unit.lexicon["unnamed"])
    ends = after in {"", "."} and before in unit.lexicon["unnamed"]
    return named and (ends or after in OBJECTS)
