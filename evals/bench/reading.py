"""Reads documents of every format beside a plain library call: python -m evals.bench.reading.

The documents are those of the invented towns. A page is one of the file's own, and 1,800
characters where the format has none. Our reader gives blocks, headings and tables; the plain
call gives the same file's text, and its tables where the library has a call for them.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import odfdo
import openpyxl
import pdfplumber
from lxml import html

from evals.towns.__main__ import write_all
from evals.towns.content import Content, load_all
from ingest.read import read
from ingest.read.ocr import LANGUAGE, MissingTool, check_tools

_PAGE = 1800
_TIMES = 3
_NAMES = {
    ".txt": "text", ".csv": "CSV", ".html": "HTML", ".docx": "DOCX", ".odt": "ODT",
    ".xlsx": "XLSX", ".pdf": "PDF with tables",
}  # fmt: skip


def main() -> int:
    """Prints a line for each format."""
    with TemporaryDirectory(prefix="reading-") as folder:
        documents = load_all()
        write_all(documents, Path(folder))
        print(f"{'format':<18}{'pages':>7}{'ours':>10}{'plain':>10}   pages a second, ours/plain")
        for suffix, name in _NAMES.items():
            _compared(name, _files(folder, documents, suffix), _PLAIN[suffix], _TIMES)
        try:
            check_tools()
        except MissingTool as error:
            print(f"scans: skipped ({error})")
            return 0
        scans = [Path(folder, one.file) for one in documents if one.pictured]
        _compared("scans (OCR)", scans, _recognised, 1)
    return 0


def _files(folder: str, documents: tuple[Content, ...], suffix: str) -> list[Path]:
    return [
        Path(folder, one.file) for one in documents if one.suffix == suffix and not one.pictured
    ]


def _compared(name: str, files: list[Path], plain: Callable[[Path], object], times: int) -> None:
    readings = [read(path) for path in files]  # also loads what both sides need
    if times > 1:
        for path in files:
            plain(path)
    pages = sum(
        one.pages or sum(len(b.text) + sum(map(len, b.cells)) for b in one.blocks) / _PAGE
        for one in readings
    )
    ours, theirs = (_rate(call, files, pages, times) for call in (read, plain))
    print(f"{name:<18}{pages:>7.1f}{ours:>10.1f}{theirs:>10.1f}   {ours / theirs:.2f}")


def _rate(call: Callable[[Path], object], files: list[Path], pages: float, times: int) -> float:
    """Pages a second, of the fastest of some rounds."""
    rounds = []
    for _ in range(times):
        began = time.perf_counter()
        for path in files:
            call(path)
        rounds.append(time.perf_counter() - began)
    return pages / min(rounds)


def _pdf(path: Path) -> object:
    with pdfplumber.open(path) as document:
        return [(page.extract_text(), page.extract_tables()) for page in document.pages]


def _docx(path: Path) -> object:
    document = docx.Document(str(path))
    cells = [[c.text for c in row.cells] for table in document.tables for row in table.rows]
    return [paragraph.text for paragraph in document.paragraphs], cells


def _xlsx(path: Path) -> object:
    book = openpyxl.load_workbook(path, data_only=True)
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]


def _recognised(path: Path) -> object:
    with TemporaryDirectory(prefix="plain-") as folder:
        command = [
            *(sys.executable, "-m", "ocrmypdf", "--quiet", "--language", LANGUAGE, "--deskew"),
            *("--image-dpi", "200", "--output-type", "none"),
            *("--sidecar", f"{folder}/text", "--force-ocr", str(path), "-"),
        ]
        return subprocess.run(command, capture_output=True, check=False).returncode


_PLAIN: dict[str, Callable[[Path], object]] = {
    ".txt": lambda path: path.read_bytes().decode("utf-8", "replace").splitlines(),
    ".csv": lambda path: path.read_bytes().decode("utf-8", "replace").splitlines(),
    ".html": lambda path: list(html.fromstring(path.read_bytes()).itertext()),
    ".docx": _docx,
    ".odt": lambda path: odfdo.Document(str(path)).get_formatted_text(),
    ".xlsx": _xlsx,
    ".pdf": _pdf,
}


if __name__ == "__main__":
    sys.exit(main())
