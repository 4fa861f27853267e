"""What a page costs: seconds and bytes by the size of the source, and how soon a browser has it.

    python -m tests.benchmarks.showing [--megabytes 0.5 1 2] [--items 2000]

The source is written here: hearings in which people say and deny things. Chromium is asked for the
first contentful paint, and for the time from a click on a card to the frame in which its words are
lit.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from summarise import Document, Summary, summarise
from summarise.draft import Draft
from summarise.render.html import summaries_html
from tests.drafts import ScriptedReader, actor, claim, denial, drafted

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FILLING = "The hearing went on until the light was gone and the clerk had filled another book. "
CLICK = """card => new Promise(done => {
  const began = performance.now();
  card.querySelector("blockquote").click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def written(size: int, items: int) -> tuple[str, Draft]:
    """Return a source of about that many letters, and a draft of so many quotes out of it."""
    parts, quotes, each = [], [], size // items
    for number in range(items):
        quote = f"witness {number} had counted {number + 7} boxes that night"
        quotes.append(quote)
        said = f"{'Ann Lee' if number % 4 else 'Bo Ek'} said {quote}. "
        parts.append(said + FILLING * max(1, (each - len(said)) // len(FILLING)))
    people = (actor("Ann Lee", "a1"), actor("Bo Ek", "a2"))
    claims = [claim(q, id=f"c{n}", statement=q) for n, q in enumerate(quotes) if n % 4]
    denials = [denial(q, denies=f"c{n + 1}", id=f"d{n}") for n, q in enumerate(quotes) if not n % 4]
    return "\n\n".join(parts), drafted(*claims, *denials, actors=people)


def summary_of(size: int, items: int) -> Summary:
    text, draft = written(size, items)
    return summarise(Document(text, "hearing.txt"), ScriptedReader([draft]))


def in_browser(page: str, items: int) -> tuple[float, float]:
    """Return milliseconds to the first contentful paint, and from a click to lit words."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        path = Path(folder) / "page.html"
        path.write_text(page, "utf-8")
        browser: Any = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = browser.new_page()
        opened.goto(path.as_uri())
        opened.wait_for_selector(".card")
        paint = opened.evaluate(
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"
        )
        places = (3, items // 2, items - 9)
        clicks = [opened.locator(".card").nth(n).evaluate(CLICK) for n in places]
        browser.close()
    return paint, max(clicks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.5, 1.0, 2.0])
    parser.add_argument("--items", type=int, default=2000)
    options = parser.parse_args()
    print(f"{'source':>10}{'items':>8}{'render':>10}{'page':>12}{'paint':>10}{'click':>10}")
    for megabytes in options.megabytes:
        summary = summary_of(int(megabytes * 1e6), options.items)
        assert not summary.rejected
        began = time.perf_counter()
        page = summaries_html([summary])
        took = time.perf_counter() - began
        paint, click = in_browser(page, options.items)
        beside = len(page) - len(summary.source.text)
        row = f"{megabytes:>7} MB{options.items:>8}{took:>8.2f} s{beside / 1e3:>+9.0f} KB"
        print(f"{row}{paint:>7.0f} ms{click:>7.0f} ms")


if __name__ == "__main__":
    main()
