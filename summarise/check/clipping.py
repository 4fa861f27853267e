"""Clipping: words that are in the source, cut so that what turns their sense is lost.

“refuse to meet” out of “did not refuse to meet”, “the dam will fail” out of “it is possible that
the dam will fail”, “he resigned” out of “he denied that he resigned”. The words right before and
right behind a verified quote are read for what governs it; behind a whole clause stands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.check.case import Case, warning
from summarise.check.edges import COUNTING
from summarise.check.folding import fold
from summarise.check.turning import turned, turning_phrases
from summarise.document import Span
from summarise.read.lexicon import Lexicon, everywhere, languages, lexicon
from summarise.read.reading import Reading
from summarise.summary import Evidence, Finding

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
CLAUSE = re.compile(r"[.!?;:\"]|(?<!\w)'|'(?!\w)|,|--?\s|\n")
SENTENCE = re.compile(r"[.!?;:]['\"]?\s|\"")
BULLET = re.compile(r"(?:\A|\n)[ \t]*[•▪‣◦*][ \t]*\Z")
ASIDE = re.compile(r"([^\W\d_]+(?:'[^\W\d_]+)?), [^,.;:!?]{2,80}, \Z")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
NUMBERED = re.compile(r"\b[Nn]os?\b\.? (?=\d)")
REACH = 160  # characters before and behind a quote that are read
NEAR = 3  # words right before a quote in which a negation governs it
GOVERNING = 7  # words before "that" in which a doubt or a denial governs what follows
MODAL = 2  # words right before a quote in which a modal governs it
BEFORE_TO = 3  # words before "to" among which what is only wanted or tried is looked for
MOST_PLACES = 5  # of a quote, that are read
LATER = 12  # words behind a quote among which an "if" hangs on it
HANGING = frozenset({"if", "unless"})
INVERTED = frozenset({"Had", "Should", "Were"})
FALSELY = frozenset({"falsely", "wrongly", "mistakenly"})
HELPING = frozenset({"have", "be", "been"})
BOUND = re.compile(r"(?i)\b((?:fewer|less|more) than|at (?:least|most)|up to) \Z")
FIGURE = re.compile(r"\d|[a-z]+")
COMMAS = 2  # commas, at most, between "if" and the clause that hangs on it
NEARLY = frozenset({"nearly", "almost"})
JOINING = frozenset({"and", "but", "or"})
ADVERBS = frozenset({"also", "well", "still", "soon", "yet", "even", "just", "be"})
ENDS = frozenset('.!?…”"')


def clipping(case: Case) -> Iterator[Finding]:
    """Every quote keeps the negation, doubt, condition or question that governs it."""
    for item in case.draft.quoted():
        yield from clipped(item.id, case.evidence[item.id], case.reading)


def clipped(item: str, evidence: Evidence, reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a verified quote was cut out of what turns its sense."""
    # A quote in several places is clipped only where each of them is; one with gaps is one.
    places = (evidence.span,) if evidence.status == "spliced" else evidence.spans[:MOST_PLACES]
    lost = None
    for span in filter(None, places):
        lost = _lost(span, reading, lexicon("en"))
        if not lost:
            return
    if lost and evidence.span:
        whole = reading.around(evidence.span)
        shown = " ".join(reading.document.at(whole).split())
        yield warning("quote-clipped", item, f"cut off {lost}; the source says: {shown}", (whole,))


def _lost(span: Span, reading: Reading, words: Lexicon) -> str | None:
    """What governs a quote and was left out, in words, or None."""
    text, quote = reading.document.text, reading.document.at(span)
    raw = BLANK_LINE.split(text[max(0, span.start - REACH) : span.start])[-1]
    raw = "" if _begins_line(raw, quote, words) else raw
    before = NUMBERED.sub("", fold(raw).text)
    behind = fold(BLANK_LINE.split(text[span.end : span.end + REACH])[0]).text
    inside = WORD.findall(fold(quote).text.lower())
    return (
        _lost_before(before, inside, words)
        or _lost_bound(before, quote)
        or _lost_behind(behind, quote, words)
    )


