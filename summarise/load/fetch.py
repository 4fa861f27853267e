"""Pages from the web, with care: only public addresses, a few redirects, and bounded size and time.

An address is resolved here, every answer is checked, and the connection goes to the checked address
with the name in the `Host` field and in TLS: a name server that changes its mind changes nothing.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from queue import Empty, Queue
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpx2

from summarise.errors import FetchError
from summarise.load import addresses
from summarise.load.how import Fetching
from summarise.load.packing import PACKED, Unpack
from summarise.load.raw import Raw
from summarise.version import __version__

AGENT = f"summarise/{__version__} (reads a report when somebody asks for it)"
REDIRECTS = 5
SILENCE = 10.0  # seconds
MOVED = frozenset({301, 302, 303, 307, 308})
Trace = Callable[[str, dict[str, Any]], None]


def fetch(url: str, how: Fetching | None = None) -> Raw:
    """Return what a URL holds, after at most five redirects.

    Raises:
        FetchError: no http or https, a private address, no answer, an error, or more than is safe.

    """
    how = how or Fetching()
    ends = time.monotonic() + how.seconds
    try:
        with httpx2.Client(follow_redirects=False, timeout=SILENCE, trust_env=True) as client:
            return _followed(client, url, how, ends)
    except (httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError, OSError, ValueError) as error:
        if time.monotonic() > ends:
            raise _late(url, how) from error
        if isinstance(error, httpx2.TimeoutException):
            raise FetchError(url, "it did not answer in time", "try again later") from error
        reason = str(error).rstrip(".") or type(error).__name__
        raise FetchError(url, f"it could not be had ({reason})", "check the address") from error


def _late(url: str, how: Fetching) -> FetchError:
    return FetchError(url, f"it takes more than {how.seconds:g} s", "try again later")


def _followed(client: httpx2.Client, url: str, how: Fetching, ends: float) -> Raw:
    at = httpx2.URL(url)
    if at.userinfo:
        bare = str(at.copy_with(username=None, password=None))
        raise FetchError(bare, "names and passwords are not sent", "save the page from a browser")
    with _deadline(ends) as trace:
        for _ in range(REDIRECTS + 1):
            answer = _answer(client, at, _checked(at, url, how, ends), trace)
            try:
                if answer.status_code not in MOVED or "location" not in answer.headers:
                    raw = _read(answer, at, url, how)
                    if time.monotonic() > ends:  # and so it may have been cut
                        raise _late(url, how)
                    return raw
                at = at.join(answer.headers["location"])
            finally:
                answer.close()
    raise FetchError(url, f"it leads on more than {REDIRECTS} times", "give the page's own address")


def _answer(
    client: httpx2.Client, at: httpx2.URL, targets: Sequence[httpx2.URL], trace: Trace
) -> httpx2.Response:
    """Ask at each address in turn, until one of them takes the connection."""
    headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"}
    headers["Host"] = at.netloc.decode("ascii").rpartition("@")[2]
    extensions = {"sni_hostname": at.host, "trace": trace}
    for target in targets[:-1]:
        request = client.build_request("GET", target, headers=headers, extensions=extensions)
        try:
            return client.send(request, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            continue
    request = client.build_request("GET", targets[-1], headers=headers, extensions=extensions)
    return client.send(request, stream=True)


@contextmanager
def _deadline(ends: float) -> Iterator[Trace]:
    """Yield a trace that learns of each connection, which is cut when the time is over.

    Timeouts bound each silence only: a server that sends a letter now and then would never end.
    """
    sockets: list[socket.socket] = []

    def trace(_: str, told: dict[str, Any]) -> None:
        connected: Any = told.get("return_value")
        if hasattr(connected, "get_extra_info"):
            sockets.append(connected.get_extra_info("socket"))
            if time.monotonic() > ends:
                cut()

    def cut() -> None:
        for each in sockets:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it was closed meanwhile

    timer = threading.Timer(max(0.0, ends - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield trace
    finally:
        timer.cancel()


def _checked(at: httpx2.URL, url: str, how: Fetching, ends: float) -> list[httpx2.URL]:
    """Return the URLs of the addresses that were checked, to be asked in turn."""
    if at.scheme not in {"http", "https"} or not at.host:
        raise FetchError(url, f"{at} is not fetched", "give an http or https address")
    if at.scheme in getproxies() and not proxy_bypass(at.host):
        if not how.allow_private and addresses.own(at.host):
            raise _private(url, at.host, at.host)
        if not addresses.literal(at.host):
            return [at]  # the proxy resolves it, and decides
    port = at.port or (443 if at.scheme == "https" else 80)
    found = _resolved(at.host, port, url, how, ends)
    for address in found:
        if not how.allow_private and not addresses.public(address):
            raise _private(url, at.host, address)
    if not found:
        raise FetchError(url, f"{at.host} has no address", "check it")
    return [at.copy_with(host=address) for address in found]


def _private(url: str, host: str, address: str) -> FetchError:
    what = f"{host} is a private address ({address})"
    return FetchError(url, what, "allow private addresses (--allow-private) for your own network")


def _resolved(host: str, port: int, url: str, how: Fetching, ends: float) -> list[str]:
    """Resolve a name within the time that is left: name servers can be slow on purpose."""
    found: Queue[list[str] | Exception] = Queue()

    def ask() -> None:
        try:
            found.put(list((how.resolve or addresses.resolve)(host, port)))
        except Exception as error:  # noqa: BLE001  told by who waits
            found.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = found.get(timeout=max(0.0, ends - time.monotonic()))
    except Empty:
        raise _late(url, how) from None
    if isinstance(answer, (OSError, UnicodeError)):
        raise FetchError(url, f"{host} is not known", "check the address") from answer
    if isinstance(answer, Exception):
        raise answer
    return answer


def _read(answer: httpx2.Response, at: httpx2.URL, url: str, how: Fetching) -> Raw:
    """Return what an answer holds, unpacked, as long as it is no larger than is safe."""
    if answer.status_code not in {200, 203}:
        what = f"its server answered HTTP {answer.status_code}"
        raise FetchError(url, what, "check it, or save the page from a browser")
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", *PACKED}:
        raise FetchError(url, f"it is packed as {packing}", "save the page from a browser")
    unpack = Unpack(packing) if packing in PACKED else None
    held, sent = bytearray(), 0
    for piece in answer.iter_raw():
        sent += len(piece)
        try:
            held += unpack.more(piece, how.most_bytes + 1 - len(held)) if unpack else piece
        except zlib.error as error:
            raise FetchError(url, "it is packed wrongly", "save the page from a browser") from error
        if max(sent, len(held)) > how.most_bytes:
            most = how.most_bytes // 1_000_000
            raise FetchError(url, f"it is larger than {most} MB", "save the part that you need")
    if unpack and not unpack.ended:
        raise FetchError(url, "it broke off", "try again later")
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Raw(bytes(held), str(at), answer.charset_encoding, media=media or None)
