"""Where the documents say that somebody in danger is taken in or heard."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics import offers
from assistant.topics.contact_lines import contact_claims
from assistant.topics.contacts import TOPIC
from assistant.towns import is_of_named
from knowledge.folding import fold
from knowledge.model import Contact, Offer
from knowledge.phrases import lexicon
from knowledge.snapshot import Snapshot

_TOLD = {"phones", "address", "opening_hours"}
_REACHING = frozenset({"where", "address", "phone", "contact", "email", "opening_hours"})
_OTHERWISE = frozenset(
    {"when", "hour", "how_many", "budget", "until", "submit", "price", "position"}
)
_MOST = 2
_ROOM = re.compile(r"\bpok(?:oj|\.)")


def refuge(kinds: Collection[str], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The units of the documents that help in such danger; None where another thing is asked."""
    if frame.kinds - {"contact"} or frame.attributes - _REACHING:
        return None
    places = lexicon("crisis")["places"]
    stems = list(dict.fromkeys(stem for kind in kinds for stem in places["help"].get(kind, ())))
    found: list[tuple[int, Contact]] = []
    ids = _named_so(view.snapshot, tuple(stems))
    for contact in view.facts(Contact, ids) if ids else ():
        unit = fold(contact.unit)
        place = next((i for i, stem in enumerate(stems) if stem in unit), None)
        reached = contact.phones or contact.address
        if place is None or not reached or any(stem in unit for stem in places["other"]):
            continue
        if not is_of_named(frame, view.places(contact.document_id)):
            continue
        found.append((place, contact))
    best = _once([one for _, one in sorted(found, key=lambda one: (one[0], *_worth(one[1], view)))])
    claims = [claim for contact in best for claim in contact_claims(contact, _TOLD, texts)]
    if not claims:
        return None
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(best))


@lru_cache(maxsize=100)
def _named_so(snapshot: Snapshot, stems: tuple[str, ...]) -> tuple[str, ...]:
    """The contacts whose units have one of these beginnings of words in their names."""
    if not stems:
        return ()
    named = re.compile("|".join(map(re.escape, stems)))
    return tuple(key for key, unit, _ in snapshot.units if named.search(unit))


def _worth(contact: Contact, view: View) -> tuple[bool, int, bool]:
    """Less for the front door of a unit than for one of its rooms, for newer papers, for a phone.

    A room is where some one matter is dealt with; its phone is not for people in need.
    """
    published = view.documents[contact.document_id].published
    age = -published.toordinal() if published else 0
    return _ROOM.search(fold(contact.address or "")) is not None, age, not contact.phones


def _once(contacts: list[Contact]) -> list[Contact]:
    """The first of them, each unit once, however much of its name is written."""
    told: list[Contact] = []
    for contact in contacts:
        unit = fold(contact.unit)
        names = [fold(one.unit) for one in told]
        if not any(name.startswith(unit) or unit.startswith(name) for name in names):
            told.append(contact)
    return told[:_MOST]


def for_situation(
    frame: Frame, view: View, texts: Texts, *, of_any_age: bool = False
) -> Draft | None:
    """The offers made for the situation that is told of; None where another thing is asked.

    What is only for an age counts where somebody gives theirs, or `of_any_age`.
    """
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
    aged = of_any_age or who.ages
    fitting = all(one.audience.situations & told and (aged or not one.audience.ages)
                  for one in made)  # fmt: skip
    return draft if made and fitting else None
