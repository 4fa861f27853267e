"""Words that often say something, where they are used for something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from summarise.read.clause.noun_phrases import DETERMINERS, FINITE, POSSESSIVES, has_verb
from summarise.read.text.units import QUOTED, Unit

LONGEST_KEPT = 10  # words behind "maintained" among which a clause has its verb
LONGEST_SPEAKER = 6  # words of who speaks, between their words and the verb
PRICED = 4  # words among which "for" tells what for
LONGEST_NOMINEE = 4  # words of “68 judicial nominees”
NOT_SAID = {
    ("think", "tank"), ("think", "tanks"), ("writing", "for"), ("reporting", "for"),
    ("believe", "in"), ("believes", "in"), ("believed", "in"), ("believing", "in"),
    ("continue", "as"), ("continues", "as"), ("continued", "as"), ("pledged", "delegates"),
    ("pledged", "delegate"),
    ("added", "to"), ("adds", "to"), ("adding", "to"), ("responded", "first"),
    ("add", "to"), ("continues", "below"), ("continue", "below"), ("continues", "reading"),
    ("continue", "reading"), ("posted", "again"),
    ("add", "up"), ("adds", "up"), ("added", "up"), ("adding", "up"),
    ("respond", "when"), ("responds", "when"), ("responded", "when"), ("responding", "when"),
}  # fmt: skip
WITH = {("joked", "with"), ("joking", "with"), ("jokes", "with"), ("countered", "with")}
OF_WHOM = frozenset({"which", "who", "whose"})
HELPING = frozenset({"help", "helps", "helped", "helping"})
DEGREES = frozenset({"most", "more", "least", "less", "very", "an", "so", "too", "such"})
OWN = POSSESSIVES | {"the", "a"}
SPEECH = frozenset({":", QUOTED})
TOLD = SPEECH | {"that"}  # before what somebody says
OPENED = frozenset({"door", "phone", "telephone", "bell"})
PERILS = frozenset(
    {"storm", "storms", "fire", "fires", "flood", "floods", "drought", "virus", "crisis"}
)
PERILS |= {"war", "slump", "recession", "outbreak", "hurricane", "wildfire", "disease", "shortage"}
WON = frozenset({"title", "crown", "medal", "trophy", "prize", "championship"})
COUNTED = frozenset({"lives", "percent", "%", "votes", "seats"})
MANY = frozenset({"dozens", "scores", "hundreds", "many", "several", "two", "three"})
CASES = frozenset({"case", "cases", "appeal", "appeals"})
TO_WHAT = TOLD | {"to", "against", "not"}


def otherwise(unit: Unit, at: int, before: str) -> bool:
    """Whether a word is used so here; `before` stands before it and its auxiliaries."""
    word = unit.words[at]
    if before in HELPING:
        return True  # “which helps explain it”
    if word not in KNOWN:
        return False
    after = unit.word(at + 1)
    if (word, after) in NOT_SAID:
        return True
    use = USES.get(word)
    used = use is not None and use(unit, at, before)
    return used or ((word, after) in WITH and SPEECH.isdisjoint(unit.words))


def _kept(unit: Unit, at: int, _: str) -> bool:
    """“Maintained a majority”, but “maintained that he never gave it”."""
    if QUOTED in unit.words[at + 1 : at + LONGEST_KEPT]:
        return False
    return unit.word(at + 1) in {"a", "an"} or not _clause(unit, at)


def _advised(unit: Unit, at: int, _: str) -> bool:
    """“An economist who has advised Lee”, but “advised, however, that they leave”."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    aside = near[:1] == [","] and near[2:3] == [","]
    ends = next((n for n, each in enumerate(near) if each in {",", "."}), len(near))
    return TO_WHAT.isdisjoint(near if aside else near[:ends])


def _appointed(unit: Unit, at: int, _: str) -> bool:
    """“Confirmed two judges”, but “confirmed the judge took it”."""
    near = unit.words[at + 1 : at + 1 + LONGEST_NOMINEE]
    return not unit.lexicon["appointed"].isdisjoint(near) and not _clause(unit, at)


