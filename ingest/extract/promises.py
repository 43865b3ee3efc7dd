"""What an office says that it will do until some day, which nobody else can hand in or join."""

import re

from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch
from knowledge.folding import fold

_PART = re.compile(r"[,;:]\s|\s[–-]\s")
_LABEL = re.compile(r"\s*[:–-]\s")
_DONE = re.compile(r"\bzostan(?:ie|a)\b")
# Of the office alone these are said: whoever takes part hands in, and does not send out.
_OURS = re.compile(
    r"\b(?:wyslemy|przeslemy|odeslemy|rozeslemy|przekazemy|podamy|oglosimy|opublikujemy|zamiescimy"
    r"|udostepnimy|poinformujemy|zawiadomimy|powiadomimy|odpowiemy|rozpatrzymy|przedstawimy)\b"
)
_OF_THOSE = re.compile(r"\b\w{4,}(?:[ao]n|[yi]t)(?:ym|ymi|ych|e|ej|ego|emu|a|y)\b")
_ASKED = ("hand_in", "intake", "papers")


def is_promised(scene: Scene, statement: Statement, day: DateMatch) -> bool:
    """Whether the clause of a day tells of works or of an answer to remarks, and of no papers."""
    text = statement.text
    begin = max((one.end() for one in _PART.finditer(text, 0, day.start)), default=0)
    stop = _PART.search(text, day.end)
    clause = text[begin : stop.start() if stop else len(text)]
    if _is_ours(fold(text[begin : day.start])):
        return True
    if scene.names(clause, *_ASKED):
        return False
    return bool(_DONE.search(fold(text[begin : day.start]))) or _answers(scene, text)


def _is_ours(before: str) -> bool:
    """Whether the office says of itself what it does until a day, and not of whom it does it for.

    "Odpowiemy na uwagi zgłoszone do 5 maja" gives the last day of those who send remarks.
    """
    said = _OURS.search(before)
    return said is not None and _OF_THOSE.search(before, said.end()) is None


def _answers(scene: Scene, text: str) -> bool:
    """Whether a sentence says what became of a remark."""
    tokens = scene.tokens(text)
    for hit in scene.found(text, "answer_label", "remark_taken"):
        after = text[tokens[hit.last - 1].end :] if hit.name == "answer_label" else ""
        if hit.name == "remark_taken" or (hit.first == 0 and _LABEL.match(after)):
            return True
    return False
