"""The optional language model: it may put an answer into other words, and is checked in each."""
