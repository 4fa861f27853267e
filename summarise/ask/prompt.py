"""What is sent and what comes back, and the templates that write it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from summarise.document import Document


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request: its messages, the name and JSON Schema of the answer, and its token limit."""

    system: str
    user: str
    name: str
    schema: dict[str, Any]
    limit: int

    @property
    def letters(self) -> int:
        """How many letters are sent in all, but for the names of the request's fields."""
        return len(self.system) + len(self.user) + len(str(self.schema))


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: its text, tokens where the server counted them, whether it was kept, its cost.

    `cost` is in US dollars, None where tokens or prices are unknown; `attempts` counts the requests
    that it took.
    """

    text: str
    prompt_tokens: int | None
    completion_tokens: int | None
    cached: bool = False
    cost: float | None = None
    attempts: int = 1


Model = Callable[[Prompt], Reply]


def folder() -> Path:
    """Return where the templates are: in the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(folder()),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  a prompt is plain text, not a page
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> str:
    """Return a template filled in; an undefined name is an error.

    The article goes in as a value, so nothing in it is ever read as a template.
    """
    return _templates().get_template(template).render(**values)


@cache
def digest(*templates: str) -> str:
    """Return the SHA-256 of those templates' texts, in hex: the version of a prompt."""
    whole = hashlib.sha256()
    for name in templates:
        whole.update((folder() / name).read_bytes())
    return whole.hexdigest()


def marker(document: Document) -> str:
    """Return a line that delimits the article and cannot stand in it.

    It is made from the article's own digest, so the same article gives the same request.
    """
    line = f"<<<{document.sha256[:16]}>>>"
    while line in document.text:
        line = f"<<<{hashlib.sha256(line.encode()).hexdigest()[:16]}>>>"
    return line
