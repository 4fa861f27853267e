"""The claim that a denial only points to: "it", “that figure”, “which Lee denies”."""

from __future__ import annotations

from summarise.read.links.accusing import accusing
from summarise.read.links.answer_forms import CLAIMING
from summarise.read.links.matter import NEAR, Matter
from summarise.read.text.topics import things

RIGHT_BEFORE = 3  # statements back in which a retort finds what it answers
LONGEST_PAUSE = 400  # letters between the two
FAR = 12  # statements back in which a figure stands


def own_sentence(matter: Matter, at: int) -> int | None:
    """What the same sentence says before it: “Ek said it fell, which [Lee denies]”."""
    said = matter.said[at]
    if not said.content or not said.source or said.content[0].start > said.source[0].start:
        return None
    if matter.phrasing.words(at)[:1] not in (["which"], ["something"]):
        return None
    for other in range(at - 1, -1, -1):
        if matter.said[other].sentence != said.sentence:
            return None
        if matter.said[other].act in CLAIMING and matter.said[other].speaker != said.speaker:
            return other
    return None


def right_before(matter: Matter, at: int) -> int | None:
    """What has just been said or shown, by another: what “That never happened” answers."""
    start, speaker = matter.said[at].sentence.start, matter.said[at].speaker
    for other in range(at - 1, max(-1, at - 1 - RIGHT_BEFORE), -1):
        said = matter.said[other]
        # not “confirmed the account”, which names another's word
        # “said that he had warned him” is one claim
        inside = matter.reading.reporting(said) != []
        told = said.act in CLAIMING | {"shows"} and not (inside or matter.phrasing.bare(other))
        near = start - said.sentence.end <= LONGEST_PAUSE
        if told and near and said.speaker != speaker and not matter.overlap(at, other):
            return other
    return None


def of_whom(matter: Matter, at: int, whom: str) -> int | None:
    """What was said last by whoever is called wrong: “Lee is mistaken”, “he is lying”."""
    name = matter.topics.of_text(whom) if whom.lower() not in matter.words["pronouns"] else ()
    theirs = (o for o in reversed(matter.before(at, FAR)) if {*name} & matter.phrase(o))
    return next(theirs, None) if name else right_before(matter, at)


def named(matter: Matter, at: int) -> int | None:
    """The claim that is but named: by "it", "that figure", "the accusation"."""
    figure = _figure(matter, at) if matter.phrasing.counted(at) else None
    if figure is not None:
        return figure
    pointed = nearest(matter, at) if matter.phrasing.pointed(at) else accusing(matter, at)
    if matter.phrasing.accused(at):
        named = (pointed, _accusation(matter, at))
        pointed = max((claim for claim in named if claim is not None), default=None)
    pointed = _blaming(matter, at) if pointed is None else pointed
    return _before(matter, at) if pointed is None else pointed


def nearest(matter: Matter, at: int) -> int | None:
    """The last claim not far before; not what somebody admits."""
    near = [o for o in reversed(matter.before(at, NEAR)) if matter.said[o].act != "admits"]
    whose, told = matter.owner(at)
    if whose and not told:
        # “called the firm's statement a lie”: the firm's, or rather who has denied something.
        theirs = [o for o in near if whose & matter.phrase(o)]
        if not theirs and whose == things(whose):  # no speaker that is known
            theirs = [o for o in near if matter.said[o].speaker in matter.deniers] or near
        near = theirs
    elif near and matter.said[near[0]].kind == "direct":
        # What somebody says in reported speech stands before what illustrates it.
        theirs = [o for o in near if _together(matter, o, near[0])]
        near = [o for o in theirs if matter.said[o].kind != "direct"] or near
    return near[0] if near else None


def _together(matter: Matter, one: int, other: int) -> bool:
    """Whether two statements are one speaker's, or follow each other in one paragraph."""
    same = matter.said[one].speaker == matter.said[other].speaker
    return same or matter.follows(one, other)


def _figure(matter: Matter, at: int) -> int | None:
    """The last claim before that has a number: of “the figure”."""
    with_number = (
        other
        for other in reversed(matter.before(at, FAR))
        if any(char.isdigit() for char in " ".join(matter.phrasing.words(other)))
    )
    return next(with_number, None)


def _accusation(matter: Matter, at: int) -> int | None:
    """The last claim near before that accuses, which “the accusation” may be."""
    near = reversed(matter.before(at, NEAR))
    return next((other for other in near if matter.said[other].act == "accuses"), None)


def _blaming(matter: Matter, at: int) -> int | None:
    """The first claim not far before that speaks of a denier's body: “the council sprayed”."""
    if not matter.phrasing.accused(at):
        return None
    own = things(matter.phrase(at))
    near = matter.before(at, NEAR)
    return next((other for other in near if own & matter.about[other]), None)


def _before(matter: Matter, at: int) -> int | None:
    """The last claim before; what is said in reported speech before what illustrates it."""
    denied = next((n for n in range(at - 1, 0, -1) if matter.said[n].act == "denies"), -1)
    before = matter.before(at)
    before = [other for other in before if other > denied] or before  # said since: unanswered
    reported = [other for other in before if matter.said[other].kind != "direct"]
    near = [other for other in reported if at - other <= NEAR]
    if near and matter.phrasing.several(at):
        told = [other for other in near if matter.said[other].sentence.start != matter.headline]
        return (told or near)[0]
    return near[-1] if near else before[-1] if before else None
