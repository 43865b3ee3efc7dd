"""How an office is reached, and whether its building can be used by everyone."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.answer import AnswerStatus
from assistant.call_hours import are_of_calls
from assistant.draft import Claim, Draft, beside_row, cited, everything_cited
from assistant.frame import Frame
from assistant.match import Match, houses, match, other_house, other_office, without
from assistant.numbered import numbers_behind, other_number
from assistant.once import once_a_fact, once_a_frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.all_hours import hours_of_all
from assistant.topics.asking import asks_address, asks_till
from assistant.topics.contact_choice import (
    names_matter,
    office_lemmas,
    tells_of_it,
    with_postcode,
)
from assistant.topics.contact_lines import contact_claims, fits_others, not_given
from assistant.topics.contact_rooms import in_its_room
from assistant.topics.event_house import (
    event_entered,
    is_at_street,
    is_in_house,
    way_in_told,
    without_ways_in,
)
from assistant.topics.event_match import event_lemmas
from assistant.topics.later_contacts import from_later_day
from assistant.topics.open_days import noted, told_elsewhere, without_feasts
from assistant.topics.refused_calls import is_refused
from assistant.topics.submission_span import asks_last_hour
from assistant.weighed_words import offices_alone
from assistant.wording import listed
from knowledge.folding import fold
from knowledge.model import Contact, Event, Offer
from knowledge.phrases import lemma_set, lexicon, lexicon_phrases, plain_analyser

TOPIC = "contacts"
_WANTED = {
    "phone": "phones",
    "email": "emails",
    "address": "address",
    "where": "address",
    "accessibility": "accessibility",
    "opening_hours": "opening_hours",
    "account": "accounts",
    "epuap": "epuap",
    "edelivery": "edelivery",
}
_WITHOUT_IT = 0.6  # a sentence may tell when, where the record of the unit does not
_UNTOLD = 0.95
_TIMELY = frozenset({"when", "hour", "end", "until", "lasting"})
_TOLD = _TIMELY | {*_WANTED, "list", "questions"}
_TOLD_ENROLLING = _TOLD | {"enrolment"}
_REACHED = {"phones", "emails", "address"}
_ENOUGH = 0.25
_WAY_IN = 0.9  # what is told of the very event's house
_NUMBERS = re.compile(r"\btel|\be-?mail|\badres")
_BY_NAME = 0.85  # of what is asked about, in the name of a unit that lacks what is asked of it
_NAMED = 0.6  # of what is asked about, in the name of a unit whose hours are told


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from contacts, or None where no contact is asked for."""
    wanted = _wanted(frame)
    till = frame.dates and "do ktor" in fold(frame.text)  # "do której w piątek"
    timely = _TIMELY if till else _TIMELY - {"until"}
    last_day = bool(frame.attributes & {"closing", "rule", "outcome"}) and not till
    last_day = last_day or asks_last_hour(frame, view)
    hours_of = not (wanted or last_day) and bool(frame.attributes & timely)
    if hours_of:
        wanted = {"opening_hours"}
    if not wanted or (frame.kinds & {"duty_slot", "meeting"} and "accessibility" not in wanted):
        return None
    if wanted == {"opening_hours"} and (every := hours_of_all(frame, view, texts)):
        return every
    timed = wanted == {"opening_hours"}
    if "opening_hours" in wanted:
        frame = without_feasts(frame)
    entered = event_entered(frame, view) if "accessibility" in wanted else None
    frame = without_ways_in(frame) if entered else frame
    judged = [
        (contact, found)
        for contact in view.facts(Contact)
        if any(getattr(contact, name) for name in wanted)
        and (entered is None or is_in_house(contact, entered, view))
        and ("accessibility" not in wanted or is_at_street(frame, contact))
        for found in (_match(frame, contact, view, by_name=hours_of, entered=entered),)
        if not found.vetoes()
        and (found.grounded or not hours_of)
        and not (timed and are_of_calls(frame, contact.opening_hours or "", view, contact.unit))
    ]
    if lacking := _lacking(frame, wanted, [contact for contact, _ in judged], view, texts):
        return in_its_room(lacking, frame, view, texts)
    if not judged and entered and (way := way_in_told(entered, view)):
        return Draft(TOPIC, _WAY_IN, AnswerStatus.ANSWERED, (way,), facts=(entered,))
    if not judged:
        return _of_an_offer(frame, wanted, view, texts)
    most = max(found.coverage for _, found in judged)
    if most < (_NAMED if hours_of else _ENOUGH):
        return None
    best = max(
        (one for one in judged if one[1].coverage >= most - 0.05),
        key=lambda one: ("questions" in frame.attributes and _is_for_questions(one[0], wanted),
                         _has_initials(frame, one[0], view),
                         len(names_matter(frame, one[0], view)),
                         view.documents[one[0].document_id].published is not None,
                         str(view.documents[one[0].document_id].published),
                         str(one[0].valid_from or "")),
    )[0]  # fmt: skip
    if is_refused(frame, best.document_id, view):
        return None  # the sentence that says so answers, and no number
    near = [one for one, found in judged if found.coverage >= most - 0.05]
    if wanted == {"address"}:
        best = with_postcode(best, near)
    if "phones" in wanted and asks_till(frame) and not best.opening_hours:
        return None  # until when one may call is told by a sentence, if at all
    claims = [*contact_claims(best, wanted, texts), *from_later_day(best, wanted, view)]
    sure = 0.3 if "accessibility" in wanted or "contact" in frame.kinds else 0.05
    if "opening_hours" in wanted or "accounts" in wanted:
        sure = 0.2  # no other record holds them
    if "accessibility" in wanted and not tells_of_it(frame, best, view):
        most, sure = most * _WITHOUT_IT, 0.05
    unsaid = not_given(frame, [one for one in near if one.unit == best.unit], texts)
    unsaid += fits_others(frame, best, view, texts)
    status = AnswerStatus.PARTLY_ANSWERED if unsaid else AnswerStatus.ANSWERED
    score = 0.75 * most + sure
    draft = Draft(TOPIC, score, status, tuple(claims), notices=unsaid, facts=(best,))
    draft = in_its_room(draft, frame, view, texts)
    if "opening_hours" not in wanted or not best.opening_hours:
        return draft
    return None if told_elsewhere(frame, best, view) else noted(draft, frame, best, texts)


