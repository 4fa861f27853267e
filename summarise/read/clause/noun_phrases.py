"""Whether words can name somebody who speaks, and are no half of a clause; how far a name goes."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import pairwise

from summarise.read.text.lexicon import Lexicon
from summarise.read.text.units import Unit

FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did"}
    | {"will", "would", "can", "could", "may", "might", "must"}
)
VERBS = FINITE | {"should", "shall"}
# first words of what is no source
NO_NAME = frozenset({"nothing", "out", "up", "off", "down", "being", "having"})
CONTRACTED = frozenset(
    {"it", "there", "that", "he", "she", "they", "what", "here", "i", "we", "you"}
)
DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "one", "another", "some", "my", "our", "your", "this"}
    | {"its", "these", "those", "each", "every", "several", "many", "most", "few", "both"}
)
ALONE = frozenset({"most", "many", "some", "others", "another", "few", "both"})
SHARE_REACH = 5  # words among which "percent" or "half" makes a subject of many
POSSESSIVES = frozenset({"his", "her", "their", "its"})
SEVERAL = ("s", "men", "people", "folk")  # endings of nouns for several people
ENDING_LY = frozenset({"family", "assembly", "ally", "supply", "monopoly", "bully"})  # no adverbs
LONGEST_OWNER = 3  # words of a name whose possessive makes a source
PLURAL = 4  # words of "other Asian leaders"


def name_end(unit: Unit, at: int, end: int | None = None, marks: Container[str] = ()) -> int:
    """Index behind the capital words, and such marks, that stand from there on."""
    end = len(unit.words) if end is None else end
    while at < end and (unit.capital(at) or unit.words[at] in marks):
        at += 1
    return at


def name_start(unit: Unit, end: int, floor: int = 0) -> int:
    """Index of the first of the capital words that stand right before there."""
    while end > floor and unit.capital(end - 1):
        end -= 1
    return end


def nominal(unit: Unit, start: int, end: int) -> bool:
    """Whether the words can name somebody: a pronoun, a name, or a head for people or bodies."""
    words, lexicon = unit.words[start:end], unit.lexicon
    head = words[-1]
    clause = _clausal(unit, start, end)
    if clause or _hanging(unit, start, end) or head in lexicon["days"]:
        return False  # a clause of its own: "the army was annoyed and the statement added fuel"
    may = head in lexicon["modals"] and unit.capital(start)  # “May said”
    if len(words) == 1 and not may and (head in lexicon["stopwords"] or head.isdigit()):
        which = head == "which" and start > 1 and unit.words[start - 1] == ","
        return which or head in ALONE or head in lexicon.union("pronouns", "unnamed")
    if not lexicon["shares"].isdisjoint(words[:SHARE_REACH]):
        return True  # "47 percent of voters", "about six in 10"
    # “Police chief denies …”
    office = head in lexicon["titles"] and unit.capital(start) and len(words) <= PLURAL
    office |= head.endswith("-year-old") and len(words) > 1
    heads = lexicon.union("unnamed", "organisations", "governments", "shares", "pronouns")
    if office or head in heads or unit.capital(end - 1):
        return True
    if _determined(words, lexicon):
        acts = len(words) > 2 and words[-2].endswith("s") and head in lexicon["concluding"]  # noqa: PLR2004
        adverb = head.endswith("ly") and head not in ENDING_LY
        return not acts and head.replace("-", "").replace("'", "").isalpha() and not adverb
    # "sources close to the talks said", "officials in Washington said", "voters of both parties"
    return any(
        word in lexicon["unnamed"] or (word.endswith("s") and after in lexicon["prepositions"])
        for word, after in pairwise(words[: PLURAL + 1])
    )


def _clausal(unit: Unit, start: int, end: int) -> bool:
    """Whether the words make a clause, or begin as no name does: "out", “the more”."""
    words = unit.words[start:end]
    if words[0] in NO_NAME or words[:2] == ["the", "more"] or words == ["the", "most"]:
        return True
    if any(finite_at(unit, at) for at in unit.places(FINITE, start, end)):
        return True
    # “a poll shows 47 percent of voters”
    acts = unit.lexicon.acts
    shown = ("shows" in acts(one) and two[0].isdigit() for one, two in pairwise(words[1:]))
    return any(map(_shortened, words)) or any(shown)


def _determined(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words begin as somebody is told of: "the union", "other Asian leaders"."""
    first, head = words[0], words[-1]
    owned = any(word.endswith("'s") for word in words[:LONGEST_OWNER])  # “Mr Lee's co-host”
    if first in DETERMINERS or first in lexicon["articles"] or owned:
        return True
    several = head.endswith(SEVERAL) and len(words) <= PLURAL
    theirs = words[-2:-1] != [] and words[-2] in POSSESSIVES  # “Ann Lee and her sons”
    several |= theirs and words[-3:-2] == ["and"] and head.endswith(SEVERAL)
    return first.startswith("l'") or (several and first.isalpha())  # “l'adjointe”


def finite_at(unit: Unit, at: int) -> bool:
    """Whether a verb of a clause stands there: "may", and not the month of May, or "Will Reed"."""
    if unit.words[at] not in FINITE:
        return unit.words[at].endswith("n't")
    named = unit.words[at] == "will" and name_end(unit, at) > at + 1
    return not (named or (unit.words[at] == "may" and unit.capital(at)))


def has_verb(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether one of these words may be a verb that says what was or is: "has", "fell"."""
    return any(word in FINITE or lexicon.past(word) for word in words)


def says_more(word: str) -> bool:
    """Whether a word makes a clause of a phrase: "is", "doesn't", "there's"."""
    return word in FINITE or _shortened(word)


def _shortened(word: str) -> bool:
    """Whether a word holds a verb in short: "doesn't", "there's"."""
    return "'" in word and (word.endswith("n't") or word.partition("'")[0] in CONTRACTED)


def _hanging(unit: Unit, start: int, end: int) -> bool:
    """Whether words end, or go on, as no name does: “the notice of a”, “an agency also helped”."""
    words, lexicon = unit.words[start:end], unit.lexicon
    if len(words) == 1:
        return False
    known = words[-1] in ALONE or words[-1] in lexicon.union("pronouns", "unnamed", "objects")
    may = unit.words[end - 1] in lexicon["modals"] and unit.capital(end - 1)  # “Theresa May”
    last = not known and not may and words[-1] in lexicon.union("stopwords", "prepositions")
    # "sent", and no "Ted"
    deeds = [at for at in range(1, len(words)) if words[at].endswith("ed")]
    deeds = [at for at in deeds if not unit.capital(start + at)]
    return last or any(_deed(words, at, lexicon) for at in deeds)


def _deed(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word in "-ed" is a verb: “also helped”, “the senator emailed supporters”."""
    before, behind = words[at - 1], words[at + 1 : at + 2]
    if before == "also" or before.endswith("ly"):
        return True
    small = lexicon.union("prepositions", "stopwords") | {"last", "this"}  # “fired last week”
    others = behind != [] and behind[0] not in small
    return others and before in lexicon.union("titles", "unnamed")
