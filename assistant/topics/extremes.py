"""The task for which a programme plans the most money, or the least."""

from decimal import Decimal
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.task_lines import task_claims
from knowledge.folding import fold
from knowledge.model import Task
from knowledge.numbers import values
from knowledge.phrases import lemma_set, lexicon

TOPIC = "extremes"
_SURE = 0.9
_FEWEST = 2
_SUPERLATIVE = "naj"
_ASKED = frozenset({"budget", "list", "units", "how_many"})
_KEYS = {"most": "tasks.most", "least": "tasks.least"}


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The task with the highest or lowest sum of the one programme that is meant, or None."""
    which = _which(frame)
    if which is None or frame.asked_years or frame.dates:
        return None
    told = [(one, amount) for one in view.facts(Task) if (amount := sum_of(one)) is not None]
    told = [(one, amount) for one, amount in told if _is_of(frame, one, view)]
    if len(told) < _FEWEST or len({one.document_id for one, _ in told}) != 1:
        return None
    told.sort(key=lambda one: one[1], reverse=which == "most")
    end = told[0][1]
    meant = [one for one, amount in told if amount == end]
    after = next((one for one, amount in told if amount != end), None)
    if after is None:
        return None
    rows = (*cited(meant[0], "row"), *cited(after, "row"))
    claims = [Claim(texts.say(_KEYS[which]), rows)]
    for task in meant:
        claims += task_claims(task, frozenset({"budget", "units"}), frozenset(), texts)[0]
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(meant))


def _which(frame: Frame) -> str | None:
    """Whether the most or the least money is asked about, and nothing else is named."""
    if frame.attributes - _ASKED or frame.kinds - {"task", "programme"}:
        return None
    if not asks_utmost(frame):
        return None
    utmost = [word for word in frame.words if fold(word.text).startswith(_SUPERLATIVE)]
    found = [name for name in _KEYS if any(word.lemmas & _words(name) for word in utmost)]
    if len(found) != 1 or any(_names_a_thing(word, found[0]) for word in frame.words):
        return None
    return found[0]


def asks_utmost(frame: Frame) -> bool:
    """Whether a sum is asked for that is higher or lower than all others."""
    utmost = any(fold(word.text).startswith(_SUPERLATIVE) for word in frame.words)
    return utmost and any(word.lemmas & _words("money") for word in frame.words)


def _names_a_thing(word: Word, which: str) -> bool:
    beside = word.attributes or word.kinds or word.town
    beside = beside or word.lemmas & (_words(which) | _words("money") | _words("plan"))
    return word.role in ("focus", "audience") and word.noun and not beside


def sum_of(task: Task) -> Decimal | None:
    """The one sum of a task; None where it has none or several."""
    found = [one.value for one in values(task.budget or "") if one.kind == "amount"]
    return Decimal(found[0]) if len(found) == 1 else None


def _is_of(frame: Frame, task: Task, view: View) -> bool:
    places = view.places(task.document_id)
    return all(word.lemmas & places for word in frame.words if word.town)


@cache
def _words(which: str) -> frozenset[str]:
    return lemma_set(lexicon("questions")["extremes"][which])
