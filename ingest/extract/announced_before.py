"""A sentence without the day, hours and place that were announced before and hold no more."""

import re
from dataclasses import replace

from ingest.extract.change_days import days_of, roles_of
from ingest.extract.change_roles import paired
from ingest.extract.event_topics import KINDS
from ingest.extract.scene import Scene, Statement
from knowledge.folding import fold

_BRACKET = re.compile(r"\([^()]*\)")
_GOES_ON = re.compile(
    r"[,;()]\s|\b(?:na|ale|lecz|odbed\w+|odbywa|zosta\w+|przen\w+|przesu\w+|przelo\w+|przekl\w+"
    r"|zmieni\w+|ulega\w*|zapraszamy|spotkamy|spotykamy)\b"
)


def as_it_is_now(scene: Scene, statement: Statement) -> Statement:
    """The statement with blanks for what was to be before, where it also tells what is to be now.

    "Zapowiadane na 10 marca o 17.00 (w szkole), odbędzie się 12 marca" keeps the second day alone.
    """
    days = days_of(scene, statement)
    if len(days) < 2 or statement.block.kind in ("row", "heading"):
        return statement
    roles = roles_of(statement.text, days)
    if not {"old", "new"} <= {*roles}:
        return statement
    text = statement.text
    for i, (day, role) in enumerate(zip(days, paired(roles), strict=True)):
        if role == "old":
            end = _end(scene, text, day.end, days[i + 1].start if days[i + 1 :] else len(text))
            text = text[: day.start] + " " * (end - day.start) + text[end:]
    return replace(statement, text=text)


def _end(scene: Scene, text: str, start: int, end: int) -> int:
    """Where the words about a day end: at the next clause, or where the event is named."""
    told = _BRACKET.sub(lambda found: " " * len(found[0]), fold(text[start:end]))
    goes_on = _GOES_ON.search(told)
    tokens = scene.tokens(text)
    named = [tokens[one.first].start for one in scene.found(text, *KINDS)]
    ends = [one for one in named if start <= one < end]
    return min([end, *ends, *([start + goes_on.start()] if goes_on else [])])
