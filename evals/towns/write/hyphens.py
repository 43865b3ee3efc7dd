"""Where Polish words may break, simply: before a consonant that a vowel follows."""

import re

SOFT = "\u00ad"
_VOWELS = "aąeęioóuyAĄEĘIOÓUY"
_TOGETHER = "ch|cz|dz|dź|dż|rz|sz|sł|st|sk|tr|pr|br|gr|kr|dr|wr|pl|kl|pł"
_BREAK = re.compile(
    rf"(?<=[{_VOWELS}])([^\W\d_{_VOWELS}]*?)((?:{_TOGETHER}|[^\W\d_{_VOWELS}])i?[{_VOWELS}])"
)
_WORD = re.compile(r"[^\W\d_]{7,}")
_LEAST = 3


def softened(text: str) -> str:
    """The text with soft hyphens in its long words; addresses of mail and pages stay whole."""
    return " ".join(
        word if "@" in word or "www" in word else _WORD.sub(lambda m: _word(m[0]), word)
        for word in text.split(" ")
    )


def _word(word: str) -> str:
    places = [m.start(2) for m in _BREAK.finditer(word)]
    good = [place for place in places if _LEAST <= place <= len(word) - _LEAST]
    for place in reversed(good):
        word = word[:place] + SOFT + word[place:]
    return word
