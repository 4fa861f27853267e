"""The brief tells nothing as a fact that somebody says: an error where another denies it.

So it is where unnamed sources alone say it; of whoever has a name it is a warning.

Only a clause that has no word of saying, doubt or dispute at all is judged, and only where nearly
all of its words are those of the claim: the reporter's own voice, in which nobody said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarise.check.case import Case, error, warning
from summarise.check.own_words.doubts import leaving_open
from summarise.check.resting import key
from summarise.evidence import Finding
from summarise.read.text.lexicon import Lexicon, languages, lexicon, words_of_language

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PARTS = re.compile(
    r";\s|(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\b[A-Z])[.!?]\s+"
    r"(?=[A-ZÀ-ÖØ-Þ])"
)
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“]*(?:“|$)|''.*?(?:''|$)")
LABEL = re.compile(r"[^\n:;.!?]{2,80}:(?=\s|$)")  # “Ann Lee: …”
# behind these another speaks, or is spoken of
TURNS = re.compile(
    r",? (?:though|although|but|while|whereas|yet|aber|doch|während|wobei|mais|alors que|tandis que"
    r"|pero|mientras|aunque)\b"
)
# of these nobody is whose word it is: “the minister knew that”
NO_WORD = frozenset({"know", "knows", "knew", "known", "learn", "learns", "learned", "learnt"})
NO_WORD |= {"see", "sees", "saw", "seen", "hear", "hears", "heard", "call", "calls", "called"}
NO_WORD |= {"file", "files", "filed", "approve", "approves", "approved", "order", "orders"}
NO_WORD |= {"vote", "votes", "voted", "release", "released", "pay", "pays", "paid", "ordered"}
NO_WORD |= {"offer", "rules"}
HEARD = frozenset({"warned", "told", "asked", "informed", "advised", "ordered", "urged"})
BE = frozenset({"was", "were", "been", "being", "is", "are"})
BEFORE = 3  # words before one of these among which "were" makes it heard
SHORTEST = 3  # letters of a word that is compared
FEWEST, HELD = 2, 0.65  # stems of a clause, and the share of more of them that a claim has


def told_as_fact(case: Case) -> Iterator[Finding]:
    """No sentence of the brief tells as a fact what somebody says."""
    language = case.reading.language
    if not case.draft.brief or language not in languages():
        return
    lexis = words_of_language(language)
    names = {actor.id: actor.name for actor in case.draft.actors}
    words = {
        item.id: _stems(f"{item.statement} {item.quote}", lexis) for item in case.draft.quoted()
    }
    speakers = {item.id: names.get(item.actor, "somebody") for item in case.draft.quoted()}
    unsure = _unsure(case)
    showing = lexis["showing"] | lexicon("en")["showing"] | leaving_open() - {"would"}
    for number, sentence in enumerate(case.draft.brief, 1):
        cited = [name for name in sentence.cites if name in words]
        for clause in _unattributed(sentence.text, lexis, showing) if cited else ():
            mine = _stems(clause, lexis)
            told = _told(mine, cited, words, speakers)
            told = sorted(told, key=lambda name: name not in unsure)
            if not told or len(mine) < FEWEST:
                continue
            why = f"tells as a fact what {speakers[told[0]]} says"
            if told[0] in unsure:
                what = f"{why}, {unsure[told[0]]}: “{clause.strip()}”"
                yield error("brief-asserts", f"b{number}", what)
                break
            if not _stems(speakers[told[0]], lexis) & mine:
                yield warning("brief-unattributed", f"b{number}", f"{why}: “{clause.strip()}”")
                break


def _told(
    mine: set[str],
    cited: Sequence[str],
    words: Mapping[str, set[str]],
    speakers: Mapping[str, str],
) -> list[str]:
    """The items of which a clause tells nearly all: one, or several of one speaker together."""
    held = HELD if len(mine) > FEWEST else 1.0
    told = [name for name in cited if len(mine & words[name]) >= held * len(mine)]
    one = len({speakers[name] for name in cited}) == 1
    together = set[str]().union(*(words[name] for name in cited)) if one else set[str]()
    return told or [*cited] * (len(mine & together) >= held * len(mine))


def _unsure(case: Case) -> dict[str, str]:
    """Return the items that are no facts, by their ids, and why."""
    unnamed = {actor.id for actor in case.draft.actors if actor.kind == "unnamed source"}
    found = {x.id: "who is not named" for x in case.draft.claims if x.actor in unnamed}
    for denial in case.draft.denials:
        if denial.kind != "no comment" and denial.denies:
            found[denial.denies] = "and another denies"
            found[denial.id] = "of what another claims"
    return found


def _unattributed(text: str, lexis: Lexicon, showing: frozenset[str]) -> Iterator[str]:
    """Yield the clauses at a sentence's beginning, or behind a semicolon, that nobody says."""
    for part in PARTS.split(QUOTED.sub("“”", text)):
        clause = TURNS.split(part, maxsplit=1)[0]
        words = [word.lower() for word in WORD.findall(clause)]
        if LABEL.match(part) is None and not _attributed(words, lexis, showing):
            yield clause


def _attributed(words: list[str], lexis: Lexicon, showing: frozenset[str]) -> bool:
    """Whether any word shows that somebody says so, or that it is open."""
    for at, word in enumerate(words):
        heard = word in HEARD and not BE.isdisjoint(words[max(0, at - BEFORE) : at])
        says = word in showing or (lexis.acts(word) and word not in NO_WORD)
        if says and not heard:
            return True
    return False


def _stems(text: str, lexis: Lexicon) -> set[str]:
    small = lexis["stopwords"] | lexicon("en")["stopwords"]
    words = (word for word in WORD.findall(text.lower()) if len(word) >= SHORTEST)
    return {key(word) for word in words if word not in small}
