"""What stands right before a quote and governs it: “denied that”, “failed to”, “if”, “few of”."""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.check.around.edges import COUNTING
from summarise.check.terms.deeds import deed, gerund
from summarise.check.terms.turning import turned, turning_phrases
from summarise.read.text.lexicon import Lexicon, everywhere, lexicon
from summarise.read.text.small_words import NEARLY

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
CLAUSE = re.compile(r"[.!?;:\"]|(?<!\w)'|'(?!\w)|,|--?\s|\n")
# words in marks that are part of a clause: “the firm “cannot rule out” a sale”
SCRAP = re.compile(r"(?<=\w )\"([^\".!?,;:]{1,60})\"(?= (?!and |but |or ))")
SENTENCE = re.compile(r"[.!?;:]['\"]?\s|\"")
ASIDE = re.compile(r"([^\W\d_]+(?:'[^\W\d_]+)?), [^,.;:!?]{2,80}, \Z")
NEAR = 3  # words right before a quote in which a negation governs it
GOVERNING = 7  # words before "that" in which a doubt or a denial governs what follows
FURTHER = 14  # words before "or that"
MODAL = 2  # words right before a quote in which a modal governs it
LONGEST_SUBJECT = 5  # words of a subject before a quote: "the mayor of Osk"
BEFORE_TO = 3  # words before "to" among which what is only wanted or tried is looked for
INVERTED = frozenset({"Had", "Should", "Were"})
HELPING = frozenset({"have", "be", "been"})
BOUND = re.compile(
    r"(?i)\b((?:fewer|less|more) than|at (?:least|most)|up to|as (?:many|much|few|little) as"
    r"|an estimated|a maximum of|a minimum of|roughly|approximately|nearly|almost"
    r"|only|just|merely|close to|(?<![\w,] )(?:about|around|over|under)"
    r"|(?<=is |as |re |ct |st )(?:about|around|over|under)) \Z"
)
FIGURE = re.compile(r"[$€£¥₹]? ?\d|an? (?:dozen|hundred|thousand|million|billion)\b|[a-z]+")
OPENING = re.compile(r"(?:In the event (?:of|that)|In case of|Without|Absent|Barring) ")
COMMAS = 2  # commas, at most, between "if" and the clause that hangs on it
PLAIN_SAYING = frozenset({"said", "says", "say"})
HONOURING = frozenset({"late", "young", "honorary", "retired", "failed"})  # “the late Ann Lee”
ENOUGH = re.compile(r"\b(?:not|never|\w+n't)\b[^.;:,]*\benough to \w+ \Z")
HAD = re.compile(r"\b[Hh]ad (?:he|she|they|it|we|I|[A-Z][\w-]+) [^,.;:]+, \Z")
NOBODY = frozenset({"nobody", "none", "few"})
JOINING = frozenset({"and", "but", "or"})
ADVERBS = frozenset({"also", "well", "still", "soon", "yet", "even", "just", "be"})


def lost_before(before: str, quote: str) -> str | None:
    """Say what stands before a quote, both folded, and governs it; None where nothing does."""
    inside, words = WORD.findall(quote.lower()), lexicon("en")
    # a clause that runs on into marks: “did not “know” him”
    marked = before.endswith(' "') and before[-3:-2].isalpha()
    before = SCRAP.sub(r"\1", before[:-1] if marked else before)
    lost = _lost_before(before, inside, words) or _lost_bound(before, quote)
    if marked and lost and lost.strip("“”") in words["modals"]:
        lost = None  # “the council would “go on talking””: what is quoted is the deed
    enough, had = (ENOUGH.search(before), HAD.search(before)) if not lost else (None, None)
    return "“not … enough”" if enough else "“had …”" if had else lost


def _lost_before(before: str, inside: list[str], words: Lexicon) -> str | None:
    clause = _clause(before, words)
    if not clause or not before[-1:].isspace():
        return _condition(before, words) or _lost_over_aside(before)
    if clause[-1] in everywhere("that") or inside[:1] == ["that"]:
        return _lost_governing(clause)
    subject = _subject_start(clause)
    return (
        (_lost_governing(clause[:subject]) if subject else None)
        or _lost_beside(clause, words)
        or _lost_barred(clause, inside, words)
        or _lost_retold(clause, words)
        or _lost_part(clause, inside, words)
        or _condition(before, words)
    )


def _subject_start(clause: list[str]) -> int:
    """Index behind the "that" whose subject alone stands before a quote; 0 where none does.

    “Police doubt that Sergeant Al Reyes [took it]”.
    """
    that = max((at for at, word in enumerate(clause) if word in everywhere("that")), default=-1)
    subject = clause[that + 1 :]
    told = any(deed(word) or word in JOINING for word in subject)
    return that + 1 if that > 0 and 0 < len(subject) <= LONGEST_SUBJECT and not told else 0


def _lost_over_aside(before: str) -> str | None:
    """The negation before an aside between commas: “never, in all his years, [took a bribe]”."""
    aside = ASIDE.search(before)
    return f"“{aside[1]}”" if aside and turned(aside[1].lower()) else None


def _lost_barred(clause: list[str], inside: list[str], words: Lexicon) -> str | None:
    """What keeps a deed from being done, right before it: “barred from [signing it]”."""
    if not inside or not gerund(inside[0]):
        return None
    near = clause[-2:]
    barred = [word for word in near if word in words["barring"]]
    if "_".join(near) in words["barring"] or (barred and near[-1] in {"from", "against"}):
        return f"“{' '.join(near)}”"
    return f"“{barred[-1]}”" if barred else None  # “barred Lee [signing it]”


