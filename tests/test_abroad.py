"""German, French and Spanish in a reader's own words. A case is one line in a table."""

from __future__ import annotations

import pytest

from summarise.check.own_words.opposites import lines
from summarise.check.terms.clauses import root
from summarise.read.text.lexicon import languages, lexicon
from tests.drafts import retold

FOREIGN = languages()[1:]
# the source's sentence, a statement about it, and what is wrong with it
CASES = {
    "de": {
        "the same": ("Das Werk wird nicht schließen.", "Das Werk schließt nicht.", None),
        "not lost": ("Das Werk hat nicht produziert.", "Das Werk hat produziert.", "polarity"),
        "not lost at the end": (
            "Die Firma zahlte die Strafe nicht.",
            "Die Firma zahlte die Strafe im Mai.",
            "polarity",
        ),
        "not at the end, kept": (
            "Die Firma zahlte die Strafe nicht.",
            "Die Firma weigerte sich, die Strafe zu zahlen.",
            None,
        ),
        "no lost": ("Es gibt keine Verletzten.", "Es gibt Verletzte.", "polarity"),
        "not added": ("Das Werk hat produziert.", "Das Werk hat nicht produziert.", "polarity"),
        "in other words": ("Er hat nicht zugestimmt.", "Er lehnte es ab, er verweigert es.", None),
        "a part": ("Das Werk produziert nicht nur Stahl.", "Das Werk produziert Stahl.", None),
        "not yet": ("Das Werk soll produzieren.", "Das Werk produziert noch nicht.", None),
        "something else": ("Er hat nicht gewählt.", "Der Damm hielt gestern.", None),
        "a verb in two places": (
            "Der Rat lehnte den Antrag am Montag ab.",
            "Der Rat stimmte dem Antrag am Montag zu.",
            "opposite",
        ),
        "turned and right": (
            "Die Zahl der Schiffe ist nicht gestiegen.",
            "Die Zahl der Schiffe ist gesunken, nicht gestiegen.",
            None,
        ),
        "some as all": (
            "Einige Fischer klagten.",
            "Alle Fischer klagten.",
            "opposite",
        ),
        "not all": ("Fast alle Fischer klagten.", "Nicht alle Fischer klagten.", None),
        "not done": ("Die Partei will das Gesetz stoppen.", "Die Partei ist dagegen.", None),
        "almost all as all": ("Fast alle Fischer klagten.", "Alle Fischer klagten.", "opposite"),
        "ten of twelve": ("Zehn der zwölf Fischer gingen.", "Alle Fischer gingen.", "opposite"),
        "perhaps": ("Er hat vermutlich das Tor geöffnet.", "Er hat das Tor geöffnet.", "modality"),
        "could": ("Er könnte das Tor öffnen.", "Er öffnet das Tor.", "modality"),
        "could, kept": (
            "Er könnte das Tor öffnen.",
            "Das Tor öffnet er vielleicht.",
            None,
        ),
        "planned": ("Der Hafen will ein Tor bauen.", "Der Hafen hat ein Tor gebaut.", "modality"),
        "planned, kept": ("Der Hafen will ein Tor bauen.", "Der Hafen plant ein Tor.", None),
        "no answer": (
            "Der Hafen wollte sich dazu nicht äußern.",
            "Der Hafen dementierte alles.",
            "answer",
        ),
        "bounds": ("Es waren mindestens 40 Tonnen.", "Es waren höchstens 40 Tonnen.", "bound"),
        "more with not": (
            "Der Preis übersteigt 40 Euro nicht.",
            "Der Preis liegt bei mehr als 40 Euro.",
            "bound",
        ),
        "not at most": (
            "Die Firma darf drei Jahre lang nicht bauen, höchstens aber 40 Tage lang.",
            "Höchstens 40 Tage lang darf die Firma nicht bauen.",
            None,
        ),
        "less than, negated": (
            "Es waren mindestens 40 Tonnen.",
            "Es waren nicht weniger als 40 Tonnen.",
            None,
        ),
        "a denial negated": (
            "Der Mann bestreitet den Diebstahl nicht.",
            "Der Mann bestreitet den Diebstahl.",
            "polarity",
        ),
        "no more than": ("Es waren höchstens 40.", "Es waren nicht mehr als 40.", None),
        "units": ("Der Streik dauerte 40 Tage.", "Der Streik dauerte 40 Stunden.", "unit"),
        "another form": ("Der Streik dauerte 40 Tage.", "Nach 40 Tagen endete der Streik.", None),
    },
    "fr": {
        "not lost": ("Le port n’a pas fermé.", "Le port a fermé.", "polarity"),
        "none lost": ("Aucun navire n’est parti.", "Des navires sont partis.", "polarity"),
        "not added": ("Le port a fermé.", "Le port n’a pas fermé.", "polarity"),
        "in other words": ("Le port n’a pas accepté.", "Le port a refusé d’accepter.", None),
        "a part": ("Le port ne vend pas seulement du bois.", "Le port vend du bois.", None),
        "only": ("Le port ne vend que du bois.", "Le port vend du bois.", None),
        "an opposite": ("Les prix ont augmenté.", "Les prix ont baissé.", "opposite"),
        "most as all": (
            "La plupart des pêcheurs protestent.",
            "Tous les pêcheurs protestent.",
            "opposite",
        ),
        "somebody's word": ("Il aurait volé le bateau.", "Il a volé le bateau.", "modality"),
        "told by a verb's end": (
            "Le rapport conclurait à une fraude.",
            "Le rapport conclut à une fraude.",
            "modality",
        ),
        "a noun behind an article": (
            "Une conseillerait Ziegel und Brunnen.",
            "Ziegel Brunnen.",
            None,
        ),
        "a pronoun before a verb": (
            "Le rapport le conclurait.",
            "Le rapport le conclut.",
            "modality",
        ),
        "a denial negated": ("Il n’a jamais nié le vol.", "Il a nié le vol.", "polarity"),
        "a denial confirmed": ("Il nie le vol.", "Il confirme le vol.", "answer"),
        "less than a part": (
            "Moins d’un quart du butin a été retrouvé.",
            "Plus des trois quarts du butin n’ont pas été retrouvés.",
            None,
        ),
        "in words": ("Il y a près de 6 000 foyers.", "Il y a près de six mille foyers.", None),
        "not done yet": (
            "L’État devrait payer le port mercredi.",
            "L’État n’a pas encore payé le port.",
            None,
        ),
        "as reported": ("Il a dit qu’il vendrait le bateau.", "Il a vendu le bateau.", None),
        "planned": ("Le port vendra le bateau.", "Le port a vendu le bateau.", "modality"),
        "no answer": ("Le port a refusé de commenter.", "Le port a démenti la vente.", "answer"),
        "bounds": ("Il coûte au moins 40 euros.", "Il coûte au plus 40 euros.", "bound"),
        "more with not": (
            "Le prix ne dépassera pas 40 euros.",
            "Le prix sera de plus de 40 euros.",
            "bound",
        ),
        "units": ("La grève dure 2 300 jours.", "La grève dure 2 300 heures.", "unit"),
    },
    "es": {
        "not lost": ("El puerto no ha cerrado.", "El puerto ha cerrado.", "polarity"),
        "none lost": ("Ninguno de los barcos salió.", "Los barcos salieron.", "polarity"),
        "not added": ("El puerto ha cerrado.", "El puerto no ha cerrado.", "polarity"),
        "in other words": ("El puerto no aceptó.", "El puerto rechazó aceptar.", None),
        "a part": ("El puerto no sólo vende madera.", "El puerto vende madera.", None),
        "an opposite": ("Los precios han subido.", "Los precios han bajado.", "opposite"),
        "ten of twelve": (
            "Diez de los doce barcos salieron.",
            "Todos los barcos salieron.",
            "opposite",
        ),
        "somebody's word": ("Habría robado el barco.", "Robó el barco.", "modality"),
        "a noun": ("La mayoría robó el barco.", "Los más robaron el barco.", None),
        "planned": ("El puerto venderá el barco.", "El puerto ha vendido el barco.", "modality"),
        "no answer": ("El puerto declinó hacer comentarios.", "El puerto lo niega.", "answer"),
        "bounds": ("Cuesta al menos 40 euros.", "Cuesta como máximo 40 euros.", "bound"),
        "units": ("El paro dura 40 días.", "El paro dura 40 horas.", "unit"),
    },
}
ROWS = {
    f"{language}: {name}": (language, *row)
    for language, rows in CASES.items()
    for name, row in rows.items()
}
CODES = {
    "polarity": "polarity-turned",
    "opposite": "opposite-said",
    "modality": "modality-raised",
    "answer": "answer-changed",
    "bound": "bound-turned",
    "unit": "unit-changed",
}
THINGS = "Ziegel Brunnen Fenster"  # which are alike in both texts, whatever the language
OPPOSED = [(section, line) for section, line in lines() if section in FOREIGN]


