"""Contents: what is said, before and behind who says it."""
