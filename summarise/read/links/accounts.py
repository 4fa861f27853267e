"""Which claim an account of its own contradicts, told by what both are about."""

from __future__ import annotations

import re

from summarise.read.links.answer_forms import CLAIMING, EARLY, FIRST, PROOF
from summarise.read.links.denials import touched
from summarise.read.links.matter import HALF, NEAR, SHARED, Link, Matter
from summarise.read.links.pointing import FAR, right_before
from summarise.read.text.topics import stem, things

NEXT = 3  # statements behind a denial that go on with it, or behind a claim that tell it anew
DISOWNING = re.compile(
    r"(?:no )?(?:(?:i|we) (?:never|did not|didn't) (?:said?|did?|do) (?:that|it)"
    r"|(?:that|it|this)(?: is|'s) (?:not true|false|a lie|untrue|nonsense))\b"
)
NO_SUCH = re.compile(r"\bno such\b ?(\w*)")
BEING = r"(?:is|are|was|were|has been|have been|had been)"
NEVER = r"(?:(?:has|have|had) never been|(?:is|was)n't) (?:an?|any)"
THERE_NO = re.compile(rf"\bthere (?:{BEING} no|{NEVER}) (\w+)")
THERE = re.compile(rf"(?:there {BEING} (?:an? |the )?(\w+)|(?:an?|the) (\w+) {BEING})\b")
NOTHING = PROOF | {"question", "doubt", "way", "reason", "need", "one"}  # opinions, no things
LONG = 5  # letters that akin stems must share


def same(matter: Matter, at: int, found: dict[int, Link]) -> int | None:
    """The claim that an account is about, where both do not say the same thing not to be."""
    claim = _about(matter, at, found)
    agreed = claim is not None and matter.negated[at] & matter.negated[claim]
    return None if agreed else claim


def _about(matter: Matter, at: int, found: dict[int, Link]) -> int | None:
    beside = _disowned(matter, at)
    if beside is not None:
        return beside
    before = [found[n] for n in range(at - NEAR, at) if n in found]
    claim = _next_words(matter, at, before)
    claim = _ours(matter, at) if claim is None else claim
    claim = _flat_no(matter, at, before) if claim is None else claim
    if claim is not None:
        return claim
    such = NO_SUCH.search(" ".join(matter.phrasing.words(at)[:EARLY]))
    if such:
        near = matter.just_before(at)[:1] if such[1] == "thing" else []
        return near[0] if near else _such(matter, at, such[1])
    if matter.phrasing.unfounded(at):
        return touched(matter, at)
    if matter.phrasing.refuses(at):
        asked = right_before(matter, at)
        return asked if asked is not None and matter.answers_for(at) & matter.about[asked] else None
    missed = _without(matter, at)
    missed = _of_me(matter, at) if missed is None else missed
    return _contradicted(matter, at) if missed is None else missed


def _of_me(matter: Matter, at: int) -> int | None:
    """What another says of the speaker, who says of some of it that it was not: “I took no money”.

    The speaker may be spoken for: “a spokesman for Lee said that she had taken no money”.
    """
    if not matter.phrasing.flatly_not(at):
        return None
    people, undone = matter.answers_for(at), matter.undone(at) & matter.telling
    for other in matter.just_before(at, 2 * NEAR):
        spoken = people & matter.about[other] and things(undone) & matter.about[other]
        if spoken:
            return other
    return None


def _such(matter: Matter, at: int, such: str) -> int | None:
    """What “No such promise was made” answers: “they promised”, or what is said right before."""
    shared = touched(matter, at)
    if shared is not None:
        return shared
    thing = stem(such)
    near = (o for o in matter.just_before(at) if any(_akin(thing, x) for x in matter.about[o]))
    last = right_before(matter, at)
    if last is None:
        return next(near, None)
    said, text = matter.said, matter.reading.document.text
    between = text[said[last].sentence.end : said[at].sentence.start]
    return next(near, last if matter.parting not in between or not between.strip() else None)


