"""Where quotes stand: the torture table. A new case is one line in one of the tables."""

from __future__ import annotations

import pytest

from summarise import Document, locate

# quote, source, the source's own text that must be found
FOLDED = {
    "curly marks": ('he said "no" twice', "and he said “no” twice.", "he said “no” twice"),
    "marks round it": ("“we saw nothing”", "They claim we saw nothing at all.", "we saw nothing"),
    "double for single": ('called it "a lie" again', "He called it 'a lie' again", None),
    "apostrophe": ("it's over", "But it’s over now.", "it’s over"),
    "line wrap": ("over and done with", "It is over\nand done with.", "over\nand done with"),
    "many spaces": ("over and done", "It is over  \t and done.", "over  \t and done"),
    "CR LF": ("over and done", "It is over\r\nand done.", "over\r\nand done"),
    "no-break space": ("10 000 men", "some 10\u00a0000 men left", "10\u00a0000 men"),
    "thin space": ("10 000 men", "some 10\u202f000 men left", "10\u202f000 men"),
    "em dash": ("the plan - if any", "the plan — if any", None),
    "double hyphen": ("the plan - if any", "the plan -- if any", None),
    "non-breaking hyphen": ("re-election bid", "his re\u2011election bid", "re\u2011election bid"),
    "soft hyphen": ("never inspected", "was never inspec\u00adted", "never inspec\u00adted"),
    "zero width": ("never inspected", "was never in\u200bspected", "never in\u200bspected"),
    "bidi marks": ("never inspected", "was never \u200einspected", "never \u200einspected"),
    "ligature": ("the first office", "in the ﬁrst oﬃce", "the ﬁrst oﬃce"),
    "full width": ("ABC 123 ok", "the ＡＢＣ １２３ ok", "ＡＢＣ １２３ ok"),
    "composed": ("the café bar", "in the cafe\u0301 bar", "the cafe\u0301 bar"),
    "decomposed": ("the cafe\u0301 bar", "in the café bar", "the café bar"),
    "entity": ("AT&T said", "and AT&amp;T said", "AT&amp;T said"),
    "numbered entity": ("it's over", "it&#8217;s over", None),
    "first letter": ("The dam failed", "when the dam failed", "the dam failed"),
    "first letter down": ("the dam failed", "The dam failed.", "The dam failed"),
    "closing comma": ("we saw nothing,", "we saw nothing at all", "we saw nothing"),
    "closing stop": ("We saw nothing.", "for we saw nothing there", "we saw nothing"),
    "marks and comma": ("“We saw nothing,”", "for we saw nothing there", "we saw nothing"),
    "ellipsis as dots": ("well... no", "he said well… no", "well… no"),
    "reopened": (
        "It is late. We go now.",
        "“It is late.\n\n“We go now.”",
        "It is late.\n\n“We go now.",
    ),
}

# quote, source in which it must not be found
REFUSED = {
    "not dropped": ("did refuse to meet", "he did not refuse to meet her"),
    "not added": ("did not refuse to meet", "he did refuse to meet her"),
    "number": ("killed 14 people", "it killed 15 people"),
    "separator": ("spent 1200 dollars", "spent 1,200 dollars"),
    "cut number": ("at least 200 men", "at least 200,000 men"),
    "cut decimal": ("rose to 3", "rose to 3.5 percent"),
    "cut percent": ("rose by 10", "rose by 10% in May"),
    "sign": ("5 degrees", "it was -5 degrees"),
    "currency": ("10 million", "paid $10 million"),
    "superscript": ("102 units", "10² units"),
    "name": ("Smith refused", "Jones refused"),
    "modal": ("will resign on Monday", "may resign on Monday"),
    "order": ("Kayani met Lavoy", "Lavoy met Kayani"),
    "case": ("the us is gone", "the US is gone"),
    "case inside": ("The March is over", "the march is over"),
    "accent": ("the pate was cold", "the pâté was cold"),
    "word cut at its end": ("he can", "he can't say"),
    "word cut, curly": ("he can", "he can’t say"),
    "word cut at its start": ("able to go", "unable to go"),
    "prefix": ("violent protest", "a non-violent protest"),
    "hidden word cut": ("he can", "he can\u200b't say"),
    "short": ("he", "she then left"),
    "half a flag": ("\U0001f1ea", "the \U0001f1e9\U0001f1ea team"),
    "accent left behind": ("cafe", "the cafe\u0301"),
    "ligature cut": ("nd it", "ﬁnd it"),
    "feet for inches": ("6'2\" tall", "6\"2' tall"),
    "empty": ("", "anything"),
    "marks alone": ("“…”", "anything … “…”"),
    "straddling speakers": ("I deny it. I know", "“I deny it.”\n\n“I know,” said B."),
}

