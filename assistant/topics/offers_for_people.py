"""Offers that a question names by the people they are for: "warsztaty dla ojców"."""

from collections.abc import Callable

from assistant.draft import cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.offer_lines import match_offer
from knowledge.audience import fits, restricts
from knowledge.model import Offer
from knowledge.phrases import lexicon_lemmas

_MOST = 2
_HELD = frozenset({"meeting"})


def for_people(frame: Frame, view: View) -> list[Offer]:
    """The one or two offers of workshops that alone are for whom a question names; else none.

    A word for one of a family tells them apart where only few rows say it; so do an age and a
    disability that a row asks for.
    """
    if not frame.kinds & _HELD:
        return []
    rows = [one for one in view.facts(Offer) if not one.task_id and cited(one, "row")]
    said = _by_word(frame, rows, view) or _by_need(frame, rows, view)
    return said if len(said) <= _MOST else []


def _by_word(frame: Frame, rows: list[Offer], view: View) -> list[Offer]:
    kin = lexicon_lemmas("questions", "family_members")
    words = [word for word in frame.words if word.lemmas & kin]
    if not words:
        return []
    return _fitting(
        frame, rows, view,
        lambda one: any(w.lemmas & view.lemmas(one.audience.eligible or "") for w in words),
    )  # fmt: skip


def _by_need(frame: Frame, rows: list[Offer], view: View) -> list[Offer]:
    who = frame.audience
    if not (who.ages and who.disabilities):
        return []
    analyser = view.snapshot.analyser
    return _fitting(
        frame, rows, view,
        lambda one: fits(who, one.audience) is not None
        and restricts(one.name, one.audience, analyser),
    )  # fmt: skip


def _fitting(
    frame: Frame, rows: list[Offer], view: View, is_for: Callable[[Offer], bool]
) -> list[Offer]:
    return [
        one
        for one in rows
        if is_for(one) and not match_offer(frame, one, view, whole=True, met=True).vetoes()
    ]
