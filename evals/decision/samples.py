"""What was considered for every case, and whether each way of answering was right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.answer import AnswerStatus, Question
from assistant.channels.render import answer_json
from assistant.decide import SURE
from assistant.service import Assistant, Considered
from evals.cases import Case, Expectation
from evals.faults import Texts
from evals.run import Record
from evals.score import score
from evals.towns.content import load_all
from evals.values import stands_in
from knowledge.folding import fold

SHIPPED = "shipped"
_ELSEWHERE = "(no town of these)"
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED})
_STEM = 5  # letters that all cases of a town's name share


@dataclass(frozen=True)
class Option:
    """One way of answering with claims, in the order in which the assistant prefers them."""

    score: float
    features: Mapping[str, float]
    right: bool


@dataclass(frozen=True)
class Asked:
    """One case: the town it is about, and what could be answered to its last question."""

    id: str
    town: str
    answerable: bool
    options: tuple[Option, ...]


def asked_of(cases: Iterable[Case], assistant: Assistant, texts: Texts) -> Iterator[Asked]:
    """The options of every case's last question; those that no option decides are left out."""
    for case in cases:
        expect = case.turns[-1].expect
        considered = _considered(case, assistant)
        if expect is None or considered is None:
            continue
        given = considered.answer.status in _GIVEN
        found = [one for one in considered.explanation.get("candidates", ()) if one["claims"]]
        if not given and found and found[0]["score"] >= SURE:
            continue  # something else than the score decided: a greeting, a choice, a command
        passed = given and _passed(case, considered, texts)
        options = tuple(_options(found, expect, given, passed))
        answerable = AnswerStatus.ANSWERED in expect.status
        if not options and answerable and given:
            continue
        yield Asked(case.id, town_of(case), answerable, options)


def _considered(case: Case, assistant: Assistant) -> Considered | None:
    conversation: str | None = None
    last: Considered | None = None
    for turn in case.turns:
        question = Question(turn.question, case.as_of, conversation)
        for part in assistant.parts(question):
            if isinstance(part, Considered):
                last, conversation = part, part.answer.conversation_id
    return last


def _passed(case: Case, considered: Considered, texts: Texts) -> bool:
    record = Record(case, case.turns[-1], answer_json(considered.answer), None, 0.0)
    return score([record], texts)[0].passed


def _options(
    found: Sequence[Mapping[str, Any]], expect: Expectation, given: bool, passed: bool
) -> Iterator[Option]:
    for place, one in enumerate(found):
        if place == 0 and given:
            right = passed
        elif not expect.says and AnswerStatus.ANSWERED in expect.status:
            continue  # nothing says whether it would be right
        else:
            right = _says(one, expect)
        yield Option(one["score"], one["features"], right)


def _says(one: Mapping[str, Any], expect: Expectation) -> bool:
    """Whether claims that were not chosen say what was expected."""
    if AnswerStatus.ANSWERED not in expect.status or not expect.says:
        return False
    said = "\n".join((*one["claims"], *one["notices"]))
    return all(any(stands_in(fact, said) for fact in either) for either in expect.says) and not any(
        stands_in(fact, said) for fact in expect.never
    )


def town_of(case: Case) -> str:
    """The invented town whose documents a case cites or whose name it says, or the shipped set."""
    if not case.id.startswith("towns-"):
        return SHIPPED
    towns = _towns()
    for turn in case.turns:
        for stem in turn.expect.cites if turn.expect else ():
            if stem in towns:
                return towns[stem]
    said = fold(" ".join((case.id, *(turn.question for turn in case.turns))))
    named = [town for town in towns.values() if fold(town)[:_STEM] in said]
    return named[0] if named else _ELSEWHERE


@cache
def _towns() -> dict[str, str]:
    """The town of every invented document by the stem of its file."""
    return {content.file.rsplit(".", 1)[0]: content.town for content in load_all()}
