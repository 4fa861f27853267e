"""What a reader wrote in its own words, against the sentences of the source that it cites."""
