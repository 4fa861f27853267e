"""The source that stands behind its verb, or behind "according to", with what is told of it."""

from __future__ import annotations

from summarise.read.clause.charges import is_answered
from summarise.read.clause.clause_ends import finite
from summarise.read.clause.noun_phrases import FINITE, finite_at, name_end
from summarise.read.clause.phrase_bounds import STOPS, initial, joins_names
from summarise.read.clause.source_before import LONGEST_ASIDE
from summarise.read.text.small_words import ARTICLES, OWNERS
from summarise.read.text.units import QUOTED, Unit

LONGEST_OFFICE = 5  # words of “housing director,”
LONGEST_PLACE = 4  # words of "at the school," with its comma
MADE = frozenset({"published", "released", "issued", "filed", "conducted", "posted"})
TOLD_OF = frozenset({"who", "whose", "which", "that", "whom", ","})


def source_after(unit: Unit, start: int, *, whole: bool = False) -> tuple[int, int] | None:
    """Return the word range of the noun phrase that begins at `start`, with its apposition.

    Args:
        unit: the sentence.
        start: index of its first word.
        whole: keep "in" and "of" phrases, as behind "according to".

    """
    end = _phrase_end(unit, start, whole=whole)
    while end > start and (unit.words[end - 1] in {",", "."} or _hangs(unit, start, end)):
        end -= 1
    if start >= end or unit.words[start] in unit.lexicon["breaks"]:
        return None
    if unit.words[start] in OWNERS and unit.words[end : end + 1] == [QUOTED]:
        return None  # “According to her “clawback” plan”
    verb = next((at for at in range(start, end) if finite_at(unit, at)), end)
    comma = unit.find(",", start, verb)
    whose = verb < end and unit.words[verb - 1] in {"who", "which"}  # “said a man who was there”
    name = unit.capital(start) and not _goes_on(unit, comma, verb)
    clause = name and not whole and comma == verb  # “said Lee's nomination will”
    if verb == end or whose or (name and not clause):
        return start, end
    # "said members will help": a clause, and nobody's name
    return (start, comma) if whole and comma < verb else None


def _goes_on(unit: Unit, comma: int, verb: int) -> bool:
    """Whether a comma ends a name, and a clause goes on: “according to Lee[, the dam has]”."""
    between = unit.words[comma + 1 : verb]
    return between != [] and TOLD_OF.isdisjoint(between)


def _phrase_end(unit: Unit, start: int, *, whole: bool) -> int:
    """Index behind the last word that may belong to the noun phrase."""
    end = start
    stops = unit.lexicon["stops"] - ({"in", "by", "on"} if whole else set())
    while end < len(unit.words):
        word = unit.words[end]
        if _particle(unit, start, end) or (word in STOPS and not initial(unit, end)):
            return end
        if word in ARTICLES and end > start and unit.capital(end - 1) and not unit.capital(end):
            return end  # “According to Lee the dam was old”
        if word in stops and not _holds_on(unit, start, end, whole=whole):
            return _named_behind(unit, end)
        if word == "," and not _apposition(unit, end):
            return end
        end += 1
    return end


def _particle(unit: Unit, start: int, at: int) -> bool:
    """Whether a word behind a name belongs to the verb or what follows; not so in English."""
    word, lexis = unit.words[at], unit.lexicon
    if word in lexis["articles"] and unit.word(at + 1) in lexis["days"]:
        return True  # “declaró Ruiz el lunes”
    if at == start:
        return False
    # “teilte die Behörde mit”; “sagte Huber der Zeitung”, but “sagte die Sprecherin der Stadt”
    return word in lexis["particles"] or (word in lexis["genitives"] and _bare(unit, start))


def _holds_on(unit: Unit, start: int, at: int, *, whole: bool) -> bool:
    """Whether a word that mostly ends a noun phrase is a part of this one."""
    word = unit.words[at]
    if word == "to" and unit.words[at - 1] == "close":
        return True  # “a source close to the talks”
    if word == "and" and joins_names(unit, at):
        return True
    if len(word) > 1 and unit.text[unit.starts[at] : unit.ends[at]].isupper():
        return True  # “according to USA TODAY”
    return whole and (_two_kinds(unit, start, at) or _two_nouns(unit, start, at))


