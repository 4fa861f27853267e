"""Words that tell something by themselves: numbers, names, verbs, and what turns a sense."""
