"""The readers: the rules, and a model with every policy that wraps it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.document import Document
from summarise.draft import Draft
from summarise.errors import ConfigError, TapeError
from summarise.read import read
from summarise.read.drafts.drafting import draft
from summarise.reader import Answer, Reader
from summarise.summary import Provenance, Rejected, Usage

if TYPE_CHECKING:
    import httpx2

    from summarise.ask.local import Local
    from summarise.ask.prompt import Model

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class RulesReader:
    """The embedded rules: no key, no model, no network."""

    window: None = None

    @property
    def provenance(self) -> Provenance:
        """Say that the rules read."""
        return Provenance(reader="rules")

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
    model: str | os.PathLike[str] | None = None,
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
        model: the name that the server knows it by, or the path of a GGUF file, which is served
            from inside this process; tapes know their own, and their base URL.
        base_url: an OpenAI-compatible endpoint; without it `OPENAI_BASE_URL`, then OpenAI's own.
        api_key: without it `OPENAI_API_KEY`; a server on this machine needs none.
        record: a folder to write every exchange to.
        replay: a folder of recorded exchanges to answer from, without a network.
        in_steps: let the rules find and the model word, in small questions, for small models.
        cache: keep answers, and ask for none twice: True for the user's cache folder, or a folder;
            what is recorded or replayed is asked all the same.
        max_requests: how many requests at most, over all documents that this reader reads; what
            is replayed counts, and what the cache holds does not.
        max_cost: US dollars at most, reckoned before each request.
        http_client: an HTTP client to speak through, instead of the default one.

    Raises:
        CacheError: the folder of kept answers cannot be written.
        ConfigError: no model, no key for OpenAI's own endpoint, both `record` and `replay`,
            `replay` with what is for a server, or a model file that cannot be served.
        TapeError: `replay` names no folder of tapes, or tapes of another model.

    """
    from summarise.ask.cost import bounded, priced  # noqa: PLC0415  openai takes its time
    from summarise.ask.manner import suited  # noqa: PLC0415
    from summarise.ask.retry import retrying  # noqa: PLC0415
    from summarise.ask.steps import StepsReader  # noqa: PLC0415
    from summarise.ask.whole import WholeReader  # noqa: PLC0415

    model = None if model is None else os.fspath(model)
    if record and replay:
        raise ConfigError(
            "recording and replaying exclude each other: give one folder (--record or --replay)"
        )
    if replay:
        _alone(base_url=base_url, api_key=api_key, http_client=http_client)
    if max_requests is not None and max_requests < 0:
        raise ConfigError(f"a limit of {max_requests} requests (--max-requests): give 0 or more")
    to = _replayed(replay, model) if replay else _server(model, base_url, api_key, http_client)
    asked = priced(to.connected(record), to.model, to.shown)
    asked = retrying(suited(bounded(asked, to.model, to.shown, max_requests, max_cost)))
    if cache and not (record or replay):  # a tape is a record of what was sent: it must be sent
        from summarise.ask.cache import cached  # noqa: PLC0415

        asked = cached(asked, to.identity, to.model, None if cache is True else Path(cache))
    if in_steps:
        return StepsReader(asked, to.model, sketch, to.shown)
    reader = WholeReader(asked, to.model, base_url=to.shown)
    if to.local is None:
        return reader
    beside = reader.prompt(Document("")).letters
    return replace(reader, limit=to.local.limit, window=to.local.window(beside))


def _alone(**given: object) -> None:
    """Refuse what replayed tapes have no use for, and would pass over in silence."""
    idle = [name for name, value in given.items() if value is not None]
    if idle:
        raise ConfigError(f"tapes ask no server: give replay without {' and '.join(idle)}")


@dataclass(frozen=True)
class _Server:
    """Who is asked: the model's name, where it answers, by which key and client.

    `identity` is what kept answers know it by: a served file has another address each time.
    """

    model: str
    url: str
    key: str
    client: httpx2.Client | None = None
    local: Local | None = None

    @property
    def identity(self) -> str:
        from summarise.ask.faults import kept_as  # noqa: PLC0415

        return self.local.identity if self.local else kept_as(self.url)

    @property
    def shown(self) -> str:
        from summarise.ask.faults import shown  # noqa: PLC0415

        return shown(self.url)

    def connected(self, record: str | os.PathLike[str] | None) -> Model:
        """Return the model, with each exchange written down where a folder is named."""
        from summarise.ask.client import connect  # noqa: PLC0415
        from summarise.ask.faults import Endpoint  # noqa: PLC0415
        from summarise.ask.tape import Recorder  # noqa: PLC0415

        endpoint = Endpoint(self.model, self.url, self.key)
        if record:
            model = connect(endpoint, self.client, Recorder(os.fspath(record)))
        else:
            model = connect(endpoint, self.client)
        return self.local.held(model) if self.local else model


def _server(
    model: str | None, base_url: str | None, api_key: str | None, client: httpx2.Client | None
) -> _Server:
    """Return who is asked, by what was given and by the environment."""
    from summarise.ask.faults import shown  # noqa: PLC0415
    from summarise.ask.local import is_file, serve  # noqa: PLC0415

    if not model:
        raise ConfigError("no model named: give the name of one (--model NAME)")
    if is_file(model) and not base_url:
        local = serve(model)
        return _Server(Path(model).stem, local.base_url, local.api_key, client, local)
    url = ((base_url or "").strip() or os.environ.get("OPENAI_BASE_URL", "").strip()) or OPENAI
    key = (api_key or os.environ.get("OPENAI_API_KEY") or "").strip()
    if not url.lower().startswith(("http://", "https://")):
        raise ConfigError(f"{shown(url)}: a base URL begins with http:// or https://")
    if not key and url == OPENAI and client is None:
        raise ConfigError(
            "no key for api.openai.com: set OPENAI_API_KEY, name another server (--base-url),"
            " or let the rules read (--reader rules)"
        )
    if not (key.isascii() and key.isprintable()):
        raise ConfigError("the key holds letters that no key has: set OPENAI_API_KEY to it anew")
    # Servers on one's own machine want no key, but the SDK wants a string.
    return _Server(model, url, key or "none", client)


def _replayed(folder: str | os.PathLike[str], model: str | None) -> _Server:
    """Return tapes in a server's place: they know their model and URL, and ask nobody."""
    import httpx2  # noqa: PLC0415

    from summarise.ask.tape import Player  # noqa: PLC0415

    player = Player(os.fspath(folder))
    if model and player.models and model not in player.models:
        what = f"the tapes asked {', '.join(sorted(player.models))}, and not {model}"
        raise TapeError(os.fspath(folder), what)
    if not model and len(player.models) > 1:
        models = ", ".join(sorted(player.models))
        raise ConfigError(f"{os.fspath(folder)}: the tapes asked {models}: name one (--model NAME)")
    name = model or player.model
    if not name:
        raise ConfigError("the tapes name no model: give the name of one (--model NAME)")
    return _Server(name, player.base_url or OPENAI, "none", httpx2.Client(transport=player))
