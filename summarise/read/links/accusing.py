"""Which claim before speaks of somebody who answers, or is silent."""

from __future__ import annotations

import re

from summarise.read.links.matter import NEAR, SHARED, Matter

# what somebody does not find proven is no charge: “saw no evidence that Osk was behind it”
DOUBTED = re.compile(
    r"\b(?:no|not|never)\b[^.;]{0,40}\b(?:evidence|proof|indication)\b|n[’']t see\b"
)


def accusing(matter: Matter, at: int) -> int | None:
    """The last claim before that speaks of the speaker, by a name or by two words."""
    own = matter.phrase(at)
    named = matter.named(at) | matter.office(at)
    before = [
        other
        for other in matter.before(at, 2 * NEAR)
        if named & matter.about[other] or len(own & matter.about[other]) >= SHARED
    ]
    plain = [other for other in before if not _doubted(matter, other)]
    return max(plain or before, default=None)


def _doubted(matter: Matter, at: int) -> bool:
    """Whether somebody but says that there is no proof of it."""
    told = map(matter.reading.document.at, matter.said[at].content)
    return any(DOUBTED.search(words) for words in told)
