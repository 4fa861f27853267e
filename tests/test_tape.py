"""Tapes: recorded over a real socket, replayed without one, and changed on purpose."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import httpx2
import pytest

from summarise import Document, model_reader, summarise
from summarise.ask.client import connect
from summarise.ask.faults import Endpoint
from summarise.ask.tape import Player, Recorder
from summarise.ask.whole import WholeReader
from summarise.errors import (
    AskError,
    ConfigError,
    ForbiddenError,
    TapeError,
    UnreachableError,
)
from tests.conftest import SEED, TAPES, command
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

CONSTRUCTED = TAPES / "seed-constructed"
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()


class _Handler(BaseHTTPRequestHandler):
    answers: ClassVar[list[str]] = []
    asked: ClassVar[list[dict[str, Any]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.asked.append(json.loads(body) | {"key": self.headers["authorization"]})
        answer = json.dumps(completion(self.answers.pop(0)), ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("x-request-id", "not to be kept")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve scripted answers on a real socket, and give the base URL."""
    _Handler.answers, _Handler.asked = [], []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/v1"
        running.shutdown()
        thread.join()


def test_the_default_client_speaks_over_a_socket(server: str) -> None:
    _Handler.answers = [DRAFT]

    summary = summarise(DOCUMENT, model_reader("small", base_url=server, api_key="sk-secret"))

    assert summary.verified
    assert summary.provenance.model == "small"
    assert (_Handler.asked[0]["key"], _Handler.asked[0]["temperature"]) == ("Bearer sk-secret", 0)


def test_nobody_listening_is_said_in_one_sentence() -> None:
    reader = WholeReader(connect(Endpoint("m", "http://127.0.0.1:9/v1", "k")), "m")

    with pytest.raises(UnreachableError, match=r"http://127\.0\.0\.1:9/v1 could not be reached"):
        reader.read(DOCUMENT)


def test_a_key_that_a_server_repeats_is_neither_shown_nor_kept(tmp_path: Path) -> None:
    key = "sk-very-secret"
    answer = {"error": {"message": f"Incorrect API key provided: {key}"}}
    client = httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(401, json=answer))
    )
    reader = model_reader("m", api_key=key, record=tmp_path, http_client=client)

    with pytest.raises(ForbiddenError) as raised:
        summarise(DOCUMENT, reader)

    (path,) = tmp_path.glob("*.json")
    assert key not in str(raised.value) + raised.value.raw + path.read_text("utf-8") + repr(reader)


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"error": {"message": "Incorrect key: sk-very-secret", "code": "401"}}),
        "<html>sk-very-secret is no key of ours</html>",
    ],
)
def test_a_key_that_a_server_repeats_in_a_200_is_not_shown(content: str) -> None:
    client = httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200, text=content))
    )
    reader = model_reader("m", api_key="sk-very-secret", http_client=client)

    with pytest.raises(AskError) as raised:
        summarise(DOCUMENT, reader)

    assert "sk-very-secret" not in str(raised.value) + raised.value.raw


def test_requests_alike_that_are_recorded_at_once_are_all_kept(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path)
    request = httpx2.Request("POST", "http://127.0.0.1:9/v1/chat/completions", json={"model": "m"})
    responses = [httpx2.Response(200, json={}, request=request) for _ in range(40)]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(recorder, responses))

    assert len(list(tmp_path.iterdir())) == 40


def test_a_folder_that_cannot_hold_tapes_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(TapeError, match="file"):
        model_reader("m", base_url="http://127.0.0.1:9/v1", record=tmp_path / "file")


def test_an_answer_that_no_tape_can_hold_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarise.ask.tape.write", full)

    draft = drafted(claim("the mayor took money from a builder"), denial("I never took a cent"))
    client = httpx2.Client(
        transport=httpx2.MockTransport(
            lambda _: httpx2.Response(200, json=completion(draft.model_dump_json()))
        )
    )

    summary = summarise(DOCUMENT, model_reader("m", http_client=client, record=tmp_path))

    assert summary.claims
    assert "No space left" in caplog.text


