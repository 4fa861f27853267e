"""Languages: which one a text is in, and how much of each is read."""

from __future__ import annotations

import pkgutil

import pytest

from summarise import summarise
from summarise.document import Document
from summarise.read import read
from summarise.read.drafts.drafting import draft
from summarise.read.text.lexicon import languages
from tests.conftest import speaker


def test_the_language_is_told_by_more_than_what_stands_first() -> None:
    german = "Der Bericht ist für die Leser und nicht für die anderen, die er nicht nennt. " * 50
    english = "“It rained,” said Ann Lee, who was at the bridge on that day. " * 250

    assert read(Document(german + english)).language == "en"


# a sentence of another language, with who says what and what that does
LANGUAGES = {
    "de": (
        "„Es ist aus“, sagte die Ministerin Ada Kern. Das ist nicht wahr.",
        "Ada Kern",
        "asserts",
    ),
    "de, denied": (
        "Der Minister Bo Kern bestritt die Vorwürfe. Er ist nicht da.",
        "Kern",
        "denies",
    ),
    "fr": ("« C’est fini », a dit le maire Paul Roche. Il ne reste pas.", "Roche", "asserts"),
    "fr, denied": ("Paul Roche a nié les faits. Il ne reste pas ici.", "Roche", "denies"),
    "es": ("«Se acabó», dijo el alcalde Juan Vega. No es la verdad.", "Vega", "asserts"),
    "es, denied": ("Juan Vega negó los hechos. No es la verdad.", "Vega", "denies"),
}


@pytest.mark.parametrize(("text", "source", "act"), LANGUAGES.values(), ids=LANGUAGES)
def test_other_languages_are_read(text: str, source: str, act: str) -> None:
    reading = read(Document(text))

    (found,) = reading.attributions
    assert (found.act, source in reading.document.at(found.source[0])) == (act, True)


# a report in another language, and what is claimed in it
CLAIMED = {
    "de": (
        "Der Minister Karl Müller sagte, dass die Brücke sicher ist und nicht fällt.",
        ["dass die Brücke sicher ist und nicht fällt"],
    ),
    "de, short": (
        "Karl Müller sagte, dass die Brücke sicher ist. „Alles Theater“, sagte Anna Weber.",
        ["dass die Brücke sicher ist", "„Alles Theater“"],
    ),
    "fr": (
        "Le maire Jean Dupont a affirmé que le pont restait ouvert. « C’est fou », a dit Anne Roy.",
        ["que le pont restait ouvert", "« C’est fou »"],
    ),
    "es": (
        "El alcalde Juan Vega dijo que el dique cede. «Pura comedia», dijo Ana Ruiz.",
        ["que el dique cede", "«Pura comedia»"],
    ),
}


@pytest.mark.parametrize(("text", "quotes"), CLAIMED.values(), ids=CLAIMED)
def test_claims_in_other_languages_are_what_is_said(text: str, quotes: list[str]) -> None:
    assert [claim.quote for claim in summarise(Document(text)).claims] == quotes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam failed and the men left.", "en"),
        ("Der Damm ist gebrochen und die Männer sind nicht da.", "de"),
        ("Le barrage est rompu et les hommes ne sont pas là.", "fr"),
        ("La presa se rompió y los hombres no están en el lugar.", "es"),
        ("Damman er sprungen, og mændene er gået hjem nu til byen.", "und"),
        ("Yes.", "en"),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert read(Document(text)).language == language


def test_of_other_languages_quoted_passages_are_read_and_that_is_said() -> None:
    document = Document("Damman er sprungen, og mændene sagde »nej« og er gået hjem nu til byen.")

    summary = summarise(document)

    assert "language-unread" in {found.code for found in summary.findings}
    assert summary.coverage.passages.total == 1


@pytest.mark.parametrize("language", languages())
def test_every_section_of_a_word_file_stands_once(language: str) -> None:
    data = pkgutil.get_data("summarise.read", f"words/{language}.txt") or b""

    heads = [line for line in data.decode("utf-8").splitlines() if line.startswith("[")]

    assert heads
    assert len(heads) == len({*heads})


