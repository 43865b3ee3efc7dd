"""Recognition of text in pictures of pages: ocrmypdf turns them upright, tesseract reads them."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ingest.read.ocr_straight import DOTS, straight_pictures
from ingest.read.ocr_words import ScannedWord, scanned_words

LANGUAGE = "pol"
MOST_PAGES = 150  # of one file
_AT_ONCE = 8  # pages whose pictures lie on the disk at a time
_PAGE_SECONDS = 60
_MOST_SECONDS = 200  # for all pages of one file, begun batches are ended
_SURE_OF_TURN = "4"  # tesseract's own measure of confidence that a page is upside down


class MissingTool(Exception):
    """Something that recognition needs is not installed; the message names it."""


@dataclass(frozen=True)
class Scan:
    """A recognised page: its straightened picture, dots per inch and words, in dots."""

    page: int
    picture: Path
    dpi: float
    words: tuple[ScannedWord, ...]


def check_tools() -> str:
    """The path of tesseract; raises MissingTool where a scan cannot be read on this machine."""
    if find_spec("ocrmypdf") is None:
        raise MissingTool("ocrmypdf is not installed")
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        raise MissingTool("tesseract-ocr is not installed")
    if LANGUAGE not in _languages(tesseract):
        raise MissingTool(f"tesseract-ocr-{LANGUAGE} is not installed")
    return tesseract


def recognise(path: Path, pages: Sequence[int]) -> Iterator[Scan]:
    """The given pages of a PDF, from 1, as far as time allows; raises MissingTool.

    The picture of a page is there until the next one is asked for.
    """
    turns = "osd" in _languages(check_tools())
    began = time.monotonic()
    for first in range(0, len(pages), _AT_ONCE):
        if time.monotonic() - began > _MOST_SECONDS:
            return
        some = pages[first : first + _AT_ONCE]
        with tempfile.TemporaryDirectory(prefix="scan-") as name:
            folder = Path(name)
            pictures = folder / "pages.pdf"
            straight_pictures(path, some, pictures)
            _run(pictures, len(some), folder, turns)
            for place, page in enumerate(some, 1):
                yield from _scan(folder, place, page)


def _languages(tesseract: str) -> set[str]:
    listed = subprocess.run(
        [tesseract, "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    return set(listed.stdout.split())


def _run(path: Path, pages: int, folder: Path, turns: bool) -> None:
    """Runs ocrmypdf so that it leaves each page's picture and hOCR in the folder."""
    command = [
        # Threads of two files at once wait for one another much longer than they work.
        *("env", f"TMPDIR={folder}", "OMP_THREAD_LIMIT=1", sys.executable, "-m", "ocrmypdf"),
        *("--keep-temporary-files", "--output-type", "none", "--quiet"),
        *("--mode", "force", "--language", LANGUAGE, "--rasterizer", "pypdfium"),
        *("--tesseract-timeout", str(_PAGE_SECONDS)),
        *(("--rotate-pages", "--rotate-pages-threshold", _SURE_OF_TURN) if turns else ()),
        *(str(path), "-"),
    ]
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30 + 2 * _PAGE_SECONDS * pages,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return  # what it left is read, the rest is missing


def _scan(folder: Path, place: int, page: int) -> Iterator[Scan]:
    found = next(folder.glob(f"*/{place:06d}_ocr_hocr.hocr"), None)
    picture = next(folder.glob(f"*/{place:06d}_ocr.png"), None)
    if found is None or picture is None:
        return
    text = found.read_text("utf-8")
    dots = re.search(r"scan_res (\d+) (\d+)", text)
    yield Scan(page, picture, float(dots[1]) if dots else DOTS, tuple(scanned_words(text)))
