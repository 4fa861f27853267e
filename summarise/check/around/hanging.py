"""Whether what stays of a sentence hangs on words that went with a gap.

“praised … Jones” out of “praised Smith and condemned Jones”, “support … slavery” out of “support
ending slavery”. Each rule knows one way in which a gap gives a verb another subject, another
object or another number. Where none does, a gap may stand.
"""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.check.around.edges import COUNTING, PERCENT
from summarise.check.around.left_out import AND, NEAR, OF_WHAT, WORD, LeftOut
from summarise.check.terms.deeds import adverb, deed, finite, gerund
from summarise.check.terms.numbers import SCALES
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.small_words import SUBJECTS

TOKEN = re.compile(rf"{WORD.pattern}|[;:]|, (?=(?:he|she|they|it|we|you|I)\b)")
PRONOUNS = frozenset({"i", "he", "she", "they", "it", "we", "you"})
BEFORE_NOUNS = frozenset({"the", "a", "an", "my", "our", "your", "his", "her", "its", "their"})
OF = frozenset({"of", "for", "to"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
EXAMPLES = frozenset({"such", "like", "including"})
COMPARING = frozenset({"except", "excluding", "rather"})
COUNTED = PERCENT | SCALES.keys()
APPROXIMATE = frozenset(
    {"about", "around", "roughly", "approximately", "up", "over", "under", "nearly", "almost"}
    | {"than", "least", "most", "only"}
)
OPPOSED = {"for": "against", "against": "for", "to": "from", "from": "to", "before": "after",
           "after": "before", "over": "under", "under": "over"}  # fmt: skip
YEAR = re.compile(r"(?:19|20)\d\d\Z")
BEFORE_TO = 3  # words before "to" among which what one wants or tries is looked for
TWO = 2  # words: "a good [and honest] man"
LATELY = 5  # words before a gap among which a number is its


def turns(gap: LeftOut) -> bool:
    """Whether what stays of a sentence hangs on words that a gap leaves out."""
    if _cuts_number(gap):
        return True
    return any(rule(gap) for rule in (BESIDE_ASIDES if gap.aside else RULES))


def _drops_modal(gap: LeftOut) -> bool:
    """A bare verb is left behind "may" or "tried to"."""
    words, lexis = gap.words, gap.lexis
    if words[-1:] == ["to"]:
        wanted = {*words[-1 - BEFORE_TO : -1]} & lexis["irrealis"]
        return bool(wanted) or any(map(deed, gap.plain[:-1]))
    last = len(words)
    while last and (words[last - 1] in lexis["auxiliaries"] or adverb(words[last - 1])):
        last -= 1
    return bool(last) and words[last - 1] in lexis["modals"] - {"to"}


def _takes_head(gap: LeftOut) -> bool:
    """A noun goes, or what it is not: "The [wife of] the mayor", "a [toy] gun"."""
    if not {*gap.before[-1:]} & gap.lexis["articles"]:
        return False
    noun = len(gap.words) > 1 and not {*gap.words}.isdisjoint(OF | OF_WHAT)
    return noun or not {*gap.words}.isdisjoint(gap.lexis["qualifying"])


def _takes_object(gap: LeftOut) -> bool:
    """What follows hangs on a word that goes: "backed [a ban on] torture"."""
    small = gap.lexis["prepositions"] - {"to"}
    if len(gap.words) == 1 and {*gap.before[-1:]} & AND:
        return OPPOSED.get(gap.words[0]) in gap.before  # “against them and [for] the others”
    return len(gap.words) > 1 and gap.words[-1] in small and gap.words[0] not in small


def _takes_deed(gap: LeftOut) -> bool:
    """What follows hangs on a verb that goes: "praised [Smith and condemned] Jones"."""
    last = gap.last
    if not deed(last) or gap.ends or gap.next in gap.lexis["joining"] | OF_WHAT:
        return False
    if finite(gap.next) and (gap.words[0] in OF_WHAT or _modifies(gap)):
        return False  # “The man [who was jailed] died”, “the law [he signed] died”
    if len(gap.words) == 1 and {*gap.before[-1:]} & gap.lexis["articles"]:
        return False  # “the [retired] general”
    if not (gap.small and gap.next not in gap.lexis["determiners"]):
        return gap.next != ""
    under = gap.lexis.union("prepositions", "subordinating") | AND | {"being"}
    return any(word in under for word in gap.words[-1 - NEAR : -1]) and len(gap.words) > 1


def _modifies(gap: LeftOut) -> bool:
    """Whether a clause without "that" hangs on the noun before it: “the law [the mayor signed]”."""
    noun = bool({*gap.before[-TWO:-1]} & gap.lexis["articles"])
    return noun and _begins_noun(gap.raw[0], gap.lexis) and AND.isdisjoint(gap.words)


def _takes_verb(gap: LeftOut) -> bool:
    """What follows hangs on a second verb: "passed [the House but stalled in] the Senate"."""
    tail = gap.joined
    return gap.small and 0 < len(tail) <= NEAR and deed(tail[0]) and not gap.ends


def _repeats(gap: LeftOut) -> bool:
    """What follows is the second of two that go together: "rise [for us and fall] for them"."""
    alike = len(gap.words) > 1 and gap.words[0] == gap.next
    listed = gap.next in {"a", "an", "the"}
    if not alike or not (listed or gap.next in gap.lexis["prepositions"] | {"to"}) or gap.ends:
        return False
    inner = gap.text.strip(" ,")
    joins = "," in inner or not AND.isdisjoint(gap.words) or any(map(deed, gap.plain))
    return joins and gap.words[-1] not in AND


def _takes_subject(gap: LeftOut) -> bool:
    """The verb behind is that of a subject which goes: "Smith[, everyone] resigned"."""
    if gap.small or gap.words[-1] in OF_WHAT:
        return False
    first = gap.raw[0]
    begins = first[0].isupper() or gap.words[0] in gap.lexis.union("determiners", "somebody")
    alone = len(gap.words) == 1 and gap.words[0] not in BEFORE_NOUNS and _hangs(gap)
    if begins and (gap.text.lstrip().startswith(",") or alone):
        return True
    return gap.words[0] in gap.lexis["subordinating"] and len(gap.words) > 1 and _hangs(gap)


def _leaves_pronoun(gap: LeftOut) -> bool:
    """The verb behind is that of a pronoun which goes: "will [die before I] raise taxes"."""
    last, other = gap.words[-1], gap.words[-2:-1]
    joins = gap.lexis.union("joining", "subordinating") | {"that"}
    subject = last in SUBJECTS or (last in PRONOUNS and bool({*other} & joins))
    if not subject or gap.small or gap.ends:
        return False
    same = gap.before[-1:] == [last] and joins.isdisjoint(gap.words) and "," not in gap.text
    return not same


def _swaps_subject(gap: LeftOut) -> bool:
    """The verb behind a gap is somebody else's: "… resigned and Jones [was jailed]"."""
    if len(gap.words) > 1 and gap.words[-1] in OF_WHAT:
        return True  # "fired a clerk who [is a thief]"
    if gap.small or gap.next in OF_WHAT or gap.capital:
        return False
    examples = gap.words[0] in EXAMPLES or gap.words[0] in gap.lexis["prepositions"]
    if examples and not any(map(finite, gap.plain)):
        return False
    tokens = [token.strip() for token in TOKEN.findall(gap.text)]
    joining = gap.lexis["joining"] | {":", ","}
    joins = [at for at, token in enumerate(tokens) if token.lower() in joining]
    named = [at for at, token in enumerate(tokens) if token in OF_WHAT]
    for at in joins[-1:] or named[-1:]:
        subject = tokens[at + 1 :]
        begins = bool(subject) and (at in joins or _begins_noun(subject[0], gap.lexis))
        begins = begins or (bool(subject) and tokens[at] == "whose")
        near = len(subject) <= NEAR
        inner = {word.lower() for word in subject}
        if begins and near and not inner & gap.lexis["prepositions"] and _subject(subject, gap):
            return True
    return False


def _subject(words: list[str], gap: LeftOut) -> bool:
    """Whether words are a clause's subject, and not the second of two adjectives or adverbs."""
    if all(adverb(word.lower()) for word in words):
        return False
    described = gap.lexis.union("determiners", "quantities") & {*gap.before[-TWO:]}
    return _begins_noun(words[0], gap.lexis) or _hangs(gap) or not described


def _begins_noun(word: str, lexis: Lexicon) -> bool:
    return word[0].isupper() or word.lower() in lexis["determiners"]


def _hangs(gap: LeftOut) -> bool:
    """Whether the word behind the gap may be a clause's verb."""
    return finite(gap.next) or (deed(gap.next) and not gerund(gap.next))


def _changes_clause(gap: LeftOut) -> bool:
    """A whole clause goes with what hangs on it: "In Ohio [he won, in Iowa] he lost"."""
    subjects = SUBJECTS | {"it"}
    return gap.words[0] in subjects and gap.next in subjects and gap.words[-1] not in AND


def _makes_do(gap: LeftOut) -> bool:
    """The verb behind is another's deed: "will [make Mexico] pay", "expect [Mexico] to pay"."""
    lexis, before = gap.lexis, gap.before[-1:]
    named = gap.raw[0][0].isupper() or gap.words[0] in lexis.union("determiners", "objects")
    few = len(gap.words) <= NEAR + 1 and named and gap.words[-1] not in {"the", "a", "an"}
    if gap.next == "to":
        few = few and any(map(deed, gap.follows[1:TWO]))
        return few and bool({*before} & lexis["urging"])
    if not _hangs(gap) or gap.words[-1] in AND or gap.ends:
        return False
    small = lexis["prepositions"] | {"to"}
    makes = any(
        word in lexis["making"] and other not in small for word, other in pairwise(gap.words)
    )
    mine = bool({*before} & SUBJECTS) and deed(gap.words[0]) and gap.words[0] not in BE
    return makes or (few and bool({*before} & lexis["making"])) or (mine and len(gap.words) > 1)


def _compares(gap: LeftOut) -> bool:
    """What goes tells that the rest is compared or excepted: "taller [than Roe, richer than]"."""
    if gap.words[-1] == "than" or not COMPARING.isdisjoint(gap.words):
        return True
    too = gap.words[0] == "too" and gap.next in {"to", "for"}
    return too or (gap.words[-1] == "as" and gap.before[-1:] == ["as"])


def _cuts_number(gap: LeftOut) -> bool:
    """A number goes on in a gap, or another takes its place: "$5 [to $9 million]"."""
    before = gap.before[-1:]
    counted = bool(before) and (before[0].isdigit() or before[0] in COUNTING)
    if counted and not COUNTED.isdisjoint(gap.words):
        return True
    if _number(gap.next) and not APPROXIMATE.isdisjoint(gap.words[-TWO:]):
        return True  # “fine them [up to] $3 million”
    numbers = [word for word in gap.words if _number(word)]
    if not numbers or gap.words[-1] in AND:
        return False
    if _number(gap.next):
        return True
    small = gap.next in gap.lexis["prepositions"] and not gap.aside
    return small and any(_number(word) for word in gap.before[-LATELY:])


def _number(word: str) -> bool:
    return (word[:1].isdigit() and not YEAR.match(word)) or word in COUNTING - {"one", "a"}


def _takes_participle(gap: LeftOut) -> bool:
    """What "was" needs goes: "was [saved from death] by Smith"."""
    verbal = finite(gap.words[0]) or gerund(gap.words[0])
    return verbal and gap.before[-1:] != [] and gap.before[-1] in BE and gap.small


# What an aside between marks may do all the same.
BESIDE_ASIDES = (_drops_modal, _takes_head)
RULES = (
    _drops_modal,
    _takes_head,
    _takes_object,
    _takes_deed,
    _takes_verb,
    _repeats,
    _takes_subject,
    _leaves_pronoun,
    _swaps_subject,
    _changes_clause,
    _makes_do,
    _compares,
    _takes_participle,
)
