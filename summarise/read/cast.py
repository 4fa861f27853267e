"""The cast of a document: who is named, under which names and offices, joined by the text alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from summarise.document import Span
from summarise.draft import ActorKind
from summarise.read.lexicon import Lexicon
from summarise.read.reading import Speaker

NAME_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\.(?:[A-Z]\.)*)?"
NAME = re.compile(
    rf"{NAME_WORD}"
    r"(?:[ \u00a0](?:(?:of|de|da|del|der|van|von|bin|al|la|le|for|and the|&)[ \u00a0])?"
    rf"{NAME_WORD}){{0,9}}"
)
SHORT_FORM = re.compile(r"(?:[A-Z]\.){2,}")
POSSESSIVE = re.compile(r"[’']s?$")
OWNING_BODIES = re.compile(r"(?:s[’']|(?i:(?:wo)?men|children|people)[’']s)$")  # who a body is for
PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "eer", "geon")  # endings of what a person is
TITLED = {"mr": "women", "mrs": "men", "ms": "men", "miss": "men"}  # whom a title cannot mean
STOP = re.compile(r"([A-Z]?[a-zà-öø-ÿ]{2,})\.(?= )")
PARTY = re.compile(r"[DRI]-[A-Z][\w.-]*")  # "D-Md.": whom somebody stands for
LONG_WORD, FEWEST_LONG, TITLE_CASE = 5, 4, 0.8  # letters, words, share of them
HEAD = re.compile(r"((?:(?! of | for | in | at |,).)*)")  # what tells of an office stands behind
WORD = re.compile(r"[\w&-]+")

BEGINNING = frozenset({"unlike", "absent", "poor", "dear", "popular", "besides", "ironically"})
SIDING = ("anti-", "pro-", "non-", "Anti-", "Pro-")
OFFICES = {
    "sen": ("senator",), "gov": ("governor",), "rep": ("representative", "congressman"),
    "gen": ("general",), "col": ("colonel",), "capt": ("captain",), "sgt": ("sergeant",),
    "dr": ("doctor",), "prof": ("professor",), "rev": ("reverend",), "maj": ("major",),
}  # fmt: skip
_Parts = tuple[Span, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text: the office before it, and the name proper."""

    span: Span
    office: tuple[str, ...]
    proper: tuple[str, ...]


