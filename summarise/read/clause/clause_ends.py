"""What stands behind a cue, up to where somebody else speaks or the sentence goes on."""

from __future__ import annotations

from summarise.document import Span
from summarise.read.clause.charges import is_answered
from summarise.read.clause.noun_phrases import name_end
from summarise.read.clause.other_senses import otherwise
from summarise.read.text.lexicon import ANSWERED, ENDING
from summarise.read.text.small_words import ARTICLES
from summarise.read.text.units import DASHES, QUOTED, Unit

SAID = frozenset({"said", "says", "told", "tells", "wrote", "writes", "calls", "asks", "adds"})
LEFT_OVER = frozenset({"and", "but", ",", "before"})  # words that what is said does not end with
REPORTED = frozenset({"reported", "reports"})
COMMAS = frozenset({",", "—", "–"})
TRAILING = frozenset(
    {"when", "while", "until", "after", "before", "and", "but", "which", "who", "meaning"}
    | {"although", "though", "since", "—", "–"}
)
PRONOUNS = frozenset({"he", "she", "they", "it"})
MEANWHILE = frozenset({"as", "after"})
CONTRAST = frozenset({"but", "while", "though", "although", "whereas"})
LONGEST_HELPERS = 4  # words of "mais il a" and the verb behind them
LONGEST_DAY = 3  # words of "on Thursday."
LONGEST_ASIDE = 5  # words of “he later explained,”
LONGEST_APPOSED = 20  # words from "and" to the verb, a name and an office
JOINING = frozenset({"and", "but", "while"})
LONGEST_OTHER = 12  # words from "but" to the verb of who speaks then
CLOSING = "”\"’»'"


def _clause_of(unit: Unit, at: int, start: int) -> int | None:
    """Where a clause begins in which somebody else says something: “…, but Lee denied that”."""
    word, follows = unit.words[at], unit.words[at + 1 : at + 2]
    acts = unit.lexicon.acts(word)
    finite = word in SAID or word.endswith(("ed", "ies"))
    finite = finite or (
        word.endswith("s") and (unit.capital(at - 1) or unit.words[at - 1] in PRONOUNS)
    )
    # “…, but many observers doubt that”
    several = unit.words[at - 1].endswith("s")
    several &= word not in unit.lexicon["nouns"] or follows == ["that"]
    finite |= several and bool(acts) and not word.endswith("ing")
    plain = "denies" in acts or follows in (["that"], [QUOTED])
    if not finite:
        return None
    if word in SAID and unit.words[at - 1] == ",":
        return _apposed(unit, at, start)
    for back in range(at - 2, max(start, at - LONGEST_OTHER), -1):
        joined = unit.words[back] == "and" and (plain or _who(unit, back + 1, at))
        turns = joined or unit.words[back] in CONTRAST
        aside = unit.words[back] in {"while", "whereas"} and back + 1 < at
        apart = unit.words[back - 1] in {",", QUOTED}
        apart |= unit.words[back] == "but" and unit.capital(back + 1) and word in SAID
        if turns and (aside or apart):
            return back
        comma = _meanwhile(unit, back, start)
        if comma:
            return comma
        if unit.words[back] in {",", QUOTED, "that"}:
            return None
    return None


def _apposed(unit: Unit, at: int, start: int) -> int | None:
    """Where somebody with an office begins to speak: “…, and Ann Lee, the mayor, said it was”."""
    for back in range(at - 2, max(start, at - LONGEST_APPOSED), -1):
        if unit.words[back : back + 1] == [","] and unit.words[back + 1] in JOINING:
            last = name_end(unit, back + 2, marks={"."})
            named = last > back + 2 and unit.words[last : last + 1] == [","] and last < at - 1
            return back if named else None
    return None


def _who(unit: Unit, start: int, end: int) -> bool:
    """Whether a name alone, or "he", stands there."""
    named = all(map(unit.capital, range(start, end)))
    return start < end and (named or (end - start == 1 and unit.words[start] in PRONOUNS))


def _meanwhile(unit: Unit, at: int, start: int) -> int | None:
    """Where the writer goes on to when it was said: “…, as”, “…, two days after Lee said so”."""
    if unit.words[at] not in MEANWHILE:
        return None
    spell = at - 1 > start and unit.words[at - 1] in unit.lexicon["spells"]
    asides = unit.words[at + 1 : at + 1 + LONGEST_ASIDE]
    if unit.words[at] == "as" and asides[:1] and asides[0] in PRONOUNS and "," in asides:
        return None  # “…, as he later explained, …”
    first = at - (1 + (unit.words[at - 2] != ",") if spell else 0)
    return first - 1 if first - 1 > start and unit.words[first - 1] == "," else None


