"""Asking a small model to word what the rules found.

A model of a billion parameters that is asked for the whole draft repeats itself until its limit.
Asked who says a passage it is wrong half of the time; asked which sentence a denial answers it
names the first, whatever that is. It does write a plain sentence from a few statements: so the
rules keep passages, speakers and links, and the model words the brief and the open questions.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from summarise.ask.answers import mapping
from summarise.ask.counted import cut_prompt, failure, usage
from summarise.ask.prompt import Model, Prompt, digest, marker, render
from summarise.document import Document
from summarise.draft import BriefSentence, Claim, Denial, Draft, OpenQuestion
from summarise.errors import (
    AskError,
    ContextError,
    FilteredError,
    RefusedError,
    TruncatedError,
    UnreadableAnswerError,
)
from summarise.evidence import Finding
from summarise.reader import Answer
from summarise.summary import Provenance, Rejected, Usage
from summarise.version import __version__

TEMPLATES = ("steps.system.j2", "steps.brief.j2", "steps.question.j2")
SHORT, LONG = 80, 300  # tokens of an answer


@dataclass(frozen=True)
class StepsReader:
    """A model that words, one small question after another, what the rules' sketch holds."""

    model: Model
    name: str
    sketch: Callable[[Document], Draft]
    base_url: str = ""
    window: int | None = None

    @property
    def provenance(self) -> Provenance:
        """Say that the rules found and which model worded, by which prompts."""
        return Provenance(
            reader="rules and model",
            model=self.name,
            prompt_digest=digest(*TEMPLATES),
            schema_digest=None,
            version=__version__,
        )

    def read(self, document: Document) -> Answer:
        """Ask for a brief, and for the question that each contested claim leaves open.

        Where the model's words are cut or unusable, the rules' own words stand, and that is said.
        """
        talk = _Talk(self.model, document)
        draft = talk.questions(talk.brief(self.sketch(document)))
        return Answer(draft, talk.usage, tuple(talk.notes))

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Mend nothing: every quote is the source's own, and a brief that fails is rejected."""


class _Talk:
    """The questions about one document, and what they cost."""

    def __init__(self, model: Model, document: Document) -> None:
        self.model = model
        self.marker = marker(document)
        self.system = render("steps.system.j2")
        self.spent: list[Usage] = []
        self.notes: list[Finding] = []

    def ask(self, name: str, user: str, schema: dict[str, Any], limit: int) -> dict[str, Any]:
        """Ask one question; the answer has the fields of the schema, or none at all."""
        prompt = Prompt(self.system, user, name, schema, limit)
        try:
            text = self.reply(prompt)
        except (TruncatedError, RefusedError, FilteredError, ContextError) as error:
            return self.unworded(name, str(error))
        try:
            answer = mapping(text)
        except UnreadableAnswerError as error:
            return self.unworded(name, error.why)
        if set(answer) != set(schema["properties"]):
            return self.unworded(name, "its fields are not those that were asked for")
        texts = [answer[x] for x, told in schema["properties"].items() if told["type"] == "string"]
        if not all(isinstance(text, str) and text.strip() for text in texts):
            return self.unworded(name, "it is no text")
        return answer

    def reply(self, prompt: Prompt) -> str:
        """Return what the model answers, and count what it cost."""
        began = time.perf_counter()
        try:
            reply = self.model(prompt)
        except AskError as failed:
            self.spent.append(failure(failed, began))
            failed.spent = self.usage
            raise
        self.spent.append(usage(reply, began))
        self.notes += cut_prompt(prompt, reply)
        return reply.text

    @property
    def usage(self) -> Usage:
        """What all questions cost together."""
        return reduce(Usage.plus, self.spent, Usage())

    def unworded(self, name: str, why: str) -> dict[str, Any]:
        """Note that the model's words cannot be used, so that the rules' own stand."""
        what = f"the model's {name} is no use ({why}), so the rules' own words stand"
        self.notes.append(
            Finding(code="wording-failed", severity="warning", item="draft", message=what)
        )
        return {}

    def brief(self, draft: Draft) -> Draft:
        """Ask for two sentences, over the contested claims or else the first ones."""
        contested = {denial.denies for denial in draft.denials}
        claims = [claim for claim in draft.claims if claim.id in contested] or draft.claims[:4]
        if not claims:
            return draft
        names = {actor.id: actor.name for actor in draft.actors}
        told = {claim.id for claim in claims}
        denials = [denial for denial in draft.denials if denial.denies in told]
        chosen: Sequence[Claim | Denial] = [*claims, *denials]
        question = render(
            "steps.brief.j2",
            marker=self.marker,
            statements=[(item.id, names[item.actor], item.quote) for item in chosen],
            links=[(denial.id, denial.denies) for denial in denials],
        )
        # Given the choice of all ids, a small model cites the wrong ones.
        schema = _object({"first": _sentence(claims), "second": _sentence(denials or claims)})
        answer = self.ask("brief", question, schema, LONG)
        if not answer:
            return draft
        try:
            brief = tuple(
                BriefSentence(text=said["text"], cites=tuple(dict.fromkeys(said["cites"])))
                for said in (answer["first"], answer["second"])
            )
        except (KeyError, TypeError, ValueError):
            self.unworded("brief", "it has other fields than were asked for")
            return draft
        return draft.model_copy(update={"brief": brief})

    def questions(self, draft: Draft) -> Draft:
        """Ask, for each open question of the sketch, how a person would put it."""
        asked = tuple(self._asked(question, draft) for question in draft.open_questions)
        return draft.model_copy(update={"open_questions": asked})

    def _asked(self, question: OpenQuestion, draft: Draft) -> OpenQuestion:
        names = {actor.id: actor.name for actor in draft.actors}
        items = {item.id: item for item in draft.quoted()}
        claim, *answers = (items[name] for name in question.about)
        worded = self.ask(
            "question",
            render(
                "steps.question.j2",
                marker=self.marker,
                actor=names[claim.actor],
                quote=claim.quote,
                answers=[(names[answer.actor], answer.quote) for answer in answers],
            ),
            _object({"question": {"type": "string"}}),
            SHORT,
        )
        return question.model_copy(update={"question": str(worded["question"])} if worded else {})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _sentence(items: Sequence[Claim | Denial]) -> dict[str, Any]:
    one = {"type": "string", "enum": [item.id for item in items]}
    return _object({"text": {"type": "string"}, "cites": {"type": "array", "items": one}})
