"""Locating: where a quote's words stand in the source, decided by text alone."""