def _past_speech(unit: Unit, start: int, end: int) -> int:
    """Where what is said ends, if its last speech ends it: “saying “No,” when she was asked”."""
    last = max(unit.places({QUOTED}, start, end), default=end)
    follows, then = [*unit.words[last + 1 : min(end, last + 3)], "", ""][:2]
    if last + 1 >= end or then == "that":
        return end
    marked = unit.goes_on(last)
    alone = last == start and follows in {"in", "to", "on", "at", "during"}
    # “saying “No” and left”, but “said it was “odd” and undervalued it”
    deed = follows in {"and", "but"} and then.endswith("ed") and (marked or last == start)
    deed |= follows.endswith("ing") and marked  # “chanted “No,” raising a question”
    # “said he would “protect us,” the crowd rose”
    clause = (
        follows in ARTICLES and marked and any(map(unit.lexicon.past, unit.words[last + 2 : end]))
    )
    # “who called it “odd,” said it was late”
    deed |= marked and follows in SAID and unit.word(last + 2) != "that"
    # “told the guard: “Out!” Ann Lee said that it rained”
    name = name_end(unit, last + 1, end, marks={"."})
    deed |= marked and name > last + 1 and unit.word(name) in SAID
    goes_on = deed or follows in DASHES or (marked and (follows in TRAILING or alone)) or clause
    return last + 1 if goes_on else end


def right_of(unit: Unit, start: int, end: int | None = None) -> tuple[Span, ...]:
    """What stands behind the cue, up to a participle that begins another saying, or to `end`."""
    end = len(unit.words) if end is None else end
    while start < end and (unit.words[start] in COMMAS or unit.words[start] == ":"):
        dash = unit.words[start]
        closing = unit.find(dash, start + 1, end) if dash in DASHES else end
        if closing < end and unit.word(closing + 1) != "that":
            break  # “said that – in her view – it rained”
        start = closing + 2 if closing < end else start + 1  # “said – in May – that it rained”
    if start < end and start > 1 and unit.words[start] == "and" and unit.words[start - 1] == ",":
        return ()  # “the rain continued, and the dam broke”
    known, turns = unit.lexicon.cues, unit.lexicon.turns
    for at in unit.places(turns, start, end):
        word, before = unit.words[at], unit.words[at - 1]
        ended = at > start and word in ENDING and ends_sentence(unit, at)
        another = word in known and begins_another(unit, at, before)
        if ended or (another and not last_deed(unit, at, start)):
            end = at
            break
        clause = _another(unit, at, start) if word in known else None
        charged = word in unit.lexicon.charges and before == ","
        charged = charged and unit.word(at + 1) not in {"and", "or", ","}
        clause = is_answered(unit, at) if word in ANSWERED or charged else clause
        if clause:
            end = clause
            break
    end = _bracketed(unit, start, unit.find(";", start, end))
    end = _past_speech(unit, start, end) if QUOTED in unit.words else end
    joining = unit.lexicon["ands"]
    while end > start and (unit.words[end - 1] in LEFT_OVER or unit.words[end - 1] in joining):
        end -= 1
    if start >= end:
        return ()
    span = unit.trimmed(unit.span_of(start, end))
    return (span,) if span.start < span.end else ()


def _bracketed(unit: Unit, start: int, end: int) -> int:
    """Where a bracket opens that others say: “called it half (it is a third, according to Lee)”."""
    opened = unit.find("(", start + 1, end)
    told = unit.lexicon["according"].isdisjoint(unit.words[opened : unit.find(")", opened)])
    return end if opened == end or told else opened


def _another(unit: Unit, at: int, start: int) -> int | None:
    """Where another saying begins whose verb stands there, or who said all of it is told."""
    turned = None if unit.lexicon.lists_verbs else _turned(unit, at, start)
    return turned or _clause_of(unit, at, start) or _told_last(unit, at, start)


def _turned(unit: Unit, at: int, start: int) -> int | None:
    """Where who spoke says another thing: “…, mais il a nié”, “…, bestritt aber”."""
    turns = unit.lexicon["ands"]
    if unit.words[at - 1] == "," and unit.word(at + 1) in turns:
        return at - 1
    for back in range(at - 1, max(start, at - LONGEST_HELPERS), -1):
        if unit.words[back] in turns and unit.words[back - 1] == ",":
            return back - 1
    return None


