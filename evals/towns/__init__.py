"""Documents of invented towns: their content, how they are written, and the facts they hold."""