@pytest.mark.parametrize(("language", "source", "statement", "code"), ROWS.values(), ids=ROWS)
def test_a_statement_keeps_what_its_sentence_says_in_other_languages(
    language: str, source: str, statement: str, code: str | None
) -> None:
    assert _found(language, source, statement) == ([CODES[code]] if code else [])


def test_a_report_may_be_summed_up_in_english() -> None:
    assert not _found("fr", "Il n’a jamais signé ce contrat.", "He has never signed the contrat.")


@pytest.mark.parametrize(("language", "line"), OPPOSED, ids=[" ".join(x[1][:1]) for x in OPPOSED])
def test_each_word_of_another_language_in_the_file_of_opposites_is_one(
    language: str, line: list[str]
) -> None:
    one, other = line[: line.index("|")], line[line.index("|") + 1 :]
    pairs = [*((word, other[0]) for word in one), *((word, one[0]) for word in other)]

    missed = [pair for pair in pairs if "opposite-said" not in _told(language, *pair)]

    assert not missed


# for each list: what stands in the source for one of its words, what in the statement, and what
# is found
LISTS = {
    "maybe": ("{}", "", "modality-raised"),
    "doubtful": ("{}", "", "modality-raised"),
    "silence": ("{}", "{denies}", "answer-changed"),
    "declining": ("{} {speaking}", "{denies}", "answer-changed"),
    "speaking": ("{negations} {}", "{denies}", "answer-changed"),
    "part": ("{}", "{everyone}", "opposite-said"),
    "everyone": ("{part}", "{}", "opposite-said"),
    "atleast": ("{atmost} 40", "{} 40", "bound-turned"),
    "atmost": ("{atleast} 40", "{} 40", "bound-turned"),
    "exceeding": ("{atmost} 40", "{} 40", "bound-turned"),
    "plans": ("{}", "{done}", "modality-raised"),
    "done": ("{plans}", "{} {built}", "modality-raised"),
    "open": ("{maybe}", "{}", None),
    "against": ("{negations}", "{}", None),
    "partly": ("{negations} {}", "", None),
    "dangers": ("{} {maybe}", "{}", "modality-raised"),
    "yet": ("", "{} {negations}", None),
    "later": ("{negations} {}", "", None),
    "ceasing": ("{negations} {}", "", None),
    "elsewhere": ("{negations}", "{}", None),
    "hardly": ("{} {atleast} 40", "{} {atmost} 40", None),
    "asking": ("{}", "", "modality-raised"),
    "falling": ("{} {fell}", "{rose}", None),
}
FIRST = {
    "de": {"denies": "bestreitet", "everyone": "alle", "part": "einige", "atmost": "höchstens"},
    "fr": {"denies": "dément", "everyone": "tous", "part": "certains", "atmost": "au plus"},
    "es": {"denies": "niega", "everyone": "todos", "part": "algunos", "atmost": "como máximo"},
}
FIRST["de"] |= {"atleast": "mindestens", "done": "hat gebaut", "plans": "will", "maybe": "könnte"}
FIRST["fr"] |= {"atleast": "au moins", "done": "ont bâti", "plans": "veut", "maybe": "pourrait"}
FIRST["es"] |= {
    "atleast": "al menos",
    "done": "han construido",
    "plans": "quiere",
    "maybe": "podría",
}
FIRST["de"] |= {"fell": "fiel", "rose": "stieg"}  # alone of these, what falls may be something else
FIRST["de"] |= {"negations": "nicht", "speaking": "auskunft", "built": "gebaut"}
FIRST["fr"] |= {"negations": "pas", "speaking": "commenter", "built": "bâti"}
FIRST["es"] |= {"negations": "no", "speaking": "comentar", "built": "construido", "maybe": "podría"}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", FOREIGN)
def test_each_word_of_a_list_does_what_the_list_is_for(language: str, name: str) -> None:
    source, statement, code = LISTS[name]
    first = FIRST[language]
    missed = []
    words = sorted(lexicon(language)[name])
    assert words or name == "falling", "a list of nothing tests nothing"
    for phrase in words:
        told = [text.format(_written(phrase), **first) for text in (statement, source)]
        found = _told(language, *told)
        if (code not in found) if code else found:
            missed.append((phrase, found))

    assert not missed


