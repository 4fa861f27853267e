"""Write the constructed tapes anew: the requests as they are made now, the answers kept by hand.

Run it as `python -m tests.retape` after a change of prompt or schema.
"""

from __future__ import annotations

import json
from pathlib import Path

import httpx2

from summarise import load, model_reader, summarise
from summarise.ask.tape import write

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_34779e4c15fb0992.txt"
MODEL = "a-larger-model"


def completion(text: str, finish: str = "stop") -> dict[str, object]:
    """Return a chat completion with one answer, as providers document it."""
    return {
        "id": "chatcmpl-constructed",
        "object": "chat.completion",
        "created": 0,
        "model": MODEL,
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": text, "refusal": None},
            }
        ],
        "usage": {"prompt_tokens": 1200, "completion_tokens": 900, "total_tokens": 2100},
    }


def construct(folder: Path, answer: str) -> None:
    """Write the exchange in which that answer is given to the seed's request."""
    for old in folder.glob("*.json"):
        old.unlink()

    def answered(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=completion(answer))

    client = httpx2.Client(transport=httpx2.MockTransport(answered))
    reader = model_reader(MODEL, http_client=client, record=folder)
    summarise(load(SEED), reader)
    for path in folder.glob("*.json"):
        tape = json.loads(path.read_text("utf-8"))
        tape["origin"] = {
            "kind": "constructed",
            "base_url": tape["origin"]["base_url"],
            "model": MODEL,
            "answer": "tests/answers/seed.json",
        }
        write(path, tape)


if __name__ == "__main__":
    written = json.loads((ROOT / "tests" / "answers" / "seed.json").read_text("utf-8"))
    construct(
        ROOT / "tests" / "tapes" / "seed-constructed", json.dumps(written, ensure_ascii=False)
    )
