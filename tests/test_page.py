"""The page in a real browser: both ways, by keys alone, filtered, reviewed, and attacked."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarise import Document, Review, Reviews, Summary, reviewed, summarise
from summarise.draft import Draft
from summarise.render.html import summaries_html
from tests.conftest import ROOT, SEED, command
from tests.drafts import ScriptedReader, actor, claim, denial, drafted

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
AXE = ROOT / "tests" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = ROOT / "tests" / "artefacts"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
HOSTILE = """</script><script>window.hit=1</script> said Ann Lee. <img src=x onerror="window.hit=2">

"<svg onload=window.hit=3>" Ann Lee said. [a](javascript:window.hit=4) javascript:window.hit=5

<style>*{display:none}</style><a href="javascript:window.hit=6">x</a> {{ 7*7 }} {% raw %}

<iframe src="http://127.0.0.1:1/"></iframe> \u202eevil\u2066 <link rel=stylesheet href=//x.test/>

“<b onmouseover=window.hit=8>bold</b>,” Bo Ek told reporters. Ann Lee denied it."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield started
        started.close()


class Opened:
    """A page from disk, with everything that it said and asked for."""

    def __init__(self, browser: Any, path: Path, **options: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    def lit(self) -> list[str]:
        found: list[str] = self.page.eval_on_selector_all(
            ".text mark.lit", "marks => marks.map(mark => mark.dataset.in)"
        )
        return found

    def focused(self) -> str:
        return str(
            self.page.evaluate("document.activeElement.dataset.item || document.activeElement.id")
        )

    def shown(self) -> list[str]:
        found: list[str] = self.page.eval_on_selector_all(
            ".card", "cards => cards.filter(c => !c.hidden).map(c => c.dataset.item)"
        )
        return found

    def seen(self, selector: str) -> bool:
        code = """e => { const b = e.getBoundingClientRect();
            return b.bottom > 0 && b.top < innerHeight; }"""
        return bool(self.page.locator(selector).first.evaluate(code))


@pytest.fixture
def opened(browser: Any, tmp_path: Path, seed: Document) -> Iterator[Opened]:
    path = tmp_path / "page.html"
    path.write_text(summaries_html([summarise(seed)]), "utf-8")
    one = Opened(browser, path, viewport={"width": 1280, "height": 800})
    yield one
    assert one.said == []
    assert one.asked == [path.as_uri()]
    one.context.close()


def made(text: str, draft: Draft | None = None) -> Summary:
    return summarise(Document(text, "report"), ScriptedReader([draft]) if draft else None)


def test_a_card_leads_to_its_words_and_the_words_to_their_card(opened: Opened) -> None:
    page = opened.page

    page.locator("[data-item=d3] blockquote").click()
    page.wait_for_function("document.querySelector('.text mark.lit')")
    page.wait_for_timeout(500)
    assert opened.lit() == ["d3"]
    assert opened.seen(".text mark.lit")
    page.locator(".text mark[data-in=c1]").click()
    page.wait_for_timeout(500)

    assert opened.lit() == ["c1"]
    assert opened.focused() == "c1"
    assert opened.seen(".card.lit")


def test_each_cell_of_the_matrix_leads_to_the_words(opened: Opened) -> None:
    page = opened.page
    cell = page.locator("tbody tr").first.locator("td a", has_text="denies it")

    cell.click()

    assert opened.focused() == "d1"
    row = page.locator("tbody tr").first.inner_text()
    assert row.count("●") == 1
    assert "≠" in row


def test_filters_and_search_keep_the_counts_true(opened: Opened) -> None:
    page = opened.page

    page.select_option("[name=kind]", "denial")
    assert opened.shown() == ["d1", "d2", "d3"]
    assert page.locator(".count").inner_text() == "3 of 16 items"
    page.select_option("[name=actor]", label="Robert Raines")
    assert opened.shown() == ["d3"]
    page.select_option("[name=kind]", "")
    page.fill("[name=words]", "counterpart")
    assert opened.shown() == ["c11"]
    page.fill("[name=words]", "zebra")

    assert opened.shown() == []
    assert page.locator(".none").is_visible()
    page.select_option("[name=actor]", "")
    page.fill("[name=words]", "")
    page.select_option("[name=standing]", "contested")
    assert opened.shown() == ["c4"]


def test_everything_is_done_by_keys_alone(opened: Opened) -> None:
    keys = opened.page.keyboard

    keys.press("Tab")
    assert opened.page.evaluate("document.activeElement.className") == "skip"
    keys.press("Enter")
    keys.press("j")
    first = opened.focused()
    keys.press("j")
    assert (first, opened.focused()) == ("c4", "d1")
    keys.press("Enter")
    assert opened.lit() == ["d1"]
    assert opened.focused() == "r1-at-d1"
    keys.press("Enter")
    assert opened.focused() == "d1"
    keys.press("k")
    keys.press("x")
    assert opened.page.locator("[data-item=c4] .reject").get_attribute("aria-pressed") == "true"
    keys.press("/")
    keys.type("NATO")
    assert opened.shown() == ["c8"]
    keys.press("Escape")
    assert opened.lit() == []
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    keys.press("Tab")
    assert opened.page.evaluate(outline) != "none"


def test_a_review_is_kept_saved_and_applied(opened: Opened, tmp_path: Path) -> None:
    page, summary = opened.page, tmp_path / "summary.json"
    summary.write_text(command(SEED, "-q", "--format", "json").stdout, "utf-8")

    page.locator("[data-item=c4] .reject").click()
    page.locator("[data-item=c4] .note").fill("one source <b>only</b>")
    page.locator("[data-item=c1] .accept").click()
    page.reload()
    assert page.locator("[data-item=c4] .note").input_value() == "one source <b>only</b>"
    with page.expect_download() as download:
        page.locator(".save").click()
    download.value.save_as(tmp_path / "review.json")
    after = json.loads(
        command("apply-review", summary, tmp_path / "review.json", "--format", "json").stdout
    )

    assert "c4" in {item["id"] for item in after["rejected"]}
    opened.asked[:] = opened.asked[:1]  # the page was loaded twice, and a file was saved


def test_nothing_from_a_report_or_a_model_runs(browser: Any, tmp_path: Path) -> None:
    evil = "<img src=x onerror=window.hit=9>"
    draft = drafted(
        claim("</script><script>window.hit=1</script>", statement=evil),
        claim("<svg onload=window.hit=3>", id="c2", by="a2", statement="</blockquote>" + evil),
        claim("javascript:window.hit=5", id='c3"><img src=x onerror=window.hit=10>'),
        claim(evil, id="c4"),
        denial("denied it", by="a3"),
        actors=(
            actor("Ann Lee", "a1"),
            actor(f"Bo Ek {evil}", "a2"),
            actor('Ann" onfocus="window.hit=11', "a3"),
        ),
    )
    path = tmp_path / "hostile.html"
    path.write_text(summaries_html([made(HOSTILE, draft), made(HOSTILE)]), "utf-8")

    one = Opened(browser, path)
    for card in one.page.locator(".card").all():
        card.hover()
        card.focus()
    for mark in one.page.locator(".text mark").all():
        mark.dispatch_event("click")

    assert one.page.evaluate("window.hit") is None
    assert one.asked == [path.as_uri()]
    assert one.said == []
    assert "window.hit=2" in one.page.locator(".text").first.inner_text()
    assert "\u202e" not in one.page.content()
    one.context.close()


def test_a_script_that_got_in_would_not_run(browser: Any, tmp_path: Path, seed: Document) -> None:
    path = tmp_path / "page.html"
    page = summaries_html([summarise(seed)])
    inside = (
        "<script>window.hit=1</script><img src='http://127.0.0.1:1/x.png' onerror='window.hit=2'>"
    )
    path.write_text(page.replace("</main>", f"{inside}</main>"), "utf-8")

    one = Opened(browser, path)

    assert one.page.evaluate("window.hit") is None
    assert any("Content Security Policy" in line for line in one.said)
    one.context.close()


SCREENS = {
    "desktop": {"viewport": {"width": 1400, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "dark": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_fits_its_screen_and_is_accessible(
    browser: Any, tmp_path: Path, seed: Document, screen: str
) -> None:
    path = tmp_path / "page.html"
    other = made(
        "Ann Lee said the dam will fail. Bo Ek denied it.\n\nقالت الوزيرة «لن نقبل».\n\n"
        + "w" * 300,
        drafted(claim("the dam will not fail"), denial("denied it")),
    )
    path.write_text(summaries_html([summarise(seed), other]), "utf-8")

    one = Opened(browser, path, **SCREENS[screen])
    SHOTS.mkdir(exist_ok=True)
    one.page.screenshot(path=SHOTS / f"{screen}.png", full_page=True)
    wide = one.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    directions = one.page.eval_on_selector_all(
        ".text p", "all => all.map(p => getComputedStyle(p).direction)"
    )
    assert "rtl" in directions
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --prefix tests/browser")
    one.page.evaluate(AXE.read_text("utf-8"))
    found = one.page.evaluate("axe.run()")["violations"]

    serious = [
        (fault["id"], [node["html"][:120] for node in fault["nodes"][:3]])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]
    assert serious == []
    one.context.close()


def test_on_paper_it_is_a_list_with_numbered_quotes(
    browser: Any, tmp_path: Path, seed: Document
) -> None:
    path = tmp_path / "page.html"
    path.write_text(summaries_html([summarise(seed)]), "utf-8")
    one = Opened(browser, path)

    one.page.emulate_media(media="print")

    assert not one.page.locator(".filters").is_visible()
    assert not one.page.locator(".review").first.is_visible()
    assert one.page.locator(".tag").first.is_visible()
    assert one.page.pdf()[:5] == b"%PDF-"
    one.context.close()


TWO = drafted(
    claim("the mayor took money from a builder", id="m1"),
    claim("I never ... a cent", id="x1", by="a2"),
    claim("Mayor Ann Lee took a million", id="c3"),
)
REPORT = (
    "Two aides said the mayor took money from a builder. Mayor Ann Lee denied it."
    " “I never took a cent,” she said."
)


def page_of(browser: Any, path: Path, *summaries: Summary, **options: Any) -> Opened:
    path.write_text(summaries_html(summaries), "utf-8")
    return Opened(browser, path, **options)


def test_no_two_things_in_a_page_have_one_id(browser: Any, tmp_path: Path) -> None:
    one = page_of(browser, tmp_path / "a.html", made(REPORT, TWO), made(REPORT, TWO))

    ids = one.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")

    assert len(ids) == len(set(ids))
    one.context.close()


def test_keys_work_as_soon_as_the_page_is_open(opened: Opened) -> None:
    keys = opened.page.keyboard

    keys.press("j")
    first = opened.focused()
    keys.press("Enter")
    keys.press("x")

    pressed = opened.page.locator(f"[data-item={first}] .reject").get_attribute("aria-pressed")
    assert pressed == "true"
    keys.press("?")
    assert opened.page.locator("#keys").is_visible()


def test_search_finds_what_is_said_and_noted_and_no_button(opened: Opened) -> None:
    page = opened.page

    page.locator("[data-item=c2] .note").fill("called the pentagram")
    page.locator("[name=words]").fill("accept")
    assert opened.shown() == []
    page.locator("[name=words]").fill("pentagram")

    assert opened.shown() == ["c2"]


def test_words_are_copied_without_the_tags(opened: Opened) -> None:
    code = """() => { const range = document.createRange();
        range.selectNodeContents(document.querySelector('.text'));
        getSelection().removeAllRanges(); getSelection().addRange(range);
        return String(getSelection()); }"""

    copied = str(opened.page.evaluate(code))

    assert "to meet the US assistant" in " ".join(copied.split())
    assert not [f"c{n}" for n in range(1, 9) if f"c{n}" in copied]


def test_a_line_that_begins_with_a_quote_keeps_its_direction(browser: Any, tmp_path: Path) -> None:
    text = "قال الوزير أمس.\n\n«لم ندفع شيئا»، قال الوزير."
    draft = drafted(claim("لم ندفع شيئا"), actors=(actor("الوزير", "a1"),))
    one = page_of(browser, tmp_path / "a.html", made(text, draft))

    right = one.page.evaluate(
        "[...document.querySelectorAll('.text p')].map(p => p.matches(':dir(rtl)'))"
    )

    assert right == [True, True]
    one.context.close()


def test_a_phone_shows_the_page_no_wider_than_it_is(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 390, "height": 844})

    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_review_belongs_to_one_summary_and_two_windows_share_it(
    browser: Any, tmp_path: Path
) -> None:
    first, other = made(REPORT, TWO), made(REPORT)
    one = page_of(browser, tmp_path / "a.html", first)
    second = one.context.new_page()
    second.goto((tmp_path / "a.html").as_uri())

    one.page.locator("[data-item=m1] .accept").click()
    second.locator("[data-item=x1] .reject").click()
    one.page.reload()
    kept = {
        item: one.page.locator(f"[data-item={item}] .{verdict}").get_attribute("aria-pressed")
        for item, verdict in (("m1", "accept"), ("x1", "reject"))
    }
    (tmp_path / "b.html").write_text(summaries_html([other]), "utf-8")
    one.page.goto((tmp_path / "b.html").as_uri())

    assert kept == {"m1": "true", "x1": "true"}
    assert one.page.locator("[aria-pressed=true]").count() == 0
    one.context.close()


def test_what_a_person_made_of_it_is_shown_and_can_be_taken_back(
    browser: Any, tmp_path: Path
) -> None:
    made_of = made(REPORT)
    said = (
        Review(item="c1", verdict="rejected", note="nobody confirms it"),
        Review(item="d1", verdict="accepted", note="called her"),
    )
    done = reviewed(made_of, Reviews(sha256=made_of.source.sha256, reviews=said))
    one = page_of(browser, tmp_path / "a.html", done)

    text = one.page.locator(".cards").inner_text()
    assert "accepted by a person: called her" in text
    assert "put in the mouth of" not in text
    assert "these words stand in the source, line 1" in text
    assert "Of the claim that was refused" in text
    with one.page.expect_download() as download:
        one.page.locator("[data-item=c1] .reject").click()
        one.page.locator(".save").click()
    again = Reviews.model_validate_json(Path(download.value.path()).read_text("utf-8"))

    assert reviewed(done, again).claims == made_of.claims
    one.context.close()
