"""Every export, read back by something that is not ours."""

from __future__ import annotations

import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from typing import Any

import jsonschema
import pytest

from summarise import Document, Review, Reviews, Summary, load, model_reader, reviewed, summarise
from summarise.document import Span
from summarise.draft import Draft
from summarise.errors import ConfigError, ReviewError
from summarise.render.annotations import summaries_annotations
from summarise.render.csv import COLUMNS, safe, summaries_csv
from summarise.render.html import framed, pages, summaries_html
from summarise.render.json import summary_json
from summarise.render.jsonl import summaries_jsonl
from summarise.render.jsonld import summaries_jsonld
from summarise.render.markdown import plain, summaries_markdown
from summarise.render.marking import Mark, paragraphs
from summarise.render.terminal import summary_terminal
from summarise.summary import summary_schema
from tests.conftest import ROOT, SEED, TAPES, command
from tests.drafts import ScriptedReader, claim, denial, drafted

NODE = ROOT / "tests" / "browser" / "node_modules"
HOSTILE = (
    "=cmd|' /C calc'!A0 said <script>alert(1)</script> that **all** [is](javascript:alert(1)) well."
    "\n\nTwo aides said the mayor took money from a builder. “I never took a cent,” Mayor Ann Lee"
    " said. \u202egnp.exe"
)


def _summary(text: str, draft: Draft) -> Summary:
    return summarise(Document(text, "report.txt"), ScriptedReader([draft]))


@pytest.fixture
def seed_summary(seed: Document) -> Summary:
    return summarise(seed)


@pytest.fixture
def mixed() -> Summary:
    """A summary with a claim, a denial, a hostile claim, and one that is not verified."""
    return _summary(
        HOSTILE,
        drafted(
            claim("the mayor took money from a builder"),
            denial("I never took a cent"),
            claim("=cmd|' /C calc'!A0 said <script>alert(1)</script>", id="c2", statement="=1+1"),
            claim("the mayor took no money", id="c3"),
        ),
    )


def test_csv_is_what_another_reader_reads(mixed: Summary, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "items.csv"
    path.write_text(summaries_csv([mixed]), "utf-8", newline="")

    table = duckdb.read_csv(str(path), all_varchar=True, header=True)

    assert tuple(table.columns) == COLUMNS
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table.fetchall()]
    by_id = {row["id"]: row for row in rows}
    assert {*by_id} == {"c1", "c2", "c3", "d1"}
    assert by_id["c1"]["quote"] == "the mayor took money from a builder"
    assert by_id["d1"]["denies"] == "c1"
    assert (by_id["c3"]["verified"], by_id["c3"]["status"]) == ("false", "altered")


def test_no_cell_is_a_formula(mixed: Summary) -> None:
    table = summaries_csv([mixed])

    assert "'=cmd" in table
    assert not re.search(r"(?:^|,)\"?[=+@\t-]", table, re.MULTILINE)


def test_json_holds_to_its_schema_and_comes_back(mixed: Summary) -> None:
    written = json.loads(summary_json([mixed]))

    jsonschema.Draft202012Validator(summary_schema()).validate(written)
    assert Summary.model_validate_json(summary_json([mixed])).claims == mixed.claims


def test_lines_have_ids_that_stay_when_the_order_does_not(mixed: Summary) -> None:
    turned = mixed.model_copy(update={"claims": mixed.claims[::-1]})

    first, second = (
        {
            item["quote"]: item
            for item in map(json.loads, summaries_jsonl([s]).splitlines())
            if "quote" in item
        }
        for s in (mixed, turned)
    )

    assert {q: item["id"] for q, item in first.items()} == {
        q: item["id"] for q, item in second.items()
    }
    answer = first["I never took a cent"]
    assert answer["denies"] == first["the mayor took money from a builder"]["id"]


