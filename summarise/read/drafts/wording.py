"""How the rules put what they found into sentences: the brief, and the open questions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarise.document import wholly_quoted
from summarise.draft import Actor, Claim, Denial, several, silence
from summarise.read.clause.noun_phrases import CONTRACTED, VERBS
from summarise.read.text.lexicon import lexicon

ANSWERS = {  # of one, of several
    "denial": ("denies it", "deny it"),
    "partial denial": ("gives another reason", "give another reason"),
    "other account": ("gives another account", "give another account"),
}
LONGEST = 240  # characters of a statement in a sentence of the brief
ENDED = (".”", ".''", "?''", ".’", "?’", "!’", "…”", "?”", "!”", '."', '?"', '!"', "…", ".")
LAST_COMMA = re.compile(r",([”\"’']*)$")
LEADING_ON = re.compile(r"^(?:even|also|then) ")
THAT = re.compile(r"^(?:and|but|so|that) (?=(?:he|she|it|they|the|we|i|now)\b)", re.IGNORECASE)
MARKS = "“”\"‘’',.;:"
SENTENCES = re.compile(r"[a-z]{3}[.!?] [A-Z]|\bNo\. ")
LONGEST_VERB = 4  # words of "has long openly thought"
REFERRING = frozenset({"he", "she", "it", "they", "his", "her", "their", "its", "this", "these"})
# what is pleaded to, without when: “pleaded not guilty [to assault] when he appeared”
GUILTY = re.compile(
    r"(?:to (?!be\b)(?:charges? of )?(.+?)|((?:\w+ )?(?:counts?|charges?) of .+?))"
    r"(?= (?:when|at|before|in|on) |[.,;]|$)"
)
EVERYBODY = frozenset({"nobody", "everybody", "everyone", "nothing", "police", "officers"})
EVIDENCE = "evidence that "  # “that the jury heard”
OWN = frozenset({"i", "we", "my", "our", "me", "us"})

Actors = Mapping[str, Actor]


def told(claim: Claim, against: Sequence[Denial], actors: Actors) -> str:
    """Return a sentence of the brief: who says what, and who answers how."""
    said = LAST_COMMA.sub(r"\1", _said(claim, actors[claim.actor]))
    text = "; ".join((said, *_answers(against, actors)))
    return text if text.endswith(ENDED) else f"{text}."


def denying(denial: Denial, actors: Actors) -> str:
    """Return a sentence of the brief: who denies what nobody claims in the report."""
    name, said = actors[denial.actor].name, LAST_COMMA.sub(r"\1", denial.quote)
    spoken = said[:1] in MARKS
    text = f"{upper(name)}: {said}" if spoken else f"{upper(name)} {said}"
    if said.startswith(name):
        text = said
    return text if text.endswith(ENDED) else f"{text}."


def question(claim: Claim, actors: Actors) -> str:
    """Return the question that a contested claim leaves open."""
    speaker, said = actors[claim.actor], _inner(_short(claim.statement))
    first = claim.statement.split(maxsplit=1)[0].lower().strip(MARKS)
    if _has_verb(claim.statement) and not first.endswith("ing"):
        return f"{'Are' if several(speaker) else 'Is'} {speaker.name} right, who {said}?"
    own = not OWN.isdisjoint(claim.statement.lower().split()) and wholly_quoted(claim.quote)
    if own or _verbatim(claim.statement):
        return f"Is it so, as {saying(speaker)}: “{_short(claim.statement)}”?"
    if _phrase(claim.statement):
        return f"{'Are' if several(speaker) else 'Is'} {speaker.name} right: “{said}”?"
    # “it had met nobody” means nothing without who says so
    asks = f", as {saying(speaker)}" if first.split("'")[0] in REFERRING else ""
    return f"Is it so that {said}{asks}?"


def asks_whose(denied: str, speaker: Actor) -> str:
    """Return the question that a denial leaves open of what nobody claims: whether it was so."""
    denies = f"{speaker.name} {'deny' if several(speaker) else 'denies'}"
    pleaded = GUILTY.match(denied)
    if pleaded:
        what, verb = pleaded[1] or pleaded[2], "Are" if several(speaker) else "Is"
        return f"{verb} {speaker.name} guilty of {what}?"
    first = denied.split(maxsplit=1)[0].lower().strip(MARKS)
    if _phrase(denied) or _has_verb(denied) or first.endswith("ing") or len(denied) > LONGEST:
        return f"Who says what {denies}?"
    return f"Is it so that {_inner(denied)}, which {denies}?"


def why(claim: Claim, against: Sequence[Denial], actors: Actors) -> str:
    """Return why a claim is open: who says so, and who does not."""
    answers = "; ".join(_answers(against, actors))
    return f"{upper(saying(actors[claim.actor]))} so; {answers}."


def saying(speaker: Actor) -> str:
    """Return a name with its verb: "Ann Lee says", "two officials say", "the jury heard"."""
    if speaker.name.startswith(EVIDENCE):
        return speaker.name.removeprefix(EVIDENCE)
    return f"{speaker.name} {_say(speaker)}"


def _said(claim: Claim, speaker: Actor) -> str:
    name, said = upper(speaker.name), _short(claim.statement)
    if said[0] in MARKS and not wholly_quoted(claim.quote):
        return f"{name.rstrip(',')}: {said}"  # “No,” and “never.”
    spoken = claim.quote[0] in MARKS and claim.quote.rstrip(".,")[-1] in MARKS
    going = claim.quote.split(maxsplit=1)[0].endswith("ing") and _has_verb(claim.quote)
    verb, _, what = said.partition(" ")
    finite = _finite(verb.lower(), speaker) if going else None
    if finite and what:
        return f"{name} {finite} {what}"
    if not (spoken or going) and _has_verb(claim.quote):
        told = LEADING_ON.sub("", said)  # “even suggested” leads on from what is not told here
        return f"{name} {told[:1].lower()}{told[1:]}"
    if spoken or going or _phrase(claim.statement) or _verbatim(said):
        return f"{name.rstrip(',')}: “{said}”"
    return f"{upper(saying(speaker))} that {_inner(THAT.sub('', said))}"


def _verbatim(said: str) -> bool:
    """Whether words without marks are somebody's own: several sentences, or of "I" and "we"."""
    if any(mark in said for mark in '“"«„'):
        return False  # of mixed speech the marks tell
    words = {word.strip(MARKS) for word in said.lower().replace("’", "'").split()}
    mine = OWN | {f"{word}{short}" for word in ("i", "we") for short in ("'m", "'re", "'ve", "'ll")}
    return SENTENCES.search(said) is not None or not mine.isdisjoint(words)


