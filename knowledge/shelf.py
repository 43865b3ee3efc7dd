"""Where snapshots stand on disk, and which one is published.

`snapshots/ID/` holds a snapshot and is never written again; `snapshots/current` names them, the
current one first. Its replacement is one rename, so that whoever reads it sees the old or the new.
"""

import fcntl
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_KEPT = 3
_POINTER = "current"
_LOCK = "lock"
_UNFINISHED = ".unfinished-"
_LEAST_ROOM = 1 << 20  # bytes


class Busy(Exception):
    """Another process is writing; the message says which."""


class Shelf:
    """The folder of snapshots below the data folder."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "snapshots"

    def ids(self) -> list[str]:
        """Published snapshots, the current one first."""
        try:
            return (self._folder / _POINTER).read_text("ascii").split()
        except FileNotFoundError:
            return []

    def folder(self, snapshot_id: str) -> Path:
        """Where a snapshot stands."""
        return self._folder / snapshot_id

    def borrow(self, other: "Shelf", copied: str) -> None:
        """Makes an empty shelf show the current snapshot of another, which it never changes.

        The part called `copied` is one that reading writes to.
        """
        self._folder.mkdir(parents=True)
        for snapshot_id in other.ids()[:1]:
            if not other.folder(snapshot_id).is_dir():
                continue
            self.folder(snapshot_id).mkdir()
            for part in other.folder(snapshot_id).absolute().iterdir():
                here = self.folder(snapshot_id) / part.name
                if part.name == copied:
                    shutil.copytree(part, here)
                else:
                    here.symlink_to(part)
            (self._folder / _POINTER).write_text(f"{snapshot_id}\n", "ascii")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keeps other writers out and clears what killed ones left; raises Busy."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / _LOCK).open("a+", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                raise Busy(lock.read().strip() or "unknown") from None
            lock.truncate(0)
            lock.write(str(os.getpid()))
            lock.flush()
            self._clear()
            yield

    def begin(self, copied: str | None) -> Path:
        """A new folder to build in, with a copy of a snapshot where one is named."""
        folder = self._folder / f"{_UNFINISHED}{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        if copied is None:
            folder.mkdir()
        else:
            shutil.copytree(self.folder(copied), folder)
        return folder

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder for files that last as long as a build."""
        folder = self._folder / f"{_UNFINISHED}scratch-{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def is_full(self) -> bool:
        """Whether the disk has next to no room left."""
        return shutil.disk_usage(self._folder).free < _LEAST_ROOM

    def discard(self) -> None:
        """Removes what a build that failed has left."""
        self._clear()

    def publish(self, built: Path, snapshot_id: str) -> None:
        """Makes a built folder the current snapshot, in one step and for good."""
        _flush_tree(built)
        target = self.folder(snapshot_id)
        if target.exists():
            shutil.rmtree(target)
        built.rename(target)
        _flush(self._folder)
        self.point_to(snapshot_id)

    def point_to(self, snapshot_id: str) -> None:
        """Makes a finished snapshot the current one and removes those that are too old."""
        self._name(list(dict.fromkeys([snapshot_id, *self.ids()]))[:_KEPT])

    def forget(self, snapshot_ids: Collection[str]) -> None:
        """Removes snapshots, whichever of them is the current one."""
        self._name([one for one in self.ids() if one not in snapshot_ids])

    def _name(self, kept: Sequence[str]) -> None:
        """Names the snapshots that are published, in one step, and clears away all others."""
        new = self._folder / f"{_UNFINISHED}{_POINTER}"
        new.write_text("\n".join(kept) + "\n", "ascii")
        _flush(new)
        new.replace(self._folder / _POINTER)
        _flush(self._folder)
        self._clear()

    def _clear(self) -> None:
        """Removes unfinished folders and snapshots that are named no more."""
        kept = {*self.ids(), _POINTER, _LOCK}
        for path in self._folder.iterdir():
            if path.name in kept:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def _flush_tree(folder: Path) -> None:
    for path in folder.rglob("*"):
        _flush(path)
    _flush(folder)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
