"""Attributions: every way in which a text says who says what."""
