"""Pronouns: whom "he", "they", "who" or "which" means where it speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from summarise.document import Span
from summarise.read.cast.antecedents import only_one, owner_of, relative, subject_of
from summarise.read.cast.offices import is_surname, personal
from summarise.read.cast.scene import Scene
from summarise.read.cast.turns import addressed
from summarise.read.clause.source_before import WHO
from summarise.read.reading import Attribution
from summarise.read.text.lexicon import Lexicon
from summarise.read.text.small_words import POINTING

LONGEST_SENTENCE = 1_200  # letters among which whom a pronoun means is looked for
FURTHEST = 4  # sentences back that the subject of a pronoun may stand
LONGEST_TOLD = 12  # sentences back, with those that go on with "she"
GOING_ON = ("He ", "She ", "His ", "Her ", "It ", "They ")
SPEAKING = frozenset({"person", "unnamed source"})
ASKING, REPLYING = ("ask", "wonder"), ("repl", "respond", "answer", "retort")
PUTTING = ("put", "suggest")  # what is put to somebody, whose answer follows
ONE_MORE = frozenset({"another", "a second", "a third", "a fourth"})  # persons without a name
MANY = frozenset(
    {"those", "these", "some", "many", "most", "others", "people", "few", "men", "women"}
)
# who is named as it leads in to "he" is another: “Questioned by Ann Lee, he said”
LED = re.compile(
    r"\W*[A-Z][\w-]*(?:ed|ing)\b[^,;:.]*\b(?:by|beside|with|alongside|about|whether|from|to|against)\b"
    r"[^;:]*, "
)
# what others said in a clause that leads in, before a pronoun that turns against it
BUT = re.compile(r"\b(?:after|when|once|because) [^.;:]*, but \Z")
RETOLD = frozenset({"reported", "reports", "according to", "first reported"})
MARKS = frozenset("“”\"‘«„'")


def pronoun_speaker(scene: Scene, attribution: Attribution, pronoun: str) -> int | None:
    """Who a pronoun means: its sentence's subject, a later sentence's, or who spoke last.

    It is "" where it is left out: “Aseguró que …”.
    """
    at = attribution.source[0].start
    pronoun = next((each for each in ("he", "she") if pronoun in scene.words[each]), pronoun)
    if pronoun in {"i", "you", "we"}:
        return None
    if pronoun in {"who", "whom", "which"}:
        return relative(scene, Span(attribution.sentence.start, at), pronoun)
    fits = _fits(scene, pronoun)
    led = BUT.search(scene.text, attribution.sentence.start, at)
    if led and scene.said == attribution.sentence.start and pronoun in {"he", "she"}:
        return _main(scene, Span(attribution.sentence.start, led.start()), fits)
    return _meant(scene, attribution, pronoun, fits)


def _meant(
    scene: Scene, attribution: Attribution, pronoun: str, fits: Callable[[int], bool]
) -> int | None:
    """Who was addressed, or is served, or stands nearest, or spoke last."""
    to_whom = addressed(scene) if _answers(scene, attribution) else None
    if to_whom is not None and fits(to_whom):
        return to_whom
    if scene.how.startswith(ASKING) and (_replies(scene, attribution) or _declines(attribution)):
        fits = _but(scene.last, fits)
    found = scene.served_at(attribution.source[0].start)
    if found is None or not fits(found):
        found = _nearest(scene, attribution, pronoun, fits)
    if found is not None or scene.last is None or not fits(scene.last):
        return found
    if not _denies(attribution):
        return scene.last
    said = scene.text[slice(*attribution.content[0])]
    return None if said.lower() in POINTING else scene.last


def _declines(attribution: Attribution) -> bool:
    """Whether no answer is given."""
    return attribution.act == "declines"


def _main(scene: Scene, clause: Span, fits: Callable[[int], bool]) -> int | None:
    """The subject of the main clause: “[Lee] left after a critic said it fell, but she says …”."""
    found = subject_of(scene, clause)
    return found if found is not None and fits(found) else None


def _replies(scene: Scene, attribution: Attribution) -> bool:
    """Whether an answer is given: nobody answers what they have just asked."""
    return scene.text[slice(*attribution.cue)].lower().startswith(REPLYING)


def _answers(scene: Scene, attribution: Attribution) -> bool:
    """Whether who was addressed speaks: who replies, or answers in marks what was put to them.

    So does who gives no answer: “Lee asked the board whether it knew, but it declined to comment”.
    """
    if scene.how.startswith(ASKING) and _declines(attribution):
        return True
    put = scene.how.startswith(PUTTING) and attribution.kind == "direct"
    return attribution.sentence.start != scene.said and (put or _replies(scene, attribution))


def _but(one: int | None, fits: Callable[[int], bool]) -> Callable[[int], bool]:
    return lambda index: index != one and fits(index)


def _denies(attribution: Attribution) -> bool:
    """Whether something is denied: nobody denies what they have just said."""
    return attribution.act == "denies" and bool(attribution.content)


def _nearest(
    scene: Scene, attribution: Attribution, pronoun: str, fits: Callable[[int], bool]
) -> int | None:
    """Whom the sentences back to the last speaker's are about, or who spoke in one of them."""
    at = attribution.source[0].start
    denied = _denies(attribution)
    for sentence in _back(scene, at):
        last = scene.last if sentence.start == scene.said and not denied else None
        if last is not None and scene.cast.speakers[last].kind in SPEAKING and fits(last):
            named = _named_instead(scene, last, Span(sentence.start, at), pronoun)
            return last if named is None else named  # “Lee, she said, is ill. She added …”
        if any(span.holds(sentence.start) for span in (*_spoken(scene), *attribution.content)):
            continue  # “… I won. Ek was late,” he said
        own = Span(sentence.start, min(sentence.end, at, sentence.start + LONGEST_SENTENCE))
        if own.end == at and LED.fullmatch(scene.text, *own):
            continue
        subject = subject_of(scene, own)
        if subject is not None and fits(subject):
            named = _named_instead(scene, subject, own, pronoun)
            return subject if named is None else named
        if own.end == at and pronoun in {"he", "she"}:
            subject = only_one(scene, own, pronoun)
            subject = owner_of(scene, own) if subject is None else subject
            if subject is not None and fits(subject):
                return subject
        elif pronoun in {"he", "she"}:
            subject = only_one(scene, own, pronoun)
            if subject is not None and fits(subject):
                return subject
    return None


