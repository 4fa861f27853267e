"""What is said behind a verb of saying, up to where somebody else speaks or the writer goes on."""

from __future__ import annotations

from bisect import bisect_left

from summarise.document import Span
from summarise.read.behind import DASHES, SAID, right_of
from summarise.read.cues import Cue
from summarise.read.nominal import DETERMINERS, FINITE, POSSESSIVES, has_verb, name_end
from summarise.read.objects import object_of
from summarise.read.otherwise import TOLD
from summarise.read.sources import SUBJECTS
from summarise.read.starts import content_start
from summarise.read.units import QUOTED, Unit

REMARKED = frozenset(
    {"decision", "move", "ruling", "step", "claim", "charge", "plan", "remark", "reference", "nod"}
    | {"jab", "swipe", "allusion", "result", "stance", "proposal", "process", "idea", "position"}
)
WHEREOF = frozenset({"of", "about", "against"})  # “boast of a win”
# behind these “she said she would” tells nothing that is said
DONE = frozenset(
    {"as", "what", "when", "everything", "all", "than", "if", "after", "before", "until"}
)
CONCEDING = frozenset({"though", "although", "while", "as", "when", "after", "because", "since"})
RELATIVES = frozenset({"who", "which", "whose", "where", "that", "whom"})
REFUSED = frozenset(
    {"offer", "give", "say", "elaborate", "comment", "provide", "disclose", "discuss", "identify"}
    | {"name", "release", "specify", "confirm", "answer"}
)
DRAWING = frozenset(
    {"drawing", "prompting", "sparking", "triggering", "provoking", "earning", "eliciting"}
    | {"meaning"}
)
ARTICLES = frozenset({"a", "an"})
TAILS = DASHES | {",", "but", "and"}
SOME = frozenset({"some", "others", "many", "several"})
THIS = frozenset({"the", "this", "that", "his", "her", "their", "it", "a"})
CLAUSES = DETERMINERS | SUBJECTS | TOLD  # where a clause begins
LISTING = frozenset({"and", "or"})
BACK = frozenset({"was", "were", "had", "would", "could"})  # what "is" becomes behind "said"
JOINING = frozenset({"and", "but"})
PLAIN = frozenset(
    {"said", "says", "responded", "responds", "replied", "remarked", "reported"}
    | {"testify", "testifies", "testified"}
)
FRAMING = frozenset({"upon", "via", "with", "from", "on", "before", "as", "about"})
APART = 6  # words within which a second dash closes what the first opens
LONGEST_LIKENED = 4  # words of "as" and who said so
LONGEST_LEAD = 6  # words from a main clause's subject to its verb of saying
LONGEST_DENIED = 60  # words of what is denied, among which "but did not say" may follow


def in_lead(unit: Unit, content: tuple[Span, ...], subject: int) -> tuple[Span, ...]:
    """What is said in a clause that leads in: “After Lee said so, [Roe replied that …]”."""
    first = _first(unit, content)
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
        if ends and (says or (leads and _goes_on(unit, at + 1))):
            return _cut(content, unit.ends[at if unit.words[at] == QUOTED else at - 1])
    return content


def _comma_within(unit: Unit, at: int) -> bool:
    """Whether speech ends there with a comma inside its marks."""
    return unit.words[at] == QUOTED and unit.text[unit.ends[at] - 2] == ","


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause of its own begins: “Though Lee said so, [members nevertheless left]”."""
    ends = unit.find(",", at)
    words = unit.words[at + 1 : ends]
    verb = not SAID.isdisjoint(words) or has_verb(words, unit.lexicon)
    owner = unit.words[at] in POSSESSIVES  # “[his government carves out a part]”
    verb |= owner and any(word.endswith("s") for word in words[1:3])
    listed = not LISTING.isdisjoint(unit.words[at : at + 3])  # “the men, women and children who”
    return verb and not listed and unit.words[at] not in RELATIVES | JOINING


def in_clause(unit: Unit, cue: Cue, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said in a relative clause, up to the comma and verb where the sentence goes on."""
    for at in range(cue.end + 1, len(unit.words) - 1):
        deed = unit.lexicon.past(unit.words[at + 1]) and unit.word(at + 2) in DETERMINERS
        goes_on = (deed or unit.words[at + 1] in FINITE) and "," not in unit.words[cue.end : at]
        if unit.words[at] == "," and (goes_on or unit.lexicon.acts(unit.words[at + 1])):
            return _cut(content, unit.ends[at - 1])
    return content


def _first(unit: Unit, content: tuple[Span, ...]) -> int:
    """Index of the first word of what is said; behind the last where nothing is."""
    return bisect_left(unit.starts, content[0].start) if content else len(unit.words)


