"""The wheel: built, installed into a fresh environment, and used there."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEED, TAPES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_prompts_schemas_words_and_types_are_inside(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    for folder, pattern in (("prompts", "*.j2"), ("schemas", "*.json")):
        for path in (ROOT / folder).glob(pattern):
            assert f"summarise/{folder}/{path.name}" in names
    words = {"summarise/read/words/en.txt", "summarise/read/weights/en.txt"}
    assert {"summarise/py.typed", *words} <= set(names)
    assert not [name for name in names if name.startswith(("tests", "seeds"))]


def test_a_fresh_environment_reads_the_seed_by_rules_and_by_tape(
    wheel: Path, tmp_path: Path
) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", str(wheel)]
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    if any(word in installed.stderr for word in ("Connection", "timed out", "resolve host")):
        pytest.skip(f"the package registry was not reached: {installed.stderr.strip()[-200:]}")
    assert installed.returncode == 0, installed.stderr

    for options in ([], ["--replay", str(TAPES / "seed-constructed")]):
        result = subprocess.run(
            [tmp_path / "env" / "bin" / "summarise", str(SEED), *options],
            capture_output=True, text=True, check=True, cwd=tmp_path,
        )  # fmt: skip
        assert "an ISPR official denies it" in result.stdout
    page = subprocess.run(
        [tmp_path / "env" / "bin" / "summarise", str(SEED), "--format", "html"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert "an ISPR official" in page.stdout