@pytest.mark.parametrize("language", FOREIGN)
def test_of_each_word_that_may_tell_a_not_nothing_is_asked(language: str) -> None:
    source = f"Osk Ziegel Brunnen {FIRST[language]['negations']} Laternen."
    words = sorted(lexicon(language)["reworded"])

    assert _found(language, source, "Osk Ziegel Brunnen.") == ["polarity-unsure"]
    assert not any(_found(language, source, f"Osk Ziegel Brunnen {word}.") for word in words)


@pytest.mark.parametrize("language", FOREIGN)
def test_each_word_for_confirming_is_no_denial(language: str) -> None:
    words = sorted(lexicon(language)["confirms"])

    found = [_told(language, word, FIRST[language]["denies"]) for word in words]

    assert all({"answer-changed", "opposite-said"} & {*codes} for codes in found)


@pytest.mark.parametrize(
    ("language", "word"),
    [(x, word) for x in ("fr", "es") for word in sorted(lexicon(x)["would"] - lexicon(x)["plans"])],
)
def test_each_word_that_only_ends_as_a_conditional_leaves_nothing_open(
    language: str, word: str
) -> None:
    first = FIRST[language]

    assert "modality-raised" not in _told(language, first["done"], word)


@pytest.mark.parametrize("language", FOREIGN)
def test_each_unit_is_another_than_the_others(language: str) -> None:
    units = sorted(lexicon(language)["units"])
    missed = []
    for unit in units:
        other = next(x for x in units if root(x) != root(unit))
        if "unit-changed" not in _told(language, f"40 {unit}", f"40 {other}"):
            missed.append(unit)

    assert not missed


def _told(language: str, said: str, told: str) -> list[str]:
    """What is found in a statement with one word for another."""
    return _found(language, f"{_sentence(told)}.", f"{_sentence(said)}.")


def _sentence(phrase: str) -> str:
    first, *rest = _written(phrase).split(" … ")
    return " ".join(["Osk", first, THINGS, *rest])


def _written(phrase: str) -> str:
    return phrase.replace("_", " ").replace("~", " … ")


def _found(language: str, source: str, statement: str) -> list[str]:
    return [found.code for found in retold(source, statement, language)]
