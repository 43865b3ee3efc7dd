"""Yes or no to the house in which a question supposes that an event takes place."""

from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.yes_no_values import is_plain
from assistant.yes_no_words import Decided
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.phrases import lexicon_lemmas

_IN = frozenset({"w", "we", "na"})


def of_house(draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether the events that are told of are in the house that is supposed, and what tells it.

    Only a place that names a house of some kind itself says that it is not another one: a street
    may be that of either.
    """
    events = [one for one in draft.facts if isinstance(one, Event)]
    said = supposed(frame.text)
    if not events or said is None or "change" in frame.attributes or not is_plain(said):
        return None
    houses = lexicon_lemmas("questions", "offices") | lexicon_lemmas("questions", "houses")
    named = _named(frame, houses)
    if not named:
        return None
    told = [view.lemmas(f"{one.place or ''} {one.room or ''}") for one in events]
    if not all(one & houses for one in told):
        return None
    place = events[0].place or ""
    claim = next((one for one in draft.claims if place and place in one.text), None)
    if claim is None:
        return None
    if all(not credited(named[0], one) for one in told):
        return False, claim
    same = all(credited(word, one) for one in told for word in named)
    return (True, claim) if same and not frame.dates and not frame.times else None


def _named(frame: Frame, houses: frozenset[str]) -> tuple[Word, ...]:
    """The word for a kind of house behind "w", and what is said of it."""
    for i, word in enumerate(frame.words[1:], start=1):
        if fold(frame.words[i - 1].text) not in _IN or not word.lemmas & houses:
            continue
        behind = frame.words[i + 1 :]
        end = next((n for n, one in enumerate(behind) if one.role == "function"), len(behind))
        return (word, *behind[:end])
    return ()
