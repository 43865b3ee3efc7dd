"""Places that a label says a telephone or an e-mail to be of: "Telefon klubu: …"."""

import re
from functools import cache

from ingest.extract.scene import Scene
from knowledge.nominative import nominative
from knowledge.phrases import lexicon

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_LABEL = re.compile(
    r"\W*(?:(?:numer|nr)\s+)?(?:telefon\w*|tel\.?|e-?mail|adres\s+e-?mail|kontakt)\s+"
    r"(?:(?:kontaktowy|do|z|ze)\s+){0,2}(?P<noun>[^\W\d_]{4,})\s*(?::|–|-|to\b|jest\b)",
    re.IGNORECASE,
)
_NAME = (
    rf"(?:\s+[{_UPPER}][\w-]+){{0,3}}(?:\s?[„\"][^„”\"“]{{2,40}}[”\"“])?"
    rf"(?:\s+(?:w|we)\s+[{_UPPER}][\w-]+(?:[ -][{_UPPER}][\w-]+)?)?"
)


def labelled_place(scene: Scene, text: str, first: int | None) -> str | None:
    """The place that the label before a value names, in full where a title or heading does."""
    label = _LABEL.match(text)
    if label is None or first is None or first < label.end():
        return None
    places = [one for one in scene.tokens(label["noun"]) if one.lemmas & _places(scene)]
    own = [one.lemmas for one in scene.tokens(scene.document.publisher or "")]
    if not places or any(places[0].lemmas & lemmas for lemmas in own):
        return None  # "telefon klubu" in a paper of the club itself
    for title in (scene.document.title, *_headings(scene)):
        for token in scene.tokens(title):
            if token.lemmas & places[0].lemmas and title[token.start].isupper():
                name = re.compile(_NAME).match(title, token.end)
                return nominative(title[token.start : name.end() if name else token.end])
    return nominative(label["noun"].capitalize())


def _headings(scene: Scene) -> list[str]:
    return [one.text for one in scene.statements if one.block.kind == "heading"]


def _places(scene: Scene) -> frozenset[str]:
    return scene.once("places named by labels", 0, lambda: _lemmas(scene))


def _lemmas(scene: Scene) -> frozenset[str]:
    tokens = (token for noun in _nouns() for token in scene.tokens(noun))
    return frozenset(lemma for token in tokens for lemma in token.lemmas)


@cache
def _nouns() -> tuple[str, ...]:
    return (*lexicon("columns")["unit_nouns"], *lexicon("office")["venue"])
