"""Evaluating: how often the checks and the readers are right, counted on anybody's text."""
