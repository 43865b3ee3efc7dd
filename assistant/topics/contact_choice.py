"""Which of several contacts that a question may mean is told."""

import re
from collections.abc import Sequence

from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Contact
from knowledge.phrases import lexicon_lemmas

_POSTCODE = re.compile(r"\b\d{2}-\d{3}\b")
_HOUSE = re.compile(r"\d+\w?(?:/\d+)?")


def names_matter(frame: Frame, contact: Contact, view: View) -> list[Word]:
    """The words for a matter in the question that the very name of a unit has."""
    own = view.lemmas(contact.unit)
    return [
        word
        for word in frame.focus
        if not (word.town or word.place or word.attributes or word.kinds) and credited(word, own)
    ]


def office_lemmas(
    contact: Contact, lemmas: frozenset[str], own: frozenset[str], view: View
) -> frozenset[str]:
    """The lemmas by which a contact may be that of the office that is asked for.

    Who heads a town is reached at its office; the office that runs a club is not the club.
    """
    first = view.lemmas(contact.unit.split()[0]) if contact.unit.split() else frozenset()
    if first & lexicon_lemmas("office", "head_of_town"):
        return lemmas | lexicon_lemmas("questions", "offices")
    centres = lexicon_lemmas("office", "centres")
    if first & centres:  # "ośrodek" and "centrum" are said of either, mostly by who translates
        return lemmas | centres
    return own if first & lexicon_lemmas("office", "run_by_office") else lemmas


def with_postcode(best: Contact, others: Sequence[Contact]) -> Contact:
    """The contact, or one of the same unit and house whose address is written out in full."""
    if not best.address or _POSTCODE.search(best.address):
        return best
    house, unit = _HOUSE.findall(best.address)[:1], fold(best.unit)
    for one in others:
        full = one.address and _POSTCODE.search(one.address)
        if full and house == _HOUSE.findall(one.address or "")[:1] and fold(one.unit) == unit:
            return one
    return best


def tells_of_it(frame: Frame, contact: Contact, view: View) -> bool:
    """Whether what is told of a building names the thing that is asked for, such as a lift."""
    told = view.lemmas(contact.accessibility or "")
    things = [w for w in frame.focus if "accessibility" in w.attributes and w.role == "focus"]
    return not things or any(credited(word, told) for word in things)