# a report in another language: who says what, by which act, and of the claims which are answered
DISPUTES = {
    "de": (
        (
            "Die Werke haben nach Angaben von Anwohnern schlechtes Wasser geliefert. Der Leiter der"
            " Werke, Holger Brandt, wies die Vorwürfe zurück. „Das stimmt nicht“, sagte er gestern."
            " Die Stadträtin Eva Sommer warf Brandt vor, ihn zu kennen. Brandt bestritt das."
            " Der Bürgermeister Jens Krüger wollte sich nicht äußern."
        ),
        [
            ("Anwohnern", "asserts"),
            ("Holger Brandt", "denies"),
            ("Holger Brandt", "denies"),
            ("Eva Sommer", "accuses"),
            ("Holger Brandt", "denies"),
            ("Jens Krüger", "declines"),
        ],
        3,
    ),
    "fr": (
        (
            "Des riverains accusent une usine d’avoir pollué la rivière. La direction a démenti ces"
            " accusations. « C’est faux », a déclaré son directeur, Paul Roy. Selon un rapport de"
            " la ville, les taux sont élevés. Le maire, Jean Morel, a affirmé qu’il ne savait rien."
        ),
        [
            ("des riverains", "accuses"),
            ("la direction", "denies"),
            ("Paul Roy", "denies"),
            ("un rapport de la ville", "asserts"),
            ("Jean Morel", "asserts"),
        ],
        2,
    ),
    "es": (
        (
            "El concejal Luis Ortega acusó a la empresa de pagar al alcalde. La empresa negó las"
            " acusaciones. «Es mentira», afirmó su portavoz, Carmen Vidal. Según un informe de la"
            " policía, al que tuvo acceso este diario, hubo pagos. La fiscalía declinó hacer"
            " comentarios."
        ),
        [
            ("Luis Ortega", "accuses"),
            ("la empresa", "denies"),
            ("Carmen Vidal", "denies"),
            ("un informe de la policía", "asserts"),
            ("la fiscalía", "declines"),
        ],
        2,
    ),
}


@pytest.mark.parametrize(("text", "said", "linked"), DISPUTES.values(), ids=DISPUTES)
def test_disputes_in_other_languages_are_read(
    text: str, said: list[tuple[str, str]], linked: int
) -> None:
    reading = read(Document(text))

    found = [(speaker(reading, x), x.act) for x in reading.by_rule]
    assert found == said
    denials = draft(reading).denials
    assert sum(denial.denies is not None for denial in denials) == linked


# a sentence of another language: who says it, and by which act
SAID = {
    "de, laut": (
        "Laut Polizei war der Fahrer betrunken. Das ist nicht alles.",
        "Polizei",
        "asserts",
    ),
    "de, so": (
        "„Er hat es gewusst“, so der Minister. Das ist nicht alles.",
        "der Minister",
        "asserts",
    ),
    "de, not denied": (
        "Anna Lee bestritt nicht, dass es Geld gab. Das ist nicht alles.",
        "Anna Lee",
        "unsaid",
    ),
    "de, behind a colon": (
        "Anna Lee widersprach: Es sei alles anders gewesen. Das ist nicht so.",
        "Anna Lee",
        "asserts",
    ),
    "de, in two parts": (
        "Anna Lee hat den Vorwurf bestritten, sie habe Geld genommen. Das ist alles.",
        "Anna Lee",
        "denies",
    ),
    "fr, behind the verb": (
        "La maire Anne Roux est venue. « Je reste », raconte-t-elle. Elle ne part pas.",
        "Anne Roux",
        "asserts",
    ),
    "fr, bare": ("Le maire dément. Il ne reste pas ici.", "le maire", "denies"),
    "fr, never said": (
        "Paul Roux n'a jamais affirmé que le pont était sûr. Il ne reste pas.",
        "Paul Roux",
        "unsaid",
    ),
    "es, never said": (
        "El alcalde nunca dijo que el puente era seguro. No es la verdad.",
        "el alcalde",
        "unsaid",
    ),
    "es, on a day": (
        "«No he recibido un euro», declaró Juan Herrero el lunes. No es la verdad.",
        "Juan Herrero",
        "asserts",
    ),
}


@pytest.mark.parametrize(("text", "name", "act"), SAID.values(), ids=SAID)
def test_who_says_it_in_other_languages(text: str, name: str, act: str) -> None:
    reading = read(Document(text))

    found = [(speaker(reading, said), said.act) for said in reading.by_rule]
    assert found == [(name, act)]


