"""Reading: a document's quoted passages, attributions and speakers, by rules and word lists.

Data walks one way through the rooms:

    text → clause → content → attribution → cast → links → drafts

from words and sentences to clauses, from what is said to who says it, from names to who they are,
from what is denied to the claim that it answers, and to the draft. `likely` weighs what no rule is
sure of.

The function is public under the name of its room, so that importing it must cost nothing: what it
needs is imported when it is first called.
"""

from __future__ import annotations

from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarise.document import Document
    from summarise.read.reading import Attribution, Reading
    from summarise.read.text.units import Unit

LONGEST_KEPT = 100_000  # letters of a document whose words are kept as they were split


@lru_cache(maxsize=8)
def read(document: Document, language: str | None = None) -> Reading:
    """Read a document by the rules; nothing is raised, whatever the text and the language.

    The last readings are kept: the rules draft from one, and the checks measure coverage by it.

    Args:
        document: the report.
        language: "en", "de", "fr" or "es", also as "en-GB"; told by the text's small words where it
            is None. Of a text in another language only the quoted passages are read.

    Returns:
        The quoted passages, the attributions (source, cue, content, kind, act, speaker) and the
        speakers, all as spans of the document.

    """
    from summarise.document import expect_document  # noqa: PLC0415
    from summarise.read.attribution.attributions import attributions  # noqa: PLC0415
    from summarise.read.cast.speakers import speakers  # noqa: PLC0415
    from summarise.read.reading import Reading  # noqa: PLC0415
    from summarise.read.text.languages import OTHER, language_of  # noqa: PLC0415
    from summarise.read.text.lexicon import languages, lexicon  # noqa: PLC0415
    from summarise.read.text.passages import passages  # noqa: PLC0415
    from summarise.read.text.sentences import sentences  # noqa: PLC0415
    from summarise.read.text.units import units  # noqa: PLC0415

    expect_document(document, "read")
    text = document.text
    named = (language or "").lower().partition("-")[0]
    spoken = language_of(text) if language is None else named if named in languages() else OTHER
    quoted, found = passages(text), sentences(text, "en" if spoken == OTHER else spoken)
    if spoken == OTHER:
        return Reading(document, spoken, found, quoted, (), ())
    words = lexicon(spoken)
    split: Iterable[Unit] = units(text, found, quoted, words)
    kept = list(split) if len(text) <= LONGEST_KEPT else None
    said = attributions(split if kept is None else kept, quoted)
    resolved, people = speakers(text, said, found, words)
    return Reading(document, spoken, found, quoted, resolved, people, kept, _likely)


def _likely(reading: Reading) -> tuple[Attribution, ...]:
    """What is likely said beside what the rules find, imported late: most readers need no more."""
    from summarise.read.likely.weighing import likely  # noqa: PLC0415

    return tuple(likely(reading))
