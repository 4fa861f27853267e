"""Contents: what is said, to the left or to the right of who says it."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.document import Span
from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import (
    CLOSING,
    COMMAS,
    begins_another,
    ends_sentence,
    right_of,
)
from summarise.read.clause.noun_phrases import has_verb
from summarise.read.content.content_starts import GOING_ON, LONGEST_LISTENER
from summarise.read.text.lexicon import ENDING
from summarise.read.text.small_words import SUPPOSING
from summarise.read.text.units import DASHES, QUOTED, Unit

SHORTEST_CLAUSE = 4  # words, with its comma, that can be said before "X said"
SHORTEST_TOLD = 2  # words and their comma, where the verb stands second: “Er lüge, sagte Lee”
FURTHEST = 120  # words back that the sentence of what was said may begin
ASIDE = 2  # a comma and a word must follow what stands in the middle of what is said
PARTING = ENDING | {QUOTED, ","}
TOLD = frozenset({",", ".", QUOTED})  # behind these nobody is told
RESUMING = frozenset({",", ".", ":", "—", "–"})
LONGEST_TITLE = 6  # words
TOPIC = ["as", "for"]
MEANWHILE = frozenset({"as", "while", "when", "before", "after"})
FRAMING = frozenset({"when", "while", "although", "though", "if", "because", "since", "once"})
QUESTIONS = frozenset({"question", "questions"})
LEADS = frozenset({"so", "but"})  # words that lead on and frame nothing


def left_of(unit: Unit, end: int, floor: int, *, last: bool = False) -> tuple[Span, ...]:
    """What stands before the source, where a comma or a closing mark sets it apart.

    With `last` the source and its verb end the sentence: nothing else can be what is said.
    """
    if end <= floor or not (unit.words[end - 1] in COMMAS or unit.words[end - 1] == QUOTED):
        return ()
    floor = _behind_colon(unit, _sentence_start(unit, floor, end), end)
    floor = _past_topic(unit, floor, end)
    opened = max(unit.places({"("}, floor, end), default=-1) if "(" in unit.words else -1
    if opened >= 0 and QUOTED in unit.words[opened:end] and ")" not in unit.words[opened:end]:
        floor = opened + 1  # “… of headlines (“No,” said the Post in Osk)”
    if (
        unit.words[end - 1] == ","
        and end - floor < (SHORTEST_CLAUSE if unit.lexicon.lists_verbs else SHORTEST_TOLD)
        and QUOTED not in unit.words[floor:end]
    ):
        return ()
    if not last and QUOTED not in unit.words[floor:end] and not _clause(unit, floor, end):
        return ()
    if unit.words[floor] in {"to", "in"} and not QUESTIONS.isdisjoint(unit.words[floor:end]):
        return ()  # “To a question about “the dam,” Lee said”
    span = unit.trimmed(unit.span_of(floor, end))
    return (span,) if span.start < span.end else ()


def _sentence_start(unit: Unit, floor: int, end: int) -> int:
    """Where the last sentence begins of several that one unit holds."""
    for at in range(end - 2, max(floor, end - FURTHEST), -1):
        if ends_sentence(unit, at) and QUOTED in unit.words[at + 1 : end]:
            return at + 1
    return floor


def _past_topic(unit: Unit, floor: int, end: int) -> int:
    """Where speech begins behind what it is about: “As for the plan, [“it failed,”] X said”."""
    speech = unit.find(QUOTED, floor, end)
    topic = unit.words[floor:speech]
    return speech if speech < end and topic[:2] == TOPIC and topic[-1] == "," else floor


def _behind_colon(unit: Unit, floor: int, end: int) -> int:
    """Where speech begins that a colon brings: “She scolded him: “…,” she said”."""
    while end > floor and unit.words[end - 1] in COMMAS:
        end -= 1
    brought = unit.words[end - 2 : end] == [":", QUOTED] and end - 1 > floor
    # “Neither was impressed - “He is rude,” Lee said”
    told = unit.words[floor : end - 2]
    brought |= (
        unit.words[end - 1 : end] == [QUOTED]
        and unit.words[end - 2] in DASHES
        and (len(told) >= SHORTEST_CLAUSE and QUOTED not in told)
    )
    return end - 1 if brought else floor


def _clause(unit: Unit, start: int, end: int) -> bool:
    """Whether words can be said by themselves: “less than an hour later”, “as X left” cannot."""
    first = unit.words[start]
    topic = unit.words[start : start + 2] in (TOPIC, ["as", "of"])
    hanging = first in unit.lexicon["breaks"] and not topic
    # “shortly after Lee left”, but “minutes after it, he fell” and “never before”
    framed = unit.word(start + 1) in {"after", "before"} and first not in {"never", "ever"}
    hanging |= framed and "," not in unit.words[start : end - 1]
    if hanging and first in FRAMING and _main_clause(unit, start, end):
        return True
    if hanging or (first == "less" and unit.words[start + 1] == "than"):
        return False
    if not unit.lexicon.lists_verbs:
        return True
    verbs = unit.lexicon.union("auxiliaries", "modals")
    return any(
        word in verbs or word.endswith(("s", "n't")) or unit.lexicon.past(word)
        for word in unit.words[start + 1 : end]
    )


def _main_clause(unit: Unit, start: int, end: int) -> bool:
    """Whether a clause of its own stands behind what frames it: “When he came, it fell”."""
    comma = unit.find(",", start, end - 1)
    lead, rest = unit.words[start:comma], unit.words[comma + 1 : end]
    subject = rest != [] and rest[0] not in unit.lexicon.union("breaks", "prepositions")
    return subject and has_verb(lead, unit.lexicon) and has_verb(rest, unit.lexicon)


def quoted_before(unit: Unit, at: int) -> bool:
    """Whether speech stands right before that word."""
    at -= 1
    while at >= 0 and unit.words[at] in COMMAS:
        at -= 1
    return at >= 0 and unit.words[at] == QUOTED and not _title(unit, at)


def _title(unit: Unit, at: int) -> bool:
    """Whether a passage is the name of a work: “On “Face the Nation,” X said …”."""
    first = at
    while first and unit.words[first - 1] not in PARTING:
        first -= 1
    inner = unit.text[unit.starts[at] : unit.ends[at]].strip(CLOSING + "“‘ ,").split()
    small = unit.lexicon["stopwords"]
    named = all(word[0].isupper() or word in small for word in inner if word[0].isalpha())
    before = unit.words[first:at]
    begins = before[:1] != [] and before[0] in unit.lexicon["prepositions"]
    # “Speaking on Sunday on “This Week,” X said …”
    begins |= len(inner) > 1 and not unit.lexicon["prepositions"].isdisjoint(before)
    return begins and named and len(inner) <= LONGEST_TITLE


def resumed(unit: Unit, start: int) -> tuple[Span, ...]:
    """Speech broken by its attribution: “A,” he said, “B.”."""
    return tuple(unit.span_of(at, at + 1) for at in _resuming(unit, start))


def used(unit: Unit, start: int) -> int:
    """Index behind the last piece of resumed speech, so that it is not attributed twice."""
    return max([start, *(at + 1 for at in _resuming(unit, start))])


def _resuming(unit: Unit, start: int) -> Iterator[int]:
    """Where speech goes on behind a mark, up to the next word of saying."""
    for at in range(start, len(unit.words)):
        word = unit.words[at]
        # “A,” he said, referring to his boss, “B.”, and “speaking of his boss”
        aside = word == "referring" or (word == "speaking" and unit.word(at + 1) in {"of", "about"})
        another = word in unit.lexicon.cues and not aside
        if another and (begins_another(unit, at, unit.words[at - 1]) or _brings(unit, start, at)):
            return
        before = at - 1 if unit.words[at - 1] in {"but", "and"} else at
        if unit.words[at] == QUOTED and at > 0 and unit.words[before - 1] in RESUMING:
            yield at


def _brings(unit: Unit, start: int, at: int) -> bool:
    """Whether another's speech follows: “…,” Lee said as a man yelled: “…”."""
    brings = unit.word(at + 1) in {":", ","} and unit.word(at + 2) == QUOTED
    return brings and not MEANWHILE.isdisjoint(unit.words[start:at])


