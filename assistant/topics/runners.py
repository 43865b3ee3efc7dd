"""What goes on from tasks just told: how those are reached who run them, and what users pay."""

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.contact_lines import contact_claims
from assistant.topics.offer_lines import offer_line
from knowledge.folding import fold
from knowledge.model import Contact, Offer

_SCORE = 1.1  # before what is told of other things in the same words
_MOST = 3
_FIELDS = {"phone": "phones", "email": "emails", "address": "address", "where": "address",
           "opening_hours": "opening_hours"}  # fmt: skip
_BESIDE = frozenset({"list", "how_many", "budget", "when", "hour"})


def asked_on(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer for the offers that the last one told, where the question names nothing else."""
    if not (frame.follow_up and frame.anchor) or frame.alone.things or frame.years:
        return None
    anchor = frozenset(frame.anchor)
    offers = [one for one in view.facts(Offer) if {one.id, one.task_id} & anchor]
    if not 0 < len(offers) <= _MOST or not all(one.task_id for one in offers):
        return None
    wanted = {_FIELDS[name] for name in frame.attributes if name in _FIELDS}
    if wanted and frame.attributes <= _FIELDS.keys() | _BESIDE - {"how_many", "budget"}:
        return _reached(offers, wanted, view, texts)
    if "price" in frame.attributes and frame.attributes <= _BESIDE | {"price"}:
        told = [one for one in offers if _tells_fee(one)]
        claims = [offer_line(one, texts) for one in told]
        return _draft(claims, told) if told else None
    return None


def _reached(offers: list[Offer], wanted: set[str], view: View, texts: Texts) -> Draft | None:
    """How the units are reached that run the offers, by the list of units of the same paper."""
    claims: list[Claim] = []
    told: list[Offer] = []
    for offer in offers:
        units = {fold(unit) for unit in offer.units}
        own = [
            one
            for one in view.facts(Contact)
            if one.document_id == offer.document_id
            and not one.matter
            and fold(one.unit) in units
            and any(getattr(one, name) for name in wanted)
        ]
        if len(own) == len(units) == 1:
            claims += [offer_line(offer, texts), *contact_claims(own[0], wanted, texts)]
            told.append(offer)
    return _draft(claims, told) if told else None


def _tells_fee(offer: Offer) -> bool:
    """Whether the conditions of an offer say what its users pay, or that it is free."""
    said = offer.audience.eligible or ""
    return says("free_of_charge", said) or says("fee_headings", said)


def _draft(claims: list[Claim], offers: list[Offer]) -> Draft:
    return Draft("offers", _SCORE, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(offers))
