"""What the tests share: the seed, and a network that is not there."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from summarise import Document, load
from summarise.cli import main
from summarise.read.reading import Attribution, Reading

# The first example also loads word lists and compiled modules, on machines of any speed.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_34779e4c15fb0992.txt"
TAPES = ROOT / "tests" / "tapes"


def speaker(reading: Reading, said: Attribution) -> str | None:
    """By which name whoever says it is known; None where nobody is."""
    return None if said.speaker is None else reading.speakers[said.speaker].name


@pytest.fixture
def seed() -> Document:
    return load(SEED)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every connection fail the test."""

    def refuse(*_: object) -> None:
        pytest.fail("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def clean_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the machine's own settings and kept answers out of the tests."""
    monkeypatch.setenv("SUMMARISE_CACHE_DIR", str(tmp_path / "answers"))
    monkeypatch.setattr("platformdirs.user_config_path", lambda _: tmp_path / "config")
    for name in (
        "OPENAI_API_KEY", "OPENAI_BASE_URL",
        "SUMMARISE_MODEL", "SUMMARISE_BASE_URL", "SUMMARISE_READER", "SUMMARISE_CONFIG",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)


def command(*args: object, stdin: str | bytes | None = None) -> Result:
    """Run the command as `main` does, with its exit code, stdout and stderr."""
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)
