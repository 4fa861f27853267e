"""Loading: whatever a news desk has, through the library and the command."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarise import Document, Loading, SummariseError, load, locate, summarise
from tests import inputs
from tests.conftest import ROOT, command
from tests.inputs import HEADLINE, PARAGRAPHS, STORY


@dataclass(frozen=True)
class Case:
    """What a file holds, and what is to become of it."""

    content: bytes
    text: str = STORY
    told: tuple[str | None, ...] = (None, None, None, None, None)  # title, byline, published …
    notes: tuple[str, ...] = ()


AUTHOR = "Mara Oduya"
SENDER = "Mara Oduya <mara@quay.example>"
SENT = "2026-03-04T08:00:00+01:00"
MAILED = (HEADLINE, SENDER, SENT, None, None)
WHOLE = "\n\n".join((HEADLINE, *PARAGRAPHS, *inputs.CHAPTER))
PAGED = (
    "Ann Lee said that the ferry was never inspected and that the harbour master had known it for"
    " more than a year before the vessel left the quay. “We did not refuse an inspection, and"
    " nobody ever asked for one,” said harbour master Tom Brand, who spoke to a well-known paper on"
    " Monday evening. The inquiry goes on.\n\nIt will hear the well-known engineer next week."
)
COLUMNED = "\n\n".join(" ".join(column) for column in inputs.COLUMNS)
CASES = {
    "page.html": Case(
        inputs.PAGE.encode(), WHOLE, (HEADLINE, AUTHOR, "2026-03-04", "The Quay", "en-GB")
    ),
    "page": Case(
        inputs.PAGE.encode(), WHOLE, (HEADLINE, AUTHOR, "2026-03-04", "The Quay", "en-GB")
    ),
    "latin.html": Case(
        inputs.PAGE.replace("utf-8", "windows-1252").encode("windows-1252"),
        WHOLE,
        (HEADLINE, AUTHOR, "2026-03-04", "The Quay", "en-GB"),
    ),
    "wide.html": Case(
        inputs.PAGE.encode("utf-16"),
        WHOLE,
        (HEADLINE, AUTHOR, "2026-03-04", "The Quay", "en-GB"),
    ),
    "paged.pdf": Case(
        inputs.paged(), PAGED, (HEADLINE, AUTHOR, None, None, None), ("heads-left-out",)
    ),
    "no-suffix-pdf": Case(
        inputs.paged(), PAGED, (HEADLINE, AUTHOR, None, None, None), ("heads-left-out",)
    ),
    "by-row.pdf": Case(inputs.columned(by_row=True), COLUMNED),
    "by-column.pdf": Case(inputs.columned(by_row=False), COLUMNED),
    "partly-scanned.pdf": Case(
        inputs.scan(then="The inquiry goes on, Ann Lee said."),
        "The inquiry goes on, Ann Lee said.",
        notes=("pages-unread",),
    ),
    "report.docx": Case(inputs.docx(), told=(HEADLINE, AUTHOR, None, None, None)),
    "report.rtf": Case(inputs.RTF.encode()),
    "report.md": Case(
        inputs.MARKDOWN.encode(),
        "\n\n".join((HEADLINE, f"{PARAGRAPHS[0]} See the report.", *PARAGRAPHS[1:])),
        (HEADLINE, AUTHOR, "2026-03-04", None, None),
    ),
    "plain.eml": Case(inputs.mail(), told=MAILED, notes=("parts-unread",)),
    "saved-mail": Case(inputs.mail(), told=MAILED, notes=("parts-unread",)),
    "page.eml": Case(inputs.mail(html=True), told=MAILED),
    "answer.eml": Case(
        inputs.mail(thread=inputs.THREAD),
        told=MAILED,
        notes=("parts-unread", "thread-apart"),
    ),
    **{
        f"{encoding}.txt": Case(
            text.encode(encoding),
            text,
            notes=() if encoding.startswith("utf") else ("encoding-guessed",),
        )
        for encoding, text in inputs.FOREIGN.items()
    },
}


def written(name: str, content: bytes, folder: Path) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def about(document: Document) -> tuple[str | None, ...]:
    return (
        document.title,
        document.byline,
        document.published,
        document.site,
        document.language,
    )


@pytest.mark.parametrize("name", CASES)
def test_a_file_becomes_its_text_and_what_it_tells_of_itself(name: str, tmp_path: Path) -> None:
    case = CASES[name]

    document = load(written(name, case.content, tmp_path))

    assert document.text == case.text
    assert about(document) == case.told
    assert tuple(note.code for note in document.notes) == case.notes


@pytest.mark.parametrize("name", CASES)
def test_the_command_reads_it_with_offsets_into_the_loaded_text(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    path = written(name, case.content, tmp_path)

    result = command(path, "--format", "json", "-q")
    summary = json.loads(result.stdout)

    assert result.exit_code == 0
    source = summary["source"]
    assert (source["title"], source["byline"], source["published"]) == case.told[:3]
    assert source["sha256"] == Document(case.text).sha256
    assert {*case.notes} <= {finding["code"] for finding in summary["findings"]}
    for item in (*summary["claims"], *summary["denials"]):
        start, end = item["evidence"]["span"]
        assert case.text[start:end] == item["evidence"]["text"]


def test_what_is_said_in_a_page_is_found_and_its_frame_is_not(tmp_path: Path) -> None:
    summary = summarise(load(written("page.html", inputs.PAGE.encode(), tmp_path)))

    said = {claim.evidence.text for claim in summary.claims if claim.evidence}
    assert "We did not refuse an inspection" in " ".join(filter(None, said))
    assert not [word for word in ("Cookie", "Typical", "beaches", "Sport") if word in str(summary)]


def test_an_encoding_that_is_named_overrules_a_guess(tmp_path: Path) -> None:
    path = written("odd.txt", "Ann Lee said: «Нет».".encode("windows-1251"), tmp_path)

    document = load(path, Loading(encoding="windows-1251"))
    result = command(path, "--encoding", "windows-1251", "--format", "json", "-q")

    assert (document.text, document.notes) == ("Ann Lee said: «Нет».", ())
    assert json.loads(result.stdout)["source"]["sha256"] == document.sha256


def test_an_encoding_that_is_none_is_named() -> None:
    with pytest.raises(SummariseError, match="no encoding is called 'utf-9'"):
        load(ROOT / "README.md", Loading(encoding="utf-9"))


@pytest.mark.parametrize(
    ("quote", "status", "pages"),
    [
        ("nobody ever asked for one", "exact", (1, 2)),
        ("nobody ever\nasked for one", "folded", (1, 2)),
        ("the ferry was never in-\nspected", "folded", (1,)),
        ("the well-\nknown engineer", "folded", (3,)),
        ("The inquiry goes on.", "exact", (2,)),
        ("nobody ever refused one", "altered", ()),
    ],
)
def test_a_quote_over_lines_and_pages_is_verified_and_names_its_pages(
    quote: str, status: str, pages: tuple[int, ...], tmp_path: Path
) -> None:
    document = load(written("paged.pdf", inputs.paged(), tmp_path))

    (evidence,) = locate([quote], document)

    assert (evidence.status, evidence.pages) == (status, pages)


def test_the_views_name_the_pages(tmp_path: Path) -> None:
    path = written("paged.pdf", inputs.paged(), tmp_path)

    shown = {form: command(path, "-q", "--format", form).stdout for form in FORMS}

    for form, text in shown.items():
        assert "pages 1–2" in text, form
        assert HEADLINE in text, form
        assert "Mara Oduya" in text, form


FORMS = ("terminal", "markdown", "html")


MAILS = {
    "answers between": (
        "> Did you pay?\n> We must know.\n\nNo, that is wrong.\n\n> Did he?\n\nHe did not.\n",
        "No, that is wrong.\n\nHe did not.",
        "Did you pay?\nWe must know.\nDid he?",
    ),
    "an answer below": (
        "On Mon, 2 Mar 2026, Tom Brand\n<tom@harbour.example> wrote:\n> I did not.\n\nHe lied.\n",
        "He lied.",
        "I did not.",
    ),
    "a German separator": (
        "He lied.\n\n-----Ursprüngliche Nachricht-----\nVon: Tom\n\nI did not.\n",
        "He lied.",
        "-----Ursprüngliche Nachricht-----\nVon: Tom\n\nI did not.",
    ),
    "the block of another program": (
        "He lied.\n\nFrom: Tom Brand\nSent: Monday\nTo: Desk\nSubject: Ferry\n\nI did not.\n",
        "He lied.",
        "From: Tom Brand\nSent: Monday\nTo: Desk\nSubject: Ferry\n\nI did not.",
    ),
    "a sign": ("He said:\n\n> 50% of the men did not vote.\n\nThat is all.\n", None, None),
    "a colon": ("On Monday the ministry in Kyiv wrote:\n\n“We did not pay.”\n", None, None),
    "an escape": (
        ">From the start we did not pay, he said.\n",
        "From the start we did not pay, he said.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "own", "thread"), MAILS.values(), ids=MAILS)
def test_in_a_mail_each_keeps_his_own_words(
    text: str, own: str | None, thread: str | None, tmp_path: Path
) -> None:
    head = "From: Mara <mara@quay.example>\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type:"
    content = f"{head} text/plain; charset=utf-8\n\n{text}"
    path = written("a.eml", content.encode(), tmp_path)

    assert load(path).text == (text.strip("\n") if own is None else own)
    if thread is None:
        with pytest.raises(SummariseError, match="there is no text in it"):
            load(f"{path}#quoted")
    else:
        assert load(f"{path}#quoted").text == thread


def test_a_cited_block_of_an_html_mail_is_kept_apart(tmp_path: Path) -> None:
    html = (
        "<div>He lied.</div><blockquote type=cite><p>I did <b>not</b>.</p></blockquote>"
        "<p>So he<br>said.</p>"
    )
    head = "From: Mara <mara@quay.example>\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    path = written("a.eml", f"{head}{html}".encode(), tmp_path)

    assert load(path).text == "He lied.\n\nSo he\nsaid."
    assert load(f"{path}#quoted").text == "I did not."


def mail_of(*parts: tuple[str, str], subtype: str = "mixed") -> bytes:
    body = "".join(f"--x\nContent-Type: {kind}\n\n{text}\n" for kind, text in parts)
    head = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/{subtype}; boundary=x"
    return f"{head}\n\n{body}--x--\n".encode()


PARTED = {
    "two texts": (
        mail_of(("text/plain", "He said no."), ("text/plain", "She said yes.")),
        "He said no.\n\nShe said yes.",
    ),
    "an empty alternative": (
        mail_of(("text/plain", ""), ("text/html", "<p>He said no.</p>"), subtype="alternative"),
        "He said no.",
    ),
    "see the HTML": (
        mail_of(
            ("text/plain", "See the HTML."),
            ("text/html", f"<p>{STORY}</p>"),
            subtype="alternative",
        ),
        " ".join(STORY.split()),
    ),
    "only another mail": (
        mail_of(("message/rfc822", "Subject: Ferry\n\nHe said no.")),
        "He said no.",
    ),
}


@pytest.mark.parametrize(("content", "text"), PARTED.values(), ids=PARTED)
def test_no_part_of_a_mail_that_holds_words_is_lost(
    content: bytes, text: str, tmp_path: Path
) -> None:
    assert load(written("a.eml", content, tmp_path)).text == text


HEADERS = ("From: =?utf-8?b?////?= <", "From: " + "(" * 50_000, "From: " + '"a" ' * 60_000)


@pytest.mark.parametrize("header", HEADERS, ids=range(len(HEADERS)))
def test_odd_headers_of_a_mail_harm_nobody(header: str, tmp_path: Path) -> None:
    content = (
        f"{header}\nMIME-Version: 1.0\nContent-Type: text/plain; {' ;a=b' * 100}\n\nHe said no."
    )
    path = written("a.eml", content.encode(), tmp_path)

    assert load(path).text == "He said no."


def test_a_text_with_a_speaker_and_a_colon_is_no_mail(tmp_path: Path) -> None:
    text = (
        "From: Ministry of Truth\nDate: 3 May 2026\nMinister Doe: “We did not pay.”\n\nSo he said."
    )

    assert load(written("a.txt", text.encode(), tmp_path)).text == text


def test_the_thread_that_a_mail_answers_can_be_read_alone(tmp_path: Path) -> None:
    path = written("answer.eml", inputs.mail(thread=inputs.THREAD), tmp_path)

    document = load(f"{path}#quoted")

    assert document.text.endswith("I deny every word of it.\nNobody asked us for anything.")
    assert document.origin == f"{path}#quoted"
    assert document.byline is None


EMPTY_PAGE = (
    '<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.'
    "</noscript><script src=/app.js></script></body></html>"
)
PAYWALL = inputs.PAGE.replace(
    "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS[1:], *inputs.CHAPTER)),
    "<div class=wall><p>Subscribe to continue reading this article.</p></div>",
)
BAD = {
    "a JavaScript page": ("a.html", EMPTY_PAGE.encode(), "has no text without JavaScript"),
    "a paywall": ("a.html", PAYWALL.encode(), "the page is behind a paywall"),
    "an empty page": ("a.html", b"<html><body></body></html>", "no main text was found"),
    "a scan": ("a.pdf", inputs.scan(), "it holds pictures and no text, as scans do"),
    "half a PDF": ("a.pdf", inputs.paged()[:400], "it is no whole PDF"),
    "a PDF by name": ("a.pdf", b"Ann Lee said no.", "it is no whole PDF"),
    "half a DOCX": ("a.docx", inputs.docx()[:900], "it is no whole DOCX"),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "this is a picture"),
    "an old Office file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an old Office file"),
    "an archive": ("a.zip", b"PK\x03\x04\x14\0", "this is an archive"),
    "a binary": ("a.txt", b"said\0\1\2", "byte 4 (0x00) is not UTF-8 text"),
}


@pytest.mark.parametrize(("name", "content", "message"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_ends_in_one_sentence(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    path = written(name, content, tmp_path)

    result = command(path, "-q")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"summarise: {path}: ")
    assert message in result.stderr
    assert "; " in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["report.docx", "report.rtf"])
def test_a_missing_extra_is_named(name: str, tmp_path: Path, without: Callable[..., None]) -> None:
    path = written(name, CASES[name].content, tmp_path)
    without("mammoth", "striprtf")

    result = command(path, "-q")

    assert result.exit_code == 5
    assert "pip install 'summarise[office]'" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Return what makes libraries missing, here and in child processes."""

    def gone(*names: str) -> None:
        for name in names:
            (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError({name!r})", "utf-8")
            monkeypatch.delitem(sys.modules, name, raising=False)
            monkeypatch.delitem(sys.modules, f"{name}.striprtf", raising=False)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        monkeypatch.syspath_prepend(tmp_path)

    return gone