def test_json_ld_expands_to_claims(seed_summary: Summary) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    document = json.loads(summaries_jsonld([seed_summary]))
    assert document["@context"] == "https://schema.org"
    document["@context"] = {"@vocab": "https://schema.org/"}  # what the published one does to these

    expanded = jsonld.expand(document)
    claims = [node for node in expanded if node["@type"] == ["https://schema.org/Claim"]]

    assert len(claims) == len(seed_summary.claims) + len(seed_summary.denials)
    known = {node["@id"] for node in expanded}
    about = [
        node["https://schema.org/about"][0]["@id"]
        for node in claims
        if "https://schema.org/about" in node
    ]
    assert len(about) == 3
    assert {*about} <= known


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def _rendered(markdown: str) -> _Text:
    markdown_it = pytest.importorskip("markdown_it").MarkdownIt
    footnotes = pytest.importorskip("mdit_py_plugins.footnote").footnote_plugin
    parser = _Text()
    parser.feed(markdown_it("gfm-like", {"linkify": False}).use(footnotes).render(markdown))
    return parser


def test_markdown_has_a_footnote_for_each_quote(seed_summary: Summary) -> None:
    page = _rendered(summaries_markdown([seed_summary, seed_summary]))

    notes = [a for tag, a in page.tags if tag == "li" and a.get("class") == "footnote-item"]
    assert len(notes) == 2 * (len(seed_summary.claims) + len(seed_summary.denials))
    assert all(str(item.evidence.text).strip("“”,") in page.text for item in seed_summary.claims)


def test_markdown_shows_marks_and_runs_nothing(mixed: Summary) -> None:
    page = _rendered(summaries_markdown([mixed]))

    assert not {"script", "img"} & {tag for tag, _ in page.tags}
    assert all(str(a.get("href", "")).startswith("#") for tag, a in page.tags if tag == "a")
    assert "<script>alert(1)</script>" in page.text


@pytest.mark.parametrize(
    "text",
    ["1. not a list", "- not a list", "# no head", "a_b_c *d*", "[x](y)", "a|b", "&amp; $x$"],
)
def test_plain_text_is_plain_in_markdown(text: str) -> None:
    page = _rendered(f"- {plain(text)}")

    assert page.text.strip() == text
    assert {tag for tag, _ in page.tags} <= {"ul", "li", "p"}


# what the model asks of an annotation, as a JSON Schema
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "tagging", "replying"]},
        "body": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "value"],
                "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
            },
        },
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["source", "selector"],
                "properties": {
                    "selector": {
                        "type": "array",
                        "prefixItems": [
                            {
                                "required": ["type", "exact", "prefix", "suffix"],
                                "properties": {"type": {"const": "TextQuoteSelector"}},
                            },
                            {
                                "required": ["type", "start", "end"],
                                "properties": {"type": {"const": "TextPositionSelector"}},
                            },
                        ],
                    }
                },
            },
        },
    },
}


def test_annotations_are_as_the_model_has_them(mixed: Summary) -> None:
    page = json.loads(summaries_annotations([mixed]))

    assert page["type"] == "AnnotationPage"
    for annotation in page["items"]:
        jsonschema.validate(annotation, ANNOTATION)
    assert len(page["items"]) >= 3
    assert any(annotation["motivation"] == "replying" for annotation in page["items"])


