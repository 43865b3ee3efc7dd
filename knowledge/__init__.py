"""What is known: documents, passages, facts, and the language both index and questions share."""
