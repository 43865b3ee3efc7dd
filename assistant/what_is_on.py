"""Questions that name a time and nothing else, or who is on duty: "co jest w piątek"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.frame import Frame, Word
from knowledge.dates import DateMatch, TimeMatch
from knowledge.phrases import lexicon_lemmas

_INSTEAD = "zamiast"
_REACHED = frozenset({"phone", "who_may", "in_person", "list"})
_ANY_EVENT = frozenset({"meeting", "duty_slot"})


def with_kinds(frame: Frame) -> Frame:
    """The frame of a question that names a town and a time alone, with what is meant by it."""
    if not frame.kinds and _calls_or_comes(frame):
        return replace(frame, kinds=frozenset({"duty_slot"}))
    if frame.attributes or frame.kinds:
        return frame
    if _asks_of_somebody(frame):
        words = tuple(
            replace(word, role="function") if word.lemmas & _serving() else word
            for word in frame.words
        )
        return replace(frame, kinds=frozenset({"duty_slot"}), words=words)
    if not any(word.town for word in frame.words):
        return frame
    meant = kinds_meant(frame.words, frame.dates, frame.times, native=frame.native)
    return replace(frame, kinds=meant)


def kinds_meant(
    words: Sequence[Word],
    dates: Sequence[DateMatch],
    times: Sequence[TimeMatch],
    *,
    native: bool = True,
) -> frozenset[str]:
    """What kinds of events are meant where only a time is named; none where a thing is."""
    said = {lemma for word in words for lemma in word.lemmas}
    open_to_all = [word for word in words if word.role in ("focus", "audience", "generic")]
    open_to_all = [word for word in open_to_all if not (word.place or word.town)]
    opens_on = bool(words) and words[0].lemmas <= {"a", "i"}  # goes on from the last answer
    if opens_on or not (dates or times):
        return frozenset()
    if "kto" in said and open_to_all and all(w.lemmas & _words("who") for w in open_to_all):
        return frozenset({"duty_slot"})
    coming = _words("coming") | _words("about_oneself")
    if (
        dates
        and "kto" not in said
        and said & _words("coming")
        and all(word.lemmas & coming or word.attributes for word in open_to_all)
    ):
        return _ANY_EVENT  # "czy mogę przyjść 8 września o 17"
    is_on = said & _words("on") or not native
    open_to_all = [word for word in open_to_all if not word.lemmas & _words("beside")]
    if said & _words("what") and is_on and all(w.lemmas & _words("on") for w in open_to_all):
        return _ANY_EVENT if dates else frozenset()
    return frozenset()


def without_verbs(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, of which those for taking place name nothing."""
    return tuple(replace(w, role="function") if w.lemmas & _words("on") else w for w in words)


def _asks_of_somebody(frame: Frame) -> bool:
    """Whether nothing but a day and who is on duty is named: "czy 26 stycznia jest prawnik"."""
    if not any(one.precision == "day" for one in frame.dates) or frame.follow_up:
        return False
    named = [w for w in frame.words if w.role in ("focus", "audience")]
    beside = _words("on") | _serving()
    named = [w for w in named if not (w.town or w.place or w.lemmas & beside)]
    return bool(named) and all(w.lemmas & _specialists() for w in named)


def _calls_or_comes(frame: Frame) -> bool:
    """Whether nothing is named but coming and calling: "mogę zadzwonić zamiast przyjść"."""
    named = [w for w in frame.words if w.role in ("focus", "audience")]
    if frame.follow_up or not named or not frame.attributes <= _REACHED:
        return False
    instead = any(_INSTEAD in word.lemmas for word in frame.words)
    return instead and all(word.lemmas & (_words("coming") | _words("calling")) for word in named)


@cache
def _specialists() -> frozenset[str]:
    return lexicon_lemmas("office", "specialists")


@cache
def _serving() -> frozenset[str]:
    return lexicon_lemmas("questions", "serving")


@cache
def _words(name: str) -> frozenset[str]:
    return lexicon_lemmas("time_off", name)
