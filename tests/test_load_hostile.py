"""Files that mean harm: bombs, depth and loops end in a sentence, in bounded time and memory."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from summarise import load
from summarise.errors import LoadError
from tests import inputs
from tests.conftest import ROOT

SECONDS, MEGABYTES = 90, 2_100  # a child's own limits are 60 s and 2 GB


def docx(word: bytes) -> bytes:
    """Return a Word file whose text is that XML."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(inputs.docx())) as good,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as files,
    ):
        for name in good.namelist():
            files.writestr(name, word if name == "word/document.xml" else good.read(name))
    return out.getvalue()


WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
RUN = b"<w:p><w:r><w:t>aaaaaaaa</w:t></w:r></w:p>"
ENTITIES = b"".join(
    b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10 if at else b"ha") for at in range(10)
)


def pdf(stream: bytes, filters: bytes = b"/FlateDecode", kids: bytes = b"3 0 R") -> bytes:
    """Return a PDF of a page with that stream."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count 1>>" % kids,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font 6 0 R>>>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</F1 5 0 R>>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (len(places) + 1, table, len(places) + 1, len(out))
    )


def locked() -> bytes:
    writer, out = PdfWriter(PdfReader(io.BytesIO(inputs.paged()))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


LARGE = "it is too large"
TWICE = b"[/FlateDecode/FlateDecode]"
NESTED = b"--x\nContent-Type: multipart/mixed; boundary=x\n\n"
HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a zip bomb": ("a.docx", lambda: docx(WORD + RUN * 3_000_000), LARGE),
    "entities of entities": (
        "a.docx",
        lambda: docx(
            b"<!DOCTYPE l [" + ENTITIES + b"]>" + WORD + RUN.replace(b"aaaaaaaa", b"&e9;")
        ),
        "it is no whole DOCX",
    ),
    "a Flate bomb": ("a.pdf", lambda: pdf(zlib.compress(bytes(500_000_000), 9)), LARGE),
    "a bomb in a bomb": (
        "a.pdf",
        lambda: pdf(zlib.compress(zlib.compress(bytes(500_000_000), 9), 9), TWICE),
        LARGE,
    ),
    "a page tree that holds itself": (
        "a.pdf",
        lambda: pdf(zlib.compress(b"BT ET"), kids=b"2 0 R"),
        "it is no whole PDF",
    ),
    "a PDF of nothing": ("a.pdf", lambda: b"%PDF-1.4\n" + b"0" * 5_000_000, "it is no whole PDF"),
    "a locked PDF": ("a.pdf", locked, "it is encrypted"),
    "deep HTML": (
        "a.html",
        lambda: b"<html><body>" + b"<div>" * 200_000 + b"Ann Lee said no.",
        "no main text was found",
    ),
    "tags that never end": (
        "a.html",
        lambda: b"<html><body>" + b"<noscript" * 200_000,
        "no main text was found",
    ),
    "a mail in a mail in a mail": (
        "a.eml",
        lambda: b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n" + NESTED * 5_000,
        "there is no text in it",
    ),
    "deep RTF": ("a.rtf", lambda: rb"{\rtf1" + b"{" * 500_000, "there is no text in it"),
    "deep JSON": ("a.jsonl", lambda: b'{"text":' + b"[" * 500_000, "line 1 is no JSON object"),
}
# Runs the command and says what it, and the child that it starts, held at most.
MEASURE = """
import json, resource, subprocess, sys
ended = subprocess.run([sys.executable, "-m", "summarise", "-q", sys.argv[1]], capture_output=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(json.dumps([ended.returncode, ended.stdout.decode(), ended.stderr.decode(), peak]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no measure of memory")
@pytest.mark.parametrize(("name", "content", "message"), HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_in_bounded_time_and_memory(
    name: str, content: Callable[[], bytes], message: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content())
    started = time.monotonic()

    ended = subprocess.run(
        [sys.executable, "-c", MEASURE, path], capture_output=True, check=True, cwd=ROOT
    )
    code, out, said, megabytes = json.loads(ended.stdout)

    assert (code, out) == (1, "")
    assert said.startswith(f"summarise: {path}")
    assert message in said
    assert said.count("\n") == 1
    assert time.monotonic() - started < SECONDS
    assert megabytes < MEGABYTES


MAIL = b"From: a@b\nMessage-ID: x\n\n"
SLOW: dict[str, tuple[str, bytes]] = {
    "blank lines of a mail": ("a.eml", MAIL + b"a:\n" + b" \n" * 100_000 + b"> a\n> b\n"),
    "a header of colons": ("a.eml", MAIL + b"hi\nFrom: a\nSent" + b":" * 390_000),
    "cited blocks": (
        "a.eml",
        MAIL.replace(b"\n\n", b"\nContent-Type: text/html\n\n")
        + b"<blockquote type=cite>a</blockquote>" * 9_000,
    ),
    "front matter without an end": ("a.md", b"---\n" + b"-a: b\n" * 5_000 + b"x"),
    "a page without a full stop": (
        "a.html",
        b"<html><body><nav>" + b"<a href=x>word</a> " * 20_000 + b"</nav>",
    ),
    "headings without an end": ("a.html", b"<html><body>" + b"<h1>" * 90_000 + b"Ann said no."),
    "marks without an end": ("a.html", b"<html><body>" + "“a".encode() * 90_000),
}


@pytest.mark.parametrize(("name", "content"), SLOW.values(), ids=SLOW)
def test_no_pattern_runs_away(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    started = time.monotonic()

    with contextlib.suppress(LoadError):
        load(path)

    assert time.monotonic() - started < SECONDS / 3
