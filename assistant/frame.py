"""A question as a frame, and what a conversation remembers of the last one."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from assistant.answer import Language
from knowledge.dates import DateMatch, TimeMatch
from knowledge.model import Audience
from knowledge.phrases import lexicon, lexicon_lemmas
from knowledge.word_families import MET, family

Phrase = tuple[frozenset[str], ...]  # the possible lemmas of each of its words
# How many lemmas had been met, those that are near the word or of its family, and the family.
Kin = tuple[int, frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Word:
    """A word of the question: what role it plays and what else may account for it."""

    text: str
    lemmas: frozenset[str]
    synonyms: tuple[Phrase, ...] = ()
    role: str = "focus"  # focus, generic, audience, address, time, function
    attributes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    noun: bool = True
    may_be_noun: bool = True  # an adjective that also stands for a person, such as "radny"
    nominal: bool = True  # one of its readings is a noun
    known: bool = True
    name: bool = False
    place: bool = False
    town: bool = False  # names a town that documents are about
    qualifies: bool = False  # can only be an adjective
    whole: bool = False  # is part of a name that is kept apart from others, "asystent osobisty"
    street: bool = False  # stands where the name of a street does
    carried: bool = False  # said in an earlier question that this one goes on from
    ranks: frozenset[str] = frozenset()  # which of several in a row: "3" of "trzeci turnus"

    @cached_property
    def near(self) -> frozenset[str]:
        """The lemmas with which anything begins that means the same."""
        return frozenset().union(*(phrase[0] for phrase in self.synonyms if phrase))

    def kin(self) -> Kin:
        """What its lemmas reach among those of all texts read until now; also kept as `reach`."""
        met = len(MET)
        alike = frozenset().union(*map(family, self.lemmas))
        alike -= lexicon_lemmas("questions", "impersonal")
        alike -= lexicon_lemmas("questions", "prepositions")
        reach = self.__dict__["reach"] = met, self.near | alike, alike
        return reach


@dataclass(frozen=True)
class Frame:
    """What is asked; `anchor` holds the facts of the last answer that a follow-up is about.

    `papers` are those that the last answer cited, `sections` the headings there, each with its
    paper, and `picked` says that one of the things that it listed is pointed at. `limits` are the
    ages that the thing asked about is said to be for, where somebody's own is told as well.
    `settled` are the numbers by which the paper that is meant was found; it is None where the
    question does not choose one of several papers. `unheld` are the kinds of what was typed and
    left out of the text, such as a phone that no document gives.
    """

    text: str
    words: tuple[Word, ...] = ()
    attributes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    looking: bool = False
    order: frozenset[str] = frozenset()
    audience: Audience = Audience()
    limits: tuple[int, int | None] | None = None
    dates: tuple[DateMatch, ...] = ()
    times: tuple[TimeMatch, ...] = ()
    years: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()
    follow_up: bool = False
    anchor: tuple[str, ...] = ()
    topic: str | None = None
    native: bool = True
    said: str = ""  # as it was typed, where that is not Polish
    papers: tuple[str, ...] = ()
    sections: frozenset[tuple[str, str]] = frozenset()
    picked: bool = False
    settled: frozenset[str] | None = None
    unheld: frozenset[str] = frozenset()

    @cached_property
    def said_of(self) -> tuple[Word, ...]:
        """The words that evidence is to account for."""
        return tuple(w for w in self.words if w.role not in ("function", "time", "address"))

    @cached_property
    def focus(self) -> tuple[Word, ...]:
        """The words that say which thing is meant."""
        return tuple(word for word in self.words if word.role in ("focus", "audience"))

    @cached_property
    def things(self) -> tuple[Word, ...]:
        """The nouns that name something, apart from its kind and what is asked about it."""
        return tuple(w for w in self.focus if w.noun and not w.attributes | w.kinds)

    @cached_property
    def ranked(self) -> tuple[Word, ...]:
        """The nouns that go by a number in a row, such as "turnus" of "trzeci turnus"."""
        return tuple(word for word in self.words if word.ranks)

    @cached_property
    def alone(self) -> "Frame":
        """The frame without the words of earlier questions."""
        return replace(self, words=tuple(word for word in self.words if not word.carried))

    @cached_property
    def asked_years(self) -> frozenset[int]:
        """The years in which the days, months and years that are named begin."""
        return self.years | {one.first.year for one in self.dates}

    @cached_property
    def never_given(self) -> frozenset[str]:
        """What is asked for that papers of this kind do not hold, such as a salary."""
        return self.attributes & frozenset(lexicon("questions")["never_given"])

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Search terms: every lemma of every word that carries meaning, with synonyms."""
        terms: dict[str, None] = {}
        for word in self.words:
            if word.role in ("function", "time"):
                continue
            near = (one for phrase in word.synonyms for part in phrase for one in sorted(part))
            terms.update(dict.fromkeys((*sorted(word.lemmas), *near)))
        return tuple(terms)


@dataclass(frozen=True)
class Context:
    """What a conversation remembers of its last answer: frame and facts, never the words.

    `papers` and `sections` are those that it cited, `choices` the questions that it offered where
    it asked back.
    """

    topic: str
    fact_ids: tuple[str, ...] = ()
    frame: Frame = field(default_factory=lambda: Frame(""))
    language: Language = "pl"
    papers: tuple[str, ...] = ()
    sections: frozenset[tuple[str, str]] = frozenset()
    choices: tuple[str, ...] = ()
