"""A local model: a GGUF file served from inside this process, on loopback, as any other server.

`xllamacpp` holds llama.cpp's own server; it is asked over HTTP by the same client as the rest, with
decoding constrained to the schema. It stops with the process, or when nothing holds it any more.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarise.ask.prompt import Model, Prompt, Reply
from summarise.errors import ConfigError, UnreachableError

SUFFIX = ".gguf"
MAGIC = b"GGUF"
LONGEST_CONTEXT = 32_768  # tokens: more costs gigabytes, and small models lose their way before
LETTERS_A_TOKEN = 3  # at the least in news
SHARE = 0.25  # of the context for the answer
LONGEST_ANSWER = 4096  # tokens, as any model is allowed at first
SHORTEST_WINDOW = 1_000  # letters


@dataclass(frozen=True)
class Local:
    """A model file that is being served: where, with which key, and how much it reads at once."""

    base_url: str
    api_key: str = field(repr=False)
    context: int
    identity: str
    server: Any = field(repr=False)

    @property
    def limit(self) -> int:
        """How many tokens an answer may have."""
        return min(LONGEST_ANSWER, int(self.context * SHARE))

    def window(self, beside: int) -> int:
        """How many letters of an article it reads at once, with so many letters beside them.

        Raises:
            ConfigError: its context is too short for that.

        """
        letters = (self.context - self.limit) * LETTERS_A_TOKEN - beside
        if letters < SHORTEST_WINDOW:
            short = f"a context of {self.context} tokens is too short for the prompt"
            raise ConfigError(
                f"{self.identity}: {short}; name a larger model, or ask in steps (--in-steps)"
            )
        return letters

    def held(self, model: Model) -> Model:
        """Return the model that asks this server, which runs as long as it may be asked."""

        def ask(prompt: Prompt, _server: object = self.server) -> Reply:
            return model(prompt)

        return ask


def is_file(model: str) -> bool:
    """Whether a model's name is the path of a model file."""
    return model.lower().endswith(SUFFIX)


def serve(path: str) -> Local:
    """Serve a GGUF file on a free port of the loopback address.

    The context is the file's own, up to 32,768 tokens.

    Raises:
        ConfigError: no such file, no GGUF file, or `xllamacpp` is not installed or refuses it.

    """
    file = Path(path)
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(MAGIC))
        held = file.stat()
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(
            f"{path}: the model cannot be read ({reason}); check the model (--model)"
        ) from error
    if magic != MAGIC:
        raise ConfigError(f"{path}: this is no GGUF model file; check the model (--model)")
    try:
        import xllamacpp  # noqa: PLC0415  large, and an extra
    except ImportError as error:
        raise ConfigError(
            f"{path}: a model file needs xllamacpp: pip install 'summarise[local]'"
        ) from error
    key = secrets.token_urlsafe()
    try:
        server = xllamacpp.Server(_settings(xllamacpp, path, key))
    except Exception as error:  # of a compiled library, of any kind
        raise ConfigError(f"{path}: llama.cpp cannot serve this model ({error})") from error
    address = server.listening_address
    identity = f"{file.resolve().as_uri()}#{held.st_size}-{held.st_mtime_ns}"
    return Local(f"{address}/v1", key, _context(address, key), identity, server)


def _settings(xllamacpp: Any, path: str, key: str) -> Any:  # noqa: ANN401  it ships no types
    settings = xllamacpp.CommonParams()
    settings.model.path = path
    settings.n_ctx = LONGEST_CONTEXT  # the server takes less where the model knows less
    settings.n_parallel = 1
    settings.api_keys = [key]
    settings.verbosity = -1
    settings.ui = False
    return settings


def _context(address: str, key: str) -> int:
    """Return the tokens that the server reads at once."""
    import httpx2  # noqa: PLC0415

    try:
        sent = httpx2.get(
            f"{address}/props", headers={"Authorization": f"Bearer {key}"}, trust_env=False
        )
        return int(json.loads(sent.text)["default_generation_settings"]["n_ctx"])
    except (httpx2.HTTPError, ValueError, KeyError, TypeError) as error:
        raise UnreachableError(address, str(error)) from error
