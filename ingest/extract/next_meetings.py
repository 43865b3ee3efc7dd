"""With whom the next meeting is that minutes announce: with those of the one they tell of."""

import re

from ingest.extract.scene import Scene, Statement
from knowledge.audience import audience_of
from knowledge.folding import fold

_NEXT = re.compile(
    r"\b(?:kolejn|nastepn|najblizsz)\w*\s+(?:\w+\s+)?(?:spotka|zebrani|posiedze|narad)"
)
_WITH = re.compile(
    r"\b(?P<with>ze?\s+(?!spotka|posiedze|zebra|narad|konsultac|debat|prac\b|obrad|sesj|przebieg)[^\W\d_]"
    r"[^.;:()\t\n]*?)(?=\s+(?:w\s+sprawie|na\s+temat|w\s+dniu|dnia|z\s+dnia"
    r"|w\s+ramach|dotycząc\w+|poświęcon\w+|odby\w+)\b|[.,;:()\t\n]|\s[–-]\s|$)"
)
_OPENING = 4  # statements, with the heading, that say what minutes are of
_LONGEST = 100


def with_whom(scene: Scene, statement: Statement, name: str) -> str:
    """The name of an event, of the next meeting of minutes with those whom they name first."""
    if scene.document.kind != "minutes" or not _NEXT.search(fold(statement.text)):
        return name
    if _WITH.search(statement.text) and _people(scene, statement.text):
        return name  # it says so itself
    for text in (scene.document.title, *(one.text for one in scene.statements[:_OPENING])):
        for found in _WITH.finditer(text):
            if len(found["with"]) <= _LONGEST and _people(scene, found["with"]):
                return f"{name} {' '.join(found['with'].split())}"
    return name


def _people(scene: Scene, text: str) -> bool:
    """Whether a text names a group of people or organisations."""
    if scene.names(text, "organisations", "everybody"):
        return True
    return bool(audience_of(text, scene.analyser).groups)
