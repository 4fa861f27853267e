"""What is told rightly in other words passes: no check of a reader's own words has a thing to say.

A case is one line in a table: what the source says, and how a statement tells it.
"""

from __future__ import annotations

import pytest

from tests.drafts import retold

ENGLISH = {
    # numbers
    "lists told one by one": (
        "Osk and Arn reported 12 and 7 deaths, respectively.",
        "There were 12 deaths in Osk and 7 in Arn.",
    ),
    "one by one told as lists": (
        "Osk reported 12 deaths and Arn 7.",
        "Osk and Arn reported 12 and 7 deaths, respectively.",
    ),
    "how many there are beside a change": (
        "The two funds grew from 31 to 40 members.",
        "Two funds grew to 40 from 31.",
    ),
    "all of those that are named": (
        "Two of the nine players, Diaz and Long, signed the letter.",
        "Diaz and Long, both players, signed the letter.",
    ),
    "so many of so many": (
        "Nine of the 14 schools in the north closed.",
        "Nine schools in the north closed.",
    ),
    # who does what
    "with each other": (
        "A lorry collided with a bus near Arn.",
        "A bus collided with a lorry near Arn.",
    ),
    "with each other, of something": (
        "The union reached a deal with the airline.",
        "The airline reached a deal with the union.",
    ),
    "with each other, by name": (
        "Osk signed the treaty with Arn on Monday.",
        "Arn signed the treaty with Osk on Monday.",
    ),
    "one verb for both": ("Brook rented the flat to Alder.", "Alder rented the flat from Brook."),
    "what is done to does it too": (
        "The council opened the pool in May.",
        "The pool opened its doors in May.",
    ),
    "put in between commas": (
        "Cole, a friend of Harris, praised the plan; Harris, unlike Cole, criticised it.",
        "Harris criticised the plan and Cole praised it.",
    ),
    "a place put in": (
        "Diaz and Long scored twice for Osk.",
        "Diaz and Long, both players of Osk, scored twice.",
    ),
    # shares
    "few told as most that do not": (
        "Few houses survived the fire.",
        "Most houses did not survive the fire.",
    ),
    "few told as most in another verb": (
        "Few houses survived the fire.",
        "Most of the houses were destroyed in the fire.",
    ),
    "few told as most without a verb": (
        "Few of the 900 pupils have left the camp.",
        "Most of the 900 pupils are still in the camp.",
    ),
    "few told as most with a prefix": (
        "Few passengers were hurt.",
        "Most passengers were unhurt.",
    ),
    # not
    "what came too soon": (
        "The crew could not reach the house before it collapsed.",
        "The house collapsed before the crew could reach it.",
    ),
    "what might have been": (
        "She would have left had she known of the debt.",
        "She did not know of the debt.",
    ),
    # order
    "after which": (
        "The strike ended, after which the audit began.",
        "The audit began after the strike ended.",
    ),
    "followed": (
        "The director resigned after the audit that followed the strike.",
        "The strike was followed by an audit, after which the director resigned.",
    ),
}
FOREIGN = {
    "de": {
        "a decision falls": (
            "Die Entscheidung über höhere Mieten fiel am Montag.",
            "Am Montag wurde die Erhöhung der Mieten entschieden.",
        ),
        "a price falls": (
            "Der Preis stieg im Mai um 4 Euro und fiel im Juni wieder.",
            "Im Juni sank der Preis.",
        ),
        "one verb for two things": (
            "Die Firma hat 40 Arbeiter entlassen, die Produktion ruht.",
            "Die Firma hat die Produktion eingestellt.",
        ),
        "not this but that": (
            "Das Tor wird nicht im Mai, sondern im Herbst öffnen.",
            "Das Tor wird im Herbst öffnen.",
        ),
        "not of what is told": (
            "Der Sturm beschädigte 40 Häuser, verletzte aber keinen Menschen.",
            "Der Sturm beschädigte 40 Häuser.",
        ),
        "with a prefix": (
            "Die Behörde warnte, das Wasser sei nicht sicher.",
            "Das Wasser ist nach Angaben der Behörde unsicher.",
        ),
    },
    "fr": {
        "a noun ends as a verb does": (
            "La caméra filme l’entrée du port.",
            "L’entrée du port a été filmée.",
        ),
        "what was ends as what would be": (
            "Le nom du maire figurait dans le rapport.",
            "Le nom du maire est dans le rapport.",
        ),
        "only some": (
            "Seules trois des douze écoles ont rouvert.",
            "Neuf des douze écoles n’ont pas rouvert.",
        ),
        "did not know": (
            "Il ignorait tout de l’accord avec la banque.",
            "Il ne savait rien de l’accord avec la banque.",
        ),
        "not before": (
            "Le pont ne sera pas ouvert avant lundi.",
            "Le pont ouvrira lundi au plus tôt.",
        ),
        "was elsewhere": (
            "L’avocat dit que son client n’était pas à Osk ce soir-là.",
            "Le client était ailleurs ce soir-là, selon l’avocat.",
        ),
        "voted against": (
            "La plupart des ouvriers ont voté contre l’accord.",
            "La majorité des ouvriers a rejeté l’accord.",
        ),
    },
    "es": {
        "not before": (
            "La empresa no cerrará la fábrica antes de junio.",
            "La empresa cerrará la fábrica en junio como muy pronto.",
        ),
        "a noun ends as a verb does": (
            "La galería vende cuadros de niños.",
            "Se venden cuadros de niños.",
        ),
        "another noun does": (
            "La compra de la casa costó 40 euros.",
            "La casa ha costado 40 euros.",
        ),
        "what was ends as what would be": (
            "Los presos sufrían hambre y frío.",
            "Los presos pasaban hambre y frío.",
        ),
        "by an opposite": (
            "El agua no es segura, advirtió la agencia.",
            "La agencia advierte de que el agua es peligrosa.",
        ),
        "kept silent": (
            "El alcalde no quiso responder a las preguntas del diario.",
            "El alcalde guardó silencio ante las preguntas.",
        ),
    },
}
ROWS = {
    f"{language}: {name}": (language, *row)
    for language, rows in FOREIGN.items()
    for name, row in rows.items()
}


@pytest.mark.parametrize(("source", "statement"), ENGLISH.values(), ids=ENGLISH)
def test_what_is_told_rightly_passes(source: str, statement: str) -> None:
    assert not retold(source, statement)


@pytest.mark.parametrize(("language", "source", "statement"), ROWS.values(), ids=ROWS)
def test_what_is_told_rightly_in_another_language_passes(
    language: str, source: str, statement: str
) -> None:
    assert not retold(source, statement, language)
