"""Office files are archives of XML: what one holds, and whether it is safe to unpack."""

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from ingest.read.blocks import Unreadable

_MEGABYTE = 1 << 20
_MOST_PARTS = 20_000
_LARGEST_XML = 256 * _MEGABYTE
_LARGEST_WHOLE = 1024 * _MEGABYTE
_LARGEST_UNJUDGED = 64 * _MEGABYTE
_MOST_RATIO = 200  # XML is packed to a twentieth at best, a bomb to a thousandth
_LOCKED = 0x1
_CHUNK = 1 << 20
_ENTITIES = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels", ".vml")
_OPEN_KINDS = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
_MICROSOFT_KINDS = {
    ".docx": (b"wordprocessingml.document",),
    ".xlsx": (b"spreadsheetml.sheet", b"spreadsheetml.template", b"ms-excel.sheet.macroEnabled"),
}
_OTHER_WORD = (b"wordprocessingml.template.main", b"ms-word.document.macroEnabled.main")
_LONGEST_TYPES = 1 << 20
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, ValueError, EOFError,
    OverflowError,
)  # fmt: skip


def office_kind(path: Path) -> str:
    """The suffix that a file's content should have; raises Unreadable for any other archive.

    Sizes are judged by what the archive declares, for no more than that is ever inflated.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            kind = _kind(archive, path.name)
            _check(archive, path.name)
            return kind
    except _DAMAGED as error:
        raise Unreadable(f"{path.name} is damaged: its archive cannot be opened.") from error
    except RuntimeError as error:  # what zipfile says of a part with a password
        raise Unreadable(f"{path.name} is locked with a password.") from error


def parse_part(path: Path, part: str) -> etree._Element:
    """The root element of an XML part; raises KeyError where there is none."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    with zipfile.ZipFile(path) as archive, archive.open(part) as file:
        return etree.parse(file, parser).getroot()


def parse_parts(path: Path, *parts: str) -> list[etree._Element]:
    """The root elements of those XML parts that there are."""
    with zipfile.ZipFile(path) as archive:
        there = set(archive.namelist())
    return [parse_part(path, part) for part in parts if part in there]


def _kind(archive: zipfile.ZipFile, name: str) -> str:
    parts = {part.filename: part for part in archive.infolist()}
    stated = parts.get("mimetype")
    if stated is not None and stated.file_size < _CHUNK:
        told = archive.read(stated).strip().removesuffix(b"-template")
        if told in _OPEN_KINDS:
            return _OPEN_KINDS[told]
    types = parts.get("[Content_Types].xml")
    if types is not None:
        with archive.open(types) as file:
            told = file.read(_LONGEST_TYPES)
        for kind, marks in _MICROSOFT_KINDS.items():
            if any(mark + b".main+xml" in told for mark in marks):
                return kind
        if any(mark in told for mark in _OTHER_WORD):
            raise Unreadable(f"{name} is a Word template or holds macros; save it as .docx.")
        if b"main+xml" in told:
            raise Unreadable(f"{name} is neither a text document nor a sheet.")
    if "word/document.xml" in parts:
        return ".docx"
    raise Unreadable(f"{name} is an archive, but not an office document.")


def _check(archive: zipfile.ZipFile, name: str) -> None:
    """Raises Unreadable for what is locked, too large, or defines entities."""
    parts = archive.infolist()
    if any(part.flag_bits & _LOCKED for part in parts):
        raise Unreadable(f"{name} is locked with a password.")
    whole = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    bloated = whole > _LARGEST_UNJUDGED and whole > _MOST_RATIO * packed
    texts = [part for part in parts if part.filename.lower().endswith(_XML)]
    largest = max((part.file_size for part in texts), default=0)
    if bloated or whole > _LARGEST_WHOLE or largest > _LARGEST_XML or len(parts) > _MOST_PARTS:
        size, count = max(whole // _MEGABYTE, 1), len(parts)
        raise Unreadable(f"{name} would unpack to {size} MB in {count} parts, which is too much.")
    for part in texts:
        _check_part(archive, part, name)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    with archive.open(part) as file:
        head = file.read(_CHUNK)
    if any(mark in head for mark in _ENTITIES):
        raise Unreadable(f"{name} defines XML entities, which no office program does.")
    if part.filename == "META-INF/manifest.xml" and b":encryption-data" in head:
        raise Unreadable(f"{name} is locked with a password.")
