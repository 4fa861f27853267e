"""Speech that no verb of saying brings: labels, signatures, announcements, unknown verbs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from summarise.document import Span
from summarise.read.clause.cues import cues
from summarise.read.clause.noun_phrases import has_verb, name_end, name_start
from summarise.read.clause.source_before import source_before
from summarise.read.clause.source_behind import source_after
from summarise.read.clause.subjects import clause_subject
from summarise.read.reading import Attribution, Kind, Passage
from summarise.read.text.small_words import BE
from summarise.read.text.units import QUOTED, Unit

DASHES = frozenset("—–―-")
PRONOUN_BEHIND = re.compile(r"([^\W\d_]+)-(?:t-)?(ils?|elles?|on)")
GOES_ON = (["went", "on"], ["pressed", "on"], ["goes", "on"])
UTTERED = frozenset({"", ".", ",", "at", "in", "to"})  # words behind such a verb
LONGEST_PAPER = 8  # words of "the letter to members"
READ = frozenset({"read", "reads"})
PAPERED = frozenset({"the", "a", "an", "one", "its", "another"})
LONGEST_NAME = 6  # words of a name behind a dash
Passages = list[tuple[int, Span]]  # with the indices of their words


def signed(unit: Unit, before: Unit | None) -> list[Attribution]:
    """“…” — Ann Lee: names behind a dash that follows speech, in the same sentence or alone."""
    found: list[Attribution] = []
    for at in unit.places(DASHES):
        spoken = unit.words[at - 1] == QUOTED if at else before is not None
        if not spoken:
            continue
        name = name_end(unit, at + 1, marks={"."})
        ends = unit.words[name : name + 1] in ([], [QUOTED])
        if ends and 1 <= name - at - 1 <= LONGEST_NAME:
            content = (unit.span_of(at - 1, at),) if at else quoted(before or unit)[-1:]
            source, dash = unit.span_of(at + 1, name), unit.span_of(at, at + 1)
            found.append(Attribution((source,), dash, content, "direct", "asserts", unit.span))
    return found


def unbrought(unit: Unit, here: Sequence[Attribution]) -> list[Attribution]:
    """Return the speech of a unit that no word of saying brings, beside what was found `here`."""
    held = [span for said in here for span in said.content]
    left: Passages = []  # the quoted passages that no saying holds yet
    for at in unit.places({QUOTED}):
        span = unit.span_of(at, at + 1)
        if not any(h.start < span.end and span.start < h.end for h in held):
            left.append((at, span))
    if not left:
        return [] if here else _turned(unit, left)
    cues = {said.cue.start for said in here}
    found = _spoken(unit, left) or _written(unit, left) or _uttered(unit, left, cues)
    return found or _turned(unit, left)


def _speech(unit: Unit, source: Span, cue: Span, content: Span) -> Attribution:
    """What somebody says in marks alone."""
    return Attribution((source,), cue, (content,), "direct", "asserts", unit.span)


def _spoken(unit: Unit, left: Passages) -> list[Attribution]:
    """Speech behind a comma or colon that no known verb brings: “She then boomed, “…””."""
    for at, span in left:
        if not at or unit.words[at - 1] not in {",", ":"}:
            continue
        first = name_start(unit, at - 1)
        if unit.words[at - 1] == ":" and at - 1 - first > 1 and unit.words[first - 1] in DASHES:
            name, colon = unit.span_of(first, at - 1), unit.span_of(at - 1, at)
            # “The Dam Was Old - Ann Lee: “…””
            return [_speech(unit, name, colon, span)]
        source = clause_subject(unit, 0, at - 1)
        verb = at - 2
        if not source or verb < 0 or source[0].end > unit.starts[verb]:
            continue
        if unit.words[bisect_left(unit.starts, source[0].start)] in unit.lexicon.cues:
            continue  # “…,” said Lee, back in Osk, “…”
        asked = unit.words[verb - 1] in BE and unit.lexicon.acts(unit.words[verb])
        if asked:
            continue  # “Lee was asked, “…””: by another
        named = unit.words[verb] in unit.lexicon["works"]  # “his memoir, “Old Water””
        if named or not unit.words[verb].isalpha() or unit.capital(verb):
            continue
        cue = unit.span_of(verb, verb + 1)
        return [Attribution(source, cue, (span,), "direct", "asserts", unit.span)]
    return []


def _uttered(unit: Unit, left: Passages, cues: Container[int]) -> list[Attribution]:
    """“…,” Ann Lee fumed: a name and an unknown verb right behind speech that goes on in them."""
    for at, span in left:
        if at + 2 >= len(unit.words) or not unit.goes_on(at):
            continue
        behind = _behind_verb(unit, at + 1)
        if behind is not None:
            source, cue = unit.span_of(*behind), unit.span_of(at + 1, at + 2)
            return [_speech(unit, source, cue, span)]
        verb = at + 1
        while verb < len(unit.words) and (unit.capital(verb) or unit.words[verb] == "."):
            verb += 1
        verb += verb < len(unit.words) and unit.words[verb].endswith("ly")
        name = unit.words[at + 1] in unit.lexicon["pronouns"] or 1 < verb - at <= LONGEST_NAME
        verb += verb == at + 1
        if verb < len(unit.words) and unit.starts[verb] in cues:
            continue  # “When Ek shouted “No,” Lee joked, “Yes””
        end = verb + 1 + (unit.words[verb : verb + 2] in GOES_ON)
        timed = unit.word(end) in {"on", "during"} or unit.word(end) in unit.lexicon["days"]
        ends = unit.word(end) in UTTERED or (timed and at == 0)
        plain = verb < len(unit.words) and (unit.words[verb].endswith("ed") or end > verb + 1)
        if plain and ends and name:
            source, cue = unit.span_of(at + 1, verb), unit.span_of(verb, end)
            return [_speech(unit, source, cue, span)]
    return []


def _behind_verb(unit: Unit, at: int) -> tuple[int, int] | None:
    """Who stands behind an unknown verb: “…,” opined Ann Lee."""
    word = unit.words[at]
    verb = word.endswith("ed") and not unit.capital(at) and not unit.lexicon.acts(word)
    after = source_after(unit, at + 1) if verb else None
    if after is None or not unit.capital(after[0]):
        return None
    return after if unit.word(after[1]) in {"", ".", ","} else None


def _turned(unit: Unit, left: Passages) -> list[Attribution]:
    """« Non », a-t-il dit: a pronoun in the verb."""
    if unit.lexicon.lists_verbs:
        return []  # English does not
    spoken = dict(left)
    for first, word in enumerate(unit.words):
        joined = PRONOUN_BEHIND.fullmatch(word)
        if joined is None or not first or unit.words[first - 1] not in {",", QUOTED}:
            continue
        verbs = (joined[1], unit.word(first + 1), unit.word(first + 2))
        before = first - 1 - (unit.words[first - 1] == "," and unit.words[first - 2] == QUOTED)
        whole = unit.trimmed(unit.span_of(0, first))
        content = spoken.get(before, None if left or spoken else whole)
        if content is not None and any(map(unit.lexicon.acts, verbs)):
            end, start = unit.ends[first], unit.starts[first]
            source, cue = Span(end - len(joined[2]), end), Span(start, start + len(joined[1]))
            form: Kind = "direct" if before in spoken else "indirect"
            return [Attribution((source,), cue, (content,), form, "asserts", unit.span)]
    return []


def _written(unit: Unit, left: Passages) -> list[Attribution]:
    """“…,” the letter reads, “…,” reads a sign: speech with the paper behind it that holds it."""
    for at, span in left:
        spoken = unit.goes_on(at)
        if spoken and unit.word(at + 1) in READ:
            after = source_after(unit, at + 2)
            if after is not None:
                source, cue = unit.span_of(*after), unit.span_of(at + 1, at + 2)
                return [_speech(unit, source, cue, span)]
        for verb in range(at + 2, min(len(unit.words), at + 2 + LONGEST_PAPER)):
            if unit.words[verb] in READ and _paper(unit, at + 1, verb, told=spoken):
                source, cue = unit.span_of(at + 1, verb), unit.span_of(verb, verb + 1)
                return [_speech(unit, source, cue, span)]
    return []


def _paper(unit: Unit, start: int, end: int, *, told: bool) -> bool:
    """Whether the words name what is read: “it”, “the letter to members”."""
    if unit.words[start:end] == ["it"]:
        return told
    paper = unit.words[end - 1] in unit.lexicon.union("speeches", "papers")
    words = unit.words[start:end]
    whole = told and all(word.isalpha() for word in words) and not has_verb(words, unit.lexicon)
    return words[0] in PAPERED and (paper or whole)


def announcing(unit: Unit) -> Attribution | None:
    """“She said:” at a paragraph's end: who speaks in the next."""
    if unit.words[-1:] != [":"]:
        return None
    for cue in reversed(list(cues(unit))):
        before = source_before(unit, cue.group, 0)
        source = (unit.span_of(*before),) if before else clause_subject(unit, 0, cue.group)
        if source:
            span = unit.span_of(cue.first, cue.end)
            return Attribution(source, span, (), "direct", cue.act, unit.span)
    return None


def quoted(unit: Unit) -> tuple[Span, ...]:
    """Return the quoted passages of a unit, marks and all."""
    return tuple(unit.span_of(at, at + 1) for at, word in enumerate(unit.words) if word == QUOTED)


def kind_of(text: str, content: tuple[Span, ...], passages: Sequence[Passage]) -> Kind:
    """Tell direct speech (all quoted), mixed (some of it) and indirect (none)."""
    quoted = bare = False
    for span in content:
        at = span.start
        for passage in passages:
            if passage.outer.end <= at or passage.outer.start >= span.end:
                continue
            quoted = True
            bare |= any(letter.isalnum() for letter in text[at : passage.outer.start])
            at = max(at, passage.outer.end)
        bare |= any(letter.isalnum() for letter in text[at : span.end])
    return "indirect" if not quoted else "mixed" if bare else "direct"
