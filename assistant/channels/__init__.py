"""The ways people reach the assistant; handlers only translate."""