@dataclass
class Cast:
    """Speakers by index, with the last words of their names as keys."""

    words: Lexicon
    speakers: list[Speaker] = field(default_factory=list)
    by_last: dict[str, list[int]] = field(default_factory=dict)
    by_office: dict[str, set[int]] = field(default_factory=dict)

    def add(self, name: str, kind: ActorKind, first: Span, role: str | None = None) -> int:
        """Add a speaker and return its index."""
        self.speakers.append(Speaker(name, role, kind, first))
        self.holds(len(self.speakers) - 1, role)
        last = name.rsplit(maxsplit=1)[-1].lower()
        self.by_last.setdefault(last, []).append(len(self.speakers) - 1)
        return len(self.speakers) - 1

    def named(self, proper: tuple[str, ...], office: tuple[str, ...] = ()) -> int | None:
        """Return whom that name means: the same last word, no other first name, "Mr" no woman."""
        others = self._others(office) if office else frozenset[str]()
        for index in self.by_last.get(proper[-1].lower(), ()):
            known = self.speakers[index].name.split()
            if len(known) > 1 and (known[0].lower() in others or "for" in known):
                continue  # “Ohio for Democrats” has no last name
            if len(proper) == 1 or len(known) == 1 or known[0].lower() == proper[0].lower():
                return index
        return None

    def _others(self, office: tuple[str, ...]) -> frozenset[str]:
        """The first names of those whom "Mr" or "Mrs" cannot mean."""
        title = office[-1].lower().rstrip(".")
        return self.words[TITLED[title]] if title in TITLED else frozenset()

    def described(self, words: frozenset[str], last: int | None) -> int | None:
        """Return the only named person whose office holds all of those words, or who spoke last."""
        holding = [self.by_office.get(word, set()) for word in words]
        shared = set.intersection(*holding) if holding else set()
        fits = [index for index in shared if self.speakers[index].kind == "person"]
        if last in fits:
            return last
        return fits[0] if len(fits) == 1 else None

    def is_a(self, index: int, noun: str) -> bool:
        """Whether somebody's office is called so: a director, and not a director's wife."""
        head = HEAD.match((self.speakers[index].role or "").lower())
        word = head[1].split()[-1] if head and head[1].split() else ""
        return noun == word or noun in OFFICES.get(word.rstrip("."), ())

    def holds(self, index: int, role: str | None) -> None:
        """Learn the words of a speaker's office."""
        for word in WORD.findall(role.lower()) if role else ():
            for form in (word, *OFFICES.get(word, ())):
                self.by_office.setdefault(form, set()).add(index)

    def name(self, found: Name) -> int | None:
        """Return the speaker of a name in the text, adding it where it is new."""
        if not found.proper:
            return None
        index = self.named(found.proper, found.office)
        if index is None:
            role = " ".join(found.office) or None
            return self.add(" ".join(found.proper), self.kind_of(found), found.span, role)
        self.learn(index, found)
        return index

    def learn(self, index: int, found: Name) -> None:
        """Learn the form of a speaker's name, and the office, that stand in one place."""
        speaker, name = self.speakers[index], " ".join(found.proper)
        role = " ".join(found.office)
        if len(name) > len(speaker.name) and speaker.kind == "person":
            speaker.name, name = name, speaker.name
        if name != speaker.name and name not in speaker.aliases:
            speaker.aliases.append(name)
        if role:
            self.holds(index, role)
            speaker.role = speaker.role or role

    def kind_of(self, found: Name) -> ActorKind:
        """Tell people from bodies by the words of the name and its office."""
        last = found.proper[-1].lower()
        whole = {word.lower() for word in found.proper}
        if whole & self.words["governments"]:
            return "government"
        if last in self.words["organisations"] or (last.isalpha() and found.proper[-1].isupper()):
            return "organisation"
        if found.office or len(found.proper) in {2, 3}:
            return "person"
        return "other"


def personal(noun: str, words: Lexicon) -> bool:
    """Whether a noun says what a person is: "lawyer", "goalkeeper", "geologist"."""
    if noun in words["unnamed"]:
        return True
    return noun.endswith(PERSONAL) and noun not in words.union("stopwords", "prepositions")


