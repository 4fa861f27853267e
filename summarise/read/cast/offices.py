"""Offices before a name: how many of its words say what somebody is, and which words say so."""

from __future__ import annotations

from summarise.read.text.lexicon import Lexicon

# bodies that are last names too, behind a first name: “Shazia Church”
BODIES_AS_NAMES = frozenset({"church", "hall", "banks", "post", "press", "bridge", "house"})
# offices that are last names too, and what stands before them then
OFFICES_AS_NAMES = frozenset({"pope", "king", "prince", "bishop", "dean", "judge", "sheikh"})
ADDRESSING = frozenset({"mr", "mrs", "ms", "miss", "dr", "cllr", "sir", "sen", "rep", "prof"})
LONGEST_PERSON = 4  # words of an office and a name with such a last name
CLOSE = frozenset({"rival", "boyfriend", "girlfriend", "bandmate", "teammate", "classmate", "ex"})
PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "eer", "geon")  # endings of what a person is


def office_end(lower: list[str], words: Lexicon) -> int:
    """Where the name proper begins behind an office or a body."""
    body = lower[-1] in words["organisations"] and not is_surname(lower, words)
    # "Secretary-Treasurer" is an office, too.
    titles = [i for i, w in enumerate(lower) if w.rsplit("-", 1)[-1] in words["titles"]]
    first = words.union("men", "women")
    before = lower[-2] if len(lower) > 1 else ""
    surname = lower[-1] in OFFICES_AS_NAMES and (before in first or before in ADDRESSING)
    if surname and titles[-1:] == [len(lower) - 1]:
        titles.pop()  # “Amy Pope”, “Charlie King”
    while titles and lower[titles[-1]] in words["modifying"]:
        behind = lower[titles[-1] + 1 : titles[-1] + 2]
        if not behind or behind[0] in first:
            break  # “Osk Democratic”, “Former Ann Lee”
        titles.pop()  # “National Guard”
    titles = titles or [*range(_trade(lower, words))]  # “Singer Ann Lee”
    cut = titles[-1] + 1 if titles and not body else 0
    return max(cut, _behind_body(lower, words))


def is_surname(lower: list[str], words: Lexicon) -> bool:
    """Whether a word for a body is somebody's last name: “Shazia Church”, “Dr Church”."""
    if lower[-1] not in BODIES_AS_NAMES or len(lower) > LONGEST_PERSON:
        return False  # as most
    first, before = words.union("men", "women"), lower[:-1]
    return not (first.isdisjoint(before) and ADDRESSING.isdisjoint(before))


def _trade(lower: list[str], words: Lexicon) -> int:
    """How many words say what somebody is: “Witness”, “City Engineer” before a first name."""
    first = words.union("men", "women")
    if len(lower) > 2 and lower[0] in words["unnamed"]:  # noqa: PLR2004
        return 1
    for at in range(1, len(lower) - 1):
        trade = lower[at - 1]
        told = personal(trade, words) or trade in CLOSE | words["sexed"]
        if lower[at] in first and trade not in first and told:
            return at
    return 0


def _behind_body(lower: list[str], words: Lexicon) -> int:
    """Where a person's name begins behind a body's: “Chairman of the Osk Committee [Ann Lee]”."""
    first = words.union("men", "women")
    bodies = (at for at, word in enumerate(lower[:-2]) if at and word in words["organisations"])
    return next((at + 1 for at in bodies if lower[at + 1] in first), 0)


def personal(noun: str, words: Lexicon) -> bool:
    """Whether a noun says what a person is: "lawyer", "goalkeeper", "geologist"."""
    if noun in words["unnamed"]:
        return True
    return noun.endswith(PERSONAL) and noun not in words.union("stopwords", "prepositions")
