"""What is told of the tasks that a question means, and what their rows leave open."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus, Referral
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.how_many import counts_beside_money
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_charge, asks_each, asks_place, says_price
from assistant.topics.row_cells import ASKED, Cell, asked_of, told_beside
from assistant.topics.task_counts import uncounted
from assistant.topics.task_lines import named_claim, sum_of_years, task_claims
from assistant.topics.task_match import GIVEN
from assistant.topics.task_money import asks_money_for, money_elsewhere
from assistant.topics.task_own_lines import own_lines
from assistant.topics.task_places import place_claims
from assistant.topics.task_whom import whom_untold
from knowledge.audience import audience_of
from knowledge.model import Task

TOPIC = "tasks"
_UNTOLD = frozenset({"when", "hour", "where", "address"})  # asked of a task, and not in its record
_PLACES = frozenset({"phone", "email", "address", "where"})
_HOW_MANY = re.compile(r"\bil[eu]\b", re.IGNORECASE)
_LIKELY, _SURE = 0.5, 0.85  # a row that is surely meant is told by its name, not whole
_Beside = Mapping[str, tuple[Sequence[Cell], frozenset[str]]]


def draft(frame: Frame, tasks: Sequence[Task], score: float, view: View, texts: Texts) -> Draft:
    """What the tasks' records and rows tell of what is asked, or that they do not tell it."""
    if asks_place(frame):
        frame = replace(frame, looking=False)
    beside = {task.id: told_beside(frame, task, view.now.date()) for task in tasks}
    if any(cells for cells, _ in beside.values()):
        told = [task for task in tasks if beside[task.id][0]]
        named = tuple(one for one in frame.dates if one.year_given)
        return _told(replace(frame, dates=named), told, score, view, texts, beside)
    if aged := _of_age(frame, tasks):
        said = tuple(named_claim(task, texts) for task in aged)
        sure = max(score, _SURE) if score >= _LIKELY else score
        return Draft(TOPIC, sure, AnswerStatus.ANSWERED, said, facts=tuple(aged))
    if lines := {one.id: own for one in tasks if (own := own_lines(frame, one, view))}:
        meant = [one for one in tasks if one.id in lines]
        said = tuple(c for one in meant for c in (named_claim(one, texts), *lines[one.id]))
        sure = max(score, _SURE) if score >= _LIKELY else score
        return Draft(TOPIC, sure, AnswerStatus.ANSWERED, said, facts=tuple(meant))
    missing = frame.never_given
    if "age" in frame.attributes and not any(task.audience.ages for task in tasks):
        missing |= {"age"}
    if "price" in missing and not asks_charge(frame) and any(task.budget for task in tasks):
        planned = replace(frame, attributes=frozenset({"budget", "price"}))
        return _told(planned, tasks, score, view, texts)
    if missing or (frame.attributes & _PLACES and not frame.looking):
        if "price" in frame.attributes and (priced := _said_price(tasks, view)):
            return _told(frame, priced, score, view, texts)
        if "where" in frame.attributes and (places := place_claims(tasks, texts)):
            return _placed(tasks, places, missing, score, texts)
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


def _of_age(frame: Frame, tasks: Sequence[Task]) -> list[Task]:
    """The tasks whose names say for which ages they are, where nothing but that is asked."""
    counted = len(_HOW_MANY.findall(frame.text)) > 1  # "do ilu lat" asks for no count
    others = (GIVEN if counted else GIVEN - {"how_many"}) | frame.never_given | _PLACES
    if "age" not in frame.attributes or frame.attributes & others:
        return []
    return [one for one in tasks if one.audience.ages]


def _placed(
    tasks: Sequence[Task],
    places: Sequence[Claim],
    missing: Collection[str],
    score: float,
    texts: Texts,
) -> Draft:
    """The places that the names of tasks tell, and what else is asked and not given."""
    asked = "; ".join(texts.say(f"asked.{name}") for name in sorted(missing))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if missing else AnswerStatus.ANSWERED,
        (*(named_claim(task, texts) for task in tasks), *places),
        notices=(texts.say("parts.missing", what=asked),) if missing else (),
        facts=tuple(tasks),
    )


