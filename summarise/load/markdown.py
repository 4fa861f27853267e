"""Markdown: the text as a reader sees it, without its marks; front matter tells about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from summarise.document import Document
from summarise.load.raw import Raw
from summarise.load.shown import text_of, tree_of
from summarise.load.text import decoded, document

FRONT = re.compile(
    r"\A---[ \t]*\n((?:\w[\w-]*[ \t]*:.*\n|[ \t#-].*\n|\n)+)(?:---|\.\.\.)[ \t]*\n"
    r"|\A\+\+\+[ \t]*\n((?:.*\n)*?)\+\+\+[ \t]*\n"
)
FIELD = re.compile(
    r"^(title|author|byline|date|lang)[ \t]*[:=][ \t]*[\"']?([^\n>|\[\s].*?)[\"']?[ \t]*$",
    re.MULTILINE,
)
# Elements that stand inside a line; what else stands in angle brackets is somebody's text.
INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong|sub"
    r"|sup|time|u|var)(?:\s[^>]*)?/?>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def load_markdown(raw: Raw) -> Document:
    """Return the text of Markdown, a blank line between its blocks."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  only Markdown needs it

    text, notes = decoded(raw)
    front = FRONT.match(text)
    told = dict(FIELD.findall(front[0])) if front else {}
    body = text[front.end() :] if front else text
    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    tokens = parser.parse(body)
    blocks = list(_blocks(tokens))
    headings = (
        _seen(token)
        for before, token in pairwise(tokens)
        if before.type == "heading_open" and before.tag == "h1"
    )
    return document(
        "\n\n".join(block for block in blocks if block.strip()) or body,
        raw,
        title=told.get("title") or next(headings, None),
        byline=told.get("author") or told.get("byline"),
        published=told.get("date"),
        language=told.get("lang"),
        notes=notes,
    )


def _blocks(tokens: Sequence[Any]) -> Iterator[str]:
    """The text of each block; a table's row is one."""
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield " | ".join(cells or ())
            cells = None
        elif token.type == "inline":
            seen = _seen(token)
            if cells is None:
                yield seen
            else:
                cells.append(seen)
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            yield text_of(tree_of(token.content))


def _seen(token: Any) -> str:  # noqa: ANN401
    return "".join(map(_inline, token.children or ()))


def _inline(token: Any) -> str:  # noqa: ANN401
    if token.type in {"softbreak", "hardbreak"} or BREAK.fullmatch(token.content):
        return "\n"
    inline = token.type == "html_inline" and INLINE.fullmatch(token.content)
    return "" if inline else str(token.content)
