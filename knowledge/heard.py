"""How a Polish name sounds, so that one written down by ear in another alphabet is found again."""

import re

from knowledge.folding import fold

_SOUNDS = (
    ("szcz", "sc"), ("cz", "c"), ("sz", "s"), ("ch", "h"), ("dz", "s"), ("z", "s"), ("ds", "s"),
    ("v", "w"), ("x", "ks"), ("y", "i"), ("u", "o"),
)  # fmt: skip
_RZ = ("s", "r")  # heard as "ż", or spelt letter by letter
_SOFTENED = re.compile(r"i(?=[aeo])")
_DOUBLED = re.compile(r"(.)\1+")
_NASAL = ((re.compile("e[mn](?=[bcdfgkpstw])"), "e"), (re.compile("o[mn](?=[bcdfgkpstw])"), "a"))
_ENDING = re.compile(r"[aeio]+(?:j|m|mo|h|mi)?$")
_FLEETING = re.compile(r"e(?=[ck]$)")
_SHORTEST = 4


def heard(name: str, least: int = _SHORTEST) -> frozenset[str]:
    """The keys of a name or of any form of it; forms of one name have a key in common.

    A key has `least` letters: a shorter one is of many words.
    """
    return frozenset(
        key for rz in _RZ for key in _keys(fold(name).replace("rz", rz)) if len(key) >= least
    )


def _keys(name: str) -> set[str]:
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    for spelt, sound in _NASAL:
        name = spelt.sub(sound, name)
    plain = _DOUBLED.sub(r"\1", _SOFTENED.sub("", name))
    stem = _ENDING.sub("", plain)
    return {stem, _FLEETING.sub("", stem)}