def _lacking(
    frame: Frame, wanted: set[str], given: Sequence[Contact], view: View, texts: Texts
) -> Draft | None:
    """What is known of the very unit that is asked about, where what is wanted of it is not."""
    if not wanted <= _REACHED | {"opening_hours"} or frame.attributes & {"fax", "submit", "until"}:
        return None
    if any(_named(frame, one, view) for one in given):
        return None
    named = {one.id: found for one in view.facts(Contact) if (found := _named(frame, one, view))}
    known = view.facts(Contact, list(named)) if named else ()
    meant = [one for one in known if one.unit.strip() and contact_claims(one, _REACHED, texts)]
    if not meant:
        return None
    best = max(meant, key=lambda one: named[one.id].coverage)
    return Draft(
        TOPIC,
        (_WITHOUT_IT if wanted == {"opening_hours"} else _UNTOLD) * named[best.id].coverage,
        AnswerStatus.PARTLY_ANSWERED,
        tuple(contact_claims(best, _REACHED, texts)),
        notices=not_given(frame, [best], texts) or (texts.say("event.not_given"),),
        facts=(best,),
    )


def _of_an_offer(frame: Frame, wanted: set[str], view: View, texts: Texts) -> Draft | None:
    """How the unit is reached that runs the offer asked about, with the row that says so.

    Only a number whose own line names a part of the matter is one for it, such as "zamówienia".
    """
    if not wanted <= {"phones", "emails"} or frame.attributes & _TIMELY:
        return None
    units = [
        one
        for one in view.facts(Contact)
        if any(getattr(one, name) and _of_the_matter(frame, one, name, view) for name in wanted)
    ]
    judged = [
        (_match(frame, contact, view, offer=offer), contact, offer)
        for offer in (view.facts(Offer) if units else [])
        for contact in units
        if contact.document_id == offer.document_id
        and fold(contact.unit) in {fold(unit) for unit in offer.units}
    ]
    passing = [one for one in judged if not one[0].vetoes() and one[0].grounded]
    if not passing:
        return None
    found, contact, offer = max(passing, key=lambda one: one[0].coverage)
    if found.coverage < _NAMED:
        return None
    said = texts.say("offer.line", name=offer.name, units=listed(offer.units, texts.language))
    runs = Claim(said, beside_row(offer, "units"))
    score = 0.75 * found.coverage + 0.05
    claims = (*contact_claims(contact, wanted, texts), runs)
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, claims, facts=(contact, offer))


def _of_the_matter(frame: Frame, contact: Contact, name: str, view: View) -> bool:
    """Whether the line that gives a number or address names a thing that is asked about."""
    lemmas = view.lemmas("\n".join(one.quote for one in cited(contact, name)))
    own = view.lemmas(contact.unit)
    things = [w for w in frame.things if not (w.town or w.place)]
    return any(w.lemmas & lemmas and not w.lemmas & own for w in things)


