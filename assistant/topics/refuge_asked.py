"""Where people who meet violence, or have no roof, find help, asked by somebody in no danger."""

from dataclasses import replace
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.night_house import night_house
from assistant.topics.refuge import for_situation, refuge
from assistant.topics.refuge_named import named_refuge
from knowledge.model import Contact, Fact, Proposal
from knowledge.number_words import spoken_numbers
from knowledge.phrases import lemma_set, lexicon

TOPIC = "refuge"
_SITUATIONS = frozenset({"violence", "homelessness"})
_ASKED = frozenset({"where", "address", "phone", "contact", "list", "units", "who_may"})
_OF_AGE = 18 * 12  # months
_SCORE = 0.95  # above the offers, which are told behind it


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The houses and units that the papers name for it, and then what is offered besides."""
    kinds = _SITUATIONS & frame.audience.situations
    sheltering = any(word.lemmas & _words("sheltering") for word in frame.words)
    if sheltering:
        kinds = _SITUATIONS
    ages = frame.audience.ages
    if not kinds or frame.kinds - {"contact"} or frame.attributes - _ASKED:
        return None
    if ages and ages[0] < _OF_AGE:
        return None  # what is for young people comes first
    if not (frame.looking or sheltering or frame.attributes & _ASKED):
        return None
    with_children = "homelessness" in kinds and "children" in frame.audience.groups
    if with_children:
        kinds = _SITUATIONS  # the houses for mothers who meet violence take them in as well
    named_first = sheltering or with_children
    ways = (named_refuge, refuge) if named_first else (refuge, named_refuge)
    found = (way(kinds, frame, view, texts) for way in (night_house, *ways))
    near = next((one for one in found if one), None)
    if near is None or not all(_is_told(word, near.facts, view) for word in frame.focus):
        return None
    more = None if sheltering else for_situation(_plain(frame), view, texts, of_any_age=True)
    if more is None:
        return replace(near, topic=TOPIC, score=_SCORE)
    return Draft(
        TOPIC, _SCORE, AnswerStatus.ANSWERED, near.claims + more.claims,
        facts=near.facts + more.facts,
    )  # fmt: skip


def _is_told(word: Word, facts: tuple[Fact, ...], view: View) -> bool:
    """Whether what is told holds a word, or the word only tells of the violence."""
    if word.town or word.role == "audience" or _counts(word):
        return True
    if word.lemmas & (_words("told_beside") | _words("sheltering")):
        return True
    own = "\n".join(
        f"{one.text}\n{one.position}" if isinstance(one, Proposal) else one.unit
        for one in facts
        if isinstance(one, Proposal | Contact)
    )
    return bool(credited(word, view.lemmas(own)))


def _counts(word: Word) -> bool:
    """Whether a word only says how many children or people there are."""
    return word.text.isdigit() or any(spoken_numbers(word.text))


def _plain(frame: Frame) -> Frame:
    """The question without the words that only tell of the violence."""
    words = (replace(one, role="generic") if one.lemmas & _words("told_beside") else one
             for one in frame.words)  # fmt: skip
    return replace(frame, words=tuple(words), attributes=frozenset({"list"}), looking=True)


@cache
def _words(name: str) -> frozenset[str]:
    return lemma_set(lexicon("crisis")["places"][name])
