"""Names as they stand in a text: runs of capital words, the office told from the name proper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarise.document import Span
from summarise.read.cast.offices import office_end
from summarise.read.text.lexicon import Lexicon

NAME_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\.(?:[A-Z]\.)*(?:(?<=[A-Z]\.)[A-Z](?![\w.]))?)?"
NAME = re.compile(
    rf"{NAME_WORD}"
    r"(?:[ \u00a0](?:(?:of|de|da|del|der|van|von|bin|al|la|le|for|and the|&)[ \u00a0])?"
    rf"{NAME_WORD}){{0,9}}"
)
UNSTOPPED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
SHORT_FORM = re.compile(r"(?:[A-Z]\.){2,}")
POSSESSIVE = re.compile(r"[’']s?$")
OWNING_BODIES = re.compile(r"(?:s[’']|(?i:(?:wo)?men|children|people)[’']s)$")  # who a body is for
MAY = "May"
CALLED_MAY = re.compile(r"(?<![.!?] )\b[A-Z][a-z]+ May\b")  # “Theresa May”
NEAR = 4  # characters before a name among which a sentence ends
ENTRUSTING = re.compile(r"[A-Z][a-z]{2,}ing [A-Z]")
STOP = re.compile(r"([A-Z]?[a-zà-öø-ÿ]{2,}|[A-Z]{4,})\.(?=[ \u00a0])")
PARTY = re.compile(r"[DRI]-[A-Z][\w.-]*")  # "D-Md.": whom somebody stands for
# capital at a sentence's beginning, no names
LEADING = frozenset({"like", "unlike", "despite", "file"})
AND_THE = " and the "
PART_OF = frozenset({"shares", "members", "parts", "copies", "images", "photos", "pictures"})
PART_OF |= {"residents", "supporters", "leaders", "crews", "relatives", "families", "footage"}
# honours, degrees and seats that stand behind a name
BEHIND_NAMES = frozenset({"KC", "QC", "MP", "MSP", "MEP", "MLA", "TD", "OBE", "CBE", "MBE", "PhD"})
BEHIND_NAMES |= {"MD", "JP", "Esq"}
# papers that may come out on one day of the week
PRESSES = frozenset(
    {"times", "telegraph", "mirror", "post", "mail", "world", "express", "herald", "independent"}
    | {"courier", "people", "mercury", "tribune", "sun", "star", "business", "observer"}
)
FEWEST_BEFORE = 3  # words of a name with one of these: not “Labour MP”
SIDING = ("anti-", "pro-", "non-", "Anti-", "Pro-")
_Parts = tuple[Span, tuple[str, ...], tuple[str, ...]]
LONG_WORD, FEWEST_LONG, TITLE_CASE = 5, 4, 0.8  # letters, words, share of them
WORD = re.compile(r"[\w&-]+")


class Name(NamedTuple):
    """A name as it stands in the text: the office before it, and the name proper."""

    span: Span
    office: tuple[str, ...]
    proper: tuple[str, ...]


def names(text: str, words: Lexicon, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Every name in that part of the text, its office told from the name proper."""
    small = words.union("stopwords", "openers", "breaks", "determiners")
    for match in NAME.finditer(text, start, len(text) if end is None else end):
        run, at = match[0], match.start()
        if run.endswith(".") and text[at - 1 : at] == "(" and text.startswith(")", match.end()):
            continue  # “Rep. Ann Lee (Mich.)” stands for Michigan
        if text[at - 1 : at] == "-" and at > start and at > 1 and text[at - 2].isalpha():
            part, _, run = run.partition(" ")  # “co-Anchor Ann Lee”
            at += len(part) + 1
            if not run or (" " not in run and text.endswith(SIDING, 0, match.start())):
                continue  # “an anti-Trump PAC” is not Trump's
        if ENTRUSTING.match(run) and _begins(text, match):
            _, _, run = run.partition(" ")  # “Entrusting Ann Lee with it is a risk”
            at = match.end() - len(run)
        cut = _sentence_end(match, words) if ". " in run or ".\u00a0" in run else None
        cut = _two_bodies(match, words) if cut is None and AND_THE in run else cut
        if cut is not None:
            yield from names(text, words, at, cut)
            yield from names(text, words, cut, match.end())
            continue
        # A sentence's first word is capital whatever it is.
        known = run.lower() not in small or (run == MAY and _called_may(text, at, words))
        parts = _parts(run, words) if known else None
        if parts:
            span, office, proper = parts
            yield Name(Span(at + span.start, at + span.end), office, proper)


def _called_may(text: str, at: int, words: Lexicon) -> bool:
    """Whether "May" is somebody, of whom the text tells in full, and no month: “May denied it”."""
    before = text[max(0, at - NEAR * 3) : at].split()[-1:]
    dated = text[at + len(MAY) + 1 : at + len(MAY) + 2].isdigit()
    placed = before != [] and before[0].lower() in words["prepositions"]
    return not (dated or placed) and CALLED_MAY.search(text) is not None


def _begins(text: str, match: re.Match[str]) -> bool:
    """Whether a participle begins a sentence before a name that stands elsewhere without it."""
    first, _, rest = match[0].partition(" ")
    before = text[max(0, match.start() - NEAR) : match.start()].rstrip(' \n“"')
    begins = before[-1:] in {"", ".", "!", "?"}
    return begins and text.count(first) == 1 and text.count(rest) > 1


def _sentence_end(match: re.Match[str], words: Lexicon) -> int | None:
    """Where a sentence ends inside a run of capital words: “… met Carl Wick. Wick said …”."""
    for stop in STOP.finditer(match[0]):
        if stop[1].lower() not in words["abbreviations"]:
            return match.start() + stop.end()
    return None


