"""Links: which claim a denial, an account or a silence answers."""