def _finite(participle: str, speaker: Actor) -> str | None:
    """Return what somebody does: "suggests" of "suggesting"; None where the form is not known."""
    stem, known = participle.removesuffix("ing"), lexicon("en").acts
    for base in (stem, f"{stem}e", stem[:-1]):
        for third in (f"{base}s", f"{base}es", f"{base[:-1]}ies"):
            if known(base) and known(third):
                return base if several(speaker) else third
    return None


def _has_verb(said: str) -> bool:
    """Whether what is said begins with its own verb: "accused the mill of theft"."""
    words = lexicon("en")
    for word in (each.strip(MARKS) for each in said.lower().split()[:LONGEST_VERB]):
        if word in words.cues and word not in words["prepositions"]:
            return True
        if word not in words["auxiliaries"] and not word.endswith("ly"):
            return False
    return False


def _phrase(said: str) -> bool:
    """Whether what is said has no verb that is known: “his aim to transform the country”."""
    plain = said.replace(" May", " month").lower().replace("’", "'")  # which is no verb
    words, known = [word.strip(MARKS) for word in plain.split()], lexicon("en")
    told = any(word in VERBS or known.acts(word) or known.past(word) for word in words[1:])
    subjects = known["pronouns"] | CONTRACTED
    short = any(w.endswith("n't") or ("'" in w and w.split("'")[0] in subjects) for w in words)
    return not (told or short) and known["pronouns"].isdisjoint(words)


def _answers(denials: Sequence[Denial], actors: Actors) -> list[str]:
    """Who answers a claim and how, each speaker once."""
    hows: dict[str, list[str]] = {}
    for denial in denials:
        actor = actors[denial.actor]
        how = hows.setdefault(actor.name, [])
        silent = denial.kind == "no comment"
        does = silence(actor, denial.quote) if silent else ANSWERS[denial.kind][several(actor)]
        if does not in how:
            how.append(does)
    return [f"{name} {' and '.join(how)}" for name, how in hows.items()]


def _short(statement: str) -> str:
    if len(statement) <= LONGEST:
        return statement
    return statement[:LONGEST].rsplit(" ", 1)[0] + " …"


def _inner(statement: str) -> str:
    """The statement inside a sentence: a first word that is no name goes to lower case."""
    first = statement.split(" ", 1)[0].replace("’", "'").split("'")[0]
    words = lexicon("en")
    plain = words.union("stopwords", "openers", "prepositions", "pronouns")
    text = statement.rstrip(".,")
    plain_word = first.lower() in plain - words["days"] or first.lower() in EVERYBODY
    plain_word |= first.endswith("larly")
    lower = plain_word and first != "I"
    return text[:1].lower() + text[1:] if lower else text


def _say(actor: Actor) -> str:
    return "say" if several(actor) else "says"


def upper(name: str) -> str:
    """Return a name as it begins a sentence."""
    return name[:1].upper() + name[1:]
