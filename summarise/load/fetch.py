"""Pages from the web, with care: only public addresses, a few redirects, and bounded size and time.

An address is resolved here, every answer is checked, and the connection goes to the checked address
with the name in the `Host` field and in TLS: a name server that changes its mind changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpx2

from summarise.errors import FetchError
from summarise.load.how import Fetching
from summarise.load.raw import Raw
from summarise.version import __version__

AGENT = f"summarise/{__version__} (reads a report when somebody asks for it)"
REDIRECTS = 5
SILENCE = 10.0  # seconds
MOVED = frozenset({301, 302, 303, 307, 308})
PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
# IPv6 addresses that hold an IPv4 address in their last four bytes, or lead to one's own network.
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
LOCAL = (ipaddress.IPv6Network("::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


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
    with _deadline(ends) as trace:
        for _ in range(REDIRECTS + 1):
            target, host = _checked(at, url, how)
            headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Host": host}
            extensions = {"sni_hostname": at.host, "trace": trace}
            request = client.build_request("GET", target, headers=headers, extensions=extensions)
            answer = client.send(request, stream=True)
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


@contextmanager
def _deadline(ends: float) -> Iterator[Any]:
    """Yield a trace that learns of each connection, which is cut when the time is over.

    Timeouts bound each silence only: a server that sends a letter now and then would never end.
    """
    sockets: list[socket.socket] = []

    def trace(_: str, told: dict[str, Any]) -> None:
        connected: Any = told.get("return_value")
        if hasattr(connected, "get_extra_info"):
            sockets.append(connected.get_extra_info("socket"))

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


def _checked(at: httpx2.URL, url: str, how: Fetching) -> tuple[httpx2.URL, str]:
    """Return the URL of the address that was checked, and the name to ask for there."""
    if at.scheme not in {"http", "https"} or not at.host:
        raise FetchError(url, f"{at} is not fetched", "give an http or https address")
    named = at.netloc.decode("ascii")
    if at.scheme in getproxies() and not proxy_bypass(at.host) and not _literal(at.host):
        return at, named  # the proxy resolves it, and decides
    try:
        port = at.port or (443 if at.scheme == "https" else 80)
        addresses = list((how.resolve or resolve)(at.host, port))
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"{at.host} is not known", "check the address") from error
    for address in addresses:
        if not how.allow_private and not _public(address):
            what = f"{at.host} is a private address ({address})"
            raise FetchError(url, what, "--allow-private fetches from your own network")
    if not addresses:
        raise FetchError(url, f"{at.host} has no address", "check it")
    return at.copy_with(host=addresses[0], username=None, password=None), named


def _literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return True


def _public(address: str) -> bool:
    """Whether an address is one of the open internet; metadata services are link-local."""
    found: ipaddress.IPv4Address | ipaddress.IPv6Address
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in TRANSLATED:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if any(found in network for network in LOCAL) and inner is None:
            return False
        found = inner or found
    return found.is_global and not found.is_multicast


def _read(answer: httpx2.Response, at: httpx2.URL, url: str, how: Fetching) -> Raw:
    """Return what an answer holds, unpacked, as long as it is no larger than is safe."""
    if answer.status_code != httpx2.codes.OK:
        what = f"its server answered HTTP {answer.status_code}"
        raise FetchError(url, what, "check it, or save the page from a browser")
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", *PACKED}:
        raise FetchError(url, f"it is packed as {packing}", "save the page from a browser")
    unpack = zlib.decompressobj(PACKED[packing]) if packing in PACKED else None
    held, sent = bytearray(), 0
    for piece in answer.iter_raw():
        sent += len(piece)
        try:
            held += unpack.decompress(piece, how.most_bytes + 1 - len(held)) if unpack else piece
        except zlib.error as error:
            raise FetchError(url, "it is packed wrongly", "save the page from a browser") from error
        if max(sent, len(held)) > how.most_bytes:
            most = how.most_bytes // 1_000_000
            raise FetchError(url, f"it is larger than {most} MB", "save the part that you need")
    if unpack and not unpack.eof:
        raise FetchError(url, "it broke off", "try again later")
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Raw(bytes(held), str(at), answer.charset_encoding, media=media or None)
