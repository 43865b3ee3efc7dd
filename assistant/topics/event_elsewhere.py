"""Where an event is, where a question supposes another place than its paper gives."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.event_kinds import KINDS
from assistant.topics.event_manner import BY_WIRE, is_online
from assistant.topics.event_match import event_lemmas
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.phrases import lexicon_lemmas

_AT = frozenset({"w", "we", "na", "przy", "pod"})
_STREETS = frozenset({"ul", "ulica", "al", "aleja", "os", "osiedle", "plac", "pl"})
_BESIDE = frozenset({"premise", "where", "address", "list"})


def placed(
    frame: Frame, happening: Callable[[Frame], Draft | None], view: View, texts: Texts
) -> Draft | None:
    """What is told of an event; where it supposes a place that no paper gives, the right one.

    Whoever would go to the wrong house is helped by that, not by a refusal.
    """
    told = happening(frame)
    if told is not None and told.claims:
        return told
    return _elsewhere(frame, happening, view, texts) or told


def _elsewhere(
    frame: Frame, happening: Callable[[Frame], Draft | None], view: View, texts: Texts
) -> Draft | None:
    """None where no place is supposed, where the paper names it, or where the event has none."""
    remote = frozenset({"broadcast"}) | ({"email"} if not frame.native else frozenset())
    whether = "broadcast" in frame.attributes and asks_whether(frame)
    if not (whether or supposed(frame.text)) or frame.attributes - _BESIDE - remote:
        return None
    afar = [one for one in frame.words if one.attributes & remote or one.lemmas & BY_WIRE]
    words = _supposed_place(frame)
    if not frame.kinds & KINDS or not (words or afar):
        return None
    left = tuple(
        replace(one, role="function", attributes=frozenset()) if one in (*words, *afar) else one
        for one in frame.words
    )
    asked = (frame.attributes & _BESIDE) - {"premise"} | {"where", "when"}
    told = happening(replace(frame, words=left, attributes=asked))
    events = [one for one in told.facts if isinstance(one, Event)] if told else []
    if told is None or not told.claims or not events or not all(one.place for one in events):
        return None
    if afar and not words and all(map(is_online, events)):
        return replace(told, verdict=texts.say("answer.yes"))
    named = [word for word in words if not word.lemmas & _STREETS]
    if any(credited(word, event_lemmas(one, view)[0]) for one in events for word in named):
        return None
    notice = texts.say("event.not_given" if afar else "event.other_place")
    partly = AnswerStatus.PARTLY_ANSWERED
    return replace(told, status=partly, notices=(notice, *told.notices), verdict="")


def _supposed_place(frame: Frame) -> tuple[Word, ...]:
    """The words of the last place behind a preposition, or none where that may be no place."""
    houses = lexicon_lemmas("questions", "offices") | lexicon_lemmas("questions", "houses")
    found: list[Word] = []
    inside = False
    for before, word in pairwise(frame.words):
        if fold(before.text) in _AT and before.role == "function":
            inside = True
        if word.role in ("function", "time", "audience") or word.kinds or word.attributes:
            inside = False
        if inside:
            found.append(word)
    plain = all(_is_place(word, houses) or word.role == "generic" for word in found)
    named = any(_is_place(word, houses) for word in found)
    return tuple(found) if plain and named else ()


def _is_place(word: Word, houses: frozenset[str]) -> bool:
    if word.town:
        return False  # which town a paper is of is judged elsewhere
    named = word.place or word.street or word.name
    return named or bool(word.lemmas & (houses | _STREETS))
