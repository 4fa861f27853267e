"""Which claim a statement answers in a dispute, though it says no "no"."""

from __future__ import annotations

from summarise.read.links.answer_forms import BLUNT, CLAIMING
from summarise.read.links.matter import HALF, NEAR, SHARED, Link, Matter
from summarise.read.text.small_words import WONDERING
from summarise.read.text.topics import things

SHORTEST_ACCOUNT = 4  # words of a statement that tells what was
WIDE = 6  # statements back in which what an account answers stands
NEXT = 3  # statements behind a denial that go on with it, or behind a claim that tell it anew
TO_COME = frozenset({"would", "will", "shall", "should", "may", "might", "could"})
WHOLE = frozenset({"the", "this", "that", "these", "those", "it"})
PARTLY = frozenset({"but", "only", "just", "some", "one", "though", "although", "however"})


def answering(matter: Matter, at: int, found: dict[int, Link]) -> int | None:
    """The claim near before, in a dispute, with which a statement shares something telling.

    It answers where it says that something was not so or grants it, and where a person with a name
    says what was.
    """
    said = matter.said[at]
    if said.act not in CLAIMING - {"promises"} or not matter.contested:
        return None
    if not matter.words.lists_verbs:
        return None  # what says what was cannot be told from what should be
    own = matter.tells(at)
    for answers in (_gone_on(matter, at, own, found), _of_whom(matter, at, found)):
        if answers is not None:
            return answers
    near = [
        other
        for other in matter.before(at, WIDE)
        if own & matter.about[other]
        and matter.said[other].sentence.start != matter.headline
        and not matter.overlap(at, other)
        and not (matter.negated[at] & matter.negated[other])
    ]
    if said.act == "admits":
        near = [other for other in near if not _confirms(matter, at)]
    elif matter.phrasing.account(at) is not None:
        near = [other for other in near if other in found or not _says_no(matter, other)]
    else:
        plain = _plain(matter, at)
        near = [other for other in near if plain and _told_anew(matter, at, other, found)]
    return max(near, key=lambda other: (len(own & matter.about[other]), other), default=None)


def _confirms(matter: Matter, at: int) -> bool:
    """Whether what is granted is but named, and all of it: “acknowledged the phone call”."""
    words = matter.phrasing.words(at)
    return words[:1] != [] and words[0] in WHOLE and not any(map(matter.phrasing.past, words))


def _says_no(matter: Matter, other: int) -> bool:
    """Whether a claim says itself what was not: “no evidence” agrees with “we found nothing”."""
    return matter.phrasing.account(other) is not None and matter.phrasing.flat(other)


def _told_anew(matter: Matter, at: int, other: int, found: dict[int, Link]) -> bool:
    """Whether what a statement says was so answers a claim: “they met twice” to “we never met”."""
    denied = other not in found and bool(matter.about[at] & matter.negated[other])
    if denied:  # “never heard him talk of a fire” is not answered by “heard a pop”
        undone = things(matter.undone(other))
        denied = len(undone & matter.about[at]) >= HALF * len(undone)
    return denied or _drawn(matter, at, other, found)


def goes_on(matter: Matter, at: int) -> bool:
    """Whether a speaker says something more in the same sentence."""
    if at + 1 == len(matter.said):
        return False
    said, after = matter.said[at : at + 2]
    return after.sentence == said.sentence and after.speaker == said.speaker


def _gone_on(matter: Matter, at: int, own: frozenset[str], found: dict[int, Link]) -> int | None:
    """The claim that somebody has just answered, and goes on about."""
    last = found.get(at - 1)
    if last is None or last.claim is None or last.kind == "no comment":
        return None
    told = _plain(matter, at) or matter.phrasing.account(at) is not None
    told |= _always(matter, at)
    one = told and matter.phrasing.same_speaker(at, at - 1)
    on = matter.said[at - 1].sentence == matter.said[at].sentence
    return last.claim if one and (on or own & matter.about[last.claim]) else None


def _plain(matter: Matter, at: int) -> bool:
    """Whether a statement says what was: it accuses nobody and says nothing that should be."""
    words = matter.phrasing.words(at)
    wished = (matter.words["wishes"] | WONDERING) & {*words[:BLUNT]}
    told = len(words) >= SHORTEST_ACCOUNT and any(map(matter.phrasing.past, words))
    return matter.said[at].act != "accuses" and not wished and told


def _always(matter: Matter, at: int) -> bool:
    """Whether a statement says what is so: “we check each train”, and not “it would sue”."""
    words = matter.phrasing.words(at)
    begins = words[:1] != [] and words[0] in matter.words.union("pronouns", "determiners")
    to_come = not TO_COME.isdisjoint(words[:BLUNT])
    return matter.said[at].act != "accuses" and begins and not to_come


def _drawn(matter: Matter, at: int, other: int, found: dict[int, Link]) -> bool:
    """Whether a person answers a claim: one with an office, or in their own words.

    Right behind a claim stands rather what illustrates it, but where the claim is itself an answer.
    """
    said, speaker = matter.said[at], matter.said[at].speaker
    right_behind = other == at - 1 and other not in found
    if speaker is None or right_behind or at - other > NEXT:
        return False
    known = matter.reading.speakers[speaker]
    return known.cast_as == "person" and (known.beside != "" or said.kind == "direct")


def _of_whom(matter: Matter, at: int, found: dict[int, Link]) -> int | None:
    """The last claim near before about whoever now says what was, where nobody has spoken since."""
    speaker, people = matter.said[at].speaker, matter.answers_for(at) | matter.office(at)
    told = _plain(matter, at) or matter.phrasing.account(at) is not None
    if speaker is None or matter.said[at].act == "admits" or not told:
        return None
    for other in matter.just_before(at, 2 * NEAR):
        between = {matter.said[n].speaker for n in range(other + 1, at)}
        if not between <= {speaker, matter.said[other].speaker}:
            return None
        body = matter.said[other].sentence.start != matter.headline
        if people & matter.about[other] and body and other not in found:
            return other
    return None


def granting(matter: Matter, at: int, claim: int) -> bool:
    """Whether a person grants but a part of a claim: “conceded that the rolls were out of date”."""
    speaker = matter.said[at].speaker
    if speaker is None or matter.reading.speakers[speaker].kind != "person":
        return False
    theirs = things(matter.about[claim])
    whole = len(theirs & matter.about[at]) >= max(SHARED, HALF * len(theirs))
    return not whole or not PARTLY.isdisjoint(matter.phrasing.words(at))
