"""What every piece of evidence is held against in a question, worked out once for each."""

from collections.abc import Hashable
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from assistant.frame import Frame, Word
from assistant.narrowing import Opposites, served, with_opposites
from assistant.once import once_a_frame
from assistant.retrieve import View
from knowledge.phrases import lexicon_lemmas

_GENERIC_WEIGHT = 0.3  # of any such word, however rare
_QUALIFIER_WEIGHT = 0.5  # verbs and adjectives
_AUDIENCE_WEIGHT = 0.5
_TOWN_WEIGHT = 0.5  # it forbids other towns, but says little of what is asked about


Names = tuple[str, ...] | frozenset[str]


class Held(NamedTuple):
    """What a piece of evidence is held against: words, what they weigh together, whether a word
    for the kind says what is meant, and those that have an opposite.

    No lemma of evidence matters but those of `reach`, and for `towns` how they begin; evidence
    that says the same of these is found in `matches`.
    """

    words: "tuple[WeighedWord, ...]"
    total: float
    meant: bool
    opposites: Opposites
    reach: frozenset[str]
    towns: tuple[Word, ...]
    matches: dict[Hashable, Any]


class WeighedWord(NamedTuple):
    """A word with how much it says, and whether it names a place or says which thing is meant."""

    word: Word
    weight: float
    homely: bool
    names_thing: bool


def weighed_words(frame: Frame, view: View) -> tuple[WeighedWord, ...]:
    """The words that evidence is to account for."""
    return view.kept(frame, None, lambda: _weighed(frame, view))


def words_beside(frame: Frame, view: View, kinds: Names, attributes: Names) -> Held:
    """The words that neither kinds nor attributes account for."""
    meant = frame.follow_up and frame.topic is not None
    left = []
    for one in weighed_words(frame, view):
        said = not one.word.town and one.word
        if said and not (said.kinds.isdisjoint(kinds) and said.attributes.isdisjoint(attributes)):
            meant = meant or not said.kinds.isdisjoint(kinds)
        else:
            left.append(one)
    total = sum(one.weight for one in left)
    opposites, words = with_opposites(frame), [one.word for one in left]
    near = (lemmas for word in words for phrase in word.synonyms for lemmas in phrase)
    kin = (lemmas for word in words for lemmas in (word.lemmas, *word.kin()[1:]))
    others = (lemmas for _, *both in opposites for lemmas in both)
    reach = served().union(*near, *kin, *others)
    towns = tuple(word for word in words if word.town)
    return Held(tuple(left), total, meant, opposites, reach, towns, {})


def _weighed(frame: Frame, view: View) -> tuple[WeighedWord, ...]:
    return tuple(
        WeighedWord(
            word,
            weight_of(word, view, frame.native) * (_TOWN_WEIGHT if word.town else 1.0),
            word.place or word.name,
            word.role == "focus" and not word.place,
        )
        for word in frame.said_of
    )


def weight_of(word: Word, view: View, native: bool) -> float:
    """How much a word says of what is asked: rare nouns most, words that only join least."""
    idf = max((view.snapshot.idf(lemma) for lemma in word.lemmas), default=1.0)
    if not word.known and not native:
        return _GENERIC_WEIGHT  # a foreign word that no glossary knows
    if word.role == "focus":
        return (1.0 if word.noun else _QUALIFIER_WEIGHT) * idf
    return _AUDIENCE_WEIGHT * idf if word.role == "audience" else _GENERIC_WEIGHT


@once_a_frame
def named_papers(frame: Frame) -> tuple[tuple[Word, tuple[Word, ...]], ...]:
    """Each "program" or "plan" of a question with the words behind it that say which one."""
    said = [word for word in frame.words if word.role != "function"]
    found = (
        (head, tuple(takewhile(lambda w: w.role == "generic" and w.noun, said[i + 1 :])))
        for i, head in enumerate(said)
        if head.lemmas & _named("papers") and "task" not in head.kinds
    )
    return tuple((head, named) for head, named in found if named)


@once_a_frame
def offices_alone(frame: Frame) -> tuple[Word, ...]:
    """The words for an office or its holder, where nothing else is named."""
    if frame.follow_up or frame.topic:
        return ()
    if any(not (w.town or w.attributes or w.kinds) for w in frame.focus):
        return ()
    meant = _named("office_holders") | _named("offices")
    return tuple(word for word in frame.words if word.lemmas & meant)


def is_holder(word: Word) -> bool:
    """Whether a word stands for who holds an office."""
    return not word.lemmas.isdisjoint(_named("office_holders"))


@cache
def _named(name: str) -> frozenset[str]:
    return lexicon_lemmas("questions", name)
