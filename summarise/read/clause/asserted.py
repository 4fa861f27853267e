"""Whether a word of saying really says that somebody says: no noun, passive or infinitive."""

from __future__ import annotations

from summarise.read.clause.charges import answer, appended
from summarise.read.clause.noun_phrases import FINITE
from summarise.read.clause.other_senses import otherwise
from summarise.read.text.small_words import BE
from summarise.read.text.units import QUOTED, Unit

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "their", "its", "our"})
TELL = frozenset({"tell", "tells", "told", "telling"})
ACCUSED = frozenset({"accused", "charged", "alleged"})
OBJECTS = frozenset({"that", QUOTED, ":", "the", "he", "she", "it", "they", "a"})
SPEECH = frozenset({"that", ":", QUOTED})
LONGEST_SPEAKER = 8  # words of who speaks, between their words and the verb
ASKED = frozenset({"question", "questions"})  # who answers one says nothing yet
NEAR_BY = 4  # words behind "by" among which "that" is what somebody says: “confirmed by mail that”
LONGEST_APPLAUSE = 3  # words of "loud and long applause", to its noun
LONGEST_CLAIMED = 9  # words of a clause up to its verb
LISTING = frozenset({"and", "or", "of", "for", "with", "by", "including"})
NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
HEARING = frozenset({"heard", "told"})
SHOW = frozenset({"show", "shows"})
PLEADING = frozenset(
    {"defending", "prosecuting"}
)  # what a barrister does: “Mr Lee, defending, said”
PARTICIPLES = frozenset({"written", "known", "shown", "spoken", "sworn"})  # of which none is a past
CONTESTS = frozenset({"contest", "contests"})
DISPUTES = frozenset({"dispute", "disputes"})
DISPUTED = frozenset({"that", "the", "this", "these", "those", "his", "her", "their", "any", "it"})


def asserted(unit: Unit, at: int, group: int) -> bool:
    """Whether the word really says that somebody says: no noun, infinitive, passive, negation."""
    word = unit.words[at]
    before = unit.words[group - 1] if group else ""
    helpers = unit.words[group:at]
    if word in HEARING and before in unit.lexicon["hearers"]:
        return _in_evidence(unit, at, helpers)
    if before == "to" or word == "heard" or _silent(unit, at, before):
        return False  # "continues to rise" says nothing; "vowed to stay" does
    alleged = _alleged(unit, at, before, helpers)
    if alleged or _passive(unit, at, helpers) or (not helpers and _reduced(unit, at)):
        return False
    if word in CONTESTS | DISPUTES:
        return _contested(unit, at, helpers)
    noun = word in unit.lexicon["nouns"]
    return not noun or (not _told_of(unit, at, helpers) and _no_noun(unit, at, before, helpers))


