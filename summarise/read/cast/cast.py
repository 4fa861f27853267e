"""The cast of a document: who is named, under which names and offices, joined by the text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarise.document import Span
from summarise.draft import ActorKind
from summarise.read.cast.names import WORD, Name
from summarise.read.cast.offices import is_surname
from summarise.read.reading import Speaker
from summarise.read.text.lexicon import Lexicon

CONSORT = ("first", "lady")  # whose surname is that of whoever holds the office
TITLED = {"mr": "women", "mrs": "men", "ms": "men", "miss": "men"}  # whom a title cannot mean
TITLED |= {"m": "women", "mme": "men", "mlle": "men", "herr": "women", "frau": "men"}
NO_WORDS = frozenset[str]()
NAMESAKES = 100  # of one last name are asked which a short name means: no report has more
HEAD = re.compile(r"((?:(?! of | for | in | at |,).)*)")  # what tells of an office stands behind

OFFICES = {
    "sen": ("senator",), "gov": ("governor",), "rep": ("representative", "congressman"),
    "gen": ("general",), "col": ("colonel",), "capt": ("captain",), "sgt": ("sergeant",),
    "dr": ("doctor",), "prof": ("professor",), "rev": ("reverend",), "maj": ("major",),
}  # fmt: skip


@dataclass
class Cast:
    """Speakers by index, with the last words of their names as keys."""

    words: Lexicon
    speakers: list[Speaker] = field(default_factory=list)
    by_last: dict[str, list[int]] = field(default_factory=dict)
    by_full: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    by_first: dict[str, set[int]] = field(default_factory=dict)
    by_office: dict[str, set[int]] = field(default_factory=dict)
    consorts: set[int] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)  # whom their last word alone does not mean

    def add(self, name: str, kind: ActorKind, first: Span, role: str | None = None) -> int:
        """Add a speaker and return its index."""
        self.speakers.append(Speaker(name, role, kind, first))
        self.holds(len(self.speakers) - 1, role)
        last = name.rsplit(maxsplit=1)[-1].lower()
        self.by_last.setdefault(last, []).append(len(self.speakers) - 1)
        self._keep(name, len(self.speakers) - 1)
        return len(self.speakers) - 1

    def called(self, name: str, first: Span) -> int:
        """Return whoever is called exactly so, of no known kind where that is new."""
        for index in self.by_last.get(name.rsplit(maxsplit=1)[-1].lower(), ()):
            if self.speakers[index].name == name:
                return index
        return self.add(name, "other", first)

    def named(self, proper: tuple[str, ...], office: tuple[str, ...] = ()) -> int | None:
        """Return whom that name means: the same last word, no other first name, "Mr" no woman."""
        title = office[-1].lower().rstrip(".") if office else ""
        others = self.words[TITLED[title]] if title in TITLED else NO_WORDS
        every = self._candidates(proper)
        fits = (index for index in every if self._bears(index, proper, others))
        if len(proper) > 1:
            return next(fits, None)
        theirs = not title or title in {*TITLED, CONSORT[-1]}
        first: tuple[int, int] | None = None
        for index in fits:
            doubt = self._doubt(index, title)
            if not doubt:
                return index  # for whom the office speaks
            if (first is None or doubt < first[0]) and (theirs or index not in self.consorts):
                first = doubt, index
        return None if first is None else first[1]

    def _doubt(self, index: int, title: str) -> int:
        """How little speaks for somebody among several of one last name: 0 if the title does."""
        if not title:
            return 2 if index in self.consorts else 0
        if title in TITLED:
            own = self.words["men" if TITLED[title] == "women" else "women"]
            return self.speakers[index].name.split()[0].lower() not in own
        if index in self.consorts:
            return 2
        return index not in self.by_office.get(title, frozenset())

    def _candidates(self, proper: tuple[str, ...]) -> Sequence[int]:
        """Whom a name may mean by its last word, and by its first where it has two."""
        last = proper[-1].lower()
        if len(proper) == 1:
            return self.by_last.get(last, [])[:NAMESAKES] or self._by_first(last)
        full = self.by_full.get((proper[0].lower(), last), ())
        return sorted({*full, *self.by_full.get(("", last), ())})

    def _by_first(self, first: str) -> Sequence[int]:
        """Whom a first name alone means: the only one who has it."""
        known = first in self.words.union("men", "women")
        every = self.by_first.get(first, ()) if known else ()
        theirs = [index for index in every if self.speakers[index].kind == "person"]
        return theirs if len(theirs) == 1 else ()

    def _keep(self, name: str, index: int) -> None:
        """Make a name to be found: by its last word and each before it; by none if it has one."""
        *before, last = name.lower().split()
        for word in before or [""]:
            held = self.by_full.setdefault((word, last), [])
            if index not in held[-1:]:
                held.append(index)
        if before:
            self.by_first.setdefault(before[0], set()).add(index)

    def _bears(self, index: int, proper: tuple[str, ...], others: frozenset[str]) -> bool:
        """Whether a name with their last word may be somebody's: no other's first name is."""
        known = self.speakers[index].name.split()
        if len(known) == 1:
            return True
        if known[0].islower() or (len(proper) == 1 and index in self.apart):
            return False  # “a report by Forbes” is not Forbes
        first = known[0].lower()
        if first in others or "for" in known or first in self.words["organisations"]:
            return False  # “Ohio for Democrats” and “Team Lee” have no last name
        if len(proper) == 1:  # “Republicans” are more than “Catholic Republicans”
            group = self.speakers[index].kind == "organisation"
            return not (group and proper[0][:-1].lower() in self.words.union("titles", "peoples"))
        if first == proper[0].lower():
            return True
        return known[-len(proper) :] == [*proper]  # “Suu Kyi” is Aung San Suu Kyi

    def whom(self, name: Name) -> int | None:
        """Return whom the name proper means, whatever office stands before it."""
        return self.named(name.proper) if name.proper else None

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
            self._keep(speaker.name, index)
        if name != speaker.name and name not in speaker.aliases:
            speaker.aliases.append(name)
        if role:
            self.holds(index, role)
            speaker.role = speaker.role or role

    def kind_of(self, found: Name) -> ActorKind:
        """Tell people from bodies by the words of the name and its office."""
        lower = [word.lower() for word in found.proper]
        bodies = self.words.union("organisations", "firms")
        if self._is_person(found, lower, bodies):
            return "person"
        last, whole, governments = lower[-1], {*lower}, self.words["governments"]
        placed = "_".join(lower) in self.words["places"] or last in governments
        if placed or (whole & governments and last not in bodies):
            return "government"
        of_body = "of" in lower[1:] and lower[lower.index("of") - 1] in bodies  # “Bank of Osk”
        # “Senate Republicans”, “African Americans”
        people = last.rsplit("-", 1)[-1]
        several = people[:-1] in self.words.union("titles", "peoples") and last.endswith("s")
        if last in bodies or of_body or several or (last.isalpha() and found.proper[-1].isupper()):
            return "organisation"
        return "person" if found.office or len(found.proper) in {2, 3} else "other"

    def _is_person(self, found: Name, lower: list[str], bodies: frozenset[str]) -> bool:
        """Whether a first name, or a title, says so: “Jack White” is no house, nor “Ann Church”."""
        first = len(lower) > 1 and lower[0] in self.words.union("men", "women")
        whole = [word.lower().rstrip(".") for word in (*found.office, *found.proper)]
        return (first and lower[-1] not in bodies) or is_surname(whole, self.words)
