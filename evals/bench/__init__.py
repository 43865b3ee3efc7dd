"""Our retrieval beside the usual recipes, on the same documents and questions."""
