"""The number or address by which one signs up, beside where and when something takes place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.frame import Frame
from assistant.topics.asking import says
from assistant.topics.row_cells import Cell, told_beside
from knowledge.model import Offer
from knowledge.numbers import values

_GOING = frozenset({"where", "when", "hour", "opening_hours"})  # who asks means to go there
_WAYS = frozenset({"phone", "email"})


def with_way_in(frame: Frame, offer: Offer, cells: Sequence[Cell], today: date) -> list[Cell]:
    """The cells told, with the one on signing up where the paper asks for it and somebody goes."""
    told = list(cells)
    if not frame.attributes & _GOING:
        return told
    asking = replace(frame, attributes=frozenset({"enrolment"}), dates=())
    for cell in told_beside(asking, offer, today)[0]:
        ways = any(one.kind in _WAYS for one in values(cell.value))
        signs = says("signs_up", f"{cell.label} {cell.value}")
        if ways and signs and cell not in told:
            told.append(cell)
    return told
