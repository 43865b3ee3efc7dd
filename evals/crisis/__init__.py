"""How well messages of people in danger are told from calm ones."""