def _told_last(unit: Unit, at: int, start: int) -> int | None:
    """Where the last words tell who says it all: “…, a spokesman said.”."""
    if not unit.lexicon.lists_verbs:
        return _said_last(unit, at, start)
    word, behind = unit.words[at], unit.words[at + 1 :]
    if len(behind) > LONGEST_DAY or not {*behind} - unit.lexicon["days"] <= {"on", "."}:
        return None
    told = word in SAID or (word.endswith("ed") and "asserts" in unit.lexicon.acts(word))
    near = max(start, at - LONGEST_OTHER) + 1
    commas = unit.places({","}, near, at - 1) if told else []
    if told and unit.words[at - 3 : at - 1] == [":", QUOTED]:
        return at - 3  # “…: “No,” he wrote”
    return commas[-1] if commas else None


def _said_last(unit: Unit, at: int, start: int) -> int | None:
    """Where the last clause tells who says it, its verb first: “…, a précisé le magistrat.”."""
    helped = unit.words[at - 1] in unit.lexicon["auxiliaries"]
    comma, behind = at - 1 - helped, unit.words[at + 1 :]
    named = behind != [] and (behind[0] in unit.lexicon["articles"] or unit.capital(at + 1))
    more = {",", QUOTED, ":"} | unit.lexicon["that"]
    told = comma > start and unit.words[comma] == "," and named and more.isdisjoint(behind)
    return comma if told and "asserts" in unit.lexicon.acts(unit.words[at]) else None


def last_deed(unit: Unit, at: int, start: int) -> bool:
    """Whether a verb is the last of what somebody is said to have done: “he hit, sent and …”."""
    if unit.words[at - 1] != "and":
        return False
    commas = unit.places({","}, start + 1, at - 1)
    deed = unit.words[commas[-1] + 1] if commas else ""
    return unit.lexicon.past(deed) and deed not in unit.lexicon.cues


def finite(word: str) -> bool:
    """Whether a word of saying says that it was said: "told", "reported"; not "think"."""
    return word.endswith("ed") or word in SAID


def begins_another(unit: Unit, at: int, before: str) -> bool:
    """Whether a cue begins another saying: “…, adding that”, “…, but denied”, “… and said that”."""
    word = unit.words[at]
    if otherwise(unit, at, before):
        return False  # “imports and related losses”
    if word.endswith("ing"):
        return before in {",", QUOTED, "before"}
    acts = unit.lexicon.acts(word)
    denies = "denies" in acts and word.endswith(("ed", "es"))
    if before == "," and word.endswith("ed") and unit.words[at + 1 : at + 2] == ["that"]:
        return not _apposed_before(unit, at)
    if before == "," and word in SAID | REPORTED:
        named = at + 1 + (unit.word(at + 1) == "the")
        office = unit.lexicon.union("titles", "unnamed", "persons")
        named += unit.word(named) in office  # “…, said lawyer Ann Lee”
        return unit.capital(named) if named < len(unit.words) else False
    if before not in {"and", "but", "then"} and before not in unit.lexicon["ands"]:
        return False
    known = finite(word) or not unit.lexicon.lists_verbs
    return denies or known or unit.words[at + 1 : at + 2] == ["that"]


def _apposed_before(unit: Unit, at: int) -> bool:
    """Whether a name set off by commas stands right before: “letters by the owner, Osk, showed”."""
    first = at - 1
    while first and (unit.capital(first - 1) or unit.words[first - 1] == "."):
        first -= 1
    return 0 < first < at - 1 and unit.words[first - 1] == ","


def ends_sentence(unit: Unit, at: int) -> bool:
    """Whether a stop ends a sentence inside a unit: not "J. Smith", "Sen. Jones"."""
    stop = unit.words[at] in ENDING and unit.passages[at] < 0
    if not stop or at + 1 >= len(unit.words) or unit.starts[at + 1] <= unit.ends[at]:
        return False
    opens = unit.words[at + 1] == QUOTED or unit.capital(at + 1)
    before = unit.words[at - 1].rsplit("-", 1)[-1]  # "then-Sen."
    # "the U.S. Supreme Court", but "in the U.S. The court"
    letters = "." in before and unit.words[at + 1] not in unit.lexicon["stopwords"]
    return opens and not (len(before) == 1 or letters or before in unit.lexicon["abbreviations"])
