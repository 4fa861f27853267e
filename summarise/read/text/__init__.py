"""Text: words, sentences, quoted passages and the language of a document."""
