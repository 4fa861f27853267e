"""Where what is said begins behind its verb: past the time, the place and who is told."""

from __future__ import annotations

from summarise.read.clause.asserted import TELL
from summarise.read.clause.clause_ends import finite
from summarise.read.clause.cues import Cue
from summarise.read.clause.noun_phrases import DETERMINERS, FINITE, POSSESSIVES, has_verb
from summarise.read.clause.phrase_bounds import initial
from summarise.read.clause.source_before import TIMES
from summarise.read.text.small_words import SUBJECTS
from summarise.read.text.units import QUOTED, Unit

REACH = 12  # words behind a verb in which "that" may still open what is said
LONGEST_LISTENER = 8  # words
POINTED = frozenset({"is", "was", "wasn't", "isn't"})  # behind these "that" is a pronoun
PUT_TO = ["put", "it", "to"]
LATER = frozenset({"later", "again", "then", "today", "yesterday", "earlier", "also"})
HOURS = frozenset({"night", "morning", "evening", "afternoon"})
CLAUSE_FIRST = SUBJECTS | {"there"}
SHORTEST_SAID = 1  # words between who and "that", as of “the board she chairs that”
KNOWING = frozenset({"knew", "know", "knows", "thought", "known"})
ANYBODY = frozenset({"nobody", "everybody", "nothing", "everyone"})
CLAUSE_WORDS = frozenset({"the", "there", "this", "a", "an"})
# who hears them stands before "that": “warned residents that”
HEARD = ("warn", "remind", "inform", "caution", "notif", "advis", "convinc", "persuad")
NOT_HEARD = SUBJECTS | {"to", "against", "of", "about", "over", "there", "it"}
WHERE = frozenset({"to", "outside", "inside", "behind", "near", "before", "under", "from"})
LEADING = frozenset({"while", "though", "although"})
GOING_ON = frozenset({"and", "but", "or", "as", "while", "who"})


def _past_aside(unit: Unit, start: int) -> int:
    """Step over who says so: “He hoped, he said, that it would stop”."""
    _, who, says, comma = [*unit.words[start : start + 4], "", "", ""][:4]
    aside = who in SUBJECTS and comma == "," and bool(unit.lexicon.acts(says))
    return start + 4 if aside else start


def _past_him(unit: Unit, start: int, *, told: bool) -> int:
    """Step over "him" or "reporters"; "her" may be whose what follows is."""
    first, after = [*unit.words[start : start + 2], "", ""][:2]
    if first not in unit.lexicon["listeners"] or first == "it":
        return start
    return start + (told or first != "her" or after == "of")


def content_start(unit: Unit, cue: Cue) -> int:
    """Index of the first word of what is said, behind time, place and who is told."""
    start = _past_terms(unit, _past_time(unit, cue.end))
    if not unit.lexicon.lists_verbs:
        start = _past_occasion(unit, start)
    if unit.words[start : start + 1] == [","]:
        start = _past_aside(unit, start)
    told = _has_listener(unit, cue, start)
    if unit.words[cue.first].startswith("remind"):
        near = unit.words[start : start + LONGEST_LISTENER]
        topic = next((at for at, word in enumerate(near) if word in {"of", "about"}), 0)
        if topic and "that" not in near[:topic]:
            return start + topic  # “reminded them of his promise”
    named = start if cue.act == "denies" else _past_him(unit, start, told=told)
    told_him, start = named > start, named
    first = unit.word(start).split("'")[0]
    if (told_him or not told) and first in CLAUSE_FIRST:
        return start  # “said she has one quality: “…””, “assured me he's well”
    opens = _opening(unit, cue, start, told=told)
    if opens is not None:
        return opens
    return _past_listener(unit, start) if told else start


def _has_listener(unit: Unit, cue: Cue, start: int) -> bool:
    """Whether whom it is said to stands behind the cue: “told them that”, “heard from Lee that”."""
    verb = unit.words[cue.first]
    if verb in TELL or verb.startswith("assur") or unit.words[cue.first : cue.end] == PUT_TO:
        return True
    that = unit.find("that", start)
    between = unit.words[start:that]
    heard = that < start + REACH and NOT_HEARD.isdisjoint(between)
    if not heard or has_verb(between, unit.lexicon):
        return False
    first = unit.word(that + 1).split("'")[0]  # “he'd”
    subject = first in unit.lexicon.union("determiners", "pronouns")
    clause = subject or (that + 1 < len(unit.words) and unit.capital(that + 1))
    return clause and verb.startswith(HEARD) and unit.word(that) == "that"


