"""Rendering: a summary becomes text, one format a file."""

from __future__ import annotations

from collections.abc import Callable

from summarise.summary import Summary

Renderer = Callable[[Summary], str]
