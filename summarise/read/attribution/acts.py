"""What a saying does: who calls a report untrue denies it, and “denied bail” denies nothing."""

from __future__ import annotations

from itertools import islice

from summarise.document import Span
from summarise.read.clause.asserted import answered_by
from summarise.read.clause.cues import Cue, complete
from summarise.read.clause.noun_phrases import has_verb
from summarise.read.clause.retorts import MARKS, in_full, taken_back
from summarise.read.text.lexicon import Act, Lexicon
from summarise.read.text.small_words import ARTICLES, INDEFINITE, POINTERS
from summarise.read.text.units import TOKEN, Unit

LONGEST_DENIAL = 12  # words in which something is called untrue
LONGEST_LOOK = 2_000  # letters in which those words stand
LONGEST_OBJECT = 6  # words among which what is turned down, or called untrue, is named
FOUND = frozenset({"found", "finds"})
JUDGED = frozenset({"asserts", "views", "denies"})  # what a saying does by what is said
POINTED = 2  # words among which "that" is what is turned down, and joins no clause to it
NAMED_EARLY = 3  # words among which the report is named: "the allegation is false"
ONLY_WORDS = ("rebut", "refute", "contradict")  # only words can be
ALL = frozenset({"as", "all"})
SMALL = frozenset({"and", "or", "from", "by", "in", "of", "that", "told", "to", "tale", "story"})
DENY, DISPUTE = ("deny", "denie", "denying"), "disput"
RECEIVERS = frozenset({"him", "her", "them", "us", "me", "you"})
CLAUSE = frozenset({"that", "he", "she", "they", "it", "having", "being", "there", "we", "i"})


def act_of(unit: Unit, cue: Cue, content: tuple[Span, ...]) -> Act:
    """Return what a saying does.

    Who rejects a bid, dismisses a man or is denied bail denies nothing: what is turned down must
    be words, or a deed that somebody is said to have done.
    """
    lexis, verb = unit.lexicon, unit.words[cue.first]
    turns_down = verb in lexis["turning"] and cue.act != "asserts"  # “shot back”
    told = unit.words[cue.end : cue.end + 1] == ["that"] and cue.act in {"denies", "unsaid"}
    told &= not turns_down or _clause(unit, cue.end + 2)
    judged = cue.act in JUDGED or turns_down
    # “widersprach: Es sei anders gewesen” tells their own account
    own = cue.act == "denies" and unit.word(cue.end) == ":"
    if own or not content or told or not judged or complete(unit, cue):
        return "asserts" if own else cue.act
    start, end = content[0].start, content[-1].end
    tokens = TOKEN.finditer(unit.text, start, min(end, start + LONGEST_LOOK))
    words = in_full([token[0].lower() for token in islice(tokens, LONGEST_DENIAL + LONGEST_OBJECT)])
    passive = answered_by(unit, cue.first, cue.group)  # “the bid was rejected by Lee”
    pointing = frozenset() if passive and len(words) > 1 else _pointing(words, lexis)
    named = lexis.union("reports", "thoughts", "words").intersection(words[:LONGEST_OBJECT])
    named |= pointing
    reported = content[0].start < unit.starts[cue.first] and not passive
    reported |= words[:1] in (["“"], ['"'])
    if turns_down:
        return cue.act if named or reported or verb.startswith(ONLY_WORDS) else "views"
    if cue.act == "denies":
        return cue.act if reported or _disputed(verb, words, named, lexis) else "views"
    called = bool(named) and verb in lexis["naming"]
    if called and _belittled(words[:LONGEST_DENIAL], lexis):
        return "denies"
    if cue.act == "asserts" and takes_back(unit, content):
        return "denies"
    early = words[:NAMED_EARLY]
    pointed = not (lexis["reports"].isdisjoint(early) and POINTERS.isdisjoint(early))
    judges = called or (pointed and len(words) <= LONGEST_DENIAL)
    return "denies" if judges and _untrue(words[:LONGEST_DENIAL], lexis) else cue.act


def found_so(unit: Unit, cue: Cue, source: tuple[Span, ...], act: Act) -> Act:
    """Return what a finding does: an authority says what it found, which a poll but shows."""
    if act != "shows" or unit.words[cue.first] not in FOUND or unit.word(cue.end) != "that":
        return act
    who = unit.text[source[0].start : source[0].end].lower().split() if source else [""]
    judging = unit.lexicon.union("organisations", "governments", "titles", "hearers", "judging")
    paper = not unit.lexicon.union("records", "papers", "speeches", "polls").isdisjoint(who[:-1])
    return "asserts" if who[-1] in judging and not paper else act