def _named_instead(scene: Scene, index: int, where: Span, pronoun: str) -> int | None:
    """The one person who is called "he" or "she" for sure, beside somebody who may be neither.

    “Ann Lee left after a critic said it fell, but she says …”, “Osk said Mr Lee had left, which he
    denies”.
    """
    if pronoun not in {"he", "she"} or scene.cast.speakers[index].kind == "person":
        return None
    named = only_one(scene, where, pronoun)
    if named is None or scene.cast.speakers[named].kind != "person":
        return None
    other, places = scene.cast.speakers[index], scene.cast.speakers[named].mentions
    before = any(where.start <= place.start < other.first.start for place in places)
    return named if before or other.kind != "unnamed source" else None


def _spoken(scene: Scene) -> Iterator[Span]:
    """What was said last; of what a paper reports only what is quoted: "he" is told of there."""
    paper = scene.how in RETOLD
    return (span for span in scene.inside if not paper or scene.text[span.start] in MARKS)


def _back(scene: Scene, at: int) -> Iterator[Span]:
    """The sentences from the pronoun's own back to that of the last speaker, but quoted ones."""
    last, left = bisect_right(scene.starts, at) - 1, FURTHEST
    for index in range(last, max(-1, last - LONGEST_TOLD), -1):
        sentence = scene.sentences[index]
        if sentence.start < scene.said or not left:
            return
        if scene.text[sentence.start] not in MARKS:
            yield sentence
        left -= not scene.text.startswith(GOING_ON, sentence.start)  # “She is a teacher.”


def _fits(scene: Scene, pronoun: str) -> Callable[[int], bool]:
    """Whether a speaker can be what the pronoun says: a person, several, or a thing."""
    if not pronoun:
        return lambda _: True
    other = scene.words["men"] if pronoun == "she" else scene.words["women"]

    def fits(index: int) -> bool:
        speaker = scene.cast.speakers[index]
        named = speaker.name if speaker.kind == "unnamed source" else speaker.name.split()[0]
        office = scene.words["sexed"].intersection((speaker.role or "").lower().split())
        words = office | {*named.lower().split()}  # "Brandon" may end a name
        last = _noun(speaker.name.split(), scene.words["prepositions"])
        if speaker.name in ONE_MORE:
            return pronoun in {"he", "she"}
        many = last in MANY
        several = many or (speaker.kind == "unnamed source" and last.endswith("s"))
        small = speaker.kind == "other" and not speaker.name[:1].isupper()
        if pronoun == "it":
            some = small and (last.endswith("s") or _is_one(last, scene.words))
            some |= last.endswith("s") and last[:-1].lower() in scene.words["peoples"]
            return speaker.kind in {"organisation", "government", "other"} and not some
        if pronoun == "they":
            one = small and not last.endswith("s")  # “the report”
            return several or (speaker.kind in {"organisation", "other"} and not one)
        if speaker.kind == "unnamed source":
            return not several and not words & other
        person = _is_one(last, scene.words) or not WHO.isdisjoint(speaker.name.split())
        if speaker.kind == "other" and not (speaker.name[:1].isupper() or person):
            return False  # “the drinking went on”
        whole = speaker.name.lower().split()
        body = not scene.words["organisations"].isdisjoint(whole)
        body &= not is_surname(whole, scene.words)
        body |= speaker.role is None and whole[0] in scene.words["placing"]
        return speaker.kind in {"person", "other"} and not (many or body or words & other)

    return fits


def _is_one(noun: str, words: Lexicon) -> bool:
    """Whether a noun says what somebody is: "father", "actor", "candidate"."""
    thing = noun in words.union("papers", "records", "reports", "speeches")  # “the letter”
    return not thing and (personal(noun, words) or noun in words.union("titles", "men", "women"))


def _noun(words: list[str], prepositions: frozenset[str]) -> str:
    """The noun of a phrase: "voters" of “most voters in Alabama”."""
    ends = (at for at, word in enumerate(words) if at and word in prepositions | WHO)
    return words[next(ends, len(words)) - 1].rstrip(",")
