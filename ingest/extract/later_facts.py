"""What a document says to hold from a later day only, and last days that it prolongs itself."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.change_words import cues
from ingest.extract.in_force import since_day
from ingest.extract.scene import Scene
from knowledge.model import Contact, Deadline, Fact

_REACHED = (("phones", "emails", "epuap", "edelivery", "accounts"), ("address",))


def in_time(scene: Scene, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with the day from which they hold, without last days that were prolonged."""
    gone = _prolonged(scene, [one for one in facts if isinstance(one, Deadline)])
    return [
        _since(scene, one) if isinstance(one, Contact) else one
        for one in facts
        if one.id not in gone
    ]


def _since(scene: Scene, contact: Contact) -> Contact:
    """The contact, from the later day on that every sentence with its numbers names."""
    if contact.opening_hours or contact.valid_from is not None:
        return contact
    given = next((own for own in _REACHED if any(getattr(contact, name) for name in own)), ())
    places = {
        place
        for name in given
        if getattr(contact, name)
        for place in contact.citations.get(name, ())
    }
    days = {since_day(place.quote, scene.document.published) for place in places}
    return replace(contact, valid_from=days.pop()) if len(days) == 1 else contact


def _prolonged(scene: Scene, deadlines: Sequence[Deadline]) -> set[str]:
    """The one last day that another sentence of the same document prolongs."""
    told = [one for one in deadlines if one.until and "extended" in _cues(scene, one)]
    if len(told) != 1 or told[0].until is None:
        return set()
    until = told[0].until
    same = [
        one
        for one in deadlines
        if one is not told[0]
        and one.consultation_id == told[0].consultation_id
        and one.until is not None
        and one.until < until
        and _matter(scene, one) & _matter(scene, told[0])
    ]
    return {one.id for one in same} if len(same) == 1 else set()


def _cues(scene: Scene, deadline: Deadline) -> frozenset[str]:
    quotes = [place.quote for place in deadline.citations.get("until", ())]
    return frozenset(cue for quote in quotes for cue in cues(scene, quote))


def _matter(scene: Scene, deadline: Deadline) -> frozenset[str]:
    """The nouns of what has a last day."""
    return frozenset(
        lemma
        for token in scene.tokens(deadline.name)
        if "noun" in token.pos and not token.folded.startswith(("termin", "dzien", "dni"))
        for lemma in token.lemmas
    )
