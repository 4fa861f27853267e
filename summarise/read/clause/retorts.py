"""Retorts: words that take back what another has said, and name it no further."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarise.read.text.lexicon import Lexicon
from summarise.read.text.small_words import POINTING
from summarise.read.text.units import TOKEN

LONGEST_RETORT, LONGEST_TAIL = 120, 60  # letters
TAIL = 5  # last words, in which a verb and "untrue" stand
SUPPOSING = frozenset({"if", "whether", "unless", "when"})
SEGMENTS = 2  # of what is said, between commas and stops, of which one may be a retort
REST = 4  # words behind a retort with a verb: “That never happened in this house”
STRESSING = frozenset(
    {"absolutely", "simply", "just", "completely", "entirely", "categorically", "totally"}
    | {"utterly", "quite", "whatsoever", "plainly", "clearly", "single"}
)
LEADING_IN = frozenset({"no", "look", "well", "so", "and", "but", ",", "."})
HELPING = frozenset({"do", "would", "must", "have", "want", "to", "will", "can", "should"})
REJECTING = frozenset({"reject", "deny", "dispute", "refute", "contest", "repudiate", "rebut"})
ACCEPTING = frozenset({"accept", "recognise", "recognize"})  # what one does "not" do
FIGURES = frozenset(
    {"figure", "figures", "number", "numbers", "characterisation", "characterization", "version"}
    | {"narrative", "wrongdoing", "impropriety", "suggestion", "insinuation"}
)
OBJECT = 6  # words among which what is turned down is named
LONGEST_THAT = 8  # words of “it is not the case that”
LETTERS = re.compile(r"[^\W\d_]+")
PARTS = re.compile(r"[,.;:!?—–]+")
CLOSING = "“”\"‘’«»'.,!?) \u00a0\u202f"
MARKS = frozenset("“”‘’„‟«»\"'()")
NAME = r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}"
THEY = r"(?:[Hh]e|[Ss]he|[Tt]hey)"
BELIED = re.compile(rf"{NAME}|{THEY}")
WRONG = rf"(?:{THEY} ?(?:is|are|was|were|'s|'re)|{NAME} (?:is|was))"
FACTS = (
    rf"(?:{THEY}|{NAME}) (?:has|have|had|got|gets?) (?:\w+ ){{1,2}}"
    r"(?:facts|numbers|history|math|story) (?:\w+ )?wrong"
)
MAKING_UP = frozenset({"made", "invented", "fabricated", "concocted"})
MADE_UP = (
    rf"(?:{THEY}|{NAME}) (?:has |had |have )?(?:made (?:it|this|that|the whole thing) up"
    r"|(?:made up|invented|fabricated|concocted) (?:the|this|that|his|her|their|these) (?:\w+ )?"
    r"(?:story|stories|claims?|reports?|accounts?|accusations?|allegations?|charges?|tale|thing))"
)
CONTRACTED = re.compile(r"(it|that|this|there|what|he|she|they|we|you)['’](s|re)")
IN_FULL = {"s": "is", "re": "are"}
AT_NO_TIME = re.compile(r"\W*[Aa]t no (?:time|point|stage) (?:did|was|were|has|have|had)\b")
# “said the talks had never taken place”
UNHAPPENED = re.compile(
    r"\b(?:(?:had|has|have|did)(?: not|n['’]t| never) (?:taken? place|happen(?:ed)?|occur(?:red)?)"
    r"|never (?:happened|took place|occurred|existed))\W*\Z"
)
HOW = r"(?: (?:\w+ly|just|plain|dead|flat|all))?"


def in_full(words: list[str]) -> list[str]:
    """Return words in lower case with "that's" as two, "that is"."""
    if not any("'" in word or "’" in word for word in words):
        return words
    found: list[str] = []
    for word in words:
        short = CONTRACTED.fullmatch(word)
        found += [short[1], IN_FULL[short[2]]] if short else [word]
    return found


def retort(words: Sequence[str], lexis: Lexicon, *, alone: bool = False) -> bool:
    """Whether what is said takes another's word back: “Nice try, not true”, in lower case.

    Where it is to stand `alone`, “That never happened in this town” does not.
    """
    if not lexis["retorts"]:
        return False
    said = " ".join(word for word in words if word[0] not in MARKS)
    segments = [part.split() for part in PARTS.split(said) if part.strip()]
    plain = [[word for word in part if word not in STRESSING] for part in segments[:SEGMENTS]]
    return any(
        "_".join(part[:size]) in lexis["retorts"] and _ends(part, size, lexis)
        for part in (*segments[:SEGMENTS], *plain)
        for size in _sizes(part, alone=alone)
    )


def _sizes(part: list[str], *, alone: bool) -> range:
    """How many first words may be a retort: nearly all, or those up to a "that"."""
    if not alone and part[:1] == ["it"] and "that" in part[:LONGEST_THAT]:
        that = part.index("that") + 1  # “it is not the case that”
        return range(that, that + 1)
    return range(len(part) if alone else max(1, len(part) - REST), len(part) + 1)


def disowned(words: Sequence[str], lexis: Lexicon) -> bool:
    """Whether who speaks turns another's word down: “We reject that”, “I don't accept that”.

    What is turned down is words, or what was just said, and no plan.
    """
    said = [word for word in words if word not in MARKS]
    while said and said[0] in LEADING_IN:
        said = said[1:]
    who, rest = said[:1], [word for word in said[1:] if word[-2:] != "ly" and word not in HELPING]
    if who not in (["i"], ["we"]) or not rest:
        return False
    negated = lexis.negates(rest[0])
    verb, object_ = [*rest[negated : negated + 1], ""][0], rest[negated + 1 :][:OBJECT]
    if not (verb in ACCEPTING if negated else verb in REJECTING):
        return False
    pointed = object_[:1] != [] and object_[0] in POINTING and not "".join(object_[1:2]).isalpha()
    named = lexis.union("reports", "words", "thoughts") | FIGURES
    return verb == "deny" or pointed or not named.isdisjoint(object_)


def _ends(part: list[str], size: int, lexis: Lexicon) -> bool:
    """Whether only where or when follows a retort: not “false alarms”, “it is not so easy”."""
    if size == len(part) or part[size - 1] == "that" or part[size - 1] in lexis["prepositions"]:
        return True  # “there is no truth to it”
    clause = not lexis["happening"].isdisjoint(part[:size])
    return clause and part[size] in lexis["whereabouts"]


def taken_back(said: str, lexis: Lexicon, *, alone: bool = False) -> bool:
    """Whether it says that another's word is not so, in its first words or its last.

    `alone`, the first words must do so with none behind them, and the last count for nothing.
    """
    head = said[:LONGEST_RETORT]
    if lexis["retorts"] and not alone and never(said):
        return True
    telling = not _telling(lexis).isdisjoint(LETTERS.findall(head.lower()))  # few are split in full
    words = _words(head) if telling else []
    if telling and (retort(words, lexis, alone=alone) or bool(belied(head, lexis))):
        return True
    if telling and not alone and disowned(words, lexis):
        return True
    end = [] if alone else said[-LONGEST_TAIL:].rstrip(CLOSING).rsplit(None, 1)[-1:]
    if not end or end[0].lower() not in lexis.union("flatly", "true"):
        return False  # as most of what is said
    first = _words(head)
    last = [word for word in _words(said[-LONGEST_TAIL:]) if word[0].isalpha()][-TAIL:]
    reported = not lexis.union("reports", "words", "thoughts").isdisjoint([*first, *last])
    return SUPPOSING.isdisjoint(first[:1]) and _untrue_at_last(last, lexis, reported=reported)


def never(said: str) -> bool:
    """Whether it says that something was at no time: “At no time did he …”, “it never happened”."""
    return AT_NO_TIME.match(said) is not None or UNHAPPENED.search(said) is not None


def _words(said: str) -> list[str]:
    """The words and marks of what is said, in lower case and in full."""
    return in_full([token[0].lower().replace("’", "'") for token in TOKEN.finditer(said)])


@cache
def _telling(lexis: Lexicon) -> frozenset[str]:
    """Words of which the beginning of what takes something back holds one."""
    small = lexis["stopwords"]
    split = (each.split("_") for each in lexis["retorts"])
    told = ([w for w in each if w.isalpha() and w not in small] for each in split)
    words = {max(each, key=len) for each in told if each}
    return frozenset(words | lexis["misled"] | MAKING_UP | REJECTING | ACCEPTING | {"not"})


def _untrue_at_last(last: list[str], lexis: Lexicon, *, reported: bool) -> bool:
    """Whether these last words take back what stands before: “…, is entirely untrue”.

    What is not true is a report or what was just said: “the trial was not fair” takes nothing back.
    """
    if any(word.removesuffix("n't").removesuffix("n’t") in lexis["wishes"] for word in last):
        return False  # “one in five say that won't be true”
    negated = any(map(lexis.negates, last))
    if last[-1] == "case":  # “that was not the case”, but “had not worked on the case”
        return last[-2:-1] == ["the"] and any(map(lexis.negates, last[-3:-2]))
    if negated and not reported and POINTING.isdisjoint(last):
        return False
    told = lexis["true"] if negated else lexis["flatly"]
    return last[-1] in told and not lexis["auxiliaries"].isdisjoint(last)


def noes(words: Sequence[str], lexis: Lexicon) -> bool:
    """Whether somebody but says no: “Absolutely not”."""
    return "_".join(words) in lexis["noes"]


def belied(said: str, lexis: Lexicon) -> str:
    """Whom it says to be wrong, or "": "Lee" of “Lee is mistaken”, "She" of “She made it up”."""
    bare = said.strip('“”"‘’ .,!').replace("’", "'")
    wrong = any(pattern.fullmatch(bare) for pattern in _belying(lexis))
    named = BELIED.match(bare) if wrong else None
    return named[0] if named else ""


@cache
def _belying(lexis: Lexicon) -> tuple[re.Pattern[str], ...]:
    misled = "|".join(sorted(lexis["misled"]))
    return (re.compile(rf"{WRONG}{HOW} (?:{misled})"), re.compile(FACTS), re.compile(MADE_UP))