def _begins_line(raw: str, quote: str, words: Lexicon) -> bool:
    """Whether a quote begins a line that no sentence runs into: under a headline, behind a bullet.

    A line of wrapped text may begin with a name, but hardly with a small word in a capital.
    """
    first = WORD.match(quote.lstrip("“\"'‘"))
    small = first is not None and first[0][0].isupper() and first[0].lower() in words["stopwords"]
    return BULLET.search(raw) is not None or (raw.rstrip(" ")[-1:] == "\n" and small)


def _lost_before(before: str, inside: list[str], words: Lexicon) -> str | None:
    clause = _clause(before, words)
    if not clause or not before[-1:].isspace():
        return _condition(before, words) or _lost_over_aside(before)
    if clause[-1] in everywhere("that") or inside[:1] == ["that"]:
        return _lost_governing(clause)
    return (
        _lost_beside(clause, words)
        or _lost_part(clause, inside, words)
        or _condition(before, words)
    )


def _lost_over_aside(before: str) -> str | None:
    """The negation before an aside between commas: “never, in all his years, [took a bribe]”."""
    aside = ASIDE.search(before)
    return f"“{aside[1]}”" if aside and turned(aside[1].lower()) else None


def _lost_part(clause: list[str], inside: list[str], words: Lexicon) -> str | None:
    """How many of those whom a quote speaks of, or that it is but wished: “few of [the men]”."""
    pair = clause[-2:]
    if not any(word in words["finite"] or word.endswith("ed") for word in inside):
        return None
    if pair[-1] in words["wishing"]:
        return f"“{pair[-1]}”"
    part = pair[1:] == ["of"] and pair[0] in words["quantities"]
    return f"“{' '.join(pair)}”" if part else None


def _lost_bound(before: str, quote: str) -> str | None:
    """The bound of the number with which a quote begins: “fewer than [15 people]”."""
    first, bound = FIGURE.match(quote.lower()), BOUND.search(before)
    counts = first is not None and (first[0].isdigit() or first[0] in COUNTING)
    return f"“{bound[1]}”" if bound and counts else None


def _lost_beside(clause: list[str], words: Lexicon) -> str | None:
    """The negation, wish, condition or modal right before a quote, in its own clause."""
    clause = clause[max((n for n, w in enumerate(clause) if w in JOINING), default=-1) + 1 :]
    if clause[:1] == ["if"] and clause[1:2] == ["anything"]:
        return None
    near = [
        word
        for at, word in enumerate(clause)
        if at >= len(clause) - NEAR
        and turned(word)
        and word not in NEARLY
        and (word not in words["irrealis"] or clause[at + 1 : at + 2] == ["to"])
    ]
    near += [word for word in clause[-NEAR:] if word in words["supposing"]]
    near += [word for word in clause[-1:] if word in NEARLY or word == "few"]
    near += turning_phrases(clause[-NEAR - 1 :])
    near = [word for word in near if word not in words["conditions"]]
    if near and not words["doubting"] & {*clause[-NEAR:]} - {near[-1]}:
        return f"“{near[-1]}”"
    if clause[-1:] == ["to"]:
        wanted = [word for word in clause[-1 - BEFORE_TO : -1] if word in words["irrealis"]]
        return f"“{wanted[-1]} to”" if wanted else None
    condition = [word for word in clause if word in words["conditions"]]
    if condition:
        return f"“{condition[-1]}”"
    helped = [w for w in clause if w not in HELPING] if clause[-1:] else []
    modal = [w for w in helped[-MODAL:] if w in words["modals"] - {"to", "will", "shall"}]
    if modal and clause[-1] in words["modals"] | ADVERBS | HELPING:
        return f"“{modal[-1]}”"
    return None


def _clause(before: str, words: Lexicon) -> list[str]:
    """The words before a quote in its clause, in lower case; names that are words left out."""
    parts = CLAUSE.split(before)
    found = WORD.findall(parts[-1])
    if len(parts) > 1 and len(found) == 1 and found[0].lower() in everywhere("that"):
        found = WORD.findall(parts[-2]) + found  # “er bestritt, dass”
    return [
        word.lower()
        for at, word in enumerate(found)
        if not (at and word[0].isupper() and word.lower() in words["namesakes"])
    ]


