"""What stands around a quote and turns it: before it, behind it, and in its gaps."""