def _opening(unit: Unit, cue: Cue, start: int, *, told: bool) -> int | None:
    """Index of what a colon, a mark or a "that" near opens; None where nothing does."""
    aside = _past_relative(unit, start) if told else None
    if aside is not None:
        return aside
    # “tells voters who wonder why he is late that …”
    reach = 2 * REACH if told and "who" in unit.words[start : start + 3] else REACH
    look = unit.words[start : start + reach]
    # “While Lee vowed to, [Ek said that …]”
    leading = unit.words[0] in LEADING and "," not in unit.words[: cue.first]
    for offset, word in enumerate(look):
        said = word == QUOTED and offset and look[offset - 1] == ","
        said = said and (told or not unit.capital(start))  # “says Lee, “Old Dam” and others fail”
        # “said on Monday, “…””, but “said staff had complained, “never …””
        # but “accused him of theft, he warned, “…””
        said = said and not any(finite(each) and unit.lexicon.acts(each) for each in look[1:offset])
        verbs = look[1:offset] if word == ":" else look[:offset]  # “a risk they say is: …”
        if (word == ":" or said) and FINITE.isdisjoint(verbs):
            return start + offset + (word == ":")
        if word == "that" and any(w[0].isalnum() or w == QUOTED for w in look[offset + 1 :]):
            lead = look[:offset]
            verb = not offset and (look[1] in FINITE or look[1].endswith("n't"))
            # “said that overlooked the rest”
            thing = [*look[2:3], ""][0] in DETERMINERS
            verb |= not offset and thing and look[1] != "given" and unit.lexicon.past(look[1])
            if verb or (_incidental(unit, lead) and _pronoun(unit, look[offset + 1])):
                return start + offset
            return start + offset + 1 if told or _incidental(unit, lead) else start
        if (word == "," and leading) or _ends_lead(unit, start, offset, told=told):
            break
    return None


def _past_relative(unit: Unit, start: int) -> int | None:
    """Step over what is told of who hears it: “told Ek, who was ill, that [it fell]”."""
    comma = unit.find(",", start, min(len(unit.words), start + LONGEST_LISTENER))
    if unit.word(comma) != "," or unit.word(comma + 1) != "who":
        return None
    closing = unit.find(",", comma + 1)
    return closing + 2 if unit.word(closing + 1) == "that" else None


def _ends_lead(unit: Unit, start: int, offset: int, *, told: bool) -> bool:
    """Whether no "that" further on can open what is said, counted from where it may begin."""
    at = start + offset
    word, follows = unit.words[at], unit.word(at + 1)
    another = word == "," and follows.endswith("ed") and follows in unit.lexicon.cues
    shown = word == QUOTED and follows == "that" and offset  # “said on “Dark Water” that it rained”
    if another or (word in {".", ";", QUOTED} and not (shown or initial(unit, at))):
        return True
    if not told or not offset:
        return False
    if word == "," and follows in GOING_ON:
        return True  # “told police she saw nothing, and Lee said that …”
    # “told the Courier she had not said that …”
    begins = word.split("'")[0]
    return _begins(unit, at, begins) and _own_clause(unit, start, at)


def _own_clause(unit: Unit, start: int, at: int) -> bool:
    """Whether a clause there is said: “told it [she knew that]”, not “told all she met that”."""
    framing = unit.lexicon["breaks"] - {"and", "or", "but"}
    if not framing.isdisjoint(unit.words[start : at + 1]) or unit.words[at - 1] in {",", "and"}:
        return False
    clause = unit.words[at + 1 : unit.find("that", at + 1)]
    placed = not unit.lexicon["prepositions"].isdisjoint(unit.words[start:at])
    told = any(unit.lexicon.acts(word) - {"views", "asks"} for word in clause)
    return told or not KNOWING.isdisjoint(clause) or not (placed or len(clause) <= SHORTEST_SAID)


def _pronoun(unit: Unit, after: str) -> bool:
    """Whether "that" before a word means something: "said that was untrue", "denied that tale"."""
    return after in POINTED or (after in unit.lexicon["reports"] and not after.endswith("s"))


def _incidental(unit: Unit, lead: list[str]) -> bool:
    """Whether only time, place or an aside stands between the verb and "that"."""
    if not lead:
        return True
    # “adding hopefully that”, “said later that”
    adverb = len(lead) == 1 and (lead[0].endswith("ly") or lead[0] in LATER)
    where = lead[0] in WHERE or lead[0] in unit.lexicon["stops"]
    where &= not _to_do(unit, lead)
    return adverb or where or lead[0] == lead[-1] == ","


