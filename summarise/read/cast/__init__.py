"""The cast: everybody whom a text names, and who speaks at each place."""
