"""What is said behind a verb of saying, up to where somebody else speaks or the writer goes on."""

from __future__ import annotations

from summarise.document import Span
from summarise.read.clause.clause_ends import right_of
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import DETERMINERS, FINITE, has_verb
from summarise.read.clause.objects import object_of
from summarise.read.clause.other_senses import TOLD
from summarise.read.content.content_starts import content_start
from summarise.read.content.tails import JOINING, before_tail, first_of, goes_on, stopped
from summarise.read.text.small_words import SUBJECTS
from summarise.read.text.units import QUOTED, Unit

WHEREOF = frozenset({"of", "about", "against"})  # “boast of a win”
# behind these “she said she would” tells nothing that is said
DONE = frozenset(
    {"as", "what", "when", "everything", "all", "than", "if", "after", "before", "until"}
)
CONCEDING = frozenset({"though", "although", "while", "as", "when", "after", "because", "since"})
CLAUSES = DETERMINERS | SUBJECTS | TOLD  # where a clause begins
PLAIN = frozenset(
    {"said", "says", "responded", "responds", "replied", "remarked", "reported"}
    | {"testify", "testifies", "testified"}
)
FRAMING = frozenset({"upon", "via", "with", "from", "on", "before", "as", "about"})
LONGEST_LIKENED = 4  # words of "as" and who said so
LONGEST_LEAD = 6  # words from a main clause's subject to its verb of saying
LONGEST_DENIED = 60  # words of what is denied, among which "but did not say" may follow


def in_lead(unit: Unit, content: tuple[Span, ...], subject: int) -> tuple[Span, ...]:
    """What is said in a clause that leads in: “After Lee said so, [Roe replied that …]”."""
    first = first_of(unit, content)
    start = unit.word(first)
    framed = start in unit.lexicon["prepositions"] and start not in WHEREOF
    framed = framed or unit.words[max(0, first - 1) : first] == [","]
    leads = unit.words[0] in CONCEDING and not framed  # “As Lee said in May, it failed”
    # “A week after Lee said so, …”, “Even as Lee says so, …”
    leads |= subject > 1 and unit.words[subject - 1] in CONCEDING
    for at in range(first, len(unit.words) - 2):
        behind = unit.words[at + 2 : at + 2 + LONGEST_LEAD]
        begins = unit.capital(at + 1) or unit.words[at + 1] in SUBJECTS
        says = begins and any(unit.lexicon.acts(word) for word in behind)
        ends = unit.words[at] == "," or _comma_within(unit, at)
        if ends and (says or (leads and goes_on(unit, at + 1))):
            return stopped(content, unit.ends[at if unit.words[at] == QUOTED else at - 1])
    return content


def _comma_within(unit: Unit, at: int) -> bool:
    """Whether speech ends there with a comma inside its marks."""
    return unit.words[at] == QUOTED and unit.text[unit.ends[at] - 2] == ","


def in_clause(unit: Unit, cue: Cue, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said in a relative clause, up to the comma and verb where the sentence goes on."""
    for at in range(cue.end + 1, len(unit.words) - 1):
        deed = unit.lexicon.past(unit.words[at + 1]) and unit.word(at + 2) in DETERMINERS
        goes_on = (deed or unit.words[at + 1] in FINITE) and "," not in unit.words[cue.end : at]
        if unit.words[at] == "," and (goes_on or unit.lexicon.acts(unit.words[at + 1])):
            return stopped(content, unit.ends[at - 1])
    return content


def said_behind(unit: Unit, cue: Cue) -> tuple[Span, ...]:
    """What somebody says by a verb, or what it backs or faults: nothing where nothing follows."""
    what, mark, saying = [*unit.words[cue.end : cue.end + 3], "", "", ""][:3]
    apart = mark == ":" or (
        mark == "," and saying.endswith("ing") and bool(unit.lexicon.acts(saying))
    )
    if cue.act == "denies" and what in {"that", "this", "it"} and apart:
        return (unit.span_of(cue.end, cue.end + 1),)  # “disputed that: she said …”
    if cue.act == "views" or (cue.participle and cue.act == "denies"):
        return object_of(unit, cue.end) or right_of(unit, cue.end)
    content = right_of(unit, content_start(unit, cue))
    first = first_of(unit, content)
    if content and unit.words[cue.end - 1] in PLAIN and _framed(unit, first):
        return ()  # “said with a grin”
    who, would, mark = [*unit.words[first : first + 3], "", "", ""][:3]
    likened = not DONE.isdisjoint(unit.words[max(0, cue.group - LONGEST_LIKENED) : cue.group])
    if likened and who in SUBJECTS and would in FINITE and mark == ",":
        return ()  # “as she said she would”
    if cue.act == "unsaid":
        return _before_saying(unit, content)
    return _before_but(unit, content) if cue.act == "denies" else before_tail(unit, content)


def _framed(unit: Unit, start: int) -> bool:
    """Whether nothing is told but how, where or of what somebody says something."""
    rest = unit.words[start:]
    told = has_verb(rest, unit.lexicon)  # “said with a grin” has none
    told &= rest[:2] not in (["as", "if"], ["as", "though"])
    return rest[:1] != [] and rest[0] in FRAMING and TOLD.isdisjoint(rest) and not told


def _before_but(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is denied, without what follows it: “…, but did not say who”, “…, and he is glad”."""
    first = first_of(unit, content)
    plain = True
    for at in range(first, min(first + LONGEST_DENIED, len(unit.words) - 2)):
        comma, word, verb = unit.words[at : at + 3]
        ends = (word == "but" and verb in FINITE) or (word in JOINING and verb in SUBJECTS)
        if comma == "," and (ends or _clause_of_another(unit, at + 1)):
            return stopped(content, unit.starts[at])
        joined = comma == "and" and (word in FINITE or _says(unit, at + 1))
        if plain and (joined or _goes_on_saying(unit, at)):
            return stopped(content, unit.ends[at - 1])  # “denies the charges and is due in court”
        plain = plain and comma not in FINITE | {"that"}
    return content


def _clause_of_another(unit: Unit, at: int) -> bool:
    """Whether the writer goes on of others: “denied it, [and the board has never said so]”."""
    joins = unit.words[at] in JOINING | CONCEDING
    begins = (
        unit.words[at + 1] in DETERMINERS or unit.capital(at + 1) or unit.words[at + 1].isdigit()
    )
    behind = unit.words[at + 2 : min(unit.find(",", at + 1), at + 2 + LONGEST_LEAD)]
    return joins and begins and not FINITE.isdisjoint(behind)


def _goes_on_saying(unit: Unit, at: int) -> bool:
    """“rechazó las acusaciones y las calificó de falsas”: a second verb of the same speaker."""
    joins = unit.words[at] in unit.lexicon["ands"] and not unit.lexicon.lists_verbs
    return joins and any(map(unit.lexicon.acts, unit.words[at + 1 : at + 3]))


def _before_saying(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is not said, without what is: “have not found the cause [and say the dam is old]”."""
    for at in unit.places(JOINING, first_of(unit, content), len(unit.words) - 2):
        clause = unit.word(at + 2) in CLAUSES or unit.capital(at + 2)
        if clause and unit.lexicon.acts(unit.words[at + 1]):
            return stopped(content, unit.ends[at - 1])
    return before_tail(unit, content)


def _says(unit: Unit, at: int) -> bool:
    """Whether a verb of saying goes on there: “denies the charges and points out that”."""
    behind = unit.words[at + 1 : at + 3]
    return unit.words[at] in unit.lexicon.cues and "that" in behind
