"""Of several papers that are alike, those that a question chooses by number, day or order."""

from dataclasses import replace

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.alike_papers import by_day, by_number, names_other_body
from assistant.topics.meeting_papers import meant_minutes


def within_meant(frame: Frame, view: View) -> tuple[Frame, View] | None:
    """The frame and the view to answer from; None where no meeting was on the days asked about."""
    if names_other_body(frame, view):
        others = [key for key, one in view.documents.items() if one.kind != "minutes"]
        return frame, view.of(others)
    chosen = by_number(frame, view) or by_day(frame, view)
    if chosen is not None:
        return chosen
    held = meant_minutes(frame, view)
    if held is None:
        return frame, view
    if not held:
        return None
    frame = replace(frame, dates=(), years=frozenset(), papers=(), topic=None)
    return frame, view.only([event.document_id for event in held])