def _lost_governing(clause: list[str]) -> str | None:
    """The doubt or denial that governs a clause with "that"; "no doubt that" is none."""
    governing = _governing(clause)
    found = [word for word in governing if turned(word) or word in everywhere("hedged")]
    found = found or turning_phrases(governing)
    if len(found) > 1 and turned(found[-2]) and found[-1] in lexicon("en")["doubting"]:
        return None
    return (
        f"“{found[-1]} … {clause[-1] if clause[-1] in everywhere('that') else 'that'}”"
        if found
        else None
    )


def _governing(clause: list[str]) -> list[str]:
    """The words that govern a clause with "that", behind the last "and" or "but" before it."""
    words = clause[:-1] if clause[-1] in everywhere("that") else clause
    if words[-1:] and words[-1] in JOINING:
        return []  # "doubted her and that she won": which verb governs it is unsure
    cut = max((at for at, word in enumerate(words) if word in JOINING), default=-1)
    return words[cut + 1 :][-GOVERNING:]


def _condition(before: str, words: Lexicon) -> str | None:
    """The "if" with which a sentence begins, where the quote is the clause that hangs on it."""
    sentence = SENTENCE.split(before)[-1]
    first = WORD.match(sentence.lstrip())
    if first is not None and first[0] in INVERTED and first.end() >= len(sentence.strip()):
        return f"“{first[0]}”"  # “Had [the dam failed], …”
    if first is None or not before.rstrip().endswith(",") or sentence.count(",") > COMMAS:
        return None
    conditions = words["conditions"] - {"whether"}
    governs = first[0].lower() in conditions or first[0] in INVERTED
    return f"“{first[0]} …”" if governs else None


def _lost_behind(behind: str, quote: str, words: Lexicon) -> str | None:
    behind = behind[1:] if behind[:1] in {'"', "'"} else behind  # “The war was lost” is a lie
    if quote.rstrip()[-1:] in ENDS or not behind or not (behind[0].isspace() or behind[0] == ","):
        return "its question mark" if behind[:1] == "?" else None
    following = [word.lower() for word in WORD.findall(re.split(r"[.!?;:]", behind)[0])[:4]]
    lost = _taken_back(behind, following, words) or _hanging(behind, following, words)
    if lost:
        return lost
    end = re.search(r"[.!?]", behind)
    asked = end is not None and end[0] == "?" and not CLAUSE.search(behind[: end.start()])
    return "its question" if asked else None


def _taken_back(behind: str, following: list[str], words: Lexicon) -> str | None:
    """What takes a quote back right behind it: “, which is false”, “, he falsely claimed”."""
    falsely = [at for at, word in enumerate(following) if word in FALSELY and behind[0] == ","]
    if falsely:
        return f"“{' '.join(following[: falsely[0] + 1])}”"
    untrue = bool({*following} & words["untrue"]) and {"is", "was"} & {*following[:2]}
    doubted = following[:1] and following[0] in words["supposing"]
    denied = untrue or doubted or _denied_behind(behind, following)
    return f"“{' '.join(following)}”" if denied else None


def _hanging(behind: str, following: list[str], words: Lexicon) -> str | None:
    """The condition that hangs on a quote, or a negation that other languages set behind it."""
    first = following[0] if following else ""
    if first in words["conditions"] and first != "whether" and following[1:2] != ["only"]:
        return f"“{first} …”"
    if following[:2] == ["only", "if"]:
        return "“only if …”"
    if behind[0].isspace() and any(first in _other("negations", x) for x in languages()):
        return f"“{first}”"
    later = WORD.findall(CLAUSE.split(behind)[0].lower())[1:LATER] if behind[0].isspace() else []
    return next((f"“{word} …”" for word in later if word in HANGING), None)


def _denied_behind(behind: str, following: list[str]) -> bool:
    """Whether what was quoted is denied right behind it: "…, he denied"."""
    denies = lexicon("en")["denies"]
    first = following[:1] and following[0]
    others = {"which", "nobody", "none", "no", "and", "but"} | denies
    return behind[0] == "," and bool({*following[:3]} & denies) and first not in others


def _other(section: str, language: str) -> frozenset[str]:
    """A section of another language than English, in which a negation stands behind its verb."""
    return frozenset() if language in {"en", "es"} else lexicon(language)[section]
