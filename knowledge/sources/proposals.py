"""Proposals of the NGOs and the city's positions as a PDF: one table over several pages."""

from pathlib import Path

from reportlab.platypus import Spacer

from knowledge.sources import sheet
from knowledge.sources.load import source

STEM = "propozycje-ngo-stanowisko-mops"
_SHARES = (0.05, 0.43, 0.52)


def make_proposals(folder: Path) -> Path:
    """Writes proposals and positions into `folder`."""
    data = source(STEM)
    sheet.register_fonts()
    rows = [data["header"]] + [
        [f"{number}.", row["proposal"], row["position"]]
        for number, row in enumerate(data["rows"], start=1)
    ]
    flow = [
        sheet.paragraph(data["title"], sheet.HEADING),
        sheet.paragraph(data["lead"], sheet.BODY),
        sheet.grid(rows, [share * sheet.WIDTH for share in _SHARES], 1, breaks=False),
        Spacer(1, 10),
        sheet.paragraph(data["basis"], sheet.SMALL),
    ]
    path = folder / f"{STEM}.pdf"
    sheet.write(path, data["title"], flow)
    return path
