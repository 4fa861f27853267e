"""Reading: a document's quoted passages, attributions and speakers, by rules and word lists."""

from __future__ import annotations

from functools import lru_cache

from summarise.document import Document
from summarise.read.attributions import attributions
from summarise.read.lexicon import lexicon
from summarise.read.passages import passages
from summarise.read.reading import Attribution, Passage, Reading, Speaker
from summarise.read.speakers import speakers
from summarise.read.units import sentences, units

__all__ = ["Attribution", "Passage", "Reading", "Speaker", "read"]


@lru_cache(maxsize=8)
def read(document: Document, language: str = "en") -> Reading:
    """Read a document by the rules; nothing is raised, whatever the text.

    The last readings are kept: the rules draft from one, and the checks measure coverage by it.
    """
    text, words = document.text, lexicon(language)
    quoted = passages(text)
    found = sentences(text, language)
    said = attributions(units(text, found, quoted, words), quoted)
    resolved, people = speakers(text, said, found, words)
    return Reading(document, found, quoted, resolved, people)
