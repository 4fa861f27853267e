"""Names behind one word: "recalled Brook" of what the sentence has as "recalled Alder"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summarise.check.case import Case, warning
from summarise.check.locating.folding import fold
from summarise.check.own_words.places import misplaced
from summarise.check.resting import Rested, content, key
from summarise.draft import Actor
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
# “Ann Lee said”, “The Osk council has denied”
SPEAKER = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*) (?:(?:has|had|have) )?(?P<cue>[a-z]+)\b"
)
# “Lee and the Osk council have said”, “was urged by Lee and Ek”
JOINED = re.compile(
    r"\band (?:[Tt]he )?(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*)(?: officials)?"
    r" (?:(?:have|had) )?(?P<cue>[a-z]+)\b"
)
BY = re.compile(
    r"\b[a-z]+ed by (?:the )?[A-Z][\w'’. -]*? and (?:[Tt]he )?"
    r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*)"
)
SAYING = frozenset({"asserts", "denies", "accuses", "admits"})
REACH = 3  # small words between a word and the name behind it: “appeal to the Osk court”
POSSESSIVE = re.compile(r"['’]s?\Z")


@dataclass(frozen=True)
class _Slot:
    """A word's stem, the words of the name behind it in lower case, and both as written."""

    stem: str
    name: frozenset[str]
    written: str


def elsewhere(case: Case) -> Iterator[Finding]:
    """No statement has a name behind a word, or at a place, where its sentence has another."""
    for each in case.rested:
        ways = (misplaced, _another, _speaks, _joins) if each.own else ()
        why = next(filter(None, (way(each, case) for way in ways)), None)
        if why:
            yield warning("name-elsewhere", each.item, why, each.cited)


def _another(each: Rested, case: Case) -> str | None:
    """What a statement has behind a word where its sentence, and none near it, has another name."""
    source = case.text(each.cited)
    held, told = source.lower(), _words(each.text)
    mine = [x for x in _slots(each.text) if not any(word in held for word in x.name)]
    for one in mine:
        others = [x for x in _slots(source) if x.stem == one.stem]
        if len(others) != 1 or others[0].name & told:
            continue
        texts = map(case.document.at, each.near)
        near = (slot for text in texts for slot in _slots(text) if slot.stem == one.stem)
        called = (_called(actor) for actor in case.draft.actors)
        same = any(one.name & who and others[0].name & who for who in called)
        elsewhere = same or any(slot.name & one.name for slot in near)
        if not elsewhere and all(word in case.lower for word in one.name):
            return f"has “{one.written}” where its source has “{others[0].written}”"
    return None


def _speaks(each: Rested, case: Case) -> str | None:
    """Who is said in a statement to say what its item has another say, if near it nobody is."""
    found, lexis = SPEAKER.match(each.text), lexicon("en")
    if found is None or lexis.acts(found["cue"]).isdisjoint(SAYING):
        return None
    actor = _actor(each, case)
    name, held = _words(found["name"]), case.text(each.cited).lower()
    small = not name.isdisjoint(lexis.union("pronouns", "stopwords", "determiners"))
    if actor is None or small or name & (_called(actor) | _words(actor.role or "")):
        return None
    if not all(word in case.lower for word in name) or any(word in held for word in name):
        return None
    if any(re.search(rf"\b{re.escape(word)}\b", case.document.text) for word in name):
        return None  # “Staff said”: a mere noun, which stands there in small letters
    return f"has {found['name']} say what is said by {actor.name}"


def _joins(each: Rested, case: Case) -> str | None:
    """Who is said to say so too, beside the one who does, where near it nobody is."""
    if " and " not in each.text:
        return None  # as most
    lexis = lexicon("en")
    told = [x for x in JOINED.finditer(each.text) if lexis.acts(x["cue"]) & SAYING]
    told += BY.finditer(each.text)
    actor = _actor(each, case)
    held = " ".join(map(case.document.at, (*each.cited, *each.near))).lower() if told else ""
    for found in told if actor else ():
        name = _words(found["name"])
        known = all(word in case.lower for word in name) and actor is not None
        if known and actor and not name & _called(actor) and not any(x in held for x in name):
            return f"has {found['name']} say so too, who is not near the words"
    return None


def _actor(each: Rested, case: Case) -> Actor | None:
    """Whose words an item gives."""
    item = next((x for x in case.draft.quoted() if x.id == each.item), None)
    return next((x for x in case.draft.actors if item and x.id == item.actor), None)


def _called(actor: Actor) -> frozenset[str]:
    """The words of all that somebody is called."""
    return _words(" ".join((actor.name, *actor.aliases)))


def _words(text: str) -> frozenset[str]:
    return frozenset(POSSESSIVE.sub("", x.lower()) for x in TOKEN.findall(text))


@lru_cache(maxsize=512)  # sentences are cited by more than one statement
def _slots(text: str) -> tuple[_Slot, ...]:
    """Return each word of content with the name that stands behind it, small words between."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Slot]:
    words = TOKEN.findall(fold(text).text)
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and words[end][:1].isupper() and words[end].lower() not in _times():
            end += 1
        if end > at:
            first = at - 1
            while first > at - 1 - REACH and first > 0 and words[first].lower() in _small():
                first -= 1
            before = words[first].lower()
            if content(before) and before.isalpha() and words[first][:1].islower():
                name = frozenset(POSSESSIVE.sub("", x.lower()) for x in words[at:end])
                yield _Slot(key(before), name, " ".join(words[first:end]))
        at = max(end, at + 1)


@cache
def _small() -> frozenset[str]:
    return lexicon("en").union("prepositions", "determiners", "titles") | {"that"}


@cache
def _times() -> frozenset[str]:
    return lexicon("en").union("days", "months")
