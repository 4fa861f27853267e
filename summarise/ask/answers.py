"""Answers: from what a model wrote to a draft, never trusting what the server promised.

Strictly first. What is not JSON by itself may hold a JSON object: behind thinking, in a Markdown
fence, with prose round it or a comma too many; the first whole one is taken, and that is said. Of
an answer that was cut, the items that are whole are kept, and that is said too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from pydantic import TypeAdapter, ValidationError

from summarise.draft import Draft
from summarise.errors import UnreadableAnswerError

THINKING = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
LAST_COMMA = re.compile(r",(?=\s*[}\]])")
TAIL = 600  # letters of a piece that is looked for at an answer's end, or of white space there
TIMES = 4  # how often it stands there, at the least
KEY = 12  # letters that tell where a piece may begin again
LISTS = tuple(Draft.model_fields)


def parse(text: str) -> Draft:
    """Return the draft that an answer holds, strictly: no key twice, no NaN, nothing besides.

    Raises:
        UnreadableAnswerError: with the first thing that is wrong and where.

    """
    _strictly(text)
    try:
        return Draft.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableAnswerError(text, f"{where}: {first['msg']}".lstrip(": ")) from error


def _strictly(text: str) -> object:
    """Return what JSON holds."""
    try:
        held: object = json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise UnreadableAnswerError(text, f"no JSON: {error}") from error
    return held


def whole(text: str) -> bool:
    """Whether an answer is a draft, though its server says that it was cut."""
    try:
        parse(text)
    except UnreadableAnswerError:
        return False
    return True


def mapping(text: str) -> dict[str, Any]:
    """Return the object that an answer is, or the first whole one that it holds.

    Raises:
        UnreadableAnswerError: there is none.

    """
    try:
        held = _strictly(text)
    except UnreadableAnswerError:
        candidate = next(_objects(THINKING.sub("", _unquoted(text))), None)
        if candidate is None:
            raise
        held = _strictly(candidate)
    if not isinstance(held, dict):
        raise UnreadableAnswerError(text, "no JSON object")
    try:
        json.dumps(held, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:  # a lone surrogate
        raise UnreadableAnswerError(text, f"no JSON: {error}") from error
    return held


def mended(text: str) -> Draft | None:
    """Return the draft in the first whole JSON object of an answer that is not JSON by itself."""
    for candidate in _objects(THINKING.sub("", _unquoted(text))):
        try:
            return parse(candidate)
        except UnreadableAnswerError:
            continue
    return None


def _unquoted(text: str) -> str:
    """What a JSON string holds: some models write their JSON as one."""
    try:
        held = json.loads(text) if text.lstrip().startswith('"') else text
    except (ValueError, RecursionError):
        return text
    return held if isinstance(held, str) else text


def _objects(text: str) -> Iterator[str]:
    """The first JSON object as it stands, and without commas before its closing brackets."""
    start = text.find("{")
    if start < 0:
        return
    for candidate in (text[start:], LAST_COMMA.sub("", text[start:])):
        try:
            _, end = json.JSONDecoder().raw_decode(candidate)
        except (ValueError, RecursionError):
            continue
        yield candidate[:end]


def salvaged(text: str) -> Draft | None:
    """Return what is whole in an answer that was cut, or None where nothing is."""
    from pydantic_core import from_json  # noqa: PLC0415

    text = THINKING.sub("", text)
    start = text.find("{")
    if start < 0 or not _broken(text[start:]):
        return None  # whole JSON that is no draft is not cut, but wrong
    try:
        held = from_json(text[start:], allow_partial=True)
    except ValueError:
        return None
    if not isinstance(held, dict):
        return None
    parts: dict[str, Any] = {name: tuple(_whole(name, held.get(name))) for name in LISTS}
    draft = Draft(**parts)
    return draft if draft.claims or draft.denials else None


def repeats(text: str) -> bool:
    """Whether an answer ends in white space or in one piece of text over and over.

    A tail that repeats itself is equal to itself moved by the piece's length.
    """
    if len(text) - len(text.rstrip()) >= TAIL:
        return True
    tail = text[-TAIL * TIMES :]
    at = tail.rfind(tail[-KEY:], 0, len(tail) - 1)  # where the last letters stood before
    while at > 0:
        moved = len(tail) - KEY - at
        if moved > TAIL:
            return False
        if tail[-moved * (TIMES - 1) :] == tail[-moved * TIMES : -moved]:
            return True
        at = tail.rfind(tail[-KEY:], 0, at + KEY - 1)
    return False


def _broken(text: str) -> bool:
    try:
        json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return True
    return False


def _whole(name: str, items: object) -> Iterator[Any]:
    """The items of a list that are as the schema wants them; a cut one is not."""
    (kind,) = Draft.model_fields[name].annotation.__args__[:1]  # type: ignore[union-attr]
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    for item in items if isinstance(items, list) else ():
        try:
            yield adapter.validate_json(json.dumps(item))
        except ValidationError:
            continue


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice")
    return held


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")
