"""Writes one document in the format that its suffix names, the same bytes each time."""

from collections.abc import Callable
from pathlib import Path

from evals.towns.content import Content
from evals.towns.write.docx import write_docx
from evals.towns.write.html import write_html
from evals.towns.write.odt import write_odt
from evals.towns.write.pdf import write_pdf
from evals.towns.write.scan import write_picture, write_scan
from evals.towns.write.text import write_csv, write_txt
from evals.towns.write.xlsx import write_xlsx

_WRITERS: dict[str, Callable[[Content, Path], None]] = {
    ".pdf": write_pdf,
    ".png": write_picture,
    ".jpg": write_picture,
    ".docx": write_docx,
    ".html": write_html,
    ".odt": write_odt,
    ".xlsx": write_xlsx,
    ".csv": write_csv,
    ".txt": write_txt,
}


def write(content: Content, folder: Path) -> Path:
    """Writes the document into the folder and returns its path."""
    path = folder / content.file
    scanned = content.suffix == ".pdf" and content.render.scan is not None
    (write_scan if scanned else _WRITERS[content.suffix])(content, path)
    return path
