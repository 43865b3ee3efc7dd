"""Of offers that a question names, those it means: by the whole name, of the latest edition."""

from datetime import date

from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Offer


def by_whole_name(frame: Frame, named: list[Offer], view: View) -> list[Offer]:
    """Those whose name, or name and unit, accounts for all that the question names, if any."""
    asked = [word for word in frame.focus if not (word.attributes or word.town)]
    for calls in (_name, _name_and_unit):
        lemmas = [view.lemmas(calls(one)) for one in named]
        whole = [one for one, told in zip(named, lemmas, strict=True)
                 if all(credited(word, told) for word in asked)]  # fmt: skip
        if whole:
            return whole
    return named


def _name(offer: Offer) -> str:
    return offer.name


def _name_and_unit(offer: Offer) -> str:
    return "\n".join((offer.name, *offer.units))


def latest(named: list[Offer], view: View) -> list[Offer]:
    """Of offers with one name in several editions of a paper those of the latest."""
    days: dict[tuple[str, frozenset[str]], date] = {}
    keys = [(_plain(one.name), view.places(one.document_id)) for one in named]
    dated = [view.documents[one.document_id].published or date.min for one in named]
    for key, day in zip(keys, dated, strict=True):
        days[key] = max(day, days.get(key, day))
    return [one for one, key, day in zip(named, keys, dated, strict=True)
            if day in (date.min, days[key])]  # fmt: skip


def _plain(name: str) -> str:
    return "".join(character for character in fold(name) if character.isalpha())
