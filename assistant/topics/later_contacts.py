"""What holds of a unit from a later day on, beside what holds today."""

from assistant.draft import Claim, cited
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Contact


def from_later_day(contact: Contact, wanted: set[str], view: View) -> list[Claim]:
    """The sentences that give the same unit something else of what is wanted, from a later day."""
    unit = fold(contact.unit)
    ids = [key for key, named, dated in view.snapshot.units if dated and named == unit]
    later = [
        one
        for one in (view.snapshot.facts("contact", ids=ids) if ids else ())
        if isinstance(one, Contact)
        and one.document_id in view.documents
        and one.valid_from is not None
        and one.valid_from > view.now.date()
        and any(getattr(one, name) for name in wanted)
    ]
    places = [place for one in later for place in cited(one, *sorted(wanted))[:1]]
    return [Claim(" ".join(place.quote.split()), (place,)) for place in places]
