"""Whether a programme leaves open for whom a task is."""

from collections.abc import Collection, Sequence

from assistant.frame import Frame
from assistant.topics.asking import says
from knowledge.model import Audience, Task

_ASKED = frozenset({"who_may", "list", "premise"})
_AUDIENCE = frozenset({"who_may", "age"})


def whom_untold(frame: Frame, tasks: Sequence[Task], answered: Collection[str]) -> bool:
    """Whether it is asked for whom something is, and no row or name says so."""
    if frame.attributes - _ASKED or not says("asks_for_whom", frame.text):
        return False
    return not _AUDIENCE & set(answered) and not any(_says(one) for one in tasks)


def _says(task: Task) -> bool:
    return task.audience != Audience() or " dla " in f" {task.name}"