def _to_do(unit: Unit, lead: list[str]) -> bool:
    """Whether "to" brings a deed, and nobody who hears it: “threatened to veto the bill that”."""
    heard = unit.lexicon.union("unnamed", "public", "hearers", "listeners", "prepositions")
    object_first = lead[2:3] != [] and lead[2] in DETERMINERS | POSSESSIVES
    return lead[0] == "to" and lead[1:2] != [] and lead[1] not in heard and object_first


def _past_time(unit: Unit, start: int) -> int:
    """Step over "Wednesday", "on Thursday" and the like right behind the verb."""
    at = start
    if unit.words[at : at + 1] == ["on"]:
        at += 1
    days = at
    while at < len(unit.words) and unit.words[at] in unit.lexicon["days"]:
        at += 1
    if at > days and unit.words[at : at + 1] and unit.words[at] in HOURS:
        at += 1
    if at == days == start and unit.words[at : at + 1] and unit.words[at] in {"this", "last"}:
        time, verb = [*unit.words[at + 1 : at + 3], "", ""][:2]
        at += 2 if time in TIMES and verb not in FINITE else 0  # “said this week was the worst”
    return at if at > days else start


def _past_occasion(unit: Unit, start: int) -> int:
    """Step over when and to whom somebody says it: “sagte am Montag, [er]”, “dit hier [que]”."""
    that = unit.lexicon["that"]
    start += unit.word(start) in unit.lexicon["adverbs"]  # “negó rotundamente haber …”
    start = _past_days(unit, start)
    passed = unit.lexicon.union("days", "times", "stops", "articles", "listeners")
    near = [*unit.words[start : start + REACH + 1], ""]
    for at, word in enumerate(near[:-1]):
        if word in that or word.startswith("qu'"):
            return start + at
        if word in unit.lexicon["ands"] and any(map(unit.lexicon.acts, near[at + 1 : at + 3])):
            break  # “negó haber pagado y recordó que …”
        if word == "," and near[at + 1] in that:
            return start + at + 1
        if word == "," and at:
            return start + at + 1 if passed.issuperset(near[:at]) else start
        if word in {",", ":", ".", ";", QUOTED}:
            break
    return start


def _past_days(unit: Unit, start: int) -> int:
    """Step over a day right behind the verb: “negó este martes [haber …]”."""
    times, at, end = unit.lexicon.union("days", "times"), start, start
    while unit.word(at) in times or unit.word(at) in unit.lexicon["articles"]:
        at += 1
        end = at if unit.words[at - 1] in times else end
    return end


def _past_terms(unit: Unit, start: int) -> int:
    """Step over "on condition of anonymity" right behind the verb."""
    on, *terms = [*unit.words[start : start + 5], "", "", "", ""][:5]
    terms = terms[terms[0] == "the" :][:3]
    if on != "on" or terms != ["condition", "of", "anonymity"]:
        return start
    return unit.find("anonymity", start) + 1


def _bidding(unit: Unit, at: int) -> bool:
    """Whether what somebody is to do begins: “told residents [not to drink it]”."""
    word, what = unit.words[at], unit.word(at + 1)
    if word == "to":
        return what != "" and what not in unit.lexicon["determiners"] and not unit.capital(at + 1)
    return (word, what) == ("not", "to")


def _past_listener(unit: Unit, start: int) -> int:
    """Step over who is told: words up to the next mark, pronoun or article."""
    for at in range(start, min(len(unit.words), start + LONGEST_LISTENER)):
        if unit.words[at] in {",", ":", QUOTED}:
            return at
        if at > start and _bidding(unit, at):
            return at
        subject = unit.words[at].split("'")[0]  # "he'd" too
        placed = unit.words[at - 1] in unit.lexicon["prepositions"]  # “a hall at a hotel”
        clause = subject in CLAUSE_WORDS and not placed
        if at > start and (_begins(unit, at, subject) or clause):
            return at
    return start


def _begins(unit: Unit, at: int, word: str) -> bool:
    """Whether a clause begins behind who is told: “told the Courier [her boss had left]”."""
    small = unit.lexicon["stopwords"]
    heard = unit.lexicon.union("unnamed", "public", "hearers", "listeners")
    hearer = unit.capital(at - 1) or unit.words[at - 1] in heard  # “told jurors his car was red”
    owner = word in POSSESSIVES and unit.words[at - 1] not in small and hearer
    return owner or word in unit.lexicon["pronouns"] or word in ANYBODY
