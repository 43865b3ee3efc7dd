"""Roman figures and what they are worth."""

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
LETTERS = frozenset(_VALUES)


def roman_value(figures: str) -> int:
    """What Roman figures are worth, in capitals or not; raises KeyError for any other letter."""
    values = [_VALUES[letter] for letter in figures.lower()]
    following = [*values[1:], 0]
    return sum(-own if own < after else own for own, after in zip(values, following, strict=True))
