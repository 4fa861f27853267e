"""A server with faults, on real sockets: each behaviour is a function of one connection."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Behaviour = Callable[[socket.socket], None]


def answer(body: bytes, status: str = "200 OK", *, kind: str = "application/json") -> Behaviour:
    """A whole answer with its length."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    head += "Connection: close\r\n\r\n"  # or the next request may go where nobody listens
    return lambda connection: connection.sendall(head.encode() + body)


def well(value: Any) -> Behaviour:
    """A good answer in JSON."""
    return answer(json.dumps(value).encode())


def reset(connection: socket.socket) -> None:
    """No answer: the connection is reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def cut(connection: socket.socket) -> None:
    """An answer that breaks off in the middle of its body."""
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"choices": [')


def closed(_: socket.socket) -> None:
    """The connection is closed before a word."""


def silent(connection: socket.socket) -> None:
    """Nothing comes, until whoever asks has gone."""
    connection.settimeout(5)
    try:
        while connection.recv(65536):
            pass
    except OSError:
        return


def endless(connection: socket.socket) -> None:
    """A body that never ends, as fast as it is taken."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    try:
        while True:
            connection.sendall(b" " * 1_000_000)
    except OSError:
        return


def dripping(connection: socket.socket) -> None:
    """A body that comes letter by letter, each in time."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    try:
        for _ in range(1000):
            connection.sendall(b" ")
            time.sleep(0.02)
    except OSError:
        return


def bomb(connection: socket.socket) -> None:
    """A small body that is a large one packed, though nobody asked for that."""
    # One megabyte, packed once and sent 300 times: to pack them all takes a busy machine too long.
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = packing.compress(b" " * 1_000_000) + packing.flush(zlib.Z_FULL_FLUSH)
    packed = gzip.compress(b"")[:10] + block * 300 + packing.flush()
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
    connection.sendall(head % len(packed) + packed)


def moved(to: str, status: str = "301 Moved Permanently") -> Behaviour:
    """A redirect."""
    head = f"HTTP/1.1 {status}\r\nLocation: {to}\r\nContent-Length: 0\r\n"
    return lambda connection: connection.sendall(f"{head}Connection: close\r\n\r\n".encode())


PAGE = answer(b"<html><h1>Sign in</h1></html>", kind="text/html")
STREAM = answer(b'data: {"choices": []}\n\ndata: [DONE]\n\n', kind="text/event-stream")
NOT_UTF8 = answer(b'{"choices": [{"message": {"content": "\xff\xfe"}}]}')
SURROGATE = answer(b'{"choices": [{"message": {"content": "\\ud800"}, "finish_reason": "stop"}]}')
CUT_JSON = answer(b'{"choices": [{"message": {"con')


@contextmanager
def serving(*behaviours: Behaviour) -> Iterator[tuple[str, list[bytes]]]:
    """Serve one behaviour a connection, the last for all that follow; yield URL and requests."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked: list[bytes] = []
    thread = threading.Thread(target=_serve, args=(listener, behaviours, asked), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1", asked
    finally:
        listener.shutdown(socket.SHUT_RDWR)  # wakes who waits to accept
        listener.close()


def _serve(listener: socket.socket, behaviours: tuple[Behaviour, ...], asked: list[bytes]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            asked.append(_request(connection))
            try:
                behaviours[min(len(asked), len(behaviours)) - 1](connection)
            except OSError:
                continue


def _request(connection: socket.socket) -> bytes:
    """Read a request to the end of its body."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    fields = dict(line.split(b": ", 1) for line in head.lower().split(b"\r\n")[1:])
    while len(body) < int(fields.get(b"content-length", b"0")):
        body += connection.recv(65536)
    return body
