"""Fetching: a page from the web, and what the web may do to whoever asks for it."""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme

from summarise import Fetching, Loading, Options, SummariseError, load, summarise_all
from summarise.load import addresses
from summarise.load.addresses import public
from tests import inputs
from tests.conftest import command
from tests.faults import Behaviour, answer, serving

PAGE = inputs.PAGE.encode()
HTML = answer(PAGE, kind="text/html; charset=utf-8")
OWN = Fetching(allow_private=True)
PUBLIC = "127.0.0.1"  # where the tests' servers answer, taken for a public address


def moved(location: str, status: str = "302 Found") -> Behaviour:
    head = f"HTTP/1.1 {status}\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
    return lambda connection: connection.sendall(head.encode())


def body(head: str, *pieces: bytes, endless: bytes = b"", pause: float = 0) -> Behaviour:
    """An answer in pieces, and then one piece without an end."""

    def send(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode())
        for piece in pieces:
            connection.sendall(piece)
        while endless:
            connection.sendall(endless)
            time.sleep(pause)

    return send


def _dripped(connection: socket.socket, start: bytes) -> None:
    connection.sendall(start)
    for number in range(1000):
        connection.sendall(b"X-%d: a\r\n" % number)
        time.sleep(0.05)


@pytest.fixture
def as_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the tests' own server for one on the open internet, and nothing else."""
    monkeypatch.setattr(addresses, "public", lambda address: address == PUBLIC)


def test_a_page_is_fetched_with_what_it_tells() -> None:
    with serving(HTML) as (url, _):
        document = load(url, Loading(fetching=OWN))

    assert document.text.startswith(inputs.HEADLINE)
    assert document.text.count("\n\n") == 5
    assert (document.title, document.site, document.language) == (
        inputs.HEADLINE,
        "The Quay",
        "en-GB",
    )
    assert document.origin == url


def test_the_command_fetches_where_that_is_allowed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with serving(HTML) as (url, _):
        refused = command(url, "-q")
        read = command(url, "-q", "--allow-private", "--keep-source", kept, "--format", "json")

    (page,) = kept.iterdir()
    assert (refused.exit_code, read.exit_code) == (1, 0)
    assert "127.0.0.1 is a private address" in refused.stderr
    assert "--allow-private" in refused.stderr
    assert page.read_bytes() == PAGE
    assert json.loads(read.stdout)["source"]["title"] == inputs.HEADLINE


def test_a_pdf_from_the_web_is_a_pdf() -> None:
    with serving(answer(inputs.paged(), kind="application/octet-stream")) as (url, _):
        document = load(f"{url}/report", Loading(fetching=OWN))

    assert len(document.pages) == 3


def test_a_few_redirects_are_followed_and_the_page_is_named_by_where_it_stands() -> None:
    with serving(moved("/b"), moved("c?x=1"), HTML) as (url, _):
        document = load(url, Loading(fetching=OWN))

    assert document.origin.endswith("/c?x=1")


ELSEWHERE = {
    "loopback": "http://127.0.0.2:1/",
    "loopback in hexadecimal": "http://0x7f000002:1/",
    "loopback in decimal": "http://2130706434:1/",
    "loopback in six": "http://[::1]:1/",
    "loopback mapped": "http://[::ffff:127.0.0.2]:1/",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "private": "http://10.0.0.1/",
    "private in six": "http://[fd00::1]/",
    "shared": "http://100.64.0.1/",
    "nowhere": "http://0.0.0.0:1/",
}


@pytest.mark.usefixtures("as_public")
@pytest.mark.parametrize("target", ELSEWHERE.values(), ids=ELSEWHERE)
def test_no_redirect_leads_into_a_private_network(target: str) -> None:
    with serving(moved(target)) as (url, requests), pytest.raises(SummariseError) as raised:
        load(url)

    assert "is a private address" in str(raised.value)
    assert str(raised.value).startswith(url)
    assert len(requests) == 1


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "data:text/html,a"]
)
def test_only_http_and_https_are_fetched(target: str) -> None:
    with serving(moved(target)) as (url, _), pytest.raises(SummariseError) as raised:
        load(url, Loading(fetching=OWN))

    assert "give an http or https address" in str(raised.value)


@pytest.mark.parametrize("target", ["//[", "http://", "http://a.example:x/", "http:///", "\u0001"])
def test_places_that_are_none_end_in_one_sentence(target: str) -> None:
    with serving(moved(target)) as (url, _), pytest.raises(SummariseError) as raised:
        load(url, Loading(fetching=Fetching(allow_private=True, resolve=_unknown)))

    assert str(raised.value).startswith(url)
    assert "\n" not in str(raised.value)


