"""What a word means, where a paper explains its words: a glossary, or "przez X rozumie się"."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.glossary import Term, explained, terms_of
from assistant.towns import names
from knowledge.phrases import lexicon, lexicon_phrases, plain_analyser

TOPIC = "definitions"
_SURE = 0.95
_LOOKED_AT = 40
_ALSO = frozenset({"price", "how_many", "list", "person", "purpose", "address"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What a paper says that the word means which is asked about, or None."""
    if not (frame.words and _asks(frame)) or frame.attributes - _ALSO:
        return None
    for asked in _asked(frame):
        if found := _explained(frame, asked, view):
            return found
    return None


def _explained(frame: Frame, asked: Sequence[Word], view: View) -> Draft | None:
    towns = [word.lemmas for word in frame.words if word.town]
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    found = [
        one
        for paper in papers
        if all(names(town, view.places(paper)) for town in towns)
        for one in terms_of(view.snapshot, paper)
        if _is_named(one, asked)
    ]
    if not found:
        return None
    whole = [one for one in found if len(one.words) == len(asked)]
    best = max(whole or found, key=lambda one: str(view.documents[one.paper].published or ""))
    if not whole and len({one.words for one in found}) > 1:
        return None  # of two things it would be a guess
    claims = [Claim(" ".join(best.citation.quote.split()), (best.citation,))]
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))


def _asks(frame: Frame) -> bool:
    """Whether a meaning is asked for, be it in the words of another language."""
    if says("defining", frame.text):
        return True
    return any(re.search(rf"\b{form}\b", frame.said.casefold()) for form in _foreign())


@cache
def _foreign() -> tuple[str, ...]:
    return tuple(lexicon("languages")["defining"])


def _asked(frame: Frame) -> list[list[Word]]:
    """The words behind those that ask for a meaning, as far as the next thing that is asked.

    What a question of another language gives in Polish, in brackets or quoted, comes first.
    """
    tokens = plain_analyser().tokens(frame.text)
    found = lexicon_phrases("questions", "defining").find(tokens)
    behind = frame.words[found[0].last :] if found else frame.words
    named = [plain_analyser().lemma_set(one) for one in _IN_MARKS.findall(frame.said)]
    own = [[w for w in frame.words if w.lemmas & lemmas] for lemmas in named]
    return [kept for words in (*own, behind) if (kept := _things(words))]


def _things(words: Sequence[Word]) -> list[Word]:
    asked: list[Word] = []
    for word in words:
        if asked and word.text.casefold() in _ENDS:
            break
        if word.role != "function" and not (word.town or word.place or word.attributes - _ALSO):
            asked.append(word)
    return _once(asked)


_IN_MARKS = re.compile(r"[(\"„«“]([^()\"”»“„]{3,60})[)\"”»“]")
_ENDS = frozenset({"i", "a", "oraz", "czy", "ile", "w", "we", "według", "na", "dla", "o"})


def _once(words: Sequence[Word]) -> list[Word]:
    """The words without those said again, as a name in brackets is after its translation."""
    kept: list[Word] = []
    for word in words:
        if not any(word.lemmas & other.lemmas for other in kept):
            kept.append(word)
    return kept


def _is_named(term: Term, asked: Sequence[Word]) -> bool:
    """Whether every word that is asked about is in a term, and the first of them its first."""
    if not asked[0].lemmas & term.words[0]:
        return False
    return all(any(explained(word, own) for own in term.words) for word in asked)
