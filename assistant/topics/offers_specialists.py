"""Specialists who are looked for: several at once, and those who help some people alone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.audience import ABLE
from knowledge.model import Offer
from knowledge.phrases import lexicon_lemmas

Listed = Callable[[Frame], Draft | None]
_ANY = frozenset({"any"})
_MOST = 3
_PARTLY = AnswerStatus.PARTLY_ANSWERED


def with_specialists(frame: Frame, draft: Draft, listed: Listed, view: View, texts: Texts) -> Draft:
    """The draft, or what there is of each specialist that is named where it tells of none.

    `listed` finds the offers of a frame. Who helps people with a disability alone is told of with
    a word that it is not for everybody.
    """
    sought = _sought(frame)
    if not sought or (draft.claims and draft.status is AnswerStatus.ANSWERED):
        return draft
    found = [(one, _of(one, frame, sought, listed, view, texts)) for one in sought]
    told = [one for _, one in found if one is not None]
    if not told:
        return draft
    joined = _joined(told, texts)
    if missing := ", ".join(word.text for word, one in found if one is None):
        said = texts.say("offers.missing", what=missing)
        joined = replace(joined, status=_PARTLY, notices=(said, *joined.notices))
    return joined


def each_of(frame: Frame, ask: Listed, texts: Texts) -> Draft | None:
    """What is told of each of two or three specialists whom alone a question names."""
    sought = _sought(frame)
    if not 1 < len(sought) <= _MOST:
        return None
    found = [(one, ask(_alone(frame, one, sought))) for one in sought]
    told = [draft for _, draft in found if draft is not None and draft.claims]
    if not told:
        return None
    missing = ", ".join(word.text for word, draft in found if draft not in told)
    if not missing:
        return _joined(told, texts)
    said = texts.say("offers.missing", what=missing)
    return replace(_joined(told, texts), status=_PARTLY, notices=(said,))


def _alone(frame: Frame, word: Word, sought: Sequence[Word]) -> Frame:
    """The frame in which the other specialists are not named."""
    others = [one for one in sought if one is not word]
    return replace(frame, words=tuple(one for one in frame.words if one not in others))


def _joined(told: Sequence[Draft], texts: Texts) -> Draft:
    """One draft of several, each thing told once."""
    if len(told) == 1:
        return told[0]
    facts = {fact.id: fact for one in told for fact in one.facts}
    return replace(
        told[0],
        claims=tuple(dict.fromkeys(claim for one in told for claim in one.claims)),
        facts=tuple(facts.values()),
        status=told[0].status if len({one.status for one in told}) == 1 else _PARTLY,
        notices=(texts.count("offers.found", len(facts)),) if len(facts) > 1 else told[0].notices,
    )


def _of(
    word: Word, frame: Frame, sought: list[Word], listed: Listed, view: View, texts: Texts
) -> Draft | None:
    alone = _alone(frame, word, sought)
    if len(sought) > 1 and (draft := listed(alone)) and _names(word, draft, view):
        return draft
    who = frame.audience
    if who.disabilities or ABLE in who.groups or not who.ages:
        return None
    draft = listed(replace(alone, audience=replace(who, disabilities=_ANY)))
    if draft is None or not _names(word, draft, view):
        return None
    notices = (texts.say("offers.not_for_all"),)
    return replace(draft, status=_PARTLY, notices=notices)


def _names(word: Word, draft: Draft, view: View) -> bool:
    """Whether all that is told of has the specialist, or what they give, in its name."""
    offers = [one for one in draft.facts if isinstance(one, Offer)]
    return bool(offers) and all(credited(word, view.lemmas(one.name)) for one in offers)


def _sought(frame: Frame) -> list[Word]:
    """The specialists that a question looks for; none where it names another thing too."""
    named = [word for word in frame.words if word.role == "focus" and word.noun]
    sought = [word for word in named if word.lemmas & lexicon_lemmas("office", "specialists")]
    return sought if len(sought) == len(named) else []
