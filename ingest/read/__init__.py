"""One reader per format; all of them give the same blocks."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from ingest.read.archive import office_kind
from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.containers import OLD_OFFICE, refusal
from ingest.read.mending import mend_addresses
from ingest.read.running import without_running

# A reader is imported when a file needs it: PDF and Word libraries are slow to load.
_READERS = {
    ".txt": ("ingest.read.text", "read_text"),
    ".md": ("ingest.read.markdown", "read_markdown"),
    ".html": ("ingest.read.html", "read_html"),
    ".htm": ("ingest.read.html", "read_html"),
    ".pdf": ("ingest.read.pdf", "read_pdf"),
    ".docx": ("ingest.read.docx", "read_docx"),
    ".png": ("ingest.read.images", "read_image"),
    ".jpg": ("ingest.read.images", "read_image"),
    ".jpeg": ("ingest.read.images", "read_image"),
    ".tif": ("ingest.read.images", "read_image"),
    ".tiff": ("ingest.read.images", "read_image"),
    ".odt": ("ingest.read.odt", "read_odt"),
    ".xlsx": ("ingest.read.xlsx", "read_xlsx"),
    ".ods": ("ingest.read.ods", "read_ods"),
    ".csv": ("ingest.read.records", "read_csv"),
    ".tsv": ("ingest.read.records", "read_csv"),
}
_OFFICE = (".docx", ".odt", ".xlsx", ".ods")
# What is looked into: files of these names often hold one of the kinds above.
READ = tuple(_READERS)
SUFFIXES = (*READ, "", ".doc", ".xls", ".rtf", ".xhtml", ".docm", ".dotx", ".xlsm")

_LONGEST_HEAD = 4096
_LARGEST_TEXT = 50 << 20  # bytes; more takes longer than any file may
_INVISIBLE = re.compile(  # zero width, directions, fillers, variations, twins of letters (tags)
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_TEXTS = (".txt", ".md", ".html", ".htm", ".csv", ".tsv")
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")


def read(path: Path) -> Reading:
    """What one file says, by its content first and its suffix second; raises Unreadable."""
    try:
        with path.open("rb") as file:
            head = file.read(_LONGEST_HEAD)
    except OSError as error:
        reason = error.strerror or "the file cannot be opened"
        raise Unreadable(f"{path.name} cannot be opened: {reason}.") from error
    if not head.strip(b"\xef\xbb\xbf \t\r\n\x0c"):
        if path.stat().st_size <= len(head):
            raise Unreadable(f"{path.name} is empty.")
        head = b""
    kind = _kind(path, head)
    if kind in _TEXTS and path.stat().st_size > _LARGEST_TEXT:
        raise Unreadable(f"{path.name} holds more than {_LARGEST_TEXT >> 20} MB of text.")
    module, name = _READERS[kind]
    reader: Callable[[Path], Reading] = getattr(import_module(module), name)
    try:
        reading = reader(path)
    except (Unreadable, MemoryError, RecursionError):
        raise
    except Exception as error:  # the libraries raise nearly anything for a damaged file
        raise Unreadable(f"{path.name} is damaged and cannot be read.") from error
    return replace(reading, blocks=tuple(map(_mended, without_running(reading.blocks))))


def _mended(block: RawBlock) -> RawBlock:
    return replace(block, text=_readable(block.text), cells=tuple(map(_readable, block.cells)))


def _readable(text: str) -> str:
    return mend_addresses(_INVISIBLE.sub("", text))


def _kind(path: Path, head: bytes) -> str:
    suffix = path.suffix.lower()
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith(_ARCHIVES):
        return office_kind(path)
    if head.startswith(_PICTURES):
        return ".png"
    if head.startswith(OLD_OFFICE):
        raise Unreadable(refusal(path))
    if head.startswith(b"{\\rtf"):
        raise Unreadable(f"{path.name} is a rich text file; save it as .docx.")
    if _looks_like_html(head) and suffix != ".md":
        return ".html"
    if suffix in (".pdf", *_OFFICE, *_PICTURE_SUFFIXES):
        raise Unreadable(f"{path.name} is named {suffix} but is not such a file.")
    if not suffix:
        return ".txt"  # its reader refuses what is no text
    if suffix not in _READERS:
        kinds = ", ".join(READ)
        raise Unreadable(f"{path.name} is of a kind that is not read (read are {kinds}).")
    return suffix


def _looks_like_html(head: bytes) -> bool:
    # UTF-16 pages carry a null in every other byte.
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        start.startswith(b"<?xml") and b"<html" in start[:1024]
    )
