"""Which files are to be read, each with a name, a digest and an id."""

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.read import READ, SUFFIXES
from knowledge.folding import fold

_LONGEST_SLUG = 60


class Missing(Exception):
    """A path that was given does not exist; the message is the path."""


@dataclass(frozen=True)
class Source:
    """A file as found: `name` is its path below the folder that was given.

    `problem` says why a file is left out without being read; then there is no digest.
    """

    path: Path
    name: str
    digest: str = ""
    problem: str | None = None

    @property
    def document_id(self) -> str:
        """A readable id that changes with the content."""
        slug = re.sub(r"[^a-z0-9]+", "-", fold(Path(self.name).stem)).strip("-")
        return f"{slug[:_LONGEST_SLUG].strip('-') or 'document'}-{self.digest[:10]}"


def find(paths: Sequence[Path]) -> list[Source]:
    """Every file below the paths in the order of names; raises Missing for a path."""
    found: dict[str, Source] = {}
    for root in dict.fromkeys(path.resolve() for path in paths):
        if not root.exists():
            raise Missing(root)
        for path, name in _files(root):
            if any(path == source.path for source in (found.get(name),) if source):
                continue
            unique = name if name not in found else f"{root.name}/{name}"
            while unique in found and found[unique].path != path:
                unique += "'"
            found[unique] = _source(path, unique)
    return [found[name] for name in sorted(found)]


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    if not root.is_dir():
        yield root, _legible(root.name)
        return
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            inside = sorted(folder.iterdir())
        except OSError:
            yield folder, _legible(folder.relative_to(root).as_posix())
            continue
        for path in inside:
            # A link to a folder may lead in a circle.
            if path.is_dir() and not path.is_symlink() and not path.name.startswith("."):
                waiting.append(path)
            else:
                yield path, _legible(path.relative_to(root).as_posix())


def _legible(name: str) -> str:
    """A name as people read it: old archives hold names that are not UTF-8."""
    raw = os.fsencode(name)
    for encoding in ("utf-8", "cp1250", "latin-1"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "".join(sign if sign.isprintable() else "�" for sign in text)
    raise AssertionError("every byte is a sign of latin-1")


def _source(path: Path, name: str) -> Source:
    if path.name.startswith("."):
        return Source(path, name, problem="It is hidden and was skipped.")
    if path.is_dir():
        return Source(path, name, problem="It is a folder that was not entered.")
    if not path.is_file():
        return Source(path, name, problem="It is not a file.")
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        return Source(path, name, problem="It is a link to a place outside of its folder.")
    if path.suffix.lower() not in SUFFIXES:
        return Source(path, name, problem=f"It was skipped: read are {', '.join(READ)}.")
    try:
        if not path.stat().st_size:
            return Source(path, name, problem="It is empty.")
        with path.open("rb") as file:
            return Source(path, name, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError as error:
        return Source(path, name, problem=f"It cannot be opened: {error.strerror}.")
