"""What a whole programme costs: the rows that sum up its tables, each with its column's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import Match, match
from assistant.money_sources import says_source
from assistant.retrieve import View
from assistant.snapshot_words import quoting_titles
from assistant.texts import Texts
from assistant.topics.figure_columns import asked_span
from assistant.topics.task_match import says_quoted
from assistant.topics.task_versions import asks_report, is_report
from assistant.topics.totals import asks_total, opens_total, total_words
from assistant.topics.whole_sums import meant, sum_claim, sums_of
from knowledge.model import PATH, Block, Citation
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas

TOPIC = "sums"
_SURE = 0.9
_ENOUGH = 0.6
_MARGIN = 0.02
_MOST = 4
_ASKED = frozenset({"budget", "price", "how_many", "basic", "list"})
_MONEY = frozenset({"budget", "price"})
_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s*[-–—]\s*(20\d\d))?(?!\d)")


@dataclass(frozen=True)
class _Sum:
    """A row that sums up a table, with the header and the heading above it."""

    document_id: str
    row: Block
    header: Block | None
    heading: Block | None


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sums of the programme that the question names, or None where none is asked for."""
    if says_source(frame.text):
        return None  # a row beside the total tells it
    if whole := _whole(frame, view):
        return whole
    if not frame.attributes & _MONEY or not asks_total(frame):
        return None
    judged = [
        (one, found.coverage)
        for one in _sums(frame, view)
        for found in [_judged(frame, one, view)]
        if found.grounded and not found.vetoes() and _tells_years(frame, one, view)
    ]
    most = max((coverage for _, coverage in judged), default=0.0)
    if most < _ENOUGH:
        return None
    near = [one for one, coverage in judged if coverage >= most - _MARGIN]
    newest = max(near, key=lambda one: str(view.documents[one.document_id].published or ""))
    of_paper = [one for one, _ in judged if one.document_id == newest.document_id]
    chosen = _of_year(frame, _meant(frame, of_paper, view), view)
    claims = tuple(_claim(frame, one, chosen, view) for one in chosen[:_MOST])
    wider = frame.asked_years and any(_covers_more(frame, one, view) for one in chosen)
    notices = (texts.say("task.whole_sum"),) if wider else ()
    return Draft(TOPIC, _SURE * most, AnswerStatus.ANSWERED, claims, notices=notices)


def _whole(frame: Frame, view: View) -> Draft | None:
    """The one sum of the whole programme that is asked about, or None."""
    if not frame.attributes & _MONEY or frame.ranked or frame.attributes - _ASKED:
        return None
    if not (asks_total(frame) or any(word.lemmas & _papers() for word in frame.words)):
        return None
    found = []
    for paper in dict.fromkeys(hit.passage.document_id for hit in view.search(frame)):
        if is_report(paper, view) != asks_report(frame):
            continue
        document = view.documents[paper]
        said = view.joined(view.context(document), total_words(), view.lemmas("koszt zł"))
        judged = match(
            frame, said, view, kinds=("task",), attributes=_ASKED, places=view.places(paper)
        )
        if not judged.grounded or judged.vetoes() or judged.coverage < _ENOUGH:
            continue
        every = frozenset(_years(document.title))
        if one := meant(sums_of(view.snapshot, paper), asked_span(frame), every):
            found.append((judged.coverage, str(document.published or ""), paper, one))
    if not found:
        return None
    coverage, _, paper, one = max(found, key=lambda each: each[:2])
    claim = sum_claim(one, paper, view.snapshot)
    return Draft(TOPIC, _SURE * coverage, AnswerStatus.ANSWERED, (claim,))


@cache
def _papers() -> frozenset[str]:
    return lexicon_lemmas("questions", "papers")


def _sums(frame: Frame, view: View) -> Iterator[_Sum]:
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame))
    if named := _named(frame, view):
        papers = {paper: None for paper in papers if paper in named}
    reports = [paper for paper in papers if is_report(paper, view)]
    for paper in papers:
        if (paper in reports) == bool(asks_report(frame) and reports):
            yield from _of_paper(paper, view)


def _named(frame: Frame, view: View) -> set[str]:
    """The papers of which the question says a name that their titles quote, in any town."""
    quoting = (key for key in quoting_titles(view.snapshot) if key in view.documents)
    return {key for key in quoting if says_quoted(frame, view.documents[key].title, view)}


