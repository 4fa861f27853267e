"""Unpacking what a server packed, no further than is safe."""

from __future__ import annotations

import zlib

PACKED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}


class Unpack:
    """Unpacks gzip, of one member or several, and deflate, with its head or without."""

    def __init__(self, packing: str) -> None:
        """Begin to unpack what is packed in that way, by its name in `Content-Encoding`."""
        self.bits = PACKED[packing]
        self.inner = zlib.decompressobj(self.bits)
        self.begun = False

    @property
    def ended(self) -> bool:
        """Whether the end of what was packed has come."""
        return self.inner.eof

    def more(self, piece: bytes, most: int) -> bytes:
        """Return what a piece unpacks to, `most` bytes of it at most."""
        try:
            found = self.inner.decompress(piece, most)
        except zlib.error:
            if self.begun or self.bits != zlib.MAX_WBITS:
                raise
            self.inner = zlib.decompressobj(-zlib.MAX_WBITS)  # as some servers send it
            found = self.inner.decompress(piece, most)
        self.begun = True
        while self.inner.eof and self.inner.unused_data and len(found) < most:
            rest = self.inner.unused_data
            self.inner = zlib.decompressobj(self.bits)
            found += self.inner.decompress(rest, most - len(found))
        return found