# who speaks, and what they say, by grammar that English has not
TOLD = {
    "de, the object first": (
        "Einen Bericht der Zeitung dementierte ein Sprecher.",
        [("ein Sprecher", "Einen Bericht der Zeitung")],
    ),
    "de, denied then": (
        "Rehmann gab zu, das Werk besucht zu haben, bestritt aber, Geld genommen zu haben.",
        [("Rehmann", "das Werk besucht zu haben")],
    ),
    "fr, and recalled": (
        "Le ministère a rejeté cette accusation et rappelé que le pont était sûr.",
        [("le ministère", "cette accusation"), ("le ministère", "que le pont était sûr")],
    ),
    "fr, but denied": (
        "Anne Roy a reconnu avoir quitté la ville, mais elle a nié avoir volé des dossiers.",
        [("Anne Roy", "avoir quitté la ville"), ("Anne Roy", "avoir volé des dossiers")],
    ),
    "es, and recalled": (
        "La empresa negó haber pagado y recordó que el contrato era legal.",
        [("la empresa", "haber pagado"), ("la empresa", "que el contrato era legal")],
    ),
    "es, no comment": ("La alcaldesa rechazó hacer comentarios.", [("la alcaldesa", "")]),
    "de, the verb second": (
        "Ada Kern habe gelogen, sagte Huber am Montag.",
        [("Huber", "Ada Kern habe gelogen")],
    ),
    "de, a listener behind": (
        "Die Stadt habe das Geld, es fehle aber nichts, sagte Huber der Zeitung.",
        [("Huber", "Die Stadt habe das Geld, es fehle aber nichts")],
    ),
    "de, a listener and no clause": (
        "Huber, der Chef der Mühle, sagte der Presse, er wisse nichts davon.",
        [("Huber", "er wisse nichts davon")],
    ),
    "de, around it": (
        "Niemand, sagte die Sprecherin der Stadt, habe das gewusst.",
        [("die Sprecherin der Stadt", "Niemand … habe das gewusst")],
    ),
    "de, zufolge": (
        "Der Tank war einem Sprecher der Polizei zufolge leer.",
        [("einem Sprecher der Polizei", "Der Tank war … leer")],
    ),
    "de, zufolge first": (
        "Der Polizei zufolge wurde niemand verletzt.",
        [("Polizei", "wurde niemand verletzt")],
    ),
    "de, so": (
        "Das Geld sei da, so die Bürgermeisterin am Montag.",
        [("die Bürgermeisterin", "Das Geld sei da")],
    ),
    "de, so what": ("Es war so laut in der Halle, und so ein Lärm ist nicht gut.", []),
    "fr, around it": (
        "Le pont, a déclaré Marie Dupont, était fermé.",
        [("Marie Dupont", "Le pont … était fermé")],
    ),
    "fr, a time before what": (
        "Marie Dupont a déclaré la semaine dernière que le pont était fermé.",
        [("Marie Dupont", "que le pont était fermé")],
    ),
    "de, a helper in what is said": (
        "Kuhn habe die Warnungen nicht gesehen, kritisierte Lena Brandt.",
        [("Lena Brandt", "Kuhn habe die Warnungen nicht gesehen")],
    ),
    "fr, the accused": (
        "Le maire Paul Roux est accusé de fraude par un agent, a révélé Le Courrier de Valmy.",
        [("Courrier", "Le maire Paul Roux est accusé de fraude par un agent")],
    ),
    "fr, neither nor": (
        "Le parquet n'a ni confirmé ni démenti les faits. Il ne reste pas.",
        [("le parquet", "les faits")],
    ),
    "fr, an adverb": (
        "Le maire a catégoriquement démenti ces accusations. Il ne reste pas.",
        [("le maire", "ces accusations")],
    ),
    "fr, a pronoun in the verb": (
        "Marie Dupont a nié les faits. Le pont n'est pas fermé, a-t-elle ajouté.",
        [("Marie Dupont", "les faits"), ("Marie Dupont", "Le pont n'est pas fermé")],
    ),
    "es, según and a verb": (
        "Según han confirmado fuentes judiciales, el alcalde no cobró de la empresa.",
        [("fuentes judiciales", "el alcalde no cobró de la empresa")],
    ),
    "es, an aside": (
        "El centro, en cambio, afirmó que no sabía nada de la empresa.",
        [("el centro", "que no sabía nada de la empresa")],
    ),
    "fr, who says it all last": (
        "Le chef affirme ne pas avoir menti, a précisé le magistrat.",
        [("le chef", "ne pas avoir menti"), ("le magistrat", "Le chef affirme ne pas avoir menti")],
    ),
    "de, an adverb": (
        "Die Feuerwehr hingegen sagte, dass die Tür nicht offen war.",
        [("Feuerwehr", "dass die Tür nicht offen war")],
    ),
    "es, a day and a second verb": (
        "La alcaldesa negó este martes los hechos y los calificó de mentira.",
        [("la alcaldesa", "los hechos")],
    ),
    "es, an adverb": (
        "La alcaldesa negó rotundamente haber cobrado de la empresa. No es la verdad.",
        [("la alcaldesa", "haber cobrado de la empresa")],
    ),
    "es, left out": (
        "Ruiz se iría, dijo el juez. Rosa Vidal llegó tarde. También aseguró que no lo sabía.",
        [("el juez", "Ruiz se iría"), ("Rosa Vidal", "que no lo sabía")],
    ),
    "es, left out behind speech": (
        "Rosa Vidal negó los hechos. «No es verdad», declaró el lunes.",
        [("Rosa Vidal", "los hechos"), ("Rosa Vidal", "«No es verdad»")],
    ),
}


def test_what_is_said_behind_a_denial_is_not_what_is_denied() -> None:
    text = (
        "Der Abgeordnete warf der Klinik vor, spät informiert zu haben. Die Direktorin wies das"
        " zurück: „Wir haben noch in derselben Nacht angerufen.“"
    )

    summary = summarise(Document(text))

    assert [(d.denies, d.implied) for d in summary.denials] == [("c1", None)]


def test_who_should_say_something_says_nothing() -> None:
    reading = read(Document("Der Minister müsse erklären, warum nichts geschah, sagte Ada Kern."))

    assert "asserts" not in [said.act for said in reading.by_rule if said.cue.start < 30]


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_what_is_said_in_other_languages(text: str, told: list[tuple[str, str]]) -> None:
    reading = read(Document(text))

    found = [
        (
            speaker(reading, said),
            " … ".join(reading.document.at(span) for span in said.content),
        )
        for said in reading.by_rule
    ]
    assert found == told
