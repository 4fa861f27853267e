"""Planted errors: made alike from the same seed, and none of them believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarise import Document
from summarise.evaluate.planted import score
from summarise.evaluate.planting import FAITHFUL, UNFAITHFUL, planted
from tests.conftest import ROOT, SEED, command

DATA = ROOT.parent / "shared" / "data" / "polnear-train.jsonl"
REPORT = (
    "Minister Ann Lee said on Monday that 14 people had died and that the dam was not safe. "
    "“We will never open the new gates before the rain has stopped in the north,” Lee said. "
    "“They have opened all of the gates for many hours already this week,” said Bo Ek of Norwood. "
    "Officials in Norwood said that Minister Lee may resign after a meeting with Norwood people."
)


def test_the_same_seed_plants_the_same_quotes() -> None:
    document = Document(REPORT)

    assert list(planted(document, 1)) == list(planted(document, 1))
    assert list(planted(document, 1)) != list(planted(document, 2))


def test_every_kind_can_be_planted() -> None:
    kinds = {case.kind for seed in range(5) for case in planted(Document(REPORT), seed)}

    assert set(UNFAITHFUL) | set(FAITHFUL) <= kinds
    assert {"clip", "whole sentence", "own mouth", "wrong mouth", "splice over speakers"} <= kinds


def test_nothing_planted_in_the_seed_and_a_report_is_judged_wrongly(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")

    result = command("evaluate", "planted", SEED, tmp_path / "report.txt", "--format", "json")
    rows = json.loads(result.stdout)

    assert result.exit_code == 0
    assert {row["kind"]: row["wrong"] for row in rows if row["wrong"]} == {}
    assert sum(row["cases"] for row in rows) > 100


def test_records_are_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps({"text": REPORT}) + "\n{}\n", "utf-8")

    result = command("evaluate", "planted", path)

    assert result.exit_code == 1
    assert "line 2 is no JSON object with a `text` field" in result.stderr


@pytest.mark.skipif(not DATA.is_file(), reason=f"the news to measure on is not here: {DATA.name}")
def test_no_planted_error_is_believed_in_real_news() -> None:
    with DATA.open("rb") as lines:
        documents = [Document(json.loads(next(lines))["text"]) for _ in range(20)]

    rows = {row.kind: row for row in score(documents)}

    assert sum(rows[kind].wrong for kind in (*UNFAITHFUL, "splice over speakers")) == 0
    assert sum(rows[kind].cases for kind in UNFAITHFUL) > 1000
