"""All basic or all complementary tasks of a programme, where no single one is asked for."""

from collections.abc import Sequence
from itertools import accumulate

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.match import counted
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.counting import counts_by_document
from knowledge.model import Task

TOPIC = "task_lists"
_SURE = 0.9
_LONGEST = 1800  # characters of the names shown at a time
_BASIC = frozenset({"podstawowy"})
_LISTED = frozenset({"basic", "list", "how_many"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The names of the tasks of one of the two kinds, a few at a time, with their number."""
    said = [word for word in frame.words if "basic" in word.attributes]
    if not said and (word := counted(frame)) and "task" in word.kinds:
        return _counted(frame, view, texts)
    if not said or "task" not in frame.kinds or frame.attributes - _LISTED:
        return None
    basic = any(word.lemmas & _BASIC for word in said)
    tasks = [task for task in view.facts(Task) if task.basic is basic and _is_of(frame, task, view)]
    if not tasks:
        return None
    seen = set(frame.anchor) if "more" in frame.order else set()
    shown = _first([task for task in tasks if task.id not in seen])
    if not shown:
        return None
    key = "tasks.all_basic" if basic else "tasks.all_complementary"
    count = str(len(tasks))
    sections = tuple(c for task in shown[:1] for c in cited(task, "section"))
    head = Claim(texts.say(key, count=count), sections or cited(shown[0], "row"), (count,))
    names = [Claim(texts.say("offer.bare", name=task.name), cited(task, "row")) for task in shown]
    more = len(seen) + len(shown) < len(tasks)
    return Draft(
        TOPIC,
        _SURE,
        AnswerStatus.ANSWERED,
        (head, *names),
        notices=(texts.say("offers.more"),) if more else (),
        facts=tuple(shown),
        suggestions=(texts.say("suggest.who_runs"), texts.say("suggest.how_many")),
    )


def _counted(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """How many tasks each programme has of which all that the question names is true."""
    tasks = [task for task in view.facts(Task) if _is_of(frame, task, view)]
    planned = {year for task in tasks for year in task.indicators}
    if not tasks or not frame.asked_years <= planned:
        return None
    claims = counts_by_document(tasks, "row", view, texts)
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))


def _is_of(frame: Frame, task: Task, view: View) -> bool:
    known = view.context(view.documents[task.document_id]) | view.places(task.document_id)
    return all(word.lemmas & known for word in frame.things)


def _first(tasks: Sequence[Task]) -> list[Task]:
    """As many tasks as one message holds, at least one."""
    lengths = accumulate(len(task.name) for task in tasks)
    return [
        task
        for i, (task, so_far) in enumerate(zip(tasks, lengths, strict=True))
        if i == 0 or so_far <= _LONGEST
    ]
