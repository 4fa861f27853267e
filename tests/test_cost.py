"""What an answer cost, what it may cost, and what is not known."""

from __future__ import annotations

import httpx
import pytest
import respx

from summarise import model_reader, summarise
from summarise.errors import ConfigError, ContextError, LimitError
from tests.conftest import SEED, command
from tests.drafts import DOCUMENT, claim, denial, drafted
from tests.retape import completion

OPENAI = "https://api.openai.com/v1"
OTHER = "http://127.0.0.1:9/v1"
DRAFT = drafted(
    claim("the mayor took money from a builder"), denial("I never took a cent")
).model_dump_json()


@respx.mock
@pytest.mark.parametrize(("url", "known"), [(OPENAI, True), (OTHER, False)])
def test_a_known_price_is_reckoned_and_an_unknown_one_is_unknown(url: str, known: bool) -> None:  # noqa: FBT001
    respx.post(f"{url}/chat/completions").respond(200, json=completion(DRAFT))
    reader = model_reader("gpt-5-mini", base_url=url, api_key="k", http_client=httpx.Client())

    usage = summarise(DOCUMENT, reader).usage

    assert (usage.cost is not None) is known
    if usage.cost is not None:  # 1,200 tokens in and 900 out
        assert 0 < usage.cost < 0.01


@respx.mock
def test_no_more_requests_than_allowed_are_made_and_what_was_answered_is_kept() -> None:
    route = respx.post(f"{OTHER}/chat/completions").respond(
        200, json=completion(DRAFT.replace("took money", "took no money"))
    )
    reader = model_reader("m", base_url=OTHER, max_requests=1, http_client=httpx.Client())

    summary = summarise(DOCUMENT, reader)  # its repair would be the second

    assert route.call_count == 1
    assert "repair-failed" in {found.code for found in summary.findings}
    with pytest.raises(LimitError):
        summarise(DOCUMENT, reader)


@respx.mock
def test_what_is_asked_again_counts_as_a_request() -> None:
    route = respx.post(f"{OTHER}/chat/completions").respond(503, headers={"retry-after": "0"})
    reader = model_reader("m", base_url=OTHER, max_requests=2, http_client=httpx.Client())

    with pytest.raises(LimitError, match=r"2 requests were made.* failed: .*503"):
        summarise(DOCUMENT, reader)

    assert route.call_count == 2


@respx.mock
def test_a_cut_answer_has_its_price_and_one_that_never_came_has_none() -> None:
    route = respx.post(f"{OPENAI}/chat/completions")
    route.side_effect = [
        httpx.Response(
            400, json={"error": {"message": "too long", "code": "context_length_exceeded"}}
        ),
        httpx.Response(200, json=completion(DRAFT[:-20], "length")),
        httpx.Response(200, json=completion(DRAFT)),
    ]
    reader = model_reader(
        "gpt-5-mini", base_url=OPENAI, api_key="k", max_cost=0.03, http_client=httpx.Client()
    )

    with pytest.raises(ContextError):
        summarise(DOCUMENT, reader)
    usage = summarise(DOCUMENT, reader).usage

    assert usage.requests == 2
    assert usage.cost is not None


@respx.mock
def test_nothing_is_sent_that_might_cost_too_much() -> None:
    route = respx.post(f"{OPENAI}/chat/completions").respond(200, json=completion(DRAFT))
    reader = model_reader(
        "gpt-5-mini", base_url=OPENAI, api_key="k", max_cost=0.000_1, http_client=httpx.Client()
    )

    with pytest.raises(LimitError, match="would be passed"):
        summarise(DOCUMENT, reader)

    assert route.call_count == 0


def test_a_limit_of_an_unknown_price_is_no_limit() -> None:
    with pytest.raises(ConfigError, match="max-requests"):
        model_reader("m", base_url=OTHER, max_cost=1.0)


@pytest.mark.usefixtures("no_network")
def test_a_dry_run_says_what_it_would_send() -> None:
    by_rules = command(SEED, "--dry-run")
    by_model = command(SEED, "--dry-run", "--model", "m", "--base-url", OTHER)

    assert "0 requests" in by_rules.stdout
    assert "1 requests" in by_model.stdout
    assert "cost unknown" in by_model.stdout


@pytest.mark.usefixtures("no_network")
def test_a_dry_run_in_steps_counts_its_steps() -> None:
    by_steps = command(SEED, "--dry-run", "--model", "m", "--base-url", OTHER, "--in-steps")

    assert "2 requests" in by_steps.stdout
