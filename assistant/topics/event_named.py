"""Which meeting of several is named, by the adjective or the number that stands beside its kind."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.snapshot_words import lemmas_of
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.phrases import lemma_set, lexicon
from knowledge.roman_figures import roman_value
from knowledge.snapshot import Snapshot

_ROMAN = re.compile(r"X{0,2}(?:IX|IV|VI{0,3}|I{1,3}|X)")
_TOLD = re.compile(rf"\b(?P<number>{_ROMAN.pattern})\.?\s+(?P<noun>[^\W\d_]{{4,}})")
_MEETING = "spotk"  # the beginning of the noun that minutes number
_TOLD_OF_MEETINGS = frozenset({"attended", "absent", "agenda", "chair"})
_STEM = 5  # letters that inflected forms of one noun share


def other_meeting(
    frame: Frame, event: Event, lemmas: frozenset[str], view: View
) -> tuple[Word, ...]:
    """The words that name another event: an adjective that only others have, or a number."""
    if event.kind not in _kinds_said(frame):
        return ()
    return (*_other_sort(frame, event, lemmas, view), *_other_number(frame, event))


def tells_which(frame: Frame) -> bool:
    """Whether a question says by an adjective or a number which event it means."""
    return bool(_qualifying(frame) or _numbered(frame))


def numbers_another(frame: Frame, view: View) -> bool:
    """Whether a question is who met at a meeting of a number that no minutes of one bear."""
    if not frame.attributes & _TOLD_OF_MEETINGS:
        return False
    asked = {number for _, _, word, number in _numbered(frame) if "meeting" in word.kinds}
    asked |= {1} if "first" in frame.order and "meeting" in frame.kinds else set()
    if not asked:
        return False
    minutes = (one for one in view.documents.values() if one.kind == "minutes")
    told = [_own_number(one.title) for one in minutes]
    return bool(told) and all(told) and not any(asked & numbers for numbers in told)


def with_known_number(frame: Frame, view: View) -> Frame:
    """The frame where a number that the minutes of a meeting bear says nothing more of it."""
    for i, before, word, asked in _numbered(frame):
        if "meeting" in word.kinds and any(
            asked in _own_number(one.title)
            for one in view.documents.values()
            if one.kind == "minutes"
        ):
            plain = replace(before, role="function")
            return replace(frame, words=(*frame.words[:i], plain, *frame.words[i + 1 :]))
    return frame


@lru_cache(maxsize=2_000)
def _own_number(title: str) -> frozenset[int]:
    """The Roman numbers that a title gives to a meeting."""
    return frozenset(
        roman_value(match["number"])
        for match in _TOLD.finditer(title)
        if fold(match["noun"]).startswith(_MEETING)
    )


@once_a_frame
def _kinds_said(frame: Frame) -> frozenset[str]:
    return frozenset(kind for word in frame.words for kind in word.kinds)


def _other_sort(frame: Frame, event: Event, lemmas: frozenset[str], view: View) -> tuple[Word, ...]:
    """The adjectives beside the word for the kind that the names of other events alone hold."""
    lacking = [word for word in _beside(frame, event) if not credited(word, lemmas)]
    if not lacking:
        return ()
    own = view.lemmas(view.snapshot.text(event.document_id))
    named = named_anywhere(view.snapshot, event.kind)
    return tuple(word for word in lacking if word.lemmas & named and not credited(word, own))


@lru_cache(maxsize=8)
def named_anywhere(snapshot: Snapshot, kind: str) -> frozenset[str]:
    """The lemmas of the names of all events of a kind."""
    names = {one.name for one in snapshot.facts(kind) if isinstance(one, Event)}
    return lemmas_of(snapshot, "\n".join(sorted(names)))


def _beside(frame: Frame, event: Event) -> Iterator[Word]:
    return (word for kinds, word in _qualifying(frame) if event.kind in kinds)


@once_a_frame
def _qualifying(frame: Frame) -> tuple[tuple[frozenset[str], Word], ...]:
    """The adjectives beside the words for kinds, with those kinds."""
    said = [word for word in frame.words if word.role != "function"]
    return tuple(
        (word.kinds, near)
        for i, word in enumerate(said)
        if word.kinds
        for near in (*said[max(0, i - 1) : i], *said[i + 1 : i + 2])
        if near.qualifies and near.role == "focus" and not near.attributes
    )


def _other_number(frame: Frame, event: Event) -> tuple[Word, ...]:
    """The word for the kind, where the question numbers it and the paper gives another number."""
    for _, before, word, asked in _numbered(frame):
        if event.kind in word.kinds:
            told = _told(event, fold(word.text)[:_STEM])
            return (before, word) if told and asked not in told else ()
    return ()


def without_number(frame: Frame, event: Event) -> Frame:
    """The frame where the number that the paper gives an event says nothing more of it."""
    for i, before, word, asked in _numbered(frame):
        if event.kind in word.kinds:
            if asked not in _told(event, fold(word.text)[:_STEM]):
                return frame
            plain = replace(before, role="function")
            return replace(frame, words=(*frame.words[:i], plain, *frame.words[i + 1 :]))
    return frame


@once_a_frame
def _numbered(frame: Frame) -> tuple[tuple[int, Word, Word, int], ...]:
    """The words behind a number, each with its place and the number before it."""
    pairs = enumerate(zip(frame.words, frame.words[1:], strict=False))
    return tuple(
        (i, before, word, asked)
        for i, (before, word) in pairs
        if (asked := _number(before)) is not None
    )


def _number(word: Word) -> int | None:
    if _ROMAN.fullmatch(word.text):
        return roman_value(word.text)
    return next((number for number, lemmas in _ordinals() if word.lemmas & lemmas), None)


def _told(event: Event, stem: str) -> set[int]:
    """The Roman numbers that an event's own words give to a noun that begins so."""
    quotes = "\n".join(one.quote for one in cited(event, "when"))
    return {
        roman_value(match["number"])
        for match in _TOLD.finditer(quotes)
        if fold(match["noun"]).startswith(stem)
    }


@cache
def _ordinals() -> tuple[tuple[int, frozenset[str]], ...]:
    return tuple((int(n), lemma_set(forms)) for n, forms in lexicon("questions")["nth"].items())
