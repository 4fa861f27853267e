"""Asking for the whole draft in one request, and for its wrong items once more."""

from __future__ import annotations

import time
from dataclasses import dataclass

from pydantic import ValidationError

from summarise.ask.prompt import Model, Prompt, Reply, digest, marker, render
from summarise.document import Document
from summarise.draft import Draft, draft_schema
from summarise.errors import UnreadableAnswerError
from summarise.summary import Answer, Provenance, Rejected, Usage
from summarise.version import __version__

TEMPLATES = ("draft.system.j2", "draft.user.j2", "mend.user.j2")


@dataclass(frozen=True)
class WholeReader:
    """A model that fills the schema of a draft at once."""

    model: Model
    name: str
    limit: int = 4096

    @property
    def provenance(self) -> Provenance:
        """Say which model reads, by which prompt and schema."""
        return Provenance(
            reader="model",
            model=self.name,
            prompt_digest=digest(*TEMPLATES),
            schema_digest=schema_digest(),
            version=__version__,
        )

    def read(self, document: Document) -> Answer:
        """Ask for the draft of a document."""
        line = marker(document)
        return self._ask(
            render("draft.system.j2", marker=line),
            render("draft.user.j2", marker=line, text=document.text),
        )

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Ask for the wrong items anew, with what is wrong and the nearest passages."""
        line = marker(document)
        items = [
            {
                "json": rejected.item.model_dump_json(
                    include=set(type(rejected.item).model_fields)
                ),
                "findings": [finding.message for finding in rejected.findings],
                "nearest": rejected.evidence.nearest.text
                if rejected.evidence and rejected.evidence.nearest
                else None,
            }
            for rejected in wrong
        ]
        ids = ", ".join(part.id for part in (*draft.actors, *draft.quoted()))
        return self._ask(
            render("draft.system.j2", marker=line),
            render("mend.user.j2", marker=line, text=document.text, wrong=items, ids=ids),
        )

    def _ask(self, system: str, user: str) -> Answer:
        began = time.perf_counter()
        reply = self.model(Prompt(system, user, "draft", draft_schema(), self.limit))
        return Answer(parse(reply.text), usage(reply, began))


def usage(reply: Reply, began: float) -> Usage:
    """Return what one request cost."""
    return Usage(
        requests=1,
        prompt_tokens=reply.prompt_tokens,
        completion_tokens=reply.completion_tokens,
        seconds=time.perf_counter() - began,
    )


def parse(text: str) -> Draft:
    """Return the draft that an answer holds, validated here whatever the server promised.

    Raises:
        UnreadableAnswerError: with the first thing that is wrong and where.

    """
    try:
        return Draft.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableAnswerError(text, f"{where}: {first['msg']}".lstrip(": ")) from error


def schema_digest() -> str:
    """Return the SHA-256, in hex, of the schema of a draft as it is sent."""
    import hashlib  # noqa: PLC0415
    import json  # noqa: PLC0415

    return hashlib.sha256(json.dumps(draft_schema(), sort_keys=True).encode()).hexdigest()
