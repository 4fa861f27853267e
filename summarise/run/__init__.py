"""Running: the flows from a document to a summary."""