def _lost_retold(clause: list[str], words: Lexicon) -> str | None:
    """Whoever says it is not believed: “he lied when he said [it failed]”."""
    if clause[-1] not in words.cues or len(clause) == 1:
        return None
    said = clause[-1 - GOVERNING : -1]
    lied = [word for word in said if word in words["retelling"] or word in NOBODY]
    lied += [word for word in said[-MODAL:] if turned(word) and word not in NEARLY]
    return f"“{lied[-1]} … {clause[-1]}”" if lied else None


def _lost_part(clause: list[str], inside: list[str], words: Lexicon) -> str | None:
    """How many of those whom a quote speaks of, or that it is but wished: “few of [the men]”."""
    pair = clause[-2:]
    if not any(deed(word) and not gerund(word) for word in inside):
        return None
    if pair[-1] in words["wishing"]:
        return f"“{pair[-1]}”"
    part = pair[1:] == ["of"] and pair[0] in words["quantities"]
    return f"“{' '.join(pair)}”" if part else None


def _lost_bound(before: str, quote: str) -> str | None:
    """The bound of the number with which a quote begins: “fewer than [15 people]”."""
    first = FIGURE.match(quote.lower())
    figure = first[0] if first else ""
    # "about one man" is no number, nor "only a".
    counts = figure[-1:].isdigit() or figure in COUNTING - {"one", "a"} or " " in figure
    bound = BOUND.search(before) if counts or figure in COUNTING else None
    return f"“{bound[1]}”" if bound and (counts or " " in bound[1]) else None


def _lost_beside(clause: list[str], words: Lexicon) -> str | None:
    """The negation, wish, condition or modal right before a quote, in its own clause."""
    clause = clause[max((n for n, w in enumerate(clause) if w in JOINING), default=-1) + 1 :]
    if clause[:2] == ["if", "anything"]:
        return None
    if clause[:1] and clause[0] in NOBODY and len(clause) <= GOVERNING:
        return f"“{clause[0]}”"  # “nobody in this office [believes it]”
    if clause[-2:] == ["as", "though"]:
        return "“as though”"
    if clause[-1:] == ["either"]:
        return "“either”"
    if clause[-1:] and clause[-1] in words["qualifying"] - HONOURING:
        return f"“{clause[-1]}”"  # “an alleged [fraud]”
    return _lost_negation(clause, words) or _lost_wish(clause, words) or _lost_modal(clause, words)


def _lost_negation(clause: list[str], words: Lexicon) -> str | None:
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
    sure = words["doubting"] & {*clause[-NEAR:]} - {*near[-1:]}
    return f"“{near[-1]}”" if near and not sure else None


def _lost_wish(clause: list[str], words: Lexicon) -> str | None:
    if clause[-1:] == ["to"] and clause[-3:-2] == ["too"]:
        return f"“too {clause[-2]} to”"
    if clause[-1:] == ["to"]:
        wanted = [word for word in clause[-1 - BEFORE_TO : -1] if word in words["irrealis"]]
        return f"“{wanted[-1]} to”" if wanted else None
    return None


def _lost_modal(clause: list[str], words: Lexicon) -> str | None:
    condition = [word for word in clause if word in words["conditions"]]
    if condition:
        return f"“{condition[-1]}”"
    helped = [w for w in clause if w not in HELPING] if clause[-1:] else []
    open_ = words["modals"] - {"to", "will", "shall"}
    modal = [w for w in helped[-MODAL:] if w in open_ or w == "ought"]
    if modal and clause[-1] in words["modals"] | ADVERBS | HELPING | {"ought"}:
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
    hedges = [f"{one}_{other}" for one, other in pairwise(governing)]
    found = found or turning_phrases(governing)
    found = found or [pair.replace("_", " ") for pair in hedges if pair in everywhere("hedged")]
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
    if words[-1:] == ["or"]:
        return words[:-1][-FURTHER:]  # “no evidence that he lied or that [he knew]”
    if words[-1:] and words[-1] in JOINING:
        return []  # "doubted her and that she won": which verb governs it is unsure
    cut = max((at for at, word in enumerate(words) if word in JOINING), default=-1)
    near = words[cut + 1 :][-GOVERNING:]
    told = near[-1:] != [] and near[-1] in PLAIN_SAYING
    # “an officer who did not give his name [said] that”: what tells of who says it governs nothing
    apart = told and "who" in words[:-1] and not turned(words[-2])
    return near[-1:] if apart else near


def _condition(before: str, words: Lexicon) -> str | None:
    """The "if" with which a sentence begins, where the quote is the clause that hangs on it."""
    sentence = SENTENCE.split(before)[-1]
    first = WORD.match(sentence.lstrip())
    if first is not None and first[0] in INVERTED and first.end() >= len(sentence.strip()):
        return f"“{first[0]}”"  # “Had [the dam failed], …”
    if first is None or not before.rstrip().endswith(",") or sentence.count(",") > COMMAS:
        return None
    if "enough" in sentence or sentence.lstrip().lower().startswith("if anything"):
        return None  # “If that was not bad enough, [he lost two jobs]”
    opening = OPENING.match(sentence.lstrip())
    if opening:
        return f"“{opening[0]}…”"
    conditions = words["conditions"] - {"whether"}
    governs = first[0].lower() in conditions or first[0] in INVERTED
    return f"“{first[0]} …”" if governs else None
