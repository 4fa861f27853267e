"""Quotes that begin behind the head of their subject: “Trump want war” out of “Critics of Trump …”.

The words are the source's, but the verb is somebody else's. Told by a preposition right before the
quote, or by a verb that has its object in it: “The man who shot [Smith was jailed]”.
"""

from __future__ import annotations

import re

from summarise.check.around.edges import COUNTING
from summarise.check.terms.deeds import deed, finite, gerund
from summarise.read.text.lexicon import lexicon
from summarise.read.text.small_words import RELATIVES

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;:.!?\"()-]")
ASIDE = re.compile(r", (?:who|which|whose) [^,.;:!?]{2,80},")
# Prepositions that stand before no clause; "after", "since" and "for" may.
BEFORE_NOUNS = frozenset(
    {"of", "with", "from", "against", "to", "at", "by", "about", "into", "toward", "towards", "in"}
    | {"among", "between", "over", "under", "upon", "within", "without", "through", "via", "near"}
    | {"beside", "behind", "beyond", "despite", "besides", "including", "on", "for"}
)
LIKE = frozenset({"Like", "Unlike"})
PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we", "you", "who", "which", "that", "whom"})
OPEN = frozenset({"what", "how", "why", "where", "when", "whether", "if", "whose", "as", "than"})
DETERMINERS = frozenset({"all", "the", "these", "those", "our", "their", "his", "her", "its", "my"})
EVERYBODY = frozenset(
    {"everyone", "everybody", "nobody", "one", "none", "all", "anyone", "nothing"}
)
POSING = frozenset({"posing", "disguised", "known", "acting", "serving", "working", "dressed"})
BESIDE = frozenset({"is", "are", "was", "were", "be", "been", "by", "of", "and", ",", "in", "on"})
PARTS = frozenset({"quarter", "third", "half", "fifth", "tenth", "quarters", "thirds"})
NO_VERB = frozenset({"be", "been", "being", "to"})
REACH = 9  # words of a quote among which its subject's verb is looked for
NEAR = 4  # words before a verb among which its "who" is looked for


def lost_head(before: str, quote: str) -> str | None:
    """Say behind which words a quote begins that hold the subject of its first verb, or None."""
    words = WORD.findall(re.split(r"[.!?;:\"]\s|\"", before)[-1])
    if not words or not before[-1:].isspace():
        return None
    last, lower = words[-1], [word.lower() for word in words]
    if len(words) > 1 and _part(lower, quote):
        return f"“{' '.join(words[-3:])}”"
    while len(lower) > 1 and lower[-1] in DETERMINERS:
        lower = lower[:-1]  # “half of all [Americans want it]”
    noun = lower[-1] in BEFORE_NOUNS or last in LIKE or _excepted(lower)
    if not (noun or _object(lower)) or not _has_verb(quote):
        return None
    return f"“{' '.join(words[-2:])}”"


def _excepted(words: list[str]) -> bool:
    """Whether all others are meant: “everyone but [the mayor was arrested]”."""
    return words[-1] in {"but", "except"} and bool({*words[-3:-1]} & EVERYBODY)


def _part(words: list[str], quote: str) -> bool:
    """Whether a share is cut off: “a quarter of [one percent]”, “one in [five men died]”."""
    first = WORD.match(quote.lower())
    counts = first is not None and (first[0].isdigit() or first[0] in COUNTING)
    return counts and (words[-2:] == ["one", "in"] or (words[-1] == "of" and words[-2] in PARTS))


def _object(words: list[str]) -> bool:
    """Whether words end in the verb of a clause with "who", of which an object follows."""
    verb = words[-1]
    lexis = lexicon("en")
    clauses = bool(lexis.acts(verb) - {"views", "accuses"})
    if words[-2:-1] and words[-1] == "as" and words[-2] in POSING:
        return True  # “a man posing as [a guard was shot]”
    if verb == "be" and words[-2:-1] == ["to"] and not RELATIVES.isdisjoint(words[-1 - NEAR :]):
        return True  # “a man who claimed to be [the prince was shot]”
    if gerund(verb) and not clauses and words[-2:-1] and words[-2] not in BESIDE:
        return True  # “an actor playing [the prince was shot]”
    takes = deed(verb) and not clauses and not verb.endswith("n't")
    helping = verb in lexicon("en")["finite"] | lexicon("en")["modals"]
    return takes and not helping and not RELATIVES.isdisjoint(words[-1 - NEAR : -1])


def _has_verb(quote: str) -> bool:
    """Whether a quote's first words are a noun and, behind it, the verb of a clause."""
    raw = WORD.findall(ASIDE.sub("", quote))[:REACH]
    words = [word.lower() for word in raw]
    if not words or words[0] in PRONOUNS | OPEN or gerund(words[0]):
        return False
    lexis = lexicon("en")
    small = lexis.union("joining", "conditions") | PRONOUNS | OPEN | {":", "("}
    for at, word in enumerate(words[1:], 1):
        if word.split("'")[0] in small or _second_noun(raw[at - 1], raw[at]):
            return False
        if finite(word) and word not in NO_VERB:
            return _certain(at, raw)
        if _plural_verb(at, words):
            return True
    return False


def _plural_verb(at: int, words: list[str]) -> bool:
    """Whether a bare verb has a plural subject and an object: “Americans support the ban”."""
    lexis, word = lexicon("en"), words[at]
    bare = deed(word) or bool(lexis.acts(word))
    object_follows = words[at + 1 : at + 2] != [] and words[at + 1] in lexis["determiners"]
    return bare and words[at - 1].endswith("s") and not word.endswith("s") and object_follows


def _second_noun(before: str, word: str) -> bool:
    """Whether a clause without "that" begins: “the challenges [Obama has faced]”."""
    lexis = lexicon("en")
    noun = before.isalpha() and before.islower() and word.isalpha()
    apart = before not in lexis.union("prepositions", "determiners", "titles")
    return noun and apart and (word[0].isupper() or word in lexis["articles"])


def _certain(at: int, words: list[str]) -> bool:
    """Whether a word is a clause's verb and no participle: “men injured in Ohio” has none."""
    lexis, word, before = lexicon("en"), words[at].lower(), words[at - 1]
    if word in lexis["finite"] | lexis["modals"] or word in lexis["finishing"]:
        return True
    named = before[0].isupper() and words[at][0].islower() and not before.endswith(("'s", "'"))
    object_follows = words[at + 1 : at + 2] != [] and words[at + 1] in lexis["determiners"]
    return named or object_follows
