"""The readers: the rules, and a model with every policy that wraps it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.document import Document
from summarise.draft import Draft
from summarise.errors import ConfigError
from summarise.read import read
from summarise.read.drafting import draft
from summarise.summary import Answer, Provenance, Reader, Rejected, Usage
from summarise.version import __version__

if TYPE_CHECKING:
    import httpx2

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class RulesReader:
    """The embedded rules: no key, no model, no network."""

    @property
    def provenance(self) -> Provenance:
        """Say that the rules read."""
        return Provenance(
            reader="rules", model=None, prompt_digest=None, schema_digest=None, version=__version__
        )

    def read(self, document: Document) -> Answer:
        """Write the rules' draft."""
        began = time.perf_counter()
        written = sketch(document)
        return Answer(written, Usage(seconds=time.perf_counter() - began))

    def mend(self, document: Document, draft: Draft, wrong: tuple[Rejected, ...]) -> Answer | None:
        """Mend nothing: the same rules would write the same draft."""


def sketch(document: Document) -> Draft:
    """Return the draft that the rules make of a document."""
    return draft(read(document))


def model_reader(  # noqa: PLR0913  each is named, and a user sets one or two
    model: str | None = None,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    record: str | os.PathLike[str] | None = None,
    replay: str | os.PathLike[str] | None = None,
    in_steps: bool = False,
    cache: bool | str | os.PathLike[str] = False,
    max_requests: int | None = None,
    max_cost: float | None = None,
    http_client: httpx2.Client | None = None,
) -> Reader:
    """Return a reader that asks a language model.

    Args:
        model: the name that the server knows it by; tapes know their own, and their base URL.
        base_url: an OpenAI-compatible endpoint; without it `OPENAI_BASE_URL`, then OpenAI's own.
        api_key: without it `OPENAI_API_KEY`; a server on this machine needs none.
        record: a folder to write every exchange to.
        replay: a folder of recorded exchanges to answer from, without a network.
        in_steps: let the rules find and the model word, in small questions, for small models.
        cache: keep answers, and ask for none twice: True for the user's cache folder, or a folder.
        max_requests: how many requests at most, over all documents that this reader reads.
        max_cost: US dollars at most, reckoned before each request.
        http_client: an HTTP client to speak through, instead of the default one.

    Raises:
        CacheError: the folder of kept answers cannot be written.
        ConfigError: no model, no key for OpenAI's own endpoint, or both `record` and `replay`.
        TapeError: `replay` names no folder of tapes.

    """
    from summarise.ask.client import connect  # noqa: PLC0415  openai takes its time
    from summarise.ask.cost import bounded, priced  # noqa: PLC0415
    from summarise.ask.faults import Endpoint  # noqa: PLC0415
    from summarise.ask.retry import retrying  # noqa: PLC0415
    from summarise.ask.steps import StepsReader  # noqa: PLC0415
    from summarise.ask.whole import WholeReader  # noqa: PLC0415

    url = base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI
    key = (api_key or os.environ.get("OPENAI_API_KEY") or "").strip()
    if record and replay:
        raise ConfigError("--record and --replay exclude each other: give one of them")
    if replay:
        http_client, taped_model, taped_url = _playing(replay)
        model, url = taped_model or model, taped_url or OPENAI  # the tape knows, and asks nobody
    elif record:
        http_client = _recording(record, http_client)
    if not model:
        raise ConfigError("no model named: give --model NAME or set SUMMARISE_MODEL")
    if not url.startswith(("http://", "https://")):
        raise ConfigError(f"{url}: a base URL begins with http:// or https://")
    if not key and url == OPENAI and not replay and http_client is None:
        raise ConfigError(
            "no key for api.openai.com: set OPENAI_API_KEY, name another server with --base-url,"
            " or use --reader rules"
        )
    # Servers on one's own machine want no key, but the SDK wants a string.
    asked = retrying(connect(Endpoint(model, url, key or "none"), http_client))
    asked = bounded(priced(asked, model, url), model, url, max_requests, max_cost)
    if cache and not (record or replay):  # a tape is a record of what was sent: it must be sent
        from summarise.ask.cache import cached  # noqa: PLC0415

        asked = cached(asked, url, model, None if cache is True else Path(cache))
    if in_steps:
        return StepsReader(asked, model, sketch)
    return WholeReader(asked, model, base_url=url)


def _playing(
    folder: str | os.PathLike[str],
) -> tuple[httpx2.Client, str | None, str | None]:
    """Return a client that answers from tapes, and the model and URL that they were made with."""
    import httpx2  # noqa: PLC0415

    from summarise.ask.tape import Player  # noqa: PLC0415

    player = Player(os.fspath(folder))
    return httpx2.Client(transport=player), player.model, player.base_url


def _recording(folder: str | os.PathLike[str], client: httpx2.Client | None) -> httpx2.Client:
    """Return the client with a hook that writes each exchange down."""
    import openai  # noqa: PLC0415

    from summarise.ask.tape import Recorder  # noqa: PLC0415

    client = client or openai.DefaultHttpx2Client()
    client.event_hooks["response"] = [*client.event_hooks["response"], Recorder(os.fspath(folder))]
    return client
