"""The wire: an HTTP client that no server can fill, hold for ever or lead elsewhere.

A timeout bounds each silence only: a server that sends a letter now and then would never end, and
one that never stops would fill the memory. A redirect would turn the question into one without a
body, and lead the key to where nobody sent it: it is told instead of followed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx2
import openai

from summarise.ask.faults import Endpoint
from summarise.errors import ConfigError, UnreachableError, UnreadableAnswerError

if TYPE_CHECKING:
    from summarise.errors import AskError

MOST_BYTES = 16_000_000  # of an answer: a million tokens with their thinking
MOST_PACKED = 250_000  # where it is packed, though that was not asked for: 1,000 times as much


def http_client(endpoint: Endpoint) -> httpx2.Client:
    """Return a client for one endpoint, with the proxies that the environment names.

    Raises:
        ConfigError: the environment names a proxy or certificates that cannot be used.
        UnreachableError: (what is sent) an answer is not whole after the endpoint's `timeout`.
        UnreadableAnswerError: (what is sent) an answer is larger than `MOST_BYTES`.

    """

    def bounded(response: httpx2.Response) -> None:
        stream = response.stream
        if isinstance(stream, httpx2.SyncByteStream):
            packed = "content-encoding" in response.headers
            most = MOST_PACKED if packed else MOST_BYTES
            response.stream = _Bounded(stream, endpoint, most, time.monotonic() + endpoint.timeout)

    try:
        return openai.DefaultHttpx2Client(
            follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
            event_hooks={"response": [bounded]},
        )
    except Exception as error:  # of whatever reads certificates and proxies
        raise ConfigError(
            f"no connection can be made ({error}): check HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and"
            " SSL_CERT_FILE"
        ) from error


class _Bounded(httpx2.SyncByteStream):
    """A body that ends in an error once it is too large or too late."""

    def __init__(
        self, stream: httpx2.SyncByteStream, endpoint: Endpoint, most: int, ends: float
    ) -> None:
        self._stream, self._endpoint, self._most, self._ends = stream, endpoint, most, ends

    def __iter__(self) -> Iterator[bytes]:
        came = 0
        for piece in self._stream:
            came += len(piece)
            if came > self._most or time.monotonic() > self._ends:
                raise self._wrong(came)
            yield piece

    def _wrong(self, came: int) -> AskError:
        where = self._endpoint.shown
        if came > self._most:
            return UnreadableAnswerError("", f"{where} sent more than {self._most:,} bytes")
        late = f"its answer was not whole after {self._endpoint.timeout:.0f} seconds"
        return UnreachableError(where, late)

    def close(self) -> None:
        self._stream.close()
