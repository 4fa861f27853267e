"""What another language leaves open, or still to be done, and whether a statement does so too."""

from __future__ import annotations

from summarise.check.own_words.abroad.pairs import Pair, Wrong
from summarise.check.terms.clauses import SHALL, WOULD, Clauses, any_stands
from summarise.check.terms.clauses import plainly_written as plain

QUE = frozenset({"qu"})


def doubted(pair: Pair) -> Wrong:
    """Whether a statement makes sure what may be, or has as done what is planned."""
    said, words = pair.said, pair.source.words
    undone = said.has("yet") and said.has("negations")
    if undone or _hedges(said) - (words["dangers"] & pair.source.all):
        return
    done = said.done and not said.has("plans") and not said.shaped(SHALL)
    for clause in pair.about():
        reported = not (words["that"] | QUE).isdisjoint(clause)  # “dit qu’elle viendrait”
        would = [] if reported else pair.source.shaped_in(clause, WOULD)
        told = said.has("asking", "negations", "silence")
        unknown = "" if told else any_stands(words["asking"], clause)
        open_ = any_stands(words.union("doubtful", "maybe"), clause)
        doubt = next(iter(would), None) or open_ or unknown
        plan = next(iter(pair.source.shaped_in(clause, SHALL)), any_stands(words["plans"], clause))
        if doubt:
            yield "modality-raised", f"has as sure what its source has as “{plain(doubt)}”"
        elif plan and done and words["done"].isdisjoint(clause):
            yield "modality-raised", f"has as done what its source has as “{plain(plan)}”"


def opened(pair: Pair) -> Wrong:
    """Ask about a doubt of the quote itself that a statement tells in no such word."""
    said, quote = pair.said, pair.source
    doubts = quote.has("doubtful", "maybe")
    plans = quote.has("plans") + quote.shaped(SHALL)
    planned = said.has("plans") or said.shaped(SHALL) or quote.done or not said.done
    doubts += [] if planned else plans
    if doubts and not _hedges(said):
        why = f"its quote has “{plain(doubts[0])}”; see that it leaves as much open"
        yield "modality-unsure", why


def _hedges(told: Clauses) -> set[str]:
    """Return the words with which a text leaves something open."""
    lists = ("doubtful", "hedged", "conditional", "open", "maybe")
    return {*told.has(*lists), *told.shaped(WOULD)}