def _clause(unit: Unit, at: int) -> bool:
    """Whether what follows a verb is a clause: "that", or a verb of its own near by."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    if near[:1] == ["to"]:
        return "that" in near  # “maintained to the end that …”
    if near[:1] == [","] and "," in near[1:]:
        near = near[near.index(",", 1) + 1 :]  # “maintained, however, that …”
    near = near[: next((n for n, each in enumerate(near) if each in {",", ".", "to"}), len(near))]
    month = (
        [each for each in near if each != "may"]
        if "May" in unit.text[unit.span.start : unit.span.end]
        else near
    )
    return "that" in near[:2] or has_verb(month, unit.lexicon)


def _states(unit: Unit, at: int, _: str) -> bool:
    """“The states that have lost jobs”."""
    behind = unit.words[at + 1 : at + 3]
    return behind[:1] == ["that"] and behind[-1] in FINITE


def _adjective(_: Unit, __: int, before: str) -> bool:
    """“The most elaborate of all”."""
    return before in DEGREES


def _noun(_: Unit, __: int, before: str) -> bool:
    """“A two-word mention”."""
    return "-" in before


def _suspect(unit: Unit, at: int, _: str) -> bool:
    """“A suspect fled”."""
    return unit.lexicon.past(unit.word(at + 1))


def _answering(unit: Unit, at: int, _: str) -> bool:
    """“Responded quickly to the fire”."""
    near = unit.words[at : at + LONGEST_KEPT]
    ends = next((n for n, word in enumerate(near) if word in OF_WHOM), len(near))
    return "to" in near[1:4] and SPEECH.isdisjoint(near[:ends])  # “to a report which says that”


def _writing(unit: Unit, at: int, _: str) -> bool:
    """“Wrote a check”, “wrote only one”, but “wrote a letter saying that”."""
    behind = unit.words[at + 1 : at + LONGEST_KEPT]
    told = "that" in behind or not SPEECH.isdisjoint(unit.words)
    things = DETERMINERS | unit.lexicon["quantities"]
    return behind[:1] != [] and behind[0] in things and not told and not _clause(unit, at)


def _billed(unit: Unit, at: int, _: str) -> bool:
    """“Charged the campaign $3 million”, but “charged that the mayor stole $5”."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    if near[:1] == ["that"]:
        return False
    dearer = (
        near[:2] == ["more", "than"] and near[2:3] != [] and near[2] in unit.lexicon["pronouns"]
    )
    if dearer or (near[:1] == ["more"] and not _clause(unit, at)) or "for" in near[1:PRICED]:
        return True  # “charged his campaign for rent”
    return "$" in near and not _clause(unit, at)


def _went_on(unit: Unit, at: int, _: str) -> bool:
    """“Continued his push on Monday”."""
    after = unit.word(at + 1)
    return SPEECH.isdisjoint(unit.words) and (after in OWN or after.endswith("ing"))


def _likened(unit: Unit, at: int, _: str) -> bool:
    """“He reminds me of Lee”."""
    return unit.words[at + 1 : at + 3] in (["me", "of"], ["us", "of"])


def _belied(unit: Unit, at: int, _: str) -> bool:
    """“Repeating a false claim”: the writer judges it."""
    return not unit.lexicon["untrue"].isdisjoint(unit.words[at + 1 : at + 4])


def _akin(unit: Unit, at: int, before: str) -> bool:
    """“Issues related to it”, “mills and related firms”, but “related that …”."""
    tells = _spoken(unit, at) or unit.word(at + 1) in TOLD | DETERMINERS | {"how", "what", "why"}
    return not tells or ("to" in unit.words[at + 1 : at + 4] and before.endswith("s"))


def _served(unit: Unit, at: int, _: str) -> bool:
    """“Reported daily to Lee”, but “reported to the police that …”."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    return "to" in near[:2] and TOLD.isdisjoint(near)


def _sent(unit: Unit, at: int, _: str) -> bool:
    """“Tweeted a warning”, “tweeted his approval”, but “tweeted that …”."""
    if _spoken(unit, at):
        return False  # “…,” Lee tweeted the day after
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    near = near[near[:1] == ["out"] :]
    owned = near[:1] != [] and near[0].endswith("'s")
    thing = owned or (near[:1] != [] and near[0] in DETERMINERS - {"this", "these"})
    own = near[: near.index(",")] if "," in near else near
    clause = owned and has_verb(own, unit.lexicon)  # “tweeted Lee's plan was a fraud”
    return thing and SPEECH.isdisjoint(near) and not clause


def _seen(unit: Unit, at: int, _: str) -> bool:
    """“Observed five stars”, but “observed that five stars were old”."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    apart = near[:1] == [","] or unit.words[:1] == ["as"]  # “The plan, Lee observed, was old”
    if apart or _spoken(unit, at):
        return False  # “It fell,” Lee observed on Monday
    return TOLD.isdisjoint(near) and not _clause(unit, at)