def _hangs(unit: Unit, start: int, end: int) -> bool:
    """Whether a source ends with "on", or with when it was made: “a report [published on]”."""
    last = unit.words[end - 1]
    return end - start > 1 and (last == "on" or last in MADE)


def _bare(unit: Unit, start: int) -> bool:
    """Whether a name without an article begins there."""
    return unit.capital(start) and unit.words[start] not in unit.lexicon["articles"]


def _named_behind(unit: Unit, at: int) -> int:
    """Where a name ends behind a place: “said his friend at school, Ann Lee, who …”."""
    comma = unit.find(",", at, min(len(unit.words), at + LONGEST_PLACE))
    last = name_end(unit, comma + 1)
    named = last - comma > 2 and unit.words[last : last + 1] in ([","], ["."])  # noqa: PLR2004
    placed = unit.words[at] in {"at", "in", "from"} and unit.words[comma : comma + 1] == [","]
    return last if named and placed else at


def _two_kinds(unit: Unit, start: int, end: int) -> bool:
    """Whether a noun has two adjectives: “complete but unofficial returns”."""
    joins = unit.words[end] in {"and", "but"} and end == start + 1 and end + 2 < len(unit.words)
    return joins and not unit.capital(end + 1) and unit.words[end + 2].endswith("s")


def _two_nouns(unit: Unit, start: int, end: int) -> bool:
    """Whether two nouns are one source before a mark: “their friends and advisers,”."""
    second, mark = [*unit.words[end + 1 : end + 3], "", ""][:2]
    plural = unit.words[end - 1].endswith("s") and second.endswith("s")
    return unit.words[end] == "and" and end > start and plural and mark in {",", "."}


def _apposition(unit: Unit, comma: int) -> bool:
    """A comma after a name, before "a", "the", "who" or a lower-case office."""
    if comma + 1 >= len(unit.words):
        return False
    if is_answered(unit, comma + 1):
        return False  # “said Ann Lee, a charge that Bo Ek rejects”
    word, *more = unit.words[comma + 1 : comma + 3]
    if word == "who" and more and more[0] in unit.lexicon.cues:
        return False  # "said Ann Lee, who added that …": a saying of its own
    if unit.capital(comma + 1) and (_names_it(unit, comma) or _owned(unit, comma)):
        return True
    plain = word.isalpha() and not unit.capital(comma + 1) and not _says(unit, comma + 1)
    known = (
        word in {"a", "an", "the", "who", "whose", "one", "another"}
        or word in unit.lexicon["titles"]
    )
    return plain and known and unit.capital(comma - 1)


def _owned(unit: Unit, comma: int) -> bool:
    """An office that is another's: “according to Ann Lee, Osk's housing director, it fell”."""
    owner = name_end(unit, comma + 1)
    last = unit.find(",", owner, min(len(unit.words), owner + LONGEST_OFFICE))
    office = unit.words[owner:last]
    whose = owner > comma + 1 and unit.words[owner - 1].endswith("'s")
    verb = FINITE & {*office} or any(map(unit.lexicon.past, office))
    small = bool(office) and unit.words[last : last + 1] == [","] and not verb
    return whose and small and unit.capital(comma - 1)


def _says(unit: Unit, start: int) -> bool:
    """Whether a sentence of its own follows a comma: “…, a manager told her that …”."""
    near = unit.words[start : start + LONGEST_ASIDE]
    said = (at for at, word in enumerate(near) if unit.lexicon.acts(word) and finite(word))
    told = next(said, None)
    return bool(told) and {"who", "whose", ","}.isdisjoint(near[:told])


def _names_it(unit: Unit, comma: int) -> bool:
    """A name set off by commas behind an office: “said its spokeswoman, Ann Lee, who left”."""
    noun = unit.words[comma - 1]
    known = unit.lexicon.union("unnamed", "titles", "firms", "sexed")
    if unit.capital(comma - 1) or noun not in known:
        return False
    at = name_end(unit, comma + 1)
    return at == len(unit.words) or unit.words[at] in {",", "."}
