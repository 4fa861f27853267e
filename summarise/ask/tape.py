"""Tapes: recorded HTTP exchanges, one readable JSON file each, replayed without a network.

A tape matches on method, path and body, never on host or key. Request headers, and with them any
key, are never written; of the answer's headers only those in `KEPT` are.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections import defaultdict
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path
from threading import Lock
from typing import Any

import httpx2

from summarise.errors import TapeError

ENDPOINT = "/chat/completions"
KEPT = ("content-type", "retry-after", "retry-after-ms", "x-should-retry")
SHOWN = 60  # characters of a difference


class Recorder(httpx2.BaseTransport):
    """Pass each exchange on to a server and write it down."""

    def __init__(self, folder: str | Path, inner: httpx2.BaseTransport | None = None) -> None:
        """Write into `folder`, made with access for its owner alone."""
        self.folder = Path(folder)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._inner = inner or httpx2.HTTPTransport()
        self._taken: defaultdict[str, int] = defaultdict(int)
        self._lock = Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Ask, write the exchange down, and answer."""
        request.read()
        response = self._inner.handle_request(request)
        content = response.read()
        body = _parsed(request.content)
        tape = {
            "origin": {
                "kind": "recorded",
                "server": response.headers.get("server", "unnamed"),
                "base_url": str(request.url).removesuffix(ENDPOINT),
                "model": body.get("model") if isinstance(body, dict) else None,
                "when": datetime.now(UTC).isoformat(timespec="seconds"),
            },
            "request": {"method": request.method, "path": request.url.path, "body": body},
            "response": {
                "status": response.status_code,
                "headers": {n: response.headers[n] for n in KEPT if n in response.headers},
                "body": _parsed(content),
            },
        }
        write(self._path(tape["request"]), tape)
        headers = {n: v for n, v in response.headers.items() if n != "content-encoding"}
        return httpx2.Response(
            response.status_code, headers=headers, content=content, request=request
        )

    def _path(self, request: dict[str, Any]) -> Path:
        key = hashlib.sha256(_key(request).encode()).hexdigest()[:12]
        with self._lock:
            self._taken[key] += 1
            turn = self._taken[key]
        return self.folder / (f"{key}.json" if turn == 1 else f"{key}-{turn}.json")

    def close(self) -> None:
        """Close the connection underneath."""
        self._inner.close()


class Player(httpx2.BaseTransport):
    """Answer from tapes; a request that none of them holds is an error, never a connection."""

    def __init__(self, folder: str | Path) -> None:
        """Read every tape in `folder`.

        Raises:
            TapeError: the folder is missing, empty, or holds a file that is no tape.

        """
        self.folder = Path(folder)
        self._tapes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        self._turns: defaultdict[str, int] = defaultdict(int)
        self._lock = Lock()
        for path in sorted(self.folder.glob("*.json")):
            tape = _load(path)
            self._tapes[_key(tape["request"])].append({**tape, "file": path.name})
        if not self._tapes:
            raise TapeError(str(folder), "there is no tape in this folder")

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request as it was answered; the same request again gets the next tape of it."""
        request.read()
        asked = {
            "method": request.method,
            "path": request.url.path,
            "body": _parsed(request.content),
        }
        key = _key(asked)
        with self._lock:
            found = self._tapes.get(key)
            turn = self._turns[key]
            self._turns[key] += 1
        if not found:
            raise TapeError(str(self.folder), self._miss(asked))
        answer = found[min(turn, len(found) - 1)]["response"]
        body = answer["body"]
        content = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
        return httpx2.Response(
            answer["status"],
            headers=answer.get("headers", {}),
            content=content.encode(),
            request=request,
        )

    @property
    def model(self) -> str | None:
        """The model that the first tape asked."""
        body = self._first()["request"]["body"]
        name = body.get("model") if isinstance(body, dict) else None
        return name if isinstance(name, str) else None

    @property
    def base_url(self) -> str | None:
        """The endpoint that the first tape was recorded from, whose dialect its requests speak."""
        url = self._first().get("origin", {}).get("base_url")
        return url if isinstance(url, str) else None

    def _first(self) -> dict[str, Any]:
        return next(iter(self._tapes.values()))[0]

    def _miss(self, asked: dict[str, Any]) -> str:
        wanted = _key(asked)
        near = max(
            (tape for tapes in self._tapes.values() for tape in tapes),
            key=lambda tape: SequenceMatcher(
                None, wanted[-2000:], _key(tape["request"])[-2000:], autojunk=False
            ).quick_ratio(),
        )
        return f"no tape answers this request; the nearest is {near['file']}, and it differs: " + (
            difference(near["request"], asked) or "nowhere"
        )


def difference(tape: Any, asked: Any, where: str = "") -> str | None:  # noqa: ANN401  any JSON
    """Return the first place where a request differs from a tape's, and how."""
    if isinstance(tape, dict) and isinstance(asked, dict):
        for key in [*tape, *(key for key in asked if key not in tape)]:
            found = difference(tape.get(key), asked.get(key), f"{where}.{key}" if where else key)
            if found:
                return found
        return None
    if isinstance(tape, list) and isinstance(asked, list) and len(tape) == len(asked):
        pairs = enumerate(zip(tape, asked, strict=True))
        return next((d for i, (a, b) in pairs if (d := difference(a, b, f"{where}[{i}]"))), None)
    if tape == asked:
        return None
    at = 0
    if isinstance(tape, str) and isinstance(asked, str):
        at = next((i for i, (a, b) in enumerate(zip(tape, asked, strict=False)) if a != b), 0)
        at = max(0, at - 10)
        tape, asked = tape[at:], asked[at:]
    return f"{where}: {str(tape)[:SHOWN]!r} on the tape, {str(asked)[:SHOWN]!r} asked"


def write(path: Path, tape: dict[str, Any]) -> None:
    """Write a tape whole or not at all, for its owner alone."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(tape, file, ensure_ascii=False, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)


def _load(path: Path) -> dict[str, Any]:
    try:
        tape: dict[str, Any] = json.loads(path.read_text("utf-8"))
        _key(tape["request"])
        tape["response"]["status"], tape["response"]["body"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TapeError(str(path), f"this is no tape ({error!r})") from error
    return tape


def _key(request: dict[str, Any]) -> str:
    parts = (request["method"], request["path"], request["body"])
    return json.dumps(parts, ensure_ascii=False, sort_keys=True)


def _parsed(content: bytes) -> Any:  # noqa: ANN401  JSON, or text where it is none
    text = content.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except ValueError:
        return text
