"""Figures of a table by row and column: of goal 2 in 2027, of what a report says was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import Match, match, names_other_paper, without
from assistant.money_sources import met_giver
from assistant.ranks import numbers_told
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.figure_columns import columns_asked, label_of
from assistant.topics.row_ranks import met_rank, other_rank
from assistant.topics.task_versions import asks_report, is_report
from assistant.topics.totals import asks_total, opens_total, total_words
from assistant.topics.year_rows import column_named, gives_money, giving_words
from knowledge.model import PATH, Block, Citation
from knowledge.snapshot import Snapshot

TOPIC = "figures"
_SURE = 0.95
_ENOUGH = 0.55
_MARGIN = 0.02
_PAPERS = 6
_LOOKED_AT = 40
_ASKED = frozenset({"budget", "price", "how_many", "list", "basic", "purpose", "premise"})
_WANTED = frozenset({"budget", "price", "how_many"})
_KINDS = ("task", "offer")


@dataclass(frozen=True)
class _Row:
    """A row of a table with its header."""

    paper: str
    row: Block
    header: Block


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The figures of the row and year that are asked for, or None where no table has them."""
    if not frame.attributes & _WANTED or frame.attributes - _ASKED:
        return None
    report = asks_report(frame)
    yearly = frame.asked_years and ("budget" in frame.attributes or gives_money(frame))
    if not (report or frame.ranked or yearly):
        return None
    judged = [
        (one, found.coverage, columns)
        for one in _rows(frame, view, report=report)
        for columns in [_columns(frame, one, view, report=report)]
        if columns
        for found in [_judged(frame, one, view)]
        if found.grounded and not found.vetoes()
    ]
    most = max((coverage for _, coverage, _ in judged), default=0.0)
    if most < _ENOUGH:
        return None
    near = [(one, columns) for one, coverage, columns in judged if coverage >= most - _MARGIN]
    if not asks_total(frame):
        said = max(_said_of(frame, one, view) for one, _ in near)
        near = [(one, columns) for one, columns in near if _said_of(frame, one, view) == said]
    if len({label_of(_cells(one, view)) for one, _ in near}) > 1:
        return None  # it does not say which of them
    one, columns = near[0]
    return Draft(TOPIC, _SURE * most, AnswerStatus.ANSWERED, (_claim(one, columns, view),))


def _said_of(frame: Frame, one: _Row, view: View) -> int:
    """How many of the question's words are in the name of a row, whatever stands above it."""
    label = view.lemmas(label_of(_cells(one, view)))
    said = (word for word in frame.words if word.role in ("focus", "generic"))
    return sum(not word.lemmas.isdisjoint(label) for word in said)


def _columns(frame: Frame, one: _Row, view: View, *, report: bool) -> list[int]:
    names, cells = _names(one, view), _cells(one, view)
    above = one.header.headings[-1] if one.header.headings else ""
    found = columns_asked(frame, names, cells, report=report, above=above)
    return found if found or report else column_named(frame, names, cells)


def _rows(frame: Frame, view: View, *, report: bool) -> Iterator[_Row]:
    """The rows that may be meant: of reports where one asks what was done, else of other papers."""
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    for paper in list(papers)[:_PAPERS]:
        if is_report(paper, view) != report or (report and not _reports_year(frame, paper, view)):
            continue
        header = None
        for block in view.snapshot.blocks(paper):
            if block.kind == "header":
                header = block
            elif block.kind == "row" and header is not None and header.table == block.table:
                one = _Row(paper, block, header)
                if report or _is_meant(frame, one, view):
                    yield one


def _reports_year(frame: Frame, paper: str, view: View) -> bool:
    """Whether a report may tell of the years that are asked about."""
    title = view.documents[paper].title
    text = view.snapshot.text(paper)
    heads = [text[b.start : b.end] for b in view.snapshot.blocks(paper) if b.kind == "header"]
    return all(any(str(year) in said for said in (title, *heads)) for year in frame.asked_years)


def _is_meant(frame: Frame, one: _Row, view: View) -> bool:
    """Whether a row of a plan is the one that goes by the number asked for, or of no record.

    Of a goal the sum is told, not what one of its tasks costs.
    """
    if not frame.ranked:
        return one.row.start not in _recorded(view.snapshot, one.paper) and not _is_sum(one, view)
    text = view.snapshot.text(one.paper)[one.row.start : one.row.end]
    if not met_rank(frame, one.paper, one.row.start, text, view):
        return False
    return _is_sum(one, view) or _is_own(frame, one, view)


@lru_cache(maxsize=2_000)
def _recorded(snapshot: Snapshot, paper: str) -> frozenset[int]:
    """Where rows begin of which a record tells."""
    return frozenset(one.start for one in snapshot.passages_of(paper) if one.fact_ids)


def _is_sum(one: _Row, view: View) -> bool:
    return opens_total(view.snapshot.text(one.paper)[one.row.start : one.row.end].strip())


def _is_own(frame: Frame, one: _Row, view: View) -> bool:
    """Whether the row itself, and not only what stands above it, says the number."""
    names, cells = _names(one, view), _cells(one, view)
    label = view.lemmas(label_of(cells))
    return any(
        word.lemmas & label or word.ranks & numbers_told(word.lemmas, cells, names)
        for word in frame.ranked
    )


def _judged(frame: Frame, one: _Row, view: View) -> Match:
    text = view.snapshot.text(one.paper)[one.row.start : one.row.end]
    header = view.snapshot.text(one.paper)[one.header.start : one.header.end]
    above = view.context(view.documents[one.paper], one.row.headings)
    said = view.joined(view.lemmas(f"{text}\n{header}"), above, total_words())
    if gives_money(frame):
        said = view.joined(said, giving_words())
    said = view.joined(said, met_giver(frame.text, text))
    said = view.joined(said, met_rank(frame, one.paper, one.row.start, text, view))
    places = view.places(one.paper)
    found = match(frame, said, view, kinds=_KINDS, attributes=_ASKED, places=places)
    others = other_rank(frame, one.paper, one.row.start, text, view)
    return without(found, (*names_other_paper(frame, said), *others))


def _claim(one: _Row, columns: Sequence[int], view: View) -> Claim:
    names, cells = _names(one, view), _cells(one, view)
    told = "; ".join(f"{names[i]}: {cells[i]}" for i in columns)
    places = tuple(_cite(one, block, view) for block in (one.row, one.header))
    label = label_of(cells) or next((one for one in cells if one), "")  # the year itself
    return Claim(f"{label} – {told}.", places)


def _names(one: _Row, view: View) -> list[str]:
    return _texts(one.header, one, view)


def _cells(one: _Row, view: View) -> list[str]:
    return _texts(one.row, one, view)


def _texts(block: Block, one: _Row, view: View) -> list[str]:
    text = view.snapshot.text(one.paper)
    return [" ".join(text[start:end].split()) for start, end in block.cells]


def _cite(one: _Row, block: Block, view: View) -> Citation:
    quote = view.snapshot.text(one.paper)[block.start : block.end]
    path = PATH.join(block.headings)
    return Citation(one.paper, quote, block.start, block.end, block.page, path)
