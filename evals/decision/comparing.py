"""Fixed weights against fitted ones, each town judged by what was fitted without it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from assistant.decide import SURE
from assistant.decision import Weights
from evals.decision.regression import auc, fitted
from evals.decision.samples import Asked, Option
from evals.score import Share

Rule = Callable[[Asked], Option | None]
_GIVE_ALL = 0.0  # the threshold where no other decides more rightly
RULES = ("fixed", "gate", "ranked")


@dataclass(frozen=True)
class Judged:
    """How one rule did on one set of questions."""

    right: Share
    among_given: Share
    answered: Share


@dataclass(frozen=True)
class Town:
    """A left-out town: its questions, both AUCs, and each rule's figures by name."""

    name: str
    questions: int
    auc_score: float | None
    auc_fitted: float | None
    rules: dict[str, Judged]


def fixed(asked: Asked) -> Option | None:
    """What today's weights give: the preferred option if its score is high enough."""
    best = asked.options[0] if asked.options else None
    return best if best and best.score >= SURE else None


def gated(weights: Weights) -> Rule:
    """The preferred option, given only if the fitted weights are sure enough of it too."""
    return _sure_enough(weights, fixed)


def ranked(weights: Weights) -> Rule:
    """The option that the fitted weights are surest of, if they are sure enough."""
    return _sure_enough(
        weights,
        lambda asked: max(asked.options, key=lambda one: weights.sure(one.features), default=None),
    )


def _sure_enough(weights: Weights, preferred: Rule) -> Rule:
    def rule(asked: Asked) -> Option | None:
        best = preferred(asked)
        return best if best and weights.sure(best.features) >= weights.least else None

    return rule


def trained(asked: Sequence[Asked], kind: Callable[[Weights], Rule]) -> Weights:
    """Weights fitted on these questions, with the threshold that decides most rightly."""
    options = [one for each in asked for one in each.options]
    names = sorted({name for one in options for name in one.features})
    weights = fitted([(one.features, one.right) for one in options], names)
    rule = kind(weights)
    chosen = [(each, best) for each in asked if (best := rule(each)) is not None]
    gains = sorted(
        (weights.sure(best.features), is_right(each, None) - is_right(each, best))
        for each, best in chosen
    )
    left = [sure for sure, _ in gains]
    gained = [0, *accumulate(gain for _, gain in gains)]  # of leaving out the less sure ones
    between = [(one + other) / 2 for one, other in pairwise(left) if other > one]
    least = max(
        (_GIVE_ALL, *between),
        key=lambda one: (gained[bisect_left(left, one)], -abs(one - _GIVE_ALL)),
    )
    return replace(weights, least=round(least, 4))


def judged(asked: Iterable[Asked], rule: Rule) -> Judged:
    """How a rule does: right decisions, right among the given, answered of the answerable."""
    decided = [(each, rule(each)) for each in asked]
    given = [(each, one) for each, one in decided if one is not None]
    answerable = [one for each, one in decided if each.answerable]
    good = sum(is_right(each, one) for each, one in decided)
    return Judged(
        Share(good, len(decided)),
        Share(sum(one.right for _, one in given), len(given)),
        Share(sum(one is not None for one in answerable), len(answerable)),
    )


def is_right(asked: Asked, given: Option | None) -> bool:
    """Whether a decision is right: a right answer, or none where there is none."""
    return given.right if given is not None else not asked.answerable


def left_out(asked: Sequence[Asked]) -> list[Town]:
    """Every town judged by the weights that all other towns give."""
    return [
        _town(name, asked)
        for name in sorted({each.town for each in asked})
        if any(each.options for each in asked if each.town == name)
    ]


def _town(name: str, asked: Sequence[Asked]) -> Town:
    own = [each for each in asked if each.town == name]
    others = [each for each in asked if each.town != name]
    gate, rank = trained(others, gated), trained(others, ranked)
    options = [one for each in own for one in each.options]
    right = [one.right for one in options]
    rules = {"fixed": fixed, "gate": gated(gate), "ranked": ranked(rank)}
    return Town(
        name,
        len(own),
        auc([one.score for one in options], right),
        auc([rank.sure(one.features) for one in options], right),
        {rule: judged(own, how) for rule, how in rules.items()},
    )


def lost(asked: Iterable[Asked], rule: Rule) -> list[str]:
    """The cases that fixed weights decide rightly and this rule does not."""
    return [
        each.id for each in asked if is_right(each, fixed(each)) and not is_right(each, rule(each))
    ]
