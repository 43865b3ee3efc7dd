"""Tasks of a programme: who runs one, how many, for how much, in which year."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus, Referral
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.match import counts_beside_money
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.task_lines import sum_of_years, task_claims
from assistant.topics.task_match import GIVEN, judge, says_quoted
from assistant.topics.task_versions import in_force
from knowledge.audience import audience_of
from knowledge.model import Task

TOPIC = "tasks"
_OF_OTHERS = frozenset({"closing", "price"})
_UNSAID = 0.65
_UNTOLD = frozenset({"when", "hour", "where", "address"})  # asked of a task, and not in its record
_MARGIN = 0.06
_MOST_SHOWN = 4
_ENOUGH = 0.5
_UNASKED = 0.57  # where nothing says what about a task is asked


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from the rows of a programme, or None where no row is meant."""
    if frame.kinds & {"proposal"} or "position" in frame.attributes:
        return None
    tasks = _anchored(frame, view)
    candidates = tasks or _candidates(frame, view)
    unnamed = not frame.focus or _is_about_document(frame, view)
    if unnamed and not tasks and not any(says_quoted(frame, t, view) for t in candidates):
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
    chosen = [task for task, score in passing if score >= most - _MARGIN]
    sure = 0.12 if frame.attributes & GIVEN or "task" in frame.kinds else 0.0
    score = 0.8 * most + sure
    if frame.attributes & _OF_OTHERS and not frame.attributes & GIVEN - {"how_many"}:
        score *= _UNSAID  # what a paper says of it elsewhere comes first
    return _draft(frame, chosen[:_MOST_SHOWN], score, view, texts)


def _asks(frame: Frame) -> bool:
    return bool(frame.attributes - {"list", "where"} or frame.kinds)


def _is_about_document(frame: Frame, view: View) -> bool:
    """Whether all that the question names is the title of a document."""
    who = frame.audience
    words = [w for w in frame.words if w.role == "focus" and not w.attributes | w.kinds]
    if not any("program" in word.lemmas for word in frame.words):
        return False
    if not words or who.ages or who.disabilities or who.situations:
        return False
    titles = (view.context(document) for document in view.documents.values())
    return any(all(word.lemmas & title for word in words) for title in titles)


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


def _draft(frame: Frame, tasks: Sequence[Task], score: float, view: View, texts: Texts) -> Draft:
    missing = frame.never_given
    if "age" in frame.attributes and not any(task.audience.ages for task in tasks):
        missing |= {"age"}
    if "price" in missing and any(task.budget for task in tasks):
        return _told(replace(frame, attributes=frozenset({"budget"})), tasks, score, view, texts)
    if missing or (
        (frame.attributes & {"phone", "email", "address", "where"}) and not frame.looking
    ):
        if "price" in frame.attributes and (free := _said_free(tasks, view)):
            return _told(frame, free, score, view, texts)
        return _not_given(tasks, score, texts)
    years = frame.asked_years
    if years and not any(years & set(task.indicators) for task in tasks):
        known = sorted({year for task in tasks for year in task.indicators})
        return Draft(
            TOPIC,
            score,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(texts.say("task.other_years", years=", ".join(map(str, known))),),
            nearest=tuple(c for task in tasks[:2] for c in cited(task, "row")),
        )
    return _told(frame, tasks, score, view, texts)


def _unasked(asked: frozenset[str]) -> list[str]:
    """What may be asked next of a task, without what was asked just now."""
    told = {"units": "who_runs", "how_many": "how_many"}
    return [name for attribute, name in told.items() if asked and attribute not in asked]


def _narrowed_by_section(frame: Frame, task: Task, view: View) -> bool:
    """Whether only the section says that a task is for families with a disability."""
    if frame.audience.disabilities or not task.audience.disabilities:
        return False
    return not audience_of(task.name, view.snapshot.analyser).disabilities


def _said_free(tasks: Sequence[Task], view: View) -> list[Task]:
    free = view.lemmas("bezpłatny")
    return [task for task in tasks if view.lemmas(task.name) & free]


def _not_given(tasks: Sequence[Task], score: float, texts: Texts) -> Draft:
    units = tuple(dict.fromkeys(unit for task in tasks[:1] for unit in task.units))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.NOT_IN_DOCUMENTS,
        notices=(texts.say("task.not_given"),),
        nearest=tuple(c for task in tasks[:2] for c in cited(task, "row")),
        contacts=tuple(Referral(unit) for unit in units),
    )


def _told(frame: Frame, tasks: Sequence[Task], score: float, view: View, texts: Texts) -> Draft:
    asked = frame.attributes & GIVEN
    if "budget" in asked:
        if not counts_beside_money(frame):
            asked -= {"how_many"}
        tasks = [task for task in tasks if task.budget] or tasks
    years = frame.asked_years
    claims: list[Claim] = []
    gaps = False
    for task in tasks:
        parts, empty = task_claims(task, asked, years, texts)
        gaps = gaps or empty
        claims += parts
        if "basic" not in asked and _narrowed_by_section(frame, task, view):
            said = texts.say("task.section", section=task.section)
            claims.append(Claim(said, cited(task, "section") or cited(task, "row")))
    notices = []
    if "budget" in asked and any(sum_of_years(task, years) for task in tasks):
        notices.append(texts.say("task.whole_sum"))
    if gaps:
        given = bool(years) and any(task.budget for task in tasks)
        notices.append(texts.say("task.empty_year" if given else "task.empty"))
    unsaid = not asked and frame.attributes & _UNTOLD and not frame.looking
    if unsaid:
        notices.append(texts.say("task.not_given"))
    last = max((year for task in tasks for year in task.indicators), default=view.now.year)
    if view.now.year > last:
        notices.append(texts.say("task.over"))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if gaps or unsaid else AnswerStatus.ANSWERED,
        tuple(claims),
        notices=tuple(notices),
        facts=tuple(tasks),
        suggestions=tuple(texts.say(f"suggest.{one}") for one in _unasked(asked)),
    )
