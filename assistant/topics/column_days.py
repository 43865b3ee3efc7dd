"""Days in a column whose heading says what is asked, such as "Rekrutacja uzupełniająca"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.towns import names
from assistant.wording import day, local, phrase
from knowledge.dates import DateMatch, find_dates
from knowledge.model import PATH, Citation, Passage

_TIMELY = frozenset({"when", "until", "closing"})
_LOOKED_AT = 40
_MOST_ROWS = 4


@dataclass(frozen=True)
class _Cell:
    """A cell with days in the column meant, with its row and the line of headings."""

    name: str
    text: str
    row: Passage
    extra: int  # words of the heading that the question does not say
    rest: frozenset[str]  # words of the question that the heading does not hold
    days: tuple[DateMatch, ...]


def column_days(frame: Frame, view: View, texts: Texts, topic: str, score: float) -> Draft | None:
    """The rows of the column that the question names, or None where no heading holds its words."""
    words = [w for w in frame.focus if not (w.town or w.place or w.attributes - {"enrolment"})]
    if not words or not frame.attributes & _TIMELY:
        return None
    towns = [word.lemmas for word in frame.words if word.town]
    cells = [
        cell
        for hit in view.search(frame, _LOOKED_AT)
        if hit.passage.kind == "row"
        and all(names(town, view.places(hit.passage.document_id)) for town in towns)
        for cell in _cells(hit.passage, words, view)
    ]
    if not cells:
        return None
    fewest = min((len(cell.rest), cell.extra) for cell in cells)
    meant = [cell for cell in cells if (len(cell.rest), cell.extra) == fewest]
    meant = [cell for cell in meant if cell.row.document_id == meant[0].row.document_id]
    meant.sort(key=lambda cell: cell.row.start)
    claims = tuple(_claim(cell, view) for cell in meant[:_MOST_ROWS])
    today = local(view.now).date()
    last = max(match.last for cell in meant for match in cell.days)
    over = (texts.say("passage.past", when=day(last, texts.language)),) if last < today else ()
    return Draft(topic, score, AnswerStatus.ANSWERED, claims, notices=over)


def _cells(row: Passage, words: Sequence[Word], view: View) -> Iterator[_Cell]:
    if row.header is None:
        return
    headings = view.snapshot.text(row.document_id)[slice(*row.header)].split("\t")
    cells = row.text.split("\t")
    first = view.lemmas(cells[0])
    around = view.context(view.documents[row.document_id], row.headings)
    published = view.documents[row.document_id].published
    for name, cell in list(zip(headings, cells, strict=False))[1:]:
        held = view.lemmas(name)
        said = [word for word in words if credited(word, held)]
        rest = [word for word in words if word not in said and not credited(word, first)]
        if not said or any(not credited(word, around) for word in rest):
            continue
        days = tuple(find_dates(cell, published, relative_words=False, year="next"))
        if days:
            extra = len(name.split()) - len(said)
            left = frozenset(word.text for word in words if word not in said)
            yield _Cell(name, cell, row, extra, left, days)


def _claim(cell: _Cell, view: View) -> Claim:
    row, header = cell.row, cell.row.header
    assert header is not None
    path = PATH.join(row.headings)
    text = view.snapshot.text(row.document_id)
    said = f"{phrase(row.text.split(chr(9))[0])} – {phrase(cell.name)}: {phrase(cell.text)}."
    places = (
        Citation(row.document_id, row.text, row.start, row.end, row.page, path),
        Citation(row.document_id, text[slice(*header)], *header, row.page, path),
    )
    return Claim(said, places)
