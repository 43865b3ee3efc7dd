"""Whether a row or sentence is of the one of several in a row that is asked about."""

from functools import lru_cache

from assistant.frame import Frame, Word
from assistant.ranks import numbers_in, numbers_told
from assistant.retrieve import View
from assistant.topics.quoting import FoundSentence
from knowledge.model import Block
from knowledge.snapshot import Snapshot


def other_rank(
    frame: Frame, document_id: str, place: int, text: str, view: View
) -> tuple[Word, ...]:
    """The words that name another of several in a row than a text does, such as "turnus III".

    A paper that tells of such things and of none with that number is of others as well.
    """
    return tuple(
        word
        for word in frame.ranked
        if (told := _told(word, document_id, place, text, view)) and word.ranks.isdisjoint(told)
    )


def met_rank(frame: Frame, document_id: str, place: int, text: str, view: View) -> frozenset[str]:
    """The lemmas of the words that name the very one that a row or sentence is of."""
    met = (
        word.lemmas
        for word in frame.ranked
        if word.ranks & _of_place(view.snapshot, document_id, place, text, word.lemmas)
    )
    return frozenset().union(*met)


def of_the_rank(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a sentence tells of the very one of several in a row that is asked about."""
    if not frame.ranked:
        return False
    paper = one.passage.document_id
    text = view.snapshot.text(paper)[one.start : one.end]
    return bool(met_rank(frame, paper, one.start, text, view))


def _told(word: Word, document_id: str, place: int, text: str, view: View) -> frozenset[str]:
    own = _of_place(view.snapshot, document_id, place, text, word.lemmas)
    every = _of_paper(view.snapshot, document_id, word.lemmas)
    return own or (every if word.ranks.isdisjoint(every) else frozenset())


@lru_cache(maxsize=20_000)
def _of_place(
    snapshot: Snapshot, document_id: str, place: int, text: str, noun: frozenset[str]
) -> frozenset[str]:
    """Which of them a row is by its cells, a sentence by its words, or either by its heading."""
    row, header = _row_at(snapshot, document_id, place)
    if row is None:
        told = numbers_in(noun, (text,))
        heading = _heading_at(snapshot, document_id, place)
    else:
        told = _of_row(snapshot, document_id, row, header, noun)
        heading = row.headings[-1:]
    return frozenset(told or numbers_in(noun, heading))


def _of_row(
    snapshot: Snapshot, document_id: str, row: Block, header: Block | None, noun: frozenset[str]
) -> set[str]:
    text = snapshot.text(document_id)
    cells, names = (
        [text[start:end] for start, end in one.cells] if one else [] for one in (row, header)
    )
    return numbers_told(noun, cells, names)


@lru_cache(maxsize=2_000)
def _of_paper(snapshot: Snapshot, document_id: str, noun: frozenset[str]) -> frozenset[str]:
    """All of them that the rows of a paper's tables are of."""
    told: set[str] = set()
    header = None
    for block in snapshot.blocks(document_id):
        if block.kind == "header":
            header = block
        elif block.kind == "row":
            own = header if header is not None and header.table == block.table else None
            told |= _of_row(snapshot, document_id, block, own, noun)
    return frozenset(told)


@lru_cache(maxsize=20_000)
def _row_at(snapshot: Snapshot, document_id: str, place: int) -> tuple[Block | None, Block | None]:
    """The row of a table in which a place lies, with its header."""
    header = None
    for block in snapshot.blocks(document_id):
        if block.start > place:
            break
        if block.kind == "header":
            header = block
        elif block.kind == "row" and place < block.end:
            return block, header if header is not None and header.table == block.table else None
    return None, None


@lru_cache(maxsize=20_000)
def _heading_at(snapshot: Snapshot, document_id: str, place: int) -> tuple[str, ...]:
    found = (one for one in snapshot.blocks(document_id) if one.start <= place < one.end)
    return next((one.headings[-1:] for one in found), ())
