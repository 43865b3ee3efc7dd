"""Last days that a document contradicts: two for the same thing, or another day in brackets."""

import re
from dataclasses import replace

from ingest.extract.scene import Scene
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Deadline

IN_DOUBT = 0.5
_OTHERWISE = re.compile(
    r"\(\s*(?:[^()]{0,60}\b)?(?:podan|wskaza|zapisan|widnieje|figuruje|wedlug|natomiast|zas\b)[^()]*\)"
)
_APART = re.compile(
    r"przedluz|pierwotn|zmian|etap|tur[aey]\b|faz[aey]\b|czesc|elektronicz|poczt|papier|uzupelni|"
    r"\b(?:i|ii|iii|iv|1|2|3)\s+termin|dodatkow|kolejn|ponown|nowy|nowego|„"
)


def in_doubt(scene: Scene, found: list[Deadline]) -> list[Deadline]:
    """The deadlines, those that the document contradicts with a doubt that says so."""
    return [_doubted(one, _reason(scene, one, found)) for one in found]


def _doubted(one: Deadline, reason: str | None) -> Deadline:
    if reason is None:
        return one
    return replace(one, confidence=min(one.confidence, IN_DOUBT), doubts=(*one.doubts, reason))


def _reason(scene: Scene, one: Deadline, found: list[Deadline]) -> str | None:
    quote = one.citations["until"][0].quote
    other = _in_brackets(scene, one, quote)
    if other is not None:
        return f"Dokument podaje w nawiasie inny termin ({other}): {quote}"[:200]
    if one.consultation_id is None:
        return None
    for second in found:
        if second is not one and _same_thing(scene, one, second):
            return f"Dokument podaje także inny termin tej samej rzeczy ({second.until}): {quote}"[
                :200
            ]
    return None


def _in_brackets(scene: Scene, one: Deadline, quote: str) -> str | None:
    """Another day that a bracket of the same sentence says is given elsewhere."""
    bracket = _OTHERWISE.search(fold(quote))
    if bracket is None or one.until is None:
        return None
    inside = quote[bracket.start() : bracket.end()]
    days = [day.first for day in find_dates(inside, scene.document.published)]
    return next((str(day) for day in days if day != one.until.date()), None)


def _same_thing(scene: Scene, one: Deadline, other: Deadline) -> bool:
    """Whether two deadlines of one consultation are for the same papers on different days."""
    if one.until is None or other.until is None or one.until.date() == other.until.date():
        return False
    quotes = [fold(each.citations["until"][0].quote) for each in (one, other)]
    if any(_APART.search(fold(each.name)) or "przedluz" in q or "pierwotn" in q
           for each, q in zip((one, other), quotes, strict=True)):  # fmt: skip
        return False
    return bool(_papers(scene, one) & _papers(scene, other))


def _papers(scene: Scene, one: Deadline) -> frozenset[str]:
    tokens = scene.tokens(one.name)
    hits = scene.found(one.name, "remarks")
    return frozenset().union(*(tokens[hit.first].lemmas for hit in hits))
