"""Labels: who speaks by a name and a colon at a paragraph's beginning."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarise.document import Span
from summarise.read.attribution.verbless import kind_of
from summarise.read.clause.cues import cues
from summarise.read.reading import Attribution, Passage
from summarise.read.text.lexicon import Act, lexicon
from summarise.read.text.units import Unit

LABEL = re.compile(
    r"[\"“'*_]*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|the|and)){0,4})"
    r"(?: \([^()\n]{1,20}\))?\**(?P<colon>:)\** ?(?=\S)"
)
TITLED_LABEL = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){1,6} [A-Z][\w.'’-]*)(?P<colon>:) ?(?=[“\"])"
)
TURN = re.compile(r"[.!?][”\"]( +)(?=[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}: [“\"])")
FURTHEST_NAME = 4_000  # letters on either side among which somebody is named again
SECOND_LINE = re.compile(r"\S *\n\s*\S")  # where one has begun
TOP, SHORTEST_LEAD = 400, 40  # letters in which a dateline stands, and those behind it
LONGEST_HEADING = 5  # words
ASKED, ANSWERED = "\nQ: ", "\nA: "
INITIALS = range(2, 4)  # letters
SHORTEST_LABELLED = 12  # letters
MARKS = frozenset('“"„«')
NEAR = 6  # letters before a label among which its line begins; passages that its turn may hold


def labelled(unit: Unit, passages: Sequence[Passage]) -> list[Attribution]:
    """“SMITH: No.”, “Minister: no deal”: a name and a colon at a paragraph's beginning."""
    begins = _label(unit)
    return _turn(unit, begins, passages) if begins and _speaks(unit, begins) else []


def _label(unit: Unit) -> re.Match[str] | None:
    """What stands before a colon at a paragraph's, or a turn's, beginning."""
    text, start = unit.text, unit.span.start
    if text.find(":", *unit.span) < 0:
        return None
    begins = LABEL.match(text, start, unit.span.end) or _titled(unit)
    if begins is None:
        return None
    before = text[max(0, start - NEAR) : start].rstrip(" \t\"“'")
    turned = TURN.search(text, max(0, start - NEAR), begins.end() + 1)
    return begins if before[-1:] in {"", "\n"} or turned else None


def _speaks(unit: Unit, begins: re.Match[str]) -> bool:
    """Whether a label names somebody who speaks: no half of a headline, no dateline, no question.

    "Stealth Over Health: …" and "Clinton Wades In: …" name nobody.
    """
    name = begins["name"]
    names, interview = name.split(), name in {"Q", "A"} and _interview(unit)
    known = unit.text[begins.end()] in MARKS or unit.lexicon is not lexicon("en")
    if not known and (_dateline(unit, begins) or (len(names) == 1 and not _somebody(unit, name))):
        return False
    lower = {word.lower().strip(".,") for word in names}
    half = unit.lexicon.union("prepositions", "auxiliaries", "labels") - {"of"}
    heading = names[0].lower() in unit.lexicon.cues or not lower.isdisjoint(half)
    asks = interview and name == "Q"  # who says nothing
    return not (asks or (heading and not interview and not _initials(unit, name)))


def _turn(unit: Unit, begins: re.Match[str], passages: Sequence[Passage]) -> list[Attribution]:
    """What is said behind a label, up to the line's end or the next label in it."""
    text, start = unit.text, begins.end()
    spoken = text[start] in MARKS
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    first = bisect_right(passages, start, key=lambda passage: passage.outer.end)
    following = TURN.search(text, start, end)
    end = following.start(1) if following else end  # “LEE: “No.” EK: “Yes.””
    turn = passages[first : first + 1]
    if turn and turn[0].span.start <= begins.start("name"):
        end = max(end, turn[0].span.end)  # “LEE: It rained. ¶ “It poured.”
    content = unit.trimmed(Span(start, end))
    if not spoken and (content.end - content.start < SHORTEST_LABELLED or _heads(unit, content)):
        return []
    source, cue = Span(*begins.span("name")), Span(*begins.span("colon"))
    kind = kind_of(text, (content,), passages[first : first + NEAR])
    asking = not spoken and text.startswith("?", content.end)
    act: Act = "asks" if asking else "asserts"
    return [Attribution((source,), cue, (content,), kind, act, unit.span)]


def _dateline(unit: Unit, begins: re.Match[str]) -> bool:
    """Whether a place begins the report: “NEW DELHI: The mayor said on Monday that …”."""
    first = begins["name"].split()[0].lower() in unit.lexicon.union("men", "women", "titles")
    once = unit.text.count(f"{begins['name']}:") == 1 and begins["name"].isupper() and not first
    long = unit.span.end - begins.end() >= SHORTEST_LEAD
    return once and long and unit.span.start < TOP and any(cues(unit))


def _titled(unit: Unit) -> re.Match[str] | None:
    """“Mission chief Ann Lee: “No.””: a name with its office, before speech alone."""
    begins = TITLED_LABEL.match(unit.text, unit.span.start, unit.span.end)
    office = set() if begins is None else {*begins["name"].lower().split()}
    return None if office.isdisjoint(unit.lexicon["titles"]) else begins


def _heads(unit: Unit, content: Span) -> bool:
    """Whether it heads a part of the report, as “Lee: Win in a walk” does, far from its first line.

    In a transcript who speaks has more than one turn.
    """
    text, start = unit.text, unit.span.start
    label = text[start : text.index(":", start) + 1]
    near = max(0, start - FURTHEST_NAME), start + FURTHEST_NAME
    second = SECOND_LINE.search(text, 0, start)
    once = second is not None and text.count(label, *near) == 1
    return once and text.count(" ", *content) < LONGEST_HEADING


def _near(unit: Unit) -> tuple[int, int]:
    """Among which letters of the text a label is looked for again."""
    return max(0, unit.span.start - FURTHEST_NAME), unit.span.end + FURTHEST_NAME


def _interview(unit: Unit) -> bool:
    """Whether questions and answers stand near, each behind its letter."""
    return all(unit.text.count(mark, *_near(unit)) > 0 for mark in (ASKED, ANSWERED))


def _initials(unit: Unit, name: str) -> bool:
    """Whether a word in capitals is somebody's initials, as in “IS:”, who has several turns."""
    if len(name) not in INITIALS or not name.isupper():
        return False
    return unit.text.count(f"\n{name}: ", *_near(unit)) > 1


def _somebody(unit: Unit, name: str) -> bool:
    """Whether a word alone names who speaks: not “Grandkids: It was …”, which calls to several."""
    known = unit.lexicon.union(
        "titles", "unnamed", "organisations", "governments", "public", "papers"
    )
    if name.isupper() or not name.endswith("s") or name.lower().rstrip("s") in known:
        return True
    again = re.compile(rf"\b{re.escape(name)}\b")
    return len(again.findall(unit.text, *_near(unit))) > 1
