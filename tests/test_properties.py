"""What holds of every text: properties behind the tables."""

from __future__ import annotations

import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from summarise import Document, locate, summarise, verify
from summarise.check.locating.folding import fold
from summarise.read import read
from summarise.read.text.passages import passages

WORDS = st.sampled_from(
    [
        "the",
        "minister",
        "did",
        "say",
        "that",
        "talks",
        "had",
        "failed",
        "on",
        "Monday",
        "and",
        "14",
        "people",
        "of",
        "Kabul",
        "“we",
        "saw",
        "it”",
    ]
)
SENTENCES = st.lists(WORDS, min_size=4, max_size=30).map(" ".join)
MARKS = st.text(alphabet="ab .,'\"“”‘’«»„\n-–—…&;\u00ad\u200b\u0301é1", max_size=80)


@given(st.text(max_size=200))
def test_every_text_is_folded_and_every_offset_leads_back(text: str) -> None:
    folded = fold(text)

    for at in range(len(folded.text)):
        span = folded.span(at, at + 1)
        assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.text(alphabet="aqx\u00e1\u0301\u0302\u0344\u0338<\n \u1100\u1161", max_size=40))
def test_letters_with_marks_become_one_each_and_lead_back_to_their_own(text: str) -> None:
    folded, composed = fold(text), fold(unicodedata.normalize("NFC", text))

    assert unicodedata.normalize("NFC", folded.text) == composed.text
    for at, letter in enumerate(folded.text):
        span = folded.span(at, at + 1)
        if span is not None:
            alone = fold(text[span.start : span.end]).text
            assert unicodedata.normalize("NFC", letter) == unicodedata.normalize("NFC", alone)


@given(SENTENCES, st.data())
def test_any_run_of_words_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    words = text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:first])
    quote = " ".join(words[first : last + 1])
    assume(any(letter.isalnum() for letter in quote))

    (evidence,) = locate([quote], Document(text))

    assert evidence.status == "exact"
    assert (start, start + len(quote)) in evidence.spans


@given(SENTENCES, st.sampled_from(["NFD", "NFKD"]), st.booleans())
def test_typography_changes_no_verdict(text: str, form: str, curly: bool) -> None:  # noqa: FBT001
    quote = unicodedata.normalize("NFC", text)
    source = unicodedata.normalize(form if form == "NFD" else "NFC", text).replace(" ", "\n", 2)
    quote = quote if curly else quote.replace("“", '"').replace("”", '"')

    (evidence,) = locate([quote], Document(f"Then {source}, it went."))

    assert evidence.verified


@given(SENTENCES, st.data())
def test_a_negated_or_renumbered_quote_never_verifies(text: str, data: st.DataObject) -> None:
    words = text.split()
    at = data.draw(st.integers(1, len(words) - 1))
    changed = data.draw(st.sampled_from(["not", "never", "15", "Smith"]))
    document = Document(text)

    added, replaced = locate(
        [
            " ".join([*words[:at], changed, *words[at:]]),
            " ".join([*words[:at], changed, *words[at + 1 :]]),
        ],
        document,
    )

    assert not added.verified
    assert not replaced.verified


@given(MARKS)
def test_unbalanced_marks_are_survived_and_passages_lie_in_order(text: str) -> None:
    end = 0
    for passage in passages(text):
        assert end <= passage.outer.start <= passage.span.start <= passage.span.end
        assert passage.span.end <= passage.outer.end <= len(text)
        end = passage.outer.end


NAMED = st.sampled_from(["Ann Lee", "Bo Ek", "the minister", "he", "Osk Mills", "police"])
DEEDS = st.sampled_from(["said", "denied", "told reporters", "insisted", "claimed"])
CLAUSES = st.sampled_from(
    ["the dam fell in May", "nobody was told", "“the mill was old” and poor", "it was not so"]
)
SAID = st.lists(
    st.one_of(
        st.builds("{} {} that {}.".format, NAMED, DEEDS, CLAUSES),
        st.builds("“It fell,” {} {}.".format, NAMED, st.just("said")),
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(SAID)
def test_who_says_what_in_plain_words_is_read(text: str) -> None:
    assert read(Document(text)).by_rule


@given(st.one_of(SAID, MARKS, SENTENCES, st.text(max_size=120)))
def test_the_rules_write_only_what_stands_in_the_text(text: str) -> None:
    document = Document(text)

    summary = summarise(document)

    for item in (*summary.claims, *summary.denials):
        assert item.evidence.span is not None
        assert document.at(item.evidence.span) == item.evidence.text


TALK_WORDS = (
    "Ann Lee Bo he who the minister said says saying to that denied told according called is was "
    "reporters declined comment not and , . : “No” “ ” ( ) — by it false ; if asked whether 9"
    " 」 「 « » ' a claim that denies which"
)
TALK = st.lists(st.sampled_from([*TALK_WORDS.split(), "\n\n"]), max_size=14).map(" ".join)


@given(st.one_of(SAID, TALK))
def test_no_talk_however_broken_stops_the_reading(text: str) -> None:
    for said in read(Document(text)).attributions:
        spans = (*said.source, said.cue, *said.content)

        assert all(0 <= span.start < span.end <= len(text) for span in spans)


QUOTED_WORDS = (
    "[ ] [he] [&nbsp;] [ʼ] [The men] [Ann Lee] … ... (…) &nbsp; than about 9 one of the who was is"
    " Ann Lee he they paid paying denied and , . ' “ ” to be as if only once in part"
)
QUOTED = st.lists(st.sampled_from([*QUOTED_WORDS.split(" "), "\n\n"]), max_size=10).map(" ".join)


@given(TALK, QUOTED, QUOTED)
def test_no_quote_however_broken_stops_the_checks(text: str, within: str, quote: str) -> None:
    document = Document(f"{text} {within}")

    for verdict in verify([quote, within, {"quote": quote, "speaker": "Ann Lee"}], document):
        span = verdict.evidence.span

        assert span is None or document.at(span) == verdict.evidence.text
