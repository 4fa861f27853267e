"""Addresses: which are of the open internet, and which are somebody's own."""

from __future__ import annotations

import ipaddress
import socket

# IPv6 addresses that hold an IPv4 address in their last four bytes, or lead to one's own network.
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
LOCAL = tuple(
    map(
        ipaddress.ip_network,
        ("::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "fec0::/10", "3fff::/20", "5f00::/16",
         "100:0:0:1::/64"),
    )
)  # fmt: skip
ISATAP = (0x00005EFE, 0x02005EFE)
AZURE = ipaddress.IPv4Address("168.63.129.16")  # that cloud's metadata, on a public address
OWN_NAMES = (".localhost", "localhost", ".local", ".internal", ".home.arpa", ".lan")


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def public(address: str) -> bool:
    """Whether an address is one of the open internet; metadata services are link-local."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in TRANSLATED:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is None:
            local = any(found in network for network in LOCAL)
            isatap = (int(found) >> 32) & 0xFFFFFFFF in ISATAP
            return found.is_global and not (local or isatap or found.is_multicast)
        found = inner
    return found.is_global and not found.is_multicast and found != AZURE


def own(host: str) -> bool:
    """Whether a name is plainly one of this machine or its network, whoever resolves it."""
    bare = host.rstrip(".").lower()
    if bare.endswith(OWN_NAMES) or "." not in bare.strip("[]").replace(":", "."):
        return True
    try:
        return not public(socket.inet_ntoa(socket.inet_aton(bare)))  # "127.1", "0x7f.1"
    except OSError:
        return False


def literal(host: str) -> bool:
    """Whether a host is an address itself, or this machine's own name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return True
