"""`python -m summarise` is the command."""

from summarise.cli import main

main()
