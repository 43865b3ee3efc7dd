"""All amounts of a list, where nothing asked tells one of them from the others."""

from assistant.draft import Claim
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.listed import Listed, line_claim, lists_of
from assistant.topics.quoting import FoundSentence
from knowledge.model import Audience, Block, Passage
from knowledge.numbers import values

_ASKED = frozenset({"price", "how_many"})
_FEWEST, _MOST = 2, 8


def amounts_alike(frame: Frame, top: FoundSentence, view: View) -> list[Claim]:
    """The items of the list of amounts that a found item is of; none where one is meant."""
    passage = top.passage
    if not frame.attributes & _ASKED or frame.ranked or frame.audience != Audience():
        return []
    if not _gives(passage.text):
        return []
    text = view.snapshot.text(passage.document_id)
    own, lines = _around(passage, text, view)
    if own is None or not _FEWEST <= len(lines) <= _MOST:
        return []
    held = [view.lemmas(text[block.start : block.end]) for block in lines]
    above = view.context(view.documents[own.paper])  # what the whole paper is of tells none apart
    asked = [word for word in frame.words if word.lemmas.isdisjoint(above)]
    if any(_tells_apart(word, held) for word in asked):
        return []
    over = (own.over,) if own.over and own.lines[0] == lines[0] else ()
    return [line_claim(view.snapshot, own.paper, block) for block in (*over, *lines)]


def _around(passage: Passage, text: str, view: View) -> tuple[Listed | None, list[Block]]:
    """The list of an item, and the items with amounts next to it with nothing else between."""
    for one in lists_of(view.snapshot, passage.document_id):
        place = next((i for i, b in enumerate(one.lines) if b.start == passage.start), None)
        if place is None:
            continue
        gives = [_gives(text[block.start : block.end]) for block in one.lines]
        first, last = place, place
        while first > 0 and gives[first - 1]:
            first -= 1
        while last + 1 < len(gives) and gives[last + 1]:
            last += 1
        return one, list(one.lines[first : last + 1])
    return None, []


def _tells_apart(word: Word, held: list[frozenset[str]]) -> bool:
    """Whether a word stands in some of the items and not in others."""
    if word.role == "function":
        return False
    told = [bool(credited(word, one)) for one in held]
    return any(told) and not all(told)


def _gives(text: str) -> bool:
    return any(one.kind == "amount" for one in values(text))
