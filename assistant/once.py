"""What is asked many times of one fact or one question, worked out once for each."""

from collections.abc import Callable
from typing import TypeVar

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.model import Fact

_KEPT = 20_000
_Fact = TypeVar("_Fact", bound=Fact)
_Told = TypeVar("_Told")


def once_a_fact(read: Callable[[_Fact, View], _Told]) -> Callable[[_Fact, View], _Told]:
    """The function, which depends on the fact and the snapshot alone, asked once for each fact."""
    held: dict[int, tuple[_Fact, object, _Told]] = {}

    def kept(fact: _Fact, view: View) -> _Told:
        found = held.get(id(fact))
        if found is None or found[0] is not fact or found[1] is not view.snapshot:
            if len(held) >= _KEPT:
                held.clear()
            found = held[id(fact)] = fact, view.snapshot, read(fact, view)
        return found[2]

    return kept


def once_a_frame(read: Callable[[Frame], _Told]) -> Callable[[Frame], _Told]:
    """The function, which depends on the frame alone, asked once for each."""
    name = f"{read.__module__}.{read.__qualname__}"

    def kept(frame: Frame) -> _Told:
        told: dict[str, _Told] = frame.__dict__  # it goes with the frame and is no field of it
        if name not in told:
            told[name] = read(frame)
        return told[name]

    return kept
