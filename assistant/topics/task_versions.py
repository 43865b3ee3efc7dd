"""Which of several papers about the same task counts: the plan in force, or a report on it."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from knowledge.folding import fold
from knowledge.model import Task


def asks_report(frame: Frame) -> bool:
    """Whether the question is about what was really done, not about what is planned."""
    return says("reported", frame.text)


def of_plans(frame: Frame, draft: Draft, texts: Texts) -> Draft:
    """The draft with a word where what was done is asked for and plans alone tell of it."""
    if not draft.claims or not asks_report(frame):
        return draft
    notices = (texts.say("task.planned_only"), *draft.notices)
    return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=notices)


def is_report(document_id: str, view: View) -> bool:
    """Whether a document reports on what was done."""
    return says("reports", view.documents[document_id].title)


def in_force(
    frame: Frame, scored: Sequence[tuple[Task, float]], view: View
) -> list[tuple[Task, float]]:
    """The tasks without those of reports, and of one task's versions the one published last."""
    planned = [one for one in scored if not is_report(one[0].document_id, view)]
    if asks_report(frame) and len(planned) < len(scored):
        return []
    years = frame.asked_years
    latest: dict[str, tuple[Task, float]] = {}
    for task, score in planned:
        name = fold(" ".join(task.name.split()))
        held = latest.get(name)
        if held is None or _order(task, years, view) > _order(held[0], years, view):
            latest[name] = (task, score)
        elif held[0].document_id == task.document_id:
            latest[f"{name} {task.id}"] = (task, score)
    kept = {task.id for task, _ in latest.values()}
    return [one for one in planned if one[0].id in kept]


def _order(task: Task, years: frozenset[int], view: View) -> tuple[bool, str]:
    """Papers that plan for the years asked about come first, then the later."""
    told = not years or bool(years & set(task.indicators))
    return told, str(view.documents[task.document_id].published or "")
