"""Offers that a question names in its own words: "prawnik" for "porady prawne"."""

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.offer_lines import match_offer
from knowledge.audience import fits
from knowledge.model import Audience, Offer

_MOST = 2
_NEAR = 0.1  # of the question's weight


def meant(frame: Frame, view: View, *, planned: bool = False) -> list[Offer]:
    """The one or two offers that account best for what a question names; none where more do.

    Those that a programme plans are among them where `planned`.
    """
    if "„" in frame.text or not _things(frame):
        return []
    found = [(_coverage(frame, one, view), one) for one in view.facts(Offer)
             if planned or not one.task_id]  # fmt: skip
    most = max((coverage for coverage, _ in found), default=0.0)
    best = [one for coverage, one in found if coverage and coverage >= most - _NEAR]
    return best if len(best) <= _MOST else []


def _coverage(frame: Frame, offer: Offer, view: View) -> float:
    """How much of the question an offer accounts for, 0 where it is not what is named."""
    about = (one.quote for one in cited(offer, "about"))  # below a fanciful name, what it is
    name = view.lemmas("\n".join((offer.name, *about)))
    if not any(credited(word, name) for word in _things(frame)):
        return 0.0
    somebody = _is_special(frame.audience)
    fit = fits(frame.audience, offer.audience) if somebody else None
    if somebody and fit is None and _is_special(offer.audience):
        return 0.0
    found = match_offer(frame, offer, view, whole=True, met=fit is not None)
    return found.coverage if found.grounded and not found.vetoes() else 0.0


def _things(frame: Frame) -> list[Word]:
    """The words that say what is meant, apart from where it is and what is asked about it."""
    return [
        word
        for word in frame.words
        if word.role == "focus"
        and word.nominal
        and not (word.place or word.town or word.attributes | word.kinds)
    ]


def _is_special(audience: Audience) -> bool:
    return bool(audience.ages or audience.disabilities or audience.situations)