def aside(unit: Unit, start: int, end: int, floor: int) -> tuple[Span, ...]:
    """“The plan, a source said, is to wait”: what is said stands on both sides."""
    rest = unit.words[end : end + 2]
    if start - 1 <= floor or unit.words[start - 1] != "," or len(rest) < ASIDE or rest[0] != ",":
        return ()
    follows = rest[1] in GOING_ON or rest[1].endswith("ing")
    if follows or QUOTED in rest:
        return ()
    pieces = (unit.span_of(floor, start - 1), *right_of(unit, end))
    trimmed = tuple(unit.trimmed(piece) for piece in pieces)
    return trimmed if all(span.start < span.end for span in trimmed) else ()


def begun(unit: Unit, start: int, end: int, floor: int) -> tuple[Span, ...]:
    """“It was, he said, “a stone””: what is said begins in other words, and speech goes on."""
    comma, speech = unit.words[start - 1 : start], unit.words[end : end + 2]
    if comma != [","] or speech != [",", QUOTED] or start - 1 <= floor:
        return ()
    spoken = unit.text[unit.starts[end + 1] : unit.ends[end + 1]]
    small = next((letter.islower() for letter in spoken if letter.isalpha()), False)
    framed = unit.words[floor] in unit.lexicon.union("prepositions", "breaks") - LEADS - SUPPOSING
    if framed or not small or QUOTED in unit.words[floor:start]:
        return ()
    return (unit.trimmed(unit.span_of(floor, start - 1)), *resumed(unit, end + 1))


def nothing_but_time(unit: Unit, start: int) -> bool:
    """Whether nothing that could be said stands behind the cue: a day, a place, an aside."""
    if unit.words[start - 1] in TELL:
        start = _past_told(unit, start)
    comma = unit.find(",", start)
    joined = comma > start and unit.words[comma + 1 : comma + 2] in (["and"], ["but"])
    end = comma if joined else len(unit.words)  # “…, he said in a letter, and the records show”
    end = min([end, *unit.places(DASHES, start)])  # “…, he said on Tuesday - a day that”
    rest = [word for word in unit.words[start:end] if word.isalnum() or word == QUOTED]
    if rest and rest[0] == "to" and unit.words[start - 1] in unit.lexicon["infinitives"]:
        return False
    return (
        not rest
        or (unit.words[start] == "," and rest[0] != QUOTED)
        or (rest[0] in unit.lexicon["stops"] and "that" not in rest and QUOTED not in rest)
    )


def _past_told(unit: Unit, start: int) -> int:
    """Step over whom a whole sentence is told, at its end: “…, he told a court in Osk”."""
    at = start
    stops, clauses = unit.lexicon["stops"], unit.lexicon["pronouns"]
    while at < len(unit.words) and unit.words[at] not in stops and unit.words[at] not in TOLD:
        clause = at > start and (unit.words[at] in clauses or unit.words[at] in {"the", "that"})
        deed = unit.words[at].endswith("ed") and not unit.capital(at)  # “the Associated Press”
        if clause or at - start > LONGEST_LISTENER or deed:
            return start
        at += 1
    return at
