"""Zip files without the moment they were made at."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_WHEN = (1980, 1, 1, 0, 0, 0)


def write_zip(path: Path, parts: Iterable[tuple[str, bytes]], stored: str = "") -> None:
    """Writes the parts in order; the one named `stored` is not compressed."""
    with ZipFile(path, "w") as archive:
        for name, data in parts:
            info = ZipInfo(name, _WHEN)
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, ZIP_STORED if name == stored else ZIP_DEFLATED, 6)


def settle(path: Path, changes: Mapping[str, Callable[[bytes], bytes]] | None = None) -> None:
    """Rewrites a zip file with its parts, some of them changed, and no moments."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in (changes or {}).items():
        parts[name] = change(parts[name])
    write_zip(path, parts.items())