def _of_paper(paper: str, view: View) -> Iterator[_Sum]:
    text = view.snapshot.text(paper)
    header = heading = None
    for block in view.snapshot.blocks(paper):
        if block.kind == "heading":
            heading = block
        elif block.kind == "header":
            header = block
        elif block.kind == "row" and opens_total(text[block.start : block.end]):
            named = header if header is not None and header.table == block.table else None
            if values(text[block.start : block.end]):
                yield _Sum(paper, block, named, heading)


def _judged(frame: Frame, one: _Sum, view: View) -> Match:
    """How the question stands against the sum in its paper."""
    context = view.context(view.documents[one.document_id])
    around = view.joined(_own(one, view), context, total_words())
    places = view.places(one.document_id)
    return match(frame, around, view, kinds=("task",), attributes=_ASKED, places=places)


def _own(one: _Sum, view: View) -> frozenset[str]:
    return view.lemmas("\n".join((_text(one.row, one, view), *one.row.headings)))


def _meant(frame: Frame, sums: Sequence[_Sum], view: View) -> list[_Sum]:
    """Of a paper's sums those that the question tells apart from others, or else all."""
    said = [word.lemmas for word in frame.words if word.role == "focus"]
    named = [{i for i, word in enumerate(said) if word & _own(one, view)} for one in sums]
    apart = set().union(*named) - named[0].intersection(*named)
    return [one for one, words in zip(sums, named, strict=True) if words & apart or not apart]


def _tells_years(frame: Frame, one: _Sum, view: View) -> bool:
    title = view.documents[one.document_id].title
    told = "\n".join((title, *one.row.headings, _text(one.header, one, view)))
    return frame.asked_years <= _years(told)


def _of_year(frame: Frame, sums: Sequence[_Sum], view: View) -> list[_Sum]:
    """The sums with a column for a year that is asked for, or all where there is none."""
    yearly = [one for one in sums if _columns(frame, one, view)]
    return yearly or list(sums)


def _columns(frame: Frame, one: _Sum, view: View) -> list[int]:
    """The columns that are each for a single year that is asked for."""
    names, cells = (_text(block, one, view).split("\t") for block in (one.header, one.row))
    wanted = [{year} for year in frame.asked_years]
    pairs = zip(names, cells, strict=False)
    return [i for i, (name, cell) in enumerate(pairs) if _years(name) in wanted and cell.strip()]


def _covers_more(frame: Frame, one: _Sum, view: View) -> bool:
    if _columns(frame, one, view):
        return False
    title = view.documents[one.document_id].title
    return len(_years(_text(one.header, one, view)) or _years(title)) > len(frame.asked_years)


def _claim(frame: Frame, one: _Sum, chosen: Sequence[_Sum], view: View) -> Claim:
    cells = [" ".join(cell.split()) for cell in _text(one.row, one, view).split("\t")]
    names = [" ".join(name.split()) for name in _text(one.header, one, view).split("\t")]
    label = next(cell for cell in cells if cell)
    columns = _columns(frame, one, view)
    told = [
        f"{names[i]}: {cell}" if len(names) == len(cells) else cell
        for i, cell in enumerate(cells)
        if cell and cell != label and (not columns or i in columns)
    ]
    places = [block for block in (one.row, one.header) if block is not None]
    if one.heading is not None and len(chosen) > 1 and len(label.split()) == 1:
        label = f"{_text(one.heading, one, view)} – {label.lower()}"
        places.append(one.heading)
    return Claim(f"{label} – {'; '.join(told)}.", tuple(_cite(one, p, view) for p in places))


def _text(block: Block | None, one: _Sum, view: View) -> str:
    return view.snapshot.text(one.document_id)[block.start : block.end] if block else ""


def _cite(one: _Sum, block: Block, view: View) -> Citation:
    quote = _text(block, one, view)
    return Citation(
        one.document_id, quote, block.start, block.end, block.page, PATH.join(block.headings)
    )


def _years(text: str) -> set[int]:
    """The years that a text names, with those between the ends of a span."""
    return {
        year
        for first, last in _YEARS.findall(text)
        for year in range(int(first), int(last or first) + 1)
    }