def test_a_fault_does_not_replace_what_was_recorded_well(tmp_path: Path) -> None:
    answers = [200, 500, 200]

    def answered(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(answers.pop(0), json=completion("{}"))

    def asked() -> None:
        client = httpx2.Client(transport=httpx2.MockTransport(answered))
        client.event_hooks["response"] = [Recorder(tmp_path)]
        client.post("http://127.0.0.1:9/v1/chat/completions", json={"model": "m"})

    statuses = []
    for _ in range(3):
        asked()
        tapes = [json.loads(path.read_text()) for path in tmp_path.glob("*.json")]
        statuses.append([tape["response"]["status"] for tape in tapes])

    assert statuses == [[200], [200], [200]]


def test_what_is_recorded_replays_to_the_same_summary(server: str, tmp_path: Path) -> None:
    _Handler.answers = [DRAFT]
    recorded = summarise(
        DOCUMENT, model_reader("small", base_url=server, api_key="sk-secret", record=tmp_path)
    )
    (path,) = tmp_path.glob("*.json")
    written = path.read_text("utf-8")

    replayed = summarise(DOCUMENT, model_reader(replay=tmp_path))

    assert replayed.model_dump(exclude={"usage"}) == recorded.model_dump(exclude={"usage"})
    assert "sk-secret" not in written
    assert "not to be kept" not in written
    assert "“I never" in written
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(written)["origin"]["kind"] == "recorded"


def test_every_tape_says_where_it_came_from() -> None:
    tapes = sorted(TAPES.glob("*/*.json"))
    assert {path.parent.name for path in tapes} >= {"seed-constructed", "seed-in-steps"}
    for path in tapes:
        origin = json.loads(path.read_text("utf-8"))["origin"]

        assert origin["kind"] in {"recorded", "constructed"}
        assert origin["kind"] == "constructed" or {"server", "model", "when"} <= set(origin)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(
    ("tape", "options"),
    [("seed-constructed", []), ("seed-in-steps", ["--in-steps"])],
)
def test_the_seed_replays_through_the_command_without_a_network(
    tape: str, options: list[str]
) -> None:
    result = command(SEED, "--replay", TAPES / tape, *options, "--format", "json", "--strict")
    summary = json.loads(result.stdout)

    assert result.exit_code == 0, result.stderr
    assert summary["provenance"]["model"]
    assert all(item["evidence"]["verified"] for item in summary["claims"] + summary["denials"])
    assert {denial["denies"] for denial in summary["denials"]} == {
        claim["id"] for claim in summary["claims"] if "refused to give" in claim["quote"]
    }
    assert "Kayani refuse" in summary["open_questions"][0]["question"]


@pytest.mark.usefixtures("no_network")
def test_what_a_small_model_writes_at_once_is_not_believed(seed: Document) -> None:
    result = command(SEED, "--replay", TAPES / "seed-whole", "--strict")

    summary = summarise(seed, model_reader(replay=TAPES / "seed-whole"))

    assert result.exit_code == 4
    assert "Not verified" in result.stdout
    assert (len(summary.claims), len(summary.denials)) == (0, 0)
    assert {"quote-altered", "actor-unknown"} <= {found.code for found in summary.findings}
    assert summary.coverage.statements.covered == 0


# what a model might do to a faithful answer: old, new, the item, the finding
MUTATIONS = {
    "a dropped not": (
        "he could not meet the visiting",
        "he could meet the visiting",
        "c4",
        "quote-altered",
    ),
    "a dropped negation": (
        "no meeting was on schedule between",
        "a meeting was on schedule between",
        "d3",
        "quote-altered",
    ),
    "a changed number": (
        "the second round of Pak-US talks",
        "the third round of Pak-US talks",
        "c5",
        "quote-altered",
    ),
    "an invented quote": (
        (
            "Washington was running out of patience with Islamabad over its reluctance to go after"
            " the Haqqani network in the Tribal Areas"
        ),
        "Elephants were seen dancing at midnight near the harbour and nobody minded them",
        "c1",
        "quote-absent",
    ),
    "a denial of no claim": ('"denies": "c3", "kind": "partial', '"denies": "c9", "kind": "partial',
                             "d2", "denial-loose"),
}  # fmt: skip


def mutated(folder: Path, *changes: tuple[str, str]) -> Path:
    """Copy the constructed tape with its answer changed."""
    folder.mkdir(exist_ok=True)
    (path,) = CONSTRUCTED.glob("*.json")
    tape = json.loads(path.read_text("utf-8"))
    message = tape["response"]["body"]["choices"][0]["message"]
    for old, new in changes:
        assert old in message["content"]
        message["content"] = message["content"].replace(old, new)
    (folder / path.name).write_text(json.dumps(tape), "utf-8")
    return folder


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(("old", "new", "item", "code"), MUTATIONS.values(), ids=MUTATIONS)
def test_a_mutated_tape_ends_with_the_item_rejected_by_name(
    old: str, new: str, item: str, code: str, tmp_path: Path
) -> None:
    tape = mutated(tmp_path / "tape", (old, new))

    result = command(SEED, "--replay", tape, "--strict", "--format", "json")
    rejected = {
        entry["id"]: [finding["code"] for finding in entry["findings"]]
        for entry in json.loads(result.stdout)["rejected"]
    }

    assert result.exit_code == 4
    assert code in rejected[item]


@pytest.mark.usefixtures("no_network")
def test_all_mutations_at_once_are_each_rejected_and_the_rest_stands(tmp_path: Path) -> None:
    tape = mutated(tmp_path / "tape", *((old, new) for old, new, _, _ in MUTATIONS.values()))

    result = command(SEED, "--replay", tape, "--strict", "--format", "json")
    summary = json.loads(result.stdout)

    assert result.exit_code == 4
    assert {item for _, _, item, _ in MUTATIONS.values()} <= {e["id"] for e in summary["rejected"]}
    assert [claim["id"] for claim in summary["claims"]] == ["c2", "c3"]
    assert [denial["id"] for denial in summary["denials"]] == ["d1"]
    assert command(SEED, "--replay", tape).exit_code == 0


@pytest.mark.usefixtures("no_network")
def test_a_miss_names_the_nearest_tape_and_the_first_difference() -> None:
    with pytest.raises(TapeError) as raised:
        summarise(DOCUMENT, model_reader(replay=CONSTRUCTED))

    (path,) = CONSTRUCTED.glob("*.json")
    assert path.name in str(raised.value)
    assert "body.messages[1].content" in str(raised.value)


@pytest.mark.usefixtures("no_network")
def test_what_no_prompt_shows_changes_no_replay(seed: Document) -> None:
    reader = model_reader(replay=TAPES / "seed-in-steps", in_steps=True)

    longer = summarise(Document(f"{seed.text}\n"), reader)

    assert longer.claims == summarise(seed, reader).claims != ()


def test_of_tapes_of_two_models_one_is_named(server: str, tmp_path: Path) -> None:
    for model in ("one", "other"):
        _Handler.answers = [DRAFT]
        summarise(DOCUMENT, model_reader(model, base_url=server, record=tmp_path))

    with pytest.raises(ConfigError, match="one, other: name one"):
        model_reader(replay=tmp_path)
    assert summarise(DOCUMENT, model_reader("other", replay=tmp_path)).claims


def test_the_same_request_again_gets_the_next_answer(server: str, tmp_path: Path) -> None:
    other = DRAFT.replace("So.", "So it is.")
    _Handler.answers = [DRAFT, other]
    recording = model_reader("m", base_url=server, record=tmp_path)
    recorded = [summarise(DOCUMENT, recording) for _ in range(2)]

    replaying = model_reader(replay=tmp_path)
    replayed = [summarise(DOCUMENT, replaying) for _ in range(2)]

    assert len(list(tmp_path.glob("*.json"))) == 2
    assert recorded[0].claims != recorded[1].claims
    assert [summary.claims for summary in replayed] == [summary.claims for summary in recorded]


@pytest.mark.parametrize("content", ["{", "[]", '{"request": {}}', '{"request": 1, "response": 2}'])
def test_a_file_that_is_no_tape_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text(content)

    with pytest.raises(TapeError, match=r"broken\.json"):
        Player(tmp_path)


def test_an_empty_folder_and_two_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TapeError, match="no tape"):
        model_reader(replay=tmp_path)
    with pytest.raises(ConfigError, match="exclude"):
        model_reader("m", record=tmp_path, replay=tmp_path)


def test_a_key_that_is_a_word_changes_no_answer() -> None:
    draft = drafted(claim("the mayor took money from a builder", statement="The lm-studio app."))
    client = httpx2.Client(
        transport=httpx2.MockTransport(
            lambda _: httpx2.Response(200, json=completion(draft.model_dump_json()))
        )
    )
    reader = model_reader("m", api_key="lm-studio", http_client=client)

    assert reader.read(DOCUMENT).draft.claims[0].statement == "The lm-studio app."
