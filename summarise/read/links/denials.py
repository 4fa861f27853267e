"""Which claim a denial answers, told by what both are about."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.read.links.accusing import accusing
from summarise.read.links.answer_forms import CLAIMING
from summarise.read.links.matter import HALF, NEAR, SHARED, Matter
from summarise.read.text.topics import score, stem, things

RIGHT_BEFORE = 3  # statements back in which a retort finds what it answers
LONGEST_PAUSE = 400  # letters between the two
FAR = 12  # statements back in which a figure stands
FARTHEST = 120  # statements between a denial and the claim whose maker it names
LEAD = 3  # statements with which a report begins, that the rest of it answers
QUARTER = 0.25  # of the topics of what is denied
HEADLINE = 1.5  # shared words by which a headline stands back behind the report itself


def denied(matter: Matter, at: int) -> int | None:
    """The claim, by somebody else, that a denial answers; None where nobody makes it.

    It is what somebody is charged with, what "it" or "the report" points to, whose claim is named,
    or what shares most with what is denied. The denier is part of the matter: "Hale denied taking
    bribes" answers a claim about Hale.
    """
    if matter.phrasing.pleaded(at):
        return _charged(matter, at)
    if matter.phrasing.retorts(at) or matter.phrasing.such(at):
        return right_before(matter, at)
    own = _own_sentence(matter, at)
    if own is not None:
        return own
    whom = matter.phrasing.belies(at)
    if whom or matter.phrasing.bare(at):
        return _of_whom(matter, at, whom) if whom else _named(matter, at)
    if matter.phrasing.words(at)[:1] == ["knowing"]:
        return None  # who denies knowing it does not deny it
    return _by_matter(matter, at)


def _by_matter(matter: Matter, at: int) -> int | None:
    """The claim that is about what is denied."""
    found = _whom_alone(matter, at)
    found = _likest(matter, at) if found is None else found
    whose, told = matter.owner(at)
    if found is None and whose:
        return None if told else _nearest(matter, at)
    found = touched(matter, at) if found is None else found
    found = _of_a_thing(matter, at) if found is None else found
    return _accused(matter, at) if found is None else found


def _accused(matter: Matter, at: int) -> int | None:
    """The last claim near before that accuses the denier: “Lee accused Osk. Osk denied that …”."""
    named = matter.answers_for(at) | matter.office(at)
    of_them = (other for other in matter.before(at, NEAR) if named & matter.about[other])
    last = max(of_them, default=None)
    return last if last is not None and matter.said[last].act == "accuses" else None


def _own_sentence(matter: Matter, at: int) -> int | None:
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


def _of_whom(matter: Matter, at: int, whom: str) -> int | None:
    """What was said last by whoever is called wrong: “Lee is mistaken”, “he is lying”."""
    name = matter.topics.of_text(whom) if whom.lower() not in matter.words["pronouns"] else ()
    theirs = (o for o in reversed(matter.before(at, FAR)) if {*name} & matter.phrase(o))
    return next(theirs, None) if name else right_before(matter, at)


def _charged(matter: Matter, at: int) -> int | None:
    """The first thing that those say who charge somebody in court."""
    charging = frozenset(map(stem, matter.words["charging"]))
    theirs = [other for other in matter.before(at) if charging & matter.phrase(other)]
    named = matter.named(at) | {f"#{matter.said[at].speaker}"}
    of_them = (other for other in theirs if named & matter.about[other])
    return next(of_them, next(iter(theirs), None))


def _named(matter: Matter, at: int) -> int | None:
    """The claim that is but named: by "it", "that figure", "the accusation"."""
    figure = _figure(matter, at) if matter.phrasing.counted(at) else None
    if figure is not None:
        return figure
    pointed = _nearest(matter, at) if matter.phrasing.pointed(at) else accusing(matter, at)
    if matter.phrasing.accused(at):
        named = (pointed, _accusation(matter, at))
        pointed = max((claim for claim in named if claim is not None), default=None)
    pointed = _blaming(matter, at) if pointed is None else pointed
    return _before(matter, at) if pointed is None else pointed


def _likest(matter: Matter, at: int) -> int | None:
    """The claim that shares most with what is denied, by whose claim it is where that is told."""
    own = matter.called(at) | matter.speaker(at)
    whose, told = matter.owner(at)
    if told:
        near = (o for o in matter.others(at, FARTHEST) if whose & matter.phrase(o))
        theirs, enough = [o for o in near if not _agrees(matter, at, o)], 1.0
        fitting = [o for o in theirs if -NEAR <= at - o <= FAR] or theirs
    else:
        others = (o for o in matter.others(at) if not _agrees(matter, at, o))
        fitting = [o for o in others if _within_reach(matter, own, at, o)]
        enough = max(min(SHARED, max(1, len(own))), QUARTER * len(own))
    scores = [(_likeness(matter, own, other), -abs(at - other), other) for other in fitting]
    best = max(scores, default=None)
    fits = best and best[0] >= enough and things(own & matter.about[best[-1]])
    return best[-1] if best and fits else None


def _whom_alone(matter: Matter, at: int) -> int | None:
    """The last claim near before of whom alone somebody denies: “contradicting Trump”."""
    whom = matter.about[at]
    if len(whom) != 1 or things(whom):
        return None
    near = reversed(matter.before(at, NEAR))
    return next((other for other in near if whom <= matter.speaker(other)), None)


def _within_reach(matter: Matter, own: frozenset[str], at: int, other: int) -> bool:
    """Whether a claim stands near, leads the report and shares two things, or shares most of it.

    In a long report of many voices two words are soon shared by those who do not know each other.
    """
    shared = own & matter.about[other]
    if at - other <= FAR and (other < at or (other - at <= NEAR and len(shared) > SHARED)):
        return True
    fewest = SHARED if other < LEAD else SHARED + 1
    return len(things(shared)) >= fewest and (other < LEAD or len(shared) >= HALF * len(own))


def _of_a_thing(matter: Matter, at: int) -> int | None:
    """The last claim near before, in a dispute, of a telling thing denied."""
    return next((o for o in _telling(matter, at) if not _agrees(matter, at, o)), None)


def _telling(matter: Matter, at: int) -> Iterator[int]:
    """The claims near before, in a dispute, that share something telling, the last first."""
    own = matter.tells(at)
    for other in reversed(matter.before(at, NEAR)) if matter.contested else ():
        if own & matter.about[other]:
            yield other


def _agrees(matter: Matter, at: int, other: int) -> bool:
    """Whether a claim says itself that what is denied was not: then nothing is answered."""
    if matter.negated[at]:
        return False
    plain = matter.said[other].act in CLAIMING  # not “That is false,” she said. “He left.”
    denier = plain and matter.said[other].speaker in matter.deniers and matter.phrasing.flat(other)
    return denier or bool(matter.negated[other] & matter.about[at])


def _nearest(matter: Matter, at: int) -> int | None:
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


def touched(matter: Matter, at: int) -> int | None:
    """The last claim not far before that shares half the words of what is expressly denied."""
    topics = things(matter.called(at))
    fewest = max(1, HALF * len(topics))
    before = (o for o in reversed(matter.before(at, FAR)) if not _agrees(matter, at, o))
    near = (other for other in before if len(topics & matter.about[other]) >= fewest)
    return next(near, None)


def _likeness(matter: Matter, own: frozenset[str], other: int) -> float:
    """How much a claim is about the same; a headline's comes behind the report's own words."""
    headline = matter.said[other].sentence.start == matter.headline
    return score(own, matter.about[other]) - (HEADLINE if headline else 0)


def asked(matter: Matter, at: int) -> int | None:
    """The claim to which somebody is silent: of themselves, or of what they will not speak of."""
    if "interview" in matter.reading.document.at(matter.said[at].cue):
        return None  # who will not be interviewed for a portrait answers nothing
    claim, own = accusing(matter, at), things(matter.about[at])
    # “would not say whether it had found a cover-up” is no answer about something else
    if claim is not None and matter.phrasing.wondered(at) and not own & matter.about[claim]:
        claim = None
    return next(_telling(matter, at), None) if claim is None else claim


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
