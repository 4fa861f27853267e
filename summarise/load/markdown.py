"""Markdown: the text as a reader sees it, without its marks; front matter tells about it."""

from __future__ import annotations

import re

from summarise.document import Document
from summarise.load.raw import Raw
from summarise.load.text import decoded, document

FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
FIELD = re.compile(r"^(title|author|byline|date|lang)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)


def load_markdown(raw: Raw) -> Document:
    """Return the text of Markdown, a blank line between its blocks."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  only Markdown needs it

    text, notes = decoded(raw)
    front = FRONT.match(text)
    told = dict(FIELD.findall(front[1])) if front else {}
    tokens = MarkdownIt("commonmark").parse(text[front.end() :] if front else text)
    blocks, title = [], told.get("title")
    for at, token in enumerate(tokens):
        if token.type == "inline":
            seen = "".join(
                "\n" if child.type in {"softbreak", "hardbreak"} else child.content
                for child in token.children or ()
                if child.type != "html_inline"
            )
            blocks.append(seen)
            if title is None and tokens[at - 1].tag == "h1":
                title = seen
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.rstrip("\n"))
    return document(
        "\n\n".join(blocks),
        raw,
        title=title,
        byline=told.get("author") or told.get("byline"),
        published=told.get("date"),
        language=told.get("lang"),
        notes=notes,
    )
