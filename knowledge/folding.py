"""Letters without case and diacritics."""

import unicodedata


class _Folding(dict[int, int]):
    def __missing__(self, code: int) -> int:
        lower = chr(code).lower()
        base = unicodedata.normalize("NFD", lower)[0] if len(lower) == 1 else chr(code)
        latin = base.isascii() and base.isalpha()
        folded = ord(base) if latin else (ord(lower) if len(lower) == 1 else code)
        self[code] = folded
        return folded


_FOLDING = _Folding({ord("ł"): ord("l"), ord("Ł"): ord("l")})


def fold(text: str) -> str:
    """Lower case without Latin diacritics, character for character (the length stays)."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)
