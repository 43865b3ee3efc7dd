"""Tasks of a programme: who runs one, how many, for how much, in which year."""

from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.snapshot_words import titled
from assistant.texts import Texts
from assistant.topics.event_kinds import provided_alone
from assistant.topics.programme import asks_its_sum
from assistant.topics.row_cells import asked_of, told_beside
from assistant.topics.task_drafts import TOPIC, draft
from assistant.topics.task_match import GIVEN, best_named, judge, of_numbered_name, says_quoted
from assistant.topics.task_versions import in_force, of_plans
from assistant.topics.totals import asks_total
from knowledge.model import Task
from knowledge.numbers import values

_EVENTS = frozenset({"duty_slot", "meeting"})
_OF_OTHERS = frozenset({"childcare", "closing", "price"})
_EACH = 0.8  # of how sure rows are that tell parts of a sum
_UNSAID = 0.65
_ASKED_OF_TASKS, _TOLD = 0.12, 0.2  # more, where tasks have what is asked, and where one tells it
_MARGIN = 0.06
_MOST_SHOWN = 4
_ENOUGH = 0.5
_UNASKED = 0.57  # where nothing says what about a task is asked


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from the rows of a programme, or None where no row is meant."""
    if frame.kinds & {"proposal"} or "position" in frame.attributes:
        return None
    if _is_about_event(frame) or _names_a_sum_alone(frame) or provided_alone(frame):
        return None
    tasks = _anchored(frame, view)
    candidates = tasks or of_numbered_name(frame, _candidates(frame, view))
    unnamed = not frame.focus or _is_about_document(frame, view)
    if unnamed and not tasks and not any(says_quoted(frame, t.name, view) for t in candidates):
        return None
    judged = [(task, *judge(frame, task, view)) for task in candidates]
    passing = [(task, score) for task, found, score in judged if not found.vetoes() or tasks]
    if passing and not tasks:
        passing = in_force(frame, passing, view)
        if not passing:
            return None
    if not passing:
        best = max(judged, key=lambda one: one[2], default=None)
        if best is None or best[2] < _ENOUGH:
            return None
        return Draft(
            TOPIC,
            0.3 * best[2],
            AnswerStatus.NOT_IN_DOCUMENTS,
            nearest=cited(best[0], "row"),
            vetoes=best[1].vetoes(),
        )
    most = max(score for _, score in passing)
    if most < (_ENOUGH if _asks(frame) else _UNASKED) and not tasks:
        return None
    if tasks and not frame.alone.focus:  # "a kto to prowadzi?" is of all that were told
        chosen = tasks
    else:
        chosen = [task for task, score in passing if score >= most - _MARGIN]
        chosen = chosen if asks_total(frame) else best_named(frame, chosen, view)
    told = _told_by_rows(frame, chosen, view)
    sure = _ASKED_OF_TASKS if frame.attributes & GIVEN or "task" in frame.kinds else 0.0
    score = 0.8 * most + (_TOLD if told else sure)
    if asks_total(frame) and len(chosen) > 1:
        score *= _EACH  # what they cost one by one is not what they cost together
    elsewhere = frame.attributes & _OF_OTHERS and not told and not asks_total(frame)
    if elsewhere and not frame.attributes & GIVEN - {"how_many"}:
        score *= _UNSAID  # what a paper says of it elsewhere comes first
    return of_plans(frame, draft(frame, chosen[:_MOST_SHOWN], score, view, texts), texts)


def _names_a_sum_alone(frame: Frame) -> bool:
    """Whether a sum is all that a question names, as in "czy miasto daje 300 zł na dziecko"."""
    things = [word for word in frame.focus if not (word.place or word.town or word.text.isdigit())]
    return not things and any(one.kind == "amount" for one in values(frame.text))


def _told_by_rows(frame: Frame, tasks: Sequence[Task], view: View) -> bool:
    """Whether the further cells of a task's row hold all that such cells may tell."""
    asked = asked_of(frame)
    today = view.now.date()
    return bool(asked) and any(asked <= told_beside(frame, task, today)[1] for task in tasks)


def _asks(frame: Frame) -> bool:
    return bool(frame.attributes - {"list", "where"} or frame.kinds)


def _is_about_document(frame: Frame, view: View) -> bool:
    """Whether all that the question names is the title of a document."""
    who = frame.audience
    words = [w for w in frame.words if w.role == "focus" and not w.attributes | w.kinds]
    if not any("program" in word.lemmas for word in frame.words):
        return False
    if who.ages or who.disabilities or who.situations:
        return False
    if not words:
        return asks_its_sum(frame)  # of no task that is called a programme
    papers = titled(view.snapshot, (word.lemmas for word in words))
    return any(paper in view.documents for paper in papers)


def _anchored(frame: Frame, view: View) -> list[Task]:
    if not frame.anchor:
        return []
    place = {fact_id: i for i, fact_id in enumerate(frame.anchor)}
    shown = [
        (place.get(task.id, place.get(task.offer_id or "", -1)), task) for task in view.facts(Task)
    ]
    named = sorted((one for one in shown if one[0] >= 0), key=lambda one: one[0])
    return [task for _, task in named[:_MOST_SHOWN]]


def _candidates(frame: Frame, view: View) -> list[Task]:
    ids = [fact_id for hit in view.search(frame) for fact_id in hit.passage.fact_ids]
    return view.facts(Task, ids)


def _is_about_event(frame: Frame) -> bool:
    """Whether nothing but a meeting is named, and not how many of them there are."""
    named = [word.kinds & _EVENTS for word in frame.focus]
    if "meeting" in frame.kinds and any(one.precision == "day" for one in frame.dates):
        return True  # what is planned for a year tells nothing of one day
    return bool(named) and all(named) and not frame.anchor and "how_many" not in frame.attributes