def _spoken(unit: Unit, at: int) -> bool:
    """Whether speech stands right before who says it."""
    return QUOTED in unit.words[max(0, at - LONGEST_SPEAKER) : at]


def _opened(unit: Unit, at: int, _: str) -> bool:
    """“Answered her door”, but “answered that the door was locked”."""
    return not OPENED.isdisjoint(unit.words[at + 1 : at + 4]) and not _clause(unit, at)


def _looming(unit: Unit, at: int, _: str) -> bool:
    """“The slump is growing, threatening further losses”, but “threatening to sue”."""
    loss = unit.word(at + 1) not in TO_WHAT and not _clause(unit, at)
    return loss and "legal" not in unit.words[at + 1 : at + 3]


def _threat(unit: Unit, at: int, before: str) -> bool:
    """“The storm threatens the coast”, “threatened a boy”, but “threatens to sue”."""
    whom, noun = unit.word(at + 1), unit.word(at + 2)
    people = unit.lexicon.union("titles", "unnamed", "public", "men", "women")
    person = whom in {"him", "them", "us", "me"} or (whom in {"a", "an", "the"} and noun in people)
    return before in PERILS or (person and not _clause(unit, at) and not _spoken(unit, at))


def _won(unit: Unit, at: int, _: str) -> bool:
    """“Claimed the title”, “claimed 12 lives”, “claiming 41 percent”, but “claimed he won”."""
    near = unit.words[at + 1 : at + LONGEST_KEPT]
    counted = near[:1] != [] and near[0].isdigit() and not COUNTED.isdisjoint(near[1:3])
    won = not WON.isdisjoint(near[:PRICED])
    return (counted or won) and not _clause(unit, at) and not _spoken(unit, at)


def _pleaded(unit: Unit, at: int, _: str) -> bool:
    """“Argued dozens of cases”, but “argued that the case was closed”."""
    near = unit.words[at + 1 : at + 6]
    many = near[:1] != [] and (near[0].isdigit() or near[0] in MANY)
    return many and not CASES.isdisjoint(near) and not _clause(unit, at)


USES: Mapping[str, Callable[[Unit, int, str], bool]] = {
    **dict.fromkeys(("maintain", "maintains", "maintained"), _kept),
    **dict.fromkeys(("advise", "advises", "advised", "advising"), _advised),
    **dict.fromkeys(("confirm", "confirms", "confirmed", "confirming"), _appointed),
    **dict.fromkeys(("respond", "responds", "responded"), _answering),
    **dict.fromkeys(("wrote", "write", "writes", "written", "posted", "posts"), _writing),
    **dict.fromkeys(("charge", "charges", "charged"), _billed),
    **dict.fromkeys(("continue", "continues", "continued"), _went_on),
    **dict.fromkeys(("remind", "reminds", "reminded"), _likened),
    **dict.fromkeys(("repeat", "repeats", "repeated", "repeating"), _belied),
    **dict.fromkeys(("tweet", "tweets", "tweeted", "tweeting"), _sent),
    **dict.fromkeys(("report", "reports", "reported"), _served),
    **dict.fromkeys(("answer", "answers", "answered", "answering"), _opened),
    **dict.fromkeys(("observe", "observes", "observed", "observing"), _seen),
    "threatening": _looming,
    **dict.fromkeys(("threaten", "threatens", "threatened"), _threat),
    **dict.fromkeys(("claim", "claims", "claimed", "claiming"), _won),
    **dict.fromkeys(("argue", "argues", "argued", "arguing"), _pleaded),
    "related": _akin,
    "states": _states,
    "elaborate": _adjective,
    "mention": _noun,
    "suspect": _suspect,
}  # how a word is used where it says nothing
KNOWN = frozenset({*USES, *(word for word, _ in NOT_SAID), *(word for word, _ in WITH)})
