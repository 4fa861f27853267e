"""Tapes: recorded HTTP exchanges, one readable JSON file each, replayed without a network.

A tape matches on method, path and body, never on host or key. Request headers, and with them any
key, are never written; of the answer's headers only those in `KEPT` are.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

import httpx2

from summarise.ask.faults import ENDPOINT, without_key
from summarise.errors import TapeError
from summarise.files import write_whole

LOG = logging.getLogger("summarise")
KEPT = ("content-type", "retry-after", "retry-after-ms", "x-should-retry")
FREE = "free some space, or name another folder"
MARKER = re.compile(r"<<<[0-9a-f]{16}>>>")
ANY_MARKER = "<<<…>>>"
PIECE = 24  # characters of messages that are compared
SHOWN = 60  # characters of a difference


class Recorder:
    """Writes each exchange down, whatever client and proxy it went through."""

    def __init__(self, folder: str | Path) -> None:
        """Write into `folder`, made with access for its owner alone.

        Raises:
            TapeError: the folder cannot be made.

        """
        self.folder = Path(folder)
        self._turns: defaultdict[str, int] = defaultdict(int)
        self._written: set[Path] = set()
        self._lock = Lock()
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise TapeError(
                str(folder), f"no tapes can be kept there ({error})", "name a folder"
            ) from error

    def __call__(self, response: httpx2.Response) -> None:
        """Write one exchange down; where that cannot be done it is said, and the answer used."""
        request = response.request
        key = request.headers.get("authorization", "").removeprefix("Bearer ")
        content = without_key(response.read().decode("utf-8", "replace"), key)
        body = parsed(request.content.decode("utf-8", "replace"))
        tape = {
            "origin": {
                "kind": "recorded",
                "server": response.headers.get("server", "unnamed"),
                "base_url": _base_url(request.url),
                "model": body.get("model") if isinstance(body, dict) else None,
                "when": datetime.now(UTC).isoformat(timespec="seconds"),
            },
            "request": {"method": request.method, "path": request.url.path, "body": body},
            "response": {
                "status": response.status_code,
                "headers": {n: response.headers[n] for n in KEPT if n in response.headers},
                "body": parsed(content),
            },
        }
        good = response.is_success
        path = self._path(tape["request"], good=good)
        if not good and path.exists():
            self._written.discard(path)
            return  # what was answered well before is not lost for a fault
        try:
            write(path, tape)
        except OSError as error:  # the disk is full, say: the answer is paid for, and not lost
            LOG.warning("%s: an answer is used, but is on no tape (%s); %s", path, error, FREE)

    def _path(self, request: dict[str, Any], *, good: bool) -> Path:
        key = hashlib.sha256(_key(request).encode()).hexdigest()[:12]
        with self._lock:
            self._turns[key] += 1
            path = self.folder / f"{key}-{self._turns[key]:02}.json"
            self._written.add(path)
            for old in self.folder.glob(f"{key}-*.json") if good else ():
                if old not in self._written:
                    old.unlink(missing_ok=True)  # an earlier recording of the same request
        return path


def _base_url(url: httpx2.URL) -> str:
    """Return an endpoint's URL without a user, a password or a query."""
    port = f":{url.port}" if url.port else ""
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{url.scheme}://{host}{port}{url.path.removesuffix(ENDPOINT)}"


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
            what = (
                "there is no tape in this folder"
                if self.folder.is_dir()
                else "there is no such folder"
            )
            raise TapeError(str(folder), what)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request as it was answered; the same request again gets the next tape of it."""
        request.read()
        asked = {
            "method": request.method,
            "path": request.url.path,
            "body": parsed(request.content.decode("utf-8", "replace")),
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
    def models(self) -> set[str]:
        """The models that the tapes asked."""
        bodies = (tape["request"]["body"] for same in self._tapes.values() for tape in same)
        named = (body.get("model") for body in bodies if isinstance(body, dict))
        return {name for name in named if isinstance(name, str)}

    @property
    def model(self) -> str | None:
        """The model that the first tape asked."""
        body = self._first()["request"]["body"]
        name = body.get("model") if isinstance(body, dict) else None
        return name if isinstance(name, str) else None

    @property
    def base_url(self) -> str | None:
        """The endpoint that the first tape was recorded from, whose dialect its requests speak."""
        origin = self._first().get("origin")
        url = origin.get("base_url") if isinstance(origin, dict) else None
        return url if isinstance(url, str) else None

    def _first(self) -> dict[str, Any]:
        return next(iter(self._tapes.values()))[0]

    def _miss(self, asked: dict[str, Any]) -> str:
        tapes = [tape for same in self._tapes.values() for tape in same]
        wanted = _spoken(asked)
        near = max(tapes, key=lambda tape: _likeness(wanted, _spoken(tape["request"])))
        pair = (json.loads(_unmarked(json.dumps(each))) for each in (near["request"], asked))
        differs = difference(*pair) or "nowhere"
        return f"no tape answers this request; nearest is {near['file']}, which differs: {differs}"


def _unmarked(request: str) -> str:
    """Return a request without the marker round its article, which differs with every letter."""
    return MARKER.sub(ANY_MARKER, request)


def _spoken(request: dict[str, Any]) -> str:
    """What a request says to the model: its messages, without the schema that all share."""
    body = request["body"]
    return json.dumps(body.get("messages") if isinstance(body, dict) else body, ensure_ascii=False)


def _likeness(one: str, other: str) -> int:
    """How many pieces of two texts are the same; enough to name the nearest tape."""
    pieces = {one[at : at + PIECE] for at in range(len(one))}
    return sum(other[at : at + PIECE] in pieces for at in range(0, len(other), PIECE))


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
        letters = zip(tape, asked, strict=False)
        shorter = min(len(tape), len(asked))
        at = next((i for i, (a, b) in enumerate(letters) if a != b), shorter)
        at = max(0, at - 10)
        tape, asked = tape[at:], asked[at:]
    return f"{where}: {str(tape)[:SHOWN]!r} on the tape, {str(asked)[:SHOWN]!r} asked"


def write(path: Path, tape: dict[str, Any]) -> None:
    """Write a tape whole or not at all, for its owner alone."""
    write_whole(path, json.dumps(tape, ensure_ascii=False, indent=2) + "\n", mode=0o600)


def _load(path: Path) -> dict[str, Any]:
    try:
        tape: dict[str, Any] = json.loads(path.read_text("utf-8"))
        _key(tape["request"])
        tape["response"]["status"], tape["response"]["body"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise TapeError(str(path), f"this is no tape ({error!r})") from error
    return tape


def _key(request: dict[str, Any]) -> str:
    """What a tape matches on: all of a request but the marker, which no model is asked about."""
    parts = (request["method"], request["path"], request["body"])
    return _unmarked(json.dumps(parts, ensure_ascii=False, sort_keys=True))


def parsed(text: str) -> Any:  # noqa: ANN401  JSON, or text where it is none
    """Return JSON parsed, and any other text as it is."""
    try:
        return json.loads(text)
    except ValueError:
        return text
