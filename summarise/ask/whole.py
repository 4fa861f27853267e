"""Asking for the whole draft in one request, and for its wrong items once more."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from summarise.ask.answers import mended, parse, repeats, salvaged, whole
from summarise.ask.counted import cut_prompt, failure, usage
from summarise.ask.prompt import Model, Prompt, Reply, digest, marker, render
from summarise.document import Document
from summarise.draft import Draft, draft_schema
from summarise.errors import AskError, TapeError, TruncatedError, UnreadableAnswerError
from summarise.evidence import Finding
from summarise.reader import Answer
from summarise.summary import Provenance, Rejected, Usage
from summarise.version import __version__

TEMPLATES = ("draft.system.j2", "draft.user.j2", "mend.user.j2", "again.user.j2")
WINDOW = 24_000  # letters: longer reports are answered worse, whatever the model holds
MORE = 2  # times the limit that an answer may have which was cut at it


@dataclass(frozen=True)
class WholeReader:
    """A model that fills the schema of a draft at once.

    `limit` is how many tokens an answer may have, `window` how many letters it is given at once.
    """

    model: Model
    name: str
    limit: int = 4096
    base_url: str = ""
    window: int | None = WINDOW

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
        return self._ask(self.prompt(document))

    def prompt(self, document: Document) -> Prompt:
        """Return what a document is asked with."""
        line = marker(document)
        return self._prompt(
            render("draft.system.j2"),
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
            self._prompt(
                render("draft.system.j2"),
                render("mend.user.j2", marker=line, text=document.text, wrong=items, ids=ids),
            )
        )

    def _prompt(self, system: str, user: str) -> Prompt:
        return Prompt(system, user, "draft", draft_schema(), self.limit)

    def _ask(self, prompt: Prompt) -> Answer:
        asked = _Asked(self.model)
        try:
            draft = asked.draft(prompt)
        except AskError as failed:
            failed.spent = asked.spent
            raise
        return Answer(draft, asked.spent, tuple(asked.notes), partial=asked.cut)


class _Asked:
    """One question with what may follow it: a higher limit once, and one changed retry."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.spent = Usage()
        self.notes: list[Finding] = []
        self.cut = False

    def draft(self, prompt: Prompt) -> Draft:
        """Return the draft, mended or in part where it has to be; that is noted.

        Raises:
            TruncatedError: the answer was cut at twice the limit, and nothing of it is whole.
            UnreadableAnswerError: two answers were no drafts, and nothing of them is whole.

        """
        text = self.text(prompt)
        try:
            return parse(text)
        except UnreadableAnswerError as error:
            wrong = error
        draft = mended(text)
        if draft is not None:
            self.note(
                "answer-mended", f"its JSON was taken out of what stood round it: {wrong.why}"
            )
            return draft
        # Once more, with what was wrong; never with the answers before.
        again = self.text(replace(prompt, user=_told(prompt.user, wrong.why)))
        try:
            return parse(again)
        except UnreadableAnswerError:
            draft = mended(again) or salvaged(again) or salvaged(text)
            if draft is None:
                raise
        self.note("answer-partial", "its answer was broken; what was whole of it is kept")
        return draft

    def text(self, prompt: Prompt) -> str:
        """Return what the model answers; one that was cut is asked for once more, otherwise."""
        try:
            return self.reply(prompt).text
        except TruncatedError as first:
            cut = first
        if whole(cut.raw):
            return cut.raw
        try:
            return self.reply(_otherwise(prompt, cut.raw)).text
        except TruncatedError as second:
            cut = max(cut, second, key=lambda error: len(error.raw.strip()))
        except TapeError:
            pass  # recorded before it was asked a second time: the first answer is all there is
        kept = salvaged(cut.raw)
        if kept is None:
            raise cut
        what = f"its answer was cut at {cut.limit} tokens; what was whole of it is kept"
        self.note("answer-partial", what)
        self.cut = True
        return kept.model_dump_json()

    def reply(self, prompt: Prompt) -> Reply:
        """Ask once, and count what it cost."""
        began = time.perf_counter()
        try:
            reply = self.model(prompt)
        except AskError as failed:
            self.spent = self.spent.plus(failure(failed, began))
            raise
        self.spent = self.spent.plus(usage(reply, began))
        self.notes += cut_prompt(prompt, reply)
        return reply

    def note(self, code: str, message: str) -> None:
        """Say something of the answer."""
        self.notes.append(Finding(code=code, severity="warning", item="draft", message=message))


def _otherwise(prompt: Prompt, answer: str) -> Prompt:
    """How to ask again what was cut: with more room, or, where that would be filled too, warned."""
    if repeats(answer):
        return replace(prompt, user=_told(prompt.user, "it repeats itself without an end"))
    return replace(prompt, limit=prompt.limit * MORE)


def _told(user: str, why: str) -> str:
    return render("again.user.j2", user=user, why=why)


def schema_digest() -> str:
    """Return the SHA-256, in hex, of the schema of a draft as it is sent."""
    import hashlib  # noqa: PLC0415
    import json  # noqa: PLC0415

    return hashlib.sha256(json.dumps(draft_schema(), sort_keys=True).encode()).hexdigest()
