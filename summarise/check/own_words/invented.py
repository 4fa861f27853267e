"""The reader's own words: no number or name that the source does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from summarise.check.case import Case, error, warning
from summarise.check.own_words.derived import Cited, derived, nouns
from summarise.check.resting import Rested
from summarise.check.terms.known_names import KnownNames, known_names
from summarise.check.terms.numbers import Number, numbers
from summarise.check.terms.supporting import plainly, supported, told_in_parts, values
from summarise.evidence import Finding
from summarise.read.text.lexicon import lexicon

SEVERAL = 20  # numbers of a statement of which it is asked whether they are worked out
# A name inside a sentence, or behind its first word, which is capital whatever it is.
NAME = re.compile(
    r"(?:(?<=[a-z0-9,;] )|(?:(?:\A|(?<=[.!?] ))[A-Z][\w-]*,? ))"
    r"(?P<name>[A-Z][\w-]+(?: (?:of |the |and |for )*[A-Z][\w-]+)*)"
)
TITLE = re.compile(r"\b(Mr|Mrs|Ms|Dr|Sen|Gen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|Rev|Hon)\.")
SIGN = re.compile(r"([$£€¥₹])\s?\d")
MONEY = {
    "$": ("dollar",),
    "£": ("pound", "sterling"),
    "€": ("euro",),
    "¥": ("yen", "yuan"),
    "₹": ("rupee",),
}
# What a measure may be called in the source, by how it begins.
MEASURES = {
    "miles": ("mile",),
    "km": ("km", "kilomet"),
    "kilometres": ("km", "kilomet"),
    "kilometers": ("km", "kilomet"),
    "feet": ("feet", "foot", "ft"),
    "acres": ("acre",),
    "hectares": ("hectare", "ha\\b"),
    "kg": ("kg", "kilo"),
}
PAIR = re.compile(r"\b([A-ZÄÖÜ][\w-]+) ([A-ZÄÖÜ][\w-]+)")
CAPITAL = re.compile(r"[A-Z][^\W_]+")
# behind a number these are measures, and no names: "5 PM ET", "300 USD"
UNITS = frozenset({"am", "pm", "et", "gmt", "utc", "cet", "est", "pst", "edt", "bst"})
UNITS |= {"usd", "eur", "gbp", "km", "kg", "ii", "iii", "iv", "c", "f"}
FEWEST, MOST = 2, 5  # sentences of a brief


def brief_length(case: Case) -> Iterator[Finding]:
    """A brief of a report in which more than one thing is claimed has two to five sentences."""
    count = len(case.draft.brief)
    if len(case.draft.claims) > 1 and not FEWEST <= count <= MOST:
        yield warning("brief-length", "draft", f"its brief has {count} sentences, not two to five")


def figures(case: Case) -> Iterator[Finding]:
    """No statement, question or sentence of the brief holds a number that the source has not."""
    known = values(case.document.text, case.reading.language)
    rested = {each.item: each for each in case.rested}
    for item, written in _written(case):
        text = plainly(written, case.reading.language)
        shares = told_in_parts(text, known)
        told = (x for x in numbers(text) if x.text.lower() not in shares)
        loose = dict.fromkeys(number for number in told if not supported(number, known))
        worked = _worked_out(case, rested.get(item), text, [*loose][:SEVERAL])
        for number in numbers(text):
            if number in worked:
                how = f"which is {worked[number]} of what it cites"
                yield warning("number-derived", item, f"the source has no “{number.text}”, {how}")
            elif number in loose:
                yield error("number-unsupported", item, f"the source has no “{number.text}”")
            elif number.after in MEASURES and not _measured(number.after, case.lower):
                what = f"the source has no “{number.text}” in {number.after}"
                yield error("number-unsupported", item, what)
        for sign in {*SIGN.findall(text)}:
            if sign not in case.document.text and not any(x in case.lower for x in MONEY[sign]):
                yield error("number-unsupported", item, f"the source has no amount in {sign}")


def _measured(measure: str, lower: str) -> bool:
    # “12km” too
    return any(re.search(rf"(?<![^\W\d_]){name}", lower) for name in MEASURES[measure])


def names(case: Case) -> Iterator[Finding]:
    """No actor, statement, question or sentence of the brief has a name that the source has not."""
    source = known_names(case.document)
    known = source.plus(actor.name for actor in case.draft.actors)
    people = [each.name for each in case.reading.speakers if each.kind == "person"]
    found = [(actor.id, unknown(actor.name, source, people)) for actor in case.draft.actors]
    for item, said in _written(case):
        told = _names_in(said, case.reading.language)
        found += [(item, unknown(name, known)) for name in told]
    yield from (error("name-unsupported", item, why) for item, why in found if why)


def unknown(name: str, known: KnownNames, people: Iterable[str] = ()) -> str | None:
    """What to say of a name whose words stand nowhere, nor their initials."""
    parts = [part for part in CAPITAL.findall(name) if part.lower() not in _small()]
    unknown = any(part not in known for part in parts) and not known.initials(parts)
    mixed = name == " ".join(parts) and known.mixed(parts, people)
    return f"the source has no “{' '.join(parts)}”" if unknown or mixed else None


def _names_in(said: str, language: str) -> Iterator[str]:
    """The names in a statement: in German, where all nouns are capital, those of people alone."""
    if language == "de":
        firsts = lexicon("de").union("men", "women")
        yield from (" ".join(pair) for pair in PAIR.findall(said) if pair[0].lower() in firsts)
        return
    matches = NAME.finditer(TITLE.sub(r"\1", said))  # "Sen. Lee": no sentence ends
    yield from (match["name"] for match in matches)


@cache
def _small() -> frozenset[str]:
    """Capital words that are no names; May may be one."""
    return lexicon("en")["stopwords"] - lexicon("en")["months"] | UNITS


def _worked_out(
    case: Case, rests: Rested | None, text: str, loose: Sequence[Number]
) -> dict[Number, str]:
    """How each number that the source has not follows from those that a statement cites, if any."""
    if not loose or rests is None:
        return {}
    language = case.reading.language
    cited = Cited(case.text(rests.cited), case.numbers(rests.cited), language)
    told = nouns(text, language)
    ways = {number: derived(number, told, cited) for number in loose}
    return {number: how for number, how in ways.items() if how}


def _written(case: Case) -> Iterator[tuple[str, str]]:
    """Whatever a reader wrote in its own words, by the id of its item."""
    for item in case.draft.quoted():
        yield item.id, item.statement
    for question in case.draft.open_questions:
        yield question.id, f"{question.question} {question.why}"
    for number, sentence in enumerate(case.draft.brief, 1):
        yield f"b{number}", sentence.text