def _contested(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether something is contested, or disputed, and it is no noun: “which Lee disputes”."""
    if unit.word(at + 1) in {"", ".", ",", ";"} and _answers_clause(unit, at):
        return True
    if unit.words[at] in DISPUTES:
        return _disputes(unit, at, helpers)
    return not DISPUTED.isdisjoint(unit.words[at + 1 : at + 2])


def _answers_clause(unit: Unit, at: int) -> bool:
    """Whether what stands before is answered: “…, which [the trust] disputes”."""
    near = range(at - 1, max(0, at - LONGEST_SPEAKER), -1)
    return any(answer(unit, first) for first in near)


def _in_evidence(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether evidence is told: “the jury heard that”, “…, a court was told”, “has heard.”."""
    passive = not BE.isdisjoint(helpers)
    if passive != (unit.words[at] == "told"):
        return False
    after = unit.word(at + 1)
    return after in {"that", "how", "", ".", ","} or after in unit.lexicon["days"]


def _told_of(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether it is a noun that more is told of: “the Osk ruling that paved the way”."""
    that, verb, what = [*unit.words[at + 1 : at + 4], "", "", ""][:3]
    thing = what in unit.lexicon["determiners"]
    return not helpers and that == "that" and unit.lexicon.past(verb) and thing


def _alleged(unit: Unit, at: int, before: str, helpers: list[str]) -> bool:
    """Whether it tells what a noun behind it is: "the alleged thief", “his expected answer”."""
    word, after = unit.words[at], unit.words[at + 1 : at + 2]
    if all(each.endswith("ly") for each in helpers):  # “an emotionally charged debate”
        owned = before.endswith("'s") and word.endswith("ed")
        if owned or (before in DETERMINERS and before not in {"that", "this"}):
            return True
    if word in PARTICIPLES and not helpers:
        return True  # “three written complaints”
    if word == "alleged" and after != [] and after[0].isalpha():
        numbered = before in unit.lexicon["quantities"] or before in NUMBERS
        if before in LISTING or (numbered and OBJECTS.isdisjoint(after)):
            return True  # “protesters and alleged members”
    # “le maire accusé d'avoir menti”, “est accusé de fraude”
    participle = word in unit.lexicon["participles"] and not helpers
    return participle or not unit.lexicon["being"].isdisjoint(helpers)


def _disputes(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether "disputes" is a verb: “Lee disputes that”, “what Lee disputes.”."""
    after = unit.words[at + 1 : at + 2]
    if after in ([], ["."], [","]) and (helpers or (at > 0 and unit.capital(at - 1))):
        return True
    return after != [] and after[0] in DISPUTED


def _no_noun(unit: Unit, at: int, before: str, helpers: list[str]) -> bool:
    """Whether a word that may be a noun, as "claims" or "finding", is a verb there."""
    says = _says(unit, at, before) or helpers[-1:] == ["to"]  # “began to call it a lie”
    if says and (unit.words[at].endswith("ing") or helpers):
        return True
    if before == "," and at > 1 and unit.words[at - 2].isdigit() and _clause_begins(unit, at + 1):
        return True  # “Ann Lee, 24, claims she …”
    repeated = before.endswith("ing") and before in unit.lexicon.cues  # “reiterating calls”
    return not (helpers or repeated) and _verbal(unit, at, before)


def _clause_begins(unit: Unit, at: int) -> bool:
    """Whether what is said begins there with a pronoun, an article or a name."""
    small = unit.lexicon.union("pronouns", "determiners")
    return at < len(unit.words) and (unit.words[at] in small or unit.capital(at))


def _says(unit: Unit, at: int, before: str) -> bool:
    """Whether the words beside it make a saying of a noun: “…,” calls, "claims that"."""
    beside = before in {",", QUOTED} or before in unit.lexicon.union("speeches", "days")
    saying = before == "as" and unit.words[at] == "saying"
    return beside or saying or unit.words[at + 1 : at + 2] in (["that"], [QUOTED])


def _silent(unit: Unit, at: int, before: str) -> bool:
    """Whether the words beside it let it say nothing: "called to the fire", "told nobody"."""
    word, after = unit.words[at], unit.words[at + 1 : at + 2]
    if word in PLEADING and before == "," and after == [","]:
        return True
    infinitive = word not in unit.lexicon["infinitives"] and _before_infinitive(unit, at + 1)
    summoned = word == "called" and after == ["to"]
    nobody = word in TELL and after in (["nobody"], ["no"])
    if otherwise(unit, at, before):
        return True
    named = word == "called" and after == [QUOTED] and unit.word(at + 2) not in DETERMINERS
    if named and before == unit.words[at - 1] and _thing(unit, at):
        return True  # “a class called “Old Dams””
    replies = word.startswith("answer") and not ASKED.isdisjoint(unit.words[at + 1 : at + 4])
    return infinitive or summoned or nobody or replies or _modifies(unit, at, before)


def _thing(unit: Unit, end: int) -> bool:
    """Whether a noun for a thing stands there, and nobody who speaks."""
    word = unit.words[end - 1]
    people = unit.lexicon.union("pronouns", "unnamed", "titles", "organisations", "public")
    return end > 0 and word.isalpha() and word not in people and not unit.capital(end - 1)


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
    if not unit.lexicon["applause"].isdisjoint(unit.words[at + 1 : at + 1 + LONGEST_APPLAUSE]):
        return False  # “said to loud cheers”
    told = after in DETERMINERS or after in unit.lexicon.union("listeners", "unnamed", "titles")
    return not (unit.capital(at + 1) or told or after == QUOTED)


def answered_by(unit: Unit, at: int, group: int) -> bool:
    """Whether its subject is answered by who stands behind it: “that was disputed by Lee”."""
    passive = unit.word(at + 1) == "by" and not BE.isdisjoint(unit.words[group:at])
    return passive or appended(unit, group, at + 1)


def _passive(unit: Unit, at: int, helpers: list[str]) -> bool:
    """Whether it is said of the subject: “was told”, “Minister accused of theft”."""
    word = unit.words[at]
    after = unit.words[at + 1 : at + 2]
    accused = word in ACCUSED and after in (["of"], ["with"])
    # “a gardener called by the defence”
    if after == ["by"] and not helpers and word.endswith("ed"):
        accused |= SPEECH.isdisjoint(unit.words[at + 2 : at + 2 + NEAR_BY])
    return accused or (not BE.isdisjoint(helpers) and not word.endswith("ing"))


def _reduced(unit: Unit, at: int) -> bool:
    """Whether it only tells of a noun before it: “a plan rejected on Monday was”."""
    word, after = unit.words[at], at + 1
    if not word.endswith("ed"):
        return False
    if word == "expected" and unit.words[after : after + 1] in (["this"], ["next"], ["in"], ["by"]):
        return True
    after += unit.words[after : after + 1] == ["on"]
    timed = unit.words[after : after + 1] != [] and unit.words[after] in unit.lexicon["days"]
    behind = unit.words[after + 1 : after + 2]
    return timed and not FINITE.isdisjoint(behind)


def _tags(unit: Unit, at: int) -> bool:
    """Whether a word behind speech and who speaks ends what is told: “…,” the mayor claims."""
    near = range(at - 2, max(-1, at - LONGEST_SPEAKER), -1)
    speech = next((back for back in near if unit.words[back] == QUOTED), None)
    if speech is None or not all(word.isalpha() for word in unit.words[speech + 1 : at - 1]):
        return False
    return unit.goes_on(speech) and unit.words[at].endswith("s") and not unit.word(at + 1).isalnum()


def _verbal(unit: Unit, at: int, before: str) -> bool:
    """A word that may be a noun is a verb after a name, a pronoun or speech, before its object."""
    after = unit.words[at + 1] if at + 1 < len(unit.words) else ""
    if before in unit.lexicon["pronouns"] or before == QUOTED or _tags(unit, at):
        return True
    if before.endswith("'s") or before in DETERMINERS:
        return False
    if unit.words[at] in SHOW and after == "that":
        return before.isalpha()  # “the minutes show that”
    named = at > 0 and (unit.capital(at - 1) or before in unit.lexicon["unnamed"])
    if unit.words[at] == "calls" and before in unit.lexicon["organisations"]:
        return after in OBJECTS | DISPUTED  # “her campaign calls this a lie”
    ends = after in {"", "."} and before in unit.lexicon["unnamed"]
    if unit.words[at] == "claims" and (named or _one_body(unit, before)):
        return ends or after in OBJECTS or _clause_told(unit, at + 1)
    return named and (ends or after in OBJECTS)


def _one_body(unit: Unit, word: str) -> bool:
    """Whether a word names a body, or somebody by an office."""
    return word in unit.lexicon.union("organisations", "firms", "governments", "titles")


def _clause_told(unit: Unit, start: int) -> bool:
    """Whether a clause is claimed: “the union claims [sales rose by half]”, not “claims rose”."""
    near = unit.words[start : start + LONGEST_CLAIMED]
    ends = next((n for n, word in enumerate(near) if word in {".", ",", ";"}), len(near))
    deeds = [n for n in range(ends) if near[n] in FINITE or unit.lexicon.past(near[n])]
    begins = near[:1] != [] and near[0] not in unit.lexicon.union("prepositions", "breaks")
    return begins and deeds != [] and deeds[0] > 0
