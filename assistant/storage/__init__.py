"""What people leave behind, in the database: conversations, answers, opinions, reviews."""
