"""How much of a question a piece of evidence accounts for, and what forbids it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.frame import Frame, Kin, Word
from assistant.narrowing import narrows, opposed
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.snapshot_words import names_of_one_word
from assistant.towns import names
from assistant.weighed_words import (
    Held,
    Names,
    is_holder,
    named_papers,
    offices_alone,
    words_beside,
)
from knowledge.phrases import lexicon_lemmas
from knowledge.word_families import MET

_STEM_CREDIT = 0.8
SYNONYM_CREDIT = 0.9


@dataclass(frozen=True)
class Match:
    """The share of the question's weight that evidence covers, and the words that it does not."""

    coverage: float
    missing: tuple[Word, ...] = ()
    native: bool = True  # whether the question was asked in Polish
    grounded: bool = True  # whether a word that says which thing is meant was accounted for

    def vetoes(self, *, lenient: bool = False) -> tuple[str, ...]:
        """The words whose absence means that something else was asked for.

        `lenient` is for questions whose kind is certain: unknown lower-case words pass, while a
        word that may stand for a person does not.
        """
        if not self.missing:
            return ()
        return tuple([word.text for word in self.forbidding(lenient=lenient)])

    def forbidding(self, *, lenient: bool) -> tuple[Word, ...]:
        """The words behind `vetoes`."""
        return self._leniently if lenient or not self.native else self._strictly

    @cached_property
    def _strictly(self) -> tuple[Word, ...]:
        return tuple(word for word in self.missing if _forbids(word, lenient=False))

    @cached_property
    def _leniently(self) -> tuple[Word, ...]:
        return tuple(word for word in self.missing if _forbids(word, lenient=True))


def _forbids(word: Word, lenient: bool) -> bool:
    if word.town or word.whole:
        return True
    if word.role != "focus":
        return False
    if lenient:
        return (word.noun or word.may_be_noun) and (word.known or word.name)
    return word.noun or (word.place and word.name)


def match(
    frame: Frame,
    lemmas: frozenset[str],
    view: View,
    *,
    kinds: Names = (),
    attributes: Names = (),
    places: Collection[str] = (),
    met: bool = False,
) -> Match:
    """How the words of a question stand against the lemmas of one piece of evidence.

    Words that name the evidence's own kind or the attribute asked for count as accounted for, and
    where `met`, also those that say for whom, however else the evidence says it.
    """
    # what the words reach is among the lemmas met until now
    key = len(MET), kinds, attributes
    held = view.kept(frame, key, lambda: words_beside(frame, view, kinds, attributes))
    here = tuple([_is_of(town, places, lemmas) for town in held.towns]) if held.towns else ()
    told = held.reach & lemmas, held.reach.intersection(places), here, met
    found: Match | None = held.matches.get(told)
    if found is None:  # much evidence says the same of a question's words, mostly nothing
        found = held.matches[told] = _match(frame, view, held, *told)
    return found


def _is_of(town: Word, places: Collection[str], lemmas: frozenset[str]) -> bool:
    """Whether evidence is of a town, or names it."""
    return not town.lemmas.isdisjoint(places) or names(town.lemmas, lemmas)


def _match(
    frame: Frame,
    view: View,
    held: Held,
    lemmas: frozenset[str],
    places: frozenset[str],
    here: Iterable[bool],
    met: bool,
) -> Match:
    """What `match` finds, of lemmas and places that the words reach and of the towns named."""
    total = held.total
    covered = 0.0
    missing = []
    asked = by_own = by_near = False
    are_here = iter(here)
    for word, weight, homely, names_thing in held.words:
        if word.town:
            if next(are_here):
                covered += weight
            else:
                missing.append(word)
            continue
        if (homely and not word.lemmas.isdisjoint(places)) or (met and word.role == "audience"):
            credit = 1.0
        else:
            credit = 1.0 if not word.lemmas.isdisjoint(lemmas) else _near(word, lemmas, view)
        covered += weight * credit
        if not credit:
            missing.append(word)
        if names_thing:
            asked, near = True, credit == SYNONYM_CREDIT
            by_own, by_near = by_own or bool(credit and not near), by_near or near
    if held.meant and all(word.role == "generic" for word in missing):
        covered = total  # what it is was said, and the rest of the words only join
    coverage = covered / total if total else 1.0
    if held.opposites:
        missing += opposed(held.opposites, lemmas)
    grounded = by_own or (by_near and not narrows(missing, lemmas))
    return Match(coverage, tuple(missing), frame.native, grounded or not asked)


def _near(word: Word, lemmas: frozenset[str], view: View) -> float:
    """What lemmas account for of a word that they lack: a name is not another that sounds alike."""
    credit = credited(word, lemmas)
    if credit != _STEM_CREDIT:
        return credit
    names = names_of_one_word(view.snapshot)
    return credit if word.lemmas.isdisjoint(names) else credited(word, lemmas - names)


def without(found: Match, words: Sequence[Word]) -> Match:
    """The match where further words are not accounted for, whatever their role."""
    if not words:
        return found
    forbidding = (replace(word, role="focus", noun=True, known=True) for word in words)
    return replace(found, missing=(*found.missing, *forbidding))


def names_other_paper(frame: Frame, lemmas: frozenset[str]) -> tuple[Word, ...]:
    """The words after "program" or "plan" that say which one, where none of them is accounted for.

    Each alone says little, as "rodzina" does, but the two are the name of a paper.
    """
    for head, named in named_papers(frame):
        if not (head.lemmas & lemmas and any(w.lemmas & lemmas for w in named)):
            return named
    return ()


def other_office(
    frame: Frame, lemmas: frozenset[str], *, holders_alone: bool = False
) -> tuple[Word, ...]:
    """The words for an office or its holder that evidence lacks, where nothing else is named.

    Such words are everyday ones beside a thing; alone they are what is asked for.
    """
    alone = offices_alone(frame)
    return alone and tuple(
        word
        for word in alone
        if (not holders_alone or is_holder(word)) and not credited(word, lemmas)
    )


def other_house(frame: Frame, lemmas: frozenset[str]) -> tuple[Word, ...]:
    """The words for a house such as a school that evidence lacks: "rok szkolny" is none."""
    return tuple(w for w in houses(frame) if not w.lemmas & lemmas)


@once_a_frame
def houses(frame: Frame) -> tuple[Word, ...]:
    """The words of a question for a house such as a school."""
    named = lexicon_lemmas("questions", "houses")
    return tuple(w for w in frame.focus if w.lemmas & named)


def credited(word: Word, lemmas: frozenset[str]) -> float:
    """How much lemmas account for a word: 1 for the word itself, less for one of its family."""
    if not word.lemmas.isdisjoint(lemmas):
        return 1.0
    kin: Kin | None = word.__dict__.get("reach")  # asked many hundred times in a question
    if kin is None or kin[0] != len(MET):
        kin = word.kin()
    if kin[1].isdisjoint(lemmas):
        return 0.0
    for phrase in word.synonyms:
        if all(not part.isdisjoint(lemmas) for part in phrase):
            return SYNONYM_CREDIT
    return 0.0 if kin[2].isdisjoint(lemmas) else _STEM_CREDIT
