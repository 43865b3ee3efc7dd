"""Sources of the shipped PDF and DOCX documents; `python -m knowledge.sources` makes them."""
