"""Ways of answering, one file per kind of thing that people ask about."""
