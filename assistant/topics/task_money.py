"""Money of a task that stands in another table than its row, or in another paper."""

import re
from collections.abc import Collection, Iterator

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.task_versions import is_report
from knowledge.folding import fold
from knowledge.model import PATH, Block, Citation, Task
from knowledge.numbers import values

_MONEY_FOR = re.compile(
    r"\b(?:ile|ilu)\s+(?:(?:idzie|pojdzie|dano|dadza|daja|jest|bedzie)\s+)?na\b"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def asks_money_for(frame: Frame) -> bool:
    """Whether "ile na" asks for money as well as for a number."""
    return bool(_MONEY_FOR.search(fold(frame.text)))


def money_elsewhere(frame: Frame, task: Task, view: View) -> Claim | None:
    """What a row of the task's name tells of money: in its paper, or in one for the same years."""
    found = dict.fromkeys(hit.passage.document_id for hit in view.search(frame))
    for paper in dict.fromkeys((task.document_id, *found)):
        if paper not in view.documents or is_report(paper, view):
            continue
        for row, header in _rows(paper, task, view):
            claim = _claim(paper, row, header, frame.asked_years, view)
            if claim is not None and (
                paper == task.document_id or _same_years(paper, header, task, view)
            ):
                return claim
    return None


def _rows(paper: str, task: Task, view: View) -> Iterator[tuple[Block, Block]]:
    """The rows of a paper's tables with a cell that is the task's name, with their headers."""
    own, text = _key(task.name), view.snapshot.text(paper)
    if not own:
        return
    header = None
    for block in view.snapshot.blocks(paper):
        if block.kind == "header":
            header = block
        elif block.kind == "row" and header is not None and block.table == header.table:
            named = any(_key(text[start:end]) == own for start, end in block.cells)
            yield from [(block, header)] if named else []


def _claim(
    paper: str, row: Block, header: Block, years: Collection[int], view: View
) -> Claim | None:
    """The amounts of a row after the names of their columns, of the years asked for if given."""
    text = view.snapshot.text(paper)
    names, cells = (
        [" ".join(text[start:end].split()) for start, end in block.cells] for block in (header, row)
    )
    if len(names) != len(cells):
        return None
    told = [(n, c) for n, c in zip(names, cells, strict=True) if _is_amount(c)]
    yearly = [(n, c) for n, c in told if any(str(year) in n for year in years)]
    if not told or (years and not yearly and any(_YEAR.search(name) for name, _ in told)):
        return None
    said = "; ".join(f"{name}: {cell}" for name, cell in yearly or told)
    label = next(c for c in cells if any(letter.isalpha() for letter in c))
    return Claim(f"{label} – {said}.", tuple(_cite(paper, block, text) for block in (row, header)))


def _is_amount(cell: str) -> bool:
    return any(one.kind == "amount" for one in values(cell))


def _same_years(paper: str, header: Block, task: Task, view: View) -> bool:
    """Whether another paper of the same town is for years of the task."""
    document, own = view.documents[paper], view.documents[task.document_id]
    if not set(document.towns) & set(own.towns):
        return False
    text = view.snapshot.text(paper)
    named = _YEAR.findall(f"{document.title}\n{text[header.start : header.end]}")
    return bool(set(map(int, named)) & set(task.indicators))


def _cite(paper: str, block: Block, text: str) -> Citation:
    quote = text[block.start : block.end]
    return Citation(paper, quote, block.start, block.end, block.page, PATH.join(block.headings))


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
