"""Yes or no to a number of something: "jest 100 miejsc", "placówek jest 30"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.yes_no_words import Decided, says, speaks_of
from knowledge.model import Proposal, Task
from knowledge.number_words import spoken_numbers
from knowledge.numbers import values
from knowledge.phrases import lexicon, lexicon_lemmas, plain_analyser

_WISHES = "proposals"
_NEAR = 4  # words behind a number that say what is counted
Counted = tuple[str, frozenset[str], Claim]


def supposed_count(text: str) -> str | None:
    """A question that supposes a number of something with no word that asks: "jest ich 30?"."""
    if "?" not in text or not any(_whole_numbers(text)):
        return None
    tokens = plain_analyser().tokens(text)
    if any(token.folded in lexicon("parts")["asking"] for token in tokens):
        return None
    return text


def by_count(said: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether as many of something are told as a question supposes; None where none are."""
    if says("about_as_many", said):
        return None
    of_task = any(isinstance(fact, Task) for fact in draft.facts)
    units = frozenset() if of_task else lexicon_lemmas("yes_no", "measures")
    told = [
        (str(number), things, claim)
        for claim in telling(draft)
        for number, things in _counted(claim.text, view)
        if of_task or (not things & units and speaks_of(frame, claim.text, view))
    ]
    for number, things in _supposed(said, frame, view):
        same = [one for one in told if one[1] & things]
        if not same:
            continue
        fitting = [claim for value, _, claim in same if value == str(number)]
        if not fitting:
            return False, same[0][2]
        return (True, fitting[0]) if len({value for value, *_ in same}) == 1 else None
    return None


def telling(draft: Draft) -> Sequence[Claim]:
    """The claims that tell what is; a wish tells nothing of it, the position on it may."""
    wishes = [fact for fact in draft.facts if isinstance(fact, Proposal)]
    positions = {place for one in wishes for place in cited(one, "position")}
    return [one for one in draft.claims if not wishes or positions.intersection(one.citations)]


def beside_count(draft: Draft, claim: Claim) -> Draft:
    """The draft of wishes with the one position that tells the number, and its wish."""
    if draft.topic != _WISHES or claim not in draft.claims:
        return draft
    place = draft.claims.index(claim)
    return replace(draft, claims=draft.claims[max(place - 1, 0) : place + 1])


def _supposed(said: str, frame: Frame, view: View) -> Iterator[tuple[int, frozenset[str]]]:
    """The numbers that are supposed, with what is counted: behind, or before: "jest ich 30"."""
    found = list(_counted(said, view))
    if found:
        yield from found
        return
    named = [word.lemmas for word in frame.things if word.nominal and not (word.town or word.place)]
    for number, _ in _whole_numbers(said):
        if named:
            yield number, named[0]


def _counted(text: str, view: View) -> Iterator[tuple[int, frozenset[str]]]:
    """The numbers of a text with the nouns right behind them."""
    tokens = view.snapshot.analyser.tokens(text)
    for number, end in _whole_numbers(text):
        behind = [token for token in tokens if token.start >= end][:_NEAR]
        for token in behind:
            if not token.is_content or token.text.isdigit():
                break
            if "noun" in token.pos:
                yield number, frozenset(token.lemmas)
                break


def _whole_numbers(text: str) -> Iterable[tuple[int, int]]:
    for one in values(text):
        if one.kind == "number" and one.value.isdecimal():
            yield int(one.value), one.end
    for word in spoken_numbers(text):
        yield word.value, word.end
