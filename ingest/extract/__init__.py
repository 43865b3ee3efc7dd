"""Facts out of read documents, one file per kind of fact."""
