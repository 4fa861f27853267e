"""What a news desk has in hand, made here: files in every format and encoding that is loaded."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from email.message import EmailMessage

from docx import Document
from reportlab.pdfgen.canvas import Canvas

HEADLINE = "Harbour master denies sinking the ferry"
PARAGRAPHS = (
    "The ferry “Aurora” was never inspected, the union’s lawyer Ann Lee said on Monday.",
    "“We did not refuse an inspection,” said harbour master Tom Brand. “Nobody asked for one.”",
    "The ministry declined to comment on the report, which names three officials.",
)
STORY = "\n\n".join(PARAGRAPHS)
CHAPTER = (
    "The inquiry heard eleven witnesses over four days in the old customs house on the quay.",
    "Most of them had worked on the ferry for years and none could remember an inspection.",
)
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{HEADLINE} | The Quay</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="The Quay">
<meta name="author" content="Mara Oduya">
<meta property="article:published_time" content="2026-03-04T08:00:00Z"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/weather">Weather for sailors</a></li></ul></nav></header>
<main><article><h1>{HEADLINE}</h1>
{"".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, *CHAPTER))}</article>
<aside><h2>Most read</h2><ul><li><a href="/a">Ten beaches for the summer</a></li></ul></aside>
<section class="comments" id="comments"><h2>Comments</h2>
<div class="comment"><p>Typical, they always blame the harbour master!</p></div></section></main>
<footer><p>© The Quay. Cookie settings. Subscribe to our newsletter.</p></footer></body></html>"""
RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\f0 "
    + r"\par\par ".join(
        "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text) for text in PARAGRAPHS
    )
    + "}"
)


def pdf(draw: Callable[[Canvas], None], **told: str) -> bytes:
    """Return a PDF that `draw` has drawn on a canvas, with its title and author."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 595))
    canvas.setTitle(told.get("title", ""))
    canvas.setAuthor(told.get("author", ""))
    draw(canvas)
    canvas.save()
    return out.getvalue()


def lines(canvas: Canvas, texts: Sequence[str], x: float, top: float) -> None:
    """Draw lines downwards from a point."""
    for at, text in enumerate(texts):
        canvas.drawString(x, top - 14 * at, text)


PAGE_LINES = (
    (
        "Ann Lee said that the ferry was never in-",
        "spected and that the harbour master had known it for",
        "more than a year before the vessel left the quay.",
        "“We did not refuse an inspection, and nobody ever",
    ),
    (
        "asked for one,” said harbour master Tom Brand, who",
        "spoke to a well-known paper on Monday evening.",
        "The inquiry goes on.",
    ),
    ("It will hear the well-", "known engineer next week."),
)


def paged() -> bytes:
    """Return three pages with running heads, page numbers, and words cut at line ends."""

    def draw(canvas: Canvas) -> None:
        for number, texts in enumerate(PAGE_LINES, 1):
            canvas.drawString(40, 560, "The Quay · 4 March 2026")
            lines(canvas, texts, 40, 520)
            canvas.drawString(200, 30, f"Page {number} of 3")
            canvas.showPage()

    return pdf(draw, title=HEADLINE, author="Mara Oduya")


COLUMNS = (
    (
        "Ann Lee said that nobody",
        "had looked at the ferry in",
        "all the years that she had",
        "worked on it.",
    ),
    (
        "Tom Brand denied it. He",
        "said that the books of the",
        "harbour were open to all",
        "who asked.",
    ),
)


def columned(*, by_row: bool) -> bytes:
    """Return a page in two columns, drawn row by row or column by column."""

    def draw(canvas: Canvas) -> None:
        if by_row:
            for at, row in enumerate(zip(*COLUMNS, strict=True)):
                for x, text in zip((40, 230), row, strict=True):
                    lines(canvas, [text], x, 520 - 14 * at)
        else:
            lines(canvas, COLUMNS[0], 40, 520)
            lines(canvas, COLUMNS[1], 230, 520)
        canvas.showPage()

    return pdf(draw)


def scan(*, then: str = "") -> bytes:
    """Return a page that is a picture, and one of text after it."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 40, 300, 400, fill=1)
        canvas.showPage()
        if then:
            lines(canvas, [then], 40, 520)
            canvas.showPage()

    return pdf(draw)


def docx() -> bytes:
    made = Document()
    made.core_properties.title, made.core_properties.author = HEADLINE, "Mara Oduya"
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def mail(*, html: bool = False, thread: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Mara Oduya <mara@quay.example>", "desk@quay.example"
    message["Subject"], message["Date"] = HEADLINE, "Wed, 04 Mar 2026 08:00:00 +0100"
    if html:
        message.set_content("".join(f"<p>{text}</p>" for text in PARAGRAPHS), subtype="html")
    else:
        message.set_content(STORY + thread)
        message.add_alternative(f"<p>{STORY}</p>", subtype="html")
        message.add_attachment(b"\x00\x01", "application", "octet-stream", filename="map.bin")
    return message.as_bytes()


THREAD = """

On Mon, 2 Mar 2026 at 10:00, Tom Brand <tom@harbour.example> wrote:
> I deny every word of it.
> Nobody asked us for anything.
"""
MARKDOWN = f"""---
title: {HEADLINE}
author: Mara Oduya
date: 2026-03-04
---

# {HEADLINE}

{PARAGRAPHS[0]} See [the report](https://quay.example/report).

> {PARAGRAPHS[1]}

- {PARAGRAPHS[2]}
"""
FOREIGN = {
    "windows-1252": STORY,
    "utf-16": STORY,
    "utf-8-sig": STORY,
    "gb18030": "市长李安在周一的新闻发布会上说：“渡轮从来没有被检查过。”港务局长否认了这一说法，"
    "他说：“没有人向我们提出过检查的要求。”交通部拒绝就这份报告发表评论，报告中点名批评了三名官员。",
    "shift_jis": "市長は月曜日の記者会見で「フェリーは一度も検査を受けていない」と述べた。"
    "港長はこれを否定し、「検査を求められたことはない」と話した。国土交通省はコメントを控えた。",
    "iso-8859-8": "ראש העיר אמר ביום שני כי המעבורת מעולם לא נבדקה. מנהל הנמל הכחיש את הדברים"
    " ואמר כי איש לא ביקש בדיקה. משרד התחבורה סירב להגיב על הדוח, שבו נזכרו שלושה פקידים.",
    "koi8-r": "Мэр заявил в понедельник, что паром никогда не проверяли. Начальник порта"
    " это отрицает: по его словам, никто не просил о проверке. Министерство молчит.",
}
