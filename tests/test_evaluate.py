"""Planted errors: made alike from the same seed, and none of them believed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from summarise import Document
from summarise.draft import DenialKind
from summarise.evaluate.links import score as score_links
from summarise.evaluate.planted import score
from summarise.evaluate.planting import FAITHFUL, UNFAITHFUL, planted
from summarise.evaluate.reading import score as reading_score
from summarise.load.records import load_reports
from tests.conftest import ROOT, SEED, TAPES, command
from tests.drafts import ScriptedReader, actor, claim, drafted

DATA = ROOT.parent / "shared" / "data" / "polnear-train.jsonl"
REPORTS = list(load_reports(str(SEED.parent / "reports.jsonl")))
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


def test_a_models_draft_is_scored_as_the_rules_reading_is() -> None:
    text = "Ann Lee said that it rained. “It poured,” said Bo Ek. Cal Fox denied it."
    gold = [
        {"source": [[0, 7]], "cue": [[8, 12]], "content": [[18, 27]]},
        {"source": [[46, 51]], "cue": [[41, 45]], "content": [[29, 40]]},
        {"source": [[53, 60]], "cue": [[61, 67]], "content": [[68, 70]], "denial_cue": True},
    ]
    written = drafted(
        claim("it rained", "c1"),
        claim("“It poured,”", "c2"),
        claim("it snowed", "c3"),
        actors=(actor("Ann Lee", "a1"),),
    )

    total = reading_score([{"text": text, "quotes": gold}], ScriptedReader([written])).total()

    counts = {name: (each.gold, each.read, each.right) for name, each in total.items()}
    # What does not verify, or stands in the wrong mouth, is not read.
    assert counts["content, exact"] == (3, 1, 1)
    assert counts["with speaker"] == (3, 1, 1)
    assert counts["cue"] == (3, 0, 0)
    assert counts["denials"] == (1, 0, 0)


@pytest.mark.parametrize("asked", [("--base-url", "http://127.0.0.1:9/v1"), ("--in-steps",)])
def test_the_rules_are_not_scored_in_the_place_of_a_model(asked: tuple[str, ...]) -> None:
    result = command("evaluate", "links", SEED.parent / "seed.jsonl", *asked)

    assert result.exit_code == 2
    assert "--model NAME" in result.stderr


def test_the_command_scores_what_a_tape_holds(tmp_path: Path, seed: Document) -> None:
    at = seed.text.index("said")
    gold = {"text": seed.text, "quotes": [{"source": [], "cue": [], "content": [[at, at + 4]]}]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold), "utf-8")

    result = command("evaluate", "reading", path, "--replay", TAPES / "seed-whole")

    assert result.exit_code == 0
    assert "1 documents" in result.stdout


@pytest.mark.parametrize(
    ("asked", "links", "claims"),
    [
        ((), "3 of 3", "11 of 11"),
        (("--replay", TAPES / "seed-whole"), "0 of 3", "0 of 11"),
        (("--replay", TAPES / "seed-in-steps", "--in-steps"), "3 of 3", "11 of 11"),
    ],
    ids=["rules", "a small model at once", "a small model in steps"],
)
def test_the_seed_is_counted_against_its_gold(
    asked: tuple[object, ...], links: str, claims: str
) -> None:
    result = command("evaluate", "links", SEED.parent / "seed.jsonl", *asked)

    assert result.exit_code == 0
    assert f"{links} denials are linked right, 0 wrong" in result.stdout
    assert f"{claims} claims are read in the right mouth, 0 wrong" in result.stdout


@pytest.mark.parametrize("record", REPORTS, ids=[str(record["doc"]) for record in REPORTS])
def test_the_gold_of_our_reports_stands_in_them(record: dict[str, Any]) -> None:
    claims, denials = record["claims"], record["denials"]

    quotes = [quote for claim in claims for quote in (claim["quote"], *claim["also"])]
    quotes += [denial["quote"] for denial in denials]
    assert [quote for quote in quotes if quote not in record["text"]] == []
    assert {denial["denies"] for denial in denials} <= {None, *(claim["id"] for claim in claims)}
    assert {denial["kind"] for denial in denials} <= {*get_args(DenialKind)}


def test_an_answer_read_in_two_pieces_is_credited_once() -> None:
    theft = "the guards of stealing money"
    answer = "denied that money had gone, saying no money was missing"
    gold = {
        "doc": "loss",
        "text": f"A widow accused {theft}. Bo Ek, a guard, {answer}.",
        "claims": [{"id": "c1", "speaker": "A widow", "quote": theft}],
        "denials": [{"speaker": "Bo Ek", "quote": answer, "denies": "c1", "kind": "denial"}],
    }

    (found,) = score_links([gold])

    assert (found.read, found.right, found.wrong) == (2, 1, 0)
