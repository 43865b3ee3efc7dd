"""Last days of a paper for what only goes with its matter: help at a meeting, a place there."""

from collections.abc import Sequence
from functools import cache

from assistant.draft import cited
from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.mentions import without_addresses
from knowledge.model import Deadline, Event
from knowledge.phrases import Phrases, lexicon_lemmas, lexicon_phrases, plain_analyser

_WAYS = frozenset({"phone", "email", "fax", "post", "in_person"})
_MERE = frozenset({"zostac"})  # which says nothing of what is done
_OWN = frozenset({"matters", "consultation", "consulting"})


def without_sides(deadlines: Sequence[Deadline], frame: Frame, view: View) -> tuple[Deadline, ...]:
    """The last days of the matter itself, where it is asked for and no word asks for the others.

    "Potrzebę tłumacza należy zgłosić do 12 maja" is no last day for remarks.
    """
    own = [one for one in deadlines if _named(one) & _OWN]
    if not own or len(own) == len(deadlines):
        return tuple(deadlines)
    asked = _asked(frame)
    about = asked & lexicon_lemmas("office", "matters")
    kept = [
        one
        for one in deadlines
        if one in own
        or not (about or _goes_with(one) or _is_of_event(one, own, view))
        or _says_more(one, own, asked, view)
    ]
    return tuple(kept)


def _goes_with(deadline: Deadline) -> bool:
    """Whether it is the last day for asking for what the office provides at an event."""
    return bool(_named(deadline) & {"arranged", "attending"})


def _is_of_event(deadline: Deadline, own: Sequence[Deadline], view: View) -> bool:
    """Whether it stands where the paper tells of an event, and the matter's own stand elsewhere."""
    heading = _heading(deadline)
    if not heading or any(_heading(one) == heading for one in own):
        return False
    events = (one for one in view.facts(Event) if one.document_id == deadline.document_id)
    return any(c.heading == heading for one in events for c in cited(one, "when"))


def _heading(deadline: Deadline) -> str:
    return next((one.heading for one in cited(deadline, "until")), "")


def _says_more(
    deadline: Deadline, own: Sequence[Deadline], asked: frozenset[str], view: View
) -> bool:
    """Whether the question has a word that its sentence says, and none for the matter does."""
    common = _common().union(*(view.lemmas(_quoted(one)) for one in own))
    return bool(asked & view.lemmas(_quoted(deadline)) - common)


def _asked(frame: Frame) -> frozenset[str]:
    """The lemmas of the question, but for its ways of reaching somebody and "zostać"."""
    told = (word for word in frame.words if word.role not in ("function", "time"))
    return frozenset(x for word in told if not word.attributes & _WAYS for x in word.lemmas) - _MERE


def _named(deadline: Deadline) -> frozenset[str]:
    """The groups of the office's words that its sentence holds."""
    return frozenset(
        one.name
        for one in _phrases().find(plain_analyser().tokens(without_addresses(_quoted(deadline))))
    )


def _quoted(deadline: Deadline) -> str:
    return "\n".join(dict.fromkeys((deadline.name, *(c.quote for c in cited(deadline, "until")))))


@cache
def _common() -> frozenset[str]:
    """Words of handing in, which tell no matter from another."""
    return lexicon_lemmas("office", "hand_in") | lexicon_lemmas("office", "papers")


@cache
def _phrases() -> Phrases:
    return lexicon_phrases("office", *sorted(_OWN), "arranged", "attending")