def _unasked(asked: frozenset[str]) -> list[str]:
    """What may be asked next of a task, without what was asked just now."""
    told = {"units": "who_runs", "how_many": "how_many"}
    return [name for attribute, name in told.items() if asked and attribute not in asked]


def _narrowed_by_section(frame: Frame, task: Task, view: View) -> bool:
    """Whether only the section says that a task is for families with a disability."""
    if frame.audience.disabilities or not task.audience.disabilities:
        return False
    return not audience_of(task.name, view.snapshot.analyser).disabilities


def _said_price(tasks: Sequence[Task], view: View) -> list[Task]:
    """The tasks whose names say that they are free, or whose conditions what they cost."""
    free = view.lemmas("bezpłatny")
    return [
        task
        for task in tasks
        if view.lemmas(task.name) & free or says_price(task.audience.eligible or "")
    ]


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


def _told(
    frame: Frame,
    tasks: Sequence[Task],
    score: float,
    view: View,
    texts: Texts,
    beside: _Beside | None = None,
) -> Draft:
    asked = frame.attributes & GIVEN
    answered = {name for _, names in (beside or {}).values() for name in names}
    if ("budget" in asked or "price" in answered) and not counts_beside_money(frame):
        asked -= {"how_many"}
    if "how_many" in asked and asks_money_for(frame) and any(task.budget for task in tasks):
        asked |= {"budget"}
    if "budget" in asked:
        tasks = [task for task in tasks if task.budget] or tasks
    years = frame.asked_years
    claims, gaps = _claims(frame, tasks, asked, beside or {}, view, texts)
    notices = []
    if "budget" in asked and any(sum_of_years(task, frame) for task in tasks):
        notices.append(texts.say("task.whole_sum"))
    if "price" in frame.attributes - answered and "budget" in asked and not gaps:
        notices.append(texts.say("task.not_a_fee"))
    if gaps:
        given = bool(years) and any(task.budget for task in tasks)
        notices.append(texts.say("task.empty_year" if given else "task.empty"))
    unsaid = _unsaid(frame, asked, answered) or whom_untold(frame, tasks, answered)
    if unsaid:
        notices.append(texts.say("task.not_given"))
    elif "how_many" in asked - answered and (said := uncounted(frame, tasks, view, texts)):
        unsaid = True
        notices.append(said)
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


def _claims(
    frame: Frame,
    tasks: Sequence[Task],
    asked: frozenset[str],
    beside: _Beside,
    view: View,
    texts: Texts,
) -> tuple[list[Claim], bool]:
    """What is asked of every task, and whether a document leaves some of it open."""
    claims: list[Claim] = []
    gaps = False
    for task in tasks:
        cells = beside[task.id][0] if task.id in beside else ()
        if not asked and frame.attributes & ASKED and (cells or asks_charge(frame)):
            claims.append(named_claim(task, texts))
        else:
            parts, empty = task_claims(task, asked, frame.asked_years, texts)
            if empty and (told := money_elsewhere(frame, task, view)):
                parts, empty = [*(parts if "how_many" in asked else parts[:1]), told], False
            gaps = gaps or empty
            claims += parts
        claims += [cell.claim for cell in cells]
        above = cited(task, "section") if task.section.strip() else ()
        if above and "basic" not in asked and _narrowed_by_section(frame, task, view):
            claims.append(Claim(texts.say("task.section", section=task.section), above))
    return claims, gaps


def _unsaid(frame: Frame, asked: frozenset[str], answered: Collection[str]) -> bool:
    """Whether something is asked that neither the records nor their rows tell."""
    if asked & {"budget"} and asks_each(frame) and "price" not in answered:
        return True
    if answered:
        asked_else = frame.never_given | asked_of(frame) & _UNTOLD
        return bool(asked_else - {*answered, "where"})
    return not asked and bool(frame.attributes & _UNTOLD) and not frame.looking