def names(text: str, words: Lexicon, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Every name in that part of the text, its office told from the name proper."""
    small = words.union("stopwords", "openers", "breaks", "determiners")
    for match in NAME.finditer(text, start, len(text) if end is None else end):
        run, at = match[0], match.start()
        if at > start and text[at - 1] == "-" and text[at - 2].isalpha():
            part, _, run = run.partition(" ")  # “co-Anchor Ann Lee”
            at += len(part) + 1
            if not run or text.endswith(SIDING, 0, match.start()):
                continue  # “an anti-Trump PAC” is not Trump's
        cut = _sentence_end(match, words) if ". " in run else None
        if cut is not None:
            yield from names(text, words, at, cut)
            yield from names(text, words, cut, match.end())
            continue
        # A sentence's first word is capital whatever it is.
        parts = None if run.lower() in small else _parts(run, words)
        if parts:
            span, office, proper = parts
            yield Name(Span(at + span.start, at + span.end), office, proper)


def _sentence_end(match: re.Match[str], words: Lexicon) -> int | None:
    """Where a sentence ends inside a run of capital words: “… met Carl Wick. Wick said …”."""
    short = words.union("titles", "abbreviations")
    for stop in STOP.finditer(match[0]):
        if stop[1].lower() not in short:
            return match.start() + stop.end()
    return None


@lru_cache(maxsize=4096)  # reports name the same people again and again
def _parts(run: str, words: Lexicon) -> _Parts | None:
    """Which letters of a run of capital words are a name, its office and the name proper."""
    if run.isalpha():  # most names are one word
        low = run.lower()
        title = low in words["titles"] and low not in words["organisations"]
        return (Span(0, len(run)), (run,), ()) if title else (Span(0, len(run)), (), (run,))
    whole = run.split()
    owned = whole[:-1] if "'" in run or "’" in run else []
    owners = [i for i, part in enumerate(owned) if POSSESSIVE.search(part)]
    theirs = whole[-1].lower() in words["organisations"]
    theirs = theirs and (not owners or all(OWNING_BODIES.search(whole[i]) for i in owners))
    # "Kayani's aide Ann Lee": the owner is another; "the Workers' Federation" is one body.
    owner = owners[-1] + 1 if owners and not theirs else 0
    parts = [part if i in owners else _part(part) for i, part in enumerate(whole[owner:], owner)]
    lower = [part.lower() for part in parts]
    at = sum(len(part) + 1 for part in whole[:owner])
    small = words.union("stopwords", "openers", "breaks")
    while lower and lower[0] in small:
        at += len(whole[len(whole) - len(parts)]) + 1
        parts, lower = parts[1:], lower[1:]
    if not parts or PARTY.fullmatch(parts[0]):
        return None
    body = lower[-1] in words["organisations"]
    # "Secretary-Treasurer" is an office, too.
    titles = [i for i, w in enumerate(lower) if w.rsplit("-", 1)[-1] in words["titles"]]
    if not titles and len(parts) > 2 and lower[0] in words["unnamed"]:  # noqa: PLR2004
        titles = [0]  # “Witness Ann Lee”
    cut = titles[-1] + 1 if titles and not body else 0
    span = Span(at, len(run) - (2 if POSSESSIVE.search(run) else 0))
    if cut and lower[cut : cut + 1] == ["of"]:
        return span, tuple(parts), ()  # “Democrat of Ohio” is who somebody is
    place = lower.index("of") if "of" in lower[cut + 1 :] else len(lower)
    if cut and place < len(lower):  # “Sen. Ann Lee of Ohio”
        parts = parts[:place]
        span = Span(at, at + sum(map(len, whole[owner : owner + place])) + place - 1)
    return span, tuple(parts[:cut]), tuple(parts[cut:])


def _opened(name: Name, text: str, counts: Counter[tuple[str, ...]], words: Lexicon) -> bool:
    """Whether a name of two words may be a sentence's first word and a known short name."""
    if len(name.proper) != 2 or name.office or counts[name.proper] > 1:  # noqa: PLR2004
        return False
    start = name.span.start
    before = text[max(0, start - 4) : start].rstrip(" “\"'‘\n")[-1:]
    first = start == 0 or before in {"", ".", "!", "?", "\n"}
    if not first or counts[name.proper[1:]] < 2:  # noqa: PLR2004
        return False
    word = name.proper[0].lower()
    if word in words.union("men", "women"):
        return False
    # “Ann Lee”, and no word that begins a sentence before “Lee”
    return word in words.known or word in BEGINNING or f" {word} " in text


def _part(part: str) -> str:
    """A word of a name without its possessive; an initial keeps its full stop."""
    if part.isalpha():
        return part  # most are
    if part[-1] == "." and SHORT_FORM.fullmatch(part):
        return part  # "the U.S. Chamber"
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


def cast(text: str, words: Lexicon) -> Cast:
    """Return everybody whom the text names, fullest names first so that short forms join them."""
    found = Cast(words)
    every = list(names(text, words))
    headline = title_case(text)
    counts = Counter(name.proper for name in every)
    for name in every:
        if name.span.end <= headline:
            continue  # every word of it is capital, so names cannot be told; the report has them
        if len(name.proper) > 1 or (name.office and name.proper):
            if _opened(name, text, counts, words):
                continue  # "Absent Trump, …": a sentence's first word is no part of a name
            found.name(name)
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], int | None] = {}
    for name in every:
        if not name.proper:
            continue
        form = name.proper, name.office
        index = known.get(form)
        if index is None:  # the first time: there is nothing to learn from it again
            index = known[form] = found.named(*form)
            if index is None:
                continue
            found.learn(index, name)
        found.speakers[index].mentions.append(name.span)
    return found
