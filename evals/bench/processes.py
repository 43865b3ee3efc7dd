"""The processes that work for one data folder, as Linux shows them."""

import os
from collections.abc import Iterator
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")


def of_folder(data: Path) -> Iterator[int]:
    """The processes that were started with ASSISTANT_DATA set to a folder and have not ended."""
    mark = f"ASSISTANT_DATA={data}\0".encode()
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark in path.read_bytes() and b") Z " not in path.with_name("stat").read_bytes():
                yield int(path.parent.name)
        except OSError:
            continue  # it has ended


def resident(process: int) -> int:
    """The memory a process has of its own, in bytes; 0 for one that has ended."""
    try:
        _, held, shared, *_ = Path(f"/proc/{process}/statm").read_text("ascii").split()
    except (OSError, ValueError):
        return 0
    return (int(held) - int(shared)) * _PAGE
