"""What asking costs: letters sent and CPU time a report, beside instructor and bare httpx2.

    python -m tests.benchmarks.asking [--reports 500] [--latency 0 0.2]

Each asks the same stub server, over sockets, for the seed's hand-written draft, 64 at a time; each
runs in a process of its own. instructor fills the same schema with the same instruction, and checks
nothing; ours locates, checks and concludes as the command does; shared does so in a worker for each
core. CPU is the asking process's own and its workers'.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, SEED
from tests.retape import completion

IN_FLIGHT = 64
LETTERS = 3_000
Ask = Callable[[list[str]], None]


def ours(url: str, processes: int = 1) -> Ask:
    from summarise import Document, model_reader, summarise_all, workers  # noqa: PLC0415

    reader = model_reader("m", base_url=url)
    them = workers(processes) if processes > 1 else None

    def ask(texts: list[str]) -> None:
        documents = (Document(text) for text in texts)
        for outcome in summarise_all(documents, reader, None, IN_FLIGHT, them):
            assert outcome.summary is not None, outcome.error

    return ask


def shared(url: str) -> Ask:
    return ours(url, os.cpu_count() or 1)


def instructor(url: str) -> Ask:
    import instructor as peer  # noqa: PLC0415
    import openai  # noqa: PLC0415

    from summarise.ask.prompt import render  # noqa: PLC0415
    from summarise.draft import Draft  # noqa: PLC0415

    client = peer.from_openai(
        openai.OpenAI(api_key="none", base_url=url), mode=peer.Mode.JSON_SCHEMA
    )
    system = render("draft.system.j2")

    def one(text: str) -> None:
        messages: list[Any] = [
            {"role": "system", "content": system},
            {"role": "user", "content": text},
        ]
        client.chat.completions.create(
            model="m", response_model=Draft, messages=messages, strict=False
        )

    return partial(in_threads, one)


def httpx2(url: str) -> Ask:
    import httpx2 as peer  # noqa: PLC0415

    client = peer.Client(limits=peer.Limits(max_connections=IN_FLIGHT))

    def one(text: str) -> None:
        body = {"model": "m", "messages": [{"role": "user", "content": text}]}
        client.post(f"{url}/chat/completions", json=body).json()

    return partial(in_threads, one)


def in_threads(one: Callable[[str], None], texts: list[str]) -> None:
    with ThreadPoolExecutor(IN_FLIGHT) as pool:
        list(pool.map(one, texts))


def stub(latency: float) -> None:
    """Answer every request with the draft, and with what was sent in a header."""
    answer = json.loads((ROOT / "tests" / "answers" / "seed.json").read_text("utf-8"))
    body = json.dumps(completion(json.dumps(answer, ensure_ascii=False))).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                fields = (await reader.readuntil(b"\r\n\r\n")).lower().split(b"\r\n")
                (length,) = (int(f[15:]) for f in fields if f.startswith(b"content-length:"))
                sent = await reader.readexactly(length)
                sys.stdout.write(f"{len(sent.decode())}\n")
                sys.stdout.flush()
                await asyncio.sleep(latency)
                writer.write(f"{head}\r\n".encode() + body)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=512)
        sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()

    asyncio.run(main())


@contextmanager
def serving(latency: float) -> Iterator[tuple[str, Callable[[], str]]]:
    """Run the stub; yield its URL, and how to read the letters of the next request."""
    command = [sys.executable, "-m", "tests.benchmarks.asking", "--stub", str(latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as running:
        assert running.stdout is not None
        port = running.stdout.readline().strip()
        try:
            yield f"http://127.0.0.1:{port}/v1", running.stdout.readline
        finally:
            running.kill()


def cpu() -> float:
    """Return the CPU seconds of this process and of its workers."""
    held = (Path(f"/proc/{each.pid}/stat").read_text() for each in active_children())
    ticks = sum(int(x) for each in held for x in each.rsplit(")", 1)[1].split()[11:13])
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def measured(
    who: Callable[[str], Ask], latency: float, reports: int
) -> tuple[int, float, float, int]:
    """Return letters besides the article, CPU milliseconds a report, wall seconds, and KB grown."""
    text = (SEED.read_text("utf-8") * 2)[: LETTERS - 20]
    texts = [f"{text}\n\nNumber {number:08}." for number in range(reports)]
    with serving(latency) as (url, letters):
        ask = who(url)
        ask(texts[:1])
        beside = int(letters()) - len(json.dumps(texts[0], ensure_ascii=False))
        ask(texts[:IN_FLIGHT])
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        spent, wall = cpu(), time.perf_counter()
        ask(texts)
        spent, wall = cpu() - spent, time.perf_counter() - wall
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - grown
    return beside, 1000 * spent / reports, wall, grown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--latency", type=float, nargs="+", default=[0.0, 0.2])
    parser.add_argument("--stub", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stub is not None:
        stub(options.stub)
        return
    print(f"{'':12}{'latency':>9}{'beside':>8}{'CPU/report':>12}{'wall':>8}{'grown':>10}")
    for latency in options.latency:
        for who in (ours, shared, instructor, httpx2):
            with ProcessPoolExecutor(1, get_context("spawn")) as process:
                beside, spent, wall, grown = process.submit(
                    measured, who, latency, options.reports
                ).result()
            took = f"{spent:>9.2f} ms{wall:>6.2f} s{grown:>7} KB"
            print(f"{who.__name__:12}{latency:>7} s{beside:>8}{took}")


if __name__ == "__main__":
    main()
