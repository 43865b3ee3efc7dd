"""Duty hours and a meeting asked for in one question: "kiedy są dyżury i spotkanie"."""

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.topics.event_kinds import KINDS, TIMELY
from knowledge.phrases import lexicon

_TWO = 2


def both(frame: Frame, answer: Callable[[Frame], Draft | None]) -> Draft | None:
    """The answers of both kinds, one after the other as asked; None where not both have one."""
    named = [word for word in frame.words if len(word.kinds & KINDS) == 1]
    kinds = list(dict.fromkeys(next(iter(word.kinds & KINDS)) for word in named))
    if len(kinds) != _TWO or not frame.attributes & TIMELY or not _are_joined(frame, named):
        return None
    told = [answer(_of(frame, kind)) for kind in kinds]
    drafts = [one for one in told if one and one.claims and one.status is AnswerStatus.ANSWERED]
    if len(drafts) != _TWO:
        return None
    every = [claim for draft in drafts for claim in draft.claims]
    claims = {claim.text: claim for claim in reversed(every)}  # what is of both stands last
    return replace(
        drafts[0],
        score=min(draft.score for draft in drafts),
        claims=tuple(reversed(claims.values())),
        notices=tuple(dict.fromkeys(one for draft in drafts for one in draft.notices)),
        facts=tuple({fact.id: fact for draft in drafts for fact in draft.facts}.values()),
    )


def _are_joined(frame: Frame, named: list[Word]) -> bool:
    """Whether a joining word stands between two words of different kinds."""
    joining = frozenset(lexicon("parts")["joining"])
    places = [frame.words.index(word) for word in named]
    between = frame.words[min(places) + 1 : max(places)]
    return any(word.text.lower() in joining for word in between)


def _of(frame: Frame, kind: str) -> Frame:
    """The question for one kind alone, without the word for the other."""
    others = KINDS - {kind}
    words = (
        replace(word, role="function", kinds=frozenset()) if word.kinds & others else word
        for word in frame.words
    )
    return replace(frame, kinds=frame.kinds - others, words=tuple(words))
