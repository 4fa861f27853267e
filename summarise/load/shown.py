"""The text that HTML shows, block by block: of mail, fragments, and pages without a main text."""

from __future__ import annotations

import re
from typing import Any

BLOCKS = frozenset(
    """address article aside blockquote body caption dd details div dl dt figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr
    ul""".split()  # noqa: SIM905
)
HIDDEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object")
BLOCK, LINE = "\ue001", "\ue000"  # stand for the breaks between blocks, and for <br>
SPACES = re.compile(r"[ \t\r\n\f\v]+")
AROUND = re.compile(f" ?{LINE} ?")


def tree_of(page: str) -> Any:  # noqa: ANN401  lxml ships no types
    """Return the parsed page, without what is not shown; None where there is nothing to parse."""
    from lxml import etree, html  # noqa: PLC0415  takes its time

    try:
        tree = html.document_fromstring(
            page.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8")
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, *HIDDEN, with_tail=False)
    return tree


def text_of(tree: Any) -> str:  # noqa: ANN401
    """Return the text of a parsed page: a blank line between blocks, <br> as a line's end."""
    if tree is None:
        return ""
    for element in tree.iter():
        if element.tag == "br":
            element.tail = LINE + (element.tail or "")
        elif element.tag in BLOCKS:
            element.text = BLOCK + (element.text or "")
            element.tail = BLOCK + (element.tail or "")
        elif element.tag == "q":
            element.text = "“" + (element.text or "")
            element.tail = "”" + (element.tail or "")
    # White space of the markup is one space; the breaks that were set above are not.
    blocks = [" ".join(SPACES.split(part)) for part in str(tree.text_content()).split(BLOCK)]
    lines = [part.replace(LINE, "\n").strip() for part in (AROUND.sub(LINE, b) for b in blocks)]
    return "\n\n".join(line for line in lines if line)
