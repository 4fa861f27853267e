"""Clauses: where a word of saying stands, which words are its source, where its clause ends."""