def _two_bodies(match: re.Match[str], words: Lexicon) -> int | None:
    """Where the second of two bodies is told: “the State Department and the Board of Osk”."""
    first = match[0].partition(AND_THE)[0]
    body = first.rsplit(maxsplit=1)[-1].lower() in words["organisations"]
    return match.start() + len(first) if body else None


@lru_cache(maxsize=4096)  # reports name the same people again and again
def _parts(run: str, words: Lexicon) -> _Parts | None:
    """Which letters of a run of capital words are a name, its office and the name proper."""
    if run.isalpha():  # most names are one word
        low = run.lower()
        title = low in words["titles"] and low not in words["organisations"]
        return (Span(0, len(run)), (run,), ()) if title else (Span(0, len(run)), (), (run,))
    whole = run.split()
    owner, owners = _owner(whole, words)
    parts = [part if i in owners else _part(part) for i, part in enumerate(whole[owner:], owner)]
    lower = [part.lower() for part in parts]
    skipped = _before_name(lower, words)
    parts, lower = parts[skipped:], lower[skipped:]
    no_name = not parts or PARTY.fullmatch(parts[0])
    if no_name or (owner and len(parts) == 1 and lower[0] in words["sexed"]):
        return None  # “Lee's Son Says …”
    if lower[-1] in words["days"] and lower[0] not in words.union("men", "women"):
        return None  # “Speaking Sunday”, “Super Tuesday”
    if parts[-1] in BEHIND_NAMES and _holder(lower, words):
        whole, parts, lower = whole[:-1], parts[:-1], lower[:-1]
    several = len(parts) > 2 and lower[0][-1:] == "s" and lower[0][:-1] in words["titles"]  # noqa: PLR2004
    if several and lower[1] in words.union("men", "women"):
        parts, lower = parts[1:], lower[1:]  # “Democrats Ann Lee and Bo Ek”
    first = len(whole) - len(parts)
    at = sum(len(part) + 1 for part in whole[:first])
    cut = office_end(lower, words)
    span = Span(at, len(run) - (2 if POSSESSIVE.search(run) else 0))
    genitives = words["genitives"]
    if cut and (lower[cut : cut + 1] == ["of"] or not genitives.isdisjoint(lower[cut : cut + 1])):
        return span, tuple(parts), ()  # “Democrat of Ohio”, “Sprecher der Stadt”: who somebody is
    place = lower.index("of", cut + 1) if "of" in lower[cut + 1 :] else len(lower)
    known = place > cut + 1 and lower[cut] in words.union("men", "women")
    if (cut or known) and place < len(lower):  # “Sen. Lee of Ohio”, “Ann Lee of Osk University”
        parts = parts[:place]
        span = Span(at, at + sum(map(len, whole[first : first + place])) + place - 1)
    return span, tuple(parts[:cut]), tuple(parts[cut:])


def _holder(lower: list[str], words: Lexicon) -> bool:
    """Whether letters behind a name are its holder's: “Ann Lee KC”, not “Scottish Labour MP”."""
    bodies = words.union("organisations", "governments", "peoples", "papers")
    titled = len(lower) == FEWEST_BEFORE - 1 or lower[0] in words["titles"]
    return len(lower) >= FEWEST_BEFORE and (titled or bodies.isdisjoint(lower[:-1]))


def _owner(whole: list[str], words: Lexicon) -> tuple[int, list[int]]:
    """Where a name begins behind whose it is, and which words are possessives.

    "Kayani's aide Ann Lee": the owner is another; "the Workers' Federation" is one body.
    """
    owners = [i for i, part in enumerate(whole[:-1]) if POSSESSIVE.search(part)]
    theirs = whole[-1].lower() in words["organisations"]
    theirs = theirs and (not owners or all(OWNING_BODIES.search(whole[i]) for i in owners))
    return (owners[-1] + 1 if owners and not theirs else 0), owners


def _before_name(lower: list[str], words: Lexicon) -> int:
    """How many words stand before a name: “Unlike Lee”, “Shares of Osk Motors”."""
    skipped = 0
    while skipped < len(lower) and _no_name(lower[skipped:], words):
        if lower[skipped] == "sunday" and not PRESSES.isdisjoint(lower[skipped + 1 : skipped + 2]):
            break  # “the Sunday Courier”
        skipped += 1
    return skipped


def _no_name(lower: list[str], words: Lexicon) -> bool:
    """Whether its first word is no part of a name: “Unlike Lee”, “Shares of Osk Motors”."""
    first = lower[0]
    small = first in words.union("stopwords", "openers", "breaks", "prepositions")
    return small or first in LEADING or (first in PART_OF and lower[1:2] == ["of"])


def _part(part: str) -> str:
    """A word of a name without its possessive; an initial keeps its full stop."""
    if part.isalpha():
        return part  # most are
    if part[-1] == "." and SHORT_FORM.fullmatch(part):
        return part  # "the U.S. Chamber"
    if UNSTOPPED.fullmatch(part):
        return f"{part}."  # "the F.A.A" at a sentence's end
    owner = "'" in part or "’" in part
    bare = (POSSESSIVE.sub("", part) if owner else part).rstrip(".,")
    return f"{bare}." if len(bare) == 1 and part.endswith(".") else bare


def title_case(text: str) -> int:
    """Where a first line ends that has every longer word capital: “Mayor Calls Report A Lie”."""
    line = text.lstrip().split("\n", 1)[0]
    longer = [word for word in WORD.findall(line) if len(word) >= LONG_WORD]
    capital = sum(word[0].isupper() for word in longer)
    told = len(longer) >= FEWEST_LONG and capital >= TITLE_CASE * len(longer)
    return len(text) - len(text.lstrip()) + len(line) if told and len(line) < len(text) else 0
