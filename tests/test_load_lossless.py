"""Nothing is lost in silence: what a loader changes, guesses or leaves aside is kept or said."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from docx import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from summarise import Document, Loading, SummariseError, load, sources
from summarise.load.raw import Raw
from summarise.load.text import decoded
from tests import inputs
from tests.conftest import command

# bytes, the label that was declared, the text, what is noted
BYTES = {
    "marks declared as latin-1": (b"\x93No,\x94 he said", "iso-8859-1", "“No,” he said", ""),
    "marks declared as ASCII": (b"\x93No,\x94 he said", "us-ascii", "“No,” he said", ""),
    "a byte that windows-1252 leaves open": (b"so\x81 \x93no\x94", "cp1252", "so\x81 “no”", ""),
    "logical Hebrew": ("שלום".encode("iso-8859-8"), "iso-8859-8-i", "שלום", ""),
    "seven bits": ("「いいえ」と".encode("iso-2022-jp"), "iso-2022-jp", "「いいえ」と", ""),
    "wide without a mark": ("He said no.".encode("utf-16-le"), "utf-16le", "He said no.", ""),
    "a label that is none": ("“No”".encode(), "undefined", "“No”", ""),
    "a label that lies": ("“No”".encode(), "iso-8859-1", "“No”", ""),
    "Spanish": ("El señor Müller dijo que no pagó nada a nadie".encode("latin-1"), None,
                "El señor Müller dijo que no pagó nada a nadie", "encoding-guessed"),
    "a broken byte": ("He didn’t pay José: “No,” she said".encode() + b"\xff", None,
                      "He didn’t pay José: “No,” she said\ufffd", "letters-unread"),
    "a cut text": ("He didn’t pay José: “No,” she said ”".encode()[:-1], "utf-8",
                   "He didn’t pay José: “No,” she said \ufffd", "letters-unread"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "label", "text", "note"), BYTES.values(), ids=BYTES)
def test_letters_are_what_was_meant(
    content: bytes, label: str | None, text: str, note: str
) -> None:
    found = decoded(Raw(content, "a.txt", label))

    assert found.text == text
    assert [each.code for each in found.notes] == [note] * bool(note)


# HTML, text, notes
PAGES = {
    "marks that the browser sets": ("<p>He said: <q>No</q>.</p>", "He said: “No”.", ()),
    "a fragment": ("<div>He said “we did not pay”. She denied it.</div>",
                   "He said “we did not pay”. She denied it.", ()),
    "a short page with a script": ("<html><script>x=1</script><p>Tom Brand said: “No.”</p>",
                                   "Tom Brand said: “No.”", ()),
    "a quoted wall": (
        "<html><p>The site says “subscribe to continue reading”, and Ann Lee said no.</p>"
        "<p>" + "The union’s lawyer said that nobody had asked for it. " * 8 + "</p>",
        None, (),
    ),
    "a caption": (
        inputs.PAGE.replace("</article>", "<figure><img src=a.png><figcaption>“I was never there at"
                            " all,” Tom Brand says.</figcaption></figure></article>"),
        None, ("beside-main-text",),
    ),
    "a page that is not free": (
        inputs.PAGE.replace("</head>", '<script type="application/ld+json">{"isAccessibleForFree":'
                            ' false}</script></head>').replace("<p>The ministry", "<p>" + "So it"
                            " went on for hours on the quay. " * 10 + "</p><p>The ministry"),
        None, ("page-not-free",),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "text", "notes"), PAGES.values(), ids=PAGES)
def test_a_page_keeps_its_words_or_says_so(
    html: str, text: str | None, notes: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    path.write_text(html, "utf-8")

    document = load(path)

    assert text is None or document.text == text
    assert tuple(note.code for note in document.notes) == notes


def pages(*texts: tuple[str, ...]) -> bytes:
    def draw(canvas: inputs.Canvas) -> None:
        for each in texts:
            inputs.lines(canvas, each, 40, 540)
            canvas.showPage()

    return inputs.pdf(draw)


BODY = ("The witness was heard on the second day of the inquiry.", "She was asked about the crane.")
KEPT = {
    "answers at the top": [("A. No, I did not.", *BODY)] * 4,
    "a line that is a sentence": [("He denied it.",), ("He denied it.",), ("He denied it.",)],
    "speech at the foot": [(*BODY, "“No comment,” said the ministry")] * 4,
    "figures in a table": [
        (f"{1990 + n} 0 {n}", f"{1991 + n} 7 {n}", *BODY) for n in range(0, 8, 2)
    ],
    "counts that count no pages": [(*BODY, str(count)) for count in (210, 241, 187, 300)],
}


@pytest.mark.parametrize("texts", KEPT.values(), ids=KEPT)
def test_no_line_of_a_report_is_taken_for_a_running_head(
    texts: list[tuple[str, ...]], tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pages(*texts))

    document = load(path)

    flat = " ".join(document.text.split())
    assert all(
        flat.count(line) >= sum(line in each for each in texts) for each in texts for line in each
    )
    assert document.notes == ()


def test_what_is_left_out_at_the_edges_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(inputs.paged())

    (note,) = load(path).notes

    assert note.code == "heads-left-out"
    assert note.message == (
        "left out at the edges of pages: “The Quay · 4 March 2026”, page numbers"
    )


TABLES = {
    "an unquoted comma": ("id,text\n1,He said no, but later yes\n2,So.\n", "cells, not 2"),
    "a stray mark": ('id,text\n1,"He said "no" to it, and left"\n', "it is no CSV"),
    "a mark that never closes": ('id,text\n1,"He said no\n2,She said yes\n', "it is no CSV"),
    "two columns of that name": ("text,text\na,b\n", "two columns are called 'text'"),
    "a head alone": ("id,text\n", "there is no record in it"),
}


@pytest.mark.parametrize(("content", "message"), TABLES.values(), ids=TABLES)
def test_a_table_that_would_lose_words_is_refused(
    content: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content, "utf-8")

    result = command(path, "-q", "--format", "json")

    assert result.exit_code in {1, 3}
    assert message in result.stderr
    assert "He said no" not in result.stdout


def test_tables_are_read_as_programs_write_them(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id;text\n1;Ann, he said, lied\n", "utf-8")
    (tmp_path / "b.tsv").write_text('id\ttext\n1\t"He lied", said X\n', "utf-8")

    texts = [
        d.text for d in sources([tmp_path / "a.csv", tmp_path / "b.tsv"]) if isinstance(d, Document)
    ]

    assert texts == ["Ann, he said, lied", '"He lied", said X']


RAIN = "Ann Lee said that it rained, and that it snowed."
PIPED = (f'id,text\n7,"{RAIN}"\n', json.dumps({"id": 7, "text": RAIN}))


@pytest.mark.parametrize("lines", PIPED, ids=("csv", "jsonl"))
def test_records_come_from_stdin_too(lines: str) -> None:
    result = command("-", "-q", "--format", "jsonl", stdin=lines)

    assert result.exit_code == 0
    assert {json.loads(line)["document"] for line in result.stdout.splitlines()} == {"-#7"}


def test_odd_fields_of_records_lose_no_record(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = (
        {"id": "a#1", "author": ["Ann", "Ida"], "text": "It rained."},
        {"id": {"n": 1}, "title": None, "text": "It snowed\0."},
    )
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")

    first, second = (d for d in sources([path]) if isinstance(d, Document))

    assert (first.byline, load(f"{path}#a#1").text) == ("Ann, Ida", "It rained.")
    assert (second.text, second.notes[0].code) == ("It snowed\ufffd.", "letters-unread")


MARKDOWN = {
    "rules": ("---\n\nHe said “no”.\n\n---\n\nShe said “yes”.", "He said “no”.\n\nShe said “yes”."),
    "speech between rules": (
        "---\n“He denied it,” she said.\n\n---\n\nSo.",
        "“He denied it,” she said.\n\nSo.",
    ),
    "an HTML block": ("<div>\n“No,” said X.\n</div>\n\nSo.", "“No,” said X.\n\nSo."),
    "a break": ("He said no.<br>She said yes.", "He said no.\nShe said yes."),
    "angle brackets": ("He is <not at all> sorry.", "He is <not at all> sorry."),
    "a table": ("| Ann | no |\n|---|---|\n| Tom | yes |", "Ann | no\n\nTom | yes"),
    "struck": ("He ~~did~~ not.", "He did not."),
    "deep": (">" * 5_000 + "x", ">" * 5_000 + "x"),
}


@pytest.mark.parametrize(("content", "text"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_keeps_every_word(content: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(content, "utf-8")

    assert load(path).text == text


def test_front_matter_of_all_sorts_tells(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    fronts = (
        "---\ntitle: Ferry\nauthor:\n  - Ann\n...\n",
        '+++\ntitle = "Ferry"\ndraft = false\n+++\n',
    )
    for front in fronts:
        path.write_text(f"{front}\nHe said no.\n", "utf-8")

        document = load(path)

        assert (document.text, document.title, document.byline) == ("He said no.", "Ferry", None)


def test_a_word_file_keeps_line_breaks_and_says_that_it_holds_changes(tmp_path: Path) -> None:
    made = Word()
    paragraph = made.add_paragraph("He said no.")
    paragraph.runs[0].add_break()
    paragraph.add_run("She said yes.")
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:author"), "Ann")
    paragraph._p.append(inserted)
    out = io.BytesIO()
    made.save(out)
    path = tmp_path / "a.docx"
    path.write_bytes(out.getvalue())

    document = load(path)

    assert document.text == "He said no.\nShe said yes."
    assert [note.code for note in document.notes] == ["changes-accepted"]


def test_no_file_beside_a_pdf_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(inputs.paged())
    for name in ("pypdf", "resource", "json"):
        (tmp_path / f"{name}.py").write_text("open('run', 'w')\nraise SystemExit\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    document = load("a.pdf")

    assert len(document.pages) == 3
    assert not (tmp_path / "run").exists()


def test_a_pipe_among_files_is_passed_over(tmp_path: Path) -> None:
    import os  # noqa: PLC0415

    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("It rained.", "utf-8")

    assert list(sources([tmp_path / "*.txt"])) == [str(tmp_path / "b.txt")]


def test_a_hidden_folder_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".desk").mkdir()
    (tmp_path / ".desk" / "a.txt").write_text("It rained.", "utf-8")

    assert list(sources([tmp_path / ".desk"])) == [str(tmp_path / ".desk" / "a.txt")]


@pytest.mark.parametrize("name", ["x" * 400, "x" * 400 + "/*"])
def test_a_name_too_long_is_one_sentence(name: str) -> None:
    result = command(name, "-q")

    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith(f"summarise: {name}: ")


def test_a_text_that_speaks_of_pdf_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The file begins with\n%PDF-1.7\nhe said.", "utf-8")

    assert load(path).text.endswith("he said.")


@pytest.mark.parametrize(("name", "content"), [("a.txt", b"It rained."), ("a.pdf", inputs.paged())])
def test_only_files_with_parts_have_parts(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(SummariseError, match="it has no parts"):
        load(f"{path}#1", Loading())
