"""One reader per format; all of them give the same blocks."""
