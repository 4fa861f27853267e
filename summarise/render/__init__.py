"""Rendering: a summary becomes text, one format a file."""
