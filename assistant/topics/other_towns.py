"""The same question answered for each town, where none is named and the papers of two answer."""

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.snapshot_words import papers_elsewhere

_AS_GOOD = 0.02
_TOLD = frozenset({"events", "submission", "passages", "contacts"})  # of one thing, in few lines


def with_other_towns(
    draft: Draft, frame: Frame, view: View, answered: Callable[[View], Draft | None]
) -> Draft:
    """The draft with what papers of another town say as well, each under its office's name.

    `answered` gives the answer of the same topic from a view of fewer papers.
    """
    if frame.follow_up or frame.topic or any(word.town for word in frame.words):
        return draft
    if any(c.document_id in frame.papers for claim in draft.claims for c in claim.citations):
        return draft  # the conversation is about its town
    office, towns = _office(draft, view)
    if office is None or draft.topic not in _TOLD or draft.status is not AnswerStatus.ANSWERED:
        return draft
    elsewhere = papers_elsewhere(view.snapshot, towns)
    away = view.of(filter(view.documents.__contains__, elsewhere))
    other = answered(away) if away.documents else None
    if other is None or other.status is not draft.status or other.score < draft.score - _AS_GOOD:
        return draft
    their, _ = _office(other, view)
    if their is None or their == office:
        return draft
    return replace(
        draft,
        claims=(*_named(draft, office), *_named(other, their)),
        notices=tuple(one for one in draft.notices if one in other.notices),
        facts=(*draft.facts, *other.facts),
    )


def _office(draft: Draft, view: View) -> tuple[str | None, frozenset[str]]:
    """Who publishes all that a draft cites, where that is one office, and its towns.

    A paper that names nobody goes by its title.
    """
    papers = {c.document_id for claim in draft.claims for c in claim.citations}
    known = (view.documents[paper] for paper in papers)
    offices = {one.publisher or one.title for one in known}
    towns = frozenset(town for paper in papers for town in view.documents[paper].towns)
    office = offices.pop() if len(offices) == 1 else None
    if office is None or not towns or any(letter.isdigit() for letter in office):
        return None, towns
    return office, towns


def _named(draft: Draft, office: str) -> tuple[Claim, ...]:
    first, *rest = draft.claims
    return (replace(first, text=f"{office}: {first.text}"), *rest)
