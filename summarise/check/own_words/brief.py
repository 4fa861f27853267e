"""The brief: whoever it says speaks does so in what it cites, and in those words."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.check.case import Case, error
from summarise.check.terms.names import WORD, last_word, same_name
from summarise.document import Document
from summarise.draft import Actor, BriefSentence
from summarise.evidence import Finding
from summarise.read import read
from summarise.read.reading import Attribution
from summarise.read.text.lexicon import lexicon
from summarise.read.text.topics import stem

ANSWERS = frozenset({"denies", "declines"})
FEWEST = 2  # words of what somebody is made to say that are compared
OWN, OTHERS = 0.4, 0.6  # shares of them: fewer in one's own items, more in another's


def brief_speakers(case: Case) -> Iterator[Finding]:
    """Whoever the brief says speaks, speaks in what it cites.

    The rules read the sentence itself; a speaker they cannot match to an actor accuses nobody.
    """
    actors = {actor.id: actor for actor in case.draft.actors}
    speakers = {item.id: item.actor for item in case.draft.quoted()}
    for number, sentence in enumerate(case.draft.brief, 1):
        cites = {*sentence.cites}
        denied = {x.denies or "" for x in case.draft.denials if x.id in cites}
        answers = {x.actor for x in case.draft.denials if x.denies in cites}
        cites |= denied & speakers.keys()  # "Lee says so, but Jones denies it", citing the denial
        cited = {speakers[name] for name in cites if speakers.get(name) in actors}
        said = ", ".join(sorted(actors[name].name for name in cited))
        begun = [actors[who] for who in cited if _begins(sentence.text, actors[who].name)]
        first = max(begun, key=lambda actor: len(actor.name), default=None)
        for actor, made in _speaking(sentence, first, tuple(actors.values())):
            speaks = any(same_name(actor.name, actors[name].name) for name in cited)
            answered = actor.id in answers and made.act in ANSWERS
            other = _of_another(case, actor, made, sentence) if speaks else said
            if cited and other and not answered:
                message = f"has {actor.name} say what is said by {other}"
                yield error("brief-speaker", f"b{number}", message)


def _of_another(case: Case, actor: Actor, made: Attribution, sentence: BriefSentence) -> str | None:
    """Whose words somebody is made to say, where what is cited has them of another alone."""
    told = _stems(" ".join(sentence.text[slice(*span)] for span in made.content))
    if made.act in ANSWERS or len(told) < FEWEST:
        return None
    names = {each.id: each.name for each in case.draft.actors}
    shares: dict[str, float] = {}
    for item in case.draft.quoted():
        if item.id in sentence.cites and item.actor in names:
            shared = len(told & _stems(f"{item.statement} {item.quote}")) / len(told)
            shares[item.actor] = max(shared, shares.get(item.actor, 0.0))
    own = max((x for who, x in shares.items() if same_name(actor.name, names[who])), default=1.0)
    most = max(shares, key=shares.__getitem__, default=actor.id)
    return names[most] if own < OWN and shares.get(most, 0.0) > OTHERS else None


def _stems(text: str) -> set[str]:
    small = lexicon("en")["stopwords"]
    return {stem(word) for word in WORD.findall(text.lower()) if word not in small}


def _begins(text: str, name: str) -> bool:
    """Whether a sentence begins with a name."""
    return text.lower().startswith(name.lower())


def _speaking(
    sentence: BriefSentence, first: Actor | None, actors: tuple[Actor, ...]
) -> Iterator[tuple[Actor, Attribution]]:
    """Yield whom a sentence has speak, with what; `first` is whose name it begins with."""
    document = Document(sentence.text)
    said = read(document).by_rule
    for attribution in said:
        if any(_inside(attribution, other) for other in said):
            continue  # "X says that Y said": that Y speaks is X's word
        for span in attribution.source:
            if first is not None and span.end <= len(first.name):
                yield first, attribution  # “One Lee campaign source: “…”” is not Lee's
                continue
            phrase = document.at(span)
            named = _together(actors, phrase) or [x for x in actors if _names(x, phrase)]
            if len(named) == 1 or " and " in phrase:
                yield from ((actor, attribution) for actor in named)


def _together(actors: tuple[Actor, ...], phrase: str) -> list[Actor]:
    """Whoever speaks as one: “Ann Lee and Bo Ek”, and not “a lawyer for Ann Lee and Bo Ek”."""
    named = [actor for actor in actors if actor.kind == "person" and actor.name in phrase]
    rest = phrase
    for actor in named:
        rest = rest.replace(actor.name, "")
    return named if len(named) > 1 and {*rest.replace(",", " ").split()} <= {"and"} else []


def _inside(attribution: Attribution, other: Attribution) -> bool:
    at = attribution.cue.start
    return any(span.holds(at) for span in other.content)


def _names(actor: Actor, phrase: str) -> bool:
    """Whether a phrase is a person's name, in full or by its last word."""
    names = (actor.name, *actor.aliases)
    lexis = lexicon("en")
    others = lexis["unnamed"] | lexis["prepositions"]
    if actor.kind != "person" or others & {word.lower() for word in WORD.findall(phrase)}:
        return False  # "a lawyer for Jones" is not Jones
    return any(same_name(last_word(phrase), name) for name in names)