def _cut(content: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """What of it stands before an offset."""
    return tuple(Span(s.start, min(s.end, end)) for s in content if s.start < end)


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
    first = _first(unit, content)
    if content and unit.words[cue.end - 1] in PLAIN and _framed(unit, first):
        return ()  # “said with a grin”
    who, would, mark = [*unit.words[first : first + 3], "", "", ""][:3]
    likened = not DONE.isdisjoint(unit.words[max(0, cue.group - LONGEST_LIKENED) : cue.group])
    if likened and who in SUBJECTS and would in FINITE and mark == ",":
        return ()  # “as she said she would”
    if cue.act == "unsaid":
        return _before_saying(unit, content)
    return _before_but(unit, content) if cue.act == "denies" else _before_tail(unit, content)


def _framed(unit: Unit, start: int) -> bool:
    """Whether nothing is told but how, where or of what somebody says something."""
    rest = unit.words[start:]
    told = has_verb(rest, unit.lexicon)  # “said with a grin” has none
    told &= rest[:2] not in (["as", "if"], ["as", "though"])
    return rest[:1] != [] and rest[0] in FRAMING and TOLD.isdisjoint(rest) and not told


def _before_tail(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said, without what the writer calls it: “…, a decision that his union fought”."""
    dashes = unit.places(DASHES, _first(unit, content) + 1, len(unit.words))
    for at in unit.places(TAILS, _first(unit, content) + 1, len(unit.words) - 3):
        _, second, third, fourth = unit.words[at : at + 4]
        judged = second in ARTICLES and not REMARKED.isdisjoint(unit.words[at + 2 : at + 6])
        called = (unit.words[at] == "," and second == "a" and third in REMARKED) or (
            dashes[-1:] == [at] and judged
        )
        called |= unit.words[at] == "," and second == "but" and _another(unit, at + 2)
        # “said it was safe, but has never shown the report”
        since = unit.words[at] == "," and second in JOINING and third in {"has", "have"}
        called |= (
            since
            and fourth == "never"
            and not BACK.isdisjoint(unit.words[_first(unit, content) : at])
        )
        # “…, claims that the report could not confirm”
        several = second.endswith("s") and second in unit.lexicon["reports"]
        called |= unit.words[at] == "," and several and third in {"that", "which"}
        # “- except that it rained”
        called |= unit.words[at] in DASHES and (second, third) == ("except", "that")
        # “— and the Senate is waiting”
        # but “those old - and often unseen - dams”
        last = unit.words[at] in DASHES and not _set_off(unit, content, at, dashes)
        called |= last and second in JOINING and _goes_on(unit, at + 2)
        # “…, drawing a sharp reply”, “…, however that has changed”
        turns = second == "however" and (third in SUBJECTS | THIS or unit.capital(at + 2))
        turns |= second.endswith("ly") and third.endswith("ing")  # “…, illogically tying”
        turns |= second == "and" and third in {"those", "these"}
        turns |= second == "despite" or (second, third) in {("even", "as"), ("though", ",")}
        called |= unit.words[at] == "," and (second in DRAWING or turns)
        # “complain of his silence and some have left”
        deed = unit.words[at] == "and" and second in SOME and third in FINITE
        called |= deed and not has_verb(unit.words[_first(unit, content) : at], unit.lexicon)
        # “but would not offer details”
        refused = unit.words[at] == "but" and third == "not" and fourth in REFUSED
        if called or refused:
            return tuple(map(unit.trimmed, _cut(content, unit.ends[at - 1])))
    return content


def _set_off(unit: Unit, content: tuple[Span, ...], at: int, dashes: list[int]) -> bool:
    """Whether a dash opens what another closes: “those old - and often unseen - dams”."""
    closing = [each for each in dashes if at < each <= at + APART]
    plain = any(not has_verb(unit.words[at + 2 : each], unit.lexicon) for each in closing)
    # “the mayor — and he is not alone — had left”, “it was old — and it leaked — and he knew”
    whole = has_verb(unit.words[_first(unit, content) : at], unit.lexicon)
    again = any(unit.word(each + 1) in JOINING for each in closing)
    return plain or (closing != [] and (again or not whole))


def _another(unit: Unit, at: int) -> bool:
    """Whether somebody named does something: “…, but Lee was furious”."""
    last = name_end(unit, at, marks={"."})
    now = unit.word(last) in {"now", "still", "also"}
    verb = unit.word(last + now)
    own = unit.word(at) in unit.words[: at - 2]
    present = now and own and verb.endswith("s") and verb.isalpha()  # “…, but Lee now lives in Osk”
    return last > at and (present or has_verb([verb], unit.lexicon))


def _before_but(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is denied, without what follows it: “…, but did not say who”, “…, and he is glad”."""
    first = _first(unit, content)
    plain = True
    for at in range(first, min(first + LONGEST_DENIED, len(unit.words) - 2)):
        comma, word, verb = unit.words[at : at + 3]
        ends = (word == "but" and verb in FINITE) or (word in JOINING and verb in SUBJECTS)
        if comma == "," and ends:
            return _cut(content, unit.starts[at])
        joined = comma == "and" and (word in FINITE or _says(unit, at + 1))
        if plain and (joined or _goes_on_saying(unit, at)):
            return _cut(content, unit.ends[at - 1])  # “denies the charges and is due in court”
        plain = plain and comma not in FINITE | {"that"}
    return content


def _goes_on_saying(unit: Unit, at: int) -> bool:
    """“rechazó las acusaciones y las calificó de falsas”: a second verb of the same speaker."""
    joins = unit.words[at] in unit.lexicon["ands"] and not unit.lexicon.lists_verbs
    return joins and any(map(unit.lexicon.acts, unit.words[at + 1 : at + 3]))


def _before_saying(unit: Unit, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is not said, without what is: “have not found the cause [and say the dam is old]”."""
    for at in unit.places(JOINING, _first(unit, content), len(unit.words) - 2):
        clause = unit.word(at + 2) in CLAUSES or unit.capital(at + 2)
        if clause and unit.lexicon.acts(unit.words[at + 1]):
            return _cut(content, unit.ends[at - 1])
    return _before_tail(unit, content)


def _says(unit: Unit, at: int) -> bool:
    """Whether a verb of saying goes on there: “denies the charges and points out that”."""
    behind = unit.words[at + 1 : at + 3]
    return unit.words[at] in unit.lexicon.cues and "that" in behind
