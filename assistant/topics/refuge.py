"""Where the documents say that somebody in danger is taken in or heard."""

from collections.abc import Collection
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics import offers
from assistant.topics.contact_lines import contact_claims
from assistant.topics.contacts import TOPIC
from knowledge.folding import fold
from knowledge.model import Contact, Offer
from knowledge.phrases import lexicon

_TOLD = {"phones", "address", "opening_hours"}
_REACHING = frozenset({"where", "address", "phone", "contact", "email", "opening_hours"})
_OTHERWISE = frozenset(
    {"when", "hour", "how_many", "budget", "until", "submit", "price", "position"}
)
_MOST = 2


def refuge(kinds: Collection[str], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The units of the documents that help in such danger; None where another thing is asked."""
    if frame.kinds - {"contact"} or frame.attributes - _REACHING:
        return None
    places = lexicon("crisis")["places"]
    stems = list(dict.fromkeys(stem for kind in kinds for stem in places["help"].get(kind, ())))
    found: dict[str, tuple[int, Contact]] = {}
    ids = [key for key, unit, _ in view.snapshot.units if any(stem in unit for stem in stems)]
    for contact in view.facts(Contact, ids) if ids else ():
        unit = fold(contact.unit)
        place = next((i for i, stem in enumerate(stems) if stem in unit), None)
        reached = contact.phones or contact.address
        if place is None or not reached or any(stem in unit for stem in places["other"]):
            continue
        found.setdefault(unit, (place, contact))
    best = [contact for _, contact in sorted(found.values(), key=lambda one: one[0])[:_MOST]]
    claims = [claim for contact in best for claim in contact_claims(contact, _TOLD, texts)]
    if not claims:
        return None
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(best))


def for_situation(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The offers made for the situation that is told of; None where another thing is asked."""
    told = frame.audience.situations
    if not told or frame.kinds - {"contact", "offer"} or frame.attributes & _OTHERWISE:
        return None
    who = replace(frame.audience, disabilities=frozenset())  # what is there for all of a need
    words = tuple(
        replace(word, role="generic") if word.role == "focus" and not word.town else word
        for word in frame.words
    )
    asked = replace(
        frame, words=words, audience=who, looking=True,
        attributes=frozenset({"list"}), kinds=frozenset(),
    )  # fmt: skip
    draft = offers.consider(asked, view, texts)
    if draft is None or not draft.claims:
        return None
    made = [one for one in draft.facts if isinstance(one, Offer)]
    fitting = all(one.audience.situations & told and (who.ages or not one.audience.ages)
                  for one in made)  # fmt: skip
    return draft if made and fitting else None