def _unknown(host: str, _: int) -> list[str]:
    if host == PUBLIC:
        return [host]
    raise socket.gaierror(-2, f"{host}: Name or service not known")


@pytest.mark.usefixtures("no_network")
def test_other_schemes_are_refused_at_once() -> None:
    for origin in ("file:///etc/passwd", "ftp://a.example/x", "data://x"):
        with pytest.raises(SummariseError, match="give an http or https address"):
            load(origin)


def test_addresses_are_public_or_not() -> None:
    private = (
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",  # noqa: S104
        "::1", "::", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "ff02::1", "::ffff:10.0.0.1",
        "fec0::1", "::ffff:0:127.0.0.1", "2600::5efe:7f00:1", "168.63.129.16",
        "2002:7f00:1::", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
    )  # fmt: skip

    assert [address for address in private if public(address)] == []
    assert all(map(public, ("8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8")))


@pytest.mark.usefixtures("as_public")
def test_a_name_server_that_changes_its_mind_is_asked_once() -> None:
    asked: list[str] = []

    def resolve(host: str, _: int) -> Iterator[str]:
        asked.append(host)
        yield PUBLIC if len(asked) == 1 else "127.0.0.9"

    with serving(HTML) as (url, _):
        port = url.rpartition(":")[2].partition("/")[0]
        document = load(
            f"http://news.example:{port}/a", Loading(fetching=Fetching(resolve=resolve))
        )

    assert asked == ["news.example"]
    assert document.origin == f"http://news.example:{port}/a"


@pytest.mark.usefixtures("as_public")
def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    how = Loading(fetching=Fetching(resolve=lambda *_: [PUBLIC, "169.254.169.254"]))

    with serving(HTML) as (url, requests), pytest.raises(SummariseError, match="private address"):
        load(url.replace("127.0.0.1", "news.example"), how)

    assert requests == []


def test_the_certificate_is_held_against_the_name_and_not_the_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    how = Loading(fetching=Fetching(allow_private=True, resolve=lambda *_: ["127.0.0.1"]))

    with encrypted(authority.issue_cert("news.example")) as port:
        document = load(f"https://news.example:{port}/a", how)
        with pytest.raises(SummariseError, match="could not be had"):
            load(f"https://other.example:{port}/a", how)

    assert document.title == inputs.HEADLINE


@contextmanager
def encrypted(certificate: trustme.LeafCert) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(connection, server_side=True) as safe:
                    safe.recv(65536)
                    HTML(safe)
            except OSError:
                continue

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


ZIPPED = "Content-Type: text/html\r\nContent-Encoding: gzip"
PACKED = gzip.compress(PAGE)
BOMB = gzip.compress(bytes(200_000_000), 9)
HTML_HEAD = "Content-Type: text/html"
WRONG = {
    "a server error": (answer(b"no", "503 Busy"), "its server answered HTTP 503"),
    "not found": (answer(b"no", "404 Not Found"), "its server answered HTTP 404"),
    "a circle": (moved("/v1"), "leads on more than 5 times"),
    "no place to go": (
        body("Content-Length: 0", endless=b""),
        "there is no text in it",
    ),
    "a page without an end": (
        body(HTML_HEAD, b"<html>", endless=b"<p>Ann Lee said no.</p>" * 4000),
        "it is larger than 1 MB",
    ),
    "a gigabyte": (
        body(f"{HTML_HEAD}\r\nContent-Length: 1000000000", endless=b"x" * 65536),
        "it is larger than 1 MB",
    ),
    "a drip": (
        body(HTML_HEAD, b"<html>", endless=b"<p>", pause=0.05),
        "it takes more than 1 s",
    ),
    "a drip of header lines": (
        lambda connection: _dripped(connection, b"HTTP/1.1 200 OK\r\n"),
        "it takes more than 1 s",
    ),
    "a bomb": (body(f"{ZIPPED}\r\nContent-Length: {len(BOMB)}", BOMB), "it is larger than 1 MB"),
    "gzip with a false length": (
        body(f"{ZIPPED}\r\nContent-Length: {len(PACKED) - 40}", PACKED),
        "it broke off",
    ),
    "gzip that is none": (body(f"{ZIPPED}\r\nContent-Length: 4", b"said"), "it is packed wrongly"),
    "half a page": (
        body(f"{HTML_HEAD}\r\nContent-Length: 90000", PAGE),
        "it could not be had",
    ),
    "an unknown packing": (
        body("Content-Encoding: br\r\nContent-Length: 4", b"said"),
        "it is packed as br",
    ),
    "no HTTP": (lambda c: c.sendall(b"SSH-2.0-OpenSSH_9.2\r\n"), "it could not be had"),
    "a picture": (answer(b"\x89PNG\r\n", kind="image/png"), "this is a picture"),
}


