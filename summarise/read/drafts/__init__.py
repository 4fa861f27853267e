"""Drafts: what was read, written down."""
