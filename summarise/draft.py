"""The draft: what any reader writes, untrusted; its JSON Schema is what a model is asked to fill.

Field names and descriptions are sent with every request, so both are short. Every field is
required and nullable where it may be empty, as OpenAI's strict structured outputs want it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

ActorKind = Literal["person", "organisation", "government", "unnamed source", "other"]
NOBODY = re.compile(r"(?:neither|none)\b", re.IGNORECASE)
ASKED = re.compile(r"\b(?:approached|contacted) for comment")
UNANSWERED = re.compile(
    r"\b(?:not|n['’]t|yet to) (?:\w+ly )?(?:respond|repl|return)|\bunavailable\b"
)
GROUPS = frozenset(
    {"des", "les", "plusieurs", "los", "las", "unos", "unas", "varios"}
    | {"mehrere", "viele", "einige"}
    | {"some", "others", "many", "most", "few", "both", "several", "people", "two", "three", "four"}
    | {"five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands"}
)
PHRASES = frozenset(
    {"to", "for", "who", "on", "in", "close", "at", "of", "familiar", "with", "from"}
)
PARTICIPLES = frozenset({"seen", "drawn", "held", "sent", "kept", "written", "known", "found"})
# “six in 10 voters”, “more than half of them”, “a third of farmers”
COUNTED = re.compile(
    r"(?:(?:more|fewer|less) than |about |nearly |almost )?(?:a |one |two )?"
    r"(?:[a-z\d]+ in (?:\d+|two|three|four|five|ten)\b|(?:third|quarter|half|fifth)s? of )"
)
PEOPLES = ("icans", "ocrats", "ians", "servatives", "liberals")  # endings of what many are called
DenialKind = Literal["denial", "partial denial", "other account", "no comment"]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Identified(_Part):
    """A part that others refer to by its id."""

    id: str


class Actor(Identified):
    """Somebody who speaks or is spoken of."""

    name: str
    role: str | None
    kind: ActorKind
    aliases: tuple[str, ...]


class Claim(Identified):
    """Something that an actor says is so."""

    actor: Annotated[str, Field(description="id of who says it")]
    statement: str
    quote: str


class Denial(Identified):
    """An actor's answer to somebody else's claim."""

    actor: Annotated[str, Field(description="id of who denies")]
    denies: Annotated[str | None, Field(description="id of the claim")]
    kind: DenialKind
    statement: str
    quote: str


class OpenQuestion(Identified):
    """What the report leaves open."""

    question: str
    why: Annotated[str, Field(description="why it is open")]
    about: Annotated[tuple[str, ...], Field(description="ids")]


class BriefSentence(_Part):
    """One sentence of the brief."""

    text: str
    cites: Annotated[tuple[str, ...], Field(description="ids it rests on")]


class Draft(_Part):
    """Who says what, who denies it, what stays open: a reader's word, before any check."""

    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    open_questions: tuple[OpenQuestion, ...]
    brief: Annotated[tuple[BriefSentence, ...], Field(description="two to five sentences")]

    def identified(self) -> Iterator[Identified]:
        """Every item that has an id."""
        yield from self.actors
        yield from self.quoted()
        yield from self.open_questions

    def quoted(self) -> Iterator[Claim | Denial]:
        """Every item that carries a quote."""
        yield from self.claims
        yield from self.denials


def answers(denials: Iterable[Denial]) -> Callable[[Claim], list[Denial]]:
    """Return what tells of each claim who answers it; its speaker's second thought is no answer."""
    to: dict[str | None, list[Denial]] = {}
    for denial in denials:
        to.setdefault(denial.denies, []).append(denial)
    return lambda claim: [d for d in to.get(claim.id, ()) if d.actor != claim.actor]


@cache
def draft_schema() -> dict[str, Any]:
    """Return the JSON Schema of a draft, as sent under OpenAI's strict mode.

    It has no titles, no docstrings and no references: each costs tokens and tells a model nothing.
    """
    whole = Draft.model_json_schema()
    schema: dict[str, Any] = _bare(whole, whole.pop("$defs"))
    return schema


def _bare(node: Any, defined: dict[str, Any], *, names: bool = False) -> Any:  # noqa: ANN401  JSON
    """Return a part of a schema in its shortest form; under `properties` keys are names."""
    if isinstance(node, list):
        return [_bare(part, defined) for part in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _bare(defined[node["$ref"].rpartition("/")[2]], defined)
    dropped = set() if names else {"title"} | ({"description"} if "properties" in node else set())
    bare = {
        key: _bare(part, defined, names=key == "properties" and not names)
        for key, part in node.items()
        if key not in dropped
    }
    if "anyOf" in bare and not names:  # a string or null, the only choice that there is
        bare = {"type": [choice["type"] for choice in bare.pop("anyOf")], **bare}
    return bare


def _doing(words: Sequence[str], at: int) -> bool:
    """Whether what several do, or is done, is told there: “activists clamoring to go”."""
    told = words[at].endswith(("ing", "ed")) or words[at] in PARTICIPLES
    return told and words[at - 1].endswith("s")


def several(actor: Actor) -> bool:
    """Whether a name stands for several: "sources", "officials in Kabul", "Republicans"."""
    given = actor.name.split()
    words = actor.name.lower().split()
    ends = (at for at in range(1, len(words)) if words[at] in PHRASES or _doing(words, at))
    cut = next(ends, len(words))
    head = words[cut - 1]
    counted = cut == 1 or given[cut - 1].islower() or head.endswith("s")  # not “Seven Network”
    if (
        (words[0] in GROUPS and counted)
        or words[:3] in (["a", "number", "of"], ["a", "majority", "of"], ["the", "majority", "of"])
        or words[0] == "those"
        or COUNTED.match(actor.name.lower()) is not None
        or " percent of " in f" {actor.name.lower()} "
        or (actor.kind == "other" and "and" in words)
    ):
        return True
    if head == "police":
        return True
    plural = head.endswith(("s", "men", "women")) and not head.endswith(("ss", "us", "is"))
    plural &= given[cut - 1][1:].islower() or not head.endswith("ics")  # “RealOskPolitics”
    small = given[cut - 1].islower()  # “exclusive reports from the town”
    group = actor.kind in {"other", "organisation", "government"} and small
    group |= actor.kind != "person" and head.endswith(PEOPLES)  # “Senate Democrats”
    return plural and (actor.kind == "unnamed source" or group)


def silence(actor: Actor | None, quote: str) -> str:
    """Return how somebody gives no answer: "could not be reached", "does not respond"."""
    if actor and NOBODY.match(actor.name):
        return "comments"  # “neither company comments”
    if "be reached" in quote.lower():
        return "could not be reached"
    if ASKED.search(quote.lower()):
        return f"{'were' if actor and several(actor) else 'was'} asked for comment"
    verb = "respond" if UNANSWERED.search(quote.lower()) else "comment"
    return f"{'do' if actor and several(actor) else 'does'} not {verb}"