@pytest.mark.parametrize(("behaviour", "message"), WRONG.values(), ids=WRONG)
def test_what_servers_do_ends_in_one_sentence_in_bounded_time_and_memory(
    behaviour: Behaviour, message: str
) -> None:
    how = Loading(fetching=Fetching(allow_private=True, seconds=1.0, most_bytes=1_000_000))
    tracemalloc.start()
    started = time.monotonic()
    with serving(behaviour) as (url, _), pytest.raises(SummariseError) as raised:
        load(url, how)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert message in str(raised.value)
    assert "; " in str(raised.value)
    assert "\n" not in str(raised.value)
    assert time.monotonic() - started < 20
    assert peak < 20_000_000


def test_a_false_length_inside_gzip_changes_nothing() -> None:
    lying = PACKED[:-4] + (5).to_bytes(4, "little")
    deflated = zlib.compress(PAGE)
    with (
        serving(body(f"{ZIPPED}\r\nContent-Length: {len(lying)}", lying)) as (url, _),
        pytest.raises(SummariseError, match="packed wrongly"),
    ):
        load(url, Loading(fetching=OWN))
    half = len(PAGE) // 2
    packed = {
        "deflate": deflated,
        "deflate ": deflated[2:-4],  # without its head, as some servers send it
        "gzip": gzip.compress(PAGE[:half]) + gzip.compress(PAGE[half:]),
    }
    for how, content in packed.items():
        head = f"{HTML_HEAD}\r\nContent-Encoding: {how}\r\nContent-Length: {len(content)}"
        with serving(body(head, content)) as (url, _):
            assert load(url, Loading(fetching=OWN)).title == inputs.HEADLINE


def test_nobody_there_and_nobody_known_are_one_sentence_each() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(SummariseError, match="could not be had"):
        load(f"http://127.0.0.1:{port}/", Loading(fetching=OWN))
    with pytest.raises(SummariseError, match=r"news\.example is not known"):
        load("https://news.example/a", Loading(fetching=Fetching(resolve=_unknown)))


def test_a_proxy_is_asked_by_name_and_resolves_it_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(HTML) as (url, _):
        monkeypatch.setenv("http_proxy", url.removesuffix("/v1"))
        monkeypatch.delenv("no_proxy", raising=False)
        document = load("http://news.example/a", Loading(fetching=Fetching(resolve=_never)))

    assert document.origin == "http://news.example/a"


OWN_HOSTS = (
    "127.1", "2130706433", "0x7f.1", "169.254.43518", "localhost.", "a.localhost", "intranet",
    "metadata.google.internal", "127.0.0.1", "[::1]",
)  # fmt: skip


@pytest.mark.parametrize("host", OWN_HOSTS)
def test_no_proxy_is_asked_for_ones_own_network(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(HTML) as (url, requests):
        monkeypatch.setenv("http_proxy", url.removesuffix("/v1"))
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(SummariseError, match="private address"):
            load(f"http://{host}/a")

    assert requests == []


def test_a_slow_name_server_ends_with_the_time() -> None:
    def slow(*_: object) -> list[str]:
        time.sleep(3)
        return [PUBLIC]

    started = time.monotonic()
    with pytest.raises(SummariseError, match="it takes more than 1 s"):
        load("http://news.example/", Loading(fetching=Fetching(resolve=slow, seconds=1)))

    assert time.monotonic() - started < 2.5


def test_the_next_address_is_asked_where_one_takes_no_connection() -> None:
    how = Fetching(allow_private=True, resolve=lambda *_: ["127.0.0.66", "127.0.0.1"])
    with serving(HTML) as (url, _):
        document = load(url.replace("127.0.0.1", "news.example"), Loading(fetching=how))

    assert document.title == inputs.HEADLINE


def test_a_name_and_password_are_neither_sent_nor_shown() -> None:
    with pytest.raises(SummariseError) as raised:
        load("http://ann:secret@news.example/")

    assert "names and passwords are not sent" in str(raised.value)
    assert "secret" not in str(raised.value)


def _never(*_: object) -> list[str]:
    pytest.fail("a name was resolved")


def test_a_page_that_fails_loses_none_of_the_others() -> None:
    with serving(HTML, answer(b"no", "404 Not Found"), HTML) as (url, _):
        options = Options(loading=Loading(fetching=OWN))
        outcomes = list(summarise_all([url] * 3, None, options, in_flight=1))

    assert [outcome.error is None for outcome in outcomes] == [True, False, True]