def _belittled(words: list[str], lexis: Lexicon) -> bool:
    """Whether words belittle what they are of: “called the critique “careless””."""
    belittled = not lexis.union("untrue", "belittling").isdisjoint(words)
    return belittled and lexis["negations"].isdisjoint(words)


def _clause(unit: Unit, start: int) -> bool:
    """Whether a verb stands soon: “rejected that he knew”, but “shot down that plane”."""
    return has_verb(unit.words[start : start + LONGEST_OBJECT], unit.lexicon)


def _pointing(words: list[str], lexis: Lexicon) -> frozenset[str]:
    """The word by which what is turned down is pointed to: “shot that down”, not “that plane”."""
    if POINTERS.isdisjoint(words[:POINTED]):
        return frozenset()
    ends = lexis.union("prepositions", "auxiliaries", "modals") | {"as"}
    return frozenset(
        word
        for word, behind in zip(words[:POINTED], [*words[1:], ""], strict=False)
        if word in POINTERS and (not behind.isalpha() or behind in ends or behind[-2:] == "ly")
    )


def takes_back(unit: Unit, content: tuple[Span, ...]) -> bool:
    """Whether what is said takes another's word back, in a part of it or in all of it."""
    parts = [unit.text[slice(*span)] for span in content]
    if len(parts) > 1:
        parts.append(" ".join(parts))  # “The story,” he said, “is not true.”
    return any(taken_back(said, unit.lexicon) for said in parts)


def takes_back_alone(unit: Unit, content: tuple[Span, ...]) -> bool:
    """Whether speech that goes on begins with nothing but words that take another's back."""
    parts = (unit.text[slice(*span)] for span in content)
    return any(taken_back(said, unit.lexicon, alone=True) for said in parts)


def _disputed(verb: str, words: list[str], named: frozenset[str], lexis: Lexicon) -> bool:
    """Whether what is denied is words, a deed or a part in it: not "denied bail"."""
    if verb.startswith(ONLY_WORDS) or named or not lexis["privileges"]:
        return True
    first = next((word for word in words if not word.endswith("ly")), "")
    if first.endswith("ing"):
        return True  # “denied leaving the heater on”, “denied knowingly taking it”
    if verb.startswith(DENY):
        return lexis["privileges"].isdisjoint(words[:LONGEST_OBJECT]) and not _given(words, lexis)
    clause = words[0] in CLAUSE
    verbs = lexis.union("auxiliaries", "modals") - {"to"}
    told = any(word in verbs or word.endswith("n't") for word in words[1:LONGEST_OBJECT])
    return verb.startswith(DISPUTE) and (clause or told)


def _given(words: list[str], lexis: Lexicon) -> bool:
    """Whether something is kept from somebody: “denied Lee a hearing”, “denied them the vote”."""
    if words[0] in RECEIVERS:
        return True
    small = lexis.union("stopwords", "prepositions")
    at = next((at for at, word in enumerate(words[1:LONGEST_OBJECT], 1) if word in ARTICLES), None)
    if at is not None and words[at - 1] not in small:
        return True
    # “denied Ann Lee, the mayor of Osk, a hearing”
    ends = [at for at, word in enumerate(words) if word == "," and words[at + 1 : at + 2] != []]
    what = words[ends[1] + 1 : ends[1] + 1 + LONGEST_OBJECT] if len(ends) > 1 else []
    return what[:1] != [] and what[0] in ARTICLES and not lexis["privileges"].isdisjoint(what)


def _untrue(words: list[str], lexis: Lexicon) -> bool:
    """Whether words take something back: "is a lie", "wasn't true", but not "the wrong door"."""
    if lexis.union("true", "untrue").isdisjoint(words):
        return False
    words = [word for word in words if word not in MARKS]
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        easy = word == "so" and at + 1 < len(words) and words[at + 1].isalpha()
        if word in lexis["true"] and lexis.negates(before) and not easy:
            return True  # but “it is not so easy”
        said = before in lexis["auxiliaries"] or before in ALL or before.endswith("ly")
        last = at + 1 == len(words) or not words[at + 1].isalpha() or words[at + 1] in SMALL
        if word in lexis["untrue"] and (
            said or (last and before in INDEFINITE) or at + 1 == len(words)
        ):
            return True
    return False