# quote, source, its parts as they stand
SPLICED = {
    "dots": ("We came ... and left", "We came at noon and left", ["We came", "and left"]),
    "ellipsis": ("We came … and left", "We came at noon and left", ["We came", "and left"]),
    "in brackets": ("We came […] and left", "We came at noon and left", ["We came", "and left"]),
    "inserted": (
        "told [the general] to go home",
        "he told him to go home",
        ["told", "to go home"],
    ),
    "three parts": (
        "one two ... four ... six seven",
        "one two three four five six seven",
        ["one two", "four", "six seven"],
    ),
    "at its ends": ("… came at noon …", "We came at noon and left", ["came at noon"]),
}

# quotes whose gap swallows what it must not
DISHONEST = {
    "negation in the gap": ("we did ... go home", "we did not want to go home"),
    "n't in the gap": ("they ... go home", "they wouldn't ever go home"),
    "never in the gap": ("she has ... lied to us", "she has never lied to us"),
    "negation inserted": ("he [never] told him to go", "he told him to go"),
    "over two speakers": ("I am sorry ... I am glad", "“I am sorry,” A said. “I am glad,” B said."),
    "out of order": ("and left ... We came", "We came at noon and left"),
    "over paragraphs": ("It rained all day ... The sun came", "It rained all day.\n\nThe sun came"),
}


@pytest.mark.parametrize(("quote", "source", "stands"), FOLDED.values(), ids=FOLDED)
def test_folding_forgives_typography_but_not_offsets(
    quote: str, source: str, stands: str | None
) -> None:
    document = Document(source)

    (evidence,) = locate([quote], document)

    assert (evidence.status, evidence.verified) == ("folded", True)
    assert evidence.span is not None
    assert document.at(evidence.span) == evidence.text
    assert stands is None or evidence.text == stands


@pytest.mark.parametrize(("quote", "source"), REFUSED.values(), ids=REFUSED)
def test_what_the_source_does_not_say_is_never_verified(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert evidence.status in {"altered", "absent"}
    assert (evidence.verified, evidence.span, evidence.spans, evidence.text) == (
        False,
        None,
        (),
        None,
    )


@pytest.mark.parametrize(("quote", "source", "parts"), SPLICED.values(), ids=SPLICED)
def test_honest_gaps_are_told_with_their_parts(quote: str, source: str, parts: list[str]) -> None:
    document = Document(source)

    (evidence,) = locate([quote], document)

    assert evidence.status == "spliced"
    assert [document.at(span) for span in evidence.spans] == parts


@pytest.mark.parametrize(("quote", "source"), DISHONEST.values(), ids=DISHONEST)
def test_a_gap_may_swallow_no_negation_and_no_speaker(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert not evidence.verified


def test_a_quote_to_the_letter_is_exact_in_all_of_its_places() -> None:
    document = Document("no deal, he said. No deal? no deal!")

    (evidence,) = locate(["no deal"], document)

    assert evidence.status == "exact"
    assert evidence.spans == ((0, 7), (27, 34))
    assert evidence.span == (0, 7)


def test_offsets_count_code_points_and_utf_16_units() -> None:
    (evidence,) = locate(["war"], Document("😀😀 war"))

    assert evidence.spans == ((3, 6),)
    assert evidence.utf16 == ((5, 8),)


@pytest.mark.parametrize(
    ("quote", "source"),
    [("東京に", "彼は東京に行った"), ("לא אמר", "הוא לא אמר דבר"), ("ไม่ได้", "เขาไม่ได้พูด")],
    ids=["no spaces", "right to left", "Thai"],
)
def test_other_scripts_are_located(quote: str, source: str) -> None:
    (evidence,) = locate([quote], Document(source))

    assert evidence.status == "exact"
    assert evidence.text == quote


def test_an_altered_quote_shows_the_nearest_passage_and_each_changed_word() -> None:
    source = "However, the minister did not say on Monday that the dam was safe."

    (evidence,) = locate(["the minister did say on Monday that the dam is safe"], Document(source))

    assert evidence.status == "altered"
    assert evidence.nearest is not None
    assert evidence.nearest.text == "the minister did not say on Monday that the dam was safe"
    assert [(run.where, run.text) for run in evidence.nearest.diff if run.where != "both"] == [
        ("source", "not"),
        ("quote", "is"),
        ("source", "was"),
    ]


def test_an_invented_quote_is_absent_and_has_no_neighbour() -> None:
    (evidence,) = locate(["Elephants dance at midnight"], Document("The talks failed on Sunday."))

    assert (evidence.status, evidence.nearest) == ("absent", None)


def test_a_lone_surrogate_is_no_reason_to_fall_over() -> None:
    (evidence,) = locate(["said \ud800 no"], Document("he said \ud800 no"))

    assert evidence.verified
