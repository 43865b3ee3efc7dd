"""Names of units as documents write them."""

import re
from functools import cache

from ingest.extract.scene import Scene
from knowledge.folding import fold
from knowledge.phrases import lexicon

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_LONGEST_NAME = 5  # words
_NAME = re.compile(
    rf"[{_UPPER}][\w’'-]*(?:,?\s+(?:(?:i|w|we|ds\.|im\.|dla|na|z|nad)\s+)?"
    rf"(?:[{_UPPER}„][\w’'”-]*|[A-Z]\.(?:[A-Z]\.)?|\"[{_UPPER}][^\"\n,;]{{1,38}}\"))*"
)


def units_of(scene: Scene, text: str) -> list[tuple[int, int]]:
    """The spans of names that begin with, or hold early, a noun for a unit."""
    nouns = _nouns()
    spans = []
    for name in _NAME.finditer(text):
        words = name[0].split(",")[0]
        tokens = scene.tokens(words)
        while tokens and not tokens[0].lemmas & nouns and "adjective" not in tokens[0].pos:
            if words[tokens[0].end - 1 : tokens[0].end + 1].lower() == "o-":
                break  # "Miejsko-Gminny" is one adjective
            tokens = tokens[1:]
        if len(tokens) > 1 and any(token.lemmas & nouns for token in tokens[:3]):
            end = name.start() + len(name[0].split(",")[0])
            opened = text.count("„", name.start(), end) > text.count("”", name.start(), end)
            end += opened and text[end : end + 1] in ('"', "“")
            spans.append((name.start() + tokens[0].start, end))
    return spans


def unit_at(scene: Scene, text: str, token: int) -> str | None:
    """The unit whose name begins at a token, in its base form if the text has it."""
    tokens = scene.tokens(text)
    if token >= len(tokens):
        return None
    rest = text[tokens[token].start :]
    for begin, end in units_of(scene, rest):
        return base_form(scene, rest[begin:end]) if begin == 0 else None
    return None


def base_form(scene: Scene, name: str) -> str:
    """The same name as the document writes it elsewhere in the nominative, if it does."""
    wanted = _key(scene, name)
    alike = [
        (key, other)
        for key, other in scene.once("units", 0, lambda: _base_forms(scene))
        if _same(wanted, key)
    ]
    exact = next((other for key, other in alike if len(key) == len(wanted)), None)
    if exact is not None or is_base_form(scene, name):
        return exact or name
    return alike[0][1] if alike else name


def _base_forms(scene: Scene) -> list[tuple[list[frozenset[str]], str]]:
    names = dict.fromkeys(
        one.text[begin:end]
        for one in scene.statements
        if one.block.kind != "row"
        for begin, end in units_of(scene, one.text)
    )
    return [(_key(scene, name), name) for name in names if is_base_form(scene, name)]


def _key(scene: Scene, name: str) -> list[frozenset[str]]:
    return [token.lemmas for token in scene.tokens(name)]


def _same(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    return all(a & b for a, b in zip(one, other, strict=False))


def is_base_form(scene: Scene, name: str) -> bool:
    """Whether the noun of the unit stands in its dictionary form."""
    nouns = _nouns()
    for token in scene.tokens(name)[:3]:
        if token.lemmas & nouns and "noun" in token.pos:
            return token.folded in token.lemmas
    return False


def is_short_name(scene: Scene, line: str) -> bool:
    """Whether a line of a few words begins with a noun for a unit: "Punkt zasiłków"."""
    tokens = scene.tokens(line)
    if not 1 < len(tokens) <= _LONGEST_NAME or any(
        sign.isdigit() or sign in ".?!" for sign in line
    ):
        return False
    first = tokens[0]
    return line[:1].isupper() and bool(first.lemmas & _nouns()) and first.folded in first.lemmas


@cache
def _nouns() -> frozenset[str]:
    nouns = (*lexicon("columns")["unit_nouns"], *lexicon("office")["unit"])
    return frozenset(fold(noun) for noun in nouns)
