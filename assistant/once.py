"""What many questions need of one fact, worked out once for each as long as it is held."""

from collections.abc import Callable
from typing import TypeVar

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
