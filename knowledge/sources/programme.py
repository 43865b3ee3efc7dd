"""The family support programme as a PDF: prose pages, then a table of tasks for each section."""

from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from knowledge.sources import sheet
from knowledge.sources.load import YEARS, Part, Section, Task, parts, sections, source

STEM = "program-wspierania-rodziny-2025-2027"
_NAMES = (
    "Zadanie",
    "Komórka / jednostka odpowiedzialna za realizację",
    "Wskaźniki rezultatów zaplanowanych działań oraz ich wartości docelowe",
)
_BUDGET = "Planowana wysokość środków na realizację działania"
_SHARES = (0.26, 0.17, 0.19, 0.19, 0.19)
_SHARES_WITH_BUDGET = (0.27, 0.18, 0.145, 0.145, 0.145, 0.115)
_LEAST_TABLE = 190  # points left on a page for a section to begin there


def make_programme(folder: Path) -> Path:
    """Writes the programme into `folder`."""
    data = source(STEM)
    sheet.register_fonts()
    flow: list[Flowable] = [
        Spacer(1, 110),
        sheet.paragraph(data["title"], sheet.TITLE),
        sheet.paragraph(data["basis"], sheet.SMALL),
    ]
    flow.append(PageBreak())
    flow += [_block(part) for part in parts(data["before"])]
    flow.append(PageBreak())
    for section in sections(data["sections"]):
        flow += [CondPageBreak(_LEAST_TABLE), *_section(section)]
    for part in parts(data["after"]):
        flow.append(_block(part))
    path = folder / f"{STEM}.pdf"
    sheet.write(path, data["title"], flow)
    return path


def _block(part: Part) -> Flowable:
    return KeepTogether(sheet.prose(part))


def _section(section: Section) -> list[Flowable]:
    budgeted = any(task.budget for task in section.tasks)
    names = [*_NAMES, "", "", *([_BUDGET] if budgeted else [])]
    years = ["", "", *YEARS, *([f"{YEARS[0]}-{YEARS[-1]}"] if budgeted else [])]
    rows = [names, years, *(_row(task, budgeted) for task in section.tasks)]
    shares = _SHARES_WITH_BUDGET if budgeted else _SHARES
    spans = [((0, 0), (0, 1)), ((1, 0), (1, 1)), ((2, 0), (4, 0))]
    return [
        sheet.paragraph(f"Zadania {section.kind} – {section.title}", sheet.SECTION),
        sheet.grid(rows, [share * sheet.WIDTH for share in shares], 2, spans, breaks=True),
    ]


def _row(task: Task, budgeted: bool) -> list[str]:
    return [
        task.name,
        task.units,
        *task.indicators,
        *([task.budget or ""] if budgeted else []),
    ]
