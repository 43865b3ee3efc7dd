"""Which sentence of minutes tells who took part, and of several the one for those asked about."""

from collections.abc import Sequence
from functools import cache, lru_cache

from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.quoting import FoundSentence, items_after, lead_of
from knowledge.hits import Hit
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser

_BONUS = 1.0  # such sentences rarely say again whose meeting it was
_OF_THOSE_ASKED = 3.0
_LISTED = 0.5  # who they are, rather than that some were there
_WHO = frozenset({"units", "chair", "author"})
_RUNS = 0.3
_UNDER_ITS_NAME = 1.5  # of a section that is called "Przebieg spotkania"


def attending_bonus(frame: Frame, one: FoundSentence, view: View) -> float:
    """What a sentence gains that tells who took part, more so those for whom is asked, or that
    holds the verb with which the question asks who does something."""
    whole = view.snapshot.text(one.passage.document_id)
    text = whole[one.start : one.end]
    if _says_who_runs(frame, view.lemmas(text)):
        return _RUNS
    if "agenda" in frame.attributes and (bonus := _agenda_bonus(frame, one, text, view)):
        return bonus
    if "attended" not in frame.attributes:
        return 0.0
    if _is_one_of_those(frame, one, text, view):
        return _OF_THOSE_ASKED
    if not tells_who_came(text):
        return 0.0
    items = items_after(view.snapshot.blocks(one.passage.document_id), one.end)
    first = (_opening_word(whole[item.start : item.end]) for item in items)
    lemmas = view.lemmas("\n".join((text, *first)))
    if not _names_those_asked(frame, lemmas):
        return _BONUS
    return _OF_THOSE_ASKED + (_LISTED if items else 0.0)


def _names_those_asked(frame: Frame, lemmas: frozenset[str]) -> bool:
    return any("attended" in w.attributes and w.nominal and w.lemmas & lemmas for w in frame.words)


def _is_one_of_those(frame: Frame, one: FoundSentence, text: str, view: View) -> bool:
    """Whether an item of a list of who took part begins with the word for those asked about."""
    lead = lead_of(one.passage, view)
    if lead is None or not _names_those_asked(frame, view.lemmas(_opening_word(text))):
        return False
    return tells_who_came(view.snapshot.text(one.passage.document_id)[lead.start : lead.end])


def also_there(
    frame: Frame, top: FoundSentence, found: Sequence[FoundSentence], view: View
) -> list[FoundSentence]:
    """Further sentences of the same part that open lists of who took part, where all are meant."""
    if "attended" not in frame.attributes or attending_bonus(frame, top, view) != _BONUS:
        return []
    text = view.snapshot.text(top.passage.document_id)
    return [
        one
        for one in sorted(found, key=lambda one: one.start)
        if one.passage.document_id == top.passage.document_id
        and one.passage.headings == top.passage.headings
        and one.start != top.start
        and text[one.start : one.end].rstrip().endswith(":")
        and tells_who_came(text[one.start : one.end])
    ]


def with_counted_there(frame: Frame, hits: Sequence[Hit], view: View) -> list[Passage]:
    """The passages found, with the parts of minutes on who took part, where it is asked how many.

    Such a part rarely has the words by which it is looked for: "przyszły dwie radne".
    """
    near = [hit.passage for hit in hits]
    if not {"attended", "how_many"} <= frame.attributes:
        return near
    known = {one.id for one in near}
    minutes = (one for one in view.documents.values() if one.kind == "minutes")
    return near + [
        one
        for paper in minutes
        for one in view.snapshot.passages_of(paper.id)
        if one.id not in known and any(map(tells_who_came, one.headings[-1:]))
    ]


@lru_cache(maxsize=5_000)
def tells_who_came(text: str) -> bool:
    """Whether a sentence says that somebody took part."""
    return bool(lexicon_phrases("questions", "attending").find(plain_analyser().tokens(text)))


def _says_who_runs(frame: Frame, lemmas: frozenset[str]) -> bool:
    asked = [word for word in frame.words if "units" in word.attributes]
    return any(word.role != "function" and word.lemmas & lemmas for word in asked)


def _agenda_bonus(frame: Frame, one: FoundSentence, text: str, view: View) -> float:
    above = view.lemmas("\n".join(one.passage.headings[-1:]))
    if any("agenda" in w.attributes and w.nominal and w.lemmas & above for w in frame.words):
        return _UNDER_ITS_NAME
    return _BONUS if tells_agenda(view.lemmas(text)) else 0.0


def tells_agenda(lemmas: frozenset[str]) -> bool:
    """Whether a sentence says what was spoken about."""
    return bool(lemmas & _spoken_of())


def says_who(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a sentence of the paper that is meant has the verb of "who did", where it is asked.

    Of that paper everything else is known, so that any of its sentences would fit the rest.
    """
    if not asks_who_of_meant(frame):
        return True
    text = view.snapshot.text(one.passage.document_id)[one.start : one.end]
    lemmas = view.lemmas(text)
    return any(credited(word, lemmas) for word in _who_words(frame))


def asks_who_of_meant(frame: Frame) -> bool:
    """Whether it is asked who did something, of a paper that is known to be meant."""
    return frame.settled is not None and bool(_who_words(frame))


def _who_words(frame: Frame) -> list[Word]:
    return [w for w in frame.words if w.attributes & _WHO and w.role != "function"]


@cache
def _spoken_of() -> frozenset[str]:
    return lexicon_lemmas("questions", "spoken_of")


def _opening_word(item: str) -> str:
    return next((word for word in item.split() if word[0].isalpha()), "")