def _disowned(matter: Matter, at: int) -> int | None:
    """The claim in the same sentence that “I never said that” answers, on either side."""
    if not DISOWNING.match(" ".join(matter.phrasing.words(at))):
        return None
    here = matter.said[at].sentence
    beside = (other for other in matter.others(at) if matter.said[other].sentence == here)
    return next((other for other in beside if not matter.overlap(at, other)), None)


def _next_words(matter: Matter, at: int, before: list[Link]) -> int | None:
    """What a denier has denied: their next words are about the same, or share something with it."""
    for link in before:
        mine = matter.said[link.denial].speaker == matter.said[at].speaker
        if not mine or link.claim is None:
            continue
        next_word = link.kind == "denial" and at - link.denial == 1
        if next_word or things(matter.about[at] & matter.about[link.claim]):
            return link.claim
    return None


def _flat_no(matter: Matter, at: int, before: list[Link]) -> int | None:
    """What has just been denied, where a flat "no" is to a word of it too."""
    if not matter.phrasing.flat(at):
        return None
    for link in before:
        close = link.kind == "denial" and at - link.denial <= NEXT
        if not close or link.claim is None:
            continue
        if things(matter.about[at] & matter.about[link.claim]):
            return link.claim
    return None


def _contradicted(matter: Matter, at: int) -> int | None:
    """The last claim before of what a flat "no" is to: “never closed” to “closed to lorries”.

    People alone are no matter: in a report about two of them, all that is said is about them.
    """
    if not matter.phrasing.flat(at):
        return None
    own = things(matter.about[at])
    for other in matter.just_before(at, FAR):
        shared = own & matter.about[other]
        enough = len(shared) >= max(SHARED, HALF * len(own))
        # “no rubber bullets were used” to “fired rubber bullets without warning”
        most = not matter.negated[other] & shared and len(shared) >= len(own) - 1
        if enough and matter.negated[at] & shared and (most or not matter.negated[other]):
            return other
    return None


def _without(matter: Matter, at: int) -> int | None:
    """The last claim near before that speaks of what there was not: “no painters”."""
    told = THERE_NO.search(" ".join(matter.phrasing.words(at)[:EARLY]))
    if told is None or told[1] in NOTHING:
        return None
    thing = stem(told[1])
    for other in matter.just_before(at, 2 * NEAR):
        spoken = any(_akin(thing, topic) for topic in things(matter.about[other]))
        if spoken and not any(_akin(thing, topic) for topic in matter.negated[other]):
            return other
    return None


def turned(matter: Matter, at: int) -> int | None:
    """The last claim near before that there is none: of “a doctor was in”, “no doctor was”."""
    words = matter.phrasing.words(at)[:EARLY]
    told = THERE.match(" ".join(words))
    if matter.said[at].act not in CLAIMING or not told or any(map(matter.words.negates, words)):
        return None
    none = re.compile(rf"\bno {re.escape(told[1] or told[2])}\b")
    near = matter.just_before(at)
    return next((o for o in near if none.search(" ".join(matter.phrasing.words(o)))), None)


def _ours(matter: Matter, at: int) -> int | None:
    """The claim that “Nobody is ill because of us” answers: near, and of the same thing."""
    words = matter.phrasing.words(at)
    if not (matter.phrasing.flat(at) and FIRST & set(words) and matter.said[at].kind == "direct"):
        return None
    own = matter.about[at] - FIRST - matter.words["negations"]
    near = matter.before(at, NEAR)
    shared = {other: things(own & matter.about[other]) for other in near}
    fits = [o for o in near if shared[o] and len(shared[o]) >= HALF * len(own)]
    return fits[-1] if fits else None


def _akin(one: str, other: str) -> bool:
    """Whether one stem begins as the other: "painter", "paint"."""
    fewest = min(len(one), len(other))
    return one == other or (fewest >= LONG and one[:fewest] == other[:fewest])