def test_annotations_are_found_again_by_another_library(
    seed: Document, seed_summary: Summary, tmp_path: Path
) -> None:
    node = which("node")
    if not node or not (NODE / "@apache-annotator").is_dir():
        pytest.skip("no node, or no @apache-annotator/selector: npm install --prefix tests/browser")
    annotations = json.loads(summaries_annotations([seed_summary]))["items"]
    selectors = [target["selector"] for a in annotations for target in a["target"]]
    (tmp_path / "in.json").write_text(json.dumps({"text": seed.text, "selectors": selectors}))

    found = subprocess.run(
        [node, str(ROOT / "tests" / "browser" / "anchor.mjs"), str(tmp_path / "in.json")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip

    places = json.loads(found.stdout)
    assert places == [[[s[1]["start"], s[1]["end"]]] for s in selectors]
    assert len(places) >= 14


def test_one_page_needs_nothing_else(seed_summary: Summary) -> None:
    page = summaries_html([seed_summary])
    parser = _Text()
    parser.feed(page)

    assert len(page) - len(seed_summary.source.text) < 300_000
    assert not {"link", "img", "iframe", "object"} & {tag for tag, _ in parser.tags}
    assert not any(name.startswith("on") or name == "style" for _, a in parser.tags for name in a)
    assert all(str(a["href"]).startswith("#") for tag, a in parser.tags if tag == "a")
    ids = [a["id"] for _, a in parser.tags if a.get("id")]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"])[1:] for tag, a in parser.tags if tag == "a"}
    assert targets <= {*map(str, ids)}


def test_a_folder_of_pages_has_an_index(seed_summary: Summary) -> None:
    made = dict(pages([seed_summary, seed_summary]))

    assert [*made] == ["001.html", "002.html", "index.html"]
    assert 'href="002.html"' in made["index.html"]


def test_a_notebook_shows_the_page_in_a_frame(seed_summary: Summary) -> None:
    frame = seed_summary._repr_html_()

    assert frame == framed(seed_summary)
    assert "allow-same-origin" not in frame
    assert "<script" not in frame


TEXT = "One two three.\n\nFour five six."
MARKS = {
    "nothing": ([], [["One two three."], ["Four five six."]]),
    "one": ([(4, 7)], [["One ", "two", " three."], ["Four five six."]]),
    "nested": ([(0, 14), (4, 7)], [["One ", "two", " three."], ["Four five six."]]),
    "overlapping": ([(0, 7), (4, 13)], [["One ", "two", " three", "."], ["Four five six."]]),
    "over paragraphs": ([(8, 20)], [["One two ", "three."], ["Four", " five six."]]),
    "the same twice": ([(4, 7), (4, 7)], [["One ", "two", " three."], ["Four five six."]]),
    "empty": ([(4, 4)], [["One two three."], ["Four five six."]]),
}


@pytest.mark.parametrize(("spans", "pieces"), MARKS.values(), ids=MARKS)
def test_paragraphs_are_cut_where_marks_begin_and_end(
    spans: list[tuple[int, int]], pieces: list[list[str]]
) -> None:
    marks = [Mark(Span(*span), f"c{n}", "claim") for n, span in enumerate(spans)]

    cut = [[piece for piece in line if piece.text] for line in paragraphs(TEXT, marks)]

    assert [[piece.text for piece in line] for line in cut] == pieces
    begun = [mark.id for line in cut for piece in line for mark in piece.begins]
    assert sorted(begun) == [mark.id for mark in marks if mark.span.end > mark.span.start]


def test_a_review_comes_back_into_the_summary(tmp_path: Path, seed_summary: Summary) -> None:
    made, review = tmp_path / "summary.json", tmp_path / "review.json"
    made.write_text(command(SEED, "-q", "--format", "json").stdout, "utf-8")
    said: list[dict[str, Any]] = [
        {"item": "c4", "verdict": "rejected", "note": "one source, never confirmed"},
        {"item": "c1", "verdict": "accepted", "note": ""},
    ]
    review.write_text(json.dumps({"sha256": seed_summary.source.sha256, "reviews": said}))

    result = command("apply-review", made, review, "--format", "json")
    after = json.loads(result.stdout)

    assert result.exit_code == 0
    assert "c4" not in {item["id"] for item in after["claims"]}
    out = {item["id"]: item["findings"] for item in after["rejected"]}
    assert out["c4"][0]["message"] == "one source, never confirmed"
    assert {"q1", "b1"} <= set(out)  # what rests on it goes with it
    assert {item["item"]: item["verdict"] for item in after["reviews"]} == {
        "c4": "rejected", "c1": "accepted",
    }  # fmt: skip


def test_a_later_review_takes_the_place_of_an_earlier_one(
    tmp_path: Path, seed_summary: Summary
) -> None:
    made, review = tmp_path / "summary.json", tmp_path / "review.json"
    made.write_text(command(SEED, "-q", "--format", "json").stdout, "utf-8")
    for verdict in ("rejected", "accepted"):
        said = [{"item": "c4", "verdict": verdict, "note": ""}]
        review.write_text(json.dumps({"sha256": seed_summary.source.sha256, "reviews": said}))
        made.write_text(command("apply-review", made, review, "--format", "json").stdout, "utf-8")

    after = json.loads(made.read_text("utf-8"))

    assert after["rejected"] == []
    assert {claim["id"] for claim in after["claims"]} == {c.id for c in seed_summary.claims}
    assert [s["text"] for s in after["brief"]] == [s.text for s in seed_summary.brief]


REVIEWS = {
    "of another source": ('{"sha256": "00", "reviews": []}', "another source"),
    "of an item that is not": ('{"sha256": "SHA", "reviews": [{"item": "zz"}]}', "no item 'zz'"),
    "no review": ('{"claims": []}', "sha256"),
    "no JSON": ("oops", "review that a page saved"),
}


@pytest.mark.parametrize(("review", "said"), REVIEWS.values(), ids=REVIEWS)
def test_a_review_that_does_not_fit_is_told_in_a_sentence(
    tmp_path: Path, seed_summary: Summary, review: str, said: str
) -> None:
    made, path = tmp_path / "summary.json", tmp_path / "review.json"
    made.write_text(summary_json([seed_summary]), "utf-8")
    path.write_text(review.replace("SHA", seed_summary.source.sha256))

    result = command("apply-review", made, path)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["markdown", "html", "jsonl", "csv", "annotations", "jsonld"])
def test_every_format_is_written_also_of_what_is_rejected(form: str, tmp_path: Path) -> None:
    output = tmp_path / "out"
    result = command(SEED, "--replay", TAPES / "seed-whole", "--format", form, "-o", output)

    summary = summarise(load(SEED), model_reader(replay=TAPES / "seed-whole"))

    assert result.exit_code == 0
    assert output.read_bytes().decode() == summary.to(form)


@pytest.mark.parametrize(
    "form", ["json", "markdown", "html", "jsonl", "csv", "annotations", "jsonld", "terminal"]
)
def test_half_a_pair_of_surrogates_stops_no_format(form: str, tmp_path: Path) -> None:
    source, output = tmp_path / "s.jsonl", tmp_path / "out"
    source.write_text('{"text": "“The \\ud83d mayor won,” Ann Roe said."}\n', "utf-8")

    result = command(source, "--format", form, "-o", output)

    assert result.exit_code == 0
    assert "mayor won" in output.read_text("utf-8")


def test_pages_go_to_a_folder_and_open_wants_a_page(tmp_path: Path) -> None:
    folder = tmp_path / "pages"

    result = command(SEED, SEED, "-q", "--format", "html", "-o", f"{folder}/")
    wrong = command(SEED, "-q", "--open")

    assert result.exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["001.html", "002.html", "index.html"]
    assert wrong.exit_code == 2
    assert "--format html" in wrong.stderr


def test_what_shows_the_source_wants_it_again_after_a_review(
    tmp_path: Path, seed_summary: Summary
) -> None:
    made, review = tmp_path / "summary.json", tmp_path / "review.json"
    made.write_text(summary_json([seed_summary]), "utf-8")
    review.write_text(json.dumps({"sha256": seed_summary.source.sha256, "reviews": []}))
    asked = ["apply-review", made, review, "--format", "html"]

    without, with_it, other = (
        command(*asked, *more)
        for more in ([], ["--source", SEED], ["--source", ROOT / "README.md"])
    )

    assert (without.exit_code, with_it.exit_code, other.exit_code) == (2, 0, 2)
    assert "--source" in without.stderr
    assert load(SEED).text[:40] in with_it.stdout
    assert "not the text" in other.stderr


def test_a_review_of_another_summary_of_the_text_is_refused(seed_summary: Summary) -> None:
    sha256 = seed_summary.source.sha256
    other = seed_summary.model_copy(update={"claims": seed_summary.claims[1:]})
    said = Reviews(sha256=sha256, summary=seed_summary.digest, reviews=())

    with pytest.raises(ReviewError, match="of another summary of this source"):
        reviewed(other, said)


def test_a_digest_outlives_a_review(seed_summary: Summary) -> None:
    sha256 = seed_summary.source.sha256
    said = Reviews(sha256=sha256, reviews=(Review(item="c4", verdict="rejected"),))

    assert reviewed(seed_summary, said).digest == seed_summary.digest


def test_of_several_summaries_the_one_that_was_reviewed_is_taken(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Ann Lee said that it rained all day in the valley.", "utf-8")
    made, review = tmp_path / "made.json", tmp_path / "review.json"
    made.write_text(command(other, SEED, "-q", "--format", "json").stdout, "utf-8")
    sha256 = json.loads(made.read_text("utf-8"))[1]["source"]["sha256"]
    said = [{"item": "c4", "verdict": "rejected", "note": ""}]
    review.write_text(json.dumps({"sha256": sha256, "reviews": said}))

    result = command("apply-review", made, review, "--format", "json")

    assert json.loads(result.stdout)["source"]["sha256"] == sha256


def test_a_reviewed_page_goes_to_a_folder_too_and_in_its_own_encoding(tmp_path: Path) -> None:
    source, made, review = (tmp_path / name for name in ("a.txt", "a.json", "review.json"))
    source.write_bytes("Ann Lee said: «Нет, я не брал денег».".encode("windows-1251"))
    named = ("--encoding", "windows-1251")
    made.write_text(command(source, *named, "-q", "--format", "json").stdout, "utf-8")
    sha256 = json.loads(made.read_text("utf-8"))["source"]["sha256"]
    review.write_text(json.dumps({"sha256": sha256, "reviews": []}))
    asked = ("apply-review", made, review, "--format", "html", "--source", source)

    result = command(*asked, *named, "-o", f"{tmp_path}/pages/")

    assert result.exit_code == 0
    assert "Нет" in (tmp_path / "pages" / "001.html").read_text("utf-8")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", "utf-8")

    result = command(SEED, "-q", "--format", "html", "-o", f"{tmp_path}/a/")

    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert f"{tmp_path}/a/: no folder can be made there" in result.stderr


def test_what_a_reader_must_know_of_a_summary_is_in_every_form_for_people() -> None:
    summary = summarise(Document("部長は「検査はなかった」と述べた。", "a.txt"))

    for form in ("terminal", "markdown", "html", "jsonl"):
        assert "language" in summary.to(form), form
        assert "unread" in summary.to(form), form


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_silence_that_answers_nothing_is_no_denial(form: str, tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text(
        "It was a cold day in the town. Two officials declined to comment on the mayor's plan.",
        "utf-8",
    )

    shown = command(str(source), "--reader", "rules", "--format", form).stdout

    assert "No comment" in shown
    assert "do not comment" in shown
    assert "Denied, though" not in shown


def test_text_that_repeats_itself_keeps_a_bounded_number_of_places(seed: Document) -> None:
    summary = summarise(Document("\n\n".join([seed.text] * 60)))

    places = sum(len(item.evidence.spans) for item in (*summary.claims, *summary.denials))

    assert places < 40_000


@pytest.mark.parametrize("cell", ["\n=1+1", "\u00a0=1+1", "\t=1", " @x"])
def test_no_white_space_hides_a_formula(cell: str) -> None:
    assert safe(cell).startswith("'")


def test_the_terminal_shows_what_a_person_made_of_an_item(seed_summary: Summary) -> None:
    said = Reviews(
        sha256=seed_summary.source.sha256,
        reviews=(Review(item="c4", verdict="accepted", note="called him"), Review(item="d1")),
    )

    text = summary_terminal(reviewed(seed_summary, said))

    assert text.count("by a person") == 1
    assert "accepted by a person: called him" in text


def test_a_summary_without_its_source_writes_no_empty_quotes(seed_summary: Summary) -> None:
    bare = Summary.model_validate_json(seed_summary.model_dump_json())

    for form, says in (("html", "give it by with_source"), ("pdf", "is no format")):
        with pytest.raises(ConfigError, match=says):
            bare.to(form)
