"""Minutes of one body over four years, alike but for a few words, to be told apart."""
