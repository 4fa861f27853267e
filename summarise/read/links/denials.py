"""Which claim a denial answers, told by what both are about."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.read.links.accusing import accusing
from summarise.read.links.answer_forms import CLAIMING
from summarise.read.links.matter import HALF, NEAR, SHARED, Matter
from summarise.read.links.pointing import FAR, named, nearest, of_whom, own_sentence, right_before
from summarise.read.text.topics import score, stem, things

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
    own = own_sentence(matter, at)
    if own is not None:
        return own
    whom = matter.phrasing.belies(at)
    if whom or matter.phrasing.bare(at):
        return of_whom(matter, at, whom) if whom else named(matter, at)
    if matter.phrasing.words(at)[:1] == ["knowing"]:
        return None  # who denies knowing it does not deny it
    return _by_matter(matter, at)


def _by_matter(matter: Matter, at: int) -> int | None:
    """The claim that is about what is denied."""
    found = _whom_alone(matter, at)
    found = _likest(matter, at) if found is None else found
    whose, told = matter.owner(at)
    if found is None and whose:
        return None if told else nearest(matter, at)
    found = touched(matter, at) if found is None else found
    found = _of_a_thing(matter, at) if found is None else found
    return _accused(matter, at) if found is None else found


def _accused(matter: Matter, at: int) -> int | None:
    """The last claim near before that accuses the denier: “Lee accused Osk. Osk denied that …”."""
    named = matter.answers_for(at) | matter.office(at)
    of_them = (other for other in matter.before(at, NEAR) if named & matter.about[other])
    last = max(of_them, default=None)
    return last if last is not None and matter.said[last].act == "accuses" else None


def _charged(matter: Matter, at: int) -> int | None:
    """The first thing that those say who charge somebody in court."""
    charging = frozenset(map(stem, matter.words["charging"]))
    theirs = [other for other in matter.before(at) if charging & matter.phrase(other)]
    named = matter.named(at) | {f"#{matter.said[at].speaker}"}
    of_them = (other for other in theirs if named & matter.about[other])
    return next(of_them, next(iter(theirs), None))


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