def _wanted(frame: Frame) -> set[str]:
    """The fields that are asked for."""
    wanted = {_WANTED[name] for name in frame.attributes if name in _WANTED}
    if "contact" in frame.kinds:
        wanted |= {"phones", "emails", "address"}
    elif wanted & {"emails", "epuap", "edelivery"} and not asks_address(frame):
        wanted -= {"address"}
    if "accounts" in wanted and not _NUMBERS.search(fold(frame.text)):
        return {"accounts"}  # "numer konta" is no number that one calls
    if (wanted & _REACHED and "hour" in frame.attributes) or (
        "phones" in wanted and "when" in frame.attributes
    ):
        wanted |= {"opening_hours"}  # when one may call or come
    return wanted


def _match(
    frame: Frame,
    contact: Contact,
    view: View,
    *,
    by_name: bool = False,
    offer: Offer | None = None,
    entered: Event | None = None,
) -> Match:
    """How well a contact fits, `by_name` where only the unit's name counts, or with more beside it.

    What is beside it is an offer, or the event in its house that one asks to get into.
    """
    key = ("contact", contact.id, by_name, offer and offer.id, entered and entered.id)
    return view.kept(frame, key, lambda: _judged(frame, contact, view, by_name, offer, entered))


def _named(frame: Frame, contact: Contact, view: View) -> Match | None:
    """How well the very name of a unit fits, where it is the one that is asked about."""
    found = _match(frame, contact, view, by_name=True)
    names_it = found.coverage >= _BY_NAME and found.grounded and not found.vetoes()
    return found if names_it else None


def _judged(
    frame: Frame,
    contact: Contact,
    view: View,
    by_name: bool,
    offer: Offer | None,
    entered: Event | None,
) -> Match:
    lemmas, own = _lemmas(contact, view)
    office = office_lemmas(contact, lemmas, own, view)
    lemmas |= office
    kinds: tuple[str, ...] = ("contact",)
    if by_name:
        lemmas = own
    elif entered:
        lemmas, kinds = lemmas | event_lemmas(entered, view)[0], ("contact", entered.kind)
    elif offer:
        lemmas |= view.lemmas(offer.name)
    enrols = "enrolment" in frame.attributes and lemmas & _enrolling()
    told = _TOLD_ENROLLING if enrols else _TOLD
    places = view.places(contact.document_id)
    found = match(frame, lemmas, view, kinds=kinds, attributes=told, places=places)
    if not _tells_apart(frame):
        return found
    others = (
        *other_office(frame, office),
        *other_house(frame, lemmas),
        *other_number(frame, contact.unit),
    )
    return without(found, others)


@once_a_frame
def _tells_apart(frame: Frame) -> bool:
    """Whether a question says of a unit what sets it apart from others, by more than its name."""
    return bool(offices_alone(frame) or houses(frame) or numbers_behind(frame.text))


@once_a_fact
def _lemmas(contact: Contact, view: View) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of a contact with its paper's title, and of the unit's name and matter."""
    parts = (contact.unit, contact.matter, contact.address or "", contact.accessibility or "")
    quotes = (c.quote for c in everything_cited(contact))
    own = view.lemmas("\n".join(parts[:2])) | {_initials(contact.unit)}
    title = view.context(view.documents[contact.document_id])
    return own | title | view.lemmas("\n".join((*parts, *quotes))), own


def _is_for_questions(contact: Contact, wanted: set[str]) -> bool:
    """Whether the place that gives a contact says that questions go there."""
    quotes = "\n".join(one.quote for one in cited(contact, *wanted))
    return bool(lexicon_phrases("office", "asking").find(plain_analyser().tokens(quotes)))


@cache
def _enrolling() -> frozenset[str]:
    """The lemmas with which papers tell how one gets a place."""
    return lemma_set(one for one in lexicon("questions")["enrolling"] if " " not in one)


def _has_initials(frame: Frame, contact: Contact, view: View) -> bool:
    """Whether the name of a unit has the initials that the question says, such as "mops"."""
    return not _said(frame).isdisjoint(_capitals(contact, view))


@once_a_fact
def _capitals(contact: Contact, _view: View) -> frozenset[str]:
    """The words of a unit's name that are capitals."""
    said = (part for part in contact.unit.split() if len(part) > 2 and part.isupper())
    return frozenset(map(fold, said))


@once_a_frame
def _said(frame: Frame) -> frozenset[str]:
    return frozenset(fold(word.text) for word in frame.words)


def _initials(unit: str) -> str:
    """What an office is called for short, such as "mops"."""
    name = unit.split(" w ")[0]
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()
