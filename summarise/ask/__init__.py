"""Asking: a document's draft from a language model behind any OpenAI-compatible endpoint."""
