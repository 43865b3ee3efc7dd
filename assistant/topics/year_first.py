"""A figure of the year that is asked for, before a sentence that names no year."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame

_SENTENCES, _FIGURES = "passages", "tasks"


def year_first(found: list[Draft], frame: Frame) -> list[Draft]:
    """The drafts, those first that give a task's figure of the one year asked for.

    A sentence of the same paper that says "7 assistants" tells of the year it was written in.
    """
    if not found or found[0].topic != _SENTENCES or len(set(frame.years)) != 1:
        return found
    year = str(next(iter(frame.years)))
    if any(year in c.quote for claim in found[0].claims for c in claim.citations):
        return found
    told = [
        one
        for one in found
        if one.topic == _FIGURES
        and one.status is AnswerStatus.ANSWERED
        and not one.vetoes
        and any(claim.text.startswith(f"{year}:") for claim in one.claims)
    ]
    return [*told, *(one for one in found if one not in told)]
