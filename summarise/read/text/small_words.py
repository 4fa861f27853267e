"""Small words of English that many rules ask for: one list of each, under one name."""

from __future__ import annotations

ARTICLES = frozenset({"the", "a", "an"})
INDEFINITE = frozenset({"a", "an"})
RELATIVES = frozenset({"who", "which", "that"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
POINTING = frozenset({"it", "this", "that"})  # to what was just said
POINTERS = frozenset({"it", "this", "that", "these", "those", "they", "them"})
SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
FINITE_BE = frozenset({"is", "are", "was", "were"})
HAVE = frozenset({"have", "has", "had"})
POSSIBLE = frozenset({"may", "might", "could"})
NOBODY = frozenset({"nobody", "none", "neither", "no"})
NEARLY = frozenset({"almost", "nearly"})
SUPPOSING = frozenset({"if", "unless"})
WONDERING = frozenset({"if", "unless", "whether"})
