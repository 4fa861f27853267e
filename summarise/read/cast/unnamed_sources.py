"""Speakers without a name of their own: unnamed sources, bodies, and whatever else speaks."""

from __future__ import annotations

import re

from summarise.read.cast.names import WORD
from summarise.read.cast.scene import Scene
from summarise.read.cast.source_phrase import DEFINITE, DETERMINERS, Phrase
from summarise.read.text.small_words import BE, INDEFINITE

ANONYMITY = (
    r"(?:spoke(?= on\b| anonym|$)|asked (?:not|that|to|for anonymity)|requested anonymity"
    r"|insisted on|declined to)"
)
# what tells of an unnamed source behind its name: “a strategist who spoke on condition of …”
TOLD = re.compile(rf",? who {ANONYMITY}\b.*|, (?:where|which)\b.*| and$")
DEED = re.compile(
    r", (?:run|led|[a-z]+(?:ing|ed))\b| (?:released|issued|published|unsealed|filed|posted)$"
)
NO_SPEAKER = frozenset({"matter-of-factly", "unlike", "back", "a", "an", "the"})


def unnamed(scene: Scene, phrase: Phrase) -> int | None:
    """A source without a name: the last one called so, or a new one."""
    if not phrase.unnamed:
        return None
    first, noun = phrase.tokens[0], phrase.tokens[phrase.head]
    own = phrase.content(phrase.head + 1) - {noun}
    back = _antecedent(scene, noun, own) if first in DEFINITE else None
    if back is None and first == "the":
        back = scene.cast.described(phrase.content(phrase.head + 1), scene.last)  # “the director”
        back = back if back is not None and scene.cast.is_a(back, noun) else None
    if back is not None:
        return back
    name = TOLD.sub("", " ".join(phrase.text.split())).rstrip(",")
    bare = first == noun and not scene.words["genitives"]  # German nouns are capital
    small = DETERMINERS | scene.words.union("ranks", "articles")
    if first in small or bare:
        name = name[0].lower() + name[1:]
    for _, index in reversed(scene.unnamed):
        if scene.cast.speakers[index].name == name:
            return index
    # “the star” is somebody told of before, “the official” one of those who are never named
    told = noun in scene.words["whispering"] and not any(x[0].isupper() for x in phrase.written[1:])
    known = first == "the" and not noun.endswith("s") and not told
    index = scene.cast.add(name, "other" if known else "unnamed source", phrase.span)
    scene.unnamed.append((noun, index))
    return index


def in_evidence(scene: Scene, phrase: Phrase, cue: str) -> int | None:
    """The evidence that a court was told of: nobody says so for it, and the court least of all."""
    if not cue.endswith(("heard", "told")):
        return None  # as most
    told = cue.lower().split()
    heard = told[-1:] == ["heard"] or (told[-1:] == ["told"] and not BE.isdisjoint(told))
    heard &= phrase.tokens[phrase.head] in scene.words["hearers"]
    name = " ".join(phrase.text.split())
    name = name[0].lower() + name[1:] if phrase.tokens[0] in DETERMINERS else name
    return scene.cast.called(f"evidence that {name} heard", phrase.span) if heard else None


def _antecedent(scene: Scene, noun: str, rest: frozenset[str]) -> int | None:
    """Whom “the source” means: the last one called so, with all the words that it has."""
    for known, index in reversed(scene.unnamed):
        words = frozenset(WORD.findall(scene.cast.speakers[index].name.lower()))
        if _singular(known) == _singular(noun) and rest <= words:
            return index
    return None


def _singular(noun: str) -> str:
    return noun.replace("men", "man") if noun.endswith("men") else noun.removesuffix("s")


def proper(scene: Scene, word: str) -> bool:
    """Whether a word is a name: of one, known as such, or capital inside a sentence too."""
    word = word.replace("’", "'").partition("'")[0]  # “Lee's son”
    people = word[:-1].lower() in scene.words["peoples"]  # “Republicans”
    known = people or word.lower() in scene.words["surnames"]
    return not word.endswith("s") or known or word in scene.proper


def body(scene: Scene, phrase: Phrase) -> int | None:
    """A body or a description that names nobody known: its own words are its name."""
    name = " ".join(phrase.text.split())
    name = name.strip(' ,"“”')
    if not any(map(str.isalpha, name)) or name.lower() in NO_SPEAKER | scene.words["objects"]:
        return None  # of a garbled text nothing but marks may be left
    told = DEED.search(name)  # “the presidency, asked about it”
    name = name[: told.start()] if told else name
    article, _, rest = name.partition(" ")
    small = DETERMINERS | scene.words["articles"]
    if (
        rest
        and article.lower() in small
        and (not rest[:1].isupper() or article.lower() in INDEFINITE)
    ):
        name = f"{article.lower()} {rest}"  # as it stands inside a sentence
    bare = name.split(" ", 1)[1] if name.lower().startswith("the ") and " " in name else name
    if name[:1].isupper() and not proper(scene, name.split()[0]):
        name = bare = name[0].lower() + name[1:]  # “Teachers said”
    for index in scene.cast.by_last.get(bare.rsplit(maxsplit=1)[-1].lower(), ()) if bare else ():
        if scene.cast.speakers[index].name.lower() in {name.lower(), bare.lower()}:
            return index
    whole = {word.lower() for word in WORD.findall(name)}
    capital = bare[:1].isupper()
    if whole & scene.words["governments"]:
        return scene.cast.add(bare if capital else name, "government", phrase.span)
    kin = bare.rpartition(" ")[2].lower() in scene.words["sexed"]  # “Lee's Son”
    if not kin and (capital or whole & scene.words["organisations"]):
        return scene.cast.add(bare if capital else name, "organisation", phrase.span)
    return scene.cast.add(name, "other", phrase.span)
